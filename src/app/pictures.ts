import { appliedTargets, type Catalogue, type Report } from '../core/index';
import type { CellRef } from '../core/model/address';
import type { Category, TargetRef } from '../core/model/finding';
import type { Observation } from '../core/model/observation';
import { cellKey, compareYears, isRate, pairsInSheets, placeOf, type LeftOut, type YearComparison, type YearPair } from './last-year';

/** One bar: what it stands for, how long it is, and the cells behind it. */
export interface PictureBar {
  readonly label: string;
  readonly value: number;
  readonly decimals: number;
  readonly cells: readonly CellRef[];
}

/**
 * An indicator held against its published target, area by area; or (`stated`) all indicators of a sheet that gives targets itself, as
 * the share of the target that was reached.
 */
export interface TargetPicture {
  readonly stated: boolean;
  /** The indicator's name; of a stated picture the sheet's. */
  readonly indicator: string;
  readonly unit: string;
  readonly target: Pick<TargetRef, 'comparator' | 'value' | 'upper' | 'unit' | 'source'>;
  readonly bars: readonly (PictureBar & { readonly met: boolean })[];
  /** Bars that were left out, and how many of them miss the target. */
  readonly more: { readonly bars: number; readonly missed: number };
}

/** An indicator against last year: growth in %, or percentage points where it is a rate itself. */
export interface ChangeBar extends PictureBar {
  readonly unit: '%' | 'points';
  /** Whether the change is good; null where the indicator has no good direction. */
  readonly good: boolean | null;
  readonly now: PrintedValue;
  readonly before: PrintedValue;
  /** Where last year's number stands: in this workbook or in last year's. */
  readonly beforeCell: CellRef;
}

export interface PrintedValue {
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
}

/** Changes drawn, the largest first; `more` are left out because they are smaller. */
export interface ChangePicture {
  readonly bars: readonly ChangeBar[];
  readonly more: number;
}

/** The same against last year's workbook, with what was not drawn and why. */
export interface BookChangePicture extends ChangePicture, Omit<YearComparison, 'pairs'> {
  readonly left: readonly LeftOut[];
}

export interface KindBar extends PictureBar {
  readonly category: Category;
}

/** What the workbook shows at a glance; plain data of the last check. */
export interface Pictures {
  readonly targets: readonly TargetPicture[];
  /** Target pictures that were left out. */
  readonly moreTargets: number;
  /** Against the last-year figures that the sheets themselves hold. */
  readonly changes: ChangePicture;
  /** Against last year's workbook; null where none is open. */
  readonly bookChanges: BookChangePicture | null;
  readonly kinds: readonly KindBar[];
}

/** More would be a table again. */
const MOST_TARGETS = 12;
const MOST_CHANGES = 16;
const MOST_BARS = 30;
/** What tells the cells of one indicator apart: its area, else the members it stands for. */
function labelOf(one: Observation): string {
  const members = Object.values(one.breakdown);
  return one.area ?? (members.length > 0 ? members.join(' ') : one.indicator.name);
}

function targetPictures(report: Report, catalogue: Catalogue): TargetPicture[] {
  const byCell = new Map(report.observations.map((one) => [cellKey(one), one]));
  return appliedTargets(report, catalogue)
    .map((applied): TargetPicture => {
      const bars = [...applied.met.map((cell) => ({ cell, met: true })), ...applied.missed.map((cell) => ({ cell, met: false }))].flatMap(
        ({ cell, met }) => {
          const one = byCell.get(cellKey(cell));
          return one ? [{ one, met }] : [];
        },
      );
      bars.sort((a, b) => a.one.sheet.localeCompare(b.one.sheet) || a.one.row - b.one.row || a.one.col - b.one.col);
      const { comparator, value, unit, source } = applied.target;
      return {
        stated: false,
        indicator: applied.name,
        unit: bars[0]?.one.unit ?? unit,
        target: {
          comparator,
          value,
          unit,
          source: typeof source === 'string' ? source : source.title,
          ...(applied.target.upper === undefined ? {} : { upper: applied.target.upper }),
        },
        ...cutBars(
          bars.map(({ one, met }) => ({ label: labelOf(one), value: one.value, decimals: one.decimals, cells: [placeOf(one)], met })),
        ),
      };
    })
    .filter((picture) => picture.bars.length > 0)
    .sort((a, b) => Number(a.bars.every(({ met }) => met)) - Number(b.bars.every(({ met }) => met)) || b.bars.length - a.bars.length);
}

/** The first bars, with what of the rest a reader must know. */
function cutBars(bars: TargetPicture['bars']): Pick<TargetPicture, 'bars' | 'more'> {
  const rest = bars.slice(MOST_BARS);
  return { bars: bars.slice(0, MOST_BARS), more: { bars: rest.length, missed: rest.filter(({ met }) => !met).length } };
}

/** The indicator, with the area where it is not the table's own. */
const nameIn = (area: string | null, one: Observation): string =>
  one.area === null || one.area === area ? one.indicator.name : `${one.area} ${one.indicator.name}`;

