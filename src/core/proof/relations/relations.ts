import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';
import { judgeBases, judgeTwoBases, judgeVital } from './bases';
import { judgeBreakdowns } from './breakdown';
import { judgeAllOf, judgeChanges, judgeMoneyUnit, judgeRepeated, judgeSexRatio, judgeYears } from './other';
import { judgeGrowth } from './change';
import { judgeJointly } from './jointly';
import { judgeCountMeans, judgeMeans, judgeMonthlyMeans } from './mean';
import { judgeListedShares } from './listed-shares';
import { judgeOrder, judgeSpread } from './order';
import { judgeComplement, judgeParallel } from './parallel';
import { judgeRanks } from './rank';
import { judgeReached } from './reached';
import { judgeExchangedRepeats, judgeSlippedRepeats } from './repeated';
import { judgeRemainder } from './remainder';
import { judgeShares } from './share';
import { judgeSurplus } from './surplus';
import { judgeThresholds } from './threshold';
import { judgeJointShares } from './together';
import { judgeSiblingRates } from './sibling-rates';
import { judgeBalance, judgeLiveBirths, judgePerHead, judgeRateUnits, judgeWithin } from './within';
import { judgeOverHundred, judgeRates } from './rate';
import { judgeClosingTotals, judgeStaff, judgeTotals } from './total';

/** What the text asserts between its numbers and no unrounded values could satisfy. In order of place. */
export function judgeRelations(reading: ReportReading): ProofFinding[] {
  const { claims } = reading;
  const findings = [
    ...judgeTotals(reading),
    ...judgeClosingTotals(claims),
    ...judgeBreakdowns(reading),
    ...judgeParallel(claims),
    ...judgeComplement(claims, reading.folded),
    ...judgeStaff(claims),
    ...judgeRates(claims),
    ...judgeSiblingRates(claims),
    ...judgeOverHundred(claims),
    ...judgeBases(claims),
    ...judgeTwoBases(claims),
    ...judgeVital(claims),
    ...judgeSexRatio(claims),
    ...judgeMoneyUnit(claims),
    ...judgeYears(reading),
    ...judgeAllOf(reading),
    ...judgeRepeated(reading),
    ...judgeSlippedRepeats(reading),
    ...judgeExchangedRepeats(reading),
    ...judgeReached(reading),
    ...judgeJointly(reading),
    ...judgeThresholds(reading),
    ...judgeRanks(reading),
    ...judgeOrder(reading),
    ...judgeSpread(claims),
    ...judgeChanges(reading),
    ...judgeGrowth(reading),
    ...judgeShares(reading),
    ...judgeJointShares(claims),
    ...judgeListedShares(claims),
    ...judgeMeans(claims),
    ...judgeCountMeans(claims),
    ...judgeMonthlyMeans(reading),
    ...judgeWithin(claims),
    ...judgeBalance(claims),
    ...judgeSurplus(claims),
    ...judgeRemainder(claims),
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
