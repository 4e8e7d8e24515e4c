import { all, check, edited, raised } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const TOWNS = ['城关镇', '东河镇', '西山乡', '南桥镇', '北沟乡', '中和镇'];
const STAYS = [1210, 843, 655, 702, 518, 931];
const BEDS = [120, 83, 61, 72, 55, 90];

/** Townships with two counts and the right totals; `cells` are put over it by address within the body (row, column). */
function table(cells: readonly (readonly [number, number, Literal])[] = []): Literal[][] {
  const body: Literal[][] = TOWNS.map((town, row) => [town, STAYS[row] ?? 0, BEDS[row] ?? 0]);
  for (const [row, column, value] of cells) (body[row] as Literal[])[column] = value;
  return [['2023年某县住院情况'], [null], ['乡镇', '住院人数', '出院人数'], ...body, ['合计', 4859, 481]];
}

describe('number-stored-as-text', () => {
  it.each<[string, Literal[][], readonly string[]]>([
    ['numbers only', table(), []],
    ['one number as text', table([[1, 1, '843']]), ['error B5']],
    ['with a thousands separator', table([[0, 1, '1,210']]), ['error B4']],
    ['full-width digits', table([[1, 2, '８３']]), ['error C5']],
    ['a word is no number', table([[1, 1, '未报']]), []],
    ['a dash is no number', table([[1, 1, '—']]), []],
    [
      'a whole column in one style is told once',
      table(STAYS.map((value, row): [number, number, Literal] => [row, 1, String(value)])),
      ['information B4 B5 B6 B7 B8 B9'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(raised(check(grid(rows)), 'number-stored-as-text')).toEqual(expected);
  });

  it('its fix is safe, writes the number and removes the finding', () => {
    const book = grid(table([[0, 1, '1,210']]));
    const [finding] = check(book).findings;
    expect(finding?.fix).toMatchObject({ kind: 'safe', edits: [{ value: 1210 }] });
    expect(all(check(edited(book, finding?.fix?.edits ?? [])))).toEqual([]);
  });
});

describe('cell-filled-in-row', () => {
  it.each<[string, Literal[][], readonly string[]]>([
    ['all filled', table(), []],
    ['a blank that the total needs', table([[3, 1, null]]), ['error B7']],
    ['a blank where the total is the sum of the others', [...table([[3, 1, null]]).slice(0, 9), ['合计', 4859 - 702, 481]], []],
    ['a dash is an answer', table([[3, 1, '—']]), []],
  ])('%s', (_, rows, expected) => {
    expect(raised(check(grid(rows)), 'cell-filled-in-row')).toEqual(expected);
  });

  it('says what is lacking', () => {
    const finding = check(grid(table([[3, 1, null]]))).findings.find((one) => one.rule === 'cell-filled-in-row');
    expect(finding?.expected).toBe(702);
  });
});

describe('area-listed-once', () => {
  const twice = (name: string, stays: number, beds: number): Literal[][] => [
    ...table().slice(0, 9),
    [name, stays, beds],
    ['合计', 4859 + stays, 481 + beds],
  ];
  it.each<[string, Literal[][], readonly string[]]>([
    ['each once', table(), []],
    ['twice with the same figures', twice('东河镇', 843, 83), ['error A5 A10']],
    ['twice with other figures', twice('东河镇', 412, 40), ['error A5 A10']],
    ['spaces within the name', twice('东 河 镇', 412, 40), ['error A5 A10']],
    ['another name that contains it', twice('东河镇新区街道', 412, 40), []],
  ])('%s', (_, rows, expected) => {
    expect(raised(check(grid(rows)), 'area-listed-once')).toEqual(expected);
  });
});

describe('value-in-range', () => {
  it.each<[string, Literal[][], readonly string[]]>([
    ['counts', table(), []],
    ['a negative count', table([[2, 1, -655]]), ['error B6']],
    ['a fractional count among whole ones', table([[2, 1, 655.5]]), ['error B6']],
  ])('%s', (_, rows, expected) => {
    expect(raised(check(grid(rows)), 'value-in-range')).toEqual(expected);
  });

  const rates = (last: Literal, head: string): Literal[][] => [
    ['2023年某县工作情况'],
    ['乡镇', head],
    ...TOWNS.map((town, row): Literal[] => [town, row === 5 ? last : 91.25 + row]),
  ];
  it.each<[string, Literal[][], readonly string[]]>([
    ['100 % is possible', rates(100, '建档率(%)'), []],
    ['a share above 100 %', rates(108.5, '建档率(%)'), ['error B8']],
    ['a completion above 100 %', rates(108.5, '任务完成率(%)'), []],
    ['a use of beds above 100 %', rates(108.5, '病床使用率(%)'), []],
    ['100.0 that rounds 99.96', rates('100.0', '建档率(%)'), []],
  ])('%s', (_, rows, expected) => {
    expect(raised(check(grid(rows)), 'value-in-range')).toEqual(expected);
  });
});

describe('target-met', () => {
  const stated = (goal: Literal, value: number): Literal[][] => [
    ['2023年某县基本公共卫生服务指标完成情况'],
    ['指标', '目标值(%)', '实际(%)'],
    ['居民健康档案建档率', 90, 93.5],
    ['高血压患者规范管理率', goal, value],
    ['糖尿病患者规范管理率', 60, 66.4],
  ];
  it.each<[string, Literal[][], readonly string[]]>([
    ['reached', stated(60, 71.2), []],
    ['reached just so', stated(60, 60), []],
    ['below', stated(60, 55.1), ['warning C4']],
    ['below, with the sign in words', stated('≥60', 55.1), ['warning C4']],
    ['a ceiling kept', stated('≤60', 55.1), []],
    ['a ceiling passed', stated('≤60', 61.3), ['warning C4']],
    ['no target', stated('—', 55.1), []],
  ])('%s', (_, rows, expected) => {
    const found = raised(check(grid(rows)), 'target-met');
    expect(found).toEqual(expected);
  });
});

describe('target-met by an official target', () => {
  const townships = (head: string, last: number, year = 2022): Literal[][] => [
    [`${String(year)}年某市各乡镇疫苗接种率`],
    ['乡镇', head, null, null],
    [null, '应种', '实种', '接种率(%)'],
    ...TOWNS.map((town, row): Literal[] => {
      const given = row === 5 ? last : 480 - row;
      return [town, 500, given, given / 5];
    }),
  ];
  it.each<[string, Literal[][], readonly string[]]>([
    ['a programme vaccine above 90 % everywhere', townships('百白破疫苗', 451), []],
    ['a township below', townships('百白破疫苗', 441), ['warning D9']],
    ['a vaccine outside the programme', townships('水痘疫苗', 441), []],
    ['a year that no document covers', townships('百白破疫苗', 441, 2003), []],
  ])('%s', (_, rows, expected) => {
    expect(raised(check(grid(rows, { merges: ['B2:D2', 'A2:A3'] })), 'target-met')).toEqual(expected);
  });
});
