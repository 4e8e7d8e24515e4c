import type { Observation } from '../../../src/core/model/observation';
import { proofRead } from '../../../src/core/proof/proof';

const cell = (name: string, value: number, unit: string, row: number, more: Partial<Observation> = {}): Observation => ({
  sheet: '妇幼',
  row,
  col: 2,
  table: 't1',
  indicator: { id: null, name },
  measure: 'value',
  value,
  interval: { low: value, high: value },
  factor: 1,
  decimals: 0,
  formula: false,
  text: false,
  unitGuessed: false,
  unit,
  area: null,
  period: { year: 2023, months: null, kind: 'year', offsetYears: 0 },
  breakdown: {},
  total: true,
  confidence: 1,
  ...more,
});
const book = [
  cell('活产数', 3264, '人', 1),
  cell('住院人次', 4925, '人次', 2),
  cell('住院分娩率', 99.63, '%', 3),
  cell('补偿金额', 692.09, '万元', 4),
];
const states = (text: string, previous: Observation[] = []) =>
  proofRead(text, { observations: book, previous }).claims.map((claim) => claim.state);

describe('tie-out', () => {
  test.each([
    ['indicator, unit and value together tie', '全市活产数3264人。', ['tied']],
    ['万元 against 元', '补偿金额6920900元。', ['tied']],
    ['another value of a named indicator contradicts', '全市活产数3246人。', ['contradicts']],
    ['a value alone ties nothing', '筛查儿童3264人。', ['unjudged']],
    ['another unit is another quantity', '活产数3264户。', ['unjudged']],
    ['another year is another quantity', '2021年全市活产数3246人。', ['unjudged']],
    ['about leaves the room its zeros leave', '全市活产数约3000人。', ['tied']],
  ])('%s', (_name, text, expected) => expect(states(text)).toEqual(expected));

  test('a number left from last year is named as such', () => {
    const report = proofRead('全市活产数3301人。', {
      observations: book,
      previous: [cell('活产数', 3301, '人', 1, { period: { year: 2022, months: null, kind: 'year', offsetYears: 0 } })],
    });
    expect(report.findings.map((finding) => finding.rule)).toEqual(['number-is-this-years']);
  });

  test('a member that the text does not name is another population', () => {
    const observations = [
      cell('住院人次', 4925, '人次', 1),
      cell('住院人次', 1458, '人次', 2, { breakdown: { 级别: '县级' }, total: false }),
    ];
    const at = (text: string) => proofRead(text, { observations }).claims.map((claim) => claim.cells[0]?.row);
    expect(at('住院人次4925人次。')).toEqual([1]);
    expect(at('县级住院人次1458人次。')).toEqual([2]);
  });

  const year = (value: number) => ({ year: value, months: null, kind: 'year', offsetYears: 0 }) as const;
  const counts = [
    cell('门诊人次', 5200, '人次', 1),
    cell('门诊人次', 5000, '人次', 1, { col: 3, period: year(2022), measure: 'previous' }),
    cell('住院人次', 1300, '人次', 2),
    cell('出院病人总费用', 260, '万元', 3),
    cell('免费婚检对数任务数', 200, '对', 4, { measure: 'task' }),
    cell('免费婚检对数', 210, '对', 4, { col: 3 }),
    cell('住院分娩率', 99.5, '%', 5),
    cell('住院分娩率', 99.1, '%', 5, { col: 3, period: year(2022), measure: 'previous' }),
  ];
  test.each([
    ['growth over last year', '2023年门诊人次5200人次，比上年增长4.0%。', ['tied', 'derived'], '(5200 - 5000) ÷ 5000 = 4%'],
    ['the difference to last year', '2023年门诊人次5200人次，比上年增加200人次。', ['tied', 'derived'], '5200 - 5000 = 200人次'],
    ['points with their word', '2023年住院分娩率99.5%，比上年提高0.4个百分点。', ['tied', 'derived'], '99.5 - 99.1 = 0.4个百分点'],
    ['the wrong word is no derivation', '2023年住院分娩率99.5%，比上年下降0.4个百分点。', ['tied', 'contradicts'], null],
    ['another growth contradicts', '2023年门诊人次5200人次，比上年增长6.5%。', ['tied', 'contradicts'], null],
    ['completion', '免费婚检对数任务200对，实际完成210对，完成率105%。', ['tied', 'tied', 'derived'], '210 ÷ 200 = 105%'],
    ['a share', '门诊人次5200人次，住院人次1300人次，占门诊人次的25%。', ['tied', 'tied', 'derived'], '1300 ÷ 5200 = 25%'],
    ['a mean', '住院人次1300人次，出院病人总费用260万元，次均费用2000元。', ['tied', 'tied', 'derived'], '2600000 ÷ 1300 = 2000元'],
  ])('derived: %s', (_name, text, expected, computation) => {
    const { claims } = proofRead(text, { observations: counts });
    expect(claims.map((claim) => claim.state)).toEqual(expected);
    if (computation !== null) expect(claims.at(-1)?.computation).toBe(computation);
  });

  test('a total that no cell holds is the sum of its areas', () => {
    const towns = ['甲镇', '乙镇', '丙镇'].map((area, row) => cell('应种人数', 100 + row, '人', row, { area, total: false }));
    expect(proofRead('全县应种人数303人。', { observations: towns }).claims[0]).toMatchObject({
      state: 'derived',
      computation: '100 + 101 + 102 = 303人',
    });
  });

  test.each([
    ['one digit off, named in part, the cell otherwise unused', '孕产妇建卡4198人，建卡率68.75%。', 'contradicts'],
    ['another number altogether, named in part', '孕产妇建卡4198人，建卡率61.32%。', 'unjudged'],
    ['the cell is told elsewhere: this is another quantity', '孕产妇建卡率98.75%，其中流动孕产妇建卡率68.75%。', 'unjudged'],
  ])('a slip against a cell: %s', (_name, text, expected) => {
    const observations = [cell('孕产妇建卡人数', 4198, '人', 1), cell('孕产妇建卡率', 98.75, '%', 2)];
    expect(proofRead(text, { observations }).claims.at(-1)?.state).toBe(expected);
  });

  test('签约 is no 约: a number after it is exact', () => {
    const observations = [cell('慢病应签约人数', 12458, '人', 1)];
    expect(proofRead('慢病应签约12450人。', { observations }).claims).toMatchObject([{ approx: false, state: 'contradicts' }]);
  });

  test('what a number rose from is no number of this year', () => {
    const observations = [cell('医疗服务收入占比', 33.2, '%', 1)];
    expect(proofRead('医疗服务收入占比由31.6%提高到33.2%。', { observations }).claims.map((claim) => claim.state)).toEqual([
      'unjudged',
      'tied',
    ]);
  });

  test('an item of a list is named by its own words where the one before it is of the same table', () => {
    const observations = [cell('住宿场所', 126, '户', 1), cell('美容美发场所', 431, '户', 2), cell('沐浴场所', 38, '户', 3)];
    const text = '其中住宿场所126户、美容美发场所831户、沐浴场所35户。';
    expect(proofRead(text, { observations }).claims.map((claim) => claim.state)).toEqual(['tied', 'contradicts', 'contradicts']);
  });

  test('a clause that names one cell is not tied to another that holds its number', () => {
    const observations = [cell('托育机构数', 51, '个', 1), cell('托育机构备案数', 21, '个', 2)];
    expect(proofRead('托育机构21个，其中托育机构备案21个。', { observations }).claims.map((claim) => claim.state)).toEqual([
      'contradicts',
      'tied',
    ]);
  });

  test('an item of a list takes the name of all and the member of its own', () => {
    const rates = ['卡介苗', '脊灰疫苗', '麻疹疫苗'].map((member, row) =>
      cell('接种率', 95 + row, '%', row, { breakdown: { 疫苗: member }, total: false }),
    );
    const claims = proofRead('卡介苗、脊灰疫苗、麻疹疫苗接种率分别为95%、96%、97%。', { observations: rates }).claims;
    expect(claims.map((claim) => claim.cells[0]?.row)).toEqual([0, 1, 2]);
    const swapped = proofRead('卡介苗、脊灰疫苗、麻疹疫苗接种率分别为96%、95%、97%。', { observations: rates }).claims;
    expect(swapped.map((claim) => claim.state)).toEqual(['contradicts', 'contradicts', 'tied']);
  });

  test('every claim is counted in one state', () => {
    const { coverage } = proofRead('全市活产数3264人，其中男1700人，住院分娩率99.03%。', { observations: book });
    expect(coverage.tied + coverage.derived + coverage.contradicts + coverage.unjudged).toBe(coverage.claims);
  });
});
