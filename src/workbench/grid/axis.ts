import { MAX_COLUMNS, MAX_ROWS } from '../../core/model/address';
import type { SheetOutline } from '../sheets/sheet-protocol';

/** Empty lines drawn beyond the used ones, so that there is room to write. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 4;
const ROW_HEIGHT = 22;
const LEAST_ROW = 18;
const LARGEST_ROW = 240;
const COLUMN_WIDTH = 76;
const LEAST_COLUMN = 24;
const LARGEST_COLUMN = 480;
/** Sheets without widths of their own (.csv): Chinese headings need more than Excel's default. */
const WIDTH_WHERE_NONE = 104;

/**
 * The rows or columns of a sheet that are drawn, in order: hidden ones are left out. `at` is a place in that order, `index` the
 * sheet's own number.
 */
export class Axis {
  readonly #shown: Int32Array | null;
  readonly #count: number;
  #starts: Float64Array | null = null;

  constructor(
    count: number,
    hidden: readonly number[],
    readonly sizeOf: (index: number) => number,
  ) {
    const gone = new Set(hidden.filter((index) => index < count));
    this.#count = count - gone.size;
    this.#shown = gone.size === 0 ? null : Int32Array.from(indices(count)).filter((index) => !gone.has(index));
  }

  get count(): number {
    return this.#count;
  }

  index(at: number): number {
    return this.#shown ? (this.#shown[at] ?? 0) : at;
  }

  /** The place of an index; of a hidden one the next shown, or the last. */
  at(index: number): number {
    return Math.min(this.#place(index), this.#count - 1);
  }

  /** How many shown lines stand before an index. */
  #place(index: number): number {
    if (!this.#shown) return Math.min(index, this.#count);
    let low = 0;
    let high = this.#shown.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#shown[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  size(at: number): number {
    return this.sizeOf(this.index(at));
  }

  /** Pixels before a place; of the place behind the last, the whole length. */
  start(at: number): number {
    this.#starts ??= this.#measure();
    return this.#starts[Math.min(at, this.#count)] ?? 0;
  }

  #measure(): Float64Array {
    const starts = new Float64Array(this.#count + 1);
    for (let at = 0; at < this.#count; at++) starts[at + 1] = (starts[at] ?? 0) + this.size(at);
    return starts;
  }

  /** Where the shown lines from one index to another (both inclusive) begin, and how long they are together; 0 where all are hidden. */
  span(first: number, last: number): { readonly start: number; readonly length: number } {
    const start = this.start(this.#place(first));
    return { start, length: this.start(this.#place(last + 1)) - start };
  }
}

function* indices(count: number): Generator<number> {
  for (let index = 0; index < count; index++) yield index;
}

/** Excel's width in characters as pixels (ECMA-376 part 1, 18.3.1.13, digits of 7 pixels). */
const pixels = (characters: number): number => Math.round(characters * 7 + 5);

export function rowAxis(sheet: SheetOutline): Axis {
  const heights = new Map(sheet.view?.rowHeights.map(({ row, height }) => [row, height]));
  const count = Math.min(Math.max(sheet.rows + SPARE_ROWS, 40), MAX_ROWS);
  return new Axis(count, sheet.hiddenRows, (index) => {
    const points = heights.get(index);
    return points === undefined ? ROW_HEIGHT : Math.min(LARGEST_ROW, Math.max(LEAST_ROW, Math.round((points * 4) / 3)));
  });
}

export function columnAxis(sheet: SheetOutline): Axis {
  const { view } = sheet;
  const base =
    !view || view.columns.length === 0 ? WIDTH_WHERE_NONE : view.defaultWidth === null ? COLUMN_WIDTH : pixels(view.defaultWidth);
  const widths = new Map<number, number>();
  const count = Math.min(Math.max(sheet.columns + SPARE_COLUMNS, 14), MAX_COLUMNS);
  for (const { first, last, width } of view?.columns ?? [])
    for (let col = first; col <= Math.min(last, count); col++)
      widths.set(col, Math.min(LARGEST_COLUMN, Math.max(LEAST_COLUMN, pixels(width))));
  return new Axis(count, sheet.hiddenColumns, (index) => widths.get(index) ?? base);
}
