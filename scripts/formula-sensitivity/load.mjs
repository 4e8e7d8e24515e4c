// Lets Node load the TypeScript sources, with every threshold turned into a question that is asked anew each time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../steps.mjs';

const require = createRequire(path.join(root, 'package.json'));
const swc = require('@swc/core');
const Module = require('node:module');

/** Values in force, by id. */
const values = new Map();
globalThis.formulaThreshold = (id) => values.get(id);
globalThis.formulaReach = (id) => {
  const reach = Math.round(values.get(id));
  return Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach).filter((step) => step !== 0);
};

const MARK = /\[(±?)(\d+(?:\.\d+)?)\]/u;

/** The number a threshold has in the source. */
export const numberOf = ({ find }) => Number(MARK.exec(find)[2]);

function asked(source, { id, find, file }) {
  const [mark, isReach, number] = MARK.exec(find);
  const steps = Array.from({ length: Number(number) }, (_, i) => i + 1);
  const written = find.replace(mark, isReach ? `[${[...steps.map((step) => -step).reverse(), ...steps].join(', ')}]` : number);
  if (source.split(written).length !== 2) throw new Error(`${file}: “${written}” stands there ${source.split(written).length - 1} times`);
  const question = isReach ? `globalThis.formulaReach('${id}')` : `globalThis.formulaThreshold('${id}')`;
  const named = /^const (\w+) = /.exec(find);
  if (!named)
    return source.replace(
      written,
      find.replace(mark, () => question),
    );
  return source.replace(written, '').replaceAll(new RegExp(`\\b${named[1]}\\b`, 'g'), () => question);
}

/** Installs the loader and gives `require` for files of the project. */
export function loader(thresholds) {
  for (const threshold of thresholds) values.set(threshold.id, numberOf(threshold));
  // numfmt 4.0.1 names a file for require that it does not ship.
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) =>
    request === 'numfmt' ? path.join(root, 'node_modules', 'numfmt', 'dist', 'index.js') : resolve.call(Module, request, ...rest);
  for (const extension of ['.ts', '.tsx'])
    Module._extensions[extension] = (module, filename) => {
      const file = path.relative(root, filename).replaceAll(path.sep, '/');
      const source = thresholds.filter((one) => one.file === file).reduce(asked, readFileSync(filename, 'utf8'));
      const { code } = swc.transformSync(source, {
        filename,
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      module._compile(code, filename);
    };
  return { load: (file) => require(path.join(root, file)), set: (id, value) => values.set(id, value) };
}
