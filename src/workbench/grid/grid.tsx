import { mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type ClipboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { formatColumn, parseAddress, type CellAddress, type CellRange } from '../../core/model/address';
import type { SheetOutline } from '../sheets/sheet-protocol';
import { columnAxis, rowAxis, type Axis } from './axis';
import { CellEditor, type Editing } from './cell-editor';
import { GridRow, selectedId, type DrawnColumn, type RowMarks } from './grid-row';
import { GUTTER, HEAD, useGridStyles } from './grid-styles';
import { onGridKey, type GridCommands } from './keyboard';
import { MergeIndex } from './merge-index';
import { MergedCells } from './merged-cells';
import { useDrawnRows, type FetchRows } from './use-drawn-rows';

export interface GridProps {
  readonly sheet: SheetOutline;
  readonly label: string;
  readonly marks: ReadonlyMap<number, RowMarks>;
  readonly selected: CellAddress | null;
  readonly onSelect: (at: CellAddress) => void;
  readonly fetchRows: FetchRows;
  /** Grows with every edit: rows fetched before are out of date. */
  readonly version: number;
  /** The cell being written to, and what stands in it; null while none is. */
  readonly editing: Editing | null;
  readonly commands: GridCommands;
  /** What a screen reader is told of a cell. */
  readonly cellLabel: (row: number, col: number, text: string) => string;
}

/** Frozen lines take no more than this share of the view: files frozen too far down would leave nothing to scroll. */
const MOST_FROZEN = 0.6;

/** A sheet as it is read: virtualised both ways, frozen lines in layers of their own, merges drawn over the cells that they cover. */
export function Grid(props: GridProps) {
  const { sheet, marks, selected, onSelect, fetchRows, version, editing, commands, cellLabel } = props;
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
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
  const drawn = useDrawnRows({ sheet: sheet.name, version, top: view.top, bottom: view.bottom, extra: needed }, fetchRows);

  useEffect(() => {
    if (!selected) return;
    lines.scrollToIndex(rows.at(selected.row), { align: 'auto' });
    across.scrollToIndex(columns.at(selected.col), { align: 'auto' });
  }, [selected, lines, across, rows, columns]);

  const row = (at: number, drawnCols: readonly DrawnColumn[], shift: number, withHeader: boolean) => {
    const index = rows.index(at);
    return (
      <GridRow
        key={index}
        row={index}
        top={rows.start(at) + shift}
        height={rows.size(at)}
        columns={drawnCols}
        drawn={drawn(index)}
        covered={merges.inRow(index)}
        marks={marks.get(index)}
        selectedCol={selected?.row === index ? selected.col : null}
        header={withHeader ? (selected?.row === index ? HEADER_SELECTED : HEADER) : null}
        cellLabel={cellLabel}
      />
    );
  };
  const shared = { rows, columns, drawn, marks, selected, cellLabel };
  const bodyRows = visibleRows.filter((line) => line.index >= frozen.rows);
  const frozenRows = Array.from({ length: frozen.rows }, (_, at) => at);
  const letters = (drawnCols: readonly DrawnColumn[], shift: number) =>
    drawnCols.map(({ col, left, width }) => (
      <div
        key={col}
        role="columnheader"
        className={mergeClasses(styles.cell, styles.head, selected?.col === col && styles.headOfSelected)}
        style={{ left: left + shift, width, height: HEAD }}
      >
        {formatColumn(col)}
      </div>
    ));

  const clicked = useCallback(
    (event: PointerEvent | MouseEvent): CellAddress | null => {
      const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
      const at = parseAddress(cell?.getAttribute('data-cell') ?? '');
      return at ? (merges.at(at) ? { row: merges.at(at)?.top ?? at.row, col: merges.at(at)?.left ?? at.col } : at) : null;
    },
    [merges],
  );
  const walk = useMemo(
    () => ({ rows, columns, merges, pageRows: () => pageOf(scroller.current, rows, frozen.height) }),
    [rows, columns, merges, frozen.height],
  );

  const editor = editing && <CellEditor editing={editing} commands={commands} place={editorPlace(editing.at, rows, columns, merges)} />;
  const editorLayer = editing ? layerOf(editing.at, rows, columns, frozen) : null;
  const total = { width: GUTTER + columns.start(columns.count), height: HEAD + rows.start(rows.count) };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      aria-activedescendant={selected ? selectedId : undefined}
      tabIndex={0}
      data-grid={sheet.name}
      onPointerDown={(event) => {
        const at = clicked(event);
        if (at && !(event.target instanceof HTMLInputElement)) onSelect(at);
      }}
      onDoubleClick={(event) => {
        const at = clicked(event);
        if (at && !(event.target instanceof HTMLInputElement)) commands.edit(at, null);
      }}
      onKeyDown={(event) => onGridKey(event, selected ?? { row: 0, col: 0 }, walk, onSelect, commands)}
      onCopy={(event) => editing === null && copied(event, selected, drawn)}
      onPaste={(event) => editing === null && pasted(event, selected, commands)}
    >
      <div className={styles.canvas} role="presentation" style={total}>
        <div className={styles.layer} role="rowgroup">
          {bodyRows.map((line) => row(line.index, bodyColumns, HEAD, false))}
          <MergedCells {...shared} merges={inView} shift={{ left: GUTTER, top: HEAD }} />
          {editorLayer === 'body' && editor}
        </div>
        <div
          className={mergeClasses(styles.frozenColumns, frozen.columns > 0 && styles.edgeRight)}
          role="rowgroup"
          style={{ width: GUTTER + frozen.width, height: total.height }}
        >
          {bodyRows.map((line) => row(line.index, frozenColumns, HEAD, true))}
          {frozen.columns > 0 && (
            <MergedCells
              {...shared}
              merges={inView.filter((merge) => merge.left < frozen.firstColumn)}
              shift={{ left: GUTTER, top: HEAD }}
            />
          )}
          {editorLayer === 'columns' && editor}
        </div>
        <div
          className={mergeClasses(styles.frozenRows, frozen.rows > 0 && styles.edgeBelow)}
          role="rowgroup"
          style={{ height: HEAD + frozen.height, width: total.width }}
        >
          <div role="row">{letters(bodyColumns, 0)}</div>
          {frozenRows.map((at) => row(at, bodyColumns, HEAD, false))}
          <MergedCells {...shared} merges={inFrozenRows} shift={{ left: GUTTER, top: HEAD }} />
          {editorLayer === 'rows' && editor}
        </div>
        <div
          className={styles.corner}
          role={frozen.rows > 0 || frozen.columns > 0 ? 'rowgroup' : 'presentation'}
          style={{ height: HEAD + frozen.height, width: GUTTER + frozen.width }}
        >
          <div role={frozen.columns > 0 ? 'row' : 'presentation'}>
            <div role="presentation" className={mergeClasses(styles.cell, styles.head)} style={{ left: 0, width: GUTTER, height: HEAD }} />
            {letters(frozenColumns, 0)}
          </div>
          {frozenRows.map((at) => row(at, frozenColumns, HEAD, true))}
          {frozen.columns > 0 && (
            <MergedCells
              {...shared}
              merges={inFrozenRows.filter((merge) => merge.left < frozen.firstColumn)}
              shift={{ left: GUTTER, top: HEAD }}
            />
          )}
          {editorLayer === 'corner' && editor}
        </div>
      </div>
    </div>
  );
}

