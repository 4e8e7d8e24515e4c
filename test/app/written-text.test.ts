import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { narrateWorkbook } from '../../src/app/draft-narrative';
import { copiedText } from '../../src/app/hand-off';
import { SUMMARY, type NarrativeRequest, printManner, readManner } from '../../src/app/narrative-manner';
import { reportHeadings, wholeReport } from '../../src/app/report-document';
import { FIRST_TEXT } from '../../src/app/text-draft';
import { pastedSource } from '../../src/app/word-services';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue, planRefresh, readTag } from '../../src/core/index';
import type { DocumentSnapshot, ReportText } from '../../src/core/model/document';
import type { Narrative } from '../../src/core/model/text';

const catalogue = buildCatalogue(loadCatalogue());
const REQUESTS: readonly NarrativeRequest[] = [
  { ...SUMMARY, year: null, area: null },
  { ...SUMMARY, style: 'progress', problems: true, targetSources: true, year: null, area: null },
  { ...SUMMARY, style: 'brief', rounding: 'half-even', year: null, area: null },
  { ...SUMMARY, language: 'en-US', year: null, area: null },
];
const CASES = ['县级年报示例', '市级公共卫生示例'].flatMap((name) =>
  REQUESTS.map((request) => [name, printManner(request), request] as const),
);

async function tell(name: string, request: NarrativeRequest): Promise<Narrative> {
  const book = await readWorkbook(new Uint8Array(readFileSync(path.join(__dirname, '../../assets/samples', `${name}.xlsx`))));
  if (!book.ok) throw new Error(book.failure.code);
  return narrateWorkbook(book.value, catalogue, request);
}
const originOf = (request: NarrativeRequest) => ({ workbook: 'a.xlsx', style: printManner(request), year: null, area: null });

/** The document right after the report was written into it. */
function documentOf({ passages, source }: ReportText): DocumentSnapshot {
  let id = 0;
  return {
    controls: passages.flatMap(({ pieces }) =>
      pieces.flatMap(({ text, tie }) => (tie ? [{ id: ++id, tag: tie.tag, text, locked: false }] : [])),
    ),
    paragraphs: passages.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
    sources: [source],
  };
}

describe.each(CASES)('%s, %s', (name, _manner, request) => {
  test('a text just written needs nothing, and every number that measures something is tied', async () => {
    const narrative = await tell(name, request);
    const report = wholeReport(narrative, originOf(request), request);
    const document = documentOf(report);
    const nothing = { updates: [], conflicts: [], rewordings: [], lost: [], deleted: [], retags: [], copied: 0, absent: 0, missing: null };
    expect(planRefresh(document, report)).toMatchObject({ ...nothing, unchanged: document.controls.length });
    expect(document.controls.length).toBeGreaterThan(5);
    const plain = narrative.sections.flatMap(({ paragraphs }) => paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
    expect(report.passages.filter(({ kind }) => kind === 'paragraph').map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
      plain,
    );
    for (const { tag } of document.controls) expect(readTag(tag)).not.toBeNull();
  });

  test('what the Excel pane copies gives the same ties in Word as the workbook itself', async () => {
    const narrative = await tell(name, request);
    const headings = reportHeadings(narrative, request);
    const draft = { narrative, title: headings.title ?? '', headings: headings.sections, sections: [], years: [] };
    const { html } = copiedText(draft, 'a.xlsx', { ...FIRST_TEXT, ...request });
    const pasted = pastedSource(html);
    expect(pasted?.options).toEqual(readManner(printManner(request)));
    if (!pasted) return;
    expect(wholeReport(pasted.narrative, originOf(request), request)).toEqual(wholeReport(narrative, originOf(request), request));
  });
});
