import { formatNumber } from '../../language/numbers';
import { key, type Fact, type MeasureSlot, type TableFacts } from '../fact';
import type { Context } from './context';

const SLOTS: readonly MeasureSlot[] = ['task', 'completion', 'previous', 'growth', 'difference', 'points', 'target', 'share', 'rank'];

/**
 * A figure that a summary sheet repeats is told once, where the workbook says most of it, with what the other sheets say beside it
 * (the summary's target, the detail's numerator). Figures that differ are two figures and both stand.
 */
export function mergeRepeated(tables: readonly TableFacts[], context: Context): readonly TableFacts[] {
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

/** The same indicator, area, breakdown and unit with the same figure at one decimal less than printed. */
function identity({ main, name }: Fact): string {
  const { indicator, area, breakdown, unit, value, period } = main;
  return JSON.stringify([
    indicator.id ?? name,
    area,
    Object.values(breakdown),
    unit,
    Number(formatNumber(value, Math.min(main.decimals, 1))),
    period.year,
    period.offsetYears,
  ]);
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
