import type { Indicator } from '../model/catalogue';
import type { CellAddress } from '../model/address';
import type { Unit } from '../model/quantity';
import { cellAt, styleOf, type SheetSnapshot, type WorkbookSnapshot } from '../model/workbook';
import { readCell } from '../notation/read-cell';
import type { IndicatorAxis } from './axes';
import type { LineReading } from './line-reading';

/** A line that may name an indicator, with its unit as the label, the unit column or the table's unit line says it. */
export interface NamedLine {
  readonly name: string;
  readonly unit: Unit | null;
}

/** The lines of a table as they were read; the axis says which of them name the indicators. */
export interface CrossedLines {
  readonly axis: IndicatorAxis;
  readonly columns: readonly LineReading[];
  readonly rows: readonly LineReading[];
}

const RATE_NAMED = /(?:率|比|比例|比重|占比|百分比|构成|程度|[%％])(?:[(（].*[)）])?$/u;

/**
 * Whether the numbers of the line at a position can be an indicator's, where nothing says their unit: 37, 53, 450 under 重性精神疾病 are
 * people, no percentages, however alike the names are. Whole numbers above 100 under a name that speaks of no rate are a count.
 */
export function numbersJudge(
  named: readonly NamedLine[],
  { axis, columns, rows }: CrossedLines,
  sheet: SheetSnapshot,
  workbook: WorkbookSnapshot,
): (position: number, indicator: Indicator) => boolean {
  const counted = new Map<number, boolean>();
  const cellsOf = (position: number): readonly CellAddress[] => {
    if (axis === 'columns') return rows.map((row) => ({ row: row.line.index, col: columns[position]?.line.index ?? 0 }));
    return columns.map((column) => ({ row: rows[position]?.line.index ?? 0, col: column.line.index }));
  };
  return (position, { unit }) => {
    const line = named[position];
    if (unit !== '%' || !line || line.unit !== null || RATE_NAMED.test(line.name)) return true;
    const known = counted.get(position) ?? isCounted(cellsOf(position), sheet, workbook);
    counted.set(position, known);
    return !known;
  };
}

function isCounted(cells: readonly CellAddress[], sheet: SheetSnapshot, workbook: WorkbookSnapshot): boolean {
  let above = false;
  for (const { row, col } of cells) {
    const cell = cellAt(sheet, row, col);
    const reading = cell && readCell(cell, styleOf(workbook, cell));
    if (reading?.kind !== 'number') continue;
    if (reading.unit !== null || !Number.isInteger(reading.value)) return false;
    above ||= reading.value > 100;
  }
  return above;
}
