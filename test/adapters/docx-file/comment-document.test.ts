import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commentDocument } from '../../../src/adapters/docx-file/comment-document';
import { readDocument } from '../../../src/adapters/docx-file/read-document';
import { writeReport } from '../../../src/adapters/docx-file/write-report';

test('a commented copy has the same text, the comment on its number, and is declared in the package', () => {
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
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('>请核对 &#60;分子&#62;。<');
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('/word/comments.xml');
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(commented(xml)).toEqual(['91.4%']);
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const documentOf = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
  });
const mainOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
const plain = (xml: string): string =>
  xml
    .replace(/<w:tab\/>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replace(/&amp;/gu, '&');

/** The text between the marks of each comment, in order of their numbers. */
function commented(xml: string): string[] {
  return [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/gu)]
    .sort((left, right) => Number(left[1]) - Number(right[1]))
    .map((mark) => plain(xml.slice(mark.index, xml.indexOf(`<w:commentRangeEnd w:id="${mark[1]}"/>`))));
}

/** Every character with the properties of its run: what a reader sees. */
function formats(xml: string): string[] {
  return [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gu)].flatMap(([, run = '']) => {
    const properties = /^<w:rPr>.*?<\/w:rPr>/u.exec(run)?.[0] ?? '';
    return [...plain(run)].map((char) => `${char} ${properties}`);
  });
}

const bold = '<w:rPr><w:b/></w:rPr>';
const mark = (bytes: Uint8Array, stretches: readonly (readonly [number, number])[]): string => {
  const marked = commentDocument(
    bytes,
    stretches.map(([start, end]) => ({ start, end, text: '核对' })),
  );
  if (!marked.ok) throw new Error(marked.failure.code);
  expect(readDocument(marked.value)).toEqual(readDocument(bytes));
  return mainOf(marked.value);
};

test.each([
  ['inside a run', `<w:p><w:r>${bold}<w:t>参合率91.4%，提高</w:t></w:r></w:p>`, ['91.4%']],
  [
    'over runs of different formats',
    `<w:p><w:r><w:t>参合率9</w:t></w:r><w:r>${bold}<w:t>1.</w:t></w:r><w:r><w:t>4%。</w:t></w:r></w:p>`,
    ['91.4%'],
  ],
  ['after an entity and a tab', `<w:p><w:r>${bold}<w:t>A&amp;B</w:t><w:tab/><w:t>率 91.4%</w:t></w:r></w:p>`, ['91.4%']],
  ['two in one run, side by side', '<w:p><w:r><w:t>1245</w:t></w:r></w:p>', ['12', '45']],
  ['the same number twice', '<w:p><w:r><w:t>率91.4%。</w:t></w:r></w:p>', ['91.4%', '91.4%']],
  [
    'in a control and in an insertion',
    '<w:p><w:ins w:id="1"><w:r><w:t>率91.4%。</w:t></w:r></w:ins><w:sdt><w:sdtContent><w:r><w:t>35人</w:t></w:r></w:sdtContent></w:sdt></w:p>',
    ['91.4%', '35'],
  ],
])('%s', (_name, body, numbers) => {
  const bytes = documentOf(body);
  const text = readDocument(bytes);
  if (!text.ok) throw new Error(text.failure.code);
  const xml = mark(
    bytes,
    numbers.map((number) => [text.value.indexOf(number), text.value.indexOf(number) + number.length] as const),
  );
  expect(commented(xml)).toEqual(numbers);
  expect(formats(xml)).toEqual(formats(mainOf(bytes)));
});

test('a number in a text box is marked on the paragraph outside, where Word takes comments', () => {
  const box = '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>率91.4%</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
  const xml = mark(documentOf(`<w:p>${box}<w:r><w:t>外面</w:t></w:r></w:p>`), [[4, 6]]);
  expect(xml.indexOf('commentRangeStart')).toBeLessThan(xml.indexOf('txbxContent'));
});

test('whatever is marked: the text, the format of every character and the order of the marks stay', () => {
  const run = fc.record({ text: fc.stringMatching(/^[一二&5 .%]{1,6}$/u), bold: fc.boolean(), tab: fc.boolean() });
  const stretch = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.array(stretch, { maxLength: 4 }), (runs, stretches) => {
      const body = runs
        .map(
          (one) =>
            `<w:r>${one.bold ? bold : ''}${one.tab ? '<w:tab/>' : ''}<w:t xml:space="preserve">${one.text.replace(/&/gu, '&amp;')}</w:t></w:r>`,
        )
        .join('');
      const bytes = documentOf(`<w:p>${body}</w:p>`);
      const text = readDocument(bytes);
      const length = text.ok ? text.value.length : 0;
      const marks = stretches
        .map(([start, size]) => [start, Math.min(length, start + size)] as const)
        .filter(([start, end]) => start < end);
      const xml = mark(bytes, marks);
      expect(formats(xml)).toEqual(formats(mainOf(bytes)));
    }),
    { numRuns: 300 },
  );
});
