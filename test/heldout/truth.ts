import * as z from 'zod';

const observation = z.object({
  sheet: z.string(),
  cell: z.string(),
  indicator: z.string(),
  accept: z.array(z.string()),
  value: z.number(),
  exact: z.number().optional(),
  unit: z.string(),
  area: z.string(),
  period: z.string(),
});
const finding = z.object({
  sheet: z.string(),
  cells: z.array(z.string()),
  related: z.array(z.string()),
  kind: z.string(),
  optional: z.boolean().optional(),
  note: z.string(),
});
const fact = z.object({ cells: z.array(z.string()), indicator: z.string(), value_text: z.array(z.string()) });

/** What a reader who knows the trade takes from a held-out workbook; written by the generator, never by the engine. */
export const truthSchema = z.object({
  observations: z.array(observation),
  findings: z.array(finding),
  narrative_facts: z.array(fact),
  doubtful: z.array(z.object({ sheet: z.string(), cells: z.array(z.string()) })),
});
export type Truth = z.infer<typeof truthSchema>;
