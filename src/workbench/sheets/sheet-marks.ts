import type { CheckedBook } from '../../app/checked-book';
import type { CellRef } from '../../core/model/address';
import type { Severity } from '../../core/model/finding';
import type { RowMarks } from '../grid/grid-row';

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

/** The worst severity of each cell of a sheet, by row and column. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, Severity>>;

export function marksOn(sheet: string, checked: CheckedBook | null): SheetMarks {
  const rows = new Map<number, Map<number, Severity>>();
  for (const { finding } of checked?.findings ?? [])
    for (const cell of finding.cells) {
      if (cell.sheet !== sheet) continue;
      const row = rows.get(cell.row) ?? new Map<number, Severity>();
      rows.set(cell.row, row);
      const before = row.get(cell.col);
      if (before === undefined || RANK[finding.severity] > RANK[before]) row.set(cell.col, finding.severity);
    }
  return rows;
}

export const severityAt = (marks: SheetMarks, row: number, col: number): Severity | null => marks.get(row)?.get(col) ?? null;

const NO_COLUMNS: ReadonlySet<number> = new Set();
const NO_SEVERITIES: ReadonlyMap<number, Severity> = new Map();

function byRow(cells: readonly CellRef[], sheet: string): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = new Map<number, Set<number>>();
  for (const cell of cells) if (cell.sheet === sheet) rows.set(cell.row, (rows.get(cell.row) ?? new Set()).add(cell.col));
  return rows;
}

/** Everything that is marked on a sheet: findings, what shows the finding of the selected cell, what was searched for. */
export function rowMarksOf(
  marks: SheetMarks,
  sheet: string,
  {
    checked,
    selected,
    found,
  }: { readonly checked: CheckedBook | null; readonly selected: CellRef | null; readonly found: readonly CellRef[] },
): ReadonlyMap<number, RowMarks> {
  const here = (cell: CellRef): boolean => cell.sheet === selected?.sheet && cell.row === selected.row && cell.col === selected.col;
  const shown = selected ? (checked?.findings ?? []).filter(({ finding }) => finding.cells.some(here)) : [];
  const evidence = byRow(
    shown.flatMap(({ finding }) => finding.evidence),
    sheet,
  );
  const hits = byRow(found, sheet);
  const rows = new Map<number, RowMarks>();
  for (const row of new Set([...marks.keys(), ...evidence.keys(), ...hits.keys()]))
    rows.set(row, {
      severities: marks.get(row) ?? NO_SEVERITIES,
      evidence: evidence.get(row) ?? NO_COLUMNS,
      found: hits.get(row) ?? NO_COLUMNS,
    });
  return rows;
}
