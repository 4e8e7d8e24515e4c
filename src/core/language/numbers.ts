import { roundDecimal, type RoundingMode } from '../model/decimal';

/** Numbers in Chinese official text (GB/T 15835—2011), Arabic digits, the sheet's own decimals: 3264 → "3264"; 99.6 with two decimals → "99.60"; never an exponent. */
export function formatNumber(value: number, decimals: number, mode: RoundingMode = 'half-up'): string {
  return roundDecimal(value, decimals, mode)
    .toFixed(decimals)
    .replace(/^-(?=0(?:\.0+)?$)/u, '');
}
