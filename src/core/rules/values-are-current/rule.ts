import { circles } from '../../formula/circles';
import { Evaluator } from '../../formula/evaluate/evaluate';
import type { Scalar } from '../../formula/evaluate/value';
import type { FormulaCell } from '../../formula/formula-book';
import { isCellError } from '../../model/workbook';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft, type Unjudged } from '../rule';

/** Far above the noise of binary arithmetic, far below any printed digit. */
const TOLERANCE = 1e-7;

type Plain = number | string | boolean;
const isPlain = (value: Scalar): value is Plain => value !== null && !isCellError(value);

function isCurrent(value: Plain, actual: Plain): boolean {
  if (typeof value !== 'number' || typeof actual !== 'number') return value === actual;
  return Math.abs(value - actual) <= TOLERANCE * Math.max(1, Math.abs(value), Math.abs(actual));
}

function draft(sheet: string, cell: FormulaCell, value: Plain, actual: Plain): FindingDraft {
  const shown = (result: Plain): number | string =>
    typeof result === 'number' ? Number(result.toPrecision(12)) : typeof result === 'boolean' ? String(result).toUpperCase() : result;
  const expected = shown(value);
  return {
    messageId: 'stale',
    params: { cell: formatAddress(cell), formula: cell.formula, expected, actual: shown(actual) },
    cells: [{ sheet, row: cell.row, col: cell.col }],
    evidence: cell.references.map((ref) => ({ sheet: ref.sheet ?? sheet, row: ref.top, col: ref.left })),
    expected,
    actual: shown(actual),
    about: `${sheet}|${formatAddress(cell)}`,
  };
}

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
    const undecided: Unjudged[] = [];
    const evaluator = new Evaluator(context.workbook);
    // What reads itself has no result to compare with.
    const circular = new Set(circles(book).found.flatMap((circle) => circle.cells.map((one) => one.cell)));
    let passes = 0;
    for (const { sheet, cells } of book.sheets) {
      let skipped = 0;
      for (const cell of cells) {
        const actual = cell.cell.value;
        const judged = isPlain(actual) && !cell.cell.arrayRange && !circular.has(cell);
        const value = judged ? evaluator.reading(cell.form, cell, sheet, cell.references) : undefined;
        if (value === undefined || !isPlain(value) || !isPlain(actual) || typeof value !== typeof actual) skipped += 1;
        else if (isCurrent(value, actual)) passes += 1;
        else findings.push(draft(sheet.name, cell, value, actual));
      }
      if (skipped > 0) undecided.push({ reason: 'formula-not-recomputed', sheet: sheet.name, count: skipped });
    }
    return { passes, findings, undecided, notApplicable: [] };
  },
});
