import type { Catalogue } from '../catalogue/catalogue';
import type { WorkbookSnapshot } from '../model/workbook';
import { confront, type Prepared } from './confront';
import type { CheckOptions, Report } from './report';
import { RULES } from './ruleset';

/** detect → bind → observe → relations → confront, in one call. */
export function checkSnapshot(workbook: WorkbookSnapshot, catalogue: Catalogue, options: CheckOptions): Report {
  return confront(prepare(workbook, catalogue, options), RULES, catalogue, options);
}

/** Everything before the rules; apart, so that text and mapping views need not judge. */
export function prepare(workbook: WorkbookSnapshot, _catalogue: Catalogue, _options: CheckOptions): Prepared {
  return { workbook, tables: [], unread: [], relations: [], formulas: { groups: [], unparsed: 0 } };
}
