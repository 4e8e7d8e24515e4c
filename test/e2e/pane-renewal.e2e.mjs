// Last year's report turned into this year's in Excel's pane: node scripts/e2e.mjs pane-renewal
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from './axe.mjs';
import { book, sheetXml } from './made-files.mjs';
import { openInOffice } from './office-page.mjs';

const LIMIT = { timeout: 60_000 };
const year = (number, rows) =>
  book([{ name: '妇幼', xml: sheetXml([[`明河县${number}年妇幼健康情况表`], ['指标', '单位', '本年', '上年'], ...rows]) }]);
const NOW = year(2023, [
  ['活产数', '人', 3301, 3264],
  ['住院分娩率', '%', 99.2, 99.2],
]);
const LAST = {
  name: '2022年报.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: year(2022, [
    ['活产数', '人', 3264, 3000],
    ['住院分娩率', '%', 99.2, 98.7],
  ]),
};
const REPORT = {
  name: '2022年总结.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(
    '明河县2022年妇幼工作总结\n2022年，全县活产3264人，比上年增加264人，住院分娩率99.2%。举办义诊12场。<img src=x onerror=alert()>',
  ),
};
let excel;
const button = (name) => excel.pane.getByRole('button', { name });
const slot = (name) => excel.pane.getByRole('group', { name }).locator('input');

before(async () => {
  excel = await openInOffice((page) => page.evaluate((bytes) => window.excelHost.openBook(bytes), NOW.toString('base64')));
  excel.page.setDefaultTimeout(15_000);
  await excel.pane.getByRole('tab', { name: '文字' }).click();
  await excel.pane.getByRole('tab', { name: '由上年文稿写' }).click();
});
after(() => excel.close());

test('it says what is needed, and refuses a file of another kind with a sentence', LIMIT, async () => {
  await excel.pane.getByText('三个文件都不会被改动').waitFor();
  await slot('上年工作簿').setInputFiles(REPORT);
  await excel.pane.getByText(/^“2022年总结\.txt”是文稿，这里要的是工作簿/).waitFor();
  await slot('上年文稿').setInputFiles({ ...REPORT, name: '2022年总结.doc' });
  await excel.pane.getByText(/请在 Word 或 WPS 里另存为 \.docx/).waitFor();
  assert.deepEqual(await violations(excel.frame()), []);
});

test('a broken workbook of last year is said in words, and another can be chosen', LIMIT, async () => {
  await slot('上年文稿').setInputFiles(REPORT);
  await slot('上年工作簿').setInputFiles({ ...LAST, buffer: LAST.buffer.subarray(0, 900) });
  await excel.pane.getByText(/文件不完整/).waitFor();
  await slot('上年工作簿').setInputFiles(LAST);
});

test('first what is tied to cells and what is not, with the reason', LIMIT, async () => {
  await excel.pane.getByText('上年文稿中 3 处能由“2022年报.xlsx”写出，1 处不能，要由人来改。请先看一看。').waitFor();
  await excel.pane.getByText('要人工改的 1 处：在上期工作簿中找不到对应的单元格').waitFor();
  assert.deepEqual(await violations(excel.frame()), []);
  assert.ok(await excel.frame().evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
});

test('then this year’s text; a number leads to its cell in the open workbook', LIMIT, async () => {
  await button(/写出本年文稿$/).click();
  const text = excel.pane.getByRole('document', { name: '本年文稿' });
  assert.equal(
    (await text.innerText()).replaceAll(/\n+/g, '\n'),
    '明河县2023年妇幼工作总结\n2023年，全县活产3301人，比上年增加37人，住院分娩率99.2%。举办义诊【待核：12】场。<img src=x onerror=alert()>',
  );
  await text.getByRole('button', { name: '3301' }).click();
  await excel.page.waitForFunction(() => window.excelHost.book.selection.endsWith('C3'));
  assert.deepEqual(await violations(excel.frame()), []);
});

test('the files stay chosen while another view is looked at, and the text follows an edit in the sheet', LIMIT, async () => {
  await excel.pane.getByRole('tab', { name: '校验' }).click();
  await button('校验当前工作簿').click();
  await excel.pane.locator('h2').waitFor();
  await excel.pane.getByRole('tab', { name: '文字' }).click();
  await excel.page.evaluate(() => window.excelHost.type('妇幼', 2, 2, 3302));
  await excel.pane.getByRole('document', { name: '本年文稿' }).getByRole('button', { name: '增加38人' }).waitFor();
});

test('the download carries the numbers tied to their cells, and the template that a refresh needs', LIMIT, async () => {
  const [download] = await Promise.all([excel.page.waitForEvent('download'), button('下载本年文稿 .docx').click()]);
  assert.equal(download.suggestedFilename(), '2022年总结（本年稿）.docx');
  const parts = unzipSync(readFileSync(await download.path()));
  const xml = strFromU8(parts['word/document.xml']);
  const controls = [...xml.matchAll(/<w:sdt><w:sdtPr><w:alias w:val="([^"]*)".*?<w:t [^>]*>([^<]*)</g)].map(
    ([, title, words]) => `${words} ${title}`,
  );
  assert.deepEqual(controls, ['2023 数据期间', '2023 数据期间', '3302 妇幼!C3', '增加38人 妇幼!C3、D3', '99.2% 妇幼!C4']);
  assert.match(strFromU8(parts['customXml/item1.xml']), /urn:statbrief:template:1/);
  assert.match(xml.replaceAll(/<[^>]+>/g, ''), /举办义诊【待核：12】场。&#60;img/);
});

test('the whole text can be copied', LIMIT, async () => {
  await button('复制全文').click();
  await excel.pane.getByText(/^已复制，可以粘贴/).waitFor();
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(excel.foreign, []);
  assert.deepEqual(excel.errors, []);
});
