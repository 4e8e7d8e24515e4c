import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, checkSnapshot } from '../../../src/core/index';
import type { CatalogueData, Indicator } from '../../../src/core/model/catalogue';
import { all, check, raised } from '../../support/check-book';
import { grid, workbookOf, type Literal } from '../../support/grid';

const indicator = (id: string, name: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  name,
  nameEn: id,
  aliases: [],
  domain: 'd',
  unit,
  kind: unit === '%' ? 'rate' : 'count',
  direction: 'up',
  addsOverAreas: unit !== '%',
  addsOverTime: false,
  ...more,
});
const data: CatalogueData = {
  ...loadCatalogue(),
  indicators: [
    indicator('seen', '远程会诊老人数', '人'),
    indicator('known', '登记在册老人数', '人'),
    indicator('rate', '远程会诊覆盖率', '%', { numerator: 'seen', denominator: 'known', scale: 100 }),
  ],
  templates: [],
  targets: [],
};
const catalogue = buildCatalogue(data);
const found = (rows: readonly (readonly Literal[])[], other: readonly (readonly Literal[])[] = [['说明']]) =>
  checkSnapshot(workbookOf({ name: '指标', rows }, { name: '底数', rows: other }), catalogue, { only: [], year: null, area: null })
    .findings.filter((finding) => finding.rule === 'rate-matches-definition')
    .map((finding) => `${finding.messageId} ${finding.sheet} ${String((finding.cells[0]?.row ?? 0) + 1)} ${String(finding.expected)}`);

const head: Literal[][] = [['2022年清溪县老龄工作'], ['指标', '单位', '数量']];
const parts = (seen: number, known: number): Literal[][] => [
  ['远程会诊老人数', '人', seen],
  ['登记在册老人数', '人', known],
];

describe('rate-matches-definition', () => {
  it.each<[string, Literal[][], readonly string[]]>([
    ['valid: rounded', [...head, ...parts(813, 1000), ['远程会诊覆盖率', '%', 81]], []],
    ['valid: cut off', [...head, ...parts(8139, 10000), ['远程会诊覆盖率', '%', 81.3]], []],
    ['invalid', [...head, ...parts(813, 1000), ['远程会诊覆盖率', '%', 85.1]], ['rate 指标 5 81.3']],
    ['undecided: so far off that it is something else', [...head, ...parts(813, 1000), ['远程会诊覆盖率', '%', 12]], []],
    ['undecided: no denominator', [...head, ['远程会诊老人数', '人', 813], ['远程会诊覆盖率', '%', 85.1]], []],
    ['not applicable: no rate', [...head, ...parts(1013, 1000)], []],
  ])('%s', (_, rows, expected) => expect(found(rows)).toEqual(expected));

  it('parts on another sheet', () => {
    const rate: Literal[][] = [...head, ['远程会诊覆盖率', '%', 85.1]];
    expect(found(rate, [...head, ...parts(813, 1000)])).toEqual(['rate 指标 3 81.3']);
    expect(found(rate, [...head, ...parts(851, 1000)])).toEqual([]);
  });

  it('parts of another year are no witnesses', () => {
    expect(
      found([...head, ['远程会诊覆盖率', '%', 85.1]], [['2021年清溪县老龄工作'], ['指标', '单位', '数量'], ...parts(813, 1000)]),
    ).toEqual([]);
  });
});

describe('sex ratio', () => {
  const rows = (ratio: Literal): Literal[][] => [
    ['2022年某县出生情况'],
    ['乡镇', '男', '女', '性别比（女=100）'],
    ['甲镇', 222, 240, '/'],
    ['乙镇', 158, 135, '/'],
    ['丙镇', 131, 116, '/'],
    ['合计', 511, 491, ratio],
  ];
  it.each([
    ['valid', 104.07, []],
    ['invalid at its only place', 104.77, ['error D6']],
    ['of other people', 180, []],
  ])('%s', (_, ratio, expected) => expect(raised(check(grid(rows(ratio))), 'rate-matches-parts')).toEqual(expected));
});

