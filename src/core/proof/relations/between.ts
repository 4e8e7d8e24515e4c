import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { printed, raise, SCALE } from './shared';

/** Two kinds that together are all: an overall rate lies between theirs. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/城[市镇区]/u, /农村|乡村/u],
  [/(?:^|[^县])市(?:级|直)?$/u, /县(?:级|直)?$/u],
  [/男/u, /女/u],
  [/公立/u, /民营|私立|社会办/u],
  [/县[域内]内?|本地/u, /县外|外地|异地/u],
  [/职工/u, /居民/u],
  [/户籍/u, /流动|非户籍/u],
];
const OPENS = /^[，,;；:)]*(?:\(|其中)/u;
const MEAN = /[人次例户日]均|平均/u;

const weighted = (claim: Reading): boolean => SCALE[claim.unit] !== undefined || (MEAN.test(claim.lead) && claim.unit !== '%');

const plain = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null;

/** 孕产妇死亡率8.63/10万，其中城市7.92/10万、农村8.41/10万: a weighted mean is neither above the higher nor below the lower. */
export function judgeBetween(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((one, index) => {
    const two = claims[index + 1];
    if (!two || !OPENS.test(one.lead.trim()) || one.unit !== two.unit || one.sentence !== two.sentence || !plain(one) || !plain(two))
      return [];
    const [left, right] = [nameOf(one), nameOf(two)];
    if (!OPPOSITES.some(([a, b]) => (a.test(left) && b.test(right)) || (b.test(left) && a.test(right)))) return [];
    const before = claims.slice(Math.max(0, index - 3), index).filter((claim) => claim.role === 'level');
    const overall = before.at(-1);
    if (!overall || overall.unit !== one.unit || !plain(overall) || !weighted(overall) || one.sentence - overall.sentence > 1) return [];
    if (overall.paragraph !== one.paragraph || /占|构成|比重/u.test(overall.lead + one.lead + two.lead)) return [];
    // A third kind beside them, and the two are not all.
    const third = claims[index + 2];
    if (third && third.sentence === two.sentence && third.unit === two.unit && /^、/u.test(third.lead)) return [];
    const [low, high] = one.value <= two.value ? [one, two] : [two, one];
    if (overall.interval.high >= low.interval.low && overall.interval.low <= high.interval.high) return [];
    const above = overall.value > high.value;
    return [
      raise({
        rule: 'within-parts',
        severity: 'error',
        at: overall,
        others: [one, two],
        stated: overall.value,
        expected: null,
        messageId: 'outside-parts',
        params: {
          stated: printed(overall),
          expected: `${printed(low)}—${printed(high)}`,
          computation: above ? `${printed(overall)} > ${printed(high)}` : `${printed(overall)} < ${printed(low)}`,
        },
      }),
    ];
  });
}

const nameOf = (claim: Reading): string => claim.lead.replace(/[^\u4e00-\u9fff]|其中|为|是|达|约/gu, '');
