import { all, check, raised } from '../../support/check-book';
import { grid, workbookOf, type Literal } from '../../support/grid';

type Rows = readonly (readonly Literal[])[];
const TOWNS = ['东镇', '西镇', '南镇', '北镇'];
const month = (at: number, visits: readonly number[]): Rows => [
  [`2024年${String(at)}月某县医疗服务月报`],
  ['乡镇', '门急诊人次（人次）'],
  ...TOWNS.map((town, k): Literal[] => [town, visits[k] ?? 0]),
];
const MONTHS = [
  [3436, 2178, 1994, 1196],
  [1568, 4183, 2365, 1969],
  [1184, 4157, 3267, 2918],
];
const book = (quarter: readonly number[]) =>
  workbookOf(...MONTHS.map((visits, at) => ({ name: `${String(at + 1)}月`, rows: month(at + 1, visits) })), {
    name: '汇总',
    rows: [
      ['2024年第一季度某县医疗服务汇总表'],
      ['乡镇', '门急诊人次（人次）'],
      ...TOWNS.map((town, k): Literal[] => [town, quarter[k] ?? 0]),
    ],
  });

describe('a quarter on a sheet of its own', () => {
  it('is the sum of the months on theirs', () => expect(raised(check(book([6188, 10518, 7626, 6083])), 'periods-add-up')).toEqual([]));
  it('and is wrong where it is not, the other towns being the sums', () =>
    expect(raised(check(book([6188, 10518, 8226, 6083])), 'periods-add-up')).toEqual(['error B5']));
  it('but where none is the sum, something else is meant', () =>
    expect(raised(check(book([5188, 9518, 7226, 5083])), 'periods-add-up')).toEqual([]));
});

describe('what is there at a time beside what adds up', () => {
  const report = (title: string, people: readonly number[], visits: readonly number[]) => ({
    name: title,
    rows: [
      [`青山县2024年${title}妇幼健康情况`],
      ['指标', '单位', '本期'],
      ...['产前检查人数', '分娩人数', '新生儿听力筛查人数', '高危孕产妇管理人数', '0-6岁儿童管理人数'].map((name, at): Literal[] => [
        name,
        '人',
        people[at] ?? 0,
      ]),
      ...['门诊人次', '急诊人次', '产后访视人次', '入户随访人次'].map((name, at): Literal[] => [name, '人次', visits[at] ?? 0]),
    ],
  });
  const months = [
    report('4月', [310, 120, 118, 45, 5230], [910, 120, 118, 45]),
    report('5月', [298, 131, 130, 47, 5241], [898, 131, 130, 47]),
    report('6月', [305, 127, 126, 44, 5260], [905, 127, 126, 44]),
  ];
  const quarter = (visits: readonly number[]) => check(workbookOf(...months, report('第二季度', [913, 378, 374, 52, 5260], visits)));
  it('is no sum that is wrong', () => expect(raised(quarter([2713, 378, 374, 136]), 'periods-add-up')).toEqual([]));
  it('but times that something was done add up', () =>
    expect(raised(quarter([2713, 378, 374, 163]), 'periods-add-up')).toEqual(['error C11']));
});

describe('years across', () => {
  const rows = (growth: number, visits = 2412.8): Rows => [
    ['某市卫生事业主要指标'],
    ['指标', '单位', '2021年', '2022年', '2023年', '2024年', '年均增长（%）'],
    ['床位数', '张', 25426, 26044, 26693, 27309, growth],
    ['注册护士数', '人', 12941, 13507, 14039, 14514, 3.9],
    ['总诊疗人次', '万人次', 2334.2, visits, 2470.4, 2522, 2.61],
    ['执业医师数', '人', 11481, 11921, 12348, 12728, 3.5],
  ];
  it('a mean growth is compounded and no value of the last year', () => {
    const report = check(grid(rows(2.41)));
    expect(all(report)).toEqual([]);
    expect(report.observations.filter(({ col }) => col === 6).map(({ indicator }) => indicator.name)).toEqual([
      '床位数年均增长率',
      '注册护士数年均增长率',
      '总诊疗人次年均增长率',
      '执业医师数年均增长率',
    ]);
  });
  it('and wrong where it is not', () => expect(all(check(grid(rows(5.41))))).toEqual(['growth-matches-periods error G3']));
  it('人次 under 万人次 are asked about', () => expect(raised(check(grid(rows(2.41, 24128000))), 'unit-slip')).toEqual(['warning D5']));
});

it('the growth beside last year’s figure is of that figure', () => {
  const rows = [
    ['2024年某县医疗服务情况'],
    ['乡镇', '门急诊人次（人次）', '分娩数（人）', '上年同期门急诊人次（人次）', '同比增长（%）'],
    ['东镇', 6188, 28, 5755, 7.5],
    ['西镇', 10518, 12, 9256, 13.6],
  ];
  expect(check(grid(rows)).observations.filter(({ col }) => col === 4)[0]?.indicator.name).toBe('门急诊人次同比增长率');
});
