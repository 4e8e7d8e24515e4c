import type { CellAddress } from '../model/address';
import { cellAt } from '../model/workbook';
import type { FormulaCell, FormulaSheet } from './formula-book';

/** Header texts stand at most this far above the data. */
const HEADER_REACH = 40;
/** Groups that do not belong to a sum of the others. */
const ANOTHER_KIND = /其中|上年|去年|上期|同期|计划|任务|目标|合计|总计|小计|累计|\btotal\b/i;

interface Header {
  readonly row: number;
  readonly text: string;
}

/** The nearest text above a cell. */
function headerOf(sheet: FormulaSheet, at: CellAddress): Header | null {
  for (let row = at.row - 1; row >= Math.max(0, at.row - HEADER_REACH); row--) {
    const value = cellAt(sheet.sheet, row, at.col)?.value;
    if (typeof value === 'string' && value.trim() !== '') return { row, text: value.normalize('NFKC').replace(/\s/g, '') };
  }
  return null;
}

/** The text over a group of columns: at its first column or left of it, in the row above the header. */
function spannerOf(sheet: FormulaSheet, header: Header, col: number, width: number): string {
  for (let at = col; at > Math.max(-1, col - width); at--) {
    const value = cellAt(sheet.sheet, header.row - 1, at)?.value;
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
}

/** Columns that a sum of single cells of its own row takes, evenly spaced; null for any other formula. */
function spacedColumns(cell: FormulaCell): readonly number[] | null {
  if (!cell.form.additive || cell.references.length < 2) return null;
  if (cell.references.some((ref) => !ref.single || ref.sheet !== null || ref.top !== cell.row)) return null;
  const columns = [...new Set(cell.references.map((ref) => ref.left))].sort((a, b) => a - b);
  const [first, second] = columns;
  if (first === undefined || second === undefined || second - first < 2 || columns.length !== cell.references.length) return null;
  return columns.every((col, i) => i === 0 || (col - (columns[i - 1] ?? 0)) % (second - first) === 0) ? columns : null;
}

/**
 * A total over groups of columns (男 of every group, 实种 of every vaccine) that leaves one of them out: all it takes have the same
 * header, and one more column with that header stands in step with them.
 */
export function missedGroup(sheet: FormulaSheet, cell: FormulaCell): CellAddress | null {
  const columns = spacedColumns(cell);
  const [first = 0, second = 0] = columns ?? [];
  const last = columns?.at(-1) ?? 0;
  const step = second - first;
  const header = columns && headerOf(sheet, { row: cell.row, col: first });
  if (!columns || !header) return null;
  const belongs = (col: number): boolean => {
    const own = col < 0 || col === cell.col ? null : headerOf(sheet, { row: cell.row, col });
    return own?.row === header.row && own.text === header.text && !ANOTHER_KIND.test(spannerOf(sheet, header, col, step));
  };
  if (!columns.every(belongs)) return null;
  const missed: number[] = [];
  for (let col = first - step; col <= last + step; col += step) if (!columns.includes(col) && belongs(col)) missed.push(col);
  const [only] = missed;
  // With two left out, or one more further on, the sum is over a choice of groups.
  if (only === undefined || missed.length > 1 || belongs(first - 2 * step) || belongs(last + 2 * step)) return null;
  const spot = { row: cell.row, col: only };
  if (typeof cellAt(sheet.sheet, spot.row, spot.col)?.value !== 'number' || isCountedElsewhere(sheet, cell, spot)) return null;
  const reads = sheet
    .at(cell.row, only)
    ?.references.some((ref) => ref.sheet === null && columns.some((col) => col >= ref.left && col <= ref.right));
  return reads === true ? null : spot;
}

/** Another sum of the row takes the column: the groups are shared out among several totals. */
function isCountedElsewhere(sheet: FormulaSheet, cell: FormulaCell, spot: CellAddress): boolean {
  return (sheet.along('across').get(cell.row) ?? []).some(
    (other) =>
      other !== cell &&
      other.form.additive &&
      other.references.length > 1 &&
      other.references.some((ref) => ref.sheet === null && ref.top === spot.row && ref.left <= spot.col && ref.right >= spot.col),
  );
}
