import { evaluate } from '../tie/derive';
import type { Quantity } from '../tie/quantities';
import { findCell, type PeriodBook } from './keys';
import type { Source } from './template';

export interface Resolved {
  readonly value: number;
  readonly cells: readonly Quantity[];
}

/** The value of a source in a workbook, null where one of its cells is not there. */
export function resolve({ operation, operands, scale }: Source, book: PeriodBook): Resolved | null {
  const cells: Quantity[] = [];
  for (const operand of operands) {
    const cell = findCell(operand, book);
    if (!cell) return null;
    cells.push(cell);
  }
  const values = cells.map(({ value }) => value);
  const value = operation === 'cell' ? (values[0] ?? Number.NaN) : evaluate(operation, values, scale);
  return Number.isFinite(value) ? { value, cells } : null;
}
