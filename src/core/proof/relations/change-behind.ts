import type { Reading } from '../claims';
import type { Basis } from './change';
import { printed } from './shared';

/** The claim as a change: its own, or the second of 分别增长8.6%和9.2%, which takes the word of the first. */
export function changeAt(claims: readonly Reading[], index: number, folded: string): Reading | null {
  const claim = claims[index];
  if (!claim || claim.role === 'change') return claim ?? null;
  let head = index;
  while (head > index - 4 && joined(claims[head - 1], claims[head], folded)) head--;
  const first = claims[head];
  return first && head < index && first.role === 'change' ? { ...claim, role: 'change', direction: first.direction } : null;
}

/** 同比增长3.6%（2017年为4985元）, 同比分别增长8.6%和9.2%（2015年为6300人次、1273.1万毫升）: the earlier value told behind, in brackets. */
const BEHIND = /^\((?:上年|去年|同期|上期|(?:\d{4}|xx)年)[^()，。；;]{0,14}$/u;

export function basisBehind(claims: readonly Reading[], index: number, folded: string): Basis | null {
  const change = claims[index];
  if (!change) return null;
  let changes = 1;
  let place = 0;
  for (let at = index - 1; joined(claims[at], claims[at + 1], folded); at--) {
    changes++;
    place++;
  }
  let last = index;
  for (; joined(claims[last], claims[last + 1], folded); last++) changes++;
  const first = claims[last + 1];
  const earlier = claims[last + 1 + place];
  const level = claims[index - changes];
  if (!first || !earlier || !level || !BEHIND.test(first.lead.replace(/^[^(]*\(/u, '(')) || !/^[^(]{0,2}\(/u.test(first.lead)) return null;
  if (level.role !== 'level' || level.isTarget || level.approx || earlier.approx || level.unit !== earlier.unit) return null;
  if ([level, first, earlier].some((claim) => claim.sentence !== change.sentence)) return null;
  const between = folded.slice(claims[index - place - 1]?.unitEnd ?? 0, claims[index - place]?.start);
  if (/[;；。]/u.test(between) || (changes > 1 && !/分别/u.test(between)) || /环比|年均/u.test(between)) return null;
  if (place > 0 && !/^(?:和|与|及|、|，)[^，。；;]{0,4}$/u.test(earlier.lead)) return null;
  return { level, before: earlier.interval, others: [level, earlier], shown: printed(earlier) };
}

/**
 * 赔付4812人次、1863.5万元，较上年的4456人次、1724.8万元分别增长8.0%和8.0%: levels, the earlier values in their order, then the changes.
 */
export function basisInOrder(claims: readonly Reading[], index: number, folded: string): Basis | null {
  let head = index;
  while (joined(claims[head - 1], claims[head], folded)) head--;
  let last = index;
  while (joined(claims[last], claims[last + 1], folded)) last++;
  const count = last - head + 1;
  const first = claims[head];
  if (!first || count < 2 || !/分别/u.test(first.lead) || /环比|年均/u.test(first.lead)) return null;
  const earlier = claims.slice(Math.max(0, head - count), head);
  const levels = claims.slice(Math.max(0, head - 2 * count), Math.max(0, head - count));
  const opens = earlier[0];
  if (!opens || levels.length !== count || !/[较比][^，。；;]{0,8}(?:上年|去年|同期|\d{4}年)/u.test(opens.lead)) return null;
  const alike = levels.every((level, order) => {
    const before = earlier[order];
    return before?.unit === level.unit && level.sentence === first.sentence && level.role === 'level' && !level.approx && !before.approx;
  });
  const level = levels[index - head];
  const before = earlier[index - head];
  return alike && level && before && level.unit !== '%'
    ? { level, before: before.interval, others: [level, before], shown: printed(before) }
    : null;
}

/** Two changes told in one breath: 8.6%和9.2%. */
const joined = (left: Reading | undefined, right: Reading | undefined, folded: string): boolean =>
  left?.role === 'change' || left?.unit === '%'
    ? right !== undefined &&
      left.sentence === right.sentence &&
      left.unit === right.unit &&
      /^(?:和|与|及|、)$/u.test(folded.slice(left.unitEnd, right.start).trim())
    : false;
