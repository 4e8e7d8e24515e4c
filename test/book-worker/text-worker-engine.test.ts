import type { TextEngine } from '../../src/app/text-engine';
import { textEngine, type TextReply, type TextRequest } from '../../src/book-worker/text-worker-engine';

/** A worker of which the test says what it does. */
class Scripted {
  onmessage: ((event: { data: TextReply }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly asked: TextRequest[] = [];
  ended = false;
  postMessage(request: TextRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(value: unknown): void {
    const id = this.asked.shift()?.id ?? 0;
    this.onmessage?.({ data: { id, value } });
  }
}
const asWorker = (scripted: Scripted): Worker => scripted as unknown as Worker;
const told = { ok: true, value: { sections: [], withheld: [], toVerify: [] } } as const;
const options = { style: 'summary', language: 'zh-CN', rounding: 'half-up', problems: false, targetSources: false } as const;
const inPage: TextEngine = {
  open: () => Promise.resolve({ ok: true, value: { name: 'page', tables: 0, numbers: 0, stateTrouble: null } }),
  narrate: () => Promise.resolve(told),
  fill: () => Promise.reject(new Error('broken')),
  proof: () => Promise.reject(new Error('broken')),
};

test('the worker answers; each call gets its own answer', async () => {
  const worker = new Scripted();
  const engine = textEngine(() => asWorker(worker), () => Promise.reject(new Error('not here'))); // prettier-ignore
  const first = engine.open('a.xlsx', new Uint8Array());
  const second = engine.narrate(options, null);
  worker.answer({ ok: true, value: 'first' });
  worker.answer({ ok: true, value: 'second' });
  expect(await first).toEqual({ ok: true, value: 'first' });
  expect(await second).toEqual({ ok: true, value: 'second' });
});

test.each([
  ['cannot be made', 'throws'],
  ['fails before its first answer', 'fails'],
])('a worker that %s: the page takes over, also for what was asked already', async (_name, how) => {
  const worker = new Scripted();
  const start = (): Worker => {
    if (how === 'throws') throw new Error('SecurityError');
    return asWorker(worker);
  };
  const engine = textEngine(start, () => Promise.resolve(inPage));
  const asked = engine.narrate(options, null);
  worker.onerror?.({ message: 'blocked' });
  expect(await asked).toEqual(told);
  expect(await engine.open('a.xlsx', new Uint8Array())).toMatchObject({ ok: true, value: { name: 'page' } });
});

test('a worker that breaks off later: said, and the next call starts another', async () => {
  const workers: Scripted[] = [];
  const engine = textEngine(
    () => {
      workers.push(new Scripted());
      return asWorker(workers.at(-1) ?? new Scripted());
    },
    () => Promise.resolve(inPage),
  );
  const first = engine.narrate(options, null);
  workers[0]?.answer(told);
  expect(await first).toEqual(told);
  const second = engine.narrate(options, null);
  workers[0]?.onerror?.({ message: 'out of memory' });
  expect(await second).toEqual({ ok: false, failure: { code: 'worker-failed', detail: 'out of memory' } });
  expect(workers[0]?.ended).toBe(true);
  void engine.narrate(options, null);
  expect(workers.length).toBe(2);
});
