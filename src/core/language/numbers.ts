/** Numbers in Chinese official text (GB/T 15835—2011): Arabic digits, the sheet's own decimals, half away from zero as the sheet shows it. */
export type RoundingMode = 'half-up' | 'half-even';

/** Rounds in decimal, so that 1.005 at two places is 1.01 as on the sheet; `half-even` is GB/T 8170. */
export function roundDecimal(value: number, decimals: number, mode: RoundingMode = 'half-up'): number {
  const scaled = Number(`${Math.abs(value).toPrecision(15)}e${decimals}`);
  const shifted = Number.isFinite(scaled) ? scaled : Math.abs(value) * 10 ** decimals;
  const floor = Math.floor(shifted);
  const rest = Number((shifted - floor).toPrecision(12));
  const up = rest > 0.5 || (rest === 0.5 && (mode === 'half-up' || floor % 2 === 1));
  return (Math.sign(value) * (floor + (up ? 1 : 0))) / 10 ** decimals;
}

/** 3264 → "3264"; 99.6 with two decimals → "99.60"; never an exponent. */
export function formatNumber(value: number, decimals: number, mode: RoundingMode = 'half-up'): string {
  return roundDecimal(value, decimals, mode)
    .toFixed(decimals)
    .replace(/^-(?=0(?:\.0+)?$)/u, '');
}
