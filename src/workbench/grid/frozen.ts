import { useMemo } from 'react';
import type { CellAddress } from '../../core/model/address';
import type { SheetOutline } from '../sheets/sheet-protocol';
import type { Axis } from './axis';

/** Frozen lines take no more than this share of the view: files frozen too far down would leave nothing to scroll. */
const MOST_FROZEN = 0.6;

/** The lines that stay in view. */
export interface Frozen {
  /** Shown rows and columns that stay in view, and their pixels. */
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
  /** Number of the first column that scrolls. */
  readonly firstColumn: number;
}

export function useFrozen(sheet: SheetOutline, rows: Axis, columns: Axis): Frozen {
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

export type Layer = 'body' | 'rows' | 'columns' | 'corner';

/** The layer that draws a cell. */
export function layerOf(at: CellAddress, rows: Axis, columns: Axis, frozen: Frozen): Layer {
  const inRows = rows.at(at.row) < frozen.rows;
  const inColumns = columns.at(at.col) < frozen.columns;
  return inRows ? (inColumns ? 'corner' : 'rows') : inColumns ? 'columns' : 'body';
}
