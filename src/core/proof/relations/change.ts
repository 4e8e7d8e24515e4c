import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading, ReportReading } from '../claims';
import { basisBehind, basisInOrder, changeAt } from './change-behind';
import { figure, overlap, printed, raise } from './shared';

const BACK = 8;
const FAR = 90;
const FROM = /(?:由|从)[^，。；;]{0,24}$/u;
const TO = /(?:到|至|为) ?$/u;

/** What a change is judged by: the quantity, and its value before or the change that leads to it. */
export interface Basis {
  readonly level: Reading;
  readonly before: Interval;
  readonly others: readonly Reading[];
  readonly shown: string;
}

const rateUnit = (unit: string): string | null => (unit === '个百分点' ? '%' : unit === '个千分点' ? '‰' : null);

/** The quantity at `at` and its earlier value, where the sentence gives both without another quantity between. */
function basisOf(change: Reading, before: readonly Reading[], at: number, folded: string): Basis | null {
  const level = before[at];
  if (!level || change.start - level.end > FAR) return null;
  // 65.5%，高出目标（62%）3.5个百分点，比上年的63.8%提高…: how far it is from the goal is told between.
  const between = folded
    .slice(level.unitEnd, change.start)
    .replace(/[，,][^，,;；。]*(?:目标|任务|计划|要求)[^，,;；。]*个[百千]分点(?=[，,])/gu, '');
  if (/[;；。]|分别|计划|任务|目标|年均|环比|环期/u.test(between)) return null;
  const since = before.slice(at + 1).filter((claim) => claim.role !== 'level');
  const comparisons = between.match(/(?:比|较)(?!例|重|率|值|好)/gu)?.length ?? 0;
  // 比上年的5000增加200，比前年增加600，增长13%: the growth belongs to the last comparison.
  const earlier =
    comparisons > 1 ? undefined : since.find((claim) => claim.role === 'previous' && claim.unit === level.unit && !claim.approx);
  if (earlier) return { level, before: earlier.interval, others: [level, earlier], shown: printed(earlier) };
  const from = before[at - 1];
  const fromTo =
    from && from.sentence === level.sentence && from.unit === level.unit && FROM.test(from.lead) && TO.test(level.lead.trimEnd());
  if (fromTo && !/[;；。]/u.test(folded.slice(from.unitEnd, level.start)) && since.length === 0)
    return { level, before: from.interval, others: [from, level], shown: printed(from) };
  const step = since.at(-1);
  if (
    (since.length !== 1 && comparisons < 2) ||
    !step ||
    step.role !== 'change' ||
    step.unit !== level.unit ||
    step.unit === change.unit ||
    step.direction === 0 ||
    step.approx
  )
    return null;
  const signed = step.direction > 0 ? step.interval : { low: -step.interval.high, high: -step.interval.low };
  const range = { low: level.interval.low - signed.high, high: level.interval.high - signed.low };
  return { level, before: range, others: [level, step], shown: figure((range.low + range.high) / 2) };
}

/** The quantities a change may be of, nearest first: after 其中 the total as well as its last part. */
function basesOf(change: Reading, before: readonly Reading[], folded: string): readonly Basis[] {
  // 219家，参保率87.6%，增加36家: what grew by 36 家 is counted in 家.
  const counted = rateUnit(change.unit) === null && change.unit !== '%' && change.unit !== '倍';
  const nearest = before.findLastIndex((claim) => claim.role === 'level' && !claim.isTarget && (!counted || claim.unit === change.unit));
  const far = farBasis(change, before, folded);
  if (far) return [far];
  const unit = before[nearest]?.unit;
  if (nearest < 0 && before.at(-1)?.role === 'previous') return [];
  const bases: Basis[] = [];
  for (let at = nearest; at >= 0; at--) {
    const level = before[at];
    if (!level || level.role !== 'level' || level.unit !== unit || level.isTarget) continue;
    const basis = basisOf(change, before, at, folded);
    if (basis) bases.push(basis);
    else if (at === nearest) return [];
  }
  return bases;
}

/**
 * 累计报告18764例，死亡29例，发病率486.21/10万，报告发病数较上年同期（17930例）上升4.65%: the earlier value stands just before the change and
 * another quantity between it and its own; the only one of its unit in the sentence that is at all like it is meant.
 */
function farBasis(change: Reading, before: readonly Reading[], folded: string): Basis | null {
  const earlier = before.at(-1);
  if (!earlier || earlier.role !== 'previous' || earlier.approx || earlier.unit === '%' || change.unit !== '%') return null;
  if (/[;；。，,]/u.test(folded.slice(earlier.unitEnd, change.start).replace(/^\)?[，,]/u, ''))) return null;
  const told = before.slice(0, -1);
  if (told.some((claim) => claim.role !== 'level') || told.at(-1)?.unit === earlier.unit) return null;
  const like = told.filter(
    (claim) => claim.unit === earlier.unit && !claim.isTarget && claim.value >= earlier.value / 3 && claim.value <= earlier.value * 3,
  );
  const level = like[0];
  if (!level || like.length > 1 || level.approx) return null;
  return { level, before: earlier.interval, others: [level, earlier], shown: printed(earlier) };
}

const SUBJECT = /(?:^|[，,；;。])([^，,；;。\d]{3,16}?)(?:较|比)(?:上年|去年|上期|同期)[^，,；;。\d]*$/u;

