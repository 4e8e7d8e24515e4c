import { all, check, raised } from '../../../support/check-book';
import { grid, type Literal } from '../../../support/grid';

const TOWNS = ['一心镇', '二龙镇', '三江镇', '四方乡', '五里乡'];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const withTotal = (rows: readonly (readonly number[])[]): Literal[][] => [
  ...rows.map((row, position): Literal[] => [TOWNS[position] ?? '', ...row]),
  ['合计', ...(rows[0] ?? []).map((_, col) => sum(rows.map((row) => row[col] ?? 0)))],
];
const change = (rows: Literal[][], row: number, col: number, value: Literal): Literal[][] =>
  rows.map((line, r) => line.map((cell, c) => (r === row && c === col ? value : cell)));

describe('a total divided twice', () => {
  // total | men, women | senior, middle, junior
  const people = [
    [108, 52, 56, 5, 48, 55],
    [117, 41, 76, 6, 40, 71],
    [96, 44, 52, 9, 33, 54],
    [125, 61, 64, 4, 57, 64],
    [88, 30, 58, 7, 30, 51],
  ];
  const book = (rows: Literal[][]) =>
    grid(
      [
        ['2022年某县人员情况'],
        ['乡镇', '在岗人数', '性别', null, '职称', null, null],
        [null, null, '男', '女', '高级', '中级', '初级'],
        ...rows,
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:D2', 'E2:G2'] },
    );
  it('agrees both ways', () => expect(all(check(book(withTotal(people))))).toEqual([]));
  it.each([
    ['a part of the second division', 1, 5, 49, 'error F5'],
    ['a part of the first division', 2, 3, 61, 'error D6'],
  ])('%s is named by its row and its column', (_, row, col, value, expected) => {
    expect(raised(check(book(change(withTotal(people), row, col, value))), 'total-equals-parts')).toEqual([expected]);
  });
});

describe('parts that do not stand beside their total', () => {
  const tasks = [
    [294, 241, 53],
    [180, 155, 25],
    [412, 371, 41],
    [233, 219, 14],
    [151, 128, 23],
  ].map(([task = 0, done = 0, open = 0]) => [task, done, Number(((done / task) * 100).toFixed(1)), open]);
  const rows: Literal[][] = tasks.map((row, position) => [TOWNS[position] ?? '', ...row]);
  const book = (body: Literal[][]) => grid([['2022年某县改厕'], ['乡镇', '年度任务数', '已完成数', '完成率(%)', '未完成数'], ...body]);
  it('a rate between them is stepped over', () => {
    expect(all(check(book(rows)))).toEqual([]);
    expect(raised(check(book(change(rows, 2, 4, 46))), 'total-equals-parts')).toEqual(['error E5']);
  });
});

describe('rates whose base stands in no line', () => {
  const CASES = [812, 745, 633, 301, 190, 87, 55];
  const NAMES = ['心脏病', '脑血管病', '恶性肿瘤', '呼吸系统疾病', '损伤中毒', '消化系统疾病', '泌尿系统疾病'];
  const rate = (count: number, base: number): number => Number(((count / base) * 100_000).toFixed(2));
  const rows = (base: (position: number) => number): Literal[][] =>
    CASES.map((count, position) => [NAMES[position] ?? '', count, rate(count, base(position))]);
  const book = (frame: string, body: Literal[][]) =>
    grid([['2022年清溪县主要死因'], [frame, null, '单位：人、1/10万'], ['死因', '死亡人数', '死亡率'], ...body]);

  it.each([
    ['printed above the table', '平均人口：486200人', 486200],
    ['printed in 万', '常住人口：48.62万人', 486200],
    ['printed nowhere', '填报单位：清溪县疾控中心', 486200],
  ])('%s', (_, frame, base) => {
    const right = rows(() => base);
    expect(all(check(book(frame, right)))).toEqual([]);
    expect(raised(check(book(frame, change(right, 2, 2, 142.19))), 'rate-matches-parts')).toEqual(['error C6']);
    expect(raised(check(book(frame, change(right, 3, 2, 6.19))), 'unit-slip')).toEqual(['error C7']);
  });

  it('undecided: rates of several populations are not held against one', () => {
    expect(
      all(
        check(
          book(
            '填报单位：清溪县疾控中心',
            change(
              rows((position) => 300_000 + 41_000 * position),
              2,
              2,
              142.19,
            ),
          ),
        ),
      ),
    ).toEqual([]);
  });
});

describe('which cell is wrong', () => {
  it('a result far from its peers, before the count it was computed from', () => {
    const births = [6210, 5833, 5121, 4630, 4388];
    const defects = [77, 69, 70, 52, 51];
    const rows: Literal[][] = births.map((count, at) => [
      `${String(2018 + at)}年`,
      count,
      defects[at] ?? 0,
      Number((((defects[at] ?? 0) / count) * 1000).toFixed(2)),
    ]);
    const book = (body: Literal[][]) =>
      grid([['清溪市出生缺陷监测'], ['年份', '活产数（人）', '出生缺陷例数', '出生缺陷发生率（‰）'], ...body]);
    expect(all(check(book(rows)))).toEqual([]);
    expect(raised(check(book(change(rows, 2, 3, 1.37))), 'unit-slip')).toEqual(['error D5']);
  });

  it('a fraction among whole numbers, not their total', () => {
    const rows = withTotal([
      [120, 34],
      [88, 21],
      [143, 40],
      [97, 28],
      [101, 30],
    ]);
    const report = check(grid([['2022年某县签约'], ['乡镇', '签约人数', '续签人数'], ...change(rows, 1, 1, 88.5)]));
    expect(raised(report, 'total-equals-parts')).not.toContain('error B8');
    expect(report.findings.flatMap((finding) => finding.cells.map((cell) => [cell.row, cell.col]))).toContainEqual([3, 1]);
  });
});

describe('其中 on a form with one column of figures', () => {
  const form = (part: number, unit: string): Literal[][] => [
    ['2022年某县医院工作量'],
    ['指标名称', '计量单位', '数量'],
    ['总诊疗人次', unit, 94313],
    ['其中：门诊人次', unit, part],
    ['出院人数', '人', 5313],
    ['实有床位', '张', 97],
  ];
  it.each([
    ['within its whole', 86083, '人次', []],
    ['above its whole', 95213, '人次', ['error C4']],
    ['an amount may be net of something', 95213, '万元', []],
  ])('%s', (_, part, unit, expected) => {
    expect(raised(check(grid(form(part, unit))), 'part-within-whole')).toEqual(expected);
  });
});

describe('a stated target in words', () => {
  const table = (value: number, head = '目标值', limit = '≥25'): Literal[][] => [
    ['2022年健康清溪行动'],
    ['指标', '单位', '2021年', '2022年', head],
    ['居民健康素养水平', '%', 24.1, value, limit],
    ['农村自来水普及率', '%', 91.4, 93.8, '≥92'],
    ['婴儿死亡率', '‰', 3.9, 3.6, '≤5'],
  ];
  it.each([
    ['met', table(26.3), []],
    ['missed by the last year shown, whatever stands between', table(23.9), ['warning D3']],
    ['not yet due', table(23.9, '2025年目标值'), []],
  ])('%s', (_, rows, expected) => expect(raised(check(grid(rows)), 'target-met')).toEqual(expected));
});
