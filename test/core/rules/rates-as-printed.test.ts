import { all, check, raised } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const YEARS: readonly (readonly number[])[] = [
  [13111, 12508, 95.4, 12288, 93.7],
  [14972, 14223, 94.9, 14016, 93.6],
  [16241, 15640, 96.2, 15494, 95.4],
  [17922, 17169, 95.7, 16898, 94.2],
  [19395, 18716, 96.4, 18600, 95.9],
];
const cutOff: readonly (readonly Literal[])[] = [
  ['某市妇幼健康主要指标（2020—2024年）'],
  ['年份', '活产数（人）', '早孕建册人数（人）', '早孕建册率（%）', '系统管理人数（人）', '系统管理率（%）'],
  ...YEARS.map((figures, at): Literal[] => [`${String(2024 - at)}年`, ...figures]),
];

it('two rates of a row that are cut off like all others do not make their base wrong', () =>
  expect(raised(check(grid(cutOff)), 'rate-matches-parts').filter((one) => !one.startsWith('information'))).toEqual([]));

it('a note that says so makes one rate cut off a habit', () => {
  const rows = (note: string): readonly (readonly Literal[])[] => [
    ['2024年某市职业病构成'],
    ['病种', '例数（例）', '构成比（%）'],
    ['合计', 43, 100],
    ['尘肺病', 25, 58.1],
    ['噪声聋', 11, 25.5],
    ['中毒', 4, 9.3],
    ['其他', 3, 6.9],
    [note],
  ];
  expect(
    raised(check(grid(rows('注：构成比截尾，各项之和可能不等于100%。'))), 'rate-matches-parts').every((one) => one.startsWith('inf')),
  ).toBe(true);
});

describe('a table whose rates are cut off', () => {
  const rows = (third: number): readonly (readonly Literal[])[] => [
    ['2024年某市监督情况'],
    ['县区', '单位数（户）', '监督户数（户）', '监督覆盖率（%）'],
    ['东县', 3180, 3112, 97.8],
    ['西县', 214, 194, 90.6],
    ['南县', 168, 165, third],
    ['北县', 756, 715, 94.5],
    ['中县', 88, 85, 96.5],
    ['城区', 141, 125, 88.6],
  ];
  it('is still known to be computed so, and a rate of another kind is wrong', () =>
    expect(raised(check(grid(rows(89.2))), 'rate-matches-parts').filter((one) => one.startsWith('error'))).toEqual(['error D5']));
});

describe('bed use', () => {
  const rows = (turn: number): readonly (readonly Literal[])[] => [
    ['2023年某县床位利用情况'],
    ['机构', '实际开放总床日数（床日）', '实际占用总床日数（床日）', '出院人数（人）', '病床周转次数（次）', '病床工作日（日）'],
    ['合计', 312983, 282838, 39318, 45.9, 329.8],
    ['县医院', 177390, 181115, 25155, 51.8, 372.7],
    ['中医院', 100372, 74075, 11056, turn, 269.4],
    ['妇保院', 35221, 27648, 3107, 32.2, 286.5],
  ];
  it('turnover and working days are no sums', () => expect(all(check(grid(rows(40.2))))).toEqual([]));
  it('and are of the beds open on a mean day', () => expect(all(check(grid(rows(44.2))))).toEqual(['rate-matches-parts error E5']));
});

it('a proportion is neither a count nor a sum', () => {
  const rows = [
    ['2024年某县双向转诊情况（人次）'],
    ['机构', '上转', '下转', '下转上转比（1∶n）'],
    ['东镇卫生院', 275, 100, 2.8],
    ['西镇卫生院', 337, 42, 8],
    ['南镇卫生院', 706, 117, 6],
    ['合计', 1318, 259, 5.1],
  ];
  expect(all(check(grid(rows)))).toEqual([]);
});

it('two years of a share and what lies between them are a difference', () => {
  const rows = [
    ['2024年某县医共体监测指标'],
    ['指标', '单位', '2023年', '2024年', '增减'],
    ['县域内住院占比', '%', 78.4, 80.1, 1.7],
    ['基层诊疗占比', '%', 51.8, 50.6, 1.2],
    ['人员经费占比', '%', 38.2, 39.5, 1.3],
    ['门诊次均费用', '元', 198.4, 205.6, 7.2],
  ];
  expect(all(check(grid(rows)))).toEqual(['difference-matches-periods error E4']);
});

it('a text meant for a number is asked about; a clause number or a day is not', () => {
  const rows = (text: string): readonly (readonly Literal[])[] => [
    ['2024年某县急救情况'],
    ['月份', '呼救电话（个）'],
    ['1月', 2954],
    ['2月', 2828],
    ['3月', 2866],
    ['4月', text],
  ];
  for (const text of ['46..2', '3 1O2', '3l02']) expect(all(check(grid(rows(text))))).toEqual(['number-stored-as-text error B6']);
  for (const text of ['2024.5.1', '未统计', '见附表3']) expect(all(check(grid(rows(text))))).toEqual([]);
});

it('a total with more wrong columns than right ones is still a total where three sums are right to the digit', () => {
  const rows = [
    ['2024年某市献血情况'],
    ['县区', '团体（人次）', '街头（人次）', '血小板（治疗量）', '献血量（U）', '宣传（份）', '招募（人次）', '回访（人次）'],
    ['东县', 1959, 4930, 87, 10540, 100, 211, 74],
    ['西县', 1948, 3263, 325, 8859, 120, 305, 66],
    ['南县', 1763, 2975, 175, 7581, 130, 287, 93],
    ['北县', 1497, 2206, 401, 6258, 110, 190, 58],
    ['合计', 7167, 13374, 988, 25657, 560, 893, 191],
  ];
  expect(raised(check(grid(rows)), 'total-equals-parts')).toEqual(['error E7', 'error F7', 'error G7', 'error H7']);
});
