// Measures the workbench in Chromium on a book of a million cells and writes docs/benchmark-workbench.md. A record, not a timed test.
// usage: node scripts/bench-workbench.mjs   (after: npm run build)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ARGS, chromiumPath } from '../test/e2e/browser.mjs';
import { openInExcel } from '../test/e2e/office-page.mjs';
import { serveBuild } from '../test/e2e/serve.mjs';
import { root } from './steps.mjs';

const CELLS = 1_000_000;
const LONG_TASK = 200;
const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-workbench-'));
const book = path.join(folder, 'big.xlsx');
execFileSync(process.execPath, [path.join(root, 'scripts/make-big-book.mjs'), book, String(CELLS)]);
const server = await serveBuild();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ARGS });

/** A fresh profile each time; long tasks of the main thread are gathered from the first line on. */
async function freshPage() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await context.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.longTasks.push(task.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  return context.newPage();
}

const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const RUNS = 5;

/** The sample's own text in the grid, written down by the page at the moment it is drawn; then the verdict over it. */
async function ready() {
  const times = { drawn: [], checked: [] };
  for (let run = 0; run < RUNS; run++) {
    const page = await freshPage();
    await page.addInitScript(() => {
      window.moments = {};
      new MutationObserver(() => {
        if (document.querySelector('[role=grid] [data-cell="A1"]')?.textContent) window.moments.drawn ??= performance.now();
        if (document.querySelector('h2')) window.moments.checked ??= performance.now();
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await page.goto(`${server.address}/workbench.html`);
    await page.locator('h2').waitFor({ timeout: 60_000 });
    const moments = await page.evaluate(() => window.moments);
    times.drawn.push(moments.drawn);
    times.checked.push(moments.checked);
    await page.context().close();
  }
  return { drawn: percentile(times.drawn, 0.5), checked: percentile(times.checked, 0.5) };
}

/** The pane in the simulated Excel, under the real office.js: until its button can be pressed. */
async function paneReady() {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const office = await openInExcel('县级年报示例.xlsx');
    await office.pane.getByRole('button', { name: '校验当前工作簿' }).waitFor({ timeout: 60_000 });
    times.push(await office.frame().evaluate(() => performance.now()));
    await office.close();
  }
  return percentile(times, 0.5);
}

/** Frames while the grid is scrolled by a wheel's steps, 240 frames down, 60 across and back. */
const frames = (page) =>
  page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    const gaps = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < 360; frame++) {
      if (frame < 240) grid.scrollTop += 160;
      else grid.scrollLeft += frame < 300 ? 40 : -40;
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps;
  });

async function bigBook() {
  const page = await freshPage();
  await page.goto(`${server.address}/workbench.html`);
  await page.locator('h2').first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  await page.evaluate(() => (window.longTasks = []));
  const started = Date.now();
  await page.locator('header input[type=file]').setInputFiles(book);
  await page.locator('[data-cell="A1"]', { hasText: '2023年第1片区' }).waitFor({ timeout: 120_000 });
  const shown = Date.now() - started;
  const whileChecking = await frames(page);
  await page.getByText(/检查了 \d+ 张表、9\d\d,\d{3} 个数/).waitFor({ timeout: 300_000 });
  const checked = Date.now() - started;
  await page.waitForTimeout(1500);
  const opening = await page.evaluate(() => window.longTasks.splice(0));
  const after = await frames(page);
  await page.locator('[role=grid]').focus();
  await page.keyboard.press('Control+Home');
  // A number over the formula of a total: no longer the sum of its parts, so the check after it has a finding to tell of.
  await page.locator('[data-cell="B7"]').click();
  await page.keyboard.type('5000');
  const typed = Date.now();
  // Both by the page's own clock: drawn as typed, and what depends on it worked out.
  await page.evaluate(() => {
    const grid = document.querySelector('[role=grid]');
    window.entered = {};
    addEventListener('keydown', () => (window.entered.at = performance.now()), { capture: true, once: true });
    new MutationObserver(() => {
      if (grid.querySelector('[data-cell="B7"]')?.textContent === '5000') window.entered.shown ??= performance.now();
    }).observe(grid, { childList: true, subtree: true, characterData: true });
  });
  await page.keyboard.press('Enter');
  await page.locator('[data-cell="B7"]', { hasText: '5000' }).waitFor({ timeout: 60_000 });
  const edited = await page.evaluate(() => window.entered.shown - window.entered.at);
  await page.getByText('已写入，正在重新计算相关的公式。').waitFor({ state: 'detached', timeout: 60_000 });
  const workedOut = Date.now() - typed;
  await page.getByText(/^已更新/).waitFor({ timeout: 120_000 });
  const rechecked = Date.now() - typed;
  await page.waitForTimeout(500);
  const editing = await page.evaluate(() => window.longTasks);
  await page.context().close();
  return {
    shown,
    checked,
    edited,
    workedOut,
    rechecked,
    whileChecking,
    after,
    longest: Math.max(0, ...opening),
    longestEditing: Math.max(0, ...editing),
    long: [...opening, ...editing].filter((task) => task > LONG_TASK).length,
  };
}

try {
  const bundle = spawnSync(process.execPath, [path.join(root, 'scripts/check-bundle.mjs')], { encoding: 'utf8' });
  const readyIn = await ready();
  const pane = await paneReady();
  const big = await bigBook();
  const firstLoad = (title) => new RegExp(`([\\d.]+ KiB) {2}first load of the ${title}`).exec(bundle.stdout)?.[1] ?? 'not measured';
  const ms = (value) => `${Math.round(value)} ms`;
  const seconds = (value) => `${(value / 1000).toFixed(1)} s`;
  const machine = `${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB memory, ${os.type()} ${os.arch()}, Chromium ${browser.version()} headless`;
  const rows = [
    ['workbench: first load, gzip (budget 300 KiB)', firstLoad('workbench')],
    ['task pane: first load without office.js, gzip (budget 350 KiB)', firstLoad('task pane')],
    [`workbench, from a server on this machine, nothing cached: sample read and drawn (median of ${RUNS})`, ms(readyIn.drawn)],
    ['the same: sample checked, findings listed', ms(readyIn.checked)],
    [`task pane in the simulated Excel, with office.js: ready to check (median of ${RUNS})`, ms(pane)],
    [
      `a book of ${CELLS.toLocaleString('en-US')} cells (${(statSync(book).size / 2 ** 20).toFixed(1)} MiB): first rows on screen`,
      seconds(big.shown),
    ],
    ['the same book: checked, findings listed', seconds(big.checked)],
    [
      'scrolling it while it is being checked: frame, median / 95th percentile',
      `${ms(percentile(big.whileChecking, 0.5))} / ${ms(percentile(big.whileChecking, 0.95))}`,
    ],
    [
      'scrolling it after the check: frame, median / 95th percentile',
      `${ms(percentile(big.after, 0.5))} / ${ms(percentile(big.after, 0.95))}`,
    ],
    ['one cell written: shown as typed', ms(big.edited)],
    ['one cell written: what depends on it worked out', ms(big.workedOut)],
    ['one cell written: checked again (800 ms of it is the pause after typing)', seconds(big.rechecked)],
    [
      'longest task on the main thread: opening and checking / scrolling, writing, checking again',
      `${ms(big.longest)} / ${ms(big.longestEditing)}`,
    ],
    [`tasks on the main thread over ${LONG_TASK} ms`, String(big.long)],
  ];
  const table = ['| | |', '| --- | ---: |', ...rows.map(([label, value]) => `| ${label} | ${value} |`)].join('\n');
  writeFileSync(
    path.join(root, 'docs/benchmark-workbench.md'),
    `# Benchmark of the workbench\n\n\`npm run build && node scripts/bench-workbench.mjs\` opens the built workbench in Chromium, loads a book made by\n\`scripts/make-big-book.mjs\`, scrolls, writes and checks, and writes this page. Long tasks are those of the browser's own observer.\n\nMeasured on: ${machine}.\n\n${table}\n`,
  );
  process.stdout.write(`${machine}\n\n${table}\n`);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
