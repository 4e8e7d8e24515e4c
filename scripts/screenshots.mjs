// Takes the pictures of the documentation from the built pages: node scripts/screenshots.mjs
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumPath, openPage } from '../test/e2e/browser.mjs';
import { openInExcel } from '../test/e2e/office-page.mjs';

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
  [
    'workbench-pictures',
    {},
    async (page) => {
      await page.getByRole('banner').getByRole('tab', { name: '图', exact: true }).click();
      await page.getByText('问题分类').waitFor({ timeout: 10_000 });
    },
  ],
  ['mapping', {}, (page) => page.getByRole('complementary').getByRole('tab', { name: '映射' }).click()],
];
const only = process.argv[2] ?? '';
for (const [name, options, act] of SHOTS.filter(([name]) => name.startsWith(only))) {
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

/** The pane in the simulated Excel, a picture a state. */
const BOOK = '县级年报示例.xlsx';
const tab = (pane, name) => pane.getByRole('tab', { name }).click();
const PANE_SHOTS = [
  ['pane-first-run', {}, null],
  ['pane-findings', {}, async ({ pane }) => pane.getByRole('button', { name: /^跳到/ }).nth(2).click()],
  [
    'pane-fix',
    {},
    async ({ pane }) => {
      await pane.getByRole('button', { name: '看看怎么改' }).first().click();
      await pane.getByRole('button', { name: /^应用/ }).first().scrollIntoViewIfNeeded();
    },
  ],
  [
    'pane-undo',
    {},
    async ({ pane }) => {
      await pane.getByRole('button', { name: '看看怎么改' }).first().click();
      await pane.getByRole('button', { name: /^应用/ }).first().click();
      await pane.getByText(/^已修改/).waitFor();
    },
  ],
  [
    'pane-explain',
    {},
    async ({ pane }) => {
      await pane.getByRole('button', { name: '填写说明' }).first().click();
      await pane.getByRole('textbox', { name: '核实说明' }).fill('两表口径不同，已与妇幼院核实。');
      await pane.getByRole('button', { name: '保存说明' }).click();
      await pane
        .getByText(/^已说明（/)
        .first()
        .waitFor();
    },
  ],
  [
    'pane-marked',
    {},
    async ({ page, pane }) => {
      await pane.getByRole('button', { name: '写入工作簿' }).click();
      await pane.getByRole('menuitem', { name: '在表中标出问题单元格' }).click();
      await pane.getByText(/^标出了/).waitFor();
      await page.evaluate(() => window.excelHost.select('基本公卫', 'F10'));
    },
  ],
  [
    'pane-refused',
    {},
    async ({ page, pane }) => {
      await pane.getByRole('button', { name: '看看怎么改' }).first().click();
      await page.evaluate(() => window.excelHost.refuse(1, 5004));
      await pane.getByRole('button', { name: /^应用/ }).first().click();
      await pane.getByText(/正在编辑/).waitFor();
    },
  ],
  ['pane-mapping', { height: 900 }, ({ pane }) => tab(pane, '映射')],
  [
    'pane-text',
    { height: 900 },
    async ({ page, pane }) => {
      await tab(pane, '文字');
      const number = pane.getByRole('button', { name: /，跳到/ }).nth(3);
      await number.waitFor({ timeout: 20_000 });
      const [, sheet, address] = /跳到 '?([^']*?)'?!([A-Z]+\d+)$/.exec(await number.getAttribute('aria-label')) ?? [];
      await number.click();
      await page.evaluate(([name, at]) => window.excelHost.select(name, at), [sheet, address]);
    },
  ],
  ['pane-targets', { book: '市级公共卫生示例.xlsx' }, ({ pane }) => tab(pane, '目标')],
  ['pane-settings', {}, ({ pane }) => tab(pane, '设置')],
  ['pane-narrow', { paneWidth: 320 }, async () => undefined],
  ['pane-dark', { colorScheme: 'dark' }, async () => undefined],
  ['pane-contrast', { forcedColors: 'active' }, async () => undefined],
  [
    'pane-english',
    {},
    async ({ pane }) => {
      await tab(pane, '设置');
      await pane.getByRole('radio', { name: 'English' }).click();
      await tab(pane, 'Check');
    },
  ],
];
for (const [name, { book = BOOK, ...options }, act] of PANE_SHOTS.filter(([name]) => name.startsWith(only))) {
  const excel = await openInExcel(book, { height: 700, paneWidth: 400, scale: 2, ...options });
  const start = excel.pane.getByRole('button', { name: '校验当前工作簿' });
  await start.waitFor({ timeout: 20_000 });
  if (act) {
    await start.click();
    await excel.pane.locator('h2').waitFor({ timeout: 30_000 });
    await act(excel);
  }
  await excel.page.waitForTimeout(500);
  await excel.page.evaluate(() => window.excelHost.draw());
  // The pane alone, so that it can be read in a column of the README; with the sheet only where the picture is about the sheet.
  const whole = name === 'pane-marked';
  await (whole ? excel.page : excel.page.locator('#pane')).screenshot({ path: path.join(docs, `${name}.png`) });
  if (excel.errors.length > 0) console.log(name, excel.errors);
  await excel.close();
}
