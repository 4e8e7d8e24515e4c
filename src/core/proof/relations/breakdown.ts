import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { unitFamily } from '../units';
import { figure, overlap, printed, raise, sum } from './shared';
import { oneDigit } from './slips';

/** 从渠道看，…; 按传播途径分，…; 各病种报告数为：…; 资金来源为…: words that open a list of all parts of a total told before. */
const ALL_PARTS =
  /(?:^|[，,;；:])(?:[按从][^，。；;\d]{1,12}(?:划分|分类|统计|分|看)|按[^，。；;\d,]{2,10}|各[^，。；;\d]{2,12}(?:分别)?为|(?:资金|经费|收入|支出)(?:来源|构成|组成)(?:分别)?[为是]?|由)[,，:]?[^，。；;\d]{0,24}$/u;
const SOURCES = /(?:来源|构成|组成)/u;
/** 基本支出中人员经费…、公用经费…: the whole by its name. */
const WITHIN_NAMED =
  /(?:^|[，,;；。])([\u4e00-\u9fff]{2,10}[^集])中(?![央心医药级国标小学老毒风期位型转止专西青等断华])[,，]?[\u4e00-\u9fff()“”]{2,14}$/u;
const DONE = /^[，,:]?[已完达提达在][\u4e00-\u9fff]{1,8}$/u;
const NOT_DONE = /^[、，,](?:和|及)?(?:[尚还]?未|没有|暂未|待|[\u4e00-\u9fff]{0,3}滞后)[\u4e00-\u9fff]{0,6}$/u;
const PARTIAL = /主要|居前|前[一二三四五六七八九十\d]|重点|部分|其中/u;
const ENDS = /均|平均|合计|共|总|累计|以上(?!$)|其中|[三四五六七八九]类|比|较/u;
const NOT_ADDED = /%|‰|百分点|\/|^(?:日|天|岁|倍|小时|分钟|周|分)$/u;
const CLOSES = /其他|其它|其余|公用|自筹/u;
const BACK = 12;
const FAR_BACK = 24;
const MOST = 20;

interface PartList {
  readonly parts: readonly Reading[];
  /** Whether the words leave no room for a part that is not told. */
  readonly covers: boolean;
  readonly named: string | null;
}

/** The items after `from`: one unit, joined by 、or ， or ；, shares beside them left out. Null for less than two or an open list (等). */
function itemsFrom(claims: readonly Reading[], from: number, folded: string): readonly Reading[] | null {
  const first = claims[from];
  if (!first || NOT_ADDED.test(first.unit) || first.unit === '') return null;
  const parts: Reading[] = [];
  for (let index = from; index < Math.min(claims.length, from + MOST * 2); index++) {
    const claim = claims[index];
    if (!claim || claim.sentence !== first.sentence) break;
    if (index > from && (ENDS.test(claim.lead) || claim.lead.length > 22) && !/^[，,、( ]*占/u.test(claim.lead)) break;
    if (claim.unit === '%' && claim.role === 'level') continue;
    if (claim.unit !== first.unit || claim.role !== 'level' || claim.isTarget || claim.approx || claim.upper !== null) break;
    // 公立24个，民营38个；三级5个…: another way of parting the same whole.
    if (index > from && /[;；]/u.test(claim.lead) && claims[index - 1]?.unit !== '%') break;
    if (index > from && /[,，;；:](?:[按从][^，。；;]{1,12}(?:分|看))/u.test(claim.lead)) break;
    parts.push(claim);
  }
  const last = parts.at(-1);
  return parts.length < 2 || !last || /^[^，。；;]{0,3}等/u.test(folded.slice(last.unitEnd, last.unitEnd + 5)) ? null : parts;
}

function listAt(claims: readonly Reading[], from: number, { folded, passages }: ReportReading): PartList | null {
  const first = claims[from];
  if (!first || first.role !== 'level') return null;
  const opening = folded.slice(Math.max(passages.sentences[first.sentence] ?? 0, claims[from - 1]?.unitEnd ?? 0), first.start).trim();
  if (PARTIAL.test(opening)) return null;
  const named = WITHIN_NAMED.exec(opening)?.[1] ?? null;
  const whole = claims[from - 1];
  const byState = whole !== undefined && whole.sentence === first.sentence && whole.unit === first.unit && DONE.test(clauseOf(first.lead));
  if (named === null && !byState && !ALL_PARTS.test(opening)) return null;
  const parts = itemsFrom(claims, from, folded);
  if (!parts) return null;
  const last = parts.at(-1);
  if (byState && named === null) return parts.length >= 3 && last && NOT_DONE.test(last.lead) ? { parts, covers: true, named } : null;
  const covers = SOURCES.test(opening) || CLOSES.test(last?.lead ?? '');
  return parts.length >= 3 || covers || named !== null ? { parts, covers, named } : null;
}

/** The last clause of a lead: 38个重大项目，已完工. */
const clauseOf = (lead: string): string => lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf(','), 0));

