import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';

/** Where in the text: a claim, or a number that is none (第3位). */
export type Place = Pick<Reading, 'start' | 'end'>;

/** Parameters may hold the computation as a line of figures, the same in every language. */
export interface Raised {
  readonly rule: string;
  readonly severity: ProofFinding['severity'];
  readonly at: Place;
  readonly others: readonly Place[];
  readonly stated: number | null;
  readonly expected: number | null;
  readonly messageId: string;
  readonly params: ProofFinding['params'];
}

export function raise(raised: Raised): ProofFinding {
  const { at, others, ...rest } = raised;
  return { ...plain(rest), start: at.start, end: at.end, related: others.map((other) => [other.start, other.end] as const) };
}

const plain = (rest: Omit<Raised, 'at' | 'others'>): Omit<ProofFinding, 'start' | 'end' | 'related'> => rest;

/** At most 10 significant digits, no binary dust. */
export const figure = (value: number, decimals = 4): string => String(Number(value.toFixed(decimals)));

export const overlap = (left: Interval, right: Interval): boolean =>
  left.low <= right.high + tiny(right.high) && right.low <= left.high + tiny(left.high);

const tiny = (value: number): number => 1e-9 * Math.max(1, Math.abs(value));

/** What a quotient is multiplied by to be printed in the unit. */
export const SCALE: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, '/10万': 100000 };

/** All values of numerator ÷ denominator × scale. Denominator must be above zero. */
export function quotient(numerator: Interval, denominator: Interval, scale: number): Interval {
  return { low: (numerator.low / denominator.high) * scale, high: (numerator.high / Math.max(denominator.low, Number.MIN_VALUE)) * scale };
}

export function sum(parts: readonly Reading[]): Interval {
  let low = 0;
  let high = 0;
  for (const part of parts) {
    low += part.interval.low;
    high += part.interval.high;
  }
  return { low, high };
}

/** The numbers as printed, without 余 and signs of doubt. */
export const printed = (claim: Reading): string => claim.text.replace(/\s+/gu, '');

/** A value in the 万 or 亿 in which the other is printed. */
export function printedAmount(value: number, like: Reading): string {
  const scale = like.text.includes('亿') ? 1e8 : like.text.includes('万') ? 1e4 : 1;
  return `${figure(value / scale)}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}`;
}

export const decimalsOf = (claim: Reading): number => Math.max(0, Math.round(-Math.log10(claim.step)));

/** What a figure is measured by: a goal is the very number, a mean or last year's figure one that was rounded. */
export const yardstick = (against: Reading): Interval =>
  against.isTarget ? { low: against.value, high: against.value } : against.interval;

/** The last two characters of what is said just before a number: 国家随机任务 → 任务. */
export function wordOf(claim: Reading): string {
  const clause = claim.lead.replace(/(?:数|人数|为|是|达|共|有|约|[\s(（:])+$/u, '');
  return /([\u4e00-\u9fff]{2})$/u.exec(clause)?.[1] ?? '';
}

/** What is printed lies within a factor of two of what follows: farther off another whole is meant, not an error. */
export const comparableSize = (stated: number, value: number): boolean =>
  value > 0 && stated > 0 && stated <= value * 2 && value <= stated * 2;

/** Claims of each sentence in order. */
export function bySentence(claims: readonly Reading[]): Reading[][] {
  const groups: Reading[][] = [];
  let current = -1;
  for (const claim of claims) {
    if (claim.sentence !== current) {
      groups.push([]);
      current = claim.sentence;
    }
    groups.at(-1)?.push(claim);
  }
  return groups;
}

/** Two figures of which the text says, by `word`, that they stand the other way to each other. */
export function contradicted(result: Reading, against: Reading, word: string): ProofFinding {
  const sign = result.value < against.value ? '<' : '>';
  return raise({
    rule: 'comparison-agrees',
    severity: 'error',
    at: result,
    others: [against],
    stated: result.value,
    expected: null,
    messageId: 'comparison-differs',
    params: { stated: printed(result), expected: printed(against), word, computation: `${printed(result)} ${sign} ${printed(against)}` },
  });
}
