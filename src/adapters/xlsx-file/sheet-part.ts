import { MAX_COLUMNS, parseRange, type CellRange } from '../../core/model/address';
import type { SheetRow, SheetView } from '../../core/model/workbook';
import { SheetCells, type BookContext, type RowCells } from './sheet-cells';
import { SheetViewReader } from './sheet-view';
import { isTrue, parseXml, type Attributes } from './xml';

/** What a worksheet part says by itself, without the parts that hang on it. */
export interface SheetPart {
  readonly rows: SheetRow[];
  readonly usedRange: CellRange | null;
  readonly merges: CellRange[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly protected: boolean;
  readonly view: SheetView;
  readonly unreadableFormulas: number;
}

function usedRangeOf(rows: readonly RowCells[]): CellRange | null {
  let range: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      range ??= { top: row.index, left: cell.col, bottom: row.index, right: cell.col };
      range.bottom = row.index;
      if (cell.col < range.left) range.left = cell.col;
      if (cell.col > range.right) range.right = cell.col;
    }
  }
  return range;
}

/** Blank cells with a format stay inside the used range (their borders draw tables), not outside. */
function trim(rows: readonly RowCells[], used: CellRange | null): SheetRow[] {
  if (!used) return [];
  const kept: SheetRow[] = [];
  for (const { index, cells } of rows) {
    if (index < used.top || index > used.bottom) continue;
    const first = cells[0];
    const last = cells.at(-1);
    const inside = first && last && first.col >= used.left && last.col <= used.right;
    const line = inside ? cells : cells.filter((cell) => cell.col >= used.left && cell.col <= used.right);
    if (line.length > 0) kept.push({ index, cells: line });
  }
  return kept;
}

/** Reads a worksheet part. Throws FileTrouble. */
export function readSheetPart(bytes: Uint8Array, part: string, book: BookContext): SheetPart {
  const cells = new SheetCells(book);
  const view = new SheetViewReader();
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let isProtected = false;
  let inData = false;
  let inCell = false;
  const openOutside = (name: string, attributes: Attributes): void => {
    view.open(name, attributes);
    if (name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range) merges.push(range);
    } else if (name === 'col' && isTrue(attributes.hidden)) {
      const last = Math.min(Number(attributes.max), MAX_COLUMNS);
      for (let col = Math.max(1, Number(attributes.min)); col <= last; col++) hiddenColumns.add(col - 1);
    } else if (name === 'sheetProtection') isProtected = isTrue(attributes.sheet);
  };
  parseXml(bytes, part, {
    open(name, attributes) {
      if (inCell) cells.open(name, attributes);
      else if (!inData) {
        if (name === 'sheetData') inData = true;
        else openOutside(name, attributes);
      } else if (name === 'c') {
        inCell = true;
        cells.openCell(attributes);
      } else if (name === 'row') {
        cells.openRow(attributes);
        view.row(cells.row, attributes);
        if (isTrue(attributes.hidden)) hiddenRows.add(cells.row);
      }
    },
    close(name) {
      if (inCell && name === 'c') {
        cells.closeCell();
        inCell = false;
      } else if (inCell) cells.close(name);
      else if (name === 'sheetData') inData = false;
    },
    text(piece) {
      if (inCell) cells.text(piece);
    },
  });
  const rows = cells.finish();
  const usedRange = usedRangeOf(rows);
  return {
    rows: trim(rows, usedRange),
    usedRange,
    merges,
    hiddenRows: [...hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    protected: isProtected,
    view: view.view(),
    unreadableFormulas: cells.unreadable,
  };
}
