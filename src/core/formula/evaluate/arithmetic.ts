import { isCellError } from '../../model/workbook';
import { compare, fault, Fault, isEqual, toNumber, toText, Undecided, type Scalar } from './value';

/** A difference in the last bits only is no difference: Excel gives 0 then. */
function snapped(result: number, a: number, b: number): number {
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 4e-15 ? 0 : result;
}

/** Two values joined by an operator of the formula language. */
export function combine(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isCellError(left)) throw new Fault(left);
  if (isCellError(right)) throw new Fault(right);
  switch (operator) {
    case '&':
      return toText(left) + toText(right);
    case '=':
      return isEqual(left, right);
    case '<>':
      return !isEqual(left, right);
    case '<':
      return compare(left, right) < 0;
    case '>':
      return compare(left, right) > 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>=':
      return compare(left, right) >= 0;
  }
  const a = toNumber(left);
  const b = toNumber(right);
  switch (operator) {
    case '+':
      return snapped(a + b, a, b);
    case '-':
      return snapped(a - b, a, b);
    case '*':
      return a * b;
    case '/':
      if (b === 0) throw fault('#DIV/0!');
      return a / b;
    case '^':
      if (a === 0 && b <= 0) throw fault(b === 0 ? '#NUM!' : '#DIV/0!');
      return finite(a ** b);
    default:
      throw new Undecided();
  }
}

/** Throws `#NUM!` where a result is no number. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw fault('#NUM!');
  return value;
}
