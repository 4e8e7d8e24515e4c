// Writes the benchmark workbook: 50 sheets of Chinese tables with two-row merged headers, parts, totals and rates as shared formulas.
// usage: node scripts/make-big-book.mjs <path> [cells]      (default 1,000,000 cells; the same arguments give the same bytes)
import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate } from 'fflate';

const [, , target, cellsText = '1000000'] = process.argv;
if (!target || !(Number(cellsText) > 0)) {
  console.error('usage: node scripts/make-big-book.mjs <path> [cells]');
  process.exit(2);
}
const SHEETS = 50;
const COLUMNS = 20;
const HEAD_ROWS = 4;
const bodyRows = Math.max(2, Math.round(Number(cellsText) / SHEETS / COLUMNS) - HEAD_ROWS);
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const file = openSync(target, 'w');
const zip = new Zip((error, chunk, final) => {
  if (error) throw error;
  writeSync(file, chunk);
  if (final) closeSync(file);
});

/** Adds a part piece by piece, so that no sheet is ever whole in memory. */
function part(name, pieces) {
  const stream = new ZipDeflate(name, { level: 6 });
  stream.mtime = new Date(1980, 0, 1);
  zip.add(stream);
  for (const piece of pieces) stream.push(strToU8(piece));
  stream.push(new Uint8Array(0), true);
}

const column = (index) => String.fromCharCode(65 + index);
const text = (at, value) => `<c r="${at}" t="inlineStr" s="1"><is><t>${value}</t></is></c>`;

/** A fixed sequence of numbers (linear congruence), so that the book is the same on every machine. */
function numbers(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
}

const GROUPS = ['常住人口', '应种人次', '实种人次', '活产数', '住院分娩数', '门急诊人次'];

/** Columns: A area, then six groups of three (total, men, women), then one rate. */
function* sheet(number) {
  const next = numbers(number);
  const last = HEAD_ROWS + bodyRows;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  yield `<row r="1">${text('A1', `2023年第${number}片区卫生健康统计表`)}</row><row r="2">${text('A2', '单位：人、%')}</row>`;
  yield `<row r="3">${text('A3', '地区')}${GROUPS.map((group, g) => text(`${column(1 + 3 * g)}3`, group)).join('')}${text('T3', '接种率')}</row>`;
  yield `<row r="4">${GROUPS.map((_, g) => ['合计', '男', '女'].map((name, k) => text(`${column(1 + 3 * g + k)}4`, name)).join('')).join('')}</row>`;
  const sums = new Array(COLUMNS).fill(0);
  const first = HEAD_ROWS + 2;
  const rate = (row, value) => {
    const formula =
      row === HEAD_ROWS + 1
        ? `<f t="shared" ref="T${row}:T${last}" si="99">IF(E${row}=0,0,H${row}/E${row}*100)</f>`
        : '<f t="shared" si="99"/>';
    return `<c r="T${row}" s="2">${formula}<v>${value}</v></c>`;
  };
  const body = [];
  for (let r = first; r <= last; r++) {
    const cells = [text(`A${r}`, `第${number}片区${r - HEAD_ROWS - 1}村`)];
    const values = new Array(COLUMNS).fill(0);
    for (let g = 0; g < GROUPS.length; g++) {
      const at = 1 + 3 * g;
      // As many were vaccinated as were due, less a few.
      values[at + 1] = g === 2 ? values[at - 2] - (next(4) === 0 ? 1 : 0) : 20 + next(980);
      values[at + 2] = g === 2 ? values[at - 1] : 20 + next(980);
      values[at] = values[at + 1] + values[at + 2];
      const share = `${column(at + 1)}${r}+${column(at + 2)}${r}`;
      const formula =
        r === first ? `<f t="shared" ref="${column(at)}${r}:${column(at)}${last}" si="${g}">${share}</f>` : `<f t="shared" si="${g}"/>`;
      cells.push(
        `<c r="${column(at)}${r}">${formula}<v>${values[at]}</v></c><c r="${column(at + 1)}${r}"><v>${values[at + 1]}</v></c><c r="${column(at + 2)}${r}"><v>${values[at + 2]}</v></c>`,
      );
      for (let k = 0; k < 3; k++) sums[at + k] += values[at + k];
    }
    body.push(`<row r="${r}">${cells.join('')}${rate(r, (values[7] / values[4]) * 100)}</row>`);
  }
  const total = HEAD_ROWS + 1;
  const totals = sums.slice(1, 19).map((sum, index) => {
    const name = column(1 + index);
    return `<c r="${name}${total}"><f>SUM(${name}${first}:${name}${last})</f><v>${sum}</v></c>`;
  });
  yield `<row r="${total}">${text(`A${total}`, '合计')}${totals.join('')}${rate(total, (sums[7] / sums[4]) * 100)}</row>`;
  for (let at = 0; at < body.length; at += 200) yield body.slice(at, at + 200).join('');
  const merges = ['A1:T1', 'A3:A4', 'T3:T4', ...GROUPS.map((_, g) => `${column(1 + 3 * g)}3:${column(3 + 3 * g)}3`)];
  yield `</sheetData><mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells></worksheet>`;
}

const all = Array.from({ length: SHEETS }, (_, index) => index + 1);
const override = (name, type) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`;
part('[Content_Types].xml', [
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${all.map((n) => override(`xl/worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
]);
part('_rels/.rels', [
  `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
]);
part('xl/workbook.xml', [
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.map((n) => `<sheet name="第${n}片区" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
]);
part('xl/_rels/workbook.xml.rels', [
  `<Relationships xmlns="${PACKAGE}">${all.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
]);
part('xl/styles.xml', [
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="2" fontId="0"/></cellXfs></styleSheet>`,
]);
for (const n of all) part(`xl/worksheets/sheet${n}.xml`, sheet(n));
zip.end();
