import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { comparable, unitFamily } from '../units';
import { decimalsOf, figure, overlap, printed, quotient, raise, SCALE } from './shared';
import { pointAway, slipOf } from './slips';

const ASIDE = /[较比]|提高|上升|下降|增长|降低/u;
const POPULATION = /人口[^，。；\d率]{0,8}$/u;

interface Rated {
  readonly rate: Reading;
  readonly numerator: Reading;
  readonly scale: number;
}

/** A rate with the count told just before it: 产后访视4121人，产后访视率96.49%. */
function besideAt(claims: readonly Reading[], index: number): Rated | null {
  const rate = claims[index];
  const numerator = claims[index - 1];
  const scale = rate && SCALE[rate.unit];
  if (!rate || !numerator || scale === undefined || rate.isTarget || rate.bound !== null || rate.approx || rate.upper !== null) return null;
  if (rate.role !== 'level' || numerator.sentence !== rate.sentence || numerator.role !== 'level' || ASIDE.test(rate.lead)) return null;
  const counted = SCALE[numerator.unit] === undefined && !numerator.unit.includes('/') && unitFamily(numerator.unit) !== 'points';
  return STEM.test(rate.lead) && counted && !numerator.approx ? { rate, numerator, scale } : null;
}

const STEM = /([\u4e00-\u9fff]{2})(?:率|比例)[^，。；]{0,4}$/u;

/** Whether rate and count are named with the same word. */
const sameWord = ({ rate, numerator }: Rated): boolean => numerator.lead.includes(STEM.exec(rate.lead)?.[1] ?? '\n');

const ratedAt = (claims: readonly Reading[], index: number): Rated | null => {
  const beside = besideAt(claims, index);
  return beside && sameWord(beside) ? beside : null;
};

const fits = ({ rate, numerator, scale }: Rated, whole: Reading): boolean => {
  const room = { low: rate.interval.low - rate.step / 2, high: rate.interval.high };
  return overlap(quotient(numerator.interval, whole.interval, scale), room);
};

const mayDivide = ({ numerator }: Rated, whole: Reading): boolean =>
  whole !== numerator && whole.value >= numerator.value && whole.value > 0 && comparable(whole.unit, numerator.unit);

/** Counts of the paragraph over which at least two of its rates stand, and the populations the report states. */
function sharedWholes(rated: readonly Rated[], counts: readonly Reading[], populations: readonly Reading[]): readonly Reading[] {
  const seen = new Set<number>();
  const supported = counts.filter((whole) => {
    if (seen.has(whole.value)) return false;
    const rates = rated.filter((pair) => mayDivide(pair, whole) && pair.numerator.value !== whole.value && fits(pair, whole));
    const same = rated.filter((pair) => pair.numerator !== whole && pair.numerator.value === whole.value && pair.rate.value === 100);
    const supports = rates.length + Math.min(same.length, 1) >= 2 && rates.length >= 1;
    if (supports) seen.add(whole.value);
    return supports;
  });
  return [...supported, ...populations];
}

/**
 * Rates of one paragraph rest on one denominator: where two of them do, another that does not, and would but for a slip of the pen or for its
 * unit, is named. A rate that any count of its paragraph explains is left alone.
 */
export function judgeSiblingRates(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  const populations = claims.filter(
    (claim) => claim.value >= 1e4 && unitFamily(claim.unit) === 'person' && claim.role === 'level' && POPULATION.test(claim.lead.trimEnd()),
  );
  const common = commonWholes(claims);
  let from = 0;
  while (from < claims.length) {
    let to = from;
    while (to < claims.length && claims[to]?.paragraph === claims[from]?.paragraph) to++;
    findings.push(...judgeParagraph(claims, from, to, [...populations, ...common]));
    from = to;
  }
  return findings;
}

/** Rates and counts of one paragraph that are compared with each other. */
const MOST = 160;
const COMMON = 4;
const FAR = 80;

/** Live births told once and divided by in every section: a count over which at least four rates of the report stand. */
function commonWholes(claims: readonly Reading[]): readonly Reading[] {
  const first = claims.slice(0, MOST * 3);
  const rated = first.flatMap((_claim, order) => (order === 0 ? [] : (ratedAt(first, order) ?? [])));
  if (weightOf(rated) < COMMON) return [];
  return first.filter(
    (whole) =>
      SCALE[whole.unit] === undefined &&
      whole.value >= 100 &&
      whole.role === 'level' &&
      weightOf(rated.filter((pair) => mayDivide(pair, whole) && pair.numerator.value !== whole.value && fits(pair, whole))) >= COMMON,
  );
}

