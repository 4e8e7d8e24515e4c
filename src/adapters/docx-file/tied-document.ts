import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { printSourceProperty, readSourceProperty, sourcePropertyName } from '../../core/document/source-property';
import { readTemplatePart } from '../../core/document/template-part';
import type { AppliedDocumentEdits, CarriedTemplate, DocumentEdit, DocumentSnapshot, ReportSource } from '../../core/model/document';
import type { FileResult } from '../../core/ports';
import { escapeXml, piecesXml, runXml, tagXml, titleXml } from './document-xml';
import { parseTies, type ParsedControl, type ParsedDocument, type Place } from './parse-ties';
import { readProperties, withProperty } from './properties-part';
import { readMainPart } from './read-document';

const MAIN = 'word/document.xml';
const PROPERTIES = 'docProps/custom.xml';

interface Opened {
  readonly xml: string;
  readonly parsed: ParsedDocument;
  readonly properties: string | null;
  readonly templates: readonly CarriedTemplate[];
}

/** Where programs lay custom XML parts; no template comes near this size. */
const CUSTOM_PART = /^customXml\/item\d+\.xml$/u;
const LARGEST_TEMPLATE = 64 * 1024 * 1024;

function open(bytes: Uint8Array): FileResult<Opened> {
  const main = readMainPart(bytes);
  if (!main.ok) return main;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === PROPERTIES || (CUSTOM_PART.test(name) && originalSize <= LARGEST_TEMPLATE),
    });
    const { [PROPERTIES]: properties, ...custom } = parts;
    return {
      ok: true,
      value: {
        xml: main.value,
        parsed: parseTies(main.value),
        properties: properties ? strFromU8(properties) : null,
        templates: Object.values(custom).flatMap((part) => readTemplatePart(strFromU8(part)) ?? []),
      },
    };
  } catch (failure) {
    return { ok: false, failure: { code: 'broken-xml', detail: failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : '' } };
  }
}

function sourcesOf(properties: string | null): readonly ReportSource[] {
  if (properties === null) return [];
  return [...readProperties(properties)].flatMap(([name, value]) => readSourceProperty(name, value) ?? []);
}

/** The tied numbers of a .docx; a control's id is its place among them. */
export function readTiedDocument(bytes: Uint8Array): FileResult<DocumentSnapshot> {
  const opened = open(bytes);
  if (!opened.ok) return opened;
  const { parsed, properties, templates } = opened.value;
  try {
    return {
      ok: true,
      value: {
        controls: parsed.controls.map(({ tag, text, locked }, id) => ({ id, tag, text, locked })),
        paragraphs: parsed.paragraphs.map(({ text }) => text),
        sources: sourcesOf(properties),
        templates,
      },
    };
  } catch (failure) {
    return { ok: false, failure: { code: 'broken-xml', detail: failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : '' } };
  }
}

interface Splice extends Place {
  readonly text: string;
}

/** Why an edit cannot be made, or the splices that make it. */
type Prepared = readonly Splice[] | 'changed-meanwhile' | 'locked' | 'not-found';

/** A copy of a .docx with these edits; whatever they do not name stays byte for byte, and the original is not touched. */
export function editTiedDocument(
  bytes: Uint8Array,
  edits: readonly DocumentEdit[],
): FileResult<{ readonly bytes: Uint8Array; readonly done: Omit<AppliedDocumentEdits, 'undo'> }> {
  const opened = open(bytes);
  if (!opened.ok) return opened;
  const { xml, parsed } = opened.value;
  let { properties } = opened.value;
  let id = parsed.highestId;
  const applied: DocumentEdit[] = [];
  const skipped: AppliedDocumentEdits['skipped'][number][] = [];
  const splices: Splice[] = [];
  for (const edit of edits) {
    let prepared: Prepared;
    if (edit.kind === 'source') {
      const written: string | null =
        edit.source && properties ? withProperty(properties, sourcePropertyName(edit.id), printSourceProperty(edit.source)) : null;
      properties = written ?? properties;
      prepared = written === null ? 'not-found' : [];
    } else if (edit.kind === 'remove') prepared = 'not-found';
    else prepared = edit.kind === 'control' ? controlSplices(edit, parsed) : passageSplices(edit, parsed, () => ++id);
    if (typeof prepared === 'string') skipped.push({ edit, reason: prepared });
    else {
      applied.push(edit);
      splices.push(...prepared);
    }
  }
  const parts = unzipSync(bytes);
  parts[MAIN] = strToU8(spliced(xml, splices));
  if (properties !== null) parts[PROPERTIES] = strToU8(properties);
  // A fixed date, so that the same document gives the same bytes.
  return { ok: true, value: { bytes: zipSync(parts, { mtime: new Date(1980, 0, 1) }), done: { applied, skipped, asRevision: 0 } } };
}

function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of [...splices].sort((left, right) => left.start - right.start)) {
    pieces.push(xml.slice(from, start), text);
    from = end;
  }
  pieces.push(xml.slice(from));
  return pieces.join('');
}

function controlSplices(edit: DocumentEdit & { readonly kind: 'control' }, parsed: ParsedDocument): Prepared {
  const control = parsed.controls[edit.control];
  if (!control) return 'not-found';
  if (control.locked) return 'locked';
  if (control.tag !== edit.expect.tag || control.text !== edit.expect.text) return 'changed-meanwhile';
  const { tagPlace, partPlace, titlePlace, properties } = control;
  const added = `${titlePlace ? '' : titleXml(edit.title)}${tagPlace ? '' : tagXml(edit.tag)}`;
  const attributes: readonly Splice[] = [
    ...(tagPlace ? [{ ...tagPlace, text: tagXml(edit.tag, 'w:tag', tagPlace.tail) }] : []),
    ...(partPlace ? [{ ...partPlace, text: tagXml(edit.tag, 'w:docPart', partPlace.tail) }] : []),
    ...(titlePlace ? [{ ...titlePlace, text: titleXml(edit.title, titlePlace.tail) }] : []),
    ...(added === '' || properties < 0 ? [] : [{ start: properties, end: properties, text: added }]),
  ];
  return control.text === edit.text ? attributes : [...attributes, ...textSplices(control, edit.text)];
}

function textSplices({ texts, content }: ParsedControl, text: string): readonly Splice[] {
  if (texts.length > 0) return texts.map((place, at) => ({ ...place, text: at === 0 ? escapeXml(text) : '' }));
  return content < 0 ? [] : [{ start: content, end: content, text: runXml(text) }];
}

function passageSplices(edit: DocumentEdit & { readonly kind: 'passage' }, parsed: ParsedDocument, nextId: () => number): Prepared {
  const control = parsed.controls[edit.control];
  const paragraph = control ? parsed.paragraphs[control.paragraph] : undefined;
  if (!control || !paragraph?.content) return 'not-found';
  if (paragraph.text !== edit.expect || paragraph.complex) return 'changed-meanwhile';
  if (parsed.controls.some((other) => other.paragraph === control.paragraph && other.locked)) return 'locked';
  return [{ ...paragraph.content, text: piecesXml(edit.pieces, nextId, paragraph.runProperties) }];
}
