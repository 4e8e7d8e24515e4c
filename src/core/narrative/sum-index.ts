import type { CellRef } from '../model/address';
import type { SumFact } from './input';

/** A cell as a key of maps; cells are asked for by the hundred thousand, so no search goes over all of them. */
export const key = (cell: CellRef): string => `${cell.sheet}!${cell.row},${cell.col}`;

/** The sums of a workbook by the cell that holds the total. */
export type SumIndex = ReadonlyMap<string, readonly SumFact[]>;

export function indexSums(sums: readonly SumFact[]): SumIndex {
  const index = new Map<string, SumFact[]>();
  for (const sum of sums) {
    const list = index.get(key(sum.total));
    if (list) list.push(sum);
    else index.set(key(sum.total), [sum]);
  }
  return index;
}

export const sumsOf = (index: SumIndex, total: CellRef): readonly SumFact[] => index.get(key(total)) ?? [];
