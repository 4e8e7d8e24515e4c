// Third held-out set, third part: vaccine stock, mothers and children over the years (clean), a county medical union, basic services (clean).
import { book, cut, numbers, round, tidy } from '../kit.mjs';

const sum = (list) => list.reduce((all, one) => tidy(all + one), 0);

/** Stock in, used, lost and left of each vaccine by town in blocks one below the other; a sheet of coverage with catch-up doses. */
export function vaccines() {
  const b = book('疫苗进销存', { area: '松江县', period: '2024' });
  const s = b.sheet('11月库存');
  const n = numbers(1212);
  const kinds = ['乙肝疫苗', '卡介苗', '脊灰灭活疫苗', '百白破疫苗', '麻腮风疫苗', 'A群流脑疫苗', '乙脑减毒活疫苗', '甲肝减毒活疫苗'];
  s.title('A1:I1', '松江县疾控中心2024年11月免疫规划疫苗出入库月报');
  const rows = kinds.map((name, k) => {
    const open = n(600, 3200),
      inn = n(4, 30) * 100,
      used = n(400, 900 + (k % 3) * 300),
      lost = n(0, 18),
      back = n(0, 40);
    return { l: [name], b: { 疫苗: name }, v: { open, inn, used, lost, back, price: n(380, 4900) / 100 } };
  });
  const left = (v) => v.open + v.inn - v.used - v.lost - v.back;
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [
      [
        '疫苗名称',
        '上月结存（支）',
        '本月入库（支）',
        '本月使用（支）',
        '本月报损（支）',
        '退回（支）',
        '本月结存（支）',
        '损耗率（‰）',
        '单价（元）',
        '结存金额（元）',
      ],
    ],
    cols: [
      {},
      { k: 'open', i: '上月结存', u: '支' },
      { k: 'inn', i: '本月入库', u: '支', acc: ['入库'] },
      { k: 'used', i: '本月使用', u: '支', acc: ['使用'] },
      { k: 'lost', i: '本月报损', u: '支', acc: ['报损'] },
      { k: 'back', i: '退回', u: '支' },
      { k: 'left', i: '本月结存', u: '支', acc: ['结存'], calc: left },
      { k: 'loss', i: '损耗率', u: '‰', calc: (v) => (v.lost / (v.used + v.lost)) * 1000, dig: 1, fmt: '0.0' },
      { k: 'price', i: '单价', u: '元', fmt: '0.00' },
      { k: 'money', i: '结存金额', u: '元', calc: (v) => left(v) * v.price, dig: 2, fmt: '#,##0.00' },
    ],
    rows: [
      ...rows,
      {
        l: ['合计'],
        id: '合计',
        total: true,
        v: {
          price: null,
          loss: cut((sum(rows.map((r) => r.v.lost)) / sum(rows.map((r) => r.v.used + r.v.lost))) * 1000, 1),
          money: round(sum(rows.map((r) => round(left(r.v) * r.v.price, 2))), 2),
        },
      },
    ],
    over: {
      '百白破疫苗.left': left(rows[3].v) + 100,
      '乙肝疫苗.used': { v: rows[0].v.used + 90 },
      '合计.inn': sum(rows.map((r) => r.v.inn)) - rows[5].v.inn,
      '乙脑减毒活疫苗.money': round(left(rows[6].v) * rows[6].v.price * 10, 2),
      'A群流脑疫苗.lost': '—',
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find(
    'difference',
    s,
    r('百白破疫苗', 'left'),
    [...r('百白破疫苗', 'open', 'inn', 'used', 'lost', 'back', 'money'), 'G3:G11'],
    '结存多 100',
  );
  b.find(
    'difference',
    s,
    r('乙肝疫苗', 'used'),
    [...r('乙肝疫苗', 'open', 'inn', 'lost', 'back', 'left', 'loss'), 'D3:D11'],
    '使用数多 90，结存与合计按原数',
  );
  b.find('sum', s, r('合计', 'inn'), ['C3:C11', ...r('合计', 'left')], '入库合计漏了一种');
  b.find('rate', s, r('乙脑减毒活疫苗', 'money'), [...r('乙脑减毒活疫苗', 'left', 'price'), 'J3:J11'], '金额多一位');
  if (rows[5].v.lost === 0) b.find('zero-dash', s, r('A群流脑疫苗', 'lost'), ['E3:E11'], '零写成“—”', { optional: true });
  else
    b.find('sum', s, r('A群流脑疫苗', 'lost'), [...r('A群流脑疫苗', 'left', 'loss'), 'E3:E11'], '报损写成“—”，结存与合计按原数', {
      optional: true,
    });
  b.doubt(s, r('合计', 'open', 'used', 'lost', 'back', 'left'), 'difference', '合计行的结存与入库之错');

  const c = b.sheet('接种率');
  const towns = ['城厢镇', '河东镇', '塘桥镇', '九里乡', '石门乡'];
  c.title('A1:J1', '2024年1—11月适龄儿童常规免疫接种率监测表');
  const rows2 = towns.map((name) => {
    const v = { d1: n(120, 480), d2: n(120, 480), d3: n(120, 480) };
    for (const k of [1, 2, 3]) v[`a${k}`] = v[`d${k}`] - n(0, 9);
    return { l: [name], a: name, v };
  });
  rows2[3].v.a3 = rows2[3].v.d3 + 6;
  const vac = [
    ['1', '乙肝第3剂'],
    ['2', '含麻疹成分疫苗第1剂'],
    ['3', '乙脑第2剂'],
  ];
  const ct = c.table({
    row: 2,
    titleRow: 1,
    head: [
      ['乡镇', ...vac.flatMap(([, name]) => [name, '<', '<'])],
      ['^', ...vac.flatMap(() => ['应种（人）', '实种（人）', '接种率（%）'])],
    ],
    cols: [
      {},
      ...vac.flatMap(([k, name]) => [
        { k: `d${k}`, i: `${name}应种人数`, u: '人', acc: [`${name}应种`, '应种人数', '应种'] },
        { k: `a${k}`, i: `${name}实种人数`, u: '人', acc: [`${name}实种`, '实种人数', '实种'] },
        {
          k: `r${k}`,
          i: `${name}接种率`,
          u: '%',
          acc: [
            '接种率',
            name.startsWith('乙肝') ? '乙肝疫苗接种率' : name.startsWith('乙脑') ? '乙脑疫苗接种率' : '含麻疹成分疫苗接种率',
            `${name.replace('第', '疫苗第')}接种率`,
          ],
          calc: (v) => (v[`a${k}`] / v[`d${k}`]) * 100,
          dig: 1,
          fmt: '0.0',
        },
      ]),
    ],
    rows: [...rows2, { l: ['合计'], id: '合计', total: true }],
    over: {
      '河东镇.r2': 89.1,
      '塘桥镇.a1': { v: rows2[2].v.d1 + 31 },
      '合计.d3': sum(rows2.map((x) => x.v.d3)) + 48,
      '城厢镇.r1': 9.92,
    },
  });
  const q = (name, ...keys) => keys.map((k) => ct.at(name, k));
  b.find('rate', c, q('河东镇', 'r2'), q('河东镇', 'd2', 'a2'), '接种率写错');
  b.find('logic', c, q('塘桥镇', 'a1'), [...q('塘桥镇', 'd1', 'r1'), 'C4:C9'], '实种数写错，接种率与合计按原数');
  b.find('sum', c, q('合计', 'd3'), ['H4:H9', ...q('合计', 'r3')], '应种合计多 48');
  b.find('rate', c, q('城厢镇', 'r1'), [...q('城厢镇', 'd1', 'a1'), 'D4:D9'], '小数点错位');
  b.doubt(c, q('九里乡', 'a3', 'd3', 'r3'), 'logic', '补种使实种多于应种');
  ct.fact('合计', 'a2');
  return b;
}

/** Clean. Years down the side, newest first; rates cut off; two tables on one sheet, one of causes of death with a share that adds to 99.9. */
export function mothers() {
  const b = book('妇幼健康历年', { area: '清源市', period: '2024' });
  const s = b.sheet('历年指标');
  const n = numbers(7400);
  s.title('A1:J1', '清源市妇幼健康主要指标（2017—2024年）');
  const rows = [];
  for (let y = 2024; y >= 2017; y--) {
    const births = 13200 + (2024 - y) * 1540 + n(-300, 300);
    const early = Math.round(births * (n(935, 968) / 1000));
    const sys = early - n(100, 420);
    const home = births - n(0, 6);
    rows.push({ l: [`${y}年`], p: String(y), v: { births, early, sys, home, md: n(0, 3), inf: n(28, 52) + (2024 - y) * 4, u5: 0 } });
    rows.at(-1).v.u5 = rows.at(-1).v.inf + n(8, 20);
  }
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [
      [
        '年份',
        '活产数（人）',
        '产妇早孕建册',
        '<',
        '系统管理',
        '<',
        '住院分娩数（人）',
        '孕产妇死亡',
        '<',
        '婴儿死亡',
        '<',
        '5岁以下儿童死亡',
        '<',
      ],
      ['^', '^', '人数', '率（%）', '人数', '率（%）', '^', '例数', '死亡率（1/10万）', '例数', '死亡率（‰）', '例数', '死亡率（‰）'],
    ],
    cols: [
      {},
      { k: 'births', i: '活产数', u: '人' },
      { k: 'early', i: '早孕建册人数', u: '人', acc: ['产妇早孕建册人数'] },
      { k: 'er', i: '早孕建册率', u: '%', cut: true, dig: 1, calc: (v) => (v.early / v.births) * 100, acc: ['产妇早孕建册率'] },
      { k: 'sys', i: '孕产妇系统管理人数', u: '人', acc: ['系统管理人数', '产妇系统管理人数'] },
      {
        k: 'sr',
        i: '孕产妇系统管理率',
        u: '%',
        cut: true,
        dig: 1,
        calc: (v) => (v.sys / v.births) * 100,
        acc: ['系统管理率', '产妇系统管理率'],
      },
      { k: 'home', i: '住院分娩数', u: '人', acc: ['住院分娩人数', '住院分娩活产数'] },
      { k: 'md', i: '孕产妇死亡例数', u: '例', acc: ['孕产妇死亡数', '孕产妇死亡人数'] },
      { k: 'mr', i: '孕产妇死亡率', u: '/10万', cut: true, dig: 2, calc: (v) => (v.md / v.births) * 100000 },
      { k: 'inf', i: '婴儿死亡例数', u: '例', acc: ['婴儿死亡数', '婴儿死亡人数'] },
      { k: 'ir', i: '婴儿死亡率', u: '‰', cut: true, dig: 2, calc: (v) => (v.inf / v.births) * 1000 },
      { k: 'u5', i: '5岁以下儿童死亡例数', u: '例', acc: ['5岁以下儿童死亡数', '5岁以下儿童死亡人数'] },
      { k: 'ur', i: '5岁以下儿童死亡率', u: '‰', cut: true, dig: 2, calc: (v) => (v.u5 / v.births) * 1000 },
    ],
    rows,
  });
  s.put(`A${t.last + 1}`, '说明：各率保留小数位后截尾；2020年起活产数以出生医学登记系统为准。');
  const top = t.last + 4;
  s.title(`A${top - 1}:D${top - 1}`, '2024年5岁以下儿童死亡原因构成');
  const u5 = rows[0].v.u5;
  const causes = ['早产或低出生体重', '出生窒息', '先天性心脏病', '肺炎', '意外窒息', '溺水'];
  const parts = causes.map((_, k) => Math.max(1, Math.floor(u5 / (5 + k))));
  const other = u5 - sum(parts);
  const list = [...causes.map((name, k) => [name, parts[k]]), ['其他', other]];
  const ct = s.table({
    row: top,
    titleRow: top - 1,
    head: [['顺位', '死亡原因', '死亡数（人）', '构成比（%）']],
    cols: [
      {},
      {},
      { k: 'd', i: '5岁以下儿童死亡数', u: '人', acc: ['死亡数', '死亡人数', '5岁以下儿童死亡人数'] },
      {
        k: 'c',
        i: '5岁以下儿童死亡原因构成比',
        u: '%',
        acc: ['构成比', '5岁以下儿童死亡构成比', '死亡原因构成比', '死亡数构成比', '死亡人数构成比'],
        calc: (v) => (v.d / u5) * 100,
        dig: 1,
        cut: true,
      },
    ],
    rows: list.map(([name, d], k) => ({ l: [k + 1, name], id: name, b: { 死因: name }, v: { d } })),
  });
  t.fact('2024年', 'births');
  t.fact('2024年', 'ir');
  t.fact('2024年', 'sr');
  void ct;
  return b;
}

