import type { Sentences } from './sentences';

/** What words say of figures side by side. */
export const COMPARISONS: Readonly<Record<string, Sentences>> = {
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
  'trend-differs': {
    'zh-CN': (p) => ({
      what: `文中写“${p('word')}”，但${p('stated')}${p('sign')}${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对各期的数，或改写这句话。',
    }),
    'en-US': (p) => ({
      what: `The text says “${p('word')}”, but ${p('stated')} against ${p('expected')} before goes the other way.`,
      why: `${p('computation')}.`,
      todo: 'Check the figures of each period or rewrite the sentence.',
    }),
  },
  'extreme-differs': {
    'zh-CN': (p) => ({
      what: `文中写“${p('word')}”的是${p('stated')}，但所列的数中还有${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对所列的数和“最高”“最低”所指的一项。',
    }),
    'en-US': (p) => ({
      what: `The text calls ${p('stated')} “${p('word')}”, but the list also has ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the figures listed and the one that is singled out.',
    }),
  },
  'outside-parts': {
    'zh-CN': (p) => ({
      what: `总体${p('stated')}不在两个组成部分之间（${p('expected')}）。`,
      why: `总体的率（均数）是各部分的加权平均，不会高于最高的、也不会低于最低的：${p('computation')}。`,
      todo: '请核对总体和各部分的数。',
    }),
    'en-US': (p) => ({
      what: `The overall ${p('stated')} does not lie between its two parts (${p('expected')}).`,
      why: `An overall rate is a weighted mean of its parts and cannot lie above the highest or below the lowest: ${p('computation')}.`,
      todo: 'Check the overall figure and those of the parts.',
    }),
  },
  'not-level': {
    'zh-CN': (p) => ({
      what: `文中写“${p('word')}”，但两个数不同：${p('stated')}和${p('expected')}。`,
      why: `${p('computation')}。`,
      todo: '请核对两个数；相差不大时可写“基本持平”。',
    }),
    'en-US': (p) => ({
      what: `The text says “${p('word')}”, but the two figures differ: ${p('stated')} and ${p('expected')}.`,
      why: `${p('computation')}.`,
      todo: 'Check the two figures; if they are close, say “basically level” (基本持平).',
    }),
  },
};
