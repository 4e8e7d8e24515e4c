import type { FormulaForm } from './form';
import type { Axis, FormulaCell, FormulaSheet } from './formula-book';

/** Which argument of a function is the list that it looks in. */
const LIST_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  VLOOKUP: [1],
  HLOOKUP: [1],
  XLOOKUP: [1, 2],
  LOOKUP: [1, 2],
  MATCH: [1],
  XMATCH: [1],
  INDEX: [0],
  RANK: [1],
  'RANK.EQ': [1],
  'RANK.AVG': [1],
};
/** Lists too, where what is looked for is a cell and no condition written in. */
const BY_CRITERION = /^(?:SUMIF|COUNTIF|AVERAGEIF)$/;
/** Fewest cells of one fill that show how a list moves. */
const LEAST_RUN = 3;

/** Formulas of one fill that look in a list which moves along with them: its `$` was forgotten before the fill. */
export interface MovingList {
  readonly cells: readonly FormulaCell[];
  /** Which reference of the form is the list. */
  readonly reference: number;
  readonly axis: Axis;
}

/** References that stand alone as the list argument of a call, by their number in the form. */
function listsOf(form: FormulaForm): readonly number[] {
  const found: number[] = [];
  const calls: { name: string; argument: number; start: number }[] = [];
  form.tokens.forEach(({ kind, text }, i) => {
    if (kind !== 'operator') return;
    const before = form.tokens[i - 1];
    if (text === '(') calls.push({ name: before?.kind === 'function' ? before.text : '', argument: 0, start: i });
    const call = calls.at(-1);
    if (!call || (text !== ',' && text !== ')')) return;
    const alone = call.start === i - 2 ? (form.refAt[i - 1] ?? -1) : -1;
    const isList =
      LIST_ARGUMENTS[call.name]?.includes(call.argument) ?? (BY_CRITERION.test(call.name) && call.argument === 0 && isCell(form, i + 1));
    if (alone >= 0 && isList) found.push(alone);
    call.argument += 1;
    call.start = i;
    if (text === ')') calls.pop();
  });
  return found;
}

/** A single cell and nothing else as the next argument. */
const isCell = (form: FormulaForm, at: number): boolean =>
  form.references[form.refAt[at] ?? -1]?.single === true && /^[,)]$/.test(form.tokens[at + 1]?.text ?? '');

function moves(form: FormulaForm, reference: number, axis: Axis): boolean {
  const { first, second, single } = form.references[reference] ?? {};
  if (!first || !second || single !== false) return false;
  if (axis === 'down') return first.row !== null && second.row !== null && !first.rowFixed && !second.rowFixed && first.row !== second.row;
  return first.col !== null && second.col !== null && !first.colFixed && !second.colFixed && first.col !== second.col;
}

/** Fills of a sheet that take their list along. Linear in formulas. */
export function movingLists(sheet: FormulaSheet): readonly MovingList[] {
  const lists = new Map<FormulaForm, readonly number[]>();
  const found: MovingList[] = [];
  for (const axis of ['down', 'across'] satisfies Axis[]) {
    for (const line of sheet.along(axis).values()) {
      for (let start = 0, end = 1; start < line.length; start = end++) {
        const form = line[start]?.form;
        while (end < line.length && line[end]?.form === form && isNext(line[end - 1], line[end])) end += 1;
        if (!form || end - start < LEAST_RUN) continue;
        let own = lists.get(form);
        if (!own) lists.set(form, (own = listsOf(form)));
        const reference = own.find((index) => moves(form, index, axis));
        if (reference !== undefined) found.push({ cells: line.slice(start, end), reference, axis });
      }
    }
  }
  return found;
}

const isNext = (a: FormulaCell | undefined, b: FormulaCell | undefined): boolean =>
  a !== undefined && b !== undefined && b.row - a.row + b.col - a.col === 1;
