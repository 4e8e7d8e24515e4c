import type { Engine } from './pane-services';

/** An engine that is used until it shows that it cannot start; then the other takes its place, for good. */
export function firstThatWorks(first: () => Engine, second: () => Engine): Engine {
  let engine: Engine;
  let proved = false;
  try {
    engine = first();
  } catch {
    // A page that may not start a worker says so when it is made.
    engine = second();
    proved = true;
  }
  return {
    async open(workbook) {
      const opened = await engine.open(workbook);
      if (proved || opened.ok || opened.failure.code !== 'worker-failed') {
        proved = proved || opened.ok;
        return opened;
      }
      engine = second();
      proved = true;
      return engine.open(workbook);
    },
    edit: (cells) => engine.edit(cells),
    keep: (state) => engine.keep(state),
    check: (report) => engine.check(report),
    narrate: (request) => engine.narrate(request),
    writeReport: (request, workbook) => engine.writeReport(request, workbook),
    previewWording: (text, request, locale) => engine.previewWording(text, request, locale),
    targets: () => engine.targets(),
    searchIndicators: (words) => engine.searchIndicators(words),
    templates: () => engine.templates(),
    auditSheet: (locale) => engine.auditSheet(locale),
    lastYear: (book) => engine.lastYear(book),
    renewal: (document) => engine.renewal(document),
    renewedDocument: (document, workbook) => engine.renewedDocument(document, workbook),
    cancel: () => engine.cancel(),
  };
}
