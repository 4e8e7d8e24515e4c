// What the workbench loads before it can be used, against its budget: node scripts/check-bundle.mjs   (after: npm run build)
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

/** KiB, gzip level 9: page, style and script that the page itself names. The catalogue, the grid and the areas come when they are used. */
const BUDGET = 300;
const web = path.join(root, 'dist/web');
const page = path.join(web, 'workbench.html');
if (!existsSync(page)) {
  console.log('The pages are not built; run: npm run build');
  process.exit(1);
}
const html = readFileSync(page, 'utf8');
const names = ['workbench.html', ...[...html.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].map((match) => match[1])];
const sizes = names.map((name) => ({ name, size: gzipSync(readFileSync(path.join(web, name)), { level: 9 }).length / 1024 }));
const total = sizes.reduce((sum, { size }) => sum + size, 0);
for (const { name, size } of sizes) console.log(`${size.toFixed(1).padStart(7)} KiB  ${name}`);
console.log(`${total.toFixed(1).padStart(7)} KiB  first load of the workbench, gzip; budget ${BUDGET} KiB`);
process.exitCode = total > BUDGET ? 1 : 0;
