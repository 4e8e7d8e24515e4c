// End-to-end tests of the built pages in Chromium; says so and stops where there is no Chromium or no build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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
process.exit(spawnSync(process.execPath, ['--test', path.join(root, 'test/e2e/workbench.mjs')], { stdio: 'inherit' }).status ?? 1);
