import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { patchWorkbook } from '../../src/adapters/xlsx-file/patch-workbook';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { writeBook } from '../../src/adapters/xlsx-file/write-book';
import { newWorkbookOf } from '../../src/app/new-workbook';
import { readTypedEntry } from '../../src/core/formula/typed-entry';
import { parseAddress } from '../../src/core/model/address';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';
import { displayedText, formatFacts } from '../../src/core/notation/displayed-text';
import { OpenSheets } from '../../src/workbench/sheets/open-sheets';
import { workbookOf } from '../support/grid';

const notation = { shown: displayedText, isPercent: (code: string) => formatFacts(code).percent, read: readTypedEntry };
const open = (book: WorkbookSnapshot) => new OpenSheets(book, 'key', notation);
const at = (sheet: string, text: string) => ({ sheet, ...(parseAddress(text) ?? { row: 0, col: 0 }) });
async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

const samples = path.resolve(__dirname, '../../assets/samples');

describe.each(readdirSync(samples).filter((name) => name.endsWith('.xlsx')))('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(samples, name)));

  test('typing every cell again as its line shows it changes nothing', async () => {
    const book = await read(bytes);
    const sheets = open(book);
    for (const sheet of book.sheets)
      for (const row of sheet.rows)
        for (const cell of row.cells) {
          const place = { sheet: sheet.name, row: cell.row, col: cell.col };
          expect([place, sheets.typeEdits(place, [[sheets.content(place).typed]])]).toEqual([place, []]);
        }
  });

  test('what is saved after an edit is read back as it was shown, results of formulas included; other parts stay byte for byte', async () => {
    const book = await read(bytes);
    const sheets = open(book);
    const sheet = book.sheets.find((candidate) => candidate.rows.some((row) => row.cells.some((cell) => cell.formula?.startsWith('SUM('))));
    const number = sheet?.rows
      .flatMap((row) => row.cells)
      .find((cell) => typeof cell.value === 'number' && cell.formula === undefined && cell.value > 100);
    if (!sheet || !number) throw new Error('the sample has no table of sums');
    const place = { sheet: sheet.name, row: number.row, col: number.col };
    const outcome = sheets.apply(sheets.typeEdits(place, [['7777']]));
    expect(outcome.applied).toHaveLength(1);
    const patched = patchWorkbook(bytes, sheets.changes());
    if (!patched.ok) throw new Error(patched.failure.detail);
    const again = await read(patched.value.bytes);
    const values = (from: WorkbookSnapshot) =>
      from.sheets.map((one) => one.rows.map((row) => row.cells.map(({ value, formula }) => [value, formula ?? null])));
    expect(values(again)).toEqual(values(sheets.workbook));
    const [before, after] = [unzipSync(bytes), unzipSync(patched.value.bytes)];
    const changed = Object.keys(before).filter(
      (part) => !after[part] || Buffer.compare(before[part] ?? new Uint8Array(), after[part]) !== 0,
    );
    for (const part of changed)
      expect(part).toMatch(/worksheets\/sheet\d+\.xml$|workbook\.xml$|calcChain|workbook\.xml\.rels|Content_Types/);
  });

  test('as a new workbook it has the same values, formulas, merges and comments', async () => {
    const book = await read(bytes);
    const again = await read(writeBook(newWorkbookOf(book, '{"version":1}')));
    const content = (from: WorkbookSnapshot) =>
      from.sheets.map((sheet) => ({
        name: sheet.name,
        merges: sheet.merges,
        comments: sheet.comments.map(({ row, col, text }) => ({ row, col, text })),
        cells: sheet.rows.flatMap((row) =>
          row.cells
            .filter(({ value, formula }) => value !== null || formula)
            .map(({ col, value, formula }) => [row.index, col, value, formula ?? null]),
        ),
      }));
    expect(content(again)).toEqual(content(book));
    expect(again.state).toBe('{"version":1}');
  });
});

test('drawn rows say what a cell shows and how', () => {
  const book = workbookOf({
    name: '表',
    rows: [
      ['合计', { v: 0.964, style: { numberFormat: '0.0%' } }, { v: null, style: { borders: 15 } }],
      [],
      [{ v: { error: '#DIV/0!' }, f: 'A1/0' }],
    ],
  });
  const [first, third] = open(book).rows('表', 0, 9);
  expect(first?.texts).toEqual(['合计', '96.4%']);
  expect(third).toMatchObject({ index: 2, columns: [0], texts: ['#DIV/0!'] });
  expect(open(book).rows('没有', 0, 9)).toEqual([]);
});

test('what is pasted under a merged cell is not written, and is told; what stands there already can be cleared', () => {
  const book = workbookOf({
    name: '表',
    rows: [
      ['甲', null],
      ['丙', '藏'],
    ],
    merges: ['A1:B1', 'A2:B2'],
  });
  const sheets = open(book);
  const outcome = sheets.apply(sheets.typeEdits(at('表', 'A1'), [['1', '2']]));
  expect(outcome.applied.map(({ row, col }) => [row, col])).toEqual([[0, 0]]);
  expect(outcome.skipped).toMatchObject([{ edit: { row: 0, col: 1 }, reason: 'merged-cell' }]);
  expect(sheets.apply(sheets.typeEdits(at('表', 'A2'), [['', '']])).applied).toHaveLength(2);
});

test('words are found in what cells show, not in what they hold', () => {
  const book = workbookOf(
    { name: '表', rows: [[{ v: 0.964, style: { numberFormat: '0.0%' } }, '0.964']] },
    { name: '藏', visibility: 'hidden', rows: [['96.4%']] },
  );
  expect(open(book).find('96.4%', 9)).toEqual([at('表', 'A1')]);
  expect(open(book).find('  ', 9)).toEqual([]);
});
