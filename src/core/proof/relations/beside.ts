import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading, ReportReading } from '../claims';
import { comparable, unitFamily } from '../units';
import { decimalsOf, figure, overlap, printed, quotient, raise, SCALE } from './shared';
import { slipOf } from './slips';

/**
 * A rate just behind its two figures, or between its count and the whole in brackets: 应付1.12亿元，实付1.06亿元，拨付率94.6%; 访视3087人，访视率94.6%
 * （活产数3263人）; 发病37人 of 波及851人，罹患率4.35%. Nothing else told explains it, and it is what the two make but for a slip of the pen.
 */
const RATE = /^[)，,、(]?\s*[\u4e00-\u9fff]{1,10}(?:率|比例|占比)(?:为|达到?|仅|约)? ?$/u;
const ASIDE = /[较比](?!例)|提高|上升|下降|增长|降低|同比|环比/u;
const DUE = /应[\u4e00-\u9fff]{1,8}(?:数|为|共)* ?$/u;
const DONE = /(?:实|已)[\u4e00-\u9fff]{1,8}(?:数|为|共)* ?$/u;
const WHOLE_IN_BRACKETS = /^\([^，。；;()\d]{0,8}(?:数|应[^，。；;()\d]{1,6}|总[^，。；;()\d]{0,6}|活产|任务)(?:为|共)? ?$/u;
const POPULATION = /人口(?:数|总数|为|达|约|按|共有?)* ?$/u;
const AROUND = 40;

const plain = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.approx && claim.upper === null && claim.bound === null && claim.value > 0;

const isCount = (claim: Reading): boolean =>
  SCALE[claim.unit] === undefined && !claim.unit.includes('/') && unitFamily(claim.unit) !== 'points' && claim.unit !== '';

/** A file or a household stands for its person: 建立档案35742份 of 38216人. */
const mayDivide = (part: Reading, whole: Reading): boolean =>
  whole.value >= part.value && (comparable(part.unit, whole.unit) || (part.unit === '份' && unitFamily(whole.unit) === 'person'));

const cut = ({ interval, step }: Reading): Interval => ({ low: interval.low - step / 2, high: interval.high });

interface Pair {
  readonly part: Reading;
  readonly whole: Reading;
  /** The words leave no doubt that one is of the other. */
  readonly said: boolean;
}

function pairAt(claims: readonly Reading[], index: number, folded: string): Pair | null {
  const rate = claims[index];
  const part = claims[index - 1];
  if (!rate || !part || part.sentence !== rate.sentence || !plain(part) || part.isTarget || !isCount(part)) return null;
  const after = claims[index + 1];
  const bracketed = after && after.sentence === rate.sentence && /^\(/u.test(folded.slice(rate.unitEnd, after.start).trim());
  if (after && bracketed && WHOLE_IN_BRACKETS.test(after.lead.trim()) && plain(after) && isCount(after) && mayDivide(part, after))
    return { part, whole: after, said: true };
  const whole = claims[index - 2];
  if (!whole || whole.sentence !== rate.sentence || !plain(whole) || !isCount(whole) || !mayDivide(part, whole)) return null;
  if (/[;；。]/u.test(folded.slice(whole.unitEnd, part.start))) return null;
  return { part, whole, said: DUE.test(whole.lead.trimEnd()) && DONE.test(part.lead.trimEnd()) };
}

export function judgeBeside({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((rate, index) => {
    const scale = SCALE[rate.unit];
    if (scale === undefined || !plain(rate) || rate.isTarget || !RATE.test(rate.lead.trim()) || ASIDE.test(rate.lead)) return [];
    const pair = [pairAt(claims, index, folded), ...pairsAround(claims, index)].find((one) => one !== null && mistyped(rate, one, scale));
    if (!pair || explained(claims, index, pair.part, scale)) return [];
    return [differs(rate, pair.part, pair.whole, (pair.part.value / pair.whole.value) * scale)];
  });
}

function mistyped(rate: Reading, { part, whole, said }: Pair, scale: number): boolean {
  const value = (part.value / whole.value) * scale;
  if (slipOf(rate.value, value, rate.step) !== null) return value <= rate.value * 1.5 && value >= rate.value / 1.5;
  return said && Math.abs(value - rate.value) <= value * 0.1;
}

/**
 * Told to four figures, the counts of the paragraph; to three, where count and rate are named alike, the nearest count of the sentence that can
 * be the whole and the first of it: a rate of three figures meets one of many counts by chance.
 */
function pairsAround(claims: readonly Reading[], index: number): readonly Pair[] {
  const rate = claims[index];
  const part = claims[index - 1];
  if (!rate || !part || part.sentence !== rate.sentence || !plain(part) || part.isTarget || !isCount(part)) return [];
  const wholes = claims
    .slice(Math.max(0, index - AROUND), index - 1)
    .filter((claim) => claim.paragraph === rate.paragraph && plain(claim) && isCount(claim) && mayDivide(part, claim));
  const of = (whole: Reading): Pair => ({ part, whole, said: false });
  if (String(Math.round(rate.value / rate.step)).length >= 4) return wholes.map(of);
  const stem = /([\u4e00-\u9fff]{2})(?:率|比例)/u.exec(rate.lead)?.[1];
  if (stem === undefined || !part.lead.includes(stem)) return [];
  const near = wholes.filter((claim) => claim.sentence === rate.sentence);
  return [...new Set([near.at(-1), near[0]])].flatMap((whole) => (whole ? [of(whole)] : []));
}

/** Another whole of the text, or another part of the whole, gives what is printed. */
function explained(claims: readonly Reading[], index: number, part: Reading, scale: number): boolean {
  const rate = claims[index];
  if (!rate) return false;
  const told = claims.slice(Math.max(0, index - AROUND), index + 4).filter((claim) => claim.value > 0 && isCount(claim));
  const near = told.filter((claim) => claim.sentence === rate.sentence);
  const fits = (one: Reading, whole: Reading): boolean =>
    one !== whole && mayDivide(one, whole) && overlap(quotient(one.interval, whole.interval, scale), cut(rate));
  return told.some((whole) => fits(part, whole)) || near.some((one) => near.some((whole) => fits(one, whole)));
}

/** 乙类3846例，报告发病率148.22/10万; 丙类9217例，报告发病率355.21/10万: rates of one population, told in the report. */
export function judgePopulationRates(claims: readonly Reading[]): ProofFinding[] {
  const populations = claims.filter(
    (claim) => claim.value >= 1e4 && plain(claim) && unitFamily(claim.unit) === 'person' && POPULATION.test(claim.lead),
  );
  const rated = claims.flatMap((rate, index) => {
    const part = claims[index - 1];
    const scale = SCALE[rate.unit];
    if (!part || scale === undefined || scale < 1000 || !plain(rate) || rate.isTarget || ASIDE.test(rate.lead)) return [];
    if (part.sentence !== rate.sentence || !plain(part) || !isCount(part) || !/率[^，。；]{0,4}$/u.test(rate.lead.trimEnd())) return [];
    return [{ rate, part, scale, index }];
  });
  return populations.slice(0, 6).flatMap((population) => {
    const fits = rated.filter(({ rate, part, scale }) => overlap(quotient(part.interval, population.interval, scale), cut(rate)));
    return rated.flatMap((one) => {
      const { rate, part, scale, index } = one;
      const siblings = fits.filter((other) => other !== one && other.rate.unit === rate.unit && other.rate.paragraph === rate.paragraph);
      const value = (part.value / population.value) * scale;
      if (fits.includes(one) || siblings.length === 0 || value > rate.value * 1.5 || value < rate.value / 1.5) return [];
      if (siblings.length < 2 && slipOf(rate.value, value, rate.step) === null) return [];
      const others = claims.slice(Math.max(0, index - AROUND * 2), index + 20).filter((claim) => claim.value > 0 && isCount(claim));
      const otherwise = others.some(
        (whole) => mayDivide(part, whole) && overlap(quotient(part.interval, whole.interval, scale), cut(rate)),
      );
      return otherwise ? [] : [differs(rate, part, population, value)];
    });
  });
}

function differs(rate: Reading, part: Reading, whole: Reading, value: number): ProofFinding {
  const decimals = decimalsOf(rate);
  return raise({
    rule: 'rate-recomputes',
    severity: 'error',
    at: rate,
    others: [part, whole],
    stated: rate.value,
    expected: Number(value.toFixed(decimals)),
    messageId: 'rate-differs',
    params: {
      stated: printed(rate),
      expected: `${figure(value, decimals)}${rate.unit}`,
      computation: `${printed(part)} ÷ ${printed(whole)} = ${figure(value, decimals + 2)}${rate.unit}`,
    },
  });
}
