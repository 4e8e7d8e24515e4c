import { referencesAt } from '../../formula/form';
import type { Axis, FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { translateFormula } from '../../formula/translate';
import { formatAddress, type CellAddress } from '../../model/address';
import { cellAt, isCellError, type Cell } from '../../model/workbook';
import { defineRule, type FindingDraft } from '../rule';
import { say } from '../words';

/** Cells of one form that must stand on both sides together, with nothing between. */
const LEAST_WITNESSES = 3;
/** The same for formulas that only fetch one cell: a short list of links follows no fill. */
const LEAST_LINKS = 4;
/** One or two typed numbers are slips; more on a sheet are the way its author works (estimates, plan figures). */
const MOST_SLIPS = 2;

/** The rows above and below hold formulas on both sides but none here: the column takes what is typed. */
function isInputColumn(sheet: FormulaSheet, cell: CellAddress): boolean {
  const rows = [cell.row - 1, cell.row + 1].filter((row) => sheet.at(row, cell.col - 1) && sheet.at(row, cell.col + 1));
  return rows.length > 0 && rows.every((row) => !sheet.at(row, cell.col));
}

/** The formula that the neighbours along an axis agree on for what stands between them. */
function witness(sheet: FormulaSheet, cell: CellAddress, axis: Axis): FormulaCell | null {
  const place = (step: number): FormulaCell | undefined =>
    axis === 'down' ? sheet.at(cell.row + step, cell.col) : sheet.at(cell.row, cell.col + step);
  const before = place(-1);
  if (!before || before.form !== place(1)?.form || before.references.length === 0) return null;
  if (axis === 'across' && isInputColumn(sheet, cell)) return null;
  const least = before.tokens.length === 1 ? LEAST_LINKS : LEAST_WITNESSES;
  let count = 0;
  for (const direction of [-1, 1]) for (let step = 1; step <= least && place(direction * step)?.form === before.form; step++) count += 1;
  return count >= least ? before : null;
}

/** A formula that would read blanks only has nothing to compute at this place: the number was typed for lack of parts. */
function hasInputs(sheet: FormulaSheet, model: FormulaCell, cell: CellAddress): boolean {
  const result = sheet.resultOf(model.form, cell);
  if (typeof result === 'number' && result !== 0) return true;
  return referencesAt(model.form, cell).some(
    (ref) => ref.sheet === null && typeof cellAt(sheet.sheet, ref.top, ref.left)?.value === 'number',
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
const isColumnTotal = (model: FormulaCell, cell: CellAddress): boolean =>
  model.row === cell.row && model.references.every((ref) => ref.left === model.col && ref.right === model.col);

/** A finding, or null for a 0 typed where the formula gives nothing either: it would divide by 0 or add up nothing. */
function draft(sheet: FormulaSheet, cell: Cell, model: FormulaCell): FindingDraft | null {
  const name = sheet.sheet.name;
  const right = translateFormula(model.formula, model, cell);
  const result = sheet.resultOf(model.form, cell);
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

/** Places left empty in one fill of formulas, where the formula would give a number. */
function gaps(sheet: FormulaSheet, axis: Axis): readonly FindingDraft[] {
  const found: FindingDraft[] = [];
  for (const line of sheet.along(axis).values()) {
    line.forEach((before, i) => {
      const after = line[i + 1];
      if (before.form !== after?.form || after.row - before.row + after.col - before.col !== 2) return;
      const at = { row: (before.row + after.row) / 2, col: (before.col + after.col) / 2 };
      const held = cellAt(sheet.sheet, at.row, at.col);
      const isEmpty = (held?.value ?? null) === null && held?.formula === undefined && held?.arrayRange === undefined;
      const model = isEmpty && !isCovered(sheet, at) ? witness(sheet, at, axis) : null;
      const result = model && sheet.resultOf(model.form, at);
      if (model && typeof result === 'number' && result !== 0 && !isColumnTotal(model, at)) found.push(gapDraft(sheet, at, model, result));
    });
  }
  return found;
}

const isCovered = (sheet: FormulaSheet, { row, col }: CellAddress): boolean =>
  sheet.sheet.merges.some((range) => row >= range.top && row <= range.bottom && col >= range.left && col <= range.right);

function gapDraft(sheet: FormulaSheet, at: CellAddress, model: FormulaCell, result: number): FindingDraft {
  const name = sheet.sheet.name;
  const right = translateFormula(model.formula, model, at);
  return {
    messageId: 'empty',
    // Often left empty on purpose: worth a word, no alarm.
    severity: 'information',
    params: { cell: formatAddress(at), expected: right, result: Number(result.toPrecision(12)) },
    cells: [{ sheet: name, ...at }],
    evidence: [{ sheet: name, row: model.row, col: model.col }],
    expected: `=${right}`,
    about: `${name}|${formatAddress(at)}`,
    fix: { kind: 'suggestion', slip: null, edits: [{ sheet: name, ...at, expect: null, expectFormula: null, formula: right }] },
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
    empty: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 是空的，两侧都是公式。`,
        why: `按两侧的写法，此处应为 =${say(p, 'expected')}，结果是 ${say(p, 'result')}。`,
        todo: '请补上公式；如确应为空，请写明核实说明。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} is empty between formulas.`,
        why: `Filled from its neighbours it would read =${say(p, 'expected')}, which comes to ${say(p, 'result')}.`,
        todo: 'Put the formula in, or note why the cell is empty.',
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
  check(book) {
    const findings: FindingDraft[] = [];
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
          const found = draft(sheet, cell, model);
          if (found) typed.push(found);
        }
      }
      const empty = new Map([...gaps(sheet, 'down'), ...gaps(sheet, 'across')].map((found) => [found.about, found]));
      if (empty.size <= MOST_SLIPS) typed.push(...empty.values());
      for (const found of typed) findings.push(met > MOST_SLIPS ? { ...found, severity: 'information' } : found);
    }
    const passes = book.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
