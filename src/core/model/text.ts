import type { CellRef } from './address';

export type SpanRelation = 'value' | 'change' | 'growth' | 'completion' | 'share' | 'rank' | 'difference' | 'target' | 'total' | 'period';

/** A cell that a number comes from. `book` is set where it stands in the workbook of last year that was given beside this one. */
export interface SourceCell extends CellRef {
  readonly book?: 'last-year';
}

/** A piece of a sentence. Pieces with `source` carry a number (or a direction word) and the cells it comes from. */
export interface TextPiece {
  readonly text: string;
  readonly source?: SpanSource;
}

export interface SpanSource {
  readonly indicator: string;
  readonly cells: readonly SourceCell[];
  /** Set where the number is an official target: its id in the catalogue, and no cells. */
  readonly target?: string;
  /** In `unit`, before rounding to the printed digits. */
  readonly value: number;
  readonly unit: string;
  readonly relation: SpanRelation;
  /** Decimals printed; recomputing `value` from `cells` and rounding to these gives the text. */
  readonly decimals: number;
}

/** A sentence or paragraph as pieces, joined only at the border (pane, Word, .docx). */
export interface Paragraph {
  readonly pattern: string;
  readonly pieces: readonly TextPiece[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A fact by its name and cells, apart from the sentence that tells it. */
export interface NamedFact {
  readonly indicator: string;
  readonly cells: readonly CellRef[];
}

/** A fact that was not told, with the reason code. */
export interface Withheld extends NamedFact {
  readonly reason: string;
}

/** Whose figures a narrative tells and of when, where all its tables agree: the words of a title. */
export interface NarrativeSubject {
  readonly area: string | null;
  readonly year: number | null;
  /** 1—10月, 上半年, 第三季度; empty for a year. */
  readonly span: string;
}

export interface Narrative {
  readonly subject?: NarrativeSubject;
  readonly sections: readonly Section[];
  readonly withheld: readonly Withheld[];
  /** Told, but of cells whose value a finding asks to verify: to be looked at before the text is signed. */
  readonly toVerify: readonly NamedFact[];
}
