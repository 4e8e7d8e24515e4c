import type { DescribedFinding } from '../../../app/checked-book';
import type { Category, Severity } from '../../../core/model/finding';

/** Findings with one cause: the same rule says the same thing about cells of one sheet. One card each. */
export interface Cause {
  readonly key: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly sheet: string;
  readonly findings: readonly DescribedFinding[];
}

export interface FindingFilter {
  readonly severity: Severity | 'all';
  readonly category: Category | 'all';
  /** null for every sheet. */
  readonly sheet: string | null;
  readonly said: 'all' | 'open' | 'explained';
}

export const NO_FILTER: FindingFilter = { severity: 'all', category: 'all', sheet: null, said: 'all' };

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Worst first; within a severity in the order of the workbook. */
export function groupByCause(findings: readonly DescribedFinding[]): readonly Cause[] {
  const causes = new Map<string, { first: DescribedFinding; findings: DescribedFinding[] }>();
  for (const item of findings) {
    const key = causeKey(item);
    const entry = causes.get(key);
    if (entry) entry.findings.push(item);
    else causes.set(key, { first: item, findings: [item] });
  }
  return [...causes]
    .map(([key, { first, findings: members }]) => ({
      key,
      severity: first.finding.severity,
      category: first.finding.category,
      sheet: first.finding.sheet,
      findings: members,
    }))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

export function causeKey({ finding }: DescribedFinding): string {
  return [finding.severity, finding.rule, finding.messageId, finding.sheet].join('\u0000');
}

export function matchesFilter({ finding }: DescribedFinding, filter: FindingFilter, explained = false): boolean {
  return (
    (filter.severity === 'all' || finding.severity === filter.severity) &&
    (filter.category === 'all' || finding.category === filter.category) &&
    (filter.sheet === null || finding.sheet === filter.sheet) &&
    (filter.said === 'all' || (filter.said === 'explained') === explained)
  );
}

/** Stable within one run and, for an unchanged workbook, between runs. */
export function findingKey({ finding }: DescribedFinding): string {
  return [finding.fingerprint, finding.messageId, ...finding.cells.map((cell) => `${cell.sheet}!${cell.row},${cell.col}`)].join('|');
}
