import type { PaneResult } from '../app/pane-services';
import type { TextEngine } from '../app/text-engine';

type Ask = { readonly [K in keyof TextEngine]: { readonly method: K; readonly args: Parameters<TextEngine[K]> } }[keyof TextEngine];
export interface TextRequest {
  readonly id: number;
  readonly ask: Ask;
}
export type TextReply = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string };

const stopped = (detail: string): PaneResult<never> => ({ ok: false, failure: { code: 'worker-failed', detail } });

interface Waiting {
  readonly local: (engine: TextEngine) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
}

/**
 * The Word pane's engine in a worker. Where none can start (old hosts, strict policies), which shows at once or before its first answer,
 * the engine that `here` loads into the page takes over.
 */
export function textEngine(start: () => Worker, here: () => Promise<TextEngine>): TextEngine {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let inPage: Promise<TextEngine> | null = null;
  let answered = false;
  let next = 1;
  const takeOver = (): Promise<TextEngine> => {
    worker?.terminate();
    worker = null;
    const engine = (inPage ??= here());
    for (const { local, resolve } of waiting.values())
      engine.then(local).then(resolve, (error: unknown) => resolve(stopped(String(error))));
    waiting.clear();
    return engine;
  };
  const begin = (): Worker | null => {
    if (worker || inPage) return worker;
    try {
      worker = start();
    } catch {
      void takeOver();
      return null;
    }
    worker.onmessage = (event: MessageEvent<TextReply>) => {
      const reply = event.data;
      answered = true;
      const { resolve } = waiting.get(reply.id) ?? {};
      waiting.delete(reply.id);
      resolve?.('failed' in reply ? stopped(reply.failed) : reply.value);
    };
    worker.onerror = (event) => {
      if (!answered) {
        void takeOver();
        return;
      }
      worker?.terminate();
      worker = null;
      for (const { resolve } of waiting.values()) resolve(stopped(event.message));
      waiting.clear();
    };
    return worker;
  };
  /** The worker answers a call with what the engine's method of that name gives. */
  const call = <T>(ask: Ask, local: (engine: TextEngine) => Promise<PaneResult<T>>): Promise<PaneResult<T>> => {
    const beside = begin();
    if (!beside) return (inPage ?? takeOver()).then(local);
    return new Promise((resolve) => {
      const id = next++;
      waiting.set(id, { local, resolve: (value) => resolve(value as PaneResult<T>) });
      beside.postMessage({ id, ask } satisfies TextRequest);
    });
  };
  return {
    open: (...args) => call({ method: 'open', args }, (engine) => engine.open(...args)),
    narrate: (...args) => call({ method: 'narrate', args }, (engine) => engine.narrate(...args)),
    fill: (...args) => call({ method: 'fill', args }, (engine) => engine.fill(...args)),
    proof: (...args) => call({ method: 'proof', args }, (engine) => engine.proof(...args)),
  };
}
