import { exactly, type Interval } from '../../model/quantity';
import { add, divide, meets, multiply, scaleBy, subtract } from './interval';
import type { Quantity, Relation, RelationInstance } from './relation';

/** A sum this long is asked once for each of its parts: it is kept. */
const LONG = 24;
const longSums = new WeakMap<RelationInstance, Interval>();

function sumOf(instance: RelationInstance, slack = 0): Interval {
  const sum = exactSumOf(instance);
  const room = slack * (instance.operands.length + 1);
  return room === 0 ? sum : { low: sum.low - room, high: sum.high + room };
}

function exactSumOf(instance: RelationInstance): Interval {
  const kept = instance.operands.length >= LONG ? longSums.get(instance) : undefined;
  if (kept) return kept;
  let low = 0;
  let high = 0;
  for (const { interval } of instance.operands) {
    low += interval.low;
    high += interval.high;
  }
  const sum = { low, high };
  if (instance.operands.length >= LONG) longSums.set(instance, sum);
  return sum;
}

/** Of a ratio of two amounts above 0; what is below has no root. */
const power = ({ low, high }: Interval, exponent: number): Interval =>
  exponent === 1 ? { low, high } : { low: Math.max(low, 0) ** exponent, high: Math.max(high, 0) ** exponent };

/** Σ of the operands by their signs; `left` is left out. */
function signedSum({ operands, signs }: RelationInstance, left?: Quantity): Interval {
  return operands.reduce<Interval>(
    (sum, operand, at) => (operand === left ? sum : signs?.[at] === -1 ? subtract(sum, operand.interval) : add(sum, operand.interval)),
    exactly(0),
  );
}

type Shape = Pick<Relation, 'kind' | 'scale'> & Partial<Pick<Relation, 'slack'>>;

/** What the operands say of the result; null where they say nothing (a denominator of 0). */
export function expectedResult(relation: Shape, instance: RelationInstance): Interval | null {
  const [first, second] = instance.operands;
  switch (relation.kind) {
    case 'sum':
      return sumOf(instance, relation.slack);
    case 'at-most':
      return { low: sumOf(instance).low, high: Infinity };
    case 'balance':
      return signedSum(instance);
    case 'difference':
      return first && second ? subtract(first.interval, second.interval) : null;
    case 'ratio': {
      const ratio = first && second ? divide(first.interval, second.interval) : null;
      return ratio && scaleBy(ratio, instance.scale ?? relation.scale);
    }
    case 'growth': {
      // From a base below 0 (a loss) no growth is computed; some print it with the sign turned.
      const ratio = first && second && second.interval.low > 0 ? divide(first.interval, second.interval) : null;
      return ratio && scaleBy(subtract(power(ratio, 1 / (instance.years ?? 1)), exactly(1)), relation.scale);
    }
  }
}

/** True or false; null where the operands do not tell. */
export function holds(relation: Shape, instance: RelationInstance): boolean | null {
  const expected = expectedResult(relation, instance);
  return expected && meets(expected, instance.result.interval);
}

/** The values of one cell of an instance that would make it hold, the other cells being right; null where none would or none is known. */
export function solveFor(relation: Shape, instance: RelationInstance, cell: Quantity): Interval | null {
  if (cell === instance.result) return expectedResult(relation, instance);
  const result = instance.result.interval;
  const [first, second] = instance.operands;
  if (relation.kind === 'sum') {
    const sum = sumOf(instance, relation.slack);
    return { low: result.low - (sum.high - cell.interval.high), high: result.high - (sum.low - cell.interval.low) };
  }
  if (relation.kind === 'at-most') return { low: -Infinity, high: result.high - (sumOf(instance).low - cell.interval.low) };
  if (relation.kind === 'balance') {
    const rest = signedSum(instance, cell);
    return instance.signs?.[instance.operands.indexOf(cell)] === -1 ? subtract(rest, result) : subtract(result, rest);
  }
  if (!first || !second) return null;
  if (relation.kind === 'difference') return cell === first ? add(result, second.interval) : subtract(first.interval, result);
  const ratio =
    relation.kind === 'ratio'
      ? scaleBy(result, 1 / (instance.scale ?? relation.scale))
      : power(add(scaleBy(result, 1 / relation.scale), exactly(1)), instance.years ?? 1);
  return cell === first ? multiply(ratio, second.interval) : divide(first.interval, ratio);
}
