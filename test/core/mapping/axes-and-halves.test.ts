import { check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const seen = (rows: readonly (readonly Literal[])[]): readonly string[] =>
  check(grid(rows)).observations.map(
    ({ indicator, value, unit, area, breakdown }) =>
      `${indicator.name} ${String(value)}${unit} ${area ?? ''} ${Object.values(breakdown).join(' · ')}`,
  );

describe('rows with units of their own', () => {
  it('of several kinds are what is counted; the columns divide it', () => {
    const rows = [
      ['2024年临水市卫生监督情况'],
      ['指标名称', '计量单位', '合计', '公共场所', '学校'],
      ['监管单位数', '户', 120, 90, 30],
      ['监督覆盖率', '%', 95, 94.4, 96.7],
      ['罚款金额', '万元', 3.2, 2.9, 0.3],
    ];
    expect(seen(rows).filter((one) => one.endsWith('公共场所'))).toEqual([
      '监管单位数 90户 临水市 公共场所',
      '监督覆盖率 94.4% 临水市 公共场所',
      '罚款金额 2.9万元 临水市 公共场所',
    ]);
  });

  it('of one kind are goods of a list', () => {
    const rows = [
      ['2024年临水市应急物资情况'],
      ['物资', '单位', '上月结存', '入库', '领用'],
      ['消毒液', '瓶', 120, 90, 30],
      ['手套', '盒', 95, 94, 96],
      ['担架', '支', 3, 2, 1],
    ];
    expect(seen(rows)[0]).toBe('上月结存 120瓶 临水市 消毒液');
  });
});

it('income on the left and spending on the right are two tables, each with names of its own', () => {
  const rows = [
    ['2024年临水县医疗救助基金收支表（单位：万元）'],
    ['收入项目', '2023年决算', '2024年决算', '支出项目', '2023年决算', '2024年决算'],
    ['财政补助收入', 310.5, 322.4, '住院救助支出', 280.1, 291.6],
    ['利息收入', 2.1, 1.9, '门诊救助支出', 20.3, 22.8],
    ['收入合计', 312.6, 324.3, '支出合计', 300.4, 314.4],
  ];
  expect(seen(rows).filter((one) => /救助支出/u.test(one))).toEqual([
    '住院救助支出 280.1万元 临水县 ',
    '住院救助支出 291.6万元 临水县 ',
    '门诊救助支出 20.3万元 临水县 ',
    '门诊救助支出 22.8万元 临水县 ',
  ]);
});

it('a line of column numbers that also says how a column is computed names nothing and is no data', () => {
  const rows = [
    ['2024年屏山区精神卫生工作情况'],
    ['街道', '在册患者数', '管理患者数', '管理率（%）'],
    ['甲', '1', '2', '3=2/1'],
    ['中心街道', 212, 205, 96.7],
    ['南湖街道', 143, 133, 93.01],
  ];
  expect(seen(rows).map((one) => one.split(' ')[1])).toEqual(['212人', '205人', '96.7%', '143人', '133人', '93.01%']);
});

it('a district whose name ends like a kind of country is a district', () => {
  for (const area of ['屏山区', '沙市区', '本溪市'])
    expect(seen([[`${area}2024年床位情况`], ['医院', '床位数（张）'], ['第一医院', 80], ['第二医院', 60]])[0]).toContain(` ${area} `);
});

it('columns under 按行业分 divide what the title counts where no column names it', () => {
  const rows = [
    ['临江市2024年新发职业病病例构成情况表'],
    ['病种', '合计（例）', '按行业分（例）', null],
    [null, null, '煤炭', '建筑'],
    ['尘肺病', 17, 14, 3],
    ['噪声聋', 7, 5, 2],
  ];
  expect(seen(rows).slice(0, 3)).toEqual([
    '新发职业病病例 17例 临江市 尘肺病',
    '煤炭新发职业病病例 14例 临江市 尘肺病 · 煤炭',
    '建筑新发职业病病例 3例 临江市 尘肺病 · 建筑',
  ]);
});

it('a share beside each of two years is of the year before it', () => {
  const rows = [
    ['某医院2024年收入结构（单位：万元）'],
    ['项目', '2023年', '占比（%）', '2024年', '占比（%）'],
    ['门诊收入', 40, 40, 45, 41.7],
    ['住院收入', 60, 60, 63, 58.3],
  ];
  expect(check(grid(rows)).observations.map(({ value, period }) => `${String(value)} ${String(period.year)}`)).toEqual([
    '40 2023', '40 2023', '45 2024', '41.7 2024', '60 2023', '60 2023', '63 2024', '58.3 2024',
  ]); // prettier-ignore
});

it('a unit line without ‰ says of a death rate that it is per 100,000', () => {
  const rows = [
    ['2024年某市死因（单位：人、1/10万、%）'],
    ['死因', '死亡数', '死亡率', '构成比'],
    ['心脏病', 2195, 270.65, 61.1],
    ['脑血管病', 1398, 172.38, 38.9],
  ];
  expect(check(grid(rows)).observations.map(({ unit }) => unit)).toEqual(['人', '/10万', '%', '人', '/10万', '%']);
});
