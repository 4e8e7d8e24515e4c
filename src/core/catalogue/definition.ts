import type { Indicator } from '../model/catalogue';

const SCALES: ReadonlyMap<number, string> = new Map([
  [100, '×100%'],
  [1000, '×1000‰'],
  [10_000, '×1万/万'],
  [100_000, '×10万/10万'],
  [1_000_000, '×100万/100万'],
]);

/**
 * What an indicator counts, in a sentence: the written definition with its source, else what its parts say. Null where neither is known.
 * `nameOf` gives the name of an indicator's id; a part in words is its own name.
 */
export function definitionOf(indicator: Indicator, nameOf: (id: string) => string | undefined): string | null {
  const { definition, source, numerator, denominator, scale, kind } = indicator;
  if (definition) return source ? `${definition}（${sourceText(source)}）` : definition;
  if (!numerator || !denominator) return null;
  const parts = `${nameOf(numerator) ?? numerator}÷${nameOf(denominator) ?? denominator}`;
  if (!scale || scale === 1) return parts;
  return parts + (kind === 'rate' ? (SCALES.get(scale) ?? `×${scale}`) : `×${scale}`);
}

const sourceText = (source: NonNullable<Indicator['source']>): string => `${source.title}${source.number ? `，${source.number}` : ''}`;
