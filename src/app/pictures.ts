import { appliedTargets, type Catalogue, type Report } from '../core/index';
import type { CellRef } from '../core/model/address';
import type { Category, TargetRef } from '../core/model/finding';
import type { Observation } from '../core/model/observation';

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
}

/** An indicator against last year: growth in %, or percentage points where it is a rate itself. */
export interface ChangeBar extends PictureBar {
  readonly unit: '%' | 'points';
  /** Whether the change is good; null where the indicator has no good direction. */
  readonly good: boolean | null;
}

export interface KindBar extends PictureBar {
  readonly category: Category;
}

/** What the workbook shows at a glance; plain data of the last check. */
export interface Pictures {
  readonly targets: readonly TargetPicture[];
  readonly changes: readonly ChangeBar[];
  readonly kinds: readonly KindBar[];
}

/** More would be a table again. */
const MOST_TARGETS = 12;
const MOST_CHANGES = 16;
const MOST_BARS = 30;
const RATES: ReadonlySet<string> = new Set(['%', '‰', '/10万']);

const place = ({ sheet, row, col }: CellRef): CellRef => ({ sheet, row, col });
const key = ({ sheet, row, col }: CellRef): string => `${sheet}\u0000${row},${col}`;

/** What tells the cells of one indicator apart: its area, else the members it stands for. */
function labelOf(one: Observation): string {
  const members = Object.values(one.breakdown);
  return one.area ?? (members.length > 0 ? members.join(' ') : one.indicator.name);
}

function targetPictures(report: Report, catalogue: Catalogue): TargetPicture[] {
  const byCell = new Map(report.observations.map((one) => [key(one), one]));
  return appliedTargets(report, catalogue)
    .map((applied): TargetPicture => {
      const bars = [...applied.met.map((cell) => ({ cell, met: true })), ...applied.missed.map((cell) => ({ cell, met: false }))].flatMap(
        ({ cell, met }) => {
          const one = byCell.get(key(cell));
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
        bars: bars.map(({ one, met }) => ({ label: labelOf(one), value: one.value, decimals: one.decimals, cells: [place(one)], met })),
      };
    })
    .filter((picture) => picture.bars.length > 0)
    .sort((a, b) => Number(a.bars.every(({ met }) => met)) - Number(b.bars.every(({ met }) => met)) || b.bars.length - a.bars.length)
    .slice(0, MOST_TARGETS);
}

/** The indicator, with the area where it is not the table's own. */
const nameIn = (area: string | null, one: Observation): string =>
  one.area === null || one.area === area ? one.indicator.name : `${one.area} ${one.indicator.name}`;

/** A target may be named after its indicator: 农村改厕数目标值 is set for 农村改厕数. */
const setFor = (target: Observation, one: Observation): boolean =>
  target.unit === one.unit && target.area === one.area && target.indicator.name.startsWith(one.indicator.name);

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
      bars.push({ label, value: (one.value / target.value) * 100, decimals: 1, cells: [place(one), place(target)], met });
    }
  }
  return [...bySheet].map(([sheet, bars]) => ({
    stated: true,
    indicator: sheet,
    unit: '%',
    target: { comparator: '=', value: 100, unit: '%', source: '' },
    bars: bars.slice(0, MOST_BARS),
  }));
}

const isPrevious = (one: Observation): boolean => one.measure === 'previous' || (one.measure === 'value' && one.period.offsetYears === -1);

/** This year's number of the whole and last year's beside it in the same table. */
function changeBars(report: Report, catalogue: Catalogue): ChangeBar[] {
  const bars: ChangeBar[] = [];
  for (const table of report.tables) {
    const same = (one: Observation): string => [one.indicator.name, one.area ?? '', JSON.stringify(one.breakdown), one.unit].join('\u0000');
    const previous = new Map<string, Observation[]>();
    for (const one of table.observations) if (isPrevious(one)) previous.set(same(one), [...(previous.get(same(one)) ?? []), one]);
    for (const one of table.observations) {
      if (one.measure !== 'value' || one.period.offsetYears !== 0 || Object.keys(one.breakdown).length > 0) continue;
      const [before, another] = previous.get(same(one)) ?? [];
      if (!before || another || (before.value === 0 && !RATES.has(one.unit))) continue;
      const rate = RATES.has(one.unit);
      const value = rate ? one.value - before.value : ((one.value - before.value) / before.value) * 100;
      const direction = one.indicator.id === null ? 'neutral' : (catalogue.indicator(one.indicator.id)?.direction ?? 'neutral');
      bars.push({
        label: nameIn(table.area, one),
        value: Number(value.toFixed(6)),
        decimals: rate ? Math.max(one.decimals, before.decimals) : 1,
        unit: rate ? 'points' : '%',
        cells: [place(one), place(before)],
        good: direction === 'neutral' || value === 0 ? null : value > 0 === (direction === 'up'),
      });
    }
  }
  return bars.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, MOST_CHANGES);
}

function kindBars(report: Report): KindBar[] {
  const kinds = new Map<Category, CellRef[][]>();
  for (const { category, cells } of report.findings) kinds.set(category, [...(kinds.get(category) ?? []), cells.map(place)]);
  return [...kinds]
    .map(([category, found]): KindBar => ({ category, label: category, value: found.length, decimals: 0, cells: found.flat() }))
    .sort((a, b) => b.value - a.value);
}

export function picturesOf(report: Report, catalogue: Catalogue): Pictures {
  return {
    targets: [...statedPictures(report, catalogue), ...targetPictures(report, catalogue)],
    changes: changeBars(report, catalogue),
    kinds: kindBars(report),
  };
}
