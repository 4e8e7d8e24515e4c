import type { GridView } from './table-grid';

/** Turnover and working days are of the beds open on a mean day: discharges ÷ (open bed-days ÷ days of the time) (卫统1表 指标解释). */
const PER_MEAN_BED = /周转次数|病床工作日/u;
const OPEN_BED_DAYS = /开放.*床日/u;

/** The days of the time that open bed-days are of, as most places tell; null where the lines speak of nothing of the kind. */
export function daysOf(view: GridView, result: number, first: number, second: number): number | null {
  if (!PER_MEAN_BED.test(view.lines[result]?.label ?? '') || !OPEN_BED_DAYS.test(view.lines[second]?.label ?? '')) return null;
  const found = view.cross
    .flatMap((_, cross) => {
      const [r, a, b] = [view.at(result, cross), view.at(first, cross), view.at(second, cross)];
      return r && a && b && a.value > 0 ? [(r.value * b.value) / a.value] : [];
    })
    .sort((a, b) => a - b);
  const days = Math.round(found[Math.floor(found.length / 2)] ?? 0);
  const agreeing = found.filter((one) => Math.abs(one - days) <= 0.02 * days).length;
  return days >= 28 && days <= 366 && agreeing >= 0.5 * found.length ? days : null;
}
