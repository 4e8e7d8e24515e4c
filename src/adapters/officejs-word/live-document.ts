import { printSourceProperty, sourcePropertyName } from '../../core/document/source-property';
import { readTag } from '../../core/document/tag';
import type { AppliedDocumentEdits, DocumentSnapshot, Passage, ReportText } from '../../core/model/document';
import type { DocumentHost, HostResult } from '../../core/ports';
import { applyEdits } from './apply-edits';
import { inWord, writingInWord } from './host-failure';
import { cursor, mark, readText, revealStretch, unmark } from './proof-marks';
import { readTemplates, writeTemplate } from './carried-templates';
import { querySources, sourcesOf } from './sources';
import { writePassages, type Anchor } from './write-passages';

/** Tied numbers written in one request: some 2 kB each, well below the web's 5 MB. */
const TIES_PER_REQUEST = 150;

/** The document open in Word, through office.js (floor WordApi 1.3). */
export const liveDocument: DocumentHost = { read, insert, apply: applyEdits, revealControl, readText, revealStretch, cursor, mark, unmark };

/** One round trip, however many controls there are; the templates that the document carries are asked for beside it. */
function read(): Promise<HostResult<DocumentSnapshot>> {
  return inWord(async (context) => {
    const { document } = context;
    const controls = document.contentControls.load('items/id,items/tag,items/text,items/cannotEdit');
    const paragraphs = document.body.paragraphs.load('items/text');
    const properties = querySources(document);
    const [templates] = await Promise.all([readTemplates(), context.sync()]);
    return {
      ok: true,
      value: {
        controls: controls.items.flatMap(({ id, tag, text, cannotEdit }) => (readTag(tag) ? [{ id, tag, text, locked: cannotEdit }] : [])),
        paragraphs: paragraphs.items.map(({ text }) => text),
        sources: sourcesOf(properties),
        templates,
      },
    };
  });
}

/**
 * New paragraphs behind the cursor's paragraph, or at the document's end in the look of a report. An empty paragraph there is not left
 * standing before the text. What was written is one edit away from being taken back; what Word refuses half-way is taken back at once.
 */
async function insert(report: ReportText, where: 'cursor' | 'end'): Promise<HostResult<AppliedDocumentEdits>> {
  const written: Passage[] = [];
  const done = await writingInWord<AppliedDocumentEdits>(async (context) => {
    const { document } = context;
    const paragraphs = where === 'cursor' ? document.getSelection().paragraphs : document.body.paragraphs;
    const paragraph = paragraphs.getLast().load('text');
    const properties = querySources(document);
    await context.sync();
    const before = sourcesOf(properties).find(({ id }) => id === report.source.id) ?? null;
    let anchor: Anchor = { paragraph, empty: paragraph.text === '' };
    for (const passages of portions(report.passages)) {
      anchor = writePassages(anchor, passages, where === 'end');
      await context.sync();
      written.push(...passages);
    }
    document.properties.customProperties.add(sourcePropertyName(report.source.id), printSourceProperty(report.source));
    await Promise.all([writeTemplate(report), context.sync()]);
    const undo: AppliedDocumentEdits['undo'] = [
      { kind: 'remove', texts: textsOf(report.passages) },
      { kind: 'source', id: report.source.id, source: before },
    ];
    return { ok: true, value: { applied: [], skipped: [], asRevision: 0, undo } };
  });
  if (!done.ok && written.length > 0) await applyEdits([{ kind: 'remove', texts: textsOf(written) }]);
  return done;
}

const textsOf = (passages: readonly Passage[]): readonly string[] => passages.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

function portions(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const all: Passage[][] = [[]];
  let ties = 0;
  for (const passage of passages) {
    const own = passage.pieces.filter(({ tie }) => tie).length;
    if (ties > 0 && ties + own > TIES_PER_REQUEST) {
      all.push([]);
      ties = 0;
    }
    ties += own;
    all.at(-1)?.push(passage);
  }
  return all;
}

function revealControl(control: number): Promise<HostResult<void>> {
  return inWord(async (context) => {
    context.document.contentControls.getById(control).select();
    await context.sync();
    return { ok: true, value: undefined };
  });
}
