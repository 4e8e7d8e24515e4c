import type { Placed } from './build';
import type { TemplatePeriod, UnboundReason } from './template';

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/gu;
const MONTHS = /(?<![\d—~-])\d{1,2}(?: ?[—~-]{1,2} ?|至)\d{1,2}月份?|上半年/gu;
const DATE = /(?<!\d)\d{1,2}月\d{1,2}日/gu;
const MONTH_END = /(?<!\d)\d{1,2}月(?:份|底|末|初|[上中下]旬)/gu;
/** 〔2023〕3号 and 第17期 belong to one paper. */
const EDITION = /[〔[(]?(?:19|20)\d{2}[〕\])]\d{1,4}号|(?<=总?第)\d{1,4}(?=期(?!工程))/gu;
/** 排名第4位: a result like any other; 放在第一位 is none. */
const RANK =
  /(?<=第)\d{1,3}(?=[位名])|(?<=(?:排名|位居|位列|名列|列|居)[^，。；\n]{0,10}第)[一二三四五六七八九十]{1,3}(?=[位名]|[，。；、])/gu;
/** The first and last day of a year are those of every year. */
const OF_EVERY_YEAR = /^(?:1月1日|12月31日|12月[底末]|1月初)$/u;
const QUOTED: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['〔', '〕'],
  ['“', '”'],
];

function inQuotes(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return QUOTED.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}

/** Years, months and days of a report. Years next to the workbook's own shift with it; a day is an event of its own and stays open. */
export function periodPieces(text: string, folded: string, taken: readonly Placed[], period: TemplatePeriod): readonly Placed[] {
  const found: Placed[] = [];
  const add = (start: number, piece: Placed['piece']): void => {
    const end = start + piece.text.length;
    if (!inQuotes(text, start) && !overlaps(taken, start, end) && !found.some((other) => other.start < end && start < other.end))
      found.push({ start, end, piece });
  };
  const open = (pattern: RegExp, reason: UnboundReason): void => {
    for (const match of folded.matchAll(pattern))
      if (!OF_EVERY_YEAR.test(match[0]))
        add(match.index, { kind: 'open', text: text.slice(match.index, match.index + match[0].length), reason });
  };
  open(DATE, 'date');
  open(EDITION, 'edition');
  open(RANK, 'rank');
  for (const match of folded.matchAll(YEAR)) {
    const years = Number(match[0]) - (period.year ?? Number.NaN);
    const printed = text.slice(match.index, match.index + match[0].length);
    if (Math.abs(years) <= 1 && printed === match[0]) add(match.index, { kind: 'year', text: printed, years });
  }
  for (const match of folded.matchAll(MONTHS)) {
    const months = match[0] === '上半年' ? [1, 6] : (match[0].match(/\d+/gu)?.map(Number) ?? []);
    if (period.months !== null && months[0] === period.months.first && months[1] === period.months.last)
      add(match.index, { kind: 'months', text: text.slice(match.index, match.index + match[0].length) });
  }
  open(MONTH_END, 'date');
  return found;
}

/** Binary search: the pieces are sorted and do not overlap. */
function overlaps(taken: readonly Placed[], start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next !== undefined && next.start < end;
}
