import { chineseNumber } from './chinese-number';
import { isMore, rawAt, SCALES, type NumberToken, type Raw } from './digits';
import { printedUnit, unitAt } from './units';

const CHINESE = /[零一二三四五六七八九十百千万两]{1,12}/uy;
const CHINESE_UNITS = /^(?:人次|户次|家次|件次|辆次|批次|名|所|场|户|例|台|件|家|辆|篇)/u;
const CHINESE_PLACES = /^个(?=乡镇|行政村|自然村|村|县|区|街道|社区|卫生院|医共体)/u;

/** Chinese numerals measure only where a counted thing follows; 百分之, 几分之几 and 成 are rates. */
export function chineseAt(text: string, index: number): NumberToken | null {
  CHINESE.lastIndex = index;
  const match = CHINESE.exec(text);
  if (!match) return null;
  const word = match[0];
  const after = index + word.length;
  if (text.startsWith('分之', after)) return fractionAt(text, index, after, chineseNumber(word));
  const tenths = tenthsAt(text, index, word);
  if (tenths) return tenths;
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
  if (value === null || value < 2 || /[第每这那几数前后末]/u.test(text.charAt(index - 1)) || /^[百千万]/u.test(word)) return none;
  const approx = isMore(text, after);
  const scale = approx && /[万亿]/u.test(text.charAt(after + 1)) ? text.charAt(after + 1) : '';
  const end = after + (approx ? 1 : 0) + scale.length;
  const rest = text.slice(end, end + 6);
  // Large and rounded numerals are counts whatever the unit; a small one may be part of a name.
  const any = value >= 100 || approx ? unitAt(text, end) : null;
  const unit = any ?? CHINESE_UNITS.exec(rest)?.[0] ?? CHINESE_PLACES.exec(rest)?.[0] ?? null;
  if (unit === null) return none;
  return {
    ...none,
    end,
    unitEnd: end + unit.length,
    value: value * (SCALES[scale] ?? 1),
    unit: printedUnit(unit),
    scaled: scale !== '',
    approx,
  };
}

/** 近两成 and 八成以上 are tenths; 翻一番 is twice as much. */
function tenthsAt(text: string, index: number, word: string): NumberToken | null {
  const digit = word.length === 1 ? chineseNumber(word) : null;
  if (digit === null || digit < 1 || digit > 9) return null;
  const after = index + 1;
  const token = { start: index, end: after + 1, unitEnd: after + 1, upper: null, scaled: false, approx: true, chinese: true };
  if (text.charAt(after) === '成' && /^(?:[，。；、,;)\n]|以上|以下|左右|多|$)/u.test(text.slice(after + 1, after + 3)))
    return { ...token, value: digit * 10, step: 10, unit: '%' };
  if (text.charAt(after) === '番' && text.charAt(index - 1) === '翻') return { ...token, value: 2 ** digit, step: 1, unit: '倍' };
  return null;
}

/** 十二点五 → 12.5. */
function spokenAt(text: string, at: number): Omit<Raw, 'start'> | null {
  CHINESE.lastIndex = at;
  const whole = CHINESE.exec(text)?.[0];
  if (whole === undefined) return null;
  const end = at + whole.length;
  const tail = /^点([零一二三四五六七八九]{1,4})/u.exec(text.slice(end, end + 5))?.[1] ?? '';
  const decimals = [...tail].map((char) => '零一二三四五六七八九'.indexOf(char)).join('');
  return {
    end: tail === '' ? end : end + 1 + tail.length,
    value: Number(`${chineseNumber(whole) ?? Number.NaN}${decimals === '' ? '' : `.${decimals}`}`),
    step: Number(`1e-${decimals.length}`),
  };
}

/** 百分之五, 三分之二, 十万分之十二点五, 10万分之12.5. `after` is where 分之 begins. */
export function fractionAt(text: string, index: number, after: number, base: number | null): NumberToken | null {
  const at = after + 2;
  const top = rawAt(text, at) ?? spokenAt(text, at);
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
