import type { CellEdit } from '../model/finding';
import { isCellError } from '../model/workbook';
import type { FormulaForm } from './form';
import type { Axis, FormulaCell, FormulaSheet } from './formula-book';
import { agreesAcross, byForm, formulaRuns, readsAny, type FormulaRun } from './lines';
import {
  addedWithTheirs,
  avoidsBlank,
  followsItsOwn,
  hasOwnParts,
  hasTypedInputs,
  isCrossCheck,
  isLooseLink,
  leavesItsOwn,
  sumsItsNeighbours,
  surrounded,
} from './reasons-to-differ';
import { translateFormula } from './translate';
import { variantOf, type Variant } from './variant';

/** A formula that is nearly, but not quite, what a fill of its line would give. */
export interface Deviation {
  readonly cell: FormulaCell;
  /** A cell of the line that shows the line's own form. */
  readonly model: FormulaCell;
  readonly variant: Variant;
}

/** More odd cells than this in one line are its author's way. */
const MOST_ODD = 3;
/** Cells alike before one exchanged sign, function or number among them is a slip. */
const LEAST_MODELS = 3;
/** The same for a `$`: at the end of a line it may be the one that was filled from. */
const LEAST_HELD = 4;
/** Forms of a line that are tried as its model: data lines and subtotal lines alternate in one column. */
const MODELS = 3;

/** Whether the model's form would give another number at the cell than stands there. */
function changesResult(sheet: FormulaSheet, cell: FormulaCell, model: FormulaCell): boolean {
  const [result, value] = [sheet.resultOf(model.form, cell), cell.cell.value];
  return typeof result !== 'number' || typeof value !== 'number' || Math.abs(result - value) > Math.abs(value) * 1e-9;
}

function judged(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): Deviation | null {
  const model = models[0];
  if (!model || isCellError(cell.cell.value)) return null;
  const variant = variantOf(cell, model.form);
  if (!variant) return null;
  if (variant.kind === 'reads' && (sumsItsNeighbours(sheet, run, cell, models) || leavesItsOwn(sheet, run, cell, models))) {
    return { cell, model, variant };
  }
  if (!surrounded(run, cell, models) || isLooseLink(run, cell, models, variant) || avoidsBlank(sheet, variant)) return null;
  switch (variant.kind) {
    case 'anchors':
    case 'comparison':
    case 'constant':
      return null;
    case 'brackets':
      // Other brackets that change no result are a habit.
      if (models.length < LEAST_MODELS || !changesResult(sheet, cell, model)) return null;
      break;
    case 'limit':
    case 'rounding':
    case 'rounding-by-one':
    case 'lookup':
    case 'anchor-missing':
      if (models.length < LEAST_HELD || cell === run.cells[0]) return null;
      break;
    case 'scale':
    case 'constant-added':
    case 'extra-term':
    case 'sign':
    case 'operator':
    case 'function':
    case 'number-for-cell':
      if (models.length < LEAST_MODELS) return null;
      break;
    case 'totalling':
      if (models.length < LEAST_MODELS || !addedWithTheirs(sheet, run, cell, models)) return null;
      break;
    default:
  }
  // The first step of a chain (opening balance) cannot read a cell before it.
  const [first, second] = run.cells;
  if (cell === first && second && readsAny(second, [cell])) return null;
  if (readsAny(cell, run.cells) && !readsAny(model, run.cells) && !hasTypedInputs(sheet, model.form, cell)) return null;
  if (agreesAcross(sheet, cell, run.axis)) return null;
  // A cross-check has no parts of its own.
  if (isCrossCheck(sheet, cell) && !hasOwnParts(sheet, run, cell, models)) return null;
  return followsItsOwn(sheet, cell, model.form, run.axis) ? null : { cell, model, variant };
}

/**
 * A line beside the run whose form goes on unbroken from the model before the odd cells to the model after them: these lines of the
 * table are alike but for the odd cells.
 */
