import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { comparable, unitFamily } from '../units';
import { bySentence, decimalsOf, figure, overlap, printed, quotient, raise } from './shared';
import { slipOf } from './slips';

const MEAN = /人均|次均|例均|户均|每人次|每次|平均每(?:人次|人|例|次|户)/u;
const COUNTED = new Set(['person', 'visit', 'case']);

const isMean = (claim: Reading): boolean => claim.unit === '元' && MEAN.test(claim.lead);

/**
 * Money per head beside the money and the heads: 补偿11400人次，补偿金额323013.9元，每次补偿28.34元. Judged only where one clause
 * chain names one amount of the same kind and one count.
 */
export function judgeMeans(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const group of bySentence(claims)) {
    for (const [index, mean] of group.entries()) {
      if (
        !isMean(mean) ||
        mean.isTarget ||
        mean.approx ||
        mean.bound !== null ||
        mean.upper !== null ||
        mean.role !== 'level' ||
        mean.value <= 0
      )
        continue;
      const before = group.slice(Math.max(0, index - 8), index).filter((claim) => claim.role === 'level' && !claim.isTarget);
      const amounts = before.filter((claim) => claim.unit === '元' && !isMean(claim));
      const counts = before.filter((claim) => COUNTED.has(unitFamily(claim.unit)) && claim.value > 0);
      const fits = amounts.some((amount) => counts.some((count) => overlap(quotient(amount.interval, count.interval, 1), widened(mean))));
      const finding = fits ? null : differs(mean, amounts, counts);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

const widened = ({ interval, step }: Reading): Reading['interval'] => ({ low: interval.low - step / 2, high: interval.high });

const KIND = /补助|补偿|报销|费用|救助|经费|收入|支出|投入/u;

function differs(mean: Reading, amounts: readonly Reading[], counts: readonly Reading[]): ProofFinding | null {
  const [amount, otherAmount] = amounts;
  const [count, otherCount] = counts;
  if (!amount || !count || otherAmount || otherCount || amount.approx || count.approx) return null;
  const kind = KIND.exec(mean.lead)?.[0];
  if (kind === undefined || !amount.lead.includes(kind) || /其中/u.test(amount.lead + count.lead)) return null;
  const value = amount.value / count.value;
  if (value > mean.value * 3 || value < mean.value / 3) return null;
  return raiseMean(mean, amount, count, '元');
}

const raiseMean = (mean: Reading, amount: Reading, count: Reading, unit: string): ProofFinding => {
  const finding = raiseQuotient(mean, amount, printed(count), amount.value / count.value, unit);
  return {
    ...finding,
    related: [...finding.related, [count.start, count.end] as const],
  };
};

function raiseQuotient(mean: Reading, amount: Reading, divisor: string, value: number, unit = mean.unit): ProofFinding {
  const decimals = decimalsOf(mean);
  return raise({
    rule: 'mean-recomputes',
    severity: 'warning',
    at: mean,
    others: [amount],
    stated: mean.value,
    expected: Number(value.toFixed(decimals)),
    messageId: 'mean-differs',
    params: {
      stated: `${printed(mean)}${unit}`,
      expected: `${figure(value, decimals)}${unit}`,
      computation: `${printed(amount)} ÷ ${divisor} = ${figure(value, decimals + 2)}`,
    },
  });
}

const PER = /(?:平均每|每)(个|家|所|期|户|场|台|间|支|人|名)([\u4e00-\u9fff]{0,4}?)[^，。；;\d]*$/u;

/** 186个团队签约18.9万人，平均每个团队1116人: an average of counts, named where it is that of two counts told but for a slip of the pen. */
export function judgeCountMeans(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, mean] of claims.entries()) {
    const per = mean.isTarget || mean.approx || mean.role !== 'level' || mean.upper !== null ? null : PER.exec(mean.lead);
    if (!per || !/平均/u.test(mean.lead) || mean.unit.includes('/') || mean.value <= 0) continue;
    const before = claims
      .slice(Math.max(0, index - 12), index)
      .filter((claim) => claim.paragraph === mean.paragraph && claim.role === 'level');
    const counts = before.filter((claim) => claim.unit === per[1] && claim.value > 0 && !claim.isTarget && !claim.approx);
    const amounts = before.filter(
      (claim) => comparable(claim.unit, mean.unit) && claim.unit !== per[1] && !claim.isTarget && !claim.approx,
    );
    const room = { low: mean.interval.low - mean.step / 2, high: mean.interval.high + mean.step / 2 };
    if (amounts.some((amount) => counts.some((count) => overlap(quotient(amount.interval, count.interval, 1), room)))) continue;
    const named = counts.filter(
      (count) => (count.sentence === mean.sentence && (per[2] ?? '') === '') || `${count.lead}${count.tail}`.includes(per[2] ?? ''),
    );
    const pair = named
      .flatMap((count) => amounts.map((amount) => ({ count, amount })))
      .find(({ count, amount }) => slipOf(mean.value, amount.value / count.value, mean.step) !== null);
    if (pair) findings.push(raiseMean(mean, pair.amount, pair.count, mean.unit));
  }
  return findings;
}

