import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from '../../core/model/address';
import type { Cell, CellError, CellValue } from '../../core/model/workbook';
import { formulaAt, formulaTemplate, type FormulaTemplate } from '../../core/formula/translate';
import { FileTrouble } from './file-trouble';
import { decodeEscapes, type Attributes } from './xml';
import { StringItem } from './strings-part';

export type WritableCell = { -readonly [K in keyof Cell]: Cell[K] };

/** What all sheets of a book share while it is read. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  readonly styleCount: number;
  /** Cells that may still be read before the book is held for too big. */
  budget: number;
}

export interface RowCells {
  readonly index: number;
  cells: WritableCell[];
  sorted: boolean;
}

const ERRORS = new Map<string, CellError>();
function errorValue(text: string): CellError {
  let error = ERRORS.get(text);
  if (!error) ERRORS.set(text, (error = Object.freeze({ error: text })));
  return error;
}

/** Days since the date system's start for an ISO date or time (cells of type `d`); undefined where it is none. */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!match) return undefined;
  const [, y, m, d, hour = '0', minute = '0', second = '0'] = match;
  const days = Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000;
  const since1900 = days + 25_569;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return (date1904 ? since1900 - 1462 : since1900 < 61 ? since1900 - 1 : since1900) + time;
}

/** Reads the cells of `sheetData`: places with or without `r`, all value types, plain, shared and array formulas. */
export class SheetCells {
  readonly rows = new Map<number, RowCells>();
  readonly arrayRanges: CellRange[] = [];
  /** Formulas that could not be written out for their cell. */
  unreadable = 0;
  readonly #shared = new Map<string, FormulaTemplate>();
  readonly #waiting: { readonly cell: WritableCell; readonly group: string }[] = [];
  readonly #item = new StringItem();
  #row = -1;
  #col = -1;
  #line: RowCells | undefined;
  #type = 'n';
  #style = 0;
  #value = '';
  #formula = '';
  #formulaAttributes: Attributes | undefined;
  #reading: 'none' | 'v' | 'f' | 'is' = 'none';

  constructor(readonly book: BookContext) {}

  openRow(attributes: Attributes): void {
    const r = attributes.r;
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#col = -1;
    this.#line = undefined;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row >= MAX_ROWS)
      throw new FileTrouble('broken-xml', `row ${String(r)} is no row of a sheet`);
  }

  get row(): number {
    return this.#row;
  }

