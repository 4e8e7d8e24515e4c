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

  test('every claim is counted in one state', () => {
    const { coverage } = proofRead('全市活产数3264人，其中男1700人，住院分娩率99.03%。', { observations: book });
    expect(coverage.tied + coverage.derived + coverage.contradicts + coverage.unjudged).toBe(coverage.claims);
  });
});
