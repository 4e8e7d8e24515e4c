import { parseRange, type CellRange, type CellRef } from '../../core/model/address';
import type { HostResult } from '../../core/ports';
import { inExcel } from './host-failure';
import { firstCellOf } from './select-cells';

type Stop = () => void;

interface EditedArea {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Tells of cells that a person edited; `null` where rows, columns or sheets came or went, since then formulas elsewhere may read differently too. */
export function watchEdits(changed: (area: EditedArea | null) => void): Promise<HostResult<Stop>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const names = new SheetNames(worksheets);
    const handlers = [
      worksheets.onChanged.add(async (event) => {
        const sheet = names.of(event.worksheetId);
        const range = parseRange(event.address);
        changed(event.changeType === Excel.DataChangeType.rangeEdited && sheet !== null && range ? { sheet, range } : null);
      }),
      worksheets.onAdded.add(async () => changed(null)),
      worksheets.onDeleted.add(async () => changed(null)),
    ];
    await context.sync();
    names.remember();
    return { ok: true, value: stopAll(handlers) };
  });
}

export function watchSelected(selected: (cell: CellRef) => void): Promise<HostResult<Stop>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const names = new SheetNames(worksheets);
    const handler = worksheets.onSelectionChanged.add(async (event) => {
      const sheet = names.of(event.worksheetId);
      const at = firstCellOf(event.address);
      if (sheet !== null && at) selected({ sheet, ...at });
    });
    await context.sync();
    names.remember();
    return { ok: true, value: stopAll([handler]) };
  });
}

/** Events name a sheet by its id. A sheet that came or was renamed later is unknown here, and the whole workbook is read. */
class SheetNames {
  private readonly byId = new Map<string, string>();
  constructor(private readonly sheets: Excel.WorksheetCollection) {
    sheets.load('items/id,items/name');
  }
  remember(): void {
    for (const sheet of this.sheets.items) this.byId.set(sheet.id, sheet.name);
  }
  of(id: string): string | null {
    return this.byId.get(id) ?? null;
  }
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

function stopAll(handlers: readonly Handler[]): Stop {
  return () => {
    for (const handler of handlers) handler.remove();
    // A workbook that is being closed refuses; there is nothing left to stop then.
    void handlers[0]?.context.sync().catch(() => undefined);
  };
}
