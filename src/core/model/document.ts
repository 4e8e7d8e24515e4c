import type { SourceCell, SpanRelation } from './text';

/**
 * A number (with its unit and direction word) that stays tied to its cells after it was written into a document. `tag` and `title`
 * are what the document keeps with it: the tag identifies it (`core/document/tag.ts`), the title tells a person its cells.
 */
export interface Tie {
  readonly tag: string;
  readonly title: string;
  readonly indicator: string;
  readonly cells: readonly SourceCell[];
  readonly relation: SpanRelation;
}

/** A stretch of a passage; the words between the numbers have no tie. */
export interface PassagePiece {
  readonly text: string;
  readonly tie?: Tie;
}

/** What becomes one paragraph of a document. */
export interface Passage {
  readonly kind: 'title' | 'heading' | 'paragraph';
  /** Identity of the paragraph over refreshes, '' for headings; see `core/document/tag.ts`. */
  readonly place: string;
  readonly pieces: readonly PassagePiece[];
}

/** From what a text was written; the document keeps it, so that a refresh knows which workbook to ask for. */
export interface ReportSource {
  /** 1, 2, …: which of the document's sources. */
  readonly id: number;
  /** File name of the workbook, without its folder. */
  readonly workbook: string;
  /** How it was written, in the words of whoever wrote it; a refresh must write in the same manner. */
  readonly style: string;
  readonly year: number | null;
  readonly area: string | null;
  /** How many tied numbers were written; 0 before anything was. */
  readonly ties: number;
}

/** A report ready to be written into a document. */
export interface ReportText {
  readonly source: ReportSource;
  readonly passages: readonly Passage[];
  /** The template that it was written from, as its printed form: the document carries it, so that a refresh needs no other file. */
  readonly template?: string;
}

/** A content control of ours as the document holds it now. */
export interface ControlState {
  /** The document's own number for it. */
  readonly id: number;
  readonly tag: string;
  readonly text: string;
  /** A person locked it against edits. */
  readonly locked: boolean;
}

export interface DocumentSnapshot {
  /** In the order of the document. */
  readonly controls: readonly ControlState[];
  /** The text of every paragraph of the body, those in tables too. */
  readonly paragraphs: readonly string[];
  readonly sources: readonly ReportSource[];
  /** The templates that the document carries, with the source that each writes; absent where the host cannot tell. */
  readonly templates?: readonly CarriedTemplate[];
}

export interface CarriedTemplate {
  readonly source: number;
  readonly template: string;
}

/** One change of a document, with what it expects to find; nothing is changed where it finds something else. */
export type DocumentEdit =
  | {
      readonly kind: 'control';
      readonly control: number;
      readonly expect: { readonly tag: string; readonly text: string };
      readonly tag: string;
      readonly title: string;
      readonly text: string;
    }
  /** Replaces the paragraph around a control; `expect` is the paragraph's whole text. */
  | { readonly kind: 'passage'; readonly control: number; readonly expect: string; readonly pieces: readonly PassagePiece[] }
  /** Removes paragraphs that stand in a row and hold just these texts: takes an insertion back. */
  | { readonly kind: 'remove'; readonly texts: readonly string[] }
  /** Remembers a source; null forgets it. */
  | { readonly kind: 'source'; readonly id: number; readonly source: ReportSource | null };

export interface AppliedDocumentEdits {
  readonly applied: readonly DocumentEdit[];
  readonly skipped: readonly { readonly edit: DocumentEdit; readonly reason: 'changed-meanwhile' | 'locked' | 'not-found' }[];
  /** Numbers that Word kept as tracked revisions: until these are accepted, the old text stands beside the new. */
  readonly asRevision: number;
  /** Edits that take everything back, in the order in which they are to be applied. */
  readonly undo: readonly DocumentEdit[];
}
