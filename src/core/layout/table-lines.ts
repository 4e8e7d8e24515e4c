import type { Label, LineRole, TableLine } from '../model/table';
import { leadingBlanks } from '../notation/plain-text';
import { isOfWhich, isRankHead, isRemarkHead, isSerialHead, isSubtotalWord, isTotalWord, numberingDepth } from './label-words';
import { isColumnNumberRow } from './header-rows';
import type { GridCell, GridRow, SheetGrid } from './sheet-grid';
import { bottomOf, isYearNumber, labelText, rightOf } from './sheet-grid';

const label = (grid: SheetGrid, cell: GridCell): Label => ({ at: { row: cell.row, col: cell.col }, text: labelText(grid, cell) });

/** Data columns with their header paths; `cells` are those of the header rows. */
export function columnLines(grid: SheetGrid, header: readonly GridRow[], columns: readonly number[]): TableLine[] {
  const paths = new Map<number, GridCell[]>(columns.map((col) => [col, []]));
  // A row of column numbers (甲 乙 1 2) names nothing.
  const numbered = header.filter((row) => !isColumnNumberRow(row));
  const naming = numbered.length > 0 ? numbered : header;
  for (const row of naming) {
    const below = naming.slice(naming.indexOf(row) + 1);
    row.cells.forEach((cell, i) => {
      const next = row.cells[i + 1]?.col ?? Infinity;
      for (let col = cell.col; col <= reachOf(cell, next, below); col += 1) paths.get(col)?.push(cell);
    });
  }
  let anchor: number | null = null;
  return columns.map((col) => {
    const path = paths.get(col) ?? [];
    const role = columnRole(path);
    const line: TableLine = {
      index: col,
      labels: path.map((cell) => label(grid, cell)),
      role,
      level: role === 'of-which' ? 1 : 0,
      parent: role === 'of-which' ? anchor : null,
      hidden: grid.hiddenColumns.has(col),
    };
    if (role === 'body' || role === 'total' || role === 'subtotal') anchor = col;
    return line;
  });
}

/**
 * The last column that a header cell names. A spanner written without merging reaches to the next name where the columns under it,
 * its own first, have names of their own.
 */
function reachOf(cell: GridCell, next: number, below: readonly GridRow[]): number {
  if (cell.merge !== null || below.length === 0) return rightOf(cell);
  if (cell.style.horizontal === 'centerContinuous' && next !== Infinity) return next - 1;
  const named = (col: number): boolean => below.some((row) => row.cells.some((other) => other.col <= col && rightOf(other) >= col));
  let reach = cell.col;
  if (named(cell.col)) while (reach + 1 < next && named(reach + 1)) reach += 1;
  return reach;
}

function columnRole(path: readonly GridCell[]): LineRole {
  const last = path.at(-1)?.plain ?? '';
  if (isSerialHead(last) && !isRankHead(last)) return 'serial';
  if (isRemarkHead(last)) return 'remark';
  if (path.some((cell) => isOfWhich(cell.plain))) return 'of-which';
  if (isTotalWord(last)) return 'total';
  return isSubtotalWord(last) ? 'subtotal' : 'body';
}

const isSerialNumber = (cell: GridCell): boolean => (cell.kind === 'number' ? !isYearNumber(cell) : /^\d{1,3}$/.test(cell.plain));

interface Depth {
  readonly width: number;
  readonly index: number;
  readonly level: number;
}

