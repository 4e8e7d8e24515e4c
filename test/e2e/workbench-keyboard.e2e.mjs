// The whole job in the workbench without a mouse; the keyboard's place is always seen and never lost. node scripts/e2e.mjs workbench-keyboard
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { openPage } from './browser.mjs';
import { book, sheetXml, townRows } from './made-files.mjs';

const LIMIT = { timeout: 60_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WRONG = townRows().map((row, at) => (at === 4 ? ['合计', 3100, 2400, 77.42] : row));
let bench;
const page = () => bench.page;
const press = (...keys) => keys.reduce((before, key) => before.then(() => page().keyboard.press(key)), Promise.resolve());

/** What has the keyboard: its name, and whether a person sees that it has it. */
const focus = () =>
  page().evaluate(() => {
    const at = document.activeElement;
    const drawn = (element, pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const line = (kind) => style[`${kind}Style`] !== 'none' && parseFloat(style[`${kind}Width`]) > 0;
      if (pseudo && (style.content === 'none' || style.content === 'normal')) return false;
      return (
        line('outline') ||
        style.boxShadow !== 'none' ||
        (pseudo !== undefined && line('borderTop')) ||
        (pseudo !== undefined && line('borderBottom'))
      );
    };
    const around = [at, at?.parentElement, at?.nextElementSibling].filter(Boolean);
    const box = at?.getBoundingClientRect();
    return {
      lost: at === null || at === document.body,
      name: at?.getAttribute('aria-label') ?? (at?.hasAttribute('data-region') ? '' : at?.innerText?.trim()) ?? '',
      region: at?.closest('[data-region]')?.getAttribute('data-region') ?? null,
      grid: at?.hasAttribute('data-grid') ?? false,
      marked: around.some((one) => drawn(one) || drawn(one, '::after') || drawn(one, '::before')),
      inView: box !== undefined && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });
const seen = async (what) => {
  const now = await focus();
  assert.ok(!now.lost, `the keyboard is lost after: ${what}`);
  assert.ok(now.marked, `nothing shows that “${now.name}” has the keyboard (${what})`);
  assert.ok(now.inView, `“${now.name}” has the keyboard out of sight (${what})`);
  return now;
};
/** Tabs on until the focused control carries this name; every stop on the way must be seen. */
async function walkTo(pattern, { key = 'Tab', most = 90 } = {}) {
  for (let step = 0; step < most; step++) {
    const { name } = await seen(`on the way to ${pattern}`);
    if (pattern.test(name)) return;
    await press(key);
  }
  assert.fail(`the keyboard does not reach ${pattern}: ${JSON.stringify(await focus())}`);
}
async function toRegion(name) {
  for (let step = 0; step < 4; step++) {
    if ((await focus()).region === name) return;
    await press('F6');
  }
  assert.fail(`F6 does not reach ${name}`);
}
/** Presses what has the focus, which asks for a file. */
async function choose(files) {
  const [chooser] = await Promise.all([page().waitForEvent('filechooser'), press('Enter')]);
  await chooser.setFiles(files);
}
async function area(name) {
  await toRegion('header');
  await walkTo(/^(表格|图|文稿|各单位)$/);
  for (let step = 0; step < 4 && (await focus()).name !== name; step++) await press('ArrowRight');
  await press('Enter');
  await page().getByRole('tab', { name, selected: true, exact: true }).first().waitFor();
}

let folder;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'units-'));
  writeFileSync(path.join(folder, '东镇.xlsx'), book([{ name: '月报', xml: sheetXml(townRows('东镇2024年卫生工作情况表')) }]));
  bench = await openPage('workbench.html');
  page().setDefaultTimeout(15_000);
  // Listened for from the start: the first listener takes a moment to be told to the browser.
  page().on('filechooser', () => undefined);
  await page().locator('h2').first().waitFor({ timeout: 20_000 });
});
after(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
});

test('the keys are told, by a button and by ?; Esc gives the keyboard back', LIMIT, async () => {
  await press('Tab');
  await walkTo(/^快捷键$/);
  await press('Enter');
  await page().getByRole('region', { name: '快捷键' }).getByText('到下一区').waitFor();
  assert.deepEqual(await violations(page()), []);
  await press('Escape');
  await page().getByRole('region', { name: '快捷键' }).waitFor({ state: 'detached' });
  assert.equal((await seen('Esc')).name, '快捷键');
  await press('?');
  await page().getByRole('region', { name: '快捷键' }).waitFor();
  await press('Escape');
});

test('open a file', LIMIT, async () => {
  await walkTo(/^打开文件$/, { key: 'Shift+Tab' });
  await choose({ name: '月报.xlsx', mimeType: XLSX, buffer: book([{ name: '月报', xml: sheetXml(WRONG) }]) });
  await page().getByRole('banner').getByText('月报.xlsx').waitFor();
  await page().locator('aside h2').filter({ hasText: '检查了 1 张表' }).waitFor();
  await seen('a file was opened');
});

test('from a card to its cell and back, an edit, and its undo', LIMIT, async () => {
  await toRegion('pane');
  await walkTo(/^跳到/);
  const { name } = await focus();
  await press('Enter');
  const cell = /([A-Z]+\d+)$/.exec(name)[1];
  await page().locator(`[data-cell="${cell}"][aria-selected=true]`).waitFor();
  assert.equal((await seen('a jump')).name, name);
  await toRegion('area');
  assert.ok((await seen('F6')).grid);
  // What is typed right behind F2 is added to what stands there, also where that is still on its way.
  await press('F2');
  await page().keyboard.type('9');
  await page().locator('[data-grid] input').waitFor();
  await press('Enter');
  assert.ok((await seen('a cell was written')).grid);
  await page().getByRole('banner').getByRole('button', { name: '撤销' }).and(page().locator(':enabled')).waitFor();
  await press('Control+z');
  await page().getByRole('banner').getByRole('button', { name: '重做' }).and(page().locator(':enabled')).waitFor();
  assert.ok((await seen('undo')).grid);
  // The pane is entered where it was left, as long as that is there.
  await toRegion('pane');
  await seen('back in the pane');
});

