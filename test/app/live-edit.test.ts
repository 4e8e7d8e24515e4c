import { withLiveCells, type LiveCell } from '../../src/app/live-edit';
import { DEFAULT_STYLE, cellAt, type Cell, type WorkbookSnapshot } from '../../src/core/model/workbook';

const cells: readonly (readonly Cell[])[] = [
  [{ row: 0, col: 0, value: 10, style: 0 }, { row: 0, col: 1, value: 0.5, style: 1 }],
  [{ row: 1, col: 0, value: 20, style: 0 }],
  [{ row: 2, col: 0, value: 30, formula: 'SUM(A1:A2)', style: 0 }],
  [{ row: 3, col: 0, value: 60, formula: 'A3*2', style: 0 }],
]; // prettier-ignore

const book = (more: Partial<WorkbookSnapshot> = {}, extra: Partial<Cell> = {}): WorkbookSnapshot => ({
  origin: 'excel-host',
  sheets: [
    {
      name: '表',
      visibility: 'visible',
      usedRange: { top: 0, left: 0, bottom: 3, right: 1 },
      rows: cells.map((line, index) => ({ index, cells: line.map((cell) => (index === 3 ? { ...cell, ...extra } : cell)) })),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
      protected: false,
      listObjects: [],
    },
  ],
  styles: [DEFAULT_STYLE, { ...DEFAULT_STYLE, numberFormat: '0.00%' }],
  definedNames: [],
  dateSystem: '1900',
  calculation: 'auto',
  externalLinks: [],
  state: null,
  notes: [],
  ...more,
});
const live = (changes: Partial<LiveCell>): LiveCell => ({
  sheet: '表',
  row: 0,
  col: 0,
  value: 15,
  formula: null,
  numberFormat: 'General',
  ...changes,
});
const valueAt = (workbook: WorkbookSnapshot | null, row: number, col: number) =>
  workbook?.sheets[0] && cellAt(workbook.sheets[0], row, col)?.value;

it('brings an edit in and works out what hangs on it, through other formulas too', () => {
  const edited = withLiveCells(book(), [live({})]);
  expect([valueAt(edited, 0, 0), valueAt(edited, 2, 0), valueAt(edited, 3, 0)]).toEqual([15, 35, 70]);
});

it('takes a value that replaced a formula, and a formula that replaced a value', () => {
  const edited = withLiveCells(book(), [live({ row: 2, value: 7 }), live({ row: 1, value: 12, formula: 'A1+2' })]);
  expect([valueAt(edited, 2, 0), valueAt(edited, 3, 0), valueAt(edited, 1, 0)]).toEqual([7, 14, 12]);
});

it('leaves the workbook as it is where the cell holds what it held', () => {
  const workbook = book();
  expect(withLiveCells(workbook, [live({ value: 10 })])?.sheets[0]).toEqual(workbook.sheets[0]);
});

it.each([
  ['a format that was typed with the value', book(), live({ numberFormat: '0%' })],
  ['a cell outside what was read', book(), live({ row: 9 })],
  ['a sheet that is not known', book(), live({ sheet: '新表' })],
  ['calculation by hand', book({ calculation: 'manual' }), live({})],
  ['a formula that reads by text', book({}, { formula: 'INDIRECT("A1")' }), live({})],
  ['a formula over another file', book({}, { formula: '[1]表!A1+A1' }), live({})],
  ['a formula whose result is not known here', book({}, { formula: 'CUBEVALUE("x",A1)' }), live({})],
])('wants the workbook read for %s', (_, workbook, cell) => expect(withLiveCells(workbook, [cell])).toBeNull());
