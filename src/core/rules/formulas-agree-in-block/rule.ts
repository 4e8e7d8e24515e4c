import { circles, readingThemselves } from '../../formula/circles';
import { asFilled, deviations, type Deviation } from '../../formula/deviations';
import type { FormulaSheet } from '../../formula/formula-book';
import { parallelFaults } from '../../formula/parallel-totals';
import { totalFault } from '../../formula/totals';
import { translateFormula } from '../../formula/translate';
import type { VariantKind } from '../../formula/variant';
import { formatAddress } from '../../model/address';
import type { MessageParams } from '../../model/finding';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** Variants that have a sentence of their own. */
const MESSAGES: Partial<Readonly<Record<VariantKind, string>>> = {
  sheet: 'other-sheet',
  scale: 'scale',
  'anchor-missing': 'anchor-missing',
  'lacks-term': 'lacks-term',
  'constant-added': 'constant-added',
  sign: 'sign',
  operator: 'operator',
  function: 'function',
  totalling: 'function',
  'number-for-cell': 'number-for-cell',
  limit: 'limit',
  rounding: 'rounding',
  'rounding-by-one': 'rounding',
  lookup: 'lookup',
  brackets: 'brackets',
};

/** Nothing is wrong until the formula is copied; or the last digit alone. */
const REMARKS: ReadonlySet<VariantKind> = new Set(['anchor-missing', 'rounding-by-one']);

/** One finding for all cells of a form that deviate from one model in one way. */
function draft(sheet: FormulaSheet, cause: readonly Deviation[]): FindingDraft {
  const [first] = cause;
  if (!first) throw new Error('a cause without a cell');
  const { cell, model, variant } = first;
  const name = sheet.sheet.name;
  const right = translateFormula(model.formula, model, cell);
  return {
    messageId: MESSAGES[variant.kind] ?? 'deviates',
    ...(REMARKS.has(variant.kind) && { severity: 'information' as const }),
    params: { cell: cause.map((one) => formatAddress(one.cell)), formula: cell.formula, expected: right, model: formatAddress(model) },
    cells: cause.map((one) => ({ sheet: name, row: one.cell.row, col: one.cell.col })),
    evidence: [{ sheet: name, row: model.row, col: model.col }],
    expected: `=${right}`,
    actual: `=${cell.formula}`,
    about: `${name}|${formatAddress(cell)}`,
    fix: {
      kind: 'suggestion',
      slip: null,
      edits: cause.map((one) => asFilled(sheet, one)),
    },
  };
}

function byCause(found: readonly Deviation[]): readonly (readonly Deviation[])[] {
  const causes = new Map<string, Deviation[]>();
  for (const one of found) {
    const key = `${String(one.cell.form.id)}|${String(one.model.form.id)}`;
    const cause = causes.get(key);
    if (cause) cause.push(one);
    else causes.set(key, [one]);
  }
  return [...causes.values()];
}

const whyZh = (p: MessageParams): string => `此处为 =${say(p, 'formula')}，按 ${say(p, 'model')} 的写法应为 =${say(p, 'expected')}。`;
const whyEn = (p: MessageParams): string =>
  `It reads =${say(p, 'formula')}; filled from ${say(p, 'model')} it would read =${say(p, 'expected')}.`;

export const formulasAgreeInBlock = defineRule({
  id: 'formulas-agree-in-block',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'Barowy, Berger, Zorn: ExceLint (OOPSLA 2018)',
  title: { 'zh-CN': '同一区域的公式一致', 'en-US': 'Formulas of a block agree' },
  messages: {
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
        what: `${say(p, 'cell')} 公式中的倍数与同一行（列）相差10的若干次方。`,
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
        what: `The formula in ${say(p, 'cell')} has a term less than the others in its line.`,
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
  },
  check(book) {
    const findings: FindingDraft[] = [];
    const circular = readingThemselves(circles(book));
    let passes = 0;
    for (const sheet of book.sheets) {
      passes += sheet.cells.length;
      const found = deviations(sheet);
      if (found.length === 0) continue;
      const differing = new Set(parallelFaults(sheet).flatMap((fault) => fault.odd));
      // A fault of a total's range has its own rule, and so has a formula that reads its own cell.
      const own = found.filter((one) => !circular.has(one.cell) && !differing.has(one.cell) && !totalFault(sheet, one.cell));
      passes -= own.length;
      for (const cause of byCause(own)) findings.push(draft(sheet, cause));
    }
    const undecided = book.unread.map(({ sheet, count }) => ({ reason: 'formula-unreadable' as const, sheet, count }));
    return { passes, findings, undecided, notApplicable: [] };
  },
});