  openCell(attributes: Attributes): void {
    const r = attributes.r;
    if (r === undefined) this.#col++;
    else this.#place(r);
    if (this.#row < 0 || this.#col >= MAX_COLUMNS) throw new FileTrouble('broken-xml', 'a cell lies outside the sheet');
    this.#type = attributes.t ?? 'n';
    const style = attributes.s === undefined ? 0 : Number(attributes.s);
    this.#style = style >= 0 && style < this.book.styleCount ? style : 0;
    this.#value = '';
    this.#formula = '';
    this.#formulaAttributes = undefined;
    this.#reading = 'none';
  }

  /** `C5` to row and column without a regular expression: this runs once a cell. */
  #place(r: string): void {
    let col = 0;
    let at = 0;
    for (; at < r.length; at++) {
      const code = r.charCodeAt(at) & 0xdf;
      if (code < 65 || code > 90) break;
      col = col * 26 + code - 64;
    }
    const row = Number(r.slice(at)) - 1;
    if (at === 0 || at > 3 || !Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw new FileTrouble('broken-xml', `${r} is no cell`);
    this.#col = col - 1;
    if (row !== this.#row) {
      this.#row = row;
      this.#line = undefined;
    }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'v') this.#reading = 'v';
    else if (name === 'f') {
      this.#reading = 'f';
      this.#formulaAttributes = attributes;
    } else if (name === 'is') {
      this.#reading = 'is';
      this.#item.reset();
    } else if (this.#reading === 'is') this.#item.open(name);
  }

  close(name: string): void {
    if (this.#reading === 'is' && name !== 'is') this.#item.close(name);
    else if (name === 'v' || name === 'f') this.#reading = 'none';
    else if (name === 'is') {
      this.#reading = 'none';
      this.#value = this.#item.value;
    }
  }

  text(piece: string): void {
    if (this.#reading === 'v') this.#value += piece;
    else if (this.#reading === 'f') this.#formula += piece;
    else if (this.#reading === 'is') this.#item.text(piece);
  }

  closeCell(): void {
    const value = this.#cellValue();
    const formula = this.#formulaAttributes;
    if (value === null && !formula && this.#style === 0) return;
    if (--this.book.budget < 0) throw new FileTrouble('too-many-cells', 'the workbook has more than 5 million cells');
    const cell: WritableCell = { row: this.#row, col: this.#col, value, style: this.#style };
    if (formula) this.#readFormula(cell, formula);
    this.#store(cell);
  }

  #store(cell: WritableCell): void {
    let line = this.#line;
    if (!line) {
      line = this.rows.get(cell.row) ?? { index: cell.row, cells: [], sorted: true };
      this.rows.set(cell.row, line);
      this.#line = line;
    }
    const last = line.cells.at(-1);
    if (last && last.col >= cell.col) line.sorted = false;
    line.cells.push(cell);
  }

  #cellValue(): CellValue {
    const raw = this.#value;
    switch (this.#type) {
      case 's': {
        if (raw === '') return null;
        const text = this.book.strings[Number(raw)];
        if (text === undefined) throw new FileTrouble('truncated', `the shared string ${raw} is missing`);
        return text;
      }
      case 'inlineStr':
        return raw;
      case 'str':
        return decodeEscapes(raw);
      case 'b':
        return raw === '' ? null : raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return raw === '' ? null : errorValue(raw);
      case 'd':
        return raw === '' ? null : (serialOfIso(raw.trim(), this.book.date1904) ?? raw);
      default: {
        if (raw === '') return null;
        const number = Number(raw);
        return Number.isFinite(number) && raw.trim() !== '' ? number : raw;
      }
    }
  }

  #readFormula(cell: WritableCell, attributes: Attributes): void {
    const text = decodeEscapes(this.#formula);
    switch (attributes.t) {
      case 'shared':
        this.#readShared(cell, attributes.si ?? '', text);
        return;
      case 'array': {
        if (text !== '') cell.formula = text;
        const range = parseRange(attributes.ref ?? '');
        if (!range) return;
        cell.arrayRange = range;
        if (range.top !== range.bottom || range.left !== range.right) this.arrayRanges.push(range);
        return;
      }
      case 'dataTable':
        this.unreadable++;
        return;
      default:
        if (text !== '') cell.formula = text;
    }
  }

  #readShared(cell: WritableCell, group: string, text: string): void {
    if (text !== '') {
      cell.formula = text;
      this.#shared.set(group, formulaTemplate(text, cell));
      return;
    }
    const template = this.#shared.get(group);
    if (template) cell.formula = formulaAt(template, cell);
    else this.#waiting.push({ cell, group });
  }

  /** Sorts rows and cells, writes out formulas whose master came later, marks array areas. Call once, after the part's end. */
  finish(): RowCells[] {
    for (const { cell, group } of this.#waiting) {
      const template = this.#shared.get(group);
      if (template) cell.formula = formulaAt(template, cell);
      else this.unreadable++;
    }
    const rows = [...this.rows.values()].sort((a, b) => a.index - b.index);
    for (const row of rows) if (!row.sorted) row.cells = lastOfEach(row.cells);
    for (const range of this.arrayRanges) {
      for (let r = range.top; r <= range.bottom && r - range.top <= this.rows.size; r++) {
        for (const cell of this.rows.get(r)?.cells ?? []) if (cell.col >= range.left && cell.col <= range.right) cell.arrayRange ??= range;
      }
    }
    return rows;
  }
}

/** Sorted by column; of two cells at one place the later stands, as Excel reads them. */
function lastOfEach(cells: readonly WritableCell[]): WritableCell[] {
  return [...new Map(cells.map((cell) => [cell.col, cell])).values()].sort((a, b) => a.col - b.col);
}
