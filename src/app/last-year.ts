import { formatPeriod, mainArea, type Report } from '../core/index';
import type { CellRef } from '../core/model/address';
import type { Observation } from '../core/model/observation';

/** Why an indicator is not compared with last year's workbook. */
export type LeftReason =
  | 'not-there' // last year's workbook does not give it
  | 'unit' // it counts in another unit of measure there
  | 'definition' // the same name stands for another indicator, or in another table, there
  | 'months' // it covers other months there
  | 'years' // the two years are not one apart
  | 'several' // one of the workbooks gives several different numbers
  | 'wrong' // a finding holds one of the two cells wrong
  | 'zero' // nothing can be divided by last year's zero
  | 'sheet-disagrees'; // the sheet's own last-year figure is another than last year's workbook gives

export interface LeftOut {
  readonly reason: LeftReason;
  readonly indicator: string;
  readonly cell: CellRef;
  /** The cell of last year's workbook, where there is one. */
  readonly before: CellRef | null;
}

export interface YearPair {
  readonly now: Observation;
  readonly before: Observation;
}

export interface YearComparison {
  /** 2023年 and 2022年, as the workbooks say; empty where a workbook does not. */
  readonly now: string;
  readonly before: string;
  /** Why the workbooks as a whole cannot be compared; then there are no pairs. */
  readonly trouble: 'areas-differ' | 'same-period' | 'not-last-year' | 'nothing-read' | null;
  readonly pairs: readonly YearPair[];
  readonly left: readonly LeftOut[];
}

export const cellKey = ({ sheet, row, col }: CellRef): string => `${sheet}\u0000${row},${col}`;
export const placeOf = ({ sheet, row, col }: CellRef): CellRef => ({ sheet, row, col });

const plain = (name: string): string => name.replaceAll(/\s/gu, '');
/** A sheet or table that is renamed each year is the same: 2022年汇总 is 汇总. */
const timeless = (name: string): string => plain(name).replaceAll(/(?:19|20)?\d{2}年(?:度)?|(?:19|20)\d{2}/gu, '');

const sameMonths = (a: Observation, b: Observation): boolean => JSON.stringify(monthsOf(a)) === JSON.stringify(monthsOf(b));
const monthsOf = ({ period }: Observation): unknown => period.months ?? (period.kind === 'year' ? null : period.kind);
const overlap = (a: Observation, b: Observation): boolean => a.interval.low <= b.interval.high && b.interval.low <= a.interval.high;

/** The numbers of the whole area and year: one an indicator, not those of its parts. */
function wholesOf(report: Report): readonly Observation[] {
  return report.tables.flatMap((table) =>
    table.observations.filter(
      (one) =>
        one.measure === 'value' &&
        one.period.offsetYears === 0 &&
        Object.keys(one.breakdown).length === 0 &&
        (one.area === null || one.area === table.area || one.total),
    ),
  );
}

function wrongCells(report: Report): ReadonlySet<string> {
  return new Set(report.findings.filter(({ severity }) => severity === 'error').flatMap(({ cells }) => cells.map(cellKey)));
}

