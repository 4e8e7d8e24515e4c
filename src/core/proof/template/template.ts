import type { Measure } from '../../model/quantity';
import type { Operation } from '../tie/derive';

/** A cell by what it means, so that next period's workbook can be asked for the same; its place is the second choice. */
export interface CellKey {
  readonly indicator: { readonly id: string | null; readonly name: string };
  readonly measure: Measure;
  readonly unit: string;
  readonly area: string | null;
  readonly breakdown: Readonly<Record<string, string>>;
  /** Years from the workbook's own: −1 for a value of the year before. */
  readonly years: number;
  readonly sheet: string;
  readonly cell: string;
  /** Where the text names the cell by its rank (最高的是…, 居前三位的是…): the line or member that holds the place is asked for anew. */
  readonly place?: { readonly by: string; readonly rank: number; readonly highest: boolean } | undefined;
}

/** How a number follows from cells. `cell` takes the one operand as it is. */
export interface Source {
  readonly operation: Operation | 'cell';
  readonly operands: readonly CellKey[];
  readonly scale: number;
}

/** How the number was printed: decimals of the printed figure, 万 or 亿 behind it, thousands marked, full-width, cut off instead of rounded. */
export interface Print {
  readonly decimals: number;
  readonly factor: number;
  readonly before: string;
  readonly after: string;
  readonly grouped: boolean;
  readonly wide: boolean;
  readonly down: boolean;
  /** The sign is told by a word. */
  readonly unsigned: boolean;
}

export type UnboundReason =
  | 'no-cell'
  | 'contradicts'
  | 'goal'
  | 'prints-differently'
  | 'date'
  | 'edition'
  | 'rank'
  | 'name-of-first'
  | 'not-in-this-workbook'
  | 'word-would-change';

/** Text with what is to be written anew. Joined, the `text`s are last period's report. */
export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly source: Source; readonly print: Print }
  /** 增长5.2%, 提高1.3个百分点: the word follows the sign; at zero both become 持平. */
  | {
      readonly kind: 'change';
      readonly text: string;
      readonly word: string;
      readonly between: string;
      readonly number: string;
      readonly unit: string;
      readonly source: Source;
      readonly print: Print;
    }
  /** 超额完成, 达到目标, 高于: a word that depends on a value beside it. */
  | { readonly kind: 'verdict'; readonly text: string; readonly source: Source; readonly limit: number }
  /** The area or member that holds a place: 最高的是…, 居前三位的是…. */
  | { readonly kind: 'place'; readonly text: string; readonly of: CellKey }
  | { readonly kind: 'year'; readonly text: string; readonly years: number }
  | { readonly kind: 'months'; readonly text: string }
  | { readonly kind: 'open'; readonly text: string; readonly reason: UnboundReason };

export interface TemplatePeriod {
  readonly year: number | null;
  readonly months: { readonly first: number; readonly last: number } | null;
}

export interface ReportTemplate {
  readonly period: TemplatePeriod;
  readonly pieces: readonly TemplatePiece[];
}

export interface Unbound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: UnboundReason;
}

/** What could not be bound, at its place in last period's report. */
export function unboundOf({ pieces }: ReportTemplate): readonly Unbound[] {
  const found: Unbound[] = [];
  let start = 0;
  for (const piece of pieces) {
    if (piece.kind === 'open') found.push({ start, end: start + piece.text.length, text: piece.text, reason: piece.reason });
    start += piece.text.length;
  }
  return found;
}

/** Numbers, words, names and periods that the workbook gives. */
export const boundOf = ({ pieces }: ReportTemplate): number => pieces.filter(({ kind }) => kind !== 'text' && kind !== 'open').length;

export const originalText = ({ pieces }: ReportTemplate): string => pieces.map(({ text }) => text).join('');
