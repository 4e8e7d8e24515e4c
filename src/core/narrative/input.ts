import type { Catalogue } from '../catalogue/catalogue';
import type { RoundingMode } from '../model/decimal';
import type { CellRef } from '../model/address';
import type { Finding, Locale } from '../model/finding';
import type { BoundTable } from '../model/observation';

/** 工作总结 · 进展情况汇报 (截至… task, done, progress) · 简报 (the few facts that matter). */
export type NarrativeStyle = 'summary' | 'progress' | 'brief';

/** A total and the cells that add up to it, as the relations of the sheet show it. */
export interface SumFact {
  readonly total: CellRef;
  readonly parts: readonly CellRef[];
}

/** A rate and what it is made of. */
export interface RatioFact {
  readonly rate: CellRef;
  readonly numerator: CellRef;
  readonly denominator: CellRef;
}

export interface NarrativeInput {
  readonly tables: readonly BoundTable[];
  /** The tables of last year's workbook, for changes that this year's sheets do not state; empty where there is none. */
  readonly lastYear: readonly BoundTable[];
  readonly sums: readonly SumFact[];
  readonly ratios: readonly RatioFact[];
  readonly findings: readonly Finding[];
  readonly catalogue: Catalogue;
  readonly style: NarrativeStyle;
  readonly language: Locale;
  /** `half-even` is GB/T 8170, 修约到偶. */
  readonly rounding: RoundingMode;
  /** A last section with missed targets, worst areas and tasks behind schedule. */
  readonly problems: boolean;
  /** Name the document of every target that is spoken of, the official ones too. */
  readonly targetSources: boolean;
}
