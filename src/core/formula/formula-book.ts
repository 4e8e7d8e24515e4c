import type { CellRange } from '../model/address';

/** One formula in relative (R1C1) form with the cells that hold it: what a block is made of. */
export interface FormulaGroup {
  readonly sheet: string;
  /** Relative form, the same for every cell that a fill would give. */
  readonly relative: string;
  readonly ranges: readonly CellRange[];
  readonly count: number;
}

/** All formulas of a workbook in relative form. */
export interface FormulaBook {
  readonly groups: readonly FormulaGroup[];
  /** Cells whose formula text could not be parsed: counted, not judged. */
  readonly unparsed: number;
}
