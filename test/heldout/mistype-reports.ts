import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProofFinding } from '../../src/core/model/claim';
import type { ProofReport } from '../../src/core/proof/proof';

const Relation = z.object({
  text: z.string(),
  type: z.string(),
  holds: z.boolean(),
  formula: z.string(),
  members: z.array(z.object({ offset: z.number(), number_text: z.string() })),
});
type Member = z.infer<typeof Relation>['members'][number];
type Span = readonly [number, number];

/** Of the statements of the held-out texts that hold: how many were mistyped, and in how many of those something was then found at two of their numbers. */
export interface MistypeScore {
  readonly tried: number;
  readonly caught: number;
}

/** The same numbers in the same order on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const valueOf = (printed: string): number => Number(printed.replace(/[^0-9.]/gu, ''));

/** One digit changed, or two neighbours exchanged, by less than three tenths of the value and by more than rounding explains. Null where none is found. */
function mistyped(printed: string, random: () => number): string | null {
  const places = [...printed].flatMap((char, place) => (/[0-9]/u.test(char) ? [place] : []));
  const decimals = /\.(\d+)/u.exec(printed)?.[1]?.length ?? 0;
  const least = 10 ** -decimals * (decimals > 0 || /[万亿]/u.test(printed) ? 3 : 1);
  for (let attempt = 0; attempt < 60; attempt++) {
    const place = places[Math.floor(random() * places.length)] ?? 0;
    const chars = [...printed];
    if (random() < 0.25 && /[0-9]/u.test(chars[place + 1] ?? ''))
      [chars[place], chars[place + 1]] = [chars[place + 1] ?? '', chars[place] ?? ''];
    else chars[place] = String(Math.floor(random() * 10));
    const changed = chars.join('');
    const by = Math.abs(valueOf(changed) - valueOf(printed));
    if (changed !== printed && !/^0\d/u.test(changed) && by >= least && by < valueOf(printed) * 0.3) return changed;
  }
  return null;
}

const spanOf = ({ offset, number_text }: Member): Span => [offset, offset + number_text.length];
const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;
const keyOf = (finding: ProofFinding): string => `${finding.start} ${finding.rule}`;

/** Mistypes the last number of every equation of a folder's relations that hold, one at a time, and proof-reads the text again. */
export function scoreMistyped(folder: string, proof: (text: string) => ProofReport): MistypeScore {
  const random = generator(12345);
  const before = new Map<string, ReadonlySet<string>>();
  let tried = 0;
  let caught = 0;
  for (const line of readFileSync(path.join(folder, 'relations.jsonl'), 'utf8').split('\n')) {
    const relation = line === '' ? null : Relation.parse(JSON.parse(line));
    const last = relation?.members.at(-1);
    if (!relation?.holds || !last || relation.members.length < 2 || !/ ~?= /u.test(relation.formula)) continue;
    if (/^100%?$/u.test(last.number_text) || last.number_text.replace(/[^0-9]/gu, '').length < 2) continue;
    const changed = mistyped(last.number_text, random);
    if (changed === null) continue;
    const text = readFileSync(path.join(folder, 'texts', relation.text), 'utf8');
    const known = before.get(relation.text) ?? new Set(proof(text).findings.map(keyOf));
    before.set(relation.text, known);
    const [start, end] = spanOf(last);
    const findings = proof(text.slice(0, start) + changed + text.slice(end)).findings.filter((finding) => !known.has(keyOf(finding)));
    tried++;
    if (findings.some((finding) => touches(finding, relation.members))) caught++;
  }
  return { tried, caught };
}

const touches = (finding: ProofFinding, members: readonly Member[]): boolean => {
  const places: readonly Span[] = [[finding.start, finding.end], ...finding.related];
  return members.filter((member) => places.some((place) => overlaps(place, spanOf(member)))).length >= 2;
};
