import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../../src/adapters/docx-file/read-document';

const docx = (body: string, name = 'word/document.xml'): Uint8Array =>
  zipSync({
    [name]: strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A compound file as far as its first bytes and the name of one stream in it. */
const wide = (name: string, head: readonly number[]): Uint8Array =>
  new Uint8Array([...head, ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0])]);

describe('reading a .docx', () => {
  test.each([
    ['runs of a paragraph are one text', `<w:p>${run('参合率')}${run('91.4%')}</w:p>`, '参合率91.4%'],
    [
      'cells of a table are paragraphs',
      `<w:p>${run('表')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('1')}</w:p></w:tc><w:tc><w:p>${run('2')}</w:p></w:tc></w:tr></w:tbl>`,
      '表\n1\n2',
    ],
    [
      'deleted text is absent, inserted text is there',
      `<w:p><w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins>${run('91')}</w:ins></w:p>`,
      '91',
    ],
    ['tabs and breaks are one place', `<w:p>${run('甲')}<w:r><w:tab/><w:br/></w:r>${run('乙')}</w:p>`, '甲  乙'],
    [
      'a text box comes after the paragraph that holds it',
      `<w:p>${run('外')}<w:r><w:txbxContent><w:p>${run('内')}</w:p></w:txbxContent></w:r>${run('外')}</w:p>`,
      '外外\n内',
    ],
    ['entities', `<w:p>${run('a &lt; b &amp; c')}</w:p>`, 'a < b & c'],
  ])('%s', (_name, body, text) => expect(readDocument(docx(body))).toEqual({ ok: true, value: text }));

  test.each([
    ['no document inside', docx('', 'xl/workbook.xml'), 'not-a-document'],
    ['broken XML', docx('<w:p><w:r>'), 'broken-xml'],
    ['cut off', docx(`<w:p>${run('甲'.repeat(2000))}</w:p>`).slice(0, 90), 'truncated'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'not-a-document'],
    ['a document with a password', wide('EncryptedPackage', [0xd0, 0xcf, 0x11, 0xe0]), 'encrypted'],
  ])('%s is a typed failure', (_name, bytes, code) => expect(readDocument(bytes)).toMatchObject({ ok: false, failure: { code } }));
});
