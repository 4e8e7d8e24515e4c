// The task pane as a person meets it in Excel: node scripts/e2e.mjs pane
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openInExcel } from './office-page.mjs';

const BOOK = '县级年报示例.xlsx';
let excel;
const button = (name) => excel.pane.getByRole('button', { name });
const verdict = () => excel.pane.locator('h2').innerText();
const cell = (sheet, row, col) => excel.page.evaluate((at) => window.excelHost.cell(...at), [sheet, row, col]);

before(async () => {
  excel = await openInExcel(BOOK);
});
after(() => excel.close());

test('the first page says what it does and that nothing leaves the machine', async () => {
  await excel.pane.getByText('数据不出本机').waitFor({ timeout: 15_000 });
  assert.deepEqual(await violations(excel.frame()), []);
});

test('一键校验 gives the verdict first', async () => {
  await button('校验当前工作簿').click();
  await excel.pane.locator('h2').waitFor({ timeout: 20_000 });
  assert.match(await verdict(), /^检查了 8 张表、[\d,]+ 个数：\d+ 处必须改，\d+ 处请核实/);
  assert.deepEqual(await violations(excel.frame()), []);
});

test('a finding leads to its cell', async () => {
  const jump = button(/^跳到/).first();
  const name = await jump.getAttribute('aria-label');
  await jump.click();
  const wanted = name.replace(/^跳到 /, '').replaceAll("'", '');
  await excel.page.waitForFunction((address) => window.excelHost.book.selection.replaceAll("'", '') === address, wanted);
});

test('a fix is shown before it is written, applied, and taken back', async () => {
  const before = await excel.page.evaluate(() => window.excelHost.book.print());
  const said = await verdict();
  await button('看看怎么改').first().click();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await button(/^应用/).first().click();
  await excel.pane.getByText(/^已修改 \d+ 个单元格/).waitFor();
  assert.notEqual(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await excel.pane.locator('h2').filter({ hasNotText: said }).waitFor({ timeout: 10_000 });
  await button('撤销').click();
  await excel.pane.getByText(/^已撤销 \d+ 处修改/).waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await excel.pane.locator('h2').filter({ hasText: said }).waitFor({ timeout: 10_000 });
});

test('an explanation stays in the workbook when the pane is closed', async () => {
  await button('填写说明').first().click();
  await excel.pane.getByRole('textbox', { name: '核实说明' }).fill('两表口径不同，已与妇幼院核实。');
  await button('保存说明').click();
  await excel.pane.getByText(/^已说明（.*）：两表口径不同/).waitFor();
  await excel.page.evaluate(() => window.excelHost.closePane());
  await excel.page.evaluate(() => window.excelHost.reopenPane());
  await button('校验当前工作簿').click();
  await excel.pane.getByText(/^已说明（.*）：两表口径不同/).waitFor({ timeout: 20_000 });
});

test('the whole flow by keyboard alone', async () => {
  const { keyboard } = excel.page;
  /** Tabs on until the focused control carries this name. */
  const walkTo = async (pattern) => {
    for (let step = 0; step < 80; step++) {
      await keyboard.press('Tab');
      const name = await excel
        .frame()
        .evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
      if (pattern.test(name)) return;
    }
    assert.fail(`the keyboard does not reach ${pattern}`);
  };
  const before = await excel.page.evaluate(() => window.excelHost.book.print());
  await excel.frame().locator('#tab-findings').focus();
  await walkTo(/^重新校验/);
  await keyboard.press('Enter');
  await excel.pane.locator('h2').waitFor();
  await excel.frame().locator('#tab-findings').focus();
  await walkTo(/^跳到/);
  await keyboard.press('Enter');
  await walkTo(/^看看怎么改/);
  await keyboard.press('Space');
  await walkTo(/^应用修改/);
  await keyboard.press('Enter');
  await excel.pane.getByText(/^已修改/).waitFor();
  await excel.frame().locator('#tab-findings').focus();
  await walkTo(/^撤销$/);
  await keyboard.press('Enter');
  await excel.pane.getByText(/^已撤销/).waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
});

test('an edit in the sheet is re-checked by itself', async () => {
  const held = await cell('基本公卫', 9, 5);
  await excel.page.evaluate(() => window.excelHost.type('基本公卫', 9, 5, 99_999));
  await excel.pane.getByText(/^已更新/).waitFor({ timeout: 10_000 });
  await excel.page.evaluate((value) => window.excelHost.type('基本公卫', 9, 5, value), held.value);
});

test('Excel refuses while a cell is edited: said in words, nothing is written', async () => {
  const before = await excel.page.evaluate(() => window.excelHost.book.print());
  await button('重新校验').click();
  await button('看看怎么改').first().click();
  await excel.page.evaluate(() => window.excelHost.refuse(1, 5004));
  await button(/^应用/).first().click();
  await excel.pane.getByText(/有单元格正在编辑，没有写入任何内容/).waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await excel.page.evaluate(() => (window.excelHost.host.before = () => undefined));
});

test('nothing left the machine, and nothing went wrong unseen', () => {
  assert.deepEqual(excel.foreign, []);
  assert.deepEqual(excel.errors, []);
});

for (const [title, options] of [
  ['320 px wide', { paneWidth: 320 }],
  ['dark', { colorScheme: 'dark' }],
  ['high contrast', { forcedColors: 'active' }],
]) {
  test(`${title}: no violation, no sideways scrolling`, async () => {
    const other = await openInExcel(BOOK, options);
    try {
      await other.pane.getByRole('button', { name: '校验当前工作簿' }).click();
      await other.pane.locator('h2').waitFor({ timeout: 20_000 });
      const tabs = await other.pane.getByRole('tab').all();
      for (const tab of tabs) {
        await tab.click();
        assert.deepEqual(await violations(other.frame(), { forcedColors: options.forcedColors === 'active' }), []);
        assert.ok(await other.frame().evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
      }
      assert.deepEqual(other.errors, []);
    } finally {
      await other.close();
    }
  });
}
