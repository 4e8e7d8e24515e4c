import * as fc from 'fast-check';
import { contains } from '../../src/core/model/address';
import { Axis, columnAxis, rowAxis } from '../../src/workbench/grid/axis';
import { stepFrom } from '../../src/workbench/grid/keyboard';
import { MergeIndex } from '../../src/workbench/grid/merge-index';
import type { SheetOutline } from '../../src/workbench/sheets/sheet-protocol';

const axisOf = fc
  .record({
    count: fc.integer({ min: 1, max: 60 }),
    hidden: fc.uniqueArray(fc.nat(59)),
    sizes: fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 60, maxLength: 60 }),
  })
  .filter(({ count, hidden }) => hidden.filter((index) => index < count).length < count);

test('hidden lines are passed over: every shown line has its place, its start and its size', () => {
  fc.assert(
    fc.property(axisOf, ({ count, hidden, sizes }) => {
      const axis = new Axis(count, hidden, (index) => sizes[index] ?? 0);
      const shown = Array.from({ length: count }, (_, index) => index).filter((index) => !hidden.includes(index));
      expect(Array.from({ length: axis.count }, (_, at) => axis.index(at))).toEqual(shown);
      let start = 0;
      shown.forEach((index, at) => {
        expect([axis.at(index), axis.start(at), axis.size(at)]).toEqual([at, start, sizes[index]]);
        start += sizes[index] ?? 0;
      });
      expect(axis.start(axis.count)).toBe(start);
    }),
  );
});

test('a span is as long as the shown lines in it', () => {
  fc.assert(
    fc.property(axisOf, fc.nat(59), fc.nat(59), ({ count, hidden, sizes }, a, b) => {
      const [first, last] = [Math.min(a, b, count - 1), Math.min(Math.max(a, b), count - 1)];
      const axis = new Axis(count, hidden, (index) => sizes[index] ?? 0);
      let length = 0;
      for (let index = first; index <= last; index++) if (!hidden.includes(index)) length += sizes[index] ?? 0;
      expect(axis.span(first, last).length).toBe(length);
    }),
  );
});

test('merges are found by place as a search through all of them finds them', () => {
  const merge = fc
    .tuple(fc.nat(6000), fc.nat(20), fc.nat(5000), fc.nat(4))
    .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));
  fc.assert(
    fc.property(fc.array(merge, { maxLength: 12 }), fc.nat(6000), fc.nat(24), (merges, row, col) => {
      const index = new MergeIndex(merges);
      const holding = merges.filter((one) => contains(one, { row, col }));
      const found = index.at({ row, col });
      expect(found === undefined ? holding : holding.includes(found)).toEqual(found === undefined ? [] : true);
      const view = { top: row, bottom: row + 40, left: col, right: col + 10 };
      const touching = merges.filter(
        (one) => one.bottom >= view.top && one.top <= view.bottom && one.right >= view.left && one.left <= view.right,
      );
      expect(new Set(index.touching(view))).toEqual(new Set(touching));
      expect(new Set(index.inRow(row))).toEqual(new Set(merges.filter((one) => one.top <= row && one.bottom >= row)));
    }),
  );
});

const sheet: SheetOutline = {
  name: '表',
  rows: 10,
  columns: 6,
  merges: [{ top: 0, left: 0, bottom: 1, right: 3 }],
  hiddenRows: [3],
  hiddenColumns: [5],
  view: {
    frozen: { row: 2, col: 0 },
    columns: [{ first: 0, last: 0, width: 30 }],
    defaultWidth: 10,
    rowHeights: [{ row: 0, height: 30 }],
    defaultHeight: 15,
  },
};

test('widths and heights of the file are pixels on screen; sheets without widths get room for Chinese headings', () => {
  expect([columnAxis(sheet).size(0), columnAxis(sheet).size(1)]).toEqual([215, 75]);
  expect([rowAxis(sheet).size(0), rowAxis(sheet).size(1)]).toEqual([40, 22]);
  expect(columnAxis({ ...sheet, view: null }).size(0)).toBe(104);
  // No room to write beyond what a workbook can hold.
  const full = { ...sheet, rows: 1_048_576, columns: 16_384, hiddenRows: [], hiddenColumns: [] };
  expect([columnAxis(full).count, rowAxis(full).count]).toEqual([16_384, 1_048_576]);
});

test.each([
  ['right from a merged cell goes behind it', { row: 0, col: 0 }, 0, 1, { row: 0, col: 4 }],
  ['into a merged cell goes to its first cell', { row: 2, col: 2 }, -1, 0, { row: 0, col: 0 }],
  ['down over a hidden row', { row: 2, col: 0 }, 1, 0, { row: 4, col: 0 }],
  ['right over a hidden column', { row: 4, col: 4 }, 0, 1, { row: 4, col: 6 }],
  ['up from the first row stays', { row: 0, col: 5 }, -1, 0, { row: 0, col: 6 }],
])('%s', (_name, at, down, across, to) => {
  const ground = { rows: rowAxis(sheet), columns: columnAxis(sheet), merges: new MergeIndex(sheet.merges), pageRows: () => 5 };
  expect(stepFrom(at, down, across, ground)).toEqual(to);
});
