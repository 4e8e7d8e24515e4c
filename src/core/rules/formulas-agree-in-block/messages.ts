import type { MessageParams } from '../../model/finding';
import type { Rule } from '../rule';
import { say } from '../words';

const whyZh = (p: MessageParams): string => `此处为 =${say(p, 'formula')}，按 ${say(p, 'model')} 的写法应为 =${say(p, 'expected')}。`;
const whyEn = (p: MessageParams): string =>
  `It reads =${say(p, 'formula')}; filled from ${say(p, 'model')} it would read =${say(p, 'expected')}.`;

/** What is said of each way in which a formula may differ from its line. */
export const MESSAGES = {
  deviates: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式与同一行（列）的其他公式不同。`,
      why: whyZh(p),
      todo: '请核对引用的单元格；如确有原因，请写明核实说明。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} differs from the others in its line.`,
      why: whyEn(p),
      todo: 'Check the cells it refers to, or note why it differs.',
    }),
  },
  'other-sheet': {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式引用了另一张工作表的同一单元格。`,
      why: whyZh(p),
      todo: '请核对工作表名称是否写错。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} reads the same cell of another sheet.`,
      why: whyEn(p),
      todo: 'Check the name of the sheet.',
    }),
  },
  scale: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式乘（除）的倍数与同一行（列）的其他公式不同，相差 10 倍、100 倍或更多。`,
      why: whyZh(p),
      todo: '请核对率的基数（%、‰、/10万）或金额单位。',
    }),
    'en-US': (p) => ({
      what: `The factor in ${say(p, 'cell')} is off by a power of ten from the others in its line.`,
      why: whyEn(p),
      todo: 'Check the base of the rate (%, ‰, per 100,000) or the unit of the amount.',
    }),
  },
  'anchor-missing': {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式漏写了“$”。`,
      why: `此处为 =${say(p, 'formula')}，${say(p, 'model')} 等用“$”固定了同一个单元格；结果现在相同，复制公式后会错位。`,
      todo: `请改为 =${say(p, 'expected')}。`,
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} lacks a “$”.`,
      why: `It reads =${say(p, 'formula')}; ${say(p, 'model')} and others hold the same cell by “$”. The result is the same until it is copied.`,
      todo: `Write =${say(p, 'expected')}.`,
    }),
  },
  'lacks-term': {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式比同一行（列）的其他公式少一项。`,
      why: whyZh(p),
      todo: '请核对是否漏掉了这一项。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} has one term fewer than the others in its line.`,
      why: whyEn(p),
      todo: 'Check whether the term was forgotten.',
    }),
  },
  sign: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式有一处加减号与同一行（列）的其他公式相反。`,
      why: whyZh(p),
      todo: '请核对应加还是应减；如确有原因，请写明核实说明。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} has a plus or minus sign opposite to the others in its line.`,
      why: whyEn(p),
      todo: 'Check whether it should add or subtract, or note why it differs.',
    }),
  },
  operator: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式有一处运算符与同一行（列）的其他公式不同。`,
      why: whyZh(p),
      todo: '请核对加减乘除；如确有原因，请写明核实说明。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} has another operator than the others in its line.`,
      why: whyEn(p),
      todo: 'Check the operation, or note why it differs.',
    }),
  },
  function: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式用的函数与同一行（列）的其他公式不同。`,
      why: whyZh(p),
      todo: '请核对函数；如确有原因，请写明核实说明。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} calls another function than the others in its line.`,
      why: whyEn(p),
      todo: 'Check the function, or note why it differs.',
    }),
  },
  'number-for-cell': {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式里写了一个数，同一行（列）的其他公式在此引用单元格。`,
      why: whyZh(p),
      todo: '请改为引用单元格；如确需写数，请写明核实说明。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} holds a number where the others in its line read a cell.`,
      why: whyEn(p),
      todo: 'Read the cell instead, or note why the number is written in.',
    }),
  },
  limit: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式有一处比较符号与同一行（列）的其他公式不同。`,
      why: whyZh(p),
      todo: '请核对界限上的数（如恰好等于目标值）应算在哪一边。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} compares by another sign than the others in its line.`,
      why: whyEn(p),
      todo: 'Check to which side a number belongs that lies just on the limit.',
    }),
  },
  rounding: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式保留的小数位数与同一行（列）的其他公式不同。`,
      why: whyZh(p),
      todo: '请统一保留的位数；如确有原因，请写明核实说明。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} rounds to other digits than the others in its line.`,
      why: whyEn(p),
      todo: 'Round all of them alike, or note why it differs.',
    }),
  },
  lookup: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式查找的方式与同一行（列）的其他公式不同。`,
      why: whyZh(p),
      todo: '请核对取的是第几列，以及是否要求完全相同（FALSE 或 0）。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} looks up in another way than the others in its line.`,
      why: whyEn(p),
      todo: 'Check which column it fetches and whether the entry must match exactly (FALSE or 0).',
    }),
  },
  brackets: {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式括号与同一行（列）的其他公式不同，算出的数也不同。`,
      why: whyZh(p),
      todo: '请核对先算哪一步。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} has other brackets than the others in its line, and another result.`,
      why: whyEn(p),
      todo: 'Check which step comes first.',
    }),
  },
  'constant-added': {
    'zh-CN': (p) => ({
      what: `${say(p, 'cell')} 的公式里加减了一个手工键入的数。`,
      why: whyZh(p),
      todo: '请说明这个数的来源，或改正分项后删去。',
    }),
    'en-US': (p) => ({
      what: `The formula in ${say(p, 'cell')} adds a typed number.`,
      why: whyEn(p),
      todo: 'Say where the number comes from, or correct the parts and take it out.',
    }),
  },
} as const satisfies Rule['messages'];
