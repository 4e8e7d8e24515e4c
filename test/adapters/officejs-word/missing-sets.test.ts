import { liveDocument } from '../../../src/adapters/officejs-word/live-document';
import type { ReportText } from '../../../src/core/model/document';
import { bootWord } from '../../host/boot-office';

const report: ReportText = {
  source: { id: 1, workbook: 'a.xlsx', style: 'summary', year: null, area: null, ties: 0 },
  passages: [{ kind: 'paragraph', place: '', pieces: [{ text: '甲' }] }],
};

test('Word 2016, which lacks WordApi 1.3: said as not supported, and nothing is asked of it', async () => {
  const word = await bootWord({ WordApi: '1.2', RichApiRuntime: '1.1' });
  word.open(['甲']);
  const text = { scope: 'document', paragraphs: ['甲'] } as const;
  for (const answer of [
    await liveDocument.read(),
    await liveDocument.insert(report, 'end'),
    await liveDocument.apply([]),
    await liveDocument.revealControl(1),
    await liveDocument.readText('document'),
    await liveDocument.mark(text, []),
    await liveDocument.unmark(),
  ])
    expect(answer).toEqual({ ok: false, failure: { code: 'not-supported', detail: 'WordApi 1.3' } });
  expect(word.host.requests).toEqual([]);
  expect(word.document.lines()).toEqual(['甲']);
});
