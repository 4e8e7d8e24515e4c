import { formatAddress } from '../../model/address';
import { diagnose, expectedIn, isPlainMean, type Cause } from '../relations/diagnose';
import { asShown } from '../relations/relation';
import { reference } from '../relations/relation-judgement';
import { defineRule, type FindingDraft } from '../rule';
import { outsideItsParts } from './outside-its-parts';
import { say } from '../words';

function meanDraft(cause: Cause): FindingDraft[] {
  if (!isPlainMean(cause)) return [];
  const [first] = cause.failures;
  const { relation, instance } = first;
  const expected = expectedIn(first);
  const { value, decimals } = cause.cell;
  return [
    {
      messageId: 'mean',
      params: {
        cell: formatAddress(cause.cell),
        actual: asShown(cause.cell, expected),
        expected: expected === null ? '' : asShown({ value: expected, decimals }, value),
        unit: cause.cell.unit,
      },
      cells: [reference(cause.cell)],
      evidence: instance.operands.map(reference),
      ...(expected === null ? {} : { expected }),
      actual: cause.cell.value,
      unit: cause.cell.unit,
      about: [cause.cell.sheet, relation.name, instance.label].join('|'),
    },
  ];
}

/** The rate of a total is weighted, not averaged. */
export const ratesAreWeighted = defineRule({
  id: 'rates-are-weighted',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：指标解释',
  title: { 'zh-CN': '合计的率按分子分母计算，不取平均', 'en-US': 'The rate of a total is weighted, not averaged' },
  messages: {
    outside: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}，“${say(p, 'name')}”）为${say(p, 'actual')}${say(p, 'unit')}，不在各部分的${say(p, 'low')}～${say(p, 'high')}${say(p, 'unit')}之间。`,
        why: `合计的率或平均数是各部分按人数（例数）加权所得，只能在最低与最高之间。`,
        todo: `请按合计的分子分母重新计算${say(p, 'cell')}。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (“${say(p, 'name')}”, ${say(p, 'place')}) is ${say(p, 'actual')}${say(p, 'unit')}, outside its parts’ ${say(p, 'low')} to ${say(p, 'high')}${say(p, 'unit')}.`,
        why: `The rate or mean of a whole is weighted from its parts and lies between the least and the greatest.`,
        todo: `Work ${say(p, 'cell')} out again from the totals.`,
      }),
    },
    mean: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}的合计率${say(p, 'actual')}${say(p, 'unit')}是各行率的简单平均，按合计的分子分母应为${say(p, 'expected')}${say(p, 'unit')}。`,
        why: `各行的分母不同，率不能直接平均。`,
        todo: `请改为合计分子除以合计分母。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')}, ${say(p, 'actual')}${say(p, 'unit')}, is the plain average of the rates; the totals give ${say(p, 'expected')}${say(p, 'unit')}.`,
        why: `The rows have different denominators, so their rates cannot be averaged.`,
        todo: `Divide the total numerator by the total denominator.`,
      }),
    },
  },
  check: (subject, context) => ({
    passes: 0,
    findings: [...diagnose(subject.relations).causes.flatMap(meanDraft), ...outsideItsParts(subject.relations, context)],
    undecided: [],
    notApplicable: [],
  }),
});
