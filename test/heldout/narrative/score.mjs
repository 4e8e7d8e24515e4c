// Counts what the narratives of a reading set tell: node test/heldout/narrative/score.mjs [first|sealed] [--show].
// Told: a fact the chief expects, found in the summary, in the order expected; never: a thing that must not be said, in any style.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FIRST } from './books-first.mjs';
import { SEALED } from './books-sealed.mjs';
import { workbook } from './grid.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'reading-'));
const set = process.argv.includes('sealed') ? SEALED : FIRST;
let told = 0,
  expected = 0,
  said = 0,
  forbidden = 0,
  displaced = 0;
for (const make of set) {
  const one = make();
  const file = path.join(folder, `${one.name}.xlsx`);
  const last = path.join(folder, `${one.name}.last.xlsx`);
  writeFileSync(file, workbook(one.sheets));
  if (one.last) writeFileSync(last, workbook(one.last));
  const texts = ['summary', 'progress', 'brief'].map((style) => narrate(file, style, existsSync(last) ? last : null));
  const places = one.told.map(([, pattern]) => texts[0].search(pattern));
  const missing = one.told.filter((_, k) => places[k] < 0).map(([name]) => name);
  const order = places.filter((p) => p >= 0);
  displaced += order.filter((p, k) => k > 0 && p < Math.max(...order.slice(0, k))).length;
  const broken = one.never.filter((pattern) => texts.some((text) => pattern.test(text)));
  told += one.told.length - missing.length;
  expected += one.told.length;
  said += broken.length;
  forbidden += one.never.length;
  console.log(
    `${one.name}: told ${one.told.length - missing.length}/${one.told.length}${missing.length ? ` missing ${missing.join('、')}` : ''}; said ${broken.map(String).join(' ') || 'nothing forbidden'}`,
  );
  if (process.argv.includes('--show')) console.log(texts.join('\n———\n'));
}
console.log(`told ${told}/${expected}, out of order ${displaced}, forbidden said ${said}/${forbidden}`);

function narrate(file, style, last) {
  const call = ['scripts/statbrief.mjs', 'narrate', file, '--json', '--style', style, ...(last ? ['--last-year', last] : [])];
  const run = spawnSync('node', call, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const line = run.stdout.trim();
  if (!line) throw new Error(`${file}: ${run.stderr}`);
  const { sections } = JSON.parse(line);
  const text = sections.map((s) => [s.heading, ...s.paragraphs.map((p) => p.text)].join('\n')).join('\n');
  // 1386402人次 and 138.6402万人次 say the same: the patterns are written with 万.
  return text.replace(/(?<![\d.])\d{5,}(?=[人例次件户元张个升])/g, (digits) => `${Number(digits) / 10000}万`);
}
