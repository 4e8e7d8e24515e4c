import type { FormulaForm } from '../../formula/form';
import type { FormulaCell } from '../../formula/formula-book';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** `A1--B1`: two minus signs between operands add up what was to be taken away. `--(…)` at the head of an operand is an idiom. */
function hasDoubleMinus({ tokens }: FormulaForm): boolean {
  return tokens.some((token, i) => {
    const before = tokens[i - 1];
    const operand = before !== undefined && (before.kind !== 'operator' || before.text === ')' || before.text === '%');
    const after = tokens[i + 2];
    return operand && token.text === '-' && tokens[i + 1]?.text === '-' && (after?.kind === 'ref' || after?.kind === 'number');
  });
}

function draft(sheet: string, cells: readonly FormulaCell[]): FindingDraft {
  const [first] = cells;
  if (!first) throw new Error('a cause without a cell');
  return {
    messageId: 'double',
    params: {
      cell: cells.slice(0, 10).map(formatAddress),
      formula: first.formula,
    },
    cells: cells.map(({ row, col }) => ({ sheet, row, col })),
    evidence: first.references.filter((ref) => ref.sheet === null).map((ref) => ({ sheet, row: ref.top, col: ref.left })),
    actual: `=${first.formula}`,
    about: `${sheet}|${formatAddress(first)}`,
  };
}

export const minusIsSingle = defineRule({
  id: 'minus-is-single',
  category: 'formula',
  severity: 'warning',
  stage: 'stable',
  subject: 'formulas',
  reference: 'ECMA-376 part 1, 18.17.2.2',
  title: {
    'zh-CN': '两数之间只有一个减号',
    'en-US': 'One minus sign between two operands',
  },
  messages: {
    double: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的公式里连写了两个减号。`,
        why: `公式 =${say(p, 'formula')} 中“--”等于相加，不是相减。`,
        todo: '请核对是否应为一个减号。',
      }),
      'en-US': (p) => ({
        what: `The formula in ${say(p, 'cell')} has two minus signs in a row.`,
        why: `In =${say(p, 'formula')} they add what one of them would take away.`,
        todo: 'Check whether one was meant.',
      }),
    },
  },
  check(book) {
    const findings: FindingDraft[] = [];
    const known = new Map<FormulaForm, boolean>();
    let passes = 0;
    for (const { sheet, cells } of book.sheets) {
      const byForm = new Map<FormulaForm, FormulaCell[]>();
      for (const cell of cells) {
        let doubled = known.get(cell.form);
        if (doubled === undefined) known.set(cell.form, (doubled = hasDoubleMinus(cell.form)));
        if (!doubled) {
          passes += 1;
          continue;
        }
        const members = byForm.get(cell.form);
        if (members) members.push(cell);
        else byForm.set(cell.form, [cell]);
      }
      for (const members of byForm.values()) findings.push(draft(sheet.name, members));
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
