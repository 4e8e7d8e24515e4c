import type { Sentences } from './sentences';

/** Units, scales and rounding. */
export const UNITS: Readonly<Record<string, Sentences>> = {
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
