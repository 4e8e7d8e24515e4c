import type { BoundTable, Observation } from '../../model/observation';
import type { Quantity } from '../relations/relation';

/** Where a number was copied from instead of being entered. */
export interface CopiedFrom {
  readonly slip: 'last-year-value' | 'neighbour-cell';
  readonly from: Observation;
}

/** Smaller numbers, and a whole hundred, are often the same by chance. */
const TELLING = 20;
const FAR_FROM_CHANCE = 200;

type Index = ReadonlyMap<string, Observation>;
const indexes = new WeakMap<BoundTable, Index>();
const at = (row: number, col: number): string => `${String(row)},${String(col)}`;

function indexOf(table: BoundTable): Index {
  let index = indexes.get(table);
  if (!index) {
    index = new Map(table.observations.map((one) => [at(one.row, one.col), one]));
    indexes.set(table, index);
  }
  return index;
}

/** Last year's number of the same indicator on the same row or column, else the number right beside, above or below; null where none is the same. */
export function copiedFrom(cell: Quantity, table: BoundTable): CopiedFrom | null {
  if (cell.formula || Math.abs(cell.value) < TELLING || cell.value === 100 || cell.sheet !== table.table.sheet) return null;
  const index = indexOf(table);
  const own = index.get(at(cell.row, cell.col));
  if (!own) return null;
  const same = (one: Observation | undefined): one is Observation =>
    one !== undefined && one.value === cell.value && one.unit === cell.unit;
  const lastYear = lineOf(table, index, own).find((one) => same(one) && isYearBefore(one, own));
  if (lastYear) return { slip: 'last-year-value', from: lastYear };
  // Rates of neighbouring lines are often the same, and so are small counts.
  if (cell.unit === '%' || cell.unit === '‰' || Math.abs(cell.value) < FAR_FROM_CHANCE) return null;
  const beside = [[0, -1], [0, 1], [-1, 0], [1, 0]] as const; // prettier-ignore
  const neighbour = beside.map(([down, right]) => index.get(at(cell.row + down, cell.col + right))).find(same);
  return neighbour ? { slip: 'neighbour-cell', from: neighbour } : null;
}

/** The numbers of the cell's row and column. */
function lineOf(table: BoundTable, index: Index, own: Observation): readonly Observation[] {
  const lines = [
    ...table.columns.map(({ line }) => index.get(at(own.row, line.index))),
    ...table.rows.map(({ line }) => index.get(at(line.index, own.col))),
  ];
  return lines.flatMap((one) => (one === undefined || one === own ? [] : [one]));
}

function isYearBefore(one: Observation, own: Observation): boolean {
  if (one.indicator.name !== own.indicator.name || one.area !== own.area) return false;
  return one.measure === 'previous' || (one.period.year !== null && own.period.year !== null && one.period.year === own.period.year - 1);
}
