import { chineseNumber } from './chinese-number';
import { printedUnit, unitAt } from './units';

/** A number with the unit printed behind it, before it is known whether it measures anything. Values in base unit. */
export interface NumberToken {
  readonly start: number;
  /** End of the number as printed, with 万, 余, % … */
  readonly end: number;
  /** End of the unit. */
  readonly unitEnd: number;
  readonly value: number;
  readonly upper: number | null;
  readonly step: number;
  /** Null where nothing that looks like a unit follows. */
  readonly unit: string | null;
  /** 万 or 亿 was printed. */
  readonly scaled: boolean;
  readonly approx: boolean;
  readonly chinese: boolean;
}

const DIGITS = /\d{1,3}(?: \d{3}(?!\d))+(?:\.\d+)?|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/uy;
const CHINESE = /[零一二三四五六七八九十百千万两]{1,12}/uy;
const LONGEST_NUMBER = 18;
const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  万亿: 1e12,
};

interface Raw {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly step: number;
}

/** Reads the digits at `index`; null for more digits than a measurement has (identity numbers, telephone numbers). */
function rawAt(text: string, index: number): Raw | null {
  DIGITS.lastIndex = index;
  const match = DIGITS.exec(text);
  if (!match) return null;
  const plain = match[0].replace(/[ ,]/gu, '');
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return {
    start: index,
    end: index + match[0].length,
    value: plain.length > LONGEST_NUMBER ? Number.NaN : Number(plain),
    step: Number(`1e-${decimals}`),
  };
}

const skipSpaces = (text: string, index: number): number => {
  let at = index;
  while (at < index + 2 && text.charAt(at) === ' ') at++;
  return at;
};

interface Suffix {
  readonly end: number;
  readonly unitEnd: number;
  readonly factor: number;
  readonly unit: string | null;
  readonly approx: boolean;
}

/** 余, 万, 余, unit; or %, ‰, /10万. */
function suffixAt(text: string, index: number): Suffix {
  const spaced = skipSpaces(text, index);
  const percent = text.charAt(spaced);
  if (percent === '%' || percent === '‰') return { end: spaced + 1, unitEnd: spaced + 1, factor: 1, unit: percent, approx: false };
  const rate = /\/ ?(?:10|十) ?万/uy;
  rate.lastIndex = spaced;
  const per = rate.exec(text);
  if (per) return { end: spaced + per[0].length, unitEnd: spaced + per[0].length, factor: 1, unit: '/10万', approx: false };
  let at = spaced;
  let approx = false;
  if (text.charAt(at) === '余' || text.charAt(at) === '多') {
    approx = true;
    at++;
  }
  const scale = text.startsWith('万亿', at)
    ? '万亿'
    : text.startsWith('千万', at) || text.startsWith('百万', at)
      ? text.slice(at, at + 2)
      : /[百千万亿]/u.test(text.charAt(at))
        ? text.charAt(at)
        : '';
  at += scale.length;
  if (scale !== '' && (text.charAt(at) === '余' || text.charAt(at) === '多')) {
    approx = true;
    at++;
  }
  const end = scale !== '' || approx ? at : index;
  const unitStart = skipSpaces(text, at);
  const unit = unitAt(text, unitStart);
  return {
    end,
    unitEnd: unit === null ? end : unitStart + unit.length,
    factor: SCALES[scale] ?? 1,
    unit: unit === null ? null : printedUnit(unit),
    approx,
  };
}

function tokenAt(text: string, raw: Raw): NumberToken {
  let last = raw;
  let upper: number | null = null;
  const dash = /^(?: ?%)?(?:[万亿])? ?(?:[—~-]{1,2}|至|到) ?(?=\d)/u.exec(text.slice(raw.end, raw.end + 8));
  if (dash && !(dash[0].includes('到') && !dash[0].includes('%'))) {
    const second = rawAt(text, raw.end + dash[0].length);
    if (second && second.value > raw.value) {
      last = second;
      upper = second.value;
    }
  }
  const suffix = suffixAt(text, last.end);
  return {
    start: raw.start,
    end: Math.max(suffix.end, last.end),
    unitEnd: Math.max(suffix.unitEnd, last.end),
    value: scaled(raw.value, suffix.factor),
    upper: upper === null ? null : scaled(upper, suffix.factor),
    step: raw.step * suffix.factor,
    unit: suffix.unit,
    scaled: suffix.factor > 1,
    approx: suffix.approx,
    chinese: false,
  };
}

/** 692.09 × 10000 without the binary dust. */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

const CHINESE_UNITS = /^(?:人次|名|所|场|户|例|台|件|家|辆|篇)/u;
const CHINESE_PLACES = /^个(?=乡镇|行政村|自然村|村|县|区|街道|社区|卫生院|医共体)/u;

/** Chinese numerals measure only where a counted thing follows; 百分之, 几分之几 and 成 are rates. */
function chineseAt(text: string, index: number): NumberToken | null {
  CHINESE.lastIndex = index;
  const match = CHINESE.exec(text);
  if (!match) return null;
  const word = match[0];
  const after = index + word.length;
  if (text.startsWith('分之', after)) return fractionAt(text, index, word);
  const value = chineseNumber(word);
  const none = {
    start: index,
    end: after,
    unitEnd: after,
    value: Number.NaN,
    upper: null,
    step: 1,
    unit: null,
    scaled: false,
    approx: false,
    chinese: true,
  };
  if (value === null || value < 2 || /[第每这那几数]/u.test(text.charAt(index - 1)) || /^[百千万]/u.test(word)) return none;
  const approx = text.charAt(after) === '余' || text.charAt(after) === '多';
  const end = approx ? after + 1 : after;
  const rest = text.slice(end, end + 6);
  const unit = CHINESE_UNITS.exec(rest)?.[0] ?? CHINESE_PLACES.exec(rest)?.[0] ?? null;
  return unit === null ? none : { ...none, end, unitEnd: end + unit.length, value, unit, approx };
}

function fractionAt(text: string, index: number, word: string): NumberToken | null {
  const at = index + word.length + 2;
  const digits = rawAt(text, at);
  CHINESE.lastIndex = at;
  const spoken = CHINESE.exec(text)?.[0] ?? null;
  const top = digits ?? (spoken === null ? null : { end: at + spoken.length, value: chineseNumber(spoken) ?? Number.NaN, step: 1 });
  const base = chineseNumber(word);
  if (!top || base === null || base <= 0 || Number.isNaN(top.value)) return null;
  const known: Readonly<Record<number, string>> = { 100: '%', 1000: '‰', 100000: '/10万' };
  const unit = known[base];
  const value = unit === undefined ? (100 * top.value) / base : top.value;
  const approx = unit === undefined;
  return {
    start: index,
    end: top.end,
    unitEnd: top.end,
    value,
    upper: null,
    step: approx ? 1 : top.step,
    unit: unit ?? '%',
    scaled: false,
    approx,
    chinese: true,
  };
}

/** Every number of folded text in order; each character is looked at a bounded number of times. */
export function scanNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    let token: NumberToken | null = null;
    if (code >= 48 && code <= 57) {
      const raw = rawAt(text, index);
      if (raw) token = tokenAt(text, raw);
    } else if (code >= 0x4e00) token = chineseAt(text, index);
    if (token) {
      if (!token.chinese || !Number.isNaN(token.value)) tokens.push(token);
      index = Math.max(token.end, index + 1);
    } else index++;
  }
  return tokens;
}
