import type { BoundTable, Observation } from '../../model/observation';
import type { TableFacts } from '../fact';
import { acrossFacts } from './across-facts';
import { downFacts } from './down-facts';
import { lineReader } from './facts-of-line';
import { sectionedFacts } from './sectioned-facts';

/** Puts the observations of a table together to facts: value, task, target, last year and change of one quantity are one fact. */
export function selectFacts(table: BoundTable): TableFacts {
  const byLine = new Map<number, Observation[]>();
  for (const observation of table.observations) {
    const list = byLine.get(observation.row);
    if (list) list.push(observation);
    else byLine.set(observation.row, [observation]);
  }
  const reader = lineReader(table);
  const sectioned = sectionedFacts(table, byLine, reader);
  if (sectioned) return sectioned;
  // A long list names year, area and indicator in each row: the rows are the facts.
  return table.indicatorAxis === 'columns' && table.table.orientation !== 'records'
    ? acrossFacts(table, byLine, reader)
    : downFacts(table, byLine, reader);
}
