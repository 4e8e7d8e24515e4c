import { parseAddress, parseRange } from '../../core/model/address';
import type { CellComment, ListObject } from '../../core/model/workbook';
import { StringItem } from './strings-part';
import { attribute, decodeEscapes, isTrue, parseXml } from './xml';

/** Reads a comments part (the notes of a sheet). */
export function readComments(bytes: Uint8Array, part: string): CellComment[] {
  const authors: string[] = [];
  const comments: CellComment[] = [];
  const item = new StringItem();
  let at: { ref: string; author: number } | null = null;
  let inAuthor = false;
  parseXml(bytes, part, {
    open(name, attributes) {
      if (name === 'author') {
        inAuthor = true;
        authors.push('');
      } else if (name === 'comment') {
        at = { ref: attribute(attributes, 'ref') ?? '', author: Number(attribute(attributes, 'authorId') ?? -1) };
        item.reset();
      } else item.open(name);
    },
    close(name) {
      if (name === 'author') inAuthor = false;
      else if (name === 'comment' && at) {
        const address = parseAddress(at.ref);
        if (address) comments.push({ ...address, text: item.value, author: authors[at.author] || null });
        at = null;
      } else item.close(name);
    },
    text(piece) {
      if (inAuthor) authors[authors.length - 1] += piece;
      else if (at) item.text(piece);
    },
  });
  return comments;
}

/** Reads a table part (ListObject); undefined where it names no range. */
export function readTable(bytes: Uint8Array, part: string): ListObject | undefined {
  let name = '';
  let ref = '';
  let totalsRow = false;
  const columns: string[] = [];
  parseXml(bytes, part, {
    open(tag, attributes) {
      if (tag === 'table') {
        name = attribute(attributes, 'displayName') ?? attribute(attributes, 'name') ?? '';
        ref = attribute(attributes, 'ref') ?? '';
        totalsRow = Number(attribute(attributes, 'totalsRowCount') ?? 0) > 0 && !isTrue(attribute(attributes, 'insertRowShift'));
      } else if (tag === 'tableColumn') columns.push(decodeEscapes(attribute(attributes, 'name') ?? ''));
    },
    close: () => undefined,
    text: () => undefined,
  });
  const range = parseRange(ref);
  return range && { name, range, columns, totalsRow };
}

export const STATE_NAMESPACE = 'urn:statbrief:state:1';

/** The text of our state part, or null where the part is somebody else's or not readable. */
export function readStatePart(bytes: Uint8Array, part: string): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 2000));
  if (!head.includes(STATE_NAMESPACE)) return null;
  let text = '';
  let depth = 0;
  let own = false;
  parseXml(bytes, part, {
    open(_name, attributes) {
      if (depth++ === 0) own = Object.values(attributes).includes(STATE_NAMESPACE);
    },
    close: () => {
      depth--;
    },
    text(piece) {
      if (depth > 0) text += piece;
    },
  });
  return own ? text : null;
}
