import { parseRange, type CellRange } from '../../core/model/address';
import type { HostResult, Progress } from '../../core/ports';
import type { DefinedName, SheetRow, SheetSnapshot, WorkbookSnapshot } from '../../core/model/workbook';
import { excelHas, inExcel } from './host-failure';
import { rowsOf, StyleTable } from './live-cells';
import { queryState, textOfState } from './state-part';

/** Cells asked for in one request: with values, formulas and number formats well below the web's 5 MB. */
const CELLS_PER_REQUEST = 40_000;
/** A cell with its look answers about four times the text. */
const LOOK_WEIGHT = 4;
/** Sheets up to this size are asked for the looks of all cells; larger ones for those where headings and names stand. */
const SMALL_SHEET = 6_000;
const HEAD_ROWS = 40;
const NAME_COLUMNS = 6;
/** More cells than this cannot be held by a pane. */
const MOST_CELLS = 5_000_000;

/**
 * The whole workbook in few round trips (ExcelApi 1.9): one for the names, one for the sizes, then one per block of rows.
 * Small sheets share a request. Merged cells need ExcelApi 1.13 and are reported as not read below it.
 */
export function readLiveWorkbook(progress: Progress): Promise<HostResult<WorkbookSnapshot>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/name,items/visibility');
    const names = workbook.names.load('items/name,items/formula,items/visible');
    workbook.application.load('calculationMode');
    const state = queryState(workbook);
    await context.sync();
    const frames = sheets.items.map(frameOf);
    const stateText = textOfState(state);
    await context.sync();
    const styles = new StyleTable();
    const read = await readFrames(context, frames, { styles, progress });
    if (!read.ok) return read;
    return {
      ok: true,
      value: {
        origin: 'excel-host',
        sheets: read.value,
        styles: styles.list,
        definedNames: [
          ...names.items.map((item) => definedName(item, null)),
          ...frames.flatMap((frame) => frame.names.items.map((item) => definedName(item, frame.sheet.name))),
        ],
        dateSystem: '1900',
        calculation: workbook.application.calculationMode === Excel.CalculationMode.manual ? 'manual' : 'auto',
        externalLinks: [],
        state: stateText?.value ?? null,
        notes: excelHas('1.13') ? [] : [{ sheet: null, range: null, reason: 'merged-cells' }],
      },
    };
  });
}

interface SheetFrame {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly names: Excel.NamedItemCollection;
}

function frameOf(sheet: Excel.Worksheet): SheetFrame {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.protection.load('protected');
  const merged = excelHas('1.13') ? used.getMergedAreasOrNullObject().load('address') : null;
  return { sheet, used, merged, names: sheet.names.load('items/name,items/formula,items/visible') };
}

/** A block of rows of one sheet, asked for and not yet answered. */
interface Block {
  readonly frame: number;
  readonly top: number;
  readonly left: number;
  readonly range: Excel.Range;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly hiddenRows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  /** Asked for with the first block of a sheet. */
  readonly hiddenColumns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

interface SheetContent {
  readonly rows: SheetRow[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

interface Reading {
  readonly styles: StyleTable;
  readonly progress: Progress;
}

async function readFrames(
  context: Excel.RequestContext,
  frames: readonly SheetFrame[],
  { styles, progress }: Reading,
): Promise<HostResult<SheetSnapshot[]>> {
  const total = frames.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount * used.columnCount), 0);
  if (total > MOST_CELLS) return { ok: false, failure: { code: 'too-many-cells', detail: String(total) } };
  const contents: readonly SheetContent[] = frames.map(() => ({ rows: [], hiddenRows: [], hiddenColumns: [] }));
  let done = 0;
  for (const request of requestsOf(frames)) {
    if (progress.cancelled) return { ok: false, failure: { code: 'cancelled', detail: '' } };
    const blocks = request.map((part) => ask(frames, part));
    await context.sync();
    for (const block of blocks) take(block, contents[block.frame], styles);
    for (const block of blocks) block.range.untrack();
    done += request.reduce((sum, part) => sum + part.cells, 0);
    progress.report((0.6 * done) / Math.max(total, 1), 'reading');
  }
  if (progress.cancelled) return { ok: false, failure: { code: 'cancelled', detail: '' } };
  return { ok: true, value: frames.map((frame, index) => snapshotOf(frame, contents[index])) };
}

/** Part of a sheet, `columns` wide from the sheet's first used column. */
interface Part {
  readonly frame: number;
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
  readonly looks: boolean;
  readonly cells: number;
}

/** The parts that go into each request. */
function requestsOf(frames: readonly SheetFrame[]): readonly (readonly Part[])[] {
  const requests: Part[][] = [];
  let weight = Infinity;
  for (const [frame, { used }] of frames.entries()) {
    if (used.isNullObject) continue;
    for (const part of partsOf(frame, used)) {
      const cost = part.cells * (part.looks ? LOOK_WEIGHT : 1);
      if (weight + cost > CELLS_PER_REQUEST) {
        requests.push([]);
        weight = 0;
      }
      requests.at(-1)?.push(part);
      weight += cost;
    }
  }
  return requests;
}

function* partsOf(frame: number, used: Excel.Range): Generator<Part> {
  const { rowCount, columnCount } = used;
  const small = rowCount * columnCount <= SMALL_SHEET;
  const looked = small ? rowCount : Math.min(HEAD_ROWS, rowCount);
  for (const [from, to, looks] of [
    [0, looked, true],
    [looked, rowCount, false],
  ] as const) {
    const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / (looks ? LOOK_WEIGHT : 1) / columnCount));
    for (let row = from; row < to; row += step) {
      const rows = Math.min(step, to - row);
      yield { frame, row, rows, columns: columnCount, looks, cells: rows * columnCount };
    }
  }
}

