import { formatNumber } from '../../language/numbers';
import type { Print } from './template';

const WIDE = '０１２３４５６７８９．';

/** Digits as printed: “1,234.5万余” → before '', 1234.5, after '万余'. Null where the text holds no plain number. */
export function readPrint(text: string, { unsigned, down }: Pick<Print, 'unsigned' | 'down'>): Print | null {
  const found = /^(-?)([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)(.*)$/su.exec(text);
  if (!found) return null;
  const [, before = '', digits = '', after = ''] = found;
  const plain = digits.replace(/[,，]/gu, '');
  const point = plain.search(/[.．]/u);
  const scale = /^ ?(万亿|亿|千万|百万|万|千|百)/u.exec(after)?.[1] ?? '';
  return {
    decimals: point < 0 ? 0 : plain.length - point - 1,
    factor: FACTORS[scale] ?? 1,
    before,
    after,
    grouped: digits !== plain,
    wide: /[０-９]/u.test(digits),
    down: down || /^[^%‰]{0,3}[余多]/u.test(after),
    unsigned,
  };
}

const FACTORS: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1000, 百: 100 };

/** The figure of a value in base unit as the report prints it, without what stands behind it. */
export function figureOf(value: number, { decimals, factor, down, grouped, wide, unsigned }: Print): string {
  const scaled = Number(((unsigned ? Math.abs(value) : value) / factor).toPrecision(15));
  const cut = down ? Math.floor(Number((scaled * 10 ** decimals).toPrecision(14))) / 10 ** decimals : scaled;
  const plain = formatNumber(cut, decimals);
  const marked = grouped ? plain.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/gu, ',') : plain;
  return wide ? [...marked].map((char) => (/\d/u.test(char) ? (WIDE[Number(char)] ?? char) : char === '.' ? '．' : char)).join('') : marked;
}

/** The whole printed number. */
export function printNumber(value: number, print: Print): string {
  const figure = figureOf(value, print);
  const signed = print.before === '-' && value < 0 ? figure : `${print.before === '-' ? '' : print.before}${figure}`;
  return `${signed}${print.after}`;
}
