import type { Locale } from '../model/finding';

/** Why a rule left places unjudged, in the words of a person who has to look there himself. */
export const REASONS = {
  'formula-unreadable': { 'zh-CN': '公式写法读不懂', 'en-US': 'the formula could not be read' },
  'formula-not-recomputed': {
    'zh-CN': '公式用了随时间变化、引用其他文件或尚不支持的写法，没有重算',
    'en-US': 'the formula uses a clock, another file or something not supported, so it was not recomputed',
  },
  'too-many-references': {
    'zh-CN': '公式之间的引用太多，没有全部查完是否循环',
    'en-US': 'there are too many references between formulas to follow all of them',
  },
  'operand-missing': { 'zh-CN': '参与计算的数有缺', 'en-US': 'a number that takes part is missing' },
  'same-name-other-scope': {
    'zh-CN': '同名的数相差太大，可能口径不同',
    'en-US': 'numbers of one name are too far apart to be of one scope',
  },
  'no-main-year': { 'zh-CN': '看不出工作簿以哪一年为准', 'en-US': 'the workbook does not tell its main year' },
  'no-list-of-areas': { 'zh-CN': '表中没有逐行列出地区', 'en-US': 'the table does not list areas by line' },
  'target-in-words': { 'zh-CN': '目标用文字写成，不能比较大小', 'en-US': 'the target is stated in words and cannot be compared' },
  'too-few-peers': { 'zh-CN': '可以比较的地区或年份太少', 'en-US': 'there are too few areas or years to compare with' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type Reason = keyof typeof REASONS;
