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
const LONGEST_NUMBER = 18;
export const SCALES: Readonly<Record<string, number>> = {
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

export interface Raw {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly step: number;
}

/** Reads the digits at `index`; null for more digits than a measurement has (identity numbers, telephone numbers). */
export function rawAt(text: string, index: number): Raw | null {
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

export interface Suffix {
  readonly end: number;
  readonly unitEnd: number;
  readonly factor: number;
  readonly unit: string | null;
  readonly approx: boolean;
}

/** 余 or 多, or 来 where a counted thing follows it. */
export function isMore(text: string, index: number): boolean {
  const char = text.charAt(index);
  return char === '余' || char === '多' || (char === '来' && /^[人个名家户次元万亿]/u.test(text.charAt(index + 1)));
}

function scaleAt(text: string, index: number): string {
  const found = /万亿|[百千]万|[百千万亿]/uy;
  found.lastIndex = index;
  const scale = found.exec(text)?.[0] ?? '';
  // 1.2百分点 is 1.2 个百分点.
  return scale === '百' && text.startsWith('分点', index + 1) ? '' : scale;
}

/** 余, 万, 余, unit; or %, ‰, /10万. */
export function suffixAt(text: string, index: number): Suffix {
  const spaced = skipSpaces(text, index);
  const percent = text.charAt(spaced);
  if (percent === '%' || percent === '‰') return { end: spaced + 1, unitEnd: spaced + 1, factor: 1, unit: percent, approx: false };
  const rate = /\/ ?(?:10|十) ?万/uy;
  rate.lastIndex = spaced;
  const per = rate.exec(text);
  if (per) return { end: spaced + per[0].length, unitEnd: spaced + per[0].length, factor: 1, unit: '/10万', approx: false };
  let at = spaced;
  let approx = isMore(text, at);
  if (approx) at++;
  if (text.startsWith('个亿', at)) at++;
  const scale = scaleAt(text, at);
  at += scale.length;
  if (scale !== '' && isMore(text, at)) {
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
