import type { CheckedBook } from '../app/checked-book';
import type { AppliedEdits, PaneResult } from '../app/pane-services';
import type { CellEdit } from '../core/model/finding';
import type { WorkbookSnapshot } from '../core/model/workbook';

/** A file as the browser holds it, or a workbook that a host has read already. */
export type BookSource = { readonly file: Blob } | { readonly snapshot: WorkbookSnapshot };

/** What the worker with the engine can be asked, with what it answers. */
export interface WorkerCalls {
  /** Answers with our own state that the workbook carries. */
  open: { readonly ask: BookSource; readonly answer: PaneResult<string | null> };
  check: { readonly ask: Record<never, never>; readonly answer: PaneResult<CheckedBook> };
  apply: { readonly ask: { readonly edits: readonly CellEdit[] }; readonly answer: PaneResult<AppliedEdits> };
  /** Our own state as it is now: mappings that a person confirmed count in the next check. */
  keep: { readonly ask: { readonly state: string }; readonly answer: PaneResult<void> };
}
export type WorkerCall = keyof WorkerCalls;
