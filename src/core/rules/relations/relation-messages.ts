import type { Rule } from '../rule';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** A result that was cut off where it should have been rounded (GB/T 8170): the same words for every relation. */
const TRUNCATED: Rule['messages'][string] = {
  'zh-CN': (p) => ({
    what: `${quantityZh(p)}为${say(p, 'result')}${say(p, 'unit')}，是截尾所得，四舍五入应为${say(p, 'expected')}${say(p, 'unit')}。`,
    why: '统计数字按四舍五入修约，不作截尾。',
    todo: todoZh(p),
  }),
  'en-US': (p) => ({
    what: `${quantityEn(p)} is ${say(p, 'result')}${say(p, 'unit')}, cut off where rounding gives ${say(p, 'expected')}${say(p, 'unit')}.`,
    why: 'Statistics are rounded, not cut off (GB/T 8170).',
    todo: todoEn(p),
  }),
};

/** The messages of a rule over relations: one sentence whichever number is wrong, and the one for a result that was cut off. */
export const relationMessages = (
  broken: Rule['messages'][string],
): Readonly<Record<'result' | 'operand' | 'truncated', Rule['messages'][string]>> => ({
  result: broken,
  operand: broken,
  truncated: TRUNCATED,
});
