import type { BoundTable, LineMeaning, Observation } from '../../model/observation';
import { isRate, type Fact, type Member, type TableFacts } from '../fact';
import { columnFacts, type LineReader } from './facts-of-line';
import { partOfRow, withMeasureRows, type RowPart } from './measure-rows';

type Lines = ReadonlyMap<number, readonly Observation[]>;

/** Columns that are indicators: the total row is the whole, the other rows its members, rows of measures speak of the whole. */
export function acrossFacts(table: BoundTable, byLine: Lines, reader: LineReader): TableFacts {
  const factsOf = (line: readonly Observation[]): readonly Fact[] => columnFacts(wholeColumns(table, line), reader);
  const told = table.rows.filter((row) => byLine.has(row.line.index) && row.line.role !== 'section');
  const series = yearSeries(told);
  if (series) {
    const period = series.at(-1)?.period ?? table.period;
    return { table: { ...table, period }, whole: latestOf(series, byLine, factsOf), members: [] };
  }
  const parts = new Map(told.flatMap((row) => partEntry(row, table)));
  const rows = told.filter((row) => !parts.has(row.line.index));
  const isTotal = (row: LineMeaning): boolean =>
    row.line.role === 'total' || (row.total === true && row.line.role !== 'subtotal' && row.breakdown === undefined);
  // 全县平均 is the whole of a table of rates that has no other.
  const total = rows.find(isTotal) ?? told.find((row) => isTotal(row) && parts.get(row.line.index) === 'aside');
  const first = total?.line.index ?? firstSubtotal(rows, byLine);
  const lines = [...parts].map(([index, part]) => ({ part, line: byLine.get(index) ?? [] }));
  const whole = first === undefined ? [] : withMeasureRows(factsOf(byLine.get(first) ?? []), lines);
  const targets = lines.filter(({ part }) => part === 'target');
  const members = rows
    .filter((row) => row.line.index !== first)
    .map((row): Member => {
      const name = row.area ?? memberName(row);
      const kind = row.area ? 'area' : row.period ? 'period' : 'breakdown';
      return { name, kind, facts: withMeasureRows(factsOf(byLine.get(row.line.index) ?? []), targets) };
    });
  return { table, whole, members };
}

function partEntry(row: LineMeaning, table: BoundTable): readonly (readonly [number, RowPart])[] {
  const part = partOfRow(row, table.period);
  return part === null ? [] : [[row.line.index, part]];
}

/** 第1剂, 首针, 男 say nothing without what stands over them. */
const NOT_ALONE = /^第?[\d一二三四五六]+[剂针次期]$|^[男女]$|^首针|^加强/u;

function memberName(row: LineMeaning): string {
  const nested = Object.values(row.breakdown ?? {});
  const own = nested.at(-1) ?? row.line.labels.at(-1)?.text ?? '';
  const over = nested.at(-2);
  return over !== undefined && NOT_ALONE.test(own) && !own.startsWith(over) ? over + own : own;
}

const MOST_YEARS_TOLD = 2;

/** Rows that are nothing but years, three or more: a series, of which a report tells the last. */
function yearSeries(rows: readonly LineMeaning[]): readonly LineMeaning[] | null {
  const years = rows.map((row) => (row.period?.months == null && row.area === undefined ? (row.period?.year ?? null) : null));
  if (years.length <= MOST_YEARS_TOLD || years.some((year) => year === null)) return null;
  return new Set(years).size === years.length ? [...rows].sort((a, b) => (a.period?.year ?? 0) - (b.period?.year ?? 0)) : null;
}

function latestOf(
  series: readonly LineMeaning[],
  byLine: Lines,
  factsOf: (line: readonly Observation[]) => readonly Fact[],
): readonly Fact[] {
  const [before, last] = series.slice(-2).map((row) => byLine.get(row.line.index) ?? []);
  return withMeasureRows(factsOf(last ?? []), [{ part: 'previous', line: (before ?? []).filter((one) => one.measure === 'value') }]);
}

/** 乙类合计 at the head or the foot of a table that has no other total; where 甲乙丙合计 stands there too, the larger. */
function firstSubtotal(told: readonly LineMeaning[], byLine: Lines): number | undefined {
  const sums = told.filter((row) => row.line.role === 'subtotal' || /[合总]计$/u.test(row.line.labels.at(-1)?.text.trim() ?? ''));
  const atEnds = sums.filter((row) => row === told[0] || row === told.at(-1));
  if (atEnds.length === 0) return undefined;
  const size = (row: LineMeaning): number =>
    byLine.get(row.line.index)?.find((one) => one.measure === 'value' && !isRate(one.unit))?.value ?? 0;
  return [...sums].sort((a, b) => size(b) - size(a))[0]?.line.index;
}

/** Months across with a column of the whole year: the year is told, the months are in the table. 1—9月 of two years are no months across. */
function wholeColumns(table: BoundTable, line: readonly Observation[]): readonly Observation[] {
  const monthly = table.columns.filter(({ period, total }) => period?.months != null && total !== true);
  const spans = new Set(monthly.map(({ period }) => `${period?.months?.first}-${period?.months?.last}`));
  if (spans.size < 3) return line;
  const months = new Set(monthly.map((column) => column.line.index));
  const rest = line.filter((observation) => !months.has(observation.col));
  return rest.length > 0 ? rest : line.filter((observation) => observation.total);
}
