import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';
import { comparable } from '../units';
import { bySentence, comparableSize, decimalsOf, figure, overlap, printed, quotient, raise, SCALE } from './shared';
import { slipOf } from './slips';

const DENOMINATOR_WORD = /应|任务|目标数|总数|总人数|总计|共有?|活产|受理|抽检|监测|检测|体检|检查/u;
const BACK = 6;
/** How far back another denominator may stand. */
const WIDER = 14;
/** A denominator may follow in brackets: 救治率99.75%（应救治1207人）. */
const AHEAD = 3;

/** 筛查率 → 筛查, 及时报告率 → 报告: what the numerator is said to have undergone. */
function stemOf(rate: Reading): string | null {
  const found = /([\u4e00-\u9fff]{2})率[^，。；]{0,4}$/u.exec(rate.lead);
  return found?.[1] ?? null;
}

interface Pair {
  readonly numerator: Reading;
  readonly denominator: Reading;
}

/** The numerator and denominator that the words name beside a rate; null where the words do not say. */
function pairOf(rate: Reading, before: readonly Reading[]): Pair | null {
  const counts = before.filter((claim) => SCALE[claim.unit] === undefined && claim.unit !== '个百分点' && !claim.unit.includes('/'));
  const last = counts.at(-1);
  if (!last) return null;
  if (/任务[^，。；]{0,12}的$/u.test(rate.lead) && last.isTarget) {
    const numerator = counts.slice(0, -1).findLast((claim) => claim.unit === last.unit && !claim.isTarget);
    return numerator ? { numerator, denominator: last } : null;
  }
  const stem = stemOf(rate);
  if (/占[^，。；]{0,12}$/u.test(rate.lead)) return /占(?:总|全|[^，。；]{0,8}总)/u.test(rate.lead) ? share(counts) : null;
  if (stem === null || /[较比]|提高|上升|下降|增长/u.test(rate.lead)) return null;
  if (stem === '完成') {
    const denominator = counts.findLast((claim) => claim.isTarget && /任务|计划|目标/u.test(claim.lead));
    const numerator = denominator && counts.find((claim) => claim.start > denominator.start && claim.unit === denominator.unit);
    return denominator && numerator ? { numerator, denominator } : null;
  }
  return named(stem, rate, counts, before);
}

function named(stem: string, rate: Reading, counts: readonly Reading[], before: readonly Reading[]): Pair | null {
  const saysStem = (claim: Reading): boolean =>
    claim.lead.includes(stem) ||
    (stem === '接种' && /实种/u.test(claim.lead)) ||
    (stem.startsWith('建') && claim.lead.includes(stem.slice(0, 1)) && claim.lead.includes(stem.slice(1)));
  const numerator = counts.at(-1);
  // 结余率 is of what came in, not of what was spent.
  if (stem === '结余' && /支出|使用/u.test(counts.at(-2)?.lead ?? '')) return null;
  if (!numerator || !saysStem(numerator) || /[。；;]/u.test(rate.lead)) return null;
  // 管理31275人，应管理41700人，管理率75%: what was due told second.
  const due = counts.at(-2);
  if (due && numerator.lead.includes(`应${stem}`) && saysStem(due) && !/应/u.test(due.lead) && comparable(due.unit, numerator.unit))
    return { numerator: due, denominator: numerator };
  const candidates = counts
    .slice(0, -1)
    .filter((claim) => comparable(claim.unit, numerator.unit) || claim.unit === '次' || numerator.unit === '次');
  const near = candidates.at(-1);
  // 参合63.6万人，其中五保户参合1.2万人，参合率100%: what was itself reached is not what was due.
  if (near && /其中/u.test(numerator.lead) && saysStem(near) && !/应|任务|目标|总/u.test(near.lead)) return null;
  if (
    near &&
    near.value >= numerator.value &&
    (DENOMINATOR_WORD.test(near.lead) || alone(near, counts, before)) &&
    !rateLed(near, numerator)
  )
    return { numerator, denominator: near };
  // 活产3264, 疾病筛查3253, 99.63%; 听力筛查3254, 99.69%: one denominator for the rates of a sentence.
  const first = candidates.find((claim) => DENOMINATOR_WORD.test(claim.lead) && !claim.lead.includes(stem));
  if (!first || first.value < numerator.value) return null;
  const divided = before.some((claim) => claim.start > first.start && /[;；]/u.test(claim.lead));
  const repeated = before.some((claim) => claim.start > first.start && SCALE[claim.unit] !== undefined && stemOf(claim) === stem);
  return divided && !repeated ? null : { numerator, denominator: first };
}

/** The two counts are the only ones told since the semicolon: ；糖尿病在管11574人，规范管理8797人，规范管理率76.0%. */
function alone(near: Reading, counts: readonly Reading[], before: readonly Reading[]): boolean {
  const opened = before.findLast((claim) => /[;；]/u.test(claim.lead));
  const own = opened ? counts.filter((claim) => claim.start >= opened.start) : counts;
  return own.length === 2 && own[0] === near;
}

/** A count that itself was the numerator of another rate, as a rate stands between the two. */
const rateLed = (near: Reading, numerator: Reading): boolean => /[%‰;；]/u.test(numerator.lead) || near.sentence !== numerator.sentence;

function share(counts: readonly Reading[]): Pair | null {
  const numerator = counts.at(-1);
  const denominator = numerator && counts.slice(0, -1).findLast((claim) => claim.unit === numerator.unit && claim.value >= numerator.value);
  return numerator && denominator && /其中/u.test(numerator.lead) ? { numerator, denominator } : null;
}

