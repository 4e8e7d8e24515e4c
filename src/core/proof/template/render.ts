import { figureOf, printNumber } from './print';
import { findCell, placeName, type PeriodBook } from './keys';
import { resolve, type Resolved } from './source';
import type { TemplatePeriod, TemplatePiece, UnboundReason } from './template';
import { changeWords, verdictWord } from './words';

/** One piece written for a workbook; `reason` where it could not be. */
export interface Written {
  readonly text: string;
  readonly resolved: Resolved | null;
  readonly reason: UnboundReason | null;
}

const fixed = (text: string): Written => ({ text, resolved: null, reason: null });
const missing = (piece: TemplatePiece, reason: UnboundReason): Written => ({ text: piece.text, resolved: null, reason });

function writeChange(piece: Extract<TemplatePiece, { kind: 'change' }>, book: PeriodBook): Written {
  const resolved = resolve(piece.source, book);
  if (!resolved) return missing(piece, 'not-in-this-workbook');
  const words = changeWords(piece.word, /百分点|千分点/u.test(piece.unit));
  if (!words) return missing(piece, 'word-would-change');
  if (Number(figureOf(resolved.value, { ...piece.print, grouped: false, wide: false })) === 0)
    return { text: words.same ?? '', resolved, reason: null };
  const word = resolved.value > 0 ? words.more : words.less;
  return { text: `${word}${piece.between}${printNumber(resolved.value, piece.print)}${piece.unit}`, resolved, reason: null };
}

function writeVerdict(piece: Extract<TemplatePiece, { kind: 'verdict' }>, book: PeriodBook): Written {
  const resolved = resolve(piece.source, book);
  if (!resolved) return missing(piece, 'not-in-this-workbook');
  const distance = Number((resolved.value - piece.limit).toPrecision(12));
  const word = verdictWord(piece.text, Math.abs(distance) < 1e-9 ? 0 : Math.sign(distance));
  return word === null ? missing(piece, 'word-would-change') : { text: word, resolved, reason: null };
}

function writePlace(piece: Extract<TemplatePiece, { kind: 'place' }>, book: PeriodBook): Written {
  const cell = findCell(piece.of, book);
  const name = cell ? placeName(piece.of, cell) : null;
  return cell && name !== null
    ? { text: name, resolved: { value: cell.value, cells: [cell] }, reason: null }
    : missing(piece, 'name-of-first');
}

/** Months as a report names them: 上半年 for six, the whole year by its own word, else 1—10月 with the dash of the original. */
function monthsText(original: string, months: TemplatePeriod['months']): string | null {
  if (months === null || (months.first === 1 && months.last === 12)) return null;
  if (/^上半年$/u.test(original)) return months.first === 1 && months.last === 6 ? original : `${months.first}—${months.last}月`;
  const parts = /^(\d{1,2})( ?[—~-]{1,2} ?|至)(\d{1,2})(月份?)$/u.exec(original);
  return parts ? `${months.first}${parts[2] ?? '—'}${months.last}${parts[4] ?? '月'}` : null;
}

export function writePiece(piece: TemplatePiece, book: PeriodBook, written: TemplatePeriod): Written {
  switch (piece.kind) {
    case 'text':
      return fixed(piece.text);
    case 'open':
      return missing(piece, piece.reason);
    case 'number': {
      const resolved = resolve(piece.source, book);
      return resolved ? { text: printNumber(resolved.value, piece.print), resolved, reason: null } : missing(piece, 'not-in-this-workbook');
    }
    case 'change':
      return writeChange(piece, book);
    case 'verdict':
      return writeVerdict(piece, book);
    case 'place':
      return writePlace(piece, book);
    case 'year':
      return book.period.year === null ? missing(piece, 'not-in-this-workbook') : fixed(String(book.period.year + piece.years));
    case 'months': {
      if (JSON.stringify(book.period.months) === JSON.stringify(written.months)) return fixed(piece.text);
      const text = monthsText(piece.text, book.period.months);
      return text === null ? missing(piece, 'not-in-this-workbook') : fixed(text);
    }
  }
}
