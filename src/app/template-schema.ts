import * as z from 'zod';
import type { ReportTemplate } from '../core/index';

const cellKey = z.object({
  indicator: z.object({ id: z.string().nullable(), name: z.string() }),
  measure: z.enum([
    'value',
    'task',
    'target',
    'previous',
    'completion',
    'growth',
    'difference',
    'percentage-points',
    'share',
    'rank',
    'verdict',
    'other',
  ]),
  unit: z.string(),
  area: z.string().nullable(),
  breakdown: z.record(z.string(), z.string()),
  years: z.number().int(),
  sheet: z.string(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/u),
  place: z.object({ by: z.string(), rank: z.number().int().nonnegative(), highest: z.boolean() }).optional(),
});
const templateSource = z.object({
  operation: z.enum(['cell', 'difference', 'growth', 'ratio', 'sum', 'mean']),
  operands: z.array(cellKey).min(1),
  scale: z.number(),
});
const print = z.object({
  decimals: z.number().int().min(0).max(20),
  factor: z.number().positive(),
  before: z.string(),
  after: z.string(),
  grouped: z.boolean(),
  wide: z.boolean(),
  down: z.boolean(),
  unsigned: z.boolean(),
});
export const unboundReasonSchema = z.enum([
  'no-cell',
  'contradicts',
  'goal',
  'prints-differently',
  'date',
  'edition',
  'rank',
  'name-of-first',
  'not-in-this-workbook',
  'word-would-change',
]);
const text = z.string();
const piece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('number'), text, source: templateSource, print }),
  z.object({
    kind: z.literal('change'),
    text,
    word: z.string(),
    between: z.string(),
    number: z.string(),
    unit: z.string(),
    source: templateSource,
    print,
  }),
  z.object({ kind: z.literal('verdict'), text, source: templateSource, limit: z.number() }),
  z.object({ kind: z.literal('place'), text, of: cellKey }),
  z.object({ kind: z.literal('year'), text, years: z.number().int() }),
  z.object({ kind: z.literal('months'), text }),
  z.object({ kind: z.literal('open'), text, reason: unboundReasonSchema }),
]);

/** Text with what is written anew each period, as files and documents carry it. */
export const reportTemplateSchema = z.object({
  period: z.object({ year: z.number().int().nullable(), months: z.object({ first: z.number().int(), last: z.number().int() }).nullable() }),
  pieces: z.array(piece),
});

/** The template as a document carries it. */
export const printTemplate = ({ period, pieces }: ReportTemplate): string => JSON.stringify({ period, pieces });

/** Null where the text is no template of this program. */
export function parseTemplate(text: string): ReportTemplate | null {
  try {
    const parsed = reportTemplateSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
