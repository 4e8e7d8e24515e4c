import { findingsOf, formulaGrid, judge, type Entry, type Lines } from '../../../support/formula-grid';

/** Six rows of four typed numbers and one formula, in which `odd` stands in the fourth. */
function column(formula: (row: number) => string, odd: string, numbers = 4): Lines {
  return Array.from({ length: 6 }, (_, i): readonly Entry[] => {
    const row = i + 1;
    const typed = Array.from({ length: numbers }, (__, col) => row * 10 + col + 1);
    return [...typed, row === 4 ? `=${odd}` : `=${formula(row)}`];
  });
}

describe('one cell of a line computes otherwise', () => {
  test.each<readonly [string, (row: number) => string, string, string]>([
    ['plus for minus', (r) => `A${String(r)}-B${String(r)}`, 'A4+B4', 'sign'],
    ['minus for plus in brackets', (r) => `(A${String(r)}+B${String(r)})/C${String(r)}`, '(A4-B4)/C4', 'sign'],
    ['times for over', (r) => `A${String(r)}/B${String(r)}`, 'A4*B4', 'operator'],
    ['another function', (r) => `MAX(A${String(r)}:C${String(r)})`, 'MIN(A4:C4)', 'function'],
    ['a number for a cell', (r) => `A${String(r)}*D${String(r)}`, 'A4*0.05', 'number-for-cell'],
    ['a factor missing', (r) => `A${String(r)}*B${String(r)}*C${String(r)}`, 'A4*B4', 'lacks-term'],
    ['a factor too many', (r) => `A${String(r)}/B${String(r)}`, 'A4/B4*C4', 'deviates'],
    ['a hundred times', (r) => `A${String(r)}/B${String(r)}`, 'A4/B4*100', 'scale'],
  ])('%s', (_, formula, odd, message) => {
    expect(findingsOf(column(formula, odd))).toEqual([`formulas-agree-in-block ${message} E4`]);
  });

  test('two differences are another formula', () => {
    expect(findingsOf(column((r) => `A${String(r)}-B${String(r)}*C${String(r)}`, 'A4+B4/C4'))).toEqual([]);
  });

  test('a number stands in for a cell that is blank', () => {
    const lines = column((r) => `A${String(r)}*D${String(r)}`, 'A4*0.05').map((line, i) =>
      line.map((entry, col) => (i === 3 && col === 3 ? null : entry)),
    );
    expect(findingsOf(lines)).toEqual([]);
  });

  test('two against one say too little of a sign', () => {
    expect(
      findingsOf(
        column((r) => `A${String(r)}-B${String(r)}`, 'A4+B4')
          .slice(2, 5)
          .map((line) => [...line]),
      ),
    ).toEqual([]);
  });
});

describe('a mean among sums', () => {
  const rows = (total: string): Lines => [
    ...[1, 2, 3, 4, 5].map((row): readonly Entry[] => [
      row * 11,
      row * 7,
      row * 5,
      row * 3,
      row * 2,
      row === 3 ? `=${total}(A3:E3)` : `=SUM(A${String(row)}:E${String(row)})`,
    ]),
  ];

  test('is named where the amounts are added up crosswise with the others', () => {
    const book = [...rows('AVERAGE'), ['=SUM(A1:A5)', '=SUM(B1:B5)', '=SUM(C1:C5)', '=SUM(D1:D5)', '=SUM(E1:E5)']];
    expect(findingsOf(book)).toEqual(['formulas-agree-in-block function F3']);
  });

  test('is left alone where nothing says that the lines are of one kind', () => {
    expect(findingsOf(rows('AVERAGE'))).toEqual([]);
  });
});

describe('SUBTOTAL adds up as SUM does', () => {
  const blocks = (second: string, grand: string): Lines => [
    [1, 11, 21],
    [2, 12, 22],
    [3, 13, 23],
    ['=SUBTOTAL(9,A1:A3)', '=SUBTOTAL(9,B1:B3)', '=SUBTOTAL(9,C1:C3)'],
    [4, 14, 24],
    [5, 15, 25],
    [6, 16, 26],
    ['=SUBTOTAL(9,A5:A7)', second, '=SUBTOTAL(9,C5:C7)'],
    [grand.replaceAll('@', 'A'), grand.replaceAll('@', 'B'), grand.replaceAll('@', 'C')],
  ];

  test('a short range is named', () => {
    expect(findingsOf(blocks('=SUBTOTAL(9,B5:B6)', '=SUBTOTAL(9,@1:@8)'))).toEqual(['totals-cover-their-block misses B8']);
  });

  test('a grand total of the same kind counts nothing twice, a SUM does', () => {
    expect(findingsOf(blocks('=SUBTOTAL(9,B5:B7)', '=SUBTOTAL(9,@1:@8)'))).toEqual([]);
    expect(findingsOf(blocks('=SUBTOTAL(9,B5:B7)', '=SUM(@1:@8)'))).toEqual(['totals-cover-their-block doubles A9,B9,C9']);
  });
});

describe('a total that adds up its neighbour’s parts', () => {
  const book = (third: string): Lines => [
    [3, 5, 7, 9, 2],
    [4, 6, 8, 1, 9],
    [5, 7, 2, 4, 6],
    ['=SUM(A1:A3) → 12', '=SUM(B1:B3) → 18', `${third} → 14`, '=SUM(D1:D3) → 14', '=SUM(E1:E3) → 17'],
  ];

  test('is no cross-check while its own column waits to be added up', () => {
    expect(findingsOf(book('=SUM(D1:D3)'))).toEqual(['formulas-agree-in-block deviates C4']);
  });
});

describe('three odd cells in the middle of a column', () => {
  const rows = (odd: (row: number) => string, beside: (row: number) => string): Lines =>
    Array.from({ length: 9 }, (_, i): readonly Entry[] => {
      const row = i + 1;
      return [row * 3, row * 5, row * 2, `=${beside(row)}`, row >= 4 && row <= 6 ? `=${odd(row)}` : `=A${String(row)}*B${String(row)}`];
    });

  test('are a slip filled down where the lines beside go on', () => {
    expect(
      findingsOf(
        rows(
          (r) => `A${String(r)}*C${String(r)}`,
          (r) => `B${String(r)}+C${String(r)}`,
        ),
      ),
    ).toEqual(['formulas-agree-in-block deviates E4,E5,E6']);
  });

  test('are a table of their own where nothing beside goes on', () => {
    const apart = rows(
      (r) => `A${String(r)}*C${String(r)}`,
      (r) => `B${String(r)}+C${String(r)}`,
    ).map((line) => [line[0] ?? null, line[1] ?? null, line[2] ?? null, null, line[4] ?? null]);
    expect(findingsOf(apart)).toEqual([]);
  });
});

describe('what a circle brings about', () => {
  test('dividing by a total in a circle is no fault of its own', () => {
    const lines: Lines = [
      [3, 5, 7, 9],
      [4, 6, 8, 1],
      [5, 7, 2, 4],
      ['=SUM(A1:A3) → 12', '=SUM(B1:B4) → 0', '=SUM(C1:C3) → 17', '=SUM(D1:D3) → 14'],
      ['=A1/A4 → 0.25', '=B1/B4 → #DIV/0!', '=C1/C4 → 0.41', '=D1/D4 → 0.64'],
    ];
    expect(findingsOf(lines)).toEqual(['formulas-form-no-circle itself B4']);
    const [circle] = judge(formulaGrid(lines), 'formulas-form-no-circle').findings;
    expect(circle?.fix?.edits.map((edit) => edit.formula)).toEqual(['SUM(B1:B3)']);
  });
});
