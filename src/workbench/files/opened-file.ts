import type { CheckedBook } from '../../app/checked-book';
import type { PaneResult, PaneServices } from '../../app/pane-services';
import type { Pictures } from '../../app/pictures';
import type { Renewal } from '../../app/renewed-report';
import type { UnitDigest } from '../../app/units/unit-digest';
import type { EditedFile } from '../../app/year-before';
import type { DocumentProof } from '../../book-worker/protocol';
import type { Ask } from '../../book-worker/worker-client';
import type { CellRef } from '../../core/model/address';
import type { BookOutline, EditOutcome, SheetCalls } from '../sheets/sheet-protocol';
import type { EditHistory } from './edit-history';

/** What the page around the pane is told. */
export interface BookListener {
  readonly revealed: (cells: readonly CellRef[]) => void;
  readonly checked: (book: CheckedBook) => void;
  readonly edited: (edited: BookEdited) => void;
  /** The browser does not keep what was done: a reload would lose it. */
  readonly notKept: () => void;
}

export interface BookEdited {
  readonly outline: BookOutline;
  readonly history: EditHistory;
  /** Of the last step: formulas that only a spreadsheet program can work out. */
  readonly undecided: readonly CellRef[];
}

export interface OpenedFile {
  /** Another for every opening, also of the same file. */
  readonly id: number;
  readonly name: string;
  /** As it was read, with the edits of an earlier visit in it. */
  readonly outline: BookOutline;
  readonly history: EditHistory;
  readonly services: PaneServices;
  readonly ask: Ask<SheetCalls>;
  /** Writes what was typed from a cell on, row by row. */
  type(at: CellRef, texts: readonly (readonly string[])[]): Promise<PaneResult<EditOutcome | null>>;
  undo(): Promise<PaneResult<EditOutcome | null>>;
  redo(): Promise<PaneResult<EditOutcome | null>>;
  /** What stands beside the pane, of the workbook as it is now. */
  pictures(lastYear: EditedFile | null): Promise<PaneResult<Pictures>>;
  digest(): Promise<PaneResult<UnitDigest>>;
  proof(document: Blob, lastYear: EditedFile | null): Promise<PaneResult<DocumentProof>>;
  /** Last year's report as it is written from this workbook. */
  renewal(document: Blob, lastYear: EditedFile): Promise<PaneResult<Renewal>>;
  renewedDocument(document: Blob, lastYear: EditedFile): Promise<PaneResult<Uint8Array>>;
  save(as: 'same-file' | 'as-new'): Promise<PaneResult<Uint8Array>>;
  /** Tells the pane which cell a person selected. */
  tellSelected(cell: CellRef): void;
  /** Whether it holds edits, explanations or mappings that no file has: the browser keeps them, or they are nowhere but here. */
  work(): 'none' | 'kept' | 'only-here';
  /** The file as it was opened. */
  readonly original: Blob;
  close(): void;
}
