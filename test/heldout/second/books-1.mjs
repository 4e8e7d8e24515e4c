// Second held-out set: county matrix, hospital months, staff, notifiable diseases.
import { book, numbers, round } from '../kit.mjs';

/** 县区 × 指标: two areas of counties with subtotals, the whole city on top; two tables side by side. */
export function countyMatrix() {
  const b = book('matrix', { about: 'made up: resources of counties in two groups', area: '沧浦市', period: '2024', level: 'city' });
  const pick = numbers(1101);
  const s = b.sheet('县区资源');
  s.title('A1:L1', '沧浦市2024年各县（市、区）卫生资源主要指标');
  s.put('A2', '填报部门：市卫生健康委规划信息科').put('K2', '单位：个、张、人');
  const east = ['临溪区', '望江区', '石桥县', '青田岭县'];
  const west = ['云坪市', '白沙县', '长岗县', '洛川口县'];
  const county = (name, area, k) => {
    const beds = pick(1400, 3900);
    return {
      l: [k === 0 ? area : null, name],
      a: name,
      v: {
        pop: pick(2600, 7800) / 100,
        org: pick(180, 420),
        hosp: pick(6, 22),
        bed: beds,
        doc: pick(700, 1900),
        nurse: pick(800, 2300),
        oth: pick(300, 700),
        visit: pick(900, 3900) / 10,
      },
    };
  };
  const sub = (id, of) => ({ l: [null, '小计'], id, total: 'f', of, a: `${id.slice(0, 2)}片区` });
  const visits = (rows) => rows.reduce((all, r) => all + r.v.visit, 0);
  const e = east.map((n, k) => county(n, '东部片区', k));
  const w = west.map((n, k) => county(n, '西部片区', k));
  const rows = [
    { l: ['全市', null], id: '全市', total: 'f', of: [...east, ...west], v: { visit: round(visits(e) + visits(w) + 0.1, 1) } },
    ...e,
    { ...sub('东部小计', east), v: { visit: round(visits(e), 1) } },
    ...w,
    { ...sub('西部小计', west), v: { visit: round(visits(w) + 0.1, 1) } },
  ];
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'resources',
    head: [
      [
        '片区',
        '县（市、区）',
        '年末常住人口（万人）',
        '医疗卫生机构',
        '<',
        '实有床位',
        '卫生技术人员',
        '<',
        '<',
        '<',
        '总诊疗量（万人次）',
        '每千人口床位数（张）',
      ],
      ['^', '^', '^', '合计', '#医院', '^', '小计', '执业（助理）医师', '注册护士', '其他', '^', '^'],
    ],
    cols: [
      {},
      {},
      { k: 'pop', i: '年末常住人口', acc: ['常住人口'], u: '万人', fmt: '0.00' },
      { k: 'org', i: '医疗卫生机构数', acc: ['医疗卫生机构合计', '医疗卫生机构'], u: '个' },
      { k: 'hosp', i: '医院数', acc: ['医院', '医疗卫生机构医院'], u: '个' },
      { k: 'bed', i: '床位数', acc: ['实有床位', '实有床位数'], u: '张' },
      {
        k: 'staff',
        i: '卫生技术人员',
        acc: ['卫生技术人员数', '卫生技术人员小计'],
        u: '人',
        calc: (t) => t.doc + t.nurse + t.oth,
        fx: 'SUM({doc}:{oth})',
      },
      { k: 'doc', i: '执业（助理）医师', acc: ['执业（助理）医师数', '卫生技术人员执业（助理）医师'], u: '人' },
      { k: 'nurse', i: '注册护士', acc: ['注册护士数', '卫生技术人员注册护士'], u: '人' },
      { k: 'oth', i: '其他卫生技术人员', acc: ['卫生技术人员其他', '其他', '卫生技术人员'], u: '人' },
      { k: 'visit', i: '总诊疗人次', acc: ['总诊疗量', '诊疗人次', '总诊疗人次数'], u: '万人次', fmt: '0.0' },
      {
        k: 'perk',
        i: '每千人口床位数',
        acc: ['每千常住人口床位数', '每千人口医疗卫生机构床位数'],
        u: '张',
        fmt: '0.00',
        calc: (t) => t.bed / t.pop / 10,
        fx: '{bed}/{pop}/10',
      },
    ],
    rows,
    merges: ['A5:B5', 'A6:A10', 'A11:A15'],
    over: {
      '西部小计.nurse': w.reduce((all, r) => all + r.v.nurse, 0) + 90,
      '全市.bed': { f: 'SUM(F6:F15)', v: 2 * [...e, ...w].reduce((all, r) => all + r.v.bed, 0) },
      '石桥县.staff': e[2].v.doc + e[2].v.nurse + e[2].v.oth - 36,
      '白沙县.hosp': w[1].v.org + 9,
      '长岗县.perk': { f: 'F13/C13', v: w[2].v.bed / w[2].v.pop },
    },
  });
  b.find(
    'sum',
    s,
    [t.at('西部小计', 'nurse')],
    west.map((n) => t.at(n, 'nurse')).concat([t.at('西部小计', 'staff'), t.at('全市', 'nurse')]),
    'the subtotal is 90 more than its counties',
    { also: ['formula-hardcoded'] },
  );
  b.find(
    'formula-range',
    s,
    [t.at('全市', 'bed')],
    [t.at('东部小计', 'bed'), t.at('西部小计', 'bed'), t.at('全市', 'perk'), ...[...east, ...west].map((n) => t.at(n, 'bed'))],
    'the total adds the subtotals too',
  );
  b.find(
    'sum',
    s,
    [t.at('石桥县', 'staff')],
    ['doc', 'nurse', 'oth'].map((k) => t.at('石桥县', k)).concat([t.at('东部小计', 'staff'), t.at('全市', 'staff')]),
    '36 fewer than the three kinds of staff',
    { also: ['formula-hardcoded'] },
  );
  b.find(
    'subset',
    s,
    [t.at('白沙县', 'hosp')],
    [t.at('白沙县', 'org'), t.at('西部小计', 'hosp'), t.at('全市', 'hosp')],
    'more hospitals than institutions',
  );
  b.find(
    'formula-inconsistent',
    s,
    [t.at('长岗县', 'perk')],
    [t.at('长岗县', 'bed'), t.at('长岗县', 'pop')],
    'not divided by ten like its neighbours',
    { also: ['unit', 'outlier', 'rate'] },
  );
  s.put('A17', '注：诊疗量以万人次为单位，分项四舍五入后与合计略有出入。');
  t.fact('全市', 'org');
  t.fact('全市', 'doc');
  t.fact('全市', 'visit');

  const p = b.sheet('机构与床位');
  p.title('A1:J1', '沧浦市医疗卫生机构和床位变动情况');
  p.put('A2', '（一）机构数（个）').put('G2', '（二）床位数（张）');
  const kinds = ['医院', '社区卫生服务中心', '乡镇卫生院', '妇幼保健机构', '其他机构'];
  const sideRows = (low, high, what) => {
    const parts = kinds.map((n) => ({
      l: [n],
      i: n,
      acc: [`${n}数`, `${n}${what}`, what, `${what}${n}`],
      v: { a: pick(low, high), b: pick(low, high) },
    }));
    for (const r of parts) r.v.b = Math.max(1, r.v.a + pick(-Math.ceil(low / 8), Math.ceil(low / 5)));
    return [...parts, { l: ['合计'], i: `${what}`, acc: [`医疗卫生${what}`, `${what}合计`, '合计'], total: true }];
  };
  const orgRows = sideRows(18, 96, '机构数');
  const bedRows = sideRows(500, 4600, '床位数');
  const years = [
    { k: 'a', u: null, p: '2023' },
    { k: 'b', u: null, p: '2024' },
  ];
  const left = p.table({
    row: 3,
    titleRow: 2,
    domain: 'resources',
    head: [['类别', '2023年', '2024年', '增减数']],
    cols: [
      {},
      ...years.map((y) => ({ ...y, u: '个' })),
      { k: 'd', u: '个', suffix: '增减数', also: ['增减数', '机构数增减数'], calc: (t) => t.b - t.a },
    ],
    rows: orgRows,
    over: { '乡镇卫生院.d': orgRows[2].v.b - orgRows[2].v.a + 3 },
  });
  const right = p.table({
    row: 3,
    titleRow: 2,
    left: 7,
    domain: 'resources',
    head: [['类别', '2023年', '2024年', '增长率（%）']],
    cols: [
      {},
      ...years.map((y) => ({ ...y, u: '张' })),
      { k: 'd', u: '%', suffix: '增长率', also: ['增长率', '床位数增长率'], fmt: '0.0', dig: 1, calc: (t) => (t.b / t.a - 1) * 100 },
    ],
    rows: bedRows,
    over: { '妇幼保健机构.d': round((bedRows[3].v.b / bedRows[3].v.a - 1) * 100 + 2.6, 1) },
  });
  b.find(
    'difference',
    p,
    [left.at('乡镇卫生院', 'd')],
    [left.at('乡镇卫生院', 'a'), left.at('乡镇卫生院', 'b'), left.at('合计', 'd')],
    'difference of the years is 3 less',
  );
  b.find('growth', p, [right.at('妇幼保健机构', 'd')], [right.at('妇幼保健机构', 'a'), right.at('妇幼保健机构', 'b')], '2.6 points off');
  left.fact('合计', 'b');
  right.fact('合计', 'b');
  return b;
}

