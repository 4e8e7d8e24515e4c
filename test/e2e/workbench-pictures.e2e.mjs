// Last year's workbook beside this year's: pictures of the change, links into both books. Run by: node scripts/e2e.mjs workbench-pictures
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';

const LIMIT = { timeout: 60_000 };
let bench;
const page = () => bench.page;
const area = (name) => page().getByRole('banner').getByRole('tab', { name, exact: true }).click();
const csv = (name, lines) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
const THIS_YEAR = csv('今年.csv', [
  '明河县2023年妇幼健康情况表',
  '指标,单位,数值',
  '活产数,人,1100',
  '住院分娩率,%,98.5',
  '婴儿死亡率,‰,3.2',
  '住院总费用,万元,230',
]);
const LAST_YEAR = csv('去年.csv', [
  '明河县2022年妇幼健康情况表',
  '指标,单位,数值',
  '婴儿死亡率,‰,4.1',
  '住院分娩率,%,99.2',
  '活产数,人,1000',
  '住院总费用,元,2200000',
]);

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(15_000);
  await page().locator('h2').first().waitFor({ timeout: 20_000 });
  await page().locator('input[aria-label="打开文件"]').setInputFiles(THIS_YEAR);
  await page().getByRole('banner').getByText('今年.csv').waitFor();
  await area('图');
});
after(() => bench.close());

test('a file of another kind in the place of last year’s workbook is refused with what to do', LIMIT, async () => {
  const slot = page().getByRole('group', { name: '上年工作簿' });
  await slot.locator('input').setInputFiles({ name: '总结.docx', mimeType: 'x', buffer: Buffer.from('x') });
  await slot.getByText('“总结.docx”是文稿，这里要的是工作簿').waitFor();
  await slot.locator('input').setInputFiles(THIS_YEAR);
  await page().getByText('“今年.csv”就是现在打开的工作簿').waitFor();
});

test('changes are drawn from last year’s workbook; the periods are named, what is left out has its reason', LIMIT, async () => {
  await page().getByRole('group', { name: '上年工作簿' }).locator('input').setInputFiles(LAST_YEAR);
  await page().getByRole('heading', { name: '2023年比2022年（去年.csv）' }).waitFor();
  await page()
    .getByRole('button', { name: /^活产数 ?\+10\.0% ?本年 1,100人$/ })
    .waitFor();
  await page()
    .getByRole('button', { name: /^住院分娩率 ?-0\.7 个百分点 ?本年 98\.5%，变差$/ })
    .waitFor();
  await page().getByText('没有比较的 1 项，及原因').click();
  await page().getByText('1 项：两年的计量单位不同。').waitFor();
  assert.equal(
    await page()
      .getByRole('button', { name: /^住院总费用 ?[+-]/ })
      .count(),
    0,
  );
  assert.deepEqual(await violations(page()), []);
});

test('a bar leads to this year’s cell, its last-year number to last year’s workbook, and back', LIMIT, async () => {
  await page()
    .getByRole('button', { name: /^活产数 ?\+10/ })
    .click();
  await page().locator('[data-cell="C3"][aria-selected=true]', { hasText: '1100' }).waitFor();
  await page().getByRole('button', { name: '← 返回图' }).click();
  await page().getByRole('button', { name: '活产数：上年 1,000人，跳到上年的单元格' }).click();
  await page().getByRole('banner').getByText('去年.csv').waitFor();
  await page().locator('[data-cell="C5"][aria-selected=true]', { hasText: '1000' }).waitFor();
  await page().getByRole('navigation', { name: '打开的工作簿' }).locator('[aria-current=page]', { hasText: '上年' }).waitFor();
});

test('a number that is corrected in last year’s workbook counts in the picture', LIMIT, async () => {
  await page().locator('[role=grid]').focus();
  await page().keyboard.type('880');
  await page().keyboard.press('Enter');
  await page().locator('[data-cell="C5"]', { hasText: '880' }).waitFor();
  await page().getByRole('button', { name: '← 返回图' }).click();
  await page()
    .getByRole('button', { name: /^活产数 ?\+25\.0%/ })
    .waitFor();
  await page().getByRole('banner').getByText('今年.csv').waitFor();
});

test('the pictures fit 320 pixels without scrolling sideways, their text at its own size', LIMIT, async () => {
  await page().setViewportSize({ width: 320, height: 700 });
  const { wide, small } = await page().evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    small: [...document.querySelectorAll('ul li button span')].filter(
      (one) => one.textContent && parseFloat(getComputedStyle(one).fontSize) < 12,
    ).length,
  }));
  assert.ok(wide <= 320, `${wide} pixels wide`);
  assert.equal(small, 0);
  assert.deepEqual(await violations(page()), []);
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
