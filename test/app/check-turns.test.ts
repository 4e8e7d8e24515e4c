import { CheckTurns } from '../../src/app/check-turns';
import type { PaneResult } from '../../src/app/pane-services';
import type { Progress } from '../../src/core/ports';

/** A run that ends when the test says so. */
class Run {
  readonly told: number[] = [];
  readonly progress = { report: (fraction: number) => void this.told.push(fraction), cancelled: false };
  begun = false;
  tell: (fraction: number) => void = () => undefined;
  stopped = 0;
  end: (result: PaneResult<string>) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  readonly result: Promise<PaneResult<string>>;
  constructor(turns: CheckTurns) {
    const check = (heard: Progress): Promise<PaneResult<string>> => {
      this.begun = true;
      this.tell = (fraction) => heard.report(fraction, 'judging');
      return new Promise((resolve, reject) => ((this.end = resolve), (this.fail = reject)));
    };
    this.result = turns.run(this.progress, check, () => (this.stopped += 1));
  }
}
const done = { ok: true, value: 'checked' } as const;
const cancelled = { ok: false, failure: { code: 'cancelled', detail: '' } };
/** Longer than a run takes to see that it was cancelled. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
const atOnce = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

it('a run asked for right after a cancel is not cancelled with the one before it', async () => {
  const turns = new CheckTurns();
  const first = new Run(turns);
  await atOnce();
  first.progress.cancelled = true;
  const second = new Run(turns);
  expect(await first.result).toEqual(cancelled);
  await atOnce();
  second.end(done);
  expect(await second.result).toEqual(done);
  await aWhile();
  expect([first.stopped, second.stopped]).toEqual([1, 0]);
});

it('a run asked for during another begins after it and is told meanwhile how far that one is', async () => {
  const turns = new CheckTurns();
  const first = new Run(turns);
  await atOnce();
  const second = new Run(turns);
  await aWhile();
  first.tell(0.4);
  expect([first.stopped, second.begun, second.told]).toEqual([0, false, [0.4]]);
  first.end(done);
  await atOnce();
  second.end(done);
  expect([await first.result, await second.result]).toEqual([done, done]);
});

it('of several that wait only the newest begins', async () => {
  const turns = new CheckTurns();
  const [first, second, third] = [new Run(turns), new Run(turns), new Run(turns)];
  await atOnce();
  expect([first.begun, second.begun, third.begun]).toEqual([false, false, true]);
  third.end(done);
  expect([await first.result, await second.result, await third.result]).toEqual([cancelled, cancelled, done]);
});

it('to cancel the one that waits stops the one that runs, which nobody wants any more', async () => {
  const turns = new CheckTurns();
  const first = new Run(turns);
  await atOnce();
  const second = new Run(turns);
  second.progress.cancelled = true;
  expect([await first.result, await second.result]).toEqual([cancelled, cancelled]);
  expect([first.stopped, second.begun]).toEqual([1, false]);
});

it('a run that throws says so to its own caller only', async () => {
  const turns = new CheckTurns();
  const first = new Run(turns);
  await atOnce();
  const second = new Run(turns);
  first.fail(new Error('broken'));
  await expect(first.result).rejects.toThrow('broken');
  await atOnce();
  second.end(done);
  expect(await second.result).toEqual(done);
});
