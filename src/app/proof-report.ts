import { proofRead, type ProofReport, type ProofSources } from '../core/index';

/** Proof-reads a report's text, alone or against what a workbook holds. Pure; the shells bring the text. */
export function proofReport(text: string, sources: ProofSources = {}): ProofReport {
  return proofRead(text, sources);
}
