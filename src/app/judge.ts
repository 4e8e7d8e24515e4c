import { buildCatalogue, describeFinding, ruleTitle, RunMemory, type Catalogue } from '../core/index';
import type { CatalogueData } from '../core/model/catalogue';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { checkWorkbook } from './check-workbook';
import { presentReport, type CheckedBook } from './checked-book';

/**
 * The engine with its catalogue, as the panes use it. It remembers the run before: after an edit, give it the workbook `withSheet` the
 * edited sheet, and it looks at that sheet alone and at what compares sheets.
 */
export function makeJudge(data: CatalogueData): (workbook: WorkbookSnapshot) => CheckedBook {
  const catalogue: Catalogue = buildCatalogue(data);
  const memory = new RunMemory();
  return (workbook) =>
    presentReport(workbook, checkWorkbook(workbook, catalogue, {}, memory), {
      describe: describeFinding,
      ruleTitle,
      templateName(id, locale) {
        const template = catalogue.template(id);
        return (locale === 'zh-CN' ? template?.title : template?.titleEn) ?? id;
      },
      indicatorName: (id) => catalogue.indicator(id)?.name ?? id,
    });
}
