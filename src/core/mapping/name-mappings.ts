import type { NameMapping, Observation } from '../model/observation';
import type { Binder, BoundAxes, BoundLine } from './axes';
import { nameKey } from './label-text';

/** The distinct names of a table with what they were taken for, in the order of their lines. */
export function nameMappings(axes: BoundAxes, observations: readonly Observation[], binder: Binder): readonly NameMapping[] {
  const mappings = new Map<string, NameMapping>();
  for (const line of axes.axis === 'columns' ? axes.columns : axes.rows) {
    const key = nameKey(line.name);
    if (key !== '' && line.assignment && !mappings.has(key)) mappings.set(key, ofLine(line, line.assignment));
  }
  // Names made of both axes, or of the title, have no line of their own.
  if (axes.axis === 'both' || mappings.size === 0) {
    mappings.clear();
    for (const observation of observations) {
      const key = nameKey(observation.indicator.name);
      if (key !== '' && !mappings.has(key)) mappings.set(key, ofObservation(observation, axes.key, binder));
    }
  }
  return [...mappings.values()];
}

function ofLine(line: BoundLine, assignment: NonNullable<BoundLine['assignment']>): NameMapping {
  return {
    name: line.name,
    unit: line.unitColumn ?? line.reading.unit,
    indicator: assignment.indicator?.id ?? null,
    by: assignment.indicator || assignment.by === 'person' ? assignment.by : 'none',
    score: assignment.score,
    candidates: assignment.candidates.map(({ indicator, score }) => ({ id: indicator.id, score })),
  };
}

function ofObservation({ indicator, unit, confidence }: Observation, table: string, binder: Binder): NameMapping {
  const said = binder.corrections.ofName(table, indicator.name)?.indicator !== undefined;
  return {
    name: indicator.name,
    unit,
    indicator: indicator.id,
    by: said ? 'person' : indicator.id === null ? 'none' : 'grams',
    score: indicator.id === null && !said ? 0 : confidence,
    candidates: binder.index.search(indicator.name, unit).map((candidate) => ({ id: candidate.indicator.id, score: candidate.score })),
  };
}
