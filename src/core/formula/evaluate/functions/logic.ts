import { isCellError } from '../../../model/workbook';
import type { Calculation, FunctionTable, SheetFunction } from '../calculation';
import type { Node } from '../parse';
import { fault, Fault, isArea, isEqual, toBoolean, toNumber, Undecided, type Scalar, type Value } from '../value';

/** Value or error value of an argument, for the functions that look at errors. */
function caught(node: Node | undefined, calculation: Calculation): Scalar {
  try {
    return calculation.scalar(node);
  } catch (failure) {
    if (failure instanceof Fault) return failure.value;
    throw failure;
  }
}

/** Logical values of the arguments; of ranges text and blanks are passed over. */
function truths(args: readonly Node[], calculation: Calculation): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    const value = calculation.value(arg);
    if (!isArea(value)) {
      if (value === null && arg.kind === 'ref') continue;
      found.push(toBoolean(value));
    } else
      calculation.each(value, (cell) => {
        if (isCellError(cell)) throw new Fault(cell);
        if (typeof cell === 'boolean' || typeof cell === 'number') found.push(cell !== 0 && cell !== false);
      });
  }
  if (found.length === 0) throw fault('#VALUE!');
  return found;
}

const test =
  (holds: (value: Scalar) => boolean): SheetFunction =>
  ([arg], calculation) =>
    holds(caught(arg, calculation));

/** IF with one answer left out gives FALSE; an empty place between commas gives 0. */
function answer(node: Node | undefined, calculation: Calculation): Value {
  if (node === undefined) return false;
  return node.kind === 'missing' ? 0 : calculation.value(node);
}

export const LOGIC: FunctionTable = {
  IF: ([condition, yes, no], c) => (toBoolean(c.scalar(condition)) ? answer(yes, c) : answer(no, c)),
  IFS: (args, c) => {
    for (let i = 0; i + 1 < args.length; i += 2) if (toBoolean(c.scalar(args[i]))) return c.scalar(args[i + 1]);
    throw fault('#N/A');
  },
  SWITCH: ([subject, ...cases], c) => {
    const value = c.scalar(subject);
    for (let i = 0; i + 1 < cases.length; i += 2) if (isEqual(value, c.scalar(cases[i]))) return c.scalar(cases[i + 1]);
    if (cases.length % 2 === 1) return c.scalar(cases.at(-1));
    throw fault('#N/A');
  },
  IFERROR: ([value, otherwise], c) => {
    const found = caught(value, c);
    return isCellError(found) ? (c.scalar(otherwise) ?? 0) : found;
  },
  IFNA: ([value, otherwise], c) => {
    const found = caught(value, c);
    if (!isCellError(found)) return found;
    if (found.error !== '#N/A') throw new Fault(found);
    return c.scalar(otherwise) ?? 0;
  },
  AND: (args, c) => truths(args, c).every(Boolean),
  OR: (args, c) => truths(args, c).some(Boolean),
  XOR: (args, c) => truths(args, c).filter(Boolean).length % 2 === 1,
  NOT: ([value], c) => !toBoolean(c.scalar(value)),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => {
    throw fault('#N/A');
  },
  ISERROR: test(isCellError),
  ISERR: test((value) => isCellError(value) && value.error !== '#N/A'),
  ISNA: test((value) => isCellError(value) && value.error === '#N/A'),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISNONTEXT: test((value) => typeof value !== 'string'),
  ISLOGICAL: test((value) => typeof value === 'boolean'),
  ISBLANK: test((value) => value === null),
  N: ([value], c) => {
    const found = c.scalar(value);
    return typeof found === 'string' ? 0 : toNumber(found);
  },
  CHOOSE: ([index, ...choices], c) => {
    const at = Math.trunc(c.number(index));
    if (at < 1 || at > choices.length) throw fault('#VALUE!');
    const chosen = choices[at - 1];
    if (!chosen) throw new Undecided();
    return c.value(chosen);
  },
};
