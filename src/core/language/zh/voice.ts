import { formatNumber } from '../numbers';
import { joined, plain, say, type Pieces } from '../pieces';
import type { AgainstTarget, Completion, Noun, Sign, Voice } from '../voice';
import { writePeriod } from './period';
import { nameBeforeNumber, unitInText, wholeArea } from './words';

const RATE = /^(?:%|‰|\/|百分点)/u;

/** Rates as the sheet shows them; amounts without the zeros a format adds (GB/T 15835: no padding): 37.40万人次 → 37.4万人次. */
const number: Voice['number'] = (value, decimals, unit, rounding) => {
  const text = formatNumber(value, decimals, rounding);
  return (RATE.test(unit) || !text.includes('.') ? text : text.replace(/\.?0+$/u, '')) + unitInText(unit);
};

/** 元 become 万元 from 100,000 on, where no more than two decimals are needed and none is lost (GB/T 15835: 78599000元 → 7859.9万元). */
function readable(value: number, decimals: number, unit: string): { value: number; decimals: number; unit: string } {
  const isWhole = decimals === 0 || Number.isInteger(value);
  if (unit !== '元' || !isWhole || Math.abs(value) < 100_000 || value % 100 !== 0) return { value, decimals, unit };
  return { value: value / 10_000, decimals: 2, unit: '万元' };
}

/** Quantities grow or fall; rates that should rise are raised (提高), others go up (上升). */
function change(noun: Noun, sign: Sign, amount: string): string {
  if (sign === 0) return '持平';
  if (sign < 0) return `下降${amount}`;
  if (noun.kind !== 'rate') return `增长${amount}`;
  return `${noun.direction === 'up' ? '提高' : '上升'}${amount}`;
}

function completed({ name, task, done, completion, sign, taskWord, completionWord }: Completion): Pieces {
  const start = task ? say`${name}${taskWord ?? '任务'}${task}` : name;
  const result = done ? (task ? say`，实际完成${done}` : [done]) : [];
  if (!completion) return [...start, ...result];
  if (sign < 0 && task && completionWord === null) return say`${start}${result}，完成${taskWord ?? '任务'}的${completion}`;
  return say`${start}${result}，${completionWord ?? '完成率'}${completion}`;
}

/** 增加12人; a mean time is 缩短 or 延长. */
function difference(noun: Noun, sign: Sign, amount: string): string {
  if (sign === 0) return '持平';
  if (noun.kind === 'mean') return `${sign > 0 ? '延长' : '缩短'}${amount}`;
  return `${sign > 0 ? '增加' : '减少'}${amount}`;
}

/** 高于目标（95%）1.85个百分点 · 距目标（85%）还差5.0个百分点; a control target the other way round. */
function againstTarget({ met, equal, direction, target, gap, source }: AgainstTarget): Pieces {
  const stated = source === null ? say`（${target}）` : say`（${target}，${source}）`;
  if (equal) return say`达到目标${stated}`;
  if (!gap) return say`${met ? '优于目标' : '未达到目标'}${stated}`;
  if (direction === 'up') return met ? say`高于目标${stated}${gap}` : say`距目标${stated}还差${gap}`;
  return met ? say`低于控制目标${stated}${gap}` : say`高于控制目标${stated}${gap}`;
}

