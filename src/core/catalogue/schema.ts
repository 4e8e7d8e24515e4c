import * as z from 'zod';

/** The shapes of the catalogue's files; unknown keys are refused so that a misspelt one is not silently dropped. */
const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'an id is lower-case words joined by -');
const year = z.number().int().min(1900).max(2100);

const source = z.strictObject({ title: text, number: z.string().nullable(), year: year.nullable(), clause: text.optional() });

export const indicatorSchema = z.strictObject({
  id,
  name: text,
  nameEn: text,
  aliases: z.array(text),
  domain: id,
  unit: text,
  kind: z.enum(['count', 'amount', 'rate', 'ratio', 'mean', 'index']),
  numerator: text.optional(),
  denominator: text.optional(),
  scale: z.number().positive().optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  direction: z.enum(['up', 'down', 'neutral']),
  addsOverAreas: z.boolean(),
  addsOverTime: z.boolean(),
  definition: text.optional(),
  source: source.optional(),
});

export const targetSchema = z.strictObject({
  id,
  indicator: id,
  comparator: z.enum(['>=', '>', '<=', '<', '=', '~', 'range']),
  value: z.number(),
  upper: z.number().optional(),
  unit: text,
  scope: text.nullable(),
  jurisdiction: text,
  years: z.strictObject({ from: year.nullable(), to: year.nullable() }),
  nature: z.enum(['binding', 'expected', 'guiding']).nullable(),
  source,
  evidence: z.enum(['verified', 'known', 'unsure', 'stated']),
  note: text.optional(),
});

export const relationSchema = z.strictObject({
  kind: z.enum(['sum', 'at-most', 'less-than', 'ratio', 'difference', 'equals']),
  left: z.array(text).min(1),
  right: z.array(text).min(1),
  scale: z.number().positive().optional(),
  soft: z.boolean(),
  printed: text.optional(),
});

export const templateSchema = z.strictObject({
  id,
  domain: id,
  formNumber: text.optional(),
  title: text,
  titleEn: text,
  titleAliases: z.array(text),
  indicators: z.array(id).min(1),
  breakdowns: z.array(z.strictObject({ dimension: text, members: z.array(text) })),
  orientation: z.enum(['indicators-across', 'indicators-down']),
  relations: z.array(relationSchema),
  source: source.optional(),
});

/**
 * The whole file of a bureau's own catalogue: what an export writes and `--targets FILE` reads. `readOwnCatalogue` takes its entries one by
 * one, so that a broken one does not lose the others; own targets need not say their evidence (they are `stated`).
 */
export const ownCatalogueSchema = z.strictObject({
  schema: z.literal('statbrief.catalogue/1'),
  indicators: z.array(indicatorSchema).optional(),
  targets: z.array(targetSchema.extend({ evidence: z.literal('stated').optional() })).optional(),
  templates: z.array(templateSchema).optional(),
});

export const domainSchema = z.strictObject({
  id,
  name: text,
  nameEn: text,
  order: z.number().int().positive(),
  words: z.array(text).optional(),
});

export const breakdownSchema = z.strictObject({
  id,
  dimension: text,
  nameEn: text,
  members: z.array(z.strictObject({ name: text, aliases: z.array(text), group: text.optional() })).min(1),
});
