import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { say, todoEn, todoZh } from '../words';

/** A part does not exceed its whole. */
export const partWithinWhole = defineRule({
  id: 'part-within-whole',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：表内逻辑关系',
  title: { 'zh-CN': '部分不大于全体', 'en-US': 'A part does not exceed its whole' },
  messages: relationMessages({
    'zh-CN': (p) => ({
      what: `${say(p, 'place')}：部分“${say(p, 'parts')}”为${say(p, 'first')}，大于全体“${say(p, 'name')}”的${say(p, 'result')}。`,
      why: `部分包含在全体之内，不可能更大；其他各行都是如此。`,
      todo: todoZh(p),
    }),
    'en-US': (p) => ({
      what: `${say(p, 'place')}: the part “${say(p, 'parts')}” is ${say(p, 'first')}, more than the whole “${say(p, 'name')}”, ${say(p, 'result')}.`,
      why: `A part lies within its whole and cannot be larger; it is not on the other lines.`,
      todo: todoEn(p),
    }),
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'at-most'),
});
