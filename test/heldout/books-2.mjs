// Epidemics, supervision, family doctors, maternal and child health, cooperative insurance, iodine and food: made-up figures in real layouts.
import { book, numbers, round } from './kit.mjs';

const growth = (a, b) => ({ u: '%', suffix: '增长率', dig: 2, calc: (v) => (v[b] ? ((v[a] - v[b]) / v[b]) * 100 : '—') });

export function epidemics() {
  const B = book('dongan-2025-epidemics', {
    about: 'monthly notifiable disease report of a county; invented figures',
    area: '东安县',
    period: '2025年5月',
    level: 'county',
  });
  const S = B.sheet('5月疫情');
  S.title('A1:J1', '东安县2025年5月份法定传染病发病、死亡统计表').put('A2', '常住人口：486300人').put('I2', '单位：例、1/10万');
  const POP = 486300;
  const raw = [
    ['病毒性肝炎', 41, 46, 0, 0, 205],
    ['肺结核', 18, 16, 1, 0, 88],
    ['梅毒', 15, 13, 0, 0, 70],
    ['淋病', 3, 4, 0, 0, 12],
    ['百日咳', 9, 2, 0, 0, 31],
    ['猩红热', 6, 8, 0, 0, 16],
    ['艾滋病', 2, 1, 1, 1, 9],
    ['布鲁氏菌病', 4, 5, 0, 0, 17],
  ];
  const third = [
    ['流行性感冒', 52, 210, 0, 0, 1240],
    ['手足口病', 163, 120, 0, 0, 301],
    ['流行性腮腺炎', 11, 9, 0, 0, 40],
    ['其他感染性腹泻病', 38, 35, 0, 0, 144],
    ['急性出血性结膜炎', 2, 1, 0, 0, 6],
  ];
  const rowsOf = (list, kind) =>
    list.map(([l, c, y, d, dy, t]) => ({ l: [`　${l}`], id: l, b: { 病种: l, 类别: kind }, v: { c, y, d, dy, t } }));
  const two = rowsOf(raw, '乙类'),
    three = rowsOf(third, '丙类');
  const inc = (k) => ({
    i: '报告发病率',
    acc: ['发病率', '传染病发病率', '法定传染病发病率', '传染病报告发病率'],
    u: '/10万',
    dig: 2,
    calc: (v) => (v[k] / POP) * 100000,
  });
  const D = ['报告发病数', '发病数', '传染病发病数', '法定传染病发病数', '发病例数'],
    K = ['报告死亡数', '死亡数', '传染病死亡数', '法定传染病死亡数', '死亡例数'];
  const t = S.table({
    row: 3,
    head: [
      ['病种', '本月', '<', '<', '上年同月', '<', '发病数同比（％）', '1—5月累计', '<'],
      ['^', '发病数', '死亡数', '发病率', '发病数', '死亡数', '^', '发病数', '发病率'],
    ],
    cols: [
      {},
      { k: 'c', i: '传染病发病数', acc: D, u: '例' },
      { k: 'd', i: '传染病死亡数', acc: K, u: '例' },
      { k: 'r', ...inc('c') },
      { k: 'y', i: '传染病发病数', acc: D, u: '例', p: '2024年5月' },
      { k: 'dy', i: '传染病死亡数', acc: K, u: '例', p: '2024年5月' },
      {
        k: 'g',
        i: '传染病发病数',
        ...growth('c', 'y'),
        acc: D,
        also: ['发病数同比', '传染病发病数同比', '发病数增减率', '传染病发病数增减率'],
      },
      { k: 't', i: '传染病发病数', acc: D, u: '例', p: '2025年1-5月' },
      { k: 'tr', ...inc('t'), p: '2025年1-5月' },
    ],
    rows: [
      { l: ['甲乙类合计'], total: 't', of: raw.map((r) => r[0]) },
      ...two,
      { l: ['丙类合计'], total: 't', of: third.map((r) => r[0]) },
      ...three,
      { l: ['总计'], total: 't', of: ['甲乙类合计', '丙类合计'] },
    ],
    titleRow: 1,
    domain: 'infectious-disease',
    over: { '百日咳.r': 18.51, '丙类合计.t': 1713, '猩红热.g': 25, '手足口病.d': '—', '流行性腮腺炎.d': '—', '肺结核.dy': -1 },
  });
  B.find('rate', S, [t.at('百日咳', 'r')], [t.at('百日咳', 'c'), 'A2'], '9/486300 = 1.85/10万, the sheet says 18.51', {
    also: ['unit', 'outlier'],
  });
  B.find(
    'sum',
    S,
    [t.at('丙类合计', 't')],
    three.map((r) => t.at(r.id, 't')).concat([t.at('总计', 't'), t.at('丙类合计', 'tr')]),
    'the diseases add to 1731, the sheet says 1713',
  );
  B.find('growth', S, [t.at('猩红热', 'g')], [t.at('猩红热', 'c'), t.at('猩红热', 'y')], '6 against 8 is -25%, the sheet says +25');
  B.find(
    'zero-dash',
    S,
    [t.at('手足口病', 'd'), t.at('流行性腮腺炎', 'd')],
    three.map((r) => t.at(r.id, 'd')).concat(two.map((r) => t.at(r.id, 'd'))),
    '0 and — mixed',
  );
  B.find('range', S, [t.at('肺结核', 'dy')], [], 'a negative number of deaths');
  t.fact('总计', 'c');
  t.fact('甲乙类合计', 'c');
  t.fact('手足口病', 'c');
  t.fact('总计', 'g', 'change');

  const Q = B.sheet('分乡镇');
  Q.title('A1:H1', '2025年5月重点传染病分乡镇报告发病数（单位：例）');
  const g = numbers(55),
    towns = ['井头圩镇', '白牙市镇', '芦洪市镇', '紫溪市镇', '石期市镇', '横塘镇'];
  const spread = (total, n, k) => {
    const share = towns.map((_, m) => Math.floor((total * [28, 24, 16, 13, 11, 8][(m + k) % 6]) / 100));
    share[0] += total - share.reduce((a, b) => a + b, 0);
    return share[n];
  };
  const ds = [
    ['手足口病', 163],
    ['病毒性肝炎', 41],
    ['流行性感冒', 52],
    ['肺结核', 18],
    ['其他感染性腹泻病', 38],
  ];
  const q = Q.table({
    row: 2,
    head: [['乡镇', ...ds.map((d) => d[0]), '合计']],
    cols: [
      {},
      ...ds.map(([d], k) => ({ k: `d${k}`, i: `${d}发病数`, acc: [d, ...D, `${d}报告发病数`], u: '例', b: { 病种: d } })),
      {
        k: 'all',
        i: '传染病发病数',
        acc: [...D, '合计', '重点传染病发病数', '重点传染病报告发病数'],
        u: '例',
        fx: 'SUM({d0}:{d4})',
        calc: (v) => v.d0 + v.d1 + v.d2 + v.d3 + v.d4,
      },
    ],
    rows: [
      ...towns.map((a, n) => ({ l: [a], a, v: Object.fromEntries(ds.map(([, total], k) => [`d${k}`, spread(total, n, k)])) })),
      { l: ['全县合计'], a: '东安县', total: 'f' },
    ],
    titleRow: 1,
    domain: 'infectious-disease',
    over: { '石期市镇.d1': spread(41, 4, 1) + 10 },
  });
  void g;
  B.find(
    'cross-table',
    Q,
    [q.at('全县合计', 'd1')],
    ['5月疫情!B6', q.at('石期市镇', 'd1')],
    'the towns add to 51, sheet 5月疫情 has 41 cases of viral hepatitis',
  );
  return B;
}

