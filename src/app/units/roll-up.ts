import type { CellRef } from '../../core/model/address';
import type { IndicatorRef } from '../../core/model/observation';
import { figureKey, type UnitDigest, type UnitFigure } from './unit-digest';

/** A unit's workbook among others. */
export interface NamedUnit {
  /** The unit as the county's table names it, else as its own workbook does, else the file's name. */
  readonly name: string;
  readonly digest: UnitDigest;
}

export interface FigurePlace {
  readonly name: string;
  readonly file: string;
  readonly value: number;
  readonly cell: CellRef;
}

/** Why a sum was not held against the whole's number. */
export type SumTrouble = 'units-missing' | 'units-twice' | 'units-of-measure-differ' | 'no-total';

/** The sum of an indicator over the units, and what the county's workbook says. */
export interface RolledSum {
  readonly indicator: IndicatorRef;
  readonly unit: string;
  readonly sum: number;
  readonly parts: readonly FigurePlace[];
  readonly total: FigurePlace | null;
  /** null where it was not judged; `trouble` says why. */
  readonly agrees: boolean | null;
  readonly trouble: SumTrouble | null;
  /** Units whose workbook does not give the indicator. */
  readonly without: readonly string[];
}

/** A number that the unit's workbook and the county's row for it give differently. */
export interface RowDifference {
  readonly indicator: IndicatorRef;
  readonly unit: string;
  readonly own: FigurePlace;
  readonly county: FigurePlace;
}

/** Who is best and who is last in an indicator that has a good direction. */
export interface Ranking {
  readonly indicator: IndicatorRef;
  readonly unit: string;
  readonly units: number;
  readonly best: FigurePlace;
  readonly last: FigurePlace;
}

