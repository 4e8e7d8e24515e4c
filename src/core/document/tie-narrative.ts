import { formatAddress } from '../model/address';
import type { Passage, PassagePiece, ReportSource, ReportText } from '../model/document';
import type { Narrative, Paragraph, Section, SourceCell, SpanSource, TextPiece } from '../model/text';
import { keyOf, printTag, shortDigest } from './tag';

/** Word shows no more letters of a control's title. */
const LONGEST_TITLE = 64;
/** Stands for a number in the words of a sentence. */
const HOLE = '\u0001';

/** The titles of a report; a heading a section, in order. */
export interface ReportHeadings {
  readonly title: string | null;
  readonly sections: readonly string[];
}

/** Makes the narrative ready for a document: every number with a tag that finds it again in next month's narrative. */
export function tieNarrative(narrative: Narrative, headings: ReportHeadings, source: Omit<ReportSource, 'ties'>): ReportText {
  const drafts = narrative.sections.flatMap((section, at) => [
    heading(headings.sections[at] ?? section.heading),
    ...section.paragraphs.map((paragraph) => draftOf(section, paragraph)),
  ]);
  const places = occurrences(drafts.map((draft) => draft.place));
  const keys = new Map<string, number>();
  for (const draft of drafts) for (const span of draft.spans) keys.set(span.key, (keys.get(span.key) ?? 0) + 1);
  const passages = drafts.map((draft, at): Passage => {
    if (draft.kind === 'heading') return { kind: 'heading', place: '', pieces: draft.spans.map(({ text }) => ({ text })) };
    const place = shortDigest(`${draft.place}\u0000${places[at] ?? 0}`);
    const whole = shortDigest(draft.spans.map((span) => span.text).join(''));
    const pieces = draft.spans.map((span): PassagePiece => {
      if (!span.source) return { text: span.text };
      // Where a sheet says the same sentence twice only the cells tell the two apart.
      const same = (keys.get(span.key) ?? 0) > 1 ? `${span.key}\u0000${titleOf(span.source.cells)}` : span.key;
      const tag = printTag({ source: source.id, key: keyOf(same), place, whole, text: shortDigest(span.text) });
      const { indicator, cells, relation } = span.source;
      return { text: span.text, tie: { tag, title: titleOf(cells), indicator, cells, relation } };
    });
    return { kind: 'paragraph', place, pieces: joinedWords(pieces) };
  });
  const title: readonly Passage[] = headings.title === null ? [] : [{ kind: 'title', place: '', pieces: [{ text: headings.title }] }];
  const ties = passages.reduce((sum, passage) => sum + passage.pieces.filter((piece) => piece.tie).length, 0);
  return { source: { ...source, ties }, passages: [...title, ...passages] };
}

/** Words that follow one another are one piece, up to the end of their sentence. */
function joinedWords(pieces: readonly PassagePiece[]): readonly PassagePiece[] {
  const joined: PassagePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && !last.tie && !piece.tie && !STOP.test(last.text)) joined[joined.length - 1] = { text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

interface Span {
  readonly text: string;
  readonly source?: SpanSource;
  /** Sheet, words of the sentence, position in it; '' for words. */
  readonly key: string;
}

interface Draft {
  readonly kind: 'heading' | 'paragraph';
  readonly place: string;
  readonly spans: readonly Span[];
}

const heading = (text: string): Draft => ({ kind: 'heading', place: '', spans: [{ text, key: '' }] });

function draftOf(section: Section, paragraph: Paragraph): Draft {
  const pieces = joinedPeriods(paragraph.pieces.map((piece) => (isLabelDigit(piece) ? { text: piece.text } : piece)));
  const sheet = pieces.find((piece) => piece.source)?.source?.cells[0]?.sheet ?? '';
  return { kind: 'paragraph', place: [section.id, sheet, paragraph.pattern].join('\u0000'), spans: withKeys(pieces) };
}

/** The 65 of 65岁以上 belongs to the name of what is counted. */
function isLabelDigit({ text, source }: TextPiece): boolean {
  return source !== undefined && source.relation === 'value' && source.unit === '' && source.indicator.includes(text);
}

/** 2023年1—10月 is one tie and not three: from the first number of a period to the last, with the words between them and the 月 behind. */
function joinedPeriods(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const joined: TextPiece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece?.source?.relation !== 'period') {
      if (piece) joined.push(piece);
      continue;
    }
    let end = at;
    for (let next = at + 1; next <= at + 4 && next < pieces.length; next++) if (continuesPeriod(pieces, end, next)) end = next;
    const after = pieces[end + 1];
    const unit = after && !after.source ? (/^[年月]/u.exec(after.text)?.[0] ?? '') : '';
    joined.push({ ...piece, text: textOf(pieces.slice(at, end + 1)) + unit });
    at = end;
    if (!after || unit === '') continue;
    if (after.text !== unit) joined.push({ ...after, text: after.text.slice(1) });
    at += 1;
  }
  return joined;
}

const textOf = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join('');

/** Only 年, 月 and dashes may stand between two numbers of one period. */
function continuesPeriod(pieces: readonly TextPiece[], end: number, next: number): boolean {
  const between = textOf(pieces.slice(end + 1, next));
  return pieces[next]?.source?.relation === 'period' && /^[年月—–-]{0,2}$/u.test(between);
}

function withKeys(pieces: readonly TextPiece[]): readonly Span[] {
  const spans: Span[] = [];
  for (const sentence of sentencesOf(pieces)) {
    const words = sentence.map((piece) => (piece.source ? HOLE : piece.text)).join('');
    let position = 0;
    for (const piece of sentence)
      spans.push(
        piece.source
          ? { text: piece.text, source: piece.source, key: [piece.source.cells[0]?.sheet ?? '', words, position++].join('\u0000') }
          : { text: piece.text, key: '' },
      );
  }
  return spans;
}

/** A full stop of either language ends a sentence. */
export const STOP = /[。！？]$|[.!?]$/u;
const BEHIND_STOP = /(?<=[。！？]|[.!?](?= ))/u;

/** The pieces cut behind every full stop of the words. */
function sentencesOf(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const sentences: TextPiece[][] = [[]];
  for (const piece of pieces) {
    const parts = piece.source ? [piece.text] : piece.text.split(BEHIND_STOP).filter((part) => part !== '');
    for (const text of parts) {
      sentences.at(-1)?.push({ ...piece, text });
      if (!piece.source && STOP.test(text)) sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

/** How often the same text came before: 0 for the first. */
function occurrences(texts: readonly string[]): readonly number[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return before;
  });
}

/** 妇幼保健!C6、D6: what a person sees on the control; cells of last year's workbook are marked with 上年. */
export function titleOf(cells: readonly SourceCell[]): string {
  let text = '';
  let sheet: string | null = null;
  for (const cell of cells) {
    const own = `${cell.book === 'last-year' ? '[上年]' : ''}${cell.sheet}!`;
    text += `${text === '' ? '' : '、'}${own === sheet ? '' : own}${formatAddress(cell)}`;
    sheet = own;
  }
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1)}…`;
}
