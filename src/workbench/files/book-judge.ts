import { CheckTurns } from '../../app/check-turns';
import type { CheckedBook } from '../../app/checked-book';
import type { EngineServices, PaneFailure, PaneResult, Progress, ReportStep } from '../../app/pane-services';
import type { EditedFile } from '../../app/year-before';
import type { WorkerCalls } from '../../book-worker/protocol';
import { BookWorker, WorkerFailure, type Ask } from '../../book-worker/worker-client';
import { engineServices } from '../../book-worker/worker-engine';
import type { CellEdit } from '../../core/model/finding';

export const workerTrouble = (error: unknown): { readonly ok: false; readonly failure: PaneFailure } => {
  if (!(error instanceof WorkerFailure)) throw error;
  return { ok: false, failure: { code: error.cancelled ? 'cancelled' : 'worker-failed', detail: error.message } };
};

/** What a worker's end becomes for whoever asked it something. */
export const guarded = async <T>(run: () => Promise<PaneResult<T>>): Promise<PaneResult<T>> => {
  try {
    return await run();
  } catch (error) {
    return workerTrouble(error);
  }
};

/** Share of a first check that reading takes, as measured on books of a million cells. */
const READING = 0.25;

/** What last year's workbook has a part in. */
type Compared = 'pictures' | 'proof' | 'renewal' | 'renewedDocument';

/** The workbook as it is now, for a worker that starts over. */
export interface JudgedBook {
  readonly file: Blob;
  readonly edits: readonly CellEdit[];
  readonly state: string | null;
}

/**
 * The judging worker of a workbook. It is told of edits when it is next asked, and reads the file anew, with every edit, after a cancel or
 * when it broke down.
 */
export class BookJudge {
  readonly #worker: BookWorker;
  readonly #turns = new CheckTurns();
  /** Edits that the worker has not seen yet. */
  #unseen: CellEdit[] = [];
  /** Last year's workbook as the worker has it. */
  #toldLastYear: EditedFile | null = null;
  #reading: ReportStep = () => undefined;
  readonly services: EngineServices;

  constructor(
    start: () => Worker,
    private readonly book: () => JudgedBook,
  ) {
    this.#worker = new BookWorker(start, (ask) => this.#open(ask));
    this.services = engineServices(this.#worker);
  }

  async #open(ask: Ask<WorkerCalls>): Promise<void> {
    const { file } = this.book();
    await ask('open', { file }, (fraction, step, count) => this.#reading(fraction, step, count));
    // As they are now: more may have been written while the file was read.
    const { edits, state } = this.book();
    this.#unseen = [];
    this.#toldLastYear = null;
    if (edits.length > 0) await ask('apply', { edits });
    if (state !== null) await ask('keep', { state });
  }

  note(edits: readonly CellEdit[]): void {
    this.#unseen.push(...edits);
  }

  /** Asks about the workbook as it is now. */
  async ask<K extends 'check' | 'digest' | Compared>(
    call: K,
    ask: WorkerCalls[K]['ask'],
    progress?: ReportStep,
  ): Promise<WorkerCalls[K]['answer']> {
    const edits = this.#unseen;
    this.#unseen = [];
    if (edits.length > 0) await this.#worker.call('apply', { edits });
    return this.#worker.call(call, ask, progress);
  }

  /** Asks about what last year's workbook has a part in. */
  async compared<K extends Compared>(call: K, ask: WorkerCalls[K]['ask'], lastYear: EditedFile | null): Promise<WorkerCalls[K]['answer']> {
    if (this.#toldLastYear !== lastYear) {
      const told = await this.#worker.call('lastYear', { book: lastYear });
      if (!told.ok) return told;
      this.#toldLastYear = lastYear;
    }
    return this.ask(call, ask);
  }

  /** To cancel ends the worker, which stops whatever it does. */
  check(progress: Progress): Promise<PaneResult<CheckedBook>> {
    return this.#turns.run(
      progress,
      (heard) => this.#readAndCheck(heard),
      () => this.#worker.cancel(),
    );
  }

  async #readAndCheck(progress: Progress): Promise<PaneResult<CheckedBook>> {
    let begun = 0;
    progress.report(0, 'reading');
    this.#reading = (fraction, step, count) => {
      begun = READING;
      progress.report(READING * fraction, step, count);
    };
    try {
      return await this.ask('check', {}, (fraction, step, count) => progress.report(begun + (1 - begun) * fraction, step, count));
    } finally {
      this.#reading = () => undefined;
    }
  }

  keep(state: string): Promise<PaneResult<void>> {
    return this.#worker.call('keep', { state });
  }

  close(): void {
    this.#worker.cancel();
  }
}
