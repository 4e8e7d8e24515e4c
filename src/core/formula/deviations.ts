import { cellAt, isCellError } from '../model/workbook';
import { referencesAt, type FormulaForm, type Reference } from './form';
import type { Axis, FormulaCell, FormulaSheet } from './formula-book';
import { agreesAcross, byForm, formulaRuns, readsAny, type FormulaRun } from './lines';
import { sumRanges } from './totals';
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
/** Forms of a line that are tried as its model: data lines and subtotal lines alternate in one column. */
const MODELS = 3;

/** Cells of a range that are looked at, at most: a range over a whole column says no more than its first thousand cells. */
const MOST_CELLS = 1000;

/** Typed numbers of a range in reading order; null where a formula stands among them. */
function typedNumbers(sheet: FormulaSheet, ref: Reference): readonly number[] | null {
  const numbers: number[] = [];
  let seen = 0;
  for (let row = ref.top; row <= ref.bottom; row++) {
    for (let col = ref.left; col <= ref.right; col++) {
      if (++seen > MOST_CELLS) return numbers;
      const cell = cellAt(sheet.sheet, row, col);
      if (cell?.formula !== undefined) return null;
      if (typeof cell?.value === 'number') numbers.push(cell.value);
    }
  }
  return numbers;
}

/** Whether the cells that the model would read at this place are typed numbers: a data line, not a line of totals. */
function hasTypedInputs(sheet: FormulaSheet, model: FormulaForm, cell: FormulaCell): boolean {
  return referencesAt(model, cell).every((ref) => {
    const numbers = ref.sheet === null ? typedNumbers(sheet, ref) : null;
    return numbers !== null && numbers.length >= (ref.single ? 1 : 2);
  });
}

/**
 * The last total of a row adds up the totals beside it, though its own column holds typed parts as theirs do, and these are no sums of
 * the row.
 */
