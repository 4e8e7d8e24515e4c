import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cellAt, type WorkbookSnapshot } from '../../../src/core/model/workbook';
import { PackageParts } from '../../../src/adapters/xlsx-file/package-parts';
import { patchWorkbook, type PatchedWorkbook, type WorkbookPatch } from '../../../src/adapters/xlsx-file/patch-workbook';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { packedBytes } from '../../../src/adapters/xlsx-file/zip-archive';
import { bookOf } from './package-of';

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

function patched(bytes: Uint8Array, patch: WorkbookPatch): PatchedWorkbook {
  const result = patchWorkbook(bytes, patch);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

const formulas = (book: WorkbookSnapshot): string[] =>
  book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells.map((cell) => `${String(cell.row)},${String(cell.col)} ${cell.formula ?? ''} ${JSON.stringify(cell.value)}`),
    ),
  );

const shared = bookOf(
  '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2&amp;"A1"</f><v>2</v></c></row>' +
    '<row r="2" spans="1:2"><c><v>2</v></c><c><f t="shared" si="0"/><v>4</v></c></row><row><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>' +
    '<row r="7"/><row r="9"><c r="A9"><f t="array" ref="A9:B9">A1:B1</f><v>1</v></c><c r="B9"><v>2</v></c></row></sheetData>',
);

test('writing over the master of a shared formula gives the others theirs in full', async () => {
  const { bytes, skipped } = patched(shared, { cells: [{ sheet: '表1', row: 0, col: 1, value: 7 }] });
  expect(skipped).toEqual([]);
  expect(formulas(await read(bytes)).slice(0, 5)).toEqual(['0,0  1', '0,1  7', '1,0  2', '1,1 A2*2&"A1" 4', '2,1 A3*2&"A1" 6']);
});

test('a new result goes into a formula cell whose formula stays byte for byte', async () => {
  const book = bookOf(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c><c r="C1" t="str" s="0"><f>A1&amp;"x"</f><v>1x</v></c><c r="D1"><f>IF(A1&gt;1,"达标","")</f><v>0</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/></c><c r="C2"><v>5</v></c></row></sheetData>',
  );
  const { bytes } = patched(book, {
    cells: [{ sheet: '表1', row: 0, col: 0, value: 4 }],
    results: [
      { sheet: '表1', row: 0, col: 1, value: 8 },
      { sheet: '表1', row: 1, col: 1, value: 0.5 },
      { sheet: '表1', row: 0, col: 2, value: 7 },
      { sheet: '表1', row: 0, col: 3, value: '达标<' },
      { sheet: '表1', row: 1, col: 2, value: 99 },
    ],
  });
  const part = new TextDecoder().decode(PackageParts.open(bytes).read('xl/worksheets/sheet1.xml'));
  expect(part).toContain('<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>8</v></c><c r="C1" s="0"><f>A1&amp;"x"</f><v>7</v></c>');
  expect(part).toContain('<c r="D1" t="str"><f>IF(A1&gt;1,"达标","")</f><v>达标&lt;</v></c>');
  // The last is no formula: a result has no place there.
  expect(part).toContain('<c r="B2"><f t="shared" si="0"/><v>0.5</v></c><c r="C2"><v>5</v></c>');
});

test('cells are put in where there was none: in a row, in an empty row, in a new row', async () => {
  const at = (row: number, col: number): NonNullable<WorkbookPatch['cells']>[number] => ({
    sheet: '表1',
    row,
    col,
    value: `=${String(row)}`,
  });
  const { bytes } = patched(shared, { cells: [at(2, 0), at(2, 5), at(6, 2), at(4, 1), at(11, 0)] });
  const sheet = (await read(bytes)).sheets[0];
  if (!sheet) throw new Error('no sheet');
  for (const [row, col] of [
    [2, 0],
    [2, 5],
    [6, 2],
    [4, 1],
    [11, 0],
  ] as const) {
    expect(cellAt(sheet, row, col)).toEqual({ row, col, value: `=${String(row)}`, style: 0 });
  }
  expect(cellAt(sheet, 2, 1)?.formula).toBe('A3*2&"A1"');
});

test('a part of an array formula and a sheet that is not there are skipped with the reason', () => {
  const { skipped } = patched(shared, {
    cells: [
      { sheet: '表1', row: 8, col: 1, value: 1 },
      { sheet: '表9', row: 0, col: 0, value: 1 },
    ],
  });
  expect(skipped.map(({ reason }) => reason)).toEqual(['no-such-sheet', 'part-of-array-formula']);
});

test('state is written, found again and replaced', async () => {
  const once = patched(shared, { state: '{"版本":1}' }).bytes;
  const twice = patched(once, { state: '<2>' }).bytes;
  expect([(await read(shared)).state, (await read(once)).state, (await read(twice)).state]).toEqual([null, '{"版本":1}', '<2>']);
  expect(PackageParts.open(twice).names()).toEqual(PackageParts.open(once).names());
});

const folder = path.resolve(__dirname, '../../../../shared/bench/cases');
const books = (existsSync(folder) ? readdirSync(folder) : [])
  .map((name) => path.join(folder, name, 'workbook.xlsx'))
  .filter((file) => existsSync(file));

describe.each(books.length > 0 ? books : [''])('%s', (file) => {
  const check = file === '' ? it.skip : it;
  check('keeps every value and formula under marks, state and an added sheet', async () => {
    const bytes = readFileSync(file);
    const before = await read(bytes);
    const sheet = before.sheets[0];
    const target = sheet?.rows.at(-1)?.cells.at(-1);
    if (!sheet || !target) throw new Error('an empty book');
    const place = { sheet: sheet.name, row: target.row, col: target.col };
    const { bytes: after } = patched(bytes, {
      marks: [
        { ...place, severity: 'warning', text: '甲' },
        { ...place, severity: 'error', text: '乙' },
      ],
      state: '{}',
      sheets: {
        styles: { head: { bold: true, fill: 'DDDDDD' } },
        sheets: [{ name: '审核报告', cells: [{ row: 0, col: 0, value: '审核', style: 'head' }] }],
      },
    });
    const book = await read(after);
    const { sheets } = book;
    expect(sheets.at(-1)?.name).toBe('审核报告');
    const added = sheets.at(-1)?.rows[0]?.cells[0];
    expect(book.styles[added?.style ?? -1]).toMatchObject({ bold: true, fill: 'FFDDDDDD' });
    expect(formulas({ ...book, sheets: sheets.slice(0, -1) })).toEqual(formulas(before));
    expect(sheets[0]?.comments.at(-1)).toMatchObject({ row: target.row, col: target.col, text: '甲\n乙' });
    const marked = sheets[0] && cellAt(sheets[0], target.row, target.col);
    expect(book.styles[marked?.style ?? -1]).toEqual({ ...before.styles[target.style], fill: 'FFFFC7CE' });
    const [old, now] = [PackageParts.open(bytes), PackageParts.open(after)];
    const changed = old.names().filter((name) => {
      const [a, b] = [old.entry(name), now.entry(name)];
      return !a || !b || !Buffer.from(packedBytes(old.archive, a)).equals(Buffer.from(packedBytes(now.archive, b)));
    });
    expect(changed.every((name) => /Content_Types|workbook\.xml|styles|sheet1\.xml|omments|vml/.test(name))).toBe(true);
  });
});
