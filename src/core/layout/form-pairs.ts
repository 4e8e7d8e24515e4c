import type { CellAddress } from '../model/address';
import type { GridCell, GridRow } from './sheet-grid';

/** A form: label beside value, several pairs to a row (登记表, 基本情况). */
export interface FormPairs {
  readonly cells: readonly CellAddress[];
  readonly columns: readonly number[];
}

const MAX_FORM_ROWS = 80;
const isLabel = (cell: GridCell): boolean => cell.kind === 'text' && cell.plain.length <= 14 && !/\d/.test(cell.plain);

/** Reads the rows as a form; null where they look like a table. Looks at no more than a page of rows. */
export function readForm(rows: readonly GridRow[]): FormPairs | null {
  if (rows.length < 3 || rows.length > MAX_FORM_ROWS) return null;
  const paired = rows.filter((row) => row.cells.length % 2 === 0 && row.cells.length <= 8);
  const wide = paired.filter((row) => row.cells.length >= 4);
  if (paired.length < rows.length * 0.7 || wide.length < Math.max(2, rows.length * 0.4)) return null;
  const labels = paired.flatMap((row) => row.cells.filter((_, i) => i % 2 === 0));
  const values = paired.flatMap((row) => row.cells.filter((_, i) => i % 2 === 1));
  if (labels.filter(isLabel).length < labels.length * 0.9 || new Set(labels.map((cell) => cell.plain)).size < labels.length * 0.9)
    return null;
  if (values.filter(isLabel).length > values.length * 0.75 || looksTabular(rows, values)) return null;
  const counts = new Map<number, number>();
  for (const cell of labels) counts.set(cell.col, (counts.get(cell.col) ?? 0) + 1);
  for (const cell of values) counts.set(cell.col, (counts.get(cell.col) ?? 0) - 1);
  const columns = [...counts].filter(([, n]) => n > 0).map(([col]) => col);
  return columns.length === 0 ? null : { cells: labels.map(({ row, col }) => ({ row, col })), columns: columns.sort((a, b) => a - b) };
}

/** A first row of names over columns of figures is a header, not a row of pairs. */
function looksTabular(rows: readonly GridRow[], values: readonly GridCell[]): boolean {
  const first = rows[0]?.cells ?? [];
  const names = first.every((cell) => isLabel(cell));
  const figures = values.filter((cell) => cell.kind === 'number' || cell.kind === 'dash').length;
  return names && figures > values.length * 0.5;
}
