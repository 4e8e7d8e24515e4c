import { rawAt, suffixAt, type NumberToken, type Raw, type Suffix } from './digits';
import { chineseAt, fractionAt } from './spoken-numbers';

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
  if (upper === null && suffix.factor > 1 && suffix.unit === null && !suffix.approx) {
    const compound = compoundAt(text, raw, suffix);
    if (compound) return compound;
  }
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

/** 1亿2千万 and 3万5千: one number in two pieces. */
function compoundAt(text: string, raw: Raw, suffix: Suffix): NumberToken | null {
  const second = rawAt(text, suffix.end);
  if (!second || !Number.isInteger(raw.value)) return null;
  const rest = suffixAt(text, second.end);
  if (rest.factor <= 1 || second.value * rest.factor >= suffix.factor) return null;
  return {
    start: raw.start,
    end: rest.end,
    unitEnd: rest.unitEnd,
    value: raw.value * suffix.factor + second.value * rest.factor,
    upper: null,
    step: second.step * rest.factor,
    unit: rest.unit,
    scaled: true,
    approx: rest.approx,
    chinese: false,
  };
}

/** 692.09 × 10000 without the binary dust. */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

function digitFractionAt(text: string, raw: Raw): NumberToken | null {
  const scale = text.charAt(raw.end) === '万' ? 1 : 0;
  if (!text.startsWith('分之', raw.end + scale)) return null;
  return fractionAt(text, raw.start, raw.end + scale, raw.value * (scale === 1 ? 1e4 : 1));
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
      if (raw) token = digitFractionAt(text, raw) ?? tokenAt(text, raw);
    } else if (code >= 0x4e00) token = chineseAt(text, index);
    if (token) {
      if (!token.chinese || !Number.isNaN(token.value)) tokens.push(token);
      index = Math.max(token.end, index + 1);
    } else index++;
  }
  return tokens;
}
