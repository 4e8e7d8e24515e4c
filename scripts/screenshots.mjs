// Takes the pictures of the documentation from the built pages: node scripts/screenshots.mjs
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath, openPage } from '../test/e2e/browser.mjs';

const docs = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs/pictures');
if (!chromiumPath()) {
  console.log('Chromium is not installed: no pictures were taken.');
  process.exit(0);
}
mkdirSync(docs, { recursive: true });

const SHOTS = [
  ['workbench', {}, async () => undefined],
  ['workbench-dark', { colorScheme: 'dark' }, async () => undefined],
  ['workbench-english', { locale: 'en-US' }, async () => undefined],
  ['workbench-narrow', { width: 360, height: 900 }, async () => undefined],
  ['mapping', {}, (page) => page.locator('#tab-mapping').click()],
];
for (const [name, options, act] of SHOTS) {
  const { page, errors, close } = await openPage('workbench.html', options);
  await page
    .locator('h2')
    .waitFor({ timeout: 20_000 })
    .catch(() => undefined);
  await act(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(docs, `${name}.png`) });
  if (errors.length > 0) console.log(name, errors);
  await close();
}
