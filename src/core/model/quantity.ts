/** What a number measures. One word a thing, the field's own words (国家卫生健康统计调查制度 writes 人, 人次, 张, 所 …). */
export type Unit = string;

/**
 * How a printed number may differ from the true one. A number printed with d decimals stands for every value that rounds to it;
 * `[low, high]` in the unit of the cell, both ends included (a statistician's tie may go either way, GB/T 8170).
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const SHARED = 1 << 16;
const shared: Interval[] = [];

/** The interval of one value. Small whole numbers share theirs: most cells of a big workbook hold one. */
export function exactly(value: number): Interval {
  if (!(value >= 0 && value < SHARED && Number.isInteger(value))) return { low: value, high: value };
  return (shared[value] ??= { low: value, high: value });
}

/** A statistical period. `key` is what the contract prints: 2023 · 2023年1-10月 · 2023年上半年 · 2023年第一季度 · 2023年6月. */
export interface Period {
  readonly year: number | null;
  /** First and last month, 1 to 12; null for a whole year or where unknown. */
  readonly months: { readonly first: number; readonly last: number } | null;
  readonly kind: 'year' | 'half' | 'quarter' | 'month' | 'months' | 'year-end';
  /** Relative to the table's own period: 上年, 上年同期 → -1 year. */
  readonly offsetYears: number;
  /** A quarter written without 第 (2009年一季度), so that its key is written the same way. */
  readonly bareQuarter?: boolean;
}

/** What a column or row says about its numbers beside the indicator. */
export type Measure =
  | 'value' // the indicator itself
  | 'task' // 任务数, 应种, 应查: what was to be done, in the indicator's unit
  | 'target' // 目标值, 要求, 指标: a threshold
  | 'previous' // 上年, 上年同期
  | 'completion' // 完成率, 进度
  | 'growth' // 同比增长 %
  | 'difference' // 增减数, ±
  | 'percentage-points' // 增减百分点
  | 'share' // 占比, 构成比
  | 'rank' // 位次
  | 'verdict' // 是否达标
  | 'other';
