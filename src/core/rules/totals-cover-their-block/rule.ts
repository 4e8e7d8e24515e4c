import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { totalFault, type TotalFault } from '../../formula/totals';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';

function draft(sheet: FormulaSheet, cells: readonly FormulaCell[], found: TotalFault): FindingDraft {
  const [cell] = cells;
  if (!cell) throw new Error('a total without a cell');
  const name = sheet.sheet.name;
  const right = found.range === null || cells.length > 1 ? null : `SUM(${found.range})`;
  return {
    messageId: found.fault,
    params: { cell: formatAddress(cell), formula: cell.formula, other: found.evidence.map(formatAddress) },
    cells: cells.map(({ row, col }) => ({ sheet: name, row, col })),
    evidence: found.evidence.map((spot) => ({ sheet: name, ...spot })),
    actual: `=${cell.formula}`,
    ...(right !== null && {
      expected: `=${right}`,
      fix: {
        kind: 'suggestion' as const,
        slip: null,
        edits: [{ sheet: name, row: cell.row, col: cell.col, expect: cell.cell.value, expectFormula: cell.formula, formula: right }],
      },
    }),
    about: `${name}|${formatAddress(cell)}`,
  };
}

export const totalsCoverTheirBlock = defineRule({
  id: 'totals-cover-their-block',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'Panko: What we know about spreadsheet errors (2008)',
  title: { 'zh-CN': '合计公式覆盖全部分项', 'en-US': 'Totals cover their block' },
  messages: {
    misses: {
      'zh-CN': (p) => ({
        what: `${String(p['cell'])} 的合计漏掉了 ${String(p['other'])}。`,
        why: `公式 =${String(p['formula'])} 的范围没有包括与分项相连的数字。`,
        todo: '请核对合计范围，必要时扩大到全部分项。',
      }),
      'en-US': (p) => ({
        what: `The total in ${String(p['cell'])} leaves out ${String(p['other'])}.`,
        why: `The range of =${String(p['formula'])} stops short of numbers that adjoin its parts.`,
        todo: 'Check the range and widen it to all parts.',
      }),
    },
    overlaps: {
      'zh-CN': (p) => ({
        what: `${String(p['cell'])} 的合计重复计算了 ${String(p['other'])}。`,
        why: `公式 =${String(p['formula'])} 的几个范围相互重叠。`,
        todo: '请修改范围，使每个分项只计一次。',
      }),
      'en-US': (p) => ({
        what: `The total in ${String(p['cell'])} counts ${String(p['other'])} twice.`,
        why: `The ranges of =${String(p['formula'])} overlap.`,
        todo: 'Change the ranges so that each part counts once.',
      }),
    },
  },
  check(book) {
    const findings: FindingDraft[] = [];
    let passes = 0;
    for (const sheet of book.sheets ?? []) {
      const causes = new Map<string, { cells: FormulaCell[]; found: TotalFault }>();
      for (const cell of sheet.cells) {
        const found = totalFault(sheet, cell);
        if (!found) {
          passes += 1;
          continue;
        }
        const key = `${cell.relative}|${String(cell.row)}`;
        const cause = causes.get(key);
        if (cause) cause.cells.push(cell);
        else causes.set(key, { cells: [cell], found });
      }
      for (const { cells, found } of causes.values()) findings.push(draft(sheet, cells, found));
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