const PER_MONTH = /(?:平均每(?:个)?月|每月平均|月均|月平均)[^，。；;\d]{0,8}$/u;
const WHOLE_YEAR = /全年|年度|\d{4}年(?!\d)/u;
const PART_OF_YEAR = /月(?:份|末|底)?|季度|半年/u;
const MONTHS = 12;

/** 全年公开信息1876条，…平均每月公开156条: a year's figure by months, named where it is that of the first figure told but for a slip of the pen. */
export function judgeMonthlyMeans({ claims, folded, passages }: ReportReading): ProofFinding[] {
  return claims.flatMap((mean, index) => {
    if (!PER_MONTH.test(mean.lead.trimEnd()) || mean.isTarget || mean.approx || mean.upper !== null || mean.value <= 0) return [];
    const start = passages.sentences[mean.sentence] ?? 0;
    const told = claims
      .slice(Math.max(0, index - 12), index)
      .filter((claim) => claim.sentence === mean.sentence && claim.unit === mean.unit && claim.role === 'level' && !claim.isTarget);
    const year = told[0];
    const opening = folded.slice(start, year?.start ?? start);
    if (!year || year.approx || !WHOLE_YEAR.test(opening) || PART_OF_YEAR.test(opening)) return [];
    const room = { low: mean.interval.low - mean.step / 2, high: mean.interval.high + mean.step / 2 };
    const months = (claim: Reading): boolean =>
      Array.from({ length: MONTHS }, (_none, month) => month + 1).some((month) => overlap(over(claim, month), room));
    if (told.some(months) || slipOf(mean.value, year.value / MONTHS, mean.step) === null) return [];
    return [raiseQuotient(mean, year, String(MONTHS), year.value / MONTHS)];
  });
}

const over = ({ interval }: Reading, count: number): Reading['interval'] => ({
  low: interval.low / count,
  high: interval.high / count,
});

const OF_WHAT =
  /(?:次均|例均|人均)([\u4e00-\u9fff]{2,4})费用?[^，。；]{0,4}$|([\u4e00-\u9fff]{2,4})(?:次均|例均|人均)(?:医药)?费用?[^，。；]{0,4}$/u;

/**
 * 门诊收入373.1万元，住院收入480.5万元，…次均住院费用2617元: money and heads of one name stand apart in the paragraph; named where the mean
 * of another name follows from its own two, or where it is missed by a slip of the pen.
 */
export function judgeNamedMeans(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((mean, index) => {
    const named = quotientOf(claims, index);
    if (!named || named.holds) return [];
    const { amount, count } = named;
    const value = amount.value / count.value;
    if (value > mean.value * 3 || value < mean.value / 3) return [];
    const told = claims.slice(Math.max(0, index - 60), index + 4).filter((claim) => claim.value > 0 && claim !== mean);
    const money = told.filter((claim) => claim.unit === '元' && !isMean(claim));
    const heads = told.filter((claim) => COUNTED.has(unitFamily(claim.unit)));
    if (money.some((one) => heads.some((two) => overlap(quotient(one.interval, two.interval, 1), widened(mean))))) return [];
    const sibling = claims.some((_other, at) => at !== index && Math.abs(at - index) <= 6 && (quotientOf(claims, at)?.holds ?? false));
    return sibling || slipOf(mean.value, value, mean.step) !== null ? [raiseMean(mean, amount, count, '元')] : [];
  });
}

interface Quotient {
  readonly amount: Reading;
  readonly count: Reading;
  readonly holds: boolean;
}

/** The one amount and the one count of the name that the mean bears, told before it; null where there are none or more. */
function quotientOf(claims: readonly Reading[], index: number): Quotient | null {
  const mean = claims[index];
  const found =
    mean && mean.unit === '元' && mean.role === 'level' && !mean.isTarget && !mean.approx ? OF_WHAT.exec(mean.lead.trimEnd()) : null;
  const name = found?.[1] ?? found?.[2];
  if (!mean || name === undefined || mean.value <= 0 || mean.bound !== null || mean.upper !== null) return null;
  const told = claims
    .slice(Math.max(0, index - 40), index)
    .filter((claim) => claim.role === 'level' && !claim.isTarget && !claim.approx && claim.lead.slice(-10).includes(name));
  const amounts = told.filter((claim) => claim.unit === '元' && !isMean(claim) && /收入|费用/u.test(claim.lead.slice(-8)));
  const counts = told.filter((claim) => COUNTED.has(unitFamily(claim.unit)) && claim.value > 0);
  const [amount, otherAmount] = amounts;
  const [count, otherCount] = counts;
  if (!amount || !count || otherAmount || otherCount) return null;
  return { amount, count, holds: overlap(quotient(amount.interval, count.interval, 1), widened(mean)) };
}
