import type { DocumentHost, DocumentMark, DocumentStretch, DocumentText, HostResult } from '../../core/ports';
import { failed, inWord, writingInWord } from './host-failure';

/** Marks are controls of their own that remember the colour they cover, so that they can be taken away on another day, without trace. */
const TAG = /^sbproof-(none|[#\w]{1,20})$/;
const COLOURS: Readonly<Record<DocumentMark['severity'], string>> = { error: '#FF8080', warning: '#FFFF00', information: '#00FFFF' };
/** Word searches for no longer text, and shows no more letters of a title. */
const LONGEST_SEARCH = 255;
const LONGEST_TITLE = 64;

export function readText(scope: DocumentText['scope']): Promise<HostResult<DocumentText>> {
  return inWord(async (context) => {
    const { document } = context;
    const paragraphs = (scope === 'selection' ? document.getSelection() : document.body).paragraphs.load('items/text');
    await context.sync();
    return { ok: true, value: { scope, paragraphs: paragraphs.items.map(({ text }) => text) } };
  });
}

export function revealStretch(text: DocumentText, at: DocumentStretch): Promise<HostResult<void>> {
  return inWord<void>(async (context) => {
    const [found] = await search(context, text, [at]);
    const range = found?.hits.items[found.occurrence];
    if (!range) return failed('changed-meanwhile', '');
    range.select();
    await context.sync();
    return { ok: true, value: undefined };
  });
}

/** Counts the paragraphs and letters before the cursor, in one round trip. */
export function cursor(text: DocumentText): ReturnType<DocumentHost['cursor']> {
  return inWord(async (context) => {
    const { body } = context.document;
    const place = context.document.getSelection().getRange(Word.RangeLocation.start);
    const paragraph = place.paragraphs.getFirst().load('text');
    const before = body.getRange(Word.RangeLocation.start).expandTo(place).paragraphs.load('items/text');
    const letters = paragraph.getRange(Word.RangeLocation.start).expandTo(place).load('text');
    const all = body.paragraphs.load('items/text');
    await context.sync();
    const offset = offsetOf(text, all.items.map((one) => one.text)); // prettier-ignore
    if (offset < 0) return { ok: true, value: null };
    // At a paragraph's very start hosts may or may not count it among those before the cursor.
    const count = before.items.length - offset;
    const at = [count - 1, count].find((index) => text.paragraphs[index] === paragraph.text);
    return { ok: true, value: at === undefined ? null : { paragraph: at, position: letters.text.length } };
  });
}

export function mark(text: DocumentText, marks: readonly DocumentMark[]): Promise<HostResult<number>> {
  return writingInWord(async (context) => {
    const found = await search(context, text, marks);
    const ranges = found.flatMap(({ stretch, hits, occurrence }) => {
      const range = hits.items[occurrence];
      return range ? [{ stretch, range, font: range.font.load('highlightColor') }] : [];
    });
    await context.sync();
    for (const { stretch, range, font } of ranges) {
      const covered: unknown = font.highlightColor;
      const control = range.insertContentControl();
      control.tag = `sbproof-${typeof covered === 'string' && /^[#\w]{1,20}$/.test(covered) ? covered : 'none'}`;
      control.title = stretch.text.slice(0, LONGEST_TITLE);
      control.appearance = Word.ContentControlAppearance.hidden;
      control.font.highlightColor = COLOURS[stretch.severity];
    }
    await context.sync();
    return { ok: true, value: ranges.length };
  });
}

export function unmark(): Promise<HostResult<number>> {
  return writingInWord(async (context) => {
    const controls = context.document.contentControls.load('items/tag');
    await context.sync();
    const marks = controls.items.flatMap((control) => {
      const covered = TAG.exec(control.tag)?.[1];
      return covered === undefined ? [] : [{ control, covered }];
    });
    for (const { control, covered } of marks) {
      // The typings know only colours; null is how Word says that there is none.
      Object.assign(control.font, { highlightColor: covered === 'none' ? null : covered });
      control.delete(true);
    }
    await context.sync();
    return { ok: true, value: marks.length };
  });
}

interface Hits<T extends DocumentStretch> {
  readonly stretch: T;
  readonly hits: Word.RangeCollection;
  /** Which of the hits it is, counted from the paragraph's start. */
  readonly occurrence: number;
}

/** Searches every stretch in its paragraph, in two round trips. A paragraph that reads otherwise by now gives no hit. */
async function search<T extends DocumentStretch>(
  context: Word.RequestContext,
  text: DocumentText,
  stretches: readonly T[],
): Promise<readonly Hits<T>[]> {
  const paragraphs = context.document.body.paragraphs.load('items/text');
  await context.sync();
  const now = paragraphs.items.map((paragraph) => paragraph.text);
  const offset = offsetOf(text, now);
  const found = stretches.flatMap((stretch): Hits<T>[] => {
    const expected = text.paragraphs[stretch.paragraph];
    const paragraph = offset < 0 ? undefined : paragraphs.items[offset + stretch.paragraph];
    const words = expected?.slice(stretch.start, stretch.end) ?? '';
    if (!paragraph || paragraph.text !== expected || words === '' || words.length > LONGEST_SEARCH) return [];
    const hits = paragraph.search(words.replaceAll('^', '^^'), { matchCase: true }).load('items/text');
    return [{ stretch, hits, occurrence: countBefore(expected, words, stretch.start) }];
  });
  await context.sync();
  return found;
}

/** At which paragraph of the document a text begins; negative where it is not there any more. */
function offsetOf(text: DocumentText, now: readonly string[]): number {
  if (text.scope === 'document') return 0;
  return now.findIndex((_, at) => text.paragraphs.every((line, n) => now[at + n] === line));
}

/** How often the words stand in the text before a position, without overlap, as Word's search counts. */
function countBefore(text: string, words: string, position: number): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0 && at < position; at = text.indexOf(words, at + words.length)) count += 1;
  return count;
}
