import type { CellRange } from '../model/address';
import type { Cell, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../model/workbook';
import { DEFAULT_STYLE } from '../model/workbook';
import { displayedText } from '../notation/displayed-text';
import { compactText } from '../notation/plain-text';
import { readCell } from '../notation/read-cell';

/** What a cell looks like at a glance. Blank cells are not in the grid. */
export type CellKind = 'number' | 'text' | 'date' | 'dash' | 'error';

export interface GridCell {
  readonly row: number;
  readonly col: number;
  readonly kind: CellKind;
  /** Merged area with this cell as its anchor, else null. */
  readonly merge: CellRange | null;
  readonly cell: Cell;
  readonly style: CellStyle;
  /** Text without any white space, half width; of a number as displayed. */
  readonly plain: string;
}

export interface GridRow {
  readonly index: number;
  /** Non-blank cells, left to right; a merged area stands at its anchor only. */
  readonly cells: readonly GridCell[];
}

/** The non-blank cells of a sheet with their merges, made once and shared by every step of the layout. */
export interface SheetGrid {
  readonly sheet: SheetSnapshot;
  readonly rows: readonly GridRow[];
  /** Areas of non-blank anchors that span more than one row, for rows that hold only covered cells. */
  readonly tall: readonly GridCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly dateSystem: WorkbookSnapshot['dateSystem'];
}

const KINDS: Readonly<Record<ReturnType<typeof readCell>['kind'], CellKind | null>> = {
  number: 'number',
  blank: null,
  dash: 'dash',
  none: 'dash',
  date: 'date',
  text: 'text',
  error: 'error',
};

const key = (row: number, col: number): number => row * 16384 + col;

export function buildGrid(workbook: WorkbookSnapshot, sheet: SheetSnapshot): SheetGrid {
  const anchors = new Map<number, CellRange>();
  for (const merge of sheet.merges) anchors.set(key(merge.top, merge.left), merge);
  const rows: GridRow[] = [];
  const tall: GridCell[] = [];
  const hasMerges = anchors.size > 0;
  for (const row of sheet.rows) {
    const cells: GridCell[] = [];
    for (const cell of row.cells) {
      if (cell.value === null) continue;
      const style = workbook.styles[cell.style] ?? DEFAULT_STYLE;
      const kind = KINDS[readCell(cell, style).kind];
      if (kind === null) continue;
      const merge = hasMerges ? (anchors.get(key(row.index, cell.col)) ?? null) : null;
      const plain = typeof cell.value === 'string' ? compactText(cell.value) : '';
      const item: GridCell = { row: row.index, col: cell.col, kind, merge, cell, style, plain };
      cells.push(item);
      if (merge !== null && merge.bottom > merge.top) tall.push(item);
    }
    if (cells.length > 0) rows.push({ index: row.index, cells });
  }
  return {
    sheet,
    rows,
    tall,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    dateSystem: workbook.dateSystem,
  };
}

/** The text of a cell as a label: trimmed, line breaks kept out. */
export function labelText(grid: SheetGrid, cell: GridCell): string {
  const { value } = cell.cell;
  const text = typeof value === 'string' ? value : displayedText(cell.cell, cell.style, grid.dateSystem);
  return text.replaceAll(/\s*\n\s*/g, '').trim();
}

export function rightOf(cell: GridCell): number {
  return cell.merge?.right ?? cell.col;
}

export function bottomOf(cell: GridCell): number {
  return cell.merge?.bottom ?? cell.row;
}

/** A number that can be a year in a header: 1949 to 2099 without decimals or format of its own. */
export function isYearNumber(cell: GridCell): boolean {
  const { value } = cell.cell;
  const year = typeof value === 'number' ? value : /^\d{4}$/.test(cell.plain) ? Number(cell.plain) : NaN;
  return Number.isInteger(year) && year >= 1949 && year <= 2099 && cell.cell.formula === undefined;
}

/** Words without figures of their own: texts, and dashes that stand for an empty corner. */
export function isData(cell: GridCell): boolean {
  return cell.kind !== 'text';
}
