import type { CheckedBook } from '../../app/checked-book';
import type { CellRef } from '../../core/model/address';
import type { BookOutline } from '../sheets/sheet-protocol';
import type { EditHistory } from './edit-history';
import type { OpenedFile } from './opened-file';

/**
 * What a workbook is on the page: the one that is worked on (this year's, the county's), last year's that it is compared with, one that
 * was opened out of the list of units, or one that was worked on before and holds work that was not saved.
 */
export type BookRole = 'main' | 'last-year' | 'unit' | 'earlier';

/** A workbook that is open, as the page shows it. */
export interface BookOnPage {
  readonly role: BookRole;
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
  /** It was looked at: its pane is kept with whatever is being written there. */
  readonly seen: boolean;
}

/** The workbooks of the page in the order in which they were opened, the main one first, and which of them is looked at. */
export interface PageBooks {
  readonly books: readonly BookOnPage[];
  readonly shown: number | null;
}

export const NO_BOOKS: PageBooks = { books: [], shown: null };

export const mainBook = ({ books }: PageBooks): BookOnPage | null => books.find(({ role }) => role === 'main') ?? null;
export const bookInRole = ({ books }: PageBooks, role: BookRole): BookOnPage | null => books.find((book) => book.role === role) ?? null;
export const shownBook = (page: PageBooks): BookOnPage | null => page.books.find(({ file }) => file.id === page.shown) ?? mainBook(page);

export function freshBook(file: OpenedFile, role: BookRole, at: CellRef | null): BookOnPage {
  const [first] = file.outline.sheets;
  return {
    role,
    file,
    outline: file.outline,
    history: file.history,
    checked: null,
    selected: at ?? (first ? { sheet: first.name, row: 0, col: 0 } : null),
    jumps: at ? 1 : 0,
    version: 0,
    undecided: [],
    seen: false,
  };
}

/** `update` on one book; a book that was closed meanwhile stays away. */
export const changed = (page: PageBooks, id: number, update: (book: BookOnPage) => BookOnPage): PageBooks =>
  page.books.some(({ file }) => file.id === id)
    ? { ...page, books: page.books.map((book) => (book.file.id === id ? update(book) : book)) }
    : page;

/** Looks at a book that is open, at a cell of it where one is asked for. */
export function looking(page: PageBooks, id: number, at: CellRef | null = null): PageBooks {
  const there = changed(page, id, (book) => ({
    ...book,
    seen: true,
    ...(at ? { selected: at, jumps: book.jumps + 1 } : {}),
  }));
  return there === page ? page : { ...there, shown: id };
}

export const without = (page: PageBooks, id: number): PageBooks => {
  const books = page.books.filter(({ file }) => file.id !== id);
  return { books, shown: page.shown === id ? (mainBook({ books, shown: null })?.file.id ?? null) : page.shown };
};

/** What a newly opened book puts out of its place: closed where nothing is lost by it, else open still as an earlier one. */
export interface Replaced {
  readonly page: PageBooks;
  readonly close: readonly OpenedFile[];
}

/** Units that stay open beside each other. */
const MOST_UNITS = 4;

/** Puts a book into its role. One main book, one of last year; a few units. */
export function opened(page: PageBooks, book: BookOnPage): Replaced {
  const there = page.books.filter(({ role }) => role === book.role);
  const leaving = book.role === 'unit' ? there.slice(0, Math.max(0, there.length + 1 - MOST_UNITS)) : book.role === 'earlier' ? [] : there;
  // A unit's work that the browser keeps is found again when the unit is opened again.
  const closes = leaving.filter(({ file }) => file.work() === 'none' || (book.role === 'unit' && file.work() === 'kept'));
  const rest = page.books
    .filter((one) => !closes.includes(one))
    .map((one): BookOnPage => (leaving.includes(one) && book.role !== 'unit' ? { ...one, role: 'earlier' } : one));
  return {
    page: { ...page, books: book.role === 'main' ? [book, ...rest] : [...rest, book] },
    close: closes.map(({ file }) => file),
  };
}

/** A book that is open already takes on a role; whoever had it stays open as an earlier one. */
export function inRole(page: PageBooks, book: BookOnPage, role: BookRole): PageBooks {
  const others = page.books
    .filter(({ file }) => file.id !== book.file.id)
    .map((one): BookOnPage => (one.role === role && role !== 'unit' ? { ...one, role: 'earlier' } : one));
  const taking = { ...book, role };
  return { ...page, books: role === 'main' ? [taking, ...others] : [...others, taking] };
}
