import type { CellAddress, CellRange } from '../../core/model/address';
import type { MergeIndex } from './merge-index';

export const isOneCell = (range: CellRange): boolean => range.top === range.bottom && range.left === range.right;

/** The rectangle between two cells; a merged cell in it is in it as a whole. */
export function rangeBetween(from: CellAddress, to: CellAddress, merges: Pick<MergeIndex, 'touching'>): CellRange {
  let range: CellRange = {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.col, to.col),
    right: Math.max(from.col, to.col),
  };
  for (;;) {
    const grown = merges.touching(range).reduce(
      (all, merge) => ({
        top: Math.min(all.top, merge.top),
        bottom: Math.max(all.bottom, merge.bottom),
        left: Math.min(all.left, merge.left),
        right: Math.max(all.right, merge.right),
      }),
      range,
    );
    const same = grown.top === range.top && grown.bottom === range.bottom && grown.left === range.left && grown.right === range.right;
    if (same) return range;
    range = grown;
  }
}

/** `text` for every cell of a range, row by row. */
export const filledWith = (range: CellRange, text: string): string[][] =>
  Array.from({ length: range.bottom - range.top + 1 }, () => Array.from({ length: range.right - range.left + 1 }, () => text));
