import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { contains, formatColumn, type CellAddress } from '../core/model/address';
import type { Severity } from '../core/model/finding';
import type { GridCell, SheetOutline } from '../book-worker/protocol';

const ROW = 24;
const COLUMN = 104;
const GUTTER = 52;
/** Rows fetched at once from the worker. */
const BLOCK = 128;
/** Empty rows and columns drawn beyond the used ones. */
const MARGIN = 4;

const useStyles = makeStyles({
  scroller: {
    overflow: 'auto',
    position: 'relative',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  canvas: { position: 'relative' },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '3px 6px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    lineHeight: '17px',
    cursor: 'cell',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  bold: { fontWeight: tokens.fontWeightSemibold },
  merged: { backgroundColor: tokens.colorNeutralBackground1, zIndex: 1, textAlign: 'center', whiteSpace: 'normal' },
  error: { backgroundColor: tokens.colorPaletteRedBackground1, boxShadow: `inset 3px 0 ${tokens.colorPaletteRedBorder2}` },
  warning: {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground1,
    boxShadow: `inset 3px 0 ${tokens.colorPaletteDarkOrangeBorderActive}`,
  },
  information: { boxShadow: `inset 3px 0 ${tokens.colorNeutralStroke1}` },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 2 },
  columnHead: { position: 'sticky', top: 0, zIndex: 4, height: `${ROW}px`, backgroundColor: tokens.colorNeutralBackground3 },
  rowHead: { position: 'sticky', left: 0, zIndex: 3, width: `${GUTTER}px`, backgroundColor: tokens.colorNeutralBackground3 },
  head: { textAlign: 'center', color: tokens.colorNeutralForeground2, cursor: 'default', backgroundColor: tokens.colorNeutralBackground3 },
});

const keyOf = (at: CellAddress): string => `${at.row},${at.col}`;

interface GridProps {
  readonly sheet: SheetOutline;
  readonly label: string;
  readonly marks: ReadonlyMap<string, Severity>;
  readonly selected: CellAddress | null;
  readonly onSelect: (at: CellAddress) => void;
  readonly rows: (sheet: string, top: number, bottom: number) => Promise<readonly GridCell[]>;
  /** Grows with every edit: blocks fetched before are stale. */
  readonly version: number;
}