/** A county medical union: measures with unit and wanted direction, two years for each of three hospitals; a matrix of who referred to whom. */
export function union() {
  const b = book('医共体监测', { area: '南丰县', period: '2024' });
  const s = b.sheet('监测指标');
  s.title('A1:K1', '南丰县紧密型县域医共体建设监测指标完成情况');
  const hospitals = { a: '第一医共体', c: '第二医共体' };
  const measures = [
    ['1', '县域内住院人次占比', '%', '↑', [78.4, 80.1, 74.2, 75.9]],
    ['2', '县域内基层医疗卫生机构门急诊人次占比', '%', '↑', [55.3, 56.7, 51.8, 50.6]],
    ['3', '县域内基层医疗卫生机构中医诊疗人次', '人次', '↑', [48210, 52066, 31877, 33102]],
    ['4', '由上级向基层医疗卫生机构下转的患者人次数', '人次', '↑', [1204, 1388, 866, 1010]],
    ['5', '牵头医院人员经费占比', '%', '↑', [38.2, 39.5, 36.9, 37.8]],
    ['6', '县域内医保基金支出占比', '%', '↑', [66.1, 67.2, 66.1, 67.2]],
    ['7', '门诊次均费用', '元', '↓', [198.4, 205.6, 187.3, 184.9]],
    ['8', '住院次均费用', '元', '↓', [5120.5, 5066.2, 4688.9, 4731.4]],
    ['9', '资产负债率', '%', '↓', [43.1, 41.9, 47.7, 46.2]],
  ];
  const keys = Object.keys(hospitals);
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [
      ['序号', '指标名称', '单位', '导向', ...keys.flatMap((k) => [hospitals[k], '<', '<']), '备注'],
      ['^', '^', '^', '^', ...keys.flatMap(() => ['2023年', '2024年', '增减']), '^'],
    ],
    cols: [
      {},
      {},
      {},
      {},
      ...keys.flatMap((k) => [
        { k: `${k}1`, p: '2023', b: { 医共体: hospitals[k] } },
        { k: `${k}2`, p: '2024', b: { 医共体: hospitals[k] } },
        {
          k: `${k}d`,
          suffix: '增减',
          p: '2024',
          b: { 医共体: hospitals[k] },
          also: ['增减', '增减数'],
          calc: (v) => tidy(v[`${k}2`] - v[`${k}1`]),
          dig: 1,
        },
      ]),
      { k: 'note', obs: false },
    ],
    rows: measures.map(([no, i, u, way, [a1, a2, c1, c2]]) => ({
      l: [no, i, u, way],
      id: i,
      i,
      u,
      v: { a1, a2, c1, c2, note: i.startsWith('资产') ? '年末数' : null },
    })),
    over: {
      '县域内住院人次占比.a2': 0.801,
      '县域内基层医疗卫生机构门急诊人次占比.cd': 1.2,
      '门诊次均费用.a2': 2056,
      '由上级向基层医疗卫生机构下转的患者人次数.cd': 134,
      '资产负债率.c2': { text: '46..2' },
    },
  });
  const r = (name, ...k) => k.map((one) => t.at(name, one));
  b.find('unit', s, r('县域内住院人次占比', 'a2'), r('县域内住院人次占比', 'a1', 'ad', 'c1', 'c2'), '百分数写成小数');
  b.find(
    'difference',
    s,
    r('县域内基层医疗卫生机构门急诊人次占比', 'cd'),
    r('县域内基层医疗卫生机构门急诊人次占比', 'c1', 'c2'),
    '下降写成上升',
  );
  b.find('digit', s, r('门诊次均费用', 'a2'), r('门诊次均费用', 'a1', 'ad', 'c1', 'c2'), '小数点丢了');
  b.find(
    'difference',
    s,
    r('由上级向基层医疗卫生机构下转的患者人次数', 'cd'),
    r('由上级向基层医疗卫生机构下转的患者人次数', 'c1', 'c2'),
    '增减数少 10',
  );
  b.find('text-number', s, r('资产负债率', 'c2'), r('资产负债率', 'c1', 'cd'), '两个小数点，不是数');
  b.truth.observations = b.truth.observations
    .filter((o) => o.cell !== t.at('资产负债率', 'c2'))
    .map((o) => (o.unit === '%' && o.indicator.endsWith('增减') ? { ...o, unit: '百分点' } : o));

  const m = b.sheet('转诊流向');
  const n = numbers(313);
  const from = ['城关镇卫生院', '东山镇卫生院', '桥头镇卫生院', '龙潭乡卫生院', '花园乡卫生院'];
  const to = { h: '县人民医院', z: '县中医院', f: '县妇保院', o: '县外三级医院' };
  const tk = Object.keys(to);
  m.title('A1:H1', '2024年双向转诊流向统计（人次）');
  const rows = from.map((name) => {
    const v = Object.fromEntries(tk.map((k) => [k, n(k === 'o' ? 3 : 12, k === 'h' ? 420 : 160)]));
    return { l: [name], b: { 机构: name }, v: { ...v, down: n(20, 140) } };
  });
  const up = (v) => sum(tk.map((k) => v[k]));
  const mt = m.table({
    row: 2,
    titleRow: 1,
    head: [
      ['转出机构＼转入机构', '上转', '<', '<', '<', '<', '下转', '下转上转比（1∶n）'],
      ['^', ...Object.values(to), '小计', '^', '^'],
    ],
    cols: [
      {},
      ...tk.map((k) => ({ k, i: '上转', u: '人次', b: { 转入: to[k] }, acc: ['上转人次', '上转人次数'] })),
      { k: 'all', i: '上转', u: '人次', acc: ['上转人次', '上转人次数', '上转小计'], calc: up },
      { k: 'down', i: '下转', u: '人次', acc: ['下转人次', '下转人次数'] },
      { k: 'ratio', i: '下转上转比', u: '', calc: (v) => up(v) / v.down, dig: 1 },
    ],
    rows: [...rows, { l: ['合计'], id: '合计', total: true }],
    over: {
      '桥头镇卫生院.all': up(rows[2].v) - 20,
      '合计.z': sum(rows.map((x) => x.v.z)) + 9,
      '花园乡卫生院.ratio': 19.4,
    },
  });
  const q = (name, ...k) => k.map((one) => mt.at(name, one));
  b.find('sum', m, q('桥头镇卫生院', 'all'), ['B6:H6', 'F4:F9'], '小计少 20');
  b.find('sum', m, q('合计', 'z'), ['C4:C9', ...q('合计', 'all')], '合计多 9');
  b.find('rate', m, q('花园乡卫生院', 'ratio'), q('花园乡卫生院', 'all', 'down'), '比写错');
  mt.fact('合计', 'down');
  t.fact('县域内基层医疗卫生机构中医诊疗人次', 'a2');
  return b;
}

