// Enforces who may import whom (docs/architecture.md). Exits 1 with every forbidden import and every cycle.
// The table is tested against itself: a folder named here that does not exist, or a source folder with no rule, is an error too.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', process.argv[2] ?? '.');
const src = path.join(root, 'src');

/** folder → folders it may import beside itself. The first entry that is a prefix of a file's path is its folder. */
export const LAYERS = [
  ['core/model', []],
  ['core/notation', ['core/model']],
  ['core/formula', ['core/model']],
  ['core/language', ['core/model']],
  ['core/catalogue', ['core/model', 'core/notation']],
  ['core/layout', ['core/model', 'core/notation', 'core/catalogue', 'core/formula']],
  ['core/mapping', ['core/model', 'core/notation', 'core/catalogue']],
  ['core/proof', ['core/model', 'core/notation', 'core/catalogue', 'core/language']],
  ['core/rules', ['core/model', 'core/notation', 'core/formula', 'core/catalogue']],
  ['core/document', ['core/model']],
  ['core/narrative', ['core/model', 'core/language', 'core/catalogue', 'core/notation']],
  [
    'core/engine',
    [
      'core/model',
      'core/notation',
      'core/formula',
      'core/language',
      'core/catalogue',
      'core/layout',
      'core/mapping',
      'core/proof',
      'core/rules',
      'core/narrative',
      'core/document',
      'core/ports.ts',
    ],
  ],
  ['core/ports.ts', ['core/model']],
  ['core/index.ts', ['core']],
  ['catalogue', ['core/model', 'core/catalogue']],
  ['adapters', ['core/model', 'core/ports.ts', 'core/formula', 'core/document']],
  ['app', ['core/index.ts', 'core/model', 'core/ports.ts']],
  ['taskpane/main.tsx', ['*']],
  ['taskpane/word-main.tsx', ['*']],
  ['taskpane', ['app', 'core/model']],
  ['commands', ['app', 'core/model']],
  ['workbench/main.tsx', ['*']],
  ['workbench/sheets/sheet-worker.ts', ['*']],
  ['workbench', ['app', 'core/model', 'taskpane', 'book-worker']],
  ['book-worker/worker.ts', ['*']],
  ['book-worker/text-worker.ts', ['*']],
  ['book-worker', ['app', 'core/model']],
  ['cli/main.ts', ['*']],
  ['cli/bench-stages.ts', ['*']],
  ['cli/worker.ts', ['*']],
  ['cli/node-shell.ts', ['*']],
  ['cli', ['app', 'core/model', 'core/index.ts', 'core/ports.ts']],
];

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(full) : /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

function layerOf(file) {
  return LAYERS.find(([folder]) => file === folder || file.startsWith(folder + '/'))?.[0];
}

function resolve(from, spec) {
  const base = path.resolve(path.dirname(from), spec);
  for (const candidate of [base, `${base}.ts`, `${base}.tsx`, path.join(base, 'index.ts')]) {
    if (existsSync(candidate) && statSync(candidate).isFile()) return candidate;
  }
  return undefined;
}

const problems = [];
const graph = new Map();
for (const [folder] of LAYERS)
  if (!existsSync(path.join(src, folder)) && !/\.tsx?$/.test(folder))
    problems.push(`the import table names src/${folder}, which does not exist`);

for (const full of walk(src)) {
  const file = path.relative(src, full);
  const layer = layerOf(file);
  if (!layer) {
    problems.push(`src/${file}: no rule in the import table covers this file`);
    continue;
  }
  const allowed = LAYERS.find(([folder]) => folder === layer)[1];
  const text = readFileSync(full, 'utf8');
  const targets = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
  )) {
    const spec = match[1] ?? match[2] ?? match[3];
    const typeOnly = /^\s*(import|export)\s+type\s/.test(match[0]);
    if (!spec.startsWith('.')) {
      if (layer.startsWith('core') && /^(node:|fs$|path$|react|@fluentui|@microsoft\/office-js)/.test(spec))
        problems.push(`src/${file}: the core may not import ${spec}`);
      if (spec === '@borgar/fx' || spec.startsWith('@borgar/fx/'))
        if (layer !== 'core/formula') problems.push(`src/${file}: only core/formula may import the formula parser`);
      continue;
    }
    const target = resolve(full, spec);
    if (!target) {
      if (!/\.(json|css|md|svg)$/.test(spec)) problems.push(`src/${file}: cannot resolve ${spec}`);
      continue;
    }
    const to = path.relative(src, target);
    if (to.startsWith('..')) {
      problems.push(`src/${file}: imports ${spec}, outside src`);
      continue;
    }
    if (!typeOnly) targets.push(to);
    const toLayer = layerOf(to);
    const adapter = (name) => name.split('/').slice(0, 2).join('/');
    if (layer === 'adapters' && toLayer === 'adapters') {
      if (adapter(file) !== adapter(to)) problems.push(`src/${file}: an adapter may not import another (${to})`);
    } else if (toLayer !== layer && !allowed.includes('*') && !allowed.some((folder) => to === folder || to.startsWith(folder + '/'))) {
      problems.push(`src/${file}: ${layer} may not import ${to}`);
    }
  }
  if (/\b(Excel|Word)\.(run|RequestContext|Range|Worksheet)\b/.test(text) && !/^adapters\/officejs-/.test(file))
    problems.push(`src/${file}: Excel. and Word. may appear only under adapters/officejs-*`);
  graph.set(file, targets);
}

const state = new Map();
function visit(file, trail) {
  if (state.get(file) === 2) return;
  if (state.get(file) === 1) {
    problems.push(`cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
    return;
  }
  state.set(file, 1);
  for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
  state.set(file, 2);
}
for (const file of graph.keys()) visit(file, []);

for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? `imports: ${graph.size} files keep the rules` : `imports: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
