import { findingsOf, formulaGrid, judge, type Entry } from '../../../support/formula-grid';

/** What Excel stores for functions and results that spread over cells, filled down a column of six. */
const KINDS: readonly (readonly [string, (row: number) => string])[] = [
  ['LET', (r) => `_xlfn.LET(_xlpm.x,A${String(r)},_xlpm.x*2)`],
  ['LAMBDA', (r) => `_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(A${String(r)})`],
  ['a range that spills', (r) => `SUM(_xlfn.ANCHORARRAY(A${String(r)}))`],
  ['A1#', (r) => `SUM(A${String(r)}#)`],
  ['one of many', (r) => `_xlfn.SINGLE(A${String(r)}:A${String(r + 2)})`],
  ['FILTER', (r) => `SUM(_xlfn._xlws.FILTER(A1:A${String(r)},A1:A${String(r)}>2))`],
  ['a table that was not read', (r) => `表1[[#This Row],[人数]]/A${String(r)}`],
  ['TEXT of a date', (r) => `TEXT(A${String(r)},"yyyy年m月")`],
];

describe('what is not recomputed raises nothing and is counted with its reason', () => {
  test.each(KINDS)('%s', (_, formula) => {
    const lines = Array.from({ length: 6 }, (__, i): readonly Entry[] => [i + 40_000, `=${formula(i + 1)}`]);
    expect(findingsOf(lines, { without: [] })).toEqual([]);
    const judged = judge(formulaGrid(lines), 'values-are-current');
    const unread = judge(formulaGrid(lines), 'formulas-agree-in-block').undecided;
    expect([...judged.undecided, ...unread].reduce((sum, one) => sum + one.count, 0)).toBe(6);
    expect(judged.passes).toBe(0);
  });
});
