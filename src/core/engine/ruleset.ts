import { dataRules } from '../rules/data-rules';
import { formulaRules } from '../rules/formula-rules';
import type { Rule } from '../rules/rule';

/** Every rule the product knows, in the order of the documentation. */
export const RULES: readonly Rule[] = [...dataRules, ...formulaRules];
