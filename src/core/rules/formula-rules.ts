import { constantOverFormula } from './constant-over-formula/rule';
import { formulaGivesNoError } from './formula-gives-no-error/rule';
import { formulasAgreeInBlock } from './formulas-agree-in-block/rule';
import { meanOfRatesIsWeighted } from './mean-of-rates-is-weighted/rule';
import type { Rule } from './rule';
import { totalsCoverTheirBlock } from './totals-cover-their-block/rule';
import { valuesAreCurrent } from './values-are-current/rule';

/** The rules of category `formula`, in the order of the documentation. */
export const formulaRules: readonly Rule[] = [
  formulasAgreeInBlock,
  totalsCoverTheirBlock,
  constantOverFormula,
  meanOfRatesIsWeighted,
  formulaGivesNoError,
  valuesAreCurrent,
] as readonly Rule[];
