import { applyEdits, editOf } from '../../app/edit-workbook';
import type { CellAddress, CellRange, CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import {
  cellAt,
  isCellError,
  sheetByName,
  styleOf,
  type Cell,
  type CellStyle,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/model/workbook';
import { MergeIndex } from '../grid/merge-index';
import { outlineOf } from './book-outline';
import { edgeFrom, rangeContent, type Direction, type RangeContent } from './range-content';
import { LOOK, type BookOutline, type CellContent, type DrawnRow, type EditOutcome, type EntryPreview } from './sheet-protocol';

/** What the worker brings from the core: how cells are shown and how typing is read. */
export interface SheetNotation {
  readonly shown: (cell: Cell, style: CellStyle, dateSystem: WorkbookSnapshot['dateSystem']) => string;
  readonly isPercent: (numberFormat: string) => boolean;
  readonly read: (
    typed: string,
    percent: boolean,
  ) =>
    | { readonly kind: 'empty' }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'formula'; readonly formula: string };
}

/** A workbook open for looking at and writing to; remembers every cell written since it was read. */
export class OpenSheets {
  #workbook: WorkbookSnapshot;
  readonly #written = new Map<string, CellRef>();
  readonly #recomputed = new Map<string, CellRef>();
  /** Edits merge nothing, so that these hold for the file. */
  readonly #merges = new Map<string, MergeIndex>();
  readonly #comments = new Map<string, ReadonlyMap<string, string>>();

  constructor(
    workbook: WorkbookSnapshot,
    private readonly key: string,
    private readonly notation: SheetNotation,
  ) {
    this.#workbook = workbook;
    for (const sheet of workbook.sheets)
      this.#comments.set(sheet.name, new Map(sheet.comments.map((comment) => [`${comment.row},${comment.col}`, comment.text])));
  }

  get workbook(): WorkbookSnapshot {
    return this.#workbook;
  }

  outline(): BookOutline {
    return outlineOf(this.#workbook, this.key);
  }

  rows(name: string, top: number, bottom: number): DrawnRow[] {
    const sheet = sheetByName(this.#workbook, name);
    if (!sheet) return [];
    const drawn: DrawnRow[] = [];
    for (let at = firstRow(sheet, top); at < sheet.rows.length; at++) {
      const row = sheet.rows[at];
      if (!row || row.index > bottom) break;
      const cells = row.cells
        .map((cell) => ({ cell, text: this.#shown(cell), look: this.#look(name, cell) }))
        .filter(({ text, look }) => text !== '' || look !== 0);
      if (cells.length > 0)
        drawn.push({
          index: row.index,
          columns: cells.map(({ cell }) => cell.col),
          texts: cells.map(({ text }) => text),
          looks: cells.map(({ look }) => look),
        });
    }
    return drawn;
  }

  #shown(cell: Cell): string {
    return this.notation.shown(cell, styleOf(this.#workbook, cell), this.#workbook.dateSystem);
  }

  #look(sheet: string, cell: Cell): number {
    const style = styleOf(this.#workbook, cell);
    const { horizontal } = style;
    let look = style.indent << LOOK.indentShift;
    if (typeof cell.value === 'number') look |= LOOK.number;
    if (isCellError(cell.value)) look |= LOOK.error;
    if (style.bold) look |= LOOK.bold;
    if (style.wrap) look |= LOOK.wrap;
    if (cell.formula !== undefined) look |= LOOK.formula;
    if (horizontal === 'left') look |= LOOK.left;
    else if (horizontal === 'right') look |= LOOK.right;
    else if (horizontal !== 'general' && horizontal !== 'fill' && horizontal !== 'justify') look |= LOOK.center;
    if (this.#comments.get(sheet)?.has(`${cell.row},${cell.col}`)) look |= LOOK.comment;
    return look;
  }

  content(at: CellRef): CellContent {
    const sheet = sheetByName(this.#workbook, at.sheet);
    const cell = sheet && cellAt(sheet, at.row, at.col);
    return { typed: cell ? this.#typed(cell) : '', comment: this.#comments.get(at.sheet)?.get(`${at.row},${at.col}`) ?? null };
  }

  range(name: string, range: CellRange): RangeContent | null {
    const sheet = sheetByName(this.#workbook, name);
    if (!sheet) return null;
    return rangeContent(sheet, range, {
      shown: (cell) => this.#shown(cell),
      typed: ({ row, col, value, style }) => this.#typed({ row, col, value, style }),
      looksLikeNumber: (text) => this.notation.read(text, false).kind === 'number',
    });
  }

  edge(at: CellRef, direction: Direction): CellAddress {
    const sheet = sheetByName(this.#workbook, at.sheet);
    return sheet ? edgeFrom(sheet, at, direction) : at;
  }

  /** What one would type to get the cell's content: text that would be read as something else gets an apostrophe. */
  #typed(cell: Cell): string {
    const { value, formula } = cell;
    if (formula !== undefined) return `=${formula}`;
    if (value === null) return '';
    if (isCellError(value)) return value.error;
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    const percent = this.#percentAt(cell);
    if (typeof value === 'number') return percent ? `${Number((value * 100).toPrecision(15))}%` : String(value);
    const entry = this.notation.read(value, percent);
    return entry.kind === 'text' && !value.startsWith("'") ? value : `'${value}`;
  }

  #percentAt(cell: Cell | undefined): boolean {
    return cell !== undefined && this.notation.isPercent(styleOf(this.#workbook, cell).numberFormat);
  }

  #cell(at: CellRef): Cell | undefined {
    const sheet = sheetByName(this.#workbook, at.sheet);
    return sheet && cellAt(sheet, at.row, at.col);
  }

  preview(at: CellRef, typed: string): EntryPreview {
    const cell = this.#cell(at);
    const entry = this.notation.read(typed, this.#percentAt(cell));
    const shown = entry.kind === 'number' ? this.#shown({ row: at.row, col: at.col, style: cell?.style ?? 0, value: entry.value }) : '';
    return { kind: entry.kind, shown, looksLikeFormula: entry.kind === 'text' && /^[=+\-@]/.test(typed) };
  }

  typeEdits(at: CellRef, texts: readonly (readonly string[])[]): CellEdit[] {
    return texts.flatMap((line, down) =>
      line.flatMap((typed, across) => {
        const place = { sheet: at.sheet, row: at.row + down, col: at.col + across };
        const cell = this.#cell(place);
        const percent = this.#percentAt(cell);
        // What was typed already stands there: booleans and errors come back as they were.
        if (cell && typed === this.#typed(cell)) return [];
        const entry = this.notation.read(typed, percent);
        const edit =
          entry.kind === 'formula'
            ? editOf(this.#workbook, place, { value: null, formula: entry.formula })
            : editOf(this.#workbook, place, { value: entry.kind === 'empty' ? null : entry.value });
        return edit ? [edit] : [];
      }),
    );
  }

  #isCovered({ sheet, row, col }: CellRef): boolean {
    const merges = this.#merges.get(sheet) ?? new MergeIndex(sheetByName(this.#workbook, sheet)?.merges ?? []);
    this.#merges.set(sheet, merges);
    const merge = merges.at({ row, col });
    return merge !== undefined && (merge.top !== row || merge.left !== col);
  }

  apply(edits: readonly CellEdit[]): EditOutcome {
    // Nobody would see what stands under a merged cell; what stands there already can be cleared.
    const covered = new Set(edits.filter((edit) => (edit.value !== null || edit.formula !== undefined) && this.#isCovered(edit)));
    const edited = applyEdits(this.#workbook, covered.size === 0 ? edits : edits.filter((edit) => !covered.has(edit)));
    this.#workbook = edited.workbook;
    for (const { sheet, row, col } of edited.done.applied) this.#written.set(`${sheet}\u0000${row},${col}`, { sheet, row, col });
    for (const cell of edited.recomputed) this.#recomputed.set(`${cell.sheet}\u0000${cell.row},${cell.col}`, cell);
    const skipped = [...edited.done.skipped, ...[...covered].map((edit) => ({ edit, reason: 'merged-cell' }))];
    return { ...edited.done, skipped, recomputed: edited.recomputed.length, undecided: edited.undecided, outline: this.outline() };
  }

  find(words: string, limit: number): CellRef[] {
    const wanted = words.trim().toLowerCase();
    const found: CellRef[] = [];
    if (wanted === '') return found;
    for (const sheet of this.#workbook.sheets) {
      if (sheet.visibility !== 'visible') continue;
      for (const row of sheet.rows)
        for (const cell of row.cells) {
          if (found.length >= limit) return found;
          if (this.#shown(cell).toLowerCase().includes(wanted)) found.push({ sheet: sheet.name, row: cell.row, col: cell.col });
        }
    }
    return found;
  }

  /** What has to be put into the file: written cells as they are now, and new results of formulas that were not written. */
  changes(): {
    readonly cells: readonly (CellRef & { readonly value: Cell['value']; readonly formula?: string })[];
    readonly results: readonly (CellRef & { readonly value: Cell['value'] })[];
  } {
    return {
      cells: [...this.#written.values()].map((at) => {
        const cell = this.#cell(at);
        return { ...at, value: cell?.value ?? null, ...(cell?.formula === undefined ? {} : { formula: cell.formula }) };
      }),
      results: [...this.#recomputed].flatMap(([key, at]) => {
        const cell = this.#cell(at);
        return !this.#written.has(key) && cell?.formula !== undefined ? [{ ...at, value: cell.value }] : [];
      }),
    };
  }
}

function firstRow(sheet: SheetSnapshot, top: number): number {
  let low = 0;
  let high = sheet.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.index ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}
