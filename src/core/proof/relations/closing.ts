import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { unitFamily } from '../units';
import { overlap, printed, printedAmount, raise, sum, wordOf } from './shared';
import { oneDigit, slipOf } from './slips';

/**
 * Totals told after their parts: A 12次、B 126次，合计138次; 投入46.8万元…，投入12.5万元…，两项共计59.3万元; 五个乡镇合计6128人. The clause of the total
 * begins with the word of the sum, with how many are summed, or with what points back at them.
 */
const SUMMED =
  /^(?:(?:以上|上述|前述|这|前)?(?:[\u4e00-\u9fff]{0,6}?)([两二三四五六七八九十])[\u4e00-\u9fff]?[^，。；,;\d]{0,8}?|(?:以上|上述)[^，。；,;\d]{0,8}?)?(?:共计?|合计|总计|总共|合共|之和)[^，。；,;\d]{0,8}$/u;
const OWN_SUM = /^[^，。；,;\d]{0,6}(?:合计|共计|总计)[^，。；,;\d]{0,6}$/u;
const NOT_ADDED = /%|‰|百分点|千分点|\/|^(?:日|天|岁|倍|小时|分钟|周|分)$/u;
const MEAN = /(?:人均|次均|例均|户均|日均|月均|平均|每[人次例户件个家])[^，。；;]{0,8}$/u;
const COUNT = '〇一二三四五六七八九十';
const MOST = 10;
const BACK = 24;

const countOf = (word: string | undefined): number => (word === undefined ? 0 : word === '两' ? 2 : COUNT.indexOf(word));
const clauseOf = (claim: Reading): string => /[^，。；、,;)]*$/u.exec(claim.lead.trimEnd())?.[0] ?? '';

interface Sum {
  readonly total: Reading;
  /** How many are summed by the words; 0 where they do not say. */
  readonly count: number;
  readonly explicit: boolean;
}

function sumAt(claim: Reading): Sum | null {
  if (claim.isTarget || claim.approx || claim.bound !== null || claim.upper !== null || claim.role !== 'level') return null;
  if (NOT_ADDED.test(claim.unit) || claim.value <= 0) return null;
  const clause = clauseOf(claim).trim();
  const found = SUMMED.exec(clause);
  if (!found && !OWN_SUM.test(clause)) return null;
  // 全县共有…: a new matter, no sum of what was told.
  if (/^共(?:有|设|建|下设)/u.test(clause) || MEAN.test(clause)) return null;
  return { total: claim, count: countOf(found?.[1]), explicit: found !== null };
}

const addable = (total: Reading, claim: Reading): boolean =>
  (claim.unit === total.unit || (unitFamily(claim.unit) === unitFamily(total.unit) && unitFamily(total.unit) !== 'other')) &&
  claim.role === 'level' &&
  !claim.isTarget &&
  !MEAN.test(claim.lead);

/** Every sum that two or more of the figures make, or one that includes them, may be what is meant. */
function someSum(parts: readonly Reading[], total: Reading): boolean {
  const last = parts.slice(-MOST);
  for (let mask = 1; mask < 1 << last.length; mask++) {
    const chosen = last.filter((_part, order) => (mask >> order) & 1);
    if (chosen.length >= 2 && overlap(sum(chosen), total.interval)) return true;
  }
  return false;
}

