import { narrateWorkbook } from '../../../src/app/draft-narrative';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/index';
import { check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const DISEASES: readonly (readonly Literal[])[] = [
  ['万源市2007年法定传染病发病情况（与上年比较）'],
  ['病名', '2007年', null, '2006年', null, '发病数增减', '发病率增减(%)'],
  [null, '发病数', '发病率(1/10万)', '发病数', '发病率(1/10万)'],
  ['乙类合计', 1204, 208.3, 1310, 228.02, -106, -8.65],
  ['病毒性肝炎', 402, 69.55, 455, 79.2, -53, -12.18],
  ['痢疾', 301, 52.08, 340, 59.18, -39, -12.0],
  ['肺结核', 420, 72.66, 431, 75.02, -11, -3.15],
  ['麻疹', 51, 8.82, 60, 10.44, -9, -15.52],
  ['其他', 30, 5.19, 24, 4.18, 6, 24.16],
  ['丙类合计', 233, 40.31, 198, 34.46, 35, 16.98],
  ['流行性腮腺炎', 120, 20.76, 101, 17.58, 19, 18.09],
  ['其他感染性腹泻', 113, 19.55, 97, 16.88, 16, 15.82],
  ['甲乙丙合计', 1437, 248.61, 1508, 262.48, -71, -5.28],
];

it('tells the whole of a table with totals in totals, its change by the words of its columns, and its classes as parts', () => {
  const text = narrateWorkbook(grid(DISEASES), buildCatalogue(loadCatalogue()), { ...SUMMARY, year: null, area: null })
    .sections.flatMap((section) => section.paragraphs)
    .map((paragraph) => paragraph.pieces.map((piece) => piece.text).join(''));
  expect(text).toEqual([
    '2007年，全市发病1437例，比上年减少71例，其中乙类1204例、丙类233例；发病率为248.61/10万，比上年下降5.28%。' +
      '发病数居前三位的是肺结核420例、病毒性肝炎402例、痢疾301例，分别占29.23%、27.97%、20.95%。',
  ]);
});

it('gives an indicator to the name that fits it, not to a longer one that only shares its letters', () => {
  const ids = new Map(check(grid(DISEASES)).observations.map((one) => [one.indicator.name, one.indicator.id]));
  expect(ids.get('发病数')).toBe('infectious-disease-cases');
  expect(ids.get('发病率')).toBe('infectious-disease-incidence');
  expect(ids.get('发病数增减')).toBeNull();
});
