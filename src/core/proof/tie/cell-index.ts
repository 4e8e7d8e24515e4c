import type { Observation } from '../../model/observation';
import { bare, NameIndex, variantsOf } from './names';
import { ByValue, quantityOf, type Quantity } from './quantities';

/** One thing a workbook counts, whatever the area, period and member. */
export interface Named {
  readonly variants: readonly string[];
  readonly quantities: readonly Quantity[];
}

export interface CellIndex {
  readonly quantities: readonly Quantity[];
  readonly byValue: ByValue;
  readonly byName: NameIndex<Named>;
  readonly areas: ReadonlySet<string>;
  /** The area the workbook is about: that of most totals, or of most cells. */
  readonly mainArea: string | null;
  /** Tables that speak of one area only: nobody names it in a sentence. */
  readonly ofOneArea: ReadonlySet<string>;
  /** Members of breakdowns of each table, for telling whether a clause speaks of one. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byKey: ReadonlyMap<string, readonly Quantity[]>;
  /** Cells of one row and of one column of a sheet, by `lineKey`. */
  readonly byLine: ReadonlyMap<string, readonly Quantity[]>;
}

export const lineKey = (sheet: string, axis: 'row' | 'col', position: number): string => `${axis}${position}|${sheet}`;

export const TOTAL = /(?:合计|小计|总计|共计)$|^(?:全[市县区省镇国乡州]|计)$/u;

/** Indicator, population and area, without the period: what last year's value has in common with this year's. */
export function populationKey({ indicator, breakdown, area }: Pick<Observation, 'indicator' | 'breakdown' | 'area'>): string {
  const members = Object.entries(breakdown).map(([dimension, member]) => `${dimension}=${bare(member)}`);
  return [indicator.id ?? bare(indicator.name), area ?? '', ...members].join('|');
}

function mostOf(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function membersOf(observations: readonly Observation[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  for (const { table, breakdown } of observations)
    for (const value of Object.values(breakdown)) {
      const member = bare(value);
      if (member.length < 2 || TOTAL.test(value)) continue;
      const known = members.get(table);
      if (known) known.add(member);
      else members.set(table, new Set([member]));
    }
  return members;
}

export function indexCells(observations: readonly Observation[]): CellIndex {
  const quantities = observations.map(quantityOf);
  const named = new Map<string, { variants: readonly string[]; quantities: Quantity[] }>();
  const byKey = new Map<string, Quantity[]>();
  const byLine = new Map<string, Quantity[]>();
  const byName = new NameIndex<Named>();
  for (const quantity of quantities) {
    const { observation } = quantity;
    const key = `${observation.measure}|${observation.indicator.name}`;
    const entry = named.get(key);
    if (entry) entry.quantities.push(quantity);
    else {
      const fresh = { variants: variantsOf(observation), quantities: [quantity] };
      named.set(key, fresh);
      byName.add(fresh.variants, fresh);
    }
    append(byKey, populationKey(observation), quantity);
    append(byLine, lineKey(observation.sheet, 'row', observation.row), quantity);
    append(byLine, lineKey(observation.sheet, 'col', observation.col), quantity);
  }
  const totals = observations.filter((observation) => observation.total);
  const areasOf = new Map<string, Set<string | null>>();
  for (const { table, area } of observations) areasOf.set(table, (areasOf.get(table) ?? new Set()).add(area));
  return {
    quantities,
    byValue: new ByValue(quantities),
    byName,
    byKey,
    byLine,
    ofOneArea: new Set([...areasOf].filter(([, areas]) => areas.size === 1).map(([table]) => table)),
    areas: new Set(observations.flatMap(({ area }) => (area === null ? [] : [bare(area)]))),
    mainArea: mostOf((totals.length > 0 ? totals : observations).map(({ area }) => (area === null ? null : bare(area)))),
    members: membersOf(observations),
  };
}
