import { contains, parseAddress, parseRange, type CellAddress, type CellRange } from '../../core/model/address';
import type { CellValue } from '../../core/model/workbook';
import { formulaAt, formulaTemplate } from '../../core/formula/translate';
import { cellXml, storedResult } from './write-cell';
import { decodeEscapes, type Attributes } from './xml';
import { xmlString } from './xml-text';
import { appendChild, dropAttribute, rootPrefix, scanXml, setAttribute, Splices, type TagPlace } from './xml-splice';

/** One cell to write. What is not given stays: a write with only `style` keeps value and formula. */
export interface CellWrite extends CellAddress {
  readonly content?: { readonly value: CellValue; readonly formula?: string | undefined };
  /** A new stored result for a formula cell; its formula stays as it is written. Cells without a formula are left alone. */
  readonly result?: CellValue;
  /** Gives the new style index for the one that the cell has. */
  readonly restyle?: (style: number) => number;
}

interface CellPlace extends CellAddress {
  readonly tag: TagPlace;
  end: number;
  readonly style: number;
  formula: { readonly attributes: Attributes; readonly tag: TagPlace; end: number; text: string } | null;
  value: { readonly start: number; end: number } | null;
}

interface RowPlace {
  readonly index: number;
  readonly tag: TagPlace;
  closeStart: number;
  readonly cells: CellPlace[];
}

interface SheetPlaces {
  readonly rows: RowPlace[];
  data: TagPlace | null;
  dataCloseStart: number;
}

function locate(text: string, part: string): SheetPlaces {
  const places: SheetPlaces = { rows: [], data: null, dataCloseStart: 0 };
  let row: RowPlace | null = null;
  let cell: CellPlace | null = null;
  let inFormula = false;
  scanXml(text, part, {
    open(tag) {
      if (tag.name === 'sheetData') places.data = tag;
      else if (!places.data || places.dataCloseStart > 0) return;
      else if (cell && tag.name === 'f') {
        cell.formula = { attributes: tag.attributes, tag, end: tag.end, text: '' };
        inFormula = true;
      } else if (cell) {
        if (tag.name === 'v') cell.value = { start: tag.start, end: tag.end };
      } else if (tag.name === 'row') {
        const r = tag.attributes.r;
        row = { index: r === undefined ? (places.rows.at(-1)?.index ?? -1) + 1 : Number(r) - 1, tag, closeStart: tag.end, cells: [] };
        places.rows.push(row);
      } else if (tag.name === 'c' && row) {
        const at =
          tag.attributes.r === undefined ? { row: row.index, col: (row.cells.at(-1)?.col ?? -1) + 1 } : parseAddress(tag.attributes.r);
        if (!at) return;
        cell = { row: row.index, col: at.col, tag, end: tag.end, style: Number(tag.attributes.s ?? 0), formula: null, value: null };
        row.cells.push(cell);
      }
    },
    close(name, start, end) {
      if (name === 'sheetData') places.dataCloseStart = start;
      else if (name === 'row' && row && places.dataCloseStart === 0) row.closeStart = start;
      else if (name === 'f' && cell?.formula) {
        cell.formula.end = end;
        inFormula = false;
      } else if (name === 'v' && cell?.value) cell.value.end = end;
      else if (name === 'c' && cell) {
        cell.end = end;
        cell = null;
      }
    },
    text(piece) {
      if (inFormula && cell?.formula) cell.formula.text += piece;
    },
  });
  return places;
}

/** Why a cell was left as it was. */
export interface SkippedWrite extends CellAddress {
  readonly reason: 'part-of-array-formula';
}

export interface PatchedSheet {
  readonly text: string;
  readonly skipped: readonly SkippedWrite[];
}

function arraysOf(places: SheetPlaces): { readonly range: CellRange; readonly anchor: CellPlace }[] {
  return places.rows.flatMap((row) =>
    row.cells.flatMap((anchor) => {
      const range = anchor.formula?.attributes.t === 'array' ? parseRange(anchor.formula.attributes.ref ?? '') : undefined;
      return range && (range.top !== range.bottom || range.left !== range.right) ? [{ range, anchor }] : [];
    }),
  );
}

/** The cells of shared formulas whose master is written over: they get their formula in full. */
function orphans(places: SheetPlaces, written: ReadonlySet<CellPlace>): Map<CellPlace, string> {
  const formulas = new Map<CellPlace, string>();
  const cells = places.rows.flatMap((row) => row.cells).filter((cell) => cell.formula?.attributes.t === 'shared');
  const masters = new Map<string, CellPlace>();
  for (const cell of cells) if (cell.formula && cell.formula.text !== '') masters.set(cell.formula.attributes.si ?? '', cell);
  for (const cell of cells) {
    const master = masters.get(cell.formula?.attributes.si ?? '');
    if (!cell.formula || cell.formula.text !== '' || !master?.formula || !written.has(master) || written.has(cell)) continue;
    formulas.set(cell, formulaAt(formulaTemplate(decodeEscapes(master.formula.text), master), cell));
  }
  return formulas;
}

