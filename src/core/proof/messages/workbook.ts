import type { Sentences } from './sentences';

/** Numbers of the text beside those of the workbook. */
export const WORKBOOK: Readonly<Record<string, Sentences>> = {
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
};
