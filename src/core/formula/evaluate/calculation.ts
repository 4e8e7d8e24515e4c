import type { CellAddress } from '../../model/address';
import { cellAt, cellInRow, isCellError, rowAt, type Cell, type SheetSnapshot } from '../../model/workbook';
import type { Reference } from '../form';
import { combine } from './arithmetic';
import type { Node } from './parse';
import { fault, Fault, isArea, toNumber, toText, Undecided, type Area, type Scalar, type Value } from './value';

/** A function of the formula language. Arguments come unevaluated: IF looks at one branch only, ROW at the place. */
export type SheetFunction = (args: readonly Node[], calculation: Calculation) => Value;
export type FunctionTable = Readonly<Record<string, SheetFunction>>;

/** What the evaluator asks of the workbook. */
export interface Surroundings {
  /** The sheet of a name as written, or of the formula itself for null. */
  sheetOf(name: string | null): SheetSnapshot | undefined;
  /** The sheets that a name like `一月:十二月` spans, in the workbook's order; null where it spans none. */
  spanOf(name: string): readonly SheetSnapshot[] | null;
  /** What a defined name stands for, computed for a cell; undefined where it is none or not constant. */
  named(name: string, at: CellAddress): Value | undefined;
  /** Cells that may still be read; the evaluator gives up below zero, so that no book takes minutes. */
  readonly budget: { left: number };
  readonly dateSystem: '1900' | '1904';
}

/** One formula at one cell. */
export class Calculation {
  constructor(
    readonly at: CellAddress,
    private readonly references: readonly Reference[],
    readonly surroundings: Surroundings,
    private readonly functions: FunctionTable,
  ) {}

