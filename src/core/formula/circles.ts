import type { FormulaBook, FormulaCell, FormulaSheet } from './formula-book';
import type { Reference } from './form';

/** References followed at most; what is beyond is counted as not judged. */
const MOST_STEPS = 20_000_000;

const ON_THE_WAY = 1;
const DONE = 2;

type Sheets = ReadonlyMap<string, FormulaSheet>;

/** A formula and the sheet it stands on. */
interface Place {
  readonly cell: FormulaCell;
  readonly sheet: FormulaSheet;
}

/** Index of the first cell of a column's line at or below a row. */
function firstFrom(line: readonly FormulaCell[], row: number): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addInside(sheet: FormulaSheet, ref: Reference, into: Place[]): void {
  if (ref.single) {
    const cell = sheet.at(ref.top, ref.left);
    if (cell) into.push({ cell, sheet });
    return;
  }
  const addLine = (line: readonly FormulaCell[]): void => {
    for (let i = firstFrom(line, ref.top); i < line.length; i++) {
      const cell = line[i];
      if (!cell || cell.row > ref.bottom) return;
      into.push({ cell, sheet });
    }
  };
  const columns = sheet.along('down');
  if (ref.right - ref.left >= columns.size) {
    for (const [col, line] of columns) if (col >= ref.left && col <= ref.right) addLine(line);
  } else for (let col = ref.left; col <= ref.right; col++) addLine(columns.get(col) ?? NONE);
}

const NONE: readonly FormulaCell[] = [];

/** The formulas that a formula reads. */
function readBy({ cell, sheet }: Place, sheets: Sheets): readonly Place[] {
  const found: Place[] = [];
  for (const ref of cell.references) {
    const read = ref.sheet === null ? sheet : sheets.get(ref.sheet.toLowerCase());
    if (read && !ref.external) addInside(read, ref, found);
  }
  return found;
}

export interface Circle {
  readonly sheet: string;
  /** The cells of the circle, each reading the next, the last the first. */
  readonly cells: readonly {
    readonly sheet: string;
    readonly cell: FormulaCell;
  }[];
}

interface Frame {
  readonly place: Place;
  readonly reads: readonly Place[];
  next: number;
}

class Walk {
  readonly found: Circle[] = [];
  steps = 0;
  /** By index of the formula: 0 not seen, on the way, done. */
  private readonly state: Uint8Array;
  constructor(
    count: number,
    private readonly sheets: Sheets,
  ) {
    this.state = new Uint8Array(count);
  }

  from(start: Place): void {
    if (this.state[start.cell.index] !== 0) return;
    const path: Frame[] = [];
    this.enter(start, path);
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const read = this.steps > MOST_STEPS ? undefined : frame.reads[frame.next++];
      if (!read) {
        this.state[frame.place.cell.index] = DONE;
        path.pop();
        continue;
      }
      this.steps += 1;
      const state = this.state[read.cell.index];
      if (state === 0) this.enter(read, path);
      else if (state === ON_THE_WAY) this.close(read, path);
    }
  }
  /** A formula that reads no other is done at once. */
  private enter(place: Place, path: Frame[]): void {
    const reads = readBy(place, this.sheets);
    this.state[place.cell.index] = reads.length === 0 ? DONE : ON_THE_WAY;
    if (reads.length > 0) path.push({ place, reads, next: 0 });
  }
  private close(read: Place, path: readonly Frame[]): void {
    const from = path.findIndex((frame) => frame.place.cell === read.cell);
    const cells = path.slice(from).map(({ place }) => ({
      sheet: place.sheet.sheet.name,
      cell: place.cell,
    }));
    this.found.push({ sheet: read.sheet.sheet.name, cells });
  }
}

export interface Circles {
  readonly found: readonly Circle[];
  /** Whether all references could be followed. */
  readonly complete: boolean;
}
/** Formulas whose own cell is among what they read. */
export const readingThemselves = ({ found }: Circles): ReadonlySet<FormulaCell> =>
  new Set(found.flatMap(({ cells }) => (cells.length === 1 ? cells.map((one) => one.cell) : [])));

/** Several rules ask for the same book. */
const known = new WeakMap<FormulaBook, Circles>();

/** Circles of formulas that read each other; every formula and every reference is walked once. */
export function circles(book: FormulaBook): Circles {
  const before = known.get(book);
  if (before) return before;
  const sheets = new Map(book.sheets.map((sheet) => [sheet.sheet.name.toLowerCase(), sheet]));
  const walk = new Walk(book.count, sheets);
  for (const sheet of book.sheets) for (const cell of sheet.cells) walk.from({ cell, sheet });
  const result = { found: walk.found, complete: walk.steps <= MOST_STEPS };
  known.set(book, result);
  return result;
}