/** A sheet as it is read: virtualised both ways, merges drawn over the cells they cover, cells fetched by blocks of rows. */
export function Grid({ sheet, label, marks, selected, onSelect, rows: fetchRows, version }: GridProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rowCount = sheet.rows + MARGIN;
  const columnCount = sheet.columns + MARGIN;
  const lines = useVirtualizer({ count: rowCount, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  const columns = useVirtualizer({
    horizontal: true,
    count: columnCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    overscan: 3,
  });
  const visibleRows = lines.getVirtualItems();
  const visibleColumns = columns.getVirtualItems();
  const cells = useBlocks(sheet.name, version, visibleRows[0]?.index ?? 0, visibleRows.at(-1)?.index ?? 0, fetchRows);

  useEffect(() => {
    if (!selected) return;
    lines.scrollToIndex(selected.row, { align: 'auto' });
    columns.scrollToIndex(selected.col, { align: 'auto' });
  }, [selected, lines, columns]);

  const window = {
    top: visibleRows[0]?.index ?? 0,
    bottom: visibleRows.at(-1)?.index ?? 0,
    left: visibleColumns[0]?.index ?? 0,
    right: visibleColumns.at(-1)?.index ?? 0,
  };
  const merges = useMemo(
    () =>
      sheet.merges.filter(
        (merge) => merge.bottom >= window.top && merge.top <= window.bottom && merge.right >= window.left && merge.left <= window.right,
      ),
    [sheet.merges, window.top, window.bottom, window.left, window.right],
  );

  const draw = (at: CellAddress, height: number, width: number, merged: boolean) => {
    const cell = cells.get(keyOf(at));
    const severity = marks.get(keyOf(at));
    const isSelected = selected?.row === at.row && selected.col === at.col;
    const style: CSSProperties = { top: ROW + at.row * ROW, left: GUTTER + at.col * COLUMN, height: height * ROW, width: width * COLUMN };
    const names = [
      styles.cell,
      cell?.number === true && !merged && styles.number,
      cell?.bold === true && styles.bold,
      merged && styles.merged,
      severity && styles[severity],
      isSelected && styles.selected,
    ];
    return (
      <div
        key={keyOf(at)}
        role="gridcell"
        aria-colindex={at.col + 1}
        aria-selected={isSelected}
        className={names.filter(Boolean).join(' ')}
        style={style}
        title={cell?.text}
        data-cell={`${formatColumn(at.col)}${at.row + 1}`}
        onPointerDown={() => onSelect(at)}
      >
        {cell?.text}
      </div>
    );
  };

  const move = (row: number, col: number) =>
    onSelect({ row: Math.min(Math.max(row, 0), rowCount - 1), col: Math.min(Math.max(col, 0), columnCount - 1) });

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount}
      aria-colcount={columnCount}
      tabIndex={0}
      onKeyDown={(event) => {
        const at = selected ?? { row: 0, col: 0 };
        const steps: Readonly<Record<string, readonly [number, number]>> = {
          ArrowUp: [-1, 0],
          ArrowDown: [1, 0],
          ArrowLeft: [0, -1],
          ArrowRight: [0, 1],
        };
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        move(at.row + step[0], at.col + step[1]);
      }}
    >
      <div className={styles.canvas} role="rowgroup" style={{ height: ROW + rowCount * ROW, width: GUTTER + columnCount * COLUMN }}>
        <div className={styles.columnHead} role="row">
          {visibleColumns.map((column) => (
            <div
              key={column.index}
              role="columnheader"
              className={`${styles.cell} ${styles.head}`}
              style={{ left: GUTTER + column.index * COLUMN, width: COLUMN, height: ROW }}
            >
              {formatColumn(column.index)}
            </div>
          ))}
        </div>
        {visibleRows.map((row) => (
          <div key={row.index} role="row" aria-rowindex={row.index + 1}>
            <div
              role="rowheader"
              className={`${styles.cell} ${styles.head}`}
              style={{ top: ROW + row.index * ROW, left: 0, width: GUTTER, height: ROW }}
            >
              {row.index + 1}
            </div>
            {visibleColumns.map((column) => {
              const at = { row: row.index, col: column.index };
              return merges.some((merge) => contains(merge, at)) ? null : draw(at, 1, 1, false);
            })}
            {merges
              .filter((merge) => Math.max(merge.top, window.top) === row.index)
              .map((merge) => draw({ row: merge.top, col: merge.left }, merge.bottom - merge.top + 1, merge.right - merge.left + 1, true))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The cells of the blocks that were in view since the sheet was shown or edited. */
function useBlocks(
  sheet: string,
  version: number,
  top: number,
  bottom: number,
  fetchRows: GridProps['rows'],
): ReadonlyMap<string, GridCell> {
  const [store, setStore] = useState<{ readonly of: string; readonly blocks: ReadonlyMap<number, readonly GridCell[]> }>({
    of: '',
    blocks: new Map(),
  });
  const of = `${version}|${sheet}`;
  const first = Math.floor(top / BLOCK);
  const last = Math.floor(bottom / BLOCK);
  useEffect(() => {
    let left = false;
    for (let block = first; block <= last; block++) {
      void fetchRows(sheet, block * BLOCK, block * BLOCK + BLOCK - 1).then(
        (cells) => {
          if (!left) setStore((now) => ({ of, blocks: new Map(now.of === of ? now.blocks : []).set(block, cells) }));
        },
        () => undefined, // a cancelled worker: the block comes with the next view
      );
    }
    return () => {
      left = true;
    };
  }, [sheet, of, first, last, fetchRows]);
  return useMemo(() => {
    const cells = new Map<string, GridCell>();
    for (let block = first; block <= last; block++) for (const cell of store.blocks.get(block) ?? []) cells.set(keyOf(cell), cell);
    return store.of.endsWith(`|${sheet}`) ? cells : new Map<string, GridCell>();
  }, [store, first, last, sheet]);
}
