/** How the reports round: half away from zero as the sheet shows it, or half to even (GB/T 8170). */
export type RoundingMode = 'half-up' | 'half-even';

/**
 * Rounds in decimal on the fifteen digits that Excel keeps, so that 1.005 at two places is 1.01 as on the sheet. `digits` below 0 round to
 * tens, hundreds, …; `up` and `down` go away from zero and towards it, as ROUNDUP and ROUNDDOWN do.
 */
export function roundDecimal(value: number, digits: number, mode: RoundingMode | 'up' | 'down' = 'half-up'): number {
  const size = Math.abs(value);
  const written = Number(`${size.toPrecision(15)}e${digits}`);
  const shifted = Number.isFinite(written) ? written : size * 10 ** digits;
  const floor = Math.floor(shifted);
  const rest = Number((shifted - floor).toPrecision(12));
  const whole = floor + (goesUp(rest, floor, mode) ? 1 : 0);
  const back = Number(`${whole}e${-digits}`);
  return Math.sign(value) * (Number.isFinite(back) ? back : whole / 10 ** digits);
}

function goesUp(rest: number, floor: number, mode: RoundingMode | 'up' | 'down'): boolean {
  if (mode === 'up') return rest > 0;
  if (mode === 'down') return rest >= 1;
  return rest > 0.5 || (rest === 0.5 && (mode === 'half-up' || floor % 2 === 1));
}
