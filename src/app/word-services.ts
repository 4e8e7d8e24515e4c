import type { AppliedDocumentEdits, DocumentEdit, DocumentSnapshot, ReportSource } from '../core/model/document';
import type { Narrative } from '../core/model/text';
import type { DocumentHost, DocumentMark, DocumentStretch, DocumentText } from '../core/ports';
import type { RefreshPlan } from '../core/index';
import { readHandOff } from './hand-off';
import { insertNarrative, type InsertedText, type NarrativeOrigin } from './insert-narrative';
import { SUMMARY, type NarrativeOptions, printManner, readManner } from './narrative-manner';
import type { PaneResult } from './pane-services';
import { isFromTemplate, previewRefill, previewRefresh, refreshEdits, sourceOf, sourcesIn, templateIn } from './refresh-narrative';
import { reportHeadings } from './report-document';
import type { OpenedBook, TextEngine } from './text-engine';
import type { TextProof } from './text-proof';

export type {
  AppliedDocumentEdits,
  DocumentEdit,
  DocumentMark,
  DocumentSnapshot,
  DocumentStretch,
  DocumentText,
  RefreshPlan,
  ReportSource,
};
export { safeChoice, titleOf, type NumberChange, type PassageChange } from '../core/index';
export { SUMMARY, type NarrativeOptions };

/** Everything the Word pane works with: the document, and the engine around a workbook. */
export interface WordServices {
  readonly document: DocumentHost;
  readonly engine: TextEngine;
}

/** From where the pane has its text: a workbook that it opened, or what was copied in the Excel pane and pasted here. */
export type TextSource =
  | ({ readonly kind: 'book' } & OpenedBook)
  | {
      readonly kind: 'pasted';
      readonly name: string;
      readonly options: NarrativeOptions;
      readonly year: number | null;
      readonly narrative: Narrative;
    };

/** The text of a source; one that was pasted is there in one manner only. */
export async function tellFrom(
  { engine }: WordServices,
  source: TextSource,
  options: NarrativeOptions,
  year: number | null,
): Promise<PaneResult<Narrative>> {
  return source.kind === 'pasted' ? { ok: true, value: source.narrative } : engine.narrate(options, year);
}

/** What pasted HTML holds of a text of ours; null where it holds none. */
export function pastedSource(html: string): (TextSource & { readonly kind: 'pasted' }) | null {
  const handOff = readHandOff(html);
  if (!handOff) return null;
  const { workbook, manner, year, subject, sections } = handOff;
  return {
    kind: 'pasted',
    name: workbook,
    options: readManner(manner) ?? SUMMARY,
    year,
    narrative: { ...(subject ? { subject } : {}), sections, withheld: [], toVerify: [] },
  };
}

export interface InsertRequest {
  readonly book: string;
  readonly options: NarrativeOptions;
  readonly year: number | null;
  readonly narrative: Narrative;
  readonly sections: readonly string[];
  readonly form: 'report' | 'paragraphs';
}

/** Writes a text into the document; what comes back takes it out again. */
export function insertText({ document }: WordServices, request: InsertRequest): Promise<PaneResult<InsertedText>> {
  const origin: NarrativeOrigin = { workbook: request.book, style: printManner(request.options), year: request.year, area: null };
  const headings = reportHeadings(request.narrative, { ...request.options, year: request.year, area: null });
  return insertNarrative(document, request.narrative, origin, { form: request.form, sections: request.sections, headings });
}

/** What the pane shows before a refresh. */
export type RefreshPreview =
  | { readonly kind: 'no-ties' }
  /** The document has several sources, none of this workbook's name. */
  | { readonly kind: 'which-source'; readonly sources: readonly ReportSource[] }
  /** The document's text was written in another manner than the one that was pasted. */
  | { readonly kind: 'other-manner' }
  /** The document's text was written from last year's report, and the template of it is not there or is of a newer version. */
  | { readonly kind: 'no-template' }
  | { readonly kind: 'plan'; readonly plan: RefreshPlan; readonly source: ReportSource };

/** Reads the document, writes the text anew in the manner in which it was written, and compares. Nothing is changed. */
export async function prepareRefresh(services: WordServices, from: TextSource, chosen: number | null): Promise<PaneResult<RefreshPreview>> {
  const read = await services.document.read();
  if (!read.ok) return read;
  const { controls } = read.value;
  const sources = sourcesIn(read.value);
  const manner = printManner(from.kind === 'pasted' ? from.options : SUMMARY);
  if (controls.length === 0) return { ok: true, value: { kind: 'no-ties' } };
  const source = sources.find(({ id }) => id === chosen) ?? sourceOf(read.value, { workbook: from.name, style: manner });
  if (!source) return { ok: true, value: { kind: 'which-source', sources } };
  if (from.kind === 'pasted' && source.style !== '' && source.style !== manner) return { ok: true, value: { kind: 'other-manner' } };
  if (isFromTemplate(source)) {
    const template = templateIn(read.value, source);
    if (!template) return { ok: true, value: { kind: 'no-template' } };
    const filled = await services.engine.fill(template);
    return filled.ok ? { ok: true, value: { kind: 'plan', plan: previewRefill(read.value, filled.value, source), source } } : filled;
  }
  const told = await tellFrom(services, from, readManner(source.style) ?? SUMMARY, source.year);
  if (!told.ok) return told;
  return { ok: true, value: { kind: 'plan', plan: previewRefresh(read.value, told.value, source), source } };
}

/** Writes what a person chose of a plan. */
export function writeRefresh(
  { document }: WordServices,
  { plan, source }: RefreshPreview & { readonly kind: 'plan' },
  chosen: ReadonlySet<string>,
  book: string,
): Promise<PaneResult<AppliedDocumentEdits>> {
  return document.apply(refreshEdits(plan, chosen, source, { workbook: book, style: source.style, year: source.year, area: source.area }));
}

/** Proof-reads the selection or the whole document, against the workbook that is open if one is. */
export async function proofDocument(
  { document, engine }: WordServices,
  scope: DocumentText['scope'],
): Promise<PaneResult<{ readonly text: DocumentText; readonly proof: TextProof }>> {
  const text = await document.readText(scope);
  if (!text.ok) return text;
  const proof = await engine.proof(text.value.paragraphs);
  return proof.ok ? { ok: true, value: { text: text.value, proof: proof.value } } : proof;
}

export type { OpenedBook };
