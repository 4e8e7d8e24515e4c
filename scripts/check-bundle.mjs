// What the pages load before they can be used, against their budgets: node scripts/check-bundle.mjs   (after: npm run build)
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

/**
 * KiB, gzip level 9: page, style and scripts that the page itself names; office.js is Microsoft's. The catalogue, the grid, the workers
 * and the views that are not shown first come beside or later.
 */
const PAGES = [
  { page: 'workbench.html', title: 'workbench', budget: 300 },
  { page: 'taskpane.html', title: 'task pane', budget: 350 },
];
const web = path.join(root, 'dist/web');
for (const { page, title, budget } of PAGES) {
  if (!existsSync(path.join(web, page))) {
    console.log('The pages are not built; run: npm run build');
    process.exit(1);
  }
  const html = readFileSync(path.join(web, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="?([^"\s>]+\.(?:js|css))/g)].map((match) => match[1]);
  const names = [page, ...named.filter((name) => existsSync(path.join(web, name)))];
  const sizes = names.map((name) => ({ name, size: gzipSync(readFileSync(path.join(web, name)), { level: 9 }).length / 1024 }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of sizes) console.log(`${size.toFixed(1).padStart(7)} KiB  ${name}`);
  console.log(`${total.toFixed(1).padStart(7)} KiB  first load of the ${title}, gzip; budget ${budget} KiB`);
  if (total > budget) process.exitCode = 1;
}
