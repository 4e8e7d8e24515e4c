import {
  appliedTargets,
  buildCatalogue,
  catalogueOf,
  describeFinding,
  ruleTitle,
  describeReason,
  RunMemory,
  type RunStep,
  searchIndicators,
  type AppliedTarget,
  type Catalogue,
  type IndicatorChoice,
  type Report,
  toVerify,
} from '../core/index';
import type { CatalogueData, Template } from '../core/model/catalogue';
import type { ReportText } from '../core/model/document';
import type { Locale } from '../core/model/finding';
import type { BookSpec } from '../core/model/book-spec';
import type { Narrative, TextPiece } from '../core/model/text';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { auditSheet, withoutAuditSheets } from './audit-sheet';
import { checkWorkbook, withKeptTargets } from './check-workbook';
import { presentReport, type CheckedBook } from './checked-book';
import { narrateReport } from './draft-narrative';
import { EMPTY_STATE, parseState } from './explanations';
import { withLiveCells, type LiveCell } from './live-edit';
import { describeWordingNote, narrateWordings, NO_WORDINGS, wordingReader, type WordingReader, type WordingSet } from './own-wording';
import { reportHeadings, sourceTable, wholeReport, type SourceTable } from './report-document';
import type { TextDraft, TextRequest } from './text-draft';

/** A template that a person may pick for a table. */
export interface TemplateChoice {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly domain: Readonly<Record<Locale, string>>;
  /** The names of its first indicators. */
  readonly holds: readonly string[];
}

/** What was held against targets, and why not more was. */
export interface TargetList {
  readonly applied: readonly AppliedTarget[];
  /** Null where no table says its year: then no published target can be chosen. */
  readonly year: number | null;
  readonly area: string | null;
  /** Targets of these indicators that the catalogue knows and that did not apply: other years, other areas, of uncertain source. */
  readonly others: number;
}

/** What a wording of the user's own comes to. */
export interface WordingPreview {
  readonly pieces: readonly TextPiece[];
  readonly notes: readonly { readonly severity: 'error' | 'warning'; readonly text: string }[];
  /** Names of the sheets' indicators, for completion. */
  readonly names: readonly string[];
}

/** The engine with its catalogue around one workbook. Keeps the last run, so that text and targets need no second check. */
export class BookEngine {
  private workbook: WorkbookSnapshot | null = null;
  private readonly shipped: Catalogue;
  private readonly memory: RunMemory;
  private run: { readonly year: number | null; readonly report: Report } | null = null;

  private reader: { readonly report: Report; readonly key: string; readonly reader: WordingReader } | null = null;

  constructor(
    private readonly data: CatalogueData,
    tell?: (step: RunStep) => void,
  ) {
    this.memory = new RunMemory(tell);
    this.shipped = buildCatalogue(data);
  }

  open(workbook: WorkbookSnapshot): void {
    this.workbook = withoutAuditSheets(workbook);
    this.run = null;
  }

  /** Cells that were edited; false where the workbook has to be read to know what came of it. */
  edit(cells: readonly LiveCell[]): boolean {
    const edited = withLiveCells(this.book(), cells);
    if (edited) this.open(edited);
    return edited !== null;
  }

  /** Our own state as it is now: mappings and targets that a person gave count in the next check. */
  keep(state: string): void {
    if (this.workbook) this.open({ ...this.workbook, state });
  }

  check(): CheckedBook {
    return presentReport(this.book(), this.judged(null), {
      describe: describeFinding,
      ruleTitle,
      reason: describeReason,
      templateName: (id, locale) => this.templateTitle(this.catalogue.template(id), locale) ?? id,
      indicatorName: (id) => this.catalogue.indicator(id)?.name ?? id,
    });
  }

  narrate(request: TextRequest): TextDraft {
    const report = this.judged(request.year);
    const whole = this.withOwnWordings(narrateReport(report, this.catalogue, request), request);
    const narrative = { ...whole, sections: whole.sections.filter((section) => !request.without.includes(section.id)) };
    const headings = reportHeadings(narrative, { ...request, area: null });
    const years = report.tables.flatMap((table) => table.period?.year ?? []);
    return {
      narrative,
      title: headings.title ?? '',
      headings: headings.sections,
      sections: whole.sections.map(({ id, heading }) => ({ id, heading })),
      years: [...new Set(years)].sort((a, b) => b - a),
    };
  }

