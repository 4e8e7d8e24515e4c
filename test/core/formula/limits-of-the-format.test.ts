import { all, check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

/** The longest formula that a cell holds (ECMA-376 part 1, 18.17: 8,192 letters). */
const LONGEST = 8192;

/** A sum of single cells of a row, as long as a formula may be. */
function longSum(row: number, terms: number): string {
  return Array.from({ length: terms }, (_, i) => `${['A', 'B', 'C', 'D'][i % 4] ?? 'A'}${String(row)}`).join('+');
}

test('the longest formulas of a column are read, computed and compared', () => {
  const terms = Math.floor((LONGEST + 1) / 3);
  const perRow = (row: number): number => Array.from({ length: terms }, (_, i) => row * 10 + (i % 4)).reduce((a, b) => a + b, 0);
  const line = (row: number, formula: string, value: number): readonly Literal[] => [
    row * 10,
    row * 10 + 1,
    row * 10 + 2,
    row * 10 + 3,
    { v: value, f: formula },
  ];
  const rows = [1, 2, 3, 4, 5, 6, 7].map((row) => line(row, longSum(row, terms), perRow(row)));
  expect(longSum(1, terms).length).toBeGreaterThan(LONGEST - 4);
  expect(all(check(grid(rows)))).toEqual([]);
  // One term of 2,731 reads the row below.
  const wrong = longSum(4, terms).replace(/C4(?=\+D4$|\+D4\+A4$|$)/, 'C5');
  const slipped = rows.map((row, i) => (i === 3 ? line(4, wrong, perRow(4) + 10) : row));
  expect(all(check(grid(slipped)))).toEqual(['formulas-agree-in-block error E4']);
  const stale = rows.map((row, i) => (i === 5 ? line(6, longSum(6, terms), perRow(6) + 1) : row));
  expect(all(check(grid(stale)))).toEqual(['values-are-current error E6']);
});
