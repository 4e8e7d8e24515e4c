import { all, check, raised } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

type Rows = readonly (readonly Literal[])[];

describe('what is left', () => {
  const stock = (left: number, back: Literal = 2): Rows => [
    ['2024年11月某县疫苗出入库月报'],
    ['疫苗', '上月结存（支）', '本月入库（支）', '本月使用（支）', '本月报损（支）', '退回（支）', '本月结存（支）'],
    ['乙肝疫苗', 1161, 2800, 837, 8, 32, 3084],
    ['卡介苗', 2533, 2400, 551, 6, 37, 4339],
    ['百白破疫苗', 673, 2100, 654, 4, back, left],
    ['麻腮风疫苗', 1904, 3000, 569, 1, 1, 4333],
  ];
  const given = (left: number): Rows => [
    ['2024年11月某县疫苗库存情况'],
    ['疫苗', '期初库存（支）', '入库（支）', '使用（支）', '捐出（支）', '期末库存（支）'],
    ['卡介苗', 100, 50, 60, 0, 90],
    ['乙肝疫苗', 200, 80, 120, 0, 160],
    ['脊灰疫苗', 150, 60, 70, 20, 120],
    ['百白破疫苗', 90, 40, 50, 0, 80],
    ['麻腮风疫苗', 120, 30, 60, 10, left],
  ];
  it('counts what went out by a name that is not known', () => expect(all(check(grid(given(80))))).toEqual([]));
  it('and is wrong where it is not so either', () => expect(all(check(grid(given(60))))).toEqual(['balance-holds error F7']));
  it('is what there was, came in and went out, whichever way 退回 goes', () => expect(all(check(grid(stock(2113))))).toEqual([]));
  it('is wrong where it is not', () => expect(all(check(grid(stock(2213))))).toEqual(['balance-holds error G5']));
  it('is not judged where a dash may hide a movement', () => expect(all(check(grid(stock(2013, '—'))))).toEqual([]));
  it('is no balance where the plan of income stands beside income and spending', () => {
    const rows = [
      ['2024年某县医保基金运行（单位：万元）'],
      ['险种', '期初结余', '收入预算', '基金收入', '基金支出', '期末累计结余'],
      ['职工医保', 6912, 17820, 18252, 14832, 10332],
      ['居民医保', 16461, 30690, 29946, 25389, 21018],
      ['大额补助', 569.8, 1386, 1363.6, 1318.8, 614.6],
      ['公务员补助', 936.6, 2079, 2110.5, 1707.3, 1439.8],
    ];
    expect(all(check(grid(rows)))).toEqual(['balance-holds error F6']);
  });
});

describe('ranks', () => {
  const scores = (ranks: readonly number[], third = 91.4): Rows => [
    ['2024年某县考核得分表'],
    ['乡镇', '总分', '名次'],
    ...[85.6, 83.2, third, 88.5, 89.4, 89.6].map((score, at): Literal[] => [`${'东西南北中新'[at] ?? ''}镇`, score, ranks[at] ?? 0]),
  ];
  it('that follow the marks are right', () => expect(all(check(grid(scores([5, 6, 1, 4, 3, 2]))))).toEqual([]));
  it('given twice to different marks are asked about', () =>
    expect(all(check(grid(scores([5, 6, 1, 4, 3, 3]))))).toEqual(['rank-follows-order warning C8']));
  it('given twice to equal marks are right', () => expect(all(check(grid(scores([5, 6, 1, 4, 3, 1], 89.6))))).toEqual([]));
  it('of something else on the sheet are left alone', () => expect(all(check(grid(scores([1, 2, 2, 5, 6, 4]))))).toEqual([]));
});

it('marks are no more than the full marks above them, which are no marks of a place', () => {
  const rows = (mark: number): Rows => [
    ['2024年某县项目考核得分表'],
    ['乡镇', '组织管理', '健康档案', '总分'],
    ['标准分', 10, 20, 30],
    ['东镇', 7.9, 15.8, 23.7],
    ['西镇', 9.5, 15.7, 25.2],
    ['南镇', mark, 17.4, 17.4 + mark],
  ];
  expect(raised(check(grid(rows(8.5))), 'part-within-whole')).toEqual([]);
  expect(raised(check(grid(rows(11.5))), 'part-within-whole')).toEqual(['error B6']);
  expect(check(grid(rows(8.5))).observations.map(({ row, unit }) => `${String(row)}${unit}`)).toEqual(
    [3, 3, 3, 4, 4, 4, 5, 5, 5].map((row) => `${String(row)}分`),
  );
});

describe('the mean of a total', () => {
  const minutes = (total: number): Rows => [
    ['2024年某区急救情况'],
    ['分站', '出车数（次）', '平均反应时间（分钟）'],
    ['东站', 1090, 10.6],
    ['西站', 980, 12.7],
    ['南站', 1301, 11.8],
    ['合计', 3371, total],
  ];
  const cases = (total: number): Rows => [
    ['2024年某市传染病发病情况'],
    ['病种', '发病数（例）', '死亡数（例）', '发病率（1/10万）'],
    ['肺结核', 363, 2, 59.2],
    ['流感', 4100, 0, 668.4],
    ['手足口病', 934, 0, 152.3],
    ['合计', 5397, 2, total],
  ];
  it('lies between those of its parts', () => expect(raised(check(grid(minutes(11.7))), 'rates-are-weighted')).toEqual([]));
  it('is wrong outside them', () => expect(raised(check(grid(minutes(14.6))), 'rates-are-weighted')).toEqual(['error C6']));
  it('but the incidence of all diseases is that of each added up', () =>
    expect(raised(check(grid(cases(879.9))), 'rates-are-weighted')).toEqual([]));
});

it('a rate with its denominator left blank asks for it', () => {
  const rows = (due: Literal): Rows => [
    ['2024年某县体检情况'],
    ['乡镇', '应检人数（人）', '实检人数（人）', '体检率（%）'],
    ['东镇', 865, 852, 98.5],
    ['西镇', 780, 777, 99.62],
    ['南镇', due, 939, 99.68],
    ['北镇', 201, 169, 84.08],
    ['中镇', 880, 860, 97.73],
  ];
  expect(raised(check(grid(rows(942))), 'cell-filled-in-row')).toEqual([]);
  expect(raised(check(grid(rows(null))), 'cell-filled-in-row')).toEqual(['error B5']);
});

it('a year over months with a line after each quarter is the sum of its months', () => {
  const months = [93, 117, 130, 178, 176, 106];
  const rows = (year: number): Rows => [
    ['2024年某区急救情况'],
    ['月份', '出车数（次）', '空车（次）', '救治（人）'],
    ...months.flatMap((n, at): Literal[][] => {
      const own: Literal[] = [`${String(at + 1)}月`, n * 10, n, n * 7];
      const quarter = months.slice(at - 2, at + 1).reduce((sum, one) => sum + one, 0);
      return (at + 1) % 3 === 0 ? [own, [`${at === 2 ? '一' : '二'}季度`, quarter * 10, quarter, quarter * 7]] : [own];
    }),
    ['合计', 8000, year, 5600],
  ];
  expect(all(check(grid(rows(800))))).toEqual([]);
  expect(raised(check(grid(rows(880))), 'total-equals-parts')).toEqual(['error C11']);
});