/** 医院运营月报: indicators in rows, twelve months across, sum and monthly mean; rates whose sum cell is left blank. */
export function hospitalMonths() {
  const area = '沧浦市';
  const b = book('hospital-months', { about: 'made up: running figures of a hospital', area, period: '2024', level: 'institution' });
  const pick = numbers(1202);
  const s = b.sheet('运营月报');
  s.title('A1:P1', '沧浦市第二人民医院2024年度运营情况月报');
  const months = Array.from({ length: 12 }, (_, k) => `m${k + 1}`);
  const make = (low, high) => Object.fromEntries(months.map((m, k) => [m, k === 1 ? Math.round(pick(low, high) * 0.62) : pick(low, high)]));
  const visits = make(42000, 51000);
  const emergency = Object.fromEntries(months.map((m) => [m, Math.round(visits[m] * (pick(9, 13) / 100))]));
  const out = make(3100, 3600);
  const ops = make(820, 990);
  const income = Object.fromEntries(months.map((m) => [m, round(out[m] * 0.82 + pick(0, 400), 2)]));
  const drug = Object.fromEntries(months.map((m) => [m, round(income[m] * (pick(262, 297) / 1000), 2)]));
  const each = (f) => Object.fromEntries(months.map((m) => [m, f(m)]));
  const share = each((m) => round((drug[m] / income[m]) * 100, 2));
  const mean = (v) => months.reduce((all, m) => all + v[m], 0) / 12;
  const total = (v) => months.reduce((all, m) => all + v[m], 0);
  const rate = (v, extra) => ({ v: { ...v, sum: null, avg: null, ...extra } });
  const rows = [
    { l: ['一', '门急诊人次', '人次'], i: '门急诊人次', acc: ['门急诊人次数'], u: '人次', v: visits },
    { l: [null, '其中：急诊', '人次'], i: '急诊人次', acc: ['急诊', '门急诊人次急诊'], u: '人次', v: emergency },
    { l: ['二', '出院人数', '人'], i: '出院人数', acc: ['出院人次'], u: '人', v: out },
    { l: ['三', '住院手术台次', '台次'], i: '住院手术台次', acc: ['手术台次'], u: '台次', v: ops },
    { l: ['四', '病床使用率', '%'], i: '病床使用率', u: '%', fmt: '0.0', ...rate(each(() => pick(781, 958) / 10)) },
    { l: ['五', '出院者平均住院日', '天'], i: '出院者平均住院日', u: '天', fmt: '0.0', ...rate(each(() => pick(72, 86) / 10)) },
    { l: ['六', '医疗收入', '万元'], i: '医疗收入', u: '万元', fmt: '0.00', v: income },
    { l: [null, '其中：药品收入', '万元'], i: '药品收入', acc: ['医疗收入药品收入'], u: '万元', fmt: '0.00', v: drug },
    {
      l: ['七', '药占比', '%'],
      i: '药占比',
      u: '%',
      fmt: '0.00',
      v: { ...share, sum: round((total(drug) / total(income)) * 100, 2), avg: null },
    },
  ];
  const t = s.table({
    row: 2,
    titleRow: 1,
    domain: 'services',
    head: [['序号', '指标', '计量单位', ...months.map((_, k) => `${k + 1}月`), '全年合计', '月均']],
    cols: [
      {},
      {},
      {},
      ...months.map((m, k) => ({ k: m, p: `2024-${String(k + 1).padStart(2, '0')}` })),
      { k: 'sum', acc: ['全年合计', '合计'], calc: (v) => round(total(v), 2), fx: 'SUM({m1}:{m12})' },
      { k: 'avg', acc: ['月均', '月平均'], fmt: '0.0', calc: mean, fx: 'AVERAGE({m1}:{m12})' },
    ],
    rows,
    over: {
      '急诊人次.sum': { f: 'SUM(D4:N4)', v: total(emergency) - emergency.m12 },
      '出院人数.m8': out.m8 * 10,
      '住院手术台次.avg': round(mean(ops), 1) + 12,
      '药占比.m5': round(share.m5 + 3, 2),
      '药占比.sum': { f: 'AVERAGE(D11:O11)', v: mean({ ...share, m5: share.m5 + 3 }) },
      '药品收入.m10': { text: `${drug.m10}万`, v: drug.m10 },
      '药品收入.sum': { f: 'SUM(D10:O10)', v: round(total(drug) - drug.m10, 2) },
      '药品收入.avg': { f: 'AVERAGE(D10:O10)', v: (total(drug) - drug.m10) / 11 },
    },
  });
  b.find(
    'formula-range',
    s,
    [t.at('急诊人次', 'sum')],
    months.map((m) => t.at('急诊人次', m)),
    'December is not added',
  );
  b.find('outlier', s, [t.at('出院人数', 'm8')], [t.at('出院人数', 'sum'), t.at('出院人数', 'avg')], 'ten times the other months');
  b.find(
    'formula-hardcoded',
    s,
    [t.at('住院手术台次', 'avg')],
    [t.at('住院手术台次', 'sum')],
    'typed where the others are AVERAGE, and wrong',
  );
  b.find('rate', s, [t.at('药占比', 'm5')], [t.at('药品收入', 'm5'), t.at('医疗收入', 'm5')], 'three points more than drugs/income');
  b.find(
    'mean-of-rates',
    s,
    [t.at('药占比', 'sum')],
    [t.at('药品收入', 'sum'), t.at('医疗收入', 'sum')],
    'mean of the months instead of the year’s share',
  );
  b.find(
    'text-number',
    s,
    [t.at('药品收入', 'm10')],
    [t.at('药品收入', 'sum'), t.at('药品收入', 'avg'), t.at('药占比', 'm10')],
    'text with its unit: the sum leaves it out',
  );
  s.put('A12', '填表人：统计室    审核人：医务部');
  t.fact('门急诊人次', 'sum');
  t.fact('医疗收入', 'sum');
  return b;
}

