import { formatAddress } from '../../model/address';
import type { Observation } from '../../model/observation';
import type { Period } from '../../model/quantity';
import type { CellIndex } from '../tie/cell-index';
import { populationKey, TOTAL } from '../tie/cell-index';
import { bare } from '../tie/names';
import type { Quantity } from '../tie/quantities';
import type { CellKey, TemplatePeriod } from './template';

/** A workbook's cells with the period they are about. */
export interface PeriodBook {
  readonly index: CellIndex;
  readonly period: TemplatePeriod;
}

const yearOf = ({ year, offsetYears }: Period): number | null => (year === null ? null : year + offsetYears);

/** The period most cells are of. */
export function periodOf(observations: readonly Observation[]): TemplatePeriod {
  const years = new Map<number, number>();
  for (const { period, measure } of observations) {
    const year = yearOf(period);
    if (year !== null && measure !== 'previous') years.set(year, (years.get(year) ?? 0) + 1);
  }
  const year = [...years].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0] ?? null;
  const spans = new Map<string, { months: TemplatePeriod['months']; count: number }>();
  for (const { period } of observations) {
    if (yearOf(period) !== year) continue;
    const months = period.months === null ? null : { first: period.months.first, last: period.months.last };
    const key = JSON.stringify(months);
    spans.set(key, { months, count: (spans.get(key)?.count ?? 0) + 1 });
  }
  return { year, months: [...spans.values()].sort((left, right) => right.count - left.count)[0]?.months ?? null };
}

export function keyOf({ observation, unit }: Pick<Quantity, 'observation' | 'unit'>, { year }: TemplatePeriod): CellKey {
  const own = yearOf(observation.period);
  return {
    indicator: { id: observation.indicator.id, name: observation.indicator.name },
    measure: observation.measure,
    unit,
    area: observation.area,
    breakdown: observation.breakdown,
    years: own === null || year === null ? 0 : own - year,
    sheet: observation.sheet,
    cell: formatAddress(observation),
  };
}

/** What an observation is told by, for places: its area, or the member of one dimension. */
const labelOf = ({ area, breakdown }: Pick<CellKey, 'area' | 'breakdown'>, by: string): string | null =>
  by === 'area' ? area : (breakdown[by] ?? null);

/** The name of the line or member that a key with a place leads to. */
export const placeName = (key: CellKey, quantity: Quantity): string | null =>
  key.place ? labelOf(quantity.observation, key.place.by) : null;

/** The cells a ranking is over: one indicator and measure in one sheet, that differ in one label, without totals. Highest first, or lowest. */
export function rankedCells(key: CellKey, by: string, highest: boolean, { index, period }: PeriodBook): readonly Quantity[] {
  const others = (breakdown: CellKey['breakdown'], area: string | null): string =>
    JSON.stringify([by === 'area' ? null : area, Object.entries(breakdown).filter(([dimension]) => dimension !== by)]);
  const own = others(key.breakdown, key.area);
  return index.quantities
    .filter(({ observation, unit }) => {
      const label = labelOf(observation, by);
      return (
        observation.indicator.name === key.indicator.name &&
        observation.measure === key.measure &&
        unit === key.unit &&
        bare(observation.sheet) === bare(key.sheet) &&
        label !== null &&
        !TOTAL.test(label) &&
        !(by === 'area' && observation.total) &&
        others(observation.breakdown, observation.area) === own &&
        keyOf({ observation, unit }, period).years === key.years
      );
    })
    .sort((left, right) => (highest ? right.value - left.value : left.value - right.value));
}

function cellAtPlace(key: CellKey, { by, rank, highest }: NonNullable<CellKey['place']>, book: PeriodBook): Quantity | null {
  const ranked = rankedCells(key, by, highest, book);
  const found = ranked[rank];
  // Two that share the place leave open who is named.
  if (!found || ranked[rank + 1]?.value === found.value || (rank > 0 && ranked[rank - 1]?.value === found.value)) return null;
  return found;
}

/** The cell of a workbook that means the same, or null where there is none or more than one with different values. */
export function findCell(key: CellKey, book: PeriodBook): Quantity | null {
  if (key.place) return cellAtPlace(key, key.place, book);
  const population = populationKey({ indicator: key.indicator, breakdown: key.breakdown, area: key.area });
  const same = (book.index.byKey.get(population) ?? []).filter(
    ({ observation, unit }) =>
      observation.measure === key.measure && unit === key.unit && keyOf({ observation, unit }, book.period).years === key.years,
  );
  const sheet = same.filter(({ observation }) => bare(observation.sheet) === bare(key.sheet));
  const candidates = sheet.length > 0 ? sheet : same;
  const place = candidates.find(({ observation }) => formatAddress(observation) === key.cell && observation.sheet === key.sheet);
  if (place) return place;
  const [only] = candidates;
  return only && candidates.every(({ value }) => value === only.value) ? only : null;
}