test('undo and redo by their buttons keep the keyboard, though each goes out of use', LIMIT, async () => {
  await toRegion('header');
  await walkTo(/^重做$/);
  await press('Enter');
  await page().getByRole('button', { name: '重做' }).and(page().locator(':disabled')).waitFor();
  await seen('redo');
  await walkTo(/^撤销$/, { key: 'Shift+Tab' });
  await press('Enter');
  await page().getByRole('button', { name: '撤销' }).and(page().locator(':disabled')).waitFor();
  await seen('undo');
});

test('a fix is looked at, applied and taken back; a finding is explained and ignored', LIMIT, async () => {
  await toRegion('header');
  await walkTo(/^用示例试一试$/, { key: 'Shift+Tab' });
  await press('Enter');
  await page().locator('aside:visible h2').filter({ hasText: '检查了 8 张表' }).waitFor();
  await toRegion('pane');
  await walkTo(/^看看怎么改$/);
  await press('Enter');
  await walkTo(/^应用修改/);
  await press('Enter');
  await page()
    .getByText(/^已修改/)
    .waitFor();
  assert.equal((await seen('applied')).name, '撤销');
  await press('Enter');
  await page()
    .getByText(/^已撤销/)
    .waitFor();
  await seen('taken back');
  await walkTo(/^填写说明$/);
  await press('Enter');
  assert.equal((await seen('the form')).region, 'pane');
  await page().keyboard.type('两表口径不同，已核实。');
  await walkTo(/^保存说明$/);
  await press('Enter');
  await page()
    .getByText(/^已说明（/)
    .first()
    .waitFor();
  assert.equal((await seen('explained')).name, '填写说明');
  await walkTo(/^忽略一次$/);
  await press('Enter');
  await page()
    .getByText(/忽略了/)
    .waitFor();
  assert.equal((await seen('ignored')).region, 'pane');
});

test('narrate: a number leads to its cell; the text is downloaded', LIMIT, async () => {
  await walkTo(/^校验$/, { key: 'Shift+Tab' });
  await press('ArrowRight', 'ArrowRight', 'Enter');
  await page()
    .locator('aside:visible')
    .getByRole('button', { name: /，跳到/ })
    .first()
    .waitFor();
  await walkTo(/，跳到/);
  const address = /([A-Z]+\d+)$/.exec((await focus()).name)[1];
  await press('Enter');
  await page().locator(`[data-cell="${address}"][aria-selected=true]`).waitFor();
  await seen('a number');
  await walkTo(/^下载 \.docx$/, { key: 'Shift+Tab' });
  const [download] = await Promise.all([page().waitForEvent('download'), press('Enter')]);
  assert.match(download.suggestedFilename(), /\.docx$/);
  await seen('downloaded');
});

test('pictures: a bar leads to its cell, and back', LIMIT, async () => {
  await area('图');
  await page().getByRole('list').getByRole('button').first().waitFor();
  await press('F6');
  assert.equal((await focus()).region, 'area');
  await walkTo(/\d/);
  await press('Enter');
  await page().locator('[data-grid]').waitFor();
  const place = await seen('a bar');
  assert.ok(place.grid, JSON.stringify(place));
  await toRegion('header');
  await walkTo(/^← 返回图$/);
  await press('Enter');
  await page().getByRole('tab', { name: '图', selected: true }).waitFor();
  assert.equal((await seen('back')).region, 'area');
});

test('a report is proof-read: from a number to what is known of it and to its cell', LIMIT, async () => {
  await area('文稿');
  await page().getByRole('group', { name: '要核对的文稿' }).waitFor();
  await toRegion('area');
  await walkTo(/^选择$/);
  await choose({ name: '总结.txt', mimeType: 'text/plain', buffer: Buffer.from('活产3264人，筛查3253人，筛查率99.63%。') });
  await page().locator('[data-state]').first().waitFor();
  await seen('a report was chosen');
  await walkTo(/^3264人?/);
  await press('Enter');
  await page().getByRole('group', { name: '所点的数字' }).waitFor();
  await seen('a number was chosen');
});

test('the units’ folder is chosen, read and opened', LIMIT, async () => {
  await area('各单位');
  await page()
    .getByRole('button', { name: /^选择文件夹/ })
    .waitFor();
  await toRegion('area');
  await walkTo(/^选择文件夹/);
  await choose(folder);
  await page()
    .getByRole('button', { name: /东镇\.xlsx/ })
    .waitFor();
  await seen('a folder was chosen');
  await walkTo(/东镇\.xlsx/);
  await press('Enter');
  await page().locator('[data-grid="月报"]').waitFor();
  await seen('a unit was opened');
});

test('save', LIMIT, async () => {
  await toRegion('header');
  await walkTo(/^保存为 \.xlsx$/, { key: 'Shift+Tab' });
  const [download] = await Promise.all([page().waitForEvent('download'), press('Enter')]);
  assert.match(download.suggestedFilename(), /\.xlsx$/);
  await seen('saved');
});

test('ran without an error', () => {
  assert.deepEqual(bench.errors, []);
  assert.deepEqual(bench.foreign, []);
});
