import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { unitFamily } from '../units';
import { figure, overlap, printed, printedAmount, raise, sum } from './shared';
import { oneDigit, slipOf } from './slips';

const OPENS = /其中|包括|分别是|分为/u;
/** 乡村医生和卫生员2685人（乡村医生2618人、…: in brackets just behind a total stand its parts. */
const BRACKETED = /^\([^，。；;,\d%]{1,14}$/u;
const NOT_ADDED = /%|‰|百分点|\/|^(?:日|天|岁|倍|小时|分钟|周)$/u;
/** Amounts a head are no parts of the amount. */
const MEAN = /(?:人均|次均|例均|户均|平均|每[人次例户])[^，。；;]{0,8}$/u;
/** Words that close a list of parts: with one of them it covers the whole. */
const CLOSES = /其他|其它|其余|及以上$|以上$|[、，,](?:和|及)?不(?:合格|达标|及格|称职|满意)$/u;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/男/u, /女/u],
  [/城[市镇]/u, /农村|乡村/u],
  [/门诊/u, /住院/u],
  [/市直|县直|市级/u, /乡镇|镇级/u],
];

interface PartList {
  readonly total: Reading;
  readonly parts: readonly Reading[];
}

/** Where in a text a list of parts ends: with the paragraph, a new total, or words that begin another matter. */
function listAfter(total: Reading, opener: number, claims: readonly Reading[], folded: string): Reading[] {
  const parts: Reading[] = [];
  const first = claims[opener];
  if (!first) return parts;
  for (let index = opener; index < claims.length && index < opener + 40; index++) {
    const claim = claims[index];
    if (!claim || claim.sentence !== first.sentence) break;
    if (index > opener && (OPENS.test(claim.lead) || /共计|合计|总计|完成|累计|截[至止]/u.test(claim.lead))) break;
    const between = folded.slice(first.start, claim.start);
    if (/[)]/u.test(between) && !between.includes('(') && /\($|\(其中/u.test(first.lead)) break;
    // 医院118个(公立49个、民营69个): in brackets stand the parts of a part.
    if (/\([^)]*$/u.test(between) && !/^[^()]*\)/u.test(between)) continue;
    if (NOT_ADDED.test(claim.unit) || claim.role !== 'level' || MEAN.test(claim.lead)) continue;
    if (claim.unit === total.unit || (unitFamily(claim.unit) === unitFamily(total.unit) && unitFamily(total.unit) !== 'other'))
      parts.push(claim);
  }
  return parts;
}

/** Totals that may stand over the list: the last number of each unit before 其中. */
function totalsBefore(opener: number, { claims, folded }: ReportReading): Reading[] {
  const first = claims[opener];
  const totals: Reading[] = [];
  for (let index = opener - 1; index >= 0 && index >= opener - 4; index--) {
    const claim = claims[index];
    if (!claim || !first || first.sentence - claim.sentence > 1 || claim.paragraph !== first.paragraph) break;
    // A number in brackets that have been closed since is a part of something else.
    const closed = /^[^(]*\)/u.test(folded.slice(claim.end, first.start));
    if (claim.role !== 'level' || closed) continue;
    if (!NOT_ADDED.test(claim.unit) && !claim.isTarget && !totals.some((known) => known.unit === claim.unit)) totals.push(claim);
  }
  return totals;
}

const closesUp = (parts: readonly Reading[]): boolean =>
  (parts.length >= 3 && CLOSES.test((parts.at(-1)?.lead ?? '').trim())) ||
  (parts.length === 2 && PAIRS.some(([left, right]) => paired(parts, left, right) || paired(parts, right, left)));

/** 三年累计投入, 两项共: how many are summed; 二级以上医院 and 三类器械 count nothing. */
const YEARS_OR_KINDS = /([两三四五六七八九])(?:年|项|类|个|种|方面)[^，。；;\d]{0,4}(?:累计|共|合计|总)/u;
const COUNT = '〇一二三四五六七八九';

/** The total's words name each of the parts, or say how many they are: 乡村医生和卫生员; 三年累计投入. */
function namedInTotal({ total, parts }: PartList): boolean {
  const names = parts.map((part) => /([\u4e00-\u9fff]{2,})[^\u4e00-\u9fff]*$/u.exec(part.lead.replace(/其中/u, ''))?.[1] ?? '\n');
  const joined = /[和与及、]/u.test(total.lead) && new Set(names).size === names.length;
  if (parts.length >= 2 && joined && names.every((name) => total.lead.includes(name))) return true;
  const count = YEARS_OR_KINDS.exec(total.lead)?.[1];
  return count !== undefined && parts.length >= 2 && (count === '两' ? 2 : COUNT.indexOf(count)) === parts.length;
}

const paired = ([first, second]: readonly Reading[], left: RegExp, right: RegExp): boolean =>
  left.test(first?.lead ?? '') && right.test(second?.lead ?? '');

/** The parts, or the first of them, make the total: 男780人、女722人 do, whatever is told of them after. */
const agrees = ({ total, parts }: PartList): boolean =>
  overlap(sum(parts), total.interval) || parts.some((_part, last) => last >= 1 && overlap(sum(parts.slice(0, last + 1)), total.interval));

/** 死亡30例 beside 3288例: of whom is told by the word, so that the two are not added. */
const mixed = ({ parts }: PartList): boolean =>
  parts.some((part) => /死亡$/u.test(part.lead.trimEnd())) && parts.some((part) => part.lead.trim() === '');

