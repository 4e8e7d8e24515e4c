import { formatColumn, parseAddress, parseRange, type CellAddress } from '../../../src/core/model/address';
import type { CellValue } from '../../../src/core/model/workbook';
import { chance } from './chance';

/** What stands in a cell of a made sheet: a value, or a formula with its leading `=`. */
export interface Entry {
  readonly content: CellValue;
  readonly format?: string;
}

export type SheetCells = ReadonlyMap<string, Entry>;

/** A made workbook before it is computed: sheets by name, cells by `row,col` (0-based). */
export interface MadeBook {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly cells: SheetCells }[];
}

export const at = (row: number, col: number): string => `${String(row)},${String(col)}`;
export const placeOf = (key: string): CellAddress => {
  const [row = 0, col = 0] = key.split(',').map(Number);
  return { row, col };
};

/** The formula of a cell, null where there is none. */
export const formulaIn = (cells: SheetCells, key: string): string | null => {
  const content = cells.get(key)?.content;
  return typeof content === 'string' && content.startsWith('=') ? content : null;
};

/** One corner of a reference: `$B$7`, not a part of a name, of a function or of another file's link. */
export const CORNER = /(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,5})(?![A-Za-z0-9_(])/g;

const columnOf = (letters: string): number => parseAddress(`${letters}1`)?.col ?? 0;

/** Every part of a formula that is no quoted text or sheet name, changed. */
export function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

/** The formula as a fill by so many rows and columns writes it. */
export function filled(formula: string, down: number, right: number): string {
  return outsideQuotes(formula, (part) =>
    part.replaceAll(CORNER, (_, fixedCol: string, letters: string, fixedRow: string, digits: string) => {
      const col = fixedCol === '$' ? letters : formatColumn(columnOf(letters) + right);
      const row = fixedRow === '$' ? digits : String(Number(digits) + down);
      return fixedCol + col + fixedRow + row;
    }),
  );
}

/** A sheet in the making; every call writes cells as a person would: a row, a column, a formula filled over a block. */
export class Paper {
  readonly cells = new Map<string, Entry>();
  readonly #random: () => number;

  constructor(readonly name: string) {
    this.#random = chance(name);
  }

  /** Values to the right of a cell; null leaves a cell empty. */
  row(start: string, values: readonly CellValue[]): this {
    return this.#write(start, values, 0, 1);
  }

  /** Values below a cell. */
  down(start: string, values: readonly CellValue[]): this {
    return this.#write(start, values, 1, 0);
  }

  /** A formula written in the first cell of a range and filled over it. */
  fill(range: string, formula: string, format?: string): this {
    const found = parseRange(range);
    if (!found) throw new Error(range);
    for (let row = found.top; row <= found.bottom; row++)
      for (let col = found.left; col <= found.right; col++)
        this.#put(row, col, { content: filled(formula, row - found.top, col - found.left), ...(format ? { format } : {}) });
    return this;
  }

  /** Made-up figures between two bounds. */
  figures(range: string, low: number, high: number, decimals = 0): this {
    const found = parseRange(range);
    if (!found) throw new Error(range);
    for (let row = found.top; row <= found.bottom; row++)
      for (let col = found.left; col <= found.right; col++)
        this.#put(row, col, { content: Number((low + this.#random() * (high - low)).toFixed(decimals)) });
    return this;
  }

  /** Cells emptied again. */
  clear(...places: readonly string[]): this {
    for (const place of places) {
      const found = parseAddress(place);
      if (found) this.cells.delete(at(found.row, found.col));
    }
    return this;
  }

  #write(start: string, values: readonly CellValue[], down: number, right: number): this {
    const found = parseAddress(start);
    if (!found) throw new Error(start);
    values.forEach((content, index) => {
      if (content !== null) this.#put(found.row + index * down, found.col + index * right, { content });
    });
    return this;
  }

  #put(row: number, col: number, entry: Entry): void {
    this.cells.set(at(row, col), entry);
  }
}

export const book = (name: string, ...sheets: readonly Paper[]): MadeBook => ({ name, sheets });
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const YUE = Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`);
