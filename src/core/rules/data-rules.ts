import { areaListedOnce } from './area-listed-once/rule';
import { balanceHolds } from './balance-holds/rule';
import { blankZeroDashMixed } from './blank-zero-dash-mixed/rule';
import { cellFilledInRow } from './cell-filled-in-row/rule';
import { changeIsPlausible } from './change-is-plausible/rule';
import { completionMatchesTask } from './completion-matches-task/rule';
import { differenceMatchesPeriods } from './difference-matches-periods/rule';
import { growthMatchesPeriods } from './growth-matches-periods/rule';
import { numberStoredAsText } from './number-stored-as-text/rule';
import { ownSheetsReadable } from './own-sheets-readable/rule';
import { partWithinWhole } from './part-within-whole/rule';
import { periodAgrees } from './period-agrees/rule';
import { periodsAddUp } from './periods-add-up/rule';
import { printedRelationsHold } from './printed-relations-hold/rule';
import { rankFollowsOrder } from './rank-follows-order/rule';
import { rateMatchesParts } from './rate-matches-parts/rule';
import { rateMatchesDefinition } from './rate-matches-definition/rule';
import { ratesAreWeighted } from './rates-are-weighted/rule';
import { sameIndicatorAgrees } from './same-indicator-agrees/rule';
import { targetMet } from './target-met/rule';
import { totalEqualsParts } from './total-equals-parts/rule';
import { unitSlip } from './unit-slip/rule';
import { valueInRange } from './value-in-range/rule';
import type { Rule } from './rule';

/** The rules over data, in the order of the documentation; those over formulas are listed beside them. */
export const dataRules: readonly Rule[] = [
  totalEqualsParts,
  rateMatchesParts,
  rateMatchesDefinition,
  completionMatchesTask,
  growthMatchesPeriods,
  differenceMatchesPeriods,
  balanceHolds,
  partWithinWhole,
  printedRelationsHold,
  ratesAreWeighted,
  unitSlip,
  valueInRange,
  numberStoredAsText,
  cellFilledInRow,
  areaListedOnce,
  blankZeroDashMixed,
  sameIndicatorAgrees,
  periodsAddUp,
  rankFollowsOrder,
  periodAgrees,
  changeIsPlausible,
  targetMet,
  ownSheetsReadable,
];
