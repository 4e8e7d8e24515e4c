import type { PaneResult, PaneServices, ReportStep } from '../../app/pane-services';
import { WorkerClient, type Ask } from '../../book-worker/worker-client';
import type { CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import type { BookOutline, EditOutcome, SheetCalls } from '../sheets/sheet-protocol';
import { BookJudge, guarded } from './book-judge';
import { afterRedo, afterUndo, journalOf, NO_HISTORY, withStep, type EditHistory } from './edit-history';
import type { KeptBook, KeptBooks } from './kept-books';
import type { BookListener, OpenedFile } from './opened-file';

/** The two workers of a workbook: one draws and writes, one judges, so that a long check never keeps the grid waiting. */
export interface WorkerStarts {
  readonly sheets: () => Worker;
  readonly judge: () => Worker;
}

const sameSteps = (a: EditHistory['done'], b: EditHistory['done']): boolean =>
  a.length === b.length && a.every((step, at) => step === b[at]);

const NOTHING_TO_DO = { ok: true, value: null } as const;
let openings = 0;

export interface OpenFileOptions {
  readonly starts: WorkerStarts;
  readonly listener: BookListener;
  readonly kept: KeptBooks;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly progress?: ReportStep;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
  /** Opened beside the workbook that is worked on: the next visit does not begin with it. */
  readonly beside: boolean;
}

/** Opens a file in two workers, with what an earlier visit did to it. */
export async function openFile(name: string, file: Blob, options: OpenFileOptions): Promise<PaneResult<OpenedFile>> {
  const book = new OpenBook(name, file, options);
  return guarded(() => book.open());
}

class OpenBook {
  #lastEdit: Promise<void> = Promise.resolve();
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
  readonly #sheets: WorkerClient<SheetCalls>;
  readonly #judge: BookJudge;

  constructor(
    private readonly name: string,
    private readonly file: Blob,
    private readonly options: OpenFileOptions,
  ) {
    this.#sheets = new WorkerClient<SheetCalls>(options.starts.sheets, (ask) => this.#openSheets(ask));
    this.#judge = new BookJudge(options.starts.judge, () => ({ file, edits: journalOf(this.#history), state: this.#state }));
  }

  async #openSheets(ask: Ask<SheetCalls>): Promise<void> {
    if (!this.#outline) return;
    await ask('open', { file: this.file, name: this.name });
    const edits = journalOf(this.#history);
    if (edits.length > 0) await ask('apply', { edits });
  }

  async open(): Promise<PaneResult<OpenedFile>> {
    const { progress, signal } = this.options;
    if (signal?.aborted) return { ok: false, failure: { code: 'cancelled', detail: '' } };
    signal?.addEventListener('abort', () => this.#outline === null && this.#sheets.cancel());
    const opened = await this.#sheets.call('open', { file: this.file, name: this.name }, progress);
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
    void this.#keep();
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
      type: (at, texts) => guarded(() => this.#inTurn(() => this.#type(at, texts))),
      undo: () => guarded(() => this.#inTurn(() => this.#walk(this.#history.done.at(-1)?.undo, afterUndo))),
      redo: () => guarded(() => this.#inTurn(() => this.#walk(this.#history.undone.at(-1)?.edits, afterRedo))),
      pictures: (lastYear) => guarded(() => this.#judge.compared('pictures', {}, lastYear)),
      digest: () => guarded(() => this.#judge.ask('digest', { name: this.name })),
      proof: (document, lastYear) => guarded(() => this.#judge.compared('proof', { document }, lastYear)),
      renewal: (document, lastYear) => guarded(() => this.#judge.compared('renewal', { document }, lastYear)),
      renewedDocument: (document, lastYear) =>
        guarded(() => this.#judge.compared('renewedDocument', { document, workbook: this.name }, lastYear)),
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
        this.#judge.close();
      },
    };
  }

  /** Edits one after the other: to undo while a cell is still being written takes back that cell, not the one before it. */
  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#lastEdit.then(step);
    this.#lastEdit = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
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

  #settle(history: EditHistory, outcome: EditOutcome): void {
    this.#history = history;
    this.#outline = outcome.outline;
    this.#judge.note(outcome.applied);
    void this.#keep();
    this.options.listener.edited({ outline: outcome.outline, history, undecided: outcome.undecided });
  }

  #services(): PaneServices {
    return {
      ...this.#judge.services,
      check: (progress) =>
        guarded(async () => {
          const checked = await this.#judge.check(progress);
          if (checked.ok) this.options.listener.checked(checked.value);
          return checked;
        }),
      apply: (edits) => guarded(() => this.#inTurn(() => this.#apply(edits))),
      reveal: async (cells) => {
        this.options.listener.revealed(cells);
        return { ok: true, value: undefined };
      },
      readState: async () => ({ ok: true, value: this.#state }),
      writeState: (state) =>
        guarded(async () => {
          this.#state = state;
          // What a person wrote is said to be kept when a reload would bring it back.
          const [told] = await Promise.all([this.#judge.keep(state), this.#keep()]);
          return told;
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
      renewal: null,
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

  async #keep(): Promise<void> {
    if (!this.#outline) return;
    const { key } = this.#outline;
    const { kept, now, beside } = this.options;
    try {
      await kept.write({ key, name: this.name, usedAt: now(), file: this.file, state: this.#state, history: this.#history, beside });
    } catch {
      this.#notKept();
    }
  }

  #notKept(): void {
    this.#isKept = false;
    this.options.listener.notKept();
  }
}
