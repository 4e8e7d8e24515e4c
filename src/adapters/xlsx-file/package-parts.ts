import { FileTrouble } from './file-trouble';
import { attribute, parseXml } from './xml';
import { openZip, unpack, type ZipArchive, type ZipEntry } from './zip-archive';

export interface Relationship {
  readonly id: string;
  /** Last piece of the type's address (`worksheet`, `comments`, …): the same in the transitional and the strict namespace. */
  readonly type: string;
  /** Part name without leading slash, or the address of an external target. */
  readonly target: string;
  readonly external: boolean;
}

/** An Open Packaging archive: parts by name, relationships by part. */
export class PackageParts {
  readonly #entries = new Map<string, ZipEntry>();

  constructor(readonly archive: ZipArchive) {
    for (const entry of archive.entries) {
      const key = entry.name.toLowerCase().replace(/^\/+/, '');
      if (!this.#entries.has(key)) this.#entries.set(key, entry);
    }
  }

  static open(bytes: Uint8Array): PackageParts {
    return new PackageParts(openZip(bytes));
  }

  names(): string[] {
    return this.archive.entries.map((entry) => entry.name.replace(/^\/+/, ''));
  }

  entry(name: string): ZipEntry | undefined {
    return this.#entries.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  read(name: string): Uint8Array {
    const entry = this.entry(name);
    if (!entry) throw new FileTrouble('truncated', `the part ${name} is missing`);
    return unpack(this.archive, entry);
  }

  /** Relationships of a part; of the package itself for the empty name. */
  relationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
    const found: Relationship[] = [];
    if (!this.has(name)) return found;
    parseXml(this.read(name), name, {
      open(tag, attributes) {
        if (tag !== 'Relationship') return;
        const target = attribute(attributes, 'Target') ?? '';
        const external = attribute(attributes, 'TargetMode') === 'External';
        const type = attribute(attributes, 'Type') ?? '';
        found.push({
          id: attribute(attributes, 'Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: external ? target : resolvePart(folder, target),
          external,
        });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  }
}

/** A target as written in a relationship, to a part name: absolute, relative, with `..`. */
export function resolvePart(folder: string, target: string): string {
  const path = (target.split('#')[0] ?? '').replaceAll('\\', '/');
  const pieces = (path.startsWith('/') ? path : folder + path).split('/');
  const out: string[] = [];
  for (const piece of pieces) {
    if (piece === '' || piece === '.') continue;
    if (piece === '..') out.pop();
    else out.push(piece);
  }
  const joined = out.join('/');
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}
