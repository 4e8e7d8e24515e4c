import type { Reading } from '../claims';
import { slipOf } from '../relations/slips';
import type { CellIndex } from './cell-index';
import { rightMeasure, samePeriod, supportOf } from './match';
import { sameUnit, type Quantity } from './quantities';
import type { Wording } from './wording';

/** A number of three digits is one digit from another more easily than one of four. */
const neededFor = (claim: Reading): number => (claim.text.replace(/\D/gu, '').length >= 4 ? 0.5 : 0.6);

/**
 * The cell that a number is but for one digit, two exchanged or the place of the point: its words speak for the cell as they would have to if
 * it were tied, no other number of the text is that cell, and no second cell comes into question.
 */
export function slippedCell(claim: Reading, words: Wording, index: CellIndex, used: ReadonlySet<Quantity>): Quantity | null {
  if (claim.role !== 'level' || claim.isTarget || claim.approx || claim.bound !== null || claim.upper !== null) return null;
  const found: Quantity[] = [];
  for (const { quantities } of index.byName.near(words.near))
    for (const quantity of quantities) {
      if (used.has(quantity) || !sameUnit(claim.unit, quantity.unit) || quantity.observation.measure !== 'value') continue;
      if (slipOf(claim.value, quantity.value, claim.step) === null) continue;
      if (!rightMeasure(claim, quantity.observation) || !samePeriod(claim, quantity.observation)) continue;
      if (supportOf(quantity, words, index) >= neededFor(claim)) found.push(quantity);
    }
  const [only] = found;
  return only && found.every((other) => other.value === only.value) ? only : null;
}
