import { findingsOf, type Lines } from '../../../support/formula-grid';

const COVER = 'totals-cover-their-block';

test.each<[string, Lines, readonly string[]]>([
  [
    'a grand total adds up subtotals and their parts',
    [['=SUM(A2:A3)'], [1], [2], ['=SUM(A5:A6)'], [3], [4], ['=SUM(A1:A6)']],
    [`${COVER} doubles A7`],
  ],
  ['a grand total of the subtotals only', [['=SUM(A2:A3)'], [1], [2], ['=SUM(A5:A6)'], [3], [4], ['=A1+A4']], []],
  ['half of everything is the old way round it', [['=SUM(A2:A3)'], [1], [2], ['=SUM(A5:A6)'], [3], [4], ['=SUM(A1:A6)/2']], []],
  ['SUBTOTAL leaves subtotals out by itself', [['=SUBTOTAL(9,A2:A3)'], [1], [2], ['=SUBTOTAL(9,A1:A3)']], []],
  ['a running balance is no subtotal', [[1], ['=A1+B2', 5], ['=A2+B3', 5], ['=A3+B4', 5], ['=SUM(A1:A4)']], []],
  [
    'a total elsewhere misses the last column of the totals',
    [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], ['=SUM(A1:A2)', '=SUM(B1:B2)', '=SUM(C1:C2)', '=SUM(D1:D2)', '=SUM(E1:E2)'], [], ['=SUM(A3:D3)']],
    [`${COVER} misses A5`],
  ],
  [
    'the rest of the line has a total of its own',
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      ['=SUM(A1:A2)', '=SUM(B1:B2)', '=SUM(C1:C2)', '=SUM(D1:D2)', '=SUM(E1:E2)'],
      [],
      ['=SUM(A3:D3)', '=SUM(D3:E3)'],
    ],
    [],
  ],
  [
    'a rate between the parts and the total',
    [
      ['诊疗人次', 50, 60],
      ['出院人数', 5, 6],
      ['治愈率', 0.97, 0.98],
      ['合计', '=SUM(B1:B2)', '=SUM(C1:C2)'],
    ],
    [],
  ],
  ['the number before the parts is added further down', [[400], [7], [8], ['=SUM(A2:A3)'], [30], ['=A1+A4+A5']], []],
  [
    'all totals of the row leave out the same line',
    [
      [null, null],
      [9, 9],
      [7, 7],
      [8, 8],
      ['=SUM(A3:A4)', '=SUM(B3:B4)'],
    ],
    [],
  ],
  [
    'a total of one cell among totals of four',
    [
      [1, null, 2, 3],
      [1, null, 2, 3],
      [1, null, 2, 3],
      [1, 7, 2, 3],
      ['=SUM(A1:A4)', '=SUM(B4)', '=SUM(C1:C4)', '=SUM(D1:D4)'],
    ],
    [`${COVER} differs B5`],
  ],
  [
    'row totals of a column, one section starts a column late',
    [
      [1, 2, 3, '=SUM(A1:C1)'],
      [1, 2, 3, '=SUM(A2:C2)'],
      [1, 2, 3, '=SUM(A3:C3)'],
      ['小计', null, null, null],
      [],
      [null, 2, 3, '=SUM(B6:C6)'],
      [1, 2, 3, '=SUM(A7:C7)'],
    ],
    [`${COVER} differs D6`],
  ],
  [
    'a table below with a column less',
    [
      ...[1, 2, 3, 4, 5, 6].map((r) => [1, 2, 3, `=SUM(A${String(r)}:C${String(r)})`]),
      [],
      ...[8, 9, 10].map((r) => ['甲', 2, 3, `=SUM(B${String(r)}:C${String(r)})`]),
    ],
    [],
  ],
  [
    'a whole column of totals forgets the group that was added',
    [
      ['卡介苗', null, '脊灰', null, '麻腮风', null, '实种合计'],
      ['应种', '实种', '应种', '实种', '应种', '实种', null],
      [9, 8, 9, 8, 9, 7, '=B3+D3'],
      [9, 8, 9, 8, 9, 7, '=B4+D4'],
    ],
    [`${COVER} misses-group G3,G4`],
  ],
  [
    'the groups are shared out among two totals',
    [
      ['甲类', null, '乙类', null, '丙类', null, '丁类', null],
      ['应种', '实种', '应种', '实种', '应种', '实种', '应种', '实种', '甲乙', '丙丁'],
      [9, 8, 9, 8, 9, 7, 9, 7, '=B3+D3', '=F3+H3'],
    ],
    [],
  ],
  [
    'last year is no group of this one',
    [
      ['卡介苗', null, '脊灰', null, '上年', null, '合计'],
      ['应种', '实种', '应种', '实种', '应种', '实种', null],
      [9, 8, 9, 8, 9, 7, '=B3+D3'],
    ],
    [],
  ],
])('%s', (_name, lines, expected) => {
  expect(findingsOf(lines)).toEqual(expected);
});

test.each<[string, Lines, readonly string[]]>([
  [
    'a column between computed ones that takes what is typed',
    [
      [2, '=A1*$A$9', 5, '=C1*$A$9', null, '=E1*$A$9'],
      [2, '=A2*$A$9', 5, '=C2*$A$9', 8, '=E2*$A$9'],
      [2, '=A3*$A$9', 5, '=C3*$A$9', null, '=E3*$A$9'],
    ],
    [],
  ],
  [
    'a 0 typed where the formula would divide by 0',
    [
      [2, 4, '=A1/B1'],
      [0, 0, 0],
      [2, 4, '=A3/B3'],
      [2, 4, '=A4/B4'],
    ],
    [],
  ],
  [
    'a typed total that is the sum today is information only',
    [
      [20, 30, 40, 50],
      [25, 35, 45, 55],
      ['=SUM(A1:A2)', 65, '=SUM(C1:C2)', '=SUM(D1:D2)'],
    ],
    [],
  ],
  [
    'a number that is the rounded result',
    [
      [2, 3, '=A1/B1'],
      [2, 3, 0.667],
      [2, 3, '=A3/B3'],
      [2, 3, '=A4/B4'],
    ],
    ['constant-over-formula typed C2'],
  ],
  [
    'a number that the formula does not give',
    [
      [2, 3, '=A1/B1'],
      [2, 3, 0.767],
      [2, 3, '=A3/B3'],
      [2, 3, '=A4/B4'],
    ],
    ['constant-over-formula differs C2'],
  ],
])('typed among formulas: %s', (_name, lines, expected) => {
  expect(findingsOf(lines)).toEqual(expected);
});
