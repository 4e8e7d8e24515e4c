import { buildFormulaBook } from '../../../src/core/formula/formula-book';
import { TableNames } from '../../../src/core/formula/table-names';
import { parseAddress, parseRange } from '../../../src/core/model/address';
import type { ListObject, WorkbookSnapshot } from '../../../src/core/model/workbook';
import { valuesAreCurrent } from '../../../src/core/rules/values-are-current/rule';
import { workbookOf, type Literal } from '../../support/grid';

/** 表1 in B2:E6 of 数据, with a row of totals; 名单 beside it without one, its second heading not what the table says. */
function tables(cells: Readonly<Record<string, Literal>> = {}): WorkbookSnapshot {
  const rows: Literal[][] = [
    ['统计表'],
    [null, '机构', '人数', '占比[%]', '人均'],
    [null, '甲', 10, 20, 2],
    [null, '乙', 30, 40, 3],
    [null, '丙', 50, 60, 4],
    [null, '合计', 90, null, null],
  ];
  const made = workbookOf({ name: '数据', rows }, { name: '汇总', rows: [[cells['A1'] ?? null, cells['B1'] ?? null]] });
  const object = (name: string, range: string, columns: readonly string[], totalsRow: boolean): ListObject => {
    const found = parseRange(range);
    if (!found) throw new Error(range);
    return { name, range: found, columns, totalsRow };
  };
  const listObjects = [
    object('表1', 'B2:E6', ['机构', '人数', '占比[%]', '人均'], true),
    object('名单', 'D2:E5', ['占比[%]', '单价'], false),
  ];
  return { ...made, sheets: made.sheets.map((sheet, i) => (i === 0 ? { ...sheet, listObjects } : sheet)) };
}

describe('names of tables are written out as references', () => {
  test.each([
    ['SUM(表1[人数])', '数据', 'G9', 'SUM($C$3:$C$5)'],
    ['SUM(表1[人数])', '汇总', 'A1', "SUM('数据'!$C$3:$C$5)"],
    ['sum(表1[人数])+1', '数据', 'G9', 'sum($C$3:$C$5)+1'],
    ['表1[[#This Row],[人数]]/表1[[#Totals],[人数]]', '数据', 'E4', '$C4/$C$6'],
    ["SUM(表1[占比'[%']])", '数据', 'G9', 'SUM($D$3:$D$5)'],
    ['SUM(表1[[人数]:[人均]])', '数据', 'G9', 'SUM($C$3:$E$5)'],
    ['ROWS(表1[#All])', '数据', 'G9', 'ROWS($B$2:$E$6)'],
    ['COUNTA(表1[])', '数据', 'G9', 'COUNTA($B$3:$E$5)'],
    ['SUM(表1[[#Data],[#Totals],[人数]])', '数据', 'G9', 'SUM($C$3:$C$6)'],
    ['"表1[人数]"&表1[[#Headers],[人数]]', '数据', 'G9', '"表1[人数]"&$C$2'],
  ])('%s on %s!%s', (formula, sheet, at, expected) => {
    const place = parseAddress(at);
    if (!place) throw new Error(at);
    expect(new TableNames(tables()).writtenOut(formula, place, sheet)).toBe(expected);
  });

  test.each([
    ['a column that the table does not have', 'SUM(表1[床位])'],
    ['a table that the book does not have', 'SUM(表9[人数])'],
    ['a table whose headings are not where it says', 'SUM(名单[单价])'],
    ['the own row outside the table', '表1[[#This Row],[人数]]'],
    ['another file', "SUM([1]数据!A1,'[2]表 1'!B2)"],
    ['brackets that do not close', 'SUM(表1[人数)'],
  ])('%s stays as written', (_, formula) => {
    expect(new TableNames(tables()).writtenOut(formula, { row: 20, col: 1 }, '数据')).toBe(formula);
  });
});

test('formulas over tables are recomputed, from another sheet too', () => {
  const workbook = tables({ A1: { v: 90, f: 'SUM(表1[人数])' }, B1: { v: 91, f: 'SUM(表1[人数])' } });
  const found = valuesAreCurrent.check(buildFormulaBook(workbook), {
    workbook,
    tables: [],
    catalogue: null as never,
    year: null,
    area: null,
  });
  expect(found.passes).toBe(1);
  expect(found.findings.map(({ cells, expected }) => ({ cells, expected }))).toEqual([
    { cells: [{ sheet: '汇总', row: 0, col: 1 }], expected: 90 },
  ]);
});
