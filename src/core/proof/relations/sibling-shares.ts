import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { comparable, unitFamily } from '../units';
import { comparableSize, overlap, quotient, SCALE, sum } from './shared';
import { shareDiffers, widened } from './share';
import { slipOf } from './slips';

/**
 * Shares of one whole told part by part: 手足口病3985例，占43.24%；流行性感冒3411例，占37.01%; 采光达标351间（86.5%）、照度达标338间（83.3%）. Where
 * two of them are those of one count of the report, or where the parts of two make it up, another that is not is named.
 */
const FORM = /^[)，,、；;(\s]*(占比?|占总数的?|构成比|)(?:为|达|约)?\(?\s*$/u;
/** 共报销5211万元，报销比例84.7%；自付937.7万元，自付比例15.3%: rates of two parts that make a whole. */
const RATED = /^[)，,、；;(\s]*[\u4e00-\u9fff]{1,8}(?:率|比例)(?:为|达|约)? ?$/u;
const LISTED = /(?:依次|分别)(?:占|为|是|占比为)?[^，。；;,\d]{0,8}$/u;
const SHARES = /占|比重|构成比|率/u;
const NEXT = /^(?:、|，|,|和|与|及|以及)$/u;
const RATE = '率';
const FEWEST = 3;
const BACK = 60;
const MOST = 40;

interface Pair {
  readonly part: Reading;
  readonly share: Reading;
  readonly form: string;
}

const isCount = (claim: Reading): boolean =>
  SCALE[claim.unit] === undefined && !claim.unit.includes('/') && unitFamily(claim.unit) !== 'points' && claim.unit !== '';

const plain = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null && claim.value > 0;

function pairAt(claims: readonly Reading[], index: number): Pair | null {
  const share = claims[index];
  const part = claims[index - 1];
  if (!share || !part || share.unit !== '%' || !plain(share) || !plain(part) || !isCount(part)) return null;
  const word = part.sentence === share.sentence ? FORM.exec(share.lead)?.[1] : undefined;
  if (part.sentence === share.sentence && RATED.test(share.lead)) return { part, share, form: RATE };
  if (word === undefined || (word === '' && !share.lead.includes('('))) return null;
  return { part, share, form: word === '' ? '(' : '占' };
}

/** Pairs of one form and unit that stand in one paragraph. */
function groupsOf(claims: readonly Reading[]): readonly (readonly Pair[])[] {
  const groups = new Map<string, Pair[]>();
  for (const index of claims.keys()) {
    const pair = pairAt(claims, index);
    if (!pair) continue;
    const key = `${pair.share.paragraph} ${pair.form} ${unitFamily(pair.part.unit) === 'other' ? pair.part.unit : unitFamily(pair.part.unit)}`;
    const group = groups.get(key) ?? [];
    if (group.length < MOST) group.push(pair);
    groups.set(key, group);
  }
  return [...groups.values()].filter((group) => group.length >= 2);
}

const fits = ({ part, share }: Pick<Pair, 'part' | 'share'>, whole: Reading): boolean =>
  whole !== part && whole.value >= part.value && overlap(quotient(part.interval, whole.interval, 100), widened(share));

const digits = (claim: Reading): number => String(Math.round(claim.value / claim.step)).length;

function wholesFor(claims: readonly Reading[], group: readonly Pair[]): readonly Reading[] {
  const first = group[0];
  if (!first) return [];
  const at = claims.indexOf(first.part);
  return claims
    .slice(Math.max(0, at - BACK), claims.indexOf(group.at(-1)?.share ?? first.share) + 4)
    .filter((claim) => isCount(claim) && claim.value > 0 && comparable(claim.unit, first.part.unit));
}

export function judgeSiblingShares(claims: readonly Reading[]): ProofFinding[] {
  return [...judgeListed(claims), ...groupsOf(claims).flatMap((group) => judgeGroup(claims, group))];
}

function judgeGroup(claims: readonly Reading[], group: readonly Pair[]): ProofFinding[] {
  const wholes = wholesFor(claims, group);
  const missed = group.filter((pair) => !wholes.some((whole) => fits(pair, whole)));
  return missed.flatMap((pair) => {
    const whole = wholes.find((one) => one.role === 'level' && supports(one, pair, group));
    return whole ? [shareDiffers(pair.share, pair.part, whole)] : [];
  });
}

/** What makes a count the whole of the share: two others of the sentence are of it, or one and the two parts are all of it. */
function supports(whole: Reading, { part, share, form }: Pair, group: readonly Pair[]): boolean {
  if (whole.value <= part.value || whole.approx) return false;
  const value = (part.value / whole.value) * 100;
  const others = group.filter((other) => other.part !== part && other.share.value < 100 && fits(other, whole));
  const slipped = slipOf(share.value, value, share.step) !== null;
  const beside = others.filter((other) => other.share.sentence === share.sentence);
  const complete = beside.some((other) => overlap(sum([other.part, part]), whole.interval));
  if (form === RATE) return complete;
  if (beside.filter((other) => digits(other.share) >= 3).length >= 2)
    return slipped || Math.abs(share.value - value) <= Math.max(2, value * 0.2);
  const exact = others.filter((other) => digits(other.share) >= 3);
  return complete || (slipped && exact.length >= 2) || (slipped && exact.some((other) => other.share.sentence === share.sentence));
}

/** 25.7%、19.3%和33.1%: the shares told one after the other from `index` on. */
function sharesFrom(claims: readonly Reading[], index: number): readonly Reading[] {
  const first = claims[index];
  const list: Reading[] = [];
  for (let at = index; first && at < claims.length; at++) {
    const claim = claims[at];
    if (!claim || claim.sentence !== first.sentence || claim.unit !== '%' || !plain(claim)) break;
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
    (part) => part.unit === first.unit && plain(part) && part.paragraph === share.paragraph && share.sentence - part.sentence <= 1,
  );
  return alike && isCount(first) ? parts : null;
}

/** 药品9.87亿元，耗材7.42亿元，…，占比依次为25.7%、19.3%…: where all shares but one are those of one whole, the one is named. */
function judgeListed(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((first, index) => {
    if (first.unit !== '%' || !LISTED.test(first.lead.trimEnd()) || !SHARES.test(first.lead)) return [];
    const shares = sharesFrom(claims, index);
    const paired = pairedWrong(claims, index, shares);
    if (paired) return paired;
    const parts = shares.length < 2 ? null : partsBefore(claims, index, shares.length);
    if (!parts) return [];
    const wholes = claims
      .slice(Math.max(0, index - parts.length - BACK), index - parts.length)
      .filter((claim) => comparable(claim.unit, parts[0]?.unit ?? '') && claim.value > 0 && claim.role === 'level');
    const misses = wholes.map((whole) => ({
      whole,
      wrong: shares.flatMap((share, order) => {
        const part = parts[order];
        return part && !fits({ part, share }, whole) ? [{ part, share }] : [];
      }),
    }));
    if (misses.some(({ wrong }) => wrong.length === 0)) return [];
    const one = misses.find(({ whole, wrong }) => wrong.length === 1 && (shares.length >= FEWEST || overlap(sum(parts), whole.interval)));
    const missed = one?.wrong[0];
    return one && missed ? [shareDiffers(missed.share, missed.part, one.whole)] : [];
  });
}

/** 脱贫户12846户、41327人，其中因病致贫4218户、13905人，分别占32.8%和33.6%: wholes, then parts, then shares, each in the same order. Null where they are none. */
function pairedWrong(claims: readonly Reading[], index: number, shares: readonly Reading[]): ProofFinding[] | null {
  const count = shares.length;
  const first = shares[0];
  const parts = claims.slice(Math.max(0, index - count), index);
  const wholes = claims.slice(Math.max(0, index - 2 * count), Math.max(0, index - count));
  if (!first || count < 2 || wholes.length !== count || new Set(parts.map((part) => part.unit)).size !== count) return null;
  const alike = parts.every((part, order) => {
    const whole = wholes[order];
    return (
      whole?.unit === part.unit &&
      plain(part) &&
      plain(whole) &&
      isCount(part) &&
      whole.value >= part.value &&
      whole.paragraph === first.paragraph
    );
  });
  if (!alike) return null;
  return shares.flatMap((share, order) => {
    const [part, whole] = [parts[order], wholes[order]];
    return part && whole && !fits({ part, share }, whole) && comparableSize(share.value, (part.value / whole.value) * 100)
      ? [shareDiffers(share, part, whole)]
      : [];
  });
}
