import { MAX_COLUMNS, MAX_ROWS } from '../../core/model/address';
import type { SheetView } from '../../core/model/workbook';
import { isTrue, type Attributes } from './xml';

type Mutable<T> = T extends readonly (infer E)[] ? E[] : never;

const positive = (text: string | undefined): number | null => (Number(text) > 0 ? Number(text) : null);

/** Gathers what a worksheet part says about its look: widths, heights, frozen lines (ECMA-376 part 1, 18.3.1). */
export class SheetViewReader {
  #frozen: SheetView['frozen'] = { row: 0, col: 0 };
  readonly #columns: Mutable<SheetView['columns']> = [];
  readonly #rowHeights: Mutable<SheetView['rowHeights']> = [];
  #defaultWidth: number | null = null;
  #defaultHeight: number | null = null;

  /** An element outside `sheetData`. */
  open(name: string, attributes: Attributes): void {
    if (name === 'pane' && (attributes.state ?? '').startsWith('frozen')) {
      this.#frozen = { row: clamp(attributes.ySplit, MAX_ROWS), col: clamp(attributes.xSplit, MAX_COLUMNS) };
    } else if (name === 'sheetFormatPr') {
      this.#defaultWidth = positive(attributes.defaultColWidth) ?? positive(attributes.baseColWidth);
      this.#defaultHeight = positive(attributes.defaultRowHeight);
    } else if (name === 'col') {
      const width = positive(attributes.width);
      const first = Number(attributes.min) - 1;
      if (width !== null && first >= 0) this.#columns.push({ first, last: Math.min(Number(attributes.max), MAX_COLUMNS) - 1, width });
    }
  }

  row(index: number, attributes: Attributes): void {
    const height = attributes.ht === undefined || isTrue(attributes.hidden) ? null : positive(attributes.ht);
    if (height !== null && height !== this.#defaultHeight) this.#rowHeights.push({ row: index, height });
  }

  view(): SheetView {
    return {
      frozen: this.#frozen,
      columns: this.#columns,
      defaultWidth: this.#defaultWidth,
      rowHeights: this.#rowHeights,
      defaultHeight: this.#defaultHeight,
    };
  }
}

function clamp(text: string | undefined, limit: number): number {
  const count = Math.trunc(Number(text ?? 0));
  return count > 0 && count < limit ? count : 0;
}
