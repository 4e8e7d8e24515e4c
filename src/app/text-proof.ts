import { describeProofFinding, type ProofReport } from '../core/index';
import type { ClaimState, ProofFinding, TiedClaim } from '../core/model/claim';
import type { Locale, Message, Severity } from '../core/model/finding';
import type { SourceCell } from '../core/model/text';
import type { DocumentStretch } from '../core/ports';

export type { DocumentStretch };

/** Something to look at in a text: where it is, what is said of it. */
export interface ProofEntry extends DocumentStretch {
  readonly id: string;
  readonly severity: Severity;
  /** The sentence around it. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly message: Readonly<Record<Locale, Message>>;
  readonly related: readonly DocumentStretch[];
}

/** A number of the text with what became of it. */
export interface ProofNumber extends DocumentStretch {
  readonly text: string;
  readonly state: ClaimState;
  readonly indicator: string;
  readonly computation: string | null;
  readonly cells: readonly SourceCell[];
}

export interface TextProof {
  readonly coverage: ProofReport['coverage'];
  /** Errors first, then in the order of the text. */
  readonly entries: readonly ProofEntry[];
  readonly numbers: readonly ProofNumber[];
  /** Whether a workbook was held against the text. */
  readonly against: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** A proof as the panes and the workbench show it. `against`: a workbook was held against the text. */
export function presentProof(report: ProofReport, lines: readonly string[], against: boolean): TextProof {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  /** Where a stretch of the joined text lies; one over several paragraphs is cut at its first one's end. */
  const placeOf = (start: number, end: number): DocumentStretch => {
    const paragraph = Math.max(0, upperBound(starts, start) - 1);
    const base = starts[paragraph] ?? 0;
    return { paragraph, start: start - base, end: Math.min(end - base, lines[paragraph]?.length ?? 0) };
  };
  const entry = (finding: ProofFinding, order: number): ProofEntry => {
    const place = placeOf(finding.start, finding.end);
    return {
      ...place,
      id: `f${order}`,
      severity: finding.severity,
      ...sentenceAround(lines[place.paragraph] ?? '', place),
      message: { 'zh-CN': describeProofFinding(finding, 'zh-CN'), 'en-US': describeProofFinding(finding, 'en-US') },
      related: finding.related.map(([start, end]) => placeOf(start, end)),
    };
  };
  const number = (claim: TiedClaim): ProofNumber => ({
    ...placeOf(claim.start, claim.end),
    text: claim.text,
    state: claim.state,
    indicator: claim.indicator.name,
    computation: claim.computation,
    cells: claim.cells,
  });
  return {
    coverage: report.coverage,
    entries: report.findings.map(entry).sort((a, b) => RANK[a.severity] - RANK[b.severity]),
    numbers: report.claims.map(number),
    against,
  };
}

/** How many of the ascending numbers are not above the one asked for. */
function upperBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters of a sentence that are shown on either side. */
const EXCERPT = 40;

function sentenceAround(line: string, { start, end }: DocumentStretch): Pick<ProofEntry, 'before' | 'text' | 'after'> {
  const from = Math.max(line.slice(0, start).search(/[^。；！？]*$/u), start - EXCERPT);
  const rest = /^[^。；！？]*[。；！？]?/u.exec(line.slice(end))?.[0] ?? '';
  return {
    before: (from > 0 && from === start - EXCERPT ? '…' : '') + line.slice(from, start),
    text: line.slice(start, end),
    after: rest.length > EXCERPT ? `${rest.slice(0, EXCERPT)}…` : rest,
  };
}
