import { circles, readingThemselves } from '../../formula/circles';
import { asFilled, deviations, type Deviation } from '../../formula/deviations';
import type { FormulaSheet } from '../../formula/formula-book';
import { parallelFaults } from '../../formula/parallel-totals';
import { totalFault } from '../../formula/totals';
import { translateFormula } from '../../formula/translate';
import type { VariantKind } from '../../formula/variant';
import { formatAddress } from '../../model/address';
import { defineRule, type FindingDraft } from '../rule';
import { MESSAGES } from './messages';

/** Variants that have a sentence of their own. */
const MESSAGE_OF: Partial<Readonly<Record<VariantKind, keyof typeof MESSAGES>>> = {
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
    messageId: MESSAGE_OF[variant.kind] ?? 'deviates',
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

export const formulasAgreeInBlock = defineRule({
  id: 'formulas-agree-in-block',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: 'Barowy, Berger, Zorn: ExceLint (OOPSLA 2018)',
  title: { 'zh-CN': '同一区域的公式一致', 'en-US': 'Formulas of a block agree' },
  messages: MESSAGES,
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
