import type { BoundTable, LineMeaning, Observation } from '../../model/observation';
import { isRate, type Fact, type MeasureSlot, type Member, type TableFacts } from '../fact';

const SLOT: Readonly<Partial<Record<Observation['measure'], MeasureSlot>>> = {
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

type OpenFact = { -readonly [K in keyof Fact]: Fact[K] };
type Opener = (observation: Observation) => OpenFact;

/** Puts the observations of a table together to facts: value, task, target, last year and change of one quantity are one fact. */
export function selectFacts(table: BoundTable): TableFacts {
  const byLine = new Map<number, Observation[]>();
  for (const observation of table.observations) {
    const list = byLine.get(observation.row);
    if (list) list.push(observation);
    else byLine.set(observation.row, [observation]);
  }
  const open = opener(table);
  // A long list names year, area and indicator in each row: the rows are the facts.
  return table.indicatorAxis === 'columns' && table.table.orientation !== 'records'
    ? acrossFacts(table, byLine, open)
    : downFacts(table, byLine, open);
}

/** A new fact of a value, with the labels of the line that names it. */
function opener(table: BoundTable): Opener {
  const columns = new Map(table.columns.map((column) => [column.line.index, labelsOf(column)]));
  const rows = new Map(table.rows.map((row) => [row.line.index, labelsOf(row)]));
  return (observation) => ({
    name: observation.indicator.name,
    labels: (table.indicatorAxis === 'columns' ? columns.get(observation.col) : rows.get(observation.row)) ?? [],
    main: observation,
  });
}

const labelsOf = (line: LineMeaning): readonly string[] =>
  line.line.labels.map((label) => label.text).filter((text, at, all) => text !== '' && text !== all[at - 1]);

function acrossFacts(table: BoundTable, byLine: ReadonlyMap<number, readonly Observation[]>, open: Opener): TableFacts {
  const totals = new Set(
    table.rows
      .filter((row) => row.line.role === 'total' || (row.total === true && row.line.role !== 'subtotal' && row.breakdown === undefined))
      .map((row) => row.line.index),
  );
  const first = [...byLine.keys()].find((line) => totals.has(line)) ?? firstSubtotal(table, byLine);
  const whole = first === undefined ? [] : columnFacts(wholeColumns(table, byLine.get(first) ?? []), open);
  const members: Member[] = [];
  for (const row of table.rows) {
    if (row.line.index === first || row.line.role === 'section') continue;
    const line = byLine.get(row.line.index);
    if (!line || line.length === 0) continue;
    const name = row.area ?? Object.values(row.breakdown ?? {}).at(-1) ?? row.line.labels.at(-1)?.text ?? '';
    const kind = row.area ? 'area' : row.period ? 'period' : 'breakdown';
    members.push({ name, kind, facts: columnFacts(wholeColumns(table, line), open) });
  }
  return { table, whole, members };
}

/** Rows that are indicators; areas, classes or months across are the members, their total column the whole. */
function downFacts(table: BoundTable, byLine: ReadonlyMap<number, readonly Observation[]>, open: Opener): TableFacts {
  const members = new Map<string, { name: string; kind: Member['kind']; facts: Fact[] }>();
  const whole: Fact[] = [];
  const rows = new Map(table.rows.map((row) => [row.line.index, row]));
  const totals = new Set(table.columns.flatMap((column) => (column.total === true ? [column.line.index] : [])));
  for (const [index, line] of byLine) {
    const ofArea = ofMemberArea(line, table) || rows.get(index)?.breakdown !== undefined;
    if (!ofArea) {
      const picked = coordinates(line).size <= 1 ? line : pickWhole(line, totals);
      const own = rowFacts(picked, open);
      if (own.length > 0) whole.push(...own);
      else attachRow(picked, whole);
      if (picked === line) continue;
    }
    const byMember = new Map<string, Observation[]>();
    for (const observation of ofArea ? pickWhole(line, totals) : line)
      if ((ofArea || !observation.total) && (ofArea || observation.measure === 'value')) {
        const list = byMember.get(coordinate(observation));
        if (list) list.push(observation);
        else byMember.set(coordinate(observation), [observation]);
      }
    for (const [at, observations] of byMember) {
      const member = members.get(at) ?? { ...memberName(observations[0], table), facts: [] };
      members.set(at, member);
      member.facts.push(...rowFacts(observations, open));
    }
  }
  return { table, whole, members: [...members.values()].filter((member) => member.name !== '') };
}

/** A row 上年发病数 or 目标值 under the row of its quantity. */
function attachRow(line: readonly Observation[], whole: Fact[]): void {
  const [measure, another] = line.length === 1 ? line : line.filter((one) => one.total);
  const slot = measure && slotOf(measure);
  if (!measure || !slot || another) return;
  const at = whole.findLastIndex((fact) => fact[slot] === undefined && fits(measure, slot, fact) && sameQuantity(fact.main, measure));
  const owner = whole[at];
  if (owner) whole[at] = { ...owner, [slot]: measure };
}

/** A row of one area among several: 高新区, 锦江区 … under a heading that names what is counted. */
function ofMemberArea(line: readonly Observation[], table: BoundTable): boolean {
  const area = line[0]?.area ?? null;
  return (
    area !== null &&
    area !== table.area &&
    line.every((one) => one.area === area && !one.total) &&
    table.rows.some((row) => row.area !== undefined && row.area !== area)
  );
}

function memberName(observation: Observation | undefined, table: BoundTable): { name: string; kind: Member['kind'] } {
  if (observation?.area && observation.area !== table.area) return { name: observation.area, kind: 'area' };
  const member = Object.values(observation?.breakdown ?? {}).at(-1);
  return member === undefined ? { name: '', kind: 'period' } : { name: member, kind: 'breakdown' };
}

/** 乙类合计 at the head or the foot of a table that has no other total; where 甲乙丙合计 stands there too, the larger. */
function firstSubtotal(table: BoundTable, byLine: ReadonlyMap<number, readonly Observation[]>): number | undefined {
  const told = table.rows.filter((row) => byLine.has(row.line.index));
  const sums = told.filter((row) => row.line.role === 'subtotal' || /[合总]计$/u.test(row.line.labels.at(-1)?.text.trim() ?? ''));
  const atEnds = sums.filter((row) => row === told[0] || row === told.at(-1));
  if (atEnds.length === 0) return undefined;
  const size = (row: LineMeaning): number =>
    byLine.get(row.line.index)?.find((one) => one.measure === 'value' && !isRate(one.unit))?.value ?? 0;
  return [...sums].sort((a, b) => size(b) - size(a))[0]?.line.index;
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

/** Several columns of one row: values open a fact, measures join the fact of their own quantity, else the nearest before them that they fit. */
function columnFacts(line: readonly Observation[], open: Opener): readonly Fact[] {
  const facts: OpenFact[] = [];
  const pending: Observation[] = [];
  for (const observation of line) {
    const slot = slotOf(observation);
    const older = slot === undefined && olderOf(observation, facts);
    if (older) {
      older.previous = observation;
      continue;
    }
    const dated = slot === undefined && observation.period.year !== null;
    const earlier = dated ? facts.findIndex((fact) => olderOf(fact.main, [{ main: observation }]) !== undefined) : -1;
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
        if (own && fits(item, own, fact)) fact[own] = item;
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
    if (owner) owner[slot] = observation;
    else if (slot === 'target' || slot === 'previous') pending.push(observation);
    else if (slot === 'completion' || slot === 'share' || observation.measure === 'value') facts.push(open(observation));
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

function sameQuantity(main: Observation, measure: Observation): boolean {
  if (measure.indicator.id !== null && measure.indicator.id === main.indicator.id) return true;
  return measure.indicator.name.startsWith(main.indicator.name);
}

const CHANGE_NAME = /(?:增减|增长|提高|下降|升降|上升|增幅)(?:率|幅度|值|%)?$/u;

/** What an observation says beside a quantity; a column 发病数增减 in % is a change even where its measure was not read. */
function slotOf(observation: Observation): MeasureSlot | undefined {
  const { measure, unit, indicator } = observation;
  if (measure === 'value' && CHANGE_NAME.test(indicator.name) && (unit === '%' || unit === '百分点'))
    return unit === '%' ? 'growth' : 'points';
  return SLOT[measure];
}

/** A measure joins only a quantity of whose kind it can be: percentage points of a percentage, last year's figure in the same unit. */
function fits(observation: Observation, slot: MeasureSlot, fact: Fact): boolean {
  const { main } = fact;
  switch (slot) {
    case 'points':
      return main.unit === '%' && main.measure === 'value';
    case 'previous':
      return observation.unit === main.unit && isYearBefore(observation, main);
    case 'target':
    case 'task':
    case 'difference':
      return observation.unit === main.unit;
    case 'share':
    case 'completion':
      return !isRate(main.unit);
    case 'growth':
      return main.measure === 'value';
    case 'rank':
      return true;
  }
}

/** 2022年末 beside 2023年: the same quantity a year before. */
function olderOf<F extends Pick<OpenFact, 'main' | 'previous'>>(observation: Observation, facts: readonly F[]): F | undefined {
  return facts.findLast(
    ({ main, previous }) =>
      previous === undefined &&
      observation.indicator.name === main.indicator.name &&
      observation.unit === main.unit &&
      observation.period.year !== null &&
      isYearBefore(observation, main),
  );
}

/** A base of some years ago (基期2020年) is not last year, and no sentence may say so. */
function isYearBefore(older: Observation, main: Observation): boolean {
  const [a, b] = [older, main].map(({ period }) => (period.year === null ? null : period.year + period.offsetYears));
  return a == null || b == null || b - a === 1;
}

/** One row of a list of indicators. */
function rowFacts(line: readonly Observation[], open: Opener): readonly Fact[] {
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
      if (fact[slot] === undefined && fits(observation, slot, fact)) fact[slot] = observation;
    } else if (observation.measure === 'value' && observation.indicator.name !== main.indicator.name) others.push(open(observation));
    else if (observation.measure === 'value' && fact.previous === undefined && olderOf(observation, [fact])) fact.previous = observation;
  }
  return [fact, ...others];
}

const partOf = ({ breakdown }: Observation): string => Object.values(breakdown).join('/');
const coordinate = (observation: Observation): string =>
  `${observation.area ?? ''}|${observation.period.months?.first ?? ''}-${observation.period.months?.last ?? ''}|${partOf(observation)}`;

/** Where the row's own figures stand; columns of another year or of a change have months of their own and are no members. */
function coordinates(line: readonly Observation[]): ReadonlySet<string> {
  const values = line.filter((one) => one.measure === 'value' && one.period.offsetYears === 0);
  const year = Math.max(...values.map((one) => one.period.year ?? 0));
  return new Set(values.filter((one) => (one.period.year ?? 0) === year).map(coordinate));
}

/** Of areas or months across, the whole: the total column (in a total row every figure is a total); else the row's only columns as they are. */
function pickWhole(line: readonly Observation[], totalColumns: ReadonlySet<number>): readonly Observation[] {
  const areas = coordinates(line);
  if (areas.size <= 1) return line;
  // 增长% under 职工医保 is no growth of the 合计.
  const parts = new Set(line.filter((one) => totalColumns.has(one.col)).map(partOf));
  const across = line.filter(
    (one) => totalColumns.has(one.col) || (one.measure !== 'value' && (partOf(one) === '' || parts.has(partOf(one)))),
  );
  if (across.some((observation) => observation.measure === 'value')) return across;
  const totals = line.filter((observation) => observation.total || observation.measure !== 'value');
  if (totals.length > 0) return totals;
  return areas.size > 3 ? [] : line;
}
