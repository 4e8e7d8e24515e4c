import type { Observation } from '../../model/observation';

/** Why a figure has no counterpart in last year's workbook. */
export type NoMatch =
  | 'not-there' // last year's workbook does not give it
  | 'unit' // it counts in another unit of measure there
  | 'definition' // the same name stands for another indicator, or in another table, there
  | 'months' // it covers other months there
  | 'years' // the two years are not one apart
  | 'several'; // the workbook gives several different numbers

export type LastYearMatch =
  { readonly reason: null; readonly before: Observation } | { readonly reason: NoMatch; readonly before: Observation | null };

/** A name without blanks. */
export const plainName = (name: string): string => name.replaceAll(/\s/gu, '');
/** A sheet or table that is renamed each year is the same: 2022年汇总 is 汇总. */
const timeless = (name: string): string => plainName(name).replaceAll(/(?:19|20)?\d{2}年(?:度)?|(?:19|20)\d{2}/gu, '');

const sameMonths = (a: Observation, b: Observation): boolean => JSON.stringify(monthsOf(a)) === JSON.stringify(monthsOf(b));
const monthsOf = ({ period }: Observation): unknown => period.months ?? (period.kind === 'year' ? null : period.kind);

/** Whether two printed numbers can stand for one true number. */
export const overlap = (a: Observation, b: Observation): boolean => a.interval.low <= b.interval.high && b.interval.low <= a.interval.high;

/** What an observation is of in any year: the indicator, else its name. */
export const indicatorKey = ({ indicator }: Observation): string => indicator.id ?? `\u0000${plainName(indicator.name)}`;

/** The one number of several cells: the total's where there is one, the most finely printed; undefined where they disagree. */
export function theOne(cells: readonly Observation[]): Observation | undefined {
  const totals = cells.filter(({ total }) => total);
  const candidates = totals.length > 0 ? totals : cells;
  const [first] = candidates;
  if (!first || !candidates.every((cell) => cell.unit === first.unit && sameMonths(cell, first) && overlap(cell, first))) return undefined;
  return candidates.reduce((best, cell) => (cell.decimals > best.decimals ? cell : best), first);
}

/**
 * The figure of last year's workbook that a figure of this year's is compared with: in the same unit, over the same months, a year before,
 * in the same table where there are several. `same`: the figures of its indicator, area and parts; `called`: those of its name.
 */
export function matchLastYear(one: Observation, same: readonly Observation[], called: readonly Observation[] = []): LastYearMatch {
  const [first] = same;
  if (!first) return { reason: called.length > 0 ? 'definition' : 'not-there', before: called[0] ?? null };
  const units = same.filter(({ unit }) => unit === one.unit);
  if (units.length === 0) return { reason: 'unit', before: first };
  const months = units.filter((other) => sameMonths(one, other));
  if (months.length === 0) return { reason: 'months', before: units[0] ?? null };
  const years = months.filter(({ period }) => period.year === null || one.period.year === null || period.year === one.period.year - 1);
  if (years.length === 0) return { reason: 'years', before: months[0] ?? null };
  // A name that the catalogue does not know means the same only where it stands in the same table.
  const tables = one.indicator.id !== null ? years : years.filter(({ sheet }) => timeless(sheet) === timeless(one.sheet));
  if (tables.length === 0) return { reason: 'definition', before: years[0] ?? null };
  const own = tables.filter(({ sheet }) => timeless(sheet) === timeless(one.sheet));
  const before = theOne(own.length > 0 ? own : tables);
  return before ? { reason: null, before } : { reason: 'several', before: tables[0] ?? null };
}
