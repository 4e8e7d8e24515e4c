import { decimalsOf, isCount, type Quantity, type Relation, type RelationGap, type RelationInstance, type RelationKind } from './relation';
import { holds } from './solve';
import { isRateUnit, type GridLine, type GridView } from './table-grid';
import { printOf } from './cut-by-habit';
import { daysOf } from './bed-days';
import { middle } from './interval';
import { gapAt } from './rate-gaps';
import { expectedResult } from './solve';

const MANY_LINES = 60;
const SAMPLE = 40;
/** A tie this far out of the way is more likely chance; a short list has its counts first and its rates after them. */
const FAR = 12;
const SHORT_LIST = 30;

/** Whether a rate may look so far for its numerator or denominator: past the near lines only for what is counted one by one. */
function inReach(view: GridView, kind: PairKind, result: number, other: number): boolean {
  if (Math.abs(other - result) <= FAR) return true;
  if (kind !== 'ratio' || view.axis !== 'rows' || view.lines.length > SHORT_LIST) return false;
  return view.cross.every((_, cross) => {
    const quantity = view.at(other, cross);
    return quantity === undefined || isCount(quantity);
  });
}

const CHANGES: ReadonlySet<string> = new Set(['growth', 'difference', 'percentage-points']);
const NO_DIFFERENCE: ReadonlySet<string> = new Set(['growth', 'share', 'rank', 'completion']);

type PairKind = Exclude<RelationKind, 'sum' | 'at-most' | 'balance'>;

interface Pair {
  readonly kind: PairKind;
  readonly first: number;
  readonly second: number;
  /** The second operand stands one place before (a series compared with the period before it). */
  readonly chain: boolean;
  readonly scale: number;
  /** The second operand stands at this one place for all (a population, a total); null where each place has its own. */
  readonly fixed: number | null;
}

interface Trial {
  readonly held: number;
  readonly telling: number;
  readonly failed: number;
  readonly near: number;
  /** Places that miss by little and not by cutting off digits: the column is computed in another way. */
  readonly off: number;
}

/** Of the earlier value, never of the value beside it. */
const PRICE_CHANGE = /[涨跌升降]幅/u;
const GROWTH_WORDS = /[涨跌升降]幅|增长|增减|增幅|增速|同比|环比|升降|±|变化|比上年|较上年/u;
const DIFFERENCE_WORDS = /增减|增加|净增|结余|结存|差额|相差|自然增长|增长数|百分点|比上年|较上年|±/u;
const COMPLETION_WORDS = /完成率|完成比|完成%|进度|任务完成|占任务|占计划|达标进度/u;

/** Rates, completions, growths and differences along one axis. */
export function discoverPairs(view: GridView): readonly Relation[] {
  if (view.lines.length > MANY_LINES) return [];
  const relations: Relation[] = [];
  view.lines.forEach((line, result) => {
    const found = bestPair(view, line, result);
    if (found) relations.push(build(view, line, result, found));
  });
  return relations;
}

function kindsOf(line: GridLine): readonly PairKind[] {
  const kinds: PairKind[] = [];
  if (/年均|年平均|平均每年/u.test(line.label)) return [];
  if (line.measure === 'growth' || (GROWTH_WORDS.test(line.label) && !/增长数|百分点/u.test(line.label))) kinds.push('growth');
  if (line.measure === 'difference' || line.measure === 'percentage-points' || DIFFERENCE_WORDS.test(line.label)) kinds.push('difference');
  if (line.rate && !PRICE_CHANGE.test(line.label) && line.measure !== 'growth' && line.measure !== 'target' && line.measure !== 'rank')
    kinds.push('ratio');
  return kinds;
}

function bestPair(view: GridView, line: GridLine, result: number): Pair | null {
  let best: { pair: Pair; score: number } | null = null;
  for (const kind of kindsOf(line)) {
    for (const pair of pairsFor(view, kind, result)) {
      const trial = tryPair(view, result, pair);
      const distance = Math.abs(pair.first - result) + Math.abs(pair.second - result);
      if (!accepted(trial, distance) && !saidSo(view, line, pair, trial)) continue;
      const score = trial.held + trial.telling - trial.failed - distance * 0.01 - (pair.chain ? 0.2 : 0);
      if (!best || score > best.score) best = { pair, score };
    }
  }
  return best?.pair ?? null;
}

