import type { Interval } from '../../model/quantity';

/** Floating-point dust: far below any digit that is printed. */
const DUST = 1e-9;

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

export function scaleBy(a: Interval, factor: number): Interval {
  const ends = [a.low * factor, a.high * factor] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

export function multiply(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Null where the divisor may be 0: nothing can be said then. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low <= 0 && b.high >= 0) return null;
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high] as const;
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

const size = (value: number): number => (Number.isFinite(value) ? Math.abs(value) : 0);

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  // Nothing is allocated here: every place of every relation passes through.
  if (a.low <= b.high && b.low <= a.high) return true;
  const dust = DUST * Math.max(1, size(a.low), size(a.high), size(b.low), size(b.high));
  return a.low <= b.high + dust && b.low <= a.high + dust;
}

export function intersect(a: Interval, b: Interval): Interval | null {
  if (!meets(a, b)) return null;
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return low <= high ? { low, high } : { low: high, high: low };
}

export const middle = (a: Interval): number => (a.low + a.high) / 2;
