import type { Progress } from '../core/ports';
import type { PaneResult } from './pane-services';

/** How often a run looks whether it was cancelled, milliseconds. */
const CANCEL_POLL = 100;
const CANCELLED = { ok: false, failure: { code: 'cancelled', detail: '' } } as const;

/**
 * Checks of one workbook, one after the other: they share one engine, and to cancel one of two would stop both. A run that was cancelled
 * before its turn never begins. One that is cancelled while it runs is stopped at once, except where another waits behind it: what it
 * works out, the next one need not, and who waits is told how far it is.
 */
export class CheckTurns {
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Set<Progress>();

  /** `stop`: ends the engine and with it the run. A run that throws ends its own caller's promise, not the next run. */
  async run<T>(progress: Progress, check: (progress: Progress) => Promise<PaneResult<T>>, stop: () => void): Promise<PaneResult<T>> {
    this.#waiting.add(progress);
    const turn = this.#last.then(() => {
      this.#waiting.delete(progress);
      return progress.cancelled ? CANCELLED : this.#stoppable(progress, check, stop);
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #stoppable<T>(progress: Progress, check: (progress: Progress) => Promise<PaneResult<T>>, stop: () => void): Promise<PaneResult<T>> {
    return new Promise((resolve, reject) => {
      const poll = setInterval(() => {
        if (!progress.cancelled || [...this.#waiting].some((next) => !next.cancelled)) return;
        clearInterval(poll);
        stop();
        // A host that never answers must not keep the next run waiting.
        resolve(CANCELLED);
      }, CANCEL_POLL);
      check(this.#heardByAll(progress))
        .finally(() => clearInterval(poll))
        .then(resolve, reject);
    });
  }

  #heardByAll(progress: Progress): Progress {
    return {
      get cancelled() {
        return progress.cancelled;
      },
      report: (...told) => {
        for (const one of [progress, ...this.#waiting]) one.report(...told);
      },
    };
  }
}
