import { cellAt } from '../model/workbook';
import type { FormulaForm } from './form';
import type { Axis, FormulaCell, FormulaSheet } from './formula-book';

/** Formula cells of one row or column that stand together, in order. */
export interface FormulaRun {
  readonly axis: Axis;
  readonly cells: readonly FormulaCell[];
}

/** Blank or text cells that a run may step over: one or two spacer columns between years, a blank row between sections. */
const WIDEST_GAP = 3;

/** Runs of formula cells along rows or columns; a typed number between two formulas ends a run. */
export function formulaRuns(sheet: FormulaSheet, axis: Axis): readonly FormulaRun[] {
  const runs: FormulaRun[] = [];
  for (const members of sheet.along(axis).values()) {
    let start = 0;
    for (let i = 1; i <= members.length; i++) {
      const last = members[i - 1];
      const next = members[i];
      if (last && next && joined(sheet, last, next, axis)) continue;
      runs.push({ axis, cells: members.slice(start, i) });
      start = i;
    }
  }
  return runs;
}

function joined(sheet: FormulaSheet, a: FormulaCell, b: FormulaCell, axis: Axis): boolean {
  const gap = axis === 'down' ? b.row - a.row : b.col - a.col;
  if (gap === 1) return true;
  if (gap > WIDEST_GAP) return false;
  for (let step = 1; step < gap; step++) {
    const between = axis === 'down' ? cellAt(sheet.sheet, a.row + step, a.col) : cellAt(sheet.sheet, a.row, a.col + step);
    if (typeof between?.value === 'number') return false;
  }
  return true;
}

/** The cells of a run by form, the most frequent first. */
export function byForm(cells: readonly FormulaCell[]): readonly (readonly [FormulaForm, readonly FormulaCell[]])[] {
  const groups = new Map<FormulaForm, FormulaCell[]>();
  for (const cell of cells) {
    const members = groups.get(cell.form);
    if (members) members.push(cell);
    else groups.set(cell.form, [cell]);
  }
  return groups.size === 1 ? [...groups] : [...groups].sort((a, b) => b[1].length - a[1].length);
}

/** Whether a cell next to `cell` across the axis holds the same form: then the line as a whole was meant so. */
export function agreesAcross(sheet: FormulaSheet, cell: FormulaCell, axis: Axis): boolean {
  for (const step of [-2, -1, 1, 2]) {
    const other = axis === 'down' ? sheet.at(cell.row, cell.col + step) : sheet.at(cell.row + step, cell.col);
    if (other?.form === cell.form) return true;
  }
  return false;
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
