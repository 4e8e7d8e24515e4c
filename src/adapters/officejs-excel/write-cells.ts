import type { CellEdit } from '../../core/model/finding';
import type { CellValue } from '../../core/model/workbook';
import type { AppliedEdits, HostResult } from '../../core/ports';
import { excelHas, inExcel } from './host-failure';

interface TouchedCell {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/** What a cell held before: a formula with its `=`, or the value as it is typed. */
interface HeldCell {
  readonly cell: TouchedCell;
  readonly value: CellValue;
  readonly formula: string | null;
}

/**
 * Reads the cells, writes those that still hold what was expected, in two round trips; the others are reported back. One undo step
 * where Excel can make one of it (ExcelApi 1.20). A locked cell on a protected sheet refuses the whole before anything is written.
 */
export function applyEdits(edits: readonly CellEdit[]): Promise<HostResult<AppliedEdits>> {
  return inExcel(
    async (context) => {
      const cells = edits.map((edit) => touch(context, edit));
      await context.sync();
      const held = cells.map(whatHeld);
      const standing = held.filter(({ cell, value, formula }) => stillHolds(cell.edit, value, formula));
      const locked = standing.find(({ cell }) => cell.sheet.protection.protected && cell.range.format.protection.locked !== false);
      if (locked) return { ok: false, failure: { code: 'sheet-protected', detail: locked.cell.edit.sheet } };
      // Read once more in the batch that writes: actions run in order, so this is what the writes meet.
      const met = standing.map(({ cell }) => touch(context, cell.edit));
      for (const { cell } of standing) cell.range.formulas = [[entryOf(cell.edit)]];
      try {
        await context.sync();
      } catch (error) {
        await takeBack(standing);
        throw error;
      }
      const written = standing.filter((one, i) => sameContent(one, whatHeld(met[i] as TouchedCell)));
      await giveBack(context, standing, met);
      return {
        ok: true,
        value: {
          applied: written.map(({ cell }) => cell.edit),
          skipped: held.filter((one) => !written.includes(one)).map(({ cell }) => ({ edit: cell.edit, reason: 'changed-meanwhile' })),
          undo: written.map(undoOf).reverse(),
        },
      };
    },
    excelHas('1.20') ? { mergeUndoGroup: true } : {},
  );
}

function touch(context: Excel.RequestContext, edit: CellEdit): TouchedCell {
  const sheet = context.workbook.worksheets.getItem(edit.sheet);
  sheet.protection.load('protected');
  const range = sheet.getRangeByIndexes(edit.row, edit.col, 1, 1).load('values,formulas,format/protection/locked');
  return { edit, range, sheet };
}

function whatHeld(cell: TouchedCell): HeldCell {
  const value: unknown = cell.range.values[0]?.[0];
  const written: unknown = cell.range.formulas[0]?.[0];
  const formula = typeof written === 'string' && written.startsWith('=') ? written.slice(1) : null;
  return {
    cell,
    value: typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '') ? value : null,
    formula,
  };
}

const sameContent = (a: HeldCell, b: HeldCell): boolean => a.value === b.value && a.formula === b.formula;

const asTyped = ({ value, formula }: HeldCell): string | number | boolean => (formula === null ? plainEntry(value) : `=${formula}`);

/** A person may have edited a cell between our reading and our writing: what the write met there is put back. */
async function giveBack(context: Excel.RequestContext, standing: readonly HeldCell[], met: readonly TouchedCell[]): Promise<void> {
  const overwritten = standing.flatMap((before, i) => {
    const found = whatHeld(met[i] as TouchedCell);
    return sameContent(before, found) ? [] : [{ cell: before.cell, found }];
  });
  if (overwritten.length === 0) return;
  for (const { cell, found } of overwritten) cell.range.formulas = [[asTyped(found)]];
  await context.sync();
}

/** A batch that failed on its way may have written its first cells: whatever no longer holds what it held is put back. */
async function takeBack(written: readonly HeldCell[]): Promise<void> {
  await Excel.run(async (context) => {
    const now = written.map((before) => ({ before, cell: touch(context, before.cell.edit) }));
    await context.sync();
    for (const { before, cell } of now) {
      const held = whatHeld(cell);
      if (!sameContent(held, before)) cell.range.formulas = [[asTyped(before)]];
    }
    await context.sync();
  }).catch((error: unknown) => {
    // The first failure is what the person is told; this one says the same.
    if (!(error instanceof OfficeExtension.Error)) throw error;
  });
}

/** A formula is only replaced by an edit that names it; a value only where the cell holds no formula. */
function stillHolds(edit: CellEdit, value: CellValue, formula: string | null): boolean {
  if (edit.expectFormula !== undefined && edit.expectFormula !== null) return formula === edit.expectFormula;
  if (formula !== null) return false;
  const expected = typeof edit.expect === 'object' && edit.expect !== null ? edit.expect.error : edit.expect === '' ? null : edit.expect;
  return value === expected;
}

function undoOf({ cell: { edit }, value, formula }: HeldCell): CellEdit {
  const place = {
    sheet: edit.sheet,
    row: edit.row,
    col: edit.col,
    expect: edit.value ?? null,
    ...(edit.formula === undefined ? {} : { expectFormula: edit.formula }),
  };
  return formula === null ? { ...place, value } : { ...place, formula };
}

const entryOf = (edit: CellEdit): string | number | boolean =>
  edit.formula === undefined ? plainEntry(edit.value ?? null) : `=${edit.formula}`;

/** What to type so that Excel stores this very value: text that looks like a formula or a number stays text. */
export function plainEntry(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}
