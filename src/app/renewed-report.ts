import { fillReport, bindReport, readPeriod, type FilledReport, type Report, type ReportTemplate, type UnboundReason } from '../core/index';
import { parseAddress, type CellRef } from '../core/model/address';
import { cellKey, placeOf } from './last-year';
import { MARKS, observationsOf } from './report-template';

/** A stretch of a report: as it stood last year, as it is written this year, and what leads from one to the other. */
export interface RenewedPiece {
  /**
   * `text` is taken over as it is. `same` and `renewed` are written from this year's workbook and read as before or otherwise. `open` is
   * left to a person: it stands in a mark.
   */
  readonly kind: 'text' | 'same' | 'renewed' | 'open';
  readonly was: string;
  readonly text: string;
  readonly reason: UnboundReason | null;
  /** Cells of last year's workbook that it was tied to. */
  readonly lastCells: readonly CellRef[];
  /** Cells of this year's workbook that it is written from. */
  readonly cells: readonly CellRef[];
  /** One of this year's cells is held wrong by a finding. */
  readonly doubtful: boolean;
}

/** Why the report should not be written from these files. */
export type RenewalTrouble = 'nothing-bound' | 'same-period' | 'not-next-period' | 'other-year';

/** Last year's report on its way to this year's, as plain data that crosses a worker's border. */
export interface Renewal {
  /** One a line of the report. */
  readonly paragraphs: readonly (readonly RenewedPiece[])[];
  /** Numbers, words and names that cells give; years and months are not counted. */
  readonly bound: number;
  readonly open: number;
  readonly renewed: number;
  readonly same: number;
  readonly sentences: { readonly all: number; readonly renewed: number; readonly byHand: number };
  /** Last year's workbook gives last year's report back, character for character. */
  readonly roundTrip: boolean;
  /** Years that the two workbooks are of; null where one does not say. */
  readonly years: { readonly last: number | null; readonly now: number | null };
  readonly trouble: RenewalTrouble | null;
}

/** Days that every year has, and numbers that are a part of a name or a numbering and say nothing of the year: 2型糖尿病, 0—6岁, H1N1, 1、…, （2）…, 〔2021〕5号. */
const NAMES =
  /(?<!\d)(?:1月1日|12月31日|12月[底末]|1月初)|《[^》]*》|〔\d{4}〕\d+号|“[^“”\n%‰人例元次]{1,16}”|(?:\d+ ?[—–~～\-至] ?)?\d+(?:周?岁|个?月龄|个月(?=儿童|婴))|\d型|[A-Za-z]+\d+(?:[A-Za-z]+\d*)*|(?<=^|\n)[#\s]*[（(]?\d{1,2}[）)]?[、.．](?!\d)|(?<=^|\n|[。；：])\s*[（(]\d{1,2}[）)]|\d+小时|(?<!\d)1(?:10|19|20)(?=急救|指挥|调度|电话|中心|平台)/gu;
const NUMBER =
  /(?:\d{4}年(?:度|底|末|初)?)?(?:\d{1,2} ?[—–~～\-至] ?)?\d{1,2}月(?:份|底|末|初|中旬|上旬|下旬)?(?:\d{1,2}[日号])?|\d{4}年(?:度|底|末|初)?|\d[\d,，]*(?:\.\d+)?(?:[%％‰])?/gu;

const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９．％]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

/**
 * Numbers that the template took for plain text because they measure nothing it can read: none of them may stand in the new report as if it
 * had been looked at. Those of names and numberings stay.
 */
export function openUnreadNumbers(template: ReportTemplate): ReportTemplate {
  const pieces = template.pieces.flatMap((piece): ReportTemplate['pieces'] => {
    if (piece.kind !== 'text') return [piece];
    const text = halfWidth(piece.text);
    const quiet = [...text.matchAll(NAMES)].map(({ index, 0: name }) => [index, index + name.length] as const);
    const parts: ReportTemplate['pieces'][number][] = [];
    let at = 0;
    for (const { index, 0: number } of text.matchAll(NUMBER)) {
      const end = index + number.length;
      if (quiet.some(([start, stop]) => start < end && index < stop)) continue;
      if (index > at) parts.push({ kind: 'text', text: piece.text.slice(at, index) });
      parts.push({ kind: 'open', text: piece.text.slice(index, end), reason: /[年月]/u.test(number) ? 'date' : 'no-cell' });
      at = end;
    }
    if (at < piece.text.length) parts.push({ kind: 'text', text: piece.text.slice(at) });
    return parts;
  });
  return { ...template, pieces };
}

