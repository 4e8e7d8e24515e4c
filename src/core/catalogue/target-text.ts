import type { Comparator } from '../model/catalogue';
import type { Unit } from '../model/quantity';

/** A target as people write it in a cell: 95%以上, 不低于90%, 控制在18/10万以内, 7.4～7.5张/千人. */
export interface WrittenTarget {
  /** null where the words do not say which way: the indicator's direction decides. */
  readonly comparator: Comparator | null;
  readonly value: number;
  /** End of a band. */
  readonly upper?: number;
  /** null where only a number stands. */
  readonly unit: Unit | null;
}

const NUMBER = '(-?\\d+(?:\\.\\d+)?)(亿|万)?';
const UNIT = '((?:%|‰|/(?:10万|万|千|100万)|[\\u4e00-\\u9fff]{1,3}(?:/[\\u4e00-\\u9fff\\d]{1,4})?|DDDs?/100人天)?)';
const PREFIX: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|≧|不低于|不少于|不小于|大于等于|至少|达到|达|保持在)/u, '>='],
  [/^(?:≤|<=|≦|不高于|不超过|不大于|小于等于|控制在|至多|下降到|降到)/u, '<='],
  [/^(?:>|大于|高于|超过)/u, '>'],
  [/^(?:<|小于|低于)/u, '<'],
  [/^(?:=|等于)/u, '='],
  [/^(?:约|左右|≈)/u, '~'],
];
const SUFFIX: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:及以上|或以上|以上)$/u, '>='],
  [/(?:及以下|或以下|以下|以内|之内)$/u, '<='],
  [/左右$/u, '~'],
];

/** Reads a written target; null where the text is no target. Full-width characters are read as half-width ones. */
export function readTargetText(text: string): WrittenTarget | null {
  let rest = text.normalize('NFKC').replace(/[\s,]/gu, '');
  let comparator: Comparator | null = null;
  for (const [pattern, found] of PREFIX) {
    if (!pattern.test(rest)) continue;
    comparator = found;
    rest = rest.replace(pattern, '');
    break;
  }
  for (const [pattern, found] of SUFFIX) {
    if (!pattern.test(rest)) continue;
    comparator ??= found;
    rest = rest.replace(pattern, '');
    break;
  }
  const band = new RegExp(`^${NUMBER}${UNIT}(?:-|~|至|到|—)${NUMBER}${UNIT}$`, 'u').exec(rest);
  if (band && comparator === null) {
    const [value, upper] = [scaled(band[1], band[2]), scaled(band[4], band[5])];
    return upper < value ? null : { comparator: 'range', value, upper, unit: band[6] || band[3] || null };
  }
  const single = new RegExp(`^${NUMBER}${UNIT}$`, 'u').exec(rest);
  return single ? { comparator, value: scaled(single[1], single[2]), unit: single[3] || null } : null;
}

const scaled = (digits: string | undefined, word: string | undefined): number =>
  Number(digits) * (word === '万' ? 10_000 : word === '亿' ? 100_000_000 : 1);
