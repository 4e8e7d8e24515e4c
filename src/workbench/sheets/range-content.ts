import type { CellAddress, CellRange } from '../../core/model/address';
import type { Cell, SheetSnapshot } from '../../core/model/workbook';

/** What a selected range holds. */
export interface RangeContent {
  /** Cells that hold anything. */
  readonly filled: number;
  readonly numbers: number;
  /** Texts that look like numbers: no sum counts them, here or in Excel. */
  readonly textNumbers: number;
  readonly sum: number;
  /** The texts as shown and as one would type them, formulas by their results; null where the range is too big to be copied. */
  readonly copy: { readonly shown: readonly (readonly string[])[]; readonly typed: readonly (readonly string[])[] } | null;
}

/** Cells copied at most at once. */
const MOST_COPIED = 100_000;

export interface RangeNotation {
  readonly shown: (cell: Cell) => string;
  readonly typed: (cell: Cell) => string;
  readonly looksLikeNumber: (text: string) => boolean;
}

/** Reads a range once. The sum is of the values, not of what is shown. */
export function rangeContent(sheet: SheetSnapshot, range: CellRange, notation: RangeNotation): RangeContent {
  const width = range.right - range.left + 1;
  const copied = width * (range.bottom - range.top + 1) <= MOST_COPIED;
  const empty = (): string[][] =>
    copied ? Array.from({ length: range.bottom - range.top + 1 }, () => Array.from({ length: width }, () => '')) : [];
  const [shown, typed] = [empty(), empty()];
  const hidden = { rows: new Set(sheet.hiddenRows), columns: new Set(sheet.hiddenColumns) };
  let [filled, numbers, textNumbers, sum] = [0, 0, 0, 0];
  for (const row of sheet.rows) {
    if (row.index < range.top || hidden.rows.has(row.index)) continue;
    if (row.index > range.bottom) break;
    for (const cell of row.cells) {
      if (cell.col < range.left || cell.col > range.right || hidden.columns.has(cell.col)) continue;
      if (cell.value === null || cell.value === '') continue;
      filled++;
      if (typeof cell.value === 'number') {
        numbers++;
        sum += cell.value;
      } else if (typeof cell.value === 'string' && notation.looksLikeNumber(cell.value)) textNumbers++;
      const [shownLine, typedLine] = [shown[cell.row - range.top], typed[cell.row - range.top]];
      if (shownLine) shownLine[cell.col - range.left] = notation.shown(cell);
      if (typedLine) typedLine[cell.col - range.left] = notation.typed(cell);
    }
  }
  const visible = <T>(lines: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    lines
      .filter((_, down) => !hidden.rows.has(range.top + down))
      .map((line) => line.filter((_, across) => !hidden.columns.has(range.left + across)));
  // Sums of decimals carry binary dust that no cell shows.
  return {
    filled,
    numbers,
    textNumbers,
    sum: Number(sum.toPrecision(15)),
    copy: copied ? { shown: visible(shown), typed: visible(typed) } : null,
  };
}

/** A direction over a sheet: one of the two is 1 or -1, the other 0. */
export interface Direction {
  readonly down: number;
  readonly across: number;
}

/**
 * Where Ctrl and an arrow lead, as in Excel: out of a filled stretch to its last cell, from its end or an empty cell to the next filled
 * one, else to the last used line (backwards: the first).
 */
export function edgeFrom(sheet: SheetSnapshot, at: CellAddress, { down, across }: Direction): CellAddress {
  const filled = across === 0 ? filledRows(sheet, at.col) : filledColumns(sheet, at.row);
  const start = across === 0 ? at.row : at.col;
  const step = down + across;
  const used = sheet.usedRange;
  const end = step < 0 ? 0 : Math.max(start, used ? (across === 0 ? used.bottom : used.right) : start);
  const to = (place: number): CellAddress => (across === 0 ? { row: place, col: at.col } : { row: at.row, col: place });
  if (filled.has(start) && filled.has(start + step)) {
    let place = start;
    while (filled.has(place + step)) place += step;
    return to(place);
  }
  for (let place = start + step; step < 0 ? place >= end : place <= end; place += step) if (filled.has(place)) return to(place);
  return to(end);
}

const holds = (cell: Cell): boolean => cell.value !== null && cell.value !== '';

function filledRows(sheet: SheetSnapshot, col: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of sheet.rows) if (row.cells.some((cell) => cell.col === col && holds(cell))) found.add(row.index);
  return found;
}

function filledColumns(sheet: SheetSnapshot, index: number): ReadonlySet<number> {
  const row = sheet.rows.find((one) => one.index === index);
  return new Set(row?.cells.filter(holds).map((cell) => cell.col));
}
