import * as fc from 'fast-check';
import { applyEdits, editOf } from '../../src/app/edit-workbook';
import { readTypedEntry, type TypedEntry } from '../../src/core/index';
import { parseAddress } from '../../src/core/model/address';
import type { CellEdit } from '../../src/core/model/finding';
import { cellAt, type CellValue, type WorkbookSnapshot } from '../../src/core/model/workbook';
import { grid, workbookOf } from '../support/grid';

const at = (text: string, sheet = 'Sheet1') => {
  const address = parseAddress(text);
  if (!address) throw new Error(text);
  return { sheet, ...address };
};
const valueAt = (book: WorkbookSnapshot, text: string, sheet = 'Sheet1'): CellValue => {
  const found = book.sheets.find(({ name }) => name === sheet);
  return (found && cellAt(found, at(text).row, at(text).col)?.value) ?? null;
};
const set = (book: WorkbookSnapshot, text: string, value: CellValue): CellEdit => ({ ...at(text), expect: valueAt(book, text), value });

/** A1:A3 numbers, B1 their sum, B2 twice B1, C1 a running total chain over B. */
const chain = grid([
  [1, { v: 6, f: 'SUM(A1:A3)' }, { v: 18, f: 'B1+B2' }],
  [2, { v: 12, f: 'B1*2' }],
  [3, { v: 99, f: 'RAND()*A1' }, { v: 100, f: 'B3+1' }],
]);

test('what depends on a changed cell is worked out anew, in the order of its dependence', () => {
  const { workbook, recomputed, undecided } = applyEdits(chain, [set(chain, 'A1', 10)]);
  expect([valueAt(workbook, 'B1'), valueAt(workbook, 'B2'), valueAt(workbook, 'C1')]).toEqual([15, 30, 45]);
  expect(recomputed).toHaveLength(3);
  // What is not computed here keeps its stored result and is named, with everything that reads it.
  expect(undecided.map(({ row, col }) => [row, col])).toEqual([
    [2, 1],
    [2, 2],
  ]);
  expect([valueAt(workbook, 'B3'), valueAt(workbook, 'C3')]).toEqual([99, 100]);
});

test('the workbook given stays as it was', () => {
  const before = JSON.stringify(chain);
  applyEdits(chain, [set(chain, 'A1', 10), { ...at('D9'), expect: null, value: '新' }]);
  expect(JSON.stringify(chain)).toBe(before);
});

test('undo brings back values, formulas and results', () => {
  const first = applyEdits(chain, [
    set(chain, 'A1', 10),
    { ...at('B1'), expect: 6, expectFormula: 'SUM(A1:A3)', value: 7 },
    { ...at('D1'), expect: null, formula: 'A1+1' },
  ]);
  expect([valueAt(first.workbook, 'B2'), valueAt(first.workbook, 'D1')]).toEqual([14, 11]);
  const back = applyEdits(first.workbook, first.done.undo);
  expect(back.done.skipped).toEqual([]);
  for (const place of ['A1', 'B1', 'B2', 'C1', 'D1'])
    expect([place, valueAt(back.workbook, place)]).toEqual([place, valueAt(chain, place)]);
  expect(back.workbook.sheets[0] && cellAt(back.workbook.sheets[0], 0, 1)?.formula).toBe('SUM(A1:A3)');
});

test('a circle is named, never followed for ever', () => {
  const circle = grid([[1, { v: 1, f: 'C1+A1' }, { v: 1, f: 'B1' }]]);
  const { undecided } = applyEdits(circle, [set(circle, 'A1', 2)]);
  expect(undecided).toHaveLength(2);
});

test('a chain of 20,000 running totals is followed without running out of stack, quickly', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [1, { v: row + 1, f: row === 0 ? 'A1' : `B${String(row)}+A${String(row + 1)}` }]);
  const long = grid(rows);
  const started = performance.now();
  const { workbook, recomputed } = applyEdits(long, [set(long, 'A1', 5)]);
  // Quadratic work took 22 s here.
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(recomputed).toHaveLength(20_000);
  expect(valueAt(workbook, 'B20000')).toBe(20_004);
});

test('other sheets are read through their names', () => {
  const two = workbookOf(
    { name: '甲', rows: [[5]] },
    {
      name: '汇总',
      rows: [
        [
          { v: 5, f: '甲!A1' },
          { v: 5, f: "SUM('甲'!A1:A9)" },
        ],
      ],
    },
  );
  const { workbook } = applyEdits(two, [{ ...at('A1', '甲'), expect: 5, value: 8 }]);
  expect([valueAt(workbook, 'A1', '汇总'), valueAt(workbook, 'B1', '汇总')]).toEqual([8, 8]);
});