export function supervision() {
  const B = book('hailin-2020-supervision', {
    about: 'supervision by specialty with penalties below, layout of a city yearbook; invented figures',
    area: '海林市',
    period: '2020',
    level: 'city',
  });
  const S = B.sheet('卫生监督基本情况');
  S.title('A1:H1', '海林市卫生监督基本情况（2020年）');
  const kinds = ['公共场所', '生活饮用水', '学校卫生', '职业卫生', '放射卫生', '医疗机构'];
  const base = {
    单位户数: [1240, 86, 132, 64, 41, 318],
    监督户数: [1198, 84, 130, 49, 40, 296],
    监督户次数: [2311, 170, 266, 62, 58, 604],
    合格户次数: [2264, 168, 264, 59, 57, 588],
  };
  const k = kinds.map((_, n) => `c${n}`);
  const of = (list) => ({ ...Object.fromEntries(list.map((v, n) => [k[n], v])) });
  const pctRow = (n, d) => of(kinds.map((_, m) => round((base[n][m] / base[d][m]) * 100, 2)));
  const rows = [
    { l: ['单位户数（户）'], id: 'a', i: '单位户数', acc: ['被监督单位数', '应监督户数'], u: '户', v: of(base.单位户数) },
    { l: ['监督户数（户）'], id: 'b', i: '监督户数', u: '户', acc: ['实际监督户数'], v: of(base.监督户数) },
    { l: ['监督覆盖率（%）'], id: 'c', i: '监督覆盖率', u: '%', v: pctRow('监督户数', '单位户数'), rate: true },
    { l: ['监督户次数（户次）'], id: 'd', i: '监督户次数', acc: ['监督户次', '经常性卫生监督户次数'], u: '户次', v: of(base.监督户次数) },
    { l: ['合格户次数（户次）'], id: 'e', i: '合格户次数', acc: ['监督合格户次数'], u: '户次', v: of(base.合格户次数) },
    {
      l: ['合格率（%）'],
      id: 'f',
      i: '合格率',
      acc: ['监督合格率', '经常性卫生监督合格率'],
      u: '%',
      v: pctRow('合格户次数', '监督户次数'),
      rate: true,
    },
  ];
  const sumOf = (list) => list.reduce((a, b) => a + b, 0);
  const totals = { a: sumOf(base.单位户数), b: sumOf(base.监督户数), d: sumOf(base.监督户次数), e: sumOf(base.合格户次数) };
  for (const r of rows)
    r.v.all = r.id === 'c' ? round((totals.b / totals.a) * 100, 2) : r.id === 'f' ? round((totals.e / totals.d) * 100, 2) : totals[r.id];
  const t = S.table({
    row: 2,
    head: [['指标名称', '合计', ...kinds]],
    cols: [{}, { k: 'all' }, ...kinds.map((s, n) => ({ k: k[n], b: { 专业: s } }))],
    rows,
    titleRow: 1,
    domain: 'health-supervision',
    over: { 'b.c3': 94, 'c.c1': 96.76, 'd.all': 3741 },
  });
  B.find('subset', S, [t.at('b', 'c3')], [t.at('a', 'c3'), t.at('c', 'c3'), t.at('b', 'all')], '94 supervised of 64 (49)', {
    also: ['rate', 'sum'],
  });
  B.find('rate', S, [t.at('c', 'c1')], [t.at('b', 'c1'), t.at('a', 'c1')], '84/86 = 97.67, the sheet says 96.76');
  B.find(
    'sum',
    S,
    [t.at('d', 'all')],
    kinds.map((_, n) => t.at('d', k[n])),
    'the specialties add to 3471, the sheet says 3741',
    { also: ['rate', 'subset'] },
  );
  t.fact('a', 'all');
  t.fact('c', 'all');
  t.fact('f', 'all');
  S.title('A10:H10', '行政处罚情况').put('H11', '单位：件、元');
  const pen = [
    ['公共场所', 22, 18, 41500, 0],
    ['生活饮用水', 3, 3, 9000, 0],
    ['学校卫生', 1, 0, 0, 0],
    ['职业卫生', 4, 4, 36000, 0],
    ['放射卫生', 2, 2, 6000, 0],
    ['医疗机构', 17, 15, 88300, 12460],
  ];
  const p = S.table({
    row: 12,
    head: [['专业', '案件数', '其中：罚款', '罚款金额', '没收违法所得', '罚没合计']],
    cols: [
      {},
      { k: 'n', i: '行政处罚案件数', acc: ['案件数', '处罚案件数', '查处案件数', '立案数'], u: '件' },
      { k: 'f', i: '罚款案件数', acc: ['行政处罚案件数其中罚款', '案件数罚款', '罚款', '行政处罚罚款案件数', '罚款案件'], u: '件' },
      { k: 'm', i: '罚款金额', acc: ['行政处罚罚款金额'], u: '元' },
      { k: 'c', i: '没收违法所得', acc: ['没收违法所得金额'], u: '元' },
      { k: 's', i: '罚没合计', acc: ['罚没款合计', '罚没金额合计', '罚没金额'], u: '元', fx: '{m}+{c}', calc: (v) => v.m + v.c },
    ],
    rows: [...pen.map(([l, n, f, m, c]) => ({ l: [l], b: { 专业: l }, v: { n, f, m, c } })), { l: ['合计'], total: 'f' }],
    titleRow: 10,
    domain: 'health-supervision',
    over: { '职业卫生.m': 3.6, '学校卫生.s': { f: 'D15+#REF!', e: '#REF!', v: '#REF!' } },
  });
  S.put('F19', { f: 'SUM(F13:F14,F16:F18)', v: 41500 + 9000 + 3.6 + 6000 + 88300 + 12460 });
  B.truth.observations.find((o) => o.sheet === S.name && o.cell === 'F19').value = 41500 + 9000 + 3.6 + 6000 + 88300 + 12460;
  B.find('unit', S, [p.at('职业卫生', 'm')], [p.at('职业卫生', 's'), p.at('合计', 'm')], '3.6 is in 万元, the column is 元 (36000)', {
    also: ['outlier'],
  });
  B.find('formula-error', S, [p.at('学校卫生', 's')], [p.at('合计', 's')], '#REF!', { also: ['formula-range'] });
  p.fact('合计', 'n');
  p.fact('合计', 'm');

  const R = B.sheet('双随机抽查');
  R.title('A1:G1', '2020年国家随机监督抽查任务完成情况').put('A2', '截至2020年11月30日');
  const tasks = [
    ['公共场所', 152, 150, 2],
    ['生活饮用水', 31, 31, 0],
    ['学校卫生', 40, 39, 1],
    ['医疗卫生', 66, 64, 2],
    ['放射卫生', 12, 12, 0],
  ];
  const r = R.table({
    row: 3,
    head: [['抽查类别', '任务数（户）', '完成数（户）', '单位关闭数（户）', '任务完成率', '完结率']],
    cols: [
      {},
      { k: 'task', i: '双随机抽查任务数', acc: ['任务数', '随机监督抽查任务数', '国家随机监督抽查任务数', '抽查任务数'], u: '户' },
      {
        k: 'done',
        i: '双随机抽查完成数',
        acc: ['完成数', '随机监督抽查完成数', '国家随机监督抽查完成数', '抽查完成数', '双随机抽查完成户数'],
        u: '户',
      },
      { k: 'shut', i: '单位关闭数', acc: ['关闭数'], u: '户' },
      {
        k: 'r',
        i: '任务完成率',
        acc: [
          '国家随机监督抽查完成率',
          '国家随机监督抽查任务完成率',
          '双随机抽查任务完成率',
          '双随机抽查完成率',
          '双随机抽查任务数完成率',
          '完成率',
        ],
        u: '%',
        pct: true,
        fmt: '0.0%',
        fx: '{done}/{task}',
        calc: (v) => v.done / v.task,
      },
      {
        k: 'e',
        i: '完结率',
        acc: ['任务完结率', '双随机抽查完结率', '双随机抽查任务完结率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        fx: '({done}+{shut})/{task}',
        calc: (v) => (v.done + v.shut) / v.task,
      },
    ],
    rows: [...tasks.map(([l, task, done, shut]) => ({ l: [l], b: { 专业: l }, v: { task, done, shut } })), { l: ['合计'], total: 'f' }],
    period: '2020年1-11月',
    titleRow: 1,
    domain: 'health-supervision',
  });
  r.fact('合计', 'task');
  r.fact('合计', 'r');
  return B;
}

export function familyDoctors() {
  const B = book('pingchuan-2019-family-doctors', {
    about: 'family doctor contracts by township against the target; invented figures',
    area: '平川区',
    period: '2019',
    level: 'county',
  });
  const S = B.sheet('签约进度');
  S.title('A1:L1', '平川区家庭医生签约服务工作进展情况统计表').put('A2', '统计时间：2019年12月31日').put('K2', '单位：人、%');
  const g = numbers(66),
    units = ['兴平社区卫生服务中心', '宝积镇卫生院', '共和镇卫生院', '黄峤镇卫生院', '种田乡卫生院', '水泉镇卫生院', '王家山镇卫生院'];
  const rows = units.map((l, n) => {
    const pop = g(9000, 31000),
      all = Math.round((pop * g(33, 46)) / 100),
      key = Math.round(pop * 0.24),
      kd = Math.round((key * g(61, 79)) / 100),
      poor = g(180, 900),
      paid = Math.round((all * g(8, 20)) / 100);
    return { l: [n + 1, l], id: l, b: { 机构: l }, v: { pop, all, paid, key, kd, poor, pd: poor } };
  });
  const goal = 40;
  const t = S.table({
    row: 3,
    head: [
      ['序号', '机构名称', '辖区常住人口', '签约情况', '<', '<', '<', '重点人群', '<', '<', '建档立卡贫困人口', '<', '<'],
      ['^', '^', '^', '签约人数', '其中：有偿签约', '签约率', '目标签约率', '人数', '签约人数', '签约率', '人数', '签约人数', '签约率'],
    ],
    cols: [
      {},
      {},
      { k: 'pop', i: '辖区常住人口数', acc: ['辖区常住人口', '常住人口数', '常住人口'], u: '人' },
      { k: 'all', i: '家庭医生签约人数', acc: ['签约人数', '签约情况签约人数', '常住人口签约人数', '家庭医生签约服务签约人数'], u: '人' },
      { k: 'paid', i: '有偿签约人数', acc: ['有偿签约', '签约情况有偿签约', '家庭医生有偿签约人数', '签约人数有偿签约'], u: '人' },
      {
        k: 'r',
        i: '家庭医生签约率',
        acc: ['签约率', '签约情况签约率', '常住人口签约率', '家庭医生签约服务签约率'],
        u: '%',
        fmt: '0.0',
        fx: 'ROUND({all}/{pop}*100,1)',
        calc: (v) => round((v.all / v.pop) * 100, 1),
      },
      {
        k: 'goal',
        i: '家庭医生签约率目标值',
        acc: ['目标签约率', '签约率目标值', '签约情况目标签约率', '家庭医生签约率目标', '签约率目标'],
        u: '%',
        calc: () => goal,
        dig: 0,
      },
      { k: 'key', i: '重点人群数', acc: ['重点人群人数', '重点人群'], u: '人' },
      { k: 'kd', i: '重点人群签约人数', u: '人' },
      {
        k: 'kr',
        i: '重点人群签约率',
        u: '%',
        acc: ['重点人群家庭医生签约率'],
        fmt: '0.0',
        fx: 'ROUND({kd}/{key}*100,1)',
        calc: (v) => round((v.kd / v.key) * 100, 1),
      },
      { k: 'poor', i: '建档立卡贫困人口数', acc: ['建档立卡贫困人口', '建档立卡贫困人口人数', '贫困人口数'], u: '人' },
      { k: 'pd', i: '建档立卡贫困人口签约人数', acc: ['贫困人口签约人数'], u: '人' },
      {
        k: 'pr',
        i: '建档立卡贫困人口签约率',
        acc: ['贫困人口签约率', '贫困人口家庭医生签约率', '建档立卡贫困人口家庭医生签约率'],
        u: '%',
        fmt: '0.0',
        fx: 'ROUND({pd}/{poor}*100,1)',
        calc: (v) => round((v.pd / v.poor) * 100, 1),
      },
    ],
    rows: [...rows, { l: ['', '合　计'], id: '合计', total: 'f', a: '平川区' }],
    titleRow: 1,
    domain: 'family-doctor',
    over: {
      '共和镇卫生院.r': 53.2,
      '水泉镇卫生院.kd': { text: `${rows[5].v.kd} `, v: rows[5].v.kd },
      '种田乡卫生院.paid': rows[4].v.all + 210,
    },
  });
  const short = rows.filter((r) => round((r.v.all / r.v.pop) * 100, 1) < goal && r.id !== '共和镇卫生院');
  if (short.length)
    B.find(
      'target',
      S,
      short.map((r) => t.at(r.id, 'r')),
      short.map((r) => t.at(r.id, 'goal')),
      'the contract rate stays under 40%',
    );
  B.find(
    'formula-hardcoded',
    S,
    [t.at('共和镇卫生院', 'r')],
    [t.at('共和镇卫生院', 'all'), t.at('共和镇卫生院', 'pop')],
    'a typed 53.2 among formulas',
    { also: ['rate'], severity: 'error' },
  );
  B.find('text-number', S, [t.at('水泉镇卫生院', 'kd')], [t.at('合计', 'kd')], 'text with a trailing blank', { also: ['sum'] });
  B.find('subset', S, [t.at('种田乡卫生院', 'paid')], [t.at('种田乡卫生院', 'all')], 'more paid contracts than contracts');
  const kd = rows.reduce((a, r, n) => a + (n === 5 ? 0 : r.v.kd), 0),
    key = rows.reduce((a, r) => a + r.v.key, 0);
  S.put('I12', { f: 'SUM(I5:I11)', v: kd }).put('J12', { f: 'ROUND(I12/H12*100,1)', v: round((kd / key) * 100, 1), z: '0.0' });
  B.truth.observations.find((o) => o.cell === 'I12').value = kd;
  B.truth.observations.find((o) => o.cell === 'J12').value = round((kd / key) * 100, 1);
  t.fact('合计', 'all');
  t.fact('合计', 'r');
  t.fact('合计', 'pd');

  const C = B.sheet('任务完成');
  C.title('A1:F1', '2019年健康扶贫有关任务完成情况');
  const items = [
    ['家庭医生团队组建', '个', 60, 63],
    ['大病专项救治', '例', 320, 318],
    ['慢病签约管理', '人', 4200, 4386],
    ['贫困人口健康体检', '人', 9800, 8114],
    ['村医培训', '人次', 260, 260],
    ['健康教育讲座', '场次', 144, 151],
  ];
  const c = C.table({
    row: 3,
    head: [['工作任务', '计量单位', '年度目标', '实际完成', '完成率（%）', '备注']],
    cols: [
      {},
      {},
      { k: 'goal', suffix: '目标值', acc: ['年度目标', '任务数', '目标数', '目标', '年度目标数'] },
      { k: 'done', suffix: '' },
      { k: 'r', u: '%', suffix: '完成率', dig: 1, calc: (v) => (v.done / v.goal) * 100 },
      { k: 'note', obs: false },
    ],
    rows: items.map(([i, u, goal2, done]) => ({
      l: [i, u],
      i,
      u,
      acc: [`${i}数`, `${i}人数`, `${i}例数`, `${i}实际完成`],
      v: { goal: goal2, done, note: i === '贫困人口健康体检' ? '外出务工未归' : null },
    })),
    titleRow: 1,
    over: { '大病专项救治.r': 100, '健康教育讲座.r': 95.4, '贫困人口健康体检.note': '外出务工未归' },
  });
  B.find(
    'completion',
    C,
    [c.at('健康教育讲座', 'r')],
    [c.at('健康教育讲座', 'goal'), c.at('健康教育讲座', 'done')],
    '151/144 = 104.9, the sheet has the inverse',
    { also: ['rate'] },
  );
  B.find(
    'completion',
    C,
    [c.at('大病专项救治', 'r')],
    [c.at('大病专项救治', 'goal'), c.at('大病专项救治', 'done')],
    '318/320 = 99.4, the sheet says 100 (a whole number in a column of one decimal)',
    { also: ['rate'] },
  );
  B.find(
    'target',
    C,
    [c.at('贫困人口健康体检', 'done'), c.at('贫困人口健康体检', 'r')],
    [c.at('贫困人口健康体检', 'goal')],
    '8114 of 9800',
    { optional: true },
  );
  c.fact('贫困人口健康体检', 'r', 'completion');
  c.fact('慢病签约管理', 'done');
  return B;
}

export function maternalChild() {
  const B = book('anfu-2018-maternal-child', {
    about: 'maternal and child health annual report by quarter; invented figures',
    area: '安福县',
    period: '2018',
    level: 'county',
  });
  const S = B.sheet('妇幼健康季报');
  S.title('A1:I1', '安福县2018年妇幼健康主要指标（分季度）');
  const q = ['2018年第一季度', '2018年第二季度', '2018年第三季度', '2018年第四季度'];
  const counts = [
    ['活产数', '人', [1012, 934, 988, 1046], []],
    ['产妇数', '人', [1006, 930, 981, 1040], []],
    ['早孕建册人数', '人', [941, 869, 925, 981], ['早孕建册数']],
    ['产前检查5次及以上人数', '人', [903, 846, 894, 950], ['产前健康管理人数', '产前检查5次及以上产妇人数']],
    ['产后访视人数', '人', [952, 886, 936, 995], []],
    ['住院分娩活产数', '人', [1012, 934, 988, 1045], ['住院分娩数']],
    ['孕产妇死亡人数', '人', [0, 0, 1, 0], ['孕产妇死亡数']],
    ['新生儿死亡数', '人', [2, 1, 2, 2], ['新生儿死亡人数']],
    ['婴儿死亡数', '人', [3, 2, 3, 4], ['婴儿死亡人数']],
    ['5岁以下儿童死亡数', '人', [4, 4, 4, 5], ['5岁以下儿童死亡人数']],
    ['低出生体重儿数', '人', [31, 27, 30, 33], ['低出生体重活产数', '出生体重＜2500克婴儿数']],
  ];
  const rates = [
    ['早孕建册率', '%', 2, 0, 100],
    ['产前健康管理率', '%', 3, 0, 100],
    ['产后访视率', '%', 4, 0, 100],
    ['住院分娩率', '%', 5, 0, 100],
    ['孕产妇死亡率', '1/10万', 6, 0, 100000],
    ['新生儿死亡率', '‰', 7, 0, 1000],
    ['婴儿死亡率', '‰', 8, 0, 1000],
    ['5岁以下儿童死亡率', '‰', 9, 0, 1000],
    ['低出生体重发生率', '%', 10, 0, 100],
  ];
  const keys = ['q1', 'q2', 'q3', 'q4'];
  const cv = counts.map(([i, u, v, acc]) => ({
    l: [i, u],
    i,
    u,
    acc,
    v: { ...Object.fromEntries(v.map((n, m) => [keys[m], n])), y: v.reduce((a, b) => a + b, 0) },
  }));
  const rv = rates.map(([i, u, n, d, scale]) => ({
    l: [i, u],
    i,
    u: u === '1/10万' ? '/10万' : u,
    acc: [],
    v: Object.fromEntries([...keys, 'y'].map((k) => [k, round((cv[n].v[k] / cv[d].v[k]) * scale, 2)])),
  }));
  const t = S.table({
    row: 3,
    head: [['指标', '单位', '一季度', '二季度', '三季度', '四季度', '全年']],
    cols: [{}, {}, ...keys.map((k, n) => ({ k, p: q[n] })), { k: 'y', p: '2018' }],
    rows: [...cv, ...rv],
    titleRow: 1,
    domain: 'maternal-child',
    over: { '婴儿死亡率.y': 0.3, '产妇数.q3': 891, '新生儿死亡数.q4': 20, '产后访视率.q2': 98.46, '早孕建册人数.y': 3617 },
  });
  B.find('unit', S, [t.at('婴儿死亡率', 'y')], [t.at('婴儿死亡数', 'y'), t.at('活产数', 'y')], '12/3980 = 3.02‰; 0.30 is the percentage', {
    also: ['rate'],
  });
  B.find(
    'sum',
    S,
    [t.at('产妇数', 'q3')],
    [
      t.at('产妇数', 'y'),
      t.at('产妇数', 'q1'),
      t.at('产妇数', 'q2'),
      t.at('产妇数', 'q4'),
      t.at('产后访视人数', 'q3'),
      t.at('早孕建册人数', 'q3'),
      t.at('产前检查5次及以上人数', 'q3'),
    ],
    'the quarters add to 3867, the year says 3957 (891 for 981)',
    { also: ['subset'] },
  );
  B.find(
    'subset',
    S,
    [t.at('新生儿死亡数', 'q4')],
    [t.at('婴儿死亡数', 'q4'), t.at('5岁以下儿童死亡数', 'q4'), t.at('新生儿死亡率', 'q4'), t.at('新生儿死亡数', 'y')],
    '20 newborn deaths, 4 infant deaths',
    { also: ['sum', 'rate', 'outlier'] },
  );
  B.find(
    'rate',
    S,
    [t.at('产后访视率', 'q2')],
    [t.at('产后访视人数', 'q2'), t.at('活产数', 'q2')],
    '886/934 = 94.86, the sheet says 98.46',
  );
  B.find(
    'sum',
    S,
    [t.at('早孕建册人数', 'y')],
    keys.map((k) => t.at('早孕建册人数', k)).concat([t.at('早孕建册率', 'y')]),
    'the quarters add to 3716, the sheet says 3617',
    { also: ['rate'] },
  );
  t.fact('活产数', 'y');
  t.fact('住院分娩率', 'y');
  t.fact('孕产妇死亡率', 'y');
  t.fact('5岁以下儿童死亡率', 'y');

  const N = B.sheet('出生缺陷防治');
  N.title('A1:H1', '出生缺陷三级预防工作情况').put('A2', '2018年度').put('H2', '单位：对、人');
  const g = numbers(77),
    places = ['平都镇', '浒坑镇', '洲湖镇', '横龙镇', '枫田镇', '洋溪镇'];
  const rows = places.map((a) => {
    const m = g(60, 190),
      live = g(300, 800),
      task = g(80, 200);
    return { l: [a], a, v: { m, e: m - g(2, 30), live, ns: live - g(1, 15), task, pre: task - g(-8, 12) } };
  });
  // the towns add to the live births of the county
  const last = rows.at(-1).v;
  const missing = 3980 - rows.reduce((a, r) => a + r.v.live, 0);
  last.live += missing;
  last.ns += missing;
  const n = N.table({
    row: 3,
    head: [
      ['乡镇', '婚前医学检查', '<', '<', '新生儿疾病筛查', '<', '<', '孕前优生健康检查', '<', '<'],
      ['^', '结婚登记对数', '检查对数', '检查率', '活产数', '筛查数', '筛查率', '目标数（对）', '完成数（对）', '完成率'],
    ],
    cols: [
      {},
      { k: 'm', i: '结婚登记对数', acc: ['婚前医学检查结婚登记对数'], u: '对' },
      { k: 'e', i: '婚前医学检查对数', acc: ['检查对数', '婚检对数'], u: '对' },
      { k: 'er', i: '婚前医学检查率', acc: ['婚检率', '检查率'], u: '%', pct: true, fmt: '0.0%', fx: '{e}/{m}', calc: (v) => v.e / v.m },
      { k: 'live', i: '活产数', u: '人' },
      { k: 'ns', i: '新生儿疾病筛查数', acc: ['新生儿疾病筛查人数'], u: '人' },
      { k: 'nr', i: '新生儿疾病筛查率', u: '%', pct: true, fmt: '0.0%', fx: '{ns}/{live}', calc: (v) => v.ns / v.live },
      {
        k: 'task',
        i: '孕前优生健康检查目标数',
        acc: [
          '孕前优生健康检查任务数',
          '免费孕前优生健康检查目标数',
          '孕前优生健康检查目标值',
          '免费孕前优生健康检查任务数',
          '免费孕前优生健康检查目标值',
        ],
        u: '对',
      },
      {
        k: 'pre',
        i: '孕前优生健康检查完成数',
        acc: ['孕前优生健康检查对数', '免费孕前优生健康检查对数', '免费孕前优生健康检查完成数', '免费孕前优生健康检查人数'],
        u: '对',
      },
      {
        k: 'pr',
        i: '孕前优生健康检查完成率',
        acc: ['免费孕前优生健康检查完成率', '孕前优生健康检查目标完成率', '免费孕前优生健康检查目标人群覆盖率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        fx: '{pre}/{task}',
        calc: (v) => v.pre / v.task,
      },
    ],
    rows: [...rows, { l: ['合计'], a: '安福县', total: 'f' }],
    titleRow: 1,
    domain: 'maternal-child',
    over: { '横龙镇.nr': { f: 'G8/F8', v: 0 } },
  });
  N.put('G8', { f: 'F8/B8', v: rows[3].v.ns / rows[3].v.m, z: '0.0%' });
  const fixed = B.truth.observations.find((o) => o.sheet === N.name && o.cell === 'G8');
  fixed.value = round((rows[3].v.ns / rows[3].v.m) * 100, 1);
  fixed.exact = (rows[3].v.ns / rows[3].v.m) * 100;
  B.find('formula-inconsistent', N, ['G8'], ['F8', 'E8', 'B8'], 'divides by the marriages instead of the live births', {
    also: ['rate', 'range'],
  });
  n.fact('合计', 'er');
  n.fact('合计', 'nr');
  n.fact('合计', 'pre');
  return B;
}

export function cooperative() {
  const B = book('xinhe-2012-ncms', {
    about: 'rural cooperative insurance by township, clean; invented figures',
    area: '新河县',
    period: '2012',
    level: 'county',
  });
  const S = B.sheet('参合筹资');
  S.title('A1:I1', '新河县2012年新型农村合作医疗参合及筹资情况表').put('A2', '编制单位：县合管办').put('H2', '单位：户、人、万元');
  const g = numbers(88),
    towns = ['新河镇', '寻寨镇', '白神首乡', '荆家庄乡', '西流乡', '仁让里乡'];
  const rows = towns.map((a) => {
    const pop = g(16000, 42000),
      join = pop - g(120, 900),
      fam = Math.round(pop / 3.7),
      jf = fam - g(10, 90);
    return { l: [a], a, v: { fam, jf, pop, join, own: round((join * 60) / 10000, 2), gov: round((join * 240) / 10000, 2) } };
  });
  const s = S.table({
    row: 3,
    head: [
      ['乡镇', '农业户数', '参合户数', '农业人口', '参合人数', '参合率（％）', '筹资总额', '<', '<'],
      ['^', '^', '^', '^', '^', '^', '合计', '个人缴费', '财政补助'],
    ],
    cols: [
      {},
      { k: 'fam', i: '农业户数', acc: ['农业户户数'], u: '户' },
      { k: 'jf', i: '参合户数', u: '户' },
      { k: 'pop', i: '农业人口数', acc: ['农业人口'], u: '人' },
      { k: 'join', i: '参合人数', acc: ['新农合参合人数', '参合人口数'], u: '人' },
      { k: 'r', i: '参合率', acc: ['新农合参合率'], u: '%', fmt: '0.00', fx: '{join}/{pop}*100', calc: (v) => (v.join / v.pop) * 100 },
      {
        k: 'fund',
        i: '筹资总额',
        acc: ['筹资总额合计', '新农合筹资总额', '基金筹资总额'],
        u: '万元',
        fmt: '0.00',
        fx: '{own}+{gov}',
        calc: (v) => round(v.own + v.gov, 2),
      },
      {
        k: 'own',
        i: '个人缴费',
        acc: ['筹资总额个人缴费', '个人缴费金额', '个人缴费筹资额', '个人缴费总额', '个人筹资'],
        u: '万元',
        fmt: '0.00',
      },
      {
        k: 'gov',
        i: '财政补助',
        acc: ['筹资总额财政补助', '财政补助资金', '财政补助金额', '财政补助收入', '各级财政补助', '财政补助筹资额'],
        u: '万元',
        fmt: '0.00',
      },
    ],
    rows: [{ l: ['全县'], a: '新河县', total: 'f' }, ...rows],
    titleRow: 1,
    domain: 'insurance-ncms',
  });
  s.fact('全县', 'join');
  s.fact('全县', 'r');
  s.fact('全县', 'fund');
  const C = B.sheet('补偿');
  C.title('A1:H1', '2012年新农合补偿情况');
  const kinds = [
    ['住院补偿', 14206, 6120.35, 3366.19],
    ['　县外', 2204, 2410.18, 960.77],
    ['　县级', 5318, 2602.66, 1498.32],
    ['　乡镇级', 6684, 1107.51, 907.1],
    ['门诊统筹', 186420, 902.4, 540.12],
    ['正常分娩', 1320, 318.6, 66],
    ['慢性病门诊', 2410, 260.9, 140.03],
  ];
  const c = C.table({
    row: 2,
    head: [['补偿类别', '补偿人次（人次）', '医药总费用（万元）', '补偿金额（万元）', '实际补偿比', '次均费用（元）', '次均补偿（元）']],
    cols: [
      {},
      { k: 'n', i: '补偿人次', acc: ['新农合补偿人次'], u: '人次' },
      { k: 'cost', i: '医药总费用', acc: ['总费用', '新农合医药总费用', '医药费用总额'], u: '万元', fmt: '0.00' },
      { k: 'paid', i: '补偿金额', acc: ['新农合补偿金额', '基金补偿金额'], u: '万元', fmt: '0.00' },
      {
        k: 'r',
        i: '实际补偿比',
        acc: ['实际补偿比例', '新农合实际补偿比'],
        u: '%',
        pct: true,
        fmt: '0.00%',
        fx: '{paid}/{cost}',
        calc: (v) => v.paid / v.cost,
      },
      {
        k: 'a',
        i: '次均费用',
        acc: ['新农合次均费用', '次均医药费用'],
        u: '元',
        fmt: '0.00',
        fx: '{cost}*10000/{n}',
        calc: (v) => (v.cost * 10000) / v.n,
      },
      {
        k: 'b',
        i: '次均补偿',
        acc: ['次均补偿金额', '次均补偿费用', '新农合次均补偿', '次均补偿额'],
        u: '元',
        fmt: '0.00',
        fx: '{paid}*10000/{n}',
        calc: (v) => (v.paid * 10000) / v.n,
      },
    ],
    rows: [
      ...kinds.map(([l, n, cost, paid]) => ({
        l: [l],
        id: l.trim(),
        out: l.startsWith('　'),
        b: { 类别: l.trim() },
        v: { n, cost, paid },
      })),
      { l: ['合计'], total: 'f', of: ['住院补偿', '门诊统筹', '正常分娩', '慢性病门诊'] },
    ],
    titleRow: 1,
    domain: 'insurance-ncms',
  });
  c.fact('合计', 'n');
  c.fact('合计', 'paid');
  c.fact('住院补偿', 'r');
  return B;
}

export function iodineFood() {
  const B = book('nanxi-2016-iodine-food', {
    about: 'iodised salt and food surveillance; the sub-headings belong to the names; invented figures',
    area: '南溪区',
    period: '2016',
    level: 'county',
  });
  const S = B.sheet('碘盐监测');
  S.title('A1:L1', '2016年南溪区碘缺乏病防治监测结果汇总');
  const g = numbers(99),
    towns = ['南溪街道', '罗龙街道', '刘家镇', '江南镇', '大观镇', '汪家镇'];
  const rows = towns.map((a) => {
    const ck = g(4, 9),
      hk = g(40, 60),
      id = hk - g(0, 3),
      ok = id - g(0, 4);
    return { l: [a], a, v: { ck, cok: ck - g(0, 1), hk, id, ok, child: g(38, 45), goit: g(0, 2) } };
  });
  const pc = (n, d, i, acc) => ({ i, acc, u: '%', dig: 2, calc: (v) => (v[n] / v[d]) * 100 });
  const t = S.table({
    row: 2,
    head: [
      ['镇（街道）', '盐库（批发环节）', '<', '<', '居民户食用盐', '<', '<', '<', '<', '8～10岁儿童甲状腺', '<', '<'],
      [
        '^',
        '监测批数',
        '合格批数',
        '批质量合格率（%）',
        '监测份数',
        '碘盐份数',
        '合格碘盐份数',
        '碘盐覆盖率（%）',
        '合格碘盐食用率（%）',
        '检查人数',
        '肿大人数',
        '肿大率（%）',
      ],
    ],
    cols: [
      {},
      { k: 'ck', i: '盐库监测批数', acc: ['监测批数', '盐库（批发环节）监测批数'], u: '批' },
      { k: 'cok', i: '盐库合格批数', acc: ['合格批数', '盐库（批发环节）合格批数'], u: '批' },
      { k: 'cr', ...pc('cok', 'ck', '盐库批质量合格率', ['批质量合格率', '盐库（批发环节）批质量合格率', '碘盐批质量合格率']) },
      { k: 'hk', i: '居民户食用盐监测份数', acc: ['监测份数', '居民户监测份数', '居民食用盐监测份数', '碘盐监测份数'], u: '份' },
      { k: 'id', i: '碘盐份数', acc: ['居民户食用盐碘盐份数', '居民户碘盐份数'], u: '份' },
      { k: 'ok', i: '合格碘盐份数', acc: ['居民户食用盐合格碘盐份数', '居民户合格碘盐份数', '碘盐合格份数'], u: '份' },
      { k: 'cov', ...pc('id', 'hk', '碘盐覆盖率', ['居民户食用盐碘盐覆盖率', '居民户碘盐覆盖率']) },
      { k: 'okr', ...pc('ok', 'hk', '合格碘盐食用率', ['居民户食用盐合格碘盐食用率', '居民户合格碘盐食用率']) },
      { k: 'child', i: '儿童甲状腺检查人数', acc: ['8～10岁儿童甲状腺检查人数', '8-10岁儿童甲状腺检查人数'], u: '人' },
      { k: 'goit', i: '儿童甲状腺肿大人数', acc: ['8～10岁儿童甲状腺肿大人数', '8-10岁儿童甲状腺肿大人数'], u: '人' },
      { k: 'gr', ...pc('goit', 'child', '儿童甲状腺肿大率', ['8～10岁儿童甲状腺肿大率', '8-10岁儿童甲状腺肿大率', '甲状腺肿大率']) },
    ],
    rows: [...rows, { l: ['合计'], a: '南溪区', total: 't' }],
    titleRow: 1,
    domain: 'endemic-disease',
    over: { '刘家镇.cok': rows[2].v.ck + 1, '江南镇.okr': 89.4, '合计.hk': rows.reduce((a, r) => a + r.v.hk, 0) - 9 },
  });
  B.find(
    'subset',
    S,
    [t.at('刘家镇', 'cok')],
    [t.at('刘家镇', 'ck'), t.at('刘家镇', 'cr'), t.at('合计', 'cok')],
    'more batches passed than tested',
    { also: ['rate', 'sum'] },
  );
  B.find(
    'rate',
    S,
    [t.at('江南镇', 'okr')],
    [t.at('江南镇', 'ok'), t.at('江南镇', 'hk'), t.at('江南镇', 'id'), t.at('江南镇', 'cov')],
    'the samples give another rate than 89.4',
  );
  B.find(
    'sum',
    S,
    [t.at('合计', 'hk')],
    ['E4', 'E5', 'E6', 'E7', 'E8', 'E9', t.at('合计', 'cov'), t.at('合计', 'okr')],
    'the towns add to nine more',
    { also: ['rate', 'subset'] },
  );
  t.fact('合计', 'id');
  t.fact('合计', 'okr');

  const F = B.sheet('食品污染物监测');
  F.title('A1:F1', '食品污染物及致病菌监测情况（2016年）');
  const foods = [
    ['粮食及其制品', 60, 58],
    ['蔬菜水果', 110, 105],
    ['肉与肉制品', 75, 71],
    ['水产品', 42, 39],
    ['乳与乳制品', 24, 24],
    ['餐饮食品', 88, 80],
  ];
  const f = F.table({
    row: 2,
    head: [['食品类别', '采样数（份）', '合格数（份）', '合格率', '2015年合格率', '提高（百分点）']],
    cols: [
      {},
      { k: 'n', i: '采样数', acc: ['食品采样数', '采样份数', '样品数', '食品监测采样数'], u: '份' },
      { k: 'ok', i: '合格数', acc: ['食品合格数', '合格份数', '采样合格数', '样品合格数'], u: '份' },
      {
        k: 'r',
        i: '合格率',
        acc: ['食品合格率', '样品合格率', '食品监测合格率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        dig: 1,
        calc: (v) => v.ok / v.n,
      },
      {
        k: 'l',
        i: '合格率',
        acc: ['食品合格率', '2015年合格率', '样品合格率', '食品监测合格率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        p: '2015',
      },
      {
        k: 'd',
        i: '合格率',
        suffix: '提高',
        acc: ['合格率比上年增减', '合格率', '食品合格率', '合格率比上年'],
        u: '百分点',
        fmt: '0.0',
        calc: (v) => round(v.r * 100, 1) - v.l * 100,
        dig: 1,
      },
    ],
    rows: foods.map(([l, n, ok], m) => ({ l: [l], b: { 食品类别: l }, v: { n, ok, l: [0.95, 0.931, 0.96, 0.9, 0.976, 0.872][m] } })),
    titleRow: 1,
    domain: 'food-safety',
    over: { '水产品.d': 9.2 },
  });
  for (const o of B.truth.observations)
    if (o.sheet === F.name && o.unit === '百分点')
      o.accept.push('合格率差', '合格率增减', '合格率增减数', '合格率提高百分点', '合格率比上年提高', '提高');
  B.find('difference', F, [f.at('水产品', 'd')], [f.at('水产品', 'r'), f.at('水产品', 'l')], '92.9 - 90.0 = 2.9, the sheet says 9.2');
  f.fact('蔬菜水果', 'r');
  return B;
}