  /** What a wording says with the present data; made ready once a run, then as fast as a person types. */
  previewWording(text: string, request: TextRequest, locale: Locale): WordingPreview {
    const reader = this.wordingReader(request);
    const { pieces, notes } = reader.realise(text);
    return {
      pieces,
      notes: notes.map((note) => ({ severity: note.severity, text: describeWordingNote(note, locale) })),
      names: reader.names,
    };
  }

  /** The text as a report of its own with the appendix of where its numbers are from. `workbook`: the file's name. */
  report(request: TextRequest, workbook: string): { readonly text: ReportText; readonly appendix: SourceTable } {
    const { narrative } = this.narrate(request);
    const { style, year } = request;
    const text = wholeReport(narrative, { workbook, style, year, area: null }, { ...request, area: null });
    return { text, appendix: sourceTable(text, request.language) };
  }

  targets(): TargetList {
    const report = this.judged(null);
    const applied = appliedTargets(report, this.catalogue);
    const used = new Set(applied.map(({ target }) => target.id));
    const indicators = new Set(report.observations.flatMap((one) => one.indicator.id ?? []));
    const years = report.tables.flatMap((table) => table.period?.year ?? []);
    return {
      applied,
      year: most(years),
      area: most(report.tables.flatMap((table) => table.area ?? [])),
      others: [...indicators].flatMap((id) => this.catalogue.targetsOf(id)).filter((target) => !used.has(target.id)).length,
    };
  }

  /** The last run and its catalogue, for what stands beside the panes: pictures, the roll-up of units, proof-reading. */
  inspect(): { readonly report: Report; readonly catalogue: Catalogue } {
    return { report: this.judged(null), catalogue: this.catalogue };
  }

  searchIndicators(words: string): readonly IndicatorChoice[] {
    return searchIndicators(this.catalogue, words);
  }

  templates(): readonly TemplateChoice[] {
    const domains = new Map(this.data.domains.map((domain) => [domain.id, domain]));
    return this.catalogue.data.templates.map((template) => {
      const domain = domains.get(template.domain);
      return {
        id: template.id,
        title: { 'zh-CN': template.title, 'en-US': template.titleEn },
        domain: { 'zh-CN': domain?.name ?? template.domain, 'en-US': domain?.nameEn ?? template.domain },
        holds: template.indicators.slice(0, 4).map((id) => this.catalogue.indicator(id)?.name ?? id),
      };
    });
  }

  /** The 审核报告 sheet with the explanations given so far. */
  auditSheet(locale: Locale): BookSpec {
    const kept = parseState(this.book().state);
    return auditSheet(this.judged(null), null, locale, kept.ok ? kept.state : EMPTY_STATE);
  }

  private get catalogue(): Catalogue {
    return this.workbook ? catalogueOf(this.workbook, withKeptTargets(this.workbook, this.shipped)) : this.shipped;
  }

  /** Own paragraphs stand first in their section; a section that the program has nothing to say of is added behind the others. */
  private withOwnWordings(narrative: Narrative, request: TextRequest): Narrative {
    const kept = parseState(this.book().state);
    if (!kept.ok || kept.state.wordings.length === 0) return narrative;
    const set: WordingSet = { ...NO_WORDINGS, wordings: [...kept.state.wordings] };
    const reader = this.wordingReader(request);
    const own = narrateWordings(set, reader, this.catalogue, request.language);
    const sections = narrative.sections.map((section) => {
      const mine = own.sections.find((one) => one.id === section.id);
      return mine ? { ...section, paragraphs: [...mine.paragraphs, ...section.paragraphs] } : section;
    });
    const added = own.sections.filter((one) => !narrative.sections.some((section) => section.id === one.id));
    const told = [...sections, ...added];
    return { sections: told, withheld: [...narrative.withheld, ...own.withheld], toVerify: toVerify(told, reader.doubted) };
  }

  private wordingReader(request: TextRequest): WordingReader {
    const report = this.judged(request.year);
    const key = `${request.language}|${request.rounding}`;
    if (this.reader?.report !== report || this.reader.key !== key)
      this.reader = { report, key, reader: wordingReader(report, this.catalogue, request) };
    return this.reader.reader;
  }

  private judged(year: number | null): Report {
    if (this.run?.year === year) return this.run.report;
    const report = checkWorkbook(this.book(), this.shipped, year === null ? {} : { year }, year === null ? this.memory : undefined);
    if (year === null) this.run = { year, report };
    return report;
  }

  private book(): WorkbookSnapshot {
    if (!this.workbook) throw new Error('no workbook is open');
    return this.workbook;
  }

  private templateTitle(template: Template | undefined, locale: Locale): string | undefined {
    return locale === 'zh-CN' ? template?.title : template?.titleEn;
  }
}

function most<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
