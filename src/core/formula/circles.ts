import type { FormulaBook, FormulaCell, FormulaSheet } from './formula-book';
import type { Reference } from './form';

/** References followed at most; what is beyond is counted as not judged. */
const MOST_STEPS = 20_000_000;

interface Walk {
  /** Index of a cell: 0 not seen, 1 on the way, 2 done. */
  readonly state: Map<FormulaCell, 1 | 2>;
  steps: number;
}

/** Formula cells within a reference, the nearest columns' lines searched by place. */
function* inside(sheet: FormulaSheet, ref: Reference): Generator<FormulaCell> {
  if (ref.single) {
    const cell = sheet.at(ref.top, ref.left);
    if (cell) yield cell;
    return;
  }
  for (const [col, line] of sheet.along('down')) {
    if (col < ref.left || col > ref.right) continue;
    let low = 0;
    let high = line.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((line[middle]?.row ?? 0) < ref.top) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < line.length; i++) {
      const cell = line[i];
      if (!cell || cell.row > ref.bottom) break;
      yield cell;
    }
  }
}

function* readBy(
  cell: FormulaCell,
  own: FormulaSheet,
  sheets: ReadonlyMap<string, FormulaSheet>,
): Generator<readonly [FormulaCell, FormulaSheet]> {
  for (const ref of cell.references) {
    const sheet = ref.sheet === null ? own : sheets.get(ref.sheet.toLowerCase());
    if (sheet && !ref.external) for (const read of inside(sheet, ref)) yield [read, sheet];
  }
}

export interface Circle {
  readonly sheet: string;
  /** The cells of the circle, each reading the next, the last the first. */
  readonly cells: readonly { readonly sheet: string; readonly cell: FormulaCell }[];
}

interface Frame {
  readonly cell: FormulaCell;
  readonly sheet: FormulaSheet;
  readonly rest: Generator<readonly [FormulaCell, FormulaSheet]>;
}

function walk(start: FormulaCell, sheet: FormulaSheet, sheets: ReadonlyMap<string, FormulaSheet>, seen: Walk, found: Circle[]): void {
  const path: Frame[] = [{ cell: start, sheet, rest: readBy(start, sheet, sheets) }];
  seen.state.set(start, 1);
  for (let frame = path.at(-1); frame; frame = path.at(-1)) {
    const next = seen.steps > MOST_STEPS ? null : frame.rest.next();
    if (!next || next.done === true) {
      seen.state.set(frame.cell, 2);
      path.pop();
      continue;
    }
    seen.steps += 1;
    const [cell, at] = next.value;
    const state = seen.state.get(cell);
    if (state === undefined) {
      seen.state.set(cell, 1);
      path.push({ cell, sheet: at, rest: readBy(cell, at, sheets) });
    } else if (state === 1) {
      const from = path.findIndex((one) => one.cell === cell);
      found.push({ sheet: at.sheet.name, cells: path.slice(from).map((one) => ({ sheet: one.sheet.sheet.name, cell: one.cell })) });
    }
  }
}

export interface Circles {
  readonly found: readonly Circle[];
  /** Whether all references could be followed. */
  readonly complete: boolean;
}
/** Two rules ask for the same book. */
const known = new WeakMap<FormulaBook, Circles>();

/** Circles of formulas that read each other; every formula and every reference is walked once. */
export function circles(book: FormulaBook): Circles {
  const before = known.get(book);
  if (before) return before;
  const sheets = new Map(book.sheets.map((sheet) => [sheet.sheet.name.toLowerCase(), sheet]));
  const seen: Walk = { state: new Map(), steps: 0 };
  const found: Circle[] = [];
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells) if (!seen.state.has(cell)) walk(cell, sheet, sheets, seen, found);
  }
  const result = { found, complete: seen.steps <= MOST_STEPS };
  known.set(book, result);
  return result;
}
