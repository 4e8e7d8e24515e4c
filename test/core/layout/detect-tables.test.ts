import { formatAddress, formatColumn, formatRange } from '../../../src/core/model/address';
import { detectTables } from '../../../src/core/layout/detect-tables';
import type { StatTable } from '../../../src/core/model/table';
import { grid, workbookOf } from '../../support/grid';

const only = (tables: readonly StatTable[]): StatTable => {
  expect(tables).toHaveLength(1);
  return tables[0] as StatTable;
};
const outline = (table: StatTable) => ({
  range: formatRange(table.range),
  header: table.header.rows.map((row) => row + 1),
  stub: table.stub.columns.map(formatColumn),
  columns: table.columns.map((line) => line.labels.map((label) => label.text).join('|')),
  rows: table.rows.map((line) => `${line.role}:${line.labels.map((label) => label.text).join('|')}`),
});

const BUREAU = [
  ['某市2023年1-9月免疫规划'],
  ['填报单位：某市卫生健康局', null, null, '单位：人次、%'],
  ['序号', '乡镇', '卡介苗', null, null],
  [null, null, '应种', '实种', '接种率'],
  [null, '合计', 30, 27, 90],
  [1, '甲镇', 10, 9, 90],
  [2, '乙镇', 20, 18, 90],
  ['注：数据来自系统。'],
  ['填表人：张三', null, '审核人：李四'],
];
const BUREAU_MERGES = ['A1:E1', 'A3:A4', 'B3:B4', 'C3:E3'];

test('title, unit line, merged header, serial column, total first, note and signature', () => {
  const table = only(detectTables(grid(BUREAU, { merges: BUREAU_MERGES })).tables);
  expect(outline(table)).toEqual({
    range: 'A1:E9',
    header: [3, 4],
    stub: ['A', 'B'],
    columns: ['卡介苗|应种', '卡介苗|实种', '卡介苗|接种率'],
    rows: ['total:合计', 'body:1|甲镇', 'body:2|乙镇'],
  });
  expect(table.frame.map((line) => line.kind)).toEqual(['title', 'reporter', 'unit', 'note', 'signature', 'signature']);
});

test('indentation and 其中 give levels and parents', () => {
  const table = only(
    detectTables(
      grid([
        ['机构类别', '2023年', '2022年'],
        ['总计', 100, 90],
        ['  医院', 40, 35],
        ['    综合医院', 30, 26],
        ['    专科医院', 10, 9],
        ['  基层机构', 60, 55],
        ['其中：村卫生室', 50, 45],
      ]),
    ).tables,
  );
  expect(table.header.rows).toEqual([0]);
  expect(table.rows.map((line) => [line.level, line.parent])).toEqual([
    [0, null],
    [1, 1],
    [2, 2],
    [2, 2],
    [1, 1],
    [2, 5],
  ]);
});

test('merged groups before names', () => {
  const table = only(
    detectTables(
      grid(
        [
          ['类别', '疫苗', '应种', '实种'],
          ['基础', '卡介苗', 5, 5],
          [null, '乙肝', 6, 6],
          ['加强', '百白破', 7, 6],
          [null, '麻腮风', 8, 7],
          ['合计', null, 26, 24],
        ],
        { merges: ['A2:A3', 'A4:A5', 'A6:B6'] },
      ),
    ).tables,
  );
  expect(outline(table).stub).toEqual(['A', 'B']);
  expect(outline(table).rows).toEqual(['body:基础|卡介苗', 'body:基础|乙肝', 'body:加强|百白破', 'body:加强|麻腮风', 'total:合计']);
});

