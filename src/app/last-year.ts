import { formatPeriod, indicatorKey, mainArea, matchLastYear, overlap, plainName, theOne, type NoMatch, type Report } from '../core/index';
import type { CellRef } from '../core/model/address';
import type { Observation } from '../core/model/observation';

/** Why an indicator is not compared with last year's workbook. */
export type LeftReason =
  | NoMatch
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
  if (area !== null && other !== null && plainName(area) !== plainName(other)) return 'areas-differ';
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
  const last = grouped(wholesOf(before), indicatorKey);
  const lastByName = grouped(wholesOf(before), ({ indicator }) => plainName(indicator.name));
  const wrong = { now: wrongCells(now), before: wrongCells(before) };
  const stated = statedBefore(now);
  const pairs: YearPair[] = [];
  const left: LeftOut[] = [];
  for (const cells of grouped(wholesOf(now), indicatorKey).values()) {
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
    const found = matchLastYear(one, last.get(indicatorKey(one)) ?? [], lastByName.get(plainName(one.indicator.name)) ?? []);
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

function grouped(observations: readonly Observation[], key: (one: Observation) => string): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
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
