import { editsOf, planRefresh, readTag, tieNarrative, type FilledReport, type RefreshPlan, type ReportTemplate } from '../core/index';
import type { DocumentEdit, DocumentSnapshot, ReportSource } from '../core/model/document';
import type { Narrative } from '../core/model/text';
import type { NarrativeOrigin } from './insert-narrative';
import { TEMPLATE_STYLE, tiedReport } from './report-template';
import { parseTemplate } from './template-schema';

/**
 * The sources of the numbers that are in the document. What was copied from another document comes without the note of its workbook: such a
 * source has no name and no style.
 */
export function sourcesIn({ controls, sources }: DocumentSnapshot): readonly ReportSource[] {
  const ids = new Set(controls.flatMap(({ tag }) => readTag(tag)?.source ?? []));
  const nameless = (id: number): ReportSource => ({ id, workbook: '', style: '', year: null, area: null, ties: 0 });
  return [...ids].sort((a, b) => a - b).map((id) => sources.find((source) => source.id === id) ?? nameless(id));
}

/**
 * Which of the document's sources a workbook stands for: the one of the same name and style, else of the same name, else the only one
 * there is (the file was renamed, or it is next month's); null where a person must say.
 */
export function sourceOf(document: DocumentSnapshot, origin: Pick<NarrativeOrigin, 'workbook' | 'style'>): ReportSource | null {
  const sources = sourcesIn(document);
  const named = sources.filter(({ workbook }) => workbook === origin.workbook);
  return named.find(({ style }) => style === origin.style) ?? named[0] ?? (sources.length === 1 ? (sources[0] ?? null) : null);
}

/** What a refresh from this narrative would do to the document; nothing is written. */
export function previewRefresh(document: DocumentSnapshot, narrative: Narrative, source: ReportSource): RefreshPlan {
  return planRefresh(document, tieNarrative(narrative, { title: null, sections: [] }, source));
}

/** Whether a source was written from a report template: only that template can write it anew. */
export const isFromTemplate = (source: ReportSource): boolean => source.style === TEMPLATE_STYLE;

/** The template that the document carries for a source; null where it has none, or none that can be read. */
export function templateIn({ templates = [] }: DocumentSnapshot, { id }: ReportSource): ReportTemplate | null {
  const carried = templates.find(({ source }) => source === id);
  return carried ? parseTemplate(carried.template) : null;
}

/** The same as `previewRefresh` for a text that its template wrote. */
export function previewRefill(document: DocumentSnapshot, filled: FilledReport, source: ReportSource): RefreshPlan {
  return planRefresh(document, tiedReport(filled, source));
}

/** The edits for what a person chose, and the note from which workbook the document now has how many numbers. */
export function refreshEdits(
  plan: RefreshPlan,
  chosen: ReadonlySet<string>,
  source: ReportSource,
  origin: NarrativeOrigin,
): readonly DocumentEdit[] {
  const edits = editsOf(plan, chosen);
  const rewritten = plan.rewordings.filter(({ id, from }) => from !== null && chosen.has(id));
  const grown = rewritten.reduce((sum, { to, numbers }) => sum + to.pieces.filter(({ tie }) => tie).length - numbers.length, 0);
  const now: ReportSource = { ...source, ...origin, style: source.style === '' ? origin.style : source.style, ties: plan.found + grown };
  const { workbook, year, area, ties } = source;
  const same = now.workbook === workbook && now.year === year && now.area === area && now.ties === ties && source.style !== '';
  return edits.length === 0 || same ? edits : [...edits, { kind: 'source', id: source.id, source: now }];
}
