import type { CellAddress } from '../model/address';
import { cellAt } from '../model/workbook';
import type { FormulaCell, FormulaSheet } from './formula-book';
import type { Axis } from './lines';

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

/** Spacer columns between two years of one table. */
const WIDEST_STEP = 3;
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
  if (cell.references.length === 0) return null;
  const plain = cell.tokens.every((token) => token.kind === 'ref' || /^(?:SUM|[+,()])$/.test(token.text));
  if (!plain) return null;
  const parts: [number, number][] = [];
  for (const ref of cell.references) {
    const own = axis === 'across' ? ref.left === cell.col && ref.right === cell.col : ref.top === cell.row && ref.bottom === cell.row;
    if (!own || ref.sheet !== null) return null;
    parts.push(axis === 'across' ? [ref.top, ref.bottom] : [ref.left, ref.right]);
  }
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

/** Lines of totals with no wider gap than a spacer between two of them. */
function clusters(sheet: FormulaSheet, axis: Axis): LineTotal[][] {
  const open = new Map<number, LineTotal[]>();
  const done: LineTotal[][] = [];
  for (const cell of sheet.cells) {
    const total = lineTotal(cell, axis);
    if (!total) continue;
    const [line, at] = axis === 'across' ? [cell.row, cell.col] : [cell.col, cell.row];
    const members = open.get(line);
    const last = members?.at(-1)?.cell;
    if (members && last && at - (axis === 'across' ? last.col : last.row) <= WIDEST_STEP) members.push(total);
    else {
      if (members) done.push(members);
      open.set(line, [total]);
    }
  }
  return [...done, ...open.values()];
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
    .flat()
    .filter((total) => meantAlike(total.spans, model.spans, most.length) && (axis === 'across' || size(total.spans) > 1));
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

/** Totals in one row over columns, or in one column over rows, that do not add up the same lines. Linear in formulas. */
export function parallelFaults(sheet: FormulaSheet): readonly ParallelFault[] {
  const found: ParallelFault[] = [];
  for (const axis of ['across', 'down'] satisfies Axis[]) {
    for (const totals of clusters(sheet, axis)) {
      const fault = totals.length < 2 ? null : judge(sheet, totals, axis);
      if (fault) found.push(fault);
    }
  }
  return found;
}
