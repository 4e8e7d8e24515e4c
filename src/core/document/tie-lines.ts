import type { Passage, PassagePiece, ReportSource, ReportText } from '../model/document';
import type { SourceCell, SpanRelation } from '../model/text';
import { keyOf, printTag, shortDigest } from './tag';
import { titleOf } from './tie-narrative';

/** A stretch of a line; `tells` where it is written from cells, or from the workbook's period without any. */
export interface LinePiece {
  readonly text: string;
  readonly tells: { readonly indicator: string; readonly relation: SpanRelation; readonly cells: readonly SourceCell[] } | null;
  /** Which piece of the template it is. */
  readonly order: number;
}

/** A line of a report that is written from a template; `order`: which line of the template it is. */
export interface TemplateLine {
  readonly kind: Passage['kind'];
  readonly order: number;
  readonly pieces: readonly LinePiece[];
}

/**
 * Ties what a template writes. A piece is known by its place in the template and not by the words around it, as those of a narrative are:
 * the template stays with the document, and the words that turn with the numbers (提高, 超额完成, the year) are pieces of their own.
 */
export function tieLines(lines: readonly TemplateLine[], source: Omit<ReportSource, 'ties'>, periodTitle: string): ReportText {
  const passages = lines.map(({ kind, order, pieces }): Passage => {
    const place = shortDigest(`template\u0000${order}`);
    const whole = shortDigest(pieces.map(({ text }) => text).join(''));
    return {
      kind,
      place: kind === 'paragraph' ? place : '',
      pieces: pieces.map((piece) => tied(piece, { source: source.id, place, whole }, periodTitle)),
    };
  });
  const ties = passages.reduce((sum, passage) => sum + passage.pieces.filter((piece) => piece.tie).length, 0);
  return { source: { ...source, ties }, passages };
}

function tied(
  { text, tells, order }: LinePiece,
  line: { readonly source: number; readonly place: string; readonly whole: string },
  periodTitle: string,
): PassagePiece {
  if (!tells || text === '') return { text };
  const tag = printTag({ ...line, key: keyOf(`template\u0000${order}`), text: shortDigest(text) });
  const { indicator, relation, cells } = tells;
  return { text, tie: { tag, title: cells.length === 0 ? periodTitle : titleOf(cells), indicator, cells, relation } };
}
