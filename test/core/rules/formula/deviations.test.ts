import { findingsOf, type Lines } from '../../../support/formula-grid';

const filled = (rows: number, line: (row: number) => readonly (string | number | null)[]): Lines =>
  Array.from({ length: rows }, (_, i) => line(i + 1));
/** A grid with some rows put in place of others; 1-based. */
const with_ = (lines: Lines, rows: Readonly<Record<number, readonly (string | number | null)[]>>): Lines =>
  lines.map((line, i) => rows[i + 1] ?? line);

const AGREE = 'formulas-agree-in-block';

describe('formulas that deviate from their line', () => {
  test.each<[string, Lines, readonly string[]]>([
    [
      'one step of a long addition reads the row below',
      with_(
        filled(6, (r) => [1, 2, 3, 4, `=A${r}+B${r}+C${r}+D${r}`]),
        { 3: [1, 2, 3, 4, '=A3+B3+C4+D3'] },
      ),
      [`${AGREE} deviates E3`],
    ],
    [
      'subtotals between the rows do not hide it',
      [
        ['', '', '=SUM(C2:C4)'],
        [1, 2, '=A2+B2'],
        [1, 2, '=A3+B4'],
        [1, 2, '=A4+B4'],
        ['', '', '=SUM(C6:C8)'],
        [1, 2, '=A6+B6'],
        [1, 2, '=A7+B7'],
        [1, 2, '=A8+B8'],
      ],
      [`${AGREE} deviates C3`],
    ],
    [
      'a row forgets to subtract',
      with_(
        filled(5, (r) => [9, 0, `=A${r}-B${r}`]),
        { 3: [9, 0, '=A3'] },
      ),
      [`${AGREE} lacks-term C3`],
    ],
    [
      'nothing to subtract where the cell is blank',
      with_(
        filled(5, (r) => [9, 1, `=A${r}-B${r}`]),
        { 3: [9, null, '=A3'] },
      ),
      [],
    ],
    [
      'a typed number mends one total of a row',
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        ['=SUM(A1:A2)', '=SUM(B1:B2)', '=SUM(C1:C2)+1', '=SUM(D1:D2)'],
      ],
      [`${AGREE} constant-added C3`],
    ],
    [
      'one rate per thousand among rates per ten thousand',
      with_(
        filled(6, (r) => [3, 900, `=A${r}*10000/B${r}`]),
        { 4: [3, 900, '=A4*1000/B4'] },
      ),
      [`${AGREE} scale C4`],
    ],
    ['factors that belong to their lines', filled(6, (r) => [3, 900, `=A${r}*0.${r}5`]), []],
    [
      'the same cell of another sheet',
      filled(5, (r) => [r === 3 ? `=二月!B${r}+二月!C${r}` : `=一月!B${r}+一月!C${r}`]),
      [`${AGREE} other-sheet A3`],
    ],
    ['a line for every sheet', filled(5, (r) => [`=Sheet${r}!B3`]), []],
    ['a list of links to rows that were picked', [['=甲!B2'], ['=甲!B7'], ['=甲!B8'], ['=甲!B9'], ['=甲!B14']], []],
    [
      'another line with another factor',
      [
        [1, '=A1*12'],
        [1, '=B1*479'],
        [1, '=B2*479'],
        [1, '=B1*20'],
        [1, '=B4*479'],
        [1, '=B5*479'],
      ],
      [],
    ],
    [
      'the last total of a row adds up the totals beside it',
      [
        [1, 2, 4],
        [10, 20, 40],
        ['=SUM(A1:A2)', '=SUM(B1:B2)', '=SUM(A3:B3)'],
      ],
      [`${AGREE} deviates C3`],
    ],
    [
      'the last column was typed as a total of the row',
      [
        [1, 2, 3],
        [10, 20, 30],
        ['=SUM(A1:A2)', '=SUM(B1:B2)', '=SUM(A3:B3)'],
      ],
      [],
    ],
    [
      'cross-checks beside every total read the column of totals',
      [
        ['=SUM(A2:A3)', '=SUM(B2:B3)', '=SUM(A1:B1)', null, '=SUM(C2:C3)'],
        [1, 2, '=SUM(A2:B2)'],
        [1, 2, '=SUM(A3:B3)'],
        ['=SUM(A5:A7)', '=SUM(B5:B7)', '=SUM(A4:B4)', null, '=SUM(C5:C7)'],
        [1, 2, '=SUM(A5:B5)'],
        [1, 2, '=SUM(A6:B6)'],
        [1, 2, '=SUM(A7:B7)'],
        ['=SUM(A9:A9)', '=SUM(B9:B9)', '=SUM(A8:B8)', null, '=SUM(C9:C9)'],
        [1, 2, '=SUM(A9:B9)'],
      ],
      [],
    ],
    [
      'a cell that avoids a blank',
      [
        [1, 5, '=A1+B1'],
        [1, 5, '=A2+B2'],
        [null, 5, '=B2+B3'],
        [1, 5, '=A4+B4'],
        [1, 5, '=A5+B5'],
      ],
      [],
    ],
    [
      'totals of two blocks that look back at the block before',
      [
        ['=SUM(A2:A3)', '=SUM(B2:B3)', '=SUM(C2:C3)', '=SUM(D2:D3)', '=SUM(E2:E3)'],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        ['=SUM(A5:A7)', '=SUM(B1:B3)', '=SUM(C5:C7)', '=SUM(D5:D7)', '=SUM(E5:E7)'],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        ['=SUM(A9:A11)', '=SUM(B5:B7)', '=SUM(C9:C11)', '=SUM(D9:D11)', '=SUM(E9:E11)'],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
      ],
      [`${AGREE} deviates B4,B8`],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(findingsOf(lines)).toEqual(expected);
  });
});
