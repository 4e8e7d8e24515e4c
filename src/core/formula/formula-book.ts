import type { CellAddress, CellRange } from '../model/address';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../model/workbook';
import { relativeForm, scanFormula, type FormulaToken, type Reference } from './relative-form';

/** One formula in relative (R1C1) form with the cells that hold it: what a block is made of. */
export interface FormulaGroup {
  readonly sheet: string;
  /** Relative form, the same for every cell that a fill would give. */
  readonly relative: string;
  readonly ranges: readonly CellRange[];
  readonly count: number;
}

/** A formula cell, taken apart. */
export interface FormulaCell extends CellAddress {
  readonly cell: Cell;
  readonly formula: string;
  readonly relative: string;
  readonly tokens: readonly FormulaToken[];
  readonly references: readonly Reference[];
}

/** The formulas of one sheet with access by place. */
export interface FormulaSheet {
  readonly sheet: SheetSnapshot;
  /** In reading order. */
  readonly cells: readonly FormulaCell[];
  at(row: number, col: number): FormulaCell | undefined;
}

/** All formulas of a workbook in relative form. */
export interface FormulaBook {
  readonly groups: readonly FormulaGroup[];
  /** Cells whose formula text could not be parsed: counted, not judged. */
  readonly unparsed: number;
  readonly sheets?: readonly FormulaSheet[];
}

const placeKey = (row: number, col: number): number => row * 16_384 + col;

/** Takes every formula of the workbook apart, once. Linear in cells. */
export function buildFormulaBook(workbook: WorkbookSnapshot): FormulaBook {
  const sheets: FormulaSheet[] = [];
  const groups: FormulaGroup[] = [];
  let unparsed = 0;
  for (const sheet of workbook.sheets) {
    const cells: FormulaCell[] = [];
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (cell.formula === undefined) continue;
        const read = readCell(cell, cell.formula);
        if (read) cells.push(read);
        else unparsed += 1;
      }
    }
    const places = new Map(cells.map((cell) => [placeKey(cell.row, cell.col), cell]));
    sheets.push({ sheet, cells, at: (row, col) => places.get(placeKey(row, col)) });
    groups.push(...groupCells(sheet.name, cells));
  }
  return { groups, unparsed, sheets };
}

function readCell(cell: Cell, formula: string): FormulaCell | null {
  const tokens = scanFormula(formula);
  if (!tokens) return null;
  const references = tokens.flatMap((token) => (token.ref ? [token.ref] : []));
  return { row: cell.row, col: cell.col, cell, formula, tokens, references, relative: relativeForm(tokens, cell) };
}

function groupCells(sheet: string, cells: readonly FormulaCell[]): FormulaGroup[] {
  const byForm = new Map<string, FormulaCell[]>();
  for (const cell of cells) {
    const group = byForm.get(cell.relative);
    if (group) group.push(cell);
    else byForm.set(cell.relative, [cell]);
  }
  return [...byForm].map(([relative, members]) => ({
    sheet,
    relative,
    count: members.length,
    ranges: members.map((at) => ({ top: at.row, left: at.col, bottom: at.row, right: at.col })),
  }));
}