test('two tables on a sheet, by blank row and by section title; side by side', () => {
  const below = detectTables(
    grid([
      ['一、甲'],
      ['项目', '任务', '完成'],
      ['a', 1, 2],
      ['b', 2, 3],
      [],
      ['二、乙'],
      ['指标', '数值'],
      ['c', 4],
      ['d', 5],
      ['三、丙'],
      ['指标', '数值'],
      ['e', 4],
      ['f', 5],
    ]),
  ).tables;
  expect(below.map((table) => [formatRange(table.range), table.frame.map((line) => line.text)])).toEqual([
    ['A1:C4', ['一、甲']],
    ['A6:B9', ['二、乙']],
    ['A10:B13', ['三、丙']],
  ]);
  const beside = detectTables(grid([['乡镇', '人口', null, '月份', '例数'], ['甲', 1, null, '1月', 3], ['乙', 2, null, '2月', 4]])).tables; // prettier-ignore
  expect(beside.map((table) => formatRange(table.range))).toEqual(['A1:B3', 'D1:E3']);
});

test('years as header, unit column in the stub, months across', () => {
  const table = only(detectTables(grid([['指标', '单位', 2021, 2022], ['活产数', '人', 10, 11], ['产检率', '%', 95.5, 96.1]])).tables); // prettier-ignore
  expect(outline(table)).toMatchObject({ header: [1], stub: ['A', 'B'], columns: ['2021', '2022'] });
  expect(table.orientation).toBe('indicators-down');
});

test('what is no table is listed with its reason', () => {
  const { tables, unread } = detectTables(
    workbookOf(
      { name: '封面', rows: [['卫生统计年报'], [], ['某市卫生健康局']] },
      { name: '空', rows: [] },
      { name: '隐藏', rows: [['a', 1]], visibility: 'hidden' },
    ),
  );
  expect(tables).toEqual([]);
  expect(unread.map(({ sheet, reason }) => [sheet, reason])).toEqual([['封面', 'too-small'], ['封面', 'too-small'], ['空', 'empty'], ['隐藏', 'hidden-sheet']]); // prettier-ignore
});

test('hidden rows and columns are read and flagged', () => {
  const table = only(detectTables(grid([['乡镇', '甲', '乙'], ['a', 1, 2], ['b', 3, 4]], { hiddenRows: [2], hiddenColumns: [1] })).tables); // prettier-ignore
  expect(table.rows.map((line) => line.hidden)).toEqual([false, true]);
  expect(table.columns.map((line) => line.hidden)).toEqual([true, false]);
});

test('a stray cell far away and blank rows and columns around move addresses only', () => {
  const plain = only(detectTables(grid(BUREAU, { merges: BUREAU_MERGES })).tables);
  const moved = only(detectTables(grid(BUREAU, { at: 'D11', merges: ['D11:H11', 'D13:D14', 'E13:E14', 'F13:H13'] })).tables);
  const shift = (table: StatTable, row: number, col: number) =>
    table.rows.map((line) => [
      line.index - row,
      line.role,
      line.level,
      line.labels.map((label) => formatAddress({ row: label.at.row - row, col: label.at.col - col })),
    ]);
  expect(shift(moved, 10, 3)).toEqual(shift(plain, 0, 0));
});

test('the order of body rows does not change their roles', () => {
  const head = ['乡镇', '应种', '实种'];
  const body = [['合计', 30, 27], ['甲镇', 10, 9], ['乙镇', 20, 18]]; // prettier-ignore
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
  ]) {
    const table = only(detectTables(grid([head, ...order.map((i) => body[i] ?? [])])).tables);
    const roles = new Map(table.rows.map((line) => [line.labels[0]?.text, line.role]));
    expect(Object.fromEntries(roles)).toEqual({ 合计: 'total', 甲镇: 'body', 乙镇: 'body' });
  }
});

test('an aside over the header is frame, a form of pairs has labels and no header', () => {
  const aside = only(detectTables(grid([['2023年指标'], [null, null, null, '常住人口：640970人'], ['指标', '分子', '分母', '率'], ['a率', 1, 2, 50], ['b率', 1, 4, 25]], { merges: ['A1:D1'] })).tables); // prettier-ignore
  expect(aside.header.rows).toEqual([2]);
  const form = only(detectTables(grid([['名称', '某医院', '床位', '300张'], ['地址', '某路5号', '电话', '0875-1234567'], ['等级', '二级', '编码', '53A01']])).tables); // prettier-ignore
  expect(outline(form)).toMatchObject({ header: [], stub: ['A', 'C'] });
});

