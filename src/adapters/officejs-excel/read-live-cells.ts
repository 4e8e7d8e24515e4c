import type { CellRange, CellRef } from '../../core/model/address';
import type { CellValue } from '../../core/model/workbook';
import type { HostResult } from '../../core/ports';
import { inExcel } from './host-failure';
import { formulaOf, valueOf } from './live-cells';

/** A cell as it is now. */
export interface CellNow extends CellRef {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** The cells of a few areas in one round trip; what a person has just edited. */
export function readLiveCells(
  areas: readonly { readonly sheet: string; readonly range: CellRange }[],
): Promise<HostResult<readonly CellNow[]>> {
  return inExcel(async (context) => {
    const asked = areas.map(({ sheet, range: { top, left, bottom, right } }) => ({
      sheet,
      top,
      left,
      range: context.workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
        .load('values,formulas,numberFormat'),
    }));
    await context.sync();
    const cells = asked.flatMap(({ sheet, top, left, range }) => {
      const { values, formulas, numberFormat } = range as { values: unknown[][]; formulas: unknown[][]; numberFormat: unknown[][] };
      return values.flatMap((line, i) =>
        line.map((raw, j): CellNow => {
          const format = numberFormat[i]?.[j];
          return {
            sheet,
            row: top + i,
            col: left + j,
            value: raw === '' ? null : valueOf(raw),
            formula: formulaOf(formulas[i]?.[j]),
            numberFormat: typeof format === 'string' ? format : 'General',
          };
        }),
      );
    });
    return { ok: true, value: cells };
  });
}
