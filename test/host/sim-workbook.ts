import { formatAddress, parseAddress, type CellRange } from '../../src/core/model/address';
import { styleOf, type WorkbookSnapshot } from '../../src/core/model/workbook';
import { WireError } from './rich-api-host';

export type Entry = string | number | boolean;

/** How a cell looks, in Excel's words. */
export interface SimLook {
  readonly numberFormat?: string;
  readonly indent?: number;
  readonly horizontal?: string;
  readonly bold?: boolean;
}

export interface SheetSpec {
  readonly name: string;
  readonly cells: readonly (readonly Entry[])[];
  /** A1 → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  /** A1 → look. */
  readonly looks?: Readonly<Record<string, SimLook>>;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly protected?: boolean;
  /** Cells that may be written on a protected sheet, A1. */
  readonly unlocked?: readonly string[];
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
}

export interface SimCell {
  readonly value: Entry;
  readonly formula: string | null;
}

export interface SimRule {
  readonly id: string;
  /** Ranges in A1. */
  readonly address: string;
  readonly type: string;
  formula: string;
  color: string;
}

const COLUMNS = 16_384;
const keyOf = (row: number, col: number): number => row * COLUMNS + col;

/** A sheet as plain data; formulas are kept as typed with the result that the spec names beside it ("=A1+1|3"). Nothing is calculated. */
export class SimSheet {
  private readonly cells = new Map<number, SimCell>();
  private readonly looks = new Map<number, SimLook>();
  readonly rules: SimRule[] = [];
  /** Cells that another person is writing at this moment, A1: a write is refused when it reaches them. */
  readonly refused = new Set<string>();
  private frame: CellRange | null | undefined;

  constructor(
    readonly id: string,
    public name: string,
    readonly spec: SheetSpec,
  ) {
    spec.cells.forEach((line, row) => line.forEach((entry, col) => this.put(row, col, entry)));
    for (const [address, numberFormat] of Object.entries(spec.formats ?? {})) this.look(address, { numberFormat });
    for (const [address, look] of Object.entries(spec.looks ?? {})) this.look(address, look);
  }

  put(row: number, col: number, entry: Entry): void {
    this.frame = undefined;
    if (entry === '') this.cells.delete(keyOf(row, col));
    else if (typeof entry === 'string' && entry.startsWith("'")) this.set(row, col, { value: entry.slice(1), formula: null });
    else if (typeof entry === 'string' && entry.startsWith('=')) {
      const [formula = '', result = '0'] = entry.split('|');
      this.set(row, col, { value: result === '' || Number.isNaN(Number(result)) ? result : Number(result), formula });
    } else this.set(row, col, { value: entry, formula: null });
  }

  set(row: number, col: number, cell: SimCell): void {
    this.frame = undefined;
    this.cells.set(keyOf(row, col), cell);
  }

  clear(): void {
    this.frame = undefined;
    this.cells.clear();
  }

  at(row: number, col: number): SimCell | undefined {
    return this.cells.get(keyOf(row, col));
  }

  look(address: string, look: SimLook): void {
    const at = parseAddress(address);
    if (at) this.looks.set(keyOf(at.row, at.col), { ...this.looks.get(keyOf(at.row, at.col)), ...look });
  }

  lookAt(row: number, col: number): SimLook {
    return this.looks.get(keyOf(row, col)) ?? {};
  }

  get used(): CellRange | null {
    if (this.frame !== undefined) return this.frame;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const key of this.cells.keys()) {
      const row = Math.floor(key / COLUMNS);
      const col = key % COLUMNS;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, col);
      right = Math.max(right, col);
    }
    return (this.frame = bottom < 0 ? null : { top, left, bottom, right });
  }
}

export class SimWorkbook {
  readonly sheets: SimSheet[];
  readonly parts = new Map<string, string>();
  selection = '';
  active = '';
  readonly watched = new Set<string>();
  private made = 0;
  constructor(sheets: readonly SheetSpec[]) {
    this.sheets = sheets.map((spec) => this.make(spec.name, spec));
  }
  make(name: string, spec: SheetSpec = { name, cells: [] }): SimSheet {
    return new SimSheet(`sheet-${++this.made}`, name, spec);
  }
  sheet(key: string): SimSheet {
    const found = this.sheets.find((sheet) => sheet.id === key || sheet.name === key);
    if (!found) throw new WireError('ItemNotFound');
    return found;
  }
  /** Everything a person could see changed, as text: equal before and after means without trace. */
  print(): string {
    return JSON.stringify(
      this.sheets.map((sheet) => ({
        name: sheet.name,
        rules: sheet.rules,
        cells: sheet.used ? gridOf(sheet, sheet.used) : [],
      })),
    );
  }
}

function gridOf(sheet: SimSheet, used: CellRange): unknown[] {
  const lines: unknown[] = [];
  for (let row = used.top; row <= used.bottom; row++)
    for (let col = used.left; col <= used.right; col++) {
      const cell = sheet.at(row, col);
      if (cell) lines.push([formatAddress({ row, col }), cell.formula ?? cell.value]);
    }
  return lines;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;
const HORIZONTAL: Readonly<Record<string, string>> = { centerContinuous: 'CenterAcrossSelection' };

/** The same book as Excel would hold it. */
export function simFromSnapshot(snapshot: WorkbookSnapshot): SimWorkbook {
  const book = new SimWorkbook(
    snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [],
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
      protected: sheet.protected,
      visibility: VISIBILITY[sheet.visibility],
    })),
  );
  snapshot.sheets.forEach((from, index) => {
    const sheet = book.sheets[index];
    for (const cell of from.rows.flatMap((row) => row.cells)) {
      const style = styleOf(snapshot, cell);
      const value = cell.value === null ? '' : typeof cell.value === 'object' ? cell.value.error : cell.value;
      if (value !== '' || cell.formula !== undefined)
        sheet?.set(cell.row, cell.col, { value, formula: cell.formula === undefined ? null : `=${cell.formula}` });
      const horizontal = HORIZONTAL[style.horizontal] ?? style.horizontal.charAt(0).toUpperCase() + style.horizontal.slice(1);
      sheet?.look(formatAddress(cell), { numberFormat: style.numberFormat, indent: style.indent, horizontal, bold: style.bold });
    }
  });
  if (snapshot.state !== null) {
    const text = snapshot.state.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    book.parts.set('part-1', `<state xmlns="urn:statbrief:state:1">${text}</state>`);
  }
  return book;
}
