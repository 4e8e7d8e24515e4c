import type { CellRange } from '../../core/model/address';
import type { Axis } from './axis';
import { GUTTER, HEAD, useGridStyles } from './grid-styles';

interface RangeBoxProps {
  readonly range: CellRange;
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The selected range over the cells of a layer; what lies outside the layer is cut off or covered there. */
export function RangeBox({ range, rows, columns }: RangeBoxProps) {
  const styles = useGridStyles();
  const down = rows.span(range.top, range.bottom);
  const across = columns.span(range.left, range.right);
  const place = { left: GUTTER + across.start, top: HEAD + down.start, width: across.length, height: down.length };
  return <div className={styles.range} style={place} role="presentation" data-range="" />;
}
