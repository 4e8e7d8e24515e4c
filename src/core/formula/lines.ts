import { cellAt } from '../model/workbook';
import type { FormulaCell, FormulaSheet } from './formula-book';

export type Axis = 'down' | 'across';

/** Formula cells of one row or column that stand together. */
export interface FormulaRun {
  readonly axis: Axis;
  readonly cells: readonly FormulaCell[];
}

/** Blank or text cells that a run may step over: one or two spacer columns between years, a blank row between sections. */
const WIDEST_GAP = 2;

/** Runs of formula cells along rows and columns; a number between two formulas ends a run unless `overNumbers`. */
export function formulaRuns(sheet: FormulaSheet, axis: Axis, overNumbers: boolean): FormulaRun[] {
  const lines = new Map<number, FormulaCell[]>();
  for (const cell of sheet.cells) {
    const line = axis === 'down' ? cell.col : cell.row;
    const members = lines.get(line);
    if (members) members.push(cell);
    else lines.set(line, [cell]);
  }
  const runs: FormulaRun[] = [];
  for (const members of lines.values()) {
    let run: FormulaCell[] = [];
    for (const cell of members) {
      const last = run.at(-1);
      if (last && !joined(sheet, last, cell, axis, overNumbers)) {
        runs.push({ axis, cells: run });
        run = [];
      }
      run.push(cell);
    }
    if (run.length > 0) runs.push({ axis, cells: run });
  }
  return runs;
}

function joined(sheet: FormulaSheet, a: FormulaCell, b: FormulaCell, axis: Axis, overNumbers: boolean): boolean {
  const gap = axis === 'down' ? b.row - a.row : b.col - a.col;
  if (gap > WIDEST_GAP) return false;
  for (let step = 1; step < gap; step++) {
    const between = axis === 'down' ? cellAt(sheet.sheet, a.row + step, a.col) : cellAt(sheet.sheet, a.row, a.col + step);
    if (typeof between?.value === 'number' && !overNumbers) return false;
  }
  return true;
}

/** Whether a cell next to `cell` across the axis holds the same relative form: then the line as a whole was meant so. */
export function agreesAcross(sheet: FormulaSheet, cell: FormulaCell, axis: Axis): boolean {
  for (const step of [-2, -1, 1, 2]) {
    const other = axis === 'down' ? sheet.at(cell.row, cell.col + step) : sheet.at(cell.row + step, cell.col);
    if (other?.relative === cell.relative) return true;
  }
  return false;
}

/** The most common form of a run with its count. */
export function majorityForm(cells: readonly FormulaCell[]): { readonly form: string; readonly count: number } {
  const counts = new Map<string, number>();
  let form = '';
  for (const cell of cells) {
    const count = (counts.get(cell.relative) ?? 0) + 1;
    counts.set(cell.relative, count);
    if (count > (counts.get(form) ?? 0)) form = cell.relative;
  }
  return { form, count: counts.get(form) ?? 0 };
}

/** Whether the formula reads any of the cells: a total of a run belongs to it no more than its own line does. */
export function readsAny(cell: FormulaCell, others: readonly FormulaCell[]): boolean {
  return cell.references.some(
    (ref) =>
      ref.sheet === null &&
      others.some(
        (other) => other !== cell && other.row >= ref.top && other.row <= ref.bottom && other.col >= ref.left && other.col <= ref.right,
      ),
  );
}
