const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g;

/** Full-width ASCII, digits and the ideographic space in half width; nothing else changes. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (ch) => (ch === '\u3000' ? ' ' : String.fromCharCode(ch.charCodeAt(0) - 0xfee0)));
}

/** Half width with every kind of white space taken out: how labels are compared (`合  计` is `合计`). */
export function compactText(text: string): string {
  return toHalfWidth(text).replace(SPACES, '');
}

/** Leading blanks of a label, in characters as wide as one Chinese character (two half-width spaces are one). */
export function leadingBlanks(text: string): number {
  let width = 0;
  for (const ch of text) {
    if (ch === '\u3000' || ch === '\t') width += 2;
    else if (ch === ' ' || ch === '\u00a0') width += 1;
    else break;
  }
  return width / 2;
}