/** A rate told to four figures stands for two: it is met by chance far less often. */
const weightOf = (rated: readonly Rated[]): number =>
  rated.reduce((all, { rate }) => all + (String(Math.round(rate.value / rate.step)).length >= 4 ? 2 : 1), 0);

function judgeParagraph(claims: readonly Reading[], from: number, to: number, populations: readonly Reading[]): ProofFinding[] {
  const paragraph = claims.slice(from, Math.min(to, from + MOST));
  const rated = paragraph.flatMap((_claim, order) => (order === 0 ? [] : (ratedAt(claims, from + order) ?? [])));
  const counts = paragraph.filter((claim) => SCALE[claim.unit] === undefined && !claim.unit.includes('/'));
  // A count told sections before, such as the live births of the year, explains a rate as well.
  const told = claims
    .slice(Math.max(0, from - FAR), Math.min(to, from + MOST))
    .filter((claim) => SCALE[claim.unit] === undefined && !claim.unit.includes('/'));
  const moved = paragraph.flatMap((_claim, order) => (order === 0 ? [] : movedPoints(besideAt(claims, from + order), counts)));
  if (rated.length === 0) return moved;
  const wholes = sharedWholes(rated, counts, populations);
  const judged = rated.flatMap((pair) => {
    if (told.some((whole) => mayDivide(pair, whole) && fits(pair, whole))) return [];
    if (populations.some((whole) => mayDivide(pair, whole) && fits(pair, whole))) return [];
    const finding = wholes.filter((whole) => mayDivide(pair, whole)).map((whole) => judgeOne(pair, whole));
    return finding.find((found) => found !== null) ?? [];
  });
  return [...judged, ...moved.filter((one) => !judged.some((other) => other.start === one.start))];
}

/** 检查58914人，确诊41例，检出率6.96/10万: the count just before over the one before it, but for the place of the point. */
function movedPoints(pair: Rated | null, counts: readonly Reading[]): ProofFinding[] {
  if (!pair || counts.some((whole) => mayDivide(pair, whole) && fits(pair, whole))) return [];
  const { rate, numerator, scale } = pair;
  const whole = counts.findLast((claim) => claim.start < numerator.start && claim.sentence === rate.sentence && mayDivide(pair, claim));
  if (!whole || whole.approx || !pointAway(rate.value, (numerator.value / whole.value) * scale, rate.step)) return [];
  const finding = judgeOne(pair, whole);
  return finding ? [finding] : [];
}

function judgeOne({ rate, numerator, scale }: Rated, whole: Reading): ProofFinding | null {
  const value = (numerator.value / whole.value) * scale;
  const unit = Object.entries(SCALE).find(
    ([other, factor]) => other !== rate.unit && overlap(quotient(numerator.interval, whole.interval, factor), rate.interval),
  )?.[0];
  // A unit is taken for wrong only where the figure is told to two places at least: 5% and 5‰ meet by chance.
  const wrongUnit = unit !== undefined && String(Math.round(rate.value / rate.step)).length >= 3;
  if (!wrongUnit && slipOf(rate.value, value, rate.step) === null) return null;
  const shownUnit = wrongUnit ? unit : rate.unit;
  const shown = (numerator.value / whole.value) * (SCALE[shownUnit] ?? scale);
  const decimals = decimalsOf(rate);
  return raise({
    rule: wrongUnit ? 'rate-unit' : 'rate-recomputes',
    severity: 'error',
    at: rate,
    others: [numerator, whole],
    stated: rate.value,
    expected: wrongUnit ? null : Number(value.toFixed(decimals)),
    messageId: wrongUnit ? 'scale-differs' : 'rate-differs',
    params: {
      stated: printed(rate),
      expected: `${figure(shown, decimals)}${shownUnit}`,
      computation: `${printed(numerator)} ÷ ${printed(whole)} = ${figure(shown, decimals + 2)}${shownUnit}`,
    },
  });
}
