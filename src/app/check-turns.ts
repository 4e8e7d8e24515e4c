import type { Progress } from '../core/ports';
import type { PaneResult } from './pane-services';

/** How often a run looks whether it was cancelled, milliseconds. */
const CANCEL_POLL = 100;
const CANCELLED = { ok: false, failure: { code: 'cancelled', detail: '' } } as const;

/**
 * Checks of one workbook, one after the other: they share one engine, and to stop one of two would stop both. Only the newest is wanted: one
 * that still waits when another is asked for never begins, one that runs goes on, because what it works out the next one need not, and tells
 * those who wait how far it is. To cancel the newest stops whatever runs.
 */
export class CheckTurns {
  #last: Promise<unknown> = Promise.resolve();
  #newest: Progress | null = null;

  /** `stop`: ends the engine and with it the run. A run that throws ends its own caller's promise, not the next run. */
  async run<T>(progress: Progress, check: (progress: Progress) => Promise<PaneResult<T>>, stop: () => void): Promise<PaneResult<T>> {
    this.#newest = progress;
    const turn = this.#last.then(() =>
      progress.cancelled || this.#newest !== progress ? CANCELLED : this.#stoppable(progress, check, stop),
    );
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #stoppable<T>(progress: Progress, check: (progress: Progress) => Promise<PaneResult<T>>, stop: () => void): Promise<PaneResult<T>> {
    const isUnwanted = (): boolean => progress.cancelled || this.#newest?.cancelled === true;
    const heard: Progress = {
      get cancelled() {
        return isUnwanted();
      },
      report: (...told) => this.#newest?.report(...told),
    };
    return new Promise((resolve, reject) => {
      const poll = setInterval(() => {
        if (!isUnwanted()) return;
        clearInterval(poll);
        stop();
        // A host that never answers must not keep the next run waiting.
        resolve(CANCELLED);
      }, CANCEL_POLL);
      check(heard)
        .finally(() => clearInterval(poll))
        .then(resolve, reject);
    });
  }
}
