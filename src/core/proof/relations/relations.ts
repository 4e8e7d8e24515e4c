import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';
import { judgeApart, judgeBalance, judgeOverspent } from './balance';
import { judgeBases, judgeTwoBases, judgeVital } from './bases';
import { judgeBeside, judgePopulationRates } from './beside';
import { judgeBetween } from './between';
import { judgeBreakdowns } from './breakdown';
import { judgeAllOf, judgeMoneyUnit, judgeRepeated, judgeSexRatio, judgeYears } from './other';
import { judgeGrowth } from './change';
import { judgeChanges } from './from-to';
import { judgeClosingTotals, judgeParallelSums } from './closing';
import { judgeGrowthSteps } from './growth-steps';
import { judgeAllOver, judgeJointly } from './jointly';
import { judgeCountMeans, judgeMeans, judgeMonthlyMeans, judgeNamedMeans } from './mean';
import { judgeAmong, judgeBoysToGirls, judgeOfWhole } from './of-whole';
import { judgeNamedShares } from './named-shares';
import { judgeOrder, judgeSpread } from './order';
import { judgeComplement, judgeParallel } from './parallel';
import { judgeKindsByMeasure, judgePartitions } from './partition';
import { judgeDaily, judgePerUnit } from './per-unit';
import { judgeRanks } from './rank';
import { judgeReached } from './reached';
import { judgeExchangedRepeats, judgeSlippedRepeats } from './repeated';
import { judgeRecords } from './records';
import { judgeRemainder } from './remainder';
import { judgeExtremes, judgeLargestShare } from './extremes';
import { judgeLevel, judgeMoved, judgeNamesCompared, judgeTrends } from './series';
import { judgeShares } from './share';
import { judgeSurplus } from './surplus';
import { judgeThresholds } from './threshold';
import { judgeJointShares } from './together';
import { judgeSiblingRates } from './sibling-rates';
import { judgeSiblingShares } from './sibling-shares';
import { judgeLiveBirths, judgePerHead, judgeRateUnits, judgeWithin } from './within';
import { judgeOverHundred, judgeRates } from './rate';
import { judgeStaff, judgeTotals } from './total';

/** What the text asserts between its numbers and no unrounded values could satisfy. In order of place. */
export function judgeRelations(reading: ReportReading): ProofFinding[] {
  const { claims } = reading;
  const findings = [
    ...judgeTotals(reading),
    ...judgeClosingTotals(claims),
    ...judgeParallelSums(claims),
    ...judgeBreakdowns(reading),
    ...judgePartitions(reading),
    ...judgeKindsByMeasure(reading),
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
    ...judgeAllOver(reading),
    ...judgeThresholds(reading),
    ...judgeRanks(reading),
    ...judgeOrder(reading),
    ...judgeSpread(claims),
    ...judgeChanges(reading),
    ...judgeGrowth(reading),
    ...judgeGrowthSteps(claims),
    ...judgeShares(reading),
    ...judgeJointShares(claims),
    ...judgeSiblingShares(claims),
    ...judgeNamedShares(claims, reading.folded),
    ...judgeMeans(claims),
    ...judgeCountMeans(claims),
    ...judgeNamedMeans(claims),
    ...judgeMonthlyMeans(reading),
    ...judgeWithin(claims),
    ...judgeBalance(claims),
    ...judgeApart(claims),
    ...judgeOverspent(claims),
    ...judgeSurplus(claims),
    ...judgeRemainder(claims),
    ...judgeRateUnits(reading),
    ...judgePerHead(claims),
    ...judgeLiveBirths(claims),
    ...judgeOfWhole(reading),
    ...judgeAmong(claims),
    ...judgeBoysToGirls(claims),
    ...judgeBetween(claims),
    ...judgeTrends(reading),
    ...judgeLevel(reading),
    ...judgeMoved(reading),
    ...judgeNamesCompared(reading),
    ...judgeExtremes(reading),
    ...judgeLargestShare(reading),
    ...judgeBeside(reading),
    ...judgePopulationRates(claims),
    ...judgePerUnit(claims),
    ...judgeDaily(claims, reading.folded),
    ...judgeRecords(claims),
  ];
  return distinct(findings).sort((left, right) => left.start - right.start || left.rule.localeCompare(right.rule, 'en'));
}

/** Rules that say the same of one figure. */
const SAME_CAUSE: Readonly<Record<string, string>> = { 'change-recomputes': 'balance-recomputes', 'share-recomputes': 'rate-recomputes' };

/** One finding a place and cause: what one relation has said another does not repeat. */
function distinct(findings: readonly ProofFinding[]): ProofFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ start, rule }) => {
    const key = `${start} ${SAME_CAUSE[rule] ?? rule}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