export function judgeRates(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  let first = 0;
  for (const group of bySentence(claims)) {
    const start = first;
    first += group.length;
    for (const [index, rate] of group.entries()) {
      const scale = SCALE[rate.unit];
      if (scale === undefined || rate.isTarget || rate.bound !== null || rate.approx || rate.upper !== null) continue;
      const pair = pairOf(rate, group.slice(Math.max(0, index - BACK), index));
      if (!pair || pair.denominator.value <= 0) continue;
      const wider = claims.slice(Math.max(0, start + index - WIDER), start + index + AHEAD);
      const finding = wider.some((claim) => fits(rate, pair, claim, scale))
        ? null
        : judgeOne(rate, likelier(rate, pair, wider, scale), scale);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** Another count of the paragraph that gives the rate: 系统管理率 stands over 活产数, whatever count is nearer. */
function fits(rate: Reading, { numerator }: Pair, claim: Reading, scale: number): boolean {
  return (
    claim !== numerator &&
    claim.paragraph === rate.paragraph &&
    claim.value >= numerator.value &&
    claim.value > 0 &&
    comparable(claim.unit, numerator.unit) &&
    overlap(quotient(numerator.interval, claim.interval, scale), rate.interval)
  );
}

/** The denominator named, or one of the paragraph from which the printed rate differs by a slip of the pen: that is the one to show. */
function likelier(rate: Reading, { numerator, denominator }: Pair, wider: readonly Reading[], scale: number): Pair {
  const other = wider.findLast(
    (claim) =>
      claim.paragraph === rate.paragraph &&
      claim !== numerator &&
      claim.value >= numerator.value &&
      claim.role === 'level' &&
      comparable(claim.unit, numerator.unit) &&
      slipOf(rate.value, (numerator.value / claim.value) * scale, rate.step) !== null,
  );
  return { numerator, denominator: other ?? denominator };
}

/** The unit in which numerator and denominator do give the printed figure: 9.6% for what is 9.6‰. */
function otherScale(rate: Reading, exact: Interval, scale: number): string | null {
  const found = Object.entries(SCALE).find(
    ([unit, other]) =>
      unit !== rate.unit && overlap({ low: (exact.low * other) / scale, high: (exact.high * other) / scale }, rate.interval),
  );
  return found?.[0] ?? null;
}

function wrongScale(rate: Reading, { numerator, denominator }: Pair, unit: string): ProofFinding {
  const value = (numerator.value / denominator.value) * (SCALE[unit] ?? 100);
  return raise({
    rule: 'rate-unit',
    severity: 'error',
    at: rate,
    others: [numerator, denominator],
    stated: rate.value,
    expected: null,
    messageId: 'scale-differs',
    params: {
      stated: printed(rate),
      expected: `${figure(value, decimalsOf(rate))}${unit}`,
      computation: `${printed(numerator)} ÷ ${printed(denominator)} = ${figure(value, decimalsOf(rate) + 1)}${unit}`,
    },
  });
}

function judgeOne(rate: Reading, { numerator, denominator }: Pair, scale: number): ProofFinding | null {
  const exact = quotient(numerator.interval, denominator.interval, scale);
  if (overlap(exact, rate.interval)) return null;
  const value = (numerator.value / denominator.value) * scale;
  const far = !comparableSize(rate.value, value) && slipOf(rate.value, value, rate.step) === null;
  const decimals = decimalsOf(rate);
  const unit = otherScale(rate, exact, scale);
  if (unit !== null) return wrongScale(rate, { numerator, denominator }, unit);
  if (far) return null;
  const truncated = Math.floor(value / rate.step + 1e-9) * rate.step;
  const isTruncated = Math.abs(truncated - rate.value) < rate.step / 1e3;
  const expected = Number(value.toFixed(decimals));
  return raise({
    rule: 'rate-recomputes',
    severity: isTruncated ? 'warning' : 'error',
    at: rate,
    others: [numerator, denominator],
    stated: rate.value,
    expected,
    messageId: isTruncated ? 'rate-truncated' : 'rate-differs',
    params: {
      stated: printed(rate),
      expected: `${figure(expected, decimals)}${rate.unit}`,
      computation: `${printed(numerator)} ÷ ${printed(denominator)} = ${figure(value, decimals + 2)}${rate.unit}`,
    },
  });
}

const MAY_EXCEED =
  /完成|增长|增幅|增速|使用率|周转|上升|提高|下降|达标率|占|比率|负债|杠杆|依从|性别比|补助|床位|收入|就诊|复诊|资产|产出|补偿/u;

/** Rates whose numerator is part of the denominator: more than 100% cannot be. */
export function judgeOverHundred(claims: readonly Reading[]): ProofFinding[] {
  return claims
    .filter(
      (claim) =>
        claim.unit === '%' && !claim.isTarget && /率[^，。；、]{0,6}$/u.test(claim.lead) && !MAY_EXCEED.test(claim.lead.slice(-16)),
    )
    .filter(
      (claim) => claim.interval.low > 100.0000001 || (claim.value >= 100 && (claim.bound === 'at-least' || claim.bound === 'more-than')),
    )
    .map((claim) =>
      raise({
        rule: 'rate-at-most-hundred',
        severity: 'error',
        at: claim,
        others: [],
        stated: claim.value,
        expected: 100,
        messageId: 'over-hundred',
        params: { stated: printed(claim), name: claim.indicator.name },
      }),
    );
}
