import type { CellRange } from '../model/address';
import type { FrameLine, StatTable, UnreadRegion } from '../model/table';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/workbook';
import type { TableDraft } from './draft-tables';
import { draftTables, isTextBlock } from './draft-tables';
import { finishTable } from './finish-table';
import { frameKindOf, frameLinesOf, isClosingRow } from './frame-lines';
import type { GridRow, SheetGrid } from './sheet-grid';
import { buildGrid } from './sheet-grid';
import type { Block } from './split-blocks';
import { splitByBlankColumns, splitByBlankRows } from './split-blocks';

export interface Layout {
  readonly tables: readonly StatTable[];
  readonly unread: readonly UnreadRegion[];
}

/** Finds the tables of a workbook, sheet by sheet, top to bottom, left to right. Whatever is no table is listed with its reason. */
export function detectTables(workbook: WorkbookSnapshot, layoutOf = detectSheetTables): Layout {
  const tables: StatTable[] = [];
  const unread: UnreadRegion[] = [];
  for (const sheet of workbook.sheets) {
    const found = layoutOf(workbook, sheet, tables.length + 1);
    tables.push(...found.tables);
    unread.push(...found.unread);
  }
  return { tables, unread };
}

/** The tables of one sheet, the first of them numbered `first`. Depends on the sheet and the workbook's styles alone. */
export function detectSheetTables(workbook: WorkbookSnapshot, sheet: SheetSnapshot, first: number): Layout {
  const { drafts, unread } = detectOnSheet(workbook, sheet);
  return { tables: drafts.map(({ grid, draft }, position) => finishTable(grid, draft, `t${String(first + position)}`)), unread };
}

interface SheetDrafts {
  readonly drafts: { readonly grid: SheetGrid; readonly draft: TableDraft }[];
  readonly unread: UnreadRegion[];
}

const rangeOf = (block: Block): CellRange => ({
  top: block.rows[0]?.index ?? 0,
  left: block.left,
  bottom: block.rows.at(-1)?.index ?? 0,
  right: block.right,
});

function detectOnSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): SheetDrafts {
  const region = (range: CellRange, reason: UnreadRegion['reason']): UnreadRegion => ({ sheet: sheet.name, range, reason });
  if (sheet.usedRange === null) return { drafts: [], unread: [region({ top: 0, left: 0, bottom: 0, right: 0 }, 'empty')] };
  if (sheet.visibility !== 'visible') return { drafts: [], unread: [region(sheet.usedRange, 'hidden-sheet')] };
  const grid = buildGrid(workbook, sheet);
  const drafts: TableDraft[] = [];
  const unread: UnreadRegion[] = [];
  let pending: Block[] = [];
  const giveUp = (): void => {
    for (const block of pending)
      unread.push(region(rangeOf(block), block.rows.length === 1 && block.rows[0]?.cells.length === 1 ? 'too-small' : 'text-only'));
    pending = [];
  };
  for (const block of splitByBlankRows(grid)) {
    const last = drafts.at(-1);
    if (isTextBlock(block)) {
      if (last && pending.length === 0 && closes(block, last)) extend(grid, last, block);
      else pending.push(block);
      continue;
    }
    const parts = splitByBlankColumns(block);
    const made = parts.flatMap((part) => draftTables(grid, part));
    const only = made.length === 1 ? made[0] : undefined;
    if (last && only?.headless === true && pending.length === 0 && continuesTable(only.drafts[0], last)) {
      appendBody(last, only.drafts);
      continue;
    }
    const fresh = made.flatMap((one) => one.drafts);
    const first = fresh[0];
    if (first) {
      const above = takeTitles(grid, pending, first);
      pending = pending.filter((waiting) => !above.used.has(waiting));
      first.frame = [...above.lines, ...first.frame];
      first.top = Math.min(first.top, above.top);
    }
    giveUp();
    drafts.push(...fresh);
  }
  giveUp();
  return { drafts: drafts.map((draft) => ({ grid, draft })), unread };
}

/** Text below a table that belongs to it: notes, signatures, the source. */
function closes(block: Block, last: TableDraft): boolean {
  const near = (block.rows[0]?.index ?? 0) - last.bottom <= 4;
  return (
    near &&
    block.rows.every(
      (row) =>
        isClosingRow(row, 999) || row.cells.every((cell) => frameKindOf(cell.plain) === 'signature' || frameKindOf(cell.plain) === 'note'),
    )
  );
}

function extend(grid: SheetGrid, draft: TableDraft, block: Block): void {
  draft.frame = [...draft.frame, ...block.rows.flatMap((row) => frameLinesOf(grid, row, 'below'))];
  draft.bottom = Math.max(draft.bottom, block.rows.at(-1)?.index ?? 0);
  draft.right = Math.max(draft.right, Math.min(block.right, draft.right));
}

/** Rows after a blank row that go on with the table above: figures at once, in the same columns. */
function continuesTable(next: TableDraft | undefined, last: TableDraft): boolean {
  return (
    next !== undefined &&
    last.header.length > 0 &&
    next.left >= last.left &&
    next.right <= last.right &&
    (next.body[0]?.index ?? 0) - last.bottom <= 3
  );
}

function appendBody(last: TableDraft, drafts: readonly TableDraft[]): void {
  for (const draft of drafts) {
    last.body.push(...draft.header, ...draft.body);
    last.frame = [...last.frame, ...draft.frame];
    last.bottom = Math.max(last.bottom, draft.bottom);
  }
  last.cues.push('body-goes-on-after-blank-row');
}

/** Waiting text lines that stand close above a table and are short enough for a title or a frame line. */
function takeTitles(
  grid: SheetGrid,
  pending: readonly Block[],
  first: TableDraft,
): { readonly lines: FrameLine[]; readonly used: Set<Block>; readonly top: number } {
  const used = new Set<Block>();
  const lines: FrameLine[] = [];
  let top = first.top;
  for (const block of [...pending].reverse()) {
    const bottom = block.rows.at(-1)?.index ?? 0;
    if (top - bottom > 4 || block.rows.length > 5 || block.left > first.right || !block.rows.every(isShort)) break;
    used.add(block);
    lines.unshift(...block.rows.flatMap((row) => frameLinesOf(grid, row, 'above')));
    top = block.rows[0]?.index ?? top;
  }
  return { lines, used, top };
}

const isShort = (row: GridRow): boolean => row.cells.every((cell) => cell.plain.length <= 60);
