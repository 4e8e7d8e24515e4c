import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';
import { unitFamily } from '../units';
import { bySentence, figure, overlap, printed, quotient, raise } from './shared';

interface Implied {
  readonly count: Reading;
  readonly rate: Reading;
  readonly population: Interval;
  /** The populations that other counts of the unit told before would give. */
  readonly otherwise: readonly Interval[];
}

const baseOf = (unit: string): number | null => (unit.endsWith('/千人') ? 1000 : unit.endsWith('/万人') ? 10000 : null);
const NOUNS = [/乡村医生/u, /全科医[师生]/u, /医师/u, /护士/u, /床位|病床/u, /托位/u, /卫生技术人员/u, /医生/u];

/** Counts and their per-people figures, paired by what they count. 分别为 lists are paired in order. */
function impliedPopulations(claims: readonly Reading[], stated: readonly Implied[]): Implied[] {
  const pairs: Implied[] = [];
  for (const [index, rate] of claims.entries()) {
    const base = baseOf(rate.unit);
    if (base === null || rate.value <= 0 || rate.isTarget || rate.role !== 'level') continue;
    const back = claims
      .slice(Math.max(0, index - 10), index)
      .filter((claim) => claim.paragraph === rate.paragraph && baseOf(claim.unit) === null && !claim.isTarget && claim.role === 'level');
    const listStart = claims
      .slice(Math.max(0, index - 8), index + 1)
      .find((claim) => claim.sentence === rate.sentence && baseOf(claim.unit) === base && /分别/u.test(claim.lead));
    const noun = listStart
      ? nounOfItem(listStart, claims.slice(Math.max(0, index - 8), index + 1).filter((claim) => claim.start >= listStart.start).length - 1)
      : rate.lead;
    const word = NOUNS.find((pattern) => pattern.test(noun));
    const named = back.filter(
      (claim) =>
        word &&
        ((word.test(claim.lead) &&
          NOUNS.find((pattern) => pattern.test(claim.lead)) === word &&
          claim.unit.charAt(0) === rate.unit.charAt(0)) ||
          sameThing(claim, rate, word)),
    );
    // 编制床位2980张，实际开放3126张: of two counts the one that the stated population bears out.
    const borneOut = back.findLast(
      (claim) =>
        word !== undefined &&
        claim.unit.charAt(0) === rate.unit.charAt(0) &&
        stated.some((known) => overlap(known.population, quotient(claim.interval, rate.interval, base))),
    );
    const count = borneOut ?? named.findLast((claim) => !/其中/u.test(claim.lead)) ?? named.at(-1);
    const otherwise = back
      .filter((claim) => claim !== count && claim.unit.charAt(0) === rate.unit.charAt(0) && claim.value > 0)
      .map((claim) => quotient(claim.interval, rate.interval, base));
    if (count) pairs.push({ count, rate, population: quotient(count.interval, rate.interval, base), otherwise });
  }
  return pairs;
}

const sameThing = (claim: Reading, rate: Reading, word: RegExp): boolean =>
  word.test(claim.lead) && unitFamily(claim.unit) === 'person' && /^[人名]/u.test(rate.unit);

function nounOfItem(first: Reading, order: number): string {
  const list = first.lead.replace(/分别.*$/u, '').split(/[、,，和及]/u);
  const items = list.filter((item) => /数$|数量$|\S{2,}/u.test(item.trim()));
  return items.slice(-3)[order] ?? items[order] ?? '';
}

const POPULATION = /人口(?:数|总数|为|达|约|共有?)* ?$/u;

/** 常住人口43.6万人: a population the report states outright. */
const statedPopulations = (claims: readonly Reading[]): Implied[] =>
  claims
    .filter(
      (claim) => claim.unit === '人' && claim.value >= 1e4 && claim.role === 'level' && !claim.isTarget && POPULATION.test(claim.lead),
    )
    .slice(0, 8)
    .map((claim) => ({ count: claim, rate: claim, population: claim.interval, otherwise: [] }));

/** Pairs are compared with each other; a report has a dozen. */
const MOST_PAIRS = 300;

/** The pairs that one population satisfies together with the first. */
function agreeing(first: Implied, pairs: readonly Implied[]): Implied[] {
  let common = first.population;
  return pairs.filter((pair) => {
    if (!overlap(common, pair.population)) return false;
    common = { low: Math.max(common.low, pair.population.low), high: Math.min(common.high, pair.population.high) };
    return true;
  });
}

/** Per-people figures of one report rest on one population; those outside the largest agreeing group are named. */
export function judgeBases(claims: readonly Reading[]): ProofFinding[] {
  const stated = statedPopulations(claims);
  const pairs = [...stated, ...impliedPopulations(claims, stated).slice(0, MOST_PAIRS)];
  const main = pairs
    .map((pair) => agreeing(pair, pairs))
    .reduce<Implied[]>((best, group) => (group.length > best.length ? group : best), []);
  const common = { low: Math.max(...main.map((pair) => pair.population.low)), high: Math.min(...main.map((pair) => pair.population.high)) };
  if (main.length < 2 || common.low > common.high || main.length * 2 < pairs.length - 1) return [];
  return pairs
    .filter((pair) => !pair.otherwise.some((other) => overlap(other, common)))
    .filter((pair) => !overlap(pair.population, common) && !stated.some((known) => overlap(pair.population, known.population)))
    .map(({ count, rate }) => {
      const base = baseOf(rate.unit) ?? 1000;
      const population = (count.value / rate.value) * base;
      const usual = (common.low + common.high) / 2;
      return raise({
        rule: 'one-population',
        severity: 'warning',
        at: rate,
        others: [count, ...new Set(main.flatMap((pair) => [pair.count, pair.rate]))],
        stated: rate.value,
        expected: Number(((count.value / usual) * base).toFixed(2)),
        messageId: 'denominators-differ',
        params: {
          stated: `${printed(count)} ÷ ${printed(rate)}`,
          expected: figure(population, 0),
          others: figure(usual, 0),
          computation: `${printed(count)} ÷ ${figure(usual, 0)} × ${base} = ${figure((count.value / usual) * base, 2)} ≠ ${printed(rate)}`,
        },
      });
    });
}

