// Latrines and funds, tuberculosis and mental health, population, budget, a township hospital, assessment, ledgers: made-up figures.
import { book, numbers, round } from './kit.mjs';

export function latrines() {
  const B = book('luoshan-2010-latrines', {
    about: 'patriotic health work: latrine tasks and funds, village list; invented figures',
    area: '罗山县',
    period: '2010',
    level: 'county',
  });
  const S = B.sheet('改厕任务');
  S.title('A1:J1', '罗山县2009年农村改厕项目任务及资金分配表').put('A2', '制表：县爱卫办').put('H2', '2010年11月25日');
  const g = numbers(101),
    towns = ['灵山镇', '周党镇', '楠杆镇', '青山镇', '潘新镇', '铁铺乡', '山店乡'];
  const rows = towns.map((a) => {
    const task = g(12, 60) * 10;
    return {
      l: [a],
      a,
      v: {
        house: task * g(9, 14),
        old: task * 4,
        task,
        done: task - g(-6, 12),
        c: round(task * 0.04, 2),
        p: round(task * 0.01, 2),
        k: round(task * 0.005, 2),
      },
    };
  });
  rows[5].v.done = null;
  const t = S.table({
    row: 3,
    head: [
      [
        '乡镇',
        '农村总户数（户）',
        '原有卫生厕所（户）',
        '改厕任务（座）',
        '完成数（座）',
        '完成率（%）',
        '补助资金（万元）',
        '<',
        '<',
        '<',
      ],
      ['^', '^', '^', '^', '^', '^', '合计', '中央', '省级', '县级'],
    ],
    cols: [
      {},
      { k: 'house', i: '农村总户数', acc: ['农村户数'], u: '户' },
      { k: 'old', i: '原有卫生厕所户数', acc: ['原有卫生厕所'], u: '户' },
      { k: 'task', i: '改厕任务数', acc: ['改厕任务'], u: '座' },
      { k: 'done', i: '改厕完成数', acc: ['完成数', '改厕任务完成数', '改厕数'], u: '座' },
      {
        k: 'r',
        i: '改厕完成率',
        acc: ['完成率', '改厕任务完成率', '改厕任务数完成率'],
        u: '%',
        dig: 1,
        calc: (v) => (v.done === null ? null : (v.done / v.task) * 100),
      },
      {
        k: 'all',
        i: '补助资金',
        acc: ['补助资金合计', '改厕补助资金合计', '改厕补助资金'],
        u: '万元',
        fmt: '0.00',
        fx: 'SUM({c}:{k})',
        calc: (v) => round(v.c + v.p + v.k, 2),
      },
      { k: 'c', i: '中央补助资金', acc: ['补助资金中央', '中央'], u: '万元' },
      { k: 'p', i: '省级补助资金', acc: ['补助资金省级', '省级'], u: '万元' },
      { k: 'k', i: '县级补助资金', acc: ['补助资金县级', '县级'], u: '万元' },
    ],
    rows: [
      ...rows,
      { l: ['合　计'], id: '合计', a: '罗山县', total: 't', v: { done: rows.reduce((a, r) => a + (r.v.done ?? 0), 0) + 201 } },
    ],
    titleRow: 1,
    domain: 'patriotic-health',
    over: { '楠杆镇.old': rows[2].v.old * 10, '青山镇.all': { f: 'SUM(H8:I8)', v: round(rows[3].v.c + rows[3].v.p, 2) } },
  });
  B.find('period', S, ['A1'], ['H2'], 'the title says 2009, the table is of November 2010 like every other sheet');
  B.find(
    'missing',
    S,
    [t.at('铁铺乡', 'done')],
    [t.at('铁铺乡', 'r'), t.at('合计', 'done'), t.at('铁铺乡', 'task')],
    'blank, the total contains it',
    { also: ['sum'] },
  );
  B.find(
    'sum',
    S,
    [t.at('楠杆镇', 'old')],
    [t.at('合计', 'old'), t.at('楠杆镇', 'house')],
    'one nought too many; the total does not contain it',
    { also: ['outlier', 'subset'] },
  );
  B.find(
    'formula-range',
    S,
    [t.at('青山镇', 'all')],
    [t.at('青山镇', 'k'), t.at('青山镇', 'c'), t.at('青山镇', 'p'), t.at('合计', 'all')],
    'the county share is left out of this row',
    { also: ['sum', 'formula-inconsistent'] },
  );
  for (const o of B.truth.observations) o.period = '2010';
  t.fact('合计', 'task');

  const L = B.sheet('卫生村台账');
  L.title('A1:G1', '2010年申报县级以上卫生村台账');
  const v = [
    ['灵山镇', '高寨村', 412, 398, '2010.4', '省级'],
    ['灵山镇', '檀墩村', 365, 340, '2010.5', '市级'],
    ['周党镇', '中正村', 510, 498, '2010.5', '省级'],
    ['楠杆镇', '田堰村', 288, 251, '2010.6', '县级'],
    ['青山镇', '孙店村', 276, 262, '2010.8', '市级'],
    ['青山镇', '冲口村', 301, 322, '2010.8', '县级'],
    ['潘新镇', '姚集村', 455, 430, '2010.9', '市级'],
  ];
  const l = L.table({
    row: 2,
    head: [['序号', '乡镇', '村名', '户数', '卫生户厕数', '普及率', '验收时间', '级别']],
    cols: [
      {},
      {},
      {},
      {
        k: 'h',
        i: '户数',
        u: '户',
        acc: [
          '总户数',
          '农户数',
          '卫生村户数',
          '申报县级以上卫生村户数',
          '县级以上卫生村户数',
          '卫生村户数',
          '申报县级以上卫生村户数',
          '县级以上卫生村户数',
        ],
      },
      { k: 'w', i: '卫生户厕数', u: '户', acc: ['卫生厕所户数', '卫生户厕', '使用卫生厕所户数'] },
      {
        k: 'r',
        i: '卫生户厕普及率',
        acc: ['普及率', '卫生厕所普及率', '农村卫生厕所普及率', '卫生户厕数普及率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        fx: '{w}/{h}',
        calc: (x) => x.w / x.h,
      },
      { k: 'd', obs: false },
      { k: 'g', obs: false },
    ],
    rows: v.map(([a, village, h, w, d, gr], n) => ({ l: [n + 1, a, village], a: village, b: { 乡镇: a }, v: { h, w, d, g: gr } })),
    titleRow: 1,
    domain: 'patriotic-health',
  });
  B.find('subset', L, [l.at('冲口村', 'w')], [l.at('冲口村', 'h'), l.at('冲口村', 'r')], '322 latrines of 301 households: over 100 %', {
    also: ['range', 'rate'],
  });
  L.hiddenRows.push(6);
  return B;
}

export function tuberculosis() {
  const B = book('fengze-2023-tb-mental', {
    about: 'tuberculosis and mental disorders in the counties of a city; invented figures',
    area: '丰泽市',
    period: '2023',
    level: 'city',
  });
  const areas = ['城中区', '江北区', '柳河县', '平安县', '永乐县', '汉水县'];
  const g = numbers(111);
  const S = B.sheet('结核病');
  S.title('A1:J1', '2023年丰泽市肺结核患者发现与管理情况').put('I2', '单位：例、%');
  const rows = areas.map((a) => {
    const rep = g(120, 360),
      arr = rep - g(0, 8),
      act = Math.round(arr * 0.72),
      path = Math.round((act * g(52, 68)) / 100),
      reg = act,
      std = reg - g(0, 14),
      cure = Math.round((act * g(90, 97)) / 100);
    return { l: [a], a, v: { rep, arr, act, path, reg, std, cured: act, cure } };
  });
  const r2 = (n, d, i, acc) => ({
    i,
    acc,
    u: '%',
    fmt: '0.00',
    fx: 'ROUND({' + n + '}/{' + d + '}*100,2)',
    calc: (v) => round((v[n] / v[d]) * 100, 2),
  });
  const t = S.table({
    row: 3,
    head: [
      ['县（区）', '报告肺结核及疑似患者', '<', '<', '活动性肺结核患者', '<', '<', '患者管理', '<', '<'],
      ['^', '报告数', '总体到位数', '总体到位率', '登记数', '病原学阳性数', '病原学阳性率', '管理数', '规范管理数', '规范管理率'],
    ],
    cols: [
      {},
      {
        k: 'rep',
        i: '报告肺结核及疑似患者数',
        acc: ['报告肺结核及疑似肺结核患者数', '报告肺结核和疑似肺结核患者数', '报告肺结核患者和疑似肺结核患者数', '肺结核及疑似患者报告数'],
        u: '例',
      },
      { k: 'arr', i: '肺结核患者总体到位数', acc: ['总体到位数'], u: '例' },
      {
        k: 'ar',
        ...r2('arr', 'rep', '肺结核患者总体到位率', [
          '总体到位率',
          '肺结核患者和疑似肺结核患者总体到位率',
          '报告肺结核患者总体到位率',
          '报告肺结核患者和疑似肺结核患者总体到位率',
        ]),
      },
      { k: 'act', i: '活动性肺结核患者登记数', acc: ['活动性肺结核患者数', '登记活动性肺结核患者数', '活动性肺结核登记数'], u: '例' },
      {
        k: 'path',
        i: '病原学阳性肺结核患者数',
        acc: ['病原学阳性数', '活动性肺结核患者病原学阳性数', '活动性肺结核病原学阳性数', '肺结核病原学阳性患者数', '病原学阳性患者数'],
        u: '例',
      },
      {
        k: 'pr',
        ...r2('path', 'act', '肺结核病原学阳性率', [
          '病原学阳性率',
          '活动性肺结核患者病原学阳性率',
          '肺结核患者病原学阳性率',
          '病原学阳性肺结核患者率',
        ]),
      },
      {
        k: 'reg',
        i: '肺结核患者管理数',
        acc: ['患者管理管理数', '肺结核患者管理人数', '肺结核患者管理例数', '肺结核患者健康管理人数'],
        u: '例',
      },
      { k: 'std', i: '肺结核患者规范管理数', acc: ['肺结核患者规范管理人数', '患者管理规范管理数', '规范管理数'], u: '例' },
      { k: 'sr', ...r2('std', 'reg', '肺结核患者规范管理率', ['患者管理规范管理率', '规范管理率']) },
    ],
    rows: [...rows, { l: ['全市'], a: '丰泽市', total: 'f' }],
    titleRow: 1,
    domain: 'tuberculosis',
    over: {
      '柳河县.sr': { f: 'ROUND(I7/B7*100,2)', v: round((rows[2].v.std / rows[2].v.rep) * 100, 2) },
      '全市.pr': { f: 'ROUND(AVERAGE(G5:G10),2)', v: round(rows.reduce((a, r) => a + round((r.v.path / r.v.act) * 100, 2), 0) / 6, 2) },
      '平安县.arr': rows[3].v.rep + 15,
    },
  });
  B.find(
    'formula-inconsistent',
    S,
    [t.at('柳河县', 'sr')],
    [t.at('柳河县', 'std'), t.at('柳河县', 'reg'), t.at('柳河县', 'rep')],
    'divides by the reported',
    { also: ['rate', 'outlier'] },
  );
  B.find('mean-of-rates', S, [t.at('全市', 'pr')], [t.at('全市', 'path'), t.at('全市', 'act')], 'average of the counties', {
    also: ['rate', 'formula-inconsistent'],
  });
  B.find('subset', S, [t.at('平安县', 'arr')], [t.at('平安县', 'rep'), t.at('平安县', 'ar')], 'more arrived than reported', {
    also: ['range'],
  });
  t.fact('全市', 'act');
  t.fact('全市', 'ar');
  t.fact('全市', 'sr');

  const M = B.sheet('严重精神障碍');
  M.title('A1:K1', '2023年第四季度严重精神障碍患者管理治疗工作指标');
  const m = areas.map((a) => {
    const pop = g(28, 66) * 10000,
      reg = Math.round((pop * g(46, 56)) / 10000),
      inr = reg - g(0, 12),
      std = inr - g(2, 30),
      drug = inr - g(10, 60),
      reg2 = drug - g(5, 60);
    return { l: [a], a, v: { pop: pop / 10000, reg, inr, std, drug, reg2 } };
  });
  const pc = (n, d, i, acc) => ({ i, acc, u: '%', dig: 2, calc: (v) => (v[n] / v[d]) * 100 });
  const k = M.table({
    row: 2,
    head: [
      [
        '地区',
        '常住人口（万人）',
        '登记患者数',
        '报告患病率（‰）',
        '在管患者数',
        '管理率（%）',
        '规范管理患者数',
        '规范管理率（%）',
        '服药患者数',
        '服药率（%）',
        '规律服药患者数',
        '规律服药率（%）',
      ],
    ],
    cols: [
      {},
      { k: 'pop', i: '常住人口数', acc: ['常住人口'], u: '万人' },
      {
        k: 'reg',
        i: '严重精神障碍登记患者数',
        acc: [
          '登记患者数',
          '严重精神障碍患者登记数',
          '登记在册患者数',
          '严重精神障碍患者数',
          '严重精神障碍在册患者数',
          '严重精神障碍患者登记人数',
          '在册严重精神障碍患者数',
        ],
        u: '人',
      },
      {
        k: 'pv',
        i: '严重精神障碍患者报告患病率',
        acc: ['报告患病率', '严重精神障碍报告患病率'],
        u: '‰',
        dig: 2,
        calc: (v) => v.reg / v.pop / 10,
      },
      {
        k: 'inr',
        i: '严重精神障碍在管患者数',
        acc: ['在管患者数', '严重精神障碍患者管理人数', '严重精神障碍患者在管人数', '严重精神障碍在管人数', '严重精神障碍患者管理数'],
        u: '人',
      },
      { k: 'ir', ...pc('inr', 'reg', '严重精神障碍患者管理率', ['管理率', '在册患者管理率', '严重精神障碍管理率']) },
      {
        k: 'std',
        i: '严重精神障碍规范管理患者数',
        acc: ['规范管理患者数', '严重精神障碍患者规范管理人数', '严重精神障碍患者规范管理数'],
        u: '人',
      },
      { k: 'sr', ...pc('std', 'reg', '严重精神障碍患者规范管理率', ['规范管理率', '严重精神障碍规范管理率', '在册患者规范管理率']) },
      { k: 'drug', i: '严重精神障碍服药患者数', acc: ['服药患者数', '严重精神障碍患者服药人数', '在册患者服药人数', '服药人数'], u: '人' },
      { k: 'dr', ...pc('drug', 'reg', '严重精神障碍患者服药率', ['服药率', '在册患者服药率', '严重精神障碍服药率']) },
      {
        k: 'reg2',
        i: '规律服药患者数',
        acc: ['严重精神障碍规律服药患者数', '规律服药人数', '严重精神障碍患者规律服药人数', '在册患者规律服药人数'],
        u: '人',
      },
      { k: 'rr', ...pc('reg2', 'reg', '规律服药率', ['严重精神障碍患者规律服药率', '在册患者规律服药率']) },
    ],
    rows: [...m, { l: ['全市合计'], a: '丰泽市', total: 't' }],
    period: '2023年第四季度',
    titleRow: 1,
    domain: 'mental-health',
    over: { '汉水县.ir': 99.99, '江北区.pv': 0.52, '永乐县.std': m[4].v.std + 100 },
  });
  B.find('rate', M, [k.at('汉水县', 'ir')], [k.at('汉水县', 'inr'), k.at('汉水县', 'reg')], 'the counts give another rate');
  B.find(
    'unit',
    M,
    [k.at('江北区', 'pv')],
    [k.at('江北区', 'reg'), k.at('江北区', 'pop')],
    '0.52 is the percentage; the column is ‰ (about 5.2)',
    { also: ['rate', 'outlier'] },
  );
  B.find(
    'sum',
    M,
    [k.at('永乐县', 'std')],
    [k.at('全市合计', 'std'), k.at('永乐县', 'sr'), k.at('永乐县', 'inr'), k.at('永乐县', 'reg')],
    'a hundred more than the total contains',
    { also: ['rate', 'subset'] },
  );
  k.fact('全市合计', 'reg');
  k.fact('全市合计', 'sr');
  k.fact('全市合计', 'pv');
  return B;
}

export function population() {
  const B = book('jinshui-2017-population', {
    about: 'population and family planning: years down the side, towns with natural growth; invented figures',
    area: '金水县',
    period: '2017',
    level: 'county',
  });
  const S = B.sheet('历年人口');
  S.title('A1:I1', '金水县历年人口自然变动情况');
  const yrs = [
    [2012, 51.2, 6042, 3120],
    [2013, 51.6, 6140, 3082],
    [2014, 52.1, 6502, 3188],
    [2015, 52.5, 6190, 3201],
    [2016, 53.2, 7320, 3260],
    [2017, 53.9, 6063, 3318],
  ];
  const t = S.table({
    row: 2,
    head: [
      [
        '年份',
        '年平均人口（万人）',
        '出生人数（人）',
        '死亡人数（人）',
        '自然增加人数',
        '出生率（‰）',
        '死亡率（‰）',
        '自然增长率（‰）',
        '出生比上年增减（人）',
      ],
    ],
    cols: [
      {},
      { k: 'pop', i: '年平均人口数', acc: ['年平均人口', '平均人口数'], u: '万人' },
      { k: 'b', i: '出生人数', acc: ['出生人口数'], u: '人' },
      { k: 'd', i: '死亡人数', acc: ['死亡人口数'], u: '人' },
      { k: 'n', i: '自然增加人数', acc: ['人口自然增长人数', '自然增长人数', '自然增加数'], u: '人', dig: 0, calc: (v) => v.b - v.d },
      { k: 'br', i: '出生率', acc: ['人口出生率'], u: '‰', dig: 2, calc: (v) => v.b / v.pop / 10 },
      { k: 'dr', i: '死亡率', acc: ['人口死亡率'], u: '‰', dig: 2, calc: (v) => v.d / v.pop / 10 },
      { k: 'nr', i: '人口自然增长率', acc: ['自然增长率'], u: '‰', dig: 2, calc: (v) => (v.b - v.d) / v.pop / 10 },
      {
        k: 'x',
        i: '出生人数',
        suffix: '增减数',
        acc: ['出生人数比上年', '出生比上年', '出生人数比上年增减', '出生'],
        u: '人',
        dig: 0,
        calc: (v, r) => (r.prev ? v.b - r.prev : '—'),
      },
    ],
    rows: yrs.map(([y, pop, b, d], n) => ({
      l: [`${y}年`],
      id: String(y),
      p: String(y),
      prev: n ? yrs[n - 1][2] : null,
      v: { pop, b, d },
    })),
    titleRow: 1,
    domain: 'population',
    over: { '2014.n': 3413, '2016.x': 1310, '2015.dr': 60.1 },
  });
  for (const o of B.truth.observations) if (o.indicator === '出生人数增减数') o.accept.push('出生比上年增减', '出生人数比上年增减');
  B.find(
    'difference',
    S,
    [t.at('2014', 'n')],
    [t.at('2014', 'b'), t.at('2014', 'd'), t.at('2014', 'nr')],
    '6502 - 3188 = 3314, the sheet says 3413',
    { also: ['rate'] },
  );
  B.find('difference', S, [t.at('2016', 'x')], [t.at('2016', 'b'), t.at('2015', 'b')], '7320 - 6190 = 1130, the sheet says 1310');
  B.find(
    'rate',
    S,
    [t.at('2015', 'dr')],
    [t.at('2015', 'd'), t.at('2015', 'pop')],
    '3201/52.5万 = 6.10, the sheet says 60.1: the point is misplaced',
    { also: ['outlier', 'unit'] },
  );
  t.fact('2017', 'b');
  t.fact('2017', 'nr');

  const T = B.sheet('分乡镇出生');
  T.title('A1:J1', '2017年1～12月全县出生情况统计').put('A2', '单位：人');
  const g = numbers(121),
    towns = ['城关镇', '前进镇', '红旗乡', '大河镇', '胜利乡', '三合镇', '前进镇', '东风乡'];
  const data = towns.map(() => {
    const one = g(220, 480),
      two = g(300, 560),
      three = g(10, 60);
    const all = one + two + three,
      boy = Math.round(all * 0.524);
    return { one, two, three, boy, girl: all - boy, legal: all - g(4, 30) };
  });
  data[6] = { ...data[1] };
  const rows = towns.map((a, n) => ({ l: [n + 1, a], id: a + (n === 6 ? '2' : ''), a, out: n === 6, v: data[n] }));
  const q = T.table({
    row: 3,
    head: [
      ['序号', '乡镇', '出生总数', '按孩次分', '<', '<', '按性别分', '<', '出生性别比', '政策内出生', '政策符合率（%）'],
      ['^', '^', '^', '一孩', '二孩', '多孩', '男', '女', '^', '^', '^'],
    ],
    cols: [
      {},
      {},
      { k: 'all', i: '出生人数', acc: ['出生总数', '出生总人数', '出生人口数'], u: '人', dig: 0, calc: (v) => v.one + v.two + v.three },
      { k: 'one', i: '一孩出生人数', acc: ['按孩次分一孩', '一孩人数', '出生人数', '一孩', '出生人口数'], u: '人', b: { 孩次: '一孩' } },
      { k: 'two', i: '二孩出生人数', acc: ['按孩次分二孩', '二孩人数', '出生人数', '二孩', '出生人口数'], u: '人', b: { 孩次: '二孩' } },
      { k: 'three', i: '多孩出生人数', acc: ['按孩次分多孩', '多孩人数', '出生人数', '多孩', '出生人口数'], u: '人', b: { 孩次: '多孩' } },
      {
        k: 'boy',
        i: '男婴出生人数',
        acc: ['按性别分男', '出生男婴数', '出生人数', '出生男性人数', '男', '出生人口数', '男性出生人数', '男孩出生人数'],
        u: '人',
        b: { 性别: '男' },
      },
      {
        k: 'girl',
        i: '女婴出生人数',
        acc: ['按性别分女', '出生女婴数', '出生人数', '女', '女性出生人数', '女孩出生人数', '出生人口数'],
        u: '人',
        b: { 性别: '女' },
      },
      { k: 'sex', i: '出生性别比', acc: ['出生人口性别比'], u: '女=100', dig: 1, calc: (v) => (v.boy / v.girl) * 100 },
      { k: 'legal', i: '政策内出生人数', acc: ['政策内出生', '政策内出生数', '符合政策生育人数'], u: '人' },
      {
        k: 'lr',
        i: '政策符合率',
        acc: ['符合政策生育率', '政策生育率', '计划生育政策符合率', '计划生育率'],
        u: '%',
        dig: 2,
        calc: (v) => (v.legal / (v.one + v.two + v.three)) * 100,
      },
    ],
    rows: [...rows, { l: ['', '合计'], id: '合计', total: 't', a: '金水县' }],
    titleRow: 1,
    domain: 'population',
    over: { '大河镇.sex': 107.3 + 12.1, '胜利乡.girl': rows[4].v.girl + 27 },
  });
  B.find('duplicate', T, ['B6', 'B11'], ['C6:K6', 'C11:K11', 'C13:K13'], '前进镇 stands twice with the same figures', { also: ['sum'] });
  B.find('rate', T, [q.at('大河镇', 'sex')], [q.at('大河镇', 'boy'), q.at('大河镇', 'girl')], 'boys / girls gives another ratio');
  B.find(
    'sum',
    T,
    [q.at('胜利乡', 'girl')],
    [q.at('胜利乡', 'boy'), q.at('胜利乡', 'all'), q.at('合计', 'girl'), q.at('胜利乡', 'sex')],
    'boys and girls do not add to the births',
    { also: ['rate'] },
  );
  q.fact('合计', 'all');
  q.fact('合计', 'two');
  q.fact('合计', 'lr');
  return B;
}

export function budget() {
  const B = book('taiping-2024-budget', {
    about: 'budget of a health bureau and its funds, clean; invented figures',
    area: '太平区',
    period: '2024年1-9月',
    level: 'county',
  });
  const S = B.sheet('项目支出');
  S.title('A1:G1', '太平区卫生健康局2024年项目支出预算执行情况表').put('A2', '截至2024年9月30日').put('G2', '金额单位：元');
  const items = [
    ['基本公共卫生服务', 48236000, 36177000, 44120000],
    ['　中央资金', 28942000, 24180000, null],
    ['　省级资金', 9647000, 7210500, null],
    ['　区级资金', 9647000, 4786500, null],
    ['重大传染病防控', 5620000, 4012300, 5310000],
    ['计划生育扶助', 8904000, 8904000, 8210000],
    ['基层医疗卫生机构补助', 21350000, 15870000, 20700000],
    ['公立医院综合改革', 6000000, 2400000, 6000000],
    ['卫生人才培养', 820000, 412600, 760000],
  ];
  const t = S.table({
    row: 3,
    head: [['项目', '本年预算数', '1—9月执行数', '执行进度（%）', '上年预算数', '预算增减额', '预算增减（%）']],
    cols: [
      {},
      { k: 'b', i: '预算数', p: '2024', acc: ['项目支出预算数', '本年预算数', '项目预算数'], u: '元' },
      { k: 'e', i: '执行数', acc: ['项目支出执行数', '预算执行数', '19月执行数', '项目执行数', '项目支出预算执行数'], u: '元' },
      {
        k: 'r',
        i: '预算执行率',
        acc: ['执行进度', '执行率', '预算执行进度', '项目支出预算执行进度'],
        u: '%',
        dig: 1,
        calc: (v) => (v.e / v.b) * 100,
      },
      { k: 'l', i: '预算数', p: '2023', acc: ['上年预算数', '项目支出预算数', '项目预算数'], u: '元' },
      {
        k: 'd',
        i: '预算增减额',
        p: '2024',
        acc: ['预算数增减数', '预算数增减额', '预算增减数', '预算增减'],
        u: '元',
        dig: 0,
        calc: (v) => (v.l ? v.b - v.l : null),
      },
      {
        k: 'g',
        i: '预算增减率',
        p: '2024',
        acc: ['预算增减', '预算数增长率', '预算增长率', '预算数增减', '预算数增减率'],
        u: '%',
        dig: 1,
        calc: (v) => (v.l ? ((v.b - v.l) / v.l) * 100 : null),
      },
    ],
    rows: [
      ...items.map(([l, b, e, last]) => ({ l: [l], id: l.trim(), out: l.startsWith('　'), b: { 项目: l.trim() }, v: { b, e, l: last } })),
      { l: ['合　　计'], id: '合计', total: 't' },
    ],
    titleRow: 1,
    domain: 'finance',
  });
  t.fact('合计', 'b');
  t.fact('合计', 'e');
  t.fact('合计', 'r', 'completion');
  const Q = B.sheet('资金拨付');
  Q.title('A1:F1', '2024年基本公共卫生补助资金拨付情况').put('F2', '单位：万元、人');
  const g = numbers(131),
    units = ['东城社区卫生服务中心', '西城社区卫生服务中心', '北湖社区卫生服务中心', '港口镇卫生院', '金沙镇卫生院', '白沙镇卫生院'];
  const rows = units.map((l) => {
    const pop = g(18000, 64000),
      due = round((pop * 94) / 10000, 2),
      one = round(due * 0.6, 2),
      two = round(due * 0.25, 2);
    return { l: [l], b: { 机构: l }, v: { pop, due, one, two } };
  });
  const q = Q.table({
    row: 3,
    head: [['单位名称', '服务人口', '应拨资金', '第一次拨付', '第二次拨付', '累计拨付', '拨付率（%）']],
    cols: [
      {},
      { k: 'pop', i: '服务人口数', acc: ['服务人口'], u: '人' },
      { k: 'due', i: '应拨资金', acc: ['应拨付资金', '应拨基本公共卫生补助资金'], u: '万元', fmt: '0.00' },
      { k: 'one', i: '第一次拨付', acc: ['第一次拨付资金', '第一次拨付金额'], u: '万元', fmt: '0.00' },
      { k: 'two', i: '第二次拨付', acc: ['第二次拨付资金', '第二次拨付金额'], u: '万元', fmt: '0.00' },
      {
        k: 'all',
        i: '累计拨付',
        acc: ['累计拨付资金', '累计拨付金额'],
        u: '万元',
        fmt: '0.00',
        fx: '{one}+{two}',
        calc: (v) => round(v.one + v.two, 2),
      },
      {
        k: 'r',
        i: '拨付率',
        acc: ['资金拨付率'],
        u: '%',
        fmt: '0.0',
        fx: '{all}/{due}*100',
        calc: (v) => (round(v.one + v.two, 2) / v.due) * 100,
      },
    ],
    rows: [...rows, { l: ['合计'], total: 'f', a: '太平区' }],
    period: '2024',
    titleRow: 1,
    domain: 'finance',
  });
  q.fact('合计', 'all');
  q.fact('合计', 'r');
  return B;
}

export function townshipHospital() {
  const B = book('zhenbei-2015-township-hospital', {
    about: 'workload of one township hospital month by month; invented figures',
    area: '镇北镇',
    period: '2015',
    level: 'township',
  });
  const S = B.sheet('业务月报');
  S.title('A1:L1', '镇北镇中心卫生院2015年业务工作量及收入统计表').put('K2', '金额单位：元');
  const g = numbers(141);
  const months = Array.from({ length: 12 }, (_, n) => {
    const out = g(2600, 4200),
      inp = g(90, 170),
      obs = g(200, 420),
      drug = g(98000, 152000),
      med = g(61000, 88000),
      other = g(800, 4200),
      days = inp * 6 + g(10, 80);
    return { l: [`${n + 1}月`], p: `2015年${n + 1}月`, v: { out, obs, inp, days, drug, med, other } };
  });
  const t = S.table({
    row: 3,
    head: [
      [
        '月份',
        '门诊人次',
        '其中：留观',
        '出院人次',
        '出院者占用总床日',
        '出院者平均住院日（天）',
        '药品收入',
        '医疗收入',
        '其他收入',
        '收入合计',
        '药占比',
        '次均门诊费用',
      ],
    ],
    cols: [
      {},
      { k: 'out', i: '门诊人次', acc: ['门诊人次数'], u: '人次' },
      { k: 'obs', i: '留观人次', acc: ['留观', '其中留观', '门诊留观人次', '门诊人次留观', '急诊留观人次'], u: '人次' },
      { k: 'inp', i: '出院人次', acc: ['出院人数'], u: '人次' },
      { k: 'days', i: '出院者占用总床日', acc: ['出院者占用总床日数'], u: '床日' },
      { k: 'stay', i: '出院者平均住院日', acc: ['平均住院日'], u: '天', fmt: '0.0', fx: '{days}/{inp}', calc: (v) => v.days / v.inp },
      { k: 'drug', i: '药品收入', u: '元' },
      { k: 'med', i: '医疗收入', u: '元' },
      { k: 'other', i: '其他收入', u: '元' },
      {
        k: 'all',
        i: '收入合计',
        acc: ['总收入', '业务收入', '收入总额'],
        u: '元',
        fx: 'SUM({drug}:{other})',
        calc: (v) => v.drug + v.med + v.other,
      },
      {
        k: 'share',
        i: '药占比',
        acc: ['药品收入占比', '药品收入占医疗收入比例', '药品收入占收入比例'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        fx: '{drug}/{all}',
        calc: (v) => v.drug / (v.drug + v.med + v.other),
      },
      {
        k: 'per',
        i: '次均门诊费用',
        acc: ['门诊次均费用'],
        u: '元',
        fmt: '0.00',
        fx: '({drug}*0.6)/{out}',
        calc: (v) => (v.drug * 0.6) / v.out,
      },
    ],
    rows: [...months, { l: ['全年'], total: 'f' }],
    titleRow: 1,
    domain: 'medical-service',
    over: {
      '4月.all': { stale: 0 },
      '7月.out': { text: '３１２６', v: 3126 },
      '9月.share': { f: 'G12/H12', v: months[8].v.drug / months[8].v.med },
      '11月.obs': months[10].v.out + 51,
      '6月.drug': { hard: 1 },
    },
  });
  const april = months[3].v;
  const staleAll = april.drug + april.med; // an older figure without the other income
  S.put(t.at('4月', 'all'), { f: 'SUM(G7:I7)', v: staleAll });
  B.truth.observations.find((o) => o.cell === t.at('4月', 'all')).value = staleAll;
  const outs = months.reduce((a, r, n) => a + (n === 6 ? 0 : r.v.out), 0),
    drugs = months.reduce((a, r) => a + r.v.drug, 0);
  const set = (cell, value, f, z) => {
    S.put(cell, { f, v: value, z });
    const o = B.truth.observations.find((one) => one.cell === cell && one.sheet === S.name);
    o.value = z ? round(value, 2) : value;
    if (z) o.exact = value;
  };
  set(t.at('全年', 'out'), outs, 'SUM(B4:B15)');
  set(t.at('全年', 'per'), (drugs * 0.6) / outs, '(G16*0.6)/B16', '0.00');
  const july = months[6].v;
  set(t.at('7月', 'per'), (july.drug * 0.6) / 3126, '(G10*0.6)/B10', '0.00');
  B.find('stale', S, [t.at('4月', 'all')], ['G7', 'H7', 'I7', 'K7', t.at('全年', 'all')], 'the stored value leaves out the other income', {
    also: ['sum'],
  });
  B.find(
    'text-number',
    S,
    [t.at('7月', 'out')],
    [t.at('全年', 'out'), t.at('7月', 'per')],
    'full-width digits as text: the sum leaves them out',
    { also: ['sum'] },
  );
  B.find('formula-inconsistent', S, [t.at('9月', 'share')], ['G12', 'H12', 'J12'], 'divides by the medical income, above 100 %', {
    also: ['rate', 'range'],
  });
  B.find('subset', S, [t.at('11月', 'obs')], [t.at('11月', 'out')], 'more under observation than visits');
  t.fact('全年', 'inp');
  t.fact('全年', 'all');

  const V = B.sheet('村卫生室');
  V.title('A1:F1', '镇北镇村卫生室基本药物配送使用情况').put('A2', '2015年1-12月').put('F2', '单位：元');
  const vs = ['东庄村', '西庄村', '后营村', '前营村', '小泉村', '杨家沟村'];
  const vrows = vs.map((a) => {
    const order = g(16000, 42000),
      got = order - g(100, 2400),
      kinds = g(80, 140);
    return { l: [a], a, v: { doc: g(1, 3), order, got, kinds } };
  });
  const v = V.table({
    row: 3,
    head: [['村名', '乡村医生数（人）', '订购金额', '到货金额', '配送到位率', '配备品种数（种）']],
    cols: [
      {},
      { k: 'doc', i: '乡村医生数', acc: ['乡村医生人数'], u: '人' },
      { k: 'order', i: '订购金额', acc: ['基本药物订购金额', '药品订购金额'], u: '元' },
      { k: 'got', i: '到货金额', acc: ['基本药物到货金额', '药品到货金额'], u: '元' },
      {
        k: 'r',
        i: '配送到位率',
        acc: ['基本药物配送到位率', '配送率', '药品配送到位率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        fx: '{got}/{order}',
        calc: (x) => x.got / x.order,
      },
      { k: 'kinds', i: '配备品种数', acc: ['基本药物配备品种数', '药品配备品种数'], u: '种', obs: true },
    ],
    rows: [...vrows, { l: ['合计'], total: 'f', v: { kinds: '/' } }],
    titleRow: 1,
    domain: 'essential-medicine',
    over: { '前营村.doc': 2.5 },
  });
  B.find('range', V, [v.at('前营村', 'doc')], [v.at('合计', 'doc')], 'half a doctor');
  v.fact('合计', 'order');
  v.fact('合计', 'r');
  return B;
}

export function assessment() {
  const B = book('hean-2025-assessment', {
    about:
      'performance assessment with scores, ranks, targets both ways, near-misses of rounding and different definitions; clean; invented figures',
    area: '和安县',
    period: '2025年1-6月',
    level: 'county',
  });
  const S = B.sheet('指标监测');
  S.title('A1:H1', '和安县2025年上半年健康和安行动主要指标监测');
  const items = [
    ['居民健康素养水平', '%', '≥30', 31.6, 29.8, '高优'],
    ['孕产妇死亡率', '1/10万', '≤12', 0, 10.6, '低优'],
    ['婴儿死亡率', '‰', '≤4.5', 2.31, 2.87, '低优'],
    ['5岁以下儿童死亡率', '‰', '≤5.5', 3.47, 3.95, '低优'],
    ['65岁及以上老年人健康管理率', '%', '≥72', 74.18, 73.02, '高优'],
    ['高血压患者规范管理率', '%', '≥65', 78.83, 77.1, '高优'],
    ['15岁以上人群吸烟率', '%', '≤22', 21.4, 22.3, '低优'],
    ['每千人口执业（助理）医师数', '人', '≥3.2', 3.28, 3.11, '高优'],
    ['适龄儿童国家免疫规划疫苗接种率', '%', '≥95', 97.52, 97.4, '高优'],
  ];
  const t = S.table({
    row: 2,
    head: [['指标', '单位', '目标值', '2025年上半年', '2024年上半年', '与上年同期比', '指标性质', '是否达标']],
    cols: [
      {},
      {},
      { k: 'goal', obs: false },
      { k: 'n' },
      { k: 'l', p: '2024年1-6月' },
      {
        k: 'd',
        suffix: '增减数',
        u: undefined,
        dig: 2,
        calc: (v) => v.n - v.l,
        acc: ['增减', '与上年同期比', '比上年增减', '差值', '比上年同期'],
      },
      { k: 'x', obs: false },
      { k: 'ok', obs: false },
    ],
    rows: items.map(([i, u, goal, n, l, x]) => ({ l: [i, u], i, u: u === '1/10万' ? '/10万' : u, v: { goal, n, l, x, ok: '是' } })),
    titleRow: 1,
    domain: 'assessment',
  });
  for (const o of B.truth.observations) if (o.cell.startsWith('F')) o.unit = o.unit === '%' ? '百分点' : o.unit;
  t.fact('居民健康素养水平', 'n');
  t.fact('65岁及以上老年人健康管理率', 'n');
  t.fact('高血压患者规范管理率', 'n');
  const Z = B.sheet('考核得分');
  Z.title('A1:H1', '2025年上半年基本公共卫生服务绩效评价得分表');
  const g = numbers(151),
    units = ['城关镇卫生院', '大营镇卫生院', '沙河镇卫生院', '青龙乡卫生院', '松林乡卫生院', '城北社区卫生服务中心'];
  const scores = units.map(() => [g(80, 100) / 10, g(160, 200) / 10, g(500, 600) / 10, g(80, 100) / 10].map((n) => n));
  const totals = scores.map((s) =>
    round(
      s.reduce((a, b) => a + b, 0),
      1,
    ),
  );
  const order = [...totals].sort((a, b) => b - a);
  Z.table({
    row: 2,
    head: [['单位', '组织管理（10分）', '资金管理（20分）', '项目执行（60分）', '项目效果（10分）', '总分', '排名', '上期排名']],
    cols: [
      {},
      ...['组织管理', '资金管理', '项目执行', '项目效果'].map((i, n) => ({ k: `s${n}`, i: `${i}得分`, acc: [i], u: '分', fmt: '0.0' })),
      {
        k: 'all',
        i: '总分',
        acc: ['总得分', '得分'],
        u: '分',
        fmt: '0.0',
        fx: 'SUM({s0}:{s3})',
        calc: (v) => round(v.s0 + v.s1 + v.s2 + v.s3, 1),
      },
      { k: 'rank', obs: false, fmt: '0', fx: 'RANK({all},F$3:F$8)', calc: (v) => order.indexOf(round(v.s0 + v.s1 + v.s2 + v.s3, 1)) + 1 },
      { k: 'last', obs: false },
    ],
    rows: units.map((l, n) => ({
      l: [l],
      b: { 机构: l },
      v: { s0: scores[n][0], s1: scores[n][1], s2: scores[n][2], s3: scores[n][3], last: ((n * 5 + 2) % 6) + 1 },
    })),
    titleRow: 1,
    domain: 'assessment',
  });
  const D = B.sheet('体检口径');
  D.title('A1:F1', '老年人健康体检与中医药健康管理（口径不同，不可直接比较）').put('A2', '2025年1-6月').put('F2', '单位：人、%');
  const towns = ['城关镇', '大营镇', '沙河镇', '青龙乡', '松林乡'];
  const rows = towns.map((a) => {
    const old = g(2100, 5600),
      exam = Math.round((old * g(45, 62)) / 100);
    return { l: [a], a, v: { old, exam, tcm: exam + g(20, 160), first: Math.round(exam * 0.31) } };
  });
  const d = D.table({
    row: 3,
    head: [['乡镇', '65岁及以上老年人数', '健康体检人数', '体检率', '中医药健康管理人数', '体检新发现高血压']],
    cols: [
      {},
      { k: 'old', i: '65岁及以上老年人数', acc: ['65岁及以上老年人口数'], u: '人' },
      { k: 'exam', i: '健康体检人数', acc: ['老年人健康体检人数', '老年人体检人数', '健康体检人次'], u: '人' },
      {
        k: 'r',
        i: '体检率',
        acc: ['健康体检率', '老年人健康体检率', '老年人体检率'],
        u: '%',
        cut: true,
        dig: 1,
        calc: (v) => (v.exam / v.old) * 100,
      },
      { k: 'tcm', i: '中医药健康管理人数', acc: ['老年人中医药健康管理人数', '65岁及以上老年人中医药健康管理人数'], u: '人' },
      { k: 'first', i: '体检新发现高血压人数', acc: ['体检新发现高血压', '体检新发现高血压患者数'], u: '人' },
    ],
    rows: [...rows, { l: ['合计'], a: '和安县', total: 't' }],
    titleRow: 1,
    domain: 'essential-public-health',
  });
  d.fact('合计', 'exam');
  d.fact('合计', 'r');
  return B;
}
