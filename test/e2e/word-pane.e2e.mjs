// The task pane as a person meets it in Word: node scripts/e2e.mjs word-pane
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openInWord, sample } from './office-page.mjs';

const BOOK = '县级年报示例.xlsx';
let word;
const button = (name) => word.pane.getByRole('button', { name });
const tab = (name) => word.pane.getByRole('tab', { name }).click();
const text = () => word.page.evaluate(() => window.wordHost.text());
const choose = (pane) =>
  pane
    .locator('input[type=file]')
    .setInputFiles({ name: BOOK, mimeType: 'application/octet-stream', buffer: Buffer.from(sample(BOOK), 'base64') });

before(async () => {
  word = await openInWord(['县卫生健康局关于全年工作的报告', '', '特此报告。']);
});
after(() => word.close());

test('the first page says what it does and that nothing leaves the machine', async () => {
  await word.pane.getByText('数据不出本机').waitFor({ timeout: 15_000 });
  assert.deepEqual(await violations(word.frame()), []);
});

test('a workbook is opened in the pane, and its text is shown before it is written', async () => {
  await choose(word.pane);
  await word.pane.getByText(/县级年报示例\.xlsx：\d+ 张表/).waitFor({ timeout: 30_000 });
  await button('插入到光标处').waitFor({ timeout: 10_000 });
  assert.ok((await word.pane.locator('p span[title]').count()) > 20);
  assert.deepEqual(await violations(word.frame()), []);
});

test('inserted, with a control for every number, and taken back without trace', async () => {
  const before = await text();
  await button('插入到光标处').click();
  await word.pane.getByText(/^已插入 \d+ 段、\d+ 个数/).waitFor({ timeout: 20_000 });
  assert.notEqual(await text(), before);
  await button('撤销').click();
  await word.pane.getByText(/^已撤销/).waitFor();
  assert.equal(await text(), before);
  await button('插入到光标处').click();
  await word.pane.getByText(/^已插入/).waitFor({ timeout: 20_000 });
  assert.ok((await word.page.evaluate(() => window.wordHost.document.controls.length)) > 20);
});

test('刷新 says that nothing has changed; a number typed over is a conflict and is not overwritten', async () => {
  await tab('刷新');
  await button('查看变化').click();
  await word.pane.getByText(/与工作簿一致/).waitFor({ timeout: 10_000 });
  const control = await word.page.evaluate(() => {
    const { document } = window.wordHost;
    const found = document.controls.find((one) => /^\d{4,}人$/.test(document.textOf(one)));
    return document.textOf(found);
  });
  await word.page.evaluate((from) => window.wordHost.type(from, '1人'), control);
  await button('查看变化').click();
  await word.pane.getByText(/1 处冲突/).waitFor({ timeout: 10_000 });
  assert.deepEqual(await violations(word.frame()), []);
  assert.equal(await button(/^写入选中/).count(), 0);
  await word.pane.getByRole('checkbox', { name: `1人 改为 ${control}` }).check();
  await button('写入选中的 1 处').click();
  await word.pane.getByText(/^已写入 1 处/).waitFor({ timeout: 10_000 });
  await word.pane.getByText(/与工作簿一致/).waitFor({ timeout: 10_000 });
  assert.ok((await text()).includes(control));
});

test('a number of the list is found in the document', async () => {
  await word.page.evaluate(() => window.wordHost.type('年1—10月', '年1—9月'));
  await button('查看变化').click();
  const jump = button(/在文中找到/).first();
  await jump.click();
  await word.page.waitForFunction(() => window.wordHost.selected().includes('1—9月'));
});

test('核对 states the coverage, lists what does not agree, marks it on request and takes the marks away', async () => {
  const before = await text();
  await tab('核对');
  await button('核对文稿').click();
  await word.pane.getByText(/^文中 \d+ 个数字，\d+ 个是统计数/).waitFor({ timeout: 20_000 });
  assert.deepEqual(await violations(word.frame()), []);
  const tied = word.pane.locator('summary').filter({ hasText: '与单元格一致' });
  await tied.click();
  assert.deepEqual(await violations(word.frame()), []);
  // From the list to the text, and from the text back to what is known of it.
  const number = word.pane.locator('details[open] button').first();
  await number.click();
  await word.page.waitForFunction(() => window.wordHost.selected() !== '');
  await button('看光标处的数').click();
  await word.pane.getByRole('group', { name: '光标处' }).getByText('✓ 与单元格一致').waitFor();
  if ((await button('在文中标出').count()) > 0) {
    await button('在文中标出').click();
    await word.pane.getByText(/^已标出 \d+ 处/).waitFor({ timeout: 10_000 });
    assert.ok(
      (await word.page.evaluate(() => window.wordHost.document.controls.filter((one) => one.tag.startsWith('sbproof')).length)) > 0,
    );
    await button('清除标记').click();
    await word.pane.getByText(/^已清除 \d+ 处标记/).waitFor({ timeout: 10_000 });
  }
  assert.equal(await text(), before);
  assert.equal(await word.page.evaluate(() => window.wordHost.document.controls.filter((one) => one.tag.startsWith('sbproof')).length), 0);
});