/** 检查化验收入占比较上年同期30.4%下降1.4个百分点: what changed is told before, by the same name. */
function namedBasis(claims: readonly Reading[], index: number): Basis | null {
  const change = claims[index];
  const earlier = claims[index - 1];
  const name = earlier?.role === 'previous' ? SUBJECT.exec(earlier.lead.trimEnd())?.[1] : undefined;
  if (!change || !earlier || name === undefined || earlier.sentence !== change.sentence || earlier.approx) return null;
  const told = claims
    .slice(Math.max(0, index - 40), index - 1)
    .filter((claim) => claim.indicator.name === name && claim.unit === earlier.unit && claim.role === 'level' && !claim.isTarget);
  const [level, other] = told;
  if (!level || other || level.paragraph !== change.paragraph || level.approx) return null;
  return { level, before: earlier.interval, others: [level, earlier], shown: printed(earlier) };
}

/** 参保率87.6%（应参保250家），增加36家: a quantity in brackets since closed is not what changed. */
const inClosedBrackets = (claim: Reading, change: Reading, folded: string): boolean =>
  claim.role === 'level' &&
  /\([^()\d]*$/u.test(folded.slice(Math.max(0, claim.start - 16), claim.start)) &&
  /^[^()]*\)/u.test(folded.slice(claim.unitEnd, change.start));

const difference = (later: Interval, earlier: Interval): Interval => ({ low: later.low - earlier.high, high: later.high - earlier.low });
const growth = (later: Interval, earlier: Interval): Interval => ({
  low: (later.low / earlier.high - 1) * 100,
  high: (later.high / earlier.low - 1) * 100,
});

const mirrored = ({ low, high }: Interval): Interval => ({ low: -high, high: -low });
const wider = ({ low, high }: Interval, room: number): Interval => ({ low: low - room, high: high + room });

/** 5200人次，比上年同期(5000)增长6.5%: the change that follows from the two, and its word. */
export function judgeGrowth({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const index of claims.keys()) {
    const change = changeAt(claims, index, folded);
    if (!change || change.isTarget || change.approx || change.bound !== null || change.upper !== null) continue;
    const behind = basisBehind(claims, index, folded) ?? basisInOrder(claims, index, folded);
    if (behind && behind.before.low > 0) {
      const finding = judgeOne(change, behind);
      if (finding) findings.push(finding);
      continue;
    }
    if (claims[index]?.role !== 'change') continue;
    const before = claims
      .slice(Math.max(0, index - BACK), index)
      .filter((claim) => claim.sentence === change.sentence && !inClosedBrackets(claim, change, folded));
    const named = namedBasis(claims, index);
    const bases = named ? [named] : basesOf(change, before, folded).filter((basis) => basis.before.low > 0 && !basis.level.approx);
    const judged = bases.map((basis) => judgeOne(change, basis));
    if (judged[0] && judged.every((finding) => finding !== null)) findings.push(judged[0]);
  }
  return findings;
}

function judgeOne(change: Reading, basis: Basis): ProofFinding | null {
  const { level, before } = basis;
  const compared = rateUnit(change.unit) ?? change.unit;
  const differs = compared === level.unit ? difference(level.interval, before) : null;
  const grown = change.unit === '%' || (change.unit === '倍' && !change.text.includes('翻')) ? growth(level.interval, before) : null;
  const grows = grown && change.unit === '倍' ? { low: grown.low / 100, high: grown.high / 100 } : grown;
  const options = [differs, grows].filter((option) => option !== null);
  const [first] = options;
  if (!first) return null;
  const signed = change.direction < 0 ? mirrored(change.interval) : change.interval;
  // Reports cut digits off as often as they round; a difference told as finely as what it is of has that room already.
  const cut = change.step < 1 || change.unit === '%' ? change.step : 0;
  const room = (option: Interval): number => (option === differs && change.step <= level.step ? 0 : cut);
  if (options.some((option) => overlap(wider(signed, room(option)), option)))
    return differs && grows && !overlap(wider(signed, cut), grows) ? pointsAsPercent(change, basis, differs, grows) : null;
  const turned = change.direction !== 0 && options.some((option) => overlap(wider(mirrored(signed), room(option)), option));
  const expected = (first.low + first.high) / 2;
  const decimals = Math.max(0, Math.round(-Math.log10(change.step)));
  return raise({
    rule: turned ? 'direction-agrees' : 'change-recomputes',
    severity: 'error',
    at: change,
    others: basis.others,
    stated: change.value,
    expected: Number(expected.toFixed(decimals)),
    messageId: turned ? 'direction-differs' : 'growth-differs',
    params: {
      stated: printed(turned ? level : change),
      expected: turned ? basis.shown : `${figure(expected, decimals)}${change.unit}`,
      word: change.direction < 0 ? '下降' : '增长',
      computation: computation(change, level, basis.shown, expected),
    },
  });
}

/** 28.6%提升至31.2%，提高2.6%: the difference of two percentages printed as a percentage. */
function pointsAsPercent(change: Reading, { level, shown, others }: Basis, differs: Interval, grows: Interval): ProofFinding | null {
  if (change.unit !== '%' || level.unit !== '%') return null;
  const apart = Math.abs((differs.low + differs.high) / 2);
  return raise({
    rule: 'points-not-percent',
    severity: 'warning',
    at: change,
    others,
    stated: change.value,
    expected: null,
    messageId: 'points-as-percent',
    params: {
      stated: printed(change),
      expected: `${printed(change).replace('%', '')}个百分点`,
      growth: `${figure((grows.low + grows.high) / 2, 2)}%`,
      computation: `${printed(level)} - ${shown} = ${figure(apart)}个百分点`,
    },
  });
}

function computation(change: Reading, level: Reading, before: string, expected: number): string {
  const shown = `${figure(expected, 2)}${change.unit}`;
  return (change.unit === '%' && level.unit !== '%') || change.unit === '倍'
    ? `(${printed(level)} - ${before}) ÷ ${before} = ${shown}`
    : `${printed(level)} - ${before} = ${shown}`;
}
