import { relativeForm, scanFormula } from '../../../src/core/formula/relative-form';

describe('relative form', () => {
  test.each([
    ['SUM(A1:A3)', { row: 3, col: 0 }, 'SUM(B1:B3)', { row: 3, col: 1 }],
    ["'表 1'!A2*$C$1", { row: 1, col: 1 }, "'表 1'!A3*$C$1", { row: 2, col: 1 }],
    ['IF(A1>="A1",A1,0)', { row: 0, col: 1 }, 'IF(A2>="A1",A2,0)', { row: 1, col: 1 }],
  ])('a fill of %s gives the same form', (a, at, b, other) => {
    expect(relativeForm(scanFormula(a) ?? [], at)).toBe(relativeForm(scanFormula(b) ?? [], other));
  });

  test('an absolute mark makes another form', () => {
    expect(relativeForm(scanFormula('A1') ?? [], { row: 0, col: 1 })).not.toBe(relativeForm(scanFormula('$A$1') ?? [], { row: 0, col: 1 }));
  });

  test('names that look like cells, functions and text are no references', () => {
    const tokens = scanFormula('LOG10(2)+"B2"+Rate_1+#REF!') ?? [];
    expect(tokens.filter((token) => token.ref)).toHaveLength(0);
  });
});
