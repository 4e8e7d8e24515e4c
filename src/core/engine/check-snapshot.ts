import { buildFormulaBook } from '../formula/formula-book';
import type { Catalogue } from '../catalogue/catalogue';
import { detectTables } from '../layout/detect-tables';
import { bindTables } from '../mapping/bind-tables';
import type { WorkbookSnapshot } from '../model/workbook';
import { confront, type Prepared } from './confront';
import { RunMemory } from './run-memory';
import type { CheckOptions, Report } from './report';
import { RULES } from './ruleset';

/** detect → bind → observe → relations → confront, in one call. */
export function checkSnapshot(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  options: CheckOptions,
  memory: RunMemory = new RunMemory(),
): Report {
  return confront(prepare(workbook, catalogue, options, memory), { rules: RULES, catalogue, memory }, options);
}

/** Everything before the rules; apart, so that text and mapping views need not judge. */
export function prepare(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  options: CheckOptions,
  memory: RunMemory = new RunMemory(),
): Prepared {
  memory.begin(workbook, catalogue);
  const { tables, unread } = detectTables(workbook, memory.layoutOf);
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
