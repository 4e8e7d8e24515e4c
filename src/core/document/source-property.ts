import * as z from 'zod';
import type { ReportSource } from '../model/document';

/** Custom document properties hold text of at most 255 letters; names of files are cut so that ours keep below it. */
const LONGEST_NAME = 60;
const shape = z.object({
  workbook: z.string(),
  style: z.string().max(60),
  year: z.int().nullable(),
  area: z.string().max(40).nullable(),
  ties: z.int().nonnegative(),
});

/** The name of the document property that holds a source: StatBrief.1, StatBrief.2, … */
export const sourcePropertyName = (id: number): string => `StatBrief.${id}`;

export function printSourceProperty({ workbook, style, year, area, ties }: ReportSource): string {
  const name = workbook.length <= LONGEST_NAME ? workbook : workbook.slice(-LONGEST_NAME);
  return JSON.stringify({ workbook: name, style: style.slice(0, 60), year, area: area === null ? null : area.slice(0, 40), ties });
}

/** Null where the property is not ours or cannot be read: the ties still work, only their origin is not known. */
export function readSourceProperty(name: string, value: unknown): ReportSource | null {
  const id = Number(/^StatBrief\.([1-9]\d{0,3})$/.exec(name)?.[1]);
  if (!Number.isInteger(id) || typeof value !== 'string') return null;
  let data: unknown;
  try {
    data = JSON.parse(value);
  } catch {
    return null;
  }
  const parsed = shape.safeParse(data);
  return parsed.success ? { id, ...parsed.data } : null;
}
