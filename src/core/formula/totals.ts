import { cellAt } from '../model/workbook';
import type { CellAddress } from '../model/address';
import { formatRange } from '../model/address';
import type { FormulaCell, FormulaSheet } from './formula-book';
import type { Reference } from './relative-form';

export type Fault = 'misses' | 'overlaps';
/** What is wrong with the ranges of a total. */
export interface TotalFault {
  readonly fault: Fault;
  readonly evidence: readonly CellAddress[];
  /** The range as it should be, where one range says it. */
  readonly range: string | null;
}

/** The ranges of a formula that is one SUM of plain ranges of its own sheet; null for any other formula. */
function sumRanges(cell: FormulaCell): readonly Reference[] | null {
  const first = cell.tokens[0];
  if (first?.kind !== 'function' || first.text !== 'SUM') return null;
  const plain = cell.tokens.slice(2, -1).every((token) => token.kind === 'ref' || token.text === ',');
  if (!plain || cell.tokens.at(-1)?.text !== ')') return null;
  return cell.references.every((ref) => ref.sheet === null) ? cell.references : null;
}

function overlap(refs: readonly Reference[]): CellAddress | null {
  for (const [i, a] of refs.entries()) {
    for (const b of refs.slice(i + 1)) {
      const row = Math.max(a.top, b.top);
      const col = Math.max(a.left, b.left);
      if (row <= Math.min(a.bottom, b.bottom) && col <= Math.min(a.right, b.right)) return { row, col };
    }
  }
  return null;
}

/** A typed number that could be a year stands in a header, not among the parts. */
function isPart(sheet: FormulaSheet, row: number, col: number): boolean {
  const cell = cellAt(sheet.sheet, row, col);
  if (typeof cell?.value !== 'number') return false;
  return !(cell.formula === undefined && Number.isInteger(cell.value) && cell.value >= 1900 && cell.value <= 2100);
}

/** Numbers left out between the range and its total, or right before its other end, along the range's own line. */
function missed(sheet: FormulaSheet, cell: FormulaCell, ref: Reference): CellAddress[] {
  const down = ref.left === ref.right && ref.bottom > ref.top && cell.col === ref.left;
  const across = ref.top === ref.bottom && ref.right > ref.left && cell.row === ref.top;
  if (down === across) return [];
  const own = down ? cell.row : cell.col;
  const [start, end] = down ? [ref.top, ref.bottom] : [ref.left, ref.right];
  if (own >= start && own <= end) return [];
  const step = own > end ? 1 : -1;
  const near = step === 1 ? end : start;
  const far = step === 1 ? start : end;
  const place = (index: number): CellAddress => (down ? { row: index, col: cell.col } : { row: cell.row, col: index });
  const left: CellAddress[] = [];
  for (let at = near + step; at !== own; at += step) {
    const spot = place(at);
    if (!isPart(sheet, spot.row, spot.col) || readsRange(sheet, spot, ref)) return [];
    left.push(spot);
  }
  const beyond = place(far - step);
  const after = place(far - 2 * step);
  const isTyped =
    isPart(sheet, beyond.row, beyond.col) &&
    sheet.at(beyond.row, beyond.col)?.relative === sheet.at(place(far).row, place(far).col)?.relative;
  // One number right before the parts is a slip; a whole column of them is another block.
  if (isTyped && left.length === 0 && !isPart(sheet, after.row, after.col) && down) left.push(beyond);
  return left.length > Math.max(1, (end - start + 1) / 3) ? [] : left;
}

/** Another total of the same parts, or of one of them, between the range and the total: not a missed part. */
function readsRange(sheet: FormulaSheet, at: CellAddress, ref: Reference): boolean {
  const formula = sheet.at(at.row, at.col);
  return (
    formula !== undefined &&
    formula.references.some(
      (r) => r.sheet === null && r.top <= ref.bottom && r.bottom >= ref.top && r.left <= ref.right && r.right >= ref.left,
    )
  );
}

/** Judges one formula; null where it is no plain SUM or covers its parts. */
export function totalFault(sheet: FormulaSheet, cell: FormulaCell): TotalFault | null {
  const refs = sumRanges(cell);
  if (!refs || refs.length === 0) return null;
  const twice = overlap(refs);
  if (twice) return { fault: 'overlaps', evidence: [twice], range: null };
  const [only] = refs;
  if (refs.length !== 1 || !only) return null;
  const left = missed(sheet, cell, only);
  if (left.length === 0) return null;
  const rows = left.map((spot) => spot.row);
  const columns = left.map((spot) => spot.col);
  const range = {
    top: Math.min(only.top, ...rows),
    bottom: Math.max(only.bottom, ...rows),
    left: Math.min(only.left, ...columns),
    right: Math.max(only.right, ...columns),
  };
  return { fault: 'misses', evidence: left, range: formatRange(range) };
}