/** Makes the row lines one after another, top to bottom, keeping the stack of indentation. */
export class RowLineWriter {
  private stack: Depth[] = [];
  /** Last cell seen in each stub column, with the row it reaches to. */
  private readonly current = new Map<number, GridCell>();
  private previousOfWhich: { readonly width: number; readonly level: number; readonly parent: number | null } | null = null;
  private anchor: { readonly index: number; readonly level: number } | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly stub: readonly number[],
    private readonly indented: boolean,
    private readonly numbered: boolean,
  ) {}

  next(row: GridRow): TableLine {
    // A dash in a stub column (合计 — —) names nothing.
    const stubCells = row.cells.filter((cell) => this.stub.includes(cell.col) && cell.kind !== 'dash');
    const section =
      stubCells.length > 0 &&
      row.cells.length === stubCells.length &&
      stubCells.length === 1 &&
      this.isSectionCell(stubCells[0] as GridCell);
    const labels = this.labelsOf(row, stubCells, section);
    const name = [...stubCells].reverse().find((cell) => cell.kind === 'text' && !/^\d+$/.test(cell.plain)) ?? stubCells.at(-1);
    const role = rowRole(stubCells, section);
    const place = name ? this.place(name, role, row.index) : { level: 0, parent: null };
    return { index: row.index, labels, role, ...place, hidden: this.grid.hiddenRows.has(row.index) };
  }

  private isSectionCell(cell: GridCell): boolean {
    return cell.kind === 'text' && bottomOf(cell) === cell.row && !isTotalWord(cell.plain);
  }

  /** Texts before the row: of merged groups, and of group cells left blank under their first row. */
  private labelsOf(row: GridRow, stubCells: readonly GridCell[], section: boolean): Label[] {
    const labels: Label[] = [];
    const lastCol = this.stub.at(-1);
    const total = stubCells.some((cell) => isTotalWord(cell.plain));
    let opened = false;
    for (const col of this.stub) {
      const own = stubCells.find((cell) => cell.col === col);
      if (own) {
        this.current.set(col, own);
        // A serial number opens no group: the town over it stands merged or blank beside.
        if (!isSerialNumber(own)) opened = true;
        labels.push(label(this.grid, own));
        continue;
      }
      const above = this.current.get(col);
      if (!above || opened) continue;
      const merged = bottomOf(above) >= row.index;
      const left =
        above.merge === null && !total && !section && col !== lastCol && stubCells.some((cell) => cell.col > col) && above.kind === 'text';
      if (merged || left) labels.push(label(this.grid, above));
    }
    return labels;
  }

  private place(name: GridCell, role: LineRole, index: number): { readonly level: number; readonly parent: number | null } {
    const width = this.widthOf(name);
    if (role === 'of-which') {
      const base = this.anchor;
      const place = { level: (base?.level ?? -1) + 1, parent: base?.index ?? null };
      this.previousOfWhich = { width, ...place };
      return place;
    }
    if (this.previousOfWhich && role === 'body' && width > this.previousOfWhich.width) {
      // 其中：甲 / (deeper) 乙: the second stands beside the first.
      return { level: this.previousOfWhich.level, parent: this.previousOfWhich.parent };
    }
    this.previousOfWhich = null;
    if (role === 'total') {
      this.anchor = { index, level: 0 };
      if (!this.indented) this.stack = [];
      if (!this.indented) return { level: 0, parent: null };
    }
    while (this.stack.length > 0 && (this.stack.at(-1)?.width ?? 0) >= width) this.stack.pop();
    const parent = this.stack.at(-1) ?? null;
    const level = parent ? parent.level + 1 : 0;
    this.stack.push({ width, index, level });
    this.anchor = { index, level };
    return { level, parent: parent?.index ?? null };
  }

  private widthOf(name: GridCell): number {
    const text = typeof name.cell.value === 'string' ? name.cell.value : '';
    const indent = name.style.indent + leadingBlanks(text);
    if (this.indented) return indent;
    if (!this.numbered) return 0;
    return isTotalWord(name.plain) ? -1 : (numberingDepth(name.plain) ?? 9);
  }
}

function rowRole(stubCells: readonly GridCell[], section: boolean): LineRole {
  if (section) return 'section';
  for (const cell of stubCells) {
    if (cell.kind !== 'text') continue;
    if (isTotalWord(cell.plain)) return 'total';
    if (isOfWhich(cell.plain)) return 'of-which';
  }
  return stubCells.some((cell) => isSubtotalWord(cell.plain)) ? 'subtotal' : 'body';
}
