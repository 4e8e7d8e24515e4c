import type { Locale, MessageParams } from '../model/finding';

/** A parameter as it is printed in a sentence; numbers without binary dust. */
export function say(params: MessageParams, name: string): string {
  const value = params[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'object') return value.join('、');
  return String(value);
}

/** “E5” or “E5 等 3 处”: a count of one is not told. */
export const placesZh = (params: MessageParams): string =>
  params['count'] === 1 ? say(params, 'cell') : `${say(params, 'cell')} 等 ${say(params, 'count')} 处`;

/** “One formula reads”, “3 formulas read”. */
export const formulasEn = (params: MessageParams, one: string, several: string): string =>
  params['count'] === 1 ? `One formula ${one}` : `${say(params, 'count')} formulas ${several}`;

/** “城关镇的完成率” or, where the line has no name, the quantity alone. */
export function quantityZh(params: MessageParams): string {
  const place = say(params, 'place');
  const name = say(params, 'name');
  return place === '' || place === name ? `“${name}”` : `“${place}”的“${name}”`;
}

export function quantityEn(params: MessageParams): string {
  const place = say(params, 'place');
  const name = say(params, 'name');
  return place === '' || place === name ? `“${name}”` : `“${name}” of “${place}”`;
}

const SLIPS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'digits-swapped': { 'zh-CN': '像是相邻两位数字写反了，', 'en-US': 'Two neighbouring digits look exchanged; ' },
  'times-10': { 'zh-CN': '像是差了10倍，', 'en-US': 'It looks off by a factor of 10; ' },
  'times-100': { 'zh-CN': '像是差了100倍，', 'en-US': 'It looks off by a factor of 100; ' },
  'times-1000': { 'zh-CN': '像是差了1000倍，', 'en-US': 'It looks off by a factor of 1000; ' },
  'times-10000': { 'zh-CN': '像是“元”与“万元”相混，', 'en-US': 'It looks off by a factor of 10,000 (yuan for 10,000 yuan); ' },
  'times-100000000': { 'zh-CN': '像是“元”与“亿元”相混，', 'en-US': 'It looks off by a factor of 100 million; ' },
  'last-year-value': { 'zh-CN': '像是沿用了上年的数，', 'en-US': "It is last year's number; " },
  'neighbour-cell': { 'zh-CN': '与相邻单元格的数相同，像是抄错了格，', 'en-US': 'It is the number of a neighbouring cell; ' },
  sign: { 'zh-CN': '像是正负号写反了，', 'en-US': 'The sign looks wrong; ' },
};

/** What to do, with the slip and the proposed number where they are known. */
export function todoZh(params: MessageParams): string {
  const slip = SLIPS[say(params, 'slip')]?.['zh-CN'] ?? '';
  const wanted = say(params, 'wanted');
  return wanted === '' ? `${slip}请对照原始资料核实${say(params, 'cell')}。` : `${slip}请核实${say(params, 'cell')}，是否应为${wanted}。`;
}

export function todoEn(params: MessageParams): string {
  const slip = SLIPS[say(params, 'slip')]?.['en-US'] ?? '';
  const wanted = say(params, 'wanted');
  const check =
    wanted === '' ? `check ${say(params, 'cell')} against its source.` : `check whether ${say(params, 'cell')} should be ${wanted}.`;
  return slip === '' ? check.charAt(0).toUpperCase() + check.slice(1) : slip + check;
}
