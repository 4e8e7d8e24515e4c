import type { CellAddress } from '../model/address';
import { cellAt } from '../model/workbook';
import type { FormulaForm } from './form';
import type { Axis, FormulaCell, FormulaSheet } from './formula-book';

/** Totals that stand side by side and add up different rows (or columns). */
export interface ParallelFault {
  /** The cells that differ from the model; both sides, without the model, where neither outweighs the other. */
  readonly odd: readonly FormulaCell[];
  readonly model: FormulaCell;
  /** Cells that only some of the totals count, in the line of the first odd total. */
  readonly evidence: readonly CellAddress[];
  /** Whether one of them holds a number now: the result is wrong already. */
  readonly matters: boolean;
}

/** Columns from one total of a table to the next: a few of another kind (a change, a share, a spacer) stand between two years. */
const WIDEST_STEP = 4;
/** Rows between two row totals of one table: subtotals, blanks, a heading. */
const WIDEST_SECTION = 6;
/** Two against two is still a slip; three against three are two tables. */
const LARGEST_TIE = 2;

/** An addition along the formula's own line: the positions it adds up, as merged intervals. */
interface LineTotal {
  readonly cell: FormulaCell;
  readonly spans: readonly (readonly [number, number])[];
  readonly key: string;
}

/** Reads a formula as an addition of cells in its own column (`across` a row of such totals) or row; null for any other. */
function lineTotal(cell: FormulaCell, axis: Axis): LineTotal | null {
  if (!(axis === 'across' ? cell.form.addsColumn : cell.form.addsRow)) return null;
  const parts: [number, number][] = [];
  for (const ref of cell.references) {
    const own = axis === 'across' ? ref.left === cell.col && ref.right === cell.col : ref.top === cell.row && ref.bottom === cell.row;
    if (!own || ref.sheet !== null) return null;
    parts.push(axis === 'across' ? [ref.top, ref.bottom] : [ref.left, ref.right]);
  }
  // A total within its own range is a circle, and is said as one.
  const at = axis === 'across' ? cell.row : cell.col;
  if (parts.some(([start, end]) => start <= at && at <= end)) return null;
  parts.sort((a, b) => a[0] - b[0]);
  const spans: [number, number][] = [];
  for (const part of parts) {
    const last = spans.at(-1);
    if (last && part[0] <= last[1] + 1) last[1] = Math.max(last[1], part[1]);
    else spans.push(part);
  }
  return { cell, spans, key: spans.map((span) => span.join(':')).join(',') };
}

type Spans = LineTotal['spans'];
const size = (spans: Spans): number => spans.reduce((sum, [start, end]) => sum + end - start + 1, 0);

function common(a: Spans, b: Spans): number {
  let shared = 0;
  for (const [start, end] of a) {
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from) + 1);
  }
  return shared;
}

/** Two single ranges that share one end, or two lists that share most cells: meant to be the same. */
function meantAlike(a: Spans, b: Spans, agreeing: number): boolean {
  const [x] = a;
  const [y] = b;
  if (!x || !y) return false;
  if (a.length === 1 && b.length === 1 && (x[0] === y[0]) === (x[1] === y[1])) return false;
  const shared = common(a, b);
  // Two totals that agree outweigh one that covers less than half of their range.
  if (a.length === 1 && b.length === 1 && agreeing > 1) return shared > 1;
  return shared * 2 >= size(a) + size(b) - shared;
}

const within = (spans: Spans, at: number): boolean => spans.some(([start, end]) => at >= start && at <= end);

/** Positions that one of the two counts and the other does not; at most a few are named. */
function difference(a: Spans, b: Spans): number[] {
  const found: number[] = [];
  for (const [mine, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const [start, end] of mine) {
      for (let at = start; at <= end && found.length < 50; at++) if (!within(other, at)) found.push(at);
    }
  }
  return found;
}

/** Most lines hold one kind of total or none: nothing to compare. */
function hasSeveral(line: readonly FormulaCell[], axis: Axis): boolean {
  let first: FormulaForm | null = null;
  for (const { form } of line) {
    if (!(axis === 'across' ? form.addsColumn : form.addsRow) || form === first) continue;
    if (first) return true;
    first = form;
  }
  return false;
}