test('Word refuses: said in words, and nothing is half written', async () => {
  await tab('写入');
  const before = await text();
  await word.page.evaluate(() => window.wordHost.refuse(2, 7000));
  await button('插入到光标处').click();
  await word.pane.getByText(/没有写入/).waitFor({ timeout: 10_000 });
  assert.equal(await text(), before);
  await word.page.evaluate(() => (window.wordHost.host.before = () => undefined));
});

test('a file that is no workbook: a sentence, and the open workbook stays', async () => {
  await word.pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([1, 2, 3, 4]) });
  await word.pane.locator('.fui-MessageBar').first().waitFor();
  await word.pane.getByText(/县级年报示例\.xlsx：\d+ 张表/).waitFor();
});

test('what the Excel pane copied is pasted in, looked at and inserted; anything else is said to be none of it', async () => {
  const other = await openInWord(['']);
  try {
    const paste = (html) =>
      other.frame().evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', text);
        document.querySelector('textarea').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, html);
    await other.pane.getByText('或者粘贴 Excel 窗格的文字').waitFor({ timeout: 15_000 });
    await paste('<p>别处的文字</p>');
    await other.pane.getByText(/粘贴的内容里没有/).waitFor();
    assert.deepEqual(await violations(other.frame()), []);
    const cells = [{ sheet: '妇幼', row: 2, col: 1 }];
    const source = { indicator: 'live-births', cells, value: 3264, unit: '人', relation: 'value', decimals: 0 };
    const pieces = [{ text: '全县活产' }, { text: '3264人', source }, { text: '。' }];
    const sections = [{ id: 'mch', heading: '妇幼健康', paragraphs: [{ pattern: 'p', pieces }] }];
    const head = { schema: 'statbrief.hand-off/1', workbook: '年报.xlsx', style: 'summary', manner: 'summary', year: null, title: '总结' };
    const payload = Buffer.from(JSON.stringify({ ...head, sections })).toString('base64');
    await paste(`<div data-statbrief="${payload}"><p>全县活产3264人。</p></div>`);
    await other.pane.getByText('从 Excel 粘贴来的文字：年报.xlsx').waitFor();
    await other.pane.getByRole('button', { name: '插入到光标处' }).click();
    await other.pane.getByText('已插入 1 段、1 个数。').waitFor();
    assert.equal(await other.page.evaluate(() => window.wordHost.text()), '全县活产3264人。\r\r');
    assert.equal(await other.page.evaluate(() => window.wordHost.document.controls[0].title), '妇幼!B3');
    await other.pane.getByRole('tab', { name: '刷新' }).click();
    await other.pane.getByRole('button', { name: '查看变化' }).click();
    await other.pane.getByText(/与工作簿一致/).waitFor();
    assert.deepEqual(other.errors, []);
  } finally {
    await other.close();
  }
});

test('nothing left the machine, and nothing went wrong unseen', () => {
  assert.deepEqual(word.foreign, []);
  assert.deepEqual(word.errors, []);
});

test('a document for reading only: said in words, and nothing is written', async () => {
  const other = await openInWord(['活产3264人，筛查3253人，筛查率99.63%。'], { readOnly: true });
  try {
    await choose(other.pane);
    await other.pane.getByRole('button', { name: '插入到光标处' }).click({ timeout: 30_000 });
    await other.pane.getByText(/文档是只读的/).waitFor();
    assert.equal(await other.page.evaluate(() => window.wordHost.text()), '活产3264人，筛查3253人，筛查率99.63%。\r');
    assert.deepEqual(await violations(other.frame()), []);
    assert.deepEqual(other.errors, []);
  } finally {
    await other.close();
  }
});
