// Second held-out set: two books without a mistake (medicines and ambulances; blood and waste), and one of the elderly, contracts and supervision.
import { book, numbers, round } from '../kit.mjs';

const per = (a, b, scale) => (v) => (v[b] ? (v[a] / v[b]) * scale : null);
const add = (keys) => (v) => keys.reduce((all, k) => all + (v[k] ?? 0), 0);

/** Clean: purchases by institution with 品规; 120 by station; text with thousands marks; shares that add to 100.1. */
export function medicines() {
  const b = book('medicines', { about: 'made up and clean: purchases, ambulances', area: '望江区', period: '2024', level: 'county' });
  const pick = numbers(3101);
  const s = b.sheet('药品采购');
  s.title('A1:I1', '望江区2024年公立医疗机构药品集中采购情况');
  const homes = ['区人民医院', '区中医院', '区妇幼保健院', '城北社区卫生服务中心', '江口镇卫生院', '和平乡卫生院'];
  const scale = [8, 5, 2, 1, 1, 0.4];
  const rows = homes.map((n, k) => {
    const sort = Math.round(pick(260, 420) * Math.min(2, Math.max(0.5, scale[k] / 2)));
    const money = round((pick(61000, 78000) * scale[k]) / 100, 2);
    return {
      l: [k + 1, n],
      b: { 机构: n },
      v: {
        sort,
        base: Math.round(sort * 0.61),
        money,
        basem: round(money * (pick(52, 71) / 100), 2),
        nat: round(money * (pick(18, 26) / 100), 2),
      },
    };
  });
  const all = rows.reduce((n, r) => n + r.v.money, 0);
  const t = s.table({
    row: 2,
    titleRow: 1,
    domain: 'services',
    head: [
      ['序号', '医疗机构', '采购品规数（个）', '<', '采购金额（万元）', '<', '<', '基药金额占比', '占全区比重（%）'],
      ['^', '^', '总数', '其中：基本药物', '总额', '其中：基本药物', '其中：国家集采中选药品', '^', '^'],
    ],
    cols: [
      {},
      {},
      { k: 'sort', i: '采购品规数', acc: ['采购品规总数', '品规数'], u: '个' },
      { k: 'base', i: '基本药物品规数', acc: ['采购品规数基本药物', '基本药物采购品规数', '基本药物'], u: '个' },
      { k: 'money', i: '采购金额', acc: ['采购总额', '采购金额总额', '药品采购金额'], u: '万元', fmt: '#,##0.00' },
      { k: 'basem', i: '基本药物采购金额', acc: ['采购金额基本药物', '基本药物金额', '基本药物'], u: '万元', fmt: '#,##0.00' },
      {
        k: 'nat',
        i: '国家集采中选药品采购金额',
        acc: ['采购金额国家集采中选药品', '国家集采中选药品', '国家集采中选药品金额'],
        u: '万元',
        fmt: '#,##0.00',
      },
      {
        k: 'br',
        i: '基药金额占比',
        acc: ['基本药物金额占比', '基药占比'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        calc: per('basem', 'money', 1),
        fx: '{basem}/{money}',
      },
      { k: 'sh', i: '占全区比重', acc: ['采购金额占全区比重', '比重'], u: '%', fmt: '0.0', dig: 1, calc: (v) => (v.money / all) * 100 },
    ],
    rows: [...rows, { l: ['全区合计', null], id: '合计', total: 'f', v: { sort: 512, base: 301 } }],
    merges: ['A10:B10'],
  });
  s.put('A11', '说明：品规数按去重统计，合计不等于各机构之和。');
  t.fact('合计', 'money');
  t.fact('合计', 'br');

  const e = b.sheet('120急救');
  e.title('A1:G1', '望江区120院前急救工作量');
  e.put('A2', '时间：2024年1月1日至12月31日');
  const stations = ['中心站', '城北分站', '江口分站', '和平分站'];
  const calls = [6120, 2844, 1502, 633];
  const base = stations.map((n, k) => ({
    l: [n],
    b: { 机构: n },
    v: { call: calls[k], go: calls[k] - pick(60, 180), empty: pick(30, 140), t: pick(82, 139) / 10, km: pick(9000, 64000) },
  }));
  for (const r of base) r.v.got = r.v.go - r.v.empty - pick(0, 20);
  const thousands = (n) => String(n).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
  const u = e.table({
    row: 3,
    titleRow: 1,
    domain: 'services',
    head: [['急救站', '呼叫量/次', '出车量/次', '空车/次', '救治人数/人', '平均反应时间/min', '行驶里程/km']],
    cols: [
      {},
      { k: 'call', i: '呼叫量', acc: ['呼叫次数'], u: '次' },
      { k: 'go', i: '出车量', acc: ['出车次数'], u: '次' },
      { k: 'empty', i: '空车', acc: ['空车次数'], u: '次' },
      { k: 'got', i: '救治人数', u: '人' },
      { k: 't', i: '平均反应时间', u: '分钟', fmt: '0.0' },
      { k: 'km', i: '行驶里程', u: 'km', text: thousands },
    ],
    rows: [
      ...base,
      {
        l: ['合计'],
        id: '合计',
        total: true,
        v: { t: round(base.reduce((n, r) => n + r.v.t * r.v.go, 0) / base.reduce((n, r) => n + r.v.go, 0), 1) },
      },
    ],
  });
  for (const o of b.truth.observations.filter((one) => one.unit === '分钟')) o.note = 'min';
  b.doubt(e, ['G4', 'G5', 'G6', 'G7', 'G8'], 'text-number', 'a whole column kept as text with thousands marks');
  u.fact('合计', 'call');
  u.fact('合计', 'got');

  // cross-table: kind of call by season, sums both ways
  const c = b.sheet('病种分布');
  c.title('A1:F1', '2024年望江区院前急救病种分季度分布');
  c.put('F2', '单位：例');
  const keys = ['q1', 'q2', 'q3', 'q4'];
  const kinds = ['创伤', '心血管疾病', '脑血管疾病', '呼吸系统疾病', '中毒', '孕产妇', '其他'];
  const w = c.table({
    row: 3,
    titleRow: 1,
    domain: 'services',
    head: [['病种', '第一季度', '第二季度', '第三季度', '第四季度', '横向合计']],
    cols: [
      {},
      ...keys.map((k) => ({ k, u: '例' })),
      { k: 's', u: '例', acc: ['横向合计', '合计', '全年'], calc: add(keys), fx: 'SUM({q1}:{q4})' },
    ],
    rows: [
      ...kinds.map((n, k) => ({
        l: [n],
        i: n,
        acc: [`${n}例数`],
        v: Object.fromEntries(keys.map((q) => [q, k === 4 ? pick(0, 9) : pick(60, 640)])),
      })),
      { l: ['纵向合计'], i: '纵向合计', acc: ['合计', '病种合计', '例数', '院前急救病例', '院前急救病种'], total: 'f' },
    ],
  });
  w.fact('创伤', 's');
  return b;
}

/** Clean: blood by month with therapeutic units; waste in kg by institution and in 吨 for the county; 约, 余 and — in cells. */
export function bloodAndWaste() {
  const b = book('blood-waste', { about: 'made up and clean: blood and medical waste', area: '青田岭县', period: '2023', level: 'county' });
  const pick = numbers(3202);
  const s = b.sheet('采供血');
  s.title('A1:H1', '青田岭县2023年无偿献血与临床用血');
  const months = Array.from({ length: 12 }, (_, k) => `${k + 1}月`);
  const rows = months.map((m, k) => {
    const people = k === 1 ? pick(120, 160) : pick(260, 430);
    const street = people - pick(30, 90);
    return {
      l: [m],
      p: `2023-${String(k + 1).padStart(2, '0')}`,
      v: {
        n: people,
        st: street,
        gp: people - street,
        u: round(people * 1.62 + pick(0, 9) / 2, 1),
        plt: k === 5 ? 0 : pick(6, 40),
        use: pick(330, 560),
      },
    };
  });
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'services',
    head: [
      ['月份', '献血人次', '<', '<', '采全血（U）', '采血小板（治疗量）', '临床用红细胞（U）'],
      ['^', '合计', '街头', '团体', '^', '^', '^'],
    ],
    cols: [
      {},
      { k: 'n', i: '献血人次', acc: ['献血人次合计'], u: '人次' },
      { k: 'st', i: '街头献血人次', acc: ['献血人次街头', '街头'], u: '人次' },
      { k: 'gp', i: '团体献血人次', acc: ['献血人次团体', '团体'], u: '人次' },
      { k: 'u', i: '采全血', acc: ['采全血量', '全血采集量'], u: 'U', fmt: '0.0' },
      { k: 'plt', i: '采血小板', acc: ['血小板采集量'], u: '治疗量' },
      { k: 'use', i: '临床用红细胞', acc: ['临床用红细胞量'], u: 'U' },
    ],
    rows: [...rows, { l: ['全年'], id: '全年', total: 'f' }],
  });
  s.put('A18', '注：6月血小板采集设备检修，未采集。');
  t.fact('全年', 'n');
  t.fact('全年', 'u');

  const w = b.sheet('医疗废物');
  w.title('A1:H1', '2023年青田岭县医疗废物产生和处置量');
  w.put('A2', '单位：kg');
  const homes = ['县人民医院', '县中医医院', '县妇计中心', '乡镇卫生院', '村卫生室', '民营医院'];
  const size = [60200, 31840, 9080, 12410, 2633, 4120];
  const waste = homes.map((n, k) => ({
    l: [n],
    b: { 机构: n },
    v: {
      inf: round(size[k] * 0.8312, 1),
      sharp: round(size[k] * 0.1043, 1),
      path: k < 3 ? round(size[k] * 0.0311, 1) : null,
      drug: round(size[k] * 0.0125, 1),
      q: size[k],
    },
  }));
  for (const r of waste) r.v.out = round(r.v.inf + r.v.sharp + (r.v.path ?? 0) + r.v.drug - pick(0, 40) / 10, 1);
  const kinds = ['inf', 'sharp', 'path', 'drug'];
  const u = w.table({
    row: 3,
    titleRow: 1,
    domain: 'other',
    head: [
      ['机构类别', '产生量', '<', '<', '<', '<', '处置量', '处置率（%）'],
      ['^', '感染性', '损伤性', '病理性', '药物性', '小计', '^', '^'],
    ],
    cols: [
      {},
      { k: 'inf', i: '感染性废物产生量', acc: ['产生量感染性', '感染性产生量', '感染性'], u: 'kg', fmt: '0.0' },
      { k: 'sharp', i: '损伤性废物产生量', acc: ['产生量损伤性', '损伤性产生量', '损伤性'], u: 'kg', fmt: '0.0' },
      { k: 'path', i: '病理性废物产生量', acc: ['产生量病理性', '病理性产生量', '病理性'], u: 'kg', fmt: '0.0' },
      { k: 'drug', i: '药物性废物产生量', acc: ['产生量药物性', '药物性产生量', '药物性'], u: 'kg', fmt: '0.0' },
      {
        k: 'all',
        i: '产生量',
        acc: ['产生量小计', '医疗废物产生量'],
        u: 'kg',
        fmt: '0.0',
        calc: (v) => round(add(kinds)(v), 1),
        fx: 'SUM({inf}:{drug})',
      },
      { k: 'out', i: '处置量', acc: ['医疗废物处置量'], u: 'kg', fmt: '0.0' },
      {
        k: 'r',
        i: '处置率',
        acc: ['医疗废物处置率'],
        u: '%',
        fmt: '0.00',
        calc: (v) => (v.out / add(kinds)(v)) * 100,
        fx: '{out}/{all}*100',
      },
    ],
    rows: [...waste, { l: ['合计'], id: '合计', total: 'f' }],
  });
  for (const n of homes.slice(3)) w.put(u.at(n, 'path'), '—');
  u.fact('合计', 'all');

  const y = b.sheet('废物年度');
  y.put('A1', '青田岭县医疗废物处置情况（吨）');
  const tons = round(u.value('合计', 'all') / 1000, 2);
  const z = y.table({
    row: 2,
    titleRow: 1,
    domain: 'other',
    head: [['年份', '产生量', '处置量', '较上年']],
    cols: [
      {},
      { k: 'a', i: '产生量', acc: ['医疗废物产生量'], u: '吨', fmt: '0.00' },
      { k: 'o', i: '处置量', acc: ['医疗废物处置量'], u: '吨', fmt: '0.00' },
      { k: 'd', obs: false },
    ],
    rows: [
      { l: ['2021年'], p: '2021', v: { a: 98.17, o: 98.02, d: '—' } },
      { l: ['2022年'], p: '2022', v: { a: 131.4, o: 131.22, d: '约增三成' } },
      { l: ['2023年'], p: '2023', v: { a: tons, o: round(u.value('合计', 'out') / 1000, 2), d: '略降' } },
    ],
  });
  y.put('A6', '2022年因集中隔离点较多，产生量增加30余吨。');
  z.fact('2023年', 'a');
  return b;
}

