import type { NarrativeStyle } from '../core/index';
import type { Narrative } from '../core/model/text';

export type { NarrativeStyle };

/** What a person chose for the text. */
export interface TextRequest {
  readonly style: NarrativeStyle;
  /** The year of the report; null leaves it to the sheets. */
  readonly year: number | null;
  /** Ids of sections that are left out. */
  readonly without: readonly string[];
}

export const FIRST_TEXT: TextRequest = { style: 'summary', year: null, without: [] };

/** The text with what may be chosen for it. */
export interface TextDraft {
  readonly narrative: Narrative;
  /** Every section that the workbook gives, also those left out. */
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
  /** The years that the tables speak of, latest first. */
  readonly years: readonly number[];
}

const TITLE: Readonly<Record<NarrativeStyle, string>> = {
  summary: '卫生健康工作总结',
  progress: '卫生健康工作进展情况汇报',
  brief: '卫生健康统计简报',
};

/** The title of the written report; the year only where the person gave it, since a title is theirs to sign. */
export function reportTitle(request: TextRequest): string {
  return `${request.year === null ? '' : `${request.year}年`}${TITLE[request.style]}`;
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** （一）, （二） … （十一）. */
export function sectionHeading(heading: string, position: number): string {
  const tens = Math.floor((position + 1) / 10);
  const ones = (position + 1) % 10;
  const number =
    position < 10 ? ORDINALS[position] : `${tens > 1 ? (ORDINALS[tens - 1] ?? '') : ''}十${ones > 0 ? (ORDINALS[ones - 1] ?? '') : ''}`;
  return `（${number ?? ''}）${heading}`;
}

/** The draft as a report is pasted: headings and paragraphs, one a line. */
export function plainText(narrative: Narrative): string {
  return narrative.sections
    .flatMap((section, position) => [
      sectionHeading(section.heading, position),
      ...section.paragraphs.map((paragraph) => paragraph.pieces.map((piece) => piece.text).join('')),
    ])
    .join('\n');
}