function linesGoOn(sheet: FormulaSheet, run: FormulaRun, few: readonly FormulaCell[], models: readonly FormulaCell[]): boolean {
  const first = run.cells.findIndex((cell) => cell === few[0]);
  const stretch = run.cells.slice(first - 1, first + few.length + 1);
  const [before, ...rest] = stretch;
  const after = rest.pop();
  if (first < 1 || !before || !after || before.form !== models[0]?.form || after.form !== before.form) return false;
  if (rest.some((cell, i) => cell !== few[i])) return false;
  return [-3, -2, -1, 1, 2, 3].some((step) => {
    const forms = stretch.map(({ row, col }) => (run.axis === 'down' ? sheet.at(row, col + step) : sheet.at(row + step, col))?.form);
    return forms[0] !== undefined && forms.every((form) => form === forms[0]);
  });
}

/** Three or more alike (two, after a gap) with none of the others among them: a table below or beside with a make of its own. */
function isTableOfItsOwn(sheet: FormulaSheet, run: FormulaRun, few: readonly FormulaCell[], models: readonly FormulaCell[]): boolean {
  const place = (one: FormulaCell | undefined): number => (run.axis === 'down' ? one?.row : one?.col) ?? -1;
  const first = place(few[0]);
  const last = place(few.at(-1));
  if (few.length < 2 || models.some((model) => place(model) > first && place(model) < last)) return false;
  if (linesGoOn(sheet, run, few, models)) return false;
  const before = place(run.cells[run.cells.findIndex((cell) => cell === few[0]) - 1]);
  return few.length > 2 || (before >= 0 && first - before > 1);
}

function inRun(sheet: FormulaSheet, run: FormulaRun): readonly Deviation[] {
  if (run.cells.length < 3) return [];
  const groups = byForm(run.cells);
  if (groups.length < 2) return [];
  const models = groups.slice(0, MODELS).filter(([, members]) => members.length > 1);
  const found = new Map<FormulaCell, Deviation>();
  for (const [form, members] of models) {
    const odd: Deviation[] = [];
    for (const [other, few] of groups) {
      if (other === form || few.length * 2 > members.length || isTableOfItsOwn(sheet, run, few, members)) continue;
      for (const cell of few) {
        const deviation = found.has(cell) ? null : judged(sheet, run, cell, members);
        if (deviation) odd.push(deviation);
      }
    }
    if (odd.length > MOST_ODD || odd.length * 2 > members.length) continue;
    for (const deviation of odd) found.set(deviation.cell, deviation);
  }
  return [...found.values()];
}

/** Two rules ask for the same sheet. */
const known = new WeakMap<FormulaSheet, readonly Deviation[]>();

/** Formulas that deviate from their row or column. Linear in formulas. */
export function deviations(sheet: FormulaSheet): readonly Deviation[] {
  const before = known.get(sheet);
  if (before) return before;
  const found = new Map<FormulaCell, Deviation>();
  for (const axis of ['down', 'across'] satisfies Axis[]) {
    for (const run of formulaRuns(sheet, axis)) {
      for (const deviation of inRun(sheet, run)) if (!found.has(deviation.cell)) found.set(deviation.cell, deviation);
    }
  }
  // A form that is used again where it does not deviate is a pattern.
  const uses = new Map<FormulaForm, number>();
  for (const { cell } of found.values()) uses.set(cell.form, (uses.get(cell.form) ?? 0) + 1);
  const all = new Map<FormulaForm, number>();
  if (found.size > 0) for (const { form } of sheet.cells) if (uses.has(form)) all.set(form, (all.get(form) ?? 0) + 1);
  const result = [...found.values()].filter(({ cell }) => (all.get(cell.form) ?? 0) <= (uses.get(cell.form) ?? 0));
  known.set(sheet, result);
  return result;
}

/** The formula that the model would give at the cell, as an edit. */
export function asFilled(sheet: FormulaSheet, { cell, model }: Deviation): CellEdit {
  const { row, col, formula } = cell;
  return {
    sheet: sheet.sheet.name,
    row,
    col,
    expect: cell.cell.value,
    expectFormula: formula,
    formula: translateFormula(model.formula, model, cell),
  };
}
