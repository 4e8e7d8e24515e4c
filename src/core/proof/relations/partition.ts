import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { unitFamily } from '../units';
import { kindsTold, type Told } from './kinds';
import { overlap, printed, printedAmount, raise, SCALE, sum } from './shared';
import { oneDigit, slipOf } from './slips';

/**
 * Lists that tell all parts of what was counted just before, by what their items are (男、女; 中央、省、市), by shares that make 100%, or by the colon
 * behind the total: 献血48126人次…男性27862人次、女性20264人次.
 */
const BETWEEN = /^[)]?[、，,;；]?(?:和|与|及|以及)?[^，。；;、:\d()%]{1,16}$/u;
const MOST = 12;
const BACK = 12;
const NOT_ADDED = /^(?:日|天|岁|倍|小时|分钟|周|分|)$/u;
const MEAN = /[人次例户日月案场站]均|平均|每/u;
const ENDS = /均|合计|共计|共|总|累计|以上|[比较](?!例)/u;

interface Run {
  readonly items: readonly Reading[];
  readonly shares: readonly Reading[];
  /** Index of the first item. */
  readonly from: number;
  /** Whether more of the list may follow. */
  readonly open: boolean;
}

const plain = (claim: Reading): boolean =>
  claim.role === 'level' && !claim.isTarget && !claim.approx && claim.upper === null && claim.bound === null;

const isCount = (claim: Reading): boolean =>
  SCALE[claim.unit] === undefined && !claim.unit.includes('/') && unitFamily(claim.unit) !== 'points' && !NOT_ADDED.test(claim.unit);

const sameUnit = (left: Reading, right: Reading): boolean =>
  left.unit === right.unit || (unitFamily(left.unit) === 'place' && unitFamily(right.unit) === 'place');

/** Items of one unit from `from` on, each with a name of its own, shares beside them aside. */
function runFrom(claims: readonly Reading[], from: number): Run | null {
  const first = claims[from];
  if (!first || !plain(first) || !isCount(first) || MEAN.test(first.lead)) return null;
  const items = [first];
  const shares: Reading[] = [];
  for (let at = from + 1; at < claims.length && items.length < MOST; at++) {
    const claim = claims[at];
    if (!claim || claim.sentence !== first.sentence || !plain(claim)) break;
    if (claim.unit === '%' && /^[)，,、( ]*(?:占比?|占总数的?)?(?:为)?\(?$/u.test(claim.lead.trim())) {
      shares.push(claim);
      continue;
    }
    const lead = claim.lead.trim().replace(/^\)/u, '');
    if (!sameUnit(claim, first) || !BETWEEN.test(lead) || ENDS.test(lead) || /其中|[按从]/u.test(lead)) break;
    // ；opens another matter, unless it parts every item from the next.
    if (/^[;；]/u.test(lead) && items.length >= 2 && !/^[;；]/u.test((items[1]?.lead ?? '').trim().replace(/^\)/u, ''))) break;
    items.push(claim);
  }
  return items.length >= 2 ? { items, shares, from, open: goesOn(claims, from, items) } : null;
}

/** Another figure of the unit soon after in the sentence may belong to the list: 三孩153人（…），四孩及以上19人. */
function goesOn(claims: readonly Reading[], from: number, items: readonly Reading[]): boolean {
  const last = items.at(-1);
  const at = last ? claims.indexOf(last, from) : -1;
  return claims
    .slice(at + 1, at + 4)
    .some(
      (claim) =>
        last !== undefined &&
        claim.sentence === last.sentence &&
        claim.role === 'level' &&
        sameUnit(claim, last) &&
        !ENDS.test(claim.lead) &&
        /^[^；;]*[、，,)][^；;]*$/u.test(claim.lead) &&
        !/其中|[按从]/u.test(claim.lead),
    );
}

