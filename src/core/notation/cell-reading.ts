import type { Interval } from '../model/quantity';

/**
 * What a statistician reads in one cell. Numbers come as stated: 0.964 shown as 96.4% is value 96.4, unit %, factor 100.
 * Blank, dash (— / \ -), 无 and 0 stay apart: they mean different things.
 */
export type CellReading =
  | NumberReading
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash'; readonly text: string }
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'date'; readonly serial: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'error'; readonly error: string };

export interface NumberReading {
  readonly kind: 'number';
  /** As a reader states it. */
  readonly value: number;
  /** value = stored number × factor; 1 for text numbers. */
  readonly factor: number;
  /** Decimals printed (of the stated value). */
  readonly decimals: number;
  /**
   * What the cell leaves open, in the stated unit: a typed number ± half of its last typed digit, a formula's result exactly itself.
   * Whether a whole count (人, 家) is exact is for the reader of the unit to say.
   */
  readonly interval: Interval;
  /** Unit the cell itself carries (%, ‰, /10万, 万元 …), null where it carries none. */
  readonly unit: string | null;
  /** Stored as text (full-width digits, '1 234, "96.4%"). */
  readonly asText: boolean;
  /** 余, 多, 约 … beside the number. */
  readonly approximate: boolean;
  /** The bare 万 or 亿 of a text that `value` was expanded by. */
  readonly expanded?: '万' | '亿';
}
