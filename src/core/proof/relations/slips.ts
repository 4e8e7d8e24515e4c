/** How one printed figure may be another mistyped. */
export type Slip = 'digit' | 'exchange' | 'point';

const FEWEST_DIGITS = 3;

/** Digits of a value at a step, without the point: 96.94 at 0.01 is 9694. */
const digitsAt = (value: number, step: number): string => String(Math.abs(Math.round(value / step)));
const cutAt = (value: number, step: number): string => String(Math.floor(Math.abs(value) / step + 1e-9));

function oneAway(left: string, right: string): Slip | null {
  if (left.length !== right.length) return null;
  const places = [...left].flatMap((digit, place) => (digit === right.charAt(place) ? [] : [place]));
  const [first, second] = places;
  if (first === undefined) return null;
  if (second === undefined) return 'digit';
  const exchanged = places.length === 2 && left.charAt(first) === right.charAt(second) && left.charAt(second) === right.charAt(first);
  return exchanged && second === first + 1 ? 'exchange' : null;
}

/**
 * Whether a printed figure is what follows from the others but for one digit, two neighbours exchanged, or the place of the point. Figures of
 * fewer than three digits are too often near each other by chance.
 */
export function slipOf(stated: number, expected: number, step: number): Slip | null {
  const printed = digitsAt(stated, step);
  if (printed.length < FEWEST_DIGITS || Math.sign(stated) !== Math.sign(expected)) return null;
  const direct = oneAway(printed, digitsAt(expected, step)) ?? oneAway(printed, cutAt(expected, step));
  return direct ?? (pointAway(stated, expected, step) ? 'point' : null);
}

/** 6.96 for 69.59: what follows at another place of the point, as far as it is printed. */
export const pointAway = (stated: number, expected: number, step: number): boolean =>
  digitsAt(stated, step).length >= FEWEST_DIGITS &&
  [-3, -2, -1, 1, 2, 3].some((power) => Math.abs(expected * 10 ** power - stated) <= step / 2 + 1e-9 * Math.abs(stated));

/** 86.5万 and 865万: the same digits, at least three of them, at another power of ten. */
export function movedPoint(left: number, right: number): boolean {
  if (left === right || left === 0 || right === 0) return false;
  const power = Math.log10(Math.abs(left / right));
  const whole = Math.round(power);
  const significant = String(Number(Math.abs(left).toPrecision(12)))
    .replace('.', '')
    .replace(/^0+|0+$/gu, '');
  return whole !== 0 && Math.abs(whole) <= 4 && Math.abs(power - whole) < 1e-9 && significant.length >= FEWEST_DIGITS;
}

/** 1, 90, 300: what one wrong digit, or two exchanged ones, leave between a sum and its total. */
export function oneDigit(gap: number): boolean {
  const digits = String(Number(gap.toPrecision(12)))
    .replace(/\D/gu, '')
    .replace(/^0+|0+$/gu, '');
  return digits.length === 1 || (digits.length === 2 && Number(digits) % 9 === 0);
}

/** 63.99 and 61.99: one digit apart, and not among the last two, where neighbours of a series often differ. */
export function leadingDigitAway(left: number, right: number, step: number): boolean {
  const one = digitsAt(left, step);
  const two = digitsAt(right, step);
  return one.length >= 4 && oneAway(one, two) === 'digit' && one.slice(-2) === two.slice(-2);
}
