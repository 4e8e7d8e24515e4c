import { buildCatalogue, catalogueOf, describeProofFinding, type Catalogue, type ProofReport, type Report } from '../core/index';
import type { CatalogueData } from '../core/model/catalogue';
import type { ClaimState, ProofFinding, TiedClaim } from '../core/model/claim';
import type { Locale, Message, Severity } from '../core/model/finding';
import type { SourceCell, Narrative } from '../core/model/text';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { DocumentStretch, FileResult } from '../core/ports';
import { checkWorkbook, withKeptTargets } from './check-workbook';
import { narrateReport } from './draft-narrative';
import type { NarrativeOptions } from './narrative-manner';
import { parseState } from './explanations';
import type { PaneResult } from './pane-services';
import { proofReport } from './proof-report';

/** A workbook as the Word pane names it. */
export interface OpenedBook {
  readonly name: string;
  readonly tables: number;
  readonly numbers: number;
  /** Why the mapping and targets that people keep in the workbook could not be used; null where they were. */
  readonly stateTrouble: 'unreadable' | 'newer-version' | null;
}

/** Something to look at in a text: where it is, what is said of it. */
export interface ProofEntry extends DocumentStretch {
  readonly id: string;
  readonly severity: Severity;
  /** The sentence around it. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly message: Readonly<Record<Locale, Message>>;
  readonly related: readonly DocumentStretch[];
}

/** A number of the text with what became of it. */
export interface ProofNumber extends DocumentStretch {
  readonly text: string;
  readonly state: ClaimState;
  readonly indicator: string;
  readonly computation: string | null;
  readonly cells: readonly SourceCell[];
}

export interface TextProof {
  readonly coverage: ProofReport['coverage'];
  /** Errors first, then in the order of the text. */
  readonly entries: readonly ProofEntry[];
  readonly numbers: readonly ProofNumber[];
  /** Whether a workbook was held against the text. */
  readonly against: boolean;
}

/** What the Word pane asks of the engine; it answers from a worker, or from the page where no worker can start. */
export interface TextEngine {
  open(name: string, bytes: Uint8Array): Promise<PaneResult<OpenedBook>>;
  /** `year`: the report's year where a person named one. */
  narrate(options: NarrativeOptions, year: number | null): Promise<PaneResult<Narrative>>;
  proof(paragraphs: readonly string[]): Promise<PaneResult<TextProof>>;
}

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
    if (!this.opened) return { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } };
    const { workbook } = this.opened;
    const report = this.opened.year === year ? this.opened.report : this.judge(workbook, year);
    return { ok: true, value: narrateReport(report, this.catalogueOf(workbook), options) };
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
    return { ok: true, value: proofOf(report, lines, this.opened !== null) };
  }
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

function proofOf(report: ProofReport, lines: readonly string[], against: boolean): TextProof {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  /** Where a stretch of the joined text lies; one over several paragraphs is cut at its first one's end. */
  const placeOf = (start: number, end: number): DocumentStretch => {
    const paragraph = Math.max(0, upperBound(starts, start) - 1);
    const base = starts[paragraph] ?? 0;
    return { paragraph, start: start - base, end: Math.min(end - base, lines[paragraph]?.length ?? 0) };
  };
  const entry = (finding: ProofFinding, order: number): ProofEntry => {
    const place = placeOf(finding.start, finding.end);
    return {
      ...place,
      id: `f${order}`,
      severity: finding.severity,
      ...sentenceAround(lines[place.paragraph] ?? '', place),
      message: { 'zh-CN': describeProofFinding(finding, 'zh-CN'), 'en-US': describeProofFinding(finding, 'en-US') },
      related: finding.related.map(([start, end]) => placeOf(start, end)),
    };
  };
  const number = (claim: TiedClaim): ProofNumber => ({
    ...placeOf(claim.start, claim.end),
    text: claim.text,
    state: claim.state,
    indicator: claim.indicator.name,
    computation: claim.computation,
    cells: claim.cells,
  });
  return {
    coverage: report.coverage,
    entries: report.findings.map(entry).sort((a, b) => RANK[a.severity] - RANK[b.severity]),
    numbers: report.claims.map(number),
    against,
  };
}

/** How many of the ascending numbers are not above the one asked for. */
function upperBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters of a sentence that are shown on either side. */
const EXCERPT = 40;

function sentenceAround(line: string, { start, end }: DocumentStretch): Pick<ProofEntry, 'before' | 'text' | 'after'> {
  const from = Math.max(line.slice(0, start).search(/[^。；！？]*$/u), start - EXCERPT);
  const rest = /^[^。；！？]*[。；！？]?/u.exec(line.slice(end))?.[0] ?? '';
  return {
    before: (from > 0 && from === start - EXCERPT ? '…' : '') + line.slice(from, start),
    text: line.slice(start, end),
    after: rest.length > EXCERPT ? `${rest.slice(0, EXCERPT)}…` : rest,
  };
}
