import { SaxesParser } from 'saxes';
import { FileTrouble } from './file-trouble';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix: writers choose prefixes as they like. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Text and CDATA, possibly in several pieces. */
  text(piece: string): void;
}

const CHUNK = 1 << 20;

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  return /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

/** Decodes a part by its byte order mark or its declared encoding. */
function decoderFor(bytes: Uint8Array, part: string): TextDecoder {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new FileTrouble('broken-xml', `${part}: unknown encoding ${encoding}`);
  }
}

/** Reads a part from end to end. Throws FileTrouble `broken-xml` where it is not well-formed, is cut off or has undecodable bytes. */
export function parseXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: boolean }>({ xmlns: false, position: false });
  parser.on('opentag', (tag) => {
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    handlers.close(localName(tag.name));
  });
  parser.on('text', (piece) => {
    handlers.text(piece);
  });
  parser.on('cdata', (piece) => {
    handlers.text(piece);
  });
  parser.on('error', (error) => {
    throw new FileTrouble('broken-xml', `${part}: ${error.message}`);
  });
  const decoder = decoderFor(bytes, part);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decodeChunk(decoder, bytes.subarray(at, at + CHUNK), at + CHUNK < bytes.length, part));
  }
  parser.close();
}

function decodeChunk(decoder: TextDecoder, chunk: Uint8Array, more: boolean, part: string): string {
  try {
    return decoder.decode(chunk, { stream: more });
  } catch {
    throw new FileTrouble('broken-xml', `${part}: bytes that are no text`);
  }
}

/** An attribute by its name without prefix; one with a prefix (`r:id`) is found as well. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  for (const key of Object.keys(attributes)) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}

/** xsd:boolean as files write it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Excel writes characters that XML cannot hold as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
