import type { Locale, Message } from '../model/finding';
import type { ProofFinding } from '../model/claim';

type Sentences = Readonly<Record<Locale, (word: (name: string) => string) => Message>>;

const MESSAGES: Readonly<Record<string, Sentences>> = {
  'sum-differs': {
    'zh-CN': (p) => ({
      what: `分项之和与总数不符：总数为${p('stated')}，各分项之和为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对各分项和总数，改正写错的一个。',
    }),
    'en-US': (p) => ({
      what: `The parts do not add up to the total: the total is ${p('stated')}, the parts add up to ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the parts and the total and correct the wrong one.',
    }),
  },
  'parts-exceed': {
    'zh-CN': (p) => ({
      what: `分项超过总数：总数为${p('stated')}，分项合计${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对分项与总数的口径和数字。',
    }),
    'en-US': (p) => ({
      what: `The parts exceed the whole: the whole is ${p('stated')}, the parts come to ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check what the parts and the whole count, and their figures.',
    }),
  },
  'rate-differs': {
    'zh-CN': (p) => ({
      what: `率与分子、分母不符：文中为${p('stated')}，按分子分母计算为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对分子、分母和率，改正写错的一个。',
    }),
    'en-US': (p) => ({
      what: `The rate does not follow from its numerator and denominator: printed ${p('stated')}, computed ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the numerator, the denominator and the rate, and correct the wrong one.',
    }),
  },
  'rate-truncated': {
    'zh-CN': (p) => ({
      what: `率按截断而不是四舍五入取位：文中为${p('stated')}，四舍五入应为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请按四舍五入改写末位。',
    }),
    'en-US': (p) => ({
      what: `The rate was cut off, not rounded: printed ${p('stated')}, rounded ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Round the last digit.',
    }),
  },
  'over-hundred': {
    'zh-CN': (p) => ({
      what: `这个率不可能超过100%，文中写作${p('stated')}。`,
      why: `${p('name')}的分子包含在分母之内，最大为100%。`,
      todo: '请核对该率；若已全部完成，写“达100%”。',
    }),
    'en-US': (p) => ({
      what: `This rate cannot exceed 100%; the text says ${p('stated')}.`,
      why: `The numerator of ${p('name')} is part of its denominator, so 100% is the most.`,
      todo: 'Check the rate; where all is done, write 100%.',
    }),
  },
  'denominators-differ': {
    'zh-CN': (p) => ({
      what: `同一人口口径下反推的人口数不一致：由${p('stated')}反推约${p('expected')}人，与其他指标反推的约${p('others')}人不同。`,
      why: `${p('computation')}。`,
      todo: '请核对该数、该率及所用的人口数是否同一口径。',
    }),
    'en-US': (p) => ({
      what: `The population implied here differs: ${p('stated')} implies about ${p('expected')}, the other figures about ${p('others')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the count, the rate, and whether both use the same population.',
    }),
  },
  'values-differ': {
    'zh-CN': (p) => ({
      what: `同一指标前后不一致：一处为${p('expected')}，一处为${p('stated')}。`,
      why: `两处都说的是“${p('name')}”，期间相同。`,
      todo: '请核对原始数据，两处写成同一个数；若口径不同，请分别写明。',
    }),
    'en-US': (p) => ({
      what: `The same quantity has two values: ${p('expected')} in one place, ${p('stated')} in the other.`,
      why: `Both places speak of “${p('name')}” over the same period.`,
      todo: 'Check the source and make both the same; if they measure different things, say so.',
    }),
  },
  'bases-differ': {
    'zh-CN': (p) => ({
      what: `同一指标一处按每千人、一处按每万人，数值却同为${p('stated')}。`,
      why: `每万人的数值应是每千人的10倍：${p('computation')}。`,
      todo: '请核对应为每千人还是每万人，改正写错的一处。',
    }),
    'en-US': (p) => ({
      what: `The same indicator is printed per thousand in one place and per ten thousand in the other, with the same value ${p('stated')}.`,
      why: `A figure per ten thousand is ten times that per thousand: ${p('computation')}.`,
      todo: 'Find out which base is meant and correct the other place.',
    }),
  },
  'list-not-all': {
    'zh-CN': (p) => ({
      what: `文中称“全部”，但两处数量不同：一处为${p('expected')}，一处为${p('stated')}。`,
      why: `“${p('name')}”共有${p('expected')}，而“全部”的是${p('stated')}。`,
      todo: '请核对总数与“全部”所指的范围。',
    }),
    'en-US': (p) => ({
      what: `The text says “all”, yet the counts differ: ${p('expected')} in one place, ${p('stated')} in the other.`,
      why: `There are ${p('expected')} of “${p('name')}”, but “all” are ${p('stated')}.`,
      todo: 'Check the total and what “all” covers.',
    }),
  },
  'balance-differs': {
    'zh-CN': (p) => ({
      what: `增减数与前后两数不符：文中为${p('stated')}，计算为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对这三个数。',
    }),
    'en-US': (p) => ({
      what: `The difference does not follow: printed ${p('stated')}, computed ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the three figures.',
    }),
  },
  'direction-differs': {
    'zh-CN': (p) => ({
      what: `升降用词与数字相反：由${p('expected')}到${p('stated')}，文中写“${p('word')}”。`,
      why: `${p('computation')}。`,
      todo: '请核对两个数和用词。',
    }),
    'en-US': (p) => ({
      what: `The direction word contradicts the figures: from ${p('expected')} to ${p('stated')}, the text says “${p('word')}”.`,
      why: `${p('computation')}.`,
      todo: 'Check both figures and the word.',
    }),
  },
  'comparison-differs': {
    'zh-CN': (p) => ({
      what: `用词与数字相反：${p('stated')}与${p('expected')}相比，文中写“${p('word')}”。`,
      why: `${p('computation')}。`,
      todo: '请核对两个数和用词。',
    }),
    'en-US': (p) => ({
      what: `The word contradicts the figures: ${p('stated')} beside ${p('expected')}, and the text says “${p('word')}”.`,
      why: `${p('computation')}.`,
      todo: 'Check both figures and the word.',
    }),
  },
  'order-differs': {
    'zh-CN': (p) => ({
      what: `位次与数字不符：排在前面的${p('stated')}小于后面的${p('expected')}。`,
      why: '文中按由高到低的位次排列。',
      todo: '请核对这两个数，或调整先后次序。',
    }),
    'en-US': (p) => ({
      what: `The order does not follow the figures: ${p('stated')} stands before the larger ${p('expected')}.`,
      why: 'The text ranks them from the highest down.',
      todo: 'Check both figures, or exchange the two items.',
    }),
  },
  'points-as-percent': {
    'zh-CN': (p) => ({
      what: `两个百分比之差应写“个百分点”：文中写${p('stated')}，应为${p('expected')}。`,
      why: `${p('computation')}；按增幅计算为${p('growth')}。`,
      todo: '请把“%”改为“个百分点”。',
    }),
    'en-US': (p) => ({
      what: `The difference of two percentages is in percentage points: printed ${p('stated')}, meant ${p('expected')}.`,
      why: `${p('computation')}; as a growth it would be ${p('growth')}.`,
      todo: 'Write percentage points instead of %.',
    }),
  },
  'growth-differs': {
    'zh-CN': (p) => ({
      what: `增减幅度与前后两数不符：文中为${p('stated')}，计算为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对本期数、上期数和增减幅度。',
    }),
    'en-US': (p) => ({
      what: `The change does not follow from the two figures: printed ${p('stated')}, computed ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the figure, the one before it and the change.',
    }),
  },
  'share-differs': {
    'zh-CN': (p) => ({
      what: `占比与部分、总数不符：文中为${p('stated')}，计算为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对部分、总数和占比；若分母是别的总数，请写明。',
    }),
    'en-US': (p) => ({
      what: `The share does not follow from part and whole: printed ${p('stated')}, computed ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the part, the whole and the share; if the share is of another whole, say so.',
    }),
  },
  'shares-differ': {
    'zh-CN': (p) => ({ what: `各项占比合计为${p('stated')}，不是100%。`, why: `${p('computation')}。`, todo: '请核对各项占比。' }),
    'en-US': (p) => ({
      what: `The shares add up to ${p('stated')}, not to 100%.`,
      why: `${p('computation')}.`,
      todo: 'Check the shares.',
    }),
  },
  'mean-differs': {
    'zh-CN': (p) => ({
      what: `均数与总额、人数不符：文中为${p('stated')}，计算为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对总额、人数（人次）和均数。',
    }),
    'en-US': (p) => ({
      what: `The mean does not follow from amount and count: printed ${p('stated')}, computed ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the amount, the count and the mean.',
    }),
  },
  'scale-differs': {
    'zh-CN': (p) => ({
      what: `率的单位疑误：文中为${p('stated')}，按分子分母应为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对是%、‰还是/10万。',
    }),
    'en-US': (p) => ({
      what: `The unit of the rate looks wrong: printed ${p('stated')}, numerator and denominator give ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check whether %, ‰ or per 100,000 is meant.',
    }),
  },
  'rate-unit': {
    'zh-CN': (p) => ({
      what: `“${p('name')}”写作${p('stated')}，单位疑误。`,
      why: `这个率通常以${p('expected')}这样的单位表示，写成百分数则不可能这么高。`,
      todo: '请核对是%、‰还是/10万。',
    }),
    'en-US': (p) => ({
      what: `“${p('name')}” is printed as ${p('stated')}; the unit looks wrong.`,
      why: `This rate is usually given as ${p('expected')}; as a percentage it cannot be so high.`,
      todo: 'Check whether %, ‰ or per 100,000 is meant.',
    }),
  },
  'per-head-money': {
    'zh-CN': (p) => ({
      what: `人均（次均）金额${p('stated')}过大，单位疑误。`,
      why: `若单位为元，则为${p('expected')}。`,
      todo: '请核对单位是“元”还是“万元”。',
    }),
    'en-US': (p) => ({
      what: `${p('stated')} a head is too much; the unit looks wrong.`,
      why: `Read in yuan it is ${p('expected')}.`,
      todo: 'Check whether 元 or 万元 is meant.',
    }),
  },
  'no-whole-counts': {
    'zh-CN': (p) => ({ what: `没有整数能得出这个数：${p('stated')}。`, why: `${p('computation')}。`, todo: '请核对总数和比值。' }),
    'en-US': (p) => ({
      what: `No whole numbers give this figure: ${p('stated')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the total and the ratio.',
    }),
  },
  'wan-for-yuan': {
    'zh-CN': (p) => ({
      what: `金额单位疑误：${p('stated')}与同段相关金额相差${p('times')}倍。`,
      why: `若单位为元，则为${p('expected')}万元，与相关金额相称：${p('computation')}。`,
      todo: '请核对单位是“元”还是“万元”。',
    }),
    'en-US': (p) => ({
      what: `The money unit looks wrong: ${p('stated')} is ${p('times')} times the amounts it belongs to.`,
      why: `Read in yuan it is ${p('expected')} ten-thousand yuan, which fits: ${p('computation')}.`,
      todo: 'Check whether 元 or 万元 is meant.',
    }),
  },
  'cell-differs': {
    'zh-CN': (p) => ({
      what: `文中的数与工作簿不符：文中为${p('stated')}，“${p('sheet')}”表为${p('expected')}。`,
      why: `两处都是“${p('name')}”，口径和期间一致。`,
      todo: '请核对后改正文稿或工作簿。',
    }),
    'en-US': (p) => ({
      what: `The number differs from the workbook: the text says ${p('stated')}, the sheet “${p('sheet')}” says ${p('expected')}.`,
      why: `Both are “${p('name')}”, for the same scope and period.`,
      todo: 'Check, and correct the text or the workbook.',
    }),
  },
  'change-differs': {
    'zh-CN': (p) => ({
      what: `增减与工作簿不符：文中为${p('stated')}，按“${p('sheet')}”表计算为${p('expected')}。`,
      why: `“${p('name')}”本期和上期的数：${p('computation')}。`,
      todo: '请核对后改正文稿或工作簿。',
    }),
    'en-US': (p) => ({
      what: `The change differs from the workbook: the text says ${p('stated')}, the sheet “${p('sheet')}” gives ${p('expected')}.`,
      why: `“${p('name')}” of this period and the one before: ${p('computation')}.`,
      todo: 'Check, and correct the text or the workbook.',
    }),
  },
  'stale-number': {
    'zh-CN': (p) => ({
      what: `这个数是上年的：文中为${p('stated')}，今年“${p('sheet')}”表为${p('expected')}。`,
      why: `“${p('name')}”在上年工作簿中正是这个数，可能忘了更新。`,
      todo: '请改为今年的数。',
    }),
    'en-US': (p) => ({
      what: `This is last year's number: the text says ${p('stated')}, this year's sheet “${p('sheet')}” says ${p('expected')}.`,
      why: `“${p('name')}” had exactly this value in last year's workbook; it may not have been updated.`,
      todo: "Put this year's number.",
    }),
  },
  'year-in-number': {
    'zh-CN': (p) => ({
      what: `${p('stated')}与文中的年份相同，疑为批量替换年份时误改。`,
      why: `相并列的标准是整数${p('expected')}，这个数却正好等于年份。`,
      todo: '请查对原数。',
    }),
    'en-US': (p) => ({
      what: `${p('stated')} equals a year of this report; replacing the year throughout may have changed it.`,
      why: `The standard beside it is the round number ${p('expected')}, while this equals the year.`,
      todo: 'Look up the original figure.',
    }),
  },
};

/** The whole sentences of a finding in the reader's language. */
export function describeProofFinding(finding: ProofFinding, locale: Locale): Message {
  const sentences = MESSAGES[finding.messageId];
  if (!sentences) throw new Error(`no sentences for ${finding.messageId}`);
  return sentences[locale]((name) => {
    const value = finding.params[name];
    if (value === undefined) throw new Error(`${finding.messageId} has no ${name}`);
    return typeof value === 'object' ? value.join(' ') : String(value);
  });
}
