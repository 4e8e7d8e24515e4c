import { formatNumber } from '../../language/numbers';
import { key, type Fact, type MeasureSlot, type TableFacts } from '../fact';
import type { Context } from './context';

const SLOTS: readonly MeasureSlot[] = ['task', 'completion', 'previous', 'growth', 'difference', 'points', 'target', 'share', 'rank'];

/**
 * A figure that a summary sheet repeats is told once, where the workbook says most of it, with what the other sheets say beside it
 * (the summary's target, the detail's numerator). Figures that differ are two figures and both stand.
 */
export function mergeRepeated(tables: readonly TableFacts[], context: Context): readonly TableFacts[] {
  const identity = identities(tables.flatMap(({ whole }) => whole));
  const groups = new Map<string, { fact: Fact; weight: number }[]>();
  for (const table of tables)
    for (const fact of table.whole) {
      if (!context.writer.trusted(fact.main) || fact.main.measure !== 'value') continue;
      const item = { fact, weight: weightOf(fact, table, context) };
      const group = groups.get(identity(fact));
      if (group) group.push(item);
      else groups.set(identity(fact), [item]);
    }
  const merged = new Map<string, Fact | null>();
  for (const group of groups.values()) {
    const [best, ...rest] = [...group].sort((a, b) => b.weight - a.weight);
    if (!best || rest.length === 0 || rest.every(({ fact }) => fact.main.table === best.fact.main.table)) continue;
    merged.set(
      key(best.fact.main),
      rest.reduce((fact, other) => filled(fact, other.fact), best.fact),
    );
    for (const { fact } of rest) merged.set(key(fact.main), null);
  }
  return tables.map((table) => ({
    ...table,
    whole: table.whole.flatMap((fact) => {
      const found = merged.get(key(fact.main));
      return found === undefined ? [fact] : found === null ? [] : [found];
    }),
  }));
}

/** 农村改厕完成 of a summary is 农村改厕任务 done of its detail. */
const DONE = /(?:(?:实际|累计)?完成)?(?:任务)?[数量]?$/u;

/** What a fact is of but for its indicator: area, breakdown, unit, year and the figure at one decimal less than printed. */
function placeOf({ main }: Fact): string {
  const { area, breakdown, unit, value, period } = main;
  const figure = Number(formatNumber(value, Math.min(main.decimals, 1)));
  return JSON.stringify([area, Object.values(breakdown), unit, figure, period.year, period.offsetYears]);
}

const nameOf = (fact: Fact): string => `${fact.name.replace(DONE, '')}|${placeOf(fact)}`;

/**
 * Says of a fact what it is of: its indicator, else its name, at its place. A name that one sheet has without an indicator is the indicator
 * that another sheet's figure of the same name and the same place has.
 */
function identities(facts: readonly Fact[]): (fact: Fact) => string {
  const known = new Map(
    facts.flatMap((fact) => (fact.main.indicator.id === null ? [] : [[nameOf(fact), fact.main.indicator.id] as const])),
  );
  return (fact) => {
    const id = fact.main.indicator.id ?? known.get(nameOf(fact));
    return id === undefined ? nameOf(fact) : `${id}|${placeOf(fact)}`;
  };
}

function weightOf(fact: Fact, table: TableFacts, context: Context): number {
  const said = SLOTS.filter((slot) => fact[slot] !== undefined).length;
  return said + (context.ratios.has(key(fact.main)) ? 3 : 0) + (table.members.length > 0 ? 1.5 : 0);
}

function filled(fact: Fact, other: Fact): Fact {
  const added: { [K in MeasureSlot]?: NonNullable<Fact[K]> } = {};
  for (const slot of SLOTS) {
    const one = other[slot];
    if (fact[slot] === undefined && one !== undefined) added[slot] = one;
  }
  return { ...fact, ...added };
}