/** Lines of totals with no wider gap than a spacer (a section's heading) between two of them. */
function clusters(sheet: FormulaSheet, axis: Axis): readonly (readonly LineTotal[])[] {
  const done: LineTotal[][] = [];
  const widest = axis === 'across' ? WIDEST_STEP : WIDEST_SECTION;
  for (const line of sheet.along(axis === 'across' ? 'across' : 'down').values()) {
    if (!hasSeveral(line, axis)) continue;
    let open: LineTotal[] = [];
    for (const cell of line) {
      const before = open.at(-1);
      const last = before?.cell;
      // The same form in the same line adds up the same positions.
      const total = before && last?.form === cell.form ? { cell, spans: before.spans, key: before.key } : lineTotal(cell, axis);
      if (!total) continue;
      if (last && (axis === 'across' ? cell.col - last.col : cell.row - last.row) > widest) {
        done.push(open);
        open = [];
      }
      open.push(total);
    }
    done.push(open);
  }
  return done;
}

/** `SUM` of one cell at the end of what three others add up: a range that was never widened. */
function isNarrow(total: LineTotal, model: LineTotal, agreeing: number): boolean {
  const at = total.spans[0]?.[0];
  const ends = [model.spans[0]?.[0], model.spans.at(-1)?.[1]];
  return size(total.spans) === 1 && total.cell.tokens[0]?.text === 'SUM' && agreeing >= 3 && ends.includes(at);
}

/** Three or more alike with none of the others among them: a table below or above with columns of its own. */
function isTableOfItsOwn(same: readonly LineTotal[], most: readonly LineTotal[]): boolean {
  const first = same[0]?.cell.row ?? 0;
  const last = same.at(-1)?.cell.row ?? 0;
  return same.length >= 3 && !most.some(({ cell }) => cell.row > first && cell.row < last);
}

function judge(sheet: FormulaSheet, totals: readonly LineTotal[], axis: Axis): ParallelFault | null {
  const byKey = new Map<string, LineTotal[]>();
  for (const total of totals) {
    const same = byKey.get(total.key);
    if (same) same.push(total);
    else byKey.set(total.key, [total]);
  }
  const [most, ...rest] = [...byKey.values()].sort((a, b) => b.length - a.length);
  const model = most?.[0];
  if (!most || !model || size(model.spans) < 2 || rest.length === 0) return null;
  // A row that carries one number over adds nothing up.
  const few = rest
    .filter((same) => axis === 'across' || !isTableOfItsOwn(same, most))
    .flat()
    .filter((total) => meantAlike(total.spans, model.spans, most.length) || isNarrow(total, model, most.length))
    .filter((total) => axis === 'across' || size(total.spans) > 1);
  const first = few[0];
  if (!first) return null;
  const tie = few.length === most.length;
  if (tie ? most.length > LARGEST_TIE || axis === 'down' : few.length * 2 > most.length) return null;
  if (axis === 'down' && most.length < 3) return null;
  const evidence = difference(first.spans, model.spans).map((at) =>
    axis === 'across' ? { row: at, col: first.cell.col } : { row: first.cell.row, col: at },
  );
  const values = evidence.map((spot) => cellAt(sheet.sheet, spot.row, spot.col)?.value);
  // A heading or a dash stands where the others have a number: nothing was left out.
  if (values.length > 0 && values.every((value) => typeof value === 'string' && value.trim() !== '')) return null;
  const odd = (tie ? [...few, ...most] : few).map((total) => total.cell);
  return { odd, model: model.cell, evidence, matters: values.some((value) => typeof value === 'number' && value !== 0) };
}

/** Two rules ask for the same sheet. */
const known = new WeakMap<FormulaSheet, readonly ParallelFault[]>();

/** Totals in one row over columns, or in one column over rows, that do not add up the same lines. Linear in formulas. */
export function parallelFaults(sheet: FormulaSheet): readonly ParallelFault[] {
  const before = known.get(sheet);
  if (before) return before;
  const found: ParallelFault[] = [];
  for (const axis of ['across', 'down'] satisfies Axis[]) {
    for (const totals of clusters(sheet, axis)) {
      const fault = totals.length < 2 ? null : judge(sheet, totals, axis);
      if (fault) found.push(fault);
    }
  }
  known.set(sheet, found);
  return found;
}
