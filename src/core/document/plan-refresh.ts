import type { DocumentSnapshot, Passage, PassagePiece, ReportText } from '../model/document';
import type { SourceCell } from '../model/text';
import { readTag, shortDigest } from './tag';
import { STOP } from './tie-narrative';
import { groupByParagraph, untouchedTexts, type Tied } from './tied-paragraphs';

/** One number of the document, before and after. `id` is stable while the document and the workbook stay as they are. */
export interface NumberChange {
  readonly id: string;
  readonly control: number;
  /** The control's tag as it stands. */
  readonly tag: string;
  readonly from: string;
  readonly to: string;
  readonly toTag: string;
  readonly title: string;
  readonly cells: readonly SourceCell[];
  readonly indicator: string;
  /** 提高 → 下降: the words that go with the number must change too; null where only digits do. */
  readonly words: { readonly from: string; readonly to: string } | null;
  /** Which paragraph it stands in, counted over the document's tied paragraphs. */
  readonly paragraph: number;
}

/** A paragraph whose sentences the new numbers make read otherwise. */
export interface PassageChange {
  readonly id: string;
  /** Any of its controls. */
  readonly control: number;
  readonly paragraph: number;
  /** The paragraph's text where nobody touched it since it was written; else null, and only a person can rewrite it. */
  readonly from: string | null;
  /** Its numbers as they stand, to recognise it by. */
  readonly numbers: readonly string[];
  readonly to: Passage;
}

/** A number whose sentence this workbook does not give any more. */
export interface LostNumber {
  readonly control: number;
  readonly text: string;
}

/** What a refresh would do, before the document is touched. */
export interface RefreshPlan {
  readonly updates: readonly NumberChange[];
  /** A person changed the control's text: never written unless chosen one by one. */
  readonly conflicts: readonly NumberChange[];
  /** Like conflicts in that nothing is written: the control is locked. */
  readonly locked: readonly NumberChange[];
  readonly rewordings: readonly PassageChange[];
  readonly lost: readonly LostNumber[];
  /** Numbers of sentences in the document whose control was deleted: their texts now, which nobody keeps up to date. */
  readonly deleted: readonly { readonly text: string; readonly cells: readonly SourceCell[] }[];
  /** Controls that are there more than once (copied); each of them is refreshed. */
  readonly copied: number;
  readonly unchanged: number;
  /** Controls whose tag says an older state than their text: no visible change. */
  readonly retags: readonly NumberChange[];
  /** Paragraphs of the new text that are not in the document. */
  readonly absent: number;
  /** Controls of this source that are there now. */
  readonly found: number;
  /** Numbers written at first and numbers found, where fewer are left; null where none is missing. */
  readonly missing: { readonly written: number; readonly found: number } | null;
  /** Controls of other sources, left alone. */
  readonly otherSources: number;
}

interface Target {
  readonly piece: PassagePiece;
  readonly passage: Passage;
}

/** Compares a document with the text that the workbook gives now. Nothing is written; `editsOf` makes edits of what a person agrees to. */
export function planRefresh(document: DocumentSnapshot, next: ReportText): RefreshPlan {
  const tied = document.controls.flatMap((control): Tied[] => {
    const tag = readTag(control.tag);
    return tag ? [{ control, tag }] : [];
  });
  const own = tied.filter(({ tag }) => tag.source === next.source.id);
  const targets = new Map<string, Target>();
  const passages = new Map<string, Passage>();
  for (const passage of next.passages) {
    if (passage.kind === 'paragraph') passages.set(passage.place, passage);
    for (const piece of passage.pieces) {
      const tag = piece.tie ? readTag(piece.tie.tag) : null;
      if (tag) targets.set(tag.key, { piece, passage });
    }
  }
  const groups = groupByParagraph(own);
  const texts = untouchedTexts(groups, document.paragraphs);
  const plan = new PlanDraft();
  groups.forEach((group, paragraph) => planParagraph(group, paragraph, { targets, passages, untouched: texts[paragraph] ?? null, plan }));
  const written = document.sources.find((source) => source.id === next.source.id)?.ties ?? 0;
  const keys = new Set(own.map(({ tag }) => tag.key));
  const places = new Set(own.map(({ tag }) => tag.place));
  return {
    ...plan.lists,
    copied: own.length - keys.size,
    absent: [...passages.keys()].filter((place) => !places.has(place)).length,
    found: own.length,
    missing: own.length < written ? { written, found: own.length } : null,
    otherSources: tied.length - own.length,
  };
}

