import type { CellAddress } from '../model/address';
import { cellAt, type Cell, type SheetRow, type SheetSnapshot, type WorkbookSnapshot } from '../model/workbook';

/** In an ascending list, the place of the first item that is not below `wanted`. */
export function firstAtLeast(items: readonly number[], wanted: number): number {
  return placeIn(items, (item) => item, wanted);
}

function placeIn<T>(items: readonly T[], key: (item: T) => number, wanted: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle] as T) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface DraftSheet {
  readonly sheet: SheetSnapshot;
  readonly rows: SheetRow[];
  /** Rows copied already, by index. */
  readonly own: Map<number, { readonly index: number; readonly cells: Cell[] }>;
}

/**
 * A workbook being written to: what is touched is copied once, all else is shared with the workbook it came from, which stays
 * as it was. Many writes cost no more than the rows they touch.
 */
export class WorkbookDraft {
  readonly #sheets = new Map<string, DraftSheet>();
  #order: SheetSnapshot[];

  constructor(readonly before: WorkbookSnapshot) {
    this.#order = [...before.sheets];
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.#sheets.get(name)?.sheet ?? this.before.sheets.find((sheet) => sheet.name === name);
  }

  cell(sheet: string, at: CellAddress): Cell | undefined {
    const found = this.sheet(sheet);
    return found && cellAt(found, at.row, at.col);
  }

  write(sheet: string, cell: Cell): void {
    const draft = this.#open(sheet);
    if (!draft) return;
    const row = this.#row(draft, cell.row);
    const at = placeIn(row.cells, (other) => other.col, cell.col);
    row.cells.splice(at, row.cells[at]?.col === cell.col ? 1 : 0, cell);
  }

  /** Makes a sheet ready to be written to: what `sheet` gives for it from now on shows every write at once. */
  open(name: string): void {
    this.#open(name);
  }

  /** The workbook as it is being written: its open sheets show later writes too, their used ranges are those from before. */
  now(): WorkbookSnapshot {
    return { ...this.before, sheets: this.#order };
  }

  #open(name: string): DraftSheet | undefined {
    const known = this.#sheets.get(name);
    if (known) return known;
    const sheet = this.before.sheets.find((candidate) => candidate.name === name);
    if (!sheet) return undefined;
    const rows = [...sheet.rows];
    const copy: SheetSnapshot = { ...sheet, rows };
    const draft = { sheet: copy, rows, own: new Map() };
    this.#sheets.set(name, draft);
    this.#order = this.#order.map((other) => (other === sheet ? copy : other));
    return draft;
  }

  #row(draft: DraftSheet, index: number): { readonly index: number; readonly cells: Cell[] } {
    const known = draft.own.get(index);
    if (known) return known;
    const at = placeIn(draft.rows, (row) => row.index, index);
    const before = draft.rows[at];
    const row = { index, cells: before?.index === index ? [...before.cells] : [] };
    draft.rows.splice(at, before?.index === index ? 1 : 0, row);
    draft.own.set(index, row);
    return row;
  }

  /** The workbook as written, with used ranges that hold every cell written. */
  finish(): WorkbookSnapshot {
    const sheets = this.#order.map((sheet) => {
      const draft = this.#sheets.get(sheet.name);
      return draft?.sheet === sheet ? { ...sheet, usedRange: widened(sheet, draft) } : sheet;
    });
    return { ...this.before, sheets };
  }
}

function widened(sheet: SheetSnapshot, draft: DraftSheet): SheetSnapshot['usedRange'] {
  let range = sheet.usedRange;
  for (const row of draft.own.values())
    for (const cell of row.cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      range ??= { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
      if (cell.row < range.top || cell.row > range.bottom || cell.col < range.left || cell.col > range.right)
        range = {
          top: Math.min(range.top, cell.row),
          left: Math.min(range.left, cell.col),
          bottom: Math.max(range.bottom, cell.row),
          right: Math.max(range.right, cell.col),
        };
    }
  return range;
}
