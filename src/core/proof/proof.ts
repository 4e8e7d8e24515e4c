import type { Observation } from '../model/observation';
import type { ProofFinding, TiedClaim } from '../model/claim';
import { readReport } from './claims';
import { judgeRelations } from './relations/relations';
import { tieOut } from './tie-out';

export interface ProofReport {
  readonly claims: readonly TiedClaim[];
  readonly findings: readonly ProofFinding[];
  readonly coverage: {
    readonly numbers: number;
    readonly claims: number;
    readonly tied: number;
    readonly derived: number;
    readonly contradicts: number;
    readonly unjudged: number;
  };
}

export interface ProofSources {
  /** The workbook the report was written from, read and bound. */
  readonly observations?: readonly Observation[];
  readonly previous?: readonly Observation[];
}

/** Proof-reads a report: its numbers, what they assert of each other, and whether they are those of the workbook. */
export function proofRead(text: string, sources: ProofSources = {}): ProofReport {
  const reading = readReport(text);
  const { claims, findings } = tieOut(reading, sources.observations ?? [], sources.previous ?? []);
  const count = (state: TiedClaim['state']): number => claims.filter((claim) => claim.state === state).length;
  return {
    claims,
    findings: [...judgeRelations(reading), ...findings].sort((left, right) => left.start - right.start),
    coverage: {
      numbers: reading.numbers,
      claims: claims.length,
      tied: count('tied'),
      derived: count('derived'),
      contradicts: count('contradicts'),
      unjudged: count('unjudged'),
    },
  };
}
