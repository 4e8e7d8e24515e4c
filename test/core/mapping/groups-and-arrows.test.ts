import { formatPeriod } from '../../../src/core/index';
import { formatAddress } from '../../../src/core/model/address';
import { all, check, raised } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

type Rows = readonly (readonly Literal[])[];

/** `C4 门诊人次 2023年 人次 4200` for the cells asked for. */
function read(rows: Rows, ...cells: string[]): readonly string[] {
  const { observations } = check(grid(rows));
  return cells.map((cell) => {
    const found = observations.find((one) => formatAddress(one) === cell);
    return found ? [cell, found.indicator.name, formatPeriod(found.period), found.unit, found.value].join(' ') : `${cell} –`;
  });
}

describe('rows numbered 一, 二', () => {
  const rows: Rows = [
    ['2022年城北医院运行情况'],
    ['序号', '指标', '计量单位', '1月', '2月', '3月', '4月', '全年合计', '月均'],
    ['一', '门诊人次', '人次', 410, 380, 422, 399, 1611, 402.8],
    [null, '其中：急诊', '人次', 41, 38, 42, 40, 161, 40.3],
    ['二', '出院人数', '人', 61, 58, 62, 60, 241, 60.3],
    ['三', '手术台次', '台次', 11, 18, 12, 10, 51, 12.8],
  ];
  it('are known by their names', () =>
    expect(read(rows, 'D3', 'H5')).toEqual(['D3 门诊人次 2022年1月 人次 410', 'H5 出院人数 2022 人 241']));
});

it('a dose takes the name of its vaccine, though no other vaccine has that dose', () => {
  const rows: Rows = [
    ['2022年某县疫苗接种情况', null, null, null, null],
    ['乡镇', '乙肝疫苗', null, '麻腮风疫苗', null],
    [null, '第1剂', null, '第2剂', null],
    [null, '应种', '实种', '应种', '实种'],
    ['东镇', 100, 98, 120, 118],
    ['西镇', 90, 90, 80, 79],
    ['南镇', 77, 70, 66, 66],
  ];
  const merges = ['B2:C2', 'D2:E2', 'B3:C3', 'D3:E3', 'A2:A4'];
  const names = check(grid(rows, { merges })).observations.map((one) => one.indicator.name);
  expect(new Set(names)).toEqual(new Set(['乙肝疫苗第1剂应种', '乙肝疫苗第1剂实种', '麻腮风疫苗第2剂应种', '麻腮风疫苗第2剂实种']));
});

describe('▲ and ▼', () => {
  const rows = (last: string): Rows => [
    ['2022年某县传染病发病情况'],
    ['病种', '2022年1—6月', '上年同期', '发病数增减（%）'],
    ['肺结核', 363, 327, '▲11.0'],
    ['痢疾', 237, 282, '▼16.0'],
    ['梅毒', 417, 455, '▼8.4'],
    ['百日咳', 58, 50, '▲16.0'],
    ['手足口病', 1738, 2016, last],
  ];
  it('are signs', () => {
    const values = check(grid(rows('▼13.8'))).observations.filter((one) => one.col === 3);
    expect(values.map((one) => one.value)).toEqual([11, -16, -8.4, 16, -13.8]);
    expect(raised(check(grid(rows('▼13.8'))), 'growth-matches-periods')).toEqual([]);
  });
  it('the wrong way are found', () => expect(raised(check(grid(rows('▲13.8'))), 'growth-matches-periods')).toEqual(['error D7']));
  it('上年同期 is the year before the heading, and a title of last year is asked about', () => {
    const kept = rows('▼13.8').map((row, at): readonly Literal[] => (at === 0 ? ['2021年某县传染病发病情况'] : row));
    expect(check(grid(kept)).observations.find((one) => formatAddress(one) === 'C3')?.period.year).toBe(2021);
    expect(raised(check(grid(kept)), 'period-agrees')).toEqual(['error A1']);
  });
});

it('808.85万 in a row of 万元 is no eight million 万元', () => {
  const rows: Rows = [
    ['2022年某院收入情况（单位：万元）'],
    ['项目', '一季度', '二季度'],
    ['医疗收入', 3056.1, 2980.4],
    ['药品收入', '808.85万', 799.2],
  ];
  expect(check(grid(rows)).observations.find((one) => formatAddress(one) === 'B4')).toMatchObject({ value: 808.85, unit: '万元' });
});

describe('sums', () => {
  const deaths: Rows = [
    ['2022年某县传染病死亡情况'],
    ['病种', '发病数', '死亡数'],
    ['合计', 1432, 8],
    ['病毒性肝炎', 331, 0],
    ['痢疾', 237, 0],
    ['肺结核', 363, 3],
    ['梅毒', 470, 0],
    ['艾滋病', 31, 35],
  ];
  it('blame no number that would have to be below 0', () =>
    expect(all(check(grid(deaths))).filter((one) => one.includes('C4') && one.includes('error'))).toEqual([]));
  it('of kinds that several keep are counted once', () => {
    const rows: Rows = [
      ['2022年某区药品采购情况'],
      ['机构', '采购品规数（个）', '采购金额（万元）'],
      ['区医院', 724, 60.5],
      ['中医院', 796, 36.2],
      ['妇幼保健院', 313, 14.1],
      ['合计', 912, 110.8],
    ];
    expect(raised(check(grid(rows)), 'total-equals-parts')).toEqual([]);
  });
});

it('what was done up to June is not more than what was done up to September', () => {
  const rows = (june: number): Rows => [
    ['2022年某县老年人健康管理进度'],
    ['乡镇', '健康管理人数', null, null],
    [null, '1—3月', '1—6月', '1—9月'],
    ['东镇', 637, 1173, 1709],
    ['西镇', 802, 1508, 2085],
    ['南镇', 771, june, 2081],
    ['北镇', 720, 1181, 1670],
    ['中镇', 959, 1549, 2176],
  ];
  const found = (june: number) => raised(check(grid(rows(june), { merges: ['B2:D2', 'A2:A3'] })), 'part-within-whole');
  expect(found(2136)).toHaveLength(1);
  expect(found(1436)).toEqual([]);
});
