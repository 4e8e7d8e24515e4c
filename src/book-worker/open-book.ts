import type { CellEdit } from '../core/model/finding';
import type { AppliedEdits } from '../app/pane-services';
import {
  cellAt,
  sheetByName,
  type Cell,
  type CellValue,
  type SheetRow,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../core/model/workbook';
import type { BookOutline } from './protocol';

export function outlineOf(workbook: WorkbookSnapshot): BookOutline {
  return {
    state: workbook.state,
    sheets: workbook.sheets
      .filter((sheet) => sheet.visibility === 'visible')
      .map((sheet) => ({
        name: sheet.name,
        rows: sheet.usedRange ? sheet.usedRange.bottom + 1 : 0,
        columns: sheet.usedRange ? sheet.usedRange.right + 1 : 0,
        merges: sheet.merges,
      })),
  };
}

/**
 * Writes values into the workbook as read. An edit whose cell no longer holds what was expected is skipped, as is one that
 * writes a formula: nobody here could compute its result.
 */
export function applyToSnapshot(
  workbook: WorkbookSnapshot,
  edits: readonly CellEdit[],
): { readonly workbook: WorkbookSnapshot; readonly done: AppliedEdits } {
  const applied: CellEdit[] = [];
  const skipped: { edit: CellEdit; reason: string }[] = [];
  const undo: CellEdit[] = [];
  const changes = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const sheet = sheetByName(workbook, edit.sheet);
    const cell = sheet && cellAt(sheet, edit.row, edit.col);
    const reason = !sheet
      ? 'not-found'
      : edit.formula !== undefined
        ? 'not-supported'
        : stillHolds(cell, edit)
          ? null
          : 'changed-meanwhile';
    if (reason !== null) {
      skipped.push({ edit, reason });
      continue;
    }
    applied.push(edit);
    undo.push({ sheet: edit.sheet, row: edit.row, col: edit.col, expect: edit.value ?? null, value: cell?.value ?? null });
    changes.set(edit.sheet, [...(changes.get(edit.sheet) ?? []), edit]);
  }
  const sheets = workbook.sheets.map((sheet) => {
    const own = changes.get(sheet.name);
    return own ? own.reduce(writeCell, sheet) : sheet;
  });
  return { workbook: { ...workbook, sheets }, done: { applied, skipped, undo: undo.reverse() } };
}

function stillHolds(cell: Cell | undefined, edit: CellEdit): boolean {
  // A formula's cell is not overwritten by a value: its undo could not bring the formula back.
  if (cell?.formula !== undefined) return false;
  return sameValue(cell?.value ?? null, edit.expect);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}

function writeCell(sheet: SheetSnapshot, edit: CellEdit): SheetSnapshot {
  const before = cellAt(sheet, edit.row, edit.col);
  const cell: Cell = { row: edit.row, col: edit.col, value: edit.value ?? null, style: before?.style ?? 0 };
  const line = sheet.rows.find((row) => row.index === edit.row);
  const cells = [...(line?.cells.filter((other) => other.col !== edit.col) ?? []), cell].sort((a, b) => a.col - b.col);
  const row: SheetRow = { index: edit.row, cells };
  const rows = line ? sheet.rows.map((other) => (other === line ? row : other)) : [...sheet.rows, row].sort((a, b) => a.index - b.index);
  return { ...sheet, rows };
}
