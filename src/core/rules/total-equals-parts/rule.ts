import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** A total equals the sum of its parts. */
export const totalEqualsParts = defineRule({
  id: 'total-equals-parts',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：表内平衡关系',
  title: { 'zh-CN': '合计等于各部分之和', 'en-US': 'A total equals the sum of its parts' },
  messages: relationMessages({
    'zh-CN': (p) => ({
      what: `${quantityZh(p)}为${say(p, 'result')}，与各部分之和${say(p, 'expected')}不符。`,
      why: `各部分是：${say(p, 'parts')}等；在小数位允许的舍入范围内也不能相等。`,
      todo: todoZh(p),
    }),
    'en-US': (p) => ({
      what: `${quantityEn(p)} is ${say(p, 'result')}; its parts add to ${say(p, 'expected')}.`,
      why: `Its parts are ${say(p, 'parts')}; no rounding within the printed digits makes them agree.`,
      todo: todoEn(p),
    }),
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'sum'),
});
