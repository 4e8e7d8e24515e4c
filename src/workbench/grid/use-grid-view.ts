import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, type RefObject } from 'react';
import type { CellAddress, CellRange } from '../../core/model/address';
import type { SheetOutline } from '../sheets/sheet-protocol';
import { columnAxis, rowAxis, type Axis } from './axis';
import { useFrozen, type Frozen } from './frozen';
import type { DrawnColumn } from './grid-row';
import { GUTTER, HEAD } from './grid-styles';
import { MergeIndex } from './merge-index';

/** The part of a sheet that is in view: which lines, which merges, what stays frozen. */
export interface GridView {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly frozen: Frozen;
  /** Places (see `Axis`) of the rows that scroll and of those that do not. */
  readonly bodyRows: readonly number[];
  readonly frozenRows: readonly number[];
  readonly bodyColumns: readonly DrawnColumn[];
  readonly frozenColumns: readonly DrawnColumn[];
  readonly inView: readonly CellRange[];
  readonly inFrozenRows: readonly CellRange[];
  readonly view: CellRange;
  /** Rows outside the view whose cells are drawn all the same. */
  readonly needed: readonly number[];
  readonly scrollTo: (at: CellAddress) => void;
}

export function useGridView(sheet: SheetOutline, scroller: RefObject<HTMLDivElement | null>): GridView {
  const rows = useMemo(() => rowAxis(sheet), [sheet]);
  const columns = useMemo(() => columnAxis(sheet), [sheet]);
  const merges = useMemo(() => new MergeIndex(sheet.merges), [sheet.merges]);
  const frozen = useFrozen(sheet, rows, columns);
  const lines = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rows.size(at),
    overscan: 6,
    scrollPaddingStart: frozen.height,
    scrollPaddingEnd: HEAD + 4,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.count,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => columns.size(at),
    overscan: 2,
    scrollPaddingStart: frozen.width,
    scrollPaddingEnd: GUTTER + 4,
  });
  // Another sheet or other widths: what was measured before does not hold.
  useEffect(() => {
    lines.measure();
    across.measure();
  }, [rows, columns, lines, across]);

  const visibleRows = lines.getVirtualItems();
  const visibleColumns = across.getVirtualItems();
  const [firstRow, lastRow] = [visibleRows[0]?.index ?? 0, visibleRows.at(-1)?.index ?? 0];
  const [firstColumn, lastColumn] = [visibleColumns[0]?.index ?? 0, visibleColumns.at(-1)?.index ?? 0];
  const view: CellRange = useMemo(
    () => ({ top: rows.index(firstRow), bottom: rows.index(lastRow), left: columns.index(firstColumn), right: columns.index(lastColumn) }),
    [rows, columns, firstRow, lastRow, firstColumn, lastColumn],
  );
  const bodyColumns = useMemo(
    () => drawnColumns(columns, Math.max(firstColumn, frozen.columns), lastColumn),
    [columns, firstColumn, lastColumn, frozen.columns],
  );
  const frozenColumns = useMemo(() => drawnColumns(columns, 0, frozen.columns - 1), [columns, frozen.columns]);
  const inView = useMemo(() => merges.touching(view), [merges, view]);
  const frozenView: CellRange = useMemo(
    () => ({ ...view, top: 0, bottom: rows.index(Math.max(0, frozen.rows - 1)) }),
    [view, rows, frozen.rows],
  );
  const inFrozenRows = useMemo(
    () => (frozen.rows === 0 ? [] : merges.touching({ ...frozenView, left: 0 })),
    [merges, frozenView, frozen.rows],
  );
  const needed = useMemo(
    () => [...inView.map((merge) => merge.top), ...(frozen.rows > 0 ? [0, frozenView.bottom] : [])],
    [inView, frozen.rows, frozenView],
  );
  const scrollTo = useMemo(
    () => (at: CellAddress) => {
      lines.scrollToIndex(rows.at(at.row), { align: 'auto' });
      across.scrollToIndex(columns.at(at.col), { align: 'auto' });
    },
    [lines, across, rows, columns],
  );
  return {
    rows,
    columns,
    merges,
    frozen,
    bodyRows: visibleRows.map((line) => line.index).filter((at) => at >= frozen.rows),
    frozenRows: Array.from({ length: frozen.rows }, (_, at) => at),
    bodyColumns,
    frozenColumns,
    inView,
    inFrozenRows,
    view,
    needed,
    scrollTo,
  };
}

function drawnColumns(columns: Axis, first: number, last: number): DrawnColumn[] {
  const drawn: DrawnColumn[] = [];
  for (let at = first; at <= last; at++) drawn.push({ col: columns.index(at), left: GUTTER + columns.start(at), width: columns.size(at) });
  return drawn;
}