  value(node: Node): Value {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'missing':
        return null;
      case 'ref':
        return this.reference(this.references[node.index]);
      case 'name': {
        const value = this.surroundings.named(node.name, this.at);
        if (value === undefined) throw new Undecided();
        return value;
      }
      case 'sign':
        return this.mapped(this.value(node.operand), (x) => -toNumber(x));
      case 'percent':
        return this.mapped(this.value(node.operand), (x) => toNumber(x) / 100);
      case 'binary':
        return this.binary(node.operator, this.value(node.left), this.value(node.right));
      case 'area':
        return node.area;
      case 'call':
        return this.call(node.name, node.args);
    }
  }

  call(name: string, args: readonly Node[]): Value {
    const call = this.functions[name];
    if (!call) throw new Undecided();
    return call(args, this);
  }

  /** A single value; of a range in one row or column the cell in line with the formula, as Excel takes it. */
  scalar(node: Node | undefined): Scalar {
    if (!node) throw new Undecided();
    const value = this.value(node);
    if (!isArea(value)) return value;
    if (value.height === 1 && value.width === 1) return value.at(0, 0);
    if (!value.place) throw new Undecided();
    const row = value.width === 1 ? this.at.row - value.place.top : 0;
    const col = value.height === 1 ? this.at.col - value.place.left : 0;
    if ((value.width > 1 && value.height > 1) || row < 0 || col < 0 || row >= value.height || col >= value.width) throw fault('#VALUE!');
    return value.at(row, col);
  }

  number(node: Node | undefined): number {
    return toNumber(this.scalar(node));
  }

  text(node: Node | undefined): string {
    return toText(this.scalar(node));
  }

  /** A number with a value to take where the argument is left out. */
  optional(node: Node | undefined, otherwise: number): number {
    return node === undefined || node.kind === 'missing' ? otherwise : this.number(node);
  }

  area(node: Node | undefined): Area {
    if (!node) throw new Undecided();
    const value = this.value(node);
    return isArea(value) ? value : { height: 1, width: 1, at: () => value };
  }

  /** The numbers that an aggregate counts: of ranges the numbers only, of single arguments whatever can be read as one. */
  numbers(args: readonly Node[]): number[] {
    const numbers: number[] = [];
    for (const area of args.flatMap((arg) => this.through(arg))) {
      this.each(area, (cell) => {
        if (typeof cell === 'number') numbers.push(cell);
        else if (isCellError(cell)) throw new Fault(cell);
      });
    }
    for (const arg of args) {
      if (this.isSpan(arg)) continue;
      const value = this.value(arg);
      if (!isArea(value)) {
        if (value === null && arg.kind === 'ref') continue;
        if (arg.kind === 'ref' && typeof value !== 'number') {
          if (isCellError(value)) throw new Fault(value);
          continue;
        }
        numbers.push(toNumber(value));
      } else
        this.each(value, (cell) => {
          if (typeof cell === 'number') numbers.push(cell);
          else if (isCellError(cell)) throw new Fault(cell);
        });
    }
    return numbers;
  }

  /** Every value of an area, row by row; of a range only the cells that are there, so that whole columns cost nothing. */
  each(area: Area, visit: (value: Scalar, row: number, col: number) => void): void {
    const { place } = area;
    if (!place) {
      for (let row = 0; row < area.height; row++) for (let col = 0; col < area.width; col++) visit(area.at(row, col), row, col);
      return;
    }
    this.eachCell(area, (cell) => void visit(cell.value, cell.row - place.top, cell.col - place.left));
  }

  /** The cells of a range that are there, row by row. */
  eachCell(area: Area, visit: (cell: Cell) => void): void {
    const { place } = area;
    if (!place) throw new Undecided();
    const last = Math.min(place.top + area.height - 1, place.sheet.usedRange?.bottom ?? -1);
    this.spend(Math.max(0, last - place.top + 1) * Math.min(area.width, (place.sheet.usedRange?.right ?? 0) + 1));
    for (let row = place.top; row <= last; row++) {
      const line = rowAt(place.sheet, row);
      if (!line) continue;
      if (area.width === 1) {
        const cell = cellInRow(line, place.left);
        if (cell) visit(cell);
        continue;
      }
      for (const cell of line.cells) {
        if (cell.col >= place.left + area.width) break;
        if (cell.col >= place.left) visit(cell);
      }
    }
  }

  private spend(cells: number): void {
    this.surroundings.budget.left -= cells;
    if (this.surroundings.budget.left < 0) throw new Undecided();
  }

  private reference(ref: Reference | undefined): Value {
    const sheet = ref && !ref.external ? this.surroundings.sheetOf(ref.sheet) : undefined;
    if (!sheet || !ref) throw new Undecided();
    if (ref.single) return cellAt(sheet, ref.top, ref.left)?.value ?? null;
    return areaOn(sheet, ref);
  }

  private isSpan(node: Node): boolean {
    const ref = node.kind === 'ref' ? this.references[node.index] : undefined;
    return ref?.sheet?.includes(':') === true && !ref.external && this.surroundings.sheetOf(ref.sheet) === undefined;
  }

  /** The areas of `一月:十二月!B3`, a sheet each; none for any other node. */
  through(node: Node): readonly Area[] {
    const ref = node.kind === 'ref' && this.isSpan(node) ? this.references[node.index] : undefined;
    if (!ref) return [];
    const sheets = this.surroundings.spanOf(ref.sheet ?? '');
    if (!sheets) throw new Undecided();
    return sheets.map((sheet) => areaOn(sheet, ref));
  }

  /** Where a reference lies; open for anything else. */
  placeOf(node: Node): Reference {
    const ref = node.kind === 'ref' ? this.references[node.index] : undefined;
    if (!ref) throw new Undecided();
    return ref;
  }

  private mapped(value: Value, apply: (x: Scalar) => Scalar): Value {
    if (!isArea(value)) return apply(value);
    return computed(value.height, value.width, (row, col) => apply(value.at(row, col)));
  }

  private binary(operator: string, left: Value, right: Value): Value {
    if (!isArea(left) && !isArea(right)) return combine(operator, left, right);
    const [a, b] = [left, right].map((side) => (isArea(side) ? side : null));
    const height = Math.max(a?.height ?? 1, b?.height ?? 1);
    const width = Math.max(a?.width ?? 1, b?.width ?? 1);
    this.spend(height * width);
    const pick = (side: Value, row: number, col: number): Scalar => {
      if (!isArea(side)) return side;
      if ((side.height !== height && side.height !== 1) || (side.width !== width && side.width !== 1)) throw new Undecided();
      return side.at(side.height === 1 ? 0 : row, side.width === 1 ? 0 : col);
    };
    return computed(height, width, (row, col) => combine(operator, pick(left, row, col), pick(right, row, col)));
  }
}

function areaOn(sheet: SheetSnapshot, ref: Reference): Area {
  return {
    height: ref.bottom - ref.top + 1,
    width: ref.right - ref.left + 1,
    at: (row, col) => cellAt(sheet, ref.top + row, ref.left + col)?.value ?? null,
    place: { sheet, top: ref.top, left: ref.left },
  };
}

/** An array of results; an error in one of them stays in its place. */
function computed(height: number, width: number, make: (row: number, col: number) => Scalar): Area {
  const values: Scalar[] = [];
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      try {
        values.push(make(row, col));
      } catch (failure) {
        if (!(failure instanceof Fault)) throw failure;
        values.push(failure.value);
      }
    }
  }
  return { height, width, at: (row, col) => values[row * width + col] ?? null };
}
