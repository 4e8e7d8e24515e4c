import { SaxesParser } from 'saxes';
import { FileTrouble } from './file-trouble';
import { localName, type Attributes } from './xml';

export interface TagPlace {
  /** Name without prefix. */
  readonly name: string;
  readonly attributes: Attributes;
  /** UTF-16 offsets of the tag itself: from `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
}

export interface PlaceHandlers {
  open?(tag: TagPlace): void;
  close?(name: string, start: number, end: number): void;
  text?(piece: string): void;
}

/** Reads a part's text with the offset of every tag, so that pieces can be exchanged and all else stays as it is. */
export function scanXml(text: string, part: string, handlers: PlaceHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: true });
  let last = { start: 0, end: 0, empty: false };
  parser.on('opentag', (tag) => {
    const end = parser.position;
    last = { start: text.lastIndexOf('<', end - 1), end, empty: tag.isSelfClosing };
    handlers.open?.({ name: localName(tag.name), attributes: tag.attributes, ...last });
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    const empty = tag.isSelfClosing && end === last.end;
    handlers.close?.(localName(tag.name), empty ? last.start : text.lastIndexOf('<', end - 1), end);
  });
  parser.on('text', (piece) => handlers.text?.(piece));
  parser.on('cdata', (piece) => handlers.text?.(piece));
  parser.on('error', (error) => {
    throw new FileTrouble('broken-xml', `${part}: ${error.message}`);
  });
  parser.write(text).close();
}

/** Exchanges of pieces of a text; they may be given in any order but must not overlap. */
export class Splices {
  readonly #pieces: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  replace(start: number, end: number, text: string): void {
    this.#pieces.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  applyTo(source: string): string {
    let done = 0;
    let out = '';
    for (const { start, end, text } of this.#pieces.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < done) throw new Error('overlapping splices');
      out += source.slice(done, start) + text;
      done = end;
    }
    return out + source.slice(done);
  }
}

/** The namespace prefix of a part's root element with its colon, or empty. */
export function rootPrefix(text: string): string {
  return /<(?![?!])(?:([\w.-]+:))?[\w.-]+/.exec(text)?.[1] ?? '';
}

/** Gives our own generated elements the prefix of the part that they go into. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The tag's text with an attribute set; other attributes stay as they are written. */
export function setAttribute(tag: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}=)("[^"]*"|'[^']*')`);
  if (pattern.test(tag)) return tag.replace(pattern, (_, head: string) => `${head}"${value}"`);
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

/** The tag's text without an attribute. */
export function dropAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`), '');
}

/** Adds an element as the last child of the element that a tag opened and `closeStart` closes. */
export function appendChild(splices: Splices, source: string, parent: TagPlace, closeStart: number, xml: string): void {
  if (!parent.empty) {
    splices.insert(closeStart, xml);
    return;
  }
  const tag = source.slice(parent.start, parent.end);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  splices.replace(parent.start, parent.end, `${tag.replace(/\s*\/>$/, '>')}${xml}</${name}>`);
}
