import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProofReport } from '../../src/core/proof/proof';

const ClaimTruth = z.object({
  text: z.string(),
  offset: z.number(),
  number_text: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  is_target: z.boolean(),
  masked: z.boolean(),
  tier: z.enum(['core', 'minor']),
});
const RelationTruth = z.object({
  text: z.string(),
  holds: z.boolean(),
  expression: z.string(),
  members: z.array(z.object({ offset: z.number(), number_text: z.string() })),
});
type Span = readonly [number, number];
type ClaimTruth = z.infer<typeof ClaimTruth>;
type RelationTruth = z.infer<typeof RelationTruth>;

/** What came out beside what was labelled, of all texts of a folder. Counts, not shares: a miss in a hundred stays visible. */
export interface ReportScore {
  readonly numbers: number;
  readonly found: number;
  readonly valueAndUnit: number;
  readonly target: number;
  readonly extra: number;
  readonly failing: number;
  readonly caught: number;
  readonly falseAlarms: number;
  /** One line a miss. */
  readonly notes: readonly string[];
}

const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;
const spanOf = (record: { offset: number; number_text: string }): Span => [record.offset, record.offset + record.number_text.length];
const sameUnit = (left: string, right: string): boolean => {
  const one = (unit: string): string => (unit === '名' || unit === '位' ? '人' : unit);
  return one(left) === one(right);
};
const close = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(right));

/** A finding is about a relation when it lies on two of its members (or on its only one). */
function touches(finding: ProofReport['findings'][number], relation: RelationTruth): boolean {
  const places: readonly Span[] = [[finding.start, finding.end], ...finding.related];
  const hit = relation.members.filter((member) => places.some((place) => overlaps(place, spanOf(member))));
  return hit.length >= Math.min(2, relation.members.length);
}

function records<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}

export function scoreReports(folder: string, proof: (text: string) => ProofReport): ReportScore {
  const claims = records(path.join(folder, 'claims.jsonl'), ClaimTruth);
  const relations = records(path.join(folder, 'relations.jsonl'), RelationTruth);
  const score = { numbers: 0, found: 0, valueAndUnit: 0, target: 0, extra: 0, failing: 0, caught: 0, falseAlarms: 0 };
  const notes: string[] = [];
  for (const name of readdirSync(path.join(folder, 'texts')).sort()) {
    const text = readFileSync(path.join(folder, 'texts', name), 'utf8');
    const report = proof(text);
    const mine = claims.filter((claim) => claim.text === name);
    for (const truth of mine.filter((claim) => !claim.masked && claim.tier === 'core')) scoreClaim(truth, report, score, notes);
    for (const claim of report.claims) {
      if (mine.some((truth) => overlaps([claim.start, claim.end], spanOf(truth)))) continue;
      score.extra++;
      notes.push(`${name}: not a claim ${text.slice(claim.start - 8, claim.end + 6)}`);
    }
    const wrong = relations.filter((relation) => relation.text === name && !relation.holds);
    const raised = report.findings.filter((finding) => finding.severity !== 'information');
    for (const relation of wrong) {
      score.failing++;
      if (raised.some((finding) => touches(finding, relation))) score.caught++;
      else notes.push(`${name}: missed ${relation.expression}`);
    }
    for (const finding of raised.filter((one) => !wrong.some((relation) => touches(one, relation)))) {
      score.falseAlarms++;
      notes.push(`${name}: false alarm ${finding.rule} at ${text.slice(finding.start - 8, finding.end + 6)}`);
    }
  }
  return { ...score, notes };
}

function scoreClaim(
  truth: ClaimTruth,
  report: ProofReport,
  score: { numbers: number; found: number; valueAndUnit: number; target: number },
  notes: string[],
): void {
  score.numbers++;
  const hits = report.claims.filter((claim) => overlaps([claim.start, claim.end], spanOf(truth)));
  const best = hits.find((claim) => truth.value !== null && close(claim.value, truth.value)) ?? hits[0];
  if (!best) {
    notes.push(`${truth.text}: not read ${truth.number_text}${truth.unit}`);
    return;
  }
  score.found++;
  if (truth.value !== null && close(best.value, truth.value) && sameUnit(best.unit, truth.unit)) score.valueAndUnit++;
  else notes.push(`${truth.text}: ${truth.number_text} read as ${best.value} ${best.unit}, is ${truth.value} ${truth.unit}`);
  if (best.isTarget === truth.is_target) score.target++;
}
