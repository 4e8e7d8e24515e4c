import { contains, type CellAddress, type CellRange } from '../../core/model/address';

const BLOCK = 64;
/** Merges over more blocks than this are looked through one by one. */
const TALL = 64;

const NONE: readonly CellRange[] = [];

/** Finds merges by place; sheets with ten thousand of them scroll as smoothly as others. */
export class MergeIndex {
  readonly #byBlock = new Map<number, CellRange[]>();
  readonly #tall: CellRange[] = [];
  readonly #byRow = new Map<number, readonly CellRange[]>();

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      const first = Math.floor(merge.top / BLOCK);
      const last = Math.floor(merge.bottom / BLOCK);
      if (last - first > TALL) this.#tall.push(merge);
      else
        for (let block = first; block <= last; block++) {
          const list = this.#byBlock.get(block);
          if (list) list.push(merge);
          else this.#byBlock.set(block, [merge]);
        }
    }
  }

  /** The merges that touch a rectangle, each once. */
  touching(range: CellRange): CellRange[] {
    const found = new Set<CellRange>();
    const touches = (merge: CellRange): boolean =>
      merge.bottom >= range.top && merge.top <= range.bottom && merge.right >= range.left && merge.left <= range.right;
    for (const merge of this.#tall) if (touches(merge)) found.add(merge);
    for (let block = Math.floor(range.top / BLOCK); block <= Math.floor(range.bottom / BLOCK); block++)
      for (const merge of this.#byBlock.get(block) ?? []) if (touches(merge)) found.add(merge);
    return [...found];
  }

  /** The merges that cover a part of a row; the same list for the same row. */
  inRow(row: number): readonly CellRange[] {
    const known = this.#byRow.get(row);
    if (known) return known;
    const covers = (merge: CellRange): boolean => merge.top <= row && merge.bottom >= row;
    const found = [...(this.#byBlock.get(Math.floor(row / BLOCK)) ?? []), ...this.#tall].filter(covers);
    const kept = found.length === 0 ? NONE : found;
    this.#byRow.set(row, kept);
    return kept;
  }

  at(cell: CellAddress): CellRange | undefined {
    const inBlock = this.#byBlock.get(Math.floor(cell.row / BLOCK))?.find((merge) => contains(merge, cell));
    return inBlock ?? this.#tall.find((merge) => contains(merge, cell));
  }
}
