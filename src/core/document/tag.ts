import { digest } from './hash';

/**
 * What the tag of a content control says. It is all that a refresh needs: Word's own undo, a copy into another document and a round trip
 * through another program keep text and tag together, where a list kept beside the text would no longer fit it.
 */
export interface TagReading {
  /** Which source of the document. */
  readonly source: number;
  /** Identity of the number: its sheet, the words of its sentence, its position among the sentence's numbers. */
  readonly key: string;
  /** Identity of the paragraph: section, sheet, pattern. */
  readonly place: string;
  /** Digest of the paragraph's whole text as it was written. */
  readonly whole: string;
  /** Digest of the number's text as it was written. */
  readonly text: string;
}

/** Digests of 8 and 6 letters: a tag is at most 40 letters long, below the 64 that Word allows. */
export const keyOf = (text: string): string => digest(text, 8);
export const shortDigest = (text: string): string => digest(text, 6);

/** `sb1-1-k3j9x0a2-p2k4j1-w9d8f7-t0x1y2`. */
export function printTag(tag: TagReading): string {
  return `sb1-${tag.source}-${tag.key}-${tag.place}-${tag.whole}-${tag.text}`;
}

/** Null where the tag is not ours. */
export function readTag(tag: string): TagReading | null {
  const match = /^sb1-([1-9]\d{0,3})-([0-9a-z]{8})-([0-9a-z]{6})-([0-9a-z]{6})-([0-9a-z]{6})$/.exec(tag);
  if (!match) return null;
  const [, source = '', key = '', place = '', whole = '', text = ''] = match;
  return { source: Number(source), key, place, whole, text };
}