/** Writes cells into a worksheet part; every byte not concerned stays. Throws FileTrouble `broken-xml`. */
export function patchCells(text: string, part: string, writes: readonly CellWrite[]): PatchedSheet {
  const places = locate(text, part);
  const prefix = rootPrefix(text);
  const splices = new Splices();
  const arrays = arraysOf(places);
  const inArray = (write: CellWrite): boolean => write.content !== undefined && arrays.some(({ range }) => contains(range, write));
  const skipped = writes.filter(inArray).map(({ row, col }): SkippedWrite => ({ row, col, reason: 'part-of-array-formula' }));
  const byRow = new Map<number, Map<number, CellWrite>>();
  for (const write of writes) {
    if (inArray(write)) continue;
    const line = byRow.get(write.row) ?? new Map<number, CellWrite>();
    line.set(write.col, { ...line.get(write.col), ...write });
    byRow.set(write.row, line);
  }
  const written = new Set(
    places.rows.flatMap((row) => row.cells.filter((cell) => byRow.get(row.index)?.get(cell.col)?.content !== undefined)),
  );
  for (const [cell, formula] of orphans(places, written)) {
    if (cell.formula) splices.replace(cell.formula.tag.start, cell.formula.end, `<${prefix}f>${xmlString(formula)}</${prefix}f>`);
  }
  for (const row of places.rows) {
    const line = byRow.get(row.index);
    if (!line) continue;
    byRow.delete(row.index);
    patchRow({ text, prefix, splices }, row, line);
  }
  if (places.data) insertRows({ text, prefix, splices }, places, byRow);
  return { text: splices.applyTo(text), skipped };
}

interface Target {
  readonly text: string;
  readonly prefix: string;
  readonly splices: Splices;
}

function newCell(write: CellWrite, prefix: string): string {
  const { value = null, formula } = write.content ?? {};
  return cellXml({ row: write.row, col: write.col, value, formula, style: write.restyle?.(0) ?? 0 }, prefix);
}

function patchRow({ text, prefix, splices }: Target, row: RowPlace, line: Map<number, CellWrite>): void {
  const missing = new Map(line);
  for (const cell of row.cells) {
    const write = line.get(cell.col);
    if (!write) continue;
    missing.delete(cell.col);
    const style = write.restyle?.(cell.style) ?? cell.style;
    if (!write.content && write.result !== undefined) {
      if (cell.formula) storeResult({ text, prefix, splices }, cell, { style, result: write.result });
      continue;
    }
    if (write.content)
      splices.replace(cell.tag.start, cell.end, cellXml({ row: cell.row, col: cell.col, ...write.content, style }, prefix));
    else if (style !== cell.style)
      splices.replace(cell.tag.start, cell.tag.end, setAttribute(text.slice(cell.tag.start, cell.tag.end), 's', String(style)));
  }
  const added = [...missing.values()].sort((a, b) => a.col - b.col);
  const tail: string[] = [];
  for (const write of added) {
    const next = row.cells.find((cell) => cell.col > write.col);
    if (next) splices.insert(next.tag.start, newCell(write, prefix));
    else tail.push(newCell(write, prefix));
  }
  if (tail.length > 0) appendChild(splices, text, row.tag, row.closeStart, tail.join(''));
}

/** Exchanges a formula cell's stored result: `<v>` and the type; `<f>` is not touched. */
function storeResult({ text, prefix, splices }: Target, cell: CellPlace, { style, result }: { style: number; result: CellValue }): void {
  if (!cell.formula) return;
  const before = text.slice(cell.tag.start, cell.tag.end);
  const styled = style === cell.style ? before : setAttribute(before, 's', String(style));
  const [type, value] = storedResult(result);
  const tag = type === null ? dropAttribute(styled, 't') : setAttribute(styled, 't', type);
  if (tag !== before) splices.replace(cell.tag.start, cell.tag.end, tag);
  const xml = value === null ? '' : `<${prefix}v>${value}</${prefix}v>`;
  if (cell.value) splices.replace(cell.value.start, cell.value.end, xml);
  else splices.insert(cell.formula.end, xml);
}

function insertRows(
  { text, prefix, splices }: Target,
  places: SheetPlaces,
  byRow: ReadonlyMap<number, ReadonlyMap<number, CellWrite>>,
): void {
  const tail: string[] = [];
  for (const [index, line] of [...byRow].sort(([a], [b]) => a - b)) {
    const cells = [...line.values()].sort((a, b) => a.col - b.col).map((write) => newCell(write, prefix));
    const xml = `<${prefix}row r="${String(index + 1)}">${cells.join('')}</${prefix}row>`;
    const next = places.rows.find((row) => row.index > index);
    if (next) splices.insert(next.tag.start, xml);
    else tail.push(xml);
  }
  if (tail.length > 0 && places.data) appendChild(splices, text, places.data, places.dataCloseStart, tail.join(''));
}
