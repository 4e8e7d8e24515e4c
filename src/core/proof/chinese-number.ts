const DIGIT: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三十五 → 35, 十一 → 11, 两万 → 20000; null for strings of digits (二零零七) and anything else. */
export function chineseNumber(word: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of word) {
    const value = DIGIT[char];
    const power = TENS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (power !== undefined) {
      section += (digit ?? 1) * power;
      digit = null;
    } else if (char === '万') {
      total += (section + (digit ?? (section === 0 ? 1 : 0))) * 10000;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
