import { SaxesParser } from 'saxes';
import { readTag } from '../../core/document/tag';

/** A place in the XML text, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The place of an opening tag and how it ends. */
export interface TagPlace extends Place {
  readonly tail: '/>' | '>';
}

/** One of our content controls with the places of what a refresh writes. */
export interface ParsedControl {
  readonly tag: string;
  readonly text: string;
  readonly locked: boolean;
  /** 0-based, in the order in which paragraphs begin. */
  readonly paragraph: number;
  /** Inner texts of its `w:t`; the first takes the new text, the others become empty. */
  readonly texts: readonly Place[];
  /** Where a run can be put into a control that has none. */
  readonly content: number;
  /** The whole tags `<w:tag …>`, `<w:docPart …>` and `<w:alias …>`, null where the program that wrote the file left one out. */
  readonly tagPlace: TagPlace | null;
  readonly partPlace: TagPlace | null;
  readonly titlePlace: TagPlace | null;
  /** Where a title or tag can be added. */
  readonly properties: number;
}

export interface ParsedParagraph {
  readonly text: string;
  /** From behind the paragraph's properties to before its end tag; null for `<w:p/>`. */
  readonly content: Place | null;
  /** `<w:rPr>…</w:rPr>` of its first run, or ''. */
  readonly runProperties: string;
  /** Holds more than runs and our controls (a picture, a note, a field, another control, a revision): not to be written anew. */
  readonly complex: boolean;
}

export interface ParsedDocument {
  readonly controls: readonly ParsedControl[];
  readonly paragraphs: readonly ParsedParagraph[];
  /** No control of the document has a greater number. */
  readonly highestId: number;
}

/** Text that is in the file but not in the document: deleted by a tracked change, field codes, the fallback of a drawing. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:rPr', 'w:pPr']);
const SIMPLE = new Set([
  'w:p', 'w:pPr', 'w:r', 'w:rPr', 'w:t', 'w:sdt', 'w:sdtPr', 'w:sdtEndPr', 'w:sdtContent', 'w:alias', 'w:tag', 'w:id', 'w:lock', 'w:placeholder', 'w:docPart',
  'w:showingPlcHdr', 'w15:appearance', 'w15:color', 'w:richText', 'w:text', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak',
]); // prettier-ignore

interface OpenParagraph {
  readonly order: number;
  text: string;
  start: number;
  runProperties: string | null;
  complex: boolean;
}

interface OpenControl {
  tag: string | null;
  /** The name of its placeholder. */
  part: string | null;
  text: string;
  locked: boolean;
  readonly paragraph: number;
  readonly texts: Place[];
  content: number;
  properties: number;
  tagPlace: TagPlace | null;
  partPlace: TagPlace | null;
  titlePlace: TagPlace | null;
  /** Its properties are over: tags that follow belong to something inside. */
  described: boolean;
}

/** Finds paragraphs and our controls in the main part of a .docx. Throws where the XML is broken. */
export function parseTies(xml: string): ParsedDocument {
  return new TieParser(xml).run();
}

class TieParser {
  private readonly parser = new SaxesParser();
  private readonly paragraphs: { order: number; parsed: ParsedParagraph }[] = [];
  private readonly controls: ParsedControl[] = [];
  private readonly openParagraphs: OpenParagraph[] = [];
  private readonly openControls: OpenControl[] = [];
  private order = 0;
  private hidden = 0;
  private properties = 0;
  private textStart = -1;
  private runPropertiesStart = -1;
  private highestId = 0;

  constructor(private readonly xml: string) {}

  run(): ParsedDocument {
    this.parser.on('opentag', ({ name, attributes, isSelfClosing }) => this.opened(name, attributes, isSelfClosing));
    this.parser.on('closetag', ({ name, isSelfClosing }) => this.closed(name, isSelfClosing));
    this.parser.on('text', (text) => {
      if (this.textStart >= 0 && this.hidden === 0) this.add(text);
    });
    this.parser.write(this.xml).close();
    const paragraphs = this.paragraphs.sort((left, right) => left.order - right.order).map(({ parsed }) => parsed);
    return { controls: this.controls, paragraphs, highestId: this.highestId };
  }

