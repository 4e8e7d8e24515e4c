import { formatSheetAddress, type CellRef } from '../model/address';
import type { Finding, Severity } from '../model/finding';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

const worse = (a: Severity, b: Severity): Severity => (RANK[a] <= RANK[b] ? a : b);

function together(a: readonly CellRef[], b: readonly CellRef[]): readonly CellRef[] {
  return [...new Map([...a, ...b].map((cell) => [formatSheetAddress(cell), cell])).values()];
}

/**
 * One cause, one card: where a formula is held wrong and the number that it gives breaks a relation, the finding of the formula stays and
 * tells of the number.
 */
export function joinCauses(findings: readonly Finding[]): readonly Finding[] {
  const formulas = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.category !== 'formula' || finding.severity === 'information') continue;
    for (const cell of finding.cells) if (!formulas.has(formatSheetAddress(cell))) formulas.set(formatSheetAddress(cell), finding);
  }
  if (formulas.size === 0) return findings;
  const joined = new Map<Finding, Finding>();
  const kept = findings.filter((finding) => {
    const [cell, other] = finding.cells;
    const cause = finding.category === 'arithmetic' && cell && !other ? formulas.get(formatSheetAddress(cell)) : undefined;
    if (!cause) return true;
    const before = joined.get(cause) ?? cause;
    const { rule, messageId, params } = finding;
    joined.set(cause, {
      ...before,
      severity: worse(before.severity, finding.severity),
      evidence: together(before.evidence, finding.evidence),
      consequence: before.consequence ?? { rule, messageId, params },
    });
    return false;
  });
  return kept.map((finding) => joined.get(finding) ?? finding);
}
