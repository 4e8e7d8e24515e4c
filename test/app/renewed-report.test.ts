import { checkWorkbook } from '../../src/app/check-workbook';
import { openUnreadNumbers, renewReport } from '../../src/app/renewed-report';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import { workbookOf, type GridSheet } from '../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const book = (year: number, rows: GridSheet['rows']) =>
  checkWorkbook(workbookOf({ name: '汇总', rows: [[`明河县${year}年妇幼健康情况表`], ['指标', '单位', '数值'], ...rows] }), catalogue);
const LAST = book(2022, [
  ['活产数', '人', 3264],
  ['住院分娩率', '%', 99.2],
]);
const NOW = book(2023, [
  ['活产数', '人', 3301],
  ['住院分娩率', '%', 99.2],
]);
const TEXT = '明河县2022年妇幼工作总结\n2022年，全县活产3264人，住院分娩率99.2%。全年举办义诊12场，发放折页8000份。';

test('sentences are renewed from the cells of both years; what no cell gives stands in a mark and is counted', () => {
  const { renewal, filled } = renewReport(TEXT, { last: LAST, now: NOW });
  expect(filled.text).toBe(
    '明河县2023年妇幼工作总结\n2023年，全县活产3301人，住院分娩率99.2%。全年举办义诊【待核：12】场，发放折页【待核：8000】份。',
  );
  expect(renewal).toMatchObject({
    roundTrip: true,
    trouble: null,
    open: 2,
    renewed: 3,
    same: 1,
    sentences: { all: 3, renewed: 2, byHand: 1 },
  });
  const births = renewal.paragraphs.flat().find(({ was }) => was === '3264');
  expect(births).toMatchObject({
    kind: 'renewed',
    text: '3301',
    lastCells: [{ sheet: '汇总', row: 2, col: 2 }],
    cells: [{ sheet: '汇总', row: 2, col: 2 }],
    doubtful: false,
  });
  expect(renewal.paragraphs.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(filled.text.split('\n'));
});

test.each([
  ['this year’s workbook is last year’s', TEXT, LAST, LAST, 'same-period'],
  ['the report is of another year', '明河县2019年，全县活产3264人。', LAST, NOW, 'other-year'],
  ['no number is in the workbook', '2022年，全县举办义诊12场。', book(2022, [['床位数', '张', 5]]), NOW, 'nothing-bound'],
  ['a year lies between', TEXT, LAST, book(2024, [['活产数', '人', 3301]]), 'not-next-period'],
])('it is said when %s', (_name, text, last, now, trouble) => {
  expect(renewReport(text, { last, now }).renewal.trouble).toBe(trouble);
});

/** What stays as it was, and what is opened, of a text without any binding. */
const opened = (text: string): readonly string[] =>
  openUnreadNumbers({ period: { year: null, months: null }, pieces: [{ kind: 'text', text }] }).pieces.flatMap((piece) =>
    piece.kind === 'open' ? [piece.text] : [],
  );

test.each<[string, readonly string[]]>([
  ['截止10月底，新建卫生室5苗点。', ['10月底', '5']],
  ['1—12月份开展义诊。', ['1—12月份']],
  ['计划2024年5月底完工。', ['2024年5月底']],
  ['全程接种率９８．５％。', ['９８．５％']],
  ['一、总体情况\n1、健康教育\n（2）义诊', []],
  ['2型糖尿病和甲型H1N1流感，0—6岁儿童、65岁以上老年人。', []],
  ['按照《健康明河2030规划》和明卫发〔2021〕5号文件，开展“5.12”护士节活动。', []],
])('no number of last year stays unmarked, names and numberings do: %s', (text, expected) => {
  expect(opened(text)).toEqual(expected);
});

test('nothing is lost or added by opening numbers', () => {
  const template = { period: { year: null, months: null }, pieces: [{ kind: 'text', text: TEXT }] } as const;
  expect(
    openUnreadNumbers(template)
      .pieces.map(({ text }) => text)
      .join(''),
  ).toBe(TEXT);
});
