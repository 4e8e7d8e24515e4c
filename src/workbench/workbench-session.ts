import type { StepCount } from '../app/pane-services';
import type { CellRef } from '../core/model/address';
import type { KeptBooks } from './files/kept-books';
import type { WorkerStarts } from './files/open-file';
import type { BookOnPage, BookRole } from './files/page-books';
import type { PageNotice } from './page-notice';

export interface OpenAs {
  readonly role?: BookRole;
  /** The cell to show first. */
  readonly at?: CellRef | null;
  /** With its folder, where several files have the same name. */
  readonly name?: string;
}

export interface WorkbenchSession {
  readonly books: readonly BookOnPage[];
  /** The workbook that is worked on; reports, pictures and units belong to it. */
  readonly main: BookOnPage | null;
  readonly lastYear: BookOnPage | null;
  /** The workbook that is looked at. */
  readonly book: BookOnPage | null;
  /** A file that is being read: which of its sheets comes now, as far as that is known. */
  readonly opening: { readonly count: StepCount | null } | null;
  readonly stopOpening: () => void;
  readonly notice: PageNotice | null;
  readonly open: (file: File, how?: OpenAs) => void;
  /** Looks at another workbook that is open. */
  readonly look: (id: number, at?: CellRef | null) => void;
  readonly close: (id: number) => void;
  /** Goes to a cell of the workbook in this role. */
  readonly jump: (cell: CellRef, role?: BookRole) => void;
  readonly openSample: () => void;
  /** Opens the same file as it was before any edit. */
  readonly startAgain: () => void;
  readonly select: (cell: CellRef) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly say: (notice: PageNotice | null) => void;
}

/** The workbook that the page opens where there is no other. */
export interface SampleBook {
  readonly name: string;
  readonly file: () => Promise<Blob>;
}

export interface SessionOptions {
  readonly starts: WorkerStarts;
  readonly sample: SampleBook;
  readonly kept: KeptBooks;
  readonly savedName: (base: string) => string;
}
