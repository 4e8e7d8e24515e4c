import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CellAddress, CellRange, CellRef } from '../../core/model/address';
import type { OpenedFile } from '../files/opened-file';
import { MergeIndex } from '../grid/merge-index';
import { rangeBetween } from '../grid/selection';
import type { RangeContent } from './range-content';
import type { SheetOutline } from './sheet-protocol';

const sameCell = (a: CellAddress, b: CellAddress): boolean => a.row === b.row && a.col === b.col;

/** The selected cell of a sheet with the range that was drawn out from it, and the end of the range that moves. */
export function useSelection(sheet: SheetOutline | undefined, selected: CellRef | null, onSelect: (cell: CellRef) => void) {
  const name = sheet?.name ?? '';
  const at = selected?.sheet === name ? selected : null;
  const [drawnOut, setDrawnOut] = useState<{ readonly from: CellRef; readonly head: CellAddress } | null>(null);
  const merges = useMemo(() => new MergeIndex(sheet?.merges ?? []), [sheet?.merges]);
  // A jump to another cell ends the range.
  const drawn = drawnOut && at && drawnOut.from.sheet === name && sameCell(drawnOut.from, at) ? drawnOut.head : null;
  const head = drawn ?? at;
  const range: CellRange | null = useMemo(() => at && rangeBetween(at, head ?? at, merges), [at, head, merges]);
  /** The cell from which a range is drawn out: known at once, where two selections come in one event. */
  const from = useRef(at);
  useEffect(() => {
    from.current = at;
  }, [at]);
  const select = useCallback(
    (to: CellAddress, how?: 'extend') => {
      if (how === 'extend' && from.current) {
        setDrawnOut({ from: from.current, head: to });
        return;
      }
      const cell = { sheet: name, row: to.row, col: to.col };
      from.current = cell;
      setDrawnOut(null);
      onSelect(cell);
    },
    [name, onSelect],
  );
  return { at, head, range, select };
}

export interface ReadRange {
  readonly range: CellRange;
  readonly content: RangeContent;
}

/** What the selected range holds; null until it is read. While one range is read the newest wish waits, those between are dropped. */
export function useRangeContent(file: OpenedFile, sheet: string, range: CellRange | null, version: number): ReadRange | null {
  const [read, setRead] = useState<(ReadRange & { readonly key: string }) | null>(null);
  const key = range ? `${file.id}|${version}|${sheet}|${Object.values(range).join()}` : '';
  const wish = useRef<(() => Promise<void>) | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    if (!range) return;
    wish.current = async () => {
      const content = await file.ask('range', { sheet, range });
      setRead(content && { range, content, key });
    };
    if (busy.current) return;
    busy.current = true;
    void (async () => {
      for (let next = wish.current; next; next = wish.current) {
        wish.current = null;
        // A worker that broke down leaves the range unread, which is said when it is to be copied.
        await next().catch(() => setRead(null));
      }
      busy.current = false;
    })();
    // The key says everything that the answer depends on.
  }, [key, file, sheet, range]);
  return read?.key === key ? read : null;
}
