import { isNamingRow } from './header-rows';
import type { GridRow, SheetGrid } from './sheet-grid';
import { bottomOf, rightOf } from './sheet-grid';

/** Rows that stand together, with the columns they fill. */
export interface Block {
  readonly rows: readonly GridRow[];
  readonly left: number;
  readonly right: number;
}

export function blockOf(rows: readonly GridRow[]): Block {
  let left = Infinity;
  let right = -1;
  for (const row of rows) {
    for (const cell of row.cells) {
      left = Math.min(left, cell.col);
      right = Math.max(right, rightOf(cell));
    }
  }
  return { rows, left, right };
}

/** Runs of rows without a blank row between them; a merged area bridges the rows it covers. */
export function splitByBlankRows(grid: SheetGrid): Block[] {
  const runs: GridRow[][] = [];
  let reach = -2;
  for (const row of grid.rows) {
    if (row.index > reach + 1) runs.push([]);
    runs.at(-1)?.push(row);
    reach = Math.max(reach, row.index, ...row.cells.filter((cell) => cell.merge !== null).map(bottomOf));
  }
  return joinHeaders(runs.map(blockOf));
}

/** A header with a blank row under it stays with the figures it stands over. */
function joinHeaders(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    if (above && isHeaderOf(above, block)) joined[joined.length - 1] = blockOf([...above.rows, ...block.rows]);
    else joined.push(block);
  }
  return joined;
}

function isHeaderOf(above: Block, below: Block): boolean {
  const last = above.rows.at(-1);
  const first = below.rows[0];
  return (
    last !== undefined &&
    first !== undefined &&
    first.index - last.index <= 3 &&
    above.rows.length <= 6 &&
    last.cells.length >= Math.max(2, first.cells.length - 1) &&
    above.rows.every(isNamingRow) &&
    first.cells[0]?.kind === 'text' &&
    !isNamingRow(first) &&
    below.left >= above.left &&
    below.right <= above.right
  );
}

/** Parts of a block with an empty column between them, where each part is a table of its own: two columns and two rows at least. */
export function splitByBlankColumns(block: Block): Block[] {
  const width = block.right - block.left + 1;
  if (width < 5) return [block];
  const filled = new Uint8Array(width);
  for (const row of block.rows) {
    if (row.cells.length < 2) continue;
    for (const cell of row.cells) filled.fill(1, cell.col - block.left, rightOf(cell) - block.left + 1);
  }
  const spans: [number, number][] = [];
  for (let i = 0; i < width; i += 1) {
    if (filled[i] !== 1) continue;
    const last = spans.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else spans.push([i, i]);
  }
  if (spans.length < 2 || spans.some(([a, b]) => b - a < 1)) return [block];
  const parts = spans.map(([a, b], i) => {
    const from = i === 0 ? 0 : a;
    const to = i === spans.length - 1 ? width - 1 : b;
    return block.rows
      .map((row) => ({ index: row.index, cells: row.cells.filter((cell) => cell.col - block.left >= from && cell.col - block.left <= to) }))
      .filter((row) => row.cells.length > 0);
  });
  return parts.every((rows) => rows.filter((row) => row.cells.length > 1).length >= 2) ? parts.map(blockOf) : [block];
}
