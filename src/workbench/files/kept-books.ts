import * as z from 'zod';
import type { BookStore } from './book-store';
import type { EditHistory } from './edit-history';

/** What the browser keeps of a workbook between two visits, so that a reload loses nothing. */
export interface KeptBook {
  /** See `BookOutline.key`. */
  readonly key: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
  /** The file as it was opened; null where it is too big to be kept. */
  readonly file: Blob | null;
  readonly state: string | null;
  readonly history: EditHistory;
  /** It was open beside the workbook that was worked on. */
  readonly beside?: boolean;
}

const value = z.union([z.number(), z.string(), z.boolean(), z.object({ error: z.string() }), z.null()]);
const edit = z.object({
  sheet: z.string(),
  row: z.number(),
  col: z.number(),
  expect: value,
  expectFormula: z.string().nullable().exactOptional(),
  value: value.exactOptional(),
  formula: z.string().exactOptional(),
});
const step = z.object({ edits: z.array(edit), undo: z.array(edit) });
const keptBook = z.object({
  key: z.string(),
  name: z.string(),
  usedAt: z.number(),
  file: z.instanceof(Blob).nullable(),
  state: z.string().nullable(),
  history: z.object({ done: z.array(step), undone: z.array(step) }),
  beside: z.boolean().exactOptional(),
});

/** Books kept; the one that was longest not used goes first. What holds work of a person's stays longer: a county has two dozen units. */
const MOST_BOOKS = 8;
const MOST_WITH_WORK = 60;
/** Files above this size are not kept, only what was done to them; bytes. */
export const LARGEST_KEPT = 60_000_000;

const holdsWork = ({ history, state }: KeptBook): boolean => history.done.length > 0 || history.undone.length > 0 || state !== null;

/** Work between visits, in the browser's own store. `blocked` where the browser keeps nothing: the page then says so. */
export class KeptBooks {
  constructor(private readonly store: BookStore) {}

  /** Newest first. A record that another version wrote differently is left out. */
  async list(): Promise<readonly KeptBook[]> {
    const all = await this.store.all();
    return all
      .flatMap((record) => {
        const parsed = keptBook.safeParse(record);
        return parsed.success ? [parsed.data] : [];
      })
      .sort((a, b) => b.usedAt - a.usedAt);
  }

  async read(key: string): Promise<KeptBook | null> {
    const parsed = keptBook.safeParse(await this.store.get(key));
    return parsed.success ? parsed.data : null;
  }

  async write(book: KeptBook): Promise<void> {
    const kept = book.file !== null && book.file.size > LARGEST_KEPT ? { ...book, file: null } : book;
    await this.store.put(kept);
    const all = await this.list();
    const worked = all.filter(holdsWork);
    for (const { key } of [...all.filter((one) => !holdsWork(one)).slice(MOST_BOOKS), ...worked.slice(MOST_WITH_WORK)])
      await this.remove(key);
    // The file goes, not what was done to it: that is found again when the file is opened.
    for (const one of worked.slice(MOST_BOOKS, MOST_WITH_WORK)) if (one.file !== null) await this.store.put({ ...one, file: null });
  }

  async remove(key: string): Promise<void> {
    await this.store.remove(key);
  }

  async clear(): Promise<void> {
    await this.store.clear();
  }
}
