import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';
import { judgeBases, judgeTwoBases, judgeVital } from './bases';
import { judgeAllOf, judgeChanges, judgeMoneyUnit, judgeRepeated, judgeSexRatio, judgeYears } from './other';
import { judgeOverHundred, judgeRates } from './rate';
import { judgeStaff, judgeTotals } from './total';

/** What the text asserts between its numbers and no unrounded values could satisfy. In order of place. */
export function judgeRelations(reading: ReportReading): ProofFinding[] {
  const { claims } = reading;
  const findings = [
    ...judgeTotals(reading),
    ...judgeStaff(claims),
    ...judgeRates(claims),
    ...judgeOverHundred(claims),
    ...judgeBases(claims),
    ...judgeTwoBases(claims),
    ...judgeVital(claims),
    ...judgeSexRatio(claims),
    ...judgeMoneyUnit(claims),
    ...judgeYears(reading),
    ...judgeAllOf(reading),
    ...judgeRepeated(reading),
    ...judgeChanges(reading),
  ];
  return findings.sort((left, right) => left.start - right.start || left.rule.localeCompare(right.rule, 'en'));
}