class PlanDraft {
  /** Keys of the groups planned so far: a copy of one of their numbers stands for no paragraph. */
  readonly told = new Set<string>();
  readonly lists = {
    updates: new Array<NumberChange>(),
    conflicts: new Array<NumberChange>(),
    locked: new Array<NumberChange>(),
    rewordings: new Array<PassageChange>(),
    lost: new Array<LostNumber>(),
    deleted: new Array<{ readonly text: string; readonly cells: readonly SourceCell[] }>(),
    retags: new Array<NumberChange>(),
    unchanged: 0,
  };
}

interface Known {
  readonly targets: ReadonlyMap<string, Target>;
  readonly passages: ReadonlyMap<string, Passage>;
  /** The paragraph's text where it is still as it was written. */
  readonly untouched: string | null;
  readonly plan: PlanDraft;
}

function planParagraph(group: readonly Tied[], paragraph: number, known: Known): void {
  const { lists, told } = known.plan;
  const { untouched } = known;
  const [first] = group;
  if (!first) return;
  const successor = known.passages.get(first.tag.place) ?? null;
  const here = new Set(group.map(({ tag }) => tag.key));
  const unknown = group.some(({ tag }) => !known.targets.has(tag.key));
  const grown = untouched !== null && successor !== null && hasNewSentence(successor, here, untouched);
  if (successor && (unknown || grown)) {
    lists.rewordings.push({
      id: `p${first.control.id}`,
      control: first.control.id,
      paragraph,
      from: untouched,
      numbers: group.map(({ control }) => control.text),
      to: successor,
    });
  } else if (!group.every(({ tag }) => told.has(tag.key))) lists.deleted.push(...deletedOf(here, successor));
  for (const { control, tag } of group) {
    const target = known.targets.get(tag.key);
    if (target) planNumber({ control, tag }, target, paragraph, lists);
    else if (!successor) lists.lost.push({ control: control.id, text: control.text });
    told.add(tag.key);
  }
}

/** A sentence of which the old paragraph has neither a number nor the words. */
function hasNewSentence(passage: Passage, here: ReadonlySet<string>, text: string): boolean {
  return sentences(passage).some((sentence) => {
    const ties = keysOf(sentence);
    return ties.length > 0 && !ties.some((key) => here.has(key)) && !sentence.every((piece) => piece.tie || text.includes(piece.text));
  });
}

const keysOf = (pieces: readonly PassagePiece[]): readonly string[] =>
  pieces.flatMap(({ tie }) => (tie ? (readTag(tie.tag)?.key ?? []) : []));

function planNumber({ control, tag }: Tied, { piece }: Target, paragraph: number, lists: PlanDraft['lists']): void {
  const { tie } = piece;
  if (!tie) return;
  const change: NumberChange = {
    id: `c${control.id}`,
    control: control.id,
    tag: control.tag,
    from: control.text,
    to: piece.text,
    toTag: tie.tag,
    title: tie.title,
    cells: tie.cells,
    indicator: tie.indicator,
    words: wordsChange(control.text, piece.text),
    paragraph,
  };
  if (control.text === piece.text) {
    lists.unchanged += 1;
    if (control.tag !== tie.tag && !control.locked) lists.retags.push(change);
  } else if (shortDigest(control.text) !== tag.text) lists.conflicts.push(change);
  else if (control.locked) lists.locked.push(change);
  else lists.updates.push(change);
}

const DIGITS = /[-\d.,]+/gu;

/** What of two printed numbers differs when their digits are left out. */
function wordsChange(from: string, to: string): NumberChange['words'] {
  const before = from.replace(DIGITS, '');
  const after = to.replace(DIGITS, '');
  return before === after ? null : { from: before, to: after };
}

/** Numbers of the paragraph's text that have no control of their own any more. */
function deletedOf(here: ReadonlySet<string>, passage: Passage | null): PlanDraft['lists']['deleted'] {
  return (passage?.pieces ?? []).flatMap(({ text, tie }) => {
    const key = tie ? readTag(tie.tag)?.key : undefined;
    return tie && key !== undefined && !here.has(key) ? [{ text, cells: tie.cells }] : [];
  });
}

function sentences(passage: Passage): readonly (readonly PassagePiece[])[] {
  const all: PassagePiece[][] = [[]];
  for (const piece of passage.pieces) {
    all.at(-1)?.push(piece);
    if (!piece.tie && STOP.test(piece.text)) all.push([]);
  }
  return all;
}
