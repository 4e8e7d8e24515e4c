import type { CellAddress, CellRange } from './address';

/** The error values a cell may hold (ECMA-376 part 1, 18.17.3, and Excel's later ones). */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: for a formula its cached result. Dates are serial numbers (see `dateSystem`); null is an empty cell with a format. */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell extends CellAddress {
  readonly value: CellValue;
  /** Formula in A1 form without the leading `=`; shared formulas are written out for their own cell. */
  readonly formula?: string;
  /** Set on every cell of an array formula's (CSE or spilled) area: the area it fills. */
  readonly arrayRange?: CellRange;
  /** Index into `WorkbookSnapshot.styles`. */
  readonly style: number;
  /** The text on screen where the host gave it; else `displayedText` of core/notation works it out from value and number format. */
  readonly text?: string;
}

export interface CellStyle {
  /** Format code as in the file ("General", "0.00%", "@", "0_ ", …); built-in ids are resolved to their code, zh-CN ones included. */
  readonly numberFormat: string;
  readonly bold: boolean;
  /** Alignment indent in steps as Excel counts them. */
  readonly indent: number;
  readonly horizontal: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly wrap: boolean;
  /** ARGB or theme text of the fill, null for none: only to tell cells apart. */
  readonly fill: string | null;
  /** Which edges have a border: 1 top, 2 right, 4 bottom, 8 left. */
  readonly borders: number;
  readonly fontSize: number;
}

/** The cells of one row, sorted by column; rows without cells are absent. */
export interface SheetRow {
  readonly index: number;
  readonly cells: readonly Cell[];
}

export interface CellComment extends CellAddress {
  readonly text: string;
  readonly author: string | null;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** The smallest rectangle with all cells that hold a value or a formula; null for an empty sheet. */
  readonly usedRange: CellRange | null;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  /** 0-based, sorted. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly comments: readonly CellComment[];
  readonly protected: boolean;
  /** Excel tables (ListObjects) on the sheet. */
  readonly listObjects: readonly ListObject[];
  /** How the sheet is laid out on screen; absent where the source does not say. */
  readonly view?: SheetView;
}

/** Sizes and frozen lines of a sheet as drawn; they mean nothing to rules. */
export interface SheetView {
  /** Rows at the top and columns at the left that stay in view. */
  readonly frozen: CellAddress;
  /** Widths in characters of the default font, as Excel counts; columns not named have `defaultWidth`. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  readonly defaultWidth: number | null;
  /** Heights in points of the rows that have one of their own. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly defaultHeight: number | null;
}

export interface ListObject {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly totalsRow: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** Without leading `=`. */
  readonly formula: string;
  /** Sheet name for a sheet-local name. */
  readonly scope: string | null;
  readonly hidden: boolean;
}

/** Something in the file that was not read, with the reason: shown to the user, never dropped in silence. */
export interface ReadNote {
  readonly sheet: string | null;
  readonly range: CellRange | null;
  readonly reason: ReadNoteReason;
}
export type ReadNoteReason =
  'chart-sheet' | 'macro-sheet' | 'dialog-sheet' | 'pivot-table' | 'drawing' | 'external-data' | 'formula-unreadable' | 'merged-cells';

export interface WorkbookSnapshot {
  readonly origin: 'xlsx' | 'xls' | 'csv' | 'excel-host' | 'memory';
  readonly sheets: readonly SheetSnapshot[];
  readonly styles: readonly CellStyle[];
  readonly definedNames: readonly DefinedName[];
  readonly dateSystem: '1900' | '1904';
  readonly calculation: 'auto' | 'manual' | 'auto-no-table';
  /** Targets of links to other workbooks, in file order ([1], [2], …). */
  readonly externalLinks: readonly string[];
  /** Our own state stored in the workbook (custom XML part, see docs/limits.md), as text; null where there is none. */
  readonly state: string | null;
  readonly notes: readonly ReadNote[];
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  bold: false,
  indent: 0,
  horizontal: 'general',
  wrap: false,
  fill: null,
  borders: 0,
  fontSize: 11,
};

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

function find<T>(sorted: readonly T[], key: (item: T) => number, wanted: number): T | undefined {
  const direct = sorted[wanted];
  if (direct !== undefined && key(direct) === wanted) return direct;
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle] as T;
    const at = key(item);
    if (at === wanted) return item;
    if (at < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

const rowIndex = (row: SheetRow): number => row.index;
const columnIndex = (cell: Cell): number => cell.col;

/** The row with this index, or undefined where it holds no cell. */
export function rowAt(sheet: SheetSnapshot, row: number): SheetRow | undefined {
  return find(sheet.rows, rowIndex, row);
}

/** The cell at a place, or undefined where there is none. Dense sheets answer in one step, sparse ones by binary search. */
export function cellAt(sheet: SheetSnapshot, row: number, col: number): Cell | undefined {
  const line = rowAt(sheet, row);
  return line && find(line.cells, columnIndex, col);
}

/** The cell of a row in a column: for walks that hold the row already. */
export function cellInRow(row: SheetRow, col: number): Cell | undefined {
  return find(row.cells, columnIndex, col);
}

/**
 * The workbook with `sheet` in the place of the sheet of its name; all else is the same objects, so that a run that remembers the one
 * before looks at this sheet alone. The sheet's styles are indices into the workbook's own.
 */
export function withSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((other) => (other.name === sheet.name ? sheet : other)) };
}

export function sheetByName(workbook: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

export function styleOf(workbook: WorkbookSnapshot, cell: Cell): CellStyle {
  return workbook.styles[cell.style] ?? DEFAULT_STYLE;
}
