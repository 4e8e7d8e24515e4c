import { buildFormulaBook } from '../formula/formula-book';
import type { Catalogue } from '../catalogue/catalogue';
import { catalogueOf, readOwnSheets } from '../catalogue/own-sheets';
import { detectTables } from '../layout/detect-tables';
import { bindTables } from '../mapping/bind-tables';
import type { WorkbookSnapshot } from '../model/workbook';
import { confront, type Prepared } from './confront';
import { RunMemory } from './run-memory';
import type { CheckOptions, Report } from './report';
import { RULES } from './ruleset';

/** detect → bind → observe → relations → confront, in one call. The bureau's own targets and templates in the workbook win over the catalogue's. */
export function checkSnapshot(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  options: CheckOptions,
  memory: RunMemory = new RunMemory(),
): Report {
  const joined = catalogueOf(workbook, catalogue);
  return confront(prepare(workbook, joined, options, memory), { rules: RULES, catalogue: joined, memory }, options);
}

/** Everything before the rules; apart, so that text and mapping views need not judge. */
export function prepare(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  options: CheckOptions,
  memory: RunMemory = new RunMemory(),
): Prepared {
  memory.begin(workbook, catalogue);
  const layout = detectTables(workbook, memory.layoutOf);
  // A template written as a sheet lists names, it holds no data.
  const own = new Set(readOwnSheets(workbook, catalogue.data).templateSheets);
  const tables = own.size === 0 ? layout.tables : layout.tables.filter((table) => !own.has(table.sheet));
  const unread = [
    ...layout.unread,
    ...layout.tables.flatMap(({ sheet, range }) => (own.has(sheet) ? [{ sheet, range, reason: 'own-template' as const }] : [])),
  ];
  const bound = bindTables(tables, { workbook, catalogue }, options, memory.bindOne);
  return {
    workbook,
    tables: bound.tables,
    corrections: bound.corrections,
    unread,
    relations: bound.tables.flatMap((table) => memory.relationsOf(table, workbook)),
    formulas: buildFormulaBook(workbook),
  };
}
