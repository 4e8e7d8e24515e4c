import type { CellAddress, CellRange } from './address';

/** A new workbook as plain data: blank forms, samples, the audit sheet. An adapter turns it into a file or writes it into a host. */
export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  /** Styles by name; a cell names its style. `default` is used where none is named. */
  readonly styles?: Readonly<Record<string, StyleSpec>>;
  readonly definedNames?: readonly { readonly name: string; readonly formula: string; readonly scope: string | null }[];
  /** Shown in the file's properties. */
  readonly title?: string;
  readonly creator?: string;
  /** Our own state (mapping, explanations, settings) stored in the file. */
  readonly state?: string;
}

export interface SheetSpec {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly cells: readonly CellSpec[];
  readonly merges?: readonly CellRange[];
  readonly columns?: readonly ColumnSpec[];
  readonly rowHeights?: readonly { readonly row: number; /** Points. */ readonly height: number }[];
  /** Rows above and columns left of this cell stay in view. */
  readonly frozen?: CellAddress;
  /** Rows repeated on every printed page, 0-based, inclusive. */
  readonly printTitleRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on every printed page, 0-based, inclusive. */
  readonly printTitleColumns?: { readonly first: number; readonly last: number };
  readonly landscape?: boolean;
  /** Squeezes the sheet onto this many pages across when printed. */
  readonly fitToWidth?: number;
  readonly validations?: readonly ValidationSpec[];
  readonly comments?: readonly CommentSpec[];
  readonly visibility?: 'visible' | 'hidden' | 'very-hidden';
  /** Colour of the sheet's tab as RRGGBB. */
  readonly tabColor?: string;
}

export interface CellSpec extends CellAddress {
  /** For a formula: the result shown until the host recalculates. Text is always text: it never becomes a formula. */
  readonly value?: number | string | boolean | null;
  /** Without leading `=`. */
  readonly formula?: string;
  /** Key of `BookSpec.styles`. */
  readonly style?: string;
  /** A link to a place in the same book, e.g. `'表1'!C5`. */
  readonly link?: string;
}

export interface ColumnSpec {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as Excel counts. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface StyleSpec {
  readonly numberFormat?: string;
  readonly font?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  /** RRGGBB. */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Thin lines on all four edges. */
  readonly border?: boolean;
}

export interface CommentSpec extends CellAddress {
  readonly text: string;
  readonly author?: string;
}

export interface ValidationSpec {
  readonly range: CellRange;
  readonly kind: 'whole' | 'decimal' | 'list' | 'text-length' | 'custom';
  readonly operator?: 'between' | 'not-between' | 'equal' | 'not-equal' | 'greater' | 'less' | 'at-least' | 'at-most';
  /** For `list`: the entries; else one or two formulas or numbers as text, without leading `=`. */
  readonly operands: readonly string[];
  readonly allowBlank?: boolean;
  /** `stop` refuses the entry, `warning` asks, `information` only tells. */
  readonly style?: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}
