import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { comparable } from '../units';
import { decimalsOf, figure, overlap, printed, quotient, raise } from './shared';

const LISTED = /(?:依次|分别)(?:占|为|是|占比为)?[^，。；;,\d]{0,8}$/u;
const SHARES = /占|比重|构成比/u;
const NEXT = /^(?:、|，|,|和|与|及|以及)$/u;
const FEWEST = 3;
const BACK = 24;

/** 25.7%、19.3%和33.1%: the shares told one after the other from `index` on. */
function sharesFrom(claims: readonly Reading[], index: number): readonly Reading[] {
  const first = claims[index];
  const list: Reading[] = [];
  for (let at = index; first && at < claims.length; at++) {
    const claim = claims[at];
    if (!claim || claim.sentence !== first.sentence || claim.unit !== '%' || claim.isTarget || claim.approx || claim.upper !== null) break;
    if (at > index && !NEXT.test(claim.lead.trim())) break;
    list.push(claim);
  }
  return list;
}

/** The amounts of one unit told just before the shares, as many as there are shares. */
function partsBefore(claims: readonly Reading[], index: number, count: number): readonly Reading[] | null {
  const share = claims[index];
  const parts = claims.slice(Math.max(0, index - count), index);
  const [first] = parts;
  if (!share || !first || parts.length !== count) return null;
  const alike = parts.every(
    (part) =>
      part.unit === first.unit &&
      part.role === 'level' &&
      !part.approx &&
      part.paragraph === share.paragraph &&
      share.sentence - part.sentence <= 1,
  );
  return alike && first.unit !== '%' && !first.unit.includes('/') ? parts : null;
}

const fits = (part: Reading, whole: Reading, share: Reading): boolean =>
  overlap(quotient(part.interval, whole.interval, 100), { low: share.interval.low - share.step / 2, high: share.interval.high });

/** 药品9.87亿元，耗材7.42亿元，…，占比依次为25.7%、19.3%…: where all shares but one are those of one whole, the one is named. */
export function judgeListedShares(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((first, index) => {
    if (first.unit !== '%' || !LISTED.test(first.lead.trimEnd()) || !SHARES.test(first.lead)) return [];
    const shares = sharesFrom(claims, index);
    const parts = shares.length < FEWEST ? null : partsBefore(claims, index, shares.length);
    if (!parts) return [];
    const wholes = claims
      .slice(Math.max(0, index - parts.length - BACK), index - parts.length)
      .filter((claim) => comparable(claim.unit, parts[0]?.unit ?? '') && claim.value > 0 && claim.role === 'level');
    const misses = wholes.map((whole) => ({
      whole,
      wrong: shares.flatMap((share, order) => {
        const part = parts[order];
        return part && !fits(part, whole, share) ? [{ part, share }] : [];
      }),
    }));
    if (misses.some(({ wrong }) => wrong.length === 0)) return [];
    const one = misses.find(({ wrong }) => wrong.length === 1);
    const missed = one?.wrong[0];
    return one && missed ? [differs(missed.share, missed.part, one.whole)] : [];
  });
}

function differs(share: Reading, part: Reading, whole: Reading): ProofFinding {
  const value = (part.value / whole.value) * 100;
  const decimals = decimalsOf(share);
  return raise({
    rule: 'share-recomputes',
    severity: 'error',
    at: share,
    others: [part, whole],
    stated: share.value,
    expected: Number(value.toFixed(decimals)),
    messageId: 'share-differs',
    params: {
      stated: printed(share),
      expected: `${figure(value, decimals)}%`,
      computation: `${printed(part)} ÷ ${printed(whole)} = ${figure(value, decimals + 2)}%`,
    },
  });
}
