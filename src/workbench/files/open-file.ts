import type { CheckedBook } from '../../app/checked-book';
import type { PaneFailure, PaneResult, PaneServices } from '../../app/pane-services';
import { BookWorker, WorkerClient, WorkerFailure, type Ask } from '../../book-worker/worker-client';
import type { DocumentProof, EditedFile, WorkerCalls } from '../../book-worker/protocol';
import { engineServices } from '../../book-worker/worker-engine';
import type { Pictures } from '../../app/pictures';
import type { Renewal } from '../../app/renewed-report';
import type { UnitDigest } from '../../app/units/unit-digest';
import type { CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import type { BookOutline, EditOutcome, SheetCalls } from '../sheets/sheet-protocol';
import { afterRedo, afterUndo, journalOf, NO_HISTORY, withStep, type EditHistory } from './edit-history';
import type { KeptBook, KeptBooks } from './kept-books';

/** The two workers of a workbook: one draws and writes, one judges, so that a long check never keeps the grid waiting. */
export interface WorkerStarts {
  readonly sheets: () => Worker;
  readonly judge: () => Worker;
}

/** What the page around the pane is told. */
export interface BookListener {
  readonly revealed: (cells: readonly CellRef[]) => void;
  readonly checked: (book: CheckedBook) => void;
  readonly edited: (edited: BookEdited) => void;
  /** The browser does not keep what was done: a reload would lose it. */
  readonly notKept: () => void;
}

export interface BookEdited {
  readonly outline: BookOutline;
  readonly history: EditHistory;
  /** Of the last step: formulas that only a spreadsheet program can work out. */
  readonly undecided: readonly CellRef[];
}

export interface OpenedFile {
  /** Another for every opening, also of the same file. */
  readonly id: number;
  readonly name: string;
  /** As it was read, with the edits of an earlier visit in it. */
  readonly outline: BookOutline;
  readonly history: EditHistory;
  readonly services: PaneServices;
  readonly ask: Ask<SheetCalls>;
  /** Writes what was typed from a cell on, row by row. */
  type(at: CellRef, texts: readonly (readonly string[])[]): Promise<PaneResult<EditOutcome | null>>;
  undo(): Promise<PaneResult<EditOutcome | null>>;
  redo(): Promise<PaneResult<EditOutcome | null>>;
  /** What stands beside the pane, of the workbook as it is now. */
  pictures(lastYear: EditedFile | null): Promise<PaneResult<Pictures>>;
  digest(): Promise<PaneResult<UnitDigest>>;
  proof(document: Blob, lastYear: EditedFile | null): Promise<PaneResult<DocumentProof>>;
  /** Last year's report as it is written from this workbook. */
  renewal(document: Blob, lastYear: EditedFile): Promise<PaneResult<Renewal>>;
  renewedDocument(document: Blob, lastYear: EditedFile): Promise<PaneResult<Uint8Array>>;
  save(as: 'same-file' | 'as-new'): Promise<PaneResult<Uint8Array>>;
  /** Tells the pane which cell a person selected. */
  tellSelected(cell: CellRef): void;
  /** Whether it holds edits, explanations or mappings that no file has: the browser keeps them, or they are nowhere but here. */
  work(): 'none' | 'kept' | 'only-here';
  /** The file as it was opened. */
  readonly original: Blob;
  close(): void;
}

export const workerTrouble = (error: unknown): { readonly ok: false; readonly failure: PaneFailure } => {
  if (!(error instanceof WorkerFailure)) throw error;
  return { ok: false, failure: { code: error.cancelled ? 'cancelled' : 'worker-failed', detail: error.message } };
};

const guarded = async <T>(run: () => Promise<PaneResult<T>>): Promise<PaneResult<T>> => {
  try {
    return await run();
  } catch (error) {
    return workerTrouble(error);
  }
};

const sameSteps = (a: EditHistory['done'], b: EditHistory['done']): boolean =>
  a.length === b.length && a.every((step, at) => step === b[at]);

const NOTHING_TO_DO = { ok: true, value: null } as const;
/** How often a run looks whether it was cancelled, milliseconds. */
const CANCEL_POLL = 100;
let openings = 0;

export interface OpenFileOptions {
  readonly starts: WorkerStarts;
  readonly listener: BookListener;
  readonly kept: KeptBooks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Opened beside the workbook that is worked on: the next visit does not begin with it. */
  readonly beside: boolean;
}

/** Opens a file in two workers, with what an earlier visit did to it. */
export async function openFile(name: string, file: Blob, options: OpenFileOptions): Promise<PaneResult<OpenedFile>> {
  const book = new OpenBook(name, file, options);
  return guarded(() => book.open());
}

/** What last year's workbook has a part in. */
type Compared = 'pictures' | 'proof' | 'renewal' | 'renewedDocument';

class OpenBook {
  #history: EditHistory = NO_HISTORY;
  #state: string | null = null;
  #outline: BookOutline | null = null;
  #changed: () => void = () => undefined;
  /** Who wants to know which cell is selected. */
  readonly #watchers = new Set<(cell: CellRef) => void>();
  /** Our own state as it was last saved or read. */
  #savedState: string | null = null;
  #savedSteps: EditHistory['done'] = [];
  #isKept = true;
  /** Last year's workbook as the judging worker has it. */
  #toldLastYear: EditedFile | null = null;
  /** Edits that the judging worker has not seen yet. */
  #unseen: CellEdit[] = [];
  readonly #sheets: WorkerClient<SheetCalls>;
  readonly #judge: BookWorker;

  constructor(
    private readonly name: string,
    private readonly file: Blob,
    private readonly options: OpenFileOptions,
  ) {
    this.#sheets = new WorkerClient<SheetCalls>(options.starts.sheets, (ask) => this.#openSheets(ask));
    this.#judge = new BookWorker(options.starts.judge, (ask) => this.#openJudge(ask));
  }

  async #openSheets(ask: Ask<SheetCalls>): Promise<void> {
    if (!this.#outline) return;
    await ask('open', { file: this.file, name: this.name });
    const edits = journalOf(this.#history);
    if (edits.length > 0) await ask('apply', { edits });
  }

  async #openJudge(ask: Ask<WorkerCalls>): Promise<void> {
    await ask('open', { file: this.file });
    this.#unseen = [];
    this.#toldLastYear = null;
    const edits = journalOf(this.#history);
    if (edits.length > 0) await ask('apply', { edits });
    if (this.#state !== null) await ask('keep', { state: this.#state });
  }

  async open(): Promise<PaneResult<OpenedFile>> {
    const opened = await this.#sheets.call('open', { file: this.file, name: this.name });
    if (!opened.ok) {
      this.#sheets.cancel();
      return opened;
    }
    this.#outline = opened.value;
    this.#savedState = opened.value.state;
    const kept = await this.#readKept(opened.value.key);
    this.#state = kept?.state ?? opened.value.state;
    if (kept && kept.history.done.length > 0) {
      const again = await this.#sheets.call('apply', { edits: journalOf(kept.history) });
      if (!again.ok) return again;
      this.#history = kept.history;
      this.#outline = again.value.outline;
    }
    this.#keep();
    return { ok: true, value: this.#opened(this.#outline) };
  }

  #opened(outline: BookOutline): OpenedFile {
    return {
      id: ++openings,
      name: this.name,
      outline,
      history: this.#history,
      services: this.#services(),
      ask: this.#sheets.call,
      type: (at, texts) => guarded(() => this.#type(at, texts)),
      undo: () => guarded(() => this.#walk(this.#history.done.at(-1)?.undo, afterUndo)),
      redo: () => guarded(() => this.#walk(this.#history.undone.at(-1)?.edits, afterRedo)),
      pictures: (lastYear) => guarded(() => this.#compared('pictures', {}, lastYear)),
      digest: () => guarded(() => this.#judged('digest', { name: this.name })),
      proof: (document, lastYear) => guarded(() => this.#compared('proof', { document }, lastYear)),
      renewal: (document, lastYear) => guarded(() => this.#compared('renewal', { document }, lastYear)),
      renewedDocument: (document, lastYear) =>
        guarded(() => this.#compared('renewedDocument', { document, workbook: this.name }, lastYear)),
      save: (as) => guarded(() => this.#save(as)),
      tellSelected: (cell) => {
        for (const watcher of this.#watchers) watcher(cell);
      },
      work: () => {
        if (this.#state === this.#savedState && sameSteps(this.#history.done, this.#savedSteps)) return 'none';
        return this.#isKept ? 'kept' : 'only-here';
      },
      original: this.file,
      close: () => {
        this.#sheets.cancel();
        this.#judge.cancel();
      },
    };
  }

  async #save(as: 'same-file' | 'as-new'): Promise<PaneResult<Uint8Array>> {
    const state = this.#state;
    const steps = this.#history.done;
    const saved = await this.#sheets.call('save', { state, as });
    if (saved.ok) {
      this.#savedState = state;
      this.#savedSteps = steps;
    }
    return saved;
  }

  async #type(at: CellRef, texts: readonly (readonly string[])[]): Promise<PaneResult<EditOutcome | null>> {
    const edits = await this.#sheets.call('type', { at, texts });
    if (edits.length === 0) return NOTHING_TO_DO;
    const done = await this.#apply(edits);
    this.#changed();
    return done;
  }

  async #walk(
    edits: readonly CellEdit[] | undefined,
    after: (history: EditHistory) => EditHistory,
  ): Promise<PaneResult<EditOutcome | null>> {
    if (!edits) return NOTHING_TO_DO;
    const done = await this.#sheets.call('apply', { edits });
    if (!done.ok) return done;
    this.#settle(after(this.#history), done.value);
    this.#changed();
    return done;
  }

  async #apply(edits: readonly CellEdit[]): Promise<PaneResult<EditOutcome>> {
    const done = await this.#sheets.call('apply', { edits });
    if (done.ok) this.#settle(withStep(this.#history, { edits: done.value.applied, undo: done.value.undo }), done.value);
    return done;
  }

  /** Asks the judging worker, which is told first of the edits that it has not seen. */
  async #judged<K extends 'check' | 'digest' | Compared>(
    call: K,
    ask: WorkerCalls[K]['ask'],
    progress?: (fraction: number, step: string) => void,
  ): Promise<WorkerCalls[K]['answer']> {
    const edits = this.#unseen;
    this.#unseen = [];
    if (edits.length > 0) await this.#judge.call('apply', { edits });
    return this.#judge.call(call, ask, progress);
  }

  /** The same of what last year's workbook has a part in. */
  async #compared<K extends Compared>(call: K, ask: WorkerCalls[K]['ask'], lastYear: EditedFile | null): Promise<WorkerCalls[K]['answer']> {
    if (this.#toldLastYear !== lastYear) {
      const told = await this.#judge.call('lastYear', { book: lastYear });
      if (!told.ok) return told;
      this.#toldLastYear = lastYear;
    }
    return this.#judged(call, ask);
  }

  #settle(history: EditHistory, outcome: EditOutcome): void {
    this.#history = history;
    this.#outline = outcome.outline;
    this.#unseen.push(...outcome.applied);
    this.#keep();
    this.options.listener.edited({ outline: outcome.outline, history, undecided: outcome.undecided });
  }

  #services(): PaneServices {
    return {
      ...engineServices(this.#judge),
      check: (progress) =>
        guarded(async () => {
          progress.report(0.1, 'reading');
          const poll = setInterval(() => progress.cancelled && this.#judge.cancel(), CANCEL_POLL);
          try {
            const checked = await this.#judged('check', {}, (fraction, step) => progress.report(fraction, step));
            if (checked.ok) this.options.listener.checked(checked.value);
            return checked;
          } finally {
            clearInterval(poll);
          }
        }),
      apply: (edits) => guarded(() => this.#apply(edits)),
      reveal: async (cells) => {
        this.options.listener.revealed(cells);
        return { ok: true, value: undefined };
      },
      readState: async () => ({ ok: true, value: this.#state }),
      writeState: (state) =>
        guarded(async () => {
          this.#state = state;
          this.#keep();
          return this.#judge.call('keep', { state });
        }),
      watch: async (changed) => {
        this.#changed = changed;
        return { ok: true, value: () => (this.#changed = () => undefined) };
      },
      watchSelection: async (selected) => {
        this.#watchers.add(selected);
        return { ok: true, value: () => this.#watchers.delete(selected) };
      },
      openSample: null,
      bookName: () => this.name,
      downloads: true,
      sheetTools: null,
    };
  }

  async #readKept(key: string): Promise<KeptBook | null> {
    try {
      return await this.options.kept.read(key);
    } catch {
      this.#notKept();
      return null;
    }
  }

  #keep(): void {
    if (!this.#outline) return;
    const { key } = this.#outline;
    const { kept, now, beside } = this.options;
    kept
      .write({ key, name: this.name, usedAt: now(), file: this.file, state: this.#state, history: this.#history, beside })
      .catch(() => this.#notKept());
  }

  #notKept(): void {
    this.#isKept = false;
    this.options.listener.notKept();
  }
}
