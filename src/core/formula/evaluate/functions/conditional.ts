import { isCellError } from '../../../model/workbook';
import type { Calculation, FunctionTable, SheetFunction } from '../calculation';
import type { Node } from '../parse';
import { fault, Fault, fifteen, numberOfText, Undecided, type Area, type Scalar } from '../value';

type Condition = (value: Scalar) => boolean;

/** `*` and `?` stand for any text and any character; `~` takes them literally. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (all: string, literal?: string, joker?: string) =>
    literal !== undefined ? `\\${literal}` : joker === '*' ? '[\\s\\S]*' : joker === '?' ? '[\\s\\S]' : `\\${all}`,
  );
  return new RegExp(`^${source}$`, 'i');
}

function ofNumber(operator: string, wanted: number): Condition {
  const x = fifteen(wanted);
  // A number stored as text equals its number, but lies neither above nor below one.
  const same: Condition = (value) =>
    typeof value === 'number' ? fifteen(value) === x : typeof value === 'string' && /^[\d.+-]+$/.test(value.trim()) && Number(value) === x;
  switch (operator) {
    case '':
    case '=':
      return same;
    case '<>':
      return (value) => !same(value);
    case '<':
      return (value) => typeof value === 'number' && fifteen(value) < x;
    case '<=':
      return (value) => typeof value === 'number' && fifteen(value) <= x;
    case '>':
      return (value) => typeof value === 'number' && fifteen(value) > x;
    default:
      return (value) => typeof value === 'number' && fifteen(value) >= x;
  }
}

/** A condition as COUNTIF writes it: `5`, `">=90"`, `"乡镇*"`, `"<>"`. */
export function condition(written: Scalar): Condition {
  if (written === null) throw new Undecided();
  if (isCellError(written)) throw new Fault(written);
  if (typeof written === 'boolean') return (value) => value === written;
  if (typeof written === 'number') return ofNumber('=', written);
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(written) ?? [];
  if (operand === '') {
    if (operator === '') return (value) => value === null || value === '';
    if (operator === '=') return (value) => value === null;
    if (operator === '<>') return (value) => value !== null;
    throw new Undecided();
  }
  if (/^(?:true|false)$/i.test(operand)) throw new Undecided();
  if (/^[\d\s.,%/:年月日+-]+$/.test(operand)) {
    const number = numberOfText(operand);
    if (number === null) throw new Undecided();
    return ofNumber(operator, number);
  }
  if (operator === '<' || operator === '>' || operator === '<=' || operator === '>=') throw new Undecided();
  const pattern = wildcard(operand);
  const matches: Condition = (value) => typeof value === 'string' && pattern.test(value);
  return operator === '<>' ? (value) => !matches(value) : matches;
}

/** Whether conditions hold at a place of ranges of one size. */
function places(pairs: readonly Node[], c: Calculation): { readonly shape: Area; readonly holds: (row: number, col: number) => boolean } {
  const tests: { readonly area: Area; readonly holds: Condition }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) tests.push({ area: c.area(pairs[i]), holds: condition(c.scalar(pairs[i + 1])) });
  const shape = tests[0]?.area;
  if (!shape || pairs.length % 2 === 1) throw new Undecided();
  if (tests.some(({ area }) => area.height !== shape.height || area.width !== shape.width)) throw fault('#VALUE!');
  return { shape, holds: (row, col) => tests.every(({ area, holds }) => holds(area.at(row, col))) };
}

/** Numbers of `values` at the places where all conditions hold. */
function chosen(values: Area, pairs: readonly Node[], c: Calculation): number[] {
  const { shape, holds } = places(pairs, c);
  if (values.height !== shape.height || values.width !== shape.width) throw fault('#VALUE!');
  const numbers: number[] = [];
  c.each(values, (value, row, col) => {
    if (value === null || !holds(row, col)) return;
    if (isCellError(value)) throw new Fault(value);
    if (typeof value === 'number') numbers.push(value);
  });
  return numbers;
}

function count(pairs: readonly Node[], c: Calculation): number {
  const { shape, holds } = places(pairs, c);
  let met = 0;
  let seen = 0;
  c.each(shape, (value, row, col) => {
    if (value === null) return;
    seen += 1;
    if (holds(row, col)) met += 1;
  });
  // Blank cells may meet a condition too ("", "<>5"); they are not visited one by one.
  const blanks = shape.height * shape.width - seen;
  if (blanks === 0) return met;
  if (pairs.length === 2) return met + (condition(c.scalar(pairs[1]))(null) ? blanks : 0);
  for (let i = 1; i < pairs.length; i += 2) if (!condition(c.scalar(pairs[i]))(null)) return met;
  throw new Undecided();
}

/** The sum range of SUMIF takes its size from the range of the condition. */
function fitted(range: Node | undefined, values: Node | undefined, c: Calculation): Area {
  const shape = c.area(range);
  const given = values === undefined || values.kind === 'missing' ? shape : c.area(values);
  if (given.height !== shape.height || given.width !== shape.width) throw new Undecided();
  return given;
}

const mean = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw fault('#DIV/0!');
  return sum(numbers) / numbers.length;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

const single =
  (apply: (numbers: readonly number[]) => number): SheetFunction =>
  ([range, criterion, values], c) => {
    if (!range || !criterion) throw new Undecided();
    return apply(chosen(fitted(range, values, c), [range, criterion], c));
  };
const several =
  (apply: (numbers: readonly number[]) => number): SheetFunction =>
  ([values, ...pairs], c) =>
    apply(chosen(c.area(values), pairs, c));

export const CONDITIONAL: FunctionTable = {
  COUNTIF: (args, c) => count(args, c),
  COUNTIFS: (args, c) => count(args, c),
  SUMIF: single(sum),
  SUMIFS: several(sum),
  AVERAGEIF: single(mean),
  AVERAGEIFS: several(mean),
  MAXIFS: several((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MINIFS: several((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
};
