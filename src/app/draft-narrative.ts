import { catalogueOf, draftNarrative, type Catalogue, type NarrativeInput, type Report } from '../core/index';
import type { Locale } from '../core/model/finding';
import type { Narrative, Withheld } from '../core/model/text';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { checkWorkbook, withKeptTargets } from './check-workbook';
import type { NarrativeOptions, NarrativeRequest } from './narrative-manner';

/** Writes the report's paragraphs from a workbook: checks it first, so that no sentence stands on a cell held wrong. */
export function narrateWorkbook(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  request: NarrativeRequest,
  lastYear: WorkbookSnapshot | null = null,
): Narrative {
  const { year, area } = request;
  const joined = catalogueOf(workbook, withKeptTargets(workbook, catalogue));
  const report = checkWorkbook(workbook, joined, { year, area });
  const before = lastYear && checkWorkbook(lastYear, catalogue, { year: year === null ? null : year - 1, area });
  return narrateReport(report, joined, request, before);
}

/** The same from reports that are at hand. */
export function narrateReport(report: Report, catalogue: Catalogue, options: NarrativeOptions, lastYear: Report | null = null): Narrative {
  return draftNarrative({ ...factsOf(report, lastYear), catalogue, ...options });
}

/** What of a report the narrative and the user's own wordings tell. */
export function factsOf(
  report: Report,
  lastYear: Report | null,
): Pick<NarrativeInput, 'tables' | 'lastYear' | 'sums' | 'ratios' | 'findings'> {
  const instances = (kind: Report['relations'][number]['kind']) =>
    report.relations.filter((relation) => relation.kind === kind).flatMap((relation) => relation.instances);
  return {
    tables: report.tables,
    lastYear: lastYear ? withoutWrong(lastYear) : [],
    sums: instances('sum').map((instance) => ({ total: instance.result, parts: instance.operands })),
    ratios: instances('ratio').flatMap(({ result, operands: [numerator, denominator] }) =>
      numerator && denominator ? [{ rate: result, numerator, denominator }] : [],
    ),
    findings: report.findings,
  };
}

/** Last year's tables without the cells that its own findings hold wrong: nothing is compared with those. */
function withoutWrong(report: Report): NarrativeInput['tables'] {
  const wrong = new Set(
    report.findings
      .filter((finding) => finding.severity === 'error')
      .flatMap((finding) => finding.cells.map((cell) => `${cell.sheet}!${cell.row},${cell.col}`)),
  );
  return report.tables.map((table) => ({
    ...table,
    observations: table.observations.filter((one) => !wrong.has(`${one.sheet}!${one.row},${one.col}`)),
  }));
}

const WITHHELD: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'cell-has-error-finding': '该单元格有“必须改”的问题',
    'table-without-total-or-too-many-lines': '该表没有合计行或行数较多，未逐行写出',
    'only-first-lines-told': '该表行数较多，只写了前面的行',
  },
  'en-US': {
    'cell-has-error-finding': 'the cell has an error finding',
    'table-without-total-or-too-many-lines': 'the table has no total line, or too many lines to tell one by one',
    'only-first-lines-told': 'the table is long; only its first lines were told',
  },
};

/** Why a fact was not told, as words; a reason of a user's own wording is words already. */
export const describeWithheld = (withheld: Withheld, locale: Locale): string => WITHHELD[locale][withheld.reason] ?? withheld.reason;
