import type { NarrativeStyle } from '../core/index';
import type { NarrativeOptions } from './narrative-manner';
import type { Narrative } from '../core/model/text';

export type { NarrativeStyle };

/** What a person chose for the text. */
export interface TextRequest extends NarrativeOptions {
  /** The year of the report; null leaves it to the sheets. */
  readonly year: number | null;
  /** Ids of sections that are left out. */
  readonly without: readonly string[];
}

export const FIRST_TEXT: TextRequest = {
  style: 'summary',
  language: 'zh-CN',
  rounding: 'half-up',
  problems: false,
  targetSources: false,
  year: null,
  without: [],
};

/** The text with what may be chosen for it. */
export interface TextDraft {
  readonly narrative: Narrative;
  readonly title: string;
  /** 一、妇幼保健 …, one a section, in order. */
  readonly headings: readonly string[];
  /** Every section that the workbook gives, also those left out. */
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
  /** The years that the tables speak of, latest first. */
  readonly years: readonly number[];
}

/** The draft as a report is pasted: headings and paragraphs, one a line. */
export function plainText({ narrative, headings }: TextDraft): string {
  return narrative.sections
    .flatMap((section, position) => [
      headings[position] ?? section.heading,
      ...section.paragraphs.map((paragraph) => paragraph.pieces.map((piece) => piece.text).join('')),
    ])
    .join('\n');
}
