// Hospital operation, resources, essential public health, immunisation: numbers are made up, the layouts are those of real reports.
import { book, numbers, round } from './kit.mjs';

const pctOf = (n, d) => (d ? round((n / d) * 100, 2) : null);

export function operation() {
  const B = book('linjiang-2024-operation', {
    about: 'monthly operation report of the medical institutions of a county; invented figures',
    area: '临江县',
    period: '2024年6月',
    level: 'county',
  });
  const S = B.sheet('运行月报');
  S.title('A1:I1', '临江县医疗机构运行情况月报表（2024年6月）').put('A2', '填报单位：临江县卫生健康局').put('H2', '填报日期：2024-07-08');
  const now = { p: '2024年6月' },
    cum = { p: '2024年1-6月' };
  const rise = (a, b) => ({
    u: '%',
    suffix: '增长率',
    fx: undefined,
    dig: 2,
    calc: (v) => (typeof v[a] === 'number' && typeof v[b] === 'number' ? pctOf(v[a] - v[b], v[b]) : null),
  });
  const rows = [
    ['总诊疗人次', '人次', 118236, 112904, 109877, 671320, 640188],
    ['门诊人次', '人次', 104518, 100236, 98010, 596114, 570903],
    ['急诊人次', '人次', 8240, 7716, 7421, 46033, 43210],
    ['出院人数', '人', 4126, 3987, 3820, 24018, 22566],
    ['手术例数', '例', 962, 910, 884, 5436, 5160],
    ['平均住院日', '天', 7.6, 7.7, 8.1, 7.7, 8.2],
    ['病床使用率', '%', 81.36, 79.92, 78.05, 80.11, 76.9],
    ['门诊次均费用', '元', 168.4, 170.2, 172.6, 169.3, 174.1],
    ['住院次均费用', '元', 5236.18, 5310.4, 5408.92, 5288.7, 5460.25],
    ['医疗收入', '万元', 3920.66, 3822.1, 3741.87, 22890.3, 22018.64],
    ['药占比', '%', 26.3, 26.9, 28.1, 26.8, 28.6],
  ].map(([name, u, a, b, c, d, e]) => ({
    l: [name, u],
    i: name,
    u,
    v: { n: a, m: b, y: c, t: d, l: e, r1: ['病床使用率', '药占比'].includes(name) ? '—' : undefined, r3: undefined },
  }));
  for (const r of rows) for (const k of ['r1', 'r3']) if (r.v[k] === undefined) delete r.v[k];
  rows[6].v.r3 = rows[10].v.r3 = '—';
  rows[6].v.r1 = rows[10].v.r1 = '—';
  const acc = {
    门诊次均费用: ['次均门诊费用'],
    住院次均费用: ['次均住院费用'],
    平均住院日: ['出院者平均住院日'],
    药占比: ['药品收入占比', '药品收入占医疗收入比例'],
  };
  for (const r of rows) r.acc = acc[r.i];
  const t = S.table({
    row: 3,
    head: [['指标', '单位', '本月', '上月', '上年同月', '同比增减（%）', '本年累计', '上年同期累计', '累计同比（%）']],
    cols: [
      {},
      {},
      { k: 'n', ...now },
      { k: 'm', p: '2024年5月' },
      { k: 'y', p: '2023年6月' },
      { k: 'r1', ...now, ...rise('n', 'y'), acc: ['同比增减', '同比'] },
      { k: 't', ...cum },
      { k: 'l', p: '2023年1-6月' },
      { k: 'r3', ...cum, ...rise('t', 'l'), acc: ['累计同比', '同比'] },
    ],
    rows,
    over: { '出院人数.r1': 6.01, '医疗收入.r3': -3.96 },
    titleRow: 1,
    domain: 'medical-service',
  });
  S.put(`A${t.last + 1}`, '注：总诊疗人次含门诊、急诊、家庭卫生服务和健康检查人次；本表不含村卫生室。');
  B.find(
    'growth',
    S,
    [t.at('出院人数', 'r1')],
    [t.at('出院人数', 'n'), t.at('出院人数', 'y')],
    '(4126-3820)/3820 = 8.01%, the sheet says 6.01',
  );
  B.find(
    'growth',
    S,
    [t.at('医疗收入', 'r3')],
    [t.at('医疗收入', 't'), t.at('医疗收入', 'l')],
    'the revenue rose (22890.3 against 22018.64: +3.96%), the sheet says -3.96',
  );
  t.fact('总诊疗人次', 'n');
  t.fact('总诊疗人次', 'r1', 'change');
  t.fact('病床使用率', 'n');
  t.fact('出院人数', 't');

  const H = B.sheet('分医院');
  H.title('A1:K1', '2024年1—6月各医院业务工作量').put('K2', '单位：人次、人、万元、%');
  const names = ['县人民医院', '县中医医院', '县妇幼保健院', '县第二人民医院', '仁和医院（民营）', '康宁精神病医院（民营）'];
  const g = numbers(11);
  const out = [
    [186230, 9210, 620, 8120],
    [121044, 6120, 410, 4310],
    [60233, 2410, 180, 1640],
    [40518, 2016, 150, 1105],
    [22013, 1190, 96, 690],
    [3120, 712, 160, 402],
  ];
  const hosp = names.map((l, n) => {
    const [visits, discharged, beds, revenue] = out[n];
    const days = Math.round(beds * 182 * 0.98),
      used = Math.round(days * (0.62 + g(0, 26) / 100)),
      left = Math.round(used * 0.98);
    return {
      l: [n + 1, l],
      id: l,
      b: { 机构: l },
      v: {
        visits,
        emergency: Math.round(visits * 0.07),
        discharged,
        operations: Math.round(discharged * 0.2),
        beds,
        days,
        used,
        left,
        revenue: revenue + 0.36,
        drug: round(revenue * 0.27, 2),
      },
    };
  });
  const h = H.table({
    row: 3,
    head: [
      ['序号', '医院', '门急诊人次', '<', '出院人数', '<', '病床', '<', '<', '<', '<', '医疗收入（万元）', '<', '<'],
      [
        '^',
        '^',
        '合计',
        '其中：急诊',
        '合计',
        '其中：手术',
        '实有床位（张）',
        '实际开放总床日数',
        '实际占用总床日数',
        '病床使用率（%）',
        '平均住院日',
        '合计',
        '药品收入',
        '药占比（%）',
      ],
    ],
    cols: [
      {},
      {},
      { k: 'visits', i: '门急诊人次', acc: ['门急诊人次数', '门急诊人次合计'], u: '人次' },
      { k: 'emergency', i: '急诊人次', acc: ['门急诊人次急诊', '门急诊人次其中急诊'], u: '人次' },
      { k: 'discharged', i: '出院人数', u: '人', acc: ['出院人次', '出院人数合计'] },
      { k: 'operations', i: '出院患者手术人数', acc: ['出院人数手术', '手术人数', '住院手术人数', '出院手术人数'], u: '人' },
      { k: 'beds', i: '实有床位数', acc: ['实有床位'], u: '张' },
      { k: 'days', i: '实际开放总床日数', u: '床日', acc: ['实际开放总床日'] },
      { k: 'used', i: '实际占用总床日数', u: '床日', acc: ['实际占用总床日'] },
      { k: 'rate', i: '病床使用率', u: '%', fmt: '0.00', fx: '{used}/{days}*100', calc: (v) => (v.used / v.days) * 100 },
      {
        k: 'stay',
        i: '平均住院日',
        acc: ['出院者平均住院日'],
        u: '天',
        fmt: '0.0',
        fx: '{used}/{discharged}',
        calc: (v) => v.used / v.discharged,
      },
      { k: 'revenue', i: '医疗收入', u: '万元', acc: ['医疗收入合计'] },
      { k: 'drug', i: '药品收入', u: '万元' },
      {
        k: 'share',
        i: '药占比',
        acc: ['药品收入占比', '药品收入占医疗收入比例'],
        u: '%',
        fmt: '0.0',
        fx: '{drug}/{revenue}*100',
        calc: (v) => (v.drug / v.revenue) * 100,
      },
    ],
    rows: [...hosp, { l: ['', '合计'], total: 'f', id: '合计', b: {} }],
    period: '2024年1-6月',
    domain: 'medical-service',
    titleRow: 1,
    over: {
      '县中医医院.rate': { f: 'I6/G6*100', v: (hosp[1].v.used / hosp[1].v.beds) * 100 },
      '仁和医院（民营）.drug': 1862900,
      '合计.operations': { f: 'SUM(F5:F9)', v: hosp.slice(0, 5).reduce((a, r) => a + r.v.operations, 0) },
    },
  });
  H.merges[0] = 'A1:N1';
  B.find('formula-inconsistent', H, ['J6'], ['I6', 'G6'], 'divides by the number of beds instead of the bed days (over 10000 %)', {
    also: ['rate', 'range'],
  });
  B.find(
    'unit',
    H,
    [h.at('仁和医院（民营）', 'drug')],
    [h.at('仁和医院（民营）', 'revenue'), h.at('仁和医院（民营）', 'share'), h.at('合计', 'drug'), h.at('合计', 'share')],
    '1862900 is in 元; the column is 万元 (186.29)',
    { also: ['subset', 'outlier', 'range'] },
  );
  B.find(
    'formula-range',
    H,
    [h.at('合计', 'operations')],
    [h.at('康宁精神病医院（民营）', 'operations')],
    'the SUM stops before the last hospital',
    { also: ['sum'] },
  );
  h.fact('合计', 'discharged');
  h.fact('合计', 'visits');
  return B;
}

