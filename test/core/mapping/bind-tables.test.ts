import { buildCatalogue, prepare, formatPeriod } from '../../../src/core/index';
import { loadCatalogue } from '../../../src/catalogue/load';
import { formatAddress } from '../../../src/core/model/address';
import type { Observation } from '../../../src/core/model/observation';
import type { WorkbookSnapshot } from '../../../src/core/model/workbook';
import { grid, workbookOf, type Literal } from '../../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const observe = (book: WorkbookSnapshot): readonly Observation[] =>
  prepare(book, catalogue, { only: [], year: null, area: null }).tables.flatMap((table) => table.observations);
const at = (book: WorkbookSnapshot, cell: string): Observation => {
  const found = observe(book).find((one) => formatAddress(one) === cell);
  if (!found) throw new Error(`no observation at ${cell}`);
  return found;
};
const says = (book: WorkbookSnapshot, cell: string) => {
  const { indicator, unit, measure, breakdown } = at(book, cell);
  return [indicator.name, unit, measure, ...Object.entries(breakdown).map(([key, member]) => `${key}:${member}`)].join(' ');
};

const TOWNS = ['甲镇', '乙镇', '丙乡', '丁乡'];
/** One column of names over four towns. */
const under = (head: readonly Literal[], ...more: readonly (readonly Literal[])[]): Literal[][] => [
  ['2022年某县工作情况'],
  [...head],
  ...more.map((row) => [...row]),
  ...TOWNS.map((town, row): Literal[] => [town, ...head.slice(1).map((_, col) => 40 + 7 * row + col)]),
];

describe('names of columns', () => {
  it.each<[string, readonly Literal[][], readonly string[], string, string]>([
    ['a unit in brackets is no part of the name', [['乡镇', '平均反应时间（分钟）', '出车次数']], [], 'B3', '平均反应时间 分钟 value'],
    ['points of a score', [['乡镇', '医疗质量（40分）', '总分']], [], 'B3', '医疗质量 分 value'],
    ['a unit of blood', [['乡镇', '采血量（U）', '献血人次']], [], 'B3', '采血量 U value'],
    ['last year said inside the name', [['乡镇', '出车次数', '上年同期出车次数']], [], 'C3', '出车次数 次 previous'],
    ['a year said inside the name', [['乡镇', '2022年门诊人次', '2021年门诊人次']], [], 'C3', '门诊人次 人次 value'],
    [
      'what is carried over from last year is this year’s',
      [['乡镇', '本年收入（万元）', '上年结转（万元）']],
      [],
      'C3',
      '上年结转 万元 value',
    ],
    ['a share is of the count before the rate', [['乡镇', '死亡人数', '死亡率（‰）', '构成比（%）']], [], 'D3', '死亡人数构成比 % share'],
    ['household employers', [['乡镇', '用人单位数', '接触人数']], [], 'B3', '用人单位数 家 value'],
    [
      'sex divides the count before it',
      [
        ['乡镇', '出生人数', '按性别分', null],
        [null, null, '男', '女'],
      ],
      ['A2:A3', 'B2:B3', 'C2:D2'],
      'C4',
      '男性出生人数 人 value 性别:男',
    ],
    [
      'parts beside a total keep their own names',
      [
        ['乡镇', '总收入（万元）', null, null],
        [null, '合计', '财政拨款', '医疗收入'],
      ],
      ['A2:A3', 'B2:D2'],
      'C4',
      '财政拨款 万元 value',
    ],
  ])('%s', (_, heads, merges, cell, expected) => {
    expect(says(grid(under(heads[0] ?? [], ...heads.slice(1)), { merges }), cell)).toBe(expected);
  });

  it('rows that divide what the title names leave the naming to it', () => {
    const months = Array.from({ length: 6 }, (_, month) => `${String(month + 1)}月`);
    const book = grid([
      ['2022年清溪县各月采血量（按血型）'],
      ['单位：U'],
      ['血型', ...months],
      ...['A型', 'B型', 'O型'].map((type, row): Literal[] => [type, ...months.map((_, col) => 60 + 9 * row + col)]),
    ]);
    expect(says(book, 'C5')).toBe('采血量 U value 血型:B型');
    expect(formatPeriod(at(book, 'C5').period)).toBe('2022年2月');
  });
});

describe('indicators', () => {
  const taken = (title: string, head: readonly Literal[], cell: string): string | null => {
    const book = grid([
      [title],
      [...head],
      ...TOWNS.map((town, row): Literal[] => [town, ...head.slice(1).map((_, col) => 90 + row - col)]),
    ]);
    return catalogue.indicator(at(book, cell).indicator.id ?? '')?.name ?? null;
  };
  it.each([
    ['the alias of a narrower indicator is believed where the table says it', '2022年某县婚前医学检查情况', /婚/u],
    ['and not elsewhere', '2022年某县职业健康检查情况', /^none$/u],
  ])('%s', (_, title, expected) => {
    expect(taken(title, ['乡镇', '应检人数', '实检人数'], 'B3') ?? 'none').toMatch(expected);
  });
  it('a bare rate is that of the people counted before it', () => {
    expect(taken('2022年某县慢性病管理', ['乡镇', '高血压患者数', '规范管理数', '规范管理率(%)'], 'D3')).toMatch(/高血压.*规范管理率/u);
  });
});

describe('areas and periods', () => {
  const rows = (title: string): Literal[][] => [
    [title],
    ['乡镇', '活产数', '产妇数'],
    ...TOWNS.map((town, row): Literal[] => [town, 50 + row, 49 + row]),
  ];
  it.each([
    ['黟县2022年妇幼保健情况', '黟县'],
    ['2022年全县妇幼保健情况', null],
    ['表二 县妇幼保健所2022年情况', null],
    ['2022年规范化社区卫生服务中心情况', null],
    ['敦化市2022年情况', '敦化市'],
  ])('%s is of %s', (title, area) => {
    expect(prepare(grid(rows(title)), catalogue, { only: [], year: null, area: null }).tables[0]?.area ?? null).toBe(area);
  });

  it('a title that kept another year’s number does not date its table', () => {
    const book = workbookOf(
      { name: '一', rows: rows('某某县2022年产妇情况') },
      { name: '二', rows: rows('某某县2022年儿童情况') },
      { name: '三', rows: rows('某某县2021年妇女情况') },
    );
    expect([...new Set(observe(book).map((one) => formatPeriod(one.period)))]).toEqual(['2022']);
  });

  it('a lone title is held against the year’s end up to which its table counts, not against a day of the next year', () => {
    const year = (note: string) => formatPeriod(at(grid([...rows('某某县2021年妇女情况'), [note]]), 'B3').period);
    expect(year('注：数据截至2022年12月31日。')).toBe('2022');
    expect(year('注：数据截至2022年3月31日。')).toBe('2021');
  });
});