/**
 * Lists that by their opening words tell all parts of a total told before in the paragraph. Raised where nothing told there is their sum, and
 * the nearest total is missed by no more than a slip of the pen explains: another whole or a part left out is not taken for an error.
 */
export function judgeBreakdowns(reading: ReportReading): ProofFinding[] {
  const { claims } = reading;
  const findings: ProofFinding[] = [];
  for (let from = 1; from < claims.length; from++) {
    const list = listAt(claims, from, reading);
    if (!list) continue;
    const finding = judgeList(claims, from, list);
    if (finding) findings.push(finding);
    from += list.parts.length - 1;
  }
  return findings;
}

function judgeList(claims: readonly Reading[], from: number, { parts, covers, named }: PartList): ProofFinding | null {
  const first = parts[0];
  if (!first) return null;
  const before = claims
    .slice(Math.max(0, from - FAR_BACK), from)
    .filter((claim, order, all) => all.length - order <= BACK || opens(all, claim))
    .filter((claim) => first.paragraph - claim.paragraph <= 1 && sameKind(claim, first) && !claim.isTarget && claim.upper === null);
  const added = sum(parts);
  if (claims.some((claim) => Math.abs(claim.paragraph - first.paragraph) <= 1 && sameKind(claim, first) && overlap(added, claim.interval)))
    return null;
  if (parts.some((_part, last) => last >= 1 && before.some((claim) => overlap(sum(parts.slice(0, last + 1)), claim.interval)))) return null;
  const value = parts.reduce((all, part) => all + part.value, 0);
  const levels = before.filter((claim) => claim.role === 'level' && !claim.approx && (named === null || claim.lead.includes(named)));
  const total = levels.reduce<Reading | null>(
    (best, claim) => (best === null || Math.abs(claim.value - value) < Math.abs(best.value - value) ? claim : best),
    null,
  );
  if (!total || !slipped(total, parts, covers)) return null;
  // A total told in the paragraph before must be met all but exactly.
  const near = total.paragraph === first.paragraph || (parts.length >= 3 && Math.abs(total.value - value) <= total.value * 0.005);
  return near ? differs(total, parts, value) : null;
}

/** The first figure of its unit in the paragraph as far as it is looked back: what the paragraph is about. */
const opens = (told: readonly Reading[], claim: Reading): boolean =>
  told.find((other) => other.paragraph === claim.paragraph && other.unit === claim.unit) === claim;

const sameKind = (left: Reading, right: Reading): boolean =>
  left.unit === right.unit || (unitFamily(left.unit) === unitFamily(right.unit) && unitFamily(left.unit) === 'place');

function slipped(total: Reading, parts: readonly Reading[], covers: boolean): boolean {
  const added = sum(parts);
  const smallest = Math.min(...parts.map((part) => part.value));
  if (added.low > total.interval.high) return added.low - total.interval.high <= total.value * (covers ? 0.1 : 0.05);
  const short = total.interval.low - added.high;
  if (covers) return short <= total.value * 0.1;
  return parts.length >= 3 && short <= total.value * 0.02 && short < smallest && oneDigit(short);
}

function differs(total: Reading, parts: readonly Reading[], value: number): ProofFinding {
  const scale = total.text.includes('亿') ? 1e8 : total.text.includes('万') ? 1e4 : 1;
  const shown = `${figure(value / scale)}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}`;
  return raise({
    rule: 'total-equals-parts',
    severity: 'warning',
    at: total,
    others: parts,
    stated: total.value,
    expected: Number(value.toPrecision(12)),
    messageId: 'sum-differs',
    params: { stated: printed(total), expected: shown, computation: `${parts.map(printed).join(' + ')} = ${shown} ≠ ${printed(total)}` },
  });
}
