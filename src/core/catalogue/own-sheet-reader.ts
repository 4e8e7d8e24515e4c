import type { CellAddress } from '../model/address';
import type { CatalogueData, Indicator } from '../model/catalogue';
import type { Cell, SheetSnapshot } from '../model/workbook';

/** Why a cell of a bureau's own sheet was not taken; the rest of the sheet still counts. */
export type OwnSheetProblemCode =
  | 'unknown-indicator'
  | 'unreadable-target'
  | 'target-direction'
  | 'target-unit'
  | 'no-target-column'
  | 'no-title'
  | 'no-indicators'
  | 'unknown-domain'
  | 'relation-unread'
  | 'relation-place';

export interface OwnSheetProblem extends CellAddress {
  readonly code: OwnSheetProblemCode;
  readonly sheet: string;
  /** What stands in the cell, or what is lacking. */
  readonly text: string;
}

/** A sheet as lines of trimmed texts, and what reading one needs of the catalogue. */
export interface OwnSheetReader {
  readonly sheet: SheetSnapshot;
  readonly lines: readonly OwnLine[];
  readonly base: CatalogueData;
  /** 0-based number of the sheet in the workbook: makes ids that stay. */
  readonly number: number;
  indicator(name: string): Indicator | undefined;
  percent(cell: Cell): boolean;
}

export interface OwnLine {
  readonly row: number;
  readonly cells: readonly { readonly col: number; readonly text: string; readonly cell: Cell }[];
}
