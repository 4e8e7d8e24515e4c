import { circles } from '../../../../src/core/formula/circles';
import { buildFormulaBook } from '../../../../src/core/formula/formula-book';
import { formatAddress } from '../../../../src/core/model/address';
import { formulaGrid, judge, type Lines } from '../../../support/formula-grid';
import { grid, workbookOf } from '../../../support/grid';

const found = (lines: Lines, rule: string): readonly string[] =>
  judge(formulaGrid(lines), rule).findings.map((one) => `${one.messageId} ${one.cells.map(formatAddress).join(',')}`);

describe('formulas-form-no-circle', () => {
  test.each<[string, Lines, readonly string[]]>([
    ['a total that takes in itself', [[1], [2], ['=SUM(A1:A3)']], ['itself A3']],
    ['two cells that read each other', [['=B1+1', '=A1*2', '=A1+B1']], ['circle A1,B1']],
    ['a long way round', [['=B1', '=C1', '=SUM(D1:E1)', 4, '=A1']], ['circle A1,B1,C1,E1']],
    ['a chain is no circle', [[1, '=A1+1', '=B1+1', '=SUM(A1:C1)']], []],
    [
      'running totals',
      [
        [1, '=SUM(A$1:A1)'],
        [2, '=SUM(A$1:A2)'],
        [3, '=SUM(A$1:A3)'],
      ],
      [],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(found(lines, 'formulas-form-no-circle')).toEqual(expected);
  });

  test('across sheets', () => {
    const book = workbookOf(
      { name: '汇总', rows: [[{ v: 1, f: '明细!A1+1' }]] },
      {
        name: '明细',
        rows: [
          [
            { v: 1, f: '汇总!A1' },
            { v: 1, f: "'[1]去年'!A1" },
          ],
        ],
      },
    );
    const [circle] = circles(buildFormulaBook(book)).found;
    expect(circle?.cells.map((one) => one.sheet)).toEqual(['汇总', '明细']);
  });
});

test.each<[string, string, Lines, readonly string[]]>([
  [
    'links and the clock',
    'formulas-stand-alone',
    [['=[1]去年!A1+1', '=TODAY()-3', '=OFFSET(A1,1,0)', '=A1+1']],
    ['link A1', 'volatile B1', 'volatile C1'],
  ],
  ['one finding for a column of links', 'formulas-stand-alone', [['=[1]去年!A1'], ['=[1]去年!A2'], ['=[1]去年!A3']], ['link A1,A2,A3']],
  [
    'a factor in every row',
    'factors-stand-in-cells',
    [
      [1, '=A1*1.17'],
      [1, '=A2*1.17'],
      [1, '=A3*1.17'],
    ],
    ['factor B1,B2,B3'],
  ],
  [
    'bases of rates, months and rounding',
    'factors-stand-in-cells',
    [
      [1, '=ROUND(A1/12*10000,2)'],
      [1, '=ROUND(A2/12*10000,2)'],
      [1, '=ROUND(A3/12*10000,2)'],
    ],
    [],
  ],
  [
    'thresholds',
    'factors-stand-in-cells',
    [
      [1, '=IF(A1>=95,1,0)'],
      [1, '=IF(A2>=95,1,0)'],
      [1, '=IF(A3>=95,1,0)'],
    ],
    [],
  ],
  [
    'a factor used twice',
    'factors-stand-in-cells',
    [
      [1, '=A1*1.17'],
      [1, '=A2*1.17'],
    ],
    [],
  ],
  [
    'cells with one cause are one finding',
    'formulas-agree-in-block',
    [
      [1, 2, 3, '=A1/B1'],
      [1, 2, 3, '=A2/C2'],
      [1, 2, 3, '=A3/B3'],
      [1, 2, 3, '=A4/B4'],
      [1, 2, 3, '=A5/C5'],
      [1, 2, 3, '=A6/B6'],
      [1, 2, 3, '=A7/B7'],
    ],
    ['deviates D2,D5'],
  ],
  [
    'an average of rates, rounded',
    'mean-of-rates-is-weighted',
    [
      ['数', '发放率'],
      [1, 90],
      [2, 80],
      ['=SUM(A2:A3)', '=ROUND(AVERAGE(B2:B3),1)'],
    ],
    ['average B4'],
  ],
  [
    'an average over a number is none of rates alone',
    'mean-of-rates-is-weighted',
    [
      ['数', '发放率'],
      [1, 90],
      [2, 80],
      ['=SUM(A2:A3)', '=AVERAGE(B2:B3)*A4'],
    ],
    [],
  ],
  [
    'two minus signs',
    'minus-is-single',
    [
      [5, 2, '=A1--B1'],
      [5, 2, '=A2--B2'],
    ],
    ['double C1,C2'],
  ],
  ['signs before an operand', 'minus-is-single', [[5, 2, '=SUMPRODUCT(--(A1:A1>1),A1:A1)', '=-A1', '=A1+-B1', '=A1*-B1']], []],
  [
    'a lost $ that costs nothing yet',
    'formulas-agree-in-block',
    [[1, '=A1/$A$7'], [1, '=A2/$A$7'], [1, '=A3/A7'], [1, '=A4/$A$7'], [1, '=A5/$A$7'], [1, '=A6/$A$7'], ['=SUM(A1:A6)']],
    ['anchor-missing B3'],
  ],
])('%s', (_name, rule, lines, expected) => {
  expect(found(lines, rule)).toEqual(expected);
});

test('an error pasted as a value is said once, what reads it not at all', () => {
  const book = grid([
    [{ v: { error: '#REF!' } }, { v: { error: '#REF!' } }, { v: { error: '#N/A' } }],
    [{ v: { error: '#REF!' }, f: 'A1+B1' }, 1, 2],
  ]);
  const { findings } = judge(book, 'formula-gives-no-error');
  expect(findings.map((one) => `${one.severity ?? 'error'} ${one.cells.map(formatAddress).join(',')}`)).toEqual([
    'error A1,B1',
    'information C1',
  ]);
});
