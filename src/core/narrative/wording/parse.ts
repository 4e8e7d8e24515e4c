import { frameOf, itemNames, itemOf, type FrameField, type WordingItem } from './fields';
import { nearest } from './suggest';

/** Where something stands in the wording, as indices of its text; `end` is behind the last letter. */
export interface At {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a wording or cannot be told of it. `severity` error: the text must be changed before it is used. */
export interface WordingNote extends At {
  readonly code:
    | 'brace-not-closed'
    | 'brace-not-opened'
    | 'bracket-not-closed'
    | 'bracket-not-opened'
    | 'empty-field'
    | 'unknown-item'
    | 'unknown-indicator'
    | 'unknown-place'
    | 'several-figures'
    | 'no-fact'
    | 'withheld'
    | 'several-periods'
    | 'typed-number';
  readonly severity: 'error' | 'warning';
  /** The words in question. */
  readonly words: string;
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

export interface IndicatorField extends At {
  readonly kind: 'field';
  /** Sheet, where the writer names it: {基本公卫!建档率}. */
  readonly sheet: string | null;
  readonly name: string;
  /** Area or member, where the writer names it: {建档率@东风镇}. */
  readonly place: string | null;
  readonly item: WordingItem;
  /** Where name and place stand, for messages. */
  readonly nameAt: At;
  readonly placeAt: At | null;
}

export type WordingNode =
  | ({ readonly kind: 'text'; readonly text: string } & At)
  | ({ readonly kind: 'frame'; readonly field: FrameField } & At)
  | IndicatorField
  | ({ readonly kind: 'optional'; readonly nodes: readonly WordingNode[] } & At);

export interface ParsedWording {
  readonly nodes: readonly WordingNode[];
  readonly notes: readonly WordingNote[];
}

/** Marks typed with a Chinese input method mean the same. */
const MARKS: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };
const mark = (letter: string | undefined): string => MARKS[letter ?? ''] ?? letter ?? '';

/**
 * Reads a wording: text, {指标}, {指标:项}, {表!指标@地区:项}, and optional parts in […] that vanish when a fact in them is missing.
 * \\{ \\} \\[ \\] are the marks themselves. Every error names its place; reading goes on behind it.
 */
export function parseWording(text: string): ParsedWording {
  const notes: WordingNote[] = [];
  const stack: { nodes: WordingNode[]; start: number }[] = [{ nodes: [], start: 0 }];
  let letters = '';
  let from = 0;
  const top = (): WordingNode[] => stack.at(-1)?.nodes ?? [];
  const flush = (end: number): void => {
    if (letters !== '') top().push({ kind: 'text', text: letters, start: from, end });
    letters = '';
  };
  const fault = (code: WordingNote['code'], start: number, end: number): void =>
    void notes.push({ code, severity: 'error', start, end, words: text.slice(start, end), suggestions: [] });
  for (let at = 0; at < text.length;) {
    const letter = mark(text[at]);
    if (letter === '\\' && '{}[]\\'.includes(mark(text[at + 1] ?? ' '))) {
      if (letters === '') from = at;
      letters += text[at + 1] ?? '';
      at += 2;
    } else if (letter === '{') {
      flush(at);
      const close = closingBrace(text, at);
      if (close < 0) {
        fault('brace-not-closed', at, text.length);
        at = text.length;
      } else {
        const node = readField(text, at, close, notes);
        if (node) top().push(node);
        at = close + 1;
      }
    } else if (letter === '[') {
      flush(at);
      stack.push({ nodes: [], start: at });
      at += 1;
    } else if (letter === ']') {
      flush(at);
      const closed = stack.length > 1 ? stack.pop() : undefined;
      if (closed) top().push({ kind: 'optional', nodes: closed.nodes, start: closed.start, end: at + 1 });
      else fault('bracket-not-opened', at, at + 1);
      at += 1;
    } else {
      if (letter === '}') fault('brace-not-opened', at, at + 1);
      if (letters === '') from = at;
      letters += text[at] ?? '';
      at += 1;
    }
  }
  flush(text.length);
  // An optional part that is never closed is told, and its content kept.
  for (let open = stack.length > 1 ? stack.pop() : undefined; open; open = stack.length > 1 ? stack.pop() : undefined) {
    fault('bracket-not-closed', open.start, open.start + 1);
    top().push(...open.nodes);
  }
  return { nodes: top(), notes: notes.sort((a, b) => a.start - b.start) };
}

/** The brace that closes a field; -1 where another field or the end comes first. */
function closingBrace(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const letter = mark(text[at]);
    if (letter === '}') return at;
    if (letter === '{') return -1;
  }
  return -1;
}

/** {表!名称@地区:项}: each part may be typed with half- or full-width marks and spaces around it. */
function readField(text: string, open: number, close: number, notes: WordingNote[]): WordingNode | null {
  const field = { start: open, end: close + 1 };
  let [start, end] = trimmed(text, open + 1, close);
  if (start >= end) {
    notes.push({ code: 'empty-field', severity: 'error', ...field, words: text.slice(open, close + 1), suggestions: [] });
    return null;
  }
  const frame = frameOf(text.slice(start, end));
  if (frame) return { kind: 'frame', field: frame, ...field };
  let item: WordingItem = 'value';
  const colon = lastIndex(text, /[:：]/u, start, end);
  if (colon >= 0) {
    const [itemStart, itemEnd] = trimmed(text, colon + 1, end);
    const word = text.slice(itemStart, itemEnd);
    const known = itemOf(word);
    if (known) item = known;
    else
      notes.push({
        code: 'unknown-item',
        severity: 'error',
        start: itemStart,
        end: Math.max(itemEnd, itemStart + 1),
        words: word,
        suggestions: nearest(word, itemNames(), 3),
      });
    [start, end] = trimmed(text, start, colon);
  }
  let placeAt: At | null = null;
  const placeMark = lastIndex(text, /[@＠]/u, start, end);
  if (placeMark >= 0) {
    const [placeStart, placeEnd] = trimmed(text, placeMark + 1, end);
    placeAt = { start: placeStart, end: placeEnd };
    [start, end] = trimmed(text, start, placeMark);
  }
  let sheet: string | null = null;
  const sheetMark = lastIndex(text, /[!！]/u, start, end);
  if (sheetMark >= 0) {
    const [sheetStart, sheetEnd] = trimmed(text, start, sheetMark);
    sheet = text.slice(sheetStart, sheetEnd).replace(/^'|'$/gu, '');
    [start, end] = trimmed(text, sheetMark + 1, end);
  }
  if (start >= end) {
    notes.push({ code: 'empty-field', severity: 'error', ...field, words: text.slice(open, close + 1), suggestions: [] });
    return null;
  }
  const place = placeAt ? text.slice(placeAt.start, placeAt.end) : null;
  return { kind: 'field', sheet, name: text.slice(start, end), place, item, nameAt: { start, end }, placeAt, ...field };
}

function trimmed(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}

function lastIndex(text: string, pattern: RegExp, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (pattern.test(text[at] ?? '')) return at;
  return -1;
}