export interface RollUp {
  readonly units: readonly NamedUnit[];
  /** Areas that the county's workbook lists and no file reports. */
  readonly missing: readonly string[];
  /** Units that more than one file reports. */
  readonly twice: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly sums: readonly RolledSum[];
  readonly differences: readonly RowDifference[];
  readonly rankings: readonly Ranking[];
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');

/** A unit's name without what differs between tables: 新城街道办事处 is 新城街道. */
const plainName = (name: string): string => name.replace(/\s/g, '').replace(/(?:人民政府|办事处|卫生院|社区卫生服务中心|中心卫生院)$/, '');

function nameOf(digest: UnitDigest, areas: readonly string[]): string {
  const own = digest.area;
  const sameArea = own === null ? undefined : areas.find((area) => plainName(area) === plainName(own));
  if (sameArea !== undefined) return sameArea;
  const file = baseName(digest.file);
  // The longest name in the file's name: 城关 would be found in 城关镇.
  const inFile = areas.filter((area) => file.includes(plainName(area))).sort((a, b) => b.length - a.length)[0];
  return inFile ?? own ?? file;
}

const placeOf = (name: string, file: string, { value, cell }: UnitFigure): FigurePlace => ({ name, file, value, cell });

const overlaps = (a: UnitFigure['interval'], b: UnitFigure['interval']): boolean => a.low <= b.high && b.low <= a.high;

/** Sums of numbers printed with decimals carry the noise of binary arithmetic. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A difference this small against the numbers is arithmetic noise. */
const widened = ({ low, high }: UnitFigure['interval']): UnitFigure['interval'] => {
  const noise = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  return { low: low - noise, high: high + noise };
};

/**
 * Puts the workbooks of a county's units together: sums against the county's own numbers, each unit against the county's row for
 * it, missing and double units, best and last. Nothing is held wrong where a unit is missing, stands twice or counts in another unit.
 */
export function rollUp(digests: readonly UnitDigest[], county: UnitDigest | null): RollUp {
  const areas = Object.keys(county?.listed ?? {});
  const units = digests.map((digest): NamedUnit => ({ name: nameOf(digest, areas), digest }));
  const files = new Map<string, string[]>();
  for (const { name, digest } of units) files.set(name, [...(files.get(name) ?? []), digest.file]);
  const twice = [...files].filter(([, of]) => of.length > 1).map(([name, of]) => ({ name, files: of }));
  const missing = areas.filter((area) => !files.has(area));
  const single = units.filter(({ name }, index) => units.findIndex((other) => other.name === name) === index);
  const complete = { missing: missing.length > 0, twice: twice.length > 0 };
  return {
    units,
    missing,
    twice,
    sums: sumsOf(single, county, complete),
    differences: county ? differencesOf(single, county) : [],
    rankings: rankingsOf(single),
  };
}

type UnitFigures = readonly { readonly name: string; readonly file: string; readonly figure: UnitFigure }[];

function byIndicator(units: readonly NamedUnit[], wanted: (figure: UnitFigure) => boolean): ReadonlyMap<string, UnitFigures> {
  const found = new Map<string, { name: string; file: string; figure: UnitFigure }[]>();
  for (const { name, digest } of units)
    for (const figure of digest.own) {
      if (!wanted(figure)) continue;
      const key = figureKey(figure);
      const list = found.get(key);
      const entry = { name, file: digest.file, figure };
      if (list) list.push(entry);
      else found.set(key, [entry]);
    }
  return found;
}

function sumsOf(
  units: readonly NamedUnit[],
  county: UnitDigest | null,
  complete: { readonly missing: boolean; readonly twice: boolean },
): RolledSum[] {
  const totals = new Map(county?.own.map((figure) => [figureKey(figure), figure]));
  return [...byIndicator(units, (figure) => figure.adds)].flatMap(([key, figures]): RolledSum[] => {
    const [first] = figures;
    if (!first || figures.length < 2) return [];
    const total = totals.get(key);
    const names = new Set(figures.map(({ name }) => name));
    const without = units.filter(({ name }) => !names.has(name)).map(({ name }) => name);
    const unlike = figures.some(({ figure }) => figure.unit !== first.figure.unit) || (total && total.unit !== first.figure.unit);
    const trouble: SumTrouble | null = unlike
      ? 'units-of-measure-differ'
      : complete.twice
        ? 'units-twice'
        : complete.missing || without.length > 0
          ? 'units-missing'
          : total
            ? null
            : 'no-total';
    const range = {
      low: figures.reduce((sum, { figure }) => sum + figure.interval.low, 0),
      high: figures.reduce((sum, { figure }) => sum + figure.interval.high, 0),
    };
    return [
      {
        indicator: first.figure.indicator,
        unit: first.figure.unit,
        sum: tidy(figures.reduce((sum, { figure }) => sum + figure.value, 0)),
        parts: figures.map(({ name, file, figure }) => placeOf(name, file, figure)),
        total: total && county ? placeOf(county.area ?? county.file, county.file, total) : null,
        agrees: trouble === null && total ? overlaps(widened(range), total.interval) : null,
        trouble,
        without,
      },
    ];
  });
}

function differencesOf(units: readonly NamedUnit[], county: UnitDigest): RowDifference[] {
  return units.flatMap(({ name, digest }) => {
    const row = new Map(county.listed[name]?.map((figure) => [figureKey(figure), figure]));
    return digest.own.flatMap((figure): RowDifference[] => {
      const listed = row.get(figureKey(figure));
      if (!listed || listed.unit !== figure.unit || overlaps(widened(figure.interval), listed.interval)) return [];
      return [
        {
          indicator: figure.indicator,
          unit: figure.unit,
          own: placeOf(name, digest.file, figure),
          county: placeOf(name, county.file, listed),
        },
      ];
    });
  });
}

/** Units that an order says something about. */
const LEAST_RANKED = 3;

function rankingsOf(units: readonly NamedUnit[]): Ranking[] {
  const rates = byIndicator(units, (figure) => !figure.adds && figure.direction !== 'neutral');
  return [...rates.values()].flatMap((figures): Ranking[] => {
    const [first] = figures;
    if (!first || figures.length < LEAST_RANKED || figures.some(({ figure }) => figure.unit !== first.figure.unit)) return [];
    const sign = first.figure.direction === 'up' ? -1 : 1;
    const order = [...figures].sort((a, b) => sign * (a.figure.value - b.figure.value));
    const [best, last] = [order[0], order.at(-1)];
    if (!best || !last || best.figure.value === last.figure.value) return [];
    return [
      {
        indicator: first.figure.indicator,
        unit: first.figure.unit,
        units: figures.length,
        best: placeOf(best.name, best.file, best.figure),
        last: placeOf(last.name, last.file, last.figure),
      },
    ];
  });
}
