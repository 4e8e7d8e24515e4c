// Long work: a worker that dies in the middle, a run that is cancelled; and the text as a document. Run by: node scripts/e2e.mjs
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { openPage, web } from './browser.mjs';

const LIMIT = { timeout: 90_000 };
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SAMPLE = path.join(root, 'assets/samples/县级年报示例.xlsx');
const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-work-'));
const SAID = '=两表口径不同<b>，已核实';
let bench;
const page = () => bench.page;
const pane = () => page().getByRole('complementary');
const checked = () => pane().locator('h2').first().waitFor({ timeout: 30_000 });

/** From the next start on, the checking worker does this when it is asked to check; the worker is the build's own with a few lines before it. */
async function sabotage(lines) {
  await page()
    .context()
    .route(/book-worker\.js/, (route) => {
      const file = path.join(web, decodeURIComponent(new URL(route.request().url()).pathname));
      const before = `self.addEventListener('message', ({ data }) => { if (data.call === 'check') { ${lines} } });\n`;
      return route.fulfill({ body: before + readFileSync(file, 'utf8'), contentType: 'text/javascript' });
    });
}
const honest = () =>
  page()
    .context()
    .unroute(/book-worker\.js/);

before(async () => {
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(20_000);
  await checked();
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'the text is downloaded as a document that proof-reads without a contradiction, and opens elsewhere with the same numbers',
  LIMIT,
  async () => {
    await pane().getByRole('tab', { name: '文字' }).click();
    await pane()
      .getByRole('button', { name: /，跳到/ })
      .first()
      .waitFor();
    const shown = await pane()
      .getByRole('button', { name: /，跳到/ })
      .allInnerTexts();
    const [download] = await Promise.all([page().waitForEvent('download'), pane().getByRole('button', { name: '下载 .docx' }).click()]);
    const file = path.join(folder, '总结.docx');
    await download.saveAs(file);
    const parts = unzipSync(readFileSync(file));
    const words = strFromU8(parts['word/document.xml'])
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '');
    for (const number of shown) assert.ok(words.includes(number), `${number} is not in the document`);
    const proof = spawnSync(process.execPath, [path.join(root, 'dist/cli/main.js'), 'proof', file, '--against', SAMPLE, '--json'], {
      encoding: 'utf8',
    });
    const read = JSON.parse(proof.stdout);
    const count = (wanted) => read.claims.filter(({ state }) => state === wanted).length;
    assert.equal(count('contradicts'), 0);
    assert.ok(count('tied') >= shown.length / 2, `${count('tied')} of ${shown.length} numbers are tied`);
    if (!existsSync('/usr/bin/soffice')) return;
    const made = spawnSync(
      'soffice',
      ['--headless', `-env:UserInstallation=file://${folder}/lo`, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file],
      { encoding: 'utf8', timeout: 60_000 },
    );
    const other = readFileSync(path.join(folder, '总结.txt'), 'utf8');
    const numbers = (text) => (text.match(/\d+(?:\.\d+)?%?/g) ?? []).sort();
    assert.deepEqual(numbers(other), numbers(words), made.stderr);
  },
);

test('what was explained survives a worker that dies in the middle of a check', LIMIT, async () => {
  await pane().getByRole('tab', { name: '校验' }).click();
  await pane().getByRole('button', { name: '填写说明' }).first().click();
  await pane().getByRole('textbox', { name: '核实说明' }).fill(SAID);
  await pane().getByRole('button', { name: '保存说明' }).click();
  await pane().getByText(SAID).first().waitFor();
  await sabotage(`throw new Error('out of memory');`);
  await page().reload();
  await pane().getByText('后台计算中断').waitFor();
  // The grid has a worker of its own and goes on.
  await page().locator('[data-cell="A1"]').waitFor();
  await honest();
  await pane().getByRole('button', { name: /校验/ }).filter({ visible: true }).first().click();
  await checked();
  await pane().getByText(SAID).first().waitFor();
});

test('cancelled in the middle: it stops, the page was never blocked, and the next run is whole', LIMIT, async () => {
  const said = await pane().locator('h2').first().innerText();
  await sabotage('for (const end = Date.now() + 30_000; Date.now() < end; );');
  await page().reload();
  await pane().getByRole('button', { name: '取消' }).waitFor();
  await page().locator('[data-cell="D5"]').click();
  await page().locator('[data-cell="D5"][aria-selected=true]').waitFor({ timeout: 2000 });
  const asked = Date.now();
  await pane().getByRole('button', { name: '取消' }).click();
  await pane().getByText('已取消').waitFor();
  assert.ok(Date.now() - asked < 3000, 'cancelling took too long');
  await honest();
  await pane().getByRole('button', { name: '校验当前工作簿' }).click();
  await checked();
  assert.equal(await pane().locator('h2').first().innerText(), said);
  await pane().getByText(SAID).first().waitFor();
});

test('nobody was asked but the own origin', () => {
  assert.deepEqual(bench.foreign, []);
  assert.deepEqual(
    bench.errors.filter((error) => !error.includes('out of memory')),
    [],
  );
});
