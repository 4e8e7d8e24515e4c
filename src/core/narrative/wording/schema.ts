import * as z from 'zod';

/** A paragraph in the user's own words, as it is stored in the workbook and passed between colleagues. */
export const wordingSchema = z.strictObject({
  /** Lower-case letters, digits and hyphens; unique in its set. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: z.string().min(1).max(100),
  /** The heading it stands under; a domain's id or the user's own words. */
  section: z.string().min(1).max(100),
  text: z.string().min(1).max(5000),
});
export const wordingSetSchema = z.strictObject({
  schema: z.literal('statbrief.wording/1'),
  wordings: z
    .array(wordingSchema)
    .max(500)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, { message: 'two wordings have the same id' }),
});

export type Wording = z.infer<typeof wordingSchema>;
export type WordingSet = z.infer<typeof wordingSetSchema>;

export const NO_WORDINGS: WordingSet = { schema: 'statbrief.wording/1', wordings: [] };

export type WordingFile =
  | { readonly ok: true; readonly value: WordingSet }
  /** Where the file departs from the shape: `wordings.3.text`, with what was expected; `json` where it is no JSON at all. */
  | { readonly ok: false; readonly failure: { readonly code: 'json' | 'shape'; readonly detail: string } };

/** Reads what was exported or stored. */
export function readWordingSet(text: string): WordingFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (failure) {
    return { ok: false, failure: { code: 'json', detail: failure instanceof Error ? failure.message : '' } };
  }
  const read = wordingSetSchema.safeParse(data);
  if (read.success) return { ok: true, value: read.data };
  const issue = read.error.issues[0];
  return { ok: false, failure: { code: 'shape', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` } };
}

/** The same text for the same set. */
export const writeWordingSet = (set: WordingSet): string => `${JSON.stringify(set, null, 2)}\n`;
