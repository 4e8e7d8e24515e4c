import type { Sentences } from './sentences';

/** Figures that follow from others. */
export const RECOMPUTED: Readonly<Record<string, Sentences>> = {
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
  'times-differ': {
    'zh-CN': (p) => ({
      what: `倍数（比值）与前后两个数不符：文中为${p('stated')}，计算为${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对两个数和倍数（比值）。',
    }),
    'en-US': (p) => ({
      what: `The multiple does not follow from the two figures: printed ${p('stated')}, computed ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the two figures and the multiple.',
    }),
  },
};
