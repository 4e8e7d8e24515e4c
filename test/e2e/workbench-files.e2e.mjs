// Files as they come: dropped, chosen by the folder, broken, hostile; and what is written back into them. Run by: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { openPage } from './browser.mjs';
import * as made from './made-files.mjs';

const LIMIT = { timeout: 60_000 };
const sample = (name) => readFileSync(new URL(`../../assets/samples/${name}`, import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-files-'));
let bench;
const page = () => bench.page;
const open = (name, buffer) =>
  page().locator('header input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const bar = () =>
  page()
    .getByRole('status')
    .filter({ has: page().getByRole('button', { name: '关闭' }) });
const area = (name) => page().getByRole('banner').getByRole('tab', { name, exact: true }).click();
const side = (name) => page().getByRole('complementary').getByRole('tab', { name, exact: true }).filter({ visible: true }).click();
const title = (name) => page().getByRole('banner').getByText(name, { exact: true }).waitFor();
/** Lets files fall on the page as a hand would. */
const drop = (files) =>
  page().evaluate(
    (list) => {
      const carried = new DataTransfer();
      for (const { name, bytes } of list)
        carried.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
      const target = document.querySelector('main');
      for (const kind of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    files.map(([name, buffer]) => ({ name, bytes: Buffer.from(buffer).toString('base64') })),
  );

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(20_000);
  await page().locator('h2').first().waitFor();
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

const BAD = [
  ['无表.xlsx', () => made.book([]), /没有可读的工作表/],
  ['加密.xlsx', made.lockedBook, /设有打开密码/],
  ['炸弹.xlsx', () => made.bomb(60), /异常庞大，已停止读取/],
  ['半截.xlsx', () => sample('县级年报示例.xlsx').subarray(0, 20_000), /文件不完整/],
  ['文稿改名.xlsx', made.oldDocument, /文件的内容不是工作簿/],
  ['空.xlsx', () => Buffer.alloc(0), /文件的内容不是工作簿/],
];
for (const [name, make, sentence] of BAD)
  test(`${name}: one sentence, and what was open stays`, LIMIT, async () => {
    await open(name, make());
    const said = bar().filter({ hasText: name });
    await said.waitFor();
    assert.match(await said.innerText(), sentence);
    await title('县级年报示例.xlsx');
    await page().locator('[data-cell="A1"]').waitFor();
    await said.getByRole('button', { name: '关闭' }).click();
    await said.waitFor({ state: 'detached' });
  });

test('sheets with quotes, emoji and angle brackets in their names, hidden ones, very wide ones', LIMIT, async () => {
  const names = [`O'Brien's`, '😀表 & <b>', '名称很长很长很长很长很长很长很长很长很长很长很长的表'];
  const wide = Array.from({ length: 16_384 }, (_, at) => at);
  await open(
    '怪名.xlsx',
    made.book([
      ...names.map((name) => ({ name, xml: made.sheetXml(made.townRows()) })),
      { name: '宽', xml: made.sheetXml([wide.map((at) => `指标${at}`), wide]) },
      { name: '藏', hidden: true, xml: made.sheetXml(made.townRows()) },
    ]),
  );
  await title('怪名.xlsx');
  for (const name of names) await page().getByRole('tab', { name, exact: true }).waitFor();
  await page().getByText('另有 1 张隐藏的工作表').waitFor();
  await page().getByRole('tab', { name: '宽', exact: true }).click();
  await page().locator('[data-cell="B2"]').waitFor();
  await page().locator('[role=grid]').focus();
  await page().keyboard.press('End');
  await page().locator('[data-cell="XFD1"][aria-selected=true]').waitFor();
  assert.ok(await page().evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
});

test('an old .xls and a table of a web page named .xls are read', LIMIT, async () => {
  await open('旧.xls', made.oldBook());
  await title('旧.xls');
  await page().getByRole('button', { name: '另存为新的 .xlsx' }).waitFor();
  await open(
    '网页.xls',
    Buffer.from('<table><tr><td>单位</td><td>人数</td></tr><tr><td><img src=x onerror=alert(1)>东镇</td><td>5</td></tr></table>'),
  );
  await title('网页.xls');
  await page().locator('[data-cell="B2"]', { hasText: '5' }).waitFor();
});

const HTML = '<img src=x onerror="window.ran=1"><b>粗</b>';
test('text of a cell never becomes HTML, wherever it is shown', LIMIT, async () => {
  const rows = made.townRows(`2024年${HTML}情况表`);
  rows[1][2] = `建档人数${HTML}（人）`;
  rows[2][0] = `东镇${HTML}`;
  rows[4][1] = 3001;
  await open(`标记${'<i>'}.xlsx`, made.book([{ name: '<u>表', xml: made.sheetXml(rows) }]));
  await page().getByText('3001').first().waitFor();
  await page().getByRole('complementary').getByText('3001').first().waitFor();
  for (const name of ['映射', '文字', '目标', '设置', '校验']) await side(name);
  for (const name of ['图', '文稿', '各单位', '表格']) await area(name);
  assert.deepEqual(
    await page().evaluate(() => [
      window.ran ?? null,
      document.querySelectorAll('img, #root b, #root u, #root i:not([data-tabster-dummy])').length,
    ]),
    [null, 0],
  );
  await page().locator('[data-cell="A1"]', { hasText: '<img src=x' }).waitFor();
});

const FORMULA = `=cmd|' /C calc'!A1`;
test(
  'a saved workbook has a formula only where one was typed; chart, comment, format and extension parts stay byte for byte',
  LIMIT,
  async () => {
    const plain = made.bookParts([
      { name: '表', xml: made.sheetXml(made.townRows(), '<drawing r:id="rId1"/>').replace('<c r="C3">', '<c r="C3" s="0">') },
      { name: '旁', xml: made.sheetXml([['别动', 1]]) },
    ]);
    const rich = {
      ...plain,
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
      'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
      'xl/vbaProject.bin': Buffer.from([0xd0, 0xcf, 1, 2, 3, 0, 255]),
      'customXml/item1.xml': '<别人的 xmlns="urn:x">留着</别人的>',
      'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>',
    };
    const bytes = made.zipped(rich);
    await open('图表.xlsx', bytes);
    await title('图表.xlsx');
    await page().locator('[data-cell="C3"]').click();
    await page().keyboard.type('901');
    await page().keyboard.press('Enter');
    await page().locator('[data-cell="G9"]').click();
    await page().keyboard.type(FORMULA);
    await page().getByText('将写入文字').waitFor();
    await page().keyboard.press('Enter');
    await page().locator('[data-cell="G9"]', { hasText: FORMULA }).waitFor();
    const [download] = await Promise.all([page().waitForEvent('download'), page().getByRole('button', { name: '保存为 .xlsx' }).click()]);
    const original = unzipSync(bytes);
    const saved = unzipSync(readFileSync(await download.path()));
    const changed = Object.keys({ ...original, ...saved }).filter(
      (name) => !original[name] || !saved[name] || !Buffer.from(original[name]).equals(Buffer.from(saved[name])),
    );
    assert.deepEqual(
      changed.filter((name) => !/^xl\/(?:worksheets\/sheet1|workbook)\.xml$/.test(name)),
      [],
    );
    const sheet = strFromU8(saved['xl/worksheets/sheet1.xml']);
    assert.doesNotMatch(sheet, /<f[ >]/);
    assert.match(sheet, /<drawing r:id="rId1"\/>/);
    assert.match(sheet, /<c r="C3"[^>]*><v>901<\/v>/);
    // The file is whole to another reader too.
    const XLSX = await import('@e965/xlsx');
    const again = XLSX.read(readFileSync(await download.path()));
    assert.equal(again.Sheets['表'].G9.v, FORMULA);
    assert.equal(again.Sheets['表'].G9.f, undefined);
    assert.equal(again.Sheets['表'].C3.v, 901);
  },
);

test('a folder is chosen: the bad file has its line, lock files and texts have none', LIMIT, async () => {
  const units = path.join(folder, '乡镇');
  mkdirSync(path.join(units, '北片'), { recursive: true });
  writeFileSync(path.join(units, '东镇.xlsx'), sample('县级年报示例.xlsx'));
  writeFileSync(path.join(units, '北片', '西镇.xlsx'), sample('市级公共卫生示例.xlsx'));
  writeFileSync(path.join(units, '坏.xlsx'), sample('县级年报示例.xlsx').subarray(0, 9000));
  writeFileSync(path.join(units, '~$东镇.xlsx'), 'lock');
  writeFileSync(path.join(units, '说明.txt'), 'x');
  await area('各单位');
  await page().locator('input[aria-label="选择文件夹"]').setInputFiles(units);
  await page().getByText('已检查 3 个，共 3 个').waitFor({ timeout: 30_000 });
  const rows = await page().locator('table').first().locator('tbody tr').allInnerTexts();
  assert.equal(rows.length, 3);
  assert.match(
    rows.find((row) => row.includes('坏.xlsx')),
    /文件不完整/,
  );
  assert.equal(rows.filter((row) => row.includes('已检查')).length, 2);
});

test(
  'several workbooks dropped on the units are checked there; a report dropped is proof-read; two on the sheets are asked about',
  LIMIT,
  async () => {
    const one = made.book([{ name: '表', xml: made.sheetXml(made.townRows()) }]);
    await drop([
      ['丙镇.xlsx', one],
      ['丁镇.xlsx', one],
    ]);
    await page().getByText('已检查 2 个，共 2 个').waitFor({ timeout: 30_000 });
    await drop([['总结.txt', '全市建档人数2400人，建档率80%。']]);
    await page()
      .getByText(/^文中 \d+ 个数字/)
      .waitFor();
    await area('表格');
    await drop([
      ['丙镇.xlsx', one],
      ['丁镇.xlsx', one],
    ]);
    await bar().filter({ hasText: '拖入了几个文件（丙镇.xlsx、丁镇.xlsx）' }).waitFor();
    await title('图表.xlsx');
  },
);

test('no violation of the policy, no error, and nobody asked but the own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
