import { Evaluator } from '../../formula/evaluate/evaluate';
import { byForm } from '../../formula/lines';
import type { Axis, FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { translateFormula } from '../../formula/translate';
import { formatAddress } from '../../model/address';
import { cellAt, isCellError, type Cell } from '../../model/workbook';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** How far along the line the form must be seen on both sides together. */
const REACH = 4;
const LEAST_WITNESSES = 3;
/** One or two typed numbers are slips; more on a sheet are the way its author works (estimates, plan figures). */
const MOST_SLIPS = 2;

/** The rows above and below hold formulas on both sides but none here: the column takes what is typed. */
function isInputColumn(sheet: FormulaSheet, cell: Cell): boolean {
  const rows = [cell.row - 1, cell.row + 1].filter((row) => sheet.at(row, cell.col - 1) && sheet.at(row, cell.col + 1));
  return rows.length > 0 && rows.every((row) => !sheet.at(row, cell.col));
}

/** The formula that the neighbours along an axis agree on for a typed number between them. */
function witness(sheet: FormulaSheet, cell: Cell, axis: Axis): FormulaCell | null {
  const place = (step: number): FormulaCell | undefined =>
    axis === 'down' ? sheet.at(cell.row + step, cell.col) : sheet.at(cell.row, cell.col + step);
  const before = place(-1);
  const after = place(1);
  if (!before || before.form !== after?.form || before.references.length === 0) return null;
  const seen: FormulaCell[] = [];
  for (const direction of [-1, 1]) {
    for (let step = 1; step <= REACH; step++) {
      const next = place(direction * step);
      if (!next) break;
      seen.push(next);
    }
  }
  if (axis === 'across' && isInputColumn(sheet, cell)) return null;
  const [[form, members] = [null, []]] = byForm(seen);
  const count = members.length;
  return form === before.form && count >= LEAST_WITNESSES && count * 4 >= seen.length * 3 ? before : null;
}

/** A formula that would read blanks only has nothing to compute at this place: the number was typed for lack of parts. */
function hasInputs(sheet: FormulaSheet, model: FormulaCell, cell: Cell): boolean {
  const down = cell.row - model.row;
  const right = cell.col - model.col;
  return model.references.some(
    (ref) => ref.sheet === null && typeof cellAt(sheet.sheet, ref.top + down, ref.left + right)?.value === 'number',
  );
}

/** A smaller number may equal the sum of its column by chance. */
const LEAST_TOTAL = 10;

/** Whether the formula, rounded like the typed number, gives it. */
function isRounded(result: number, typed: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  return Math.abs(result - typed) <= 10 ** -decimals * (1 + 1e-9);
}

/** A line of column totals: each column has its own meaning, one of rates or prices is typed for want of a sum. */
const isColumnTotal = (model: FormulaCell, cell: Cell): boolean =>
  model.row === cell.row && model.references.every((ref) => ref.left === model.col && ref.right === model.col);

/** A finding, or null for a 0 typed where the formula gives nothing either: it would divide by 0 or add up nothing. */
function draft(sheet: FormulaSheet, cell: Cell, model: FormulaCell, evaluator: Evaluator): FindingDraft | null {
  const name = sheet.sheet.name;
  const right = translateFormula(model.formula, model, cell);
  const result = evaluator.at(model.form, cell, sheet.sheet);
  const typed = Number(cell.value);
  if (typed === 0 && (result === 0 || isCellError(result))) return null;
  if (isColumnTotal(model, cell) && (typeof result !== 'number' || !isRounded(result, typed) || Math.abs(typed) < LEAST_TOTAL)) return null;
  const differs = typeof result === 'number' && !isRounded(result, typed);
  return {
    messageId: differs ? 'differs' : 'typed',
    ...(differs && { severity: 'error' as const }),
    // `total-equals-parts` watches a typed total; that it is right today is worth a word, no more.
    ...(isColumnTotal(model, cell) && { severity: 'information' as const }),
    params: { cell: formatAddress(cell), expected: right, value: typed, ...(differs && { result: Number(result.toPrecision(12)) }) },
    cells: [{ sheet: name, row: cell.row, col: cell.col }],
    evidence: [{ sheet: name, row: model.row, col: model.col }],
    expected: `=${right}`,
    actual: Number(cell.value),
    about: `${name}|${formatAddress(cell)}`,
    fix: {
      kind: 'suggestion',
      slip: null,
      edits: [{ sheet: name, row: cell.row, col: cell.col, expect: cell.value, expectFormula: null, formula: right }],
    },
  };
}

export const constantOverFormula = defineRule({
  id: 'constant-over-formula',
  category: 'formula',
  severity: 'warning',
  stage: 'stable',
  subject: 'formulas',
  reference: 'Hermans, Pinzger, van Deursen: Detecting code smells in spreadsheet formulas (2012)',
  title: { 'zh-CN': '公式中间没有手工键入的数', 'en-US': 'No typed number among formulas' },
  messages: {
    differs: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 是手工键入的 ${say(p, 'value')}，与两侧公式的算法不符。`,
        why: `按两侧的写法，此处应为 =${say(p, 'expected')}，结果是 ${say(p, 'result')}。`,
        todo: '请核实这个数；如无误，请改正公式引用的数据，或写明核实说明。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} holds a typed ${say(p, 'value')}, which is not what the formulas on both sides would give.`,
        why: `Filled from its neighbours it would read =${say(p, 'expected')}, which comes to ${say(p, 'result')}.`,
        todo: 'Check the number; if it is right, correct the data it rests on or note why it was typed.',
      }),
    },
    typed: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 是手工键入的 ${say(p, 'value')}，两侧都是公式。`,
        why: `按两侧的写法，此处应为 =${say(p, 'expected')}；键入的数不会随数据更新。`,
        todo: '请改为公式；如确需键入，请写明核实说明。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} holds a typed ${say(p, 'value')} between formulas.`,
        why: `Filled from its neighbours it would read =${say(p, 'expected')}; a typed number does not follow the data.`,
        todo: 'Put the formula back, or note why the number is typed.',
      }),
    },
  },
  check(book, context) {
    const findings: FindingDraft[] = [];
    const evaluator = new Evaluator(context.workbook);
    for (const sheet of book.sheets) {
      if (sheet.cells.length < LEAST_WITNESSES) continue;
      const typed: FindingDraft[] = [];
      let met = 0;
      for (const row of sheet.sheet.rows) {
        for (const cell of row.cells) {
          if (typeof cell.value !== 'number' || cell.formula !== undefined || cell.arrayRange) continue;
          const model = witness(sheet, cell, 'down') ?? witness(sheet, cell, 'across');
          if (!model || !hasInputs(sheet, model, cell)) continue;
          met += 1;
          const found = draft(sheet, cell, model, evaluator);
          if (found) typed.push(found);
        }
      }
      for (const found of typed) findings.push(met > MOST_SLIPS ? { ...found, severity: 'information' } : found);
    }
    const passes = book.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
