import type { CellAddress } from '../../core/model/address';
import { LOOK, type DrawnRow } from '../sheets/sheet-protocol';

/** What was typed into a cell and is not worked out yet. `since`: the edits that the sheet had then; rows of more edits know better. */
interface WrittenCell {
  readonly text: string;
  readonly since: number;
}

/** Cells that were written a moment ago, by row and column: shown as typed, and as not yet worked out, until the rows come again. */
export type WrittenCells = ReadonlyMap<number, ReadonlyMap<number, WrittenCell>>;

export const NOTHING_WRITTEN: WrittenCells = new Map();

/** With the texts written from a cell on, row by row. */
export function withWritten(
  before: WrittenCells,
  at: CellAddress,
  { texts, since }: { readonly texts: readonly (readonly string[])[]; readonly since: number },
): WrittenCells {
  const rows = new Map(before);
  texts.forEach((line, down) => {
    const row = new Map(rows.get(at.row + down));
    line.forEach((text, across) => row.set(at.col + across, { text, since }));
    rows.set(at.row + down, row);
  });
  return rows;
}

/** A row as it is drawn while cells of it are being worked out; the row itself where none is. `version`: the edits that the row knows. */
export function writtenOver(row: DrawnRow | undefined, index: number, written: WrittenCells, version: number): DrawnRow | undefined {
  const cells = [...(written.get(index) ?? [])].filter(([, { since }]) => since >= version);
  if (cells.length === 0) return row;
  const columns = [...(row?.columns ?? [])];
  const texts = [...(row?.texts ?? [])];
  const looks = [...(row?.looks ?? [])];
  for (const [col, { text }] of cells) {
    const at = columns.indexOf(col);
    const place = at < 0 ? columns.push(col) - 1 : at;
    texts[place] = text.trim();
    looks[place] = ((looks[place] ?? 0) & ~LOOK.error) | LOOK.written;
  }
  return { index, columns, texts, looks };
}
