import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { figure, overlap, printed, raise } from './shared';

const RANKED = /(?:前[一二三四五六七八九十\d]{1,2}[位名种类个]|由[高多大]到[低少小]|从[高多大]到[低少小])[^。；;]{0,24}?(?:为|是|有|:)/gu;
const ENDS = /合计|共|总|累计|[一二三四五六七八九十两]个/u;
const REVERSED = /最[低少小]|[后末][一二三四五六七八九十\d]{1,2}[位名]|倒数/u;

/** 居前五位的依次为A 1206例、B 884例…: the figures listed go down. */
export function judgeOrder({ claims, folded, passages }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const opening of folded.matchAll(RANKED)) {
    const end = opening.index + opening[0].length;
    const at = firstAfter(claims, end);
    const list = listFrom(claims, at, end);
    const first = list[0];
    if (list.length < 3 || !first || first.start - end > 24 || REVERSED.test(folded.slice(opening.index - 12, end))) continue;
    const sentenceStart = passages.sentences[first.sentence] ?? 0;
    // 发病率居前三位的是…(520例): ranked by the rate, told as counts.
    if (/率/u.test(folded.slice(Math.max(sentenceStart, opening.index - 10), end)) !== (first.unit === '%' || first.unit.startsWith('/')))
      continue;
    const rises = list.slice(1).filter((claim, order) => claim.interval.low > (list[order]?.interval.high ?? Infinity));
    if (rises.length !== 1) continue;
    const later = rises[0];
    const earlier = later && list[list.indexOf(later) - 1];
    if (!later || !earlier) continue;
    findings.push(
      raise({
        rule: 'order-agrees',
        severity: 'warning',
        at: earlier,
        others: [later],
        stated: earlier.value,
        expected: null,
        messageId: 'order-differs',
        params: { stated: `${printed(earlier)}${unitOf(earlier)}`, expected: `${printed(later)}${unitOf(later)}` },
      }),
    );
  }
  return findings;
}

const SPREAD =
  /(?:最高(?:的)?(?:与|和|比|同)最低|高低|最大(?:与|和)最小|首尾)(?:的)?(?:两[者地]|之间)?(?:相差|差距?|高出?)(?:为|达|了)? ?$/u;

/** 最高与最低相差22.8个百分点: the largest less the smallest of the rates listed in the sentence. */
export function judgeSpread(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((spread, index) => {
    if (!SPREAD.test(spread.lead) || spread.approx || spread.isTarget) return [];
    const unit = spread.unit === '个百分点' ? '%' : spread.unit;
    const listed = claims
      .slice(Math.max(0, index - 40), index)
      .filter((claim) => claim.sentence === spread.sentence && claim.unit === unit && claim.role === 'level' && !claim.isTarget);
    const [first, ...rest] = listed;
    if (!first || rest.length === 0) return [];
    const highest = rest.reduce((best, claim) => (claim.value > best.value ? claim : best), first);
    const lowest = rest.reduce((best, claim) => (claim.value < best.value ? claim : best), first);
    const range = { low: highest.interval.low - lowest.interval.high, high: highest.interval.high - lowest.interval.low };
    if (overlap(range, spread.interval)) return [];
    const value = highest.value - lowest.value;
    return [
      raise({
        rule: 'balance-recomputes',
        severity: 'error',
        at: spread,
        others: [highest, lowest],
        stated: spread.value,
        expected: Number(value.toPrecision(10)),
        messageId: 'balance-differs',
        params: {
          stated: printed(spread),
          expected: figure(value),
          computation: `${printed(highest)} - ${printed(lowest)} = ${figure(value)}`,
        },
      }),
    ];
  });
}

const unitOf = (claim: Reading): string => (claim.text.includes(claim.unit) ? '' : claim.unit);

function firstAfter(claims: readonly Reading[], position: number): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The listed figures: of the unit of the first, its shares left out, up to a sum or the sentence's end. */
function listFrom(claims: readonly Reading[], at: number, opened: number): Reading[] {
  const first = claims[at];
  const list: Reading[] = [];
  for (let index = at; first && index < claims.length && list.length < 12; index++) {
    const claim = claims[index];
    if (!claim || claim.sentence !== first.sentence || claim.role !== 'level' || claim.isTarget || claim.approx) break;
    if (claim.start > opened && list.length > 0 && (ENDS.test(claim.lead) || /[;；]/u.test(claim.lead))) break;
    if (claim.unit === first.unit) list.push(claim);
    else if (claim.unit !== '%') break;
  }
  return list;
}
