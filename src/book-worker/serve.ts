import type { ReportStep } from '../app/pane-services';
import type { CallMap, CallReply, CallRequest } from './worker-client';

/** The functions that answer a protocol's calls. */
export type Answers<Calls extends CallMap<Calls>> = {
  readonly [K in keyof Calls]: (ask: Calls[K]['ask'], report: ReportStep) => Promise<Calls[K]['answer']> | Calls[K]['answer'];
};

/** The part of a worker's global scope that is used here. */
export interface WorkerPort {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: CallReply, options: { transfer: Transferable[] }): void;
}

/**
 * Answers calls in the order in which they came: an edit is seen by the check after it. What throws is answered as a failure and
 * the next call is served all the same. Byte arrays go over without a copy.
 */
export function serveCalls<Calls extends CallMap<Calls>>(port: WorkerPort, answers: Answers<Calls>): void {
  let queue: Promise<void> = Promise.resolve();
  port.onmessage = (event: MessageEvent<CallRequest<Calls>>) => {
    const { id, call, ask } = event.data;
    queue = queue.then(async () => {
      try {
        const answer = await answers[call](ask, (fraction, step, count) =>
          port.postMessage({ id, kind: 'progress', fraction, step, ...(count ? { count } : {}) }, { transfer: [] }),
        );
        port.postMessage({ id, kind: 'answer', answer }, { transfer: bytesIn(answer) });
      } catch (error) {
        port.postMessage({ id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) }, { transfer: [] });
      }
    });
  };
}

function bytesIn(answer: unknown): Transferable[] {
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) return [];
  return answer.value instanceof Uint8Array ? [answer.value.buffer as ArrayBuffer] : [];
}