/** Chinese as health bureaus write it in reports (GB/T 15835—2011 for numbers). */
export const zhVoice: Voice = {
  locale: 'zh-CN',
  comma: '，',
  semicolon: '；',
  between: '，',
  item: (name, piece) => say`${name}${piece}`,
  completionOf: (name, completion) => say`${name}完成率${completion}`,
  inside: (name) => name,
  stop: '。',
  width: 1,
  sentence: (pieces) => pieces,
  list: { between: '、', last: '、' },
  number,
  readable,
  change,
  difference,
  compared: (base, changed) =>
    say`${plain(changed) === '持平' ? '与' : '比'}${{ 'last-year': '上年', 'same-period': '上年同期', 'year-end': '上年末' }[base]}${changed}`,
  period: writePeriod,
  wholeArea: (area) => wholeArea(area) ?? area,
  lead: (period, area) => (period.length > 0 && area.length > 0 ? say`${period}，${area}` : period.length > 0 ? say`${period}，` : area),
  value(name, piece, kind) {
    if (kind === 'stock') return say`共有${name}${piece}`;
    return kind === 'rate' && !piece.text.endsWith('%') ? say`${name}为${piece}` : say`${name}${piece}`;
  },
  nameBefore: nameBeforeNumber,
  topic(subject) {
    if (/[分按]$/u.test(plain(subject))) return say`${subject}，`;
    // 手足口病发病523例
    return /[病炎症热]$/u.test(plain(subject)) ? subject : say`${subject}方面，`;
  },
  completed,
  againstTarget,
  share: (share) => say`占${share}`,
  shareOf: (name, share) => say`${name}占${share}`,
  shares: (shares) =>
    say`分别占${joined(
      shares.map((piece) => [piece]),
      '、',
    )}`,
  rank: (rank) => say`居${rank}`,
  member: (name, first) => say`${name}${first}`,
  rankText: (rank) => `第${formatNumber(rank, 0)}位`,
  brokenDown: (by, parts) => say`${by}${joined(parts, '、')}`,
  divided: (by, parts) => say`${by}，${joined(parts, '、')}`,
  ofWhich: (parts) => say`其中${joined(parts, '、')}`,
  among: (whole, parts) => say`${whole}中，${joined(parts, '、')}`,
  ends: (best, worst) => [...(best ? [say`最高的是${best}`] : []), ...(worst ? [say`最低的是${worst}`] : [])],
  respectively: (names, tail, numbers) =>
    say`${joined(names, '、')}${tail}分别为${joined(
      numbers.map((piece) => [piece]),
      '、',
    )}`,
  each: (quantity, items) => say`${quantity}：${joined(items, '、')}`,
  alike: (names, tail, number) => say`${joined(names, '、')}${tail}均为${number}`,
  exceptFor(exceptions, quantity, number, places) {
    const all = places ? '各单位' : '各项';
    return exceptions.length === 0
      ? say`${all}${quantity}均为${number}`
      : say`除${joined(exceptions, '、')}外，其余${all}${quantity}均为${number}`;
  },
  topThree: (quantity, items, shares) => [
    ...say`${quantity}居前${'一二三四五'[items.length - 1] ?? ''}位的是${joined(items, '、')}`,
    ...(shares.length > 0
      ? say`，分别占${joined(
          shares.map((piece) => [piece]),
          '、',
        )}`
      : []),
  ],
  mainPart: (name, piece, whole, share) => say`${name}${piece}，占${whole}的${share}`,
  inBrackets: (name, piece) => say`${name}（${piece}）`,
  bestAndWorst(quantity, best, worst) {
    const parts = [...(best ? [say`最高的是${best}`] : []), ...(worst ? [say`最低的是${worst}`] : [])];
    return [...quantity, ...joined(parts, '，')];
  },
  mostAndLeast: (quantity, most, least) => say`${quantity}最多的是${most}，最少的是${least}`,
  reached({ all, reached, places }) {
    const areas = say`${all}${{ townships: '乡镇（街道）', counties: '县（市、区）', areas: '地区' }[places]}`;
    const met = reached.source?.value ?? 0;
    if (met === all.source?.value)
      return [...areas, { text: '均', ...(reached.source ? { source: reached.source } : {}) }, { text: '达到目标' }];
    return met === 0
      ? [...areas, { text: '均未', ...(reached.source ? { source: reached.source } : {}) }, { text: '达到目标' }]
      : say`${areas}中${reached}达到目标`;
  },
  missed: (quantity, items) => say`${quantity}未达到目标的有${joined(items, '、')}`,
  behindSchedule: (schedule, gap) => say`低于序时进度（${schedule}）${gap}`,
  unfinished: [{ text: '未完成年度任务' }],
  none(name) {
    if (/死亡(?:人|例)?数$/u.test(name))
      return name.replace(/死亡(?:人|例)?数$/u, '') === '' ? '无死亡病例' : `无${name.replace(/(?:人|例)?数$/u, '')}`;
    return /^(?:检出|查出|发现|报告|发生)/u.test(name) ? `未${name.replace(/(?:人|例|件|起)?(?:次)?数$/u, '')}` : null;
  },
  headings: { other: '其他工作', problems: '存在的问题', brief: '主要情况' },
};
