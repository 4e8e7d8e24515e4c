import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { parallelFaults, type ParallelFault } from '../../formula/parallel-totals';
import { totalFault, type TotalFault } from '../../formula/totals';
import { translateFormula } from '../../formula/translate';
import { formatAddress, type CellAddress } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** More cells than this are not told one by one. */
const MOST_NAMED = 8;
const named = (cells: readonly CellAddress[]): readonly string[] => cells.slice(0, MOST_NAMED).map(formatAddress);

function draft(sheet: FormulaSheet, cells: readonly FormulaCell[], found: TotalFault): FindingDraft {
  const [cell] = cells;
  if (!cell) throw new Error('a total without a cell');
  const name = sheet.sheet.name;
  const right = found.range === null || cells.length > 1 ? null : `SUM(${found.range})`;
  return {
    messageId: found.fault,
    params: { cell: named(cells), formula: cell.formula, other: named(found.evidence) },
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

/** A sum of cells of its own row: filled down a column. */
const addsItsRow = (cell: FormulaCell): boolean =>
  cell.references.length > 0 && cell.references.every((ref) => ref.sheet === null && ref.top === cell.row && ref.bottom === cell.row);

/** Fewest rows that, all adding up the same columns, show what their author wants added up. */
const LEAST_LINE = 3;

/** Every sum of a column leaves out the same: then that column is no part, or all are wrong, which a person has to say. */
function isWholeLine(sheet: FormulaSheet, cells: readonly FormulaCell[]): boolean {
  const [first] = cells;
  if (!first || cells.length < LEAST_LINE || !cells.every(addsItsRow)) return false;
  return (sheet.along('down').get(first.col) ?? []).every((cell) => cell.form === first.form || !addsItsRow(cell));
}

/** One finding for a whole fragment; a difference in blanks only is a warning, for the result is still right. */
function parallelDraft(sheet: FormulaSheet, cells: readonly FormulaCell[], found: ParallelFault): FindingDraft {
  const [cell] = cells;
  if (!cell) throw new Error('a total without a cell');
  const name = sheet.sheet.name;
  const model = cell === found.model ? null : translateFormula(found.model.formula, found.model, cell);
  return {
    messageId: 'differs',
    severity: found.matters ? 'error' : 'warning',
    params: {
      cell: named(cells),
      formula: cell.formula,
      model: formatAddress(found.model),
      other: named(found.evidence),
      blank: !found.matters,
    },
    cells: cells.map(({ row, col }) => ({ sheet: name, row, col })),
    evidence: found.evidence.map((spot) => ({ sheet: name, ...spot })),
    actual: `=${cell.formula}`,
    ...(model !== null && { expected: `=${model}` }),
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
        what: `${say(p, 'cell')} 的合计漏掉了 ${say(p, 'other')}。`,
        why: `公式 =${say(p, 'formula')} 的范围没有包括紧挨着分项的数。`,
        todo: '请核对合计范围，必要时扩大到全部分项。',
      }),
      'en-US': (p) => ({
        what: `The total in ${say(p, 'cell')} leaves out ${say(p, 'other')}.`,
        why: `The range of =${say(p, 'formula')} stops short of numbers that adjoin its parts.`,
        todo: 'Check the range and widen it to all parts.',
      }),
    },
    differs: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的合计范围与并列的合计不同。`,
        why:
          `公式 =${say(p, 'formula')} 与 ${say(p, 'model')} 的公式加的行（列）不同，差在 ${say(p, 'other')}。` +
          (p['blank'] === true ? '这些单元格目前没有数，结果暂不受影响；补填以后各合计的口径就不同了。' : ''),
        todo: '请核对各合计的范围，使并列的合计计算相同的行（列）。',
      }),
      'en-US': (p) => ({
        what: `The total in ${say(p, 'cell')} covers other lines than the totals beside it.`,
        why:
          `=${say(p, 'formula')} and the total in ${say(p, 'model')} differ in ${say(p, 'other')}.` +
          (p['blank'] === true
            ? ' These hold no number today and change no result; once filled in, the totals will count different lines.'
            : ''),
        todo: 'Check the ranges, so that totals side by side add up the same lines.',
      }),
    },
    doubles: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的合计把小计和它的分项都算了进去。`,
        why: `公式 =${say(p, 'formula')} 的范围里，${say(p, 'other')} 本身是其中几行（列）的小计，这些数被计算了两次。`,
        todo: '请只合计小计，或只合计分项。',
      }),
      'en-US': (p) => ({
        what: `The total in ${say(p, 'cell')} counts subtotals and their parts.`,
        why: `Within the range of =${say(p, 'formula')}, ${say(p, 'other')} already add up cells of that range, which so count twice.`,
        todo: 'Add up the subtotals only, or the parts only.',
      }),
    },
    'misses-group': {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的合计漏掉了同名的一列 ${say(p, 'other')}。`,
        why: `公式 =${say(p, 'formula')} 加的都是同一表头的列，${say(p, 'other')} 的表头相同却没有加。`,
        todo: '请核对是否漏加了这一组。',
      }),
      'en-US': (p) => ({
        what: `The total in ${say(p, 'cell')} leaves out a column of the same name, ${say(p, 'other')}.`,
        why: `=${say(p, 'formula')} adds columns with one header; ${say(p, 'other')} has that header too.`,
        todo: 'Check whether the group was forgotten.',
      }),
    },
    overlaps: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的合计重复计算了 ${say(p, 'other')}。`,
        why: `公式 =${say(p, 'formula')} 的几个范围相互重叠。`,
        todo: '请修改范围，使每个分项只计一次。',
      }),
      'en-US': (p) => ({
        what: `The total in ${say(p, 'cell')} counts ${say(p, 'other')} twice.`,
        why: `The ranges of =${say(p, 'formula')} overlap.`,
        todo: 'Change the ranges so that each part counts once.',
      }),
    },
  },
  check(book) {
    const findings: FindingDraft[] = [];
    let passes = 0;
    for (const sheet of book.sheets) {
      const causes = new Map<string, { cells: FormulaCell[]; found: TotalFault }>();
      for (const cell of sheet.cells) {
        const found = totalFault(sheet, cell);
        if (!found) {
          passes += 1;
          continue;
        }
        // One slip filled down a column (along a row) is one.
        const line = found.fault === 'misses-group' || addsItsRow(cell) ? cell.col : cell.row;
        const key = `${String(cell.form.id)}|${String(line)}|${found.fault}`;
        const cause = causes.get(key);
        if (cause) cause.cells.push(cell);
        else causes.set(key, { cells: [cell], found });
      }
      for (const { cells, found } of causes.values()) {
        const finding = draft(sheet, cells, found);
        findings.push(found.fault === 'misses' && isWholeLine(sheet, cells) ? { ...finding, severity: 'information' } : finding);
      }
      const reported = new Set([...causes.values()].flatMap(({ cells }) => cells));
      for (const fault of parallelFaults(sheet)) {
        // A total that misses parts of its own block is said already.
        const odd = fault.odd.filter((cell) => !reported.has(cell));
        if (odd.length === 0 || odd.length < fault.odd.length) continue;
        for (const cell of odd) reported.add(cell);
        passes -= odd.length;
        findings.push(parallelDraft(sheet, odd, fault));
      }
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
