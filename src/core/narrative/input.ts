import type { Catalogue } from '../catalogue/catalogue';
import type { CellRef } from '../model/address';
import type { Finding } from '../model/finding';
import type { BoundTable } from '../model/observation';

export type NarrativeStyle = 'summary' | 'progress' | 'brief';

/** A total and the cells that add up to it, as the relations of the sheet show it. */
export interface SumFact {
  readonly total: CellRef;
  readonly parts: readonly CellRef[];
}

export interface NarrativeInput {
  readonly tables: readonly BoundTable[];
  readonly sums: readonly SumFact[];
  readonly findings: readonly Finding[];
  readonly catalogue: Catalogue;
  readonly style: NarrativeStyle;
}
