import { draftNarrative, type Catalogue, type NarrativeInput, type NarrativeStyle, type Report } from '../core/index';
import type { Narrative } from '../core/model/text';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { checkWorkbook } from './check-workbook';

export interface NarrativeRequest {
  readonly style: NarrativeStyle;
  readonly year: number | null;
  readonly area: string | null;
}

/** Writes the report's paragraphs from a workbook: checks it first, so that no sentence stands on a cell held wrong. */
export function narrateWorkbook(workbook: WorkbookSnapshot, catalogue: Catalogue, request: NarrativeRequest): Narrative {
  return narrateReport(checkWorkbook(workbook, catalogue, { year: request.year, area: request.area }), catalogue, request.style);
}

/** The same from a report that is at hand. */
export function narrateReport(report: Report, catalogue: Catalogue, style: NarrativeStyle): Narrative {
  const sums: NarrativeInput['sums'] = report.relations
    .filter((relation) => relation.kind === 'sum')
    .flatMap((relation) => relation.instances.map((instance) => ({ total: instance.result, parts: instance.operands })));
  return draftNarrative({ tables: report.tables, sums, findings: report.findings, catalogue, style });
}
