import type { Pieces } from '../../language/pieces';
import { isRate, type Fact, type TableFacts } from '../fact';
import { labelPieces, numberPiece } from '../pieces';
import type { Context } from '../plan/context';
import { namePieces } from '../plan/names';
import { areasReached, extremes, type AreaValue } from './select';

/** 接种率最高的是A镇（99.2%），最低的是B镇（88.3%）；21个乡镇中19个达到目标（90%）. Null where all are equal or too few are told. */
export function bestAndWorst(facts: TableFacts, fact: Fact, kind: 'area' | 'breakdown', context: Context): readonly Pieces[] {
  const { writer } = context;
  // The disease with the highest incidence is told by its cases; only rates that should be high have a best and a worst member.
  if (!isRate(fact.main.unit) || (kind === 'breakdown' && context.direction(fact) !== 'up')) return [];
  const { best, worst } = extremes(facts, fact.main, kind, writer);
  const told: Pieces[] = [];
  const quantity = namePieces(fact, fact.name, context);
  const item = (one: AreaValue | null): Pieces | null =>
    one && writer.voice.inBrackets(labelPieces(one.area, one.main), numberPiece(one.main, writer));
  if (best ?? worst) told.push(writer.voice.bestAndWorst(quantity, item(best), item(worst)));
  const reached = kind === 'area' ? areasReached(facts, fact.main, context.direction(fact), writer) : null;
  if (reached) told.push(writer.voice.reached(reached.all, reached.reached, null));
  return told;
}
