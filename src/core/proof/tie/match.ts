import type { Reading } from '../claims';
import { overlap } from '../relations/shared';
import { TOTAL, type CellIndex } from './cell-index';
import { bare, coverage, nameCoverage, variantsOf } from './names';
import { sameUnit, type Quantity } from './quantities';
import type { Wording } from './wording';

/** A cell that may stand behind a number, with how well the words support it: 0 none, 1 all said beside the number. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly support: number;
}

const GOAL_WORDS = /任务|目标|计划|应[种查检报监完]|要求/u;

/** Whether the number speaks of this measure of the indicator: its level, its task, its value of last year, its change. */
export function rightMeasure(claim: Reading, { measure, indicator }: Quantity['observation'], around = ''): boolean {
  switch (measure) {
    case 'task':
    case 'target':
      return claim.isTarget || GOAL_WORDS.test(claim.lead.slice(-16)) || GOAL_WORDS.test(around);
    case 'previous':
      return claim.role === 'previous' || (claim.role === 'level' && /上年|去年|同期|由|从|前/u.test(claim.lead));
    case 'growth':
      return claim.role === 'change' && claim.unit === '%';
    case 'difference':
    case 'percentage-points':
      return claim.role === 'change';
    case 'completion':
      return claim.unit === '%' && /完成|进度|任务|占/u.test(claim.lead);
    case 'share':
      return /占|比/u.test(claim.lead);
    case 'rank':
    case 'verdict':
      return false;
    default:
      // 任务210对 is the task, whatever was done.
      if (
        measure === 'value' &&
        claim.isTarget &&
        /任务|目标|计划/u.test(claim.lead.slice(-10)) &&
        !/任务|目标|计划|应/u.test(indicator.name)
      )
        return false;
      return claim.role === 'level' || (claim.role === 'previous' && claim.isTarget === false) || /增|减|变动/u.test(indicator.name);
  }
}

const yearIn = (period: string | null): number | null => Number(/20\d{2}|19\d{2}/u.exec(period ?? '')?.[0] ?? Number.NaN) || null;

/** Whether the period the text names, if it names one, can be the cell's. */
export function samePeriod(claim: Reading, { period }: Quantity['observation']): boolean {
  const year = yearIn(claim.period);
  if (year !== null && period.year !== null) {
    const own = period.year + period.offsetYears;
    const previous = claim.role === 'previous' ? year - 1 : year;
    if (year !== own && year !== period.year && previous !== own) return false;
  }
  const months = /(\d{1,2}) ?[—~-] ?(\d{1,2})月/u.exec(claim.period ?? '');
  if (!months || period.months === null) return true;
  const [first, last] = [Number(months[1]), Number(months[2])];
  // What is counted at a point in time carries the last month of the period.
  return last === period.months.last && (first === period.months.first || period.months.first === period.months.last);
}

/** The area spoken of: the last one named in the clause or sentence before the number. */
export function areaOf(
  words: Wording,
  index: CellIndex,
): { readonly near: string | null; readonly last: string | null; readonly all: readonly string[] } {
  const all: string[] = [];
  let last: string | null = null;
  let at = -1;
  if (index.areas.size > 1 || index.mainArea !== null)
    for (const area of index.areas) {
      const found = words.sentence.lastIndexOf(area);
      if (found < 0) continue;
      all.push(area);
      if (found > at || (found === at && area.length > (last?.length ?? 0))) {
        at = found;
        last = area;
      }
    }
  return { near: all.find((area) => words.near.includes(area)) ?? null, last, all };
}

/** Whether an area need not be named: the workbook's own, or the only one of its table. */
export const isHome = ({ area, table }: Quantity['observation'], index: CellIndex): boolean =>
  area === null || bare(area) === index.mainArea || index.ofOneArea.has(table);

function areaSupport({ observation }: Quantity, words: Wording, index: CellIndex): number {
  const own = observation.area === null ? null : bare(observation.area);
  const spoken = areaOf(words, index);
  // 界头镇卫生院 names an institution, not the area 界头镇.
  const near = Object.values(observation.breakdown).some((member) => spoken.near !== null && bare(member).includes(spoken.near))
    ? null
    : spoken.near;
  const home = isHome(observation, index);
  if (near !== null) return own === near ? 1 : home ? 0.6 : 0;
  if (home) return spoken.last === null || spoken.last === own || spoken.near !== null ? 1 : 0.75;
  if (own === spoken.last) return 1;
  return own !== null && spoken.all.includes(own) ? 0.9 : 0;
}

