import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';
import { judgeBases, judgeTwoBases, judgeVital } from './bases';
import { judgeAllOf, judgeChanges, judgeMoneyUnit, judgeRepeated, judgeSexRatio, judgeYears } from './other';
import { judgeGrowth } from './change';
import { judgeMeans } from './mean';
import { judgeShares } from './share';
import { judgeBalance, judgeLiveBirths, judgePerHead, judgeRateUnits, judgeWithin } from './within';
import { judgeOverHundred, judgeRates } from './rate';
import { judgeClosingTotals, judgeStaff, judgeTotals } from './total';

/** What the text asserts between its numbers and no unrounded values could satisfy. In order of place. */
export function judgeRelations(reading: ReportReading): ProofFinding[] {
  const { claims } = reading;
  const findings = [
    ...judgeTotals(reading),
    ...judgeClosingTotals(claims),
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
    ...judgeGrowth(reading),
    ...judgeShares(reading),
    ...judgeMeans(claims),
    ...judgeWithin(claims),
    ...judgeBalance(claims),
    ...judgeRateUnits(reading),
    ...judgePerHead(claims),
    ...judgeLiveBirths(claims),
  ];
  return distinct(findings).sort((left, right) => left.start - right.start || left.rule.localeCompare(right.rule, 'en'));
}

/** One finding a place and cause: what one relation has said another does not repeat. */
function distinct(findings: readonly ProofFinding[]): ProofFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ start, rule }) => {
    const key = `${start} ${rule === 'change-recomputes' ? 'balance-recomputes' : rule}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
