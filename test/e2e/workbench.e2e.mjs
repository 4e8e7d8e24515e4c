// The workbench as a person meets it: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';

let bench;
before(async () => {
  bench = await openPage('workbench.html');
  await bench.page.locator('h2').waitFor({ timeout: 20_000 });
});
after(() => bench.close());

test('opens the sample, checks it and says how much it looked at', async () => {
  assert.match(await bench.page.locator('h2').innerText(), /检查了 \d+ 张表/);
  assert.ok((await bench.page.locator('[role=gridcell]').count()) > 50);
});

test('has no accessibility violation', async () => assert.deepEqual(await violations(bench.page), []));

test('the grid is walked by the keyboard', async () => {
  await bench.page.locator('[role=grid]').focus();
  await bench.page.keyboard.press('ArrowDown');
  await bench.page.keyboard.press('ArrowDown');
  await bench.page.locator('[data-cell="A3"][aria-selected=true]').waitFor({ timeout: 5000 });
});

test('a finding leads to its cell', async (t) => {
  const jump = bench.page.getByRole('button', { name: /^跳到/ }).first();
  if ((await jump.count()) === 0) return t.skip('the sample has no finding');
  const address = /!([A-Z]+\d+)$/.exec(await jump.getAttribute('aria-label'))[1];
  await jump.click();
  await bench.page.locator(`[data-cell="${address}"][aria-selected=true]`).waitFor({ timeout: 5000 });
});

test('a fix is shown before it is written, applied, and taken back', async (t) => {
  const preview = bench.page.getByRole('button', { name: '看看怎么改' }).first();
  if ((await preview.count()) === 0) return t.skip('the sample has nothing that can be fixed');
  const before = await bench.page.locator('h2').innerText();
  await preview.click();
  await bench.page.getByRole('button', { name: /^应用/ }).first().click();
  await bench.page.getByText(/^已修改 \d+ 个单元格/).waitFor({ timeout: 5000 });
  await bench.page.waitForFunction((text) => document.querySelector('h2')?.innerText !== text, before, { timeout: 5000 });
  await bench.page.getByRole('tabpanel').getByRole('button', { name: '撤销', exact: true }).click();
  await bench.page.getByText(/^已撤销 \d+ 处修改/).waitFor({ timeout: 5000 });
  await bench.page.waitForFunction((text) => document.querySelector('h2')?.innerText === text, before, { timeout: 5000 });
});

test('opens a file that is no workbook with a sentence, and keeps the one that was open', async () => {
  await bench.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
  await bench.page.locator('.fui-MessageBar').first().waitFor({ timeout: 5000 });
  assert.ok((await bench.page.locator('[role=gridcell]').count()) > 50);
});

test('asked nobody but its own origin, and ran without an error', () => {
  assert.deepEqual(bench.foreign, []);
  assert.deepEqual(bench.errors, []);
});
