import { divide, multiply, scaleBy } from './interval';
import type { RelationGap } from './relation';
import type { GridView } from './table-grid';

/** The lines of a rate's numerator and denominator, each place having its own. */
interface RatePair {
  readonly first: number;
  readonly second: number;
  readonly scale: number;
}

/** A typed rate with one of its two numbers left blank: it was worked out from a number that stands nowhere. */
export function gapAt(view: GridView, result: number, pair: RatePair, cross: number): readonly RelationGap[] {
  const rate = view.at(result, cross);
  if (!rate || rate.formula || rate.value <= 0) return [];
  const [a, b] = [view.at(pair.first, cross), view.at(pair.second, cross)];
  const missing = a && !b ? pair.second : b && !a ? pair.first : null;
  if (missing === null || view.state(missing, cross) !== 'blank') return [];
  const lacking = a
    ? divide(scaleBy(a.interval, pair.scale), rate.interval)
    : b
      ? scaleBy(multiply(rate.interval, b.interval), 1 / pair.scale)
      : null;
  const [along, across] = [view.lines[missing]?.index ?? 0, view.cross[cross]?.index ?? 0];
  const sheet = view.grid.sheet.name;
  const blank = view.axis === 'rows' ? { sheet, row: along, col: across } : { sheet, row: across, col: along };
  return lacking ? [{ total: rate, blanks: [blank], lacking }] : [];
}
