import { all, check, raised } from '../../support/check-book';
import { grid, workbookOf, type Literal } from '../../support/grid';

const rates = (printed: readonly number[]): readonly (readonly Literal[])[] => [
  ['2020年某县儿童保健情况'],
  ['乡镇', '应查人数', '实查人数', '检查率（%）'],
  ...['东镇', '西镇', '南镇', '北镇', '中镇'].map((town, at): Literal[] => [
    town,
    [300, 301, 299, 411, 350][at] ?? 0,
    [290, 280, 271, 400, 331][at] ?? 0,
    printed[at] ?? 0,
  ]),
];

describe('rates that are cut off', () => {
  it('throughout a table are worth knowing, not a warning each', () => {
    const found = raised(check(grid(rates([96.6, 93, 90.6, 97.3, 94.5]))), 'rate-matches-parts');
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.startsWith('information'))).toBe(true);
  });

  it('once among rounded ones are a slip', () => {
    expect(raised(check(grid(rates([96.6, 93, 90.6, 97.3, 94.6]))), 'rate-matches-parts')).toEqual(['warning D3']);
  });
});

describe('a month ten times the others', () => {
  const visits = (june: number): readonly (readonly Literal[])[] => [
    ['2020年某院分月门诊情况'],
    ['科室', '1月', '2月', '3月', '4月', '5月', '6月'],
    ['内科门诊人次', 410, 380, 422, 399, 405, june],
    ['外科门诊人次', 210, 180, 222, 199, 205, 215],
  ];
  it('is asked about', () => expect(raised(check(grid(visits(4120))), 'change-is-plausible')).toEqual(['warning G3']));
  it('three times is not', () => expect(raised(check(grid(visits(1236))), 'change-is-plausible')).toEqual([]));
});

describe('是否达标', () => {
  const table = (verdict: string): readonly (readonly Literal[])[] => [
    ['2020年某县接种情况'],
    ['疫苗', '接种率（%）', '目标（%）', '是否达标'],
    ['卡介苗', 99.1, 95, '达标'],
    ['乙肝疫苗', 96.2, 95, verdict],
    ['麻疹疫苗', 92.4, 95, '未达标'],
  ];
  const verdicts = (word: string): readonly string[] => raised(check(grid(table(word))), 'target-met').filter((one) => one.includes('D'));
  it('that contradicts result and target is wrong', () => expect(verdicts('未达标')).toEqual(['error D4']));
  it('that agrees is not, also where the target is missed', () => expect(verdicts('达标')).toEqual([]));
});

it('万元 typed under 元 is asked about', () => {
  const fines = (amount: number): readonly (readonly Literal[])[] => [
    ['2020年某县行政处罚情况'],
    ['专业', '案件数（件）', '罚款金额（元）'],
    ['公共场所', 22, 41500],
    ['学校卫生', 3, 9000],
    ['职业卫生', 4, amount],
    ['医疗机构', 17, 88300],
  ];
  expect(raised(check(grid(fines(3.6))), 'unit-slip')).toEqual(['warning C5']);
  expect(raised(check(grid(fines(3600))), 'unit-slip')).toEqual([]);
});

it('the total of named hospitals is not held against that of the whole area', () => {
  const whole = {
    name: '总表',
    rows: [['某县2020年医疗服务情况'], ['指标', '单位', '2020年'], ['出院人数', '人', 9000], ['入院人数', '人', 9100]],
  };
  const hospitals = {
    name: '分医院',
    rows: [
      ['某县2020年各医院工作量'],
      ['医院', '出院人数（人）', '入院人数（人）'],
      ['县人民医院', 4000, 4050],
      ['县中医医院', 2500, 2520],
      ['县妇幼保健院', 1300, 1310],
      ['合计', 7800, 7880],
    ],
  };
  expect(all(check(workbookOf(whole, hospitals)))).toEqual([]);
});

it('a small table says by its words what a completion is computed from', () => {
  const projects: readonly (readonly Literal[])[] = [
    ['2020年某市重点项目'],
    ['项目名称', '总投资（万元）', '累计完成投资（万元）', '投资完成率（%）'],
    ['医院传染病楼', 5200, 4160, 80],
    ['疾控中心实验室', 1900, 1273, 67],
    ['指挥中心', 420, 231, 65],
    ['卫生院改扩建', 960, 3100, 32.3],
  ];
  // Which of three numbers of one row is wrong the row does not say; that it cannot be right it does.
  const rows = all(check(grid(projects))).map((one) => one.split(' ').at(-1)?.slice(1));
  expect([...new Set(rows)].sort()).toEqual(['5', '6']);
});

it('a limit of 100% among limits in words is no number stored as text', () => {
  const limits: readonly (readonly Literal[])[] = [
    ['2020年某市指标'],
    ['考核指标', '目标值', '完成值（%）'],
    ['建档率', '≥90%', 94.2],
    ['报告率', '≥98%', 99.1],
    ['覆盖率', '100%', 100],
  ];
  expect(raised(check(grid(limits)), 'number-stored-as-text')).toEqual([]);
});

it('a running balance is not added up over its months', () => {
  const fund: readonly (readonly Literal[])[] = [
    ['2020年某县医保基金运行情况'],
    [null, null, null, '单位：万元'],
    ['月份', '基金收入', '基金支出', '累计结余'],
    ['1月', 1200, 900, 5300],
    ['2月', 800, 850, 5250],
    ['3月', 900, 880, 5270],
    ['合计', 2900, 2630, 5270],
  ];
  expect(raised(check(grid(fund)), 'total-equals-parts')).toEqual([]);
});

it('one town of four that examined more than were due is wrong without a printed rate', () => {
  const due: readonly (readonly Literal[])[] = [
    ['2020年某县老年人体检'],
    ['乡镇', '应检人数', '实检人数'],
    ['东镇', 900, 810],
    ['西镇', 700, 640],
    ['南镇', 500, 530],
    ['北镇', 420, 400],
    ['合计', 2520, 2380],
  ];
  expect(raised(check(grid(due)), 'part-within-whole')).toEqual(['error C5']);
});
