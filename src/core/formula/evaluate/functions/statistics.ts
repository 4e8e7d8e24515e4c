import { isCellError } from '../../../model/workbook';
import { finite } from '../arithmetic';
import type { Calculation, FunctionTable, SheetFunction } from '../calculation';
import type { Node } from '../parse';
import { fault, Fault, fifteen, isArea, numberOfText } from '../value';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

const of =
  (apply: (numbers: readonly number[]) => number): SheetFunction =>
  (args, c) =>
    apply(c.numbers(args));

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw fault('#DIV/0!');
  return sum(numbers) / numbers.length;
}

/** Sum of squared differences from the mean over n − `less`. */
function variance(numbers: readonly number[], less: 0 | 1): number {
  if (numbers.length <= less) throw fault('#DIV/0!');
  const centre = mean(numbers);
  return numbers.reduce((total, x) => total + (x - centre) ** 2, 0) / (numbers.length - less);
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function quantile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0 || share < 0 || share > 1) throw fault('#NUM!');
  const sorted = ascending(numbers);
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const from = sorted[low] ?? 0;
  return from + ((sorted[low + 1] ?? from) - from) * (place - low);
}

/** The k-th number from an end. */
const ranked =
  (fromTop: boolean): SheetFunction =>
  ([range, place], c) => {
    const sorted = ascending(c.numbers(range ? [range] : []));
    const k = Math.ceil(c.number(place));
    const found = fromTop ? sorted[sorted.length - k] : sorted[k - 1];
    if (k < 1 || found === undefined) throw fault('#NUM!');
    return found;
  };

const rank: SheetFunction = ([value, range, order], c) => {
  const x = fifteen(c.number(value));
  const numbers = c.numbers(range ? [range] : []).map(fifteen);
  if (!numbers.includes(x)) throw fault('#N/A');
  const up = c.optional(order, 0) !== 0;
  return numbers.filter((other) => (up ? other < x : other > x)).length + 1;
};

/** Written into the call itself, a logical value or a number in quotes counts as a number. */
const isNumeric = (value: unknown): boolean => typeof value === 'boolean' || (typeof value === 'string' && numberOfText(value) !== null);

function counted(args: readonly Node[], c: Calculation, holds: (value: unknown) => boolean): number {
  let count = 0;
  for (const area of args.flatMap((arg) => c.through(arg))) c.each(area, (cell) => void (count += holds(cell) ? 1 : 0));
  for (const arg of args) {
    if (c.through(arg).length > 0) continue;
    const value = c.value(arg);
    if (isArea(value)) c.each(value, (cell) => void (count += holds(cell) ? 1 : 0));
    else if (holds(value) || (arg.kind !== 'ref' && isNumeric(value))) count += 1;
  }
  return count;
}

export const STATISTICS: FunctionTable = {
  AVERAGE: of(mean),
  MIN: of((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  MAX: of((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  MEDIAN: of((numbers) => quantile(numbers, 0.5)),
  LARGE: ranked(true),
  SMALL: ranked(false),
  RANK: rank,
  'RANK.EQ': rank,
  PERCENTILE: ([range, share], c) => quantile(c.numbers(range ? [range] : []), c.number(share)),
  'PERCENTILE.INC': ([range, share], c) => quantile(c.numbers(range ? [range] : []), c.number(share)),
  QUARTILE: ([range, part], c) => quantile(c.numbers(range ? [range] : []), Math.trunc(c.number(part)) / 4),
  STDEV: of((numbers) => Math.sqrt(variance(numbers, 1))),
  'STDEV.S': of((numbers) => Math.sqrt(variance(numbers, 1))),
  STDEVP: of((numbers) => Math.sqrt(variance(numbers, 0))),
  'STDEV.P': of((numbers) => Math.sqrt(variance(numbers, 0))),
  VAR: of((numbers) => variance(numbers, 1)),
  'VAR.S': of((numbers) => variance(numbers, 1)),
  VARP: of((numbers) => variance(numbers, 0)),
  'VAR.P': of((numbers) => variance(numbers, 0)),
  GEOMEAN: of((numbers) => {
    if (numbers.length === 0 || numbers.some((x) => x <= 0)) throw fault('#NUM!');
    return finite(Math.exp(sum(numbers.map(Math.log)) / numbers.length));
  }),
  COUNT: (args, c) => counted(args, c, (value) => typeof value === 'number'),
  COUNTA: (args, c) => counted(args, c, (value) => value !== null),
  COUNTBLANK: ([range], c) => {
    const area = c.area(range);
    let filled = 0;
    c.each(area, (value) => {
      if (isCellError(value)) throw new Fault(value);
      if (value !== null && value !== '') filled += 1;
    });
    return area.height * area.width - filled;
  },
};
