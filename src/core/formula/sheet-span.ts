/**
 * The sheets that a reference names: one, or for `一月:十二月` all that stand between the two in the workbook's order, both included.
 * Null where a sheet of that name is missing.
 */
export function sheetSpan(names: readonly string[], written: string): readonly string[] | null {
  const place = (name: string): number => names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  const own = place(written);
  if (own >= 0) return names.slice(own, own + 1);
  const [first = '', last, more] = written.split(':');
  if (last === undefined || more !== undefined) return null;
  const ends = [place(first), place(last)].sort((a, b) => a - b);
  const [from = -1, to = -1] = ends;
  return from < 0 ? null : names.slice(from, to + 1);
}
