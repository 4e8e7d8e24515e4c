import { displayedText } from '../core/index';
import type { BoundTable } from '../core/model/observation';
import { cellAt, sheetByName, styleOf, type SheetSnapshot, type WorkbookSnapshot } from '../core/model/workbook';

/** The upper left of a table in a few words a cell, so that a person knows it again. */
export interface TablePicture {
  readonly rows: readonly { readonly kind: 'head' | 'body' | 'total'; readonly cells: readonly string[] }[];
  /** Rows and columns of the table that the picture leaves out. */
  readonly more: { readonly rows: number; readonly columns: number };
}

const HEAD_ROWS = 2;
const BODY_ROWS = 3;
const DATA_COLUMNS = 4;
const LETTERS = 14;

export function tablePicture({ table }: BoundTable, workbook: WorkbookSnapshot): TablePicture {
  const sheet = sheetByName(workbook, table.sheet);
  const text = (row: number, col: number): string => (sheet ? shortText(sheet, workbook, row, col) : '');
  const names = longest(table.stub.columns, (col) => table.rows.slice(0, BODY_ROWS).map((line) => text(line.index, col)));
  const columns = [...names, ...table.columns.slice(0, DATA_COLUMNS).map((line) => line.index)];
  const headRows = table.header.rows.slice(-HEAD_ROWS);
  const head = headRows.map((row, i) => ({
    kind: 'head' as const,
    // A heading merged over both rows is said once.
    cells: columns.map((col) => {
      const above = i > 0 ? text(headRows[i - 1] ?? row, col) : '';
      return above !== '' && above === text(row, col) ? '' : text(row, col);
    }),
  }));
  const body = table.rows.slice(0, BODY_ROWS).map((line) => ({
    kind: line.role === 'total' ? ('total' as const) : ('body' as const),
    cells: columns.map((col) => text(line.index, col)),
  }));
  return {
    rows: [...head, ...body],
    more: { rows: Math.max(0, table.rows.length - BODY_ROWS), columns: Math.max(0, table.columns.length - DATA_COLUMNS) },
  };
}

/** The column that names the rows: of several (serial number, name, unit) the one with most to say. */
function longest(columns: readonly number[], texts: (col: number) => readonly string[]): readonly number[] {
  const said = columns.map((col) => ({ col, letters: texts(col).join('').length }));
  return said
    .sort((a, b) => b.letters - a.letters)
    .slice(0, 1)
    .map(({ col }) => col);
}

/** A merged cell shows its text wherever the merge reaches. */
function shortText(sheet: SheetSnapshot, workbook: WorkbookSnapshot, row: number, col: number): string {
  const merge = sheet.merges.find((one) => row >= one.top && row <= one.bottom && col >= one.left && col <= one.right);
  const cell = cellAt(sheet, merge?.top ?? row, merge?.left ?? col);
  if (!cell) return '';
  const text = displayedText(cell, styleOf(workbook, cell), workbook.dateSystem).replaceAll(/\s+/gu, ' ').trim();
  return [...text].length <= LETTERS ? text : `${[...text].slice(0, LETTERS - 1).join('')}…`;
}
