import type { CellAddress, CellRange } from './address';

/** A text that names or frames something, with the cell it stands in (the anchor of a merge). */
export interface Label {
  readonly at: CellAddress;
  /** As in the cell, trimmed. */
  readonly text: string;
}

/**
 * What a data row or data column is for, as far as the layout shows it.
 * `of-which`: 其中 lines; `section`: a heading line inside the body that holds no data; `serial`: 序号; `remark`: 备注.
 */
export type LineRole = 'body' | 'total' | 'subtotal' | 'of-which' | 'section' | 'serial' | 'remark';

/** One data row or one data column of a table region. */
export interface TableLine {
  /** 0-based row or column of the sheet. */
  readonly index: number;
  /** Header texts above a column, or stub texts before a row, outermost (spanner, group) first; merged texts repeat on every line they span. */
  readonly labels: readonly Label[];
  readonly role: LineRole;
  /** Depth of indentation or numbering (一、 → （一） → 1.), 0 for the outermost. */
  readonly level: number;
  /** `index` of the line that this one is a part of (indented under it, 其中 of it), null where the layout does not tell. */
  readonly parent: number | null;
  readonly hidden: boolean;
}

/** `indicators-across`: columns are quantities; `indicators-down`: rows are; `records`: long form, a row a record with name, value and unit cells. */
export type Orientation = 'indicators-across' | 'indicators-down' | 'records';

/** Why the reader took something for what it did; shown in the mapping view. `code` has its sentence in the locale files. */
export interface LayoutEvidence {
  readonly code: string;
  readonly range: CellRange;
}

/** A line of the frame around the data: 单位：万元, 填报单位：…, 表号：…, 截至…, 填表人：…, 注：… */
export type FrameKind = 'title' | 'unit' | 'period' | 'reporter' | 'form-number' | 'note' | 'signature' | 'other';
export interface FrameLine extends Label {
  readonly kind: FrameKind;
}

/** A table region of a sheet with the role of every line. Ids are `t1`, `t2`, … in sheet order, top to bottom, left to right. */
export interface StatTable {
  readonly id: string;
  readonly sheet: string;
  /** The whole region with title and notes. */
  readonly range: CellRange;
  readonly orientation: Orientation;
  readonly frame: readonly FrameLine[];
  /** `rows`: 0-based header rows; `cells`: cells that name columns (and the corner), merges by their anchor. */
  readonly header: { readonly rows: readonly number[]; readonly cells: readonly CellAddress[] };
  /** `columns`: 0-based stub columns (serial numbers and group columns included); `cells`: cells that name rows. */
  readonly stub: { readonly columns: readonly number[]; readonly cells: readonly CellAddress[] };
  /** Data columns, left to right; stub columns are not among them. */
  readonly columns: readonly TableLine[];
  /** Data rows, top to bottom. */
  readonly rows: readonly TableLine[];
  readonly evidence: readonly LayoutEvidence[];
}

/** A region of a sheet that is no table (a cover page, a paragraph), with the reason code. */
export interface UnreadRegion {
  readonly sheet: string;
  readonly range: CellRange;
  readonly reason: 'no-table' | 'text-only' | 'empty' | 'hidden-sheet' | 'chart-sheet' | 'too-small' | 'own-template';
}