const HEADER = { width: GUTTER, selected: false };
const HEADER_SELECTED = { width: GUTTER, selected: true };

interface Frozen {
  /** Shown rows and columns that stay in view, and their pixels. */
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
  /** Number of the first column that scrolls. */
  readonly firstColumn: number;
}

function useFrozen(sheet: SheetOutline, rows: Axis, columns: Axis): Frozen {
  return useMemo(() => {
    const wanted = sheet.view?.frozen ?? { row: 0, col: 0 };
    const limit = (axis: Axis, index: number, room: number): number => {
      let at = index === 0 ? 0 : axis.at(index);
      while (at > 0 && axis.start(at) > room) at--;
      return at;
    };
    const shownRows = limit(rows, wanted.row, MOST_FROZEN * window.innerHeight * 0.8);
    const shownColumns = limit(columns, wanted.col, MOST_FROZEN * window.innerWidth * 0.6);
    return {
      rows: shownRows,
      columns: shownColumns,
      height: rows.start(shownRows),
      width: columns.start(shownColumns),
      firstColumn: columns.index(shownColumns),
    };
  }, [sheet, rows, columns]);
}

function drawnColumns(columns: Axis, first: number, last: number): DrawnColumn[] {
  const drawn: DrawnColumn[] = [];
  for (let at = first; at <= last; at++) drawn.push({ col: columns.index(at), left: GUTTER + columns.start(at), width: columns.size(at) });
  return drawn;
}

function layerOf(at: CellAddress, rows: Axis, columns: Axis, frozen: Frozen): 'body' | 'rows' | 'columns' | 'corner' {
  const inRows = rows.at(at.row) < frozen.rows;
  const inColumns = columns.at(at.col) < frozen.columns;
  return inRows ? (inColumns ? 'corner' : 'rows') : inColumns ? 'columns' : 'body';
}

function editorPlace(at: CellAddress, rows: Axis, columns: Axis, merges: MergeIndex) {
  const merge = merges.at(at) ?? { top: at.row, bottom: at.row, left: at.col, right: at.col };
  const down = rows.span(merge.top, merge.bottom);
  const across = columns.span(merge.left, merge.right);
  return { left: GUTTER + across.start, top: HEAD + down.start, width: across.length, height: down.length };
}

function pageOf(scroller: HTMLDivElement | null, rows: Axis, frozenHeight: number): number {
  const room = (scroller?.clientHeight ?? 400) - HEAD - frozenHeight;
  return Math.max(1, Math.floor(room / Math.max(1, rows.size(0))) - 1);
}

function copied(event: ClipboardEvent, selected: CellAddress | null, drawn: ReturnType<typeof useDrawnRows>): void {
  if (!selected) return;
  const line = drawn(selected.row);
  const at = line ? line.columns.indexOf(selected.col) : -1;
  event.clipboardData.setData('text/plain', at < 0 ? '' : (line?.texts[at] ?? ''));
  event.preventDefault();
}

function pasted(event: ClipboardEvent, selected: CellAddress | null, commands: GridCommands): void {
  const text = event.clipboardData.getData('text/plain');
  if (!selected || text === '') return;
  event.preventDefault();
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  commands.paste(
    selected,
    lines.map((line) => line.split('\t')),
  );
}
