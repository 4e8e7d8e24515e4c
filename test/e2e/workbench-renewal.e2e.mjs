// Last year's report and workbook, this year's workbook: this year's report. Run by: node scripts/e2e.mjs workbench-renewal
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';

const LIMIT = { timeout: 60_000 };
let bench;
const page = () => bench.page;
const area = (name) => page().getByRole('banner').getByRole('tab', { name, exact: true }).click();
const slot = (name) => page().getByRole('group', { name }).locator('input');
const csv = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
const THIS_YEAR = csv('今年.csv', ['明河县2023年妇幼健康情况表', '指标,单位,数值', '活产数,人,3301', '住院分娩率,%,99.2']);
const LAST_YEAR = csv('去年.csv', ['明河县2022年妇幼健康情况表', '指标,单位,数值', '活产数,人,3264', '住院分娩率,%,99.2']);
const REPORT = {
  name: '去年总结.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('明河县2022年妇幼工作总结\n2022年，全县活产3264人，住院分娩率99.2%。举办义诊12场。截止10月底，新建卫生室5个。'),
};

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(15_000);
  await page().locator('h2').first().waitFor({ timeout: 20_000 });
  await page().locator('input[aria-label="打开文件"]').setInputFiles(THIS_YEAR);
  await page().getByRole('banner').getByText('今年.csv').waitFor();
  await area('文稿');
  await page().getByRole('tab', { name: '由上年文稿写本年文稿' }).click();
});
after(() => bench.close());

test('each of the three files has its place; one of another kind is refused with a sentence', LIMIT, async () => {
  await slot('上年文稿').setInputFiles(LAST_YEAR);
  await page().getByText('“去年.csv”是工作簿，这里要的是文稿').waitFor();
  await slot('上年文稿').setInputFiles(REPORT);
  await page().getByRole('group', { name: '上年文稿' }).getByText('去年总结.txt').waitFor();
  await page().getByRole('group', { name: '本年工作簿' }).getByText('今年.csv').waitFor();
  await slot('上年工作簿').setInputFiles(LAST_YEAR);
});

test('first what is tied and what is not, for a person to look at; a number leads to last year’s cell and back', LIMIT, async () => {
  await page().getByText('上年文稿中 2 处能由“去年.csv”写出，3 处不能，要由人来改。请先看一看。').waitFor();
  await page().getByText('用上年工作簿还原上年文稿，逐字一致。').waitFor();
  assert.equal(await page().locator('[data-piece=open]').count(), 3);
  assert.deepEqual(await violations(page()), []);
  await page().getByRole('document', { name: '上年文稿' }).getByRole('button', { name: '3264' }).click();
  await page().locator('[data-cell="C3"][aria-selected=true]', { hasText: '3264' }).waitFor();
  await page().getByRole('banner').getByText('去年.csv').waitFor();
  await page().getByRole('button', { name: '← 返回文稿' }).click();
});

test('then this year’s text: renewed numbers, everything else of last year in a mark', LIMIT, async () => {
  await page().getByRole('button', { name: '按“今年.csv”写出本年文稿' }).click();
  const text = page().getByRole('document', { name: '本年文稿' });
  await text.waitFor();
  assert.equal(
    (await text.innerText()).replaceAll(/\n+/g, '\n'),
    '明河县2023年妇幼工作总结\n2023年，全县活产3301人，住院分娩率99.2%。举办义诊【待核：12】场。截止【待核：10月底】，新建卫生室【待核：5】个。',
  );
  await page().getByText('本年文稿共 4 句：2 句换成了本年的数，2 句有 3 处要人工改。').waitFor();
  await page().getByText('换成本年数的 3 处').click();
  await page().getByRole('button', { name: '3264 → 3301' }).waitFor();
  assert.deepEqual(await violations(page()), []);
});

test('the .docx holds the same text, marks included', LIMIT, async () => {
  const [download] = await Promise.all([
    page().waitForEvent('download'),
    page().getByRole('button', { name: '下载本年文稿 .docx' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), '去年总结（本年稿）.docx');
  const parts = unzipSync(readFileSync(await download.path()));
  const words = strFromU8(parts['word/document.xml']).replaceAll(/<[^>]+>/g, '');
  assert.match(words, /2023年，全县活产3301人，住院分娩率99\.2%。举办义诊【待核：12】场。截止【待核：10月底】，新建卫生室【待核：5】个。/);
  assert.doesNotMatch(words, /2022|3264/);
});

test('without last year’s workbook there is nothing to write; with this year’s in its place it is said', LIMIT, async () => {
  await page().getByRole('button', { name: '关闭 去年.csv' }).click();
  await page().getByRole('document', { name: '本年文稿' }).waitFor({ state: 'detached' });
  await slot('上年工作簿').setInputFiles(csv('又一份今年.csv', ['明河县2023年妇幼健康情况表', '指标,单位,数值', '活产数,人,3301']));
  await page()
    .getByText(/没有提到2023年|是同一期的数据/)
    .waitFor();
  assert.equal(
    await page()
      .getByRole('button', { name: /写出本年文稿|下载本年文稿/ })
      .count(),
    0,
  );
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
