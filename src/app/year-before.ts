import type { Catalogue, Report } from '../core/index';
import type { ReportText } from '../core/model/document';
import type { CellEdit } from '../core/model/finding';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { FileResult } from '../core/ports';
import { checkWorkbook } from './check-workbook';
import { applyEdits } from './edit-workbook';
import type { PaneResult } from './pane-services';
import { renewReport, type Renewal } from './renewed-report';
import { filledDocument } from './report-template';

/** A workbook as it is now: its file, and the edits made since it was opened. */
export interface EditedFile {
  readonly file: Blob;
  readonly edits: readonly CellEdit[];
}

/** What reads and writes files; the adapters fit. */
export interface YearFiles {
  readonly workbook: (bytes: Uint8Array) => Promise<FileResult<WorkbookSnapshot>>;
  /** The text of a report, .docx or plain. */
  readonly text: (bytes: Uint8Array) => FileResult<string> | Promise<FileResult<string>>;
  readonly write: (report: ReportText) => Uint8Array | Promise<Uint8Array>;
}

const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;

/** Last year's workbook beside this year's: judged once, compared with, and what last year's report is renewed by. */
export class YearBefore {
  #report: Report | null = null;

  constructor(
    private readonly files: YearFiles,
    /** This year's workbook as it is now. */
    private readonly now: () => { readonly report: Report; readonly catalogue: Catalogue },
  ) {}

  /** Null where no workbook of last year is given. */
  get report(): Report | null {
    return this.#report;
  }

  async open(book: EditedFile | null): Promise<PaneResult<void>> {
    this.#report = null;
    if (!book) return { ok: true, value: undefined };
    const read = await this.files.workbook(new Uint8Array(await book.file.arrayBuffer()));
    if (!read.ok) return read;
    this.#report = checkWorkbook(applyEdits(read.value, book.edits).workbook, this.now().catalogue);
    return { ok: true, value: undefined };
  }

  /** Last year's report, bound to last year's workbook and written from this one. */
  async renewal(document: Blob): Promise<PaneResult<Renewal>> {
    const renewed = await this.#renewed(document);
    return renewed.ok ? { ok: true, value: renewed.value.renewal } : renewed;
  }

  /** The same as a .docx; `workbook` is this year's file. */
  async renewedDocument(document: Blob, workbook: string): Promise<PaneResult<Uint8Array>> {
    const renewed = await this.#renewed(document);
    if (!renewed.ok) return renewed;
    const { filled, template } = renewed.value;
    return { ok: true, value: await this.files.write(filledDocument(filled, template, workbook)) };
  }

  async #renewed(document: Blob): Promise<PaneResult<ReturnType<typeof renewReport>>> {
    if (!this.#report) return NOTHING_OPEN;
    const text = await this.files.text(new Uint8Array(await document.arrayBuffer()));
    return text.ok ? { ok: true, value: renewReport(text.value, { last: this.#report, now: this.now().report }) } : text;
  }
}
