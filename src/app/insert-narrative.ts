import { tieNarrative, type ReportHeadings } from '../core/index';
import type { AppliedDocumentEdits, ReportSource, ReportText } from '../core/model/document';
import type { Narrative } from '../core/model/text';
import type { DocumentHost, HostResult } from '../core/ports';

/** From what a narrative was made. */
export type NarrativeOrigin = Pick<ReportSource, 'workbook' | 'style' | 'year' | 'area'>;

/** `report`: title and headings too, at the document's end; `paragraphs`: at the cursor, in the format of what stands there. */
export interface Insertion {
  readonly form: 'report' | 'paragraphs';
  /** Ids of the wanted sections, in the order of the narrative. */
  readonly sections: readonly string[];
  readonly headings: ReportHeadings;
}

/** The document's number for a workbook and style: the one it has, or the next. */
export function sourceIdFor(sources: readonly ReportSource[], origin: NarrativeOrigin): number {
  const known = sources.find(({ workbook, style }) => workbook === origin.workbook && style === origin.style);
  return known?.id ?? 1 + Math.max(0, ...sources.map(({ id }) => id));
}

/** The chosen part of a narrative as passages with ties. Ties are made over the whole narrative, so that a part and the whole have the same. */
export function reportText(narrative: Narrative, origin: NarrativeOrigin, id: number, insertion: Insertion): ReportText {
  const whole = tieNarrative(narrative, insertion.headings, { id, ...origin });
  const wanted = new Set(insertion.sections);
  const headings = insertion.form === 'report';
  let section = -1;
  let keep = headings;
  const passages = whole.passages.filter((passage) => {
    if (passage.kind === 'title') return headings;
    if (passage.kind === 'heading') {
      section += 1;
      keep = wanted.has(narrative.sections[section]?.id ?? '');
      return keep && headings;
    }
    return keep;
  });
  return { source: { ...whole.source, ties: countTies(passages) }, passages };
}

const countTies = (passages: ReportText['passages']): number =>
  passages.reduce((sum, { pieces }) => sum + pieces.filter(({ tie }) => tie).length, 0);

/** What was put into a document, and the edits that take it out again. */
export interface InsertedText extends AppliedDocumentEdits {
  readonly paragraphs: number;
  readonly numbers: number;
}

/** Inserts a narrative into a document, all of it or nothing. */
export async function insertNarrative(
  document: Pick<DocumentHost, 'read' | 'insert'>,
  narrative: Narrative,
  origin: NarrativeOrigin,
  insertion: Insertion,
): Promise<HostResult<InsertedText>> {
  const read = await document.read();
  if (!read.ok) return read;
  const id = sourceIdFor(read.value.sources, origin);
  const report = reportText(narrative, origin, id, insertion);
  const before = read.value.sources.find((source) => source.id === id)?.ties ?? 0;
  const counted: ReportText = { ...report, source: { ...report.source, ties: before + report.source.ties } };
  const done = await document.insert(counted, insertion.form === 'report' ? 'end' : 'cursor');
  if (!done.ok) return done;
  const paragraphs = report.passages.filter(({ kind }) => kind === 'paragraph').length;
  return { ok: true, value: { ...done.value, paragraphs, numbers: report.source.ties } };
}
