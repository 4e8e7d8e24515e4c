// The other work areas: pictures, a report to proof-read, the workbooks of a county's units. Run by: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';

const LIMIT = { timeout: 60_000 };
const sample = (name) => readFileSync(new URL(`../../assets/samples/${name}`, import.meta.url));
let bench;
const page = () => bench.page;
const area = (name) => page().getByRole('banner').getByRole('tab', { name, exact: true }).click();

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(15_000);
  await page().locator('h2').first().waitFor({ timeout: 20_000 });
});
after(() => bench.close());

test('every bar of the pictures says itself in words and leads to its cell', LIMIT, async () => {
  await area('图');
  const bar = page().getByRole('button', { name: /^公式 ?\d+ 处/ });
  await bar.focus();
  await page().keyboard.press('Enter');
  await page().locator('[role=grid] [aria-selected=true]').waitFor();
  await area('图');
  await bar.waitFor();
  assert.deepEqual(await violations(page()), []);
});

test('a report is proof-read: states, findings, from the number to its cell and back', LIMIT, async () => {
  await area('文稿');
  const text = '2014年，全市居民健康档案建档率91%，新农合参合率88.8%，农村改厕完成80座。\n农村妇女宫颈癌筛查30195人。';
  await page()
    .getByRole('group', { name: '要核对的文稿' })
    .locator('input')
    .setInputFiles({ name: '总结.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page()
    .getByText(/^文中 \d+ 个数字/)
    .waitFor();
  const number = page().locator('[data-state=tied]', { hasText: '30195' });
  await number.waitFor();
  assert.deepEqual(await violations(page()), []);
  await number.click();
  // What is known of it stands beside the text, with the way to its cell.
  const known = page().getByRole('group', { name: '所点的数字' });
  await known.getByText('✓ 与单元格一致').waitFor();
  await known.getByRole('button', { name: /^跳到/ }).first().click();
  await page().locator('[role=grid] [aria-selected=true]', { hasText: '30195' }).waitFor();
  await page().getByRole('button', { name: '← 返回文稿' }).click();
  await page()
    .getByText(/^文中有 \d+ 个数字来自选中的单元格/)
    .click();
  await page().locator('[data-here]', { hasText: '30195' }).waitFor();
  await page()
    .getByText(/^✓ 与单元格一致（\d+）/)
    .click();
  await page().getByRole('button', { name: /30195/ }).first().waitFor();
});

test('several workbooks are checked beside each other; a bad one stops no other; a unit opens', LIMIT, async () => {
  await area('各单位');
  await page()
    .locator('input[aria-label="选择多个文件"]')
    .setInputFiles([
      { name: '甲镇.xlsx', mimeType: 'application/octet-stream', buffer: sample('县级年报示例.xlsx') },
      { name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') },
      { name: '乙镇.xlsx', mimeType: 'application/octet-stream', buffer: sample('市级公共卫生示例.xlsx') },
      { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
    ]);
  await page().getByText('已检查 3 个，共 3 个').waitFor({ timeout: 30_000 });
  assert.equal(await page().locator('table').first().locator('tbody tr').count(), 3);
  await page()
    .getByText(/文件的内容不是工作簿/)
    .waitFor();
  await page().getByText('汇总核对').waitFor();
  assert.deepEqual(await violations(page()), []);
  await page().getByRole('button', { name: '打开 乙镇.xlsx' }).click();
  await page().getByRole('banner').getByText('乙镇.xlsx').waitFor();
  await page().locator('[data-cell="A1"]').waitFor();
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
