import fc from 'fast-check';
import { all, check, edited, raised } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const TOWNS = ['城关镇', '东河镇', '西山乡', '南桥镇', '北沟乡', '中和镇'];
const A = [1210, 843, 655, 702, 518, 931];
const B = [1187, 801, 649, 688, 477, 902];

type Formula = (a: number, b: number) => number;
const growth: Formula = (a, b) => Number((((a - b) / b) * 100).toFixed(2));
const share: Formula = (a, b) => Number(((b / a) * 100).toFixed(2));

interface Kind {
  readonly rule: string;
  readonly heads: readonly string[];
  readonly result: Formula;
}

const KINDS: readonly Kind[] = [
  { rule: 'rate-matches-parts', heads: ['应种人数', '实种人数', '接种率(%)'], result: share },
  { rule: 'completion-matches-task', heads: ['任务数', '完成数', '完成率(%)'], result: share },
  { rule: 'growth-matches-periods', heads: ['2023年门诊人次', '2022年门诊人次', '增长(%)'], result: growth },
  { rule: 'difference-matches-periods', heads: ['2023年门诊人次', '2022年门诊人次', '增减数'], result: (a, b) => a - b },
];

/** `slip` changes the printed result of the row that it names. */
function table(kind: Kind, slips: Readonly<Record<number, Literal>> = {}, order = [0, 1, 2, 3, 4, 5]): Literal[][] {
  return [
    ['2023年某县工作情况'],
    [null],
    ['乡镇', ...kind.heads],
    ...order.map((row) => {
      const [a, b] = [A[row] ?? 0, B[row] ?? 0];
      return [TOWNS[row] ?? '', a, b, slips[row] ?? kind.result(a, b)];
    }),
  ];
}

describe.each(KINDS)('$rule', (kind) => {
  const truth = kind.result(A[2] ?? 0, B[2] ?? 0);

  it('valid: every row agrees', () => {
    expect(all(check(grid(table(kind))))).toEqual([]);
  });

  it('invalid: one result is off', () => {
    const wrong = Number((truth + 3.17).toFixed(2));
    expect(raised(check(grid(table(kind, { 2: wrong }))), kind.rule)).toEqual(['error D6']);
  });

  it('rounded to a whole number is right', () => {
    expect(raised(check(grid(table(kind, { 2: Math.round(truth) }))), kind.rule)).toEqual([]);
  });

  it('undecided: no number on a row is no finding', () => {
    expect(raised(check(grid(table(kind, { 2: '—' }))), kind.rule)).toEqual([]);
  });

  it('a fix applied removes the finding', () => {
    const book = grid(table(kind, { 2: Number((truth + 3.17).toFixed(2)) }));
    const finding = check(book).findings.find((one) => one.rule === kind.rule);
    expect(finding?.fix).not.toBeNull();
    expect(raised(check(edited(book, finding?.fix?.edits ?? [])), kind.rule)).toEqual([]);
  });

  it('the order of the rows moves the finding and changes nothing else', () => {
    const wrong = Number((truth + 3.17).toFixed(2));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const found = raised(check(grid(table(kind, { 2: wrong }, order))), kind.rule);
        expect(found).toEqual([`error D${String(order.indexOf(2) + 4)}`]);
      }),
      { numRuns: 20 },
    );
  });
});
