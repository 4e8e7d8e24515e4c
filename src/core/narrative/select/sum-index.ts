import type { CellRef } from '../../model/address';
import { key } from '../fact';
import type { SumFact } from '../input';

/** The sums of a workbook by the cell that holds the total. */
export type SumIndex = ReadonlyMap<string, readonly SumFact[]>;

export function indexSums(sums: readonly SumFact[]): SumIndex {
  const index = new Map<string, SumFact[]>();
  for (const sum of sums) {
    const total = key(sum.total);
    const list = index.get(total);
    if (list) list.push(sum);
    else index.set(total, [sum]);
  }
  return index;
}

export const sumsOf = (index: SumIndex, total: CellRef): readonly SumFact[] => index.get(key(total)) ?? [];
