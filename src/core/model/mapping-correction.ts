import type { Unit } from './quantity';

/**
 * What a person said about the mapping of a workbook, as data. It hangs on the words of the tables, not on cells, so that it holds
 * when rows are added and when next year's figures stand in the same forms.
 */
export interface MappingCorrections {
  readonly tables: readonly TableCorrection[];
  readonly names: readonly NameCorrection[];
}

export interface TableCorrection {
  /** `BoundTable.key` of the table. */
  readonly table: string;
  /** The template's id; null: the person says that the table follows none. */
  readonly template: string | null;
}

/** A name of a table confirmed or put right. What is absent was not said and is read as before. */
export interface NameCorrection {
  /** `BoundTable.key` of the table; null holds for every table of the workbook. */
  readonly table: string | null;
  /** The name as the table composes it (`NameMapping.name`); compared by its letters. */
  readonly name: string;
  /** The catalogue's indicator; null: the person says that the catalogue has none for it. */
  readonly indicator?: string | null;
  readonly unit?: Unit;
}

export const NO_CORRECTIONS: MappingCorrections = { tables: [], names: [] };

/** How the kept corrections met the workbook. `unused` ones name a table, a name or an indicator that is not there any more. */
export interface CorrectionUse {
  readonly applied: number;
  readonly unused: number;
}