function sumsItsNeighbours(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const [sum] = sumRanges(cell) ?? [];
  const [part] = referencesAt(models[0]?.form ?? cell.form, cell);
  if (run.axis !== 'across' || !sum || !part || models.some((model) => !sumRanges(model)) || !models[0]) return false;
  const covered = models.filter((model) => model.col >= sum.left && model.col <= sum.right).length;
  if (sum.top !== cell.row || sum.bottom !== cell.row || covered !== models.length || covered !== sum.right - sum.left + 1) return false;
  if (!hasTypedInputs(sheet, models[0].form, cell)) return false;
  for (let row = part.top; row <= part.bottom; row++) {
    const own = cellAt(sheet.sheet, row, cell.col)?.value;
    const beside = typedNumbers(sheet, { ...sum, top: row, bottom: row });
    if (typeof own === 'number' && own !== 0 && beside && Math.abs(beside.reduce((a, b) => a + b, 0) - own) < 0.5) return false;
  }
  return true;
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

/** Columns (rows) that the references take, as offsets from the cell, along the axis of the line. */
function offsets(references: readonly Reference[], cell: FormulaCell, axis: Axis): string {
  return references.map((ref) => (axis === 'across' ? ref.left - cell.col : ref.top - cell.row)).join(',');
}

/**
 * A cell that does as the other cells of its own column (row) do, and not as its line does: a cross-check beside every total, say,
 * reads the column of totals wherever it stands.
 */
function followsItsOwn(sheet: FormulaSheet, cell: FormulaCell, model: FormulaForm, axis: Axis): boolean {
  const mine = offsets(cell.references, cell, axis);
  if (mine === offsets(referencesAt(model, cell), cell, axis)) return false;
  const own = axis === 'across' ? sheet.along('down').get(cell.col) : sheet.along('across').get(cell.row);
  const alike = (own ?? []).filter(
    (other) => other !== cell && other.form.skeleton === cell.form.skeleton && offsets(other.references, other, axis) === mine,
  );
  return alike.length >= 2;
}

/**
 * A total of a row that adds up the lines of another total of its column, while its own lines, typed numbers, are added up by nobody:
 * its neighbours add up theirs.
 */
function leavesItsOwn(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const [sum, other] = sumRanges(cell) ?? [];
  const model = models[0];
  const [part] = model ? referencesAt(model.form, cell) : [];
  if (run.axis !== 'across' || !sum || other || !part || !model || !hasTypedInputs(sheet, model.form, cell)) return false;
  const column = (sheet.along('down').get(cell.col) ?? []).filter((one) => one !== cell && one.form.additive);
  const reads = (area: Reference): boolean =>
    column.some((one) =>
      one.references.some(
        (r) => r.sheet === null && r.top <= area.bottom && r.bottom >= area.top && r.left <= area.left && r.right >= area.left,
      ),
    );
  return sum.left === cell.col && sum.right === cell.col && reads(sum) && !reads(part);
}

const holdsNumber = (sheet: FormulaSheet, ref: Reference): boolean =>
  ref.sheet !== null || !ref.single || typeof cellAt(sheet.sheet, ref.top, ref.left)?.value === 'number';

/** What the cell leaves out is blank or a dash, and what it reads instead holds a number: left out for good reason. */
function avoidsBlank(sheet: FormulaSheet, { missed, added }: Variant): boolean {
  return missed.length > 0 && missed.every((ref) => !holdsNumber(sheet, ref)) && added.every((ref) => holdsNumber(sheet, ref));
}

/** Enough cells of the model's form round the cell: on both sides of it, or three on one. */
function surrounded(run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const place = (one: FormulaCell): number => (run.axis === 'down' ? one.row : one.col);
  const before = models.filter((model) => place(model) < place(cell)).length;
  const after = models.length - before;
  return before > 0 && after > 0 ? true : models.length >= 3;
}

/** A formula that only fetches one cell: a list of such links follows no fill, unless both neighbours do. */
function isLooseLink(run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  if (cell.tokens.length > 1) return false;
  const at = run.cells.indexOf(cell);
  const between = run.cells[at - 1]?.form === models[0]?.form && run.cells[at + 1]?.form === models[0]?.form;
  return !between || models.length < 4;
}

function judged(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): Deviation | null {
  const model = models[0];
  if (!model || isCellError(cell.cell.value)) return null;
  const variant = variantOf(cell, model.form);
  if (!variant) return null;
  if (variant.kind === 'reads' && (sumsItsNeighbours(sheet, run, cell, models) || leavesItsOwn(sheet, run, cell, models))) {
    return { cell, model, variant };
  }
  if (!surrounded(run, cell, models) || isLooseLink(run, cell, models) || avoidsBlank(sheet, variant)) return null;
  switch (variant.kind) {
    case 'anchors':
    case 'comparison':
    case 'constant':
      return null;
    case 'anchor-missing':
      // At the end of a line it may be the one that was filled from.
      if (models.length < 4 || cell === run.cells[0]) return null;
      break;
    case 'scale':
    case 'constant-added':
    case 'extra-term':
    case 'sign':
    case 'operator':
    case 'function':
    case 'number-for-cell':
      if (models.length < 3) return null;
      break;
    default:
  }
  // The first step of a chain (opening balance) cannot read a cell before it.
  const [first, second] = run.cells;
  if (cell === first && second && readsAny(second, [cell])) return null;
  if (readsAny(cell, run.cells) && !readsAny(model, run.cells) && !hasTypedInputs(sheet, model.form, cell)) return null;
  if (agreesAcross(sheet, cell, run.axis) || isCrossCheck(sheet, cell)) return null;
  return followsItsOwn(sheet, cell, model.form, run.axis) ? null : { cell, model, variant };
}

/** Three or more alike (two, after a gap) with none of the others among them: a table below or beside with a make of its own. */
function isTableOfItsOwn(run: FormulaRun, few: readonly FormulaCell[], models: readonly FormulaCell[]): boolean {
  const place = (one: FormulaCell | undefined): number => (run.axis === 'down' ? one?.row : one?.col) ?? -1;
  const first = place(few[0]);
  const last = place(few.at(-1));
  if (few.length < 2 || models.some((model) => place(model) > first && place(model) < last)) return false;
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
      if (other === form || few.length * 2 > members.length || isTableOfItsOwn(run, few, members)) continue;
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
