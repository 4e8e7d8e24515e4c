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
  readonly doubted: ReadonlyMap<string, string>;
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
  /** Cells whose value a finding asks to verify, with the name of what they say. */
  readonly doubted: ReadonlyMap<string, string>;
}

export function readWordingsOver(ground: WordingGround): WordingReader {
  const index = indexNames(ground.facts, ground.catalogue);
  return { names: index.names, doubted: ground.doubted, realise: (text) => realiseWording(text, ground, index) };
}

/** A part either has all its facts, or says which it lacks. */
interface Part {
  readonly pieces: Pieces;
  readonly lacking: readonly WordingNote[];
}

function realiseWording(text: string, ground: WordingGround, index: NameIndex): RealisedWording {
  const parsed = parseWording(text);
  const tables = tablesOf(parsed.nodes, ground, index);
  const scene: Scene = { ground, index, table: tables[0] ?? mainTable(ground) };
  const notes: WordingNote[] = [...parsed.notes];
  const whole = realiseNodes(parsed.nodes, scene, notes);
  notes.push(...whole.lacking, ...typedNumbers(parsed.nodes), ...severalPeriods(parsed.nodes, tables));
  return { pieces: whole.pieces, notes: notes.sort((a, b) => a.start - b.start) };
}

/** A wording's time and place are those of its first indicator. */
interface Scene {
  readonly ground: WordingGround;
  readonly index: NameIndex;
  readonly table: TableFacts | undefined;
}

function realiseNodes(nodes: readonly WordingNode[], scene: Scene, notes: WordingNote[]): Part {
  const pieces: TextPiece[] = [];
  const lacking: WordingNote[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') pieces.push(words(node.text));
    else if (node.kind === 'optional') {
      const part = realiseNodes(node.nodes, scene, notes);
      // An optional part vanishes with its missing fact; a fault in it is no missing fact and is told all the same.
      if (part.lacking.length === 0) pieces.push(...part.pieces);
      notes.push(...part.lacking.filter((note) => note.severity === 'error'));
    } else {
      const found = node.kind === 'frame' ? frame(node.field, scene) : field(node, scene);
      if (!isNote(found)) pieces.push(...found);
      else {
        lacking.push(noteAt(found, node));
        pieces.push(words(`〔${found.words}〕`));
      }
    }
  }
  return { pieces, lacking };
}

/** The tables of a wording's indicators, in the order of the text. */
function tablesOf(nodes: readonly WordingNode[], ground: WordingGround, index: NameIndex): readonly TableFacts[] {
  return nodes.flatMap((node): readonly TableFacts[] => {
    if (node.kind === 'optional') return tablesOf(node.nodes, ground, index);
    const named = node.kind === 'field' ? resolve(node, ground, index) : [];
    return isNote(named) ? [] : named.slice(0, 1).map((one) => one.table);
  });
}

/** {时间} in front of figures of other months than its own would be false. */
function severalPeriods(nodes: readonly WordingNode[], tables: readonly TableFacts[]): readonly WordingNote[] {
  const periods = new Set(tables.map(({ table }) => JSON.stringify([table.period?.year, table.period?.months])));
  if (periods.size < 2) return [];
  return framesOf(nodes)
    .filter(({ field: kind }) => kind !== 'area' && kind !== 'whole-area')
    .map(({ start, end }) => ({ code: 'several-periods', severity: 'warning', start, end, words: '', suggestions: [] }));
}

const framesOf = (nodes: readonly WordingNode[]): readonly Extract<WordingNode, { kind: 'frame' }>[] =>
  nodes.flatMap((node) => (node.kind === 'optional' ? framesOf(node.nodes) : node.kind === 'frame' ? [node] : []));

type Missing = Omit<WordingNote, 'start' | 'end'> & { readonly at?: At | null };
const isNote = (found: Pieces | readonly NamedFact[] | Missing): found is Missing => 'code' in found;
const noteAt = ({ at, ...note }: Missing, node: At): WordingNote => ({ ...note, start: at?.start ?? node.start, end: at?.end ?? node.end });

/** 时间, 地区 of a table; a title that is held to name the wrong year dates nothing. */
function frame(kind: FrameField, { ground, table }: Scene): Pieces | Missing {
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
  const title = table.table.table.frame.find((line) => line.kind === 'title');
  if (!period || period.year === null || (title && ground.wrong({ sheet: table.table.table.sheet, ...title.at }))) return missing;
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

function field(node: IndicatorField, { ground, index }: Scene): Pieces | Missing {
  const named = resolve(node, ground, index);
  if (isNote(named)) return named;
  // Of figures that agree, the one that says most about the item asked for.
  for (const one of named) {
    const pieces = realiseField(node.item, one, ground);
    if (pieces) return pieces;
  }
  return { code: 'no-fact', severity: 'warning', words: node.name, suggestions: [] };
}

/** The facts that a field names, all of one figure; else why there is none. */
function resolve(node: IndicatorField, ground: WordingGround, index: NameIndex): readonly NamedFact[] | Missing {
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
  return trusted;
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
