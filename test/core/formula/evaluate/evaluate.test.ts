import { evaluateFormula } from '../../../../src/core/formula/evaluate/evaluate';
import { buildFormulaBook } from '../../../../src/core/formula/formula-book';
import { grid } from '../../../support/grid';

function compute(formula: string): number | null {
  const cell = buildFormulaBook(grid([[{ v: 0, f: formula }]])).sheets[0]?.cells[0];
  if (!cell) throw new Error(`${formula} was not read`);
  return evaluateFormula(cell, () => undefined);
}

test.each<[string, number | null]>([
  ['1+2*3', 7],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['8/4/2', 1],
  ['(1+2)*50%', 1.5],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(1234,-2)', 1200],
  ['SUM(1,2,3)', 6],
  ['AVERAGE(1,2)', 1.5],
  ['MAX(1,-2)+MIN(3,4)', 4],
  ['1/0', null],
  ['NOW()', null],
  ['IF(1>0,1,2)', null],
  ['SUM(A1:A3)', null],
  ['"1"+1', null],
])('%s gives %s', (formula, expected) => {
  expect(compute(formula)).toBe(expected);
});
