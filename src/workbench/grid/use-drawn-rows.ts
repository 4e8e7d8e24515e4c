import { useEffect, useMemo, useRef, useState } from 'react';
import type { DrawnRow } from '../sheets/sheet-protocol';
import { writtenOver, type WrittenCells } from './written-cells';

/** Rows fetched at once from the worker. */
const BLOCK = 128;
/** Blocks kept; those that were longest out of view go first. */
const MOST_BLOCKS = 64;

export type FetchRows = (sheet: string, top: number, bottom: number) => Promise<readonly DrawnRow[]>;

interface Blocks {
  readonly sheet: string;
  readonly byNumber: ReadonlyMap<number, Block>;
}

interface Block {
  /** The edits that its rows know. */
  readonly version: number;
  readonly rows: ReadonlyMap<number, DrawnRow>;
}

const NO_ROWS: Block = { version: 0, rows: new Map() };

/**
 * The rows around those in view, by their index. After an edit the rows that were fetched before stay until the new ones are here,
 * so that nothing flickers; what was written is drawn over them. `extra`: further rows that are needed, such as the first row of a merge that reaches into view.
 */
export function useDrawnRows(
  place: {
    readonly sheet: string;
    readonly version: number;
    readonly top: number;
    readonly bottom: number;
    readonly extra: readonly number[];
    readonly written: WrittenCells;
  },
  fetchRows: FetchRows,
): (row: number) => DrawnRow | undefined {
  const { sheet, version, written } = place;
  const [blocks, setBlocks] = useState<Blocks>({ sheet, byNumber: new Map() });
  const asked = useRef({ sheet, version, numbers: new Set<number>() });
  const wanted = useMemo(() => {
    const numbers = new Set(place.extra.map((row) => Math.floor(row / BLOCK)));
    // One block ahead each way: a person scrolls on.
    for (let block = Math.max(0, Math.floor(place.top / BLOCK) - 1); block <= Math.floor(place.bottom / BLOCK) + 1; block++)
      numbers.add(block);
    return [...numbers].sort((a, b) => a - b).join(',');
  }, [place.top, place.bottom, place.extra]);
  useEffect(() => {
    if (asked.current.sheet !== sheet || asked.current.version !== version) asked.current = { sheet, version, numbers: new Set() };
    const { numbers } = asked.current;
    for (const block of wanted.split(',').map(Number)) {
      if (numbers.has(block)) continue;
      numbers.add(block);
      fetchRows(sheet, block * BLOCK, block * BLOCK + BLOCK - 1).then(
        (rows) => {
          if (asked.current.numbers !== numbers) return;
          setBlocks((now) => withBlock(now, { sheet, version, block, rows }, numbers));
        },
        // The worker broke down or was closed: the block is asked for again with the next view.
        () => numbers.delete(block),
      );
    }
  }, [sheet, version, wanted, fetchRows]);
  return useMemo(() => {
    if (blocks.sheet !== sheet) return () => undefined;
    const drawnOver = new Map<number, DrawnRow | undefined>();
    return (row: number) => {
      const block = blocks.byNumber.get(Math.floor(row / BLOCK)) ?? NO_ROWS;
      if (!written.has(row)) return block.rows.get(row);
      // The same object as long as nothing changes: a row is drawn again only when what it shows has changed.
      if (!drawnOver.has(row)) drawnOver.set(row, writtenOver(block.rows.get(row), row, written, block.version));
      return drawnOver.get(row);
    };
  }, [blocks, sheet, written]);
}

function withBlock(
  now: Blocks,
  {
    sheet,
    version,
    block,
    rows,
  }: { readonly sheet: string; readonly version: number; readonly block: number; readonly rows: readonly DrawnRow[] },
  asked: Set<number>,
): Blocks {
  const byNumber = new Map(now.sheet === sheet ? now.byNumber : []);
  byNumber.delete(block);
  byNumber.set(block, { version, rows: new Map(rows.map((row) => [row.index, row])) });
  for (const old of byNumber.keys()) {
    if (byNumber.size <= MOST_BLOCKS) break;
    byNumber.delete(old);
    asked.delete(old);
  }
  return { sheet, byNumber };
}
