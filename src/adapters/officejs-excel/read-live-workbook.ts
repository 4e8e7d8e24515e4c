import { parseRange, type CellRange } from '../../core/model/address';
import type { HostResult, Progress } from '../../core/ports';
import {
  DEFAULT_STYLE,
  type Cell,
  type CellStyle,
  type CellValue,
  type DefinedName,
  type SheetRow,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/model/workbook';
import { inExcel } from './host-failure';
import { queryState, textOfState } from './state-part';

/** Cells asked for in one request: with values, formulas and formats well below the web's 5 MB. */
const CELLS_PER_REQUEST = 40_000;
/** More cells than this cannot be held by a pane. */
const MOST_CELLS = 5_000_000;

/**
 * The whole workbook in few round trips (ExcelApi 1.9): one for the names, one for the sizes, then one per block of rows.
 * Small sheets share a request. Merged cells need ExcelApi 1.13 and are absent below it.
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
    const total = frames.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount * used.columnCount), 0);
    if (total > MOST_CELLS) return { ok: false, failure: { code: 'too-many-cells', detail: String(total) } };

    const styles = new StyleTable();
    const rows = await readBlocks(context, frames, styles, { progress, total });
    if (!rows) return { ok: false, failure: { code: 'cancelled', detail: '' } };
    return {
      ok: true,
      value: {
        origin: 'excel-host',
        sheets: frames.map((frame, index) => snapshotOf(frame, rows[index] ?? [])),
        styles: styles.list,
        definedNames: names.items.map(definedName),
        dateSystem: '1900',
        calculation: workbook.application.calculationMode === Excel.CalculationMode.manual ? 'manual' : 'auto',
        externalLinks: [],
        state: stateText?.value ?? null,
        notes: [],
      },
    };
  });
}

interface SheetFrame {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

function frameOf(sheet: Excel.Worksheet): SheetFrame {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.protection.load('protected');
  const merged = Office.context.requirements.isSetSupported('ExcelApi', '1.13') ? used.getMergedAreasOrNullObject().load('address') : null;
  return { sheet, used, merged };
}

interface Block {
  readonly frame: number;
  readonly top: number;
  readonly range: Excel.Range;
  readonly left: number;
}

/** Every sheet's rows, or null where the reader was told to stop. */
async function readBlocks(
  context: Excel.RequestContext,
  frames: readonly SheetFrame[],
  styles: StyleTable,
  { progress, total }: { readonly progress: Progress; readonly total: number },
): Promise<SheetRow[][] | null> {
  const rows: SheetRow[][] = frames.map(() => []);
  let pending: Block[] = [];
  let asked = 0;
  let done = 0;
  const fetch = async (): Promise<void> => {
    await context.sync();
    for (const block of pending) rows[block.frame]?.push(...rowsOf(block, styles));
    for (const block of pending) block.range.untrack();
    done += asked;
    progress.report((0.6 * done) / Math.max(total, 1), 'reading');
    pending = [];
    asked = 0;
  };
  for (const [frame, { sheet, used }] of frames.entries()) {
    if (used.isNullObject) continue;
    const step = Math.max(1, Math.floor(CELLS_PER_REQUEST / used.columnCount));
    for (let top = 0; top < used.rowCount; top += step) {
      const count = Math.min(step, used.rowCount - top);
      if (asked > 0 && asked + count * used.columnCount > CELLS_PER_REQUEST) await fetch();
      if (progress.cancelled) return null;
      const range = sheet
        .getRangeByIndexes(used.rowIndex + top, used.columnIndex, count, used.columnCount)
        .load('values,formulas,numberFormat');
      pending.push({ frame, top: used.rowIndex + top, left: used.columnIndex, range });
      asked += count * used.columnCount;
    }
  }
  if (pending.length > 0) await fetch();
  return progress.cancelled ? null : rows;
}

function rowsOf({ range, top, left }: Block, styles: StyleTable): SheetRow[] {
  const { values, formulas, numberFormat } = range as { values: unknown[][]; formulas: unknown[][]; numberFormat: unknown[][] };
  return values.flatMap((line, i) => {
    const cells = line.flatMap((raw, j): Cell[] => {
      const written = formulas[i]?.[j];
      const formula = typeof written === 'string' && written.startsWith('=') && written.length > 1 ? written.slice(1) : null;
      if (raw === '' && formula === null) return [];
      const format: unknown = numberFormat[i]?.[j];
      const cell: Cell = {
        row: top + i,
        col: left + j,
        value: valueOf(raw),
        style: styles.indexOf(typeof format === 'string' ? format : 'General'),
      };
      return [formula === null ? cell : { ...cell, formula }];
    });
    return cells.length === 0 ? [] : [{ index: top + i, cells }];
  });
}

const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

function valueOf(raw: unknown): CellValue {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  const text = typeof raw === 'string' ? raw : '';
  return ERROR_VALUE.test(text) ? { error: text } : text;
}

/** Number formats in the order of their first cell. */
class StyleTable {
  readonly list: CellStyle[] = [];
  private readonly known = new Map<string, number>();
  indexOf(numberFormat: string): number {
    const before = this.known.get(numberFormat);
    if (before !== undefined) return before;
    this.known.set(numberFormat, this.list.length);
    return this.list.push({ ...DEFAULT_STYLE, numberFormat }) - 1;
  }
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

function snapshotOf({ sheet, used, merged }: SheetFrame, rows: readonly SheetRow[]): SheetSnapshot {
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
    rows,
    merges: merged && !merged.isNullObject ? rangesOf(merged.address) : [],
    hiddenRows: [],
    hiddenColumns: [],
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

function definedName(item: Excel.NamedItem): DefinedName {
  return { name: item.name, formula: String(item.formula).replace(/^=/, ''), scope: null, hidden: !item.visible };
}