const nameOf = (claim: Reading): string =>
  /([^，。；;、,:()\d]{1,16})$/u.exec(claim.lead.trimEnd().replace(/(?:为|是|达|有|共)+$/u, ''))?.[1]?.replace(/^.*(?:其中|包括)/u, '') ??
  '';

/** What tells that nothing is left out. */
function covers({ items, shares }: Run, folded: string, before: Reading | undefined): Told | null {
  const told = kindsTold(items.map(nameOf));
  if (told === 'all') return told;
  if (shares.length === items.length && items.length >= 2) {
    const total = shares.reduce((all, share) => all + share.value, 0);
    const room = shares.reduce((all, share) => all + share.step, 0) / 2 + 1e-9;
    if (Math.abs(total - 100) <= Math.max(room, 0.1)) return 'all';
  }
  const first = items[0];
  const behindColon =
    items.length >= 3 &&
    before !== undefined &&
    first !== undefined &&
    sameUnit(before, first) &&
    /^:[^，。；;、,:\d]{1,12}$/u.test(folded.slice(before.unitEnd, first.start).trim());
  return behindColon ? 'all' : told;
}

export function judgePartitions({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (let from = 1; from < claims.length; from++) {
    const run = runFrom(claims, from);
    if (!run) continue;
    // The total itself may read like the first item; every start is tried.
    const told = covers(run, folded, claims[from - 1]);
    if (told === null) continue;
    const finding = judgeRun(claims, run, told);
    if (finding) findings.push(finding);
    from += run.items.length + run.shares.length - 1;
  }
  return findings;
}

function judgeRun(claims: readonly Reading[], { items, from, open }: Run, told: Told): ProofFinding | null {
  const [first] = items;
  if (!first) return null;
  const added = sum(items);
  const near = claims.slice(Math.max(0, from - 40), from + 2 * items.length + 6).filter((claim) => !items.includes(claim));
  if (near.some((claim) => sameUnit(claim, first) && overlap(added, claim.interval))) return null;
  const whole = wholeBefore(claims, from, items);
  if (!whole) return null;
  const value = items.reduce((all, item) => all + item.value, 0);
  const gap = Math.abs(value - whole.value);
  const typed = slipOf(whole.value, value, whole.step) !== null;
  // What is left out where kinds may be is no error; more than the whole is.
  if ((open || (told === 'main' && !typed)) && value < whole.value) return null;
  // A whole told farther back may not be the one the list is of.
  const beside = claims[from - 1] === whole || /其中/u.test(first.lead);
  if (!beside && !typed && gap > whole.value * 0.01) return null;
  const close = gap <= whole.value * 0.03 || (gap <= whole.value * 0.3 && (oneDigit(gap) || typed));
  if (!close || items.some((_item, last) => last >= 1 && overlap(sum(items.slice(0, last + 1)), whole.interval))) return null;
  return differs(whole, items, value);
}

/** Of the figures of the unit told before in the paragraph the one nearest in size to the sum. */
function wholeBefore(claims: readonly Reading[], from: number, items: readonly Reading[]): Reading | null {
  const first = items[0];
  if (!first) return null;
  const value = items.reduce((all, item) => all + item.value, 0);
  const told = claims
    .slice(Math.max(0, from - BACK), from)
    .filter(
      (claim) =>
        claim.paragraph === first.paragraph &&
        first.sentence - claim.sentence <= 2 &&
        sameUnit(claim, first) &&
        plain(claim) &&
        claim.value > Math.max(...items.map((item) => item.value)),
    );
  return told.reduce<Reading | null>(
    (best, claim) => (best === null || Math.abs(claim.value - value) < Math.abs(best.value - value) ? claim : best),
    null,
  );
}

const HEAD = /(?:^|[。；;：:\n])(?:其中[，,:]?)?([^，。；;\d:]{2,12})$/u;

/** 其中：乙类14种3288例，死亡30例；丙类10种4839例，死亡1例: kinds told with several measures each, a semicolon between them. */
export function judgeKindsByMeasure({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (let at = 1; at < claims.length; at++) {
    const heads = headsFrom(claims, at, folded);
    if (heads.length < 2 || kindsTold(heads.map(({ name }) => name)) === null) continue;
    findings.push(...judgeMeasures(claims, heads));
    at = (heads.at(-1)?.index ?? at) + 1;
  }
  return findings;
}

interface Head {
  readonly index: number;
  readonly name: string;
}

const headName = (claim: Reading, folded: string): string | null => {
  const before = folded.slice(Math.max(0, claim.start - 20), claim.start).trimEnd();
  return HEAD.exec(before)?.[1]?.replace(/(?:传染病)?(?:报告|发病|共)?$/u, '') ?? null;
};

/** The first figures of clauses between semicolons that begin with a name, from `at` on, in one sentence. */
function headsFrom(claims: readonly Reading[], at: number, folded: string): readonly Head[] {
  const first = claims[at];
  const heads: Head[] = [];
  for (let index = at; first && index < claims.length && index < at + 24; index++) {
    const claim = claims[index];
    if (!claim || claim.sentence !== first.sentence) break;
    const name = headName(claim, folded);
    if (name !== null) heads.push({ index, name });
    else if (index === at) return [];
  }
  return heads;
}

/** The measures of one kind, by unit and the word before: 种, 例, 死亡 例. */
function measuresOf(claims: readonly Reading[], from: number, to: number): ReadonlyMap<string, Reading> {
  const measures = new Map<string, Reading>();
  for (const [order, claim] of claims.slice(from, to).entries()) {
    if (!plain(claim) || !isCount(claim) || MEAN.test(claim.lead)) continue;
    const word = order === 0 || claim.lead.trim() === '' ? '' : (/([\u4e00-\u9fff]{2})$/u.exec(claim.lead.trimEnd())?.[1] ?? '');
    const key = `${claim.unit} ${word}`;
    if (!measures.has(key)) measures.set(key, claim);
  }
  return measures;
}

function judgeMeasures(claims: readonly Reading[], heads: readonly Head[]): ProofFinding[] {
  const first = claims[heads[0]?.index ?? 0];
  if (!first) return [];
  const records = heads.map(({ index }, order) => {
    const next = heads[order + 1]?.index;
    const end = next ?? claims.findIndex((claim, at) => at > index && claim.sentence !== first.sentence);
    return measuresOf(claims, index, end < 0 ? claims.length : end);
  });
  const start = heads[0]?.index ?? 0;
  const before = claims.slice(Math.max(0, start - BACK), start).filter((claim) => claim.paragraph === first.paragraph && plain(claim));
  return [...(records[0]?.keys() ?? [])].flatMap((key) => {
    const items = records.flatMap((record) => record.get(key) ?? []);
    if (items.length !== records.length) return [];
    const word = key.slice(key.indexOf(' ') + 1);
    const added = sum(items);
    const wholes = before.filter(
      (claim) => claim.unit === items[0]?.unit && (word === '' ? !/死亡|治愈/u.test(claim.lead) : claim.lead.trimEnd().endsWith(word)),
    );
    const [whole, other] = wholes;
    if (!whole || other || overlap(added, whole.interval)) return [];
    const value = items.reduce((all, item) => all + item.value, 0);
    return Math.abs(value - whole.value) <= whole.value * 0.15 ? [differs(whole, items, value)] : [];
  });
}

function differs(whole: Reading, items: readonly Reading[], value: number): ProofFinding {
  const shown = printedAmount(value, whole);
  return raise({
    rule: 'total-equals-parts',
    severity: 'warning',
    at: whole,
    others: items,
    stated: whole.value,
    expected: Number(value.toPrecision(12)),
    messageId: 'sum-differs',
    params: { stated: printed(whole), expected: shown, computation: `${items.map(printed).join(' + ')} = ${shown} ≠ ${printed(whole)}` },
  });
}
