import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { formatColumn, type CellRange } from '../../core/model/address';
import type { Severity } from '../../core/model/finding';
import { LOOK, type DrawnRow } from '../sheets/sheet-protocol';
import { useGridStyles } from './grid-styles';

/** A column as it is drawn: its number in the sheet, where it begins and how wide it is. */
export interface DrawnColumn {
  readonly col: number;
  readonly left: number;
  readonly width: number;
}

/** What is said about the cells of one row, by column. */
export interface RowMarks {
  readonly severities: ReadonlyMap<number, Severity>;
  readonly evidence: ReadonlySet<number>;
  readonly found: ReadonlySet<number>;
}

export interface GridRowProps {
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly DrawnColumn[];
  readonly drawn: DrawnRow | undefined;
  /** Merges that cover a part of the row: they are drawn apart. */
  readonly covered: readonly CellRange[];
  readonly marks: RowMarks | undefined;
  readonly selectedCol: number | null;
  /** The row's number stands in front of the first column of its layer. */
  readonly header: { readonly width: number; readonly selected: boolean } | null;
  readonly cellLabel: (row: number, col: number, text: string) => string;
}

export const selectedId = 'grid-selected-cell';

/** Width that a text takes at the grid's font size, roughly: enough to know whether it runs over. */
const roughWidth = (text: string): number => {
  let width = 10;
  for (const letter of text) width += letter > '\u2e7f' ? 12.2 : 6.6;
  return width;
};

/** Rows above this height show their text in the middle. */
const TALL = 28;

type Styles = ReturnType<typeof useGridStyles>;

export function cellClasses(styles: Styles, look: number, marks: RowMarks | undefined, col: number): string {
  const severity = marks?.severities.get(col);
  return mergeClasses(
    styles.cell,
    look & LOOK.number ? styles.number : undefined,
    look & LOOK.left ? styles.left : undefined,
    look & LOOK.center ? styles.center : undefined,
    look & LOOK.right ? styles.right : undefined,
    look & LOOK.bold ? styles.bold : undefined,
    look & LOOK.error ? styles.errorValue : undefined,
    look & LOOK.comment ? styles.commented : undefined,
    look & LOOK.written ? styles.written : undefined,
    severity && styles[severity],
    marks?.evidence.has(col) && styles.evidence,
    marks?.found.has(col) && styles.found,
  );
}

/** Extra space at the left of an indented cell. */
export const indentOf = (look: number): number | undefined =>
  look >> LOOK.indentShift > 0 ? 5 + (look >> LOOK.indentShift) * 9 : undefined;

/** One row of one layer. Drawn again only when what it shows has changed: scrolling moves rows without drawing them. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, top, height, columns, covered, header } = props;
  const styles = useGridStyles();
  const cells = columns.flatMap((column, position) => {
    if (covered.some(({ left, right }) => column.col >= left && column.col <= right)) return [];
    return drawCell(props, styles, column, position);
  });
  // Where a merge covers the whole view the row has nothing of its own, and a row without cells is none.
  if (!header && cells.length === 0) return null;
  return (
    <div role="row" aria-rowindex={row + 1} className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      {header && (
        <div
          role="rowheader"
          className={mergeClasses(styles.cell, styles.head, header.selected && styles.headOfSelected)}
          style={{ left: 0, width: header.width, height }}
          data-row={row}
        >
          {row + 1}
        </div>
      )}
      {cells}
    </div>
  );
});

function drawCell(
  { row, height, columns, drawn, covered, marks, selectedCol, cellLabel }: GridRowProps,
  styles: Styles,
  column: DrawnColumn,
  position: number,
) {
  const at = drawn ? drawn.columns.indexOf(column.col) : -1;
  const text = at < 0 ? '' : (drawn?.texts[at] ?? '');
  const look = at < 0 ? 0 : (drawn?.looks[at] ?? 0);
  const selected = selectedCol === column.col;
  const wrapped = (look & LOOK.wrap) !== 0 && height > 30;
  const toLeft = (look & LOOK.right) !== 0;
  const fixed = text === '' || wrapped || (look & (LOOK.number | LOOK.center)) !== 0;
  const free = fixed ? 0 : freeWidth(columns, position, { drawn, covered, step: toLeft ? -1 : 1 });
  const spills = free > column.width && roughWidth(text) > column.width;
  const severity = marks?.severities.get(column.col);
  return (
    <div
      key={column.col}
      role="gridcell"
      aria-colindex={column.col + 1}
      id={selected ? selectedId : undefined}
      aria-selected={selected}
      aria-label={selected || severity ? cellLabel(row, column.col, text) : undefined}
      className={mergeClasses(
        cellClasses(styles, look, marks, column.col),
        wrapped && styles.wrap,
        height > TALL && styles.middle,
        spills && styles.spilling,
        selected && styles.selected,
      )}
      style={{ left: column.left, width: column.width, height, paddingLeft: indentOf(look) }}
      data-cell={`${formatColumn(column.col)}${row + 1}`}
      data-severity={severity}
      title={text.length > 12 ? text : undefined}
    >
      {text === '' ? null : spills ? (
        <span className={mergeClasses(styles.spilled, toLeft && styles.toLeft)} style={{ maxWidth: free - 10 }}>
          {text}
        </span>
      ) : (
        <span className={styles.text}>{text}</span>
      )}
    </div>
  );
}

/** How wide a text may run: its own column and the empty ones behind it, or before it where it is set to the right. */
function freeWidth(
  columns: readonly DrawnColumn[],
  position: number,
  { drawn, covered, step }: Pick<GridRowProps, 'drawn' | 'covered'> & { readonly step: 1 | -1 },
): number {
  let width = columns[position]?.width ?? 0;
  for (let next = position + step; next >= 0 && next < columns.length; next += step) {
    const column = columns[next];
    if (!column || covered.some(({ left, right }) => column.col >= left && column.col <= right)) break;
    const at = drawn?.columns.indexOf(column.col) ?? -1;
    if (at >= 0 && drawn?.texts[at] !== '') break;
    width += column.width;
  }
  return width;
}
