import { buildFormulaBook } from '../../../src/core/formula/formula-book';
import { relativeForm } from '../../../src/core/formula/relative-form';
import { scanFormula } from '../../../src/core/formula/tokens';
import { translateFormula } from '../../../src/core/formula/translate';
import { formatAddress, parseAddress } from '../../../src/core/model/address';
import fc from 'fast-check';
import { grid } from '../../support/grid';

const at = (text: string): { row: number; col: number } => parseAddress(text) ?? { row: -1, col: -1 };

describe('relative form', () => {
  test.each([
    ['SUM(A1:A3)', 'A4', 'SUM(B1:B3)', 'B4'],
    ["'表 1'!A2*$C$1", 'B2', "'表 1'!A3*$C$1", 'B3'],
    ['IF(A1>="A1",A1,0)', 'B1', 'IF(A2>="A1",A2,0)', 'B2'],
    ['LOG10(A1)+汇总!B1', 'C1', 'LOG10(A2)+汇总!B2', 'C2'],
    ['SUM(A:A)/SUM(1:1)', 'B2', 'SUM(B:B)/SUM(1:1)', 'C2'],
    ['[1]Sheet1!A1+表1[A1]', 'B1', '[1]Sheet1!A2+表1[A1]', 'B2'],
    ['A1 + A2', 'A3', 'B1+B2', 'B3'],
    ["'it''s A1'!A1", 'B1', "'it''s A1'!A2", 'B2'],
  ])('a fill of %s in %s gives the same form', (a, from, b, to) => {
    expect(relativeForm(a, at(from))).toBe(relativeForm(b, at(to)));
  });

  test.each([
    ['A1', '$A$1'],
    ['A1', 'A2'],
    ['A1', '表2!A1'],
    ['SUM(A1:A3)', 'SUM(A1:A4)'],
    ['A1*100', 'A1*1000'],
    ['IF(A1>"A1",1,0)', 'IF(A1>"A2",1,0)'],
    ['表1[A1]', '表1[A2]'],
  ])('%s and %s are two forms', (a, b) => {
    expect(relativeForm(a, at('B1'))).not.toBe(relativeForm(b, at('B1')));
  });

  test.each(['LOG10(2)', '"B2"', 'Rate_1', '#REF!', 'R1C1', '表1[B2]', "'B2'!率", '1E5', 'XFE1', 'A0', 'B2.5', '_B2', 'B2_'])(
    '%s reads no cell',
    (formula) => {
      expect(relativeForm(formula, at('C3'))).toBe(relativeForm(formula, at('D9')));
    },
  );

  test('names that look like cells, functions and text are no references', () => {
    const tokens = scanFormula('LOG10(2)+"B2"+Rate_1+#REF!') ?? [];
    expect(tokens.filter((token) => token.kind === 'ref')).toHaveLength(0);
  });

  test('every fill keeps its form', () => {
    const formulas = ['SUM(C3:C$9)+$D4', 'IF(\'一 表\'!C3>0,C3/$D$4,"C3")', 'C3&"（C3）"', 'VLOOKUP(C3,$F:$G,2,0)'];
    const place = fc.record({ row: fc.integer({ min: 2, max: 500 }), col: fc.integer({ min: 2, max: 60 }) });
    fc.assert(
      fc.property(fc.constantFrom(...formulas), place, (formula, to) => {
        const origin = at('E5');
        const filled = translateFormula(formula, origin, { row: to.row + 3, col: to.col + 3 });
        expect(relativeForm(filled, { row: to.row + 3, col: to.col + 3 })).toBe(relativeForm(formula, origin));
      }),
    );
  });
});

describe('formula book', () => {
  test('idle marks make no other form; the references of every cell are its own', () => {
    const book = buildFormulaBook(
      grid([
        [1, 2, { v: 3, f: 'A1+B1' }, { v: 1, f: '(A1)' }],
        [1, 2, { v: 3, f: '+A2+B2' }, { v: 1, f: 'A2' }],
        [1, 2, { v: 3, f: '(A3+B3)' }, { v: 1, f: "'甲' 乙" }],
      ]),
    );
    const [sheet] = book.sheets;
    const column = sheet?.along('down').get(2) ?? [];
    expect(new Set(column.map((cell) => cell.form.id)).size).toBe(1);
    expect(column.map((cell) => cell.references.map((ref) => formatAddress({ row: ref.top, col: ref.left })).join(' '))).toEqual([
      'A1 B1',
      'A2 B2',
      'A3 B3',
    ]);
    expect(sheet?.at(1, 3)?.form).toBe(sheet?.at(0, 3)?.form);
    expect(sheet?.at(1, 1)).toBeUndefined();
  });
});
