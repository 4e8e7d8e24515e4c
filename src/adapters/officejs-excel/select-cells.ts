import { formatAddress, parseAddress, type CellRef } from '../../core/model/address';
import type { HostResult } from '../../core/ports';
import { excelHas, inExcel } from './host-failure';

/** Selects the first cell; with ExcelApi 1.18 the others of its sheet are selected with it, so that all are outlined. Nothing is written. */
export function revealCells(cells: readonly CellRef[]): Promise<HostResult<void>> {
  return inExcel(async (context) => {
    const first = cells[0];
    if (first) {
      const sheet = context.workbook.worksheets.getItem(first.sheet);
      sheet.activate();
      const others = cells.filter((cell) => cell.sheet === first.sheet).slice(0, MOST_OUTLINED);
      if (others.length > 1 && excelHas('1.18')) sheet.getRanges(others.map(formatAddress).join(',')).select();
      else sheet.getRangeByIndexes(first.row, first.col, 1, 1).select();
      await context.sync();
    }
    return { ok: true, value: undefined };
  });
}

/** Longer addresses are refused by Excel. */
const MOST_OUTLINED = 200;

/** The first cell of `B3`, `B3:C9` or `B3,D5`. */
export const firstCellOf = (address: string): { readonly row: number; readonly col: number } | undefined =>
  parseAddress(address.split(/[,:]/)[0]?.replace(/^.*!/, '') ?? '');