/** 卫生人力: one total broken down by schooling, title, sex and age; shares that do not add to 100 by rounding. */
export function staff() {
  const b = book('staff', { about: 'made up: staff by schooling, title, sex', area: '临溪区', period: '2023', level: 'county' });
  const pick = numbers(1303);
  const s = b.sheet('人员构成');
  s.title('A1:I1', '2023年临溪区卫生人员学历、职称、性别、年龄构成');
  s.put('I2', '计量单位：人，%');
  const keys = ['doc', 'nurse', 'pharm', 'tech', 'mgmt'];
  const groups = {
    学历: ['研究生', '大学本科', '大专', '中专及以下'],
    职称: ['正高级', '副高级', '中级', '初级', '无职称'],
    性别: ['男', '女'],
    年龄: ['35岁以下', '35～44岁', '45～54岁', '55岁及以上'],
  };
  const whole = { doc: 1187, nurse: 1463, pharm: 214, tech: 302, mgmt: 176 };
  const all = keys.reduce((n, k) => n + whole[k], 0);
  const rows = [{ l: ['总计', null], id: '总计', v: { ...whole, sh: 100 } }];
  const merges = ['A5:B5'];
  let line = 6;
  for (const [group, names] of Object.entries(groups)) {
    const left = { ...whole };
    const made = names.map((n, k) => {
      const v = {};
      for (const key of keys) {
        v[key] = k === names.length - 1 ? left[key] : Math.round((left[key] * pick(22, 56)) / 100);
        left[key] -= v[key];
      }
      return { l: [k === 0 ? group : null, n], id: n, b: { [group]: n }, v };
    });
    rows.push(...made);
    merges.push(`A${line}:A${line + names.length - 1}`);
    line += names.length;
  }
  const name = (i, more = []) => ({ i, acc: [`${i}数`, i, ...more], u: '人' });
  const row = (id) => rows.find((r) => r.id === id).v;
  const sumOf = (id) => keys.reduce((n, k) => n + row(id)[k], 0);
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'resources',
    head: [
      ['分类', '<', '人员总数', '其中', '<', '<', '<', '<', '构成（%）'],
      ['^', '^', '^', '执业（助理）医师', '注册护士', '药师（士）', '技师（士）', '管理及工勤', '^'],
    ],
    cols: [
      {},
      {},
      { k: 'all', ...name('卫生人员', ['人员总数', '卫生人员数', '卫生人员总数']), calc: (v) => keys.reduce((n, k) => n + v[k], 0) },
      { k: 'doc', ...name('执业（助理）医师') },
      { k: 'nurse', ...name('注册护士') },
      { k: 'pharm', ...name('药师（士）', ['药师']) },
      { k: 'tech', ...name('技师（士）', ['技师']) },
      { k: 'mgmt', ...name('管理及工勤人员', ['管理及工勤', '管理和工勤人员']) },
      {
        k: 'sh',
        i: '构成',
        acc: ['构成比', '卫生人员构成', '占比', '人员总数构成', '卫生人员构成比'],
        u: '%',
        fmt: '0.0',
        dig: 1,
        calc: (v) => (keys.reduce((n, k) => n + v[k], 0) / all) * 100,
      },
    ],
    rows,
    merges,
    over: {
      '副高级.nurse': row('副高级').nurse + 20,
      '大专.all': sumOf('大专') - 9,
      '45～54岁.sh': round((sumOf('45～54岁') / all) * 100 + 5, 1),
      '女.pharm': row('女').pharm + 0.5,
    },
  });
  b.find(
    'sum',
    s,
    [t.at('副高级', 'nurse')],
    ['正高级', '中级', '初级', '无职称', '总计'].map((n) => t.at(n, 'nurse')).concat(t.at('副高级', 'all')),
    'titles do not add up to all nurses',
  );
  b.find(
    'sum',
    s,
    [t.at('大专', 'all')],
    keys
      .map((k) => t.at('大专', k))
      .concat(
        ['研究生', '大学本科', '中专及以下', '总计'].map((n) => t.at(n, 'all')),
        t.at('大专', 'sh'),
      ),
    '9 fewer than the five kinds',
  );
  b.find(
    'rate',
    s,
    [t.at('45～54岁', 'sh')],
    [t.at('45～54岁', 'all'), t.at('总计', 'all'), ...['35岁以下', '35～44岁', '55岁及以上', '总计'].map((n) => t.at(n, 'sh'))],
    'share is five points off',
  );
  b.find(
    'range',
    s,
    [t.at('女', 'pharm')],
    [t.at('男', 'pharm'), t.at('总计', 'pharm'), t.at('女', 'all'), t.at('女', 'sh')],
    'half a person',
  );
  t.fact('总计', 'all');
  t.fact('总计', 'nurse');

  // header at left: indicators in rows, institutions across, the unit in brackets after each name
  const h = b.sheet('机构人员');
  h.put('A1', '临溪区2023年各机构人员配备');
  const homes = ['区人民医院', '区中医院', '区妇幼保健院', '区疾控中心'];
  const lines = [
    ['编制人数（人）', '编制人数', '人', [520, 310, 128, 76]],
    ['在岗职工数（人）', '在岗职工数', '人', [611, 342, 149, 71]],
    ['其中：卫生技术人员（人）', '卫生技术人员', '人', [538, 297, 121, 58]],
    ['卫生技术人员占比（%）', '卫生技术人员占比', '%', [88.05, 86.84, 81.21, 81.69]],
    ['实际开放床位（张）', '实际开放床位', '张', [690, 380, 120, null]],
    ['床护比（1：）', null, null, [0.41, 0.39, 0.44, null]],
  ];
  const keysOf = ['c1', 'c2', 'c3', 'c4'];
  const u = h.table({
    row: 2,
    titleRow: 1,
    domain: 'resources',
    head: [['项目', ...homes]],
    cols: [{}, ...homes.map((n, k) => ({ k: keysOf[k] }))],
    rows: lines.slice(0, 5).map(([l, i, unit, values]) => ({
      l: [l],
      id: i,
      i,
      u: unit,
      acc: [`${i}数`],
      fmt: unit === '%' ? '0.00' : undefined,
      v: Object.fromEntries(keysOf.map((k, n) => [k, values[n]])),
    })),
    over: { '卫生技术人员.c2': 397 },
  });
  b.find(
    'subset',
    h,
    [u.at('卫生技术人员', 'c2')],
    [u.at('在岗职工数', 'c2'), u.at('卫生技术人员占比', 'c2')],
    'more health staff than staff',
  );
  return b;
}

