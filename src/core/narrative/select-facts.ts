import type { BoundTable, Observation } from '../model/observation';

/** One quantity with what the table says beside it. */
export interface Fact {
  readonly name: string;
  readonly main: Observation;
  readonly task?: Observation;
  readonly completion?: Observation;
  readonly previous?: Observation;
  readonly growth?: Observation;
  readonly difference?: Observation;
  readonly points?: Observation;
  readonly target?: Observation;
  readonly share?: Observation;
  readonly rank?: Observation;
}

/** What a table offers to tell: its whole (total line), its members, in the table's order. */
export interface TableFacts {
  readonly table: BoundTable;
  /** Facts about the whole, or about each row where rows are indicators. */
  readonly whole: readonly Fact[];
  /** Members (areas, diseases, projects) with their facts; names as the sheet has them. */
  readonly members: readonly { readonly name: string; readonly kind: 'area' | 'breakdown' | 'period'; readonly facts: readonly Fact[] }[];
}

type Slot = Exclude<keyof Fact, 'name' | 'main'>;
const SLOT: Readonly<Partial<Record<Observation['measure'], Slot>>> = {
  task: 'task',
  completion: 'completion',
  previous: 'previous',
  growth: 'growth',
  difference: 'difference',
  'percentage-points': 'points',
  target: 'target',
  share: 'share',
  rank: 'rank',
};

/** Puts the observations of a table together to facts: value, task, target, last year and change of one quantity are one fact. */
export function selectFacts(table: BoundTable): TableFacts {
  const byLine = new Map<number, Observation[]>();
  for (const observation of table.observations) {
    const list = byLine.get(observation.row);
    if (list) list.push(observation);
    else byLine.set(observation.row, [observation]);
  }
  if (table.indicatorAxis === 'columns') return acrossFacts(table, byLine);
  const whole = [...byLine.values()].flatMap((line) => rowFacts(pickWhole(line)));
  return { table, whole, members: [] };
}

function acrossFacts(table: BoundTable, byLine: ReadonlyMap<number, readonly Observation[]>): TableFacts {
  const totals = new Set(
    table.rows
      .filter((row) => row.line.role === 'total' || (row.total === true && row.line.role !== 'subtotal' && row.breakdown === undefined))
      .map((row) => row.line.index),
  );
  const first = [...byLine.keys()].find((line) => totals.has(line)) ?? firstSubtotal(table, byLine);
  const whole = first === undefined ? [] : columnFacts(wholeColumns(table, byLine.get(first) ?? []));
  const members: TableFacts['members'][number][] = [];
  for (const row of table.rows) {
    if (row.line.index === first || row.line.role === 'section') continue;
    const line = byLine.get(row.line.index);
    if (!line || line.length === 0) continue;
    const name = row.area ?? Object.values(row.breakdown ?? {}).at(-1) ?? row.line.labels.at(-1)?.text ?? '';
    const kind = row.area ? 'area' : row.period ? 'period' : 'breakdown';
    members.push({ name, kind, facts: columnFacts(wholeColumns(table, line)) });
  }
  return { table, whole, members };
}

/** 乙类合计 at the head or the foot of a table that has no other total. */
function firstSubtotal(table: BoundTable, byLine: ReadonlyMap<number, readonly Observation[]>): number | undefined {
  const told = table.rows.filter((row) => byLine.has(row.line.index));
  return [told[0], told.at(-1)].find(
    (row) => row !== undefined && (row.line.role === 'subtotal' || /[合总]计$/u.test(row.line.labels.at(-1)?.text.trim() ?? '')),
  )?.line.index;
}

/** Months across with a column of the whole year: the year is told, the months are in the table. */
function wholeColumns(table: BoundTable, line: readonly Observation[]): readonly Observation[] {
  const months = new Set(
    table.columns
      .filter((column) => column.period?.months !== undefined && column.period.months !== null && column.total !== true)
      .map((column) => column.line.index),
  );
  if (months.size < 3) return line;
  const rest = line.filter((observation) => !months.has(observation.col));
  return rest.length > 0 ? rest : line.filter((observation) => observation.total);
}

/** Several columns of one row: values open a fact, measures join the fact of their own quantity. */
function columnFacts(line: readonly Observation[]): readonly Fact[] {
  const facts: { -readonly [K in keyof Fact]: Fact[K] }[] = [];
  const pending: Observation[] = [];
  for (const observation of line) {
    const last = facts.at(-1);
    const slot = SLOT[observation.measure] ?? olderOf(observation, last);
    if (slot === undefined) {
      facts.push({ name: observation.indicator.name, main: observation });
      const fact = facts.at(-1);
      for (const item of pending.splice(0)) {
        const own = SLOT[item.measure];
        if (fact && own) fact[own] = item;
      }
      continue;
    }
    if (slot === 'task') {
      // 任务数 stands before what was done of it.
      pending.push(observation);
      continue;
    }
    if (last && last[slot] === undefined) last[slot] = observation;
    else facts.push({ name: observation.indicator.name, main: observation });
  }
  for (const item of pending) facts.push({ name: item.indicator.name, main: item });
  return facts;
}

/** 2022年末 beside 2023年: the same quantity a year before. */
function olderOf(observation: Observation, last: Fact | undefined): Slot | undefined {
  if (!last || last.previous || observation.indicator.name !== last.main.indicator.name) return undefined;
  return observation.period.year !== null && last.main.period.year !== null && observation.period.year < last.main.period.year
    ? 'previous'
    : undefined;
}

/** One row of a list of indicators. */
function rowFacts(line: readonly Observation[]): readonly Fact[] {
  const main = line.find((observation) => observation.measure === 'value' && observation.period.offsetYears === 0);
  if (!main) return [];
  const fact: { -readonly [K in keyof Fact]: Fact[K] } = { name: main.indicator.name, main };
  const others: Fact[] = [];
  for (const observation of line) {
    if (observation === main) continue;
    const slot = SLOT[observation.measure];
    if (slot && fact[slot] === undefined) fact[slot] = observation;
    else if (observation.measure === 'value' && observation.indicator.name !== main.indicator.name)
      others.push({ name: observation.indicator.name, main: observation });
    else if (observation.measure === 'value' && fact.previous === undefined && (observation.period.year ?? 0) < (main.period.year ?? 0))
      fact.previous = observation;
  }
  return [fact, ...others];
}

/** Of areas or months across, the whole: the total column; else the row's only columns as they are. */
function pickWhole(line: readonly Observation[]): readonly Observation[] {
  const areas = new Set(
    line.map(
      (observation) =>
        `${observation.area ?? ''}|${observation.period.months?.first ?? ''}-${observation.period.months?.last ?? ''}|${Object.values(observation.breakdown).join('/')}`,
    ),
  );
  if (areas.size <= 1) return line;
  const totals = line.filter((observation) => observation.total || observation.measure !== 'value');
  if (totals.length > 0) return totals;
  return areas.size > 3 ? [] : line;
}
