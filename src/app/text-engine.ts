import { buildCatalogue, catalogueOf, type Catalogue, type FilledReport, type Report, type ReportTemplate } from '../core/index';
import type { CatalogueData } from '../core/model/catalogue';
import type { Narrative } from '../core/model/text';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { FileResult } from '../core/ports';
import { checkWorkbook, withKeptTargets } from './check-workbook';
import { narrateReport } from './draft-narrative';
import type { NarrativeOptions } from './narrative-manner';
import { parseState } from './explanations';
import type { PaneResult } from './pane-services';
import { proofReport } from './proof-report';
import { observationsOf, writeFromTemplate } from './report-template';
import { presentProof, type TextProof } from './text-proof';

/** A workbook as the Word pane names it. */
export interface OpenedBook {
  readonly name: string;
  readonly tables: number;
  readonly numbers: number;
  /** Why the mapping and targets that people keep in the workbook could not be used; null where they were. */
  readonly stateTrouble: 'unreadable' | 'newer-version' | null;
}

/** What the Word pane asks of the engine; it answers from a worker, or from the page where no worker can start. */
export interface TextEngine {
  open(name: string, bytes: Uint8Array): Promise<PaneResult<OpenedBook>>;
  /** `year`: the report's year where a person named one. */
  narrate(options: NarrativeOptions, year: number | null): Promise<PaneResult<Narrative>>;
  /** A report that a document carries the template of, written from the workbook. */
  fill(template: ReportTemplate): Promise<PaneResult<FilledReport>>;
  proof(paragraphs: readonly string[]): Promise<PaneResult<TextProof>>;
}

const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;

/** The engine itself: one workbook, read once, told and held against texts from here. */
export class BookTeller implements TextEngine {
  private readonly shipped: Catalogue;
  private opened: { readonly workbook: WorkbookSnapshot; readonly year: number | null; readonly report: Report } | null = null;

  constructor(
    data: CatalogueData,
    private readonly read: (bytes: Uint8Array) => Promise<FileResult<WorkbookSnapshot>>,
  ) {
    this.shipped = buildCatalogue(data);
  }

  async open(name: string, bytes: Uint8Array): Promise<PaneResult<OpenedBook>> {
    const workbook = await this.read(bytes);
    if (!workbook.ok) return workbook;
    const kept = parseState(workbook.value.state);
    const { tables } = this.judge(workbook.value, null);
    const numbers = tables.reduce((sum, table) => sum + table.observations.length, 0);
    return { ok: true, value: { name, tables: tables.length, numbers, stateTrouble: kept.ok ? null : kept.reason } };
  }

  async narrate(options: NarrativeOptions, year: number | null): Promise<PaneResult<Narrative>> {
    if (!this.opened) return NOTHING_OPEN;
    const { workbook } = this.opened;
    const report = this.opened.year === year ? this.opened.report : this.judge(workbook, year);
    return { ok: true, value: narrateReport(report, this.catalogueOf(workbook), options) };
  }

  async fill(template: ReportTemplate): Promise<PaneResult<FilledReport>> {
    if (!this.opened) return NOTHING_OPEN;
    const { workbook, year, report } = this.opened;
    const asRead = year === null ? report : this.judge(workbook, null);
    return { ok: true, value: writeFromTemplate(template, observationsOf(asRead), 'zh-CN') };
  }

  private judge(workbook: WorkbookSnapshot, year: number | null): Report {
    const report = checkWorkbook(workbook, this.shipped, { year });
    this.opened = { workbook, year, report };
    return report;
  }

  /** With what the workbook itself brings: templates and targets of its own. The same as in Excel's pane, or the sentences would differ. */
  private catalogueOf(workbook: WorkbookSnapshot): Catalogue {
    return catalogueOf(workbook, withKeptTargets(workbook, this.shipped));
  }

  async proof(paragraphs: readonly string[]): Promise<PaneResult<TextProof>> {
    const lines = paragraphs.map((line) => line.replaceAll('\n', ' '));
    const report = proofReport(lines.join('\n'), this.opened ? { observations: this.opened.report.observations } : {});
    return { ok: true, value: presentProof(report, lines, this.opened !== null) };
  }
}