function accepted(trial: Trial, distance: number): boolean {
  const judged = trial.held + trial.failed;
  if (trial.telling === 0 || (trial.off >= 3 && trial.off > 0.08 * judged)) return false;
  if (trial.telling >= 3 && trial.held / judged >= 0.6) return true;
  // 应种 | 实种 | 率 | 实种 | 率 …: the common denominator stands far off; it is believed where nothing speaks against it.
  if (distance > 6) return trial.failed === 0 && trial.telling >= 2;
  return trial.held / judged >= 0.5 || (trial.near / judged >= 0.75 && trial.held / judged >= 0.3);
}

/** 体检率 beside 体检人数: the rate's own words are its numerator's. */
function namesNumerator(rate: string, count: string): boolean {
  const stem = /^(.{2,})率/u.exec(rate.replace(/^.*?(?=.{2,}率)/u, ''))?.[1] ?? '';
  return stem.length >= 2 && count.replace(/[（(].*$/u, '').includes(stem);
}

/** 投资完成率 beside 总投资 and 累计完成投资, 体检率 beside 体检人数: words say it, so that one place in three is enough on a small table. */
function saidSo(view: GridView, line: GridLine, pair: Pair, { held, failed, telling: said }: Trial): boolean {
  if (pair.kind !== 'ratio' || pair.chain || pair.fixed !== null) return false;
  const enough = said >= 1 && held >= 2 && held / (held + failed) >= 1 / 3;
  if (!COMPLETION_WORDS.test(line.label)) return enough && said >= 2 && namesNumerator(line.label, view.lines[pair.first]?.label ?? '');
  const [done, whole] = [pair.first, pair.second].map((position) => view.lines[position]?.label ?? '');
  const words = /完成|实际|已/u.test(done ?? '') && /^总|任务|计划|目标|应/u.test(whole ?? '');
  return words && enough;
}

function* pairsFor(view: GridView, kind: PairKind, result: number): Generator<Pair> {
  for (let first = 0; first < view.lines.length; first++) {
    if (first === result || !inReach(view, kind, result, first) || !operand(view, kind, first)) continue;
    if (kind !== 'ratio' && view.cross.length >= 3) yield { kind, first, second: first, chain: true, scale: 100, fixed: null };
    if (kind === 'ratio' && view.cross.length <= 400) {
      for (const fixed of bases(view)) {
        const scale = scaleOf(view, result, first, first, fixed);
        if (scale !== null) yield { kind, first, second: first, chain: false, scale, fixed };
      }
    }
    for (let second = 0; second < view.lines.length; second++) {
      if (second === result || second === first || !inReach(view, kind, result, second) || !operand(view, kind, second)) continue;
      const scale = kind === 'ratio' ? (daysOf(view, result, first, second) ?? scaleOf(view, result, first, second, null)) : 100;
      if (scale !== null) yield { kind, first, second, chain: false, scale, fixed: null };
    }
  }
}

/** Places that the others are measured by: a population line, a total. */
function bases(view: GridView): readonly number[] {
  return view.cross
    .flatMap((line, position) => (line.total || /人口(?:总)?数?$/u.test(line.label.replace(/[（(].*$/u, '')) ? [position] : []))
    .slice(0, 4);
}

function operand(view: GridView, kind: PairKind, position: number): boolean {
  const line = view.lines[position];
  if (!line) return false;
  return kind === 'ratio' ? !line.rate || line.measure === 'target' : line.measure !== 'growth' && line.measure !== 'rank';
}

/** The power of ten between result and quotient that most places agree on; the unit of the result says it for %, ‰ and /10万. */
function scaleOf(view: GridView, result: number, first: number, second: number, fixed: number | null): number | null {
  const votes = new Map<number, number>();
  let places = 0;
  for (let cross = 0; cross < Math.min(view.cross.length, SAMPLE); cross++) {
    const r = view.at(result, cross);
    const a = view.at(first, cross);
    const b = view.at(second, fixed ?? cross);
    if (!r || !a || !b || r.value === 0 || a.value === 0 || b.value === 0 || Math.sign(a.value * b.value) !== Math.sign(r.value)) continue;
    const exponent = Math.log10(Math.abs((r.value * b.value) / a.value));
    const power = Math.round(exponent);
    if (Math.abs(exponent - power) > 0.12 || power < -4 || power > 7) continue;
    if (r.unit === '%' && (power !== 2 || isRateUnit(a.unit))) continue;
    if (!`${a.unit}${b.unit}`.includes('万') && ((r.unit === '/10万' && power !== 5) || (r.unit === '‰' && power !== 3))) continue;
    votes.set(power, (votes.get(power) ?? 0) + 1);
    places += 1;
  }
  for (const [power, count] of votes) if (count >= places * 0.5) return 10 ** power;
  return null;
}

function placeAt(view: GridView, result: number, pair: Pair, cross: number): RelationInstance | null {
  const r = view.at(result, cross);
  const a = view.at(pair.first, cross);
  const b = view.at(pair.second, pair.fixed ?? (pair.chain ? cross - 1 : cross));
  if (!r || !a || !b || pair.fixed === cross) return null;
  // The change of a rate is no rate of the changes.
  if (pair.kind === 'ratio' && CHANGES.has(view.cross[cross]?.measure ?? '')) return null;
  // Growth rates and shares are no more subtracted along their column than they are added; plain rates are, in percentage points.
  // Two years of a row of shares and what lies between them are a difference like any other.
  if (pair.kind === 'difference' && view.axis === 'rows' && NO_DIFFERENCE.has(view.cross[cross]?.measure ?? '')) return null;
  if (pair.chain && (view.cross[cross]?.total === true || view.cross[cross - 1]?.total === true)) return null;
  if (pair.kind === 'growth' && r.unit !== '%') return null;
  // The same number on every line (a population) tells nothing of a difference.
  if (pair.kind === 'difference' && a.value === b.value && r.value === a.value) return null;
  const said = pair.kind === 'ratio' && !`${a.unit}${b.unit}`.includes('万') ? SAID_SCALE.get(r.unit) : undefined;
  const instance = { result: r, operands: [a, b], label: view.cross[cross]?.words ?? '' };
  return said === undefined || said === pair.scale ? instance : { ...instance, scale: said };
}

/** What a unit itself says of the scale of a rate. */
const SAID_SCALE: ReadonlyMap<string, number> = new Map([
  ['%', 100],
  ['‰', 1000],
  ['/10万', 100_000],
]);

/** A result with few digits, 0 or 100 says little about what it was computed from. */
function telling(quantity: Quantity): boolean {
  const digits = Math.abs(quantity.value)
    .toFixed(Math.min(decimalsOf(quantity), 4))
    .replace(/^0\.?0*|\./gu, '');
  return quantity.value !== 0 && quantity.value !== 100 && digits.length >= 2;
}

function tryPair(view: GridView, result: number, pair: Pair): Trial {
  let held = 0;
  let failed = 0;
  let near = 0;
  let said = 0;
  let off = 0;
  let cut = 0;
  let rounded = 0;
  for (let cross = 0; cross < Math.min(view.cross.length, SAMPLE); cross++) {
    const instance = placeAt(view, result, pair, cross);
    if (!instance) continue;
    const fits = holds(pair, instance);
    if (fits === null) continue;
    const print = pair.kind === 'ratio' ? printOf(pair, instance) : null;
    if (print === 'cut') cut += 1;
    if (print === 'rounded') rounded += 1;
    const expected = expectedResult(pair, instance);
    if (fits) {
      held += 1;
      near += 1;
      if (telling(instance.result)) said += 1;
    } else {
      failed += 1;
      const missed = expected === null ? Infinity : Math.abs(middle(expected) - instance.result.value);
      if (expected && missed <= 0.25 * Math.abs(middle(expected))) near += 1;
      if (expected && missed <= 0.12 * Math.abs(middle(expected)) && missed > 1.5 * 10 ** -decimalsOf(instance.result)) off += 1;
    }
    if (failed > 6 && held === 0 && cut === 0) break;
  }
  // Rates cut off throughout hold as their office prints them.
  const habit = cut >= 3 && rounded === 0 ? cut : 0;
  return { held: held + habit, failed: failed - habit, near, off, telling: said + habit };
}

function build(view: GridView, line: GridLine, result: number, pair: Pair): Relation {
  const instances: RelationInstance[] = [];
  const gaps: RelationGap[] = [];
  let incomplete = 0;
  for (let cross = 0; cross < view.cross.length; cross++) {
    const instance = placeAt(view, result, pair, cross);
    if (instance && holds(pair, instance) !== null) instances.push(instance);
    else {
      incomplete += 1;
      if (pair.kind === 'ratio' && !pair.chain && pair.fixed === null) gaps.push(...gapAt(view, result, pair, cross));
    }
  }
  return {
    kind: pair.kind,
    table: view.grid.table,
    name: line.label,
    operandNames: [view.lines[pair.first]?.label ?? '', view.lines[pair.second]?.label ?? ''],
    scale: pair.scale,
    completion: line.measure === 'completion' || COMPLETION_WORDS.test(line.label),
    slack: 0,
    evidence: [{ by: 'values', detail: line.label }],
    instances,
    gaps: instances.filter((instance) => holds(pair, instance) === true).length >= 3 ? gaps : [],
    incomplete,
  };
}