/** Clean. Two pages of one table with the heading repeated, households beside persons, coverage above 100 %, last year's figures revised, a register of village clinics. */
export function basic() {
  const b = book('基层卫生年报', { area: '龙门县', period: '2024' });
  const s = b.sheet('服务情况');
  const n = numbers(6161);
  const pages = [
    ['城关镇', '朱沟镇', '梁家镇', '高庄镇'],
    ['水泉乡', '崖底乡', '石坡乡'],
  ];
  const one = (name) => {
    const homes = n(3100, 9800),
      people = Math.round(homes * (n(262, 318) / 100)),
      files = Math.round(people * (n(900, 975) / 1000)),
      old = Math.round(people * (n(130, 190) / 1000)),
      seen = Math.round(old * (n(640, 790) / 1000)),
      signedHomes = Math.round(homes * (n(380, 520) / 1000)),
      signed = Math.round(signedHomes * (n(240, 300) / 100));
    return { l: [name], a: name, v: { homes, people, files, old, seen, signedHomes, signed } };
  };
  const head = [
    [
      '乡镇',
      '户数（户）',
      '常住人口（人）',
      '建档人数（人）',
      '建档率（%）',
      '65岁及以上老年人（人）',
      '体检人数（人）',
      '体检率（%）',
      '签约户数（户）',
      '签约人数（人）',
      '签约率（%）',
    ],
  ];
  const cols = [
    {},
    { k: 'homes', i: '户数', u: '户' },
    { k: 'people', i: '常住人口', u: '人', acc: ['常住人口数'] },
    { k: 'files', i: '建档人数', u: '人', acc: ['建立健康档案人数', '居民健康档案建档人数', '健康档案建档人数', '居民健康档案建档数'] },
    {
      k: 'fr',
      i: '建档率',
      u: '%',
      cut: true,
      dig: 1,
      calc: (v) => (v.files / v.people) * 100,
      acc: ['健康档案建档率', '居民健康档案建档率', '电子健康档案建档率', '居民电子健康档案建档率'],
    },
    { k: 'old', i: '65岁及以上老年人', u: '人', acc: ['65岁及以上老年人数', '65岁及以上老年人口数', '65岁及以上常住居民数'] },
    {
      k: 'seen',
      i: '体检人数',
      u: '人',
      acc: ['老年人体检人数', '65岁及以上老年人体检人数', '老年人健康体检人数', '65岁及以上老年人健康体检人数'],
    },
    {
      k: 'or',
      i: '体检率',
      u: '%',
      cut: true,
      dig: 1,
      calc: (v) => (v.seen / v.old) * 100,
      acc: ['老年人体检率', '65岁及以上老年人体检率', '老年人健康体检率', '65岁及以上老年人健康体检率'],
    },
    { k: 'signedHomes', i: '签约户数', u: '户', acc: ['家庭医生签约户数'] },
    { k: 'signed', i: '签约人数', u: '人', acc: ['家庭医生签约人数', '家庭医生签约服务人数'] },
    {
      k: 'sr',
      i: '签约率',
      u: '%',
      cut: true,
      dig: 1,
      calc: (v) => (v.signed / v.people) * 100,
      acc: ['家庭医生签约率', '家庭医生签约服务率', '家庭医生签约服务覆盖率'],
    },
  ];
  s.title('A1:K1', '龙门县2024年基层卫生服务主要情况');
  const firstPage = pages[0].map(one),
    secondPage = pages[1].map(one);
  const t1 = s.table({ row: 2, titleRow: 1, head, cols, rows: firstPage });
  s.title(`A${t1.last + 2}:K${t1.last + 2}`, '龙门县2024年基层卫生服务主要情况（续）');
  const totals = Object.fromEntries(
    ['homes', 'people', 'files', 'old', 'seen', 'signedHomes', 'signed'].map((k) => [
      k,
      sum([...firstPage, ...secondPage].map((r) => r.v[k])),
    ]),
  );
  const t2 = s.table({ row: t1.last + 3, titleRow: t1.last + 2, head, cols, rows: [...secondPage, { l: ['全县合计'], v: totals }] });

  const v = b.sheet('补种与经费');
  v.title('A1:E1', '2024年查漏补种及补助资金情况');
  const vt = v.table({
    row: 2,
    titleRow: 1,
    head: [['项目', '单位', '计划数', '完成数', '完成率（%）']],
    cols: [
      {},
      {},
      { k: 'p', suffix: '任务数', also: ['计划数', '计划'] },
      { k: 'd', acc: ['完成数', '完成'] },
      { k: 'r', suffix: '完成率', u: '%', also: ['完成率'], calc: (x) => (x.d / x.p) * 100, dig: 1 },
    ],
    rows: [
      { l: ['脊灰疫苗补种', '人'], id: '脊灰疫苗补种', i: '脊灰疫苗补种', u: '人', v: { p: 640, d: 702 } },
      { l: ['麻腮风疫苗补种', '人'], id: '麻腮风疫苗补种', i: '麻腮风疫苗补种', u: '人', v: { p: 815, d: 803 } },
      {
        l: ['基本公共卫生补助资金', '万元'],
        id: '基本公共卫生补助资金',
        i: '基本公共卫生补助资金',
        u: '万元',
        v: { p: 1322.4, d: 1322.4 },
      },
      { l: ['村医定额补助', '元'], id: '村医定额补助', i: '村医定额补助', u: '元', v: { p: 2184000, d: 2150400 } },
    ],
  });

  const c = b.sheet('村卫生室名册');
  c.title('A1:H1', '村卫生室基本情况登记册');
  const villages = [
    ['城关镇', '东街村', 2, 82.5, '是', 3120],
    [null, '西街村', 1, 60, '是', 1804],
    [null, '李家庄', 1, 48, '否', 655],
    ['朱沟镇', '朱沟村', 2, 76, '是', 2240],
    [null, '后岭村', 1, 52.5, '是', 918],
    ['梁家镇', '梁家村', 3, 110, '是', 4011],
    [null, '河湾村', 1, 60, '否', 1207],
  ];
  c.merges.push('B3:B5', 'B6:B7', 'B8:B9');
  let town = '';
  c.table({
    row: 2,
    titleRow: 1,
    head: [['序号', '乡镇', '村卫生室名称', '乡村医生（人）', '业务用房面积（㎡）', '是否公有产权', '年诊疗人次（人次）', '联系电话']],
    cols: [
      {},
      {},
      {},
      { k: 'doc', i: '乡村医生', u: '人', acc: ['乡村医生数', '乡村医生人数'] },
      { k: 'area', i: '业务用房面积', u: '平方米' },
      { k: 'own', obs: false },
      { k: 'vis', i: '年诊疗人次', u: '人次', acc: ['诊疗人次', '诊疗人次数', '总诊疗人次'] },
      { k: 'tel', obs: false },
    ],
    rows: villages.map(([where, name, doc, area, own, vis], k) => {
      town = where ?? town;
      return {
        l: [k + 1, where, `${name}卫生室`],
        id: name,
        a: town,
        b: { 机构: `${name}卫生室` },
        v: { doc, area, own, vis, tel: `0357-66${1200 + k * 37}` },
      };
    }),
  });
  t2.fact('全县合计', 'people');
  t2.fact('全县合计', 'or');
  void vt;
  return b;
}
