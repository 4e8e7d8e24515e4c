import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading } from '../claims';
import { decimalsOf, figure, overlap, printed, raise } from './shared';

/**
 * A change told in its own unit and as a percentage: 与上年的11起相比减少5起，下降45.5%; 5.3万人次，比上年增加0.8万人次，增长17.8%. The percentage is
 * the change over what there was before, which is told itself or is the figure less the change.
 */
const BACK = 24;
const CHANGED = /(?:比上年|较上年|同比)?(?:净)?(?:增加|增长|减少|下降|上升|降低)了?$/u;

interface Base {
  readonly claim: Reading;
  readonly growth: Interval;
  readonly value: number;
}

const plain = (claim: Reading): boolean => !claim.approx && claim.upper === null && claim.bound === null && !claim.isTarget;

function overEarlier(step: Reading, earlier: Reading): Base {
  const low = (step.interval.low / earlier.interval.high) * 100;
  const high = (step.interval.high / earlier.interval.low) * 100;
  return { claim: earlier, growth: { low, high }, value: (step.value / earlier.value) * 100 };
}

function overLevel(step: Reading, level: Reading): Base | null {
  const sign = step.direction > 0 ? -1 : 1;
  const before = (value: number, change: number): number => value + sign * change;
  const corners = [step.interval.low, step.interval.high].flatMap((change) =>
    [level.interval.low, level.interval.high].map((value) => (change / before(value, change)) * 100),
  );
  if (corners.some((corner) => !Number.isFinite(corner) || corner <= 0)) return null;
  return {
    claim: level,
    growth: { low: Math.min(...corners), high: Math.max(...corners) },
    value: (step.value / before(level.value, step.value)) * 100,
  };
}

/** The change from one figure to another as a percentage, without its sign. */
function growthOf(level: Reading, earlier: Reading): Interval {
  const low = (level.interval.low / earlier.interval.high - 1) * 100;
  const high = (level.interval.high / earlier.interval.low - 1) * 100;
  return high < 0 ? { low: -high, high: -low } : { low, high };
}

export function judgeGrowthSteps(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((change, index) => {
    const step = claims[index - 1];
    if (!step || change.unit !== '%' || change.role !== 'change' || step.role !== 'change' || step.sentence !== change.sentence) return [];
    if (step.unit === '%' || /点$/u.test(step.unit) || step.direction === 0 || change.direction === -step.direction) return [];
    if (!plain(change) || !plain(step) || /[；;。]|年均|环比|分别/u.test(change.lead)) return [];
    const told = claims
      .slice(Math.max(0, index - BACK), index - 1)
      .filter((claim) => claim.unit === step.unit && claim.role !== 'change' && claim.value > 0 && claim.paragraph === change.paragraph);
    const room = { low: change.interval.low - change.step, high: change.interval.high + change.step };
    const bases = told.flatMap((claim) => (claim.role === 'previous' ? overEarlier(step, claim) : (overLevel(step, claim) ?? [])));
    if (told.some((level) => told.some((earlier) => overlap(growthOf(level, earlier), room)))) return [];
    if (bases.some((base) => overlap(base.growth, room))) return [];
    const base = baseOf(claims, index, told);
    return base && base.value < 500 ? [differs(change, step, base)] : [];
  });
}

/** The earlier value or the figure told just before the change, or the figure of its name. */
function baseOf(claims: readonly Reading[], index: number, told: readonly Reading[]): Base | null {
  const step = claims[index - 1];
  const before = claims[index - 2];
  if (!step) return null;
  if (before && told.includes(before) && before.sentence === step.sentence && plain(before) && !/[；;]/u.test(step.lead)) {
    if (before.role === 'previous') return overEarlier(step, before);
    return /^[，,(]/u.test(step.lead) ? overLevel(step, before) : null;
  }
  const clause = /([\u4e00-\u9fff]{3,12})$/u.exec(step.lead.trimEnd().replace(CHANGED, ''))?.[1];
  const named = clause === undefined ? [] : told.filter((claim) => claim.role === 'level' && claim.lead.trimEnd().endsWith(clause));
  const [level, other] = named;
  return level && !other && plain(level) ? overLevel(step, level) : null;
}

function differs(change: Reading, step: Reading, { claim, value }: Base): ProofFinding {
  const decimals = decimalsOf(change);
  const earlier = claim.role === 'previous' ? printed(claim) : `(${printed(claim)} ${step.direction > 0 ? '-' : '+'} ${printed(step)})`;
  return raise({
    rule: 'change-recomputes',
    severity: 'error',
    at: change,
    others: [claim, step],
    stated: change.value,
    expected: Number(value.toFixed(decimals)),
    messageId: 'growth-differs',
    params: {
      stated: printed(change),
      expected: `${figure(value, decimals)}%`,
      word: step.direction < 0 ? '下降' : '增长',
      computation: `${printed(step)} ÷ ${earlier} = ${figure(value, 2)}%`,
    },
  });
}
