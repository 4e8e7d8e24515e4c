import type { BoundTable, LineMeaning, Observation } from '../../model/observation';
import type { Fact, MeasureSlot } from '../fact';
import { cleanedLabel, tellingName } from '../label';
import { fits, isOlder, restated, sameQuantity, slotOf } from './measures';

export type OpenFact = { -readonly [K in keyof Fact]: Fact[K] };

/** What the lines of a table say of its numbers. */
export interface LineReader {
  /** A new fact of a value, with the labels of the line that names it. */
  readonly open: (observation: Observation) => OpenFact;
  /** Sets a measure of a fact, with the sheet's own word for it. */
  readonly put: (fact: OpenFact, slot: MeasureSlot, observation: Observation) => void;
}

const labelsOf = (line: LineMeaning): readonly string[] =>
  line.line.labels.map((label) => label.text).filter((text, at, all) => text !== '' && text !== all[at - 1]);

export function lineReader(table: BoundTable): LineReader {
  const columns = new Map(table.columns.map((column) => [column.line.index, labelsOf(column)]));
  const rows = new Map(table.rows.map((row) => [row.line.index, labelsOf(row)]));
  return {
    open: (observation) => ({
      name: tellingName(observation.indicator.name),
      labels: (table.indicatorAxis === 'columns' ? columns.get(observation.col) : rows.get(observation.row)) ?? [],
      main: observation,
    }),
    put: (fact, slot, observation) => {
      fact[slot] = observation;
      if (slot !== 'completion' && slot !== 'task') return;
      const label = cleanedLabel(columns.get(observation.col)?.at(-1) ?? '');
      const word = (slot === 'task' ? /预算|计划/u : /[\u4e00-\u9fff]{2}率$/u).exec(label)?.[0];
      if (word === undefined || /完成率$/u.test(label)) return;
      if (slot === 'task') fact.taskWord = word;
      else fact.completionWord = word;
    },
  };
}

/** Several columns of one row: values open a fact, measures join the fact of their own quantity, else the nearest before them that they fit. */
export function columnFacts(line: readonly Observation[], { open, put }: LineReader): readonly Fact[] {
  const facts: OpenFact[] = [];
  const pending: Observation[] = [];
  for (const observation of line.map(restated)) {
    const slot = slotOf(observation);
    const older = slot === undefined && facts.findLast(({ main, previous }) => previous === undefined && isOlder(observation, main));
    if (older) {
      older.previous = observation;
      continue;
    }
    const dated = slot === undefined && observation.period.year !== null;
    const earlier = dated ? facts.findIndex(({ main }) => isOlder(main, observation)) : -1;
    const before = facts[earlier];
    if (before) {
      // 2022年 | 2023年: the last year is told, the one before it is what it is compared with.
      facts[earlier] = { ...open(observation), previous: before.main };
      continue;
    }
    if (slot === undefined) {
      const fact = open(observation);
      facts.push(fact);
      for (const item of pending.splice(0)) {
        const own = slotOf(item);
        if (own && fits(item, own, fact)) put(fact, own, item);
        else pending.push(item);
      }
      continue;
    }
    if (slot === 'task') {
      // 任务数 stands before what was done of it.
      pending.push(observation);
      continue;
    }
    const owner = ownerOf(observation, slot, facts);
    if (owner) put(owner, slot, observation);
    else if (slot === 'target' || slot === 'previous') pending.push(observation);
    else if (slot === 'completion' || slot === 'share') facts.push(open(observation));
  }
  // A task without a result is told by its own name.
  for (const item of pending) if (item.measure === 'task') facts.push(open(item));
  return facts;
}

/** The fact that a measure speaks of: the nearest before it of its own name, else the nearest that it can be a measure of. */
function ownerOf(observation: Observation, slot: MeasureSlot, facts: readonly OpenFact[]): OpenFact | undefined {
  const free = facts.filter((fact) => fact[slot] === undefined && fits(observation, slot, fact)).reverse();
  return free.find((fact) => sameQuantity(fact.main, observation)) ?? (slot === 'previous' ? undefined : free[0]);
}

/** One row of a list of indicators. */
export function rowFacts(cells: readonly Observation[], { open, put }: LineReader): readonly Fact[] {
  const line = cells.map(restated);
  const values = line.filter((observation) => observation.measure === 'value' && observation.period.offsetYears === 0);
  const last = Math.max(...values.map((one) => one.period.year ?? 0));
  const first = values[0];
  const main = first && (values.find((one) => one.indicator.name === first.indicator.name && (one.period.year ?? 0) === last) ?? first);
  if (!main) return [];
  const fact = open(main);
  const others: Fact[] = [];
  for (const observation of line) {
    if (observation === main) continue;
    const slot = slotOf(observation);
    if (slot) {
      if (fact[slot] === undefined && fits(observation, slot, fact)) put(fact, slot, observation);
    } else if (observation.measure === 'value' && observation.indicator.name !== main.indicator.name) others.push(open(observation));
    else if (observation.measure === 'value' && fact.previous === undefined && isOlder(observation, main)) fact.previous = observation;
  }
  return [fact, ...others];
}
