import { checkSnapshot, type Catalogue, type CheckOptions, type Report } from '../core/index';
import type { WorkbookSnapshot } from '../core/model/workbook';

export const DEFAULT_OPTIONS: CheckOptions = { only: [], year: null, area: null };

/** One-click validation: reads tables, binds them, judges them. Pure; the shells bring the snapshot. */
export function checkWorkbook(workbook: WorkbookSnapshot, catalogue: Catalogue, options: Partial<CheckOptions> = {}): Report {
  return checkSnapshot(workbook, catalogue, { ...DEFAULT_OPTIONS, ...options });
}
