import type { Reference } from '../../formula/form';
import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { formatAddress } from '../../model/address';
import { cellAt, styleOf, type WorkbookSnapshot } from '../../model/workbook';
import { defineRule, type FindingDraft } from '../rule';

const RATE_WORDS = /率|占比|比例|比重|%|‰/;
/** Header texts stand at most this far above the data. */
const HEADER_REACH = 60;

function headed(sheet: FormulaSheet, row: number, col: number): boolean {
  for (let at = row - 1; at >= Math.max(0, row - HEADER_REACH); at--) {
    const value = cellAt(sheet.sheet, at, col)?.value;
    if (typeof value === 'string' && value.trim() !== '') return RATE_WORDS.test(value);
  }
  return false;
}

/** `AVERAGE(range)`, rounded or guarded at most. */
function averaged(cell: FormulaCell): Reference | undefined {
  const calls = cell.tokens.filter((token) => token.kind === 'function').map((token) => token.text);
  const plain = calls.includes('AVERAGE') && calls.every((call) => /^(?:AVERAGE|ROUND|IFERROR)$/.test(call));
  const [ref, other] = cell.references;
  return plain && other === undefined && !cell.tokens.some((token) => /^[-+*/^&]$/.test(token.text)) ? ref : undefined;
}

/** An average of two or more rates of its own column. */
function averagesRates(sheet: FormulaSheet, cell: FormulaCell, workbook: WorkbookSnapshot): boolean {
  if (!cell.form.skeleton.includes('AVERAGE')) return false;
  const ref = averaged(cell);
  if (!ref || ref.sheet !== null || ref.left !== ref.right || ref.left !== cell.col || ref.bottom <= ref.top) return false;
  const first = cellAt(sheet.sheet, ref.top, ref.left);
  if (typeof first?.value !== 'number') return false;
  const quotient = sheet.at(ref.top, ref.left)?.tokens.some((token) => token.text === '/') === true;
  const percent = styleOf(workbook, first).numberFormat.includes('%');
  return (quotient || percent || headed(sheet, ref.top, ref.left)) && hasSummedNeighbour(sheet, cell);
}

/** Counts in the same line are summed, so the weighted rate can be had. */
function hasSummedNeighbour(sheet: FormulaSheet, cell: FormulaCell): boolean {
  for (let step = 1; step <= 8; step++) {
    for (const col of [cell.col - step, cell.col + step]) {
      if (sheet.at(cell.row, col)?.tokens[0]?.text === 'SUM') return true;
    }
  }
  return false;
}

function draft(sheet: FormulaSheet, cell: FormulaCell): FindingDraft {
  const name = sheet.sheet.name;
  return {
    messageId: 'average',
    params: { cell: formatAddress(cell), formula: cell.formula },
    cells: [{ sheet: name, row: cell.row, col: cell.col }],
    evidence: cell.references.map((ref) => ({ sheet: name, row: ref.top, col: ref.left })),
    actual: `=${cell.formula}`,
    about: `${name}|${formatAddress(cell)}`,
  };
}

export const meanOfRatesIsWeighted = defineRule({
  id: 'mean-of-rates-is-weighted',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: '国家卫生健康统计调查制度（率的合并）',
  title: { 'zh-CN': '合计的率按分子分母计算', 'en-US': 'A rate of the total is weighted' },
  messages: {
    average: {
      'zh-CN': (p) => ({
        what: `${String(p['cell'])} 用的是各行率的简单平均。`,
        why: `公式 =${String(p['formula'])} 没有考虑各行分母大小不同。`,
        todo: '请改用分子合计除以分母合计。',
      }),
      'en-US': (p) => ({
        what: `${String(p['cell'])} is the plain average of rates.`,
        why: `=${String(p['formula'])} ignores that the denominators differ in size.`,
        todo: 'Divide the total of the numerators by the total of the denominators.',
      }),
    },
  },
  check(book, context) {
    const findings: FindingDraft[] = [];
    let passes = 0;
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        if (averagesRates(sheet, cell, context.workbook)) findings.push(draft(sheet, cell));
        else passes += 1;
      }
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
