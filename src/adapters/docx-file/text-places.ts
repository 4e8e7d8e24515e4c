import { SaxesParser } from 'saxes';
import { HIDDEN } from './read-document';

/** One `w:t` of the document: the stretch of the text it holds, and where it and its run stand in the XML. */
export interface TextPiece {
  /** Offset in the text of its paragraph. */
  readonly start: number;
  readonly length: number;
  /** Of the `<w:t>` tag, of its content, and of the end tag. */
  readonly tagStart: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly tagEnd: number;
  /** Of the run it stands in: its first character, its properties as XML, and whether anything but these stands before the text. */
  readonly runStart: number;
  readonly properties: string;
  readonly first: boolean;
}

export interface ParagraphPlace {
  /** After its properties, and before its end tag; −1 for an empty one. */
  readonly open: number;
  readonly close: number;
  readonly pieces: readonly TextPiece[];
  /** Order of the paragraph whose text box it stands in; Word takes no comments inside a text box. */
  readonly outer: number | null;
}

interface OpenParagraph {
  readonly order: number;
  readonly outer: number | null;
  readonly pieces: TextPiece[];
  open: number;
  length: number;
}

interface OpenRun {
  readonly start: number;
  properties: string;
  filled: boolean;
}

/** The paragraphs that `readDocument` joins, in its order, with the place of every stretch of their text. Throws where the XML is broken. */
export function readTextPlaces(xml: string): readonly ParagraphPlace[] {
  const parser = new SaxesParser();
  const finished: (ParagraphPlace & { readonly order: number })[] = [];
  const open: OpenParagraph[] = [];
  const runs: OpenRun[] = [];
  let order = 0;
  let hidden = 0;
  let boxes = 0;
  let propertiesFrom = -1;
  let text: { tagStart: number; contentStart: number; length: number } | null = null;
  const tagStart = (): number => xml.lastIndexOf('<', parser.position - 1);
  parser.on('opentag', ({ name, isSelfClosing }) => {
    const run = runs.at(-1);
    if (name === 'w:rPr' && run && !run.filled && hidden === 0) propertiesFrom = tagStart();
    else if (run && hidden === 0 && name !== 'w:t') run.filled ||= name !== 'w:rPr';
    if (HIDDEN.has(name)) hidden++;
    else if (name === 'w:txbxContent') boxes++;
    else if (name === 'w:p') {
      const outer = boxes > 0 ? (open[0]?.order ?? null) : null;
      open.push({ order: order++, outer, pieces: [], open: isSelfClosing ? -1 : parser.position, length: 0 });
    } else if (name === 'w:r') runs.push({ start: tagStart(), properties: '', filled: false });
    else if (name === 'w:t' && hidden === 0) text = { tagStart: tagStart(), contentStart: parser.position, length: 0 };
    else if (hidden === 0 && (name === 'w:tab' || name === 'w:br' || name === 'w:cr' || name === 'w:noBreakHyphen')) {
      const paragraph = open.at(-1);
      if (paragraph) paragraph.length++;
    }
  });
  parser.on('text', (content) => {
    if (text) text.length += content.length;
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const paragraph = open.at(-1);
    const run = runs.at(-1);
    if (HIDDEN.has(name)) hidden--;
    if (name === 'w:pPr' && paragraph) paragraph.open = parser.position;
    else if (name === 'w:rPr' && run && propertiesFrom >= 0) {
      run.properties = xml.slice(propertiesFrom, parser.position);
      propertiesFrom = -1;
    } else if (name === 'w:txbxContent') boxes--;
    else if (name === 'w:r') runs.pop();
    else if (name === 'w:t' && text && paragraph) {
      const contentEnd = isSelfClosing ? text.contentStart : xml.lastIndexOf('</', parser.position - 1);
      if (run && text.length > 0)
        paragraph.pieces.push({
          ...text,
          start: paragraph.length,
          contentEnd,
          tagEnd: parser.position,
          runStart: run.start,
          properties: run.properties,
          first: !run.filled,
        });
      paragraph.length += text.length;
      if (run) run.filled = true;
      text = null;
    } else if (name === 'w:p') {
      open.pop();
      if (!paragraph) return;
      const close = isSelfClosing ? -1 : xml.lastIndexOf('</', parser.position - 1);
      finished.push({ order: paragraph.order, open: paragraph.open, close, pieces: paragraph.pieces, outer: paragraph.outer });
    }
  });
  parser.write(xml).close();
  return finished.sort((left, right) => left.order - right.order);
}

/** Where in the XML the character `offset` of a piece stands; null where the content is not plain text and entities. */
export function placeInPiece(xml: string, piece: TextPiece, offset: number): number | null {
  let at = piece.contentStart;
  for (let seen = 0; seen < offset;) {
    if (at >= piece.contentEnd || xml.charAt(at) === '<') return null;
    const entity = xml.charAt(at) === '&' ? /^&(?:#(?:x([\da-f]+)|(\d+))|\w+);/iu.exec(xml.slice(at, at + 12)) : null;
    if (entity) {
      const code = entity[1] === undefined ? Number(entity[2] ?? 0) : Number.parseInt(entity[1], 16);
      seen += code > 0xffff ? 2 : 1;
      at += entity[0].length;
    } else {
      at += xml.startsWith('\r\n', at) ? 2 : 1;
      seen++;
    }
  }
  return at;
}
