import type { GridView } from './table-grid';

const LONGEST_WINDOW = 14;

/** Lines that may be the parts of a total. */
export interface PartSet {
  readonly parts: readonly number[];
  /** The layout or the words name just these parts. */
  readonly natural: boolean;
}

/** Every choice of lines worth trying as the parts of a total: by layout and words, and by `windows` of neighbouring lines. */
export function partSets(view: GridView, total: number, windows: boolean): readonly PartSet[] {
  const sets: PartSet[] = [];
  const line = view.lines[total];
  if (!line) return sets;
  const propose = (parts: readonly number[], natural: boolean): void => {
    if (parts.length >= 2) sets.push({ parts, natural });
  };
  const positions = view.lines.map((_, position) => position);
  const plain = (position: number): boolean => {
    const other = view.lines[position];
    return other !== undefined && position !== total && !other.rate && !other.total && other.role !== 'of-which';
  };
  // 减：库存股 takes away: what the others add up to is not for this search to say.
  if (view.lines.some((other) => /^(?:其中[:：])?减[:：]/u.test(other.label))) return sets;
  propose(
    positions.filter((position) => view.lines[position]?.parent === line.index && view.lines[position]?.rate === false),
    true,
  );
  if (line.total) {
    propose(positions.filter(plain), true);
    propose(
      positions.filter((position) => plain(position) && (view.lines[position]?.level ?? 0) === 0),
      true,
    );
    propose(
      positions.filter((position) => position !== total && view.lines[position]?.total === true && view.lines[position]?.rate === false),
      true,
    );
    propose(
      positions.filter((position) => plain(position) && view.lines[position]?.group === line.group),
      true,
    );
    const after = positions.slice(total + 1);
    const stopAfter = after.findIndex((position) => view.lines[position]?.total === true);
    propose((stopAfter < 0 ? after : after.slice(0, stopAfter)).filter(plain), true);
    const before = positions.slice(0, total).reverse();
    const stopBefore = before.findIndex((position) => view.lines[position]?.total === true);
    propose((stopBefore < 0 ? before : before.slice(0, stopBefore)).filter(plain).reverse(), true);
  }
  for (const length of [1, 3]) propose(periodsWithin(view, total, length), true);
  if (windows) for (const parts of windowsBeside(view, total)) propose(parts, false);
  return sets;
}

/** The months, or the quarters, of a total's time: 全年 over months with a line after each quarter. */
function periodsWithin(view: GridView, total: number, length: number): readonly number[] {
  if (view.lines[total]?.total !== true) return [];
  const seen = new Set<number>();
  const found = view.lines.flatMap((line, position) => {
    const { months, offsetYears } = line.period ?? { months: null, offsetYears: 0 };
    if (!months || position === total || line.rate || offsetYears !== 0 || months.last - months.first + 1 !== length) return [];
    seen.add(months.first);
    return [position];
  });
  return seen.size === found.length && found.length >= (length === 1 ? 4 : 2) ? found : [];
}

/** How far after a total its 其中 lines may begin. */
const OF_WHICH_WITHIN = 6;

/** Runs of lines right after or before the total, rates between them left out; lines under one heading; runs of 其中 lines a little further on. */
function* windowsBeside(view: GridView, total: number): Generator<readonly number[]> {
  // 本期 = 上期 + 增减 is the difference turned round: it would blame the period instead of the difference.
  const adding = view.lines.flatMap((line, part) => (!line.rate && line.measure !== 'difference' && part !== total ? [part] : []));
  const after = adding.findIndex((part) => part > total);
  const next = after < 0 ? adding.length : after;
  for (let length = 2; length <= LONGEST_WINDOW; length++) {
    if (next + length <= adding.length) yield adding.slice(next, next + length);
    if (next - length >= 0) yield adding.slice(next - length, next);
  }
  const groups = new Set(adding.map((part) => view.lines[part]?.group ?? ''));
  if (groups.size > 1)
    for (const group of groups) {
      const parts = adding.filter((part) => view.lines[part]?.group === group);
      if (group !== '' && group !== view.lines[total]?.group && parts.length <= LONGEST_WINDOW) yield parts;
    }
  const first = adding.findIndex((part) => part > total + 1 && part <= total + OF_WHICH_WITHIN && view.lines[part]?.role === 'of-which');
  for (let length = 2; first > 0 && first !== next && length <= LONGEST_WINDOW && first + length <= adding.length; length++)
    yield adding.slice(first, first + length);
}