/** The same indicator per thousand here and per ten thousand there cannot have the same value. */
export function judgeTwoBases(claims: readonly Reading[]): ProofFinding[] {
  const rated = claims.filter((claim) => baseOf(claim.unit) !== null && claim.value !== 0).slice(0, MOST_PAIRS);
  const findings: ProofFinding[] = [];
  for (const [index, later] of rated.entries()) {
    const word = NOUNS.find((pattern) => pattern.test(later.lead));
    const earlier =
      word &&
      rated
        .slice(0, index)
        .find((claim) => word.test(claim.lead) && baseOf(claim.unit) !== baseOf(later.unit) && claim.value === later.value);
    if (!earlier) continue;
    const thousand = baseOf(earlier.unit) === 1000 ? earlier : later;
    findings.push(
      raise({
        rule: 'one-base',
        severity: 'error',
        at: later,
        others: [earlier],
        stated: later.value,
        expected: null,
        messageId: 'bases-differ',
        params: { stated: printed(later), computation: `${printed(thousand)}‰ = ${figure(thousand.value * 10, 3)}/10000` },
      }),
    );
  }
  return findings;
}

/** Births and deaths of one sentence, with their rates, rest on one population; the balance must follow too. */
export function judgeVital(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const group of bySentence(claims)) {
    // 比去年同期多出生140人 is no number of births.
    const find = (word: RegExp, permille: boolean, role: 'value' | 'any' = 'value'): Reading | undefined =>
      group.find(
        (claim) =>
          (role === 'any' || claim.role !== 'change') &&
          word.test(claim.lead.slice(-12)) &&
          (claim.unit === '‰') === permille &&
          (permille || unitFamily(claim.unit) === 'person'),
      );
    const births = find(/出生(?!率)/u, false);
    const deaths = find(/死亡(?!率)/u, false);
    const birthRate = find(/出生率/u, true);
    const deathRate = find(/死亡率/u, true);
    const growth = find(/自然增长率/u, true);
    if (!births || !deaths) continue;
    if (birthRate && deathRate && birthRate.value > 0 && deathRate.value > 0) {
      const one = quotient(births.interval, birthRate.interval, 1000);
      const two = quotient(deaths.interval, deathRate.interval, 1000);
      if (!overlap(one, two)) findings.push(vitalFinding(births, birthRate, deaths, deathRate));
    }
    if (birthRate && deathRate && growth) findings.push(...balance(birthRate, deathRate, growth));
    // What grows by itself is births less deaths, however it is read; 净增 and 减少 may be of people who moved.
    const change = find(/(?:负增长|自然增长|自然减少)/u, false, 'any') ?? find(/(?:净增|减少)/u, false);
    if (change) findings.push(...balance(births, deaths, change));
  }
  return findings;
}

function vitalFinding(births: Reading, birthRate: Reading, deaths: Reading, deathRate: Reading): ProofFinding {
  const one = (births.value / birthRate.value) * 1000;
  const two = (deaths.value / deathRate.value) * 1000;
  return raise({
    rule: 'one-population',
    severity: 'warning',
    at: deathRate,
    others: [deaths, births, birthRate],
    stated: deathRate.value,
    expected: Number(((deaths.value / one) * 1000).toFixed(2)),
    messageId: 'denominators-differ',
    params: {
      stated: `${printed(deaths)} ÷ ${printed(deathRate)}`,
      expected: figure(two, 0),
      others: figure(one, 0),
      computation: `${printed(births)} ÷ ${printed(birthRate)} ≈ ${figure(one, 0)}, ${printed(deaths)} ÷ ${printed(deathRate)} ≈ ${figure(two, 0)}`,
    },
  });
}

function balance(plus: Reading, minus: Reading, result: Reading): ProofFinding[] {
  const range = { low: plus.interval.low - minus.interval.high, high: plus.interval.high - minus.interval.low };
  const mirrored = { low: -range.high, high: -range.low };
  const named = /负|减少/u.test(result.lead) && result.value > 0;
  if (overlap(named ? mirrored : range, result.interval)) return [];
  const value = plus.value - minus.value;
  return [
    raise({
      rule: 'balance-recomputes',
      severity: 'error',
      at: result,
      others: [plus, minus],
      stated: result.value,
      expected: Number((named ? -value : value).toFixed(4)),
      messageId: 'balance-differs',
      params: {
        stated: printed(result),
        expected: figure(named ? -value : value, 2),
        computation: `${printed(plus)} - ${printed(minus)} = ${figure(value, 2)}`,
      },
    }),
  ];
}