describe('figures of a longer and a shorter time', () => {
  const year = (stays: number, rate = 80): Literal[][] => [
    ['2022年清溪县中心医院年度工作'],
    ['指标', '单位', '完成数'],
    ['住院人次数', '人次', stays],
    ['在岗职工数', '人', stays],
    ['病床使用率', '%', rate],
  ];
  const months: Literal[][] = [
    ['2022年1—11月清溪县中心医院业务量'],
    ['月份', '住院人次数', '在岗职工数', '病床使用率（%）'],
    ...[1, 2, 3].map((month): Literal[] => [`${String(month)}月`, 100 + month, 900, 82.5]),
    ['合计', 306, 900, 82.5],
  ];
  const differs = (rows: Literal[][]) =>
    raised(check(workbookOf({ name: '年度', rows }, { name: '业务量', rows: months })), 'same-indicator-agrees');
  it.each([
    ['a year with more than its months', year(900), []],
    ['a year with fewer stays than its months', year(290), ['error C3']],
  ])('%s', (_, rows, expected) => expect(differs(rows).filter((line) => !line.endsWith('C4'))).toEqual(expected));
  it('staff and rates may fall', () => expect(differs(year(890, 71))).toEqual([]));
});

describe('what a note says to be all', () => {
  const members = (note: string): Literal[][] => [
    ['2022年清溪县医共体建设情况'],
    ['医共体', '成员单位', null],
    [null, '村卫生室', '社区卫生服务站'],
    ['第一医共体', 72, 3],
    ['第二医共体', 45, 2],
    ['合计', 117, 5],
    [note],
  ];
  const institutions: Literal[][] = [
    ['2022年清溪县医疗卫生机构数'],
    ['机构类别', '机构数（个）'],
    ['村卫生室', 217],
    ['社区卫生服务站', 5],
    ['门诊部', 9],
  ];
  const found = (note: string) =>
    raised(check(workbookOf({ name: '医共体', rows: members(note) }, { name: '机构', rows: institutions })), 'same-indicator-agrees');
  it.each([
    ['all included', '注：村卫生室、社区卫生服务站已全部纳入医共体管理。', ['warning B6']],
    ['nothing said', '注：数据来自县卫健局。', []],
    ['others said', '注：乡镇卫生院已全部纳入医共体管理。', []],
  ])('%s', (_, note, expected) => expect(found(note)).toEqual(expected));
});

describe('an amount a thousand times the others of its column', () => {
  const rows = (amount: number): Literal[][] => [
    ['2022年某县红十字工作'],
    ['单位：万元'],
    ['项目', '金额'],
    ['募集捐款', amount],
    ['医疗救助', 5.8],
    ['助学', 12.9],
  ];
  it.each([
    ['as large as the others', 19.2, []],
    ['a hundred times', 1290, []],
    ['in yuan', 59105.7, ['warning B4']],
    ['too large even in yuan', 98_000_000, []],
  ])('%s', (_, amount, expected) => expect(raised(check(grid(rows(amount))), 'unit-slip')).toEqual(expected));
});

describe('stays reimbursed', () => {
  const rows = (reimbursed: number): Literal[][] => [
    ['某镇卫生院2022年工作指标'],
    ['指标', '计量单位', '实际完成'],
    ['住院人次', '人次', 756],
    ['新农合住院报补人次', '人次', reimbursed],
    ['新农合住院报补金额', '万元', 99.4],
  ];
  it.each([
    ['are among the stays', 655, []],
    ['are not more', 965, ['error C4']],
  ])('%s', (_, reimbursed, expected) => {
    expect(raised(check(grid(rows(reimbursed))), 'part-within-whole')).toEqual(expected);
    expect(all(check(grid(rows(655))))).toEqual([]);
  });
});
