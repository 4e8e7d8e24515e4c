import type { CellRef } from '../model/address';
import type { SelectedTarget } from '../catalogue/select-targets';
import type { Catalogue } from '../catalogue/catalogue';
import { lineLabels, officialTarget } from '../rules/target-met/official-target';
import { mainArea, mainYear } from './confront';
import type { Report } from './report';

/** A published or own target with the figures of the workbook that were held against it. */
export interface AppliedTarget extends SelectedTarget {
  /** The indicator as the sheets name it. */
  readonly name: string;
  readonly met: readonly CellRef[];
  readonly missed: readonly CellRef[];
}

/** Which targets the check applied, in the order in which the workbook names their indicators. The same selection as the rule `target-met`. */
export function appliedTargets(report: Report, catalogue: Catalogue): readonly AppliedTarget[] {
  const context = { catalogue, year: mainYear(report.tables), area: mainArea(report.tables) };
  const applied = new Map<string, { chosen: SelectedTarget; name: string; met: CellRef[]; missed: CellRef[] }>();
  for (const table of report.tables) {
    const labels = lineLabels(table);
    for (const one of table.observations) {
      const held = officialTarget(one, labels(one), context);
      if (!held) continue;
      const key = `${held.chosen.target.id}|${one.indicator.name}`;
      const entry = applied.get(key) ?? { chosen: held.chosen, name: one.indicator.name, met: [], missed: [] };
      applied.set(key, entry);
      (held.met ? entry.met : entry.missed).push({ sheet: one.sheet, row: one.row, col: one.col });
    }
  }
  return [...applied.values()].map(({ chosen, ...rest }) => ({ ...chosen, ...rest }));
}
