import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { overlap, printed, quotient, raise, sum } from './shared';
import { shareDiffers, widened } from './share';
import { slipOf } from './slips';

interface Listed {
  readonly claim: Reading;
  readonly name: string;
}

const RESPECTIVELY = /(?:分别|依次)(?:为|是|达|达到)?[^，。；;、\d]{0,4}$/u;
const NEXT = /^[、，,;；]?(?:和|与|及|以及)?[^，。；;、\d]{0,12}$/u;
const SINGLED = /([\u4e00-\u9fff]{2,8}?)(?:率|数|人数|例数|病例|报告)?(最高|最多|最低|最少)/gu;

/** The figures of one unit told one after the other from `from` on. */
function figuresFrom(claims: readonly Reading[], from: number): readonly Reading[] {
  const first = claims[from];
  if (!first) return [];
  const list: Reading[] = [];
  for (let at = from; at < claims.length && list.length < 20; at++) {
    const claim = claims[at];
    if (!claim || claim.sentence !== first.sentence || claim.unit !== first.unit || claim.role !== 'level') break;
    if (claim.isTarget || claim.approx || claim.upper !== null || (at > from && !NEXT.test(claim.lead.trim()))) break;
    list.push(claim);
  }
  return list;
}

/** The same, each with its name: those before 分别 in their order, or each its own. */
function listFrom(claims: readonly Reading[], from: number): readonly Listed[] {
  const list = figuresFrom(claims, from);
  const first = list[0];
  if (!first) return [];
  if (RESPECTIVELY.test(first.lead.trimEnd())) {
    const words = first.lead.replace(/(?:分别|依次).*$/u, '').split(/[、，,和与及]/u);
    const names = words.slice(-list.length).map((word) => word.trim());
    return names.length === list.length ? list.map((claim, order) => ({ claim, name: names[order] ?? '' })) : [];
  }
  return list.map((claim) => ({ claim, name: /([\u4e00-\u9fff]{2,12})[^\u4e00-\u9fff]*$/u.exec(claim.lead)?.[1] ?? '' }));
}

/** 粉尘、噪声、化学因素分别为12.3%、18.6%和4.1%，其中噪声最高、粉尘最低: the one singled out is the largest or smallest of the list. */
export function judgeExtremes({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (let from = 0; from < claims.length; from++) {
    const list = listFrom(claims, from);
    if (list.length < 3) continue;
    const last = list.at(-1)?.claim;
    const behind = /^[^。；;\d]{0,40}/u.exec(folded.slice(last?.unitEnd ?? 0, (last?.unitEnd ?? 0) + 40))?.[0] ?? '';
    for (const [, name = '', word = ''] of behind.replace(/其中|以及|而|[，,、]/gu, ' ').matchAll(SINGLED)) {
      const named = list.filter((one) => one.name.startsWith(name) || one.name.endsWith(name));
      const finding = named.length === 1 && named[0] ? singledOut(named[0], word, list) : null;
      if (finding) findings.push(finding);
    }
    from += list.length - 1;
  }
  return findings;
}

function singledOut({ claim, name }: Listed, word: string, list: readonly Listed[]): ProofFinding | null {
  const most = /高|多/u.test(word);
  const beyond = list.find(({ claim: other }) =>
    most ? other.interval.low > claim.interval.high : other.interval.high < claim.interval.low,
  )?.claim;
  if (!beyond) return null;
  return raise({
    rule: 'order-agrees',
    severity: 'error',
    at: claim,
    others: [beyond],
    stated: claim.value,
    expected: null,
    messageId: 'extreme-differs',
    params: {
      stated: `${name}${printed(claim)}`,
      expected: printed(beyond),
      word,
      computation: `${printed(claim)} ${most ? '<' : '>'} ${printed(beyond)}`,
    },
  });
}

/** 一至四季度依次报告…例，第二季度最多，占全年的28.43%: the share of the largest of the list in what the list makes, but for a slip of the pen. */
export function judgeLargestShare({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((share, index) => {
    if (share.unit !== '%' || share.approx || share.isTarget || !/最[多高大][^。；;\d]{0,6}占[^，。；;\d]{0,8}$/u.test(share.lead))
      return [];
    let from = index - 1;
    while (from > 0 && claims[from - 1]?.sentence === share.sentence && claims[from - 1]?.unit === claims[index - 1]?.unit) from--;
    const list = figuresFrom(claims, from);
    const largest = list.reduce<Reading | null>((best, claim) => (best === null || claim.value > best.value ? claim : best), null);
    if (list.length < 3 || !largest || list.at(-1) !== claims[index - 1]) return [];
    const told = claims.slice(Math.max(0, index - 80), index + 3).filter((claim) => claim.unit === largest.unit && claim.value > 0);
    const whole = told.find((claim) => overlap(sum(list), claim.interval));
    if (!whole || folded.slice(largest.unitEnd, share.start).includes('。')) return [];
    if (
      list.some((one) => told.some((two) => two.value >= one.value && overlap(quotient(one.interval, two.interval, 100), widened(share))))
    )
      return [];
    return slipOf(share.value, (largest.value / whole.value) * 100, share.step) === null ? [] : [shareDiffers(share, largest, whole)];
  });
}
