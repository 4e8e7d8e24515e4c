import { defineRule } from '../rule';
import { judgeRelations } from '../relations/relation-judgement';
import { relationMessages } from '../relations/relation-messages';
import { quantityEn, quantityZh, say, todoEn, todoZh } from '../words';

/** A completion rate equals what was done over the task. */
export const completionMatchesTask = defineRule({
  id: 'completion-matches-task',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：指标解释',
  title: { 'zh-CN': '完成率等于完成数除以任务数', 'en-US': 'A completion rate equals what was done over the task' },
  messages: relationMessages({
    'zh-CN': (p) => ({
      what: `${quantityZh(p)}为${say(p, 'result')}${say(p, 'unit')}，按完成数与任务数计算应为${say(p, 'expected')}${say(p, 'unit')}。`,
      why: `${say(p, 'first')} ÷ ${say(p, 'second')} × ${say(p, 'scale')} = ${say(p, 'expected')}。`,
      todo: todoZh(p),
    }),
    'en-US': (p) => ({
      what: `${quantityEn(p)} is ${say(p, 'result')}${say(p, 'unit')}; done over task gives ${say(p, 'expected')}${say(p, 'unit')}.`,
      why: `${say(p, 'first')} ÷ ${say(p, 'second')} × ${say(p, 'scale')} = ${say(p, 'expected')}.`,
      todo: todoEn(p),
    }),
  }),
  check: (subject, context) => judgeRelations(subject, context, (relation) => relation.kind === 'ratio' && relation.completion),
});
