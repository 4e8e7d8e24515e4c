import type { Catalogue } from '../../catalogue/catalogue';
import type { Pieces } from '../../language/pieces';
import { words } from '../../language/pieces';
import type { CellRef } from '../../model/address';
import type { Period } from '../../model/quantity';
import type { TextPiece } from '../../model/text';
import type { TableFacts } from '../fact';
import type { Writer } from '../pieces';
import { derivedPiece, labelPieces } from '../pieces';
import type { FrameField, WordingItem } from './fields';
import { realiseField } from './realise-field';
import { indexNames, type NamedFact, type NameIndex } from './name-index';
import { parseWording, type At, type IndicatorField, type WordingNode, type WordingNote } from './parse';
import { nearest, wordingKey } from './suggest';

/** What a wording is realised from. */
export interface WordingGround {
  readonly facts: readonly TableFacts[];
  readonly catalogue: Catalogue;
  readonly writer: Writer;
  /** Cells with an error finding: a field on one is withheld. */
  readonly wrong: (cell: CellRef) => boolean;
}

export interface RealisedWording {
  readonly pieces: readonly TextPiece[];
  readonly notes: readonly WordingNote[];
}

/** A wording made ready once, realised as often as the writer types. */
export interface WordingReader {
  realise(text: string): RealisedWording;
  /** Names of indicators for completion while typing. */
  readonly names: readonly string[];
}

export function readWordingsOver(ground: WordingGround): WordingReader {
  const index = indexNames(ground.facts, ground.catalogue);
  return { names: index.names, realise: (text) => realiseWording(text, ground, index) };
}

/** A part either has all its facts, or says which it lacks. */
interface Part {
  readonly pieces: Pieces;
  readonly lacking: readonly WordingNote[];
}

function realiseWording(text: string, ground: WordingGround, index: NameIndex): RealisedWording {
  const parsed = parseWording(text);
  const notes: WordingNote[] = [...parsed.notes];
  const whole = realiseNodes(parsed.nodes, ground, index, notes);
  notes.push(...whole.lacking, ...typedNumbers(parsed.nodes));
  return { pieces: whole.pieces, notes: notes.sort((a, b) => a.start - b.start) };
}

function realiseNodes(nodes: readonly WordingNode[], ground: WordingGround, index: NameIndex, notes: WordingNote[]): Part {
  const pieces: TextPiece[] = [];
  const lacking: WordingNote[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') pieces.push(words(node.text));
    else if (node.kind === 'optional') {
      const part = realiseNodes(node.nodes, ground, index, notes);
      // An optional part vanishes with its missing fact; a fault in it is no missing fact and is told all the same.
      if (part.lacking.length === 0) pieces.push(...part.pieces);
      notes.push(...part.lacking.filter((note) => note.severity === 'error'));
    } else {
      const found = node.kind === 'frame' ? frame(node.field, ground) : field(node, ground, index);
      if (!isNote(found)) pieces.push(...found);
      else {
        lacking.push(noteAt(found, node));
        pieces.push(words(`〔${found.words}〕`));
      }
    }
  }
  return { pieces, lacking };
}

type Missing = Omit<WordingNote, 'start' | 'end'> & { readonly at?: At | null };
const isNote = (found: Pieces | Missing): found is Missing => 'code' in found;
const noteAt = ({ at, ...note }: Missing, node: At): WordingNote => ({ ...note, start: at?.start ?? node.start, end: at?.end ?? node.end });

/** 时间, 地区: what most of the workbook's facts are about. */
function frame(kind: FrameField, ground: WordingGround): Pieces | Missing {
  const table = mainTable(ground);
  const missing: Missing = { code: 'no-fact', severity: 'warning', words: kind, suggestions: [] };
  const first = table?.whole[0]?.main ?? table?.members[0]?.facts[0]?.main;
  if (!table || !first) return missing;
  const { voice } = ground.writer;
  if (kind === 'area' || kind === 'whole-area') {
    const area = table.table.area;
    if (area === null) return missing;
    return labelPieces(kind === 'area' ? area : voice.wholeArea(area), first);
  }
  const period: Period | null = table.table.period;
  if (!period || period.year === null) return missing;
  const number = (value: number): TextPiece =>
    derivedPiece([first], { value, unit: '', relation: 'period', decimals: 0 }, ground.writer, String(value));
  if (kind === 'year') return [number(period.year)];
  return voice.period(period, number, kind === 'until');
}

