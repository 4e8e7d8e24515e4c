import type { PaneFailure } from '../app/pane-services';
import type { FileKind } from '../taskpane/features/files/file-kind';
import type { BookListener } from './files/opened-file';
import type { BookOnPage } from './files/page-books';

/** What is said in the bar under the header until the next thing happens. */
export type PageNotice =
  | { readonly kind: 'failed'; readonly failure: PaneFailure; readonly name: string }
  | { readonly kind: 'restored'; readonly name: string; readonly edits: number }
  | { readonly kind: 'saved'; readonly name: string; readonly edits: number }
  | { readonly kind: 'refused'; readonly files: readonly { readonly name: string; readonly kind: FileKind | 'several' }[] }
  /** Last year's workbook cannot be the one that is worked on. */
  | { readonly kind: 'same-file'; readonly name: string }
  | { readonly kind: 'closed'; readonly name: string; readonly edits: number }
  /** Not closed: its work is nowhere else. */
  | { readonly kind: 'only-here'; readonly name: string }
  | { readonly kind: 'not-kept' };

/** What an open file tells of itself, put onto the page. */
export function listenerOf(change: (next: (book: BookOnPage) => BookOnPage) => void, say: (notice: PageNotice) => void): BookListener {
  return {
    revealed: (cells) => change((before) => ({ ...before, selected: cells[0] ?? before.selected, jumps: before.jumps + 1 })),
    checked: (checked) => change((before) => ({ ...before, checked })),
    edited: ({ outline, history, undecided }) =>
      change((before) => ({ ...before, outline, history, undecided, version: before.version + 1 })),
    notKept: () => say({ kind: 'not-kept' }),
  };
}
