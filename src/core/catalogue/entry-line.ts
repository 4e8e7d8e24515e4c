/** Places that a problem names: `#3` the third entry of a list file, `targets[0]` an entry of a list in an object, else an id. */
const NUMBERED = /^#(\d+)$/u;
const LISTED = /^([a-z]+)\[(\d+)\]$/u;

/**
 * The 1-based line of a JSON text on which the entry of a problem begins, for a message that names file and line; null where the text does
 * not hold it. Ids are looked for as `"id": "…"`.
 */
export function lineOfEntry(text: string, entry: string): number | null {
  const listed = LISTED.exec(entry);
  const start = listed ? text.search(new RegExp(`"${listed[1] ?? ''}"\\s*:\\s*\\[`, 'u')) : 0;
  const number = NUMBERED.exec(entry)?.[1] ?? (listed ? String(Number(listed[2]) + 1) : undefined);
  const at =
    number === undefined
      ? text.search(new RegExp(`"id"\\s*:\\s*"${entry.replace(/[^a-z0-9-]/gu, '\\$&')}"`, 'u'))
      : start < 0
        ? -1
        : nthElement(text, text.indexOf('[', start) + 1, Number(number));
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}

/** Where the n-th element (from 1) of the list that begins at `from` begins; -1 where there are fewer. Strings may hold any bracket. */
function nthElement(text: string, from: number, wanted: number): number {
  let depth = 0;
  let count = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/\s/u.test(sign) || sign === ',') continue;
    if (depth === 0 && sign === ']') return -1;
    if (depth === 0 && sign !== '}') {
      count += 1;
      if (count === wanted) return at;
    }
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else while (/[\w.+-]/u.test(text.charAt(at + 1))) at += 1;
  }
  return -1;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === '"') return at;
  }
  return text.length;
}
