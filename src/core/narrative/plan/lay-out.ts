import { joined, plain, words, type Pieces } from '../../language/pieces';
import type { Voice } from '../../language/voice';

/** What one object says: facts of one thing, each as clauses. A layer is never cut by a full stop. */
export interface Layer {
  readonly facts: readonly (readonly Pieces[])[];
  /** Stands in a sentence of its own. */
  readonly alone?: boolean;
}

export const layer = (...clauses: readonly Pieces[]): Layer => ({ facts: [clauses] });
export const isEmpty = (one: Layer): boolean => one.facts.every((clauses) => clauses.length === 0);

/** A sentence is closed once it has about so many letters; one object is never cut. */
const FULL = 56;
const MOST_LAYERS = 4;

/**
 * Layers into sentences: ，between the clauses of a fact and between bare facts, ；behind a fact of several clauses and between objects,
 * 。where the sentence is long enough. Short single counts are parted by ，.
 */
export function layOut(layers: readonly Layer[], voice: Voice): Pieces {
  const sentences: { pieces: Pieces; simple: boolean; closed: boolean }[][] = [];
  let size = 0;
  for (const one of layers) {
    if (isEmpty(one)) continue;
    const told = realiseLayer(one, voice);
    const length = plain(told.pieces).length + 1;
    const open = sentences.at(-1);
    if (!open || told.closed || open.at(-1)?.closed === true || size + length > FULL * voice.width || open.length >= MOST_LAYERS) {
      sentences.push([told]);
      size = length;
    } else {
      open.push(told);
      size += length;
    }
  }
  return sentences.flatMap((sentence) => {
    const told = sentence.map((one) => one.pieces);
    const between = sentence.every((one) => one.simple) ? voice.comma : voice.semicolon;
    return voice.sentence([...joined(told, between), words(voice.stop)]);
  });
}

function realiseLayer(one: Layer, voice: Voice): { readonly pieces: Pieces; readonly simple: boolean; readonly closed: boolean } {
  const pieces: Pieces[] = [];
  let layered = false;
  one.facts.forEach((clauses, at) => {
    if (at > 0) {
      const after = (one.facts[at - 1]?.length ?? 0) > 1;
      layered ||= after;
      pieces.push([words(after ? voice.semicolon : voice.comma)]);
    }
    pieces.push(joined(clauses, voice.comma));
  });
  return { pieces: pieces.flat(), simple: one.facts.length === 1 && one.facts[0]?.length === 1, closed: layered || one.alone === true };
}
