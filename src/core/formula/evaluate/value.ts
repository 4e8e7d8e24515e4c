import { isCellError, type CellError, type CellValue, type SheetSnapshot } from '../../model/workbook';

/** A single value; null is a blank cell, which counts as 0, as the empty text or as FALSE where it is used. */
export type Scalar = CellValue;

/** Cells as a function sees them; also what array arithmetic gives. */
export interface Area {
  readonly height: number;
  readonly width: number;
  at(row: number, col: number): Scalar;
  /** Where it lies, for functions that ask; absent for computed arrays. */
  readonly place?: { readonly sheet: SheetSnapshot; readonly top: number; readonly left: number };
}
export type Value = Scalar | Area;

/** Thrown inside the evaluator only: the formula uses something it does not compute as Excel surely does, so no value is given. */
export class Undecided extends Error {}

/** Thrown inside the evaluator only: the formula, or this argument of it, comes to an error value. */
export class Fault extends Error {
  constructor(readonly value: CellError) {
    super(value.error);
  }
}
export const fault = (error: string): Fault => new Fault({ error });

export const isArea = (value: Value): value is Area => typeof value === 'object' && value !== null && 'at' in value;

/** The 15 significant digits that Excel keeps when it compares and rounds. */
export const fifteen = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value);

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?$/;

/** A text that is written like a number; null for other text. Throws where Excel might read a date, a sum of money or a fraction. */
export function numberOfText(text: string): number | null {
  const plain = text.trim();
  if (NUMBER.test(plain)) return plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  if (/\d/.test(plain)) throw new Undecided();
  return null;
}

export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) throw new Fault(value);
  const number = numberOfText(value);
  if (number === null) throw fault('#VALUE!');
  return number;
}

export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) throw new Fault(value);
  const text = String(fifteen(value));
  // Excel turns to exponents earlier than JavaScript does.
  if (text.includes('e') || Math.abs(value) >= 1e11 || (value !== 0 && Math.abs(value) < 1e-4)) throw new Undecided();
  return text;
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isCellError(value)) throw new Fault(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw fault('#VALUE!');
}

const RANK: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** Order of two values as Excel sorts them: numbers before text before logical values; text without regard to case. */
export function compare(a: Scalar, b: Scalar): number {
  if (isCellError(a)) throw new Fault(a);
  if (isCellError(b)) throw new Fault(b);
  const left = a ?? (typeof b === 'string' ? '' : typeof b === 'boolean' ? false : 0);
  const right = b ?? (typeof left === 'string' ? '' : typeof left === 'boolean' ? false : 0);
  const rank = (RANK[typeof left] ?? 0) - (RANK[typeof right] ?? 0);
  if (rank !== 0) return rank;
  if (typeof left === 'number' && typeof right === 'number') return fifteen(left) - fifteen(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    if (x === y) return 0;
    // The order of texts depends on the language of the host.
    throw new Undecided();
  }
  return Number(left) - Number(right);
}

export function isEqual(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' && (typeof b === 'string' || b === null)) return a.toLowerCase() === (b ?? '').toLowerCase();
  if (typeof b === 'string' && a === null) return b === '';
  return compare(a, b) === 0;
}
