import type { CellRange } from '../core/model/address';
import type { Finding, Locale, Message, NotChecked, OutcomeCounts } from '../core/model/finding';
import type { BoundTable, MappingReason, NameMapping } from '../core/model/observation';
import type { UnreadRegion } from '../core/model/table';
import type { ReadNote, WorkbookSnapshot } from '../core/model/workbook';
import { tablePicture, type TablePicture } from './table-picture';

/** A finding with its sentences, so that a pane shows it without the rules' code. */
export interface DescribedFinding {
  readonly finding: Finding;
  readonly title: Readonly<Record<Locale, string>>;
  readonly message: Readonly<Record<Locale, Message>>;
}

/** What one table of the workbook was taken for. */
export interface TableSummary {
  readonly id: string;
  /** What corrections of this table's mapping hang on (app/mapping-corrections). */
  readonly key: string;
  readonly sheet: string;
  readonly range: CellRange;
  /** The table's own title, or null. */
  readonly title: string | null;
  readonly template: string | null;
  /** The template is a person's word, not the program's. */
  readonly templateConfirmed: boolean;
  /** 0 to 1; 0 where no template was found. */
  readonly confidence: number;
  /** The template it was taken for and those it may be, best first. */
  readonly candidates: readonly TemplateCandidate[];
  readonly area: string | null;
  readonly year: number | null;
  readonly numbers: number;
  readonly picture: TablePicture;
  /** Indicators in the order of their first cell; `known` where the catalogue has them. */
  readonly indicators: readonly { readonly name: string; readonly known: boolean; readonly cells: number }[];
  /** The names that a person may confirm or put right, each with what it was taken for. */
  readonly names: readonly NameSummary[];
}

export interface TemplateCandidate {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
}

/** One name of a table and the catalogue's indicator for it. */
export interface NameSummary {
  readonly name: string;
  readonly unit: string | null;
  readonly indicator: { readonly id: string; readonly name: string } | null;
  /** `person`: confirmed or corrected; `none`: the mapping asks. */
  readonly by: NameMapping['by'];
  /** 0 to 1. */
  readonly score: number;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly score: number }[];
}

/** One run as plain data that crosses a worker's border. */
export interface CheckedBook {
  readonly sheets: number;
  readonly numbers: number;
  readonly findings: readonly DescribedFinding[];
  readonly outcomes: OutcomeCounts;
  readonly notChecked: readonly (NotChecked & {
    readonly title: Readonly<Record<Locale, string>>;
    /** Why, in a sentence; null where only the outcome says it. */
    readonly why: Readonly<Record<Locale, string | null>>;
  })[];
  readonly unread: readonly UnreadRegion[];
  /** What of the workbook was not read, with the reason. */
  readonly notes: readonly ReadNote[];
  readonly tables: readonly TableSummary[];
}

/** The part of a run's report that panes show; the engine's `Report` fits. */
export interface RunReport {
  readonly tables: readonly BoundTable[];
  readonly findings: readonly Finding[];
  readonly outcomes: OutcomeCounts;
  readonly notChecked: readonly NotChecked[];
  readonly unread: readonly UnreadRegion[];
}

/** How names and sentences are found; the core's functions fit. */
export interface Wording {
  describe(finding: Finding, locale: Locale): Message;
  ruleTitle(rule: string, locale: Locale): string;
  reason(reason: string, locale: Locale): string | null;
  templateName(id: string, locale: Locale): string;
  indicatorName(id: string): string;
}

const inBoth = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({ 'zh-CN': make('zh-CN'), 'en-US': make('en-US') });

/** Puts a report into the words and shapes of the panes. */
export function presentReport(workbook: WorkbookSnapshot, report: RunReport, wording: Wording): CheckedBook {
  return {
    sheets: workbook.sheets.length,
    numbers: report.tables.reduce((sum, table) => sum + table.observations.length, 0),
    findings: report.findings.map((finding) => ({
      finding,
      title: inBoth((locale) => wording.ruleTitle(finding.rule, locale)),
      message: inBoth((locale) => wording.describe(finding, locale)),
    })),
    outcomes: report.outcomes,
    notChecked: report.notChecked.map((item) => ({
      ...item,
      title: inBoth((locale) => wording.ruleTitle(item.rule, locale)),
      why: inBoth((locale) => wording.reason(item.reason, locale)),
    })),
    unread: report.unread,
    notes: workbook.notes,
    tables: report.tables.map((table) => summariseTable(table, workbook, wording)),
  };
}

function summariseTable(bound: BoundTable, workbook: WorkbookSnapshot, wording: Wording): TableSummary {
  const indicators = new Map<string, { name: string; known: boolean; cells: number }>();
  for (const { indicator } of bound.observations) {
    const entry = indicators.get(indicator.name);
    if (entry) entry.cells += 1;
    else indicators.set(indicator.name, { name: indicator.name, known: indicator.id !== null, cells: 1 });
  }
  const matches = bound.template ? [bound.template, ...bound.candidates] : bound.candidates;
  const seen = new Set<string>();
  return {
    id: bound.table.id,
    key: bound.key,
    sheet: bound.table.sheet,
    range: bound.table.range,
    title: bound.table.frame.find((line) => line.kind === 'title')?.text ?? null,
    template: bound.template?.id ?? null,
    templateConfirmed: bound.template?.reasons.some((reason) => reason.code === 'said-by-person') === true,
    confidence: bound.template?.confidence ?? 0,
    candidates: matches
      .filter((match) => !seen.has(match.id) && seen.add(match.id))
      .map((match) => ({
        id: match.id,
        name: inBoth((locale) => wording.templateName(match.id, locale)),
        confidence: match.confidence,
        reasons: match.reasons,
      })),
    area: bound.area,
    year: bound.period?.year ?? null,
    numbers: bound.observations.length,
    picture: tablePicture(bound, workbook),
    indicators: [...indicators.values()],
    names: bound.names.map((mapping) => ({
      ...mapping,
      indicator: mapping.indicator === null ? null : { id: mapping.indicator, name: wording.indicatorName(mapping.indicator) },
      candidates: mapping.candidates.map(({ id, score }) => ({ id, name: wording.indicatorName(id), score })),
    })),
  };
}
