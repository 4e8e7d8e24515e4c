import type { ReportStep, StepCount } from '../app/pane-services';
import type { WorkerCalls } from './protocol';

/** A protocol: what a worker can be asked, by the name of the call. */
export type CallMap<Calls> = { readonly [K in keyof Calls]: { readonly ask: unknown; readonly answer: unknown } };

export interface CallRequest<Calls extends CallMap<Calls>, K extends keyof Calls = keyof Calls> {
  readonly id: number;
  readonly call: K;
  readonly ask: Calls[K]['ask'];
}

export type CallReply =
  | { readonly id: number; readonly kind: 'answer'; readonly answer: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly detail: string }
  | { readonly id: number; readonly kind: 'progress'; readonly fraction: number; readonly step: string; readonly count?: StepCount };

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (failure: WorkerFailure) => void;
  readonly progress: ReportStep | undefined;
}

/** The worker stopped or failed; `cancelled` where it was stopped on purpose. */
export class WorkerFailure extends Error {
  constructor(
    readonly cancelled: boolean,
    detail: string,
  ) {
    super(detail);
  }
}

export type Ask<Calls extends CallMap<Calls>> = <K extends keyof Calls>(
  call: K,
  ask: Calls[K]['ask'],
  progress?: ReportStep,
) => Promise<Calls[K]['answer']>;

/**
 * One workbook in one worker. To cancel is to end the worker, which stops whatever it does; a worker that broke down is
 * gone as well. Either way the next call starts a new one and has it opened again through `reopen`.
 */
export class WorkerClient<Calls extends CallMap<Calls>> {
  #worker: Worker | null = null;
  #ready: Promise<void> = Promise.resolve();
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(
    private readonly start: () => Worker,
    private readonly reopen: (ask: Ask<Calls>) => Promise<void>,
  ) {}

  readonly call: Ask<Calls> = async (call, ask, progress) => {
    if (!this.#worker) {
      this.#begin();
      this.#ready = this.reopen(this.#ask);
    }
    await this.#ready;
    return this.#ask(call, ask, progress);
  };

  cancel(): void {
    this.#end(new WorkerFailure(true, 'cancelled'));
  }

  #begin(): void {
    const worker = this.start();
    this.#worker = worker;
    worker.onmessage = (event: MessageEvent<CallReply>) => {
      const reply = event.data;
      const waiting = this.#waiting.get(reply.id);
      if (reply.kind === 'progress') {
        waiting?.progress?.(reply.fraction, reply.step, reply.count);
        return;
      }
      this.#waiting.delete(reply.id);
      if (reply.kind === 'answer') waiting?.resolve(reply.answer);
      else waiting?.reject(new WorkerFailure(false, reply.detail));
    };
    const broken = (detail: string): void => {
      if (this.#worker === worker) this.#end(new WorkerFailure(false, detail));
    };
    worker.onerror = (event) => broken(event.message);
    worker.onmessageerror = () => broken('an answer could not be read');
  }

  readonly #ask: Ask<Calls> = <K extends keyof Calls>(call: K, ask: Calls[K]['ask'], progress?: ReportStep): Promise<Calls[K]['answer']> =>
    new Promise((resolve, reject) => {
      if (!this.#worker) {
        reject(new WorkerFailure(true, 'cancelled'));
        return;
      }
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject, progress });
      this.#worker.postMessage({ id, call, ask });
    });

  #end(failure: WorkerFailure): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) one.reject(failure);
  }
}

/** A workbook with the engine beside it. */
export class BookWorker extends WorkerClient<WorkerCalls> {}
