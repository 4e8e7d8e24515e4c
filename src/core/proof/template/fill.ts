import type { CellRef } from '../../model/address';
import type { Paragraph, SpanRelation, SpanSource, TextPiece } from '../../model/text';
import type { PeriodBook } from './keys';
import { writePiece, type Written } from './render';
import type { ReportTemplate, TemplatePiece, UnboundReason } from './template';

export interface Unfilled {
  /** Position in the new text, the mark included. */
  readonly start: number;
  readonly end: number;
  /** What stood there last period. */
  readonly text: string;
  readonly reason: UnboundReason;
}

/** What became of one piece of the template. */
export interface FilledPiece {
  readonly text: string;
  /** Why it is left to a person; null where it is written. */
  readonly reason: UnboundReason | null;
  /** The cells of the workbook that it is written from. */
  readonly cells: readonly CellRef[];
  /** What it tells of its cells, a period's words without any; null for text that stands as it is and for what is left to a person. */
  readonly tells: Pick<SpanSource, 'indicator' | 'relation'> | null;
}

export interface FilledReport {
  readonly text: string;
  /** One a piece of the template, in its order. */
  readonly pieces: readonly FilledPiece[];
  /** One a line of the text. */
  readonly paragraphs: readonly Paragraph[];
  readonly unfilled: readonly Unfilled[];
  /** The workbook is the one the template was made from: the text is last period's, without marks. */
  readonly isLast: boolean;
}

const RELATIONS: Readonly<Record<string, SpanRelation>> = {
  cell: 'value',
  difference: 'difference',
  growth: 'growth',
  ratio: 'share',
  sum: 'total',
  mean: 'value',
};

const refOf = ({ sheet, row, col }: CellRef): CellRef => ({ sheet, row, col });

function spanOf(piece: TemplatePiece, { resolved }: Written): SpanSource | null {
  if (!resolved || (piece.kind !== 'number' && piece.kind !== 'change' && piece.kind !== 'place')) return null;
  const [first] = resolved.cells;
  return {
    indicator: first?.observation.indicator.id ?? first?.observation.indicator.name ?? '',
    cells: resolved.cells.map(({ observation }) => refOf(observation)),
    value: resolved.value,
    unit: piece.kind === 'number' || piece.kind === 'change' ? unitOf(piece) : '',
    relation: piece.kind === 'place' ? 'rank' : (RELATIONS[piece.source.operation] ?? 'value'),
    decimals: piece.kind === 'place' ? 0 : piece.print.decimals,
  };
}

function toldOf(piece: TemplatePiece, written: Written): FilledPiece['tells'] {
  if (piece.kind === 'text' || piece.kind === 'open' || written.reason !== null) return null;
  if (piece.kind === 'year' || piece.kind === 'months') return { indicator: '', relation: 'period' };
  const [first] = written.resolved?.cells ?? [];
  const { id = null, name = '' } = first?.observation.indicator ?? {};
  return spanOf(piece, written) ?? { indicator: id ?? name, relation: 'difference' };
}

const unitOf = (piece: Extract<TemplatePiece, { kind: 'number' | 'change' }>): string =>
  piece.kind === 'change' && piece.unit !== ''
    ? piece.unit
    : (/[%‰]/u.exec(piece.print.after)?.[0] ?? piece.source.operands[0]?.unit ?? '');

/** Whether every bound piece of this workbook writes what stood there, in the same period. */
function writesTheSame(template: ReportTemplate, written: readonly Written[], book: PeriodBook): boolean {
  const bound = template.pieces.filter(({ kind }) => kind !== 'text' && kind !== 'open').length;
  return (
    (bound > 0 || template.period.year !== null) &&
    JSON.stringify(book.period) === JSON.stringify(template.period) &&
    template.pieces.every(
      (piece, index) => piece.kind === 'open' || (written[index]?.reason === null && written[index]?.text === piece.text),
    )
  );
}

/** Writes a report from a template and a workbook. What cannot be written is marked with `mark` and listed. */
export function fillTemplate(template: ReportTemplate, book: PeriodBook, mark: (text: string) => string): FilledReport {
  const written = template.pieces.map((piece) => writePiece(piece, book, template.period));
  const isLast = writesTheSame(template, written, book);
  const pieces: TextPiece[] = [];
  const unfilled: Unfilled[] = [];
  const filled: FilledPiece[] = [];
  let length = 0;
  for (const [index, piece] of template.pieces.entries()) {
    const one = written[index];
    if (!one) continue;
    const text = one.reason === null || isLast ? one.text : mark(piece.text);
    if (one.reason !== null && !isLast) unfilled.push({ start: length, end: length + text.length, text: piece.text, reason: one.reason });
    const source = spanOf(piece, one);
    pieces.push(source ? { text, source } : { text });
    filled.push({
      text,
      reason: isLast ? null : one.reason,
      cells: one.resolved?.cells.map(({ observation }) => refOf(observation)) ?? [],
      tells: toldOf(piece, one),
    });
    length += text.length;
  }
  return { text: pieces.map(({ text }) => text).join(''), pieces: filled, paragraphs: paragraphsOf(pieces), unfilled, isLast };
}

/** Lines of the text as paragraphs; a span never crosses a line. */
function paragraphsOf(pieces: readonly TextPiece[]): readonly Paragraph[] {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.source) {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [order, text] of piece.text.split('\n').entries()) {
      if (order > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ text });
    }
  }
  return lines.map((line) => ({ pattern: 'template', pieces: line }));
}
