import type { CheckedBook } from '../app/checked-book';
import type { PaneFailure, PaneResult, PaneServices } from '../app/pane-services';
import type { CellRef } from '../core/model/address';
import type { CellEdit } from '../core/model/finding';
import { BookWorker, WorkerFailure } from '../book-worker/worker-client';
import type { BookOutline, GridCell } from '../book-worker/protocol';

/** What the page around the pane is told. */
export interface BookListener {
  readonly revealed: (cells: readonly CellRef[]) => void;
  readonly checked: (book: CheckedBook) => void;
  readonly edited: () => void;
}

export interface OpenedFile {
  /** Another for every opening, also of the same file. */
  readonly id: number;
  readonly name: string;
  readonly outline: BookOutline;
  readonly services: PaneServices;
  readonly rows: (sheet: string, top: number, bottom: number) => Promise<readonly GridCell[]>;
  close(): void;
}

const failed = (error: unknown): { readonly ok: false; readonly failure: PaneFailure } => {
  if (!(error instanceof WorkerFailure)) throw error;
  return { ok: false, failure: { code: error.cancelled ? 'cancelled' : 'worker-failed', detail: error.message } };
};

let openings = 0;

/** How often a run looks whether it was cancelled, milliseconds. */
const CANCEL_POLL = 100;

/** Opens a file in a worker; the pane's services over it. Explanations are kept by the browser under the file's name. */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  start: () => Worker,
  listener: BookListener,
): Promise<PaneResult<OpenedFile>> {
  const journal: CellEdit[] = [];
  const worker = new BookWorker(start, async (ask) => {
    await ask('open', { bytes });
    if (journal.length > 0) await ask('apply', { edits: journal });
  });
  const stateKey = `statbrief.state.${name}`;
  let opened: PaneResult<BookOutline>;
  try {
    opened = await worker.call('open', { bytes });
  } catch (error) {
    return failed(error);
  }
  if (!opened.ok) return opened;
  const outline = opened.value;
  const services: PaneServices = {
    async check(progress) {
      progress.report(0.3, 'judging');
      const poll = setInterval(() => progress.cancelled && worker.cancel(), CANCEL_POLL);
      try {
        const checked = await worker.call('check', {});
        if (checked.ok) listener.checked(checked.value);
        return checked;
      } catch (error) {
        return failed(error);
      } finally {
        clearInterval(poll);
      }
    },
    async apply(edits) {
      try {
        const done = await worker.call('apply', { edits });
        if (done.ok) {
          journal.push(...done.value.applied);
          listener.edited();
        }
        return done;
      } catch (error) {
        return failed(error);
      }
    },
    async reveal(cells) {
      listener.revealed(cells);
      return { ok: true, value: undefined };
    },
    readState: async () => ({ ok: true, value: localStorage.getItem(stateKey) ?? outline.state }),
    async writeState(state) {
      localStorage.setItem(stateKey, state);
      return { ok: true, value: undefined };
    },
    watch: async () => ({ ok: true, value: () => undefined }),
  };
  return {
    ok: true,
    value: {
      id: ++openings,
      name,
      outline,
      services,
      rows: (sheet, top, bottom) => worker.call('rows', { sheet, top, bottom }),
      close: () => worker.cancel(),
    },
  };
}
