import type { TextPiece } from '../model/text';

/** Words and numbers of a sentence in their order. */
export type Pieces = readonly TextPiece[];

export const words = (text: string): TextPiece => ({ text });

/** Puts words and pieces together: say`最高的是${area}（${rate}）`. Empty words are left out. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | TextPiece | Pieces)[]): Pieces {
  return strings.flatMap((text, at) => {
    const value = values[at];
    const after = value === undefined ? [] : typeof value === 'string' ? [words(value)] : 'text' in value ? [value] : value;
    return [words(text), ...after].filter((piece) => piece.text !== '');
  });
}

/** Items with a separator between them. */
export const joined = (items: readonly Pieces[], separator: string): Pieces =>
  items.flatMap((item, at) => (at === 0 ? item : [words(separator), ...item]));

export const plain = (pieces: Pieces): string => pieces.map((piece) => piece.text).join('');
