import type { CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import type { AppliedEdits, HostResult, WorkbookHost } from '../../core/ports';
import type { CellValue } from '../../core/model/workbook';
import { inExcel } from './host-failure';
import { readLiveWorkbook } from './read-live-workbook';
import { LARGEST_STATE, queryState, textOfState, writeStatePart } from './state-part';

/** The workbook open in Excel, through office.js (floor ExcelApi 1.9). */
export const liveWorkbook = {
  read: readLiveWorkbook,
  apply: applyEdits,
  reveal,
  readState: () =>
    inExcel(async (context) => {
      const parts = queryState(context.workbook);
      await context.sync();
      const text = textOfState(parts);
      await context.sync();
      return { ok: true, value: text?.value ?? null };
    }),
  writeState: (state: string): Promise<HostResult<void>> =>
    inExcel(async (context) => {
      if (state.length > LARGEST_STATE) return { ok: false, failure: { code: 'request-too-large', detail: String(state.length) } };
      const parts = queryState(context.workbook);
      await context.sync();
      writeStatePart(context.workbook, parts, state);
      await context.sync();
      return { ok: true, value: undefined };
    }),
  watch,
} satisfies Partial<Record<keyof WorkbookHost, unknown>>;

/** Reads the cells, writes those that still hold what was expected, in two round trips; the others are reported back. */
function applyEdits(edits: readonly CellEdit[]): Promise<HostResult<AppliedEdits>> {
  return inExcel(async (context) => {
    const cells = edits.map((edit) => ({
      edit,
      range: context.workbook.worksheets.getItem(edit.sheet).getRangeByIndexes(edit.row, edit.col, 1, 1).load('values,formulas'),
    }));
    await context.sync();
    const applied: CellEdit[] = [];
    const undo: CellEdit[] = [];
    const skipped: { edit: CellEdit; reason: string }[] = [];
    for (const { edit, range } of cells) {
      const value: unknown = range.values[0]?.[0];
      const written: unknown = range.formulas[0]?.[0];
      const formula = typeof written === 'string' && written.startsWith('=') ? written.slice(1) : null;
      if (!stillHolds(edit, value, formula)) {
        skipped.push({ edit, reason: 'changed-meanwhile' });
        continue;
      }
      applied.push(edit);
      undo.push(undoOf(edit, (value === '' ? null : value) as CellValue, formula));
      range.formulas = [[edit.formula === undefined ? plainEntry(edit.value ?? null) : `=${edit.formula}`]];
    }
    await context.sync();
    return { ok: true, value: { applied, skipped, undo: undo.reverse() } };
  });
}

/** A formula is only replaced by an edit that names it; a value only where the cell holds no formula. */
function stillHolds(edit: CellEdit, value: unknown, formula: string | null): boolean {
  if (edit.expectFormula !== undefined && edit.expectFormula !== null) return formula === edit.expectFormula;
  if (formula !== null) return false;
  const expected = typeof edit.expect === 'object' && edit.expect !== null ? edit.expect.error : (edit.expect ?? '');
  return value === expected;
}

function undoOf(edit: CellEdit, value: CellValue, formula: string | null): CellEdit {
  const place = {
    sheet: edit.sheet,
    row: edit.row,
    col: edit.col,
    expect: edit.value ?? null,
    ...(edit.formula === undefined ? {} : { expectFormula: edit.formula }),
  };
  return formula === null ? { ...place, value } : { ...place, formula };
}

/** What to type so that Excel stores this very value: text that looks like a formula or a number stays text. */
function plainEntry(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

function reveal(cells: readonly CellRef[]): Promise<HostResult<void>> {
  return inExcel(async (context) => {
    const first = cells[0];
    if (first) {
      const sheet = context.workbook.worksheets.getItem(first.sheet);
      sheet.activate();
      sheet.getRangeByIndexes(first.row, first.col, 1, 1).select();
      await context.sync();
    }
    return { ok: true, value: undefined };
  });
}

function watch(changed: () => void): Promise<HostResult<() => void>> {
  return inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async () => changed());
    await context.sync();
    return {
      ok: true,
      value: () => {
        void Excel.run(handler.context, async (same) => {
          handler.remove();
          await same.sync();
        });
      },
    };
  });
}