/** Members of a cell's table that the words name and that are not part of the cell's own names. */
export function othersNamed({ observation }: Quantity, words: Wording, index: CellIndex): boolean {
  const own = [observation.indicator.name, ...Object.values(observation.breakdown)].map(bare);
  for (const member of index.members.get(observation.table) ?? [])
    if (words.own.includes(member) && !own.some((name) => name.includes(member))) return true;
  return false;
}

function memberSupport(quantity: Quantity, words: Wording, index: CellIndex): number {
  let support = 1;
  let beside = true;
  for (const value of Object.values(quantity.observation.breakdown)) {
    if (TOTAL.test(value)) continue;
    const member = bare(value);
    const near = coverage(member, words.near);
    const said = Math.max(near, 0.95 * coverage(member, words.sentence), 0.7 * coverage(member, words.passage));
    if (said < 0.55) return 0;
    if (near < 0.95) beside = false;
    support *= said;
  }
  const own = Object.values(quantity.observation.breakdown).some((value) => !TOTAL.test(value));
  if (own && beside) return support;
  return othersNamed(quantity, words, index) ? (own ? 0 : 0.5 * support) : support;
}

/** A clause that names something else than its sentence does not take the sentence's name. */
function nameSupport(quantity: Quantity, words: Wording): number {
  const variants = variantsOf(quantity.observation);
  const near = nameCoverage(variants, words.near);
  const far = Math.max(0.95 * nameCoverage(variants, words.sentence), 0.7 * nameCoverage(variants, words.passage));
  const members = Object.values(quantity.observation.breakdown).some(
    (value) => !TOTAL.test(value) && coverage(bare(value), words.near) >= 0.9,
  );
  return Math.max(near, words.generic || members ? far : 0.65 * far);
}

/** How well the words beside a number name the cell; 0 where they name something else. */
export function supportOf(quantity: Quantity, words: Wording, index: CellIndex): number {
  const named = nameSupport(quantity, words);
  if (named === 0) return 0;
  const members = memberSupport(quantity, words, index);
  return members === 0 ? 0 : named * members * areaSupport(quantity, words, index);
}

export const prints = (claim: Reading, { interval, value }: Pick<Quantity, 'interval' | 'value'>): boolean =>
  overlap(claim.interval, interval) || (claim.interval.low <= value && value <= claim.interval.high);

/** A long number is hardly there by chance, a short one easily: the fewer digits, the more of the name must be said. */
export function neededSupport(claim: Reading): number {
  const digits = claim.text.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length;
  return digits >= 4 ? 0.42 : digits === 3 ? 0.5 : 0.6;
}

/** Cells that the number can be, by value, unit, measure, period and words together, best first. */
export function cellsFor(claim: Reading, words: Wording, index: CellIndex, table: string | null = null): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const quantity of index.byValue.within(claim.interval, claim.step / 2)) {
    const { observation } = quantity;
    if (
      !prints(claim, quantity) ||
      !sameUnit(claim.unit, quantity.unit) ||
      !rightMeasure(claim, observation) ||
      !samePeriod(claim, observation)
    )
      continue;
    const support = supportOf(quantity, words, index);
    if (support >= neededSupport(claim)) found.push({ quantity, support });
  }
  const rank = ({ quantity: { observation, value }, support }: Candidate): number =>
    Math.round(support * 20) +
    (Math.abs(value - claim.value) < 1e-9 * Math.abs(value) ? 0.5 : 0) +
    (observation.table === table ? 0.25 : 0);
  return found.sort((left, right) => rank(right) - rank(left) || right.support - left.support || order(left.quantity, right.quantity));
}

const order = (left: Quantity, right: Quantity): number =>
  Number(right.observation.total) - Number(left.observation.total) ||
  left.observation.row - right.observation.row ||
  left.observation.col - right.observation.col;
