import type { FormulaCell } from '../formula-book';
import type { Reference } from '../form';
import { cellAt, rowAt, type CellValue, type SheetSnapshot } from '../../model/workbook';

/** Thrown inside only: the formula uses something this evaluator does not compute, so no value is given. */
class Undecided extends Error {}

export type SheetLookup = (name: string | null) => SheetSnapshot | undefined;

const AGGREGATES: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  AVERAGE: (values) => (values.length === 0 ? NaN : values.reduce((sum, value) => sum + value, 0) / values.length),
  MIN: (values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b))),
  MAX: (values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b))),
};
const POWER: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

/** Rounds half away from zero on the 15 digits that Excel keeps. */
function roundDecimal(value: number, digits: number): number {
  const scaled = Number((Math.abs(value) * 10 ** digits).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / 10 ** digits;
}

class Reader {
  private at = 0;
  private readonly tokens: FormulaCell['tokens'];
  constructor(
    private readonly cell: FormulaCell,
    private readonly sheetOf: SheetLookup,
  ) {
    this.tokens = cell.tokens;
  }

  private ref(at: number): Reference | undefined {
    return this.cell.references[this.cell.form.refAt[at] ?? -1];
  }

  whole(): number {
    const value = this.expression(0);
    if (this.at !== this.tokens.length) throw new Undecided();
    return value;
  }

  private accept(text: string): boolean {
    const found = this.tokens[this.at]?.kind === 'operator' && this.tokens[this.at]?.text === text;
    if (found) this.at += 1;
    return found;
  }

  private expression(least: number): number {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.at];
      const power = token?.kind === 'operator' ? POWER[token.text] : undefined;
      if (token === undefined || power === undefined || power <= least) return left;
      this.at += 1;
      left = combine(token.text, left, this.expression(power));
    }
  }

  private operand(): number {
    // In Excel a sign binds closer than ^, so it belongs to the operand.
    if (this.accept('-')) return -this.operand();
    if (this.accept('+')) return this.operand();
    let value: number;
    const token = this.tokens[this.at];
    if (this.accept('(')) {
      value = this.expression(0);
      if (!this.accept(')')) throw new Undecided();
    } else {
      const ref = this.ref(this.at);
      this.at += 1;
      if (token?.kind === 'number') value = Number(token.text);
      else if (ref?.single === true) value = this.single(ref);
      else if (token?.kind === 'function') value = this.call(token.text);
      else throw new Undecided();
    }
    return this.accept('%') ? value / 100 : value;
  }

  private single(ref: Reference): number {
    const sheet = this.sheet(ref);
    const value = cellAt(sheet, ref.top, ref.left)?.value ?? null;
    if (value === null) return 0;
    if (typeof value !== 'number') throw new Undecided();
    return value;
  }

  private sheet(ref: Reference): SheetSnapshot {
    const sheet = ref.external ? undefined : this.sheetOf(ref.sheet);
    if (!sheet) throw new Undecided();
    return sheet;
  }

  private call(name: string): number {
    this.accept('(');
    if (name === 'ROUND') {
      const value = this.expression(0);
      if (!this.accept(',')) throw new Undecided();
      const digits = this.expression(0);
      if (!this.accept(')') || !Number.isInteger(digits) || Math.abs(digits) > 12) throw new Undecided();
      return roundDecimal(value, digits);
    }
    const aggregate = AGGREGATES[name];
    if (!aggregate) throw new Undecided();
    const values: number[] = [];
    do this.argument(values);
    while (this.accept(','));
    if (!this.accept(')')) throw new Undecided();
    return aggregate(values);
  }

  private argument(values: number[]): void {
    const ref = this.ref(this.at);
    const next = this.tokens[this.at + 1];
    if (ref && next?.kind === 'operator' && (next.text === ',' || next.text === ')')) {
      this.at += 1;
      this.area(ref, values);
    } else values.push(this.expression(0));
  }

  private area(ref: Reference, values: number[]): void {
    const sheet = this.sheet(ref);
    const last = Math.min(ref.bottom, sheet.usedRange?.bottom ?? -1);
    for (let row = ref.top; row <= last; row++) {
      for (const cell of rowAt(sheet, row)?.cells ?? []) {
        if (cell.col < ref.left || cell.col > ref.right) continue;
        const value: CellValue = cell.value;
        if (typeof value === 'object' && value !== null) throw new Undecided();
        if (typeof value === 'number') values.push(value);
      }
    }
  }
}

function combine(operator: string, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  return operator === '/' ? a / b : a ** b;
}

/** The value of a formula from the stored values it reads; null where anything in it is not supported. */
export function evaluateFormula(cell: FormulaCell, sheetOf: SheetLookup): number | null {
  try {
    const value = new Reader(cell, sheetOf).whole();
    return Number.isFinite(value) ? value : null;
  } catch (failure) {
    if (failure instanceof Undecided) return null;
    throw failure;
  }
}