function ask(frames: readonly SheetFrame[], part: Part): Block {
  const { sheet, used } = frames[part.frame] as SheetFrame;
  const top = used.rowIndex + part.row;
  const left = used.columnIndex;
  const range = sheet.getRangeByIndexes(top, left, part.rows, part.columns).load('values,formulas,numberFormat');
  const looked = part.looks ? range : sheet.getRangeByIndexes(top, left, part.rows, Math.min(NAME_COLUMNS, part.columns));
  return {
    frame: part.frame,
    top,
    left,
    range,
    looks: looked.getCellProperties({ format: { horizontalAlignment: true, indentLevel: true } }),
    hiddenRows: range.getRowProperties({ rowHidden: true }),
    hiddenColumns: part.row === 0 ? used.getColumnProperties({ columnHidden: true }) : null,
  };
}

function take(block: Block, content: SheetContent | undefined, styles: StyleTable): void {
  if (!content) return;
  const { values, formulas, numberFormat } = block.range as { values: unknown[][]; formulas: unknown[][]; numberFormat: unknown[][] };
  const looks = block.looks?.value ?? null;
  content.rows.push(...rowsOf({ top: block.top, left: block.left, values, formulas, numberFormat, looks }, styles));
  block.hiddenRows.value.forEach((row, i) => row.rowHidden === true && content.hiddenRows.push(block.top + i));
  block.hiddenColumns?.value.forEach((column, j) => column.columnHidden === true && content.hiddenColumns.push(block.left + j));
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

function snapshotOf({ sheet, used, merged }: SheetFrame, content: SheetContent | undefined): SheetSnapshot {
  const usedRange = used.isNullObject
    ? null
    : {
        top: used.rowIndex,
        left: used.columnIndex,
        bottom: used.rowIndex + used.rowCount - 1,
        right: used.columnIndex + used.columnCount - 1,
      };
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    usedRange,
    rows: content?.rows ?? [],
    merges: merged && !merged.isNullObject ? rangesOf(merged.address) : [],
    hiddenRows: content?.hiddenRows ?? [],
    hiddenColumns: content?.hiddenColumns ?? [],
    comments: [],
    protected: sheet.protection.protected,
    listObjects: [],
  };
}

/** `"'表 1'!A1:B2,'表 1'!C3"` → its ranges; a sheet's name may hold commas and exclamation marks. */
function rangesOf(address: string): CellRange[] {
  return [...address.matchAll(/(?:^|,)(?:'(?:[^']|'')*'!|[^',!]*!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/g)].flatMap(
    (match) => parseRange(match[1] ?? '') ?? [],
  );
}

function definedName(item: Excel.NamedItem, scope: string | null): DefinedName {
  return { name: item.name, formula: String(item.formula).replace(/^=/, ''), scope, hidden: !item.visible };
}
