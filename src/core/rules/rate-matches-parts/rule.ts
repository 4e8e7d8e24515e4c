import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** A rate equals its numerator over its denominator. */
export const rateMatchesParts = defineRule({
  id: 'rate-matches-parts',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: 'GB/T 8170-2008；国家卫生健康统计调查制度：指标解释',
  title: { 'zh-CN': '率等于分子除以分母', 'en-US': 'A rate equals its numerator over its denominator' },
  messages: relationMessages({
    'zh-CN': (p) => ({
      what: `${quantityZh(p)}为${say(p, 'result')}${say(p, 'unit')}，按分子分母计算应为${say(p, 'expected')}${say(p, 'unit')}。`,
      why: `${say(p, 'first')} ÷ ${say(p, 'second')} × ${say(p, 'scale')} = ${say(p, 'expected')}；其他各行都按此计算。`,
      todo: todoZh(p),
    }),
    'en-US': (p) => ({
      what: `${quantityEn(p)} is ${say(p, 'result')}${say(p, 'unit')}; its parts give ${say(p, 'expected')}${say(p, 'unit')}.`,
      why: `${say(p, 'first')} ÷ ${say(p, 'second')} × ${say(p, 'scale')} = ${say(p, 'expected')}, as on the other lines.`,
      todo: todoEn(p),
    }),
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'ratio' && !relation.completion),
});
