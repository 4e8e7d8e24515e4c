import type { Reading, ReportReading } from '../claims';
import type { Basis, TieOut } from '../tie-out';
import { bare } from '../tie/names';
import type { Quantity } from '../tie/quantities';
import { keyOf, rankedCells, type PeriodBook } from './keys';
import { periodPieces } from './periods';
import { readPrint } from './print';
import { writePiece } from './render';
import type { CellKey, ReportTemplate, Source, TemplatePiece, UnboundReason } from './template';
import { changeWords, VERDICT_WORDS } from './words';

/** A stretch of the text with what it becomes. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly piece: TemplatePiece;
}

/** Cells of the sentence that the text names by their rank: their keys ask for the place. */
type Places = Map<Quantity['observation'], CellKey>;

class Builder {
  readonly placed: Placed[] = [];
  #places: Places = new Map();
  #sentence = -1;

  constructor(
    readonly reading: ReportReading,
    readonly tie: TieOut,
    readonly book: PeriodBook,
  ) {}

  run(): readonly Placed[] {
    for (const [order, claim] of this.reading.claims.entries()) {
      if (claim.sentence !== this.#sentence) {
        this.#sentence = claim.sentence;
        this.#places = new Map();
      }
      const basis = this.tie.bases[order];
      if (basis) this.#bind(claim, order, basis);
      else this.#open(claim, order);
    }
    return this.placed;
  }

