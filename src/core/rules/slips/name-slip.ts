import type { Interval } from '../../model/quantity';

export type Slip =
  | 'digits-swapped'
  | 'digit-wrong'
  | 'digit-missing'
  | 'times-10'
  | 'times-100'
  | 'times-1000'
  | 'times-10000'
  | 'times-100000000'
  | 'sign'
  | 'truncated'
  | 'last-year-value'
  | 'neighbour-cell';

export interface NamedSlip {
  readonly slip: Slip;
  readonly value: number;
}

const within = (value: number, range: Interval): boolean => {
  const dust = 1e-9 * Math.max(1, Math.abs(value));
  return value >= range.low - dust && value <= range.high + dust;
};

const POWERS: readonly (readonly [number, Slip])[] = [
  [10, 'times-10'],
  [100, 'times-100'],
  [1000, 'times-1000'],
  [10000, 'times-10000'],
  [100000000, 'times-100000000'],
];

/** A range wider than this share of the value pins no digits: a sub-item of a sum would look like a number 100,000,000 times too large. */
const WIDEST = 0.2;

/** The slip of the hand that turns a value of `wanted` into `typed`; null where none is known. The surest is tried first. */
export function nameSlip(typed: number, wanted: Interval, decimals: number): NamedSlip | null {
  if (!Number.isFinite(wanted.low) || !Number.isFinite(wanted.high) || typed === 0) return null;
  for (const [power, slip] of POWERS) {
    for (const value of [typed / power, typed * power]) {
      if (value !== 0 && within(value, wanted) && wanted.high - wanted.low <= WIDEST * Math.abs(value))
        return { slip, value: Number(value.toPrecision(12)) };
    }
  }
  const scaled = scaledPrint(typed, wanted, decimals);
  if (scaled) return scaled;
  if (within(-typed, wanted)) return { slip: 'sign', value: -typed };
  const digits = Math.abs(typed).toFixed(decimals);
  const swapped = firstWithin(swaps(digits), typed, wanted);
  if (swapped !== null) return { slip: 'digits-swapped', value: swapped };
  return cutOff(typed, wanted, decimals);
}

/** 3028 for 30282722: what was typed is the wanted number rounded in another unit. Three digits at least, or it is chance. */
function scaledPrint(typed: number, wanted: Interval, decimals: number): NamedSlip | null {
  const half = 0.5 * 10 ** -decimals;
  if (Math.abs(typed) < 200 * half) return null;
  for (const [power, slip] of POWERS) {
    if ((typed - half) * power <= wanted.high && (typed + half) * power >= wanted.low && wanted.high - wanted.low < half * power)
      return { slip, value: Number(((wanted.low + wanted.high) / 2).toPrecision(12)) };
  }
  return null;
}

function firstWithin(texts: readonly string[], typed: number, wanted: Interval): number | null {
  for (const text of texts) {
    const value = Math.sign(typed) * Number(text);
    if (value !== typed && within(value, wanted)) return value;
  }
  return null;
}

/** All texts with two neighbouring digits exchanged. */
function swaps(text: string): readonly string[] {
  const result: string[] = [];
  const places = [...text].flatMap((letter, place) => (letter === '.' ? [] : [place]));
  for (let i = 0; i + 1 < places.length; i++) {
    const [a, b] = [places[i] as number, places[i + 1] as number];
    const letters = [...text];
    [letters[a], letters[b]] = [letters[b] as string, letters[a] as string];
    if (letters[0] !== '0' || letters[1] === '.') result.push(letters.join(''));
  }
  return result;
}

/** The typed number is the wanted one cut off instead of rounded. */
function cutOff(typed: number, wanted: Interval, decimals: number): NamedSlip | null {
  const unit = 10 ** -decimals;
  const exact = (wanted.low + wanted.high) / 2;
  if (wanted.high - wanted.low > unit) return null;
  const cut = (Math.trunc(exact / unit + Math.sign(exact) * 1e-6) * unit).toFixed(decimals);
  return cut === typed.toFixed(decimals) ? { slip: 'truncated', value: Number(exact.toFixed(decimals)) } : null;
}
