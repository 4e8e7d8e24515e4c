import type { WorkerCall, WorkerCalls, WorkerReply } from './protocol';

interface Waiting {
  readonly resolve: (answer: WorkerCalls[WorkerCall]['answer']) => void;
  readonly reject: (failure: WorkerFailure) => void;
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

/**
 * One workbook in one worker. To cancel is to end the worker, which stops whatever it does; the file's bytes are kept, so
 * that the next call opens it again in a new one, with the edits made so far.
 */
export class BookWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;

  constructor(
    private readonly start: () => Worker,
    private readonly reopen: (ask: BookWorker['ask']) => Promise<void>,
  ) {}

  async call<K extends WorkerCall>(call: K, ask: WorkerCalls[K]['ask']): Promise<WorkerCalls[K]['answer']> {
    if (!this.worker) {
      this.begin();
      await this.reopen(this.ask);
    }
    return this.ask(call, ask);
  }

  cancel(): void {
    this.end(new WorkerFailure(true, 'cancelled'));
  }

  private begin(): void {
    const worker = this.start();
    this.worker = worker;
    worker.onmessage = (event: MessageEvent<WorkerReply>) => {
      const reply = event.data;
      const waiting = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if (reply.kind === 'answer') waiting?.resolve(reply.answer);
      else waiting?.reject(new WorkerFailure(false, reply.detail));
    };
    worker.onerror = (event) => this.end(new WorkerFailure(false, event.message));
  }

  private readonly ask = <K extends WorkerCall>(call: K, ask: WorkerCalls[K]['ask']): Promise<WorkerCalls[K]['answer']> =>
    new Promise((resolve, reject) => {
      const id = this.next++;
      // The worker answers a call with that call's answer; the map cannot express it.
      this.waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.worker?.postMessage({ id, call, ask });
    });

  private end(failure: WorkerFailure): void {
    this.worker?.terminate();
    this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const one of waiting) one.reject(failure);
  }
}
