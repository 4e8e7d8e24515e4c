import type { CellAddress } from '../model/address';
import { cellAt } from '../model/workbook';
import { referencesAt, type FormulaForm, type Reference } from './form';
import type { Axis, FormulaCell, FormulaSheet } from './formula-book';
import type { FormulaRun } from './lines';
import { sumRanges } from './totals';
import type { Variant } from './variant';

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
export function hasTypedInputs(sheet: FormulaSheet, model: FormulaForm, cell: FormulaCell): boolean {
  return referencesAt(model, cell).every((ref) => {
    const numbers = ref.sheet === null ? typedNumbers(sheet, ref) : null;
    return numbers !== null && numbers.length >= (ref.single ? 1 : 2);
  });
}

/**
 * The last total of a row adds up the totals beside it, though its own column holds typed parts as theirs do, and these are no sums of
 * the row.
 */
export function sumsItsNeighbours(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
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
export function isCrossCheck(sheet: FormulaSheet, cell: FormulaCell): boolean {
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
export function followsItsOwn(sheet: FormulaSheet, cell: FormulaCell, model: FormulaForm, axis: Axis): boolean {
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
export function leavesItsOwn(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const [sum, other] = sumRanges(cell) ?? [];
  const part = unreadParts(sheet, run, cell, models);
  return sum !== undefined && !other && part !== null && sum.left === cell.col && sum.right === cell.col && addedUp(sheet, cell, sum);
}

/** Whether another addition of the cell's column reads any of the area. */
function addedUp(sheet: FormulaSheet, cell: FormulaCell, area: Reference): boolean {
  return (sheet.along('down').get(cell.col) ?? []).some(
    (one) =>
      one !== cell &&
      one.form.additive &&
      one.references.some(
        (r) => r.sheet === null && r.top <= area.bottom && r.bottom >= area.top && r.left <= area.left && r.right >= area.left,
      ),
  );
}

/** What of its own column a total of a row should add up as its neighbours do theirs, and no other total does. */
function ownParts(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): Reference | null {
  const model = models[0];
  const [part] = model ? referencesAt(model.form, cell) : [];
  if (run.axis !== 'across' || !part || !model || part.left !== cell.col || part.right !== cell.col) return null;
  return addedUp(sheet, cell, part) ? null : part;
}

/** Typed numbers among them only. */
function unreadParts(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): Reference | null {
  const part = ownParts(sheet, run, cell, models);
  return part && models[0] && hasTypedInputs(sheet, models[0].form, cell) ? part : null;
}

/** Whether the cell's own column holds numbers, typed or computed, where its neighbours' hold their parts: no room for a cross-check. */
export function hasOwnParts(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const part = ownParts(sheet, run, cell, models);
  let numbers = 0;
  for (let row = part?.top ?? 0; part && row <= Math.min(part.bottom, part.top + MOST_CELLS); row++)
    if (typeof cellAt(sheet.sheet, row, cell.col)?.value === 'number') numbers += 1;
  return part !== null && numbers >= 2;
}

const holdsNumber = (sheet: FormulaSheet, ref: Reference): boolean =>
  ref.sheet !== null || !ref.single || typeof cellAt(sheet.sheet, ref.top, ref.left)?.value === 'number';

/** What the cell leaves out is blank or a dash, and what it reads instead holds a number: left out for good reason. */
export function avoidsBlank(sheet: FormulaSheet, { missed, added }: Variant): boolean {
  return missed.length > 0 && missed.every((ref) => !holdsNumber(sheet, ref)) && added.every((ref) => holdsNumber(sheet, ref));
}

const readsPlace = (other: FormulaCell, { row, col }: CellAddress): boolean =>
  other.references.some((ref) => ref.sheet === null && ref.top <= row && ref.bottom >= row && ref.left <= col && ref.right >= col);

/**
 * Whether what the cell averages is added up crosswise together with what a neighbour adds up, or the cell itself with its neighbours:
 * then these are amounts of one kind. Elsewhere a price or a rate is averaged in a line of sums for good reason.
 */
export function addedWithTheirs(sheet: FormulaSheet, run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const own = sheet.along(run.axis).get(run.axis === 'down' ? cell.col : cell.row) ?? [];
  if (
    own.some(
      (other) => other.form.additive && readsPlace(other, cell) && models.every((model) => model === other || readsPlace(other, model)),
    )
  )
    return true;
  const partOf = ({ references: [ref] }: FormulaCell): CellAddress | null => (ref?.sheet === null ? { row: ref.top, col: ref.left } : null);
  const mine = partOf(cell);
  if (!mine) return false;
  const crosswise = run.axis === 'down' ? sheet.along('down').get(mine.col) : sheet.along('across').get(mine.row);
  const theirs = models.map(partOf).filter((place) => place !== null);
  return (crosswise ?? []).some(
    (other) => other.form.additive && readsPlace(other, mine) && theirs.some((place) => readsPlace(other, place)),
  );
}

/** Enough cells of the model's form round the cell: on both sides of it, or three on one. */
export function surrounded(run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[]): boolean {
  const place = (one: FormulaCell): number => (run.axis === 'down' ? one.row : one.col);
  const before = models.filter((model) => place(model) < place(cell)).length;
  const after = models.length - before;
  return before > 0 && after > 0 ? true : models.length >= 3;
}

/**
 * A formula that only fetches one cell: a list of such links follows no fill, unless both neighbours do, or all others fetch the same from
 * one sheet; nor does it where the cell is one of those that the others add up.
 */
export function isLooseLink(run: FormulaRun, cell: FormulaCell, models: readonly FormulaCell[], variant: Variant): boolean {
  if (cell.tokens.length > 1) return false;
  if (variant.kind === 'lacks-term') return models.length < 3;
  if (variant.kind === 'sheet') return models.length < 4;
  const at = run.cells.indexOf(cell);
  const between = run.cells[at - 1]?.form === models[0]?.form && run.cells[at + 1]?.form === models[0]?.form;
  return !between || models.length < 4;
}