/** The parts of a part, told after 其中 or in brackets behind it, are not summed beside it. */
function topLevel(parts: readonly Reading[]): readonly Reading[] {
  const top: Reading[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    if (!part) break;
    top.push(part);
    const inner = parts.slice(at + 1);
    const opened = inner[0] && /其中|包括|\($/u.test(inner[0].lead.trimEnd().slice(0, 8));
    const within = opened ? inner.findIndex((_inner, last) => last >= 1 && overlap(sum(inner.slice(0, last + 1)), part.interval)) : -1;
    at += within >= 0 ? within + 2 : 1;
  }
  return top;
}

export function judgeClosingTotals(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((claim, index) => {
    const summed = sumAt(claim);
    if (!summed) return [];
    const told = claims
      .slice(Math.max(0, index - BACK), index)
      .filter(
        (part) => claim.sentence - part.sentence <= (/以上|上述/u.test(clauseOf(claim)) ? 1 : 0) && part.paragraph === claim.paragraph,
      )
      .filter((part) => addable(claim, part));
    if (told.length < 2 || told.some((part) => part.approx || part.upper !== null) || someSum(told, claim)) return [];
    if (told.some((part) => overlap(part.interval, claim.interval))) return [];
    const parts = likeliest(summed, alike(told, claim) ?? topLevel(told));
    return parts ? [differs(claim, parts)] : [];
  });
}

/** 高血压患者在管4128人…，糖尿病患者在管1352人…，两病合计在管5480人: the figures told with the word of the total. */
function alike(told: readonly Reading[], total: Reading): readonly Reading[] | null {
  const word = wordOf(total);
  const same = word === '' || /合计|共计|总计/u.test(word) ? [] : told.filter((part) => wordOf(part) === word);
  return same.length >= 2 && same.length < told.length ? same : null;
}

/** The figures that the words sum: as many as are said, or the last ones whose sum the total misses by a slip of the pen. */
function likeliest({ total, count, explicit }: Sum, parts: readonly Reading[]): readonly Reading[] | null {
  const gapOf = (list: readonly Reading[]): number => Math.abs(valueOf(list) - total.value);
  if (count >= 2) {
    const list = /前[两二三四五六七八九十]/u.test(clauseOf(total)) ? parts.slice(0, count) : parts.slice(-count);
    return list.length === count && gapOf(list) <= total.value * 0.2 ? list : null;
  }
  const lists = parts.slice(0, -1).map((_part, from) => parts.slice(from));
  const slipped = lists.find((list) => gapOf(list) <= total.value * 0.2 && isSlip(valueOf(list), total));
  if (slipped) return slipped;
  const all = lists[0];
  return explicit && all && all.length >= 3 && gapOf(all) <= total.value * 0.05 ? all : null;
}

const valueOf = (parts: readonly Reading[]): number => parts.reduce((all, part) => all + part.value, 0);
const isSlip = (value: number, total: Reading): boolean =>
  oneDigit(Math.abs(value - total.value)) || slipOf(total.value, value, total.step) !== null;

function differs(total: Reading, parts: readonly Reading[]): ProofFinding {
  const value = valueOf(parts);
  const shown = printedAmount(value, total);
  return raise({
    rule: 'total-equals-parts',
    severity: 'error',
    at: total,
    others: parts,
    stated: total.value,
    expected: Number(value.toPrecision(12)),
    messageId: 'sum-differs',
    params: { stated: printed(total), expected: shown, computation: `${parts.map(printed).join(' + ')} = ${shown} ≠ ${printed(total)}` },
  });
}

const ALL_OF = /总([\u4e00-\u9fff]{2})(?:为|达|共)? ?$/u;

/**
 * 职工医保收入2.38亿元，支出1.97亿元…。居民医保收入4.21亿元，支出4.36亿元…。两项基金总收入6.59亿元，总支出6.33亿元: where the incomes told make the
 * total income, the expenses told with them make the total expense.
 */
export function judgeParallelSums(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((total, index) => {
    const word = ALL_OF.exec(total.lead.trimEnd())?.[1];
    const beside = [claims[index - 1], claims[index + 1]].find((claim) => claim?.sentence === total.sentence && claim.unit === total.unit);
    const other = beside && ALL_OF.exec(beside.lead.trimEnd())?.[1];
    if (word === undefined || !beside || other === undefined || other === word || total.approx || total.role !== 'level') return [];
    const partsOf = (name: string): readonly Reading[] =>
      claims
        .slice(Math.max(0, index - BACK), index)
        .filter((claim) => claim.paragraph === total.paragraph && addable(total, claim) && !claim.approx)
        .filter((claim) => claim.lead.trimEnd().endsWith(name) && !/总/u.test(clauseOf(claim)));
    const [mine, theirs] = [partsOf(word), partsOf(other)];
    const holds = theirs.length >= 2 && overlap(sum(theirs), beside.interval);
    if (!holds || mine.length !== theirs.length || someSum(mine, total)) return [];
    return Math.abs(valueOf(mine) - total.value) <= total.value * 0.2 ? [differs(total, mine)] : [];
  });
}
