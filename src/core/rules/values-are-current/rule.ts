import { evaluateFormula } from '../../formula/evaluate/evaluate';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';

/** Far above the noise of binary arithmetic, far below any printed digit. */
const TOLERANCE = 1e-7;

export const valuesAreCurrent = defineRule({
  id: 'values-are-current',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'ECMA-376 part 1, 18.3.1.40',
  title: { 'zh-CN': '公式结果是最新的', 'en-US': 'Stored results are current' },
  messages: {
    stale: {
      'zh-CN': (p) => ({
        what: `${String(p['cell'])} 保存的结果 ${String(p['actual'])} 已过期。`,
        why: `按现有数据，公式 =${String(p['formula'])} 的结果是 ${String(p['expected'])}。`,
        todo: '请重新计算工作簿（Ctrl+Alt+F9）并保存。',
      }),
      'en-US': (p) => ({
        what: `The stored result ${String(p['actual'])} of ${String(p['cell'])} is out of date.`,
        why: `With the present data =${String(p['formula'])} gives ${String(p['expected'])}.`,
        todo: 'Recalculate the workbook (Ctrl+Alt+F9) and save it.',
      }),
    },
  },
  check(book, context) {
    const findings: FindingDraft[] = [];
    const undecided = [];
    const sheets = new Map(context.workbook.sheets.map((sheet) => [sheet.name, sheet]));
    let passes = 0;
    for (const { sheet, cells } of book.sheets) {
      let skipped = 0;
      for (const cell of cells) {
        const actual = cell.cell.value;
        const value =
          typeof actual === 'number' && !cell.cell.arrayRange
            ? evaluateFormula(cell, (name) => (name === null ? sheet : sheets.get(name)))
            : null;
        if (value === null || typeof actual !== 'number') {
          skipped += 1;
          continue;
        }
        if (Math.abs(value - actual) <= TOLERANCE * Math.max(1, Math.abs(value), Math.abs(actual))) {
          passes += 1;
          continue;
        }
        const expected = Number(value.toPrecision(12));
        findings.push({
          messageId: 'stale',
          params: { cell: formatAddress(cell), formula: cell.formula, expected, actual },
          cells: [{ sheet: sheet.name, row: cell.row, col: cell.col }],
          evidence: cell.references.map((ref) => ({ sheet: ref.sheet ?? sheet.name, row: ref.top, col: ref.left })),
          expected,
          actual,
          about: `${sheet.name}|${formatAddress(cell)}`,
        });
      }
      if (skipped > 0) undecided.push({ reason: 'formula-not-recomputed', sheet: sheet.name, count: skipped });
    }
    return { passes, findings, undecided, notApplicable: [] };
  },
});
