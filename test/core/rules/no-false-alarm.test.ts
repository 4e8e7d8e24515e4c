import { all, check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const PRICES: readonly (readonly [string, number, number])[] = [
  ['甲药', 245.1, 17.3], ['乙药', 3621, 180.9], ['丙药', 785.7, -63.1], ['丁药', 8219, 21.7], ['戊药', 1034.3, -5.1], ['己药', 500, 2.1],
  ['庚药', 700, 4.2], ['辛药', 1200, -9.6], ['壬药', 960, 11.5], ['癸药', 450, -3.2], ['子药', 333, 2.9], ['丑药', 610, 7.4],
]; // prettier-ignore

/** Grids of the kind that once raised a finding and must not: each is right, or nothing on the sheet tells that it is wrong. */
const CASES: readonly (readonly [string, readonly (readonly Literal[])[]])[] = [
  [
    '涨跌幅 is of the earlier price, not of the price beside it',
    [
      ['药品采购价格变动情况'],
      ['药品', '本期价格（元）', '比上期涨跌（元）', '涨跌幅（%）'],
      ...PRICES.map(([name, price, change]) => [name, price, change, Number(((change / (price - change)) * 100).toFixed(1))]),
    ],
  ],
  [
    'the months that all funds together will last are no sum',
    [
      ['2024年某县医保基金运行表（单位：万元）'],
      ['险种', '基金收入', '基金支出', '可支付月数（个月）'],
      ['职工医保', 18252, 14832, 8.4],
      ['居民医保', 29946, 25389, 9.9],
      ['生育保险', 890.1, 801.9, 9.1],
      ['大额补助', 1363.6, 1318.8, 5.6],
      ['合计', 50451.7, 42341.7, 9.2],
    ],
  ],
  [
    'a growth from a base below 0 is not computed',
    [
      ['医院收支结余情况'],
      ['医院', '2023年（万元）', '2022年（万元）', '同比增减（%）'],
      ['县人民医院', 120, 100, 20],
      ['县中医院', 90, 60, 50],
      ['县妇幼保健院', 33, 30, 10],
      ['城关医院', -16579, -25744, 35.6],
    ],
  ],
  [
    'a part that stands inside another is not added twice',
    [
      ['经费收入情况', null, null],
      ['单位：元'],
      ['项目', '期末数', '期初数'],
      ['财政补助收入', 5000.5, 4000.5],
      ['事业收入', 8000.25, 7000.25],
      ['药品收入', 1500.5, 1000.5],
      ['其他收入', 120.75, 110.75],
      ['收入合计', 13121.5, 11111.5],
    ],
  ],
  [
    'amounts of an unknown unit may be below 0',
    [
      ['往来款项明细'],
      ['项目', '2023年', '2022年'],
      ['投资损失', -93.93, 12.1],
      ['财务费用', -931, 80],
      ['其他', 25, -40],
      ['资产处置', 64, 31],
    ],
  ],
  [
    'whole numbers of an unknown unit may be rounded: three parts and a total that differ by one',
    [['物资储备情况'], ['项目', '2022', '2023'], ['甲类', 31, 40], ['乙类', 9, 11], ['丙类', 14, 22], ['三类合计', 54, 74]],
  ],
  [
    'the change of a rate is no rate of the changes',
    [
      ['2007年某县新型农村合作医疗运行情况', null, '金额单位：万元'],
      ['项目', '单位', '2007年', '2006年', '增减', '增减率（%）'],
      ['农业人口', '人', 498120, 497005, 1115, 0.22],
      ['参合农民', '人', 441830, 402110, 39720, 9.88],
      ['参合率', '%', 88.7, 80.91, 7.79, null],
      ['住院补偿人次', '人次', 21543, 15320, 6223, 40.62],
      ['住院补偿金额', '万元', 1302.45, 901.23, 401.22, 44.52],
      ['次均住院补偿', '元', 604.58, 588.27, 16.31, 2.77],
    ],
  ],
  [
    'growth rates are not subtracted along their column',
    [
      ['2012年某县卫生经费收支情况', null, null, null, '单位：元'],
      ['项目', '2012年', '2011年', '增减额', '增减%'],
      ['总收入', 186543210, 160210330, 26332880, 16.44],
      ['总支出', 180112300, 156001200, 24111100, 15.46],
      ['收支结余', 6430910, 4209130, 2221780, 52.78],
    ],
  ],
  [
    'a row of rates under rows of counts',
    [
      ['2007年1—11月某县免疫规划接种情况'],
      ['乡镇', '卡介苗', null, '麻疹', null],
      [null, '应种', '实种', '应种', '实种'],
      ['太平镇', 800, 792, 801, 780],
      ['青花镇', 430, 421, 430, 415],
      ['旧院镇', 390, 377, 391, 380],
      ['罗文镇', 370, 361, 372, 362],
      ['合计', 1990, 1951, 1994, 1937],
      ['接种率', null, 98.04, null, 97.14],
    ],
  ],
  [
    'a row sold by the 吨 has a rate in %',
    [
      ['物资价格', null, null, null],
      ['品名', '计量单位', '价格（元）', '占用（%）'],
      ['垃圾袋', '吨', 3424, 3.4],
      ['消毒液', '吨', 3621, 3.8],
      ['漂白粉', '吨', 1200, 1.1],
    ],
  ],
];

describe('no finding where nothing is wrong', () => {
  it.each(CASES)('%s', (_, rows) => {
    expect(all(check(grid(rows)))).toEqual([]);
  });

  it('names the unit of a rate before the unit of its row', () => {
    const { observations } = check(grid(CASES.at(-1)?.[1] ?? []));
    expect(observations.filter(({ col }) => col === 3).map(({ unit }) => unit)).toEqual(['%', '%', '%']);
  });
});

describe('what is still found', () => {
  it('a total that leaves out one and the same township everywhere', () => {
    const rows: readonly (readonly Literal[])[] = [
      ['2023年某县妇幼保健情况'],
      ['乡镇', '活产数', '产妇数'],
      ['东城镇', 321, 320],
      ['西城镇', 205, 203],
      ['南山乡', 118, 117],
      ['北水乡', 97, 95],
      ['合计', 644, 640],
    ];
    expect(all(check(grid(rows))).filter((one) => one.startsWith('total-equals-parts'))).toEqual([
      'total-equals-parts error B7',
      'total-equals-parts error C7',
    ]);
  });

  it('one negative count among others', () => {
    const rows: readonly (readonly Literal[])[] = [
      ['2023年某县传染病报告情况'],
      ['病种', '发病数（例）', '死亡数（例）', '比上年增减（例）'],
      ['肺结核', 251, -2, -10],
      ['病毒性肝炎', 198, 1, 12],
      ['梅毒', 87, 0, -3],
    ];
    expect(all(check(grid(rows)))).toContain('value-in-range error C3');
  });
});
