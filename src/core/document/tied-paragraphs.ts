import type { ControlState } from '../model/document';
import { shortDigest, type TagReading } from './tag';

/** A control with what its tag says. */
export interface Tied {
  readonly control: ControlState;
  readonly tag: TagReading;
}

/** A paragraph's controls follow one another; a number that comes again begins the paragraph's copy. */
export function groupByParagraph(tied: readonly Tied[]): readonly (readonly Tied[])[] {
  const groups: Tied[][] = [];
  let seen = new Set<string>();
  let place: string | null = null;
  for (const entry of tied) {
    if (entry.tag.place !== place || seen.has(entry.tag.key)) {
      groups.push([]);
      seen = new Set();
    }
    place = entry.tag.place;
    seen.add(entry.tag.key);
    groups.at(-1)?.push(entry);
  }
  return groups;
}

/**
 * For each group the text of its paragraph where nobody touched it. A number that was copied out of a paragraph carries the paragraph's
 * digest too: only as many groups as there are such paragraphs, the fullest first, can be the paragraph itself.
 */
export function untouchedTexts(groups: readonly (readonly Tied[])[], paragraphs: readonly string[]): readonly (string | null)[] {
  const standing = new Map<string, { readonly text: string; count: number }>();
  for (const text of paragraphs) {
    const digest = shortDigest(text);
    const known = standing.get(digest);
    if (known) known.count += 1;
    else standing.set(digest, { text, count: 1 });
  }
  const texts: (string | null)[] = groups.map(() => null);
  const fullestFirst = groups.map((group, at) => ({ group, at })).sort((a, b) => b.group.length - a.group.length);
  for (const { group, at } of fullestFirst) {
    const paragraph = standing.get(group[0]?.tag.whole ?? '');
    if (!paragraph || paragraph.count === 0) continue;
    paragraph.count -= 1;
    texts[at] = paragraph.text;
  }
  return texts;
}
