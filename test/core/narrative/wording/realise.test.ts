import { describeWordingNote, wordingReader } from '../../../../src/app/own-wording';
import { loadCatalogue } from '../../../../src/catalogue/load';
import { buildCatalogue } from '../../../../src/core/index';
import { check } from '../../../support/check-book';
import { workbookOf } from '../../../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const year = (name: string, rows: readonly (readonly (string | number | null)[])[]) => workbookOf({ name, rows });
const heads = ['乡镇', '常住人口数（人）', '建档人数（人）', '居民健康档案建档率（%）', '目标值（%）'];
const book = year('健康档案', [
  ['2023年青山县居民健康档案建立情况', null, null, null, null],
  heads,
  ['合计', 50000, 46000, 92, 90],
  ['东风镇', 20000, 19200, 96, 90],
  ['红旗镇', 10000, 9300, 93, 90],
  ['光明乡', 10000, 9100, 91, 90],
  ['胜利乡', 10000, 8400, 84, 90],
]);
const before = year('健康档案', [
  ['2022年青山县居民健康档案建立情况', null, null, null, null],
  heads,
  ['合计', 50000, 45000, 90, 90],
  ['东风镇', 20000, 19000, 95, 90],
  ['红旗镇', 10000, 9200, 92, 90],
  ['光明乡', 10000, 8900, 89, 90],
  ['胜利乡', 10000, 7900, 79, 90],
]);
const options = { language: 'zh-CN', rounding: 'half-up' } as const;
const alone = wordingReader(check(book), catalogue, options);
const beside = wordingReader(check(book), catalogue, options, check(before));
const text = (reader: typeof alone, wording: string): string =>
  reader
    .realise(wording)
    .pieces.map((piece) => piece.text)
    .join('');

describe('realising a wording', () => {
  test.each([
    ['全县建档率{居民健康档案建档率}。', '全县建档率92%。'],
    ['{时间}，{全域}建档{建档人数}', '2023年，全县建档46000人'],
    ['东风镇{居民健康档案建档率@东风镇}', '东风镇96%'],
    ['{健康档案!居民健康档案建档率}', '92%'],
    ['建档率{居民健康档案建档率}，{居民健康档案建档率:较目标}', '建档率92%，高于目标（90%）2个百分点'],
    ['最高的是{居民健康档案建档率:最高地区}（{居民健康档案建档率:最高值}）', '最高的是东风镇（96%）'],
    ['最低的是{居民健康档案建档率:最低地区}（{居民健康档案建档率:最低值}）', '最低的是胜利乡（84%）'],
    ['{居民健康档案建档率:地区数}乡镇中{居民健康档案建档率:达标地区数}达标', '4个乡镇中3个达标'],
    ['建档率{居民健康档案建档率}[，{居民健康档案建档率:较上年}]。', '建档率92%。'],
  ])('%s', (wording, expected) => {
    expect(text(alone, wording)).toBe(expected);
    expect(alone.realise(wording).notes).toEqual([]);
  });

  test('the workbook of last year fills what the sheet does not say, and its cells say so', () => {
    const { pieces } = beside.realise('建档率{居民健康档案建档率}[，{居民健康档案建档率:较上年}]。');
    expect(pieces.map((piece) => piece.text).join('')).toBe('建档率92%，比上年提高2个百分点。');
    const change = pieces.find((piece) => piece.source?.relation === 'change');
    expect(change?.source).toMatchObject({
      value: 2,
      unit: '百分点',
      cells: [
        { sheet: '健康档案', row: 2, col: 3 },
        { sheet: '健康档案', row: 2, col: 3, book: 'last-year' },
      ],
    });
  });

  test.each([
    ['建档率{居民健康档案建挡率}', '第5字的“居民健康档案建挡率”在工作簿里找不到。是不是“居民健康档案建档率”'],
    ['{居民健康档案建档率@东凤镇}', '第12字的“东凤镇”没有合计数或没有这个地区'],
    ['{居民健康档案建档率:较上年}', '第1字的“居民健康档案建档率”没有可写的数'],
    ['共1200人', '第2字的“1200”是固定文字'],
  ])('%s is told: %s', (wording, expected) => {
    const { notes } = alone.realise(wording);
    expect(notes.map((note) => describeWordingNote(note, 'zh-CN')).join()).toContain(expected);
  });

  test('time and place are those of the first indicator; figures of other months in one sentence are noted', () => {
    const months = year('门诊', [
      ['2023年1—9月青山县门诊情况', null],
      ['机构', '门诊人次（人次）'],
      ['合计', 900],
      ['县医院', 500],
      ['中医院', 400],
    ]);
    const reader = wordingReader(check({ ...book, sheets: [...book.sheets, ...months.sheets] }), catalogue, options);
    expect(text(reader, '{时间}门诊{门诊人次}')).toBe('2023年1—9月门诊900人次');
    expect(text(reader, '{时间}建档{建档人数}')).toBe('2023年建档46000人');
    expect(reader.realise('{时间}建档{建档人数}，门诊{门诊人次}').notes).toMatchObject([{ code: 'several-periods', start: 0 }]);
  });

  test('a fault inside an optional part is told, not hidden with the part', () => {
    expect(alone.realise('[{建挡率}]').notes).toMatchObject([{ code: 'unknown-indicator', severity: 'error' }]);
  });
});
