import type { Pieces } from '../../language/pieces';
import { isRate, type Fact, type TableFacts } from '../fact';
import { labelPieces, numberPiece } from '../pieces';
import type { Context } from '../plan/context';
import { namePieces } from '../plan/names';
import { areasReached, extremes, type AreaValue } from './select';

/** The ends of a rate's members and how many reached the target; null where all are equal or too few are told. */
function told(facts: TableFacts, fact: Fact, kind: 'area' | 'breakdown', context: Context) {
  const { writer } = context;
  // The disease with the highest incidence is told by its cases; only rates that should be high have a best and a worst member.
  if (!isRate(fact.main.unit) || (kind === 'breakdown' && context.direction(fact) !== 'up')) return null;
  const { best, worst } = extremes(facts, fact.main, kind, writer);
  const item = (one: AreaValue | null): Pieces | null =>
    one && writer.voice.inBrackets(labelPieces(one.area, one.main), numberPiece(one.main, writer));
  const reached = kind === 'area' ? areasReached(facts, fact.main, context.direction(fact), writer) : null;
  return { best: item(best), worst: item(worst), reached: reached ? [writer.voice.reached({ ...reached, ...placesOf(facts) })] : [] };
}

/** What the areas are by the last letters of their names. */
function placesOf({ members }: TableFacts): { readonly places: 'townships' | 'counties' | 'areas' } {
  const names = members.flatMap(({ kind, name }) => (kind === 'area' ? [name] : []));
  const all = (ending: RegExp): boolean => names.every((name) => ending.test(name));
  return { places: all(/(?:[镇乡]|街道)$/u) ? 'townships' : all(/[县区市旗]$/u) ? 'counties' : 'areas' };
}

/** 接种率最高的是A镇（99.2%），最低的是B镇（88.3%）；21个乡镇中19个达到目标（90%）. */
export function bestAndWorst(facts: TableFacts, fact: Fact, kind: 'area' | 'breakdown', context: Context): readonly Pieces[] {
  const found = told(facts, fact, kind, context);
  if (!found) return [];
  const { best, worst, reached } = found;
  const named = (best ?? worst) ? [context.writer.voice.bestAndWorst(namePieces(fact, fact.name, context), best, worst)] : [];
  return [...named, ...reached];
}

/** The same right behind the rate itself: 最高的是A镇（99.2%），最低的是B镇（88.3%）. */
export function endsBehind(facts: TableFacts, fact: Fact, context: Context): readonly Pieces[] {
  const found = told(facts, fact, 'area', context);
  return found ? [...context.writer.voice.ends(found.best, found.worst), ...found.reached] : [];
}