export function resources() {
  const B = book('dongshan-2023-resources', {
    about: 'resources yearbook of a city with its counties; invented figures',
    area: '东山市',
    period: '2023',
    level: 'city',
  });
  const S = B.sheet('机构床位人员');
  S.title('A1:K1', '表1  2023年东山市医疗卫生机构、床位、人员数').put('A2', '单位：个、张、人');
  const lines = [
    ['一、医院', 38, 9820, [9960, 8310, 2980, 4010]],
    ['综合医院', 16, 6020, [6320, 5310, 1900, 2590]],
    ['中医医院', 7, 1890, [1840, 1530, 560, 730]],
    ['专科医院', 15, 1910, [1800, 1470, 520, 690]],
    ['二、基层医疗卫生机构', 1206, 3110, [6640, 4820, 2210, 1390]],
    ['社区卫生服务中心（站）', 29, 420, [980, 830, 352, 310]],
    ['乡镇卫生院', 86, 2690, [3120, 2590, 1046, 702]],
    ['村卫生室', 902, 0, [1420, 430, 398, 32]],
    ['门诊部、诊所、医务室', 189, 0, [1120, 970, 414, 346]],
    ['三、专业公共卫生机构', 31, 240, [1190, 880, 340, 262]],
    ['疾病预防控制中心', 8, 0, [410, 300, 140, 22]],
    ['妇幼保健机构', 8, 240, [560, 460, 180, 228]],
    ['卫生监督所', 8, 0, [150, 80, 0, 0]],
    ['急救中心', 7, 0, [70, 40, 20, 12]],
  ];
  const kinds = lines.map(([name, n, beds, [all, tech, doctors, nurses]]) => ({
    l: [name.startsWith('一') || name.startsWith('二') || name.startsWith('三') ? name : `　　${name}`],
    id: name,
    out: true,
    b: { 机构类别: name.replace(/^.、/, '') },
    v: { n, beds, all, tech, doctors, nurses, support: all - tech },
  }));
  const total = { l: ['总计'], total: 'f', of: ['一、医院', '二、基层医疗卫生机构', '三、专业公共卫生机构'], id: '总计' };
  const cols = [
    {},
    { k: 'n', i: '医疗卫生机构数', acc: ['机构数'], u: '个' },
    { k: 'beds', i: '床位数', acc: ['医疗卫生机构床位数', '实有床位数'], u: '张' },
    { k: 'all', i: '卫生人员数', acc: ['卫生人员数合计', '卫生人员合计', '人员总数'], u: '人' },
    { k: 'tech', i: '卫生技术人员数', acc: ['卫生技术人员', '卫生技术人员小计'], u: '人' },
    { k: 'doctors', i: '执业（助理）医师数', acc: ['执业（助理）医师'], u: '人' },
    { k: 'nurses', i: '注册护士数', acc: ['注册护士'], u: '人' },
    {
      k: 'support',
      i: '其他人员数',
      acc: ['其他人员', '其他卫生人员数', '乡村医生和其他人员', '卫生人员乡村医生和其他人员', '管理工勤及其他人员'],
      u: '人',
    },
  ];
  const t = S.table({
    row: 3,
    head: [
      ['机构类别', '机构数', '床位数', '卫生人员数', '<', '<', '<', '<'],
      ['^', '^', '^', '合计', '卫生技术人员', '<', '<', '乡村医生和其他人员'],
      ['^', '^', '^', '^', '小计', '执业（助理）医师', '注册护士', '^'],
    ],
    cols,
    rows: [total, ...kinds],
    titleRow: 1,
    domain: 'health-resources',
    over: { '社区卫生服务中心（站）.nurses': 840, '门诊部、诊所、医务室.n': 198 },
  });
  B.find(
    'sum',
    S,
    [t.at('二、基层医疗卫生机构', 'n')],
    [t.at('门诊部、诊所、医务室', 'n'), t.at('乡镇卫生院', 'n'), t.at('村卫生室', 'n'), t.at('社区卫生服务中心（站）', 'n')],
    'the kinds add to 1215, the heading says 1206 (198 for 189)',
  );
  B.find(
    'subset',
    S,
    [t.at('社区卫生服务中心（站）', 'nurses')],
    [
      t.at('社区卫生服务中心（站）', 'tech'),
      t.at('社区卫生服务中心（站）', 'doctors'),
      t.at('二、基层医疗卫生机构', 'nurses'),
      t.at('社区卫生服务中心（站）', 'all'),
    ],
    'nurses 840 > technical staff 830',
    { also: ['sum'] },
  );
  t.fact('总计', 'n');
  t.fact('总计', 'beds');
  t.fact('总计', 'tech');

  const C = B.sheet('县区人员');
  C.title('A1:I1', '表2  2023年各县（市、区）千人口卫生资源');
  const g = numbers(22);
  const areas = [
    ['东山区', 61.2],
    ['西河区', 48.7],
    ['和平县', 39.4],
    ['永宁县', 44.9],
    ['青溪县', 27.3],
    ['石泉市', 52.6],
  ];
  const rows = areas.map(([a, pop]) => {
    const beds = Math.round(((pop * g(58, 76)) / 10) * 1) * 1;
    return {
      l: [a],
      a,
      v: { pop, beds: beds * 1 + Math.round(pop * 40), doctors: Math.round(pop * g(22, 34)), nurses: Math.round(pop * g(24, 38)) },
    };
  });
  const city = { beds: 13170, doctors: 5530, nurses: 5662 };
  for (const key of Object.keys(city)) {
    const scale = city[key] / rows.reduce((a, r) => a + r.v[key], 0);
    rows.forEach((r) => (r.v[key] = Math.round(r.v[key] * scale)));
    rows[5].v[key] += city[key] - rows.reduce((a, r) => a + r.v[key], 0);
  }
  const per = (k) => ({ fmt: '0.00', fx: `{${k}}/{pop}/10`, calc: (v) => v[k] / v.pop / 10 });
  const tt = { l: ['全市'], a: '东山市', total: 'f' };
  const c = C.table({
    row: 2,
    head: [
      [
        '县（市、区）',
        '常住人口（万人）',
        '医疗卫生机构床位（张）',
        '执业（助理）医师（人）',
        '注册护士（人）',
        '每千人口床位数',
        '每千人口执业（助理）医师数',
        '每千人口注册护士数',
        '医护比',
      ],
    ],
    cols: [
      {},
      { k: 'pop', i: '常住人口数', acc: ['常住人口'], u: '万人' },
      { k: 'beds', i: '医疗卫生机构床位数', acc: ['医疗卫生机构床位', '床位数'], u: '张' },
      { k: 'doctors', i: '执业（助理）医师数', acc: ['执业（助理）医师'], u: '人' },
      { k: 'nurses', i: '注册护士数', acc: ['注册护士'], u: '人' },
      { k: 'b1', i: '每千人口床位数', acc: ['每千人口医疗卫生机构床位数'], u: '张/千人', ...per('beds') },
      { k: 'd1', i: '每千人口执业（助理）医师数', u: '人/千人', ...per('doctors') },
      { k: 'n1', i: '每千人口注册护士数', u: '人/千人', ...per('nurses') },
      { k: 'ratio', i: '医护比', u: '1:', dig: 2, calc: (v) => v.nurses / v.doctors, text: (n) => `1∶${n}` },
    ],
    rows: [...rows, tt],
    titleRow: 1,
    domain: 'health-resources',
    over: {
      '永宁县.d1': { f: 'D6/B6', v: rows[3].v.doctors / 44.9 },
      '全市.n1': { f: 'AVERAGE(H3:H8)', v: rows.reduce((a, r) => a + r.v.nurses / r.v.pop / 10, 0) / 6 },
    },
  });
  B.find('formula-inconsistent', C, [c.at('永宁县', 'd1')], ['D6', 'B6'], 'the division by ten (万 to 千) is missing', {
    also: ['rate', 'unit', 'outlier'],
  });
  B.find(
    'mean-of-rates',
    C,
    [c.at('全市', 'n1')],
    [c.at('全市', 'nurses'), c.at('全市', 'pop')],
    'average of the counties where nurses / population is due',
    { also: ['rate', 'formula-inconsistent'] },
  );
  C.put('A10', '注：①常住人口为2023年末公安部门提供；②每千人口床位数=床位数/常住人口数×1000。');
  c.fact('全市', 'b1');
  c.fact('全市', 'd1');

  const Y = B.sheet('历年情况');
  Y.title('A1:G1', '表3  东山市历年卫生事业主要指标');
  const years = ['2018年', '2019年', '2020年', '2021年', '2022年', '2023年'];
  const hist = [
    ['医疗卫生机构数（个）', '医疗卫生机构数', '个', [1301, 1296, 1288, 1284, 1279, 1275], ['机构数']],
    ['实有床位（张）', '实有床位数', '张', [11208, 11610, 12015, 12488, 12930, 13170], ['床位数', '实有床位']],
    ['卫生技术人员（人）', '卫生技术人员数', '人', [11980, 12310, 12766, 13120, 13655, 14010], ['卫生技术人员']],
    ['总诊疗人次（万人次）', '总诊疗人次', '万人次', [1502.3, 1568.9, 1320.4, 1488.7, 1530.2, 1702.6], ['总诊疗人次数']],
    ['入院人数（万人）', '入院人数', '万人', [38.2, 40.1, 33.6, 36.9, 36.2, 44.7], ['入院人次']],
    ['医院病床使用率（%）', '医院病床使用率', '%', [84.6, 85.2, 71.3, 75.8, 73.4, 82.1], ['病床使用率']],
    ['医院出院者平均住院日（日）', '医院出院者平均住院日', '日', [9.1, 8.9, 8.9, 8.6, 8.5, 8.2], ['平均住院日', '出院者平均住院日']],
  ];
  const y = Y.table({
    row: 2,
    head: [['指　　标', ...years]],
    cols: [{}, ...years.map((p, k) => ({ k: `y${k}`, p: p.slice(0, 4) }))],
    rows: hist.map(([l, i, u, v, acc]) => ({ l: [l], i, u, acc, v: Object.fromEntries(v.map((n, k) => [`y${k}`, n])) })),
    titleRow: 1,
    over: { '总诊疗人次（万人次）.y3': 14887, '实有床位（张）.y5': 13710 },
  });
  B.find(
    'unit',
    Y,
    [y.at('总诊疗人次（万人次）', 'y3')],
    ['D6', 'F6', 'C6'],
    '14887 beside 1320.4 and 1530.2 万人次: the point is missing',
    { also: ['outlier'] },
  );
  B.find(
    'cross-table',
    Y,
    [y.at('实有床位（张）', 'y5')],
    ['机构床位人员!C6', 'C4', 'F4'],
    'the yearbook says 13710 for 2023, sheet 机构床位人员 has 13170',
    { also: ['outlier'] },
  );
  return B;
}