/** 法定传染病: classes with subtotals, rates on a population named in a note, last year, ▲▼ as signs. */
export function notifiable() {
  const b = book('notifiable', { about: 'made up: notifiable diseases of a half-year', area: '云坪市', period: '2024', level: 'county' });
  const pick = numbers(1404);
  const s = b.sheet('疫情');
  s.title('A1:I1', '云坪市2023年1—6月法定传染病发病死亡情况');
  s.put('A2', '2024年人口：61.35万；2023年人口：61.08万').put('I2', '率单位：1/10万');
  const now = 613500,
    then = 610800;
  const B = ['病毒性肝炎', '痢疾', '肺结核', '梅毒', '猩红热', '布鲁氏菌病', '百日咳', '艾滋病'];
  const C = ['流行性感冒', '手足口病', '其他感染性腹泻病', '流行性腮腺炎', '风疹'];
  const one = (n, low, high) => {
    const a = pick(low, high);
    return { l: [n], i: n, v: { n: a, d: 0, n0: Math.max(1, Math.round((a * pick(78, 127)) / 100)) } };
  };
  const b2 = B.map((n, k) => one(n, k < 4 ? 90 : 6, k < 4 ? 420 : 60));
  const c2 = C.map((n, k) => one(n, k < 3 ? 300 : 12, k < 3 ? 1900 : 70));
  b2[2].v.d = 3;
  b2[7].v.d = 5;
  b2[7].v.n = 31;
  b2[6].v = { n: 58, d: 0, n0: 4 };
  c2[4].v = { n: 0, d: 0, n0: 2 };
  const rows = [
    { l: ['甲乙丙类合计'], i: '甲乙丙类合计', acc: ['法定传染病', '合计', '甲乙丙类传染病'], total: true },
    { l: ['甲乙类小计'], i: '甲乙类小计', acc: ['甲乙类', '甲乙类传染病', '小计'], total: true, of: B },
    ...b2,
    { l: ['丙类小计'], i: '丙类小计', acc: ['丙类', '丙类传染病', '小计'], total: true, of: C },
    ...c2,
  ];
  const mark = (v) => `${v >= 0 ? '▲' : '▼'}${Math.abs(v).toFixed(1)}`;
  const rate = (k, pop) => (v) => (v[k] / pop) * 100000;
  const rateOf = (n, pop) => round((n / pop) * 100000, 2);
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'infectious',
    head: [
      ['病种', '2024年1—6月', '<', '<', '<', '上年同期', '<', '发病数增减（%）', '发病率增减（%）'],
      ['^', '发病数', '死亡数', '发病率', '死亡率', '发病数', '发病率', '^', '^'],
    ],
    cols: [
      {},
      { k: 'n', u: '例', suffix: '发病数', also: ['发病数', '发病'] },
      { k: 'd', u: '人', suffix: '死亡数', also: ['死亡数'] },
      { k: 'r', u: '/10万', suffix: '发病率', also: ['发病率'], fmt: '0.00', calc: rate('n', now) },
      { k: 'dr', u: '/10万', suffix: '死亡率', also: ['死亡率'], fmt: '0.00', calc: rate('d', now) },
      { k: 'n0', u: '例', suffix: '发病数', also: ['发病数', '上年同期发病数'], p: '2023' },
      { k: 'r0', u: '/10万', suffix: '发病率', also: ['发病率', '上年同期发病率'], p: '2023', fmt: '0.00', calc: rate('n0', then) },
      {
        k: 'g',
        u: '%',
        suffix: '发病数增减',
        also: ['发病数增长率', '发病数增减率', '发病数增减', '发病数同比'],
        text: mark,
        dig: 1,
        calc: (v) => (v.n0 ? (v.n / v.n0 - 1) * 100 : null),
      },
      {
        k: 'gr',
        u: '%',
        suffix: '发病率增减',
        also: ['发病率增长率', '发病率增减率', '发病率增减', '发病率同比'],
        text: mark,
        dig: 1,
        calc: (v) => (v.n0 ? (rateOf(v.n, now) / rateOf(v.n0, then) - 1) * 100 : null),
      },
    ],
    rows,
    over: {
      '肺结核.r': rateOf(b2[2].v.n, now) + 9,
      '手足口病.g': { text: mark(-round((c2[1].v.n / c2[1].v.n0 - 1) * 100, 1)), v: -round((c2[1].v.n / c2[1].v.n0 - 1) * 100, 1) },
      '艾滋病.d': 35,
      '流行性感冒.n': c2[0].v.n + 200,
      '梅毒.r0': round(rateOf(b2[3].v.n0, then) / 10, 2),
    },
  });
  b.find(
    'rate',
    s,
    [t.at('肺结核', 'r')],
    [t.at('肺结核', 'n'), t.at('肺结核', 'gr'), t.at('甲乙类小计', 'r'), t.at('甲乙丙类合计', 'r')],
    '9 more than cases over population',
  );
  b.find(
    'growth',
    s,
    [t.at('手足口病', 'g')],
    [t.at('手足口病', 'n'), t.at('手足口病', 'n0'), t.at('手足口病', 'gr')],
    'the arrow points the wrong way',
  );
  b.find(
    'subset',
    s,
    [t.at('艾滋病', 'd')],
    [t.at('艾滋病', 'n'), t.at('艾滋病', 'dr'), t.at('甲乙类小计', 'd'), t.at('甲乙丙类合计', 'd')],
    'more deaths than cases',
  );
  b.find(
    'sum',
    s,
    [t.at('流行性感冒', 'n')],
    [t.at('丙类小计', 'n'), t.at('甲乙丙类合计', 'n'), t.at('流行性感冒', 'r'), t.at('流行性感冒', 'g'), t.at('流行性感冒', 'gr')],
    '200 more than the totals hold',
  );
  b.find(
    'unit',
    s,
    [t.at('梅毒', 'r0')],
    [t.at('梅毒', 'n0'), t.at('梅毒', 'gr'), t.at('甲乙类小计', 'r0'), t.at('甲乙丙类合计', 'r0')],
    'a tenth of the rate',
  );
  b.doubt(s, ['B13', 'F13', 'H13', 'I13'], 'outlier', '4 cases became 58: a remark is fair');
  b.find('period', s, ['A1'], ['B3', 'A2'], 'last year’s title over this year’s figures');
  t.fact('甲乙丙类合计', 'n');
  t.fact('甲乙丙类合计', 'r');
  t.fact('肺结核', 'n');
  return b;
}
