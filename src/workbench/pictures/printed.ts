/** A number with its decimals. */
export const printed = (value: number, decimals: number): string => value.toFixed(Math.min(6, Math.max(0, decimals)));
