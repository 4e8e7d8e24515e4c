import type { IndicatorChoice } from '../core/index';
import type { BookSpec } from '../core/model/book-spec';
import type { CellRange, CellRef } from '../core/model/address';
import type { CellEdit, Locale } from '../core/model/finding';
import type {
  AppliedEdits,
  CellMark,
  FileFailure,
  HostFailure,
  HostResult,
  Progress,
  ReportStep,
  StepCount,
  WorkbookHost,
} from '../core/ports';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { TargetList, TemplateChoice, WordingPreview } from './book-engine';
import type { CheckedBook } from './checked-book';
import type { LiveCell } from './live-edit';
import type { Renewal } from './renewed-report';
import type { TextDraft, TextRequest } from './text-draft';
import type { EditedFile } from './year-before';

export type { LiveCell, WordingPreview };
export type { AppliedEdits, CellMark, IndicatorChoice, Progress, ReportStep, StepCount, TargetList, TemplateChoice };

export type PaneFailure = {
  readonly code: HostFailure['code'] | FileFailure['code'] | 'worker-failed' | 'copy-refused';
  readonly detail: string;
};
export type PaneResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PaneFailure };

/** What the engine answers about the workbook that was checked; in a worker where there is one. */
export interface EngineServices {
  narrate(request: TextRequest): Promise<PaneResult<TextDraft>>;
  /** The text as a .docx in the layout of official documents, its numbers tied to the cells of `workbook`. */
  writeReport(request: TextRequest, workbook: string): Promise<PaneResult<Uint8Array>>;
  /** What a wording of the user's own says with the present data, and what is wrong with it. */
  previewWording(text: string, request: TextRequest, locale: Locale): Promise<PaneResult<WordingPreview>>;
  targets(): Promise<PaneResult<TargetList>>;
  searchIndicators(words: string): Promise<PaneResult<readonly IndicatorChoice[]>>;
  templates(): Promise<PaneResult<readonly TemplateChoice[]>>;
}

/** `fresh` reads the workbook; `edited` reads what changed since; `kept` judges what was read before, after a mapping or target was given. */
export type CheckFrom = 'fresh' | 'edited' | 'kept';

/** Everything the panes can ask for. In Excel it is made from the live workbook, in the workbench from a file in a worker. */
export interface PaneServices extends EngineServices {
  check(progress: Progress, from: CheckFrom): Promise<PaneResult<CheckedBook>>;
  /** All edits or, where cells changed meanwhile, those whose cell still holds what was expected. */
  apply(edits: readonly CellEdit[]): Promise<PaneResult<AppliedEdits>>;
  /** Selects the first cell; the others are outlined with it where the host can. */
  reveal(cells: readonly CellRef[]): Promise<PaneResult<void>>;
  readState(): Promise<PaneResult<string | null>>;
  writeState(state: string): Promise<PaneResult<void>>;
  /** Calls back after a person's edit; returns the way to stop. */
  watch(changed: () => void): Promise<PaneResult<() => void>>;
  /** Tells which cell a person selected; returns the way to stop. Null where the page around the pane has no selection to tell of. */
  readonly watchSelection: ((selected: (cell: CellRef) => void) => Promise<PaneResult<() => void>>) | null;
  /** Opens the sample in a window of its own; null where the page has its own way. */
  readonly openSample: (() => Promise<PaneResult<void>>) | null;
  /** The workbook's name, for what is written from it. */
  bookName(): string;
  /** Whether files can be downloaded from this page; Excel for Mac lets none through. */
  readonly downloads: boolean;
  /** What is written into the workbook on request; null where it is saved as a file instead. */
  readonly sheetTools: SheetTools | null;
  /** Last year's report turned into this year's; null where the page around the pane has an area of its own for it. */
  readonly renewal: RenewalServices | null;
}

/** The files of last year; this year's workbook is the one that is open. */
export interface LastYearFiles {
  readonly report: Blob;
  readonly workbook: Blob;
}
export interface RenewalServices {
  renew(files: LastYearFiles): Promise<PaneResult<Renewal>>;
  /** The same as a .docx with its numbers tied. */
  write(files: LastYearFiles): Promise<PaneResult<Uint8Array>>;
}

export interface SheetTools {
  /** Colours the cells of findings; answers how many were coloured and how many lie on protected sheets. */
  mark(marks: readonly CellMark[]): Promise<PaneResult<MarkCount>>;
  /** Takes every colour of ours away; answers how many rules were removed. */
  unmark(): Promise<PaneResult<number>>;
  /** Adds the 审核报告 sheet, or writes it anew. */
  addAuditSheet(locale: Locale): Promise<PaneResult<void>>;
}
export interface MarkCount {
  readonly marked: number;
  readonly skipped: number;
}

/** The engine over one workbook; every call may fail because its worker was stopped. */
export interface Engine extends EngineServices {
  open(workbook: WorkbookSnapshot): Promise<PaneResult<void>>;
  /** Cells that were edited; answers false where the workbook has to be read to know what came of it. */
  edit(cells: readonly LiveCell[]): Promise<PaneResult<boolean>>;
  keep(state: string): Promise<PaneResult<void>>;
  /** `report` goes from 0 to 1 over the check alone. */
  check(report?: ReportStep): Promise<PaneResult<CheckedBook>>;
  auditSheet(locale: Locale): Promise<PaneResult<BookSpec>>;
  /** Last year's workbook, that pictures and reports are held against from now on; null for none. */
  lastYear(book: EditedFile | null): Promise<PaneResult<void>>;
  renewal(document: Blob): Promise<PaneResult<Renewal>>;
  renewedDocument(document: Blob, workbook: string): Promise<PaneResult<Uint8Array>>;
  /** Stops whatever is being computed; the workbook has to be opened again. */
  cancel(): void;
}

/** What of a host the panes use; every adapter of a live workbook fits. */
export interface LiveWorkbook extends Pick<WorkbookHost, 'read' | 'apply' | 'reveal' | 'readState' | 'writeState'> {
  /** Null where the whole workbook may have changed. */
  watch(changed: (area: SheetArea | null) => void): Promise<HostResult<() => void>>;
  watchSelection(selected: (cell: CellRef) => void): Promise<HostResult<() => void>>;
  /** Reads the cells of some areas. */
  readCells(areas: readonly SheetArea[]): Promise<HostResult<readonly LiveCell[]>>;
  mark(marks: readonly CellMark[]): Promise<HostResult<MarkCount>>;
  unmark(): Promise<HostResult<number>>;
  writeSheet(spec: BookSpec): Promise<HostResult<void>>;
  /** Opens a workbook in a window of its own, from the base64 of its file. */
  openCopy(base64: string): Promise<HostResult<void>>;
  bookName(): string;
  downloads(): boolean;
}
export interface SheetArea {
  readonly sheet: string;
  readonly range: CellRange;
}
