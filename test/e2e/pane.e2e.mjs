// The task pane as a person meets it in Excel: node scripts/e2e.mjs pane
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
  await excel.pane.locator('h2').filter({ hasNotText: said }).waitFor({ timeout: 30_000 });
  await button('撤销').click();
  await excel.pane.getByText(/^已撤销 \d+ 处修改/).waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await excel.pane.locator('h2').filter({ hasText: said }).waitFor({ timeout: 30_000 });
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
  await excel.frame().locator('[id$=tab-findings]').focus();
  await walkTo(/^重新校验/);
  await keyboard.press('Enter');
  await excel.pane.locator('h2').waitFor();
  await excel.frame().locator('[id$=tab-findings]').focus();
  await walkTo(/^跳到/);
  await keyboard.press('Enter');
  await walkTo(/^看看怎么改/);
  await keyboard.press('Space');
  await walkTo(/^应用修改/);
  await keyboard.press('Enter');
  await excel.pane.getByText(/^已修改/).waitFor();
  await excel.frame().locator('[id$=tab-findings]').focus();
  await walkTo(/^撤销$/);
  await keyboard.press('Enter');
  await excel.pane.getByText(/^已撤销/).waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
});

test('an edit in the sheet is re-checked by itself', async () => {
  const requests = () => excel.page.evaluate(() => window.excelHost.host.requests.length);
  // What came before is over when nothing is asked for longer than a re-check waits: its requests are not this edit's.
  for (let seen = -1; seen !== (await requests());) {
    seen = await requests();
    await excel.page.waitForTimeout(2500);
  }
  const said = await verdict();
  const held = await cell('基本公卫', 9, 5);
  await excel.page.evaluate(() => window.excelHost.type('基本公卫', 9, 5, 99_999));
  const asked = await requests();
  await excel.pane.getByText(/^已更新/).waitFor({ timeout: 30_000 });
  // The edited cell alone is read, not the workbook.
  assert.ok((await requests()) - asked <= 1, 'the workbook was read again');
  await excel.page.evaluate((value) => window.excelHost.type('基本公卫', 9, 5, value), held.value);
  await excel.pane.locator('h2').filter({ hasText: said }).waitFor();
});

test('Excel refuses while a cell is edited: said in words, nothing is written', async () => {
  const before = await excel.page.evaluate(() => window.excelHost.book.print());
  await button('重新校验').click();
  // The refusal is for the writing: the run has to be over.
  await excel.pane.getByRole('progressbar').waitFor({ state: 'detached' });
  await button('看看怎么改').first().click();
  await excel.page.evaluate(() => window.excelHost.refuse(1, 5004));
  await button(/^应用/).first().click();
  await excel.pane.getByText(/有单元格正在编辑，没有写入任何内容/).waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await excel.page.evaluate(() => (window.excelHost.host.before = () => undefined));
});

test('映射: a form picked from the catalogue is kept in the workbook', async () => {
  await excel.pane.getByRole('tab', { name: '映射' }).click();
  await button('从目录里选').first().click();
  const search = excel.pane.getByRole('searchbox').first();
  await search.fill('居民健康档案');
  await excel.pane.getByRole('group', { name: '按名称查找报表' }).getByRole('listitem').getByRole('button').first().click();
  await button('撤回确认').first().waitFor();
  const parts = await excel.page.evaluate(() => [...window.excelHost.book.parts.values()].join(''));
  assert.match(parts, /"template":"[a-z-]+"/);
  await button('撤回确认').first().click();
  await button('撤回确认').first().waitFor({ state: 'detached' });
});

test('文字: a number leads to its cell and a cell to its numbers; the copy carries the cells', async () => {
  await excel.pane.getByRole('tab', { name: '文字' }).click();
  const number = excel.pane.getByRole('button', { name: /，跳到/ }).first();
  await number.waitFor({ timeout: 20_000 });
  const [, sheet, address] = /跳到 '?(.*?)'?!([A-Z]+\d+)$/.exec(await number.getAttribute('aria-label'));
  await number.click();
  await excel.page.waitForFunction((wanted) => window.excelHost.book.selection.includes(wanted), address);
  await excel.page.evaluate(([name, at]) => window.excelHost.select(name, at), [sheet, address]);
  await excel.pane.getByText(/^文中有 \d+ 个数字来自选中的单元格/).waitFor();
  const copied = excel.frame().evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener('copy', (event) => setTimeout(() => done(event.clipboardData?.types ?? [])), {
          once: true,
          capture: true,
        }),
      ),
  );
  await button('复制').click();
  await copied;
  await excel.pane.getByText(/^已复制/).waitFor();
  assert.deepEqual(await violations(excel.frame()), []);
});

test('文字: a paragraph in own words shows at once what it says, and stands in the text', async () => {
  await button(/^自己的句式/).click();
  await button('写一段').click();
  await excel.pane.getByRole('textbox', { name: '名称' }).fill('建档');
  const wording = excel.pane.getByRole('textbox', { name: '句式' });
  await wording.fill('全市建档率{没有这个指标}。');
  await excel.pane.getByRole('listitem').filter({ hasText: '没有这个指标' }).waitFor();
  assert.ok(await button('保存这一段').isDisabled());
  const known = await excel.frame().locator('datalist option').first().getAttribute('value');
  await wording.fill(`我们写的话：{${known}}。`);
  await excel.pane.getByText('按现在的数据写出来是：').waitFor();
  assert.deepEqual(await violations(excel.frame()), []);
});

test('文字: the download is a document with the text in it', async () => {
  const [download] = await Promise.all([excel.page.waitForEvent('download'), button('下载 .docx').click()]);
  assert.match(download.suggestedFilename(), /统计分析\.docx$/);
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
});

test('marks are set and taken away without a trace; the audit sheet is added', async () => {
  await excel.pane.getByRole('tab', { name: '校验' }).click();
  const before = await excel.page.evaluate(() => window.excelHost.book.print());
  const choose = async (name) => {
    await button('写入工作簿').click();
    await excel.pane.getByRole('menuitem', { name }).click();
  };
  await choose('在表中标出问题单元格');
  await excel.pane.getByText(/^标出了 \d+ 个单元格/).waitFor();
  assert.notEqual(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await choose('去掉标出的颜色');
  await excel.pane.getByText('已去掉标出的颜色。').waitFor();
  assert.equal(await excel.page.evaluate(() => window.excelHost.book.print()), before);
  await choose('加入“审核报告”工作表');
  await excel.pane.getByText(/^已写好/).waitFor();
  const sheets = JSON.parse(await excel.page.evaluate(() => window.excelHost.book.print()));
  const audit = sheets.find(({ name }) => name === '审核报告');
  assert.match(audit.cells.map(([, value]) => value).join(' '), /两表口径不同/);
});

test('nothing left the machine, and nothing went wrong unseen', () => {
  assert.deepEqual(excel.foreign, []);
  assert.deepEqual(excel.errors, []);
});
