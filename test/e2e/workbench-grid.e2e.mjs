// Selecting, copying and walking in the grid as in a spreadsheet, and what a written cell shows before it is worked out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';

const LIMIT = { timeout: 60_000 };
let bench;
const page = () => bench.page;
const cell = (address) => page().locator(`[data-cell="${address}"]`);
const selected = (address) => page().locator(`[role=grid] [data-cell="${address}"][aria-selected=true]`).waitFor();
const sums = (pattern) => page().getByRole('status').filter({ hasText: pattern }).waitFor();
const shows = (address, text) =>
  page().waitForFunction(([at, wanted]) => document.querySelector(`[data-cell="${at}"]`)?.textContent === wanted, [address, text]);
/** The clipboard as the page fills it, and as it reads it. */
const copy = () =>
  page().evaluate(() => {
    const data = new DataTransfer();
    document
      .querySelector('[role=grid]')
      .dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
const paste = (text) =>
  page().evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    document
      .querySelector('[role=grid]')
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(20_000);
  await page().locator('h2').waitFor();
  await cell('A1').waitFor();
});
after(() => bench.close());

test('a range is drawn out by Shift and arrows, by Shift and a click, and by the mouse; its sum is told', LIMIT, async () => {
  await cell('D4').click();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page().keyboard.press(`Shift+${key}`);
  await sums('求和 66,112　平均 11,018.666667　计数 6');
  await cell('D4').click();
  await cell('D6').click({ modifiers: ['Shift'] });
  await sums('计数 3');
  await cell('D4').hover();
  await page().mouse.down();
  await cell('E6').hover();
  await page().mouse.up();
  await sums('计数 6');
  assert.deepEqual(await violations(page()), []);
  await page().keyboard.press('Escape');
  assert.equal(await page().locator('[data-range]').count(), 0);
});

test('a copied range is what the cells show; pasted here it has every digit again, elsewhere one cell fills a range', LIMIT, async () => {
  await cell('D4').click();
  await page().keyboard.type('0.123456');
  await page().keyboard.press('Enter');
  await shows('D4', '0.123456');
  await cell('D4').click();
  await page().keyboard.press('Shift+ArrowDown');
  await sums('计数 2');
  const text = await copy();
  assert.match(text, /^0\.123456\r\n26000\r\n$/);
  await cell('N4').click();
  await paste(text);
  await shows('N5', '26000');
  await shows('N4', '0.123456');
  await page().keyboard.press('Delete');
  await shows('N5', '');
  await shows('N4', '');
  await paste('7');
  await shows('N4', '7');
  await shows('N5', '7');
  await page().getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await shows('N5', '');
});

test(
  'Ctrl and arrows go to the ends of what is filled, Ctrl+End to the last used cell, Ctrl+A takes all, a letter a column',
  LIMIT,
  async () => {
    await cell('D5').click();
    await page().keyboard.press('Control+ArrowDown');
    await selected('D19');
    await page().keyboard.press('Control+Home');
    await selected('A1');
    await page().keyboard.press('Control+a');
    await sums(/计数 1\d\d/);
    await page().locator('[role=columnheader]', { hasText: 'E' }).first().click();
    await sums(/计数 1\d/);
  },
);

test('a written cell is drawn as typed while the worker works it out, and says that it does', LIMIT, async () => {
  // What is asked of the workers now reaches them late: what is drawn meanwhile is drawn by the page alone.
  await page().evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function late(...message) {
      setTimeout(() => postMessage.apply(this, message), 2000);
    };
    // What would be written is told while it is being typed, not after.
    window.toldLate = false;
    new MutationObserver(() => (window.toldLate ||= document.body.innerText.includes('将写入数值'))).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    window.inTime = () => (Worker.prototype.postMessage = postMessage);
  });
  await cell('E6').click();
  await page().keyboard.type('45');
  await page().keyboard.press('Enter');
  await page().waitForFunction(() => document.querySelector('[data-cell="E6"]')?.textContent === '45', null, { timeout: 1500 });
  await page().getByText('已写入，正在重新计算相关的公式。').waitFor();
  await page().waitForTimeout(2500);
  assert.equal(await page().evaluate(() => window.toldLate), false);
  await page().evaluate(() => window.inTime());
  await page().getByText('已写入，正在重新计算相关的公式。').waitFor({ state: 'detached' });
  await shows('E6', '45');
});

test('where colours are forced, findings and the selected range are still seen', LIMIT, async () => {
  await page().emulateMedia({ forcedColors: 'active' });
  await page().getByRole('tab', { name: '汇总' }).click();
  await page().locator('[data-severity=error]').first().waitFor();
  await cell('B5').click();
  await cell('C6').click({ modifiers: ['Shift'] });
  const drawn = await page().evaluate(() => {
    const bar = getComputedStyle(document.querySelector('[data-severity=error]'), '::after');
    const box = document.querySelector('[data-range]');
    const head = [...document.querySelectorAll('[role=columnheader]')].map((one) => getComputedStyle(one).backgroundColor);
    return {
      bar: `${bar.borderLeftWidth} ${bar.borderLeftStyle}`,
      range: getComputedStyle(box).borderLeftWidth,
      veil: getComputedStyle(box, '::before').display,
      heads: new Set(head).size,
    };
  });
  assert.deepEqual(drawn, { bar: '4px solid', range: '2px', veil: 'none', heads: 2 });
  await page().emulateMedia({ forcedColors: 'none' });
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
