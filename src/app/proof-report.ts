import { proofRead, type ProofReport } from '../core/index';

/** Proof-reads a report's text. Pure; the shells bring the text. */
export function proofReport(text: string): ProofReport {
  return proofRead(text);
}