/** 老年人健康管理 cumulated by month, 家医签约 by group of people in rows, 卫生监督 cross-table, with mistakes. */
export function peopleAndLaw() {
  const b = book('people-law', { about: 'made up: elderly, contracts, supervision', area: '大桥市', period: '2024', level: 'county' });
  const pick = numbers(3303);
  const s = b.sheet('老年人管理');
  s.title('A1:I1', '大桥市2023年65岁及以上老年人健康管理（累计）进度');
  s.put('A2', '填报日期：2024年10月8日').put('H2', '单位：人、%');
  const towns = ['城东街道', '城西街道', '官渡镇', '汤泉镇', '古镇乡', '五里乡'];
  const rows = towns.map((n) => {
    const all = pick(1900, 6200);
    const a = Math.round((all * pick(19, 28)) / 100);
    const h = a + Math.round((all * pick(15, 22)) / 100);
    return { l: [n], a: n, v: { all, a, h, z: h + Math.round((all * pick(12, 19)) / 100), tcm: 0 } };
  });
  for (const r of rows) r.v.tcm = r.v.z + pick(-60, 40);
  const v = (n) => rows[towns.indexOf(n)].v;
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'public-health',
    head: [
      ['乡镇（街道）', '65岁及以上常住老年人', '健康管理人数', '<', '<', '健康管理率', '中医药健康管理', '<'],
      ['^', '^', '1—3月', '1—6月', '1—9月', '^', '人数', '率'],
    ],
    cols: [
      {},
      { k: 'all', i: '65岁及以上常住老年人数', acc: ['65岁及以上常住老年人', '65岁及以上老年人数'], u: '人' },
      { k: 'a', i: '老年人健康管理人数', acc: ['健康管理人数'], u: '人', p: '2024-01/03' },
      { k: 'h', i: '老年人健康管理人数', acc: ['健康管理人数'], u: '人', p: '2024-01/06' },
      { k: 'z', i: '老年人健康管理人数', acc: ['健康管理人数'], u: '人', p: '2024-01/09' },
      { k: 'r', i: '老年人健康管理率', acc: ['健康管理率'], u: '%', fmt: '0.00', calc: per('z', 'all', 100), fx: '{z}/{all}*100' },
      { k: 'tcm', i: '老年人中医药健康管理人数', acc: ['中医药健康管理人数'], u: '人' },
      {
        k: 'tr',
        i: '老年人中医药健康管理率',
        acc: ['中医药健康管理率'],
        u: '%',
        fmt: '0.00',
        calc: per('tcm', 'all', 100),
        fx: '{tcm}/{all}*100',
      },
    ],
    rows: [...rows, { l: ['全市'], id: '全市', total: 'f' }],
    over: {
      '官渡镇.h': v('官渡镇').z + 55,
      '汤泉镇.tr': { f: 'G8/E8*100', v: (v('汤泉镇').tcm / v('汤泉镇').z) * 100 },
      '五里乡.r': round((v('五里乡').z / v('五里乡').all) * 100 + 8, 2),
      '全市.a': rows.reduce((n, r) => n + r.v.a, 0) - 1000,
    },
  });
  b.find('period', s, ['A1'], ['A2'], 'the title names 2023, the figures are of 2024', { optional: true });
  b.find(
    'difference',
    s,
    [t.at('官渡镇', 'h')],
    [t.at('官渡镇', 'a'), t.at('官渡镇', 'z'), t.at('全市', 'h')],
    'cumulated to June more than to September',
    { also: ['subset'] },
  );
  b.find(
    'formula-inconsistent',
    s,
    [t.at('汤泉镇', 'tr')],
    ['tcm', 'z', 'all'].map((k) => t.at('汤泉镇', k)),
    'divided by those managed',
  );
  b.find(
    'formula-hardcoded',
    s,
    [t.at('五里乡', 'r')],
    ['z', 'all'].map((k) => t.at('五里乡', k)),
    'typed and eight points too high',
    { also: ['rate'] },
  );
  b.find(
    'formula-hardcoded',
    s,
    [t.at('全市', 'a')],
    towns.map((n) => t.at(n, 'a')),
    'typed, 1000 short',
    { also: ['sum'] },
  );
  for (const o of b.truth.observations.filter((one) => one.sheet === '老年人管理')) o.period = '202';
  t.fact('全市', 'all');

  const f = b.sheet('家医签约');
  f.title('A1:F1', '大桥市2024年家庭医生签约服务情况');
  const groups = ['65岁及以上老年人', '0～6岁儿童', '孕产妇', '高血压患者', '2型糖尿病患者', '严重精神障碍患者', '残疾人', '脱贫人口'];
  const due = [41200, 23810, 4120, 36110, 11760, 2210, 6120, 9044];
  const made = groups.map((n, k) => ({ l: [k + 1, n], i: n, v: { due: due[k], got: Math.round((due[k] * pick(74, 97)) / 100), ser: 0 } }));
  made[7].v.got = 9044;
  for (const r of made) r.v.ser = r.v.got - pick(20, 300);
  const g = (n) => made[groups.indexOf(n)].v;
  const u = f.table({
    row: 2,
    titleRow: 1,
    domain: 'public-health',
    head: [['序号', '重点人群', '应签约人数', '已签约人数', '签约率（%）', '履约人数', '履约率（%）']],
    cols: [
      {},
      {},
      { k: 'due', u: '人', suffix: '应签约人数', also: ['应签约人数'] },
      { k: 'got', u: '人', suffix: '已签约人数', also: ['已签约人数', '签约人数'] },
      { k: 'r', u: '%', suffix: '签约率', also: ['签约率'], fmt: '0.0', dig: 1, calc: per('got', 'due', 100) },
      { k: 'ser', u: '人', suffix: '履约人数', also: ['履约人数'] },
      { k: 'sr', u: '%', suffix: '履约率', also: ['履约率'], fmt: '0.0', dig: 1, cut: true, calc: per('ser', 'got', 100) },
    ],
    rows: made,
    over: {
      '高血压患者.r': round((g('高血压患者').got / g('高血压患者').due) * 100 - 5, 1),
      '孕产妇.got': { text: `${g('孕产妇').got}人`, v: g('孕产妇').got },
      '残疾人.ser': g('残疾人').got + 88,
      '严重精神障碍患者.due': null,
    },
  });
  b.find(
    'completion',
    f,
    [u.at('高血压患者', 'r')],
    ['due', 'got'].map((k) => u.at('高血压患者', k)),
    'five points too low',
    { also: ['rate'] },
  );
  b.find(
    'text-number',
    f,
    [u.at('孕产妇', 'got')],
    ['r', 'sr'].map((k) => u.at('孕产妇', k)),
    'text with its unit',
  );
  b.find(
    'subset',
    f,
    [u.at('残疾人', 'ser')],
    ['got', 'sr'].map((k) => u.at('残疾人', k)),
    'more served than contracted',
  );
  b.find(
    'missing',
    f,
    [u.at('严重精神障碍患者', 'due')],
    ['got', 'r'].map((k) => u.at('严重精神障碍患者', k)),
    'blank where the rate has a value',
  );
  f.put('A11', '注：一人属多类人群的分别统计，不求合计。');
  u.fact('65岁及以上老年人', 'got');

  const c = b.sheet('监督案件');
  c.title('A1:I1', '大桥市2024年卫生监督案件查处情况');
  c.put('I2', '单位：件、万元');
  const trades = ['公共场所', '生活饮用水', '学校卫生', '医疗机构', '放射卫生', '职业卫生', '传染病防治'];
  const keys = ['warn', 'fine', 'both', 'stop'];
  const cases = trades.map((n, k) => ({
    l: [n],
    i: n,
    v: { n: pick(40, 900), warn: pick(3, 40), fine: pick(1, 22), both: pick(0, 12), stop: k === 3 ? 2 : 0, money: pick(20, 900) / 100 },
  }));
  const m = (n) => cases[trades.indexOf(n)].v;
  const w = c.table({
    row: 3,
    titleRow: 1,
    domain: 'supervision',
    head: [
      ['专业', '监督户次', '案件数（件）', '<', '<', '<', '<', '罚没款（万元）'],
      ['^', '^', '合计', '警告', '罚款', '警告并罚款', '吊销或停业', '^'],
    ],
    cols: [
      {},
      { k: 'n', u: '户次', suffix: '监督户次', also: ['监督户次'] },
      { k: 'all', u: '件', suffix: '案件数', also: ['案件数', '案件数合计'], calc: add(keys), fx: 'SUM({warn}:{stop})' },
      { k: 'warn', u: '件', suffix: '警告案件数', also: ['警告', '案件数警告', '警告案件数'] },
      { k: 'fine', u: '件', suffix: '罚款案件数', also: ['罚款', '案件数罚款', '罚款案件数'] },
      { k: 'both', u: '件', suffix: '警告并罚款案件数', also: ['警告并罚款', '案件数警告并罚款', '警告并罚款案件数'] },
      { k: 'stop', u: '件', suffix: '吊销或停业案件数', also: ['吊销或停业', '案件数吊销或停业', '吊销或停业案件数'] },
      { k: 'money', u: '万元', suffix: '罚没款', also: ['罚没款', '罚没款金额'], fmt: '0.00' },
    ],
    rows: [...cases, { l: ['总计'], i: '总计', total: 'f' }],
    over: {
      '学校卫生.all': { f: 'SUM(D7:F7)', v: m('学校卫生').warn + m('学校卫生').fine + m('学校卫生').both },
      '医疗机构.all': { f: 'SUM(D8:F8)', v: m('医疗机构').warn + m('医疗机构').fine + m('医疗机构').both },
      '放射卫生.money': 1830,
      '总计.fine': { f: 'SUM(E5:E11)', v: cases.reduce((n, r) => n + r.v.fine, 0) - 4 },
      '职业卫生.warn': -3,
      '生活饮用水.both': { text: '—', v: null },
    },
  });
  b.find(
    'formula-range',
    c,
    [w.at('医疗机构', 'all')],
    keys.map((k) => w.at('医疗机构', k)),
    'the last kind is not added',
    { also: ['sum', 'formula-inconsistent'] },
  );
  b.find(
    'formula-range',
    c,
    [w.at('学校卫生', 'all')],
    keys.map((k) => w.at('学校卫生', k)),
    'the last kind is not added, though it is 0',
    { also: ['sum', 'formula-inconsistent'] },
  );
  b.find('unit', c, [w.at('放射卫生', 'money')], [w.at('总计', 'money')], 'thousands where the others are below ten', {
    also: ['outlier'],
  });
  b.find('stale', c, [w.at('总计', 'fine')], [...trades.map((n) => w.at(n, 'fine')), w.at('总计', 'all')], 'stored value is 4 less', {
    also: ['sum'],
  });
  b.find('range', c, [w.at('职业卫生', 'warn')], [w.at('职业卫生', 'all'), w.at('总计', 'warn')], 'a negative count');
  b.find(
    'zero-dash',
    c,
    [w.at('生活饮用水', 'both')],
    trades.map((n) => w.at(n, 'both')).concat(trades.map((n) => w.at(n, 'stop'))),
    '— beside 0',
  );
  for (const o of b.truth.observations) if (o.period === '202') o.period = '2024';
  w.fact('总计', 'n');
  w.fact('总计', 'all');
  return b;
}
