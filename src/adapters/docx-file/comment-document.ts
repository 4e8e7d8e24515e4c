import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { SaxesParser } from 'saxes';
import type { FileResult } from '../../core/ports';
import { readDocument } from './read-document';

/** A comment on a stretch of the text that `readDocument` gives. */
export interface DocumentComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const MAIN = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const AUTHOR = '卫统助手';

const escapeXml = (text: string): string =>
  text.replace(/[<>&"]/gu, (char) => `&#${char.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');

/** Where the paragraphs that the reader joins begin and end in the XML: after their properties, and before their end tag. */
function paragraphPlaces(xml: string): { readonly open: number; readonly close: number }[] {
  const parser = new SaxesParser();
  const finished: { order: number; open: number; close: number }[] = [];
  const stack: { order: number; open: number }[] = [];
  let order = 0;
  parser.on('opentag', ({ name, isSelfClosing }) => {
    if (name === 'w:p' && !isSelfClosing) stack.push({ order: order++, open: parser.position });
    else if (name === 'w:p') stack.push({ order: order++, open: -1 });
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const top = stack.at(-1);
    if (name === 'w:pPr' && top) top.open = parser.position;
    if (name !== 'w:p') return;
    const paragraph = stack.pop();
    if (paragraph) finished.push({ ...paragraph, close: isSelfClosing ? -1 : xml.lastIndexOf('</', parser.position - 1) });
  });
  parser.write(xml).close();
  return finished.sort((left, right) => left.order - right.order);
}

function commentXml(id: number, text: string): string {
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="卫"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;
}

/** Adds what a package must say to have a comments part, if it has none. */
function declareComments(parts: Unzipped, body: string): void {
  const present = parts[COMMENTS];
  parts[COMMENTS] = strToU8(
    present
      ? strFromU8(present).replace('</w:comments>', `${body}</w:comments>`)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${W}">${body}</w:comments>`,
  );
  if (present) return;
  const types = strFromU8(parts[TYPES] ?? new Uint8Array());
  parts[TYPES] = strToU8(
    types.replace(
      '</Types>',
      `<Override PartName="/${COMMENTS}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>`,
    ),
  );
  const none =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relations = parts[RELATIONS] ? strFromU8(parts[RELATIONS]) : none;
  const link =
    '<Relationship Id="rIdStatbriefComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
  parts[RELATIONS] = strToU8(relations.replace('</Relationships>', link));
}

/**
 * A copy of a .docx with comments. Each comment is set on the paragraph of its stretch and begins with the stretch itself, so that no run
 * of the document has to be split; everything else stays byte for byte.
 */
export function commentDocument(bytes: Uint8Array, comments: readonly DocumentComment[]): FileResult<Uint8Array> {
  const read = readDocument(bytes);
  if (!read.ok) return read;
  const parts = unzipSync(bytes);
  const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts[MAIN]);
  const places = paragraphPlaces(xml);
  const first = parts[COMMENTS]
    ? 1 + Math.max(-1, ...[...strFromU8(parts[COMMENTS]).matchAll(/w:id="(\d+)"/gu)].map((match) => Number(match[1])))
    : 0;
  const inserts: { at: number; text: string }[] = [];
  const bodies: string[] = [];
  const starts = [0];
  for (let index = read.value.indexOf('\n'); index >= 0; index = read.value.indexOf('\n', index + 1)) starts.push(index + 1);
  for (const [order, comment] of comments.entries()) {
    const place = places[starts.findLastIndex((start) => start <= comment.start)];
    if (!place || place.open < 0 || place.close < 0) continue;
    const id = first + order;
    bodies.push(commentXml(id, `“${read.value.slice(comment.start, comment.end)}” ${comment.text}`));
    inserts.push({ at: place.open, text: `<w:commentRangeStart w:id="${id}"/>` });
    inserts.push({ at: place.close, text: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>` });
  }
  let from = 0;
  const pieces: string[] = [];
  for (const insert of inserts.sort((left, right) => left.at - right.at)) {
    pieces.push(xml.slice(from, insert.at), insert.text);
    from = insert.at;
  }
  parts[MAIN] = strToU8(pieces.join('') + xml.slice(from));
  declareComments(parts, bodies.join(''));
  // A fixed date, so that the same document gives the same bytes.
  return { ok: true, value: zipSync(parts, { mtime: new Date(1980, 0, 1) }) };
}