/** A year's task is set for the year, not for each of its quarters. */
const inTime = ({ period: due }: Observation, { period }: Observation): boolean =>
  (due.year === null || period.year === null || due.year === period.year) &&
  due.months?.first === period.months?.first &&
  due.months?.last === period.months?.last;

/** A target may be named after its indicator: 农村改厕数目标值 is set for 农村改厕数. */
const setFor = (target: Observation, one: Observation): boolean =>
  target.unit === one.unit && target.area === one.area && target.indicator.name.startsWith(one.indicator.name) && inTime(target, one);

/** Values beside a target or task of the same indicator in the same table, as percentages of it. */
function statedPictures(report: Report, catalogue: Catalogue): TargetPicture[] {
  const bySheet = new Map<string, TargetPicture['bars'][number][]>();
  for (const table of report.tables) {
    const targets = table.observations.filter((one) => one.measure === 'target' || one.measure === 'task');
    const lines = new Map<string, Observation[]>();
    for (const target of targets)
      for (const line of [`r${target.row}`, `c${target.col}`]) lines.set(line, [...(lines.get(line) ?? []), target]);
    for (const one of table.observations) {
      if (one.measure !== 'value' || one.period.offsetYears !== 0) continue;
      const [target, another] = [...(lines.get(`r${one.row}`) ?? []), ...(lines.get(`c${one.col}`) ?? [])].filter((other) =>
        setFor(other, one),
      );
      if (!target || another || target.value <= 0) continue;
      const down = one.indicator.id !== null && catalogue.indicator(one.indicator.id)?.direction === 'down';
      const met = down ? one.interval.low <= target.interval.high : one.interval.high >= target.interval.low;
      const label = nameIn(table.area, one);
      const bars = bySheet.get(one.sheet) ?? [];
      bySheet.set(one.sheet, bars);
      bars.push({ label, value: (one.value / target.value) * 100, decimals: 1, cells: [placeOf(one), placeOf(target)], met });
    }
  }
  return [...bySheet].map(([sheet, bars]) => ({
    stated: true,
    indicator: sheet,
    unit: '%',
    target: { comparator: '=', value: 100, unit: '%', source: '' },
    ...cutBars(bars),
  }));
}

const printed = ({ value, decimals, unit }: Observation): PrintedValue => ({ value, decimals, unit });

/** A change to draw; null where nothing can be divided by last year's zero. */
function changeOf({ now, before }: YearPair, label: string, catalogue: Catalogue): ChangeBar | null {
  const rate = isRate(now.unit);
  if (before.value === 0 && !rate) return null;
  const value = rate ? now.value - before.value : ((now.value - before.value) / before.value) * 100;
  const direction = now.indicator.id === null ? 'neutral' : (catalogue.indicator(now.indicator.id)?.direction ?? 'neutral');
  return {
    label,
    value: Number(value.toFixed(6)),
    decimals: rate ? Math.max(now.decimals, before.decimals) : 1,
    unit: rate ? 'points' : '%',
    cells: [placeOf(now)],
    now: printed(now),
    before: printed(before),
    beforeCell: placeOf(before),
    good: direction === 'neutral' || value === 0 ? null : value > 0 === (direction === 'up'),
  };
}

function largest(bars: readonly (ChangeBar | null)[]): ChangePicture {
  const drawn = bars.flatMap((bar) => bar ?? []).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return { bars: drawn.slice(0, MOST_CHANGES), more: Math.max(0, drawn.length - MOST_CHANGES) };
}

function bookChanges(report: Report, before: Report, catalogue: Catalogue): BookChangePicture {
  const { pairs, ...said } = compareYears(report, before);
  return { ...said, ...largest(pairs.map((pair) => changeOf(pair, pair.now.indicator.name, catalogue))) };
}

function kindBars(report: Report): KindBar[] {
  const kinds = new Map<Category, CellRef[][]>();
  for (const { category, cells } of report.findings) kinds.set(category, [...(kinds.get(category) ?? []), cells.map(placeOf)]);
  return [...kinds]
    .map(([category, found]): KindBar => ({ category, label: category, value: found.length, decimals: 0, cells: found.flat() }))
    .sort((a, b) => b.value - a.value);
}

/** `lastYear`: the run over last year's workbook, where one is open. */
export function picturesOf(report: Report, catalogue: Catalogue, lastYear: Report | null = null): Pictures {
  const areas = new Map(report.tables.flatMap((table) => table.observations.map((one) => [one, table.area] as const)));
  const targets = [...statedPictures(report, catalogue), ...targetPictures(report, catalogue)];
  return {
    targets: targets.slice(0, MOST_TARGETS),
    moreTargets: Math.max(0, targets.length - MOST_TARGETS),
    changes: largest(pairsInSheets(report).map((pair) => changeOf(pair, nameIn(areas.get(pair.now) ?? null, pair.now), catalogue))),
    bookChanges: lastYear && bookChanges(report, lastYear, catalogue),
    kinds: kindBars(report),
  };
}
