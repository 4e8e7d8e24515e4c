import fc from 'fast-check';
import { all, check, edited, leftOpen, raised } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const RULE = 'total-equals-parts';
const TOWNS = ['城关镇', '东河镇', '西山乡', '南桥镇', '北沟乡', '中和镇'];

/** Six townships with a total on the last row. */
function towns(columns: readonly (readonly number[])[], totals: readonly Literal[], unit = '单位：人'): Literal[][] {
  return [
    ['2023年某县门诊和住院情况'],
    [unit],
    ['乡镇', '门诊人次数', '住院人次数'],
    ...TOWNS.map((town, row) => [town, ...columns.map((column) => column[row] ?? null)]),
    ['合计', ...totals],
  ];
}

const OUT = [1210, 843, 655, 702, 518, 931];
const IN = [120, 83, 61, 72, 55, 90];

describe(RULE, () => {
  it.each([
    ['all right', [4859, 481], []],
    ['a total with two digits exchanged', [4895, 481], ['error B10']],
    ['a total that is off by ten', [4859, 491], ['error C10']],
    ['a total in error on both columns', [4895, 491], ['error B10', 'error C10']],
  ])('%s', (_, totals, expected) => {
    expect(raised(check(grid(towns([OUT, IN], totals))), RULE)).toEqual(expected);
  });

  it('says nothing where the totals are not printed', () => {
    const report = check(grid(towns([OUT, IN], ['—', '—'])));
    expect(all(report)).toEqual([]);
  });

  it('does not take rounded parts for a wrong total', () => {
    const rounded = [
      ['2023年某县卫生经费'],
      ['单位：万元'],
      ['乡镇', '财政补助', '业务收入'],
      ['城关镇', 10.4, 20.1],
      ['东河镇', 10.4, 20.1],
      ['西山乡', 10.4, 20.1],
      ['南桥镇', 10.4, 20.1],
      ['合计', 41.7, 80.4],
    ];
    expect(raised(check(grid(rounded)), RULE)).toEqual([]);
  });

  it('leaves a part that is text undecided', () => {
    const rows = towns([OUT, IN], [4859, 491]);
    rows[4] = ['东河镇', '未报', 83];
    const report = check(grid(rows));
    expect(raised(report, RULE)).toEqual(['error C10']);
    expect(leftOpen(report, RULE)).toBeGreaterThan(0);
  });

  it('a fix applied removes the finding', () => {
    const book = grid(towns([OUT, IN], [4895, 481]));
    const [finding] = check(book).findings;
    expect(finding?.fix?.edits[0]?.value).toBe(4859);
    expect(all(check(edited(book, finding?.fix?.edits ?? [])))).toEqual([]);
  });

  it('the order of the rows changes no finding', () => {
    const rows = towns([OUT, IN], [4895, 481]);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const body = order.flatMap((row) => [rows[row + 3] ?? []]);
        expect(all(check(grid([...rows.slice(0, 3), ...body, ...rows.slice(9)])))).toEqual([`${RULE} error B10`]);
      }),
      { numRuns: 20 },
    );
  });

  it('a factor on all numbers with its unit line changes no finding', () => {
    const money = (factor: number, unit: string): Literal[][] =>
      towns(
        [OUT, IN].map((column) => column.map((value) => value * factor)),
        [4895 * factor, 481 * factor],
        unit,
      ).map((row, index) => (index === 2 ? ['乡镇', '财政补助收入', '医疗业务收入'] : row));
    fc.assert(
      fc.property(
        fc.constantFrom<readonly [number, string]>([1, '单位：万元'], [10000, '单位：元'], [10, '单位：千元']),
        ([factor, unit]) => {
          expect(raised(check(grid(money(factor, unit))), RULE)).toEqual(['error B10']);
        },
      ),
    );
  });

  it('names the cell that is wrong on whatever row the slip stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 20, max: 300 }), (row, slip) => {
        const wrong = OUT.map((value, index) => (index === row ? value + slip : value));
        const report = check(grid(towns([wrong, IN], [4859, 481])));
        expect(report.findings.filter((finding) => finding.rule === RULE)).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
