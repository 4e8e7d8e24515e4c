import fc from 'fast-check';
import { translateFormula } from '../../../src/core/formula/translate';
import { formatAddress } from '../../../src/core/model/address';

const origin = { row: 0, col: 0 };

test.each([
  ['A1+$A$1+A$1+$A1', { row: 2, col: 1 }, 'B3+$A$1+B$1+$A3'],
  ['SUM(A1:C9,A:A,1:1,$A:B)', { row: 1, col: 1 }, 'SUM(B2:D10,B:B,2:2,$A:C)'],
  ['\'2026年（A1）\'!A1&"A1"', { row: 1, col: 0 }, '\'2026年（A1）\'!A2&"A1"'],
  ['LOG10(A1)*合计数+A1_x', { row: 1, col: 0 }, 'LOG10(A2)*合计数+A1_x'],
  ['[1]汇总!A1:B2', { row: 1, col: 1 }, '[1]汇总!B2:C3'],
  ['表1[[#This Row],[A1]]+A1#', { row: 1, col: 0 }, '表1[[#This Row],[A1]]+A2#'],
  ['IF(A1>0,"",#REF!)', { row: 1, col: 0 }, 'IF(A2>0,"",#REF!)'],
  ['A1048576', { row: 1, col: 0 }, 'A1'],
  ['XFD1', { row: 0, col: 1 }, 'A1'],
])('%s moved to %p reads %s', (formula, to, wanted) => {
  expect(translateFormula(formula, origin, to)).toBe(wanted);
});

test('there and back again gives the formula as it was', () => {
  const place = fc.record({ row: fc.nat(1_048_575), col: fc.nat(16_383) });
  fc.assert(
    fc.property(place, place, place, (a, from, to) => {
      const formula = `SUM(${formatAddress(a)})&"${formatAddress(a)}"`;
      expect(translateFormula(translateFormula(formula, from, to), to, from)).toBe(formula);
    }),
    { seed: 3 },
  );
});