/** What most numbers of a workbook are of. */
function periodIn(report: Report): Observation['period'] | null {
  const counts = new Map<string, { readonly period: Observation['period']; count: number }>();
  for (const { period } of wholesOf(report)) {
    const name = formatPeriod(period);
    const entry = counts.get(name);
    if (entry) entry.count += 1;
    else if (name !== '') counts.set(name, { period, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.period ?? null;
}

const named = (period: Observation['period'] | null): string => {
  const name = period ? formatPeriod(period) : '';
  return /^\d+$/u.test(name) ? `${name}年` : name;
};

function troubleOf(now: Report, before: Report): YearComparison['trouble'] {
  if (before.tables.length === 0) return 'nothing-read';
  const [area, other] = [mainArea(now.tables), mainArea(before.tables)];
  if (area !== null && other !== null && plain(area) !== plain(other)) return 'areas-differ';
  const [year, last] = [periodIn(now)?.year ?? null, periodIn(before)?.year ?? null];
  if (year === null || last === null || last === year - 1) return null;
  return year === last ? 'same-period' : 'not-last-year';
}

/**
 * Pairs the whole's numbers with those of last year's workbook. Only what is the same indicator in the same unit over the same months is
 * paired; everything else is listed with the reason.
 */
export function compareYears(now: Report, before: Report): YearComparison {
  const trouble = troubleOf(now, before);
  const periods = { now: named(periodIn(now)), before: named(periodIn(before)) };
  if (trouble) return { ...periods, trouble, pairs: [], left: [] };
  const last = grouped(wholesOf(before), keyOf);
  const lastByName = grouped(wholesOf(before), ({ indicator }) => plain(indicator.name));
  const wrong = { now: wrongCells(now), before: wrongCells(before) };
  const stated = statedBefore(now);
  const pairs: YearPair[] = [];
  const left: LeftOut[] = [];
  for (const cells of grouped(wholesOf(now), keyOf).values()) {
    const [first] = cells;
    if (!first) continue;
    const one = theOne(cells);
    const leave = (reason: LeftReason, other: Observation | null = null): void => {
      left.push({ reason, indicator: first.indicator.name, cell: placeOf(one ?? first), before: other && placeOf(other) });
    };
    if (!one) {
      leave('several');
      continue;
    }
    const found = matchBefore(one, last.get(keyOf(one)) ?? [], lastByName.get(plain(one.indicator.name)) ?? []);
    if (found.reason !== null) {
      leave(found.reason, found.before);
      continue;
    }
    const other = found.before;
    const own = stated.get(cellKey(one));
    if (wrong.now.has(cellKey(one)) || wrong.before.has(cellKey(other))) leave('wrong', other);
    else if (own && own.unit === other.unit && !overlap(own, other)) leave('sheet-disagrees', other);
    else if (other.value === 0 && !isRate(one.unit)) leave('zero', other);
    else pairs.push({ now: one, before: other });
  }
  return { ...periods, trouble, pairs, left };
}

export const isRate = (unit: string): boolean => unit === '%' || unit === '‰' || unit === '/10万';

type Match = { readonly reason: null; readonly before: Observation } | { readonly reason: LeftReason; readonly before: Observation | null };

function matchBefore(one: Observation, same: readonly Observation[], called: readonly Observation[]): Match {
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

const keyOf = ({ indicator }: Observation): string => indicator.id ?? `\u0000${plain(indicator.name)}`;

function grouped(observations: readonly Observation[], key: (one: Observation) => string): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** The one number of several cells: the total's where there is one, the most finely printed; undefined where they disagree. */
function theOne(cells: readonly Observation[]): Observation | undefined {
  const totals = cells.filter(({ total }) => total);
  const candidates = totals.length > 0 ? totals : cells;
  const [first] = candidates;
  if (!first || !candidates.every((cell) => cell.unit === first.unit && sameMonths(cell, first) && overlap(cell, first))) return undefined;
  return candidates.reduce((best, cell) => (cell.decimals > best.decimals ? cell : best), first);
}

/** The sheet's own last-year figure beside a number, by the number's cell. */
function statedBefore(report: Report): ReadonlyMap<string, Observation> {
  const stated = new Map<string, Observation>();
  for (const { now, before } of pairsInSheets(report)) stated.set(cellKey(now), before);
  return stated;
}

const isPrevious = (one: Observation): boolean => one.measure === 'previous' || (one.measure === 'value' && one.period.offsetYears === -1);

/** This year's numbers with last year's beside them in the same table. */
export function pairsInSheets(report: Report): readonly YearPair[] {
  return report.tables.flatMap((table) => {
    const same = (one: Observation): string => [one.indicator.name, one.area ?? '', JSON.stringify(one.breakdown), one.unit].join('\u0000');
    const previous = grouped(table.observations.filter(isPrevious), same);
    return table.observations.flatMap((now): YearPair[] => {
      if (now.measure !== 'value' || now.period.offsetYears !== 0 || Object.keys(now.breakdown).length > 0) return [];
      const [before, another] = previous.get(same(now)) ?? [];
      return before && !another ? [{ now, before }] : [];
    });
  });
}
