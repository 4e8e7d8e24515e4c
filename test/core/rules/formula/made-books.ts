import { formatAddress, parseAddress } from '../../../../src/core/model/address';
import type { WorkbookSnapshot } from '../../../../src/core/model/workbook';
import { computed } from '../../../support/computed';
import { workbookOf, type GridSheet, type Literal } from '../../../support/grid';

/** A sheet of a made book: `=…` is a formula, `#` in it its own row; null is a blank. */
export type Entry = string | number | null;
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly Entry[])[];
}
/** A slip put into a clean book: a cell, what is written there instead, and the rule that must name it. */
export interface Seed {
  readonly what: string;
  /** `B7`, or `表!B7`. */
  readonly cell: string;
  readonly put: Entry;
  readonly rule: string;
  /** Further cells that are written over, where a slip was filled on. */
  readonly also?: Readonly<Record<string, Entry>>;
  /** A cell whose formula is wrong in consequence and may be named too. */
  readonly entails?: string;
  /** The cell that must be named, where the slip shows elsewhere. */
  readonly named?: string;
}
export interface MadeBook {
  readonly name: string;
  readonly sheets: readonly MadeSheet[];
  readonly seeds: readonly Seed[];
}

function literal(entry: Entry, row: number): Literal {
  if (typeof entry !== 'string' || !entry.startsWith('=')) return entry;
  return { v: 0, f: entry.slice(1).replaceAll('#', String(row + 1)) };
}

/** The book with stored results, with or without a seed. */
export function build(book: MadeBook, seed?: Seed): WorkbookSnapshot {
  const changes = new Map(seed ? [[seed.cell, seed.put], ...Object.entries(seed.also ?? {})] : []);
  const sheets = book.sheets.map((sheet, i): GridSheet => {
    const width = Math.max(...sheet.rows.map((row) => row.length));
    const rows = sheet.rows.map((row, r) =>
      Array.from({ length: width }, (_, c): Literal => {
        const at = formatAddress({ row: r, col: c });
        const put = changes.get(`${sheet.name}!${at}`) ?? (i === 0 ? changes.get(at) : undefined);
        return literal(put === undefined ? (row[c] ?? null) : put, r);
      }),
    );
    return { name: sheet.name, rows };
  });
  for (const cell of changes.keys()) if (!parseAddress(cell.split('!').at(-1) ?? '')) throw new Error(`no cell ${cell}`);
  return computed(workbookOf(...sheets));
}

export const TOWNS = ['城关镇', '长安乡', '桥头镇', '三合乡', '清溪镇', '白马乡', '永兴镇', '龙泉乡'];

/** Numbers that look like data and are always the same. */
export function data(seed: number): (low: number, high: number) => number {
  let state = seed * 7919 + 17;
  return (low, high) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return low + (state % (high - low + 1));
  };
}

/** One row a township: name and what `line` gives for the sheet's row (1-based). */
export const towns = (
  first: number,
  line: (row: number, next: (low: number, high: number) => number) => readonly Entry[],
): readonly (readonly Entry[])[] => {
  const next = data(first);
  return TOWNS.map((town, i) => [town, ...line(first + i, next)]);
};