export function judgeTotals(reading: ReportReading): ProofFinding[] {
  const { claims, folded } = reading;
  const findings: ProofFinding[] = [];
  for (const [opener, claim] of claims.entries()) {
    if ((!OPENS.test(claim.lead) && !BRACKETED.test(claim.lead)) || claim.role !== 'level') continue;
    const lists = totalsBefore(opener, reading)
      .filter(
        (total, _order, all) =>
          total.unit === claim.unit || !all.some((other) => other.unit === claim.unit) || unitFamily(total.unit) !== unitFamily(claim.unit),
      )
      .map((total) => ({ total, parts: listAfter(total, opener, claims, folded) }))
      .filter(({ parts }) => parts.length >= 1);
    // Parts told measure by measure (人次 with 万元): where one measure adds up, the list covers the whole for all of them.
    const covering = lists.find((list) => list.parts.length >= 2 && agrees(list))?.parts.length;
    for (const list of lists) {
      const own = upToSemicolon(list, folded);
      const finding =
        mixed(own) || agrees(list) || agrees(own) || explained(own, reading) || ofAnother(own, reading)
          ? null
          : judgeList(own, covering === own.parts.length || closesUp(own.parts) || namedInTotal(own));
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** 其中A29件、B11件、其他3件；没收器械26件: a list whose items are set apart by 、 and closed by 其他 ends with the semicolon. */
function upToSemicolon(list: PartList, folded: string): PartList {
  const cut = list.parts.findIndex((part, order) => {
    const before = list.parts[order - 1];
    return before !== undefined && /[;；]/u.test(folded.slice(before.unitEnd, part.start));
  });
  const own = list.parts.slice(0, cut);
  return cut >= 2 ? { total: list.total, parts: own } : list;
}

/** 立案168件…；结案161件…。其中简易程序46件、一般程序122件: the parts make another total of the paragraph, told before. */
const ofAnother = ({ total, parts }: PartList, { claims }: ReportReading): boolean =>
  parts.length >= 2 &&
  claims.some(
    (claim) =>
      claim.paragraph === total.paragraph &&
      claim.start < total.start &&
      claim.unit === total.unit &&
      claim.role === 'level' &&
      overlap(sum(parts), claim.interval),
  );

/** 在编23名，空编3名，其中执法人员19名: the part belongs to another total of the sentence. */
function explained({ total, parts }: PartList, { claims }: ReportReading): boolean {
  const [part, more] = parts;
  if (!part || more || part.value <= total.value) return false;
  return claims.some(
    (claim) =>
      claim.paragraph === part.paragraph &&
      claim.start < total.start &&
      total.start - claim.start < 120 &&
      claim.role === 'level' &&
      unitFamily(claim.unit) === unitFamily(part.unit) &&
      claim.value >= part.value,
  );
}

function judgeList({ total, parts }: PartList, covers: boolean): ProofFinding | null {
  const added = sum(parts);
  const value = parts.reduce((all, part) => all + part.value, 0);
  const smallest = Math.min(...parts.map((part) => part.value));
  const short = total.interval.low - added.high;
  // A gap smaller than the smallest part of a long list, and such as one mistyped digit leaves, is no forgotten part but a slip.
  const slip =
    parts.length >= 3 && short > 0 && short <= total.value * 0.02 && short < smallest && (oneDigit(short) || oneDigit(total.value - value));
  const over = parts.length === 1 && added.low > total.interval.high;
  const typed = slipOf(total.value, value, total.step) !== null;
  const beyond = added.low - total.interval.high;
  const overlong = parts.length >= 2 && beyond > 0 && (beyond <= total.value * 0.05 || (typed && beyond <= total.value * 0.3));
  // Of four figures or more the sum of a list that leaves something out is seldom one digit away from the total.
  const long = String(Math.round(total.value / total.step)).length >= 4;
  const mistyped = typed && parts.length >= 3 && short > 0 && (long || (parts.length >= 4 && short > smallest));
  if (!covers && !slip && !over && !overlong && !mistyped) return null;
  const exceeds = over && !covers;
  if (exceeds && !/其中/u.test(parts[0]?.lead ?? '')) return null;
  return raise({
    rule: exceeds ? 'part-within-whole' : 'total-equals-parts',
    severity: covers || exceeds ? 'error' : 'warning',
    at: total,
    others: parts,
    stated: total.value,
    expected: value,
    messageId: exceeds ? 'parts-exceed' : 'sum-differs',
    params: {
      stated: printed(total),
      expected: printedAmount(value, total),
      computation: `${parts.map((part) => printed(part)).join(' + ')} = ${printedAmount(value, total)} ≠ ${printed(total)}`,
    },
  });
}

/** Kinds of staff that are disjoint and belong to one whole (国家卫生健康统计调查制度). */
const STAFF = { whole: /卫生(?:专业)?技术人员|卫技人员/u, parts: [/执业(?:\(?助理\)?)?医师|执业\(助理\)医师/u, /注册护士/u] };

export function judgeStaff(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, whole] of claims.entries()) {
    if (!STAFF.whole.test(whole.lead.slice(-14)) || unitFamily(whole.unit) !== 'person') continue;
    const near = claims
      .slice(index + 1, index + 6)
      .filter((claim) => claim.paragraph === whole.paragraph && unitFamily(claim.unit) === 'person');
    const parts = STAFF.parts.map((word) => near.find((claim) => word.test(claim.lead))).filter((claim) => claim !== undefined);
    const added = sum(parts);
    if (parts.length < 2 || added.low <= whole.interval.high) continue;
    const value = parts.reduce((all, part) => all + part.value, 0);
    findings.push(
      raise({
        rule: 'part-within-whole',
        severity: 'error',
        at: whole,
        others: parts,
        stated: whole.value,
        expected: value,
        messageId: 'parts-exceed',
        params: {
          stated: printed(whole),
          expected: figure(value),
          computation: `${parts.map((part) => printed(part)).join(' + ')} = ${figure(value)} > ${printed(whole)}`,
        },
      }),
    );
  }
  return findings;
}
