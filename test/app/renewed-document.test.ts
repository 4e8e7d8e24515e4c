import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editTiedDocument, readTiedDocument } from '../../src/adapters/docx-file/tied-document';
import { writeReport } from '../../src/adapters/docx-file/write-report';
import { checkWorkbook } from '../../src/app/check-workbook';
import { isFromTemplate, previewRefill, refreshEdits, templateIn } from '../../src/app/refresh-narrative';
import { renewReport } from '../../src/app/renewed-report';
import { filledDocument, observationsOf, writeFromTemplate } from '../../src/app/report-template';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue, safeChoice, type Report } from '../../src/core/index';
import type { DocumentSnapshot } from '../../src/core/model/document';
import type { FileResult } from '../../src/core/ports';
import { workbookOf } from '../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const book = (year: number, births: number, rate: number, before: number): Report =>
  checkWorkbook(
    workbookOf({
      name: '汇总',
      rows: [
        [`明河县${year}年妇幼健康情况表`],
        ['指标', '单位', '本年', '上年'],
        ['活产数', '人', births, before],
        ['住院分娩率', '%', rate, 99.2],
      ],
    }),
    catalogue,
  );
const LAST = book(2022, 3264, 99.2, 3000);
const NOW = book(2023, 3301, 99.4, 3264);
const TEXT =
  '明河县2022年妇幼工作总结\n一、基本情况\n　　2022年，全县活产3264人，比上年增加264人。住院分娩率99.2%。\n　　全年举办义诊12场。';

const value = <T>(result: FileResult<T>): T => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const { filled, template } = renewReport(TEXT, { last: LAST, now: NOW });
const written = writeReport(filledDocument(filled, template, 'D:\\年报\\2023年.xlsx'));

/** Refreshes a document from a workbook, everything that may be written without asking. */
function refreshed(bytes: Uint8Array, from: Report): { readonly bytes: Uint8Array; readonly document: DocumentSnapshot } {
  const document = value(readTiedDocument(bytes));
  const [source] = document.sources;
  const carried = source && templateIn(document, source);
  if (!source || !carried) throw new Error('the document carries no template');
  const plan = previewRefill(document, writeFromTemplate(carried, observationsOf(from), 'zh-CN'), source);
  const edited = value(editTiedDocument(bytes, refreshEdits(plan, safeChoice(plan), source, { ...source, workbook: '订正.xlsx' })));
  return { bytes: edited.bytes, document: value(readTiedDocument(edited.bytes)) };
}

test('every number, name and year that the workbook gives is tied to its cell; what is left to a person is not', () => {
  const { controls, sources, paragraphs } = value(readTiedDocument(written));
  expect(paragraphs).toEqual([
    '明河县2023年妇幼工作总结',
    '一、基本情况',
    '2023年，全县活产3301人，比上年增加37人。住院分娩率99.4%。',
    '全年举办义诊【待核：12】场。',
  ]);
  expect(controls.map(({ text }) => text)).toEqual(['2023', '2023', '3301', '增加37人', '99.4%']);
  expect(sources).toMatchObject([{ workbook: '2023年.xlsx', style: 'template', ties: 5 }]);
  expect(sources.every(isFromTemplate)).toBe(true);
  const xml = strFromU8(unzipSync(written)['word/document.xml'] ?? new Uint8Array());
  expect([...xml.matchAll(/<w:alias w:val="([^"]*)"/gu)].map(([, title]) => title)).toEqual([
    '数据期间', '数据期间', '汇总!C3', '汇总!C3、D3', '汇总!C4',
  ]); // prettier-ignore
});

test('a refresh needs the workbook alone: numbers and the words that turn with them', () => {
  const { document } = refreshed(written, book(2023, 3200, 99.4, 3264));
  expect(document.paragraphs[2]).toBe('2023年，全县活产3200人，比上年减少64人。住院分娩率99.4%。');
  expect(document.sources).toMatchObject([{ workbook: '订正.xlsx', style: 'template' }]);
});

test('a person’s words stay where they were written in place of a mark', () => {
  const parts = unzipSync(written);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('【待核：12】', '15');
  const typed = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  const { document } = refreshed(typed, book(2023, 3303, 99.5, 3264));
  expect(document.paragraphs.slice(2)).toEqual(['2023年，全县活产3303人，比上年增加39人。住院分娩率99.5%。', '全年举办义诊15场。']);
});

test('a number that the workbook does not give any more is marked and not left as if it were of today', () => {
  const without = checkWorkbook(workbookOf({ name: '汇总', rows: [['明河县2023年妇幼健康情况表'], ['指标', '单位', '本年'], ['住院分娩率', '%', 99.4]] }), catalogue); // prettier-ignore
  const { document } = refreshed(written, without);
  expect(document.paragraphs[2]).toContain('全县活产【待核：3264】人');
  expect(document.paragraphs[2]).toContain('住院分娩率99.4%');
});

test.each([
  ['as Word writes it again', (xml: string) => xml.replaceAll('&#60;', '&lt;').replaceAll('&#62;', '&gt;'), true],
  ['of another program', () => '<other xmlns="urn:other"/>', false],
  ['that nobody can read', (xml: string) => xml.replace('"pieces"', '"peices"'), false],
])('a template %s', (_name, change, readable) => {
  const parts = unzipSync(written);
  const xml = change(strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array()));
  const document = value(readTiedDocument(zipSync({ ...parts, 'customXml/item1.xml': strToU8(xml) })));
  const [source] = document.sources;
  expect(source && templateIn(document, source) !== null).toBe(readable);
});
