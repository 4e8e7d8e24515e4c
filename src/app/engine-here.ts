import type { BookEngine } from './book-engine';
import type { Engine, PaneResult } from './pane-services';
import type { SourceTable } from './report-document';
import type { ReportText } from '../core/model/document';
import type { YearBefore } from './year-before';

/** Writes a report as a .docx; the docx adapter fits. */
export type ReportWriter = (report: ReportText, appendix: SourceTable) => Uint8Array;

export interface LoadedEngine {
  readonly engine: BookEngine;
  readonly write: ReportWriter;
  readonly before: YearBefore;
}

/** The engine's answers as results; in the worker, and in the page where a host lets no worker start. */
export function engineAnswers(load: () => Promise<LoadedEngine>): Omit<Engine, 'cancel'> {
  let loading: ReturnType<typeof load> | null = null;
  const loaded = () => (loading ??= load());
  const answer = async <T>(ask: (engine: BookEngine) => T): Promise<PaneResult<T>> => ({ ok: true, value: ask((await loaded()).engine) });
  return {
    open: (workbook) => answer((engine) => engine.open(workbook)),
    edit: (cells) => answer((engine) => engine.edit(cells)),
    keep: (state) => answer((engine) => engine.keep(state)),
    check: () => answer((engine) => engine.check()),
    narrate: (request) => answer((engine) => engine.narrate(request)),
    previewWording: (text, request, locale) => answer((engine) => engine.previewWording(text, request, locale)),
    targets: () => answer((engine) => engine.targets()),
    searchIndicators: (words) => answer((engine) => engine.searchIndicators(words)),
    templates: () => answer((engine) => engine.templates()),
    auditSheet: (locale) => answer((engine) => engine.auditSheet(locale)),
    lastYear: async (book) => (await loaded()).before.open(book),
    renewal: async (document) => (await loaded()).before.renewal(document),
    renewedDocument: async (document, workbook) => (await loaded()).before.renewedDocument(document, workbook),
    async writeReport(request, workbook) {
      const { engine, write } = await loaded();
      const { text, appendix } = engine.report(request, workbook);
      return { ok: true, value: write(text, appendix) };
    },
  };
}
