import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { contradicted, SCALE, yardstick } from './shared';

const COUNT: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 };
/** 两项均超过75%; 三项指标均低于上年（…）. */
const TOGETHER =
  /(?:^|[，,;；])(?:上述|以上|这)?([两二三四五六2-6])(?:项|者|个|种|类)?(?:指标|比例|[\u4e00-\u9fff]{0,6}率)?(?:均|都|全部)(?:已|明显|显著|略|分别)*(超过|高于|达到|低于|少于|不低于|不高于)了?([^，。；;,\d]{0,14})$/u;
/** 卡介苗99.6%、百白破98.9%，均在95%以上. */
const ALL_OF_LIST = /^[，,](?:均|都|全部)(?:已|保持)*(超过|高于|达到|低于|在|达)了?$/u;
const FIRST = /^[、，,]|^(?:和|与|及|以及)/u;

type Side = 'above' | 'below';

/** 均低于 asks each to lie below; 均在…以上 and 均达到 not to lie below. Null where the words do not say. */
function asked(word: string, against: Reading): Side | null {
  if (word === '在' || word === '达') return against.bound === 'at-least' ? 'above' : against.bound === 'at-most' ? 'below' : null;
  return /低于|少于|不高于/u.test(word) && word !== '不低于' ? 'below' : 'above';
}

/** The last `count` rates told before, in the sentence or the one before it. */
function ratesBefore(claims: readonly Reading[], index: number, count: number): readonly Reading[] | null {
  const against = claims[index];
  if (!against) return null;
  const near = claims
    .slice(Math.max(0, index - 16), index)
    .filter(
      (claim) =>
        claim.paragraph === against.paragraph &&
        against.sentence - claim.sentence <= 1 &&
        SCALE[claim.unit] !== undefined &&
        claim.role === 'level' &&
        !claim.isTarget,
    )
    .slice(-count);
  return near.length === count && !near.some((claim) => claim.approx || claim.bound !== null || claim.upper !== null) ? near : null;
}

/** The rates listed one after the other just before the word: 99.6%、98.9%，均…. */
function listBefore(claims: readonly Reading[], index: number): readonly Reading[] | null {
  const against = claims[index];
  const list: Reading[] = [];
  for (let back = index - 1; against && back >= 0 && list.length < 20; back--) {
    const claim = claims[back];
    if (!claim || claim.sentence !== against.sentence || claim.unit !== against.unit || claim.role !== 'level' || claim.isTarget) break;
    if (claim.approx || claim.upper !== null || claim.bound !== null) break;
    list.unshift(claim);
    if (!/^[、]|^(?:和|与|及|以及)/u.test(claim.lead.trim())) break;
  }
  return list.length >= 2 && SCALE[list[0]?.unit ?? ''] !== undefined ? list : null;
}

/** What the rates are compared with, one each: one figure for all of them, or a list in brackets in their order. */
function yardsticks(claims: readonly Reading[], index: number, results: readonly Reading[], folded: string): readonly Reading[] | null {
  const first = claims[index];
  if (!first) return null;
  const listed = /\($/u.test(folded.slice(0, first.start).trimEnd()) || /[、]$/u.test(folded.slice(first.unitEnd, first.unitEnd + 1));
  if (!listed) return results.every((claim) => claim.unit === first.unit) ? results.map(() => first) : null;
  const all = claims.slice(index, index + results.length);
  const follows = all.every((claim, order) => claim.unit === results[order]?.unit && (order === 0 || FIRST.test(claim.lead.trim())));
  return all.length === results.length && follows ? all : null;
}

/** Figures of which a word says that all of them lie above or below another: the first that does not is named. */
export function judgeJointly({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((against, index) => {
    if (against.approx || against.upper !== null) return [];
    const together = TOGETHER.exec(against.lead.trimEnd().replace(/\($/u, ''));
    const all = together ? null : ALL_OF_LIST.exec(against.lead.trim());
    const word = together?.[2] ?? all?.[1];
    const side = word === undefined ? null : asked(word, against);
    if (word === undefined || side === null) return [];
    const results = together ? ratesBefore(claims, index, COUNT[together[1] ?? ''] ?? 0) : listBefore(claims, index);
    const measures = results && yardsticks(claims, index, results, folded);
    if (!results || !measures) return [];
    const strict = /^(?:超过|高于|低于|少于)$/u.test(word);
    const wrong = results.findIndex((claim, order) => contradicts(claim, measures[order], side, strict));
    const result = results[wrong];
    const other = measures[wrong];
    return result && other ? [contradicted(result, other, `均${word}`)] : [];
  });
}

const ALL_OVER = /(?:均|都|全部)(?:已|保持|稳定)*(?:在|达到?|达|不低于|不高于|低于|高于|超过)$/u;
const LOWEST = /(?:最低|最高|其中)[^，。；;\d]{0,16}$/u;

/** 各疫苗接种率均在95%以上，其中最低的为94.6%: what is told of one of them must lie on the side that all are said to lie on. */
export function judgeAllOver({ claims }: ReportReading): ProofFinding[] {
  return claims.flatMap((against, index) => {
    const word = ALL_OVER.exec(against.lead.trimEnd())?.[0];
    const one = claims[index + 1];
    const side =
      word === undefined ? null : asked(/(?:在|达)$/u.test(word) ? '在' : word.replace(/^(?:均|都|全部)(?:已|保持|稳定)*/u, ''), against);
    if (!one || side === null || one.sentence !== against.sentence || one.unit !== against.unit || !LOWEST.test(one.lead.trimEnd()))
      return [];
    if (one.role !== 'level' || one.isTarget || one.approx || one.bound !== null || /目标|任务|要求|标准/u.test(one.lead)) return [];
    return contradicts(one, { ...against, isTarget: true }, side, false) ? [contradicted(one, against, word ?? '')] : [];
  });
}

function contradicts(result: Reading, against: Reading | undefined, side: Side, strict: boolean): boolean {
  if (!against) return false;
  const equal = strict && against.value === result.value && against.step === result.step;
  const { low, high } = yardstick(against);
  return equal ? false : side === 'above' ? result.interval.high < low : result.interval.low > high;
}
