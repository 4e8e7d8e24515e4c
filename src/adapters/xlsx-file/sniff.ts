import { FileTrouble } from './file-trouble';

/** What a file is by its bytes; names and endings are not asked: many .xls are web pages. */
export type FileSort =
  | { readonly sort: 'zip' }
  | { readonly sort: 'xls' }
  | { readonly sort: 'markup'; readonly text: string }
  | { readonly sort: 'csv'; readonly text: string };

function startsWith(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Finds an ASCII word in UTF-16 little endian, as compound files write the names of their streams. */
function hasWideWord(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Decodes text by its byte order mark, as UTF-8, or else in the Chinese encoding. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Throws FileTrouble for what is no workbook: encrypted, empty, other formats. */
export function sniff(bytes: Uint8Array): FileSort {
  if (bytes.length === 0) throw new FileTrouble('not-a-workbook', 'the file is empty');
  if (startsWith(bytes, 0x50, 0x4b)) return { sort: 'zip' };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (hasWideWord(bytes, 'EncryptedPackage')) throw new FileTrouble('encrypted', 'the workbook needs a password');
    if (!hasWideWord(bytes, 'Workbook') && !hasWideWord(bytes, 'Book'))
      throw new FileTrouble('not-a-workbook', 'the compound file holds no workbook');
    return { sort: 'xls' };
  }
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) return { sort: 'xls' };
  const text = decodeText(bytes);
  const head = text.slice(0, 4000);
  if (CONTROLS.test(head) || head.startsWith('%PDF') || head.startsWith('{\\rtf'))
    throw new FileTrouble('not-a-workbook', 'the file is no table');
  if (/<(html|table|body|!doctype html)\b/i.test(head) || head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return { sort: 'markup', text };
  if (/^\s*<\?xml/.test(head)) throw new FileTrouble('unsupported-format', 'an XML file that is no workbook');
  if (!/[,;\t\r\n]/.test(text.trim())) throw new FileTrouble('not-a-workbook', 'the file is blank or a single word');
  return { sort: 'csv', text };
}
