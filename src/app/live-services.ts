import type { CellRange } from '../core/model/address';
import type { Progress } from '../core/ports';
import { CheckTurns } from './check-turns';
import type { CheckedBook } from './checked-book';
import type { CheckFrom, Engine, LiveWorkbook, PaneResult, PaneServices, SheetArea } from './pane-services';

const CANCELLED = { ok: false, failure: { code: 'cancelled', detail: '' } } as const;

/** The panes' services over a workbook that lives in a host, judged by an engine beside the page. `sample`: the base64 of the shipped sample. */
export function servicesOver(host: LiveWorkbook, engine: Engine, sample: () => Promise<string>): PaneServices {
  const session = new LiveSession(host, engine);
  /** What asks about the workbook opens it first where the engine was stopped meanwhile. */
  const about =
    <A extends readonly unknown[], T>(ask: (...args: A) => Promise<PaneResult<T>>) =>
    async (...args: A): Promise<PaneResult<T>> => {
      const opened = await session.ensureOpen();
      return opened.ok ? ask(...args) : opened;
    };
  return {
    check: (progress, from) => session.check(progress, from),
    async apply(edits) {
      const done = await host.apply(edits);
      if (done.ok)
        for (const { sheet, row, col } of done.value.applied)
          session.note({ sheet, range: { top: row, left: col, bottom: row, right: col } });
      return done;
    },
    reveal: (cells) => host.reveal(cells),
    readState: () => host.readState(),
    async writeState(state) {
      const written = await host.writeState(state);
      return written.ok && session.open ? engine.keep(state) : written;
    },
    async watch(changed) {
      return host.watch((area) => {
        session.note(area);
        changed();
      });
    },
    watchSelection: (selected) => host.watchSelection(selected),
    narrate: about((request) => engine.narrate(request)),
    writeReport: about((request, workbook) => engine.writeReport(request, workbook)),
    previewWording: about((text, request, locale) => engine.previewWording(text, request, locale)),
    targets: about(() => engine.targets()),
    searchIndicators: about((words) => engine.searchIndicators(words)),
    templates: about(() => engine.templates()),
    openSample: async () => host.openCopy(await sample()),
    bookName: () => host.bookName(),
    downloads: host.downloads(),
    renewal: {
      renew: about(({ report, workbook }) => session.besideLastYear(workbook, () => engine.renewal(report))),
      write: about(({ report, workbook }) => session.besideLastYear(workbook, () => engine.renewedDocument(report, host.bookName()))),
    },
    sheetTools: {
      mark: (marks) => host.mark(marks),
      unmark: () => host.unmark(),
      addAuditSheet: about(async (locale) => {
        const spec = await engine.auditSheet(locale);
        return spec.ok ? host.writeSheet(spec.value) : spec;
      }),
    },
  };
}

/** Edits of more cells than this are read with the whole workbook. */
const FEW_CELLS = 500;

/** What of the host's workbook the engine holds, and what changed since it was read. */
class LiveSession {
  open = false;
  private changed: SheetArea[] = [];
  private readonly turns = new CheckTurns();
  /** Last year's workbook as the engine has it. */
  private lastYear: Blob | null = null;
  /** More may have changed than is listed: only a whole reading is sure. */
  private whole = false;

  constructor(
    private readonly host: LiveWorkbook,
    private readonly engine: Engine,
  ) {}

  note(area: SheetArea | null): void {
    if (area === null) this.whole = true;
    else this.changed.push(area);
    if (this.changed.reduce((sum, { range }) => sum + sizeOf(range), 0) > FEW_CELLS) this.whole = true;
  }

  async ensureOpen(): Promise<PaneResult<void>> {
    return this.open ? { ok: true, value: undefined } : this.read({ cancelled: false, report: () => undefined });
  }

  /** Asks what last year's workbook has a part in; the engine reads that once. */
  async besideLastYear<T>(file: Blob, ask: () => Promise<PaneResult<T>>): Promise<PaneResult<T>> {
    if (this.lastYear !== file) {
      const told = await this.engine.lastYear({ file, edits: [] });
      if (!told.ok) return told;
      this.lastYear = file;
    }
    const answer = await ask();
    // A worker that broke down has lost it.
    if (!answer.ok) this.lastYear = null;
    return answer;
  }

  check(progress: Progress, from: CheckFrom): Promise<PaneResult<CheckedBook>> {
    // Also for the run that takes this one's place.
    if (from === 'fresh') this.whole = true;
    const stop = (): void => {
      this.engine.cancel();
      this.open = false;
      this.lastYear = null;
    };
    return this.turns.run(progress, (heard) => this.readAndCheck(heard, from), stop);
  }

  private async readAndCheck(progress: Progress, from: CheckFrom): Promise<PaneResult<CheckedBook>> {
    const read = await this.bring(progress, from);
    if (!read.ok) return read;
    if (progress.cancelled) return CANCELLED;
    progress.report(0.6, 'judging');
    return this.engine.check((fraction, step, count) => progress.report(0.6 + 0.4 * fraction, step, count));
  }

  private async bring(progress: Progress, from: CheckFrom): Promise<PaneResult<void>> {
    if (!this.open || this.whole) return this.read(progress);
    if (from === 'kept' || this.changed.length === 0) return { ok: true, value: undefined };
    const areas = this.changed;
    this.changed = [];
    const cells = await this.host.readCells(areas);
    if (!cells.ok) {
      this.changed.push(...areas);
      // A sheet that is gone was renamed or deleted: the whole says what there is now.
      return cells.failure.code === 'not-found' ? this.read(progress) : cells;
    }
    const edited = await this.engine.edit(cells.value);
    return edited.ok && edited.value ? { ok: true, value: undefined } : this.read(progress);
  }

  private async read(progress: Progress): Promise<PaneResult<void>> {
    this.whole = false;
    this.changed = [];
    // The engine may be another one than before.
    this.lastYear = null;
    const read = await this.host.read(progress);
    if (!read.ok) {
      this.whole = true;
      return read;
    }
    if (progress.cancelled) {
      // The engine has not seen it: the next run reads it again.
      this.whole = true;
      return CANCELLED;
    }
    const opened = await this.engine.open(read.value);
    this.open = opened.ok;
    return opened;
  }
}

const sizeOf = (range: CellRange): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
