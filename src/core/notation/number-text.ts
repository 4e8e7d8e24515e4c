import type { Interval } from '../model/quantity';
import { parseChineseNumeral } from './chinese-numeral';
import { compactText, toHalfWidth } from './plain-text';
import { normaliseUnit, UNIT_PATTERN } from './unit';

/** A number as a text states it; `value` in `unit`, a bare 万 or 亿 expanded. */
export interface StatedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly interval: Interval;
  readonly unit: string | null;
  readonly approximate: boolean;
  /** The bare 万 or 亿 that `value` was expanded by. */
  readonly expanded?: '万' | '亿';
  readonly bound: 'at-least' | 'at-most' | 'more-than' | 'less-than' | null;
}

const BOUNDS: readonly (readonly [RegExp, NonNullable<StatedNumber['bound']>])[] = [
  [/^(?:≥|>=|＞=|不低于|不少于|至少|达到)/, 'at-least'],
  [/^(?:≤|<=|不高于|不超过|至多|控制在)/, 'at-most'],
  [/^(?:>|高于|大于|超过)/, 'more-than'],
  [/^(?:<|低于|小于)/, 'less-than'],
];
const AFTER_BOUNDS: readonly (readonly [RegExp, NonNullable<StatedNumber['bound']>])[] = [
  [/(?:及以上|以上)$/, 'at-least'],
  [/(?:及以下|以下|以内|之内)$/, 'at-most'],
];
const SHAPE = new RegExp(
  String.raw`^([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)(\.\d*)?(?:[eE]([+-]?\d{1,2}))?([余多几])?([万亿]?)([余多])?(${UNIT_PATTERN})?([左右上下]{2})?$`,
);

/** Half a step of the last printed digit on either side. */
export function roundingInterval(value: number, decimals: number): Interval {
  const half = 0.5 * 10 ** -decimals;
  return { low: tidy(value - half), high: tidy(value + half) };
}

/** Takes binary noise off: 15 significant digits, as Excel keeps them. */
export function tidy(value: number): number {
  // A whole number of up to 15 digits carries no noise, and most cells hold one.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value;
  // Nor does one that is exactly the nearest double to four decimals.
  const shifted = Math.round(value * 1e4);
  if (Math.abs(shifted) < 1e15 && shifted / 1e4 === value) return value;
  return Number(value.toPrecision(15));
}

function takeBound(text: string): { readonly rest: string; readonly bound: StatedNumber['bound'] } {
  for (const [pattern, bound] of BOUNDS) if (pattern.test(text)) return { rest: text.replace(pattern, ''), bound };
  for (const [pattern, bound] of AFTER_BOUNDS) if (pattern.test(text)) return { rest: text.replace(pattern, ''), bound };
  return { rest: text, bound: null };
}

function fromChinese(text: string, approximate: boolean, bound: StatedNumber['bound']): StatedNumber | null {
  const percent = /^百分之(.+)$/.exec(text);
  if (percent) {
    const value = parseChineseNumeral(percent[1] ?? '');
    if (value === null) return null;
    const decimals = String(value).split('.')[1]?.length ?? 0;
    return { value, decimals, interval: roundingInterval(value, decimals), unit: '%', approximate, bound };
  }
  if (!/[百千万亿]|分之|十.|.十/.test(text)) return null;
  const value = parseChineseNumeral(text);
  if (value === null) return null;
  const decimals = Math.min(String(value).split('.')[1]?.length ?? 0, 4);
  return { value, decimals, interval: { low: value, high: value }, unit: null, approximate, bound };
}

/**
 * Reads a whole text as one number: 1,234 · １ ２３４ · 39.46万 · 1.2亿元 · 96.4% · 53.97/10万 · 约300余人 · ≥90% · 一百二十 · 1:1.25.
 * Null where the text says anything else (dates, codes with leading zeros, digit strings longer than 15, ranges).
 */
export function parseStatedNumber(text: string): StatedNumber | null {
  let plain = compactText(text)
    .replaceAll('％', '%')
    .replace(/^['‘’]/, '')
    .replace(/^[−–﹣]/, '-')
    .replaceAll('，', ',')
    // ▲12.3 and ▼4.5, or the arrow behind: up and down.
    .replace(/^[▲↑](?=\d)/, '+')
    .replace(/^[▼↓](?=\d)/, '-')
    .replace(/^(\d[\d.,]*%?)(?:[▲↑])$/, '+$1')
    .replace(/^(\d[\d.,]*%?)(?:[▼↓])$/, '-$1');
  if (plain === '' || plain.length > 40) return null;
  let approximate = false;
  if (/^(?:约|近|大约|将近|≈)/.test(plain)) {
    approximate = true;
    plain = plain.replace(/^(?:大约|将近|约|近|≈)/, '');
  }
  const { rest, bound } = takeBound(plain);
  const accounting = /^\(([\d,.]+%?)\)$/.exec(rest);
  const body = accounting ? `-${accounting[1] ?? ''}` : rest;
  const ratio = /^1[::∶](\d+(?:\.(\d+))?)$/.exec(body);
  if (ratio) {
    const decimals = ratio[2]?.length ?? 0;
    return { value: Number(ratio[1]), decimals, interval: roundingInterval(Number(ratio[1]), decimals), unit: '1:', approximate, bound };
  }
  if (/^[零〇一二两三四五六七八九十百千]/.test(body)) return fromChinese(body, approximate, bound);
  const match = SHAPE.exec(body);
  if (!match) return null;
  return fromMatch(match, approximate, bound);
}

function fromMatch(match: RegExpExecArray, approximate: boolean, bound: StatedNumber['bound']): StatedNumber | null {
  const [, sign = '', whole = '', fraction = '', exponent, more, scale = '', more2, unitText = '', around] = match;
  const digits = whole.replaceAll(',', '');
  if (digits.length + fraction.length > 16 || (/^0\d/.test(digits) && fraction === '')) return null;
  let decimals = Math.max(fraction.length - 1, 0) - Number(exponent ?? 0);
  let value = Number(`${sign}${digits}${fraction === '.' ? '' : fraction}e${exponent ?? '0'}`);
  // 万元 and 万人 are units of their own; a bare 万 is a multiplier.
  const unit = unitText === '' ? null : normaliseUnit(scale + unitText);
  const expanded = unitText === '' && (scale === '万' || scale === '亿') ? ({ expanded: scale } as const) : {};
  if (unitText === '' && scale !== '') {
    const power = scale === '万' ? 4 : 8;
    value = tidy(value * 10 ** power);
    decimals -= power;
  }
  return {
    value,
    decimals: Math.max(decimals, 0),
    interval: roundingInterval(value, decimals),
    unit,
    approximate: approximate || more !== undefined || more2 !== undefined || around !== undefined,
    bound,
    ...expanded,
  };
}

/** The text with all digits in half width, for showing beside a text number. */
export function halfWidthNumber(text: string): string {
  return toHalfWidth(text).replaceAll(/\s/g, '');
}
