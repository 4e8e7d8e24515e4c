import { isPeriodLabel } from '../notation/period';
import { isUnitText } from '../notation/unit';
import { isSerialHead, isTotalWord } from './label-words';
import type { GridCell, GridRow } from './sheet-grid';
import { bottomOf, isYearNumber, rightOf } from './sheet-grid';

/** Where the header of a block ends, with the cues that said so. `rows` counts rows of the block from its first; 0 means no header. */
export interface HeaderDecision {
  readonly rows: number;
  readonly cues: readonly string[];
}

/** 3, (3), and with the column's formula 3=2/1×100%. */
const COLUMN_NUMBER = /^[(]?(\d{1,2})(?:=[\d\s()+\-–×÷*/.%‰]{1,24})?[)]?$/;

/** 1 2 3 … or 甲 乙 1 2 3=2/1 …, A B C …: the line of column numbers under a header. */
export function isColumnNumberRow(row: GridRow): boolean {
  if (row.cells.length < 3) return false;
  let next: number | null = null;
  for (const cell of row.cells) {
    const { value } = cell.cell;
    const figure = typeof value === 'number' ? value : COLUMN_NUMBER.test(cell.plain) ? Number(COLUMN_NUMBER.exec(cell.plain)?.[1]) : null;
    if (figure === null) {
      if (next !== null || !/^(?:[甲乙丙丁戊A-D]|栏次|—|-)$/.test(cell.plain)) return false;
    } else {
      if (next === null ? figure > 1 : figure !== next) return false;
      next = figure + 1;
    }
  }
  return next !== null && next > (row.cells[0]?.plain === '甲' ? 1 : 3);
}

/** Whether every cell of a row names rather than counts: texts, years, dates. */
export function isNamingRow(row: GridRow): boolean {
  return row.cells.every((cell) => cell.kind === 'text' || cell.kind === 'date' || isYearNumber(cell));
}

const holdsFigures = (row: GridRow): boolean => row.cells.some((cell) => cell.kind === 'number' && !isYearNumber(cell));

/** Header rows of a block whose frame lines are already taken off. Looks at a few rows only. */
export function decideHeader(rows: readonly GridRow[], left: number): HeaderDecision {
  const first = rows[0];
  if (!first || rows.length < 2) return { rows: 0, cues: ['no-header-too-small'] };
  if (!isNamingRow(first)) return { rows: 0, cues: ['no-header-figures-in-first-row'] };
  const cues = ['header-names-only'];
  let end = 1;
  for (let i = 0; i < end && end < rows.length; i += 1) {
    const grown = growByMerges(rows, i, end, left);
    if (grown > end) {
      end = grown;
      cues.push('header-merged');
    }
  }
  while (end < rows.length - 1) {
    const cue = continues(rows, end, left);
    if (cue === null) break;
    end += 1;
    cues.push(cue);
  }
  return end >= rows.length ? { rows: 1, cues: ['header-first-row'] } : { rows: end, cues };
}

/** Rows that the merges of header row `i` reach down to, and the row under a spanner. */
function growByMerges(rows: readonly GridRow[], i: number, end: number, left: number): number {
  const row = rows[i] as GridRow;
  let grown = end;
  const reach = (bottom: number): void => {
    while (grown < rows.length && (rows[grown] as GridRow).index <= bottom && grown - i < 6) grown += 1;
  };
  const tallest = Math.max(...row.cells.filter((cell) => cell.col > left || row.cells.length === 1).map(bottomOf), row.index);
  const corner = row.cells.find((cell) => cell.col === left);
  reach(tallest);
  if (corner && bottomOf(corner) > row.index && (tallest > row.index || row.cells.some((cell) => rightOf(cell) > cell.col)))
    reach(bottomOf(corner));
  const next = rows[Math.max(grown, i + 1)];
  const spanners = row.cells.filter((cell) => rightOf(cell) > cell.col && bottomOf(cell) === row.index);
  if (next && grown === i + 1 && spanners.length > 0 && isNamingRow(next) && splits(next, spanners)) grown += 1;
  return grown;
}

/** Whether the row names the parts of the spanners above it. */
function splits(next: GridRow, spanners: readonly GridCell[]): boolean {
  return spanners.some((spanner) => next.cells.filter((cell) => cell.col >= spanner.col && cell.col <= rightOf(spanner)).length > 1);
}

/** Why the row at `end` is one more header row; null where it is data. */
function continues(rows: readonly GridRow[], end: number, left: number): string | null {
  const row = rows[end] as GridRow;
  const below = rows[end + 1] as GridRow;
  if (isColumnNumberRow(row)) return 'header-column-numbers';
  if (row.cells.length > 1 && row.cells.filter((cell) => cell.col > left).every((cell) => isUnitText(cell.plain))) {
    return holdsFigures(row) || !holdsFigures(below) ? null : 'header-unit-row';
  }
  const opens = row.cells[0];
  if (!opens || opens.col === left || !isNamingRow(row) || !holdsFigures(below) || row.cells.length < 2) return null;
  if (isTotalWord(opens.plain) && row.cells.length < 3) return null;
  const above = rows[end - 1] as GridRow;
  // Names under an empty corner: only where the row above left columns unnamed, as a spanner without merge does.
  const fewer =
    above.cells.length < row.cells.length || row.cells.some(({ col }) => !above.cells.some((one) => one.col <= col && rightOf(one) >= col));
  return below.cells[0]?.col === left && (fewer || row.cells.every((cell) => isPeriodLabel(cell.plain)))
    ? 'header-under-open-corner'
    : null;
}

export function isSerialColumnHead(cells: readonly GridCell[]): boolean {
  return cells.some((cell) => isSerialHead(cell.plain));
}
