import type { FormulaForm } from '../../formula/form';
import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';
import { placesZh, say } from '../words';

/** Numbers that mean the same everywhere: halves, months, days, hours, and small counts. */
const PLAIN = new Set([0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 12, 24, 30, 31, 52, 60, 90, 180, 360, 365, 366]);

/** Powers of ten are bases of rates and units of amounts. */
function isPlain(value: number): boolean {
  return PLAIN.has(value) || Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}

/** Numbers that a form multiplies or divides cells by, in signs or as a percentage. */
function factorsOf(form: FormulaForm): readonly string[] {
  if (form.references.length === 0) return [];
  const isSign = (at: number): boolean => form.tokens[at]?.kind === 'operator' && /^[*/]$/.test(form.tokens[at].text);
  const found = form.tokens.flatMap(({ kind, text }, i) =>
    kind === 'number' && !isPlain(Number(text)) && (isSign(i - 1) || isSign(i + 1)) ? [text] : [],
  );
  return [...new Set(found)];
}

/** A number in this many formulas of a sheet is a parameter and no remark. */
const LEAST_USES = 3;

function draft(sheet: FormulaSheet, factor: string, cells: readonly FormulaCell[]): FindingDraft {
  const [first] = cells;
  if (!first) throw new Error('a factor without a cell');
  return {
    messageId: 'factor',
    params: { cell: formatAddress(first), count: cells.length, factor: Number(factor), formula: first.formula },
    cells: cells.map(({ row, col }) => ({ sheet: sheet.sheet.name, row, col })),
    evidence: [],
    actual: `=${first.formula}`,
    about: `${sheet.sheet.name}|${factor}`,
  };
}

export const factorsStandInCells = defineRule({
  id: 'factors-stand-in-cells',
  category: 'formula',
  severity: 'information',
  stage: 'stable',
  subject: 'formulas',
  reference: 'Hermans, Pinzger, van Deursen: Detecting code smells in spreadsheet formulas (2012)',
  title: { 'zh-CN': '系数写在单元格里，不写在公式里', 'en-US': 'Factors stand in cells, not in formulas' },
  messages: {
    factor: {
      'zh-CN': (p) => ({
        what: `${placesZh(p)} 的公式里直接写了系数 ${say(p, 'factor')}。`,
        why: `例如 =${say(p, 'formula')}；系数调整时要逐个改公式，容易漏改。`,
        todo: '请把系数放在一个单元格里，让公式引用它，并注明出处。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'count')} formulas have the factor ${say(p, 'factor')} written in, ${say(p, 'cell')} among them.`,
        why: `As in =${say(p, 'formula')}: when the factor changes every formula must be changed, and one is soon forgotten.`,
        todo: 'Put the factor into a cell of its own, with its source, and let the formulas read it.',
      }),
    },
  },
  check(book) {
    const findings: FindingDraft[] = [];
    const known = new Map<FormulaForm, readonly string[]>();
    let passes = 0;
    for (const sheet of book.sheets) {
      const uses = new Map<string, FormulaCell[]>();
      for (const cell of sheet.cells) {
        let factors = known.get(cell.form);
        if (!factors) known.set(cell.form, (factors = factorsOf(cell.form)));
        if (factors.length === 0) passes += 1;
        for (const factor of factors) {
          const cells = uses.get(factor);
          if (cells) cells.push(cell);
          else uses.set(factor, [cell]);
        }
      }
      for (const [factor, cells] of uses) if (cells.length >= LEAST_USES) findings.push(draft(sheet, factor, cells));
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