test.each<[string, CellEdit, string]>([
  ['a cell that changed meanwhile', { ...at('A1'), expect: 9, value: 1 }, 'changed-meanwhile'],
  ['a formula that changed meanwhile', { ...at('B1'), expect: 6, expectFormula: 'SUM(A1:A2)', value: 1 }, 'changed-meanwhile'],
  ['a sheet that is gone', { ...at('A1', '没有'), expect: null, value: 1 }, 'not-found'],
])('%s is left alone with the reason', (_name, edit, reason) => {
  const { done, workbook } = applyEdits(chain, [edit]);
  expect(done.skipped).toEqual([{ edit, reason }]);
  expect(valueAt(workbook, 'A1')).toBe(1);
});

test('any edits and their undo leave every value and formula as it was', () => {
  const places = ['A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'E5'];
  const entry = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map((value) => ({ value })),
    fc.constantFrom('文字', '=x', '').map((value) => ({ value })),
    fc.constantFrom('A1+A2', 'SUM(A1:A3)', 'B1').map((formula) => ({ value: null, formula })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...places), entry), { maxLength: 8 }), (steps) => {
      let book = chain;
      const undos: (readonly CellEdit[])[] = [];
      for (const [place, written] of steps) {
        const edit = editOf(book, at(place), written);
        if (!edit) continue;
        const result = applyEdits(book, [edit]);
        book = result.workbook;
        undos.unshift(result.done.undo);
      }
      for (const undo of undos) book = applyEdits(book, undo).workbook;
      for (const place of places) {
        expect(valueAt(book, place)).toBe(valueAt(chain, place));
        expect(book.sheets[0] && cellAt(book.sheets[0], at(place).row, at(place).col)?.formula).toBe(
          chain.sheets[0] && cellAt(chain.sheets[0], at(place).row, at(place).col)?.formula,
        );
      }
    }),
    { numRuns: 200 },
  );
});

test.each<[string, boolean, TypedEntry]>([
  ['', false, { kind: 'empty' }],
  ['1234', false, { kind: 'number', value: 1234 }],
  ['-1,234.5', false, { kind: 'number', value: -1234.5 }],
  ['+5', false, { kind: 'number', value: 5 }],
  ['１２３', false, { kind: 'number', value: 123 }],
  ['96.4%', true, { kind: 'number', value: 0.964 }],
  ['96.4', true, { kind: 'number', value: 0.964 }],
  ['0.5', true, { kind: 'number', value: 0.5 }],
  ['96.4%', false, { kind: 'text', value: '96.4%' }],
  ['1,23', false, { kind: 'text', value: '1,23' }],
  ['=SUM(A1:A3)', false, { kind: 'formula', formula: 'SUM(A1:A3)' }],
  ['=A1/B1*100', false, { kind: 'formula', formula: 'A1/B1*100' }],
  ["='妇幼 保健'!A1", false, { kind: 'formula', formula: "'妇幼 保健'!A1" }],
  ['=-A1', false, { kind: 'formula', formula: '-A1' }],
  ['=IF(A1="",0,A1)', false, { kind: 'formula', formula: 'IF(A1="",0,A1)' }],
  ['= 见附件 说明', false, { kind: 'text', value: '= 见附件 说明' }],
  ['=SUM(A1', false, { kind: 'text', value: '=SUM(A1' }],
  ['=A1+', false, { kind: 'text', value: '=A1+' }],
  ['=见附件', false, { kind: 'text', value: '=见附件' }],
  ['==', false, { kind: 'text', value: '==' }],
  ['=', false, { kind: 'text', value: '=' }],
  ['-见备注', false, { kind: 'text', value: '-见备注' }],
  ['+cmd|calc', false, { kind: 'text', value: '+cmd|calc' }],
  ['@SUM(A1)', false, { kind: 'text', value: '@SUM(A1)' }],
  ["'=SUM(A1)", false, { kind: 'text', value: '=SUM(A1)' }],
  ["'001", false, { kind: 'text', value: '001' }],
  ['—', false, { kind: 'text', value: '—' }],
])('typing %j (percent cell: %s)', (typed, percent, entry) => {
  expect(readTypedEntry(typed, percent)).toEqual(entry);
});
