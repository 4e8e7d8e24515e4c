import type { BoundTable, LineMeaning, Observation } from '../../model/observation';
import { isRate, type Fact, type TableFacts, type WholeSection } from '../fact';
import { columnFacts, type LineReader } from './facts-of-line';

type Lines = ReadonlyMap<number, readonly Observation[]>;

const BY = /^[（(]?[一二三四五六\d]*[)）、.．]?\s*按.{1,8}分?类?[:：]?$/u;

/**
 * A total row, then 按学历分, 按职称分 … as headings with their rows: one whole divided in several ways. Null where a way does not add up to
 * the total, or where the table has no such headings.
 */
export function sectionedFacts(table: BoundTable, byLine: Lines, reader: LineReader): TableFacts | null {
  const rows = table.rows.filter((row) => byLine.has(row.line.index) || BY.test(textOf(row)));
  const total = rows.find((row) => row.line.role === 'total' && byLine.has(row.line.index));
  const headings = rows.filter((row) => !byLine.has(row.line.index) && BY.test(textOf(row)));
  if (!total || headings.length === 0 || rows.some((row) => row.area !== undefined || row.period !== undefined)) return null;
  const whole = columnFacts(byLine.get(total.line.index) ?? [], reader);
  const count = whole.find((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value');
  if (!count) return null;
  const sections = headings.map((heading): WholeSection | null => {
    const from = rows.indexOf(heading) + 1;
    const to = rows.findIndex((row, at) => at >= from && (headings.includes(row) || row === total));
    const own = rows.slice(from, to < 0 ? rows.length : to);
    const parts = own.flatMap((row) => partOf(row, byLine, reader, count));
    const sum = parts.reduce((all, { main }) => all + main.value, 0);
    return parts.length >= 2 && Math.abs(sum - count.main.value) <= 1e-9 * count.main.value
      ? { by: textOf(heading).replace(/^[^按]*|[:：]$/gu, ''), of: count, parts }
      : null;
  });
  if (sections.some((section) => section === null)) return null;
  return { table, whole, members: [], sections: sections.flatMap((section) => section ?? []) };
}

const textOf = (row: LineMeaning): string => row.line.labels.at(-1)?.text.replace(/\s/gu, '') ?? '';

function partOf(row: LineMeaning, byLine: Lines, reader: LineReader, count: Fact): readonly Fact[] {
  const fact = columnFacts(byLine.get(row.line.index) ?? [], reader).find((one) => one.main.col === count.main.col);
  return fact ? [{ ...fact, name: textOf(row) }] : [];
}
