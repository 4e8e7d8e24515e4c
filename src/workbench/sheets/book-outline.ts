import type { SheetSnapshot, WorkbookSnapshot } from '../../core/model/workbook';
import type { BookOutline, SheetOutline } from './sheet-protocol';

/** What the page must know of a workbook to draw its frame. `key`: the same for the same file. */
export function outlineOf(workbook: WorkbookSnapshot, key: string): BookOutline {
  const shown = workbook.sheets.filter((sheet) => sheet.visibility === 'visible');
  return {
    key,
    origin: workbook.origin,
    state: workbook.state,
    sheets: shown.map(sheetOutline),
    hiddenSheets: workbook.sheets.length - shown.length,
    cells: workbook.sheets.reduce((sum, sheet) => sheet.rows.reduce((count, row) => count + row.cells.length, sum), 0),
  };
}

function sheetOutline(sheet: SheetSnapshot): SheetOutline {
  return {
    name: sheet.name,
    rows: sheet.usedRange ? sheet.usedRange.bottom + 1 : 0,
    columns: sheet.usedRange ? sheet.usedRange.right + 1 : 0,
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    view: sheet.view ?? null,
  };
}
