import type { NamedFact, Section } from '../model/text';
import { key } from './fact';

/** What the text tells of cells whose value is in doubt (cell key → name), a fact a cell, in the order of the text. */
export function toVerify(sections: readonly Section[], doubted: ReadonlyMap<string, string>): readonly NamedFact[] {
  const facts = new Map<string, NamedFact>();
  const pieces = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces));
  for (const { sheet, row, col, book } of pieces.flatMap(({ source }) => source?.cells ?? [])) {
    const cell = { sheet, row, col };
    const indicator = doubted.get(key(cell));
    if (book === undefined && indicator !== undefined) facts.set(key(cell), { indicator, cells: [cell] });
  }
  return [...facts.values()];
}
