import type { Period } from '../model/quantity';
import { parseChineseNumeral } from './chinese-numeral';
import { compactText } from './plain-text';

const YEAR = '((?:19|20)\\d{2}|[一二][〇零○九0][〇零○一二三四五六七八九]{2})';
const MONTH = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const TO = '[-—–~~至到－―─]+';

interface Part {
  readonly kind: Period['kind'];
  readonly months: Period['months'];
}
const WHOLE: Part = { kind: 'year', months: null };
type Reader = (match: RegExpExecArray) => Part | null;

const number = (text: string | undefined): number => {
  const plain = text ?? '';
  return /^\d+$/.test(plain) ? Number(plain) : (parseChineseNumeral(plain.replaceAll('○', '〇').replaceAll('0', '〇')) ?? NaN);
};
const span = (first: number, last: number, kind: Period['kind']): Part | null =>
  first >= 1 && last <= 12 && first <= last ? { kind, months: { first, last } } : null;
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const quarter = (text: string | undefined): Part | null => {
  const q = QUARTERS[text ?? ''];
  return q === undefined ? null : span(q * 3 - 2, q * 3, 'quarter');
};

/** Parts of a year, the most telling first. */
const PARTS: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`${MONTH}月?(?:份)?(?:\\d{1,2}日)?${TO}${MONTH}月`), (m) => span(number(m[1]), number(m[2]), 'months')],
  [/前([一二三四五六七八九十]{1,2}|\d{1,2})个?月/, (m) => span(1, number(m[1]), 'months')],
  [/前三季度|一至三季度|1-3季度|一-三季度/, () => span(1, 9, 'months')],
  [/(?:第)?([一二三四1-4])季度?/, (m) => quarter(m[1])],
  [/[Qq]([1-4])/, (m) => quarter(m[1])],
  [/上半年/, () => span(1, 6, 'half')],
  [/下半年/, () => span(7, 12, 'half')],
  [/(?:截至|截止|至)(?:\d{4}年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月/, () => null],
  [new RegExp(`${MONTH}月(?:份|底|末)?`), (m) => span(number(m[1]), number(m[1]), 'month')],
  [/年底|年末/, () => ({ kind: 'year-end', months: null })],
];
const UNTIL = new RegExp(`(?:截至|截止|累计至|至)(?:${YEAR}年)?${MONTH}月`);

function partOf(text: string): Part | null {
  const until = UNTIL.exec(text);
  if (until && !new RegExp(`${MONTH}月?${TO}${MONTH}月`).test(text)) {
    const last = number(until[2]);
    if (last >= 1 && last <= 12) return span(1, last, 'months');
  }
  for (const [pattern, read] of PARTS) {
    const match = pattern.exec(text);
    const part = match && read(match);
    if (part) return part;
  }
  return null;
}

/** Words that hold the period against the one before; the figures stay those of the period named. */
const COMPARED = /同比|[比较](?:上年|去年|上一年|同期)|[与同和](?:上年|去年|上一年)?(?:同期)?[相对]?比/;

/**
 * Finds the period a title, header or stub text names: 2023年 · ２０２３年1—10月 · 2009年上半年 · 2014年第一季度 · 2014年一季度 · 截至10月底 · 二〇二三年 ·
 * 上年同期 (offset −1) · 1月 · 全年. A month, quarter or half without a year has year null. Null where the text names no period.
 */
export function parsePeriod(text: string): Period | null {
  const plain = compactText(text).replaceAll(/(\d)[.](?=\d{1,2}$)/g, '$1.');
  if (plain === '') return null;
  const offsetYears = /上年|去年|上一年|同期/.test(plain) && !COMPARED.test(plain) ? -1 : 0;
  const iso = /^((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/.exec(plain);
  if (iso) {
    const part = span(Number(iso[2]), Number(iso[2]), 'month');
    return part && { year: Number(iso[1]), ...part, offsetYears };
  }
  const yearMatch = new RegExp(`${YEAR}(?:年度?|(?=[Qq][1-4]|第?[一二三四]季|上半年|下半年|$))`).exec(plain);
  const year = yearMatch ? number(yearMatch[1]) : null;
  const after = yearMatch ? plain.slice(yearMatch.index + yearMatch[0].length) : plain;
  const ended = yearMatch !== null && /^[底末]/.test(after);
  const part = ended
    ? { kind: 'year-end' as const, months: null }
    : partOf(yearMatch && /截至|截止/.test(plain.slice(0, yearMatch.index)) ? `截至${after}` : after);
  if (year === null && part === null && offsetYears === 0)
    return /^(?:本年|今年|全年|本期|当年|年度|全年合计|本年累计)$/.test(plain) ? { year: null, ...WHOLE, offsetYears: 0 } : null;
  const base = { year, ...(part ?? WHOLE), offsetYears };
  return base.kind === 'quarter' && !/第[一二三四1-4]季/.test(plain) ? { ...base, bareQuarter: true } : base;
}

const QUARTER_WORDS = ['一', '二', '三', '四'];

/** The contract's key: 2023 · 2023年1-10月 · 2023年上半年 · 2023年第一季度 · 2023年6月; the offset is applied; empty where the year is unknown. */
export function formatPeriod(period: Period): string {
  if (period.year === null) return '';
  const year = String(period.year + period.offsetYears);
  const { months, kind } = period;
  if (months === null || kind === 'year' || kind === 'year-end') return year;
  if (kind === 'half') return `${year}年${months.first === 1 ? '上半年' : '下半年'}`;
  if (kind === 'quarter') return `${year}年${period.bareQuarter === true ? '' : '第'}${QUARTER_WORDS[(months.first - 1) / 3] ?? ''}季度`;
  if (months.first === months.last) return `${year}年${String(months.first)}月`;
  if (months.first === 1 && months.last === 12) return year;
  return `${year}年${String(months.first)}-${String(months.last)}月`;
}

/** Whether a label is a period and nothing else (a column 2022年, a row 1月, 一季度). */
export function isPeriodLabel(text: string): boolean {
  const plain = compactText(text).replaceAll(/[()（）]/g, '');
  return (
    plain.length <= 14 &&
    parsePeriod(plain) !== null &&
    /^(?:截[至止])?(?:(?:本|上|去|今|当|全)年(?:同[期月](?:累计)?|累计|度)?|同期|(?:19|20)?\d{2,4}年?(?:度|底|末)?|[一二][〇零○九]..年)?(?:第?[一二三四1-4]季度?|[上下]半年|前.{1,2}季度|[\d一二三四五六七八九十]{1,2}月?(?:份)?(?:[-—–~至到]+[\d一二三四五六七八九十]{1,2})?月(?:份|底|末)?|[-/.]\d{1,2})?(?:累计|实际|数)?$/.test(
      plain,
    )
  );
}
