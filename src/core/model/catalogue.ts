import type { Unit } from './quantity';

export type DomainId = string;
export type IndicatorKind = 'count' | 'amount' | 'rate' | 'ratio' | 'mean' | 'index';
/** Whether more is better (`up`), less is better (`down`), or neither. */
export type Direction = 'up' | 'down' | 'neutral';
export type Comparator = '>=' | '>' | '<=' | '<' | '=' | '~' | 'range';

export interface SourceRef {
  readonly title: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly clause?: string;
}

export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly domain: DomainId;
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  /** Of a rate, ratio or mean: ids of indicators, or names in words where the catalogue has none. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** 100 for %, 1000 for ‰, 100000 for /10万; for means the factor between units (10000 for 万元 → 元). */
  readonly scale?: number;
  readonly decimals?: number;
  readonly direction: Direction;
  readonly addsOverAreas: boolean;
  readonly addsOverTime: boolean;
  readonly definition?: string;
  readonly source?: SourceRef;
}

export interface TemplateRelation {
  readonly kind: 'sum' | 'at-most' | 'less-than' | 'ratio' | 'difference' | 'equals';
  /** Indicator ids (or `row:3`, `col:5` places of a statutory form). */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly scale?: number;
  readonly soft: boolean;
  readonly printed?: string;
}

export interface Template {
  readonly id: string;
  readonly domain: DomainId;
  readonly formNumber?: string;
  readonly title: string;
  readonly titleEn: string;
  readonly titleAliases: readonly string[];
  readonly indicators: readonly string[];
  readonly breakdowns: readonly { readonly dimension: string; readonly members: readonly string[] }[];
  readonly orientation: 'indicators-across' | 'indicators-down';
  readonly relations: readonly TemplateRelation[];
  readonly source?: SourceRef;
}

export interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly upper?: number;
  readonly unit: Unit;
  readonly scope: string | null;
  /** `national`, or the area's name as printed. */
  readonly jurisdiction: string;
  /** Years of validity, both inclusive; null for open. `at` is the year the figure is to be reached. */
  readonly years: { readonly from: number | null; readonly to: number | null };
  readonly nature: 'binding' | 'expected' | 'guiding' | null;
  readonly source: SourceRef;
  readonly evidence: 'verified' | 'known' | 'unsure' | 'stated';
  readonly note?: string;
}

export interface Domain {
  readonly id: DomainId;
  readonly name: string;
  readonly nameEn: string;
  /** Order in a report. */
  readonly order: number;
  /** Words by which a table of no known indicator shows that it belongs here. */
  readonly words?: readonly string[];
}

/** The closed list of a dimension's members, with the names that bureaus print for them. */
export interface BreakdownList {
  readonly id: string;
  /** 病种, 疫苗, 机构类别 … */
  readonly dimension: string;
  readonly nameEn: string;
  readonly members: readonly { readonly name: string; readonly aliases: readonly string[]; readonly group?: string }[];
}

/** The data as loaded and cross-checked; look-ups are in core/catalogue. */
export interface CatalogueData {
  readonly domains: readonly Domain[];
  readonly indicators: readonly Indicator[];
  readonly templates: readonly Template[];
  readonly targets: readonly Target[];
  readonly breakdowns?: readonly BreakdownList[];
}
