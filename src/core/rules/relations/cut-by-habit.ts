import type { BoundTable } from '../../model/observation';
import { middle } from './interval';
import { decimalsOf, type Relation, type RelationInstance } from './relation';
import { expectedResult } from './solve';

const known = new WeakMap<readonly Relation[], Map<BoundTable | Relation, boolean>>();

/**
 * Whether a table, or the column that a relation speaks of, cuts its rates off throughout: two places or more that only cutting off explains,
 * none that only rounding explains. That is how its office prints, no slip of one cell.
 */
export function cutByHabit(of: Relation, relations: readonly Relation[]): boolean {
  const ofBook = known.get(relations) ?? new Map<BoundTable | Relation, boolean>();
  known.set(relations, ofBook);
  const cuts = (owner: BoundTable | Relation, own: (relation: Relation) => boolean): boolean => {
    const before = ofBook.get(owner);
    if (before !== undefined) return before;
    const prints = relations
      .filter((relation) => own(relation) && relation.kind === 'ratio')
      .flatMap((relation) => relation.instances.map((instance) => printOf(relation, instance)));
    const habit = prints.filter((print) => print === 'cut').length >= 2 && !prints.includes('rounded');
    ofBook.set(owner, habit);
    return habit;
  };
  return saysSo(of.table) || cuts(of, (relation) => relation === of) || cuts(of.table, (relation) => relation.table === of.table);
}

/** A note under the table that says so itself. */
const CUT_SAID = /截尾|截去|舍尾|(?:不|未)(?:作|做|进行)?四舍五入|只舍不入/u;
const saysSo = ({ table }: BoundTable): boolean => table.frame.some(({ text }) => CUT_SAID.test(text));

/** How a typed result was brought to its digits, where only one way gives it. */
export function printOf(relation: Pick<Relation, 'kind' | 'scale'>, instance: RelationInstance): 'cut' | 'rounded' | null {
  const { result } = instance;
  const expected = result.formula ? null : expectedResult(relation, instance);
  if (!expected || result.value === 0) return null;
  const unit = 10 ** -Math.max(result.decimals, decimalsOf(result));
  const exact = middle(expected) / unit;
  const [typed, down, near] = [result.value / unit, Math.floor(exact + 1e-6), Math.floor(exact + 0.5 + 1e-6)];
  if (down === near) return null;
  return Math.abs(typed - down) < 1e-6 ? 'cut' : Math.abs(typed - near) < 1e-6 ? 'rounded' : null;
}
