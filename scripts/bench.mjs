// npm run bench: times every stage of the engine on two made workbooks and writes docs/benchmark.md. A record, not a timed test.
import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './steps.mjs';

const BOOKS = [100_000, 1_000_000];
const AFTER_READING = ['detect', 'bind', 'relations', 'formulas', 'data-rules', 'formula-rules', 'narrate'];
const LABELS = {
  read: 'read',
  detect: 'detect tables',
  bind: 'bind (indicators, units, areas, periods)',
  relations: 'discover relations',
  formulas: 'take formulas apart',
  'data-rules': 'confront: data rules',
  'formula-rules': 'confront: formula rules',
  narrate: 'narrate',
};

function node(...args) {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (result.status !== 0) process.exit(result.status || 1);
  return result.stdout;
}

const number = (value) => Math.round(value).toLocaleString('en-US');
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;
const after = (run) => AFTER_READING.reduce((sum, stage) => sum + run.stages[stage], 0);

function table(runs) {
  const line = (label, cell) => `| ${[label, ...runs.map(cell)].join(' | ')} |`;
  return [
    line('', (run) => `${number(run.cells)} cells`),
    `| --- |${runs.map(() => ' ---: |').join('')}`,
    ...Object.entries(LABELS).map(([stage, label]) => line(label, (run) => seconds(run.stages[stage]))),
    line('**after reading, all stages**', (run) => `**${seconds(after(run))}**`),
    line('one edit checked again', (run) => seconds(run.stages.recheck)),
    line('peak resident memory', (run) => `${number(run.peakRss / 2 ** 20)} MiB`),
    line('tables', (run) => number(run.tables)),
    line('observations', (run) => number(run.observations)),
    line('findings', (run) => number(run.findings)),
  ].join('\n');
}

// A linked node_modules belongs to another checkout: npm ci would empty it.
const modules = lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false });
if (!modules?.isSymbolicLink()) ensureInstalled();
const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-bench-'));
try {
  node('scripts/build-cli.mjs');
  const runs = BOOKS.map((cells) => {
    const book = path.join(folder, `${cells}.xlsx`);
    node('scripts/make-big-book.mjs', book, String(cells));
    return JSON.parse(node('dist/cli/bench-stages.js', book));
  });
  const machine = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB memory, ${os.type()} ${os.arch()}, Node ${process.versions.node}`;
  writeFileSync(
    path.join(root, 'docs', 'benchmark.md'),
    `# Benchmark

\`npm run bench\` makes two workbooks of 50 sheets (\`scripts/make-big-book.mjs\`: two-row merged headers, totals, shared formulas), runs each
stage of the engine once, each workbook in a process of its own, and writes this page. Nothing is sampled or capped: every cell is read, every
formula recomputed and every finding kept.

Measured on: ${machine}.

${table(runs)}
`,
  );
  process.stdout.write(`${machine}\n\n${table(runs)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
