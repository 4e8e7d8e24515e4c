import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { comparable } from '../units';
import { figure, overlap, printed, quotient, raise, sum } from './shared';

/** 医疗服务、奖扶和医疗纠纷三类合计占69.0%; 前三类合计占…: the shares told before, by name or by order, make the share of all. */
const JOINT_SHARE =
  /(?:^|[。；;，,])([^。；;，,\d]{4,40}?)(?:合计|共计|总共|合共|共|累计)占(?:比|全部|总数|[^，。；;\d]{0,8}的)?(?:为|达)?$/u;
const FIRST_ONES = /^前([两二三四五六七八九])(?:项|类|位|种|个|大)/u;
const DIGITS = '〇一二三四五六七八九';
const COUNTED = /([两二三四五六七八九])(?:项|类|者|种|个|部分)[^、]{0,6}$/u;

const numberOf = (word: string | undefined): number => (word === '两' ? 2 : DIGITS.indexOf(word ?? ''));

interface Shared {
  readonly part: Reading;
  readonly share: Reading;
}

/** Parts of the paragraph each with its share: 医疗服务类1012件，占43.7%. */
function sharesBefore(claims: readonly Reading[], index: number): readonly Shared[] {
  const joint = claims[index];
  const pairs: Shared[] = [];
  for (let at = Math.max(1, index - 40); joint && at < index; at++) {
    const share = claims[at];
    const part = claims[at - 1];
    if (!share || !part || share.paragraph !== joint.paragraph || part.sentence !== share.sentence) continue;
    if (share.unit === '%' && /^[，,、( ]*占/u.test(share.lead) && part.role === 'level' && part.unit !== '%' && !share.approx)
      pairs.push({ part, share });
  }
  return pairs;
}

/** The pairs that the words name, each by one name; null where a name fits none or more than one of them. */
function named(words: string, pairs: readonly Shared[]): readonly Shared[] | null {
  const order = FIRST_ONES.exec(words)?.[1];
  if (order !== undefined) {
    const list = pairs.slice(0, numberOf(order));
    const sentence = list[0]?.share.sentence;
    return list.length === numberOf(order) && pairs.every((pair) => pair.share.sentence === sentence) ? list : null;
  }
  const count = COUNTED.exec(words);
  const names = words
    .slice(0, count?.index ?? words.length)
    .split(/[、和及与]|以及/u)
    .map((name) => name.replace(/^(?:其中|仅|上述)/u, '').trim())
    .filter((name) => name !== '');
  if (names.length < 2 || (count && numberOf(count[1]) !== names.length)) return null;
  const found = names.map((name) => {
    const hits = name.length < 2 ? [] : pairs.filter(({ part }) => part.lead.includes(name));
    return hits.length === 1 ? (hits[0] ?? null) : null;
  });
  const sure = found.filter((pair) => pair !== null);
  return sure.length === names.length && new Set(sure).size === sure.length ? sure : null;
}

export function judgeJointShares(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((joint, index) => {
    const words =
      joint.unit === '%' && !joint.isTarget && !joint.approx && joint.bound === null ? JOINT_SHARE.exec(joint.lead.trim())?.[1] : undefined;
    const parts = words === undefined ? null : named(words, sharesBefore(claims, index));
    if (!parts) return [];
    const shares = parts.map((pair) => pair.share);
    const added = sum(shares);
    const room = { low: joint.interval.low - joint.step / 2, high: joint.interval.high + joint.step / 2 };
    if (overlap(added, room) || fitsCounts(claims, index, parts, room)) return [];
    const value = shares.reduce((all, share) => all + share.value, 0);
    return [
      raise({
        rule: 'share-recomputes',
        severity: 'warning',
        at: joint,
        others: parts.flatMap((pair) => [pair.part, pair.share]),
        stated: joint.value,
        expected: Number(value.toFixed(2)),
        messageId: 'share-differs',
        params: {
          stated: printed(joint),
          expected: `${figure(value, 2)}%`,
          computation: `${shares.map(printed).join(' + ')} = ${figure(value, 2)}%`,
        },
      }),
    ];
  });
}

/** The counts of the parts over a total of the paragraph may give the joint share where their printed shares do not. */
function fitsCounts(claims: readonly Reading[], index: number, parts: readonly Shared[], room: Reading['interval']): boolean {
  const counts = parts.map((pair) => pair.part);
  const added = sum(counts);
  const [first] = counts;
  return claims
    .slice(Math.max(0, index - 60), index)
    .some(
      (whole) =>
        first !== undefined &&
        whole.paragraph === first.paragraph &&
        comparable(whole.unit, first.unit) &&
        whole.interval.low > 0 &&
        overlap(quotient(added, whole.interval, 100), room),
    );
}
