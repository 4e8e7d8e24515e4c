const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

function wholeNumeral(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const ch of text) {
    if (ch in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[ch] ?? 0;
    } else if (ch in PLACES) {
      group += (digit ?? (group === 0 ? 1 : 0)) * (PLACES[ch] ?? 1);
      digit = null;
    } else if (ch in GROUPS) {
      group += digit ?? 0;
      total = (total + group) * (GROUPS[ch] ?? 1);
      group = 0;
      digit = null;
    } else return null;
  }
  return total + group + (digit ?? 0);
}

/** Digit by digit, as years are written: 二〇二三 → 2023. */
function digitSequence(text: string): number | null {
  let value = 0;
  for (const ch of text) {
    const digit = DIGITS[ch];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 三 · 十二 · 一百零五 · 两万三千 · 二〇二三 · 三点二 · 三分之二 · 百分之九十五点五 (a share: 0.955); null where the text is no numeral. */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const part = /^(.+)分之(.+)$/.exec(text);
  if (part) {
    const whole = parseChineseNumeral(part[1] ?? '');
    const share = parseChineseNumeral(part[2] ?? '');
    return whole === null || share === null || whole === 0 ? null : Number((share / whole).toPrecision(15));
  }
  const [whole = '', fraction, extra] = text.split('点');
  if (extra !== undefined) return null;
  if (!/^[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+$/.test(whole)) return null;
  const value = whole.length > 1 && !/[十百千万亿拾佰仟]/.test(whole) ? digitSequence(whole) : wholeNumeral(whole);
  if (value === null || fraction === undefined) return value;
  const digits = fraction === '' ? null : digitSequence(fraction);
  return digits === null ? null : Number(`${String(value)}.${String(digits).padStart([...fraction].length, '0')}`);
}
