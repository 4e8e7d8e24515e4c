import type { PaneFailure } from '../../app/pane-services';
import type { UnitDigest } from '../../app/units/unit-digest';
import { BookWorker, WorkerFailure } from '../../book-worker/worker-client';

/** How far one unit's workbook has come. */
export type UnitState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'done'; readonly digest: UnitDigest };

export interface UnitRun {
  /** Stops at once; what is done stays. */
  readonly cancel: () => void;
  readonly finished: Promise<void>;
}

/**
 * Checks workbooks beside each other, a worker each at a time. One that cannot be read, or whose worker breaks down, stops no other:
 * its worker is replaced.
 */
export function checkUnits(
  files: readonly { readonly name: string; readonly file: Blob }[],
  { start, atOnce }: { readonly start: () => Worker; readonly atOnce: number },
  tell: (index: number, state: UnitState) => void,
): UnitRun {
  const workers: BookWorker[] = [];
  let next = 0;
  let cancelled = false;
  const work = async (): Promise<void> => {
    const worker = new BookWorker(start, () => Promise.resolve());
    workers.push(worker);
    for (let index = next++; index < files.length && !cancelled; index = next++) {
      const unit = files[index];
      if (!unit) continue;
      tell(index, { kind: 'checking' });
      tell(index, await checkOne(worker, unit));
    }
    worker.cancel();
  };
  const finished = Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, work)).then(() => undefined);
  return {
    finished,
    cancel() {
      cancelled = true;
      for (const worker of workers) worker.cancel();
    },
  };
}

async function checkOne(worker: BookWorker, { name, file }: { readonly name: string; readonly file: Blob }): Promise<UnitState> {
  try {
    const opened = await worker.call('open', { file });
    if (!opened.ok) return { kind: 'failed', failure: opened.failure };
    const digest = await worker.call('digest', { name });
    return digest.ok ? { kind: 'done', digest: digest.value } : { kind: 'failed', failure: digest.failure };
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    return { kind: 'failed', failure: { code: error.cancelled ? 'cancelled' : 'worker-failed', detail: error.message } };
  }
}
