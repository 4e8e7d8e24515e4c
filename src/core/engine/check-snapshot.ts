import { buildFormulaBook } from '../formula/formula-book';
import type { Catalogue } from '../catalogue/catalogue';
import { detectTables } from '../layout/detect-tables';
import { bindTables } from '../mapping/bind-tables';
import type { WorkbookSnapshot } from '../model/workbook';
import { discoverRelations } from '../rules/relations/discover';
import { confront, type Prepared } from './confront';
import type { CheckOptions, Report } from './report';
import { RULES } from './ruleset';

/** detect → bind → observe → relations → confront, in one call. */
export function checkSnapshot(workbook: WorkbookSnapshot, catalogue: Catalogue, options: CheckOptions): Report {
  return confront(prepare(workbook, catalogue, options), RULES, catalogue, options);
}

/** Everything before the rules; apart, so that text and mapping views need not judge. */
export function prepare(workbook: WorkbookSnapshot, catalogue: Catalogue, options: CheckOptions): Prepared {
  const { tables, unread } = detectTables(workbook);
  const bound = bindTables(tables, workbook, catalogue, options);
  return {
    workbook,
    tables: bound.tables,
    corrections: bound.corrections,
    unread,
    relations: discoverRelations(bound.tables, workbook),
    formulas: buildFormulaBook(workbook),
  };
}
