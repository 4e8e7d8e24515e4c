// Writes docs/schemas/*.schema.json from the zod schemas of the command line and of a bureau's own catalogue. `--check` fails where a file is out of date.
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { root } from './steps.mjs';

const require = createRequire(import.meta.url);
const swc = require('@swc/core');
const z = require('zod');
/** What a TypeScript file exports that imports nothing but zod and files of its kind. */
function exportsOf(file) {
  const source = readFileSync(file, 'utf8');
  const { code } = swc.transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } });
  const module_ = { exports: {} };
  const load = (name) => (name.startsWith('.') ? exportsOf(path.resolve(path.dirname(file), `${name}.ts`)) : require(name));
  new Function('module', 'exports', 'require', code)(module_, module_.exports, load);
  return module_.exports;
}
const all = {
  ...exportsOf(path.join(root, 'src/cli/schemas.ts')),
  ...exportsOf(path.join(root, 'src/core/catalogue/schema.ts')),
};

const folder = path.join(root, 'docs', 'schemas');
mkdirSync(folder, { recursive: true });
let stale = 0;
for (const [name, key] of [
  ['check', 'checkRecordSchema'],
  ['narrative', 'narrativeRecordSchema'],
  ['proof', 'proofRecordSchema'],
  ['template', 'templateRecordSchema'],
  ['failure', 'failureRecord'],
  ['catalogue', 'ownCatalogueSchema'],
]) {
  const file = path.join(folder, `${name}.schema.json`);
  const text = `${JSON.stringify(z.toJSONSchema(all[key]), null, 2)}\n`;
  if (process.argv.includes('--check')) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      process.stdout.write(`docs/schemas/${name}.schema.json is out of date: node scripts/make-schemas.mjs\n`);
      stale += 1;
    }
  } else writeFileSync(file, text);
}
process.exitCode = stale > 0 ? 1 : 0;