/** The table whose area and period most facts share. */
function mainTable(ground: WordingGround): TableFacts | undefined {
  const votes = new Map<string, { table: TableFacts; count: number }>();
  for (const table of ground.facts) {
    const { area, period } = table.table;
    if (period?.year === null || period === null) continue;
    const id = JSON.stringify([area, period]);
    const vote = votes.get(id) ?? { table, count: 0 };
    votes.set(id, { ...vote, count: vote.count + table.whole.length + table.members.length });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]?.table ?? ground.facts[0];
}

function field(node: IndicatorField, ground: WordingGround, index: NameIndex): Pieces | Missing {
  const named = index.find(node.name);
  const note = (
    code: WordingNote['code'],
    severity: WordingNote['severity'],
    text: string,
    suggestions: readonly string[],
    at: At | null,
  ) => ({
    code,
    severity,
    words: text,
    suggestions,
    at,
  });
  if (named.length === 0) return note('unknown-indicator', 'error', node.name, nearest(node.name, index.names, 3), node.nameAt);
  const onSheet = node.sheet === null ? named : named.filter((one) => wordingKey(one.sheet) === wordingKey(node.sheet ?? ''));
  if (onSheet.length === 0)
    return note(
      'unknown-indicator',
      'error',
      `${node.sheet ?? ''}!${node.name}`,
      named
        .map((one) => `${one.sheet}!${one.fact.name}`)
        .filter(unique)
        .slice(0, 3),
      node.nameAt,
    );
  const wanted = node.place;
  const placed = wanted === null ? wholesOf(onSheet, node.item) : onSheet.filter((one) => isPlace(one, wanted));
  if (placed.length === 0) {
    const places = onSheet.flatMap((one) => (one.place === null ? [] : [one.place]));
    return wanted === null
      ? note('unknown-place', 'error', node.name, places.filter(unique).slice(0, 3), node.nameAt)
      : note('unknown-place', 'error', wanted, nearest(wanted, places, 3), node.placeAt);
  }
  const trusted = placed.filter((one) => ground.writer.trusted(one.fact.main));
  const chosen = trusted[0];
  if (!chosen) return note('withheld', 'warning', node.name, [], null);
  if (trusted.some((one) => one.fact.main.value !== chosen.fact.main.value))
    return note(
      'several-figures',
      'error',
      node.name,
      trusted
        .map((one) => `${one.sheet}!${one.fact.name}`)
        .filter(unique)
        .slice(0, 4),
      node.nameAt,
    );
  // Of figures that agree, the one that says most about the item asked for.
  for (const one of trusted) {
    const pieces = realiseField(node.item, one, ground);
    if (pieces) return pieces;
  }
  return note('no-fact', 'warning', `${node.name}`, [], null);
}

const unique = (item: string, at: number, all: readonly string[]): boolean => all.indexOf(item) === at;
const isPlace = (one: NamedFact, wanted: string): boolean =>
  wordingKey(one.place ?? '') === wordingKey(wanted) || (one.place === null && wordingKey(one.fact.main.area ?? '') === wordingKey(wanted));

/** Without a place the whole is meant; a table of areas alone still answers for the best and the worst of them. */
function wholesOf(named: readonly NamedFact[], item: WordingItem): readonly NamedFact[] {
  const wholes = named.filter((one) => one.place === null);
  return wholes.length > 0 || !/area|best|worst/u.test(item) ? wholes : named.slice(0, 1);
}

/** Digits typed into the wording do not follow the workbook. */
function typedNumbers(nodes: readonly WordingNode[]): WordingNote[] {
  return nodes.flatMap((node): WordingNote[] => {
    if (node.kind === 'optional') return typedNumbers(node.nodes);
    if (node.kind !== 'text') return [];
    return [...node.text.matchAll(/[0-9０-９]+(?:[.．][0-9０-９]+)?[%％‰]?/gu)].map((match) => ({
      code: 'typed-number',
      severity: 'warning',
      start: node.start + match.index,
      end: node.start + match.index + match[0].length,
      words: match[0],
      suggestions: [],
    }));
  });
}
