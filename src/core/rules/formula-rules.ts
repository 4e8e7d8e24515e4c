import { constantOverFormula } from './constant-over-formula/rule';
import { factorsStandInCells } from './factors-stand-in-cells/rule';
import { formulaComputesItsIndicator } from './formula-computes-its-indicator/rule';
import { formulaGivesNoError } from './formula-gives-no-error/rule';
import { formulasAgreeInBlock } from './formulas-agree-in-block/rule';
import { formulasFormNoCircle } from './formulas-form-no-circle/rule';
import { formulasStandAlone } from './formulas-stand-alone/rule';
import { listsStayInPlace } from './lists-stay-in-place/rule';
import { meanOfRatesIsWeighted } from './mean-of-rates-is-weighted/rule';
import { minusIsSingle } from './minus-is-single/rule';
import type { Rule } from './rule';
import { totalsCoverTheirBlock } from './totals-cover-their-block/rule';
import { valuesAreCurrent } from './values-are-current/rule';

/** The rules of category `formula`, in the order of the documentation. */
export const formulaRules: readonly Rule[] = [
  formulasAgreeInBlock,
  totalsCoverTheirBlock,
  constantOverFormula,
  formulaComputesItsIndicator,
  meanOfRatesIsWeighted,
  formulaGivesNoError,
  formulasFormNoCircle,
  minusIsSingle,
  listsStayInPlace,
  valuesAreCurrent,
  formulasStandAlone,
  factorsStandInCells,
] as readonly Rule[];
