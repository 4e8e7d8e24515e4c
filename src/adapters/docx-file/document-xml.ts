import type { Passage, PassagePiece, Tie } from '../../core/model/document';

/** Control characters have no place in XML 1.0; the five signs are written as numbers. */
export const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/gu, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '');

export const runXml = (text: string, properties = ''): string =>
  text === '' ? '' : `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** How a control's properties say its title and tag. */
export const titleXml = (title: string, tail = '/>'): string => `<w:alias w:val="${escapeXml(title)}"${tail}`;
export const tagXml = (tag: string, element: 'w:tag' | 'w:docPart' = 'w:tag', tail = '/>'): string =>
  `<${element} w:val="${escapeXml(tag)}"${tail}`;

/**
 * A content control around one run. Rich text and not plain, since Word's interface of 2016 knows no other kind. The tag stands also as
 * the name of the placeholder, which nobody needs to have (ECMA-376 part 1, 17.5.2.25): LibreOffice before 7.5 keeps that and not the tag.
 */
function controlXml(text: string, tie: Tie, id: number, properties: string): string {
  return (
    `<w:sdt><w:sdtPr>${titleXml(tie.title)}${tagXml(tie.tag)}<w:id w:val="${id}"/><w:placeholder>${tagXml(tie.tag, 'w:docPart')}</w:placeholder></w:sdtPr>` +
    `<w:sdtContent>${runXml(text, properties)}</w:sdtContent></w:sdt>`
  );
}

/** The content of a paragraph; `nextId` gives every control a number that the document does not have yet. */
export function piecesXml(pieces: readonly PassagePiece[], nextId: () => number, properties = ''): string {
  return pieces.map(({ text, tie }) => (tie ? controlXml(text, tie, nextId(), properties) : runXml(text, properties))).join('');
}

/** 一、is a heading of the first level, （一）of the second (GB/T 9704—2012, 7.3.3). */
function styleOf({ kind, pieces }: Passage): string {
  if (kind === 'title') return 'Title';
  if (kind === 'paragraph') return 'StatBriefBody';
  return /^[（(]/u.test(pieces[0]?.text ?? '') ? 'Heading2' : 'Heading1';
}

export function passageXml(passage: Passage, nextId: () => number): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleOf(passage)}"/></w:pPr>${piecesXml(passage.pieces, nextId)}</w:p>`;
}

/** A table as an appendix; column widths are shares of the line. */
export interface AppendixTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly widths: readonly number[];
}

/** The width of the text, 156 mm, in twentieths of a point. */
const LINE_WIDTH = 8844;

export function appendixXml({ title, head, rows, widths }: AppendixTable): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((LINE_WIDTH * width) / whole));
  const cell = (text: string, column: number, style: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[column] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runXml(text)}</w:p></w:tc>`;
  const row = (cells: readonly string[], style: string, properties: string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map((text, column) => cell(text, column, style)).join('')}</w:tr>`;
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore/><w:ind w:firstLine="0" w:firstLineChars="0"/></w:pPr>${runXml(title)}</w:p>` +
    `<w:tbl><w:tblPr><w:tblW w:w="${LINE_WIDTH}" w:type="dxa"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    row(head, 'StatBriefTableHead', '<w:tblHeader/>') +
    rows.map((cells) => row(cells, 'StatBriefTable', '')).join('') +
    `</w:tbl><w:p><w:pPr><w:pStyle w:val="StatBriefTable"/></w:pPr></w:p>`
  );
}