export function publicHealth() {
  const B = book('baishui-2022-public-health', {
    about: 'essential public health services by township; invented figures',
    area: '白水县',
    period: '2022',
    level: 'county',
  });
  const towns = ['城关镇', '杨集镇', '大庙乡', '龙王镇', '石桥镇', '马坊乡', '高店镇', '双河街道'];
  const g = numbers(33);
  const S = B.sheet('老年人和慢病');
  S.title('A1:N1', '白水县2022年基本公共卫生服务项目重点人群管理情况统计表（人、%）').put(
    'A2',
    '填报单位（盖章）：白水县基本公共卫生服务项目办公室',
  );
  const rows = towns.map((a) => {
    const old = g(1800, 5200),
      exam = Math.round((old * g(68, 82)) / 100),
      hyp = g(1500, 4200),
      hstd = Math.round((hyp * g(70, 88)) / 100),
      hctl = Math.round((hyp * g(58, 69)) / 100),
      dm = g(400, 1300),
      dstd = Math.round((dm * g(70, 86)) / 100),
      dctl = Math.round((dm * g(55, 68)) / 100);
    return { l: [a], a, v: { old, exam, hyp, hstd, hctl, dm, dstd, dctl } };
  });
  const rate = (n, d, i, acc) => ({ i, acc, u: '%', pct: true, fmt: '0.00%', fx: `{${n}}/{${d}}`, calc: (v) => v[n] / v[d] });
  const cols = [
    {},
    {
      k: 'old',
      i: '65岁及以上老年人数',
      acc: [
        '65岁及以上常住老年人数',
        '65岁及以上老年人口数',
        '65岁及以上常住居民数',
        '辖区65岁及以上常住居民数',
        '老年人健康管理辖区65岁及以上常住居民数',
        '65岁及以上常住居民人数',
      ],
      u: '人',
    },
    {
      k: 'exam',
      i: '老年人健康管理人数',
      acc: ['接受健康管理人数', '老年人健康管理接受健康管理人数', '65岁及以上老年人健康管理人数', '接受健康管理老年人数'],
      u: '人',
    },
    {
      k: 'examr',
      ...rate('exam', 'old', '老年人健康管理率', [
        '65岁及以上老年人健康管理率',
        '老年人健康管理健康管理率',
        '65岁以上老年人健康管理率',
        '65岁及以上老年人城乡社区规范健康管理服务率',
      ]),
    },
    {
      k: 'hyp',
      i: '高血压患者在管人数',
      acc: [
        '高血压患者管理人数',
        '高血压患者健康管理在管人数',
        '高血压在管人数',
        '已管理高血压患者人数',
        '高血压患者健康管理人数',
        '高血压患者健康管理已管理人数',
      ],
      u: '人',
    },
    {
      k: 'hstd',
      i: '高血压患者规范管理人数',
      acc: ['高血压规范管理人数', '高血压患者健康管理规范管理人数', '高血压患者规范健康管理人数'],
      u: '人',
    },
    { k: 'hstdr', ...rate('hstd', 'hyp', '高血压患者规范管理率', ['高血压患者健康管理规范管理率', '高血压患者规范健康管理率']) },
    {
      k: 'hctl',
      i: '高血压患者血压达标人数',
      acc: [
        '血压达标人数',
        '高血压患者健康管理血压达标人数',
        '血压控制人数',
        '高血压患者最近一次随访血压达标人数',
        '高血压患者血压控制人数',
        '管理人群血压达标人数',
      ],
      u: '人',
    },
    {
      k: 'hctlr',
      ...rate('hctl', 'hyp', '高血压患者血压控制率', ['血压控制率', '管理人群血压控制率', '高血压患者健康管理血压控制率', '高血压控制率']),
    },
    {
      k: 'dm',
      i: '糖尿病患者在管人数',
      acc: [
        '2型糖尿病患者在管人数',
        '糖尿病患者管理人数',
        '2型糖尿病患者管理人数',
        '2型糖尿病患者健康管理在管人数',
        '已管理糖尿病患者人数',
        '2型糖尿病患者健康管理人数',
        '2型糖尿病患者健康管理已管理人数',
      ],
      u: '人',
    },
    {
      k: 'dstd',
      i: '糖尿病患者规范管理人数',
      acc: ['2型糖尿病患者规范管理人数', '2型糖尿病患者健康管理规范管理人数', '2型糖尿病患者规范健康管理人数'],
      u: '人',
    },
    {
      k: 'dstdr',
      ...rate('dstd', 'dm', '糖尿病患者规范管理率', [
        '2型糖尿病患者规范管理率',
        '2型糖尿病患者健康管理规范管理率',
        '2型糖尿病患者规范健康管理率',
      ]),
    },
    {
      k: 'dctl',
      i: '糖尿病患者血糖达标人数',
      acc: [
        '血糖达标人数',
        '2型糖尿病患者健康管理血糖达标人数',
        '血糖控制人数',
        '2型糖尿病患者最近一次随访空腹血糖达标人数',
        '管理人群血糖达标人数',
      ],
      u: '人',
    },
    {
      k: 'dctlr',
      ...rate('dctl', 'dm', '糖尿病患者血糖控制率', [
        '血糖控制率',
        '管理人群血糖控制率',
        '2型糖尿病患者健康管理血糖控制率',
        '2型糖尿病患者血糖控制率',
      ]),
    },
  ];
  const mean = rows.reduce((a, r) => a + r.v.hctl / r.v.hyp, 0) / rows.length;
  const t = S.table({
    row: 3,
    head: [
      ['乡镇（街道）', '老年人健康管理', '<', '<', '高血压患者健康管理', '<', '<', '<', '<', '2型糖尿病患者健康管理', '<', '<', '<', '<'],
      [
        '^',
        '辖区65岁及以上常住居民数',
        '接受健康管理人数',
        '健康管理率',
        '在管人数',
        '规范管理人数',
        '规范管理率',
        '血压达标人数',
        '血压控制率',
        '在管人数',
        '规范管理人数',
        '规范管理率',
        '血糖达标人数',
        '血糖控制率',
      ],
    ],
    cols,
    rows: [{ l: ['合　计'], id: '合计', a: '白水县', total: 'f' }, ...rows],
    titleRow: 1,
    domain: 'essential-public-health',
    over: {
      '合计.hctlr': { f: 'AVERAGE(I6:I13)', v: mean },
      '合计.dm': { f: 'SUM(J6:J12)', v: rows.slice(0, 7).reduce((a, r) => a + r.v.dm, 0) },
      '大庙乡.exam': { text: String(rows[2].v.exam), v: rows[2].v.exam },
      '石桥镇.hstdr': 0.9136,
      '马坊乡.dctl': rows[5].v.dm + 12,
    },
  });
  // the total of a column with a number stored as text leaves it out: the value follows what a spreadsheet computes
  const examTotal = rows.reduce((a, r, n) => a + (n === 2 ? 0 : r.v.exam), 0);
  S.put('C5', { f: 'SUM(C6:C13)', v: examTotal });
  const fix = B.truth.observations.find((o) => o.sheet === S.name && o.cell === 'C5');
  fix.value = examTotal;
  const olds = rows.reduce((a, r) => a + r.v.old, 0);
  S.put('D5', { f: 'C5/B5', v: examTotal / olds, z: '0.00%' });
  const fixr = B.truth.observations.find((o) => o.sheet === S.name && o.cell === 'D5');
  fixr.value = round((examTotal / olds) * 100, 2);
  fixr.exact = (examTotal / olds) * 100;
  S.put('A14', '备注：1.健康管理率=接受健康管理人数/辖区65岁及以上常住居民数×100%；2.规范管理率以在管人数为分母。');
  B.find('mean-of-rates', S, ['I5'], ['H5', 'E5'], 'the county rate is the average of the towns', {
    also: ['rate', 'formula-inconsistent'],
  });
  B.find('formula-range', S, ['J5'], ['J13', 'L5', 'N5'], 'the SUM leaves out the last town', { also: ['sum'] });
  B.find('text-number', S, [t.at('大庙乡', 'exam')], ['C5', 'D5'], 'stored as text: the sum leaves it out', { also: ['sum'] });
  B.find(
    'formula-hardcoded',
    S,
    [t.at('石桥镇', 'hstdr')],
    [t.at('石桥镇', 'hstd'), t.at('石桥镇', 'hyp')],
    'a typed 91.36% among formulas; the counts give another rate',
    { also: ['rate'], severity: 'error' },
  );
  B.find(
    'subset',
    S,
    [t.at('马坊乡', 'dctl')],
    [t.at('马坊乡', 'dm'), t.at('马坊乡', 'dctlr')],
    'more patients under control than managed',
    { also: ['range', 'rate'] },
  );
  t.fact('合计', 'hstdr');
  t.fact('合计', 'hyp');
  t.fact('合计', 'dstdr');

  const K = B.sheet('儿童孕产妇');
  K.title('A1:I1', '0～6岁儿童及孕产妇健康管理').put('A2', '时间：2022年1—12月').put('H2', '单位：人');
  const kids = towns.map((a) => {
    const child = g(700, 2600),
      managed = Math.round((child * g(88, 97)) / 100),
      born = g(60, 240),
      early = Math.round((born * g(86, 97)) / 100),
      visit = Math.round((born * g(87, 98)) / 100),
      vis2 = Math.round((born * g(89, 99)) / 100);
    return { l: [a], a, v: { child, managed, born, newborn: vis2, early, visit } };
  });
  kids[3].v.early = null;
  const truncated = (n, d, i, acc) => ({
    i,
    acc,
    u: '%',
    fmt: '0.0',
    dig: 1,
    cut: true,
    calc: (v) => (v[n] === null ? null : (v[n] / v[d]) * 100),
  });
  const kk = K.table({
    row: 3,
    head: [
      [
        '单位',
        '0～6岁儿童数',
        '健康管理人数',
        '健康管理率%',
        '活产数',
        '新生儿访视人数',
        '新生儿访视率%',
        '早孕建册人数',
        '早孕建册率%',
        '产后访视人数',
        '产后访视率%',
      ],
    ],
    cols: [
      {},
      { k: 'child', i: '0～6岁儿童数', acc: ['0-6岁儿童数', '0-6岁儿童人数', '06岁儿童数', '0—6岁儿童数'], u: '人' },
      {
        k: 'managed',
        i: '0～6岁儿童健康管理人数',
        acc: ['0-6岁儿童健康管理人数', '06岁儿童健康管理人数', '健康管理人数', '儿童健康管理人数', '0-6岁儿童健康管理数'],
        u: '人',
      },
      {
        k: 'mr',
        ...truncated('managed', 'child', '0～6岁儿童健康管理率', [
          '0-6岁儿童健康管理率',
          '06岁儿童健康管理率',
          '健康管理率',
          '儿童健康管理率',
        ]),
      },
      { k: 'born', i: '活产数', u: '人' },
      { k: 'newborn', i: '新生儿访视人数', u: '人', acc: ['新生儿访视数'] },
      { k: 'nr', ...truncated('newborn', 'born', '新生儿访视率', []) },
      { k: 'early', i: '早孕建册人数', acc: ['早孕建册数'], u: '人' },
      { k: 'er', ...truncated('early', 'born', '早孕建册率', ['孕产妇早孕建册率']) },
      { k: 'visit', i: '产后访视人数', u: '人', acc: ['产后访视数'] },
      { k: 'vr', ...truncated('visit', 'born', '产后访视率', []) },
    ],
    rows: [...kids, { l: ['总计'], a: '白水县', total: 't', v: { early: kids.reduce((a, r) => a + (r.v.early ?? 0), 0) + 132 } }],
    titleRow: 1,
    domain: 'maternal-child',
    over: { '杨集镇.nr': 78.4, '总计.managed': kids.reduce((a, r) => a + r.v.managed, 0) + 90 },
  });
  B.find(
    'missing',
    K,
    [kk.at('龙王镇', 'early')],
    [kk.at('龙王镇', 'er'), kk.at('总计', 'early')],
    'blank; the total contains 132 for this town',
    { also: ['sum'] },
  );
  B.find(
    'rate',
    K,
    [kk.at('杨集镇', 'nr')],
    [kk.at('杨集镇', 'newborn'), kk.at('杨集镇', 'born')],
    'the visits give another rate than 78.4',
  );
  B.find('sum', K, [kk.at('总计', 'managed')], ['C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'D12'], 'the towns add to 90 fewer');
  kk.fact('总计', 'mr');
  kk.fact('总计', 'born');
  kk.fact('总计', 'vr');
  return B;
}

export function immunisation() {
  const B = book('yunhe-2021-immunisation', {
    about: 'routine immunisation by vaccine and by township; invented figures; truncated rates are no error',
    area: '云河区',
    period: '2021',
    level: 'county',
  });
  const S = B.sheet('按疫苗');
  S.title('A1:G1', '2021年度云河区国家免疫规划疫苗接种率监测').put('A2', '报告单位：云河区疾病预防控制中心');
  const items = [
    ['卡介苗', '', 3120, 3101],
    ['乙肝疫苗', '第1剂', 3120, 3098],
    ['乙肝疫苗', '第2剂', 3204, 3166],
    ['乙肝疫苗', '第3剂', 3188, 3127],
    ['脊灰疫苗', '第1剂', 3211, 3180],
    ['脊灰疫苗', '第2剂', 3207, 3166],
    ['脊灰疫苗', '第3剂', 3199, 3140],
    ['百白破疫苗', '第1剂', 3215, 3171],
    ['百白破疫苗', '第4剂', 3304, 3190],
    ['麻腮风疫苗', '第1剂', 3240, 3197],
    ['乙脑减毒活疫苗', '第1剂', 3240, 3188],
    ['Ａ群流脑疫苗', '第1剂', 3190, 3102],
    ['甲肝减毒活疫苗', '', 3301, 3150],
  ];
  const full = (n) => String(n).replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const t = S.table({
    row: 3,
    head: [['疫苗', '剂次', '应种人数', '实种人数', '接种率（％）', '目标（％）', '是否达标']],
    cols: [
      {},
      {},
      { k: 'due', i: '应种人数', acc: ['应种剂次数', '应种数', '疫苗应种人数'], u: '人' },
      { k: 'done', i: '实种人数', acc: ['实种剂次数', '实种数', '疫苗实种人数'], u: '人' },
      { k: 'r', i: '接种率', acc: ['疫苗接种率'], u: '%', cut: true, dig: 2, calc: (v) => (v.done / v.due) * 100 },
      { k: 'goal', i: '接种率目标值', acc: ['接种率目标', '疫苗接种率目标值', '目标'], u: '%' },
      { k: 'ok', obs: false },
    ],
    rows: items.map(([n, d, due, done]) => ({
      l: [
        n === '乙肝疫苗' && d !== '第1剂'
          ? null
          : n === '脊灰疫苗' && d !== '第1剂'
            ? null
            : n === '百白破疫苗' && d !== '第1剂'
              ? null
              : n,
        d,
      ],
      id: n + d,
      b: { 疫苗: n, ...(d ? { 剂次: d } : {}) },
      v: { due, done, goal: 95, ok: (done / due) * 100 >= 95 ? '达标' : '未达标' },
    })),
    merges: ['A5:A7', 'A8:A10', 'A11:A12'],
    titleRow: 1,
    domain: 'immunisation',
    over: {
      '脊灰疫苗第2剂.r': { text: full(98.27), v: 98.27 },
      '麻腮风疫苗第1剂.done': 3297,
      '百白破疫苗第4剂.ok': '未达标',
      '乙脑减毒活疫苗第1剂.r': 93.89,
    },
  });
  // 98.27 is what 3166/3207 does not give (98.72): digits exchanged, and typed in full width
  B.find(
    'rate',
    S,
    [t.at('脊灰疫苗第2剂', 'r')],
    [t.at('脊灰疫苗第2剂', 'done'), t.at('脊灰疫苗第2剂', 'due')],
    '3166/3207 = 98.72, the sheet says 98.27 in full-width characters',
    { also: ['text-number'] },
  );
  B.find(
    'subset',
    S,
    [t.at('麻腮风疫苗第1剂', 'done')],
    [t.at('麻腮风疫苗第1剂', 'due'), t.at('麻腮风疫苗第1剂', 'r')],
    '3297 vaccinated of 3240 due',
    { also: ['rate'] },
  );
  B.find(
    'target',
    S,
    [t.at('百白破疫苗第4剂', 'ok')],
    [t.at('百白破疫苗第4剂', 'r'), t.at('百白破疫苗第4剂', 'goal')],
    '96.54 against 95 is met, the column says 未达标',
    { severity: 'error' },
  );
  B.find(
    'rate',
    S,
    [t.at('乙脑减毒活疫苗第1剂', 'r')],
    [
      t.at('乙脑减毒活疫苗第1剂', 'done'),
      t.at('乙脑减毒活疫苗第1剂', 'due'),
      t.at('乙脑减毒活疫苗第1剂', 'ok'),
      t.at('乙脑减毒活疫苗第1剂', 'goal'),
    ],
    '3188/3240 = 98.39, the sheet says 93.89',
    { also: ['target'] },
  );
  S.put(`A${t.last + 1}`, '注：接种率按截取两位小数计算，目标依据区卫健委2021年度考核方案。');
  t.fact('卡介苗', 'r');
  t.fact('甲肝减毒活疫苗', 'r');

  const Z = B.sheet('按街镇');
  Z.title('A1:I1', '各接种单位含麻成分疫苗及乙肝疫苗首针接种情况');
  Z.put('A2', '2021年1—12月');
  const g = numbers(44),
    units = ['湖滨街道', '大桥街道', '南门街道', '沙湾镇', '新塘镇', '五里镇'];
  const rows = units.map((a) => {
    const m = g(320, 780),
      n = g(310, 760);
    return { l: [a], a, v: { m, md: m - g(2, 18), n, nd: n - g(0, 9), nt: 0 } };
  });
  for (const r of rows) r.v.nt = r.v.nd - g(3, 12);
  const pc = (n, d, i, acc, b) => ({ i, acc, u: '%', pct: true, fmt: '0.0%', fx: `{${n}}/{${d}}`, calc: (v) => v[n] / v[d], b });
  const M = { 疫苗: '含麻成分疫苗' },
    H = { 疫苗: '乙肝疫苗' };
  const z = Z.table({
    row: 3,
    head: [
      ['接种单位', '含麻成分疫苗第1剂（人）', '<', '<', '乙肝疫苗首针（人）', '<', '<', '<', '<'],
      ['^', '应种', '实种', '接种率', '应种', '实种', '接种率', '及时接种', '及时率'],
    ],
    cols: [
      {},
      {
        k: 'm',
        i: '应种人数',
        acc: ['应种剂次数', '应种数', '含麻成分疫苗第1剂应种', '含麻成分疫苗应种人数', '应种', '含麻成分疫苗第1剂应种人数'],
        u: '人',
        b: M,
      },
      {
        k: 'md',
        i: '实种人数',
        acc: ['实种剂次数', '实种数', '实种', '含麻成分疫苗第1剂实种', '含麻成分疫苗第1剂实种人数'],
        u: '人',
        b: M,
      },
      { k: 'mr', ...pc('md', 'm', '接种率', ['含麻成分疫苗接种率', '含麻成分疫苗第1剂接种率', '疫苗接种率'], M) },
      { k: 'n', i: '应种人数', acc: ['应种剂次数', '应种数', '应种', '乙肝疫苗首针应种', '乙肝疫苗首针应种人数'], u: '人', b: H },
      { k: 'nd', i: '实种人数', acc: ['实种剂次数', '实种数', '实种', '乙肝疫苗首针实种', '乙肝疫苗首针实种人数'], u: '人', b: H },
      { k: 'nr', ...pc('nd', 'n', '接种率', ['乙肝疫苗首针接种率', '疫苗接种率', '乙肝疫苗接种率'], H) },
      { k: 'nt', i: '及时接种人数', acc: ['乙肝疫苗首针及时接种人数', '乙肝疫苗首针及时接种', '及时接种'], u: '人', b: H },
      { k: 'ntr', ...pc('nt', 'n', '及时率', ['乙肝疫苗首针及时率', '首针及时率', '乙肝疫苗首针及时接种率', '及时接种率'], H) },
    ],
    rows: [...rows, { l: ['全区'], a: '云河区', total: 'f' }],
    titleRow: 1,
    domain: 'immunisation',
    over: { '沙湾镇.nr': { f: 'F8/E8*100', v: (rows[3].v.nd / rows[3].v.n) * 100 }, '五里镇.md': { stale: rows[5].v.md } },
  });
  B.find('formula-inconsistent', Z, [z.at('沙湾镇', 'nr')], ['F8', 'E8'], 'times 100 under a percent format: nearly ten thousand percent', {
    also: ['rate', 'range', 'unit'],
  });
  z.fact('全区', 'mr');
  z.fact('全区', 'ntr');
  return B;
}
