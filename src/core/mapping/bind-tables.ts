import type { Catalogue } from '../catalogue/catalogue';
import { NO_CORRECTIONS, type CorrectionUse, type MappingCorrections } from '../model/mapping-correction';
import type { BoundTable } from '../model/observation';
import type { Period } from '../model/quantity';
import type { StatTable } from '../model/table';
import { sheetByName, type WorkbookSnapshot } from '../model/workbook';
import { oddTitles } from '../notation/title-years';
import type { Binder } from './axes';
import { bindTable } from './bind-table';
import { CorrectionBook, tableKeys } from './corrections';
import { indicatorIndexOf } from './indicator-index';
import { tableContext, type TableContext } from './table-context';

/** The user's word on period and area, where given. */
export interface BindingHints {
  readonly year: number | null;
  readonly area: string | null;
  /** What a person confirmed or corrected; wins over every score. */
  readonly corrections?: MappingCorrections;
}

export interface BookToBind {
  readonly workbook: WorkbookSnapshot;
  readonly catalogue: Catalogue;
}

export interface Binding {
  readonly tables: readonly BoundTable[];
  readonly corrections: CorrectionUse;
}

/** How one table is bound; `bindTable`, or a way that keeps what it bound before. */
export type BindOne = typeof bindTable;

/** Gives all tables of a workbook their meaning. What one table does not say (area, period) is taken from the others' majority. */
export function bindTables(tables: readonly StatTable[], book: BookToBind, hints: BindingHints, bindOne: BindOne = bindTable): Binding {
  const { workbook, catalogue } = book;
  const contexts: TableContext[] = [];
  for (const [position, table] of tables.entries()) {
    const above = tables[position - 1];
    contexts.push(tableContext(table, above && above.sheet === table.sheet ? (contexts[position - 1] ?? null) : null));
  }
  const area = hints.area ?? majorityArea(contexts);
  const year = hints.year ?? majority(contexts.map((context) => context.period?.year ?? null));
  const odd = new Map(oddTitles(tables).odd.map(({ table, expected }) => [table.id, expected]));
  const period: Period | null = year === null ? null : { year, months: null, kind: 'year', offsetYears: 0 };
  const corrections = new CorrectionBook(hints.corrections ?? NO_CORRECTIONS, catalogue);
  const binder: Binder = { workbook, catalogue, index: indicatorIndexOf(catalogue), period, area, corrections };
  const keys = tableKeys(
    tables.map((table) => table.sheet),
    contexts,
  );
  const bound = tables.flatMap((table, position) => {
    const sheet = sheetByName(workbook, table.sheet);
    const context = contexts[position];
    if (!sheet || !context) return [];
    return [bindOne({ table, context: settle(context, area, year, odd.get(table.id) ?? null), key: keys[position] ?? '' }, sheet, binder)];
  });
  return { tables: bound, corrections: corrections.use() };
}

/** A table without a year takes the workbook's, and so does one whose title has kept another year's; its own area stands. */
function settle(context: TableContext, area: string | null, year: number | null, rightYear: number | null): TableContext {
  const ownYear = rightYear ?? context.period?.year ?? year;
  let period = context.period && { ...context.period, year: ownYear };
  // 2014年1月—12月 is 2014年.
  if (period?.months?.first === 1 && period.months.last === 12) period = { ...period, months: null, kind: 'year' };
  return { ...context, area: context.area ?? area, period };
}

function majority<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const majorityArea = (contexts: readonly TableContext[]): string | null => majority(contexts.map((context) => context.area));