  private opened(name: string, attributes: Readonly<Record<string, string>>, selfClosing: boolean): void {
    const at = this.parser.position;
    const paragraph = this.openParagraphs.at(-1);
    if (name === 'w:p') {
      this.openParagraphs.push({ order: this.order++, text: '', start: selfClosing ? -1 : at, runProperties: null, complex: false });
      return;
    }
    if (paragraph && this.properties === 0 && this.hidden === 0 && !SIMPLE.has(name)) paragraph.complex = true;
    if (name === 'w:sdt') this.openControls.push(newControl(paragraph?.order ?? -1));
    else if (name === 'w:sdtPr') {
      this.properties++;
      const control = this.openControls.at(-1);
      if (control && !control.described && !selfClosing) control.properties = at;
    } else if (name === 'w:sdtContent') this.controlContent(at, selfClosing);
    else if (this.properties > 0) this.controlProperty(name, attributes['w:val'] ?? '', at);
    if (HIDDEN.has(name)) this.hidden++;
    if (name === 'w:rPr' && !selfClosing) this.runPropertiesStart = this.xml.lastIndexOf('<', at - 1);
    if (name === 'w:t') this.textStart = selfClosing ? -1 : at;
    else if (this.hidden === 0 && (name === 'w:tab' || name === 'w:br' || name === 'w:cr')) this.add(' ');
    else if (this.hidden === 0 && name === 'w:noBreakHyphen') this.add('-');
  }

  private controlContent(at: number, selfClosing: boolean): void {
    const control = this.openControls.at(-1);
    if (!control) return;
    control.content = selfClosing ? -1 : at;
    control.described = true;
  }

  private controlProperty(name: string, value: string, at: number): void {
    const control = this.openControls.at(-1);
    if (!control || control.described) return;
    const place: TagPlace = { start: this.xml.lastIndexOf('<', at - 1), end: at, tail: this.xml[at - 2] === '/' ? '/>' : '>' };
    if (name === 'w:tag') Object.assign(control, { tag: value, tagPlace: place });
    else if (name === 'w:docPart') Object.assign(control, { part: value, partPlace: place });
    else if (name === 'w:alias') control.titlePlace = place;
    else if (name === 'w:lock') control.locked = value === 'contentLocked' || value === 'sdtContentLocked';
    else if (name === 'w:id') this.highestId = Math.max(this.highestId, Number(value) || 0);
  }

  private closed(name: string, selfClosing: boolean): void {
    const at = this.parser.position;
    const start = selfClosing ? at : this.xml.lastIndexOf('</', at - 1);
    if (HIDDEN.has(name)) this.hidden--;
    const paragraph = this.openParagraphs.at(-1);
    if (name === 'w:sdtPr') this.properties--;
    else if (name === 'w:pPr' && paragraph && this.hidden === 0) paragraph.start = at;
    else if (name === 'w:rPr' && paragraph && this.hidden === 0 && this.properties === 0 && this.runPropertiesStart >= 0)
      paragraph.runProperties ??= this.xml.slice(this.runPropertiesStart, at);
    else if (name === 'w:t') {
      if (this.textStart >= 0 && this.hidden === 0)
        for (const control of this.openControls) control.texts.push({ start: this.textStart, end: start });
      this.textStart = -1;
    } else if (name === 'w:sdt') this.finishControl();
    else if (name === 'w:p') this.finishParagraph(start);
  }

  private finishControl(): void {
    const control = this.openControls.pop();
    if (!control) return;
    const name = [control.tag, control.part].find((text) => text !== null && readTag(text) !== null) ?? null;
    if (control.paragraph < 0 || name === null) {
      const paragraph = this.openParagraphs.at(-1);
      if (paragraph) paragraph.complex = true;
      return;
    }
    const { text, locked, paragraph, texts, content, tagPlace, partPlace, titlePlace, properties } = control;
    this.controls.push({ tag: name, text, locked, paragraph, texts, content, tagPlace, partPlace, titlePlace, properties });
  }

  private finishParagraph(end: number): void {
    const open = this.openParagraphs.pop();
    if (!open) return;
    const content = open.start < 0 ? null : { start: open.start, end };
    const parsed = { text: open.text, content, runProperties: open.runProperties ?? '', complex: open.complex };
    this.paragraphs.push({ order: open.order, parsed });
  }

  private add(text: string): void {
    const paragraph = this.openParagraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    for (const control of this.openControls) if (control.paragraph === paragraph.order) control.text += text;
  }
}

const newControl = (paragraph: number): OpenControl => ({
  tag: null, part: null, text: '', locked: false, paragraph, texts: [], content: -1, properties: -1, tagPlace: null, partPlace: null, titlePlace: null, described: false,
}); // prettier-ignore
