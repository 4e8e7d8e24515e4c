import { isRate, key, type Fact } from '../fact';
import { sumsOf } from '../select/sum-index';
import type { Context } from './context';
import { sharedSubject, type Subject } from './names';

/** Facts of one thing that belong into one sentence: what is counted, what was done of it, its rate, its parts. */
export interface TellingObject {
  readonly facts: readonly Fact[];
  readonly subject: Subject | null;
  /** Totals among the facts, with the parts that add up to each. */
  readonly sums: readonly PartsOfTotal[];
  /** Rates belong to their numerators and denominators. */
  readonly linked: boolean;
}

export interface PartsOfTotal {
  readonly total: Fact;
  readonly parts: readonly Fact[];
}

const MOST = 9;

/**
 * Cuts a table's facts, in their order, into objects: a rate stays with the numbers that it is made of, parts with their total,
 * and facts under one heading or with one beginning of their names together.
 */
export function groupObjects(facts: readonly Fact[], context: Context): readonly TellingObject[] {
  const joins = new Array<boolean>(facts.length).fill(false);
  const linked = new Array<boolean>(facts.length).fill(false);
  const index = new Map(facts.map((fact, at) => [key(fact.main), at]));
  linkRatios(facts, index, context, joins, linked);
  const totals = linkSums(facts, index, context, joins);
  const objects: TellingObject[] = [];
  let run: number[] = [];
  const close = (): void => {
    const own = rateBehindNumerator(
      run.flatMap((at) => facts[at] ?? []),
      context,
    );
    const sums = totals.filter(({ total }) => own.includes(total));
    if (own.length > 0) objects.push({ facts: own, subject: sharedSubject(own), sums, linked: run.some((at) => linked[at]) });
    run = [];
  };
  facts.forEach((fact, at) => {
    const together =
      at > 0 &&
      (joins[at] === true ||
        belongs(
          run.flatMap((one) => facts[one] ?? []),
          fact,
        ));
    if (!together || (run.length >= MOST && joins[at] !== true)) close();
    run.push(at);
  });
  close();
  return objects;
}

/** A rate joins the nearest numerator and, where it stands right before, the denominator. */
function linkRatios(
  facts: readonly Fact[],
  index: ReadonlyMap<string, number>,
  context: Context,
  joins: boolean[],
  linked: boolean[],
): void {
  facts.forEach((fact, at) => {
    const ratio = context.ratios.get(key(fact.main));
    if (!ratio) return;
    const numerator = index.get(ratio.numerator);
    if (numerator === undefined || numerator >= at || at - numerator > 3) return;
    const denominator = index.get(ratio.denominator);
    const places = denominator === numerator - 1 ? [denominator, numerator] : [numerator];
    for (let one = Math.min(...places) + 1; one <= at; one++) joins[one] = true;
    for (const place of [...places, at]) linked[place] = true;
  });
}

/** Parts side by side with their total, before or behind it: as the sheet's relations say, or as its own figures add up. */
function linkSums(facts: readonly Fact[], index: ReadonlyMap<string, number>, context: Context, joins: boolean[]): readonly PartsOfTotal[] {
  const totals: PartsOfTotal[] = [];
  const taken = new Set<number>();
  facts.forEach((fact, at) => {
    const known = sumsOf(context.sums, fact.main).map((sum) =>
      sum.parts.flatMap((part) => index.get(key(part)) ?? []).filter((_, __, all) => all.length === sum.parts.length),
    );
    for (const places of [...known, ...addingRuns(facts, at)]) {
      if (!isBesides(places, at) || places.some((place) => taken.has(place) || facts[place]?.main.unit !== fact.main.unit)) continue;
      if (places.some((place) => isRemainder(facts[place]?.name ?? '', fact.name))) continue;
      // 实种 and 未种 add up to 应种, but the rate says how they stand to each other.
      if (places.some((place) => facts[place] && context.ratioPairs.has(`${key(facts[place].main)}/${key(fact.main)}`))) continue;
      const all = [...places, at];
      for (let one = Math.min(...all) + 1; one <= Math.max(...all); one++) joins[one] = true;
      for (const place of places) taken.add(place);
      totals.push({ total: fact, parts: places.flatMap((place) => facts[place] ?? []) });
    }
  });
  return totals;
}

/** 支出 and 结余 add up to 收入, 已发放 and 未发放 to 申报: what is left over is no part to name with 其中. */
export const isRemainder = (part: string, total: string): boolean =>
  /结余|结转|余额|剩余|^未|[^、]未/u.test(part) || (/支出/u.test(part) && /收入/u.test(total));

const MOST_PARTS = 6;
const TOTAL_NAME = /[合总小共]计|总[数额量]?$/u;

/** A run of two to six places that ends right before the total or begins right behind it. */
function isBesides(places: readonly number[], at: number): boolean {
  if (places.length < 2 || places.length > MOST_PARTS) return false;
  const [from, to] = [Math.min(...places), Math.max(...places)];
  return to - from === places.length - 1 && (to === at - 1 || from === at + 1);
}

/** Neighbours whose figures add up to this one. */
function addingRuns(facts: readonly Fact[], at: number): readonly (readonly number[])[] {
  const total = facts[at];
  if (!total || total.main.value <= 0 || isRate(total.main.unit) || total.main.measure !== 'value') return [];
  const runs: number[][] = [];
  for (const step of [-1, 1]) {
    const run: number[] = [];
    let sum = 0;
    for (let place = at + step; run.length < MOST_PARTS; place += step) {
      const part = facts[place];
      if (!part || part.main.unit !== total.main.unit || part.main.measure !== 'value' || part.main.value < 0) break;
      run.push(place);
      sum += part.main.value;
      const headed =
        run.length >= 2 && new Set(run.map((one) => ((facts[one]?.labels.length ?? 0) > 1 ? facts[one]?.labels[0] : one))).size === 1;
      // Two figures may add up to a third by chance, and so may small ones: those need a word that says 合计.
      const enough =
        (headed && run.length >= 3) || TOTAL_NAME.test(total.name + (total.labels[0] ?? '')) || (run.length >= 3 && total.main.value >= 10);
      if (Math.abs(sum - total.main.value) <= 1e-9 * total.main.value && run.length >= 2 && enough) {
        runs.push([...run].sort((a, b) => a - b));
        break;
      }
    }
  }
  return runs;
}

/** 发病151例，发病率158.56/10万；死亡…: a rate follows the number that it is made of. */
function rateBehindNumerator(facts: readonly Fact[], context: Context): readonly Fact[] {
  const ordered = [...facts];
  for (const fact of facts) {
    const ratio = context.ratios.get(key(fact.main));
    const numerator = ratio && ordered.findIndex((one) => key(one.main) === ratio.numerator);
    const at = ordered.indexOf(fact);
    if (numerator === undefined || numerator < 0 || numerator >= at) continue;
    ordered.splice(at, 1);
    ordered.splice(numerator + 1, 0, fact);
  }
  return ordered;
}

/** Whether a fact speaks of the thing that the run speaks of. */
function belongs(run: readonly Fact[], fact: Fact): boolean {
  if (run.length === 0) return false;
  const subject: Subject | null = sharedSubject([...run, fact]);
  if (!subject) return false;
  // 农村改厕 and 农村妇女 share a word and no thing; a heading, three letters or a rate of the same beginning are one thing.
  return subject.by === 'heading' || subject.text.length >= 3 || (isRate(fact.main.unit) && run.some((one) => !isRate(one.main.unit)));
}
