import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckedBook } from '../app/checked-book';
import { EMPTY_STATE, parseState, printState, type PaneState } from '../app/explanations';
import type { CheckFrom, PaneFailure, PaneServices, ReportStep, StepCount } from '../app/pane-services';
import type { CellRef } from '../core/model/address';
import type { CellEdit } from '../core/model/finding';
import { findingKey } from './features/findings/group-findings';

export type CheckStatus =
  | { readonly kind: 'first-run' }
  | { readonly kind: 'busy'; readonly fraction: number; readonly step: string; readonly count?: StepCount }
  | { readonly kind: 'ready' };

/** What is said under the verdict line after something was done. */
export type Notice =
  | { readonly kind: 'applied'; readonly count: number; readonly skipped: number; readonly undo: readonly CellEdit[] }
  | { readonly kind: 'undone'; readonly count: number; readonly skipped: number }
  | { readonly kind: 'updated'; readonly appeared: number; readonly gone: number }
  | { readonly kind: 'failed'; readonly failure: PaneFailure }
  | { readonly kind: 'state-failed'; readonly reason: 'unreadable' | 'newer-version' }
  /** Something else was done, said by its own sentence. */
  | { readonly kind: 'done'; readonly text: string };

export interface CheckSession {
  readonly status: CheckStatus;
  readonly book: CheckedBook | null;
  readonly notice: Notice | null;
  readonly state: PaneState;
  readonly check: () => void;
  readonly cancel: () => void;
  readonly reveal: (cells: readonly CellRef[]) => void;
  readonly apply: (edits: readonly CellEdit[]) => void;
  readonly undo: (edits: readonly CellEdit[]) => void;
  /** `judge`: what is kept changes the judgement (a mapping, a target), so that it is made again. */
  readonly saveState: (state: PaneState, judge?: 'judge') => void;
  readonly say: (notice: Notice) => void;
  /** Grows with every run: what was asked of an earlier one is stale. */
  readonly runs: number;
}

/** A pause in typing before edits are re-checked, milliseconds. */
const RECHECK_DELAY = 800;

/** Why a run is made. */
type Cause = 'asked' | 'write' | 'edit' | 'mapping';
const FROM: Readonly<Record<Cause, CheckFrom>> = { asked: 'fresh', write: 'edited', edit: 'edited', mapping: 'kept' };

interface RunningProgress {
  cancelled: boolean;
  readonly report: ReportStep;
}

/** One workbook's check: its run, what came of it, and what people did about it. */
export function useCheck(services: PaneServices): CheckSession {
  const [status, setStatus] = useState<CheckStatus>({ kind: 'first-run' });
  const [book, setBook] = useState<CheckedBook | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [state, setState] = useState<PaneState>(EMPTY_STATE);
  const [runs, setRuns] = useState(0);
  const running = useRef<RunningProgress | null>(null);
  const last = useRef<CheckedBook | null>(null);
  const stateRead = useRef(false);
  /** Why what is kept in the workbook may not be written over; null where it may. */
  const stateProblem = useRef<Notice | null>(null);

  const readKept = useCallback(async () => {
    const kept = await services.readState();
    if (!kept.ok) {
      // Not read is not empty: what was read before stays, and what never was is not written over.
      const failed: Notice = { kind: 'failed', failure: kept.failure };
      if (!stateRead.current) stateProblem.current = failed;
      setNotice(failed);
      return;
    }
    const reading = parseState(kept.value);
    stateRead.current = true;
    stateProblem.current = reading.ok ? null : { kind: 'state-failed', reason: reading.reason };
    if (reading.ok) setState(reading.state);
    else setNotice(stateProblem.current);
  }, [services]);

  const run = useCallback(
    async (cause: Cause) => {
      const quiet = cause !== 'asked';
      const progress: RunningProgress = {
        cancelled: false,
        report: (fraction, step, count) => {
          if (!quiet && !progress.cancelled) setStatus({ kind: 'busy', fraction, step, ...(count ? { count } : {}) });
        },
      };
      running.current = progress;
      if (!quiet) {
        setNotice(null);
        setStatus({ kind: 'busy', fraction: 0, step: 'reading' });
      }
      const checked = await services.check(progress, FROM[cause]);
      if (running.current !== progress) return;
      running.current = null;
      const before = last.current;
      if (!checked.ok) {
        setStatus(before ? { kind: 'ready' } : { kind: 'first-run' });
        setNotice({ kind: 'failed', failure: checked.failure });
        return;
      }
      // A run that took the place of the one asked for reads what that one did not come to.
      if (!quiet || !stateRead.current) await readKept();
      if (quiet && before) {
        const change = compare(before, checked.value);
        if (change.appeared + change.gone > 0)
          // After our own write the notice offers the way back; after a person's edit it says what came of it.
          setNotice((now) => (cause === 'write' && now ? now : { kind: 'updated', ...change }));
      }
      last.current = checked.value;
      setBook(checked.value);
      setRuns((count) => count + 1);
      setStatus({ kind: 'ready' });
    },
    [services, readKept],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let left = false;
    void services
      .watch(() => {
        if (!last.current) return;
        clearTimeout(timer);
        timer = setTimeout(() => void run('edit'), RECHECK_DELAY);
      })
      .then((watched) => {
        if (!watched.ok) return;
        if (left) watched.value();
        else stop = watched.value;
      });
    return () => {
      left = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [services, run]);

  const cancel = useCallback(() => {
    const progress = running.current;
    if (!progress) return;
    progress.cancelled = true;
    running.current = null;
    setStatus(last.current ? { kind: 'ready' } : { kind: 'first-run' });
    setNotice({ kind: 'failed', failure: { code: 'cancelled', detail: '' } });
  }, []);

  const write = useCallback(
    async (edits: readonly CellEdit[], undoing: boolean) => {
      const done = await services.apply(edits);
      if (!done.ok) {
        setNotice({ kind: 'failed', failure: done.failure });
        return;
      }
      const { applied, skipped, undo } = done.value;
      setNotice(
        undoing
          ? { kind: 'undone', count: applied.length, skipped: skipped.length }
          : { kind: 'applied', count: applied.length, skipped: skipped.length, undo },
      );
      await run('write');
    },
    [services, run],
  );

  const reveal = useCallback(
    (cells: readonly CellRef[]) => {
      void services.reveal(cells).then((shown) => {
        if (!shown.ok) setNotice({ kind: 'failed', failure: shown.failure });
      });
    },
    [services],
  );

  const saveState = useCallback(
    (next: PaneState, judge?: 'judge') => {
      if (stateProblem.current) {
        setNotice(stateProblem.current);
        return;
      }
      void services.writeState(printState(next)).then((written) => {
        if (!written.ok) {
          setNotice({ kind: 'failed', failure: written.failure });
          return;
        }
        setState(next);
        if (judge) void run('mapping');
      });
    },
    [services, run],
  );

  return {
    status,
    book,
    notice,
    state,
    check: useCallback(() => void run('asked'), [run]),
    cancel,
    reveal,
    apply: useCallback((edits: readonly CellEdit[]) => void write(edits, false), [write]),
    undo: useCallback((edits: readonly CellEdit[]) => void write(edits, true), [write]),
    saveState,
    say: setNotice,
    runs,
  };
}

function compare(before: CheckedBook, after: CheckedBook): { readonly appeared: number; readonly gone: number } {
  const was = new Set(before.findings.map(findingKey));
  const is = new Set(after.findings.map(findingKey));
  return { appeared: [...is].filter((key) => !was.has(key)).length, gone: [...was].filter((key) => !is.has(key)).length };
}
