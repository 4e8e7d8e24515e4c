import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PaneFailure } from '../app/pane-services';
import { downloadBytes, XLSX } from '../taskpane/download-bytes';
import { kindOf } from '../taskpane/features/files/file-kind';
import { openFile } from './files/open-file';
import type { OpenedFile } from './files/opened-file';
import {
  bookInRole,
  changed,
  freshBook,
  inRole,
  looking,
  mainBook,
  NO_BOOKS,
  opened,
  shownBook,
  without,
  type BookOnPage,
  type BookRole,
  type PageBooks,
} from './files/page-books';

import { listenerOf, type PageNotice } from './page-notice';

import type { OpenAs, SessionOptions, WorkbenchSession } from './workbench-session';

export type { BookOnPage, BookRole };
export type { OpenAs, SampleBook, SessionOptions, WorkbenchSession } from './workbench-session';

interface Opening extends Pick<OpenAs, 'role' | 'at'> {
  readonly restoring?: boolean;
  /** The book in whose place it is opened, whatever was done to that one. */
  readonly instead?: number;
}

const now = (): number => Date.now();

/** The files of the page: what is open, what was done to it, what the browser keeps. */
export function useWorkbench({ starts, sample, kept, savedName }: SessionOptions): WorkbenchSession {
  const [page, setPage] = useState<PageBooks>(NO_BOOKS);
  const [opening, setOpening] = useState<WorkbenchSession['opening']>({ count: null });
  const [notice, setNotice] = useState<PageNotice | null>(null);
  const latest = useRef<PageBooks>(NO_BOOKS);
  /** The newest wish a role: an older one that comes late is dropped. */
  const attempts = useRef(new Map<BookRole, number>());
  /** Ends the reading that is going on. */
  const stop = useRef(new AbortController());

  const update = useCallback((next: (page: PageBooks) => PageBooks) => {
    latest.current = next(latest.current);
    setPage(latest.current);
  }, []);

  const place = useCallback(
    (file: OpenedFile, { role = 'main', at = null, restoring = false, instead }: Opening) => {
      if (instead !== undefined) latest.current = without(latest.current, instead);
      const there = latest.current.books.find(({ outline }) => outline.key === file.outline.key);
      if (there) {
        // The same file twice would keep two histories of one thing.
        file.close();
        if (there.role === 'main' && role === 'last-year') setNotice({ kind: 'same-file', name: file.name });
        else update((all) => looking(there.role === 'main' ? all : inRole(all, there, role), there.file.id, at));
        return;
      }
      const { page: next, close } = opened(latest.current, freshBook(file, role, at));
      for (const one of close) one.close();
      // Last year's is there to be compared with; the others are opened to be looked at.
      update(() => (role === 'last-year' ? next : looking(next, file.id)));
      const edits = file.history.done.length;
      setNotice(edits > 0 || restoring ? { kind: 'restored', name: file.name, edits } : null);
    },
    [update],
  );

  const openBlob = useCallback(
    async (name: string, source: Promise<Blob>, how: Opening = {}) => {
      const role = how.role ?? 'main';
      const attempt = (attempts.current.get(role) ?? 0) + 1;
      attempts.current.set(role, attempt);
      const overtaken = (): boolean => attempts.current.get(role) !== attempt;
      setOpening({ count: null });
      const stopping = new AbortController();
      stop.current = stopping;
      const blob = await source.then(
        // A copy: a file that is changed on the disk while it is open here could not be read any more.
        async (file) => new Blob([await file.arrayBuffer()]),
        () => null,
      );
      if (overtaken()) return;
      const fresh = { id: -1 };
      const change = (next: (book: BookOnPage) => BookOnPage) => update((all) => changed(all, fresh.id, next));
      const answer = blob
        ? await openFile(name, blob, {
            starts,
            kept,
            now,
            beside: role !== 'main',
            listener: listenerOf(change, setNotice),
            signal: stopping.signal,
            progress: (_, __, count) => {
              if (!overtaken()) setOpening({ count: count ?? null });
            },
          })
        : ({ ok: false, failure: { code: 'not-found', detail: name } } as const);
      if (overtaken()) {
        if (answer.ok) answer.value.close();
        return;
      }
      setOpening(null);
      if (!answer.ok) {
        setNotice({ kind: 'failed', failure: answer.failure, name });
        return;
      }
      fresh.id = answer.value.id;
      place(answer.value, how);
    },
    [starts, kept, update, place],
  );

  const openSample = useCallback(() => void openBlob(sample.name, sample.file()), [openBlob, sample]);

  // What was worked on at the last visit, else the sample. Before the first paint: the worker reads while the browser paints.
  useLayoutEffect(() => {
    let left = false;
    kept.list().then(
      (list) => {
        if (left) return;
        const last = list.find((one) => one.file !== null && one.beside !== true);
        if (last?.file && last.name !== sample.name) void openBlob(last.name, Promise.resolve(last.file), { restoring: true });
        else openSample();
      },
      () => left || openSample(),
    );
    return () => {
      left = true;
    };
  }, [kept, openBlob, openSample, sample]);

  return useMemo(() => {
    const book = shownBook(page);
    const file = book?.file ?? null;
    const said = (run: Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: PaneFailure }>, name: string) =>
      void run.then((done) => {
        if (!done.ok) setNotice({ kind: 'failed', failure: done.failure, name });
      });
    return {
      books: page.books,
      main: mainBook(page),
      lastYear: bookInRole(page, 'last-year'),
      book,
      opening,
      notice,
      open: (chosen, { name = chosen.name, ...how } = {}) => {
        const kind = kindOf(name);
        if (kind === 'workbook') void openBlob(name, Promise.resolve(chosen), how);
        else setNotice({ kind: 'refused', files: [{ name, kind }] });
      },
      look: (id, at = null) => update((all) => looking(all, id, at)),
      close: (id) => {
        const closing = latest.current.books.find((one) => one.file.id === id);
        if (!closing) return;
        const { name } = closing.file;
        const work = closing.file.work();
        if (work === 'only-here') {
          setNotice({ kind: 'only-here', name });
          return;
        }
        closing.file.close();
        update((all) => without(all, id));
        setNotice(work === 'kept' ? { kind: 'closed', name, edits: closing.history.done.length } : null);
      },
      jump: (cell, role = 'main') => {
        const target = bookInRole(page, role);
        if (!target) return;
        update((all) => looking(all, target.file.id, cell));
        target.file.tellSelected(cell);
      },
      openSample,
      stopOpening: () => stop.current.abort(),
      startAgain: () => {
        if (!file || !book) return;
        const again = { role: book.role, instead: file.id };
        file.close();
        void kept.remove(book.outline.key).then(() => openBlob(file.name, Promise.resolve(file.original), again));
      },
      select: (cell) => {
        if (!file) return;
        update((all) => changed(all, file.id, (before) => ({ ...before, selected: cell })));
        file.tellSelected(cell);
      },
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
          downloadBytes(name, done.value, XLSX);
          setNotice({ kind: 'saved', name, edits: book.history.done.length });
        });
      },
      say: setNotice,
    };
  }, [page, opening, notice, openBlob, openSample, kept, savedName, update]);
}
