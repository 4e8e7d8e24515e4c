import { buildCatalogue, describeFinding, ruleTitle, type Catalogue } from '../core/index';
import type { CatalogueData } from '../core/model/catalogue';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { checkWorkbook } from './check-workbook';
import { presentReport, type CheckedBook } from './checked-book';

/** The engine with its catalogue, as the panes use it. */
export function makeJudge(data: CatalogueData): (workbook: WorkbookSnapshot) => CheckedBook {
  const catalogue: Catalogue = buildCatalogue(data);
  return (workbook) =>
    presentReport(workbook, checkWorkbook(workbook, catalogue), {
      describe: describeFinding,
      ruleTitle,
      templateName(id, locale) {
        const template = catalogue.template(id);
        return (locale === 'zh-CN' ? template?.title : template?.titleEn) ?? id;
      },
      indicatorName: (id) => catalogue.indicator(id)?.name ?? id,
    });
}
