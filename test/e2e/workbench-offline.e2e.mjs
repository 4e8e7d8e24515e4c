// After the first load the workbench needs no network, from any folder of any server; a worker that breaks down is reported and replaced.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { ARGS, chromiumPath, openPage } from './browser.mjs';
import { oldBook } from './made-files.mjs';
import { serveBuild } from './serve.mjs';

let browser;
let server;
before(async () => {
  server = await serveBuild('/内网/工具');
  browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A step that hangs must not hang the run. */
const LIMIT = { timeout: 60_000 };

test('loads once, then works with no network: reload, check, edit, other areas', LIMIT, async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${server.address}/workbench.html`);
  await page.locator('h2').waitFor({ timeout: 20_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 });
  await context.setOffline(true);
  const before = server.requests.length;
  await page.reload();
  await page.locator('h2').waitFor({ timeout: 20_000 });
  await page.locator('[data-cell="D5"]').click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('[data-cell="D5"]')?.textContent === '1');
  // The browser looks by itself whether there is a newer service worker; nothing else may go out.
  assert.deepEqual(
    server.requests.slice(before).filter((asked) => !asked.endsWith('/service-worker.js')),
    [],
  );
  assert.deepEqual(errors, []);
  await context.close();
});

test('with no network every view opens, text and workbook are downloaded, a report and old files are read', LIMIT, async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`${server.address}/workbench.html`);
  await page.locator('h2').first().waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // Nothing but the service worker's own copies may answer from here on.
  await context.setOffline(true);
  const before = server.requests.length;
  const pane = page.getByRole('complementary');
  for (const name of ['映射', '目标', '设置', '文字']) await pane.getByRole('tab', { name, exact: true }).click();
  const download = (button) => Promise.all([page.waitForEvent('download'), button.click()]);
  await download(pane.getByRole('button', { name: '下载 .docx' }));
  await download(page.getByRole('button', { name: '保存为 .xlsx' }));
  const area = (name) => page.getByRole('banner').getByRole('tab', { name, exact: true }).click();
  await area('图');
  await page.getByText('问题分类').waitFor();
  await area('文稿');
  await page
    .getByRole('group', { name: '要核对的文稿' })
    .locator('input')
    .setInputFiles({ name: '总结.txt', mimeType: 'text/plain', buffer: Buffer.from('全市新农合参合率99.6%。') });
  await page.getByText(/^文中 \d+ 个数字/).waitFor();
  await area('各单位');
  await page.locator('input[aria-label="选择多个文件"]').setInputFiles([
    { name: '旧.xls', mimeType: 'application/octet-stream', buffer: oldBook() },
    { name: '文.csv', mimeType: 'text/csv', buffer: Buffer.from('单位,人数（人）\n东镇,5\n西镇,6\n合计,11\n') },
  ]);
  await page.getByText('已检查 2 个，共 2 个').waitFor();
  assert.equal(await page.locator('table').first().getByText('已检查').count(), 2);
  assert.deepEqual(
    server.requests.slice(before).filter((asked) => !asked.endsWith('/service-worker.js')),
    [],
  );
  assert.deepEqual(errors, []);
  await context.close();
});

test('a worker that does not come up is reported, and the next attempt works', LIMIT, async () => {
  const bench = await openPage('workbench.html');
  await bench.page.locator('h2').waitFor({ timeout: 20_000 });
  // The page starts it ahead of its need and once more when it is needed.
  let refused = true;
  await bench.page.context().route(/book-worker/, (route) => (refused ? route.abort() : route.fallback()));
  await bench.page.reload();
  await bench.page.getByText('后台计算中断').waitFor({ timeout: 20_000 });
  // The grid has a worker of its own and is there all the same.
  await bench.page.locator('[data-cell="A1"]').waitFor();
  refused = false;
  await bench.page.getByRole('button', { name: '校验当前工作簿' }).click();
  await bench.page.locator('h2').waitFor({ timeout: 20_000 });
  await bench.close();
});

test('the policy refuses inline styles, inline scripts, eval and text as HTML', LIMIT, async () => {
  const bench = await openPage('workbench.html');
  await bench.page.locator('h2').waitFor({ timeout: 20_000 });
  const refused = await bench.page.evaluate(async () => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const fails = (run) => {
      try {
        run();
        return false;
      } catch {
        return true;
      }
    };
    const script = document.createElement('script');
    let ran = false;
    window.ranInline = () => (ran = true);
    const blockedText = fails(() => (script.textContent = 'window.ranInline()'));
    document.head.append(script);
    return {
      style: getComputedStyle(document.body).outlineWidth !== '7px',
      html: fails(() => (document.body.innerHTML = '<b>x</b>')),
      worker: fails(() => new Worker('data:text/javascript,1')),
      script: blockedText || !ran,
      fetch: await fetch('https://elsewhere.example/').then(
        () => false,
        () => true,
      ),
    };
  });
  assert.deepEqual(refused, { style: true, html: true, worker: true, script: true, fetch: true });
  assert.deepEqual(bench.foreign, []);
  await bench.close();
});
