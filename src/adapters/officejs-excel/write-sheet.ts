import type { BookSpec, CellSpec, SheetSpec } from '../../core/model/book-spec';
import type { HostResult } from '../../core/ports';
import { inExcel } from './host-failure';
import { plainEntry } from './write-cells';

/** Points a character of the default font takes, and a column's margin. */
const POINTS_PER_CHARACTER = 5.25;
const COLUMN_MARGIN = 3.75;

/**
 * Writes one new sheet behind the others and shows it. A sheet of that name which we wrote before (its column heads are ours) is written
 * anew; one that a person made is left alone and ours takes a number.
 */
export function writeNewSheet(spec: BookSpec): Promise<HostResult<void>> {
  return inExcel(async (context) => {
    const sheet = spec.sheets[0];
    if (!sheet) return { ok: true, value: undefined };
    const { target, anew } = await placeFor(context, sheet);
    if (anew) target.getRange().clear();
    write(target, sheet, spec.styles ?? {});
    target.activate();
    await context.sync();
    return { ok: true, value: undefined };
  });
}

const MOST_TRIED = 20;

async function placeFor(
  context: Excel.RequestContext,
  spec: SheetSpec,
): Promise<{ readonly target: Excel.Worksheet; readonly anew: boolean }> {
  const { worksheets } = context.workbook;
  const heads = spec.cells.filter((cell) => cell.style === 'head');
  const tried = Array.from({ length: MOST_TRIED }, (_, i) => (i === 0 ? spec.name : `${spec.name}${i + 1}`)).map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const row = sheet.getRangeByIndexes(heads[0]?.row ?? 0, heads[0]?.col ?? 0, 1, Math.max(1, heads.length)).load('values');
    return { name, sheet, row };
  });
  await context.sync();
  for (const { name, sheet, row } of tried) {
    if (sheet.isNullObject) return { target: worksheets.add(name), anew: false };
    if (heads.length > 0 && heads.every((head, i) => row.values[0]?.[i] === head.value)) return { target: sheet, anew: true };
  }
  return { target: worksheets.add(), anew: false };
}

function write(target: Excel.Worksheet, spec: SheetSpec, styles: NonNullable<BookSpec['styles']>): void {
  const rows = Math.max(...spec.cells.map((cell) => cell.row)) + 1;
  const columns = Math.max(...spec.cells.map((cell) => cell.col)) + 1;
  const values: (string | number | boolean)[][] = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const cell of spec.cells) {
    const line = values[cell.row];
    if (line) line[cell.col] = plainEntry(cell.value ?? null);
  }
  target.getRangeByIndexes(0, 0, rows, columns).formulas = values;
  for (const merge of spec.merges ?? [])
    target.getRangeByIndexes(merge.top, merge.left, merge.bottom - merge.top + 1, merge.right - merge.left + 1).merge();
  for (const column of spec.columns ?? [])
    target.getRangeByIndexes(0, column.first, 1, column.last - column.first + 1).format.columnWidth =
      column.width * POINTS_PER_CHARACTER + COLUMN_MARGIN;
  for (const { row, height } of spec.rowHeights ?? []) target.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  for (const [name, style] of Object.entries(styles))
    for (const block of blocksOf(spec.cells.filter((cell) => cell.style === name))) {
      const { format } = target.getRangeByIndexes(block.top, block.left, block.rows, block.columns);
      if (style.bold) format.font.bold = true;
      if (style.fontSize !== undefined) format.font.size = style.fontSize;
      if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
      if (style.wrap) format.wrapText = true;
      if (style.horizontal === 'center') format.horizontalAlignment = Excel.HorizontalAlignment.center;
      if (style.vertical === 'top') format.verticalAlignment = Excel.VerticalAlignment.top;
      if (style.border) for (const edge of EDGES) format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
    }
  if (spec.frozen && spec.frozen.row > 0) target.freezePanes.freezeRows(spec.frozen.row);
  if (spec.landscape) target.pageLayout.orientation = Excel.PageOrientation.landscape;
  if (spec.fitToWidth !== undefined) target.pageLayout.zoom = { horizontalFitToPages: spec.fitToWidth };
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Full rows of neighbouring cells, joined to rectangles: a style is set in a few calls, not cell by cell. */
function blocksOf(cells: readonly CellSpec[]): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  const lines = new Map<number, CellSpec[]>();
  for (const cell of cells) lines.set(cell.row, [...(lines.get(cell.row) ?? []), cell]);
  for (const [row, line] of [...lines].sort((a, b) => a[0] - b[0])) {
    const left = Math.min(...line.map((cell) => cell.col));
    const columns = Math.max(...line.map((cell) => cell.col)) - left + 1;
    const last = blocks.at(-1);
    if (last && last.left === left && last.columns === columns && last.top + last.rows === row)
      blocks[blocks.length - 1] = { ...last, rows: last.rows + 1 };
    else blocks.push({ top: row, left, rows: 1, columns });
  }
  return blocks;
}
