import { joined, plain, words, type Pieces } from '../../language/pieces';
import type { Voice } from '../../language/voice';
import type { BoundTable } from '../../model/observation';
import { leadOf, leadPieces, type Lead } from '../lead/realise';
import type { Context } from './context';

/** A layer with the table whose period and area it is of. */
export interface DatedLayer {
  readonly table: BoundTable;
  readonly layer: Layer;
}

/** Layers of several tables: those of one period and area together, each run opened by its own lead. */
export function layOutDated(items: readonly DatedLayer[], context: Context): Pieces {
  const runs = new Map<string, { table: BoundTable; lead: Lead; layers: Layer[] }>();
  for (const { table, layer: one } of items) {
    const lead = leadOf(table, context);
    const id = JSON.stringify(lead);
    const run = runs.get(id) ?? { table, lead, layers: [] };
    runs.set(id, run);
    run.layers.push(one);
  }
  let said: Lead | null = null;
  // What has no period of its own stands first, or it would be read as of the period before it.
  const ordered = [...runs.values()].sort((a, b) => Number(a.lead.period !== null) - Number(b.lead.period !== null));
  return ordered.flatMap(({ table, lead, layers }) => {
    const opening = leadPieces(table, lead, said, context);
    said = lead;
    return [...opening, ...layOut(layers, context.writer.voice)];
  });
}

/** What one object says: facts of one thing, each as clauses. A layer is never cut by a full stop. */
export interface Layer {
  /** 病媒防制方面， : said once before the facts. */
  readonly topic?: Pieces;
  readonly facts: readonly (readonly Pieces[])[];
  /** Every fact is told by its whole name, so that nothing before it is needed to understand it. */
  readonly named?: boolean;
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
  const sentences: Told[][] = [];
  let size = 0;
  for (const one of layers) {
    if (isEmpty(one)) continue;
    const told = realiseLayer(one, voice);
    const length = plain(told.pieces).length + 1;
    const open = sentences.at(-1);
    // A short fact may follow an object of several layers; whatever is layered itself begins a sentence.
    const apart = told.closed || open?.at(-1)?.apart === true || (open?.at(-1)?.closed === true && !told.simple);
    if (!open || apart || size + length > FULL * voice.width || open.length >= MOST_LAYERS) {
      sentences.push([told]);
      size = length;
    } else {
      open.push(told);
      size += length;
    }
  }
  return sentences.flatMap((sentence) => {
    const told = sentence.flatMap((one, at) => {
      const before = sentence[at - 1];
      return before ? [words(before.simple && one.simple ? voice.between : voice.semicolon), ...one.pieces] : one.pieces;
    });
    return voice.sentence([...told, words(voice.stop)]);
  });
}

interface Told {
  readonly pieces: Pieces;
  /** Bare facts with their whole names. */
  readonly simple: boolean;
  /** Begins a sentence. */
  readonly closed: boolean;
  /** Is a sentence by itself. */
  readonly apart: boolean;
}

function realiseLayer(one: Layer, voice: Voice): Told {
  const pieces: Pieces[] = [one.topic ?? []];
  let layered = false;
  one.facts.forEach((clauses, at) => {
    if (at > 0) {
      const previous = one.facts[at - 1] ?? [];
      const after = previous.length > 1 || plain(previous.flat()).includes(voice.comma.trim());
      layered ||= after;
      pieces.push([words(after ? voice.semicolon : voice.between)]);
    }
    pieces.push(joined(clauses, voice.comma));
  });
  const single = one.facts.every((clauses) => clauses.length === 1 && !plain(clauses[0] ?? []).includes(voice.comma.trim()));
  return {
    pieces: pieces.flat(),
    simple: single && one.topic === undefined && (one.facts.length === 1 || one.named === true),
    closed: layered || one.alone === true,
    apart: one.alone === true,
  };
}
