import type { AppliedEdits, PaneResult } from '../../app/pane-services';
import type { CellAddress, CellRange, CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import type { SheetView, WorkbookSnapshot } from '../../core/model/workbook';
import type { Direction, RangeContent } from './range-content';

/** An opened workbook as far as the page must know it; its cells stay in the worker and come by blocks of rows. */
export interface BookOutline {
  /** The same for the same file: what the browser keeps for it is found by this. */
  readonly key: string;
  readonly origin: WorkbookSnapshot['origin'];
  /** Our own state that the file carries. */
  readonly state: string | null;
  readonly sheets: readonly SheetOutline[];
  readonly hiddenSheets: number;
  readonly cells: number;
}

export interface SheetOutline {
  readonly name: string;
  /** Number of rows and columns up to the last used one. */
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly view: SheetView | null;
}

/** How a cell is drawn, packed into one number. */
export const LOOK = {
  number: 1,
  bold: 2,
  left: 4,
  center: 8,
  right: 16,
  wrap: 32,
  formula: 64,
  comment: 128,
  error: 256,
  /** Shown as typed: what it comes to is being worked out. */
  written: 512,
  /** Steps of indentation stand above this bit. */
  indentShift: 10,
} as const;

/** One row as it is drawn: three lists side by side, an entry a cell that shows something. */
export interface DrawnRow {
  readonly index: number;
  readonly columns: readonly number[];
  readonly texts: readonly string[];
  readonly looks: readonly number[];
}

/** A cell as it is edited. */
export interface CellContent {
  /** What stands in the edit line: the formula with `=`, or the value as one would type it. */
  readonly typed: string;
  readonly comment: string | null;
}

/** What typing would put into a cell. */
export interface EntryPreview {
  readonly kind: 'empty' | 'number' | 'text' | 'formula';
  /** The number as the cell would show it. */
  readonly shown: string;
  /** Begins like a formula but is written as text. */
  readonly looksLikeFormula: boolean;
}

export interface EditOutcome extends AppliedEdits {
  readonly recomputed: number;
  /** Formula cells whose result may be out of date until a spreadsheet program works it out. */
  readonly undecided: readonly CellRef[];
  readonly outline: BookOutline;
}

export interface SheetCalls {
  open: { readonly ask: { readonly file: Blob; readonly name: string }; readonly answer: PaneResult<BookOutline> };
  rows: { readonly ask: { readonly sheet: string; readonly top: number; readonly bottom: number }; readonly answer: readonly DrawnRow[] };
  cell: { readonly ask: { readonly at: CellRef }; readonly answer: CellContent };
  /** What a selected range holds. */
  range: { readonly ask: { readonly sheet: string; readonly range: CellRange }; readonly answer: RangeContent | null };
  /** Where Ctrl and an arrow lead. */
  edge: { readonly ask: { readonly at: CellRef; readonly direction: Direction }; readonly answer: CellAddress };
  preview: { readonly ask: { readonly at: CellRef; readonly typed: string }; readonly answer: EntryPreview };
  /** The edits that writing these texts from `at` on, row by row, would be; nothing is written yet. */
  type: { readonly ask: { readonly at: CellRef; readonly texts: readonly (readonly string[])[] }; readonly answer: readonly CellEdit[] };
  apply: { readonly ask: { readonly edits: readonly CellEdit[] }; readonly answer: PaneResult<EditOutcome> };
  /** Cells whose displayed text holds the words, in reading order; at most `limit`. */
  find: { readonly ask: { readonly words: string; readonly limit: number }; readonly answer: readonly CellRef[] };
  /** The file with every edit and our state in it; `as-new` builds a new .xlsx from values and formulas. */
  save: {
    readonly ask: { readonly state: string | null; readonly as: 'same-file' | 'as-new' };
    readonly answer: PaneResult<Uint8Array>;
  };
}

export const cellKey = ({ row, col }: CellAddress): string => `${row},${col}`;
