import { strFromU8, unzipSync } from 'fflate';
import { commentDocument } from '../../../src/adapters/docx-file/comment-document';
import { readDocument } from '../../../src/adapters/docx-file/read-document';
import { writeReport } from '../../../src/adapters/docx-file/write-report';

test('a commented copy has the same text, the comment on its paragraph, and is declared in the package', () => {
  const original = writeReport({
    source: { id: 1, workbook: 'a.xlsx', style: 'summary', year: null, area: null, ties: 0 },
    passages: [
      { kind: 'paragraph', place: '', pieces: [{ text: '第一段。' }] },
      { kind: 'paragraph', place: '', pieces: [{ text: '参合率' }, { text: '91.4%' }] },
    ],
  });
  const text = readDocument(original);
  const at = text.ok ? text.value.indexOf('91.4%') : -1;
  const marked = commentDocument(original, [{ start: at, end: at + 5, text: '请核对 <分子>。' }]);
  if (!marked.ok) throw new Error(marked.failure.code);
  expect(readDocument(marked.value)).toEqual(text);
  const parts = unzipSync(marked.value);
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('“91.4%” 请核对 &#60;分子&#62;。');
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('/word/comments.xml');
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml.indexOf('commentRangeStart')).toBeGreaterThan(xml.indexOf('第一段'));
  expect(xml.indexOf('commentRangeEnd')).toBeGreaterThan(xml.indexOf('91.4%'));
});
