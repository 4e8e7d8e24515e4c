import type { CheckedBook } from '../app/checked-book';
import type { PaneResult } from '../app/pane-services';
import type { CellAddress, CellRange } from '../core/model/address';
import type { CellEdit } from '../core/model/finding';
import type { AppliedEdits } from '../app/pane-services';
import type { WorkbookSnapshot } from '../core/model/workbook';

/** The size and frame of an opened workbook; its cells stay in the worker and come by blocks of rows. */
export interface BookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly state: string | null;
}
export interface SheetOutline {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly CellRange[];
}

/** A cell as it is drawn. */
export interface GridCell extends CellAddress {
  readonly text: string;
  readonly number: boolean;
  readonly bold: boolean;
}

/** A file's bytes, or a workbook that a host has read already. */
export type BookSource = { readonly bytes: Uint8Array } | { readonly snapshot: WorkbookSnapshot };

/** What the worker can be asked, with what it answers. */
export interface WorkerCalls {
  open: { readonly ask: BookSource; readonly answer: PaneResult<BookOutline> };
  check: { readonly ask: Record<never, never>; readonly answer: PaneResult<CheckedBook> };
  rows: { readonly ask: { readonly sheet: string; readonly top: number; readonly bottom: number }; readonly answer: readonly GridCell[] };
  apply: { readonly ask: { readonly edits: readonly CellEdit[] }; readonly answer: PaneResult<AppliedEdits> };
}
export type WorkerCall = keyof WorkerCalls;

export interface WorkerRequest<K extends WorkerCall = WorkerCall> {
  readonly id: number;
  readonly call: K;
  readonly ask: WorkerCalls[K]['ask'];
}
export type WorkerReply =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: WorkerCalls[WorkerCall]['answer'] }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string };
