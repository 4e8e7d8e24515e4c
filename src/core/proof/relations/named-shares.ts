import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { unitFamily } from '../units';
import { comparableSize, overlap, quotient, SCALE, sum } from './shared';
import { shareDiffers, widened } from './share';

/**
 * A share told behind a list, its part by name: 其中超支病例3129例、结余病例…，超支病例占入组病例的11.7%; 45岁以下97人、…、60岁以上47人，60岁以上者
 * 占17.5%. The whole is the figure the list makes, or the one the words name.
 */
const NAMED =
  /(?:^|[，,；;。：:])(?:其中)?([^，,；;。：:占]{2,14}?)(?:者|类|人员|人群)?占(?:比|全部|总数的?)?(?:([\u4e00-\u9fff]{2,12})的)?(?:为|达)? ?$/u;
const BACK = 16;

const plain = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null && claim.value > 0;

const isCount = (claim: Reading): boolean =>
  SCALE[claim.unit] === undefined && !claim.unit.includes('/') && unitFamily(claim.unit) !== 'points' && claim.unit !== '';

const clauseOf = (claim: Reading): string => /[^，。；;、,：:]*$/u.exec(claim.lead.trimEnd())?.[0] ?? '';

export function judgeNamedShares(claims: readonly Reading[], folded: string): ProofFinding[] {
  return claims.flatMap((share, index) => {
    const found =
      share.unit === '%' && plain(share) ? NAMED.exec(folded.slice(Math.max(0, share.start - 40), share.start).trimEnd()) : null;
    const name = found?.[1]?.trim();
    if (!found || name === undefined || !/[\u4e00-\u9fff]/u.test(name)) return [];
    const told = claims
      .slice(Math.max(0, index - BACK), index)
      .filter((claim) => claim.paragraph === share.paragraph && share.sentence - claim.sentence <= 1 && plain(claim) && isCount(claim));
    const named = told.filter((claim) => nameEnds(folded, claim, name));
    const [part, other] = named;
    if (!part || other) return [];
    const wholes = claims
      .slice(Math.max(0, index - 60), index + 3)
      .filter((claim) => claim.unit === part.unit && claim.value >= part.value);
    if (wholes.some((whole) => overlap(quotient(part.interval, whole.interval, 100), widened(share)))) return [];
    const whole = wholeOf(told, part, found[2]);
    const value = whole ? (part.value / whole.value) * 100 : 0;
    return whole && comparableSize(share.value, value) ? [shareDiffers(share, part, whole)] : [];
  });
}

/** The words just before a figure end with the name: ages with digits included. */
const nameEnds = (folded: string, claim: Reading, name: string): boolean =>
  folded
    .slice(Math.max(0, claim.start - 20), claim.start)
    .trimEnd()
    .replace(/(?:类|者|为|共|达)+$/u, '')
    .endsWith(name.replace(/类$/u, ''));

/** The figure named, or the total that the list of the part makes. */
function wholeOf(told: readonly Reading[], part: Reading, name: string | undefined): Reading | null {
  const alike = told.filter((claim) => claim.unit === part.unit && claim !== part);
  if (name !== undefined) {
    const named = alike.filter((claim) => claim.start < part.start && clauseOf(claim).includes(name.slice(0, 2)));
    return named.length === 1 && (named[0]?.value ?? 0) > part.value ? (named[0] ?? null) : null;
  }
  return (
    alike.find((total, at) => {
      const rest = told.filter((claim) => claim.unit === part.unit && claim.start > total.start);
      return at >= 0 && rest.includes(part) && rest.length >= 2 && overlap(sum(rest), total.interval);
    }) ?? null
  );
}
