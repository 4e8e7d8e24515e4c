// End-to-end tests of the built pages in Chromium; says so and stops where there is no Chromium or no build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '../test/e2e/browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
if (!chromiumPath()) {
  console.log('e2e: skipped, Chromium is not installed');
  process.exit(0);
}
if (!existsSync(path.join(root, 'dist/web/workbench.html'))) {
  console.log('e2e: the pages are not built; run: npm run build');
  process.exit(1);
}
// By name, or all: node scripts/e2e.mjs pane
const asked = process.argv.slice(2);
const files = readdirSync(path.join(root, 'test/e2e')).filter(
  (name) => name.endsWith('.e2e.mjs') && (asked.length === 0 || asked.includes(name.split('.')[0] ?? '')),
);
process.exit(
  spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files.map((name) => path.join(root, 'test/e2e', name))], {
    stdio: 'inherit',
  }).status ?? 1,
);
