import type { Finding, NotChecked, OutcomeCounts } from '../model/finding';
import type { CorrectionUse, MappingCorrections } from '../model/mapping-correction';
import type { BoundTable, Observation } from '../model/observation';
import type { UnreadRegion } from '../model/table';
import type { Relation } from '../rules/relations/relation';

/** Everything one run over a workbook found out; plain data, ordered, the same for the same workbook. */
export interface Report {
  readonly tables: readonly BoundTable[];
  readonly observations: readonly Observation[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly outcomes: OutcomeCounts;
  /** What was not judged, by rule and reason. */
  readonly notChecked: readonly NotChecked[];
  readonly unread: readonly UnreadRegion[];
  /** What became of the mapping that people had confirmed or corrected. */
  readonly corrections: CorrectionUse;
}

export interface CheckOptions {
  /** Only findings of these categories are produced; empty means all. */
  readonly only: readonly Finding['category'][];
  /** The user's word on the year of the data, e.g. 2023; wins over titles. */
  readonly year: number | null;
  readonly area: string | null;
  /** The mapping that people confirmed or corrected; wins over every score. */
  readonly corrections?: MappingCorrections;
}
