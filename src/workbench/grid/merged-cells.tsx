import { mergeClasses } from '@fluentui/react-components';
import { formatColumn, type CellAddress, type CellRange } from '../../core/model/address';
import { LOOK, type DrawnRow } from '../sheets/sheet-protocol';
import type { Axis } from './axis';
import { cellClasses, indentOf, selectedId, type RowMarks } from './grid-row';
import { useGridStyles } from './grid-styles';

interface MergedCellsProps {
  readonly merges: readonly CellRange[];
  readonly rows: Axis;
  readonly columns: Axis;
  /** Pixels that the layer's own content begins before or behind the sheet's first cell. */
  readonly shift: { readonly left: number; readonly top: number };
  readonly drawn: (row: number) => DrawnRow | undefined;
  readonly marks: ReadonlyMap<number, RowMarks>;
  readonly selected: CellAddress | null;
  readonly cellLabel: (row: number, col: number, text: string) => string;
}

/** The merged cells of a layer, over the places that they cover; whole, also where their first cell is out of view. */
export function MergedCells({ merges, rows, columns, shift, drawn, marks, selected, cellLabel }: MergedCellsProps) {
  const styles = useGridStyles();
  return merges.map((merge) => {
    const down = rows.span(merge.top, merge.bottom);
    const across = columns.span(merge.left, merge.right);
    if (down.length === 0 || across.length === 0) return null;
    const line = drawn(merge.top);
    const at = line ? line.columns.indexOf(merge.left) : -1;
    const text = at < 0 ? '' : (line?.texts[at] ?? '');
    const look = at < 0 ? 0 : (line?.looks[at] ?? 0);
    const isSelected = selected?.row === merge.top && selected.col === merge.left;
    const rowMarks = marks.get(merge.top);
    const severity = rowMarks?.severities.get(merge.left);
    return (
      <div
        key={`${merge.top},${merge.left}`}
        role="row"
        aria-rowindex={merge.top + 1}
        className={styles.row}
        style={{ transform: `translateY(${down.start + shift.top}px)`, zIndex: 1 }}
      >
        <div
          role="gridcell"
          aria-colindex={merge.left + 1}
          aria-colspan={merge.right - merge.left + 1}
          aria-rowspan={merge.bottom - merge.top + 1}
          id={isSelected ? selectedId : undefined}
          aria-selected={isSelected}
          aria-label={isSelected || severity ? cellLabel(merge.top, merge.left, text) : undefined}
          className={mergeClasses(
            styles.merged,
            cellClasses(styles, look, rowMarks, merge.left),
            styles.wrap,
            styles.middle,
            look & (LOOK.left | LOOK.right | LOOK.number) ? undefined : styles.center,
            isSelected && styles.selected,
          )}
          style={{ left: across.start + shift.left, width: across.length, height: down.length, paddingLeft: indentOf(look) }}
          data-cell={`${formatColumn(merge.left)}${merge.top + 1}`}
          data-severity={severity}
          title={text.length > 12 ? text : undefined}
        >
          {text === '' ? null : <span>{text}</span>}
        </div>
      </div>
    );
  });
}
