import type { Interval } from '../../model/quantity';
import { MAY_PASS_100 } from './discover-bounds';
import { middle } from './interval';
import { sameCell, type Quantity, type Relation, type RelationInstance } from './relation';

/** A place where a relation does not hold. */
export interface Failure {
  readonly relation: Relation;
  readonly instance: RelationInstance;
}

/** A rate within a whole above 100 %, a number below 0 or a fraction among numbers that are not. */
export function isImpossible(cell: Quantity, failures: readonly Failure[]): boolean {
  if (cell.unit === '%')
    return cell.interval.low > 100 && failures.some(({ relation, instance }) => saysRate(`${relation.name}${instance.label}`));
  const alone = (fits: (value: number) => boolean): boolean =>
    !fits(cell.value) &&
    failures.every(({ instance }) => [instance.result, ...instance.operands].every((other) => fits(other.value) || sameCell(other, cell)));
  return alone((value) => value >= 0) || (failures.every(({ relation }) => relation.kind === 'sum') && alone(Number.isInteger));
}

const saysRate = (words: string): boolean => /率/u.test(words) && !MAY_PASS_100.test(words.replace(/百分点|增减|比上年/gu, ''));

/** A result far from the other results of its relation, which the repair would bring back among them. */
export function standsOut(cell: Quantity, failures: readonly Failure[], repair: Interval): boolean {
  return failures.some(({ relation, instance }) => {
    if (relation.kind !== 'ratio' || relation.instances.length < 4 || !sameCell(instance.result, cell) || cell.value <= 0) return false;
    const usual = medianOfResults(relation);
    const far = (value: number): number => Math.abs(Math.log(Math.max(value, 1e-9) / usual));
    return usual > 0 && far(cell.value) > Math.log(5) && far(middle(repair)) < Math.log(3);
  });
}

const medians = new WeakMap<Relation, number>();

function medianOfResults(relation: Relation): number {
  let median = medians.get(relation);
  if (median === undefined) {
    const sorted = relation.instances.map(({ result }) => result.value).sort((a, b) => a - b);
    median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    medians.set(relation, median);
  }
  return median;
}
