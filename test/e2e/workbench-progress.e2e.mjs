// A big workbook is opened and checked: what is being done is said with its share, and to stop stops it. Run by: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPage } from './browser.mjs';

const LIMIT = { timeout: 180_000 };
const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-progress-'));
const big = path.join(folder, '大表.xlsx');
let bench;
const page = () => bench.page;
/** Every text that the page shows from now on, gathered as it appears. */
const gather = () =>
  page().evaluate(() => {
    window.seen = new Set();
    window.seeing = new MutationObserver(() => {
      for (const [said] of document.body.innerText.matchAll(
        /(?:正在[^\n：]*：)?第 \d+ [张条][^\n]*，共 \d+ [张条]|正在读取第 \d+ 张表，共 \d+ 张/g,
      ))
        window.seen.add(said);
    });
    window.seeing.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
const seen = () => page().evaluate(() => [...window.seen]);

before(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/make-big-book.mjs', import.meta.url)), big, '400000']);
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(60_000);
  await page().locator('h2').waitFor();
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});
const open = () => page().locator('header input[type=file]').setInputFiles(big);

test('reading says which sheet it is at, and can be stopped: the workbook that was open stays', LIMIT, async () => {
  await open();
  await page()
    .getByText(/正在读取第 \d+ 张表，共 \d+ 张/)
    .waitFor();
  await page().getByRole('banner').getByRole('button', { name: '停止' }).click();
  await page().getByText('已取消，没有改动任何内容。').waitFor();
  assert.equal(await page().locator('[data-cell="A1"]').innerText(), '韩城市2014年度卫生工作主要指标完成情况汇总表');
  await page().locator('h2').waitFor();
});

test('checking says which sheet and which rule it is at; to cancel ends it, and it can be asked for again', LIMIT, async () => {
  await gather();
  await open();
  await page().locator('[data-cell="A1"]', { hasText: '2023年第1片区' }).waitFor();
  await page()
    .getByText(/正在(识别表格|对应指标|按规则核对|查找表内关系)：第 \d+/)
    .first()
    .waitFor();
  await page().getByRole('button', { name: '取消', exact: true }).click();
  await page().getByText('已取消，没有改动任何内容。').waitFor();
  await page().getByRole('button', { name: '校验当前工作簿' }).click();
  await page()
    .locator('h2', { hasText: /检查了 \d+ 张表/ })
    .waitFor({ timeout: 120_000 });
  const steps = await seen();
  for (const step of ['正在读取工作簿', '正在对应指标', '正在按规则核对'])
    assert.ok(
      steps.some((said) => said.startsWith(`${step}：第 `)),
      `${step} is not among ${steps.join(' | ')}`,
    );
});

test('ran without an error and asked nobody but its own origin', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
