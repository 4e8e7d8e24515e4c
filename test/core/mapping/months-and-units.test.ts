import { narrateReport } from '../../../src/app/draft-narrative';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, formatPeriod } from '../../../src/core/index';
import { formatAddress } from '../../../src/core/model/address';
import { check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const catalogue = buildCatalogue(loadCatalogue());

/** `F4 出院人数 2023年6月 人` for the cells asked for. */
function read(rows: readonly (readonly Literal[])[], ...cells: string[]): readonly string[] {
  const { observations } = check(grid(rows));
  return cells.map((cell) => {
    const found = observations.find((one) => formatAddress(one) === cell);
    return found
      ? [cell, found.indicator.name, formatPeriod(found.period), found.unit].filter((word) => word !== '').join(' ')
      : `${cell} –`;
  });
}

describe('本月, 上月, 上年同月 and 累计 beside each other', () => {
  const rows: readonly (readonly Literal[])[] = [
    ['南坪县2021年8月医疗服务月报'],
    ['指标', '单位', '本月', '上月', '上年同月', '同比增减（%）', '本年累计', '上年同期累计', '累计同比（%）'],
    ['门诊人次', '人次', 5200, 6500, 5000, 4, 40400, 40000, 1],
    ['出院人数', '人', 310, 400, 300, 3.3, 2400, 2500, -4],
    ['手术例数', '例', 62, 80, 60, 3.3, 500, 490, 2],
  ];

  it('each have a time of their own', () => {
    expect(read(rows, 'C3', 'D3', 'E3', 'G3', 'H3')).toEqual([
      'C3 门诊人次 2021年8月 人次',
      'D3 门诊人次 2021年7月 人次',
      'E3 门诊人次 2020年8月 人次',
      'G3 门诊人次 2021年1-8月 人次',
      'H3 门诊人次 2020年1-8月 人次',
    ]);
  });

  it('January has its last month in the year before', () => {
    expect(read([['南坪县2021年1月医疗服务月报'], ...rows.slice(1)], 'D4')).toEqual(['D4 出院人数 2020年12月 人']);
  });

  it('and no sentence takes last month for last year, nor the growth of the month for that of the months', () => {
    const told = narrateReport(check(grid(rows)), catalogue, SUMMARY)
      .sections.flatMap((section) => section.paragraphs)
      .map((paragraph) => paragraph.pieces.map((piece) => piece.text).join(''));
    expect(told).toEqual([
      '2021年8月，全县门诊5200人次，比上年同期增长4%；出院310人，比上年同期增长3.3%；手术62例，比上年同期增长3.3%。',
      '2021年1—8月，门诊40400人次，比上年同期增长1%；出院2400人，比上年同期下降4%；手术500例，比上年同期增长2%。',
    ]);
  });
});

test.each<readonly [string, readonly (readonly Literal[])[], readonly string[]]>([
  [
    'a unit line of money says nothing of visits; a part is counted like its whole',
    [
      ['2020年某院收入情况'],
      [null, null, null, null, '金额单位：元'],
      ['月份', '门诊人次', '其中：留观', '占用总床日', '药品收入'],
      ['1月', 900, 20, 410, 55000],
      ['2月', 800, 18, 390, 52000],
      ['3月', 990, 25, 430, 60000],
    ],
    ['C4 留观 2020年1月 人次', 'D4 占用总床日 2020年1月 床日', 'E4 药品收入 2020年1月 元'],
  ],
  [
    'units in the bracket that ends a title',
    [
      ['某县2020年老年人体检情况统计表（人、%）'],
      ['乡镇', '应检', '已检', '体检率'],
      ['东镇', 900, 450, 50],
      ['西镇', 800, 200, 25],
      ['南镇', 400, 300, 75],
    ],
    ['B3 应检 2020 人', 'D3 体检率 2020 %'],
  ],
  [
    'seconds, and the difference of two percentages',
    [
      ['2020年某市急救情况'],
      ['指标', '单位', '2020年', '2019年', '比上年增减'],
      ['平均出车时间', '秒', 92, 101, -9],
      ['救治率', '%', 91.2, 90.1, 1.1],
      ['呼救受理数', '次', 4001, 3900, 101],
    ],
    ['C3 平均出车时间 2020 秒', 'E4 救治率增减数 2020 百分点'],
  ],
  [
    'natural growth is a rate per mille, the change of births a number of people',
    [
      ['某县历年人口'],
      ['年份', '出生人数（人）', '自然增长率（‰）', '出生比上年增减（人）'],
      ['2018年', 4000, 5.1, -20],
      ['2019年', 4100, 5.3, 100],
      ['2020年', 3900, 4.9, -200],
    ],
    ['C3 自然增长率 2018 ‰', 'D3 出生比上年增减 2018 人'],
  ],
  [
    'measures down, fields of work across: the rows name the indicators',
    [
      ['2020年某市监督情况'],
      ['指标名称', '合计', '公共场所', '学校卫生'],
      ['单位户数（户）', 300, 200, 100],
      ['监督户次数（户次）', 700, 500, 200],
      ['覆盖率（%）', 95, 96, 93],
    ],
    ['C3 单位户数 2020 户', 'D4 监督户次数 2020 户次'],
  ],
  [
    'months across and places down: the title names what is counted',
    [
      ['临溪市2020年一季度无偿献血分月统计'],
      ['（单位：人次）'],
      ['采血点', '1月', '2月', '3月', '合计'],
      ['中心血站', 201, 176, 194, 571],
      ['流动采血车', 434, 130, 286, 850],
    ],
    ['B4 无偿献血 2020年1月 人次'],
  ],
  [
    'the task before them says what is completed',
    [
      ['某县2020年农村改水项目任务及资金分配表'],
      ['乡镇', '改水任务（处）', '完成数（处）', '完成率（%）'],
      ['东镇', 10, 9, 90],
      ['西镇', 20, 20, 100],
      ['南镇', 8, 6, 75],
    ],
    ['C3 改水完成数 2020 处', 'D3 改水完成率 2020 %'],
  ],
  [
    'columns of words beside typed results name nothing',
    [
      ['某市2020年目标责任自评表'],
      ['序号', '考核指标', '目标值', '完成值', '是否完成', '责任科室', '备注'],
      [1, '健康档案建档率', '≥90%', '94.2%', '是', '基卫科', null],
      [2, '传染病报告及时率', '≥98%', '99.1%', '是', '疾控科', null],
      [3, '监督覆盖率', '100%', '100%', '是', '监督所', '抽查'],
    ],
    ['D3 健康档案建档率 2020 %', 'D4 传染病报告及时率 2020 %'],
  ],
  [
    '累计 over two columns adds nothing to their names, 预算 beside a year does',
    [
      ['某市2020年1—2月业务量（人次）'],
      ['单位', '1月', null, '2月', null, '累计', null],
      [null, '门诊', '住院', '门诊', '住院', '门诊', '住院'],
      ['东镇卫生院', 900, 20, 800, 18, 1700, 38],
      ['西镇卫生院', 700, 12, 650, 11, 1350, 23],
    ],
    ['B4 门诊 2020年1月 人次', 'F4 门诊 2020年1-2月 人次'],
  ],
  [
    'a budget is no result',
    [
      ['某院2020年收支情况'],
      [null, null, '单位：万元'],
      ['项目', '2020年', '2020年预算'],
      ['医疗收入', 300.5, 280.2],
      ['财政拨款收入', 90.1, 88],
      ['人员经费', 210.2, 205.1],
    ],
    ['B4 医疗收入 2020 万元', 'C4 医疗收入预算数 2020 万元'],
  ],
  [
    'the year in the bracket of a base is its own',
    [
      ['2022年健康行动指标'],
      ['指标名称', '基期值（2020年）', '2022年目标', '2022年实际'],
      ['居民健康素养水平（%）', 21.3, '≥25', 26.1],
      ['参加体育锻炼人数比例（%）', 36.5, '38', 39.2],
    ],
    ['B3 居民健康素养水平 2020 %', 'D3 居民健康素养水平 2022 %'],
  ],
  [
    'diseases across: the title says what is counted of them',
    [
      ['2020年5月重点传染病分乡镇报告发病数（单位：例）'],
      ['乡镇', '手足口病', '肺结核', '合计'],
      ['东镇', 9, 4, 13],
      ['西镇', 7, 2, 9],
      ['合计', 16, 6, 22],
    ],
    ['B3 手足口病发病数 2020年5月 例', 'D3 重点传染病报告发病数 2020年5月 例'],
  ],
  [
    'two years compared in the title: the change is of the later',
    [
      ['2019年、2020年出院人数比较'],
      ['地区', '2019年', '2020年', '增减'],
      ['东县', 510, 530, 20],
      ['西县', 480, 490, 10],
      ['南县', 440, 450, 10],
    ],
    ['D3 出院人数增减数 2020 人'],
  ],
  [
    'the day of an inspection is no figure',
    [
      ['2020年申报市级以上卫生村台账'],
      ['村名', '户数', '验收时间'],
      ['东庄村', 412, '2020.4'],
      ['西庄村', 365, '2020.5'],
      ['北庄村', 288, '2020.6'],
    ],
    ['C3 –'],
  ],
])('%s', (_, rows, expected) => {
  expect(read(rows, ...expected.map((line) => line.split(' ')[0] ?? ''))).toEqual(expected);
});

it('a base of two years ago is not told as last year', () => {
  const rows: readonly (readonly Literal[])[] = [
    ['河口县2022年健康行动指标'],
    ['指标名称', '基期值（2020年）', '2022年实际'],
    ['居民健康素养水平（%）', 21.3, 26.1],
    ['高血压患者规范管理率（%）', 70.2, 74.1],
  ];
  const told = narrateReport(check(grid(rows)), catalogue, SUMMARY)
    .sections.flatMap((section) => section.paragraphs)
    .map((paragraph) => paragraph.pieces.map((piece) => piece.text).join(''))
    .join('');
  expect(told).toContain('居民健康素养水平26.1%');
  expect(told).not.toMatch(/比上年|21\.3/u);
});

describe('存在的问题', () => {
  const problems = (lowest: number): string => {
    const rows: readonly (readonly Literal[])[] = [
      ['河口县2022年新生儿访视情况'],
      ['乡镇', '活产数（人）', '访视人数（人）', '新生儿访视率（%）'],
      ...['东镇', '西镇', '南镇', '北镇'].map((town, at): Literal[] => [town, 1000, 985 + at, 98.5 + at / 10]),
      ['中镇', 1000, lowest * 10, lowest],
      ['合计', 5000, 3946 + lowest * 10, (3946 + lowest * 10) / 50],
    ];
    return narrateReport(check(grid(rows)), catalogue, { ...SUMMARY, problems: true })
      .sections.filter((section) => section.id === 'problems')
      .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces.map((piece) => piece.text)))
      .join('');
  };
  it('does not list the lowest of areas that are all high', () => expect(problems(97.5)).toBe(''));
  it('lists one that lies well behind', () => expect(problems(71)).toContain('中镇（71%）'));
});

describe('the name of the sheet says the period where the title does not', () => {
  const period = (title: string, name: string): string => {
    const { observations } = check(grid([[title], ['科室', '出院人数（人）'], ['内科', 1200], ['外科', 1100], ['合计', 2300]], { name }));
    return [...new Set(observations.map((one) => formatPeriod(one.period)))].join('、');
  };
  it.each([
    ['2023年县人民医院运营情况', '一季度', '2023年一季度'],
    ['2023年县人民医院运营情况', '3月', '2023年3月'],
    ['2023年县人民医院运营情况', '2023年3月报表', '2023年3月'],
    ['县人民医院运营情况', '2023年', '2023'],
    ['2023年县人民医院运营情况', '全年', '2023'],
    // The title is nearer to the numbers than the tab; a tab that contradicts it says nothing.
    ['2023年1—6月县人民医院运营情况', '6月', '2023年1-6月'],
    ['2023年县人民医院运营情况', '2022年3月', '2023'],
    ['2023年县人民医院运营情况', '上年', '2023'],
    ['2023年县人民医院运营情况', 'Sheet1', '2023'],
    ['2023年县人民医院运营情况', '12', '2023'],
  ])('%s on %s is %s', (title, name, expected) => expect(period(title, name)).toBe(expected));
});
