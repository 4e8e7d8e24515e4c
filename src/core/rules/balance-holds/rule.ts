import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** What is left agrees with what there was, came in and went out. */
export const balanceHolds = defineRule({
  id: 'balance-holds',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：表内平衡关系（期初＋增加－减少＝期末）',
  title: { 'zh-CN': '期初加增加减减少等于期末', 'en-US': 'What is left agrees with what moved' },
  messages: relationMessages({
    'zh-CN': (p) => ({
      what: `${quantityZh(p)}为${say(p, 'result')}${say(p, 'unit')}，按期初加增加减减少应为${say(p, 'expected')}${say(p, 'unit')}。`,
      why: `依据：${say(p, 'parts')}；本表多数行都是如此。`,
      todo: todoZh(p),
    }),
    'en-US': (p) => ({
      what: `${quantityEn(p)} is ${say(p, 'result')}${say(p, 'unit')}; what there was, came in and went out gives ${say(p, 'expected')}${say(p, 'unit')}.`,
      why: `From ${say(p, 'parts')}, as on most lines.`,
      todo: todoEn(p),
    }),
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'balance'),
});
