import { agreesAcross, formulaRuns, majorityForm, readsAny, type Axis, type FormulaRun } from '../../formula/lines';
import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { translateFormula } from '../../formula/translate';
import { parallelFaults } from '../../formula/parallel-totals';
import { totalFault } from '../../formula/totals';
import { formatAddress } from '../../model/address';
import { cellAt, isCellError } from '../../model/workbook';
import { defineRule, type FindingDraft } from '../rule';

/** A verdict turns its comparison round for upper-bound targets: forms that differ in nothing else agree. */
function sameButComparison(a: string, b: string): boolean {
  const plain = (form: string): string => form.replace(/[<>]=?/g, '?');
  return plain(a) === plain(b);
}

/** Functions called and operators used: another set of them computes another thing, on purpose. */
function shape(cell: FormulaCell): string {
  return cell.tokens
    .filter((token) => token.kind === 'function' || (token.kind === 'operator' && !/[:,()]/.test(token.text)))
    .map((token) => token.text)
    .join(' ');
}

/** Differences that change no cell read: `$` marks, and constants (a factor or a number of digits may belong to the line). */
function readsTheSame(cell: FormulaCell, model: FormulaCell): boolean {
  const plain = (formula: string): string =>
    formula
      .replace(/[$\s]/g, '')
      .replace(/^\+?\((.*)\)$/, '$1')
      .replace(/(?<![A-Za-z$\d.])\d+(\.\d+)?(?![\d:])/g, '0');
  return plain(cell.formula) === plain(translateFormula(model.formula, model, cell));
}

/** A sum of another column that comes to the same as a total in its own row: a cross-check, put there on purpose. */
function isCrossCheck(sheet: FormulaSheet, cell: FormulaCell): boolean {
  const value = cell.cell.value;
  if (typeof value !== 'number' || value === 0 || cell.references.some((ref) => ref.sheet !== null || ref.single)) return false;
  return [-2, -1, 1, 2].some((step) => {
    const total = sheet.at(cell.row, cell.col + step);
    // The last digits of a long addition depend on its order.
    return (
      typeof total?.cell.value === 'number' &&
      Math.abs(total.cell.value - value) <= Math.abs(value) * 1e-9 &&
      cell.references.every((ref) => ref.left === ref.right && ref.left === total.col)
    );
  });
}

/** Whether the cells that the model's form would read at this place are typed numbers: a data line, not a line of totals. */
function hasTypedInputs(sheet: FormulaSheet, model: FormulaCell, cell: FormulaCell): boolean {
  const down = cell.row - model.row;
  const right = cell.col - model.col;
  return model.references.every((ref) => {
    if (ref.sheet !== null) return false;
    const ends = [cellAt(sheet.sheet, ref.top + down, ref.left + right), cellAt(sheet.sheet, ref.bottom + down, ref.right + right)];
    return ends.every((end) => typeof end?.value === 'number' && end.formula === undefined);
  });
}

/** The deviating cells of a run with a clear majority, and a cell that shows the majority's form. */
function deviators(sheet: FormulaSheet, run: FormulaRun): { readonly model: FormulaCell; readonly odd: readonly FormulaCell[] } | null {
  if (run.cells.length < 3) return null;
  const { form, count } = majorityForm(run.cells);
  const model = run.cells.find((cell) => cell.relative === form);
  const others = run.cells.filter((cell) => cell.relative !== form);
  if (!model || others.length === 0 || others.length * 3 > count * 1.5 || others.length > 3) return null;
  const odd = others.filter((cell) => {
    const atEnd = cell === run.cells[0] || cell === run.cells.at(-1);
    if (atEnd && count < 3) return false;
    // The first step of a chain (opening balance) cannot read a cell before it.
    if (cell === run.cells[0] && run.cells[1] && readsAny(run.cells[1], [cell])) return false;
    if (isCellError(cell.cell.value) || readsTheSame(cell, model) || shape(cell) !== shape(model)) return false;
    return (
      !agreesAcross(sheet, cell, run.axis) &&
      !isCrossCheck(sheet, cell) &&
      !(readsAny(cell, run.cells) && !hasTypedInputs(sheet, model, cell)) &&
      !sameButComparison(cell.relative, form)
    );
  });
  return odd.length === 0 ? null : { model, odd };
}

function draft(sheet: FormulaSheet, model: FormulaCell, cell: FormulaCell): FindingDraft {
  const name = sheet.sheet.name;
  const right = translateFormula(model.formula, model, cell);
  return {
    messageId: 'deviates',
    params: { cell: formatAddress(cell), formula: cell.formula, expected: right, model: formatAddress(model) },
    cells: [{ sheet: name, row: cell.row, col: cell.col }],
    evidence: [{ sheet: name, row: model.row, col: model.col }],
    expected: `=${right}`,
    actual: `=${cell.formula}`,
    about: `${name}|${formatAddress(cell)}`,
    fix: {
      kind: 'suggestion',
      slip: null,
      edits: [{ sheet: name, row: cell.row, col: cell.col, expect: cell.cell.value, expectFormula: cell.formula, formula: right }],
    },
  };
}

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
        what: `${String(p['cell'])} 的公式与同一行（列）的其他公式不同。`,
        why: `此处为 =${String(p['formula'])}，按 ${String(p['model'])} 的写法应为 =${String(p['expected'])}。`,
        todo: '请核对引用的单元格；如确有原因，请写明核实说明。',
      }),
      'en-US': (p) => ({
        what: `The formula in ${String(p['cell'])} differs from the others in its line.`,
        why: `It reads =${String(p['formula'])}; filled from ${String(p['model'])} it would read =${String(p['expected'])}.`,
        todo: 'Check the cells it refers to, or note why it differs.',
      }),
    },
  },
  check(book) {
    const findings = new Map<string, FindingDraft>();
    let passes = 0;
    for (const sheet of book.sheets ?? []) {
      passes += sheet.cells.length;
      const uses = new Map<string, number>();
      for (const cell of sheet.cells) uses.set(cell.relative, (uses.get(cell.relative) ?? 0) + 1);
      const differing = new Set(parallelFaults(sheet).flatMap((fault) => fault.odd));
      for (const axis of ['down', 'across'] satisfies Axis[]) {
        for (const run of formulaRuns(sheet, axis, false)) {
          const found = deviators(sheet, run);
          if (!found) continue;
          for (const cell of found.odd) {
            // A form used again elsewhere on the sheet is a pattern; a fault of a total's range has its own rule.
            if ((uses.get(cell.relative) ?? 0) > found.odd.length || differing.has(cell) || totalFault(sheet, cell)) continue;
            const made = draft(sheet, found.model, cell);
            if (!findings.has(made.about)) findings.set(made.about, made);
          }
        }
      }
    }
    return { passes: passes - findings.size, findings: [...findings.values()], undecided: [], notApplicable: [] };
  },
});
