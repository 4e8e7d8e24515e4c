import type { FrameLine } from '../model/table';
import { decideHeader, isNamingRow } from './header-rows';
import type { Block } from './split-blocks';
import { blockOf } from './split-blocks';
import { frameLinesOf, isAsideRow, isClosingRow, isFrameRow } from './frame-lines';
import { unfold } from './double-columns';
import type { FormPairs } from './form-pairs';
import { readForm } from './form-pairs';
import type { GridRow, SheetGrid } from './sheet-grid';

/** A table while its rows are being collected. */
export interface TableDraft {
  frame: FrameLine[];
  /** First and last row of the whole region, frame included. */
  top: number;
  bottom: number;
  left: number;
  right: number;
  readonly header: readonly GridRow[];
  readonly body: GridRow[];
  readonly cues: string[];
  /** Set where the rows are pairs of label and value; there is no header then. */
  readonly form: FormPairs | null;
}

const figures = (row: GridRow): number =>
  row.cells.filter((cell) => cell.kind === 'number' || cell.kind === 'dash' || cell.kind === 'error').length;
const isSingle = (row: GridRow): boolean => row.cells.length === 1 && row.cells[0]?.kind === 'text';

/** Whether a block has no row with two cells: paragraphs, a cover, notes under a table. */
export function isTextBlock(block: Block): boolean {
  return (
    block.rows.every((row) => row.cells.length === 1) ||
    (block.rows.length <= 3 && block.rows.every((row) => isFrameRow(row, block.left) || isClosingRow(row, block.right - block.left + 1)))
  );
}

/** Reads a block into one table or, where titles stand inside it, several. Rows that fit no table come back as `loose`. */
export function draftTables(
  grid: SheetGrid,
  block: Block,
): { readonly drafts: TableDraft[]; readonly loose: FrameLine[]; readonly headless: boolean } {
  const { rows } = block;
  const drafts: TableDraft[] = [];
  let frame: FrameLine[] = [];
  let at = 0;
  let headless = false;
  while (at < rows.length) {
    const top = (rows[at] as GridRow).index;
    while (at < rows.length - 1 && isFrameAbove(rows, at, block)) {
      frame.push(...frameLinesOf(grid, rows[at] as GridRow, 'above'));
      at += 1;
    }
    const rest = rows.slice(at);
    const inner = blockOf(rest);
    const form = readForm(rest);
    const decision = form ? { rows: 0, cues: ['form-of-label-and-value'] } : decideHeader(rest, inner.left);
    headless ||= drafts.length === 0 && frame.length === 0 && decision.rows === 0;
    const { end, closing } = bodyEnd(rest, decision.rows, inner);
    const body = rest.slice(decision.rows, end - closing.length);
    const used = blockOf(rest.slice(0, end));
    const lines = closing.flatMap((row) => frameLinesOf(grid, row, 'below'));
    const draft: TableDraft = {
      frame: [...frame, ...lines],
      top,
      bottom: (rest[end - 1] as GridRow).index,
      left: used.left,
      right: used.right,
      header: rest.slice(0, decision.rows),
      body,
      cues: [...decision.cues],
      form,
    };
    drafts.push(...unfold(draft));
    frame = [];
    at += end;
  }
  return { drafts, loose: frame, headless };
}

/** A frame row by its own words, or one that the fuller row of names under it shows to be no header. */
function isFrameAbove(rows: readonly GridRow[], at: number, block: Block): boolean {
  const row = rows[at] as GridRow;
  const next = rows[at + 1];
  return isFrameRow(row, block.left) || (next !== undefined && isNamingRow(next) && isAsideRow(row, next, block.left, block.right));
}

/** How many rows belong to this table (its header and closing lines included), and the closing rows among them. */
function bodyEnd(
  rows: readonly GridRow[],
  headerRows: number,
  block: Block,
): { readonly end: number; readonly closing: readonly GridRow[] } {
  const width = block.right - block.left + 1;
  let closeFrom: number | null = null;
  for (let i = headerRows; i < rows.length; i += 1) {
    const row = rows[i] as GridRow;
    if (i > headerRows && (startsTable(rows, i, block.left) || repeatsHeader(rows, i, headerRows)))
      return { end: i, closing: rows.slice(closeFrom ?? i, i) };
    if (row.cells.length <= 4 && isClosingRow(row, width)) closeFrom ??= i;
    else if (!isSingle(row) || figures(row) > 0) closeFrom = null;
  }
  return { end: rows.length, closing: rows.slice(closeFrom ?? rows.length) };
}

/** Whether a title stands here with a header under it: one text, maybe more frame lines, then a row of names, then figures. */
function startsTable(rows: readonly GridRow[], at: number, left: number): boolean {
  if (!isSingle(rows[at] as GridRow)) return false;
  let i = at;
  while (i < rows.length && i < at + 5 && isFrameRow(rows[i] as GridRow, left)) i += 1;
  if (i === at) return false;
  const names = rows[i];
  if (!names || names.cells.length < 2 || !isNamingRow(names) || i + 1 >= rows.length) return false;
  const before = rows.slice(Math.max(0, at - 6), at).some((row) => figures(row) > 0);
  return before && rows.slice(i + 1, i + 5).some((row) => figures(row) > 0);
}

/** Whether names stand over figures once more, inside the body: the header again, or a new one with an open corner. */
function repeatsHeader(rows: readonly GridRow[], at: number, headerRows: number): boolean {
  const row = rows[at] as GridRow;
  const head = rows[headerRows - 1];
  const below = rows[at + 1];
  const above = rows[at - 1];
  if (!head || !below || !above || row.cells.length < 2 || row.cells[0]?.kind !== 'text' || !isNamingRow(row)) return false;
  if (row.cells.some((cell) => cell.kind !== 'text') || figures(below) < row.cells.length - 1) return false;
  const again =
    row.cells.length === head.cells.length &&
    row.cells.every((cell, i) => cell.plain === head.cells[i]?.plain && cell.col === head.cells[i]?.col);
  const corner = above.cells[0]?.col;
  const open =
    corner !== undefined && row.cells[0].col > corner && below.cells[0]?.col === corner && row.cells.length >= head.cells.length - 1;
  return again || (open && figures(above) >= row.cells.length - 1);
}
