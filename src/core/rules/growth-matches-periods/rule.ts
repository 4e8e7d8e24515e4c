import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** A growth rate agrees with the two periods. */
export const growthMatchesPeriods = defineRule({
  id: 'growth-matches-periods',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家统计局：统计指标解释（增长速度）',
  title: { 'zh-CN': '增长率与本期、上期数相符', 'en-US': 'A growth rate agrees with the two periods' },
  messages: relationMessages({
    'zh-CN': (p) => ({
      what: `${quantityZh(p)}为${say(p, 'result')}${say(p, 'unit')}，按两期数计算应为${say(p, 'expected')}${say(p, 'unit')}。`,
      why:
        p['years'] === ''
          ? `（${say(p, 'first')} − ${say(p, 'second')}）÷ ${say(p, 'second')} × 100 = ${say(p, 'expected')}。`
          : `${say(p, 'second')}经${say(p, 'years')}年到${say(p, 'first')}，按水平法（开${say(p, 'years')}次方减1）年均为${say(p, 'expected')}${say(p, 'unit')}。`,
      todo: todoZh(p),
    }),
    'en-US': (p) => ({
      what: `${quantityEn(p)} is ${say(p, 'result')}${say(p, 'unit')}; the two periods give ${say(p, 'expected')}${say(p, 'unit')}.`,
      why:
        p['years'] === ''
          ? `(${say(p, 'first')} − ${say(p, 'second')}) ÷ ${say(p, 'second')} × 100 = ${say(p, 'expected')}.`
          : `From ${say(p, 'second')} to ${say(p, 'first')} in ${say(p, 'years')} years is ${say(p, 'expected')}${say(p, 'unit')} a year, compounded.`,
      todo: todoEn(p),
    }),
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'growth'),
});
