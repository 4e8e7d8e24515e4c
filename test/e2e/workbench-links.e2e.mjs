// From a cell to what is said of it, and from the county's workbook to a unit's and back: node scripts/e2e.mjs workbench-links
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
const paneTab = (name) => page().getByRole('complementary').getByRole('tab', { name, exact: true }).click();
const cell = (address) => page().locator(`[data-cell="${address}"]`).first();

/** The first cell of the first sheet, selected. */
async function home() {
  await page().getByRole('tablist', { name: '工作表' }).getByRole('tab').first().click();
  await page().locator('[role=grid]').focus();
  await page().locator('[data-cell="A1"][aria-selected=true]').first().waitFor();
}

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(15_000);
  await page().locator('h2').first().waitFor({ timeout: 20_000 });
});
after(() => bench.close());

/** The last card of the list, far below what is in view, with the address and sheet of its first cell. */
async function lastFinding() {
  const jump = page().getByRole('complementary').getByRole('button', { name: /^跳到/ }).last();
  const [, sheet, address] = /^跳到 (?:'?)(.+?)(?:'?)!([A-Z]+\d+)$/.exec(await jump.getAttribute('aria-label'));
  return { sheet, address };
}

test('a cell that is selected marks its card and brings it into view; the focus stays in the grid', LIMIT, async () => {
  const { sheet, address } = await lastFinding();
  await page().getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: sheet, exact: true }).click();
  const side = page().getByRole('complementary');
  await side.evaluate((element) => element.scrollTo(0, 0));
  await cell(address).click();
  const marked = side.locator('[data-marked]').first();
  await marked.waitFor();
  await side
    .getByText(new RegExp(`^选中的单元格 ${address}`))
    .first()
    .waitFor();
  const [card, box] = [await marked.boundingBox(), await side.boundingBox()];
  assert.ok(card.y >= box.y - 1 && card.y < box.y + box.height, `the card at ${card.y} is in view of ${box.y}…${box.y + box.height}`);
  assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('role')), 'grid');
  // A cell that nothing is said of marks nothing, and the list stays where it is.
  const before = await side.evaluate((element) => element.scrollTop);
  await cell('A1').click();
  await marked.waitFor({ state: 'detached' });
  assert.equal(await side.evaluate((element) => element.scrollTop), before);
});

test('a cell that is selected lights up its numbers in the text', LIMIT, async () => {
  await paneTab('文字');
  const number = page()
    .getByRole('button', { name: /，跳到 .+![A-Z]+\d+$/ })
    .first();
  await number.waitFor();
  const [, sheet, address] = /，跳到 '?(.+?)'?!([A-Z]+\d+)$/.exec(await number.getAttribute('aria-label'));
  await page().getByRole('tablist', { name: '工作表' }).getByRole('tab', { name: sheet, exact: true }).click();
  await cell(address).click();
  await page()
    .getByText(/^文中有 \d+ 个数字来自选中的单元格/)
    .waitFor();
  assert.ok((await page().locator('[role=tabpanel] [aria-current=true]').count()) > 0);
  await paneTab('校验');
});

test('where the page is narrow, a click into the grid does not scroll the page away from it', LIMIT, async () => {
  const { address } = await lastFinding();
  await page().setViewportSize({ width: 400, height: 700 });
  await page().evaluate(() => window.scrollTo(0, 0));
  await page().locator('[role=grid]').focus();
  await cell('A2').click();
  await cell(address)
    .click({ timeout: 3000 })
    .catch(() => undefined);
  assert.equal(await page().evaluate(() => document.scrollingElement.scrollTop), 0);
  await page().setViewportSize({ width: 1366, height: 768 });
});

test('a unit opens beside the county’s workbook; edits and a half-written explanation are there on the way back', LIMIT, async () => {
  const side = page().getByRole('complementary');
  await home();
  await page().keyboard.type('Changed title');
  await page().keyboard.press('Enter');
  await page().locator('[data-cell="A1"]', { hasText: 'Changed title' }).waitFor();
  await side.getByRole('button', { name: '填写说明' }).first().click();
  await side.getByRole('textbox', { name: '核实说明' }).fill('写到一半');
  await area('各单位');
  await page()
    .locator('input[aria-label="选择多个文件"]')
    .setInputFiles([
      { name: '甲镇.xlsx', mimeType: 'application/octet-stream', buffer: sample('市级公共卫生示例.xlsx') },
      { name: '~$甲镇.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('lock') },
      { name: '乙镇.csv', mimeType: 'text/csv', buffer: Buffer.from('指标,数值\n活产数,12\n') },
    ]);
  await page().getByText('已检查 2 个，共 2 个').waitFor({ timeout: 30_000 });
  await page().getByRole('button', { name: '打开 甲镇.xlsx' }).click();
  await page().getByRole('banner').getByText('甲镇.xlsx').waitFor();
  await page().getByRole('navigation', { name: '打开的工作簿' }).getByText('县级年报示例.xlsx').waitFor();
  await home();
  await page().keyboard.type('Changed unit');
  await page().keyboard.press('Enter');
  await page().locator('[data-cell="A1"]', { hasText: 'Changed unit' }).waitFor();
  assert.deepEqual(await violations(page()), []);
  await page().getByRole('button', { name: '← 返回各单位' }).click();
  await page().getByText('已检查 2 个，共 2 个').waitFor();
  assert.equal(await page().getByRole('button', { name: /返回/ }).count(), 0);
  await area('表格');
  await page().getByRole('banner').getByText('县级年报示例.xlsx').waitFor();
  await page().locator('[data-cell="A1"]', { hasText: 'Changed title' }).waitFor();
  assert.equal(await side.getByRole('textbox', { name: '核实说明' }).inputValue(), '写到一半');
  // The unit with its edit is still there.
  await page()
    .getByRole('navigation')
    .getByRole('button', { name: /甲镇\.xlsx（1 处修改）/ })
    .click();
  await page().locator('[data-cell="A1"]', { hasText: 'Changed unit' }).waitFor();
});

test('a unit that is closed with edits says that they are kept, and has them again when it is opened anew', LIMIT, async () => {
  await page().getByRole('button', { name: '关闭 甲镇.xlsx' }).click();
  await page().getByText('已关闭“甲镇.xlsx”。1 处未保存的修改留在本机浏览器里').waitFor();
  await page().getByRole('banner').getByText('县级年报示例.xlsx').waitFor();
  await area('各单位');
  await page().getByRole('button', { name: '打开 甲镇.xlsx' }).click();
  await page().locator('[data-cell="A1"]', { hasText: 'Changed unit' }).waitFor();
});

test('files of the wrong kind are named with what to do; nothing is closed', LIMIT, async () => {
  await page()
    .locator('input[aria-label="打开文件"]')
    .setInputFiles({ name: '总结.doc', mimeType: 'application/msword', buffer: Buffer.from('x') });
  await page().getByText('“总结.doc”不能直接读。请在 Word 或 WPS 里另存为 .docx，再打开。').waitFor();
  await page().getByRole('banner').getByText('甲镇.xlsx').waitFor();
});

test('after a reload the county’s workbook is there, with its edit, not the unit', LIMIT, async () => {
  await page().reload();
  await page().getByRole('banner').getByText('县级年报示例.xlsx').waitFor();
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
