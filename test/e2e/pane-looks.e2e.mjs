// Every view of the panes, in both languages, light, dark and in the system's own colours, 320 and 400 px wide: nothing that axe
// objects to, nothing that scrolls sideways. node scripts/e2e.mjs pane-looks
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { openInExcel, openInWord, sample } from './office-page.mjs';

const BOOK = '县级年报示例.xlsx';
const LIMIT = { timeout: 240_000 };
const THEMES = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { forcedColors: 'active' }],
];
const WIDTHS = [320, 400];

/** Looks at what is shown, in every width; writes down what is wrong with it. */
function looker(office, forcedColors) {
  const wrong = [];
  const look = async (name) => {
    for (const width of WIDTHS) {
      await office.page.evaluate((pixels) => document.documentElement.style.setProperty('--pane', `${pixels}px`), width);
      const over = await office.frame().evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wrong.push(`${name}, ${width} px: scrolls sideways by ${over} px`);
      for (const one of await violations(office.frame(), { forcedColors })) wrong.push(`${name}, ${width} px: ${one}`);
    }
  };
  return { wrong, look };
}

/** Unfolds what is folded: lists, forms, previews. */
async function unfold({ pane, frame }) {
  const folded = pane.locator('button[aria-expanded=false]:not([aria-haspopup]):not([role=combobox])');
  for (let count = await folded.count(), at = 0; at < Math.min(count, 8); at++) {
    // One that was opened is not among them any more.
    const next = folded.first();
    if (await next.isVisible().catch(() => false)) await next.click();
  }
  await frame().evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
}

for (const [theme, options] of THEMES)
  test(`Excel, ${theme}`, LIMIT, async () => {
    const excel = await openInExcel(BOOK, options);
    const { wrong, look } = looker(excel, options.forcedColors === 'active');
    const tab = (at) => excel.pane.getByRole('tab').nth(at).click();
    try {
      await excel.pane.getByText('数据不出本机').waitFor({ timeout: 15_000 });
      await look('first page');
      await excel.pane.getByRole('button', { name: '校验当前工作簿' }).click();
      for (const [language, order] of [
        ['zh', 0],
        ['en', 1],
      ]) {
        await excel.pane.locator('h2').waitFor({ timeout: 20_000 });
        await tab(4);
        await excel.pane.getByRole('radio').nth(order).check();
        for (const [at, view] of ['findings', 'mapping', 'text', 'targets', 'settings'].entries()) {
          await tab(at);
          await excel.pane.getByRole('tabpanel').waitFor();
          // The text is written, the targets are asked for.
          await excel.pane.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 20_000 });
          await unfold(excel);
          await look(`${language} ${view}`);
        }
        await tab(2);
        await tab(6);
        await excel.pane.locator('input[type=file]').first().waitFor({ state: 'attached' });
        await look(`${language} renewal`);
        await tab(5);
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(excel.errors, []);
    } finally {
      await excel.close();
    }
  });

for (const [theme, options] of THEMES)
  test(`Word, ${theme}`, LIMIT, async () => {
    const word = await openInWord(['活产3264人，筛查3253人，筛查率99.63%。', ''], options);
    const { wrong, look } = looker(word, options.forcedColors === 'active');
    const tab = (at) => word.pane.getByRole('tab').nth(at).click();
    const primary = (names) => word.pane.getByRole('button', { name: names }).first();
    try {
      await word.pane.getByText('数据不出本机').waitFor({ timeout: 15_000 });
      await look('first page');
      await word.pane
        .locator('input[type=file]')
        .setInputFiles({ name: BOOK, mimeType: 'application/octet-stream', buffer: Buffer.from(sample(BOOK), 'base64') });
      await primary(/^插入到光标处$/).click({ timeout: 30_000 });
      await word.pane.getByText(/^已插入/).waitFor({ timeout: 20_000 });
      for (const [language, order] of [
        ['zh', 0],
        ['en', 1],
      ]) {
        await tab(3);
        await word.pane.getByRole('radio').nth(order).check();
        await look(`${language} settings`);
        await tab(0);
        await unfold(word);
        await look(`${language} insert`);
        await tab(1);
        await primary(/^(查看变化|Show changes)/).click();
        await word.pane.getByRole('progressbar').first().waitFor({ state: 'detached', timeout: 20_000 });
        await unfold(word);
        await look(`${language} refresh`);
        await tab(2);
        await primary(/^(核对文稿|Proof-read)/).click();
        await word.pane.locator('h2').waitFor({ timeout: 20_000 });
        await unfold(word);
        await look(`${language} proof`);
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(word.errors, []);
    } finally {
      await word.close();
    }
  });
