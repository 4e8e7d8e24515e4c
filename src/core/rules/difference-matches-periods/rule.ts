import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** A difference agrees with its two numbers. */
export const differenceMatchesPeriods = defineRule({
  id: 'difference-matches-periods',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家统计局：统计指标解释（增长量、百分点）',
  title: { 'zh-CN': '增减数与两数之差相符', 'en-US': 'A difference agrees with its two numbers' },
  messages: relationMessages({
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
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'difference'),
});
