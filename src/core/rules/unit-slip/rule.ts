import { diagnose, type Cause } from '../relations/diagnose';
import { draftOf, isUnitSlip } from '../relations/relation-judgement';
import { defineRule, type FindingDraft, type RuleContext } from '../rule';
import { say } from '../words';

function slipDraft(cause: Cause, context: RuleContext): FindingDraft {
  const draft = draftOf(cause, context);
  return { ...draft, messageId: 'shown', params: { ...draft.params, factor: cause.slip?.slip.slice('times-'.length) ?? '' } };
}

/** A number is in the unit of its table. */
export const unitSlip = defineRule({
  id: 'unit-slip',
  category: 'plausibility',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：计量单位',
  title: { 'zh-CN': '数字的单位与表一致', 'en-US': 'A number is in the unit of its table' },
  messages: {
    shown: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}为${say(p, 'actual')}${say(p, 'unit')}，按关联数字应为${say(p, 'wanted')}${say(p, 'unit')}，像是单位相差${say(p, 'factor')}倍。`,
        why: `与它相关的合计或率只有换算单位后才成立。`,
        todo: `请核实${say(p, 'cell')}的单位，换算后填${say(p, 'wanted')}。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} is ${say(p, 'actual')} ${say(p, 'unit')}; its relations ask for ${say(p, 'wanted')} ${say(p, 'unit')}: a factor of ${say(p, 'factor')}.`,
        why: `The total or rate it belongs to only holds after converting the unit.`,
        todo: `Check the unit of ${say(p, 'cell')}; it may have to be ${say(p, 'wanted')}.`,
      }),
    },
  },
  check: (subject, context) => ({
    passes: 0,
    findings: diagnose(subject.relations)
      .causes.filter(isUnitSlip)
      .map((cause) => slipDraft(cause, context)),
    undecided: [],
    notApplicable: [],
  }),
});
