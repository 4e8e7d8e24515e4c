import { roundDecimal } from '../../../model/decimal';
import { finite } from '../arithmetic';
import type { FunctionTable, SheetFunction } from '../calculation';
import { isCellError } from '../../../model/workbook';
import { fault, Fault, fifteen, Undecided, type Scalar } from '../value';

const ofNumber =
  (apply: (x: number) => number): SheetFunction =>
  ([arg], c) =>
    finite(apply(c.number(arg)));

const rounded =
  (mode: 'half-up' | 'up' | 'down'): SheetFunction =>
  ([value, digits], c) => {
    const places = Math.trunc(c.number(digits));
    if (Math.abs(places) > 12) throw new Undecided();
    return roundDecimal(c.number(value), places, mode);
  };

/** Up or down to a multiple; only for like signs, where all versions of Excel agree. */
const multiple =
  (round: (x: number) => number): SheetFunction =>
  ([value, step], c) => {
    const x = c.number(value);
    const by = c.optional(step, 1);
    if (by === 0 || x === 0) return 0;
    if (x < 0 || by < 0) throw new Undecided();
    return fifteen(round(fifteen(x / by)) * by);
  };

export const MATH: FunctionTable = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber((x) => Math.floor(fifteen(x))),
  SQRT: ofNumber((x) => Math.sqrt(x)),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((x) => (x > 0 ? Math.log(x) : NaN)),
  LOG10: ofNumber((x) => (x > 0 ? Math.log10(x) : NaN)),
  LOG: ([value, base], c) => {
    const x = c.number(value);
    const b = c.optional(base, 10);
    if (x <= 0 || b <= 0) throw fault('#NUM!');
    if (b === 1) throw fault('#DIV/0!');
    return Math.log(x) / Math.log(b);
  },
  PI: () => Math.PI,
  POWER: ([value, exponent], c) => {
    const x = c.number(value);
    const n = c.number(exponent);
    if (x === 0 && n <= 0) throw fault(n === 0 ? '#NUM!' : '#DIV/0!');
    return finite(x ** n);
  },
  MOD: ([value, divisor], c) => {
    const x = c.number(value);
    const d = c.number(divisor);
    if (d === 0) throw fault('#DIV/0!');
    return fifteen(x - d * Math.floor(fifteen(x / d)));
  },
  QUOTIENT: ([value, divisor], c) => {
    const d = c.number(divisor);
    if (d === 0) throw fault('#DIV/0!');
    return Math.trunc(fifteen(c.number(value) / d));
  },
  ROUND: rounded('half-up'),
  ROUNDUP: rounded('up'),
  ROUNDDOWN: rounded('down'),
  TRUNC: ([value, digits], c) => {
    const places = Math.trunc(c.optional(digits, 0));
    if (Math.abs(places) > 12) throw new Undecided();
    return roundDecimal(c.number(value), places, 'down');
  },
  MROUND: multiple(Math.round),
  PMT: ([rate, periods, present, future, type], c) => {
    const [r, n, pv] = [c.number(rate), c.number(periods), c.number(present)];
    const fv = c.optional(future, 0);
    if (n === 0) throw fault('#NUM!');
    if (r === 0) return -(pv + fv) / n;
    const growth = (1 + r) ** n;
    return finite((-r * (pv * growth + fv)) / ((growth - 1) * (c.optional(type, 0) === 0 ? 1 : 1 + r)));
  },
  CEILING: multiple(Math.ceil),
  FLOOR: multiple(Math.floor),
  SUM: (args, c) => c.numbers(args).reduce((sum, x) => sum + x, 0),
  SUMSQ: (args, c) => c.numbers(args).reduce((sum, x) => sum + x * x, 0),
  PRODUCT: (args, c) => {
    const numbers = c.numbers(args);
    return numbers.length === 0 ? 0 : numbers.reduce((product, x) => product * x, 1);
  },
  SUMPRODUCT: (args, c) => {
    const [first, ...others] = args.map((arg) => c.area(arg));
    if (!first) throw new Undecided();
    if (others.some((area) => area.height !== first.height || area.width !== first.width)) throw fault('#VALUE!');
    let sum = 0;
    c.each(first, (value, row, col) => {
      let product = arrayNumber(value);
      for (const area of others) product *= arrayNumber(area.at(row, col));
      sum += product;
    });
    return sum;
  },
};

/** In SUMPRODUCT text and logical values count as 0; an error is the result. */
function arrayNumber(value: Scalar): number {
  if (isCellError(value)) throw new Fault(value);
  return typeof value === 'number' ? value : 0;
}
