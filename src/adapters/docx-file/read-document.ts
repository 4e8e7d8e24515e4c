import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { FileFailure, FileResult } from '../../core/ports';

const PART = 'word/document.xml';
const LARGEST_PART = 512 * 1024 * 1024;

const failed = (code: FileFailure['code'], detail: string): FileResult<never> => ({ ok: false, failure: { code, detail } });

/** Text that is in the file but not in the document: deleted by a tracked change, field codes, the fallback of a drawing. */
export const HIDDEN: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:rPr', 'w:pPr']);

/** Compound files name their streams in UTF-16; the one of an encrypted package has this name. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holdsEncrypted(bytes: Uint8Array): boolean {
  const [first = 0] = ENCRYPTED;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (ENCRYPTED.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}

/** The main part of a .docx as XML text, or why it cannot be had. */
export function readMainPart(bytes: Uint8Array): FileResult<string> {
  // The compound file header: a document with a password, or an old .doc.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return failed(holdsEncrypted(bytes) ? 'encrypted' : 'not-a-document', '');
  let tooLarge = false;
  let part: Uint8Array | undefined;
  try {
    part = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== PART) return false;
        tooLarge = file.originalSize > LARGEST_PART;
        return !tooLarge;
      },
    })[PART];
  } catch (failure) {
    return failed('truncated', failure instanceof Error ? failure.message : '');
  }
  if (tooLarge) return failed('too-large', PART);
  return part ? { ok: true, value: new TextDecoder().decode(part) } : failed('not-a-document', '');
}

/**
 * The text of a .docx: its paragraphs, those in table cells and text boxes too, joined by a line feed. Tabs and line breaks inside a
 * paragraph are one space each, so that a position in the text is one character of the document.
 */
export function readDocument(bytes: Uint8Array): FileResult<string> {
  const part = readMainPart(bytes);
  if (!part.ok) return part;
  const finished: { readonly order: number; readonly text: string }[] = [];
  const open: { readonly order: number; readonly pieces: string[] }[] = [];
  let order = 0;
  let hidden = 0;
  let inText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (HIDDEN.has(name)) hidden++;
    else if (name === 'w:p') open.push({ order: order++, pieces: [] });
    else if (name === 'w:t') inText = true;
    else if (hidden === 0 && (name === 'w:tab' || name === 'w:br' || name === 'w:cr')) open.at(-1)?.pieces.push(' ');
    else if (hidden === 0 && name === 'w:noBreakHyphen') open.at(-1)?.pieces.push('-');
  });
  parser.on('closetag', ({ name }) => {
    if (HIDDEN.has(name)) hidden--;
    else if (name === 'w:t') inText = false;
    else if (name === 'w:p') {
      const paragraph = open.pop();
      if (paragraph) finished.push({ order: paragraph.order, text: paragraph.pieces.join('') });
    }
  });
  parser.on('text', (text) => {
    if (inText && hidden === 0) open.at(-1)?.pieces.push(text);
  });
  try {
    parser.write(part.value).close();
  } catch (failure) {
    return failed('broken-xml', failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : '');
  }
  return {
    ok: true,
    value: finished
      .sort((left, right) => left.order - right.order)
      .map(({ text }) => text)
      .join('\n'),
  };
}
