import type { CellRef } from './address';
import type { Interval, Measure, Period, Unit } from './quantity';
import type { StatTable, TableLine } from './table';

/** An indicator as bound: `id` null where the catalogue does not know it and the sheet's own name stands. */
export interface IndicatorRef {
  readonly id: string | null;
  readonly name: string;
}

/** One number of the workbook with all that is needed to talk about it (SDMX: an observation). */
export interface Observation extends CellRef {
  /** Set on observations that come from the workbook of last year, read beside this year's. */
  readonly book?: 'last-year';
  readonly table: string;
  readonly indicator: IndicatorRef;
  readonly measure: Measure;
  /** As a reader states it in `unit`: 0.964 shown as 96.4% is 96.4 with unit %. */
  readonly value: number;
  /** What the printed form leaves open, in the same unit; for a formula that rounds, what the rounding leaves open. */
  readonly interval: Interval;
  /** `value` = cell value × factor (100 for a fraction shown as percent, else 1). */
  readonly factor: number;
  readonly unit: Unit;
  /** Nothing on the sheet and no indicator says the unit: it is what such a name mostly counts. */
  readonly unitGuessed: boolean;
  readonly area: string | null;
  readonly period: Period;
  /** Dimension → member, e.g. {"疫苗": "卡介苗"}; in the order the table nests them. */
  readonly breakdown: Readonly<Record<string, string>>;
  /** The cell belongs to a total (合计, 全市) line of its table on at least one axis. */
  readonly total: boolean;
  readonly confidence: number;
  /** Decimals printed in the cell, of the stated value. */
  readonly decimals: number;
  /** A formula computes it. */
  readonly formula: boolean;
  /** It is stored as text. */
  readonly text: boolean;
}

/** What one line (row or column) contributes to the meaning of its cells; absent where the line does not say. */
export interface LineMeaning {
  readonly line: TableLine;
  readonly indicator?: IndicatorRef;
  readonly measure?: Measure;
  readonly unit?: Unit;
  readonly area?: string;
  readonly period?: Period;
  readonly breakdown?: Readonly<Record<string, string>>;
  readonly total?: boolean;
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
}

/** Why a line or table was bound as it was; `code` has its sentence in the locale files. */
export interface MappingReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One name of a table with the indicator it was taken for: what a person may confirm or put right. */
export interface NameMapping {
  readonly name: string;
  readonly unit: Unit | null;
  /** null where the catalogue has none or the mapping asks. */
  readonly indicator: string | null;
  /** `person`: confirmed or corrected; `none`: below the threshold. */
  readonly by: 'name' | 'alias' | 'grams' | 'person' | 'none';
  /** 0 to 1. */
  readonly score: number;
  /** What a person may pick from, best first. */
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
}

export interface TemplateMatch {
  readonly id: string;
  readonly confidence: number;
  readonly reasons: readonly MappingReason[];
}

/** A table with the meaning of its lines. Below the mapping threshold `template` is null and `candidates` are what the user is asked. */
export interface BoundTable {
  readonly table: StatTable;
  /** By what words the table is known again in another period; corrections hang on it. */
  readonly key: string;
  /** Its names in the order of their lines. */
  readonly names: readonly NameMapping[];
  readonly template: TemplateMatch | null;
  readonly candidates: readonly TemplateMatch[];
  readonly area: string | null;
  readonly period: Period | null;
  readonly rows: readonly LineMeaning[];
  readonly columns: readonly LineMeaning[];
  readonly observations: readonly Observation[];
  /** Which lines name the indicators; `both`: rows the thing, columns how it is counted. */
  readonly indicatorAxis: 'columns' | 'rows' | 'both';
}
