import { defineRule } from '../rule';
import type { Rule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

const broken: Rule['messages'][string] = {
  'zh-CN': (p) => ({
    what: `${quantityZh(p)}为${say(p, 'result')}，按两数相减应为${say(p, 'expected')}。`,
    why: `${say(p, 'first')} − ${say(p, 'second')} = ${say(p, 'expected')}。`,
    todo: todoZh(p),
  }),
  'en-US': (p) => ({
    what: `${quantityEn(p)} is ${say(p, 'result')}; subtraction gives ${say(p, 'expected')}.`,
    why: `${say(p, 'first')} − ${say(p, 'second')} = ${say(p, 'expected')}.`,
    todo: todoEn(p),
  }),
};

/** A difference agrees with its two numbers. */
export const differenceMatchesPeriods = defineRule({
  id: 'difference-matches-periods',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家统计局：统计指标解释（增长量、百分点）',
  title: { 'zh-CN': '增减数与两数之差相符', 'en-US': 'A difference agrees with its two numbers' },
  messages: {
    result: broken,
    operand: broken,
    truncated: {
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
    },
  },
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'difference'),
});
