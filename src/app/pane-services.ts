import type { CellRef } from '../core/model/address';
import type { CellEdit } from '../core/model/finding';
import type { AppliedEdits, FileFailure, HostFailure, HostResult, Progress, WorkbookHost } from '../core/ports';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { CheckedBook } from './checked-book';

export type { AppliedEdits, Progress };

export type PaneFailure = { readonly code: HostFailure['code'] | FileFailure['code'] | 'worker-failed'; readonly detail: string };
export type PaneResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: PaneFailure };

/** Everything the panes can ask for. In Excel it is made from the live workbook, in the workbench from a file in a worker. */
export interface PaneServices {
  check(progress: Progress): Promise<PaneResult<CheckedBook>>;
  /** All edits or, where cells changed meanwhile, those whose cell still holds what was expected. */
  apply(edits: readonly CellEdit[]): Promise<PaneResult<AppliedEdits>>;
  reveal(cells: readonly CellRef[]): Promise<PaneResult<void>>;
  readState(): Promise<PaneResult<string | null>>;
  writeState(state: string): Promise<PaneResult<void>>;
  /** Calls back after a person's edit; returns the way to stop. */
  watch(changed: () => void): Promise<PaneResult<() => void>>;
}

/** What of a host the panes use; every adapter of a live workbook fits. */
export interface LiveWorkbook extends Pick<WorkbookHost, 'read' | 'apply' | 'reveal' | 'readState' | 'writeState'> {
  watch(changed: () => void): Promise<HostResult<() => void>>;
}

/** The services over a workbook that lives in a host. `judge` is the engine with its catalogue. */
export function servicesOver(host: LiveWorkbook, judge: (workbook: WorkbookSnapshot) => Promise<CheckedBook>): PaneServices {
  return {
    async check(progress) {
      const read = await host.read(progress);
      if (!read.ok) return read;
      if (progress.cancelled) return { ok: false, failure: { code: 'cancelled', detail: '' } };
      progress.report(0.6, 'judging');
      const value = await judge(read.value);
      return progress.cancelled ? { ok: false, failure: { code: 'cancelled', detail: '' } } : { ok: true, value };
    },
    apply: (edits) => host.apply(edits),
    reveal: (cells) => host.reveal(cells),
    readState: () => host.readState(),
    writeState: (state) => host.writeState(state),
    watch: (changed) => host.watch(changed),
  };
}
