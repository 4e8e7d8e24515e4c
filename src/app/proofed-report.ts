import { describeProofFinding, type ProofReport } from '../core/index';
import type { ClaimState, TiedClaim } from '../core/model/claim';
import type { CellRef } from '../core/model/address';
import type { Locale, Message, Severity } from '../core/model/finding';

/** A finding of a report text with its sentences. */
export interface ProofedFinding {
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: Readonly<Record<Locale, Message>>;
}

/** A number of the text and what the workbook says to it. */
export interface ProofedClaim {
  readonly start: number;
  readonly end: number;
  readonly state: ClaimState;
  readonly cells: readonly CellRef[];
  readonly computation: string | null;
}

/** A proof-read report as plain data that crosses a worker's border. */
export interface ProofedReport {
  readonly text: string;
  readonly claims: readonly ProofedClaim[];
  readonly findings: readonly ProofedFinding[];
  readonly coverage: ProofReport['coverage'];
}

const plain = ({ start, end, state, cells, computation }: TiedClaim): ProofedClaim => ({ start, end, state, cells, computation });

export function presentProof(text: string, report: ProofReport): ProofedReport {
  return {
    text,
    claims: report.claims.map(plain),
    findings: report.findings.map((finding) => ({
      severity: finding.severity,
      start: finding.start,
      end: finding.end,
      message: { 'zh-CN': describeProofFinding(finding, 'zh-CN'), 'en-US': describeProofFinding(finding, 'en-US') },
    })),
    coverage: report.coverage,
  };
}
