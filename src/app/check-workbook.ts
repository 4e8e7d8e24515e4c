import { buildCatalogue, checkSnapshot, RunMemory, withOwn, type Catalogue, type CheckOptions, type Report } from '../core/index';
import type { WorkbookSnapshot } from '../core/model/workbook';
import { withoutAuditSheets } from './audit-sheet';
import { asTarget, parseState } from './explanations';

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
    withoutAuditSheets(workbook),
    withKeptTargets(workbook, catalogue),
    { ...DEFAULT_OPTIONS, ...(kept.ok ? { corrections: kept.state.mapping } : {}), ...options },
    memory,
  );
}

const built = new WeakMap<Catalogue, { readonly key: string; readonly catalogue: Catalogue }>();

/** The catalogue with the targets that were given in the pane and are kept in this workbook; the same object for the same targets. */
export function withKeptTargets(workbook: WorkbookSnapshot, shipped: Catalogue): Catalogue {
  const kept = parseState(workbook.state);
  if (!kept.ok || kept.state.targets.length === 0) return shipped;
  const key = JSON.stringify(kept.state.targets);
  const before = built.get(shipped);
  if (before?.key === key) return before.catalogue;
  const own = { schema: 'statbrief.catalogue/1', targets: kept.state.targets.map(asTarget), indicators: [], templates: [] } as const;
  const catalogue = buildCatalogue(withOwn(shipped.data, own));
  built.set(shipped, { key, catalogue });
  return catalogue;
}
