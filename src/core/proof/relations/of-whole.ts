import type { ProofFinding } from '../../model/claim';
import type { Interval } from '../../model/quantity';
import type { Reading, ReportReading } from '../claims';
import { comparable } from '../units';
import { comparableSize, decimalsOf, figure, overlap, printed, quotient, raise, SCALE, sum } from './shared';

/**
 * A share or a multiple whose other figure the words put beside it: 占职工总数（13.85万人）的29.7%; 为全国平均（28张）的1.24倍; 是计划（1.2万人次）的
 * 1.55倍. What is divided is the figure told just before, or the one the clause names.
 */
const OF = /^\)?(?:的)? ?$/u;
const CLAUSE = /(?:^|[，,；;。])([^，,；;。\d]*)$/u;
const SHARE_OPENS = /^([^占]{0,16})占[^占]{2,20}\(?$/u;
const TIMES_OPENS = /^([^是为]{0,12})(?:是|为|相当于|达到?)[^，。；;\d]{0,16}\(?$/u;
const MEAN = /[人次例户日]均|平均/u;
const BACK = 24;

const cut = ({ interval, step }: Reading): Interval => ({ low: interval.low - step / 2, high: interval.high });

interface Opened {
  readonly subject: string;
  readonly scale: number;
}

/** What the words before the other figure open, and what they say is divided. */
function openedAt(against: Reading, result: Reading): Opened | null {
  const clause = CLAUSE.exec(against.lead.trimEnd())?.[1]?.trim() ?? '';
  if (result.unit === '%') {
    const found = SHARE_OPENS.exec(clause);
    return found ? { subject: found[1] ?? '', scale: 100 } : null;
  }
  const found = result.unit === '倍' ? TIMES_OPENS.exec(clause) : null;
  return found ? { subject: found[1] ?? '', scale: 1 } : null;
}

const mayStand = (claim: Reading): boolean =>
  !claim.approx && claim.upper === null && claim.bound === null && claim.value > 0 && SCALE[claim.unit] === undefined;

const bare = (unit: string): string => unit.replace(/\/[千万]人$/u, '');
const alike = (left: Reading, right: Reading): boolean => bare(left.unit) === bare(right.unit) || comparable(left.unit, right.unit);

export function judgeOfWhole({ claims, folded }: ReportReading): ProofFinding[] {
  return claims.flatMap((result, index) => {
    const against = claims[index - 1];
    if (!against || !mayStand(against) || result.approx || result.isTarget || result.bound !== null || result.upper !== null) return [];
    if (against.sentence !== result.sentence || !OF.test(folded.slice(against.unitEnd, result.start))) return [];
    const opened = openedAt(against, result);
    if (!opened) return [];
    const told = claims
      .slice(Math.max(0, index - 1 - BACK), index - 1)
      .filter((claim) => claim.paragraph === result.paragraph && mayStand(claim) && alike(claim, against));
    const room = cut(result);
    if (told.some((claim) => overlap(quotient(claim.interval, against.interval, opened.scale), room))) return [];
    const part = partOf(opened.subject, told, claims[index - 2]);
    if (!part || (result.unit === '%' && part.value > against.value)) return [];
    if (!comparableSize(result.value, (part.value / against.value) * opened.scale) || ofList(told, against, opened.scale, room)) return [];
    return [differs(result, part, against, opened.scale)];
  });
}

/** 38.62万、27.94万、23.17万人次，占总量的59.2%: the share of what the last figures make together. */
const ofList = (told: readonly Reading[], against: Reading, scale: number, room: Interval): boolean =>
  told.some((_claim, from) => told.length - from >= 2 && overlap(quotient(sum(told.slice(from)), against.interval, scale), room));

/** The figure the clause names, or where it names none the one told just before. */
function partOf(subject: string, told: readonly Reading[], before: Reading | undefined): Reading | null {
  const name = subject.replace(/[（(）)\s]/gu, '');
  if (name.length >= 2) {
    const named = told.filter((claim) => claim.role === 'level' && claim.lead.trimEnd().endsWith(name) && !MEAN.test(claim.lead));
    return named.length === 1 ? (named[0] ?? null) : null;
  }
  return name === '' && before && told.includes(before) && before.role === 'level' ? before : null;
}

function differs(result: Reading, part: Reading, against: Reading, scale: number): ProofFinding {
  const value = (part.value / against.value) * scale;
  const decimals = decimalsOf(result);
  const share = result.unit !== '倍';
  return raise({
    rule: share ? 'share-recomputes' : 'times-recompute',
    severity: 'error',
    at: result,
    others: [part, against],
    stated: result.value,
    expected: Number(value.toFixed(decimals)),
    messageId: share ? 'share-differs' : 'times-differ',
    params: {
      stated: share ? printed(result) : `${printed(result)}倍`,
      expected: `${figure(value, decimals)}${result.unit}`,
      computation: `${printed(part)} ÷ ${printed(against)} = ${figure(value, decimals + 2)}${result.unit}`,
    },
  });
}

const BOYS = /男(?:婴|孩|性)?[^，。；女]{0,4}$/u;
const GIRLS = /女(?:婴|孩|性)?[^，。；男]{0,4}$/u;

/** 男婴1778人，女婴1631人，出生人口性别比为109.01: boys to a hundred girls, both told in the sentence. */
export function judgeBoysToGirls(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((ratio, index) => {
    if (!/性别比[^，。；]{0,4}$/u.test(ratio.lead) || ratio.unit !== '' || ratio.value < 50 || ratio.value > 200 || ratio.approx) return [];
    const told = claims.slice(Math.max(0, index - 10), index).filter((claim) => claim.sentence === ratio.sentence && mayStand(claim));
    const boys = told.filter((claim) => BOYS.test(claim.lead.trimEnd()));
    const girls = told.filter((claim) => GIRLS.test(claim.lead.trimEnd()));
    const [boy, otherBoy] = boys;
    const [girl, otherGirl] = girls;
    if (!boy || !girl || otherBoy || otherGirl || boy.unit !== girl.unit) return [];
    if (overlap(quotient(boy.interval, girl.interval, 100), cut(ratio))) return [];
    const value = (boy.value / girl.value) * 100;
    return [
      raise({
        rule: 'times-recompute',
        severity: 'error',
        at: ratio,
        others: [boy, girl],
        stated: ratio.value,
        expected: Number(value.toFixed(decimalsOf(ratio))),
        messageId: 'times-differ',
        params: {
          stated: printed(ratio),
          expected: figure(value, decimalsOf(ratio)),
          computation: `${printed(boy)} ÷ ${printed(girl)} × 100 = ${figure(value, 2)}`,
        },
      }),
    ];
  });
}

const AMONG = /(?:^|[，,；;。])(?:其中)?([\u4e00-\u9fff]{3,12}?)(?:患者|病例|人员|人群|者|人次)?中[，,]?[\u4e00-\u9fff]{2,10}$/u;

/** 县外住院1.92万人次…。县外住院患者中直接结算1.53万人次，直接结算率79.7%: the whole by its name, before 中. */
export function judgeAmong(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((rate, index) => {
    const part = claims[index - 1];
    const scale = SCALE[rate.unit];
    if (!part || scale === undefined || part.sentence !== rate.sentence || rate.role !== 'level' || rate.isTarget || !mayStand(part))
      return [];
    if (rate.approx || rate.bound !== null || rate.upper !== null || !/^[，,(]?(?:占|[\u4e00-\u9fff]{0,8}率)/u.test(rate.lead)) return [];
    const name = AMONG.exec(part.lead.trimEnd())?.[1];
    const told = claims.slice(Math.max(0, index - 1 - BACK), index - 1).filter((claim) => mayStand(claim) && alike(claim, part));
    const near = told.filter((claim) => claim.paragraph === rate.paragraph);
    if (name === undefined || near.some((whole) => overlap(quotient(part.interval, whole.interval, scale), cut(rate)))) return [];
    const named = near.filter((claim) => claim.role === 'level' && claim.lead.trimEnd().endsWith(name) && claim.value >= part.value);
    const [whole, other] = named;
    return whole && !other && comparableSize(rate.value, (part.value / whole.value) * scale) ? [differs(rate, part, whole, scale)] : [];
  });
}
