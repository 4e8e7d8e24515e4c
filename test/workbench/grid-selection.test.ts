import * as fc from 'fast-check';
import { parseAddress, parseRange, formatAddress, formatRange, type CellAddress, type CellRange } from '../../src/core/model/address';
import { fromClipboard, toClipboard } from '../../src/workbench/grid/clipboard';
import { MergeIndex } from '../../src/workbench/grid/merge-index';
import { rangeBetween } from '../../src/workbench/grid/selection';
import { NOTHING_WRITTEN, withWritten, writtenOver } from '../../src/workbench/grid/written-cells';
import { edgeFrom, rangeContent } from '../../src/workbench/sheets/range-content';
import { LOOK } from '../../src/workbench/sheets/sheet-protocol';
import { workbookOf } from '../support/grid';

const range = (text: string): CellRange => {
  const read = parseRange(text);
  if (!read) throw new Error(text);
  return read;
};
const cell = (text: string): CellAddress => {
  const read = parseAddress(text);
  if (!read) throw new Error(text);
  return read;
};

test('a block of cells comes back from the clipboard as it went in', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '1', '"', '\t', '\n', '\r', ' ', '=', ','), maxLength: 6 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (width, lines) => {
        const block = lines.map((line) => line.slice(0, width));
        expect(fromClipboard(toClipboard(block))).toEqual(block);
      },
    ),
  );
});

test.each([
  [
    'as Excel writes it, with a line break at the end',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['a cell of two lines', '"甲\n乙"\t5\r\n', [['甲\n乙', '5']]],
  ['inches are no quotes', '5"\t6\n', [['5"', '6']]],
  ['empty lines in the middle stay', '1\n\n2\n', [['1'], [''], ['2']]],
])('%s', (_name, text, cells) => expect(fromClipboard(text)).toEqual(cells));

test('a range takes in whole every merged cell that it touches, and those that come in through them', () => {
  const merges = new MergeIndex([range('B2:C3'), range('C4:E4'), range('H1:I9')]);
  expect(formatRange(rangeBetween(cell('A3'), cell('B4'), merges))).toBe('A2:E4');
  expect(formatRange(rangeBetween(cell('C4'), cell('C3'), merges))).toBe('B2:E4');
  expect(formatRange(rangeBetween(cell('F9'), cell('F6'), merges))).toBe('F6:F9');
});

const notation = {
  shown: ({ value }: { readonly value: unknown }) => `<${String(value)}>`,
  typed: ({ value }: { readonly value: unknown }) => String(value),
  looksLikeNumber: (text: string) => /^\d+$/.test(text),
};

test('a range is summed by its values; texts that look like numbers are named, hidden lines left out', () => {
  const book = workbookOf({
    name: '表',
    rows: [
      ['县', 0.1, 0.2],
      ['乡', '30', { v: 0.3, f: 'B1+C1' }],
      ['镇', 999, 999],
    ],
    hiddenRows: [2],
  });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const content = rangeContent(sheet, range('A1:C3'), notation);
  expect(content).toMatchObject({ filled: 6, numbers: 3, textNumbers: 1, sum: 0.6 });
  expect(content.copy?.shown).toEqual([
    ['<县>', '<0.1>', '<0.2>'],
    ['<乡>', '<30>', '<0.3>'],
  ]);
  expect(rangeContent(sheet, { top: 0, bottom: 999_999, left: 0, right: 0 }, notation)).toMatchObject({ filled: 2, copy: null });
});

test.each([
  ['to the end of the filled stretch', 'A1', 1, 0, 'A3'],
  ['from its end to the next filled cell', 'A3', 1, 0, 'A6'],
  ['beyond the last filled cell to the last used row', 'B2', 1, 0, 'B6'],
  ['back to the first filled cell', 'B6', -1, 0, 'B2'],
  ['back from there to the first row', 'B2', -1, 0, 'B1'],
  ['right over a gap', 'A1', 0, 1, 'C1'],
  ['left to the edge of the sheet', 'C6', 0, -1, 'A6'],
  ['from beyond what is used, nowhere', 'K9', 1, 0, 'K9'],
])('Ctrl and an arrow lead %s', (_name, from, down, across, to) => {
  const book = workbookOf({ name: '表', rows: [['甲', null, 1], [1, 5], [2], [], [], [3]] });
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  expect(formatAddress(edgeFrom(sheet, cell(from), { down, across }))).toBe(to);
});

describe('cells that were written a moment ago', () => {
  const row = { index: 4, columns: [1, 2], texts: ['10', '#DIV/0!'], looks: [LOOK.number, LOOK.error] };
  const written = withWritten(NOTHING_WRITTEN, { row: 4, col: 2 }, { texts: [[' 5 ', '=B5*2']], since: 3 });

  test('are shown as typed until rows come that know the edit', () => {
    const over = writtenOver(row, 4, written, 3);
    expect(over).toMatchObject({ columns: [1, 2, 3], texts: ['10', '5', '=B5*2'] });
    expect(over?.looks.map((look) => [look & LOOK.written, look & LOOK.error])).toEqual([
      [0, 0],
      [LOOK.written, 0],
      [LOOK.written, 0],
    ]);
    expect(writtenOver(row, 4, written, 4)).toBe(row);
  });

  test('are shown where the row held nothing, and leave other rows as they are', () => {
    expect(writtenOver(undefined, 4, written, 3)?.columns).toEqual([2, 3]);
    expect(writtenOver(row, 5, written, 3)).toBe(row);
  });
});
