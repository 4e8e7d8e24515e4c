// Writing in the grid: typing, formulas, undo, find, saving, and what a reload brings back. Run by: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { unzipSync, strFromU8 } from 'fflate';
import { openPage } from './browser.mjs';

let bench;
const page = () => bench.page;
const cell = (address) => page().locator(`[data-cell="${address}"]`);
const shows = (address, text) =>
  page().waitForFunction(([at, wanted]) => document.querySelector(`[data-cell="${at}"]`)?.textContent === wanted, [address, text], {
    timeout: 30_000,
  });
const checked = () => page().locator('h2').waitFor({ timeout: 20_000 });

before(async () => {
  bench = await openPage('workbench.html');
  await checked();
  await cell('A1').waitFor();
});
after(() => bench.close());

test('a number is typed over a cell: it is shown, re-checked, and the way on is down', async () => {
  const before = await page().locator('h2').innerText();
  await cell('E12').click();
  await page().keyboard.type('30159');
  await page().getByText('将写入数值').waitFor();
  await page().keyboard.press('Enter');
  await shows('E12', '30159');
  await page().locator('[data-cell="E13"][aria-selected=true]').waitFor();
  // The two sheets now say the same: the finding goes, without a click.
  await page().waitForFunction((text) => document.querySelector('h2')?.innerText !== text, before, { timeout: 30_000 });
  await cell('E4').click();
  await page().keyboard.type('91.5');
  await page().keyboard.press('Enter');
  await shows('E4', '91.5');
});

test('undo and redo walk through the edits, by key and by button', async () => {
  await page().locator('[role=grid]').focus();
  await page().keyboard.press('Control+z');
  await shows('E4', '91');
  await page().getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await shows('E12', '30195');
  await page().getByRole('banner').getByRole('button', { name: '重做' }).click();
  await page().getByRole('banner').getByRole('button', { name: '重做' }).click();
  await shows('E4', '91.5');
});

test('text that begins with = or + is text unless it is a formula; a formula is worked out at once', async () => {
  await cell('H4').click();
  await page().keyboard.type('=待核实');
  await page().getByText('这不是完整的公式，将写入文字').waitFor();
  await page().keyboard.press('Tab');
  await shows('H4', '=待核实');
  await page().locator('[data-cell="I4"][aria-selected=true]').waitFor();
  await page().keyboard.type('=E4*2');
  await page().getByText('将写入公式').waitFor();
  await page().keyboard.press('Enter');
  await shows('I4', '183');
  await cell('E4').click();
  await page().keyboard.type('10');
  await page().keyboard.press('Enter');
  await shows('I4', '20');
});

test('Escape leaves the cell as it was; F2 opens it with what it holds; the line above writes too', async () => {
  await cell('D5').click();
  await page().keyboard.type('999');
  await page().keyboard.press('Escape');
  await shows('D5', '26000');
  await page().keyboard.press('F2');
  await page().waitForFunction(() => document.activeElement?.value === '26000');
  await page().keyboard.type('5');
  await page().keyboard.press('Enter');
  await shows('D5', '260005');
  await page().getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await shows('D5', '26000');
  await cell('H6').click();
  await page().getByRole('textbox', { name: '单元格内容' }).fill('备注');
  await page().keyboard.press('Enter');
  await shows('H6', '备注');
});

test('a block is pasted as it was copied from a spreadsheet', async () => {
  await cell('K10').click();
  await page().evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '1\t2\r\n3\t=K10+L10\r\n');
    document
      .querySelector('[role=grid]')
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page().getByText('已写入 4 个单元格').waitFor();
  await page().keyboard.press('ArrowDown');
  await page().keyboard.press('ArrowRight');
  await shows('L11', '3');
});

test('words are found over all sheets, walked through, and Escape goes back to the grid', async () => {
  await page().locator('[role=grid]').focus();
  await page().keyboard.press('Control+f');
  await page().getByRole('search').getByRole('textbox').fill('宫颈癌');
  await page().keyboard.press('Enter');
  await page()
    .getByText(/^第 1 处，共 \d+ 处/)
    .waitFor();
  await page().keyboard.press('Enter');
  await page()
    .getByText(/^第 2 处/)
    .waitFor();
  await page().keyboard.press('Escape');
  assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('role')), 'grid');
});

test('the saved file holds the edits and every other part byte for byte', async () => {
  const original = unzipSync(readFileSync(new URL('../../assets/samples/县级年报示例.xlsx', import.meta.url)));
  const [download] = await Promise.all([page().waitForEvent('download'), page().getByRole('button', { name: '保存为 .xlsx' }).click()]);
  assert.equal(download.suggestedFilename(), '县级年报示例（已修改）.xlsx');
  const saved = unzipSync(readFileSync(await download.path()));
  const changed = Object.keys(saved).filter((name) => !original[name] || !Buffer.from(original[name]).equals(Buffer.from(saved[name])));
  const sheets = changed.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  assert.equal(sheets.length, 1, String(changed));
  assert.deepEqual(
    Object.keys(original).filter((name) => !saved[name] && !name.includes('calcChain')),
    [],
  );
  const text = strFromU8(saved[sheets[0]]);
  for (const wanted of ['><is><t xml:space="preserve">=待核实</t></is></c>', '><f>E4*2</f><v>20</v></c>'])
    assert.ok(text.includes(wanted), `${wanted} is not in the sheet: ${text.match(/<row r="4".*?<\/row>/s)}`);
  assert.match(strFromU8(saved['xl/workbook.xml']), /fullCalcOnLoad="1"/);
  await page()
    .getByText(/^已保存/)
    .waitFor();
});

test('an explanation and the edits survive a reload', async () => {
  await page().getByRole('tab', { name: '汇总' }).click();
  await page().getByRole('button', { name: '填写说明' }).first().click();
  await page().getByRole('textbox', { name: '核实说明' }).fill('=口径不同，已核实');
  await page().getByRole('button', { name: '保存说明' }).click();
  await page().getByText('=口径不同，已核实').first().waitFor();
  await page().reload();
  await checked();
  await page().getByText('=口径不同，已核实').first().waitFor();
  await shows('H6', '备注');
});

test('a file that the browser still knows can be opened again as it was', async () => {
  await page().getByRole('button', { name: '从原文件重新开始' }).click();
  await checked();
  await shows('E4', '91');
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
