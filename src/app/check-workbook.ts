import { checkSnapshot, RunMemory, type Catalogue, type CheckOptions, type Report } from '../core/index';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { parseState } from './explanations';

export const DEFAULT_OPTIONS: CheckOptions = { only: [], year: null, area: null };

/**
 * One-click validation: reads tables, binds them, judges them. The mapping that a person confirmed or corrected in this workbook wins;
 * where what is kept cannot be read, `parseState(workbook.state)` says why and the shells tell the user. Pure; the shells bring the snapshot.
 */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
  options: Partial<CheckOptions> = {},
  memory = new RunMemory(),
): Report {
  const kept = parseState(workbook.state);
  return checkSnapshot(
    workbook,
    catalogue,
    { ...DEFAULT_OPTIONS, ...(kept.ok ? { corrections: kept.state.mapping } : {}), ...options },
    memory,
  );
}