export interface RenewalBooks {
  readonly last: Report;
  readonly now: Report;
}

/** Last year's report bound to last year's workbook, unread numbers opened, filled from this year's. */
export function renewReport(
  text: string,
  { last, now }: RenewalBooks,
): { readonly renewal: Renewal; readonly filled: FilledReport; readonly template: ReportTemplate } {
  const [before, current] = [observationsOf(last), observationsOf(now)];
  const template = openUnreadNumbers(bindReport(text, before));
  const again = fillReport(template, { observations: before, period: readPeriod(before) }, MARKS['zh-CN']);
  const period = readPeriod(current);
  const filled = fillReport(template, { observations: current, period }, MARKS['zh-CN']);
  const wrong = new Set(now.findings.filter(({ severity }) => severity === 'error').flatMap(({ cells }) => cells.map(cellKey)));
  const pieces = template.pieces.map((piece, order): RenewedPiece => {
    const written = filled.pieces[order];
    const cells = written?.cells.map(placeOf) ?? [];
    const open = written === undefined || written.reason !== null;
    return {
      kind: piece.kind === 'text' ? 'text' : open ? 'open' : written.text === piece.text ? 'same' : 'renewed',
      was: piece.text,
      text: written?.text ?? piece.text,
      reason: written?.reason ?? null,
      lastCells: lastCellsOf(piece),
      cells,
      doubtful: cells.some((cell) => wrong.has(cellKey(cell))),
    };
  });
  const count = (kind: RenewedPiece['kind']): number => pieces.filter((piece) => piece.kind === kind).length;
  const bound = template.pieces.filter(
    ({ kind }) => kind === 'number' || kind === 'change' || kind === 'verdict' || kind === 'place',
  ).length;
  return {
    filled,
    template,
    renewal: {
      paragraphs: linesOf(pieces),
      bound,
      open: count('open'),
      renewed: count('renewed'),
      same: count('same'),
      sentences: countSentences(pieces),
      roundTrip: again.text === text,
      years: { last: template.period.year, now: period.year },
      trouble: troubleOf(text, template.period.year, period.year, filled.isLast) ?? (bound === 0 ? 'nothing-bound' : null),
    },
  };
}

/** A report that names years, and not the workbook's, was not written from it. */
function troubleOf(text: string, last: number | null, now: number | null, isLast: boolean): RenewalTrouble | null {
  if (isLast || (last !== null && last === now)) return 'same-period';
  const named = [...halfWidth(text).matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map((match) => Number(match[1]));
  if (last !== null && named.length > 0 && !named.includes(last)) return 'other-year';
  return last !== null && now !== null && now !== last + 1 ? 'not-next-period' : null;
}

function lastCellsOf(piece: ReportTemplate['pieces'][number]): readonly CellRef[] {
  const keys = piece.kind === 'place' ? [piece.of] : piece.kind === 'number' || piece.kind === 'change' ? piece.source.operands : [];
  return keys.flatMap(({ sheet, cell }) => {
    const at = parseAddress(cell);
    return at ? [{ sheet, row: at.row, col: at.col }] : [];
  });
}

/** Pieces by the lines of last year's report; a text over several lines is cut at them. */
function linesOf(pieces: readonly RenewedPiece[]): readonly (readonly RenewedPiece[])[] {
  const lines: RenewedPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [order, text] of piece.text.split('\n').entries()) {
      if (order > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...piece, text, was: text });
    }
  }
  return lines;
}

function countSentences(pieces: readonly RenewedPiece[]): Renewal['sentences'] {
  let [all, renewed, byHand] = [0, 0, 0];
  let [some, changes, open] = [false, false, false];
  const end = (): void => {
    if (some) all += 1;
    if (open) byHand += 1;
    else if (changes) renewed += 1;
    [some, changes, open] = [false, false, false];
  };
  for (const piece of pieces) {
    if (piece.kind === 'open') [some, open] = [true, true];
    else if (piece.kind === 'renewed') [some, changes] = [true, true];
    else if (piece.kind === 'same') some = true;
    else
      for (const [order, part] of piece.text.split(/[。！？\n]/u).entries()) {
        if (order > 0) end();
        if (part.trim() !== '') some = true;
      }
  }
  end();
  return { all, renewed, byHand };
}
