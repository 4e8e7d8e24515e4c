import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue, checkSnapshot, type Catalogue, type Report } from '../../src/core/index';
import { formatAddress } from '../../src/core/model/address';
import type { CellEdit, Finding } from '../../src/core/model/finding';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/workbook';

let shipped: Catalogue | undefined;

/** The whole pipeline with the shipped catalogue. */
export function check(book: WorkbookSnapshot): Report {
  shipped ??= buildCatalogue(loadCatalogue());
  return checkSnapshot(book, shipped, { only: [], year: null, area: null });
}

/** `error B5` for each finding of a rule, by its cells; `error B5 D5` where it names several. */
export function raised(report: Report, rule: string): readonly string[] {
  return report.findings.filter((finding) => finding.rule === rule).map(short);
}

const short = (finding: Finding): string => [finding.severity, ...finding.cells.map(formatAddress)].join(' ');

/** Every finding as `rule error B5`: to see that nothing else is raised. */
export function all(report: Report): readonly string[] {
  return report.findings.map((finding) => `${finding.rule} ${short(finding)}`);
}

/** How often a rule left a place open, for whatever reason. */
export function leftOpen(report: Report, rule: string): number {
  return report.notChecked.filter((entry) => entry.rule === rule).reduce((sum, entry) => sum + entry.count, 0);
}

/** The book after the edits; throws where a cell does not hold what its edit expects. */
export function edited(book: WorkbookSnapshot, edits: readonly CellEdit[]): WorkbookSnapshot {
  const sheets = book.sheets.map((sheet): SheetSnapshot => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const edit = edits.find((one) => one.sheet === sheet.name && one.row === cell.row && one.col === cell.col);
        if (!edit) return cell;
        if (edit.expect !== cell.value) throw new Error(`${formatAddress(cell)} does not hold what the fix expects`);
        return { ...cell, value: edit.value ?? null };
      }),
    })),
  }));
  return { ...book, sheets };
}
