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
    const own = run.flatMap((at) => facts[at] ?? []);
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
    const places = [ratio.numerator, ratio.denominator]
      .flatMap((cell) => index.get(cell) ?? [])
      .filter((place) => place < at && at - place <= 3);
    if (places.length === 0) return;
    for (let one = Math.min(...places) + 1; one <= at; one++) joins[one] = true;
    for (const place of [...places, at]) linked[place] = true;
  });
}

/** Parts side by side with their total; the total may stand before or behind them. */
function linkSums(facts: readonly Fact[], index: ReadonlyMap<string, number>, context: Context, joins: boolean[]): readonly PartsOfTotal[] {
  const totals: PartsOfTotal[] = [];
  facts.forEach((fact, at) => {
    for (const sum of sumsOf(context.sums, fact.main)) {
      const places = sum.parts.flatMap((part) => index.get(key(part)) ?? []);
      const all = [...places, at].sort((a, b) => a - b);
      const [from, to] = [all[0] ?? at, all.at(-1) ?? at];
      if (places.length < 2 || places.length !== sum.parts.length || places.length > 6 || to - from !== places.length) continue;
      if (places.some((place) => facts[place]?.main.unit !== fact.main.unit)) continue;
      // 实种 and 未种 add up to 应种, but the rate says how they stand to each other.
      if (places.some((place) => facts[place] && context.ratioPairs.has(`${key(facts[place].main)}/${key(fact.main)}`))) continue;
      for (let one = from + 1; one <= to; one++) joins[one] = true;
      totals.push({ total: fact, parts: places.flatMap((place) => facts[place] ?? []) });
    }
  });
  return totals;
}

/** Whether a fact speaks of the thing that the run speaks of. */
function belongs(run: readonly Fact[], fact: Fact): boolean {
  if (run.length === 0) return false;
  const subject: Subject | null = sharedSubject([...run, fact]);
  if (!subject) return false;
  // 农村改厕 and 农村妇女 share a word and no thing; a heading, three letters or a rate of the same beginning are one thing.
  return subject.by === 'heading' || subject.text.length >= 3 || (isRate(fact.main.unit) && run.some((one) => !isRate(one.main.unit)));
}
