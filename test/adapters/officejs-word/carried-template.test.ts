import { liveDocument } from '../../../src/adapters/officejs-word/live-document';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { renewReport } from '../../../src/app/renewed-report';
import { filledDocument, observationsOf, writeFromTemplate } from '../../../src/app/report-template';
import { prepareRefresh, safeChoice, writeRefresh, type WordServices } from '../../../src/app/word-services';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, type Report } from '../../../src/core/index';
import { bootWord, type SimulatedWord } from '../../host/boot-office';
import { workbookOf } from '../../support/grid';

jest.setTimeout(60_000);
const catalogue = buildCatalogue(loadCatalogue());
const book = (year: number, births: number, before: number): Report =>
  checkWorkbook(
    workbookOf({
      name: '汇总',
      rows: [[`明河县${year}年妇幼健康情况表`], ['指标', '单位', '本年', '上年'], ['活产数', '人', births, before]],
    }),
    catalogue,
  );
const { filled, template } = renewReport('2022年，全县活产3264人，比上年增加264人。义诊12场。', {
  last: book(2022, 3264, 3000),
  now: book(2023, 3301, 3264),
});
const written = filledDocument(filled, template, '2023年报.xlsx');
const source = { kind: 'book', name: '2023年报.xlsx', tables: 1, numbers: 2, stateTrouble: null } as const;
const unused = async (): Promise<never> => {
  throw new Error('not asked');
};
/** The pane's services with a workbook of today. */
const servicesWith = (now: Report): WordServices => ({
  document: liveDocument,
  engine: {
    open: unused,
    narrate: unused,
    proof: unused,
    fill: async (carried) => ({ ok: true, value: writeFromTemplate(carried, observationsOf(now), 'zh-CN') }),
  },
});

let word: SimulatedWord;
const supported = jest.fn<boolean, [string]>().mockReturnValue(true);
beforeAll(async () => {
  word = await bootWord({ WordApi: '1.3', RichApiRuntime: '1.2', CustomXmlParts: '1.1' });
  const { requirements } = Office.context;
  const asked = requirements.isSetSupported.bind(requirements);
  requirements.isSetSupported = (name, version) => supported(name) && asked(name, Number(version ?? 0));
});
const inserted = async (): Promise<void> => {
  word.open(['']);
  expect((await liveDocument.insert(written, 'end')).ok).toBe(true);
};

test('the document brings its template along: the pane refreshes it from a workbook alone', async () => {
  await inserted();
  const services = servicesWith(book(2023, 3200, 3264));
  const preview = await prepareRefresh(services, source, null);
  if (!preview.ok || preview.value.kind !== 'plan') throw new Error('no plan');
  expect(preview.value.plan.updates.map(({ from, to, title }) => [from, to, title])).toEqual([
    ['3301', '3200', '汇总!C3'],
    ['增加37人', '减少64人', '汇总!C3、D3'],
  ]);
  expect((await writeRefresh(services, preview.value, safeChoice(preview.value.plan), source.name)).ok).toBe(true);
  expect(word.document.text).toContain('2023年，全县活产3200人，比上年减少64人。义诊【待核：12】场。');
});

test('where Word holds no such parts it is said; the text is not taken for one of the program’s own', async () => {
  supported.mockImplementation((name) => name !== 'CustomXmlParts');
  await inserted();
  expect(await prepareRefresh(servicesWith(book(2023, 3200, 3264)), source, null)).toEqual({ ok: true, value: { kind: 'no-template' } });
});
