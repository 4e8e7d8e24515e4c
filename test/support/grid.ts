import { parseAddress, parseRange } from '../../src/core/model/address';
import type { Cell, CellStyle, CellValue, SheetRow, SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/workbook';
import { DEFAULT_STYLE } from '../../src/core/model/workbook';

/** A cell in a grid: a bare value, or value with formula and style. `=A1+B1` as a bare text is a text, never a formula. */
export type Literal = CellValue | { readonly v: CellValue; readonly f?: string; readonly style?: Partial<CellStyle> };

export interface GridOptions {
  readonly name?: string;
  /** A1 ranges: `['A1:D1']`. */
  readonly merges?: readonly string[];
  /** A1 of the grid's first cell. */
  readonly at?: string;
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: SheetSnapshot['visibility'];
}

export interface GridSheet extends GridOptions {
  readonly rows: readonly (readonly Literal[])[];
}

const isRich = (literal: Literal): literal is Exclude<Literal, CellValue> =>
  typeof literal === 'object' && literal !== null && 'v' in literal;

function sheetOf(grid: GridSheet, index: number, styles: CellStyle[]): SheetSnapshot {
  const start = parseAddress(grid.at ?? 'A1') ?? { row: 0, col: 0 };
  const styleIndex = (wanted: Partial<CellStyle> | undefined): number => {
    if (!wanted) return 0;
    const style = { ...DEFAULT_STYLE, ...wanted };
    const known = styles.findIndex((other) => JSON.stringify(other) === JSON.stringify(style));
    return known >= 0 ? known : styles.push(style) - 1;
  };
  const rows: SheetRow[] = [];
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  grid.rows.forEach((literals, r) => {
    const row = start.row + r;
    const cells: Cell[] = [];
    literals.forEach((literal, c) => {
      const rich = isRich(literal) ? literal : { v: literal };
      if (rich.v === null && rich.style === undefined) return;
      const col = start.col + c;
      cells.push({ row, col, value: rich.v, style: styleIndex(rich.style), ...(rich.f === undefined ? {} : { formula: rich.f }) });
      if (rich.v === null) return;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, col),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, col),
          }
        : { top: row, left: col, bottom: row, right: col };
    });
    if (cells.length > 0) rows.push({ index: row, cells });
  });
  return {
    name: grid.name ?? `Sheet${String(index + 1)}`,
    visibility: grid.visibility ?? 'visible',
    usedRange: used,
    rows,
    merges: (grid.merges ?? []).flatMap((text) => parseRange(text) ?? []),
    hiddenRows: grid.hiddenRows ?? [],
    hiddenColumns: grid.hiddenColumns ?? [],
    comments: [],
    protected: false,
    listObjects: [],
  };
}

/** A workbook of one or more grids, as the readers would hand it over. */
export function workbookOf(...grids: readonly GridSheet[]): WorkbookSnapshot {
  const styles: CellStyle[] = [DEFAULT_STYLE];
  return {
    origin: 'memory',
    sheets: grids.map((grid, i) => sheetOf(grid, i, styles)),
    styles,
    definedNames: [],
    dateSystem: '1900',
    calculation: 'auto',
    externalLinks: [],
    state: null,
    notes: [],
  };
}

/** One sheet from rows of literals. */
export function grid(rows: readonly (readonly Literal[])[], options: GridOptions = {}): WorkbookSnapshot {
  return workbookOf({ rows, ...options });
}
