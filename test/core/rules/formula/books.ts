import { data, TOWNS, towns, type MadeBook } from './made-books';

const AGREE = 'formulas-agree-in-block';
const COVER = 'totals-cover-their-block';
const TYPED = 'constant-over-formula';
const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const MONTH_COLUMNS = 'BCDEFGHIJKLM';

/** Fifteen kinds of sheets that health bureaus keep, clean, each with slips that people make in them. */
export const BOOKS: readonly MadeBook[] = [
  {
    name: '居民健康档案：乡镇表，合计在下',
    sheets: [
      {
        name: '健康档案',
        rows: [
          ['2023年居民健康档案建档情况'],
          ['地区', '常住人口', '建档人数', '规范化电子档案', '建档率（%）', '电子档案占比（%）'],
          ...towns(3, (_, n) => {
            const people = n(9000, 24000);
            const kept = Math.round((people * n(80, 96)) / 100);
            return [people, kept, Math.round((kept * n(70, 95)) / 100), '=ROUND(C#/B#*100,2)', '=ROUND(D#/C#*100,2)'];
          }),
          ['合计', '=SUM(B3:B10)', '=SUM(C3:C10)', '=SUM(D3:D10)', '=ROUND(C#/B#*100,2)', '=ROUND(D#/C#*100,2)'],
        ],
      },
    ],
    seeds: [
      { what: '合计少一行', cell: 'C11', put: '=SUM(C3:C9)', rule: COVER },
      { what: '除错列', cell: 'E6', put: '=ROUND(D#/B#*100,2)', rule: AGREE },
      { what: '错位一行', cell: 'E7', put: '=ROUND(C#/B8*100,2)', rule: AGREE },
      { what: '率取平均', cell: 'E11', put: '=ROUND(AVERAGE(E3:E10),2)', rule: 'mean-of-rates-is-weighted' },
      { what: '键入的率', cell: 'F5', put: 88.8, rule: TYPED },
      { what: '百分率写成千分率', cell: 'F8', put: '=ROUND(D#/C#*1000,2)', rule: AGREE },
      { what: '合计包括自己', cell: 'D11', put: '=SUM(D3:D11)', rule: 'formulas-form-no-circle' },
    ],
  },
  {
    name: '诊疗人次：十二个月，季度小计，全年合计',
    sheets: [
      {
        name: '月报',
        rows: [
          ['各乡镇卫生院诊疗人次'],
          ['机构', '1月', '2月', '3月', '一季度', '4月', '5月', '6月', '二季度', '上半年'],
          ...towns(3, (_, n) => [
            n(300, 900),
            n(300, 900),
            n(300, 900),
            '=SUM(B#:D#)',
            n(300, 900),
            n(300, 900),
            n(300, 900),
            '=SUM(F#:H#)',
            '=E#+I#',
          ]),
          [
            '合计',
            '=SUM(B3:B10)',
            '=SUM(C3:C10)',
            '=SUM(D3:D10)',
            '=SUM(E3:E10)',
            '=SUM(F3:F10)',
            '=SUM(G3:G10)',
            '=SUM(H3:H10)',
            '=SUM(I3:I10)',
            '=SUM(J3:J10)',
          ],
        ],
      },
    ],
    seeds: [
      { what: '季度少一个月', cell: 'E5', put: '=SUM(C#:D#)', rule: COVER },
      { what: '季度多一列', cell: 'I6', put: '=SUM(E#:H#)', rule: COVER },
      { what: '上半年漏二季度', cell: 'J7', put: '=E#', rule: AGREE },
      { what: '合计从第二行起', cell: 'G11', put: '=SUM(G4:G10)', rule: COVER },
      { what: '键入的季度数', cell: 'I5', put: 2000, rule: TYPED },
      { what: '凑数', cell: 'F11', put: '=SUM(F3:F10)+3', rule: AGREE },
    ],
  },
  {
    name: '床位：分类小计与总计',
    sheets: [
      {
        name: '床位',
        rows: [
          ['机构类别', '机构数', '编制床位', '实有床位', '床位使用率（%）'],
          ['一、医院', '=SUM(B3:B5)', '=SUM(C3:C5)', '=SUM(D3:D5)', null],
          ['综合医院', 3, 410, 432, 81.2],
          ['中医医院', 1, 120, 131, 77.5],
          ['专科医院', 2, 60, 66, 64],
          ['二、基层医疗卫生机构', '=SUM(B7:B8)', '=SUM(C7:C8)', '=SUM(D7:D8)', null],
          ['乡镇卫生院', 12, 380, 402, 55.1],
          ['社区卫生服务中心', 4, 90, 88, 43.9],
          ['三、专业公共卫生机构', '=SUM(B10:B11)', '=SUM(C10:C11)', '=SUM(D10:D11)', null],
          ['妇幼保健院', 1, 80, 82, 70.2],
          ['疾控中心', 1, 0, 0, null],
          ['总计', '=B2+B6+B9', '=C2+C6+C9', '=D2+D6+D9', null],
        ],
      },
    ],
    seeds: [
      { what: '小计与分项重复', cell: 'C12', put: '=SUM(C2:C11)', rule: COVER },
      { what: '总计漏一类', cell: 'D12', put: '=D2+D6', rule: COVER },
      { what: '小计少一行', cell: 'D2', put: '=SUM(D3:D4)', rule: COVER },
      { what: '小计串到别类', cell: 'B9', put: '=SUM(B7:B8)', rule: AGREE },
    ],
  },
  {
    name: '免疫规划：四种疫苗，应种、实种、接种率',
    sheets: [
      {
        name: '接种',
        rows: [
          ['地区', '卡介苗', null, null, '脊灰疫苗', null, null, '百白破疫苗', null, null, '麻腮风疫苗', null, null],
          [null, ...Array.from({ length: 4 }, () => ['应种', '实种', '接种率（%）']).flat()],
          ...towns(3, (_, n) =>
            ['B', 'E', 'H', 'K'].flatMap((letter) => {
              const due = n(90, 240);
              const done = String.fromCharCode(letter.charCodeAt(0) + 1);
              return [due, due - n(0, 6), `=${done}#/${letter}#*100`];
            }),
          ),
          [
            '合计',
            ...['B', 'E', 'H', 'K'].flatMap((l) => {
              const d = String.fromCharCode(l.charCodeAt(0) + 1);
              return [`=SUM(${l}3:${l}10)`, `=SUM(${d}3:${d}10)`, `=${d}#/${l}#*100`];
            }),
          ],
        ],
      },
    ],
    seeds: [
      { what: '除以别的疫苗的应种数', cell: 'G6', put: '=F#/B#*100', rule: AGREE },
      { what: '分子取了上一行', cell: 'M8', put: '=L7/K#*100', rule: AGREE },
      { what: '合计少首行', cell: 'I11', put: '=SUM(I4:I10)', rule: COVER },
      { what: '合计的率取平均', cell: 'J11', put: '=AVERAGE(J3:J10)', rule: 'mean-of-rates-is-weighted' },
      { what: '键入的接种率', cell: 'D7', put: 99, rule: TYPED },
    ],
  },
  {
    name: '卫生资源：本年、上年、增减、增长',
    sheets: [
      {
        name: '资源',
        rows: [
          ['2023年卫生资源情况'],
          ['指标', '本年', '上年', '增减', '增长（%）'],
          ...[
            '卫生机构数（个）',
            '床位数（张）',
            '卫生技术人员（人）',
            '执业（助理）医师（人）',
            '注册护士（人）',
            '总诊疗人次',
            '出院人数',
          ].map((name, i) => {
            const next = data(i + 40);
            const before = next(200, 9000);
            return [name, before + next(-40, 160), before, '=B#-C#', '=(B#-C#)/C#*100'];
          }),
        ],
      },
    ],
    seeds: [
      { what: '除以本年数', cell: 'E5', put: '=(B#-C#)/B#*100', rule: AGREE },
      { what: '减错行', cell: 'D6', put: '=B#-C7', rule: AGREE },
      { what: '忘了减', cell: 'D7', put: '=B#', rule: AGREE },
      {
        what: '整列除以本年数',
        cell: 'E3',
        put: '=(B#-C#)/B#*100',
        also: Object.fromEntries([4, 5, 6, 7, 8, 9].map((row) => [`E${String(row)}`, '=(B#-C#)/B#*100'])),
        rule: 'formula-computes-its-indicator',
      },
    ],
  },
  {
    name: '收支：逐月结余',
    sheets: [
      {
        name: '收支',
        rows: [
          ['月份', '医疗收入', '财政补助', '收入合计', '人员支出', '药品支出', '支出合计', '本月结余', '累计结余'],
          ...MONTHS.map((month, i) => {
            const next = data(i + 60);
            return [
              month,
              next(40, 90),
              next(10, 30),
              '=SUM(B#:C#)',
              next(30, 60),
              next(10, 30),
              '=SUM(E#:F#)',
              '=D#-G#',
              i === 0 ? '=H#' : `=I${String(i + 1)}+H#`,
            ];
          }),
          ['合计', '=SUM(B2:B13)', '=SUM(C2:C13)', '=SUM(D2:D13)', '=SUM(E2:E13)', '=SUM(F2:F13)', '=SUM(G2:G13)', '=SUM(H2:H13)', null],
        ],
      },
    ],
    seeds: [
      { what: '累计接错行', cell: 'I8', put: '=I6+H#', rule: AGREE },
      { what: '结余减错列', cell: 'H9', put: '=D#-F#', rule: AGREE },
      { what: '支出合计多一列', cell: 'G5', put: '=SUM(D#:F#)', rule: COVER },
      { what: '合计少十二月', cell: 'E14', put: '=SUM(E2:E12)', rule: COVER },
    ],
  },
  {
    name: '汇总表引用各乡镇表',
    sheets: [
      {
        name: '汇总',
        rows: [
          ['地区', '门诊人次', '住院人次', '合计'],
          ...TOWNS.slice(0, 5).map((town) => [town, `=${town}!B5`, `=${town}!C5`, '=B#+C#']),
          ['合计', '=SUM(B2:B6)', '=SUM(C2:C6)', '=SUM(D2:D6)'],
        ],
      },
      ...TOWNS.slice(0, 5).map((name, i) => {
        const next = data(i + 80);
        return {
          name,
          rows: [
            ['科室', '门诊人次', '住院人次'],
            ...['内科', '外科', '儿科'].map((room) => [room, next(100, 900), next(10, 90)]),
            ['合计', '=SUM(B2:B4)', '=SUM(C2:C4)'],
          ],
        };
      }),
    ],
    seeds: [
      { what: '分表合计少一科', cell: '桥头镇!B5', put: '=SUM(B2:B3)', rule: COVER },
      { what: '汇总行加错', cell: 'D4', put: '=B#+C5', rule: AGREE },
      { what: '汇总合计少末行', cell: 'C7', put: '=SUM(C2:C5)', rule: COVER },
      { what: '循环引用', cell: '城关镇!B2', put: '=汇总!B2', rule: 'formulas-form-no-circle', named: '城关镇!B2' },
    ],
  },
  {
    name: '签约：男、女、合计交替',
    sheets: [
      {
        name: '签约',
        rows: [
          ['地区', '老年人', null, null, '慢病患者', null, null, '孕产妇及儿童', null, null, '总计'],
          [null, '男', '女', '小计', '男', '女', '小计', '男', '女', '小计', null],
          ...towns(3, (_, n) => [
            n(200, 700),
            n(200, 700),
            '=B#+C#',
            n(100, 400),
            n(100, 400),
            '=E#+F#',
            n(50, 90),
            n(90, 200),
            '=H#+I#',
            '=D#+G#+J#',
          ]),
          ['合计', ...'BCDEFGHIJK'.split('').map((l) => `=SUM(${l}3:${l}10)`)],
        ],
      },
    ],
    seeds: [
      { what: '总计漏一组', cell: 'K6', put: '=D#+G#', rule: COVER },
      { what: '总计取错列', cell: 'K7', put: '=D#+F#+J#', rule: COVER },
      { what: '小计跨组', cell: 'G5', put: '=D#+F#', rule: AGREE },
      { what: '合计少一行', cell: 'J11', put: '=SUM(J3:J9)', rule: COVER },
    ],
  },
  {
    name: '传染病：发病率按人口',
    sheets: [
      {
        name: '传染病',
        rows: [
          ['常住人口', 412345],
          ['病种', '发病数', '上年发病数', '增减', '发病率（/10万）'],
          ...['肺结核', '病毒性肝炎', '梅毒', '痢疾', '手足口病', '流行性感冒', '其他感染性腹泻'].map((name, i) => {
            const next = data(i + 120);
            return [name, next(20, 400), next(20, 400), '=B#-C#', '=B#/$B$1*100000'];
          }),
          ['合计', '=SUM(B3:B9)', '=SUM(C3:C9)', '=B#-C#', '=B#/$B$1*100000'],
        ],
      },
    ],
    seeds: [
      { what: '漏写 $，人口错位', cell: 'E6', put: '=B#/B4*100000', rule: AGREE },
      { what: '基数写成万', cell: 'E7', put: '=B#/$B$1*10000', rule: AGREE },
      { what: '合计少末行', cell: 'B10', put: '=SUM(B3:B8)', rule: COVER },
      { what: '键入的增减数', cell: 'D5', put: 12, rule: TYPED },
    ],
  },
  {
    name: '占比：分母固定在合计行',
    sheets: [
      {
        name: '构成',
        rows: [
          ['职称', '人数', '占比', '上年人数', '上年占比'],
          ...['正高', '副高', '中级', '师级', '士级', '待聘'].map((name, i) => {
            const next = data(i + 150);
            return [name, next(20, 400), '=B#/B$8', next(20, 400), '=D#/D$8'];
          }),
          ['合计', '=SUM(B2:B7)', '=SUM(C2:C7)', '=SUM(D2:D7)', '=SUM(E2:E7)'],
        ],
      },
    ],
    seeds: [
      { what: '除以别的列的合计', cell: 'E5', put: '=D#/B$8', rule: AGREE },
      { what: '漏写 $，向下错位', cell: 'C6', put: '=B#/B9', rule: 'formula-gives-no-error' },
      { what: '合计少一行', cell: 'D8', put: '=SUM(D2:D6)', rule: COVER },
    ],
  },
  {
    name: '考核：加权得分与位次',
    sheets: [
      {
        name: '考核',
        rows: [
          ['权重', 0.3, 0.2, 0.5],
          ['地区', '组织管理', '资金管理', '服务质量', '得分', '位次'],
          ...towns(3, (_, n) => [n(70, 99), n(70, 99), n(70, 99), '=SUMPRODUCT(B$1:D$1,B#:D#)', '=RANK(E#,E$3:E$10)']),
        ],
      },
    ],
    seeds: [
      { what: '权重错位', cell: 'E6', put: '=SUMPRODUCT(B$2:D$2,B#:D#)', rule: AGREE },
      { what: '位次范围少一行', cell: 'F7', put: '=RANK(E#,E$3:E$9)', rule: AGREE },
      { what: '键入的位次', cell: 'F5', put: 9, rule: TYPED },
    ],
  },
  {
    name: '孕产妇：千分率与十万分率按列',
    sheets: [
      {
        name: '妇幼',
        rows: [
          ['地区', '活产数', '新生儿死亡', '孕产妇死亡', '新生儿死亡率（‰）', '孕产妇死亡率（/10万）', '早建册人数', '早孕建册率'],
          ...towns(2, (_, n) => [
            n(200, 900),
            n(0, 4),
            n(0, 1),
            '=IF(B#=0,0,C#/B#*1000)',
            '=IF(B#=0,0,D#/B#*100000)',
            n(150, 200),
            '=G#/B#',
          ]),
          [
            '合计',
            '=SUM(B2:B9)',
            '=SUM(C2:C9)',
            '=SUM(D2:D9)',
            '=IF(B#=0,0,C#/B#*1000)',
            '=IF(B#=0,0,D#/B#*100000)',
            '=SUM(G2:G9)',
            '=G#/B#',
          ],
        ],
      },
    ],
    seeds: [
      { what: '千分率写成百分率', cell: 'E5', put: '=IF(B#=0,0,C#/B#*100)', rule: AGREE },
      { what: '判断和除法用了不同的行', cell: 'F6', put: '=IF(B5=0,0,D#/B#*100000)', rule: AGREE },
      { what: '分母取错列', cell: 'H4', put: '=G#/C#', rule: AGREE },
    ],
  },
  {
    name: '全年合计：十二个月，另处汇总',
    sheets: [
      {
        name: '体检',
        rows: [
          ['地区', ...MONTHS, '全年'],
          ...towns(2, (_, n) => [...MONTHS.map(() => n(20, 90)), '=SUM(B#:M#)']),
          ['合计', ...MONTH_COLUMNS.split('').map((l) => `=SUM(${l}2:${l}9)`), '=SUM(N2:N9)'],
          [],
          ['全县全年', '=SUM(B10:M10)'],
        ],
      },
    ],
    seeds: [
      { what: '全年少十二月', cell: 'N5', put: '=SUM(B#:L#)', rule: COVER },
      { what: '另处汇总少十二月', cell: 'B12', put: '=SUM(B10:L10)', rule: COVER },
      { what: '月合计取错行', cell: 'F10', put: '=SUM(F3:F9)', rule: COVER },
      { what: '合计行横着加', cell: 'M10', put: '=SUM(B10:L10)', rule: AGREE, entails: 'B12' },
    ],
  },
  {
    name: '基金：两年并列，中间空列',
    sheets: [
      {
        name: '医保',
        rows: [
          [
            '地区',
            '2023年参保人数',
            '2023年筹资（万元）',
            null,
            '2022年参保人数',
            '2022年筹资（万元）',
            null,
            '人均筹资（元）',
            '上年人均（元）',
          ],
          ...towns(2, (_, n) => [n(5000, 20000), n(300, 900), null, n(5000, 20000), n(300, 900), null, '=C#*10000/B#', '=F#*10000/E#']),
          ['合计', '=SUM(B2:B9)', '=SUM(C2:C9)', null, '=SUM(E2:E9)', '=SUM(F2:F9)', null, '=C#*10000/B#', '=F#*10000/E#'],
        ],
      },
    ],
    seeds: [
      { what: '万元没有换算', cell: 'H5', put: '=C#*1000/B#', rule: AGREE },
      { what: '用了另一年的人数', cell: 'I6', put: '=F#*10000/B#', rule: AGREE },
      { what: '合计少首行', cell: 'E10', put: '=SUM(E3:E9)', rule: COVER },
    ],
  },
  {
    name: '监督：其中项不入合计',
    sheets: [
      {
        name: '监督',
        rows: [
          ['类别', '应监督户数', '实际监督户数', '监督覆盖率（%）'],
          ['公共场所', 310, 298, '=C#/B#*100'],
          ['其中：住宿', 120, 118, '=C#/B#*100'],
          ['生活饮用水', 46, 46, '=C#/B#*100'],
          ['学校卫生', 88, 85, '=C#/B#*100'],
          ['放射卫生', 21, 20, '=C#/B#*100'],
          ['合计', '=B2+B4+B5+B6', '=C2+C4+C5+C6', '=C#/B#*100'],
        ],
      },
    ],
    seeds: [
      { what: '合计漏一类', cell: 'C7', put: '=C2+C4+C5', rule: COVER },
      { what: '合计加错行', cell: 'C7', put: '=C2+C3+C5+C6', rule: COVER },
      { what: '除错行', cell: 'D5', put: '=C#/B6*100', rule: AGREE },
    ],
  },
];
