import { editsOf, planRefresh, tieNarrative, type RefreshPlan } from '../core/index';
import type { DocumentEdit, DocumentSnapshot, ReportSource } from '../core/model/document';
import type { Narrative } from '../core/model/text';
import type { NarrativeOrigin } from './insert-narrative';

/**
 * Which of the document's sources a workbook stands for: the one of the same name and style, else of the same name, else the only one
 * there is (the file was renamed, or it is next month's); null where a person must say.
 */
export function sourceOf(document: DocumentSnapshot, origin: Pick<NarrativeOrigin, 'workbook' | 'style'>): ReportSource | null {
  const named = document.sources.filter(({ workbook }) => workbook === origin.workbook);
  return (
    named.find(({ style }) => style === origin.style) ?? named[0] ?? (document.sources.length === 1 ? (document.sources[0] ?? null) : null)
  );
}

/** What a refresh from this narrative would do to the document; nothing is written. */
export function previewRefresh(document: DocumentSnapshot, narrative: Narrative, source: ReportSource): RefreshPlan {
  return planRefresh(document, tieNarrative(narrative, { title: null, sections: [] }, source));
}

/**
 * The edits for what a person chose, and the note from which workbook the document now has its numbers (the file may have a new name).
 */
export function refreshEdits(
  plan: RefreshPlan,
  chosen: ReadonlySet<string>,
  source: ReportSource,
  origin: NarrativeOrigin,
): readonly DocumentEdit[] {
  const edits = editsOf(plan, chosen);
  const now: ReportSource = { ...source, ...origin, style: source.style };
  const renamed = now.workbook !== source.workbook || now.year !== source.year || now.area !== source.area;
  return edits.length === 0 || !renamed ? edits : [...edits, { kind: 'source', id: source.id, source: now }];
}
