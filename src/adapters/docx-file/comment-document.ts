import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import type { FileResult } from '../../core/ports';
import { readDocument } from './read-document';
import { placeInPiece, readTextPlaces, type ParagraphPlace, type TextPiece } from './text-places';

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

/** What is put into the XML at one place: between runs, or inside a run that is closed before and opened again after. */
interface Insert {
  readonly at: number;
  readonly text: string;
  /** Ends of ranges come before starts at the same place. */
  readonly rank: 0 | 1;
  /** Closes and reopens the run of this piece; null between runs. */
  readonly split: { readonly piece: TextPiece; readonly inText: boolean } | null;
}

/** Where a range may start: before the character `offset` of a piece. */
function insertBefore(xml: string, piece: TextPiece, offset: number, text: string): Insert | null {
  if (offset > 0) {
    const at = placeInPiece(xml, piece, offset);
    return at === null ? null : { at, text, rank: 1, split: { piece, inText: true } };
  }
  return piece.first
    ? { at: piece.runStart, text, rank: 1, split: null }
    : { at: piece.tagStart, text, rank: 1, split: { piece, inText: false } };
}

/** Where a range may end: after the last of its characters. */
function insertAfter(xml: string, piece: TextPiece, offset: number, text: string): Insert | null {
  if (offset < piece.length) {
    const at = placeInPiece(xml, piece, offset);
    return at === null ? null : { at, text, rank: 0, split: { piece, inText: true } };
  }
  return xml.startsWith('</w:r>', piece.tagEnd)
    ? { at: piece.tagEnd + '</w:r>'.length, text, rank: 0, split: null }
    : { at: piece.tagEnd, text, rank: 0, split: { piece, inText: false } };
}

/** The marks of one comment, on its number where the number's runs can be found, else on its paragraph. */
function marksOf(
  xml: string,
  places: readonly ParagraphPlace[],
  paragraph: number,
  [from, to]: readonly [number, number],
  id: number,
): Insert[] {
  const own = places[paragraph];
  const place = own?.outer == null ? own : places[own.outer];
  if (!own || !place || place.open < 0 || place.close < 0) return [];
  const start = `<w:commentRangeStart w:id="${id}"/>`;
  const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const holding = (position: number): TextPiece | undefined =>
    own.outer === null ? own.pieces.find((piece) => piece.start <= position && position < piece.start + piece.length) : undefined;
  const first = holding(from);
  const last = holding(to - 1);
  const opened = first ? insertBefore(xml, first, from - first.start, start) : null;
  const closed = last ? insertAfter(xml, last, to - last.start, end) : null;
  if (opened && closed) return [opened, closed];
  return [
    { at: place.open, text: start, rank: 1, split: null },
    { at: place.close, text: end, rank: 0, split: null },
  ];
}

const SPACE = ' xml:space="preserve"';

/** The XML with its marks: a run that a mark falls into goes on after it as a run of the same properties. */
function withInserts(xml: string, inserts: readonly Insert[]): string {
  const pieces: string[] = [];
  const sorted = [...inserts].sort((left, right) => left.at - right.at || left.rank - right.rank);
  const preserved = new Set<number>();
  for (const { at, split } of sorted)
    if (split?.inText && (/\s/u.test(xml.charAt(at - 1)) || /\s/u.test(xml.charAt(at)))) preserved.add(split.piece.tagStart);
  let from = 0;
  const copy = (to: number): void => {
    pieces.push(xml.slice(from, to));
    from = to;
  };
  const tags = [...preserved].filter((start) => xml.startsWith('<w:t>', start)).sort((left, right) => left - right);
  for (let index = 0; index < sorted.length;) {
    const { at, split } = sorted[index] ?? { at: xml.length, split: null };
    for (; (tags[0] ?? Infinity) < at; tags.shift()) {
      copy((tags[0] ?? 0) + '<w:t'.length);
      pieces.push(SPACE);
    }
    copy(at);
    const marks: string[] = [];
    for (; sorted[index]?.at === at; index++) marks.push(sorted[index]?.text ?? '');
    const opened = `<w:r>${split?.piece.properties ?? ''}`;
    if (!split) pieces.push(...marks);
    else if (split.inText) {
      const tag = xml.slice(split.piece.tagStart, split.piece.contentStart);
      const again = preserved.has(split.piece.tagStart) && tag === '<w:t>' ? `<w:t${SPACE}>` : tag;
      pieces.push('</w:t></w:r>', ...marks, opened, again);
    } else pieces.push('</w:r>', ...marks, opened);
  }
  pieces.push(xml.slice(from));
  return pieces.join('');
}

/** A copy of a .docx with comments, each on its own number: the runs it falls into are split, with their formats; nothing else is touched. */
export function commentDocument(bytes: Uint8Array, comments: readonly DocumentComment[]): FileResult<Uint8Array> {
  const read = readDocument(bytes);
  if (!read.ok) return read;
  const parts = unzipSync(bytes);
  const xml = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts[MAIN]);
  const places = readTextPlaces(xml);
  const first = parts[COMMENTS]
    ? 1 + Math.max(-1, ...[...strFromU8(parts[COMMENTS]).matchAll(/w:id="(\d+)"/gu)].map((match) => Number(match[1])))
    : 0;
  const inserts: Insert[] = [];
  const bodies: string[] = [];
  const starts = [0];
  for (let index = read.value.indexOf('\n'); index >= 0; index = read.value.indexOf('\n', index + 1)) starts.push(index + 1);
  for (const [order, comment] of comments.entries()) {
    const paragraph = starts.findLastIndex((start) => start <= comment.start);
    const start = starts[paragraph] ?? 0;
    const marks = marksOf(xml, places, paragraph, [comment.start - start, comment.end - start], first + order);
    if (marks.length === 0) continue;
    bodies.push(commentXml(first + order, comment.text));
    inserts.push(...marks);
  }
  parts[MAIN] = strToU8(withInserts(xml, inserts));
  declareComments(parts, bodies.join(''));
  // A fixed date, so that the same document gives the same bytes.
  return { ok: true, value: zipSync(parts, { mtime: new Date(1980, 0, 1) }) };
}
