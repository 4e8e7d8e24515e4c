import { findingsOf, type Entry, type Lines } from '../../../support/formula-grid';

/** Seven rows of a name, two numbers and a formula; a list of names and prices in G1:H7 beside them. */
const NAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚'];
function filled(formula: (row: number) => string, odd: Readonly<Record<number, string>> = {}): Lines {
  return NAMES.map((name, i): readonly Entry[] => {
    const row = i + 1;
    return [name, row * 10 + 1, row * 7 + 2, `=${odd[row] ?? formula(row)}`, null, null, name, row * 3];
  });
}

describe('lists that are looked in stay in place', () => {
  test.each<readonly [string, (row: number) => string]>([
    ['a list of prices', (r) => `VLOOKUP(A${String(r)},G${String(r)}:H${String(r + 6)},2,0)`],
    ['a list on another sheet', (r) => `VLOOKUP($A${String(r)},价格!$A${String(r)}:$B${String(r + 6)},2,FALSE)`],
    ['a list within INDEX', (r) => `IFERROR(INDEX($H$1:$H$7,MATCH(A${String(r)},G${String(r)}:G${String(r + 6)},0)),0)`],
    ['a rank', (r) => `RANK(B${String(r)},B${String(r)}:B${String(r + 6)})`],
    ['a sum by name', (r) => `SUMIF(A${String(r)}:A${String(r + 6)},G${String(r)},$B$1:$B$7)`],
  ])('%s that moves with the fill', (_, formula) => {
    expect(findingsOf(filled(formula))).toEqual(['lists-stay-in-place moves D1,D2,D3,D4,D5,D6,D7']);
  });

  test.each<readonly [string, (row: number) => string]>([
    ['held by $', (r) => `VLOOKUP(A${String(r)},G$1:H$7,2,0)`],
    ['held at one end: a running count', (r) => `COUNTIF(A$1:A${String(r)},A${String(r)})`],
    ['one row, its own', (r) => `INDEX(B${String(r)}:C${String(r)},MATCH(2,B${String(r)}:C${String(r)},1))`],
    ['a condition written in: the last three', (r) => `COUNTIF(B${String(r)}:B${String(r + 2)},">20")`],
    ['no list: a moving sum', (r) => `SUM(B${String(r)}:B${String(r + 2)})`],
  ])('not %s', (_, formula) => {
    expect(findingsOf(filled(formula))).toEqual([]);
  });

  test('two formulas show no fill', () => {
    expect(findingsOf(filled((r) => `VLOOKUP(A${String(r)},G${String(r)}:H${String(r + 6)},2,0)`).slice(0, 2))).toEqual([]);
  });
});

describe('one formula of a column looks up, rounds, compares or groups otherwise', () => {
  test.each<readonly [string, (row: number) => string, string, string]>([
    ['another column of the list', (r) => `VLOOKUP(A${String(r)},$G$1:$I$7,2,0)`, 'VLOOKUP(A4,$G$1:$I$7,3,0)', 'lookup'],
    ['the nearest entry', (r) => `VLOOKUP(A${String(r)},$G$1:$H$7,2,FALSE)`, 'VLOOKUP(A4,$G$1:$H$7,2,TRUE)', 'lookup'],
    ['the kind of match left out', (r) => `VLOOKUP(A${String(r)},$G$1:$H$7,2,0)`, 'VLOOKUP(A4,$G$1:$H$7,2)', 'lookup'],
    ['whole numbers', (r) => `ROUND(B${String(r)}/C${String(r)},2)`, 'ROUND(B4/C4,0)', 'rounding'],
    ['more than', (r) => `IF(B${String(r)}>=C${String(r)},1,2)`, 'IF(B4>C4,1,2)', 'limit'],
    ['not equal', (r) => `IF(B${String(r)}=0,0,C${String(r)}/B${String(r)})`, 'IF(B4<>0,0,C4/B4)', 'limit'],
    ['brackets lost', (r) => `(B${String(r)}-C${String(r)})/C${String(r)}`, 'B4-C4/C4', 'brackets'],
    ['a term and its brackets lost', (r) => `ROUND((B${String(r)}-C${String(r)})/C${String(r)},2)`, 'ROUND(B4/C4,2)', 'lacks-term'],
  ])('%s', (_, formula, odd, message) => {
    expect(findingsOf(filled(formula, { 4: odd }))).toEqual([`formulas-agree-in-block ${message} D4`]);
  });

  test.each<readonly [string, (row: number) => string, string]>([
    ['FALSE is 0', (r) => `VLOOKUP(A${String(r)},$G$1:$H$7,2,FALSE)`, 'VLOOKUP(A4,$G$1:$H$7,2,0)'],
    ['what is left out is TRUE', (r) => `VLOOKUP(B${String(r)},$G$1:$H$7,2,TRUE)`, 'VLOOKUP(B4,$G$1:$H$7,2)'],
    ['one digit is a remark', (r) => `ROUND(B${String(r)}/C${String(r)},2)`, 'ROUND(B4/C4,1)'],
    ['less is better for one indicator', (r) => `IF(B${String(r)}>=C${String(r)},1,2)`, 'IF(B4<=C4,1,2)'],
    ['not nought is more than nought', (r) => `IF(B${String(r)}>0,C${String(r)},0)`, 'IF(B4<>0,C4,0)'],
    // 30 + 1: with the stored result 1 the grid says that both give the same.
    ['brackets that change nothing', (r) => `(B${String(r)}-B${String(r)})+1`, 'B4-(B4-1)'],
  ])('%s', (_, formula, odd) => {
    expect(findingsOf(filled(formula, { 4: odd }))).toEqual([]);
  });
});
