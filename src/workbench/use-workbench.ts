import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedBook } from '../app/checked-book';
import type { PaneFailure } from '../app/pane-services';
import type { CellRef } from '../core/model/address';
import type { EditHistory } from './files/edit-history';
import type { KeptBook, KeptBooks } from './files/kept-books';
import { openFile, type OpenedFile, type WorkerStarts } from './files/open-file';
import type { BookOutline } from './sheets/sheet-protocol';

/** What is said in the bar under the header until the next thing happens. */
export type PageNotice =
  | { readonly kind: 'failed'; readonly failure: PaneFailure; readonly name: string }
  | { readonly kind: 'restored'; readonly name: string; readonly edits: number }
  | { readonly kind: 'saved'; readonly name: string; readonly edits: number }
  | { readonly kind: 'not-kept' };

/** The workbook that is open, as the page shows it. */
export interface BookOnPage {
  readonly file: OpenedFile;
  readonly outline: BookOutline;
  readonly history: EditHistory;
  readonly checked: CheckedBook | null;
  readonly selected: CellRef | null;
  /** Grows with every jump from the pane to a cell, also to the one selected. */
  readonly jumps: number;
  /** Grows with every edit. */
  readonly version: number;
  /** Of the last edit: formulas that only a spreadsheet program can work out. */
  readonly undecided: readonly CellRef[];
}

export interface WorkbenchSession {
  readonly book: BookOnPage | null;
  readonly opening: boolean;
  readonly notice: PageNotice | null;
  readonly recent: readonly KeptBook[];
  /** `at`: the cell to show first. */
  readonly open: (file: File, at?: CellRef | null) => void;
  /** Goes to a cell of the workbook that is open. */
  readonly jump: (cell: CellRef) => void;
  readonly openSample: () => void;
  readonly openKept: (kept: KeptBook) => void;
  /** Opens the same file as it was before any edit. */
  readonly startAgain: () => void;
  readonly select: (cell: CellRef) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly forget: () => void;
  readonly say: (notice: PageNotice | null) => void;
}

export interface SessionOptions {
  readonly starts: WorkerStarts;
  /** Where the sample workbook lies, relative to the page. */
  readonly sample: string;
  readonly kept: KeptBooks;
  readonly savedName: (base: string) => string;
}

