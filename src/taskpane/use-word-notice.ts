import { useCallback, useState } from 'react';
import type { PaneFailure } from '../app/pane-services';
import type { DocumentEdit, WordServices } from '../app/word-services';

/** What is said after something was done in the document, with the way back. */
export type WordNotice =
  | { readonly kind: 'done'; readonly text: string; readonly undo: readonly DocumentEdit[] }
  | { readonly kind: 'state'; readonly reason: 'unreadable' | 'newer-version' }
  | { readonly kind: 'undone'; readonly left: number }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** One thing that was written, with the edits that take it back. */
export interface JournalEntry {
  readonly text: string;
  readonly undo: readonly DocumentEdit[];
}

export interface NoticeBoard {
  readonly notice: WordNotice | null;
  readonly notify: (notice: WordNotice | null) => void;
  /** What was written while the pane is open and not taken back, latest last: Word gives add-ins no undo of one step. */
  readonly journal: readonly JournalEntry[];
  /** Counts what was taken back, so that views look anew. */
  readonly undone: number;
  /** Takes the latest entry back. */
  readonly undo: () => void;
}

export function useWordNotice({ document }: WordServices): NoticeBoard {
  const [notice, setNotice] = useState<WordNotice | null>(null);
  const [journal, setJournal] = useState<readonly JournalEntry[]>([]);
  const [undone, setUndone] = useState(0);
  const notify = useCallback((next: WordNotice | null) => {
    setNotice(next);
    if (next?.kind === 'done' && next.undo.length > 0) setJournal((entries) => [...entries, { text: next.text, undo: next.undo }]);
  }, []);
  const undo = useCallback(() => {
    const last = journal.at(-1);
    if (!last) return;
    void document.apply(last.undo).then((done) => {
      if (done.ok) setJournal((entries) => entries.filter((entry) => entry !== last));
      setNotice(done.ok ? { kind: 'undone', left: done.value.skipped.length } : { kind: 'failed', failure: done.failure });
      setUndone((count) => count + 1);
    });
  }, [document, journal]);
  return { notice, notify, journal, undone, undo };
}
