import fc from 'fast-check';
import { describeProofFinding } from '../../../src/core/proof/messages';
import { proofRead } from '../../../src/core/proof/proof';

const rules = (text: string) => proofRead(text).findings.map((finding) => finding.rule);

describe('relations: holds, fails, cannot be judged', () => {
  test.each<[string, string, string[]]>([
    ['sum holds', '住院4925人次，其中县外1469人次、县级1458人次、其他1998人次。', []],
    ['sum fails', '住院4926人次，其中县外1469人次、县级1458人次、其他1998人次。', ['total-equals-parts']],
    ['parts are not all', '完成任务189项，其中接待任务37项、大型保障103项。', []],
    ['rate holds', '应种335人次，实种286人次，接种率85%。', []],
    ['rate fails', '应种335人次，实种286人次，接种率88%。', ['rate-recomputes']],
    ['denominator is elsewhere', '全县孕产妇筛查286人，筛查率88%。', []],
    ['completion fails', '任务数是210对，实际完成368对，完成率157.24%。', ['rate-recomputes']],
    ['completion may exceed', '任务数是210对，实际完成368对，完成率175.24%。', []],
    ['over a hundred', '计划免疫接种率达100%以上。', ['rate-at-most-hundred']],
    ['growth may exceed', '收入增长率达120%。', []],
    ['direction fails', '住院分娩率由98.5%提高到97.2%。', ['direction-agrees']],
    ['points fail', '参合率由90.1%提高到91.4%，提高了1.6个百分点。', ['balance-recomputes']],
    ['points hold', '参合率由90.1%提高到91.4%，提高了1.3个百分点。', []],
    ['a part above its whole', '全市共有托育机构51所，其中备案61所。', ['part-within-whole']],
    ['vital balance', '出生3652人，死亡3898人，负增长256人。', ['balance-recomputes']],
    ['approximate', '共查处约50户，其中城区20户、农村28户。', []],
  ])('%s', (_name, text, expected) => expect(rules(text)).toEqual(expected));
});

test('truncation is named', () => {
  const [finding] = proofRead('应种300人次，实种200人次，接种率66.66%。').findings;
  expect(finding).toMatchObject({ messageId: 'rate-truncated', severity: 'warning', expected: 66.67 });
});

test('a true total of whole numbers changed by one is caught', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 20, max: 9000 }), { minLength: 3, maxLength: 8 }), fc.constantFrom(-1, 0, 1), (parts, slip) => {
      const total = parts.reduce((all, part) => all + part, 0) + slip;
      const text = `出生${total}人，其中${parts.map((part, index) => `${index === parts.length - 1 ? '其他' : '某类'}${part}人`).join('、')}。`;
      expect(rules(text)).toEqual(slip === 0 ? [] : ['total-equals-parts']);
    }),
  );
});

test('every finding has three sentences in both languages', () => {
  for (const finding of proofRead('应种335人次，实种286人次，接种率88%。出生4926人，其中男孩3000人、女孩1000人。接种率达100%以上。')
    .findings) {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      const message = describeProofFinding(finding, locale);
      for (const sentence of [message.what, message.why, message.todo]) expect(sentence).not.toMatch(/undefined|NaN|^$/u);
    }
  }
});
