import type { CellRef } from '../../core/model/address';
import type { HostResult } from '../../core/ports';
import { inExcel } from './host-failure';
import { firstCellOf } from './select-cells';

/** A recalculation within this time of an edit comes from it, milliseconds; later ones are the clock's (NOW, TODAY) and wake nobody. */
const CALCULATED_BY_EDIT = 3000;

type Stop = () => void;

/**
 * Tells of sheets whose cells a person edited, and of those that were recalculated by it; `null` where rows, columns or sheets came or
 * went, since then formulas elsewhere may read differently too.
 */
export function watchEdits(changed: (sheet: string | null) => void): Promise<HostResult<Stop>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const names = new SheetNames(worksheets);
    let edited = 0;
    const handlers = [
      worksheets.onChanged.add(async (event) => {
        edited = Date.now();
        changed(event.changeType === Excel.DataChangeType.rangeEdited ? names.of(event.worksheetId) : null);
      }),
      worksheets.onCalculated.add(async (event) => {
        if (Date.now() - edited < CALCULATED_BY_EDIT) changed(names.of(event.worksheetId));
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
