import { liveDocument } from '../../../src/adapters/officejs-word/live-document';
import type { ReportText } from '../../../src/core/model/document';
import { bootWord } from '../../host/boot-office';

const report: ReportText = {
  source: { id: 1, workbook: 'a.xlsx', style: 'summary', year: null, area: null, ties: 0 },
  passages: [{ kind: 'paragraph', place: '', pieces: [{ text: '甲' }] }],
};

test('a document open for reading: it is read and shown, and whatever writes is refused before Word is asked', async () => {
  const word = await bootWord({ WordApi: '1.3', RichApiRuntime: '1.2' }, true);
  word.open(['活产3264人。']);
  const text = await liveDocument.readText('document');
  expect(text).toEqual({ ok: true, value: { scope: 'document', paragraphs: ['活产3264人。'] } });
  expect((await liveDocument.read()).ok).toBe(true);
  const asked = word.host.requests.length;
  const mark = { paragraph: 0, start: 2, end: 6, severity: 'error', text: '' } as const;
  for (const answer of [
    await liveDocument.insert(report, 'cursor'),
    await liveDocument.apply([]),
    await liveDocument.mark({ scope: 'document', paragraphs: ['活产3264人。'] }, [mark]),
    await liveDocument.unmark(),
  ])
    expect(answer).toMatchObject({ ok: false, failure: { code: 'read-only' } });
  expect(word.host.requests.length).toBe(asked);
  expect(word.document.lines()).toEqual(['活产3264人。']);
});