test('a table folded into two columns is two tables; a header that comes again starts a new one', () => {
  const folded = detectTables(grid([['乡镇', '人数', '乡镇', '人数'], ['甲镇', 1, '丙镇', 3], ['乙镇', 2, '丁镇', 4]])).tables; // prettier-ignore
  expect(folded.map((table) => [formatRange(table.range), table.stub.columns.map(formatColumn)])).toEqual([['A1:B3', ['A']], ['C1:D3', ['C']]]); // prettier-ignore
  const again = detectTables(grid([[null, '本期', '上期'], ['张村', 1, 2], ['李村', 2, 3], [null, '任务', '完成'], ['王村', 1, 2]])).tables; // prettier-ignore
  expect(again.map((table) => table.header.rows)).toEqual([[0], [3]]);
});

it('takes a spanner written without merging for the name of all columns under it', () => {
  const table = only(
    detectTables(
      grid([
        ['2007年传染病发病情况'],
        ['病名', '2007年', null, '2006年', null, '增减'],
        [null, '发病数', '发病率', '发病数', '发病率'],
        ['肺结核', 420, 72.66, 431, 75.02, -11],
        ['痢疾', 301, 52.08, 340, 59.18, -39],
      ]),
    ).tables,
  );
  expect(table.columns.map((line) => line.labels.map((label) => label.text).join('/'))).toEqual([
    '2007年/发病数',
    '2007年/发病率',
    '2006年/发病数',
    '2006年/发病率',
    '增减',
  ]);
});

test('a header with a blank row under it stays with its figures', () => {
  const table = only(
    detectTables(
      grid(
        [
          ['2022年水质监测'],
          [null],
          ['水样', '枯水期', null, '丰水期', null],
          [null, '份数', '合格', '份数', '合格'],
          [null],
          ['出厂水', 20, 20, 30, 29],
          ['末梢水', 40, 38, 50, 50],
          [null],
          ['合计', 60, 58, 80, 79],
        ],
        { merges: ['A3:A4', 'B3:C3', 'D3:E3'] },
      ),
    ).tables,
  );
  expect(outline(table)).toMatchObject({
    header: [3, 4],
    columns: ['枯水期|份数', '枯水期|合格', '丰水期|份数', '丰水期|合格'],
    rows: ['body:出厂水', 'body:末梢水', 'total:合计'],
  });
});

test('甲 乙 1 under a header numbers the columns and names none', () => {
  const table = only(
    detectTables(
      grid([['工作量调查表'], ['指标名称', '计量单位', '数量'], ['甲', '乙', '1'], ['门诊人次', '人次', 100], ['出院人数', '人', 20]]),
    ).tables,
  );
  expect(outline(table)).toMatchObject({ header: [2, 3], columns: ['数量'], rows: ['body:门诊人次|人次', 'body:出院人数|人'] });
});

test('a rank among the figures is a figure; before the names it numbers the rows', () => {
  const roles = (head: readonly string[], row: readonly (string | number)[]) =>
    only(detectTables(grid([head, row, row.map((cell) => (typeof cell === 'number' ? cell + 1 : `${cell}二`))])).tables).columns.map(
      (line) => line.role,
    );
  expect(roles(['疾病', '发病数', '位次'], ['梅毒', 45, 3])).toEqual(['body', 'body']);
});

test('a ledger names its records after their days', () => {
  const day = { v: 44600, style: { numberFormat: 'yyyy/m/d' } };
  const table = only(
    detectTables(
      grid([
        ['序号', '日期', '活动地点', '参加人数'],
        [1, day, '文昌社区', 30],
        [2, { ...day, v: 44623 }, '中心小学', 41],
        [3, { ...day, v: 44646 }, '老年大学', 52],
      ]),
    ).tables,
  );
  expect(table.stub.columns.map(formatColumn)).toEqual(['A', 'B', 'C']);
});
