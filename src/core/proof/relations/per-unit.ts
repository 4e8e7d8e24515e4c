import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';
import { unitFamily } from '../units';
import { decimalsOf, figure, overlap, printed, quotient, raise, SCALE } from './shared';
import { slipOf } from './slips';

/**
 * A mean behind the two figures it is of, the divisor by its unit: 培训班8期，培训752人次，平均每期94人次; 发放9.2万元 for 46人，人均2000元;
 * 186件，罚没98.6万元，案均5301元.
 */
const PER: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/(?:人均|每人|每名)[^，。；;\d]{0,10}$/u, new Set(['人', '名', '位', '对', '人次', '例'])],
  [/(?:户均|每户)[^，。；;\d]{0,10}$/u, new Set(['户'])],
  [/(?:次均|例均|每人次|每例|人次均|每次)[^，。；;\d]{0,10}$/u, new Set(['人次', '次', '例', '例次'])],
  [/(?:案均|件均|每案|每件|每起)[^，。；;\d]{0,10}$/u, new Set(['件', '起'])],
  [/(?:场均|每场)[^，。；;\d]{0,10}$/u, new Set(['场', '场次'])],
  [/(?:期均|每期)[^，。；;\d]{0,10}$/u, new Set(['期'])],
  [/(?:条均|每条)[^，。；;\d]{0,10}$/u, new Set(['条'])],
  [/(?:院均|店均|家均|站均|所均|每家|每所|每个)[^，。；;\d]{0,10}$/u, new Set(['家', '所', '个'])],
  [/(?:床均|每张|每床)[^，。；;\d]{0,10}$/u, new Set(['张'])],
  [/(?:台均|每台)[^，。；;\d]{0,10}$/u, new Set(['台', '台次'])],
  [/每平方米[^，。；;\d]{0,10}$/u, new Set(['平方米', '㎡'])],
];
const AROUND = 30;
const CONTRACT = /标准|补助标准|筹资|每人每年|缴费|定额|预算/u;

const plain = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null && claim.value > 0;

const cut = ({ interval, step }: Reading): Interval => ({ low: interval.low - step / 2, high: interval.high + step / 2 });

const isAmount = (claim: Reading): boolean =>
  SCALE[claim.unit] === undefined && !claim.unit.includes('/') && unitFamily(claim.unit) !== 'points';

export function judgePerUnit(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((mean, index) => {
    if (!plain(mean) || mean.unit.includes('/') || SCALE[mean.unit] !== undefined || CONTRACT.test(mean.lead)) return [];
    const units = PER.find(([word]) => word.test(mean.lead.trimEnd()))?.[1];
    if (!units) return [];
    const told = claims
      .slice(Math.max(0, index - AROUND), index + 3)
      .filter((claim) => claim !== mean && claim.value > 0 && isAmount(claim));
    const amounts = told.filter((claim) => sameMeasure(claim, mean));
    if (
      amounts.some((amount) => told.some((count) => count !== amount && overlap(quotient(amount.interval, count.interval, 1), cut(mean))))
    )
      return [];
    const found = pairsBefore(claims, index, units).find(({ amount, count, alone }) => {
      const value = amount.value / count.value;
      return slipOf(mean.value, value, mean.step) !== null || (alone && Math.abs(value - mean.value) <= value * 0.3);
    });
    return found ? [differs(mean, found.amount, found.count, found.amount.value / found.count.value)] : [];
  });
}

interface Pair {
  readonly amount: Reading;
  readonly count: Reading;
  /** No other figure of either unit stands in the sentence before. */
  readonly alone: boolean;
}

/** 户均2.4次 of 9275户次: the times told of each. */
const sameMeasure = (amount: Reading, mean: Reading): boolean =>
  amount.unit === mean.unit || (mean.unit === '次' && amount.unit.endsWith('次'));

/** Figures of the clauses just before the mean, one of its unit and one of what it is per, nearest first. */
function pairsBefore(claims: readonly Reading[], index: number, units: ReadonlySet<string>): readonly Pair[] {
  const mean = claims[index];
  if (!mean || /[;；。]|其中/u.test(mean.lead)) return [];
  const clause: Reading[] = [];
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const claim = claims[at];
    if (!claim || claim.sentence !== mean.sentence) break;
    clause.unshift(claim);
    if (/[;；。]|其中/u.test(claim.lead)) break;
  }
  const amounts = clause.filter(
    (claim) => plain(claim) && sameMeasure(claim, mean) && !units.has(claim.unit) && !/均|平均|每/u.test(claim.lead),
  );
  const counts = clause.filter((claim) => plain(claim) && units.has(claim.unit) && !/均|平均|每/u.test(claim.lead));
  const near = clause.slice(-2);
  return [...amounts].reverse().flatMap((amount) =>
    [...counts].reverse().map((count) => ({
      amount,
      count,
      alone: amounts.length === 1 && counts.length === 1 && near.includes(amount) && near.includes(count),
    })),
  );
}

const DAILY = /日均[^，。；;\d]{0,10}$/u;
const DAYS = [365, 366] as const;

/** 全年访问126.8万次，日均3464次: a year's figure by its days, but for a slip of the pen. */
export function judgeDaily(claims: readonly Reading[], folded: string): ProofFinding[] {
  return claims.flatMap((mean, index) => {
    if (!DAILY.test(mean.lead.trimEnd()) || !plain(mean) || mean.unit.includes('/') || SCALE[mean.unit] !== undefined) return [];
    const told = claims
      .slice(Math.max(0, index - 8), index)
      .filter((claim) => claim.paragraph === mean.paragraph && claim.unit === mean.unit && plain(claim) && claim.value > mean.value * 20);
    const first = told[0];
    if (!first || first.sentence !== mean.sentence || !/全年|年度|\d{4}年/u.test(folded.slice(0, first.start))) return [];
    if (/月|季度|半年/u.test(folded.slice(Math.max(0, first.start - 20), first.start))) return [];
    const days = (claim: Reading, from: number, to: number): boolean =>
      Array.from({ length: to - from + 1 }, (_none, order) => from + order).some((day) =>
        overlap({ low: claim.interval.low / day, high: claim.interval.high / day }, cut(mean)),
      );
    if (told.some((claim) => days(claim, 365, 366) || days(claim, 240, 260) || days(claim, 28, 31) || days(claim, 90, 92))) return [];
    const found = told
      .flatMap((year) => DAYS.map((day) => ({ year, day })))
      .find(({ year, day }) => slipOf(mean.value, year.value / day, mean.step) !== null);
    return found ? [raiseMean(mean, found.year, String(found.day), found.year.value / found.day, [found.year])] : [];
  });
}

const differs = (mean: Reading, amount: Reading, count: Reading, value: number): ProofFinding =>
  raiseMean(mean, amount, printed(count), value, [amount, count]);

function raiseMean(mean: Reading, amount: Reading, divisor: string, value: number, others: readonly Reading[]): ProofFinding {
  const decimals = decimalsOf(mean);
  return raise({
    rule: 'mean-recomputes',
    severity: 'warning',
    at: mean,
    others,
    stated: mean.value,
    expected: Number(value.toFixed(decimals)),
    messageId: 'mean-differs',
    params: {
      stated: `${printed(mean)}${mean.unit}`,
      expected: `${figure(value, decimals)}${mean.unit}`,
      computation: `${printed(amount)} ÷ ${divisor} = ${figure(value, decimals + 2)}`,
    },
  });
}
