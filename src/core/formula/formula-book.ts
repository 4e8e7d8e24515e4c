import type { CellAddress } from '../model/address';
import { styleOf, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../model/workbook';
import { Evaluator } from './evaluate/evaluate';
import type { Scalar } from './evaluate/value';
import { referencesAt, type FormulaForm, type Reference } from './form';
import { Forms } from './forms';
import type { FormulaToken } from './tokens';

/** A formula cell: its place and the form it shares with all cells of its fill. */
export class FormulaCell implements CellAddress {
  private resolved: readonly Reference[] | undefined;
  readonly row: number;
  readonly col: number;
  constructor(
    readonly cell: Cell,
    readonly form: FormulaForm,
    /** Which formula of the workbook it is, in reading order of all sheets. */
    readonly index: number,
  ) {
    this.row = cell.row;
    this.col = cell.col;
  }
  /** As written, without leading `=`. */
  get formula(): string {
    return this.cell.formula ?? '';
  }
  get tokens(): readonly FormulaToken[] {
    return this.form.tokens;
  }
  /** What the formula reads, in the order of writing. */
  get references(): readonly Reference[] {
    return (this.resolved ??= referencesAt(this.form, this));
  }
}

/** The formulas of one sheet with access by place. */
export class FormulaSheet {
  private readonly starts: Int32Array;
  private columns: ReadonlyMap<number, readonly FormulaCell[]> | undefined;
  private lines: ReadonlyMap<number, readonly FormulaCell[]> | undefined;
  private evaluator: Evaluator | undefined;
  constructor(
    readonly sheet: SheetSnapshot,
    /** In reading order. */
    readonly cells: readonly FormulaCell[],
    private readonly workbook: WorkbookSnapshot,
  ) {
    const rows = (cells.at(-1)?.row ?? -1) + 2;
    this.starts = new Int32Array(rows);
    for (const cell of cells) this.starts[cell.row + 1] = (this.starts[cell.row + 1] ?? 0) + 1;
    for (let row = 1; row < rows; row++) this.starts[row] = (this.starts[row] ?? 0) + (this.starts[row - 1] ?? 0);
  }

  /** The number format of a cell. */
  formatOf(cell: Cell): string {
    return styleOf(this.workbook, cell).numberFormat;
  }

  /** What a form would give at a cell of the sheet; undefined where that is not computed. */
  resultOf(form: FormulaForm, at: CellAddress): Scalar | undefined {
    this.evaluator ??= new Evaluator(this.workbook);
    return this.evaluator.at(form, at, this.sheet);
  }

  at(row: number, col: number): FormulaCell | undefined {
    if (row < 0 || row + 1 >= this.starts.length) return undefined;
    let low = this.starts[row] ?? 0;
    let high = (this.starts[row + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = this.cells[middle];
      if (!cell || cell.col === col) return cell;
      if (cell.col < col) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The formula cells of every column (`down`) or row (`across`) that has any, in order, by its index. */
  along(axis: Axis): ReadonlyMap<number, readonly FormulaCell[]> {
    if (axis === 'down') return (this.columns ??= grouped(this.cells, (cell) => cell.col));
    return (this.lines ??= grouped(this.cells, (cell) => cell.row));
  }
}

/** `down`: the cells of one column; `across`: the cells of one row. */
export type Axis = 'down' | 'across';

function grouped(cells: readonly FormulaCell[], key: (cell: FormulaCell) => number): ReadonlyMap<number, readonly FormulaCell[]> {
  const groups = new Map<number, FormulaCell[]>();
  for (const cell of cells) {
    const members = groups.get(key(cell));
    if (members) members.push(cell);
    else groups.set(key(cell), [cell]);
  }
  return groups;
}

/** All formulas of a workbook in relative form. */
export interface FormulaBook {
  /** Only sheets with formulas. */
  readonly sheets: readonly FormulaSheet[];
  /** Formulas of all sheets. */
  readonly count: number;
  /** Formulas whose text could not be read, by sheet: counted, not judged. */
  readonly unread: readonly {
    readonly sheet: string;
    readonly count: number;
  }[];
}

/** Takes every formula of the workbook apart, once. Linear in cells. */
export function buildFormulaBook(workbook: WorkbookSnapshot): FormulaBook {
  const forms = new Forms(workbook);
  const sheets: FormulaSheet[] = [];
  const unread: { sheet: string; count: number }[] = [];
  let count = 0;
  for (const sheet of workbook.sheets) {
    const cells: FormulaCell[] = [];
    let failed = 0;
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (cell.formula === undefined) continue;
        const form = forms.of(cell.formula, cell, sheet.name);
        if (form) cells.push(new FormulaCell(cell, form, count++));
        else failed += 1;
      }
    }
    if (cells.length > 0) sheets.push(new FormulaSheet(sheet, cells, workbook));
    if (failed > 0) unread.push({ sheet: sheet.name, count: failed });
  }
  return { sheets, unread, count };
}