const now = (): number => Date.now();
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The files of the page: what is open, what was done to it, what the browser keeps. */
export function useWorkbench({ starts, sample, kept, savedName }: SessionOptions): WorkbenchSession {
  const [book, setBook] = useState<BookOnPage | null>(null);
  const [opening, setOpening] = useState(true);
  const [notice, setNotice] = useState<PageNotice | null>(null);
  const [recent, setRecent] = useState<readonly KeptBook[]>([]);
  const current = useRef<OpenedFile | null>(null);
  const attempts = useRef(0);

  const refreshRecent = useCallback(() => {
    kept.list().then(setRecent, () => setRecent([]));
  }, [kept]);

  const openBlob = useCallback(
    async (
      name: string,
      source: Promise<Blob>,
      { restoring = false, at = null }: { readonly restoring?: boolean; readonly at?: CellRef | null } = {},
    ) => {
      const attempt = ++attempts.current;
      setOpening(true);
      const blob = await source.then(
        // A copy: a file that is changed on the disk while it is open here could not be read any more.
        async (file) => new Blob([await file.arrayBuffer()]),
        () => null,
      );
      if (attempt !== attempts.current) return;
      const change = (update: (now: BookOnPage) => BookOnPage) =>
        setBook((before) => (before && before.file.id === openedId ? update(before) : before));
      let openedId = -1;
      const opened = blob
        ? await openFile(name, blob, {
            starts,
            kept,
            now,
            listener: {
              revealed: (cells) => change((before) => ({ ...before, selected: cells[0] ?? before.selected, jumps: before.jumps + 1 })),
              checked: (checked) => change((before) => ({ ...before, checked })),
              edited: ({ outline, history, undecided }) =>
                change((before) => ({ ...before, outline, history, undecided, version: before.version + 1 })),
              notKept: () => setNotice({ kind: 'not-kept' }),
            },
          })
        : ({ ok: false, failure: { code: 'not-found', detail: name } } as const);
      if (attempt !== attempts.current) {
        if (opened.ok) opened.value.close();
        return;
      }
      setOpening(false);
      if (!opened.ok) {
        setNotice({ kind: 'failed', failure: opened.failure, name });
        return;
      }
      const file = opened.value;
      openedId = file.id;
      current.current?.close();
      current.current = file;
      const edits = file.history.done.length;
      setNotice(edits > 0 || restoring ? { kind: 'restored', name, edits } : null);
      const first = file.outline.sheets[0];
      setBook({
        file,
        outline: file.outline,
        history: file.history,
        checked: null,
        selected: at ?? (first ? { sheet: first.name, row: 0, col: 0 } : null),
        jumps: at ? 1 : 0,
        version: 0,
        undecided: [],
      });
      refreshRecent();
    },
    [starts, kept, refreshRecent],
  );

  const openSample = useCallback(
    () =>
      void openBlob(
        baseName(sample),
        fetch(sample).then((answer) => (answer.ok ? answer.blob() : Promise.reject(new Error(answer.statusText)))),
      ),
    [openBlob, sample],
  );

  useEffect(() => {
    // What was open at the last visit, else the sample; after the first paint.
    const afterPaint = setTimeout(() => {
      kept.list().then(
        (list) => {
          setRecent(list);
          const last = list.find((one) => one.file !== null);
          if (last?.file && last.name !== baseName(sample)) void openBlob(last.name, Promise.resolve(last.file), { restoring: true });
          else openSample();
        },
        () => openSample(),
      );
    });
    return () => clearTimeout(afterPaint);
  }, [kept, openBlob, openSample, sample]);

  const said = useCallback((run: Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: PaneFailure }>, name: string) => {
    void run.then((done) => {
      if (!done.ok) setNotice({ kind: 'failed', failure: done.failure, name });
    });
  }, []);

  return useMemo(() => {
    const file = book?.file ?? null;
    return {
      book,
      opening,
      notice,
      recent,
      open: (chosen, at = null) => void openBlob(chosen.name, Promise.resolve(chosen), { at }),
      jump: (cell) => setBook((before) => before && { ...before, selected: cell, jumps: before.jumps + 1 }),
      openSample,
      openKept: (one) => one.file && void openBlob(one.name, Promise.resolve(one.file), { restoring: true }),
      startAgain: () => {
        if (!file || !book) return;
        const again = recent.find(({ key }) => key === book.outline.key);
        void kept.remove(book.outline.key).then(() => again?.file && openBlob(file.name, Promise.resolve(again.file)));
      },
      select: (cell) => setBook((before) => before && { ...before, selected: cell }),
      undo: () => file && said(file.undo(), file.name),
      redo: () => file && said(file.redo(), file.name),
      save: () => {
        if (!file || !book) return;
        const as = book.outline.origin === 'xlsx' ? 'same-file' : 'as-new';
        const name = savedName(file.name.replace(/\.[^.]+$/, ''));
        void file.save(as).then((done) => {
          if (!done.ok) {
            setNotice({ kind: 'failed', failure: done.failure, name: file.name });
            return;
          }
          offerDownload(name, done.value);
          setNotice({ kind: 'saved', name, edits: book.history.done.length });
        });
      },
      forget: () => void kept.clear().then(refreshRecent),
      say: setNotice,
    };
  }, [book, opening, notice, recent, openBlob, openSample, kept, refreshRecent, said, savedName]);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the browser's downloads. */
export function offerDownload(name: string, bytes: Uint8Array, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun when the click returns; the address is needed a little longer by slow disks.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
