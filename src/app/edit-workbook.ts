import { formulaResult, recalculate, sameFormulas, WorkbookDraft } from '../core/index';
import type { CellRef } from '../core/model/address';
import type { CellEdit } from '../core/model/finding';
import { cellAt, type Cell, type CellValue, type WorkbookSnapshot } from '../core/model/workbook';
import type { AppliedEdits } from '../core/ports';

export interface EditedWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly done: AppliedEdits;
  /** Formula cells that got a new result. */
  readonly recomputed: readonly CellRef[];
  /** Formula cells whose result may be out of date until a spreadsheet program works it out. */
  readonly undecided: readonly CellRef[];
}

/**
 * Writes edits into a workbook as read and works out anew what depends on them. An edit whose cell no longer holds what was
 * expected is skipped with the reason, as is a part of an array formula. Pure: the workbook given stays as it was.
 */
export function applyEdits(workbook: WorkbookSnapshot, edits: readonly CellEdit[]): EditedWorkbook {
  const draft = new WorkbookDraft(workbook);
  const applied: CellEdit[] = [];
  const skipped: { edit: CellEdit; reason: string }[] = [];
  const undo: CellEdit[] = [];
  let formulasChanged = false;
  for (const edit of edits) {
    const before = draft.cell(edit.sheet, edit);
    const reason = reasonToSkip(draft, edit, before);
    if (reason !== null) {
      skipped.push({ edit, reason });
      continue;
    }
    applied.push(edit);
    undo.unshift(wayBack(edit, before));
    formulasChanged ||= edit.formula !== before?.formula;
    draft.write(edit.sheet, written(edit, before));
  }
  const middle = draft.finish();
  if (!formulasChanged) sameFormulas(workbook, middle);
  const finished = new WorkbookDraft(middle);
  for (const edit of applied) {
    const cell = edit.formula === undefined ? undefined : finished.cell(edit.sheet, edit);
    const value = cell?.formula === undefined ? undefined : formulaResult(finished, edit, cell.formula);
    if (cell && value !== undefined) finished.write(edit.sheet, { ...cell, value });
  }
  const again = recalculate(finished, middle, applied);
  const after = finished.finish();
  sameFormulas(middle, after);
  return { workbook: after, done: { applied, skipped, undo }, recomputed: again.recomputed, undecided: again.undecided };
}

function reasonToSkip(draft: WorkbookDraft, edit: CellEdit, before: Cell | undefined): string | null {
  if (!draft.sheet(edit.sheet)) return 'not-found';
  if (before?.arrayRange) return 'part-of-array-formula';
  const holds =
    edit.expectFormula === undefined ? sameValue(before?.value ?? null, edit.expect) : (before?.formula ?? null) === edit.expectFormula;
  return holds ? null : 'changed-meanwhile';
}

function written(edit: CellEdit, before: Cell | undefined): Cell {
  return {
    row: edit.row,
    col: edit.col,
    value: edit.value ?? null,
    style: before?.style ?? 0,
    ...(edit.formula === undefined ? {} : { formula: edit.formula }),
  };
}

/** The edit that takes another back. Where a formula was written, it is the formula that must still stand: its result may change. */
function wayBack(edit: CellEdit, before: Cell | undefined): CellEdit {
  return {
    sheet: edit.sheet,
    row: edit.row,
    col: edit.col,
    expect: edit.value ?? null,
    ...(edit.formula === undefined ? {} : { expectFormula: edit.formula }),
    value: before?.value ?? null,
    ...(before?.formula === undefined ? {} : { formula: before.formula }),
  };
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}

/** The edit that writes what a person typed over what a cell holds; null where nothing would change. */
export function editOf(
  workbook: WorkbookSnapshot,
  at: CellRef,
  entry: { readonly value: CellValue; readonly formula?: string },
): CellEdit | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === at.sheet);
  const cell = sheet && cellAt(sheet, at.row, at.col);
  if (
    entry.formula === undefined
      ? cell?.formula === undefined && sameValue(cell?.value ?? null, entry.value)
      : entry.formula === cell?.formula
  )
    return null;
  return {
    sheet: at.sheet,
    row: at.row,
    col: at.col,
    expect: cell?.value ?? null,
    ...(cell?.formula === undefined ? {} : { expectFormula: cell.formula }),
    ...(entry.formula === undefined ? { value: entry.value } : { formula: entry.formula }),
  };
}
