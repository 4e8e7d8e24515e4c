import type { CheckedBook } from '../app/checked-book';
import type { Pictures } from '../app/pictures';
import type { Renewal } from '../app/renewed-report';
import type { TextProof } from '../app/text-proof';
import type { UnitDigest } from '../app/units/unit-digest';
import type { AppliedEdits, Engine, PaneResult } from '../app/pane-services';
import type { EditedFile } from '../app/year-before';
import type { CellEdit } from '../core/model/finding';
import type { WorkbookSnapshot } from '../core/model/workbook';

/** A file as the browser holds it, or a workbook that a host has read already. */
export type BookSource = { readonly file: Blob } | { readonly snapshot: WorkbookSnapshot };

/** A method of the engine with its arguments; the others have calls of their own. */
export type EngineMethod = Exclude<keyof Engine, 'cancel' | 'open' | 'keep' | 'check' | 'lastYear' | 'renewal' | 'renewedDocument'>;
export type EngineAsk = { readonly [K in EngineMethod]: { readonly method: K; readonly args: Parameters<Engine[K]> } }[EngineMethod];

/** A proof-read file: its paragraphs and what is said of them. */
export interface DocumentProof {
  readonly paragraphs: readonly string[];
  readonly proof: TextProof;
}

/** What the worker with the engine can be asked, with what it answers. */
export interface WorkerCalls {
  /** Answers with our own state that the workbook carries. */
  open: { readonly ask: BookSource; readonly answer: PaneResult<string | null> };
  check: { readonly ask: Record<never, never>; readonly answer: PaneResult<CheckedBook> };
  apply: { readonly ask: { readonly edits: readonly CellEdit[] }; readonly answer: PaneResult<AppliedEdits> };
  /** Our own state as it is now: mappings that a person confirmed count in the next check. */
  keep: { readonly ask: { readonly state: string }; readonly answer: PaneResult<void> };
  /** Last year's workbook, that pictures and reports are held against from now on; null for none. */
  lastYear: { readonly ask: { readonly book: EditedFile | null }; readonly answer: PaneResult<void> };
  /** What the workbook shows at a glance. */
  pictures: { readonly ask: Record<never, never>; readonly answer: PaneResult<Pictures> };
  /** What the roll-up of units takes from the workbook; `name` is the file's. */
  digest: { readonly ask: { readonly name: string }; readonly answer: PaneResult<UnitDigest> };
  /** A report text, .docx or plain, held against itself, the workbook and last year's. */
  proof: { readonly ask: { readonly document: Blob }; readonly answer: PaneResult<DocumentProof> };
  /** Last year's report, bound to last year's workbook and written from this one. */
  renewal: { readonly ask: { readonly document: Blob }; readonly answer: PaneResult<Renewal> };
  /** The same as a .docx; `workbook` is this year's file. */
  renewedDocument: { readonly ask: { readonly document: Blob; readonly workbook: string }; readonly answer: PaneResult<Uint8Array> };
  /** Any other question to the engine about the workbook that is open. */
  engine: { readonly ask: EngineAsk; readonly answer: PaneResult<unknown> };
}
export type WorkerCall = keyof WorkerCalls;
