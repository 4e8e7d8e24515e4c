import type { CellRef } from './model/address';
import type { CatalogueData } from './model/catalogue';
import type { AppliedDocumentEdits, DocumentEdit, DocumentSnapshot, ReportText } from './model/document';
import type { CellEdit } from './model/finding';
import type { WorkbookSnapshot } from './model/workbook';

/** A thing the host refused or could not do; `code` has its sentence (what happened, what was kept, what to do) in the locale files. */
export interface HostFailure {
  readonly code:
    | 'cell-in-edit-mode'
    | 'sheet-protected'
    | 'read-only'
    | 'changed-meanwhile'
    | 'request-too-large'
    | 'too-many-cells'
    | 'not-supported'
    | 'not-found'
    | 'cancelled'
    | 'unknown';
  readonly detail: string;
}

export type HostResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: HostFailure };

/** How many parts of a step are done, of how many. */
export interface StepCount {
  readonly done: number;
  readonly of: number;
}

/** How far something is: 0 to 1, a code for what is being done, and where its parts are known, which of them. */
export type ReportStep = (fraction: number, step: string, count?: StepCount) => void;

export interface Progress {
  readonly report: ReportStep;
  readonly cancelled: boolean;
}

export interface AppliedEdits {
  readonly applied: readonly CellEdit[];
  /** Edits whose cell no longer held what was expected, or that the host refused. */
  readonly skipped: readonly { readonly edit: CellEdit; readonly reason: string }[];
  /** Edits that take everything back. */
  readonly undo: readonly CellEdit[];
}

/** Where a workbook lives: Excel, a file, memory. */
export interface WorkbookHost {
  read(progress: Progress): Promise<HostResult<WorkbookSnapshot>>;
  apply(edits: readonly CellEdit[]): Promise<HostResult<AppliedEdits>>;
  reveal(cells: readonly CellRef[]): Promise<HostResult<void>>;
  /** Shows findings in the sheet on request; `unmark` removes them without trace. */
  mark(marks: readonly CellMark[]): Promise<HostResult<void>>;
  unmark(): Promise<HostResult<void>>;
  /** Our own state in the workbook (mapping, explanations, settings), as text. */
  readState(): Promise<HostResult<string | null>>;
  writeState(state: string): Promise<HostResult<void>>;
  /** Calls `changed` with the cells a person edited; returns the way to stop. */
  watch(changed: (cells: readonly CellRef[]) => void): Promise<HostResult<() => void>>;
}

export interface CellMark extends CellRef {
  readonly severity: 'error' | 'warning' | 'information';
  readonly text: string;
}

/** A stretch of the text that `readText` gave: positions count within its paragraph. */
export interface DocumentStretch {
  /** 0-based, in the order of `DocumentText.paragraphs`. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A mark in a document: a highlight on a stretch, with the finding's words where the host can hold them. */
export interface DocumentMark extends DocumentStretch {
  readonly severity: 'error' | 'warning' | 'information';
  readonly text: string;
}

/** Text to proof-read, the paragraphs that a selection touches or all of them. */
export interface DocumentText {
  readonly scope: 'selection' | 'document';
  readonly paragraphs: readonly string[];
}

/** Where a report is written and signed: Word, or a .docx. */
export interface DocumentHost {
  read(): Promise<HostResult<DocumentSnapshot>>;
  /** Writes passages as paragraphs of their own behind the cursor's paragraph or at the document's end. */
  insert(report: ReportText, where: 'cursor' | 'end'): Promise<HostResult<AppliedDocumentEdits>>;
  apply(edits: readonly DocumentEdit[]): Promise<HostResult<AppliedDocumentEdits>>;
  /** Selects a control and scrolls to it. */
  revealControl(control: number): Promise<HostResult<void>>;
  readText(scope: DocumentText['scope']): Promise<HostResult<DocumentText>>;
  revealStretch(text: DocumentText, at: DocumentStretch): Promise<HostResult<void>>;
  /** Where the cursor stands in a text that was read; null where that text does not hold it (any more). */
  cursor(text: DocumentText): Promise<HostResult<{ readonly paragraph: number; readonly position: number } | null>>;
  /** Marks on request; returns how many could be set. `unmark` removes all of them, also those of an earlier day, without trace. */
  mark(text: DocumentText, marks: readonly DocumentMark[]): Promise<HostResult<number>>;
  unmark(): Promise<HostResult<number>>;
}

export interface CatalogueSource {
  load(): Promise<CatalogueData>;
}

/** A file's bytes by name, for the command line and the workbench. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Trouble with a file as data: what, where, what to do. `message` is a whole sentence in the user's language. */
export interface FileFailure {
  readonly code:
    | 'not-a-workbook'
    | 'encrypted'
    | 'zip-bomb'
    | 'too-many-cells'
    | 'broken-xml'
    | 'truncated'
    | 'no-sheets'
    | 'not-found'
    | 'unsupported-format'
    | 'not-a-document'
    | 'too-large';
  readonly detail: string;
}
export type FileResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: FileFailure };
