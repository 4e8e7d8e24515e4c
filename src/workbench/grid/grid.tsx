import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { formatColumn, type CellAddress, type CellRange } from '../../core/model/address';
import type { SheetOutline } from '../sheets/sheet-protocol';
import { CellEditor, type Editing } from './cell-editor';
import { layerOf, type Layer } from './frozen';
import { GridRow, selectedId, type DrawnColumn, type RowMarks } from './grid-row';
import { GUTTER, HEAD, useGridStyles } from './grid-styles';
import type { GridCommands } from './keyboard';
import { MergedCells } from './merged-cells';
import { RangeBox } from './range-box';
import { isOneCell } from './selection';
import { useDrawnRows, type FetchRows } from './use-drawn-rows';
import { useGridEvents } from './use-grid-events';
import { useGridView, type GridView } from './use-grid-view';
import type { WrittenCells } from './written-cells';

export interface GridProps {
  readonly sheet: SheetOutline;
  readonly label: string;
  readonly marks: ReadonlyMap<number, RowMarks>;
  /** The cell that typing goes to, the selected range around it, and the range's moving end. */
  readonly selected: CellAddress | null;
  readonly range: CellRange | null;
  readonly head: CellAddress | null;
  readonly onSelect: (at: CellAddress, how?: 'extend') => void;
  readonly fetchRows: FetchRows;
  /** Grows with every edit: rows fetched before are out of date. */
  readonly version: number;
  readonly written: WrittenCells;
  /** The cell being written to, and what stands in it; null while none is. */
  readonly editing: Editing | null;
  readonly commands: GridCommands;
  /** What a screen reader is told of a cell. */
  readonly cellLabel: (row: number, col: number, text: string) => string;
}

/** A sheet as it is read: virtualised both ways, frozen lines in layers of their own, merges drawn over the cells that they cover. */
export function Grid(props: GridProps) {
  const { sheet, marks, selected, range, head, fetchRows, version, written, editing, commands, cellLabel } = props;
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useGridView(sheet, scroller);
  const { rows, columns, merges, frozen, view, scrollTo } = grid;
  const drawn = useDrawnRows({ sheet: sheet.name, version, top: view.top, bottom: view.bottom, extra: grid.needed, written }, fetchRows);
  useEffect(() => {
    if (head) scrollTo(head);
  }, [head, scrollTo]);
  const events = useGridEvents(props, grid, scroller);
  const inRange = useMemo(
    () => ({
      row: (row: number) => range !== null && row >= range.top && row <= range.bottom,
      col: (col: number) => range !== null && col >= range.left && col <= range.right,
    }),
    [range],
  );

  const row = (at: number, drawnCols: readonly DrawnColumn[], withHeader: boolean) => {
    const index = rows.index(at);
    return (
      <GridRow
        key={index}
        row={index}
        top={rows.start(at) + HEAD}
        height={rows.size(at)}
        columns={drawnCols}
        drawn={drawn(index)}
        covered={merges.inRow(index)}
        marks={marks.get(index)}
        selectedCol={selected?.row === index ? selected.col : null}
        header={withHeader ? (inRange.row(index) ? HEADER_SELECTED : HEADER) : null}
        cellLabel={cellLabel}
      />
    );
  };
  const letters = (drawnCols: readonly DrawnColumn[]) =>
    drawnCols.map(({ col, left, width }) => (
      <div
        key={col}
        role="columnheader"
        className={mergeClasses(styles.cell, styles.head, inRange.col(col) && styles.headOfSelected)}
        style={{ left, width, height: HEAD }}
        data-col={col}
      >
        {formatColumn(col)}
      </div>
    ));
  const merged = (list: readonly CellRange[]) => (
    <MergedCells {...{ rows, columns, drawn, marks, selected, cellLabel }} merges={list} shift={{ left: GUTTER, top: HEAD }} />
  );
  const beforeBody = (list: readonly CellRange[]) => list.filter((merge) => merge.left < frozen.firstColumn);
  const editorLayer = editing ? layerOf(editing.at, rows, columns, frozen) : null;
  const above = (layer: Layer) => (
    <>
      {range && !isOneCell(range) && <RangeBox range={range} rows={rows} columns={columns} />}
      {editing && editorLayer === layer && <CellEditor editing={editing} commands={commands} place={editorPlace(editing.at, grid)} />}
    </>
  );
  const total = { width: GUTTER + columns.start(columns.count), height: HEAD + rows.start(rows.count) };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      aria-multiselectable
      aria-activedescendant={selected ? selectedId : undefined}
      tabIndex={0}
      data-grid={sheet.name}
      {...events}
    >
      <div className={styles.canvas} role="presentation" style={total}>
        <div className={styles.layer} role="rowgroup">
          {grid.bodyRows.map((at) => row(at, grid.bodyColumns, false))}
          {merged(grid.inView)}
          {above('body')}
        </div>
        <div
          className={mergeClasses(styles.frozenColumns, frozen.columns > 0 && styles.edgeRight)}
          role="rowgroup"
          style={{ width: GUTTER + frozen.width, height: total.height }}
        >
          {grid.bodyRows.map((at) => row(at, grid.frozenColumns, true))}
          {frozen.columns > 0 && merged(beforeBody(grid.inView))}
          {above('columns')}
        </div>
        <div
          className={mergeClasses(styles.frozenRows, frozen.rows > 0 && styles.edgeBelow)}
          role="rowgroup"
          style={{ height: HEAD + frozen.height, width: total.width }}
        >
          <div role="row">{letters(grid.bodyColumns)}</div>
          {grid.frozenRows.map((at) => row(at, grid.bodyColumns, false))}
          {merged(grid.inFrozenRows)}
          {above('rows')}
        </div>
        <div
          className={styles.corner}
          role={frozen.rows > 0 || frozen.columns > 0 ? 'rowgroup' : 'presentation'}
          style={{ height: HEAD + frozen.height, width: GUTTER + frozen.width }}
        >
          <div role={frozen.columns > 0 ? 'row' : 'presentation'}>
            <div
              role="presentation"
              className={mergeClasses(styles.cell, styles.head)}
              style={{ left: 0, width: GUTTER, height: HEAD }}
              data-all=""
            />
            {letters(grid.frozenColumns)}
          </div>
          {grid.frozenRows.map((at) => row(at, grid.frozenColumns, true))}
          {frozen.columns > 0 && merged(beforeBody(grid.inFrozenRows))}
          {above('corner')}
        </div>
      </div>
    </div>
  );
}

const HEADER = { width: GUTTER, selected: false };
const HEADER_SELECTED = { width: GUTTER, selected: true };

function editorPlace(at: CellAddress, { rows, columns, merges }: GridView) {
  const merge = merges.at(at) ?? { top: at.row, bottom: at.row, left: at.col, right: at.col };
  const down = rows.span(merge.top, merge.bottom);
  const across = columns.span(merge.left, merge.right);
  return { left: GUTTER + across.start, top: HEAD + down.start, width: across.length, height: down.length };
}
