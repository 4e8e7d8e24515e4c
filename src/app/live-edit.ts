import type { CellEdit } from '../core/model/finding';
import { cellAt, sheetByName, styleOf, type Cell, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../core/model/workbook';
import { applyEdits } from './edit-workbook';

/** A cell as the host holds it now. */
export interface LiveCell {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** Without leading `=`; null for a value. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/**
 * Brings a few edited cells into the workbook as read and works out anew what depends on them, so that an edit costs no second reading.
 * Null where that would not be sure to give what the host shows: a new format, a formula whose result is not known here, results that
 * hang on names or on text (INDIRECT, OFFSET), calculation by hand. Then the workbook has to be read.
 */
export function withLiveCells(workbook: WorkbookSnapshot, cells: readonly LiveCell[]): WorkbookSnapshot | null {
  if (workbook.calculation !== 'auto' || workbook.sheets.some(looksElsewhere)) return null;
  const edits: CellEdit[] = [];
  for (const cell of cells) {
    const sheet = sheetByName(workbook, cell.sheet);
    const before = sheet && cellAt(sheet, cell.row, cell.col);
    if (!sheet || before?.arrayRange) return null;
    const format = before ? styleOf(workbook, before).numberFormat : 'General';
    if (format !== cell.numberFormat || !within(sheet, cell)) return null;
    if (!same(cell, before)) edits.push(editOf(cell, before));
  }
  const edited = applyEdits(workbook, edits);
  return edited.undecided.length > 0 || edited.done.skipped.length > 0 ? null : edited.workbook;
}

const seen = new WeakMap<SheetSnapshot, boolean>();

/** Whether a formula of the sheet reads cells that its text does not name. */
function looksElsewhere(sheet: SheetSnapshot): boolean {
  const known = seen.get(sheet);
  if (known !== undefined) return known;
  const found = sheet.rows.some((row) =>
    row.cells.some(({ formula }) => formula !== undefined && /\b(?:INDIRECT|OFFSET)\s*\(|\[/i.test(formula)),
  );
  seen.set(sheet, found);
  return found;
}

/** Outside what was read the look of cells is not known. */
const within = ({ usedRange }: SheetSnapshot, { row, col }: LiveCell): boolean =>
  usedRange !== null && row >= usedRange.top && row <= usedRange.bottom && col >= usedRange.left && col <= usedRange.right;

function same(cell: LiveCell, before: Cell | undefined): boolean {
  if ((before?.formula ?? null) !== cell.formula) return false;
  const held = before?.value ?? null;
  return held === cell.value || (typeof held === 'object' && typeof cell.value === 'object' && held?.error === cell.value?.error);
}

function editOf({ sheet, row, col, value, formula }: LiveCell, before: Cell | undefined): CellEdit {
  const place = { sheet, row, col, expect: before?.value ?? null, expectFormula: before?.formula ?? null };
  return formula === null ? { ...place, value } : { ...place, value, formula };
}
