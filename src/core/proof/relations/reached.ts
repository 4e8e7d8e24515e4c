import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { contradicted, figure, overlap, printed, raise, yardstick } from './shared';

const YARDSTICK = /目标|任务|要求|标准|指标|平均|水平|全省|全市|全国|全区|全县/u;
const BETWEEN =
  /^\)?[，,]?(?:圆满|全面|超额|提前|均|已|且|并|也|仍|明显|略)*(完成|达到|实现|超过|超出|高于|高出|优于|好于|低于|少于)了?([^，。；,;()]{0,16})\(?(?:为|即|不低于|不少于|不高于|不超过|≥|≤)? ?$/u;
const NOT_REACHED = /^\)?[，,]?(?:仍|尚|还|均)*(?:未完成|未达到?|没有达到|未能达到|低于)([^，。；,;()]{0,16})\(?(?:为|即)? ?$/u;
/** Less of these is better: what 达到 asks of them is not said by the word. */
const LESS_IS_BETTER = /死亡|发病|患病|感染|药占|占比|费用|增幅|自付|差错|不良|投诉|缺陷|剖宫产|流失|负担|时间|住院日/u;

/** 满意度88.2%，高于全区平均水平（90.4%）; 体检率73%，完成了75%的目标: what the word says of two figures side by side. */
export function judgeReached({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, against] of claims.entries()) {
    const told = claims[index - 1];
    const result = resultBefore(claims, index, folded);
    if (!told || !result || result.sentence !== against.sentence || !sameMeasure(result.unit, against.unit) || result.role !== 'level')
      continue;
    if (result.isTarget || result.approx || result.bound !== null || against.approx || against.upper !== null || result.upper !== null)
      continue;
    const between = folded.slice(told.unitEnd, against.start);
    const after = folded.slice(against.unitEnd, against.unitEnd + 12);
    const apart = apartFrom({ result, against, between }, claims[index + 1] ?? null, folded);
    if (apart) findings.push(apart);
    if (!YARDSTICK.test(between) && !/^(?:以[上内下])?的?[^，。；,;\d]{0,8}(?:目标|任务|要求|标准|指标|水平)/u.test(after)) continue;
    // 完成目标39万人的98.1%: how much of it was done follows.
    if (/^\)?的\d/u.test(after)) continue;
    const word = BETWEEN.exec(between)?.[1];
    const denied = word === undefined && NOT_REACHED.test(between);
    if (word === undefined && !denied) continue;
    const less = word === '低于' || word === '少于';
    const more = word === '高于' || word === '高出' || word === '超过' || word === '超出';
    const adverse = LESS_IS_BETTER.test(result.indicator.name + result.lead.slice(-12));
    if (!less && !more && adverse) continue;
    const { low, high } = yardstick(against);
    const below = result.interval.high < low;
    const above = result.interval.low > high;
    if (denied ? !above : less ? !above : !below) continue;
    findings.push(contradicted(result, against, word ?? '未达到'));
  }
  return findings;
}

/** The quantity just before, past the changes told of it: 由3.18人增长到3.62人，增幅13.8%，已实现…. */
function resultBefore(claims: readonly Reading[], index: number, folded: string): Reading | null {
  let at = index - 1;
  while (at > index - 3 && (claims[at]?.role === 'change' || aside(claims, at, index, folded))) at--;
  return claims[at] ?? null;
}

/** 4.31个（常住人口73.9万人），比4.5个的目标少…: what is told in brackets since closed is an aside. */
function aside(claims: readonly Reading[], at: number, index: number, folded: string): boolean {
  const claim = claims[at];
  const against = claims[index];
  if (!claim || !against) return false;
  const before = folded.slice(claims[at - 1]?.unitEnd ?? Math.max(0, claim.start - 20), claim.start);
  return /\([^()]*$/u.test(before) && /^[^()]*\)/u.test(folded.slice(claim.unitEnd, against.start));
}

/** 6.87张/千人 and 7.2张: one measure, the base told once. */
const sameMeasure = (left: string, right: string): boolean => left.replace(/\/[千万]人$/u, '') === right.replace(/\/[千万]人$/u, '');

interface Compared {
  readonly result: Reading;
  readonly against: Reading;
  /** Folded text between what was told before and the figure compared with. */
  readonly between: string;
}

const THAN = /(?:较|比|距离?|离|与|高于|低于|超过|超出|高出)[^，。；,;]{0,16}$/u;
const BY = /^\)?(?:的)?(?:目标|水平|要求|标准)?[^，。；,;\d]{0,6}(?:高出?|低|多|少|提前|(?:还|尚|仍|相)?差(?:距|了|为)*)?了?$/u;

/** 68%，较目标值62%高6个百分点: the distance between the two. */
function apartFrom({ result, against, between }: Compared, distance: Reading | null, folded: string): ProofFinding | null {
  const points = result.unit === '%' ? '个百分点' : result.unit === '‰' ? '个千分点' : result.unit;
  if (
    !distance ||
    distance.sentence !== result.sentence ||
    !sameMeasure(distance.unit, points) ||
    distance.approx ||
    distance.bound !== null
  )
    return null;
  const by = folded.slice(against.unitEnd, distance.start);
  if (
    !THAN.test(between) ||
    !/^[，,]?/u.test(between) ||
    /[，,].*[，,]|[;；]/u.test(between) ||
    !YARDSTICK.test(between + by) ||
    !BY.test(by)
  )
    return null;
  const low = result.interval.low - against.interval.high;
  const high = result.interval.high - against.interval.low;
  const exact = Math.abs(result.value - against.value);
  const range = result.value >= against.value ? { low, high } : { low: -high, high: -low };
  if (overlap(range, distance.interval)) return null;
  return raise({
    rule: 'balance-recomputes',
    severity: 'error',
    at: distance,
    others: [result, against],
    stated: distance.value,
    expected: Number(exact.toPrecision(10)),
    messageId: 'balance-differs',
    params: {
      stated: printed(distance),
      expected: figure(exact),
      computation: `${printed(result)} - ${printed(against)} = ${figure(result.value - against.value)}`,
    },
  });
}
