import { FileTrouble } from './file-trouble';
import { PackageParts, type Relationship } from './package-parts';
import { appendChild, rootPrefix, scanXml, Splices, withPrefix, type TagPlace } from './xml-splice';
import { MAIN_NAMESPACE, OFFICE_RELATIONS, PACKAGE_RELATIONS, utf8, XML_HEAD, xmlAttribute } from './xml-text';
import { writeZip, type ZipPart } from './zip-writer';

const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const TYPES_PART = '[Content_Types].xml';

/** Appends an element to the root of a part's text. */
export function appendToRoot(text: string, part: string, xml: string): string {
  let root: TagPlace | null = null;
  let closeStart = 0;
  scanXml(text, part, {
    open(tag) {
      root ??= tag;
    },
    close(_name, start) {
      closeStart = start;
    },
  });
  const splices = new Splices();
  if (root) appendChild(splices, text, root, closeStart, withPrefix(xml, rootPrefix(text)));
  return splices.applyTo(text);
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Changes to an archive: parts that are not touched go over byte for byte, packed as they are. */
export class PackagePatch {
  readonly parts: PackageParts;
  readonly #texts = new Map<string, string>();
  readonly #removed = new Set<string>();
  #strict = false;

  constructor(bytes: Uint8Array) {
    this.parts = PackageParts.open(bytes);
  }

  /** Strict files (ISO/IEC 29500) use other namespace addresses; what we add must use theirs. */
  useDialectOf(text: string): void {
    this.#strict = text.includes(STRICT_MAIN);
  }

  dialect(xml: string): string {
    return this.#strict ? xml.replaceAll(MAIN_NAMESPACE, STRICT_MAIN).replaceAll(OFFICE_RELATIONS, STRICT_RELATIONS) : xml;
  }

  #key(name: string): string {
    return this.parts.entry(name)?.name ?? name;
  }

  has(name: string): boolean {
    return this.#texts.has(this.#key(name)) || (this.parts.has(name) && !this.#removed.has(this.#key(name)));
  }

  text(name: string): string {
    const key = this.#key(name);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.parts.read(name));
    } catch (error) {
      if (error instanceof FileTrouble) throw error;
      throw new FileTrouble('unsupported-format', `${name} is not in UTF-8`);
    }
  }

  set(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    this.#texts.set(this.#key(name), text);
  }

  remove(name: string): void {
    this.#removed.add(this.#key(name));
    this.#texts.delete(this.#key(name));
  }

  /** A part name of this pattern that is still free; `#` stands for the number. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace('#', String(n));
      if (!this.has(name)) return name;
    }
  }

  relationships(part: string): Relationship[] {
    return this.parts.relationships(part);
  }

  /** Adds a relationship and returns its id. `target` is a part name. */
  relate(part: string, type: string, target: string): string {
    const name = relationsPart(part);
    const before = this.has(name) ? this.text(name) : `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
    let n = 1;
    while (before.includes(`"rIdSb${String(n)}"`)) n++;
    const id = `rIdSb${String(n)}`;
    const base = this.#strict ? STRICT_RELATIONS : OFFICE_RELATIONS;
    this.set(name, appendToRoot(before, name, `<Relationship Id="${id}" Type="${base}/${type}" Target="/${xmlAttribute(target)}"/>`));
    return id;
  }

  /** Takes the relationships to a part out of another part's list. */
  unrelate(part: string, target: string): void {
    const name = relationsPart(part);
    const ids = new Set(
      this.relationships(part)
        .filter((relation) => relation.target.toLowerCase() === target.toLowerCase())
        .map((relation) => relation.id),
    );
    this.#removeTags(name, (tag) => tag.name === 'Relationship' && ids.has(tag.attributes.Id ?? ''));
  }

  #removeTags(name: string, wanted: (tag: TagPlace) => boolean): void {
    const text = this.text(name);
    const splices = new Splices();
    let open: TagPlace | null = null;
    scanXml(text, name, {
      open(tag) {
        if (wanted(tag)) open = tag;
      },
      close(_tag, _start, end) {
        if (open) splices.replace(open.start, end, '');
        open = null;
      },
    });
    this.set(name, splices.applyTo(text));
  }

  declare(part: string, contentType: string): void {
    const xml = `<Override PartName="/${xmlAttribute(part)}" ContentType="${contentType}"/>`;
    this.set(TYPES_PART, appendToRoot(this.text(TYPES_PART), TYPES_PART, xml));
  }

  undeclare(part: string): void {
    this.#removeTags(
      TYPES_PART,
      (tag) => tag.name === 'Override' && (tag.attributes.PartName ?? '').toLowerCase() === `/${part.toLowerCase()}`,
    );
  }

  /** Adds a part with its type. */
  add(part: string, text: string, contentType: string): void {
    this.set(part, text);
    this.declare(part, contentType);
  }

  bytes(): Uint8Array {
    const { archive } = this.parts;
    const parts: ZipPart[] = [];
    for (const entry of archive.entries) {
      if (this.#removed.has(entry.name)) continue;
      const text = this.#texts.get(entry.name);
      if (text === undefined) parts.push({ name: entry.name, from: archive, entry });
      else parts.push({ name: entry.name, bytes: utf8(text) });
      this.#texts.delete(entry.name);
    }
    for (const [name, text] of this.#texts) parts.push({ name, bytes: utf8(text) });
    return writeZip(parts);
  }
}
