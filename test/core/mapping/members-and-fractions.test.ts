import { loadCatalogue } from '../../../src/catalogue/load';
import { narrateWorkbook } from '../../../src/app/draft-narrative';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { buildCatalogue } from '../../../src/core/index';
import { check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const HOSPITALS: readonly (readonly Literal[])[] = [
  ['2016年上半年某区各医疗机构业务量'],
  ['单位', '指标', '1月', '2月', '3月', '合计', '上年同期', '同比增长%'],
  ['区人民医院', '门急诊人次', 812, 602, 799, 2213, 2064, 7.2],
  [null, '出院人次', 33, 25, 33, 91, 87, 4.6],
  ['区中医院', '门急诊人次', 432, 301, 421, 1154, 1140, 1.2],
  [null, '出院人次', 11, 8, 10, 29, 28, 3.6],
  ['合计', '门急诊人次', 1244, 903, 1220, 3367, 3204, 5.1],
  [null, '出院人次', 44, 33, 43, 120, 115, 4.3],
];

const DISEASES: readonly (readonly Literal[])[] = [
  ['2016年某区慢性病管理情况'],
  ['病种', '指标', '2016年', '2015年'],
  ['高血压', '患者数', 4120, 4001],
  [null, '规范管理数', 3300, 3102],
  ['糖尿病', '患者数', 1120, 1003],
  [null, '规范管理数', 902, 811],
];

const seen = (rows: readonly (readonly Literal[])[], col: number): readonly string[] =>
  check(grid(rows))
    .observations.filter((one) => one.col === col)
    .map(({ indicator, breakdown }) => [indicator.name, ...Object.values(breakdown)].join(' · '));

describe('reporting units before a column of indicators', () => {
  it('are members, not part of the name', () => {
    expect(seen(HOSPITALS, 5)).toEqual([
      '门急诊人次 · 区人民医院',
      '出院人次 · 区人民医院',
      '门急诊人次 · 区中医院',
      '出院人次 · 区中医院',
      '门急诊人次',
      '出院人次',
    ]);
  });

  it('but a disease belongs to the name', () => {
    expect(seen(DISEASES, 2)).toEqual(['高血压患者数', '高血压规范管理数', '糖尿病患者数', '糖尿病规范管理数']);
  });

  it('and the text speaks of the total of all units and all months', () => {
    const text = narrateWorkbook(grid(HOSPITALS), buildCatalogue(loadCatalogue()), { ...SUMMARY, year: null, area: null })
      .sections.flatMap((section) => section.paragraphs)
      .flatMap((paragraph) => paragraph.pieces)
      .map((piece) => piece.text)
      .join('');
    expect(text).toContain('门急诊3367人次，比上年同期增长5.1%');
    expect(text).not.toMatch(/1244|2213/);
  });
});

describe('columns', () => {
  const at = (rows: readonly (readonly Literal[])[], col: number): readonly string[] =>
    check(grid(rows))
      .observations.filter((one) => one.col === col)
      .map(({ indicator, value, unit }) => `${indicator.name} ${String(value)}${unit}`);

  it('of typed fractions under a heading of a high rate are percentages', () => {
    const rows = [
      ['2012年某县卫生人员培训情况'],
      ['培训项目', '计划', '完成', '完成率'],
      ['基本药物制度', 500, 512, 1.024],
      ['公共卫生服务规范', 800, 760, 0.95],
      ['中医适宜技术', 300, 308, 1.0267],
    ];
    expect(at(rows, 3).map((text) => text.replace(/^\D+/u, ''))).toEqual(['102.4%', '95%', '102.67%']);
  });

  it('of a rare event stay as they are', () => {
    const rows = [
      ['2012年某县医院感染情况'],
      ['医院', '出院人数', '感染人数', '医院感染率'],
      ['县人民医院', 5000, 40, 0.8],
      ['县中医院', 3000, 16, 0.53],
      ['妇幼保健院', 2000, 19, 0.95],
    ];
    expect(at(rows, 3)).toEqual(['医院感染率 0.8%', '医院感染率 0.53%', '医院感染率 0.95%']);
  });

  it('of a dimension divide the count, not the 其中 beside it', () => {
    const rows = [
      ['2012年某县乡村医生情况'],
      ['镇', '乡村医生（人）', null, '学历构成（人）', null],
      [null, '总数', '其中：女', '中专及以上', '其他'],
      ['汉山镇', 61, 22, 50, 11],
      ['新集镇', 49, 15, 40, 9],
    ];
    expect(at(rows, 3)).toEqual(['中专及以上学历乡村医生 50人', '中专及以上学历乡村医生 40人']);
  });
});
