import type { BookSpec, CellSpec, SheetSpec, StyleSpec } from '../core/model/book-spec';
import { isCellError, type CellStyle, type SheetSnapshot, type WorkbookSnapshot } from '../core/model/workbook';

const HORIZONTAL: Readonly<Record<string, StyleSpec['horizontal']>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
};

function styleSpec(style: CellStyle): StyleSpec {
  const horizontal = HORIZONTAL[style.horizontal];
  return {
    numberFormat: style.numberFormat,
    fontSize: style.fontSize,
    ...(style.bold ? { bold: true } : {}),
    ...(style.wrap ? { wrap: true } : {}),
    ...(style.indent > 0 ? { indent: style.indent } : {}),
    ...(style.borders > 0 ? { border: true } : {}),
    ...(horizontal ? { horizontal } : {}),
  };
}

/** A name that any .xlsx may have and no earlier sheet has. */
function sheetName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .slice(0, 31) || '表';
  let free = base;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${base.slice(0, 27)}(${n})`;
  taken.add(free.toLowerCase());
  return free;
}

function sheetSpec(sheet: SheetSnapshot, name: string): SheetSpec {
  const cells = sheet.rows.flatMap((row) =>
    row.cells.map(({ col, value, formula, style }): CellSpec => ({
      row: row.index,
      col,
      // An error is a formula's result and comes back with it; one without a formula can only be kept as text.
      value: isCellError(value) ? (formula === undefined ? value.error : null) : value,
      ...(formula === undefined ? {} : { formula }),
      style: String(style),
    })),
  );
  const hidden = new Set(sheet.hiddenColumns);
  const widths = sheet.view?.columns ?? [];
  return {
    name,
    cells,
    merges: sheet.merges,
    columns: [
      ...widths.filter(({ first, last }) => ![...hidden].some((col) => col >= first && col <= last)),
      ...[...hidden].map((col) => ({ first: col, last: col, width: 9, hidden: true })),
    ].sort((a, b) => a.first - b.first),
    ...(sheet.view ? { rowHeights: sheet.view.rowHeights, frozen: sheet.view.frozen } : {}),
    visibility: sheet.visibility,
    comments: sheet.comments.map(({ row, col, text, author }) => ({ row, col, text, ...(author === null ? {} : { author }) })),
  };
}

/**
 * A new workbook with the values, formulas, number formats, merges and comments of one that cannot be written back (.xls, .csv).
 * What such a file may hold beside that (charts, macros, pictures) was never read and is not in it.
 */
export function newWorkbookOf(workbook: WorkbookSnapshot, state: string | null): BookSpec {
  const taken = new Set<string>();
  return {
    sheets: workbook.sheets.map((sheet) => sheetSpec(sheet, sheetName(sheet.name, taken))),
    styles: Object.fromEntries(workbook.styles.map((style, index) => [String(index), styleSpec(style)])),
    ...(state === null ? {} : { state }),
  };
}