  #open(claim: Reading, order: number): void {
    const state = this.tie.claims[order]?.state;
    const reason: UnboundReason = state === 'contradicts' ? 'contradicts' : claim.isTarget ? 'goal' : 'no-cell';
    this.#put(claim.start, claim.end, { kind: 'open', text: claim.text, reason });
  }

  /** Puts a piece where it writes last period's text again; whatever would write something else stays open. */
  #put(start: number, end: number, piece: TemplatePiece): boolean {
    const last = this.placed.at(-1);
    if (last && last.end > start) return false;
    const same = piece.kind === 'open' || writePiece(piece, this.book, this.book.period).text === piece.text;
    if (same) this.placed.push({ start, end, piece });
    return same;
  }

  #key(quantity: Quantity): CellKey {
    return this.#places.get(quantity.observation) ?? keyOf(quantity, this.book.period);
  }

  #bind(claim: Reading, order: number, basis: Basis): void {
    if (basis.kind === 'cell') {
      this.#bindPlace(claim, basis.quantity);
      this.#bindGoalWord(claim, order, basis.quantity);
    }
    const source: Source =
      basis.kind === 'cell'
        ? { operation: 'cell', operands: [this.#key(basis.quantity)], scale: 1 }
        : {
            operation: basis.derivation.operation,
            operands: basis.derivation.operands.map((cell) => this.#key(cell)),
            scale: basis.derivation.scale,
          };
    if (claim.role === 'change' && this.#bindChange(claim, source)) return;
    const completes =
      claim.unit === '%' && (basis.kind === 'cell' ? basis.quantity.observation.measure === 'completion' : /完成/u.test(claim.lead));
    if (completes) this.#bindCompletion(claim, source);
    for (const down of [false, true]) {
      const print = readPrint(claim.text, { unsigned: claim.role === 'change', down });
      if (print && this.#put(claim.start, claim.end, { kind: 'number', text: claim.text, source, print })) return;
    }
    this.#put(claim.start, claim.end, { kind: 'open', text: claim.text, reason: 'prints-differently' });
  }

  /** 增长5.2% and 提高1.3个百分点: word and number become one piece. */
  #bindChange(claim: Reading, source: Source): boolean {
    const before = this.reading.text.slice(Math.max(0, claim.start - 8), claim.start);
    const found = /(增长|增加|提高|上升|上涨|提升|升高|净增|延长|下降|减少|降低|回落|下滑|缩短|净减|多|少)(了|约|近|为|达)?\s?$/u.exec(
      before,
    );
    const word = found?.[1];
    if (!found || word === undefined || changeWords(word, true) === null) return false;
    const unit = this.reading.text.slice(claim.end, Math.max(claim.end, claim.unitEnd));
    const start = claim.start - found[0].length;
    const text = this.reading.text.slice(start, claim.end + unit.length);
    for (const down of [false, true]) {
      const print = readPrint(claim.text, { unsigned: true, down });
      const piece =
        print && ({ kind: 'change', text, word, between: found[0].slice(word.length), number: claim.text, unit, source, print } as const);
      if (piece && this.#put(start, start + text.length, piece)) return true;
    }
    return false;
  }

  /** 超额完成 before a completion rate depends on whether it passes 100%. */
  #bindCompletion(claim: Reading, source: Source): void {
    const sentence = this.reading.passages.sentences[claim.sentence] ?? 0;
    const from = Math.max(sentence, this.placed.at(-1)?.end ?? 0);
    const stretch = this.reading.text.slice(from, claim.start);
    const found = /超额完成|未完成/u.exec(stretch);
    if (found) this.#put(from + found.index, from + found.index + found[0].length, { kind: 'verdict', text: found[0], source, limit: 100 });
  }

  /** 高于目标（70%）: the word depends on the result before it and the goal in brackets. */
  #bindGoalWord(claim: Reading, order: number, goal: Quantity): void {
    if (goal.observation.measure !== 'target' && goal.observation.measure !== 'task') return;
    const previous = this.reading.claims[order - 1];
    const basis = this.tie.bases[order - 1];
    if (!previous || previous.sentence !== claim.sentence || basis?.kind !== 'cell' || basis.quantity.unit !== goal.unit) return;
    const before = this.reading.text.slice(previous.unitEnd, claim.start);
    const word = VERDICT_WORDS.find((verdict) => new RegExp(`${verdict}(?:了)?(?:目标|任务|要求|指标)?(?:值)?[（(]?$`, 'u').test(before));
    if (word === undefined) return;
    const at = previous.unitEnd + before.lastIndexOf(word);
    this.#put(at, at + word.length, {
      kind: 'verdict',
      text: word,
      source: { operation: 'difference', operands: [this.#key(basis.quantity), this.#key(goal)], scale: 1 },
      limit: 0,
    });
  }

  /** 最高的是甲镇（98%）: the name goes with the place, and the number with the name. */
  #bindPlace(claim: Reading, quantity: Quantity): void {
    const start = this.reading.passages.sentences[claim.sentence] ?? 0;
    const before = this.reading.text.slice(start, claim.start);
    const clause = before.slice(Math.max(...['；', ';', '。'].map((mark) => before.lastIndexOf(mark))) + 1);
    const found = [...clause.matchAll(/最高|最低|最多|最少|居前|前[一二三四五六七八九十两]位/gu)].at(-1);
    if (!found) return;
    const { area, breakdown } = quantity.observation;
    const labels = [...(area === null ? [] : [['area', area] as const]), ...Object.entries(breakdown)];
    const own = clause.slice(found.index);
    const named = labels.find(
      ([, label]) => new RegExp(`${escape(label)}[（(：:为是达 ]{0,2}$`, 'u').test(own) && bare(own).includes(bare(label)),
    );
    if (!named) return;
    const [by, label] = named;
    const highest = !/最低|最少/u.test(found[0]);
    const ranked = rankedCells(keyOf(quantity, this.book.period), by, highest, this.book);
    const rank = ranked.findIndex(({ observation }) => observation === quantity.observation);
    const at = start + before.lastIndexOf(label);
    const key: CellKey = { ...keyOf(quantity, this.book.period), place: { by, rank, highest } };
    if (rank < 0 || !this.#put(at, at + label.length, { kind: 'place', text: label, of: key })) {
      this.#put(at, at + label.length, { kind: 'open', text: label, reason: 'name-of-first' });
      return;
    }
    this.#places.set(quantity.observation, key);
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Fills the gaps between the pieces with the text itself. */
function joined(text: string, placed: readonly Placed[]): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let from = 0;
  for (const { start, end, piece } of placed) {
    if (start > from) pieces.push({ kind: 'text', text: text.slice(from, start) });
    pieces.push(piece);
    from = end;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/**
 * Binds a report to the workbook it was written from. Every piece has been written again from that workbook and gave the same characters;
 * what did not, or rests on no cell, is open with the reason.
 */
export function buildTemplate(reading: ReportReading, tie: TieOut, book: PeriodBook): ReportTemplate {
  const numbers = new Builder(reading, tie, book).run();
  const placed = [...numbers, ...periodPieces(reading.text, reading.folded, numbers, book.period)].sort(
    (left, right) => left.start - right.start,
  );
  return { period: book.period, pieces: joined(reading.text, placed) };
}
