import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { comparable } from '../units';
import { bySentence, comparableSize, decimalsOf, figure, overlap, printed, quotient, raise } from './shared';
import { slipOf } from './slips';

const BARE_SHARE = /^[，,、( ]*(?:占|占比|占总(?:数|额|量|人数|费用|收入|支出)?|占全部|占其)(?:的|为|达|约)* ?$/u;
/** 占签约人数的48.6%: the whole by its name. */
const NAMED_SHARE = /^[，,、( ]*占(?:同期|全[市县区省镇院]|当年|其)?([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,8}的 ?$/u;
const OF_WHOLE = /其中|包括|分为/u;
const BACK = 12;
const RATES = /^(?:%|‰|\/10万|个百分点|个千分点)$|\//u;

/** Shares of one whole: 其中药品收入3400万元，占40%. The whole is the last total before 其中; another that fits is taken for it. */
export function judgeShares({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, share] of claims.entries()) {
    const part = claims[index - 1];
    if (!part || share.unit !== '%' || share.isTarget || share.approx || share.bound !== null) continue;
    const named = NAMED_SHARE.exec(share.lead)?.[1] ?? null;
    if (named === null && !BARE_SHARE.test(share.lead)) continue;
    if (part.sentence !== share.sentence || part.role !== 'level' || RATES.test(part.unit) || part.isTarget) continue;
    const wholes = claims
      .slice(Math.max(0, index - 1 - BACK), index - 1)
      .filter(
        (claim) => claim.paragraph === share.paragraph && comparable(claim.unit, part.unit) && claim.value >= part.value && claim.value > 0,
      );
    const told = claims
      .slice(Math.max(0, index - 1 - FAR), index - 1)
      .filter((claim) => claim.value > 0 && comparable(claim.unit, part.unit));
    if ([...told, ...wholes].some((whole) => overlap(quotient(part.interval, whole.interval, 100), widened(share)))) continue;
    // 60岁及以上26402万人，占18.70%，其中65岁…: what itself is told as a share is a part of something else.
    const levels = wholes.filter((whole) => whole.role === 'level' && !ofOther(whole, claims, share));
    const whole =
      wholeOf(share, part, levels, folded) ??
      slippedWhole(share, part, levels) ??
      namedWhole(named, part, levels) ??
      wholeOfArea(share, part, claims.slice(Math.max(0, index - 1 - FAR), index - 1), folded);
    const value = whole ? (part.value / whole.value) * 100 : 0;
    if (whole && (comparableSize(share.value, value) || slipOf(share.value, value, share.step) !== null))
      findings.push(shareDiffers(share, part, whole));
  }
  return [...findings, ...judgeComposition(claims)];
}

/** The figure is followed by its own share in the words of this one, as parts of one whole are. */
function ofOther(whole: Reading, claims: readonly Reading[], share: Reading): boolean {
  const next = claims[claims.indexOf(whole) + 1];
  return (
    next !== undefined &&
    next !== share &&
    next.unit === '%' &&
    /^[)，,、( ]*占/u.test(next.lead) &&
    next.sentence === whole.sentence &&
    whole.paragraph === share.paragraph
  );
}

/** Rounded or cut off. */
export const widened = (share: Reading): Reading['interval'] => ({ low: share.interval.low - share.step / 2, high: share.interval.high });

/** The one total that 其中 stands between and the part; null where the words leave more than one. */
function wholeOf(share: Reading, part: Reading, wholes: readonly Reading[], folded: string): Reading | null {
  const opened = wholes.filter((whole) => OF_WHOLE.test(folded.slice(whole.unitEnd, part.start)) && part.sentence - whole.sentence <= 1);
  const largest = opened.reduce<Reading | null>((best, whole) => (best === null || whole.value > best.value ? whole : best), null);
  const last = opened.at(-1);
  if (!last || !largest || opened.length > 4) return null;
  // 检测标本52318份，不合格628份，其中甲类341份（占54.3%）: of the last one before 其中, where the share is of that but for a slip of the pen.
  if (slipOf(share.value, (part.value / last.value) * 100, share.step) !== null) return last;
  // With parts of parts between, only the total of all can be meant, and only where it is the first.
  return opened.length === 1 || (largest === opened[0] && opened.slice(1).every((other) => other.value < largest.value)) ? largest : null;
}

/** The only amount before that is called what the share is of, the part itself not being called so. */
function namedWhole(name: string | null, part: Reading, wholes: readonly Reading[]): Reading | null {
  const end = (name?.length ?? 0) + 3;
  const [whole, other] =
    name === null ? [] : wholes.filter((claim) => claim.lead.trimEnd().slice(-end).includes(name) && !/其中/u.test(claim.lead));
  return whole && !other && name !== null && !part.lead.includes(name) && !whole.approx && !part.approx ? whole : null;
}

/** The only amount that can be the whole, where the share is that of the part in it but for a slip of the pen. */
function slippedWhole(share: Reading, part: Reading, wholes: readonly Reading[]): Reading | null {
  const [whole, other] = wholes;
  if (!whole || other || whole.approx || part.approx) return null;
  return slipOf(share.value, (part.value / whole.value) * 100, share.step) ? whole : null;
}

const OF_AREA = /占全[市县区省镇州院]的? ?$/u;
const FAR = 60;

/** 三地合计出生7017人，占全市的54.5%: the whole told paragraphs before, by the name of what the sentence counts, but for a slip of the pen. */
function wholeOfArea(share: Reading, part: Reading, before: readonly Reading[], folded: string): Reading | null {
  if (!OF_AREA.test(share.lead.trimEnd()) || part.approx) return null;
  const told = before.filter((claim) => claim.unit === part.unit && claim.value >= part.value && claim.role === 'level' && !claim.isTarget);
  const room = widened(share);
  if (told.some((whole) => whole.value > 0 && overlap(quotient(part.interval, whole.interval, 100), room))) return null;
  const sentence = folded.slice(Math.max(0, share.start - 120), share.start);
  const named = told.filter((whole) => {
    const name = /([\u4e00-\u9fff]{2})(?:人?数|总数|为|共|达)*$/u.exec(whole.lead.trimEnd())?.[1];
    return name !== undefined && sentence.includes(name) && slipOf(share.value, (part.value / whole.value) * 100, share.step) !== null;
  });
  return named.length === 1 ? (named[0] ?? null) : null;
}

export function shareDiffers(share: Reading, part: Reading, whole: Reading): ProofFinding {
  const value = (part.value / whole.value) * 100;
  const decimals = decimalsOf(share);
  return raise({
    rule: 'share-recomputes',
    severity: 'warning',
    at: share,
    others: [part, whole],
    stated: share.value,
    expected: Number(value.toFixed(decimals)),
    messageId: 'share-differs',
    params: {
      stated: printed(share),
      expected: `${figure(value, decimals)}%`,
      computation: `${printed(part)} ÷ ${printed(whole)} = ${figure(value, decimals + 2)}%`,
    },
  });
}

/** 其他 and 其余 with what they are the rest of; 其他感染性腹泻病 is the name of a disease. */
const REST = /(?:其他|其它|其余)[\u4e00-\u9fff]{0,4}(?:为|占|$)/u;

/** Shares that cover a whole (the last is 其他 or 其余) make 100%. */
function judgeComposition(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const group of bySentence(claims)) {
    const shares = group.filter(
      (claim) => claim.unit === '%' && claim.role === 'level' && !claim.isTarget && /占[^，。；、率]{0,4}$/u.test(claim.lead),
    );
    const last = shares.at(-1);
    if (shares.length < 3 || !last || !REST.test(group[group.indexOf(last) - 1]?.lead ?? last.lead)) continue;
    const finding = notHundred(shares);
    if (finding) findings.push(finding);
  }
  return [...findings, ...judgeComposed(claims)];
}

const COMPOSED = /构成[^，。；;占]{0,12}占?[^，。；;]{0,4}$/u;
const BEYOND = /及?以[上下]者?(?:占|为)?[^，。；]{0,4}$/u;

/** 年龄构成为：25岁以下占6.1%、…、55岁及以上占8.3%: the opening word says that what follows is all, the closing one that nothing lies beyond. */
function judgeComposed(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((first, index) => {
    if (first.unit !== '%' || !COMPOSED.test(first.lead.trimEnd())) return [];
    const rest = claims.slice(index + 1, index + 15);
    const end = rest.findIndex(
      (claim) => claim.unit !== '%' || claim.sentence !== first.sentence || !/^[、，,和及与]/u.test(claim.lead.trim()),
    );
    const shares = [first, ...(end < 0 ? rest : rest.slice(0, end))];
    const last = shares.at(-1);
    const finding = shares.length >= 3 && last && BEYOND.test(last.lead.trimEnd()) ? notHundred(shares) : null;
    return finding ? [finding] : [];
  });
}

function notHundred(shares: readonly Reading[]): ProofFinding | null {
  const last = shares.at(-1);
  const total = shares.reduce((all, share) => all + share.value, 0);
  const room = shares.reduce((all, share) => all + share.step, 0) / 2 + 1e-9;
  if (!last || Math.abs(total - 100) <= Math.max(room, 0.1) || Math.abs(total - 100) > 15 || shares.some((share) => share.approx))
    return null;
  return raise({
    rule: 'shares-make-hundred',
    severity: 'warning',
    at: last,
    others: shares.slice(0, -1),
    stated: Number(total.toFixed(4)),
    expected: 100,
    messageId: 'shares-differ',
    params: { stated: `${figure(total)}%`, computation: `${shares.map(printed).join(' + ')} = ${figure(total)}%` },
  });
}
