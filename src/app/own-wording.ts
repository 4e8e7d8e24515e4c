import {
  describeWordingNote,
  FRAME_WORDS,
  ITEM_WORDS,
  NO_WORDINGS,
  readWordings,
  readWordingSet,
  writeWordingSet,
  type Catalogue,
  type RealisedWording,
  type Report,
  type Wording,
  type WordingFile,
  type WordingNote,
  toVerify,
  type WordingReader,
  type WordingSet,
} from '../core/index';
import type { Locale } from '../core/model/finding';
import type { Narrative, Section, Withheld } from '../core/model/text';
import { factsOf } from './draft-narrative';
import type { NarrativeOptions } from './narrative-manner';

/** `ITEM_WORDS` and `FRAME_WORDS`: what may stand behind the colon and what names no indicator, the first word of each for menus. */
export { describeWordingNote, FRAME_WORDS, ITEM_WORDS, NO_WORDINGS, readWordingSet, writeWordingSet };
export type { RealisedWording, Wording, WordingFile, WordingNote, WordingReader, WordingSet };

/** Makes a checked workbook ready for wordings: `realise` for the preview at every keystroke, `names` for completion. */
export function wordingReader(
  report: Report,
  catalogue: Catalogue,
  options: Pick<NarrativeOptions, 'language' | 'rounding'>,
  lastYear: Report | null = null,
): WordingReader {
  return readWordings({ ...factsOf(report, lastYear), catalogue, ...options });
}

/** A narrative of the user's own paragraphs; what has a fault or lacks a fact is listed with its sentence. */
export function narrateWordings(set: WordingSet, reader: WordingReader, catalogue: Catalogue, locale: Locale): Narrative {
  const sections = new Map<string, Section>();
  const withheld: Withheld[] = [];
  for (const wording of set.wordings) {
    const { pieces, notes } = reader.realise(wording.text);
    for (const note of notes)
      if (note.code !== 'typed-number') withheld.push({ indicator: wording.title, cells: [], reason: describeWordingNote(note, locale) });
    if (notes.some((note) => note.severity === 'error') || pieces.length === 0) continue;
    const domain = catalogue.domain(wording.section);
    const heading = domain === undefined ? wording.section : locale === 'zh-CN' ? domain.name : domain.nameEn;
    const section = sections.get(wording.section) ?? { id: wording.section, heading, paragraphs: [] };
    sections.set(wording.section, { ...section, paragraphs: [...section.paragraphs, { pattern: 'user-wording', pieces }] });
  }
  const told = [...sections.values()];
  return { sections: told, withheld, toVerify: toVerify(told, reader.doubted) };
}
