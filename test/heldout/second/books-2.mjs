// Second held-out set: maternal rates, vaccines by dose, insurance money, project funds, assessment scores.
import { book, numbers, round, tidy } from '../kit.mjs';

const per = (a, b, scale) => (v) => (v[b] ? (v[a] / v[b]) * scale : null);

/** 妇幼: three rates per 10万 and ‰, percent as a number in one block and as a fraction in the other; a target row under the head. */
export function maternal() {
  const b = book('maternal', { about: 'made up: maternal and child figures by town', area: '白沙县', period: '2024', level: 'county' });
  const pick = numbers(2101);
  const towns = ['城关镇', '柳林镇', '双河镇', '太平乡', '大王庙乡', '新民街道'];
  const s = b.sheet('妇幼指标');
  s.title('A1:J1', '白沙县2024年孕产妇和儿童健康主要指标完成情况');
  const births = [786, 599, 456, 554, 573, 227];
  const rows = [
    {
      l: ['目标值', null],
      id: '目标值',
      v: { lb: null, md: null, mmr: null, ind: null, imr: null, u5d: null, u5: null, sysn: null, sys: null },
      obs: false,
    },
    { l: ['全县', null], id: '全县', total: 'f' },
    ...towns.map((n, k) => ({
      l: [k + 1, n],
      a: n,
      v: { lb: births[k], md: k === 2 ? 1 : 0, ind: k === 1 ? 2 : pick(0, 3), u5d: 0, sysn: births[k] - pick(8, 40) },
    })),
  ];
  for (const r of rows.slice(2)) r.v.u5d = r.v.ind + pick(0, 1);
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'maternal-child',
    head: [
      ['序号', '乡镇（街道）', '活产数（人）', '孕产妇死亡', '<', '婴儿死亡', '<', '5岁以下儿童死亡', '<', '产妇系统管理', '<'],
      ['^', '^', '^', '人数', '率（/10万）', '人数', '率（‰）', '人数', '率（‰）', '人数', '率（%）'],
    ],
    cols: [
      {},
      {},
      { k: 'lb', i: '活产数', acc: ['活产'], u: '人' },
      { k: 'md', i: '孕产妇死亡人数', acc: ['孕产妇死亡数', '孕产妇死亡'], u: '人' },
      { k: 'mmr', i: '孕产妇死亡率', u: '/10万', fmt: '0.00', calc: per('md', 'lb', 1e5), fx: '{md}/{lb}*100000' },
      { k: 'ind', i: '婴儿死亡人数', acc: ['婴儿死亡数', '婴儿死亡'], u: '人' },
      { k: 'imr', i: '婴儿死亡率', u: '‰', fmt: '0.00', calc: per('ind', 'lb', 1e3), fx: '{ind}/{lb}*1000' },
      { k: 'u5d', i: '5岁以下儿童死亡人数', acc: ['5岁以下儿童死亡数', '5岁以下儿童死亡'], u: '人' },
      { k: 'u5', i: '5岁以下儿童死亡率', u: '‰', fmt: '0.00', calc: per('u5d', 'lb', 1e3), fx: '{u5d}/{lb}*1000' },
      { k: 'sysn', i: '产妇系统管理人数', acc: ['孕产妇系统管理人数', '产妇系统管理'], u: '人' },
      {
        k: 'sys',
        i: '孕产妇系统管理率',
        acc: ['产妇系统管理率'],
        u: '%',
        fmt: '0.00',
        calc: per('sysn', 'lb', 100),
        fx: '{sysn}/{lb}*100',
      },
    ],
    rows,
    over: {
      '柳林镇.imr': { f: 'F8/C8*100', v: (rows[3].v.ind / births[1]) * 100 },
      '双河镇.sys': { f: 'AVERAGE(K8,K10)', v: ((rows[3].v.sysn / births[1] + rows[5].v.sysn / births[3]) / 2) * 100 },
      '大王庙乡.u5d': Math.max(0, rows[6].v.ind - 1),
      '大王庙乡.ind': Math.max(1, rows[6].v.ind),
    },
  });
  s.put('E5', '≤15').put('G5', '≤5').put('I5', '≤6').put('K5', '≥90');
  s.put('A13', '注：活产数少的乡镇死亡率波动较大，不单独评价。');
  b.find(
    'formula-inconsistent',
    s,
    [t.at('柳林镇', 'imr')],
    [t.at('柳林镇', 'ind'), t.at('柳林镇', 'lb')],
    'per cent in a column of per mille',
    { also: ['unit', 'rate'] },
  );
  b.find(
    'formula-inconsistent',
    s,
    [t.at('双河镇', 'sys')],
    [t.at('双河镇', 'sysn'), t.at('双河镇', 'lb')],
    'mean of its neighbours instead of its own rate',
    { also: ['mean-of-rates', 'rate'] },
  );
  b.find('subset', s, [t.at('大王庙乡', 'u5d')], [t.at('大王庙乡', 'ind'), t.at('大王庙乡', 'u5')], 'fewer under five than infants');
  const late = [
    ['mmr', 'E5', 15],
    ['imr', 'G5', 5],
    ['u5', 'I5', 6],
  ].filter(([k, , most]) => t.value('全县', k) > most);
  for (const [k, goal] of late) b.find('target', s, [t.at('全县', k)], [goal], 'over the target of the sheet');
  t.fact('全县', 'lb');
  t.fact('全县', 'sys');

  // fractions shown as per cent; notes between rows; the unit line at the bottom
  const p = b.sheet('筛查');
  p.title('A1:F1', '2024年白沙县新生儿疾病筛查与两癌检查');
  const block = (row, title, names, spec) => {
    p.put(`A${row}`, title);
    return p.table({ row: row + 1, domain: 'maternal-child', ...spec(names) });
  };
  const lb = [810, 866, 739, 780];
  const seen = lb.map((n) => n - pick(3, 30));
  const heard = lb.map((n) => n - pick(10, 60));
  const q = ['一季度', '二季度', '三季度', '四季度'];
  const u = block(2, '一、新生儿筛查', q, (names) => ({
    head: [['季度', '活产数', '遗传代谢病筛查数', '遗传代谢病筛查率', '听力筛查数', '听力筛查率']],
    cols: [
      {},
      { k: 'lb', i: '活产数', u: '人' },
      { k: 'g', i: '遗传代谢病筛查数', acc: ['新生儿遗传代谢病筛查人数', '遗传代谢病筛查人数'], u: '人' },
      {
        k: 'gr',
        i: '遗传代谢病筛查率',
        acc: ['新生儿遗传代谢病筛查率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        calc: per('g', 'lb', 1),
        fx: '{g}/{lb}',
      },
      { k: 'h', i: '听力筛查数', acc: ['新生儿听力筛查人数', '听力筛查人数'], u: '人' },
      { k: 'hr', i: '听力筛查率', acc: ['新生儿听力筛查率'], u: '%', pct: true, fmt: '0.0%', calc: per('h', 'lb', 1), fx: '{h}/{lb}' },
    ],
    rows: [...names.map((n, k) => ({ l: [n], v: { lb: lb[k], g: seen[k], h: heard[k] } })), { l: ['全年'], id: '全年', total: 'f' }],
    over: { '全年.hr': { f: 'AVERAGE(F4:F7)', v: heard.reduce((all, n, k) => all + n / lb[k], 0) / 4 }, '三季度.g': lb[2] + 14 },
  }));
  b.find('mean-of-rates', p, [u.at('全年', 'hr')], [u.at('全年', 'h'), u.at('全年', 'lb')], 'mean of quarters');
  b.find('subset', p, [u.at('三季度', 'g')], [u.at('三季度', 'lb'), u.at('三季度', 'gr'), u.at('全年', 'g')], 'more screened than born', {
    also: ['range'],
  });
  p.put('A9', '说明：筛查率＝筛查人数÷活产数。');
  const w = block(10, '二、农村妇女两癌检查', ['宫颈癌', '乳腺癌'], (names) => ({
    head: [['项目', '任务数', '检查人数', '完成率', '查出病例', '检出率（1/10万）']],
    cols: [
      {},
      {
        k: 't',
        suffix: '任务数',
        also: ['任务数', '宫颈癌检查任务数', '乳腺癌检查任务数', '检查任务数', '农村妇女两癌检查任务数'],
        u: '人',
      },
      { k: 'n', suffix: '检查人数', also: ['检查人数'], u: '人' },
      {
        k: 'r',
        suffix: '完成率',
        also: ['完成率', '宫颈癌检查完成率', '乳腺癌检查完成率', '任务完成率', '检查完成率', '农村妇女两癌检查完成率'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        calc: per('n', 't', 1),
        fx: '{n}/{t}',
      },
      { k: 'c', suffix: '查出病例', also: ['查出病例', '病例', '查出病例数', '宫颈癌', '乳腺癌'], u: '例' },
      { k: 'cr', suffix: '检出率', also: ['检出率'], u: '/10万', fmt: '0.0', calc: per('c', 'n', 1e5), fx: '{c}/{n}*100000' },
    ],
    rows: names.map((n, k) => ({ l: [n], i: n, v: { t: 6000, n: [6120, 5904][k], c: [4, 3][k] } })),
    over: { '乳腺癌.r': 0.996 },
  }));
  p.put('A14', '单位：人、例、%').put('D14', '数据截止2024年12月25日');
  b.find('completion', p, [w.at('乳腺癌', 'r')], [w.at('乳腺癌', 't'), w.at('乳腺癌', 'n')], '5904/6000 = 98.4%', {
    also: ['formula-hardcoded'],
  });
  u.fact('全年', 'lb');
  return b;
}

/** 疫苗: town × vaccine × dose in a three-row head, month cumulated; 应种/实种/接种率. */
export function vaccines() {
  const b = book('vaccines', { about: 'made up: routine doses by town', area: '长岗县', period: '2024', level: 'county' });
  const pick = numbers(2202);
  const s = b.sheet('常规免疫');
  s.title('A1:P1', '长岗县2024年1—9月免疫规划疫苗分剂次接种情况');
  s.put('P2', '单位：剂次、%');
  const shots = [
    ['乙肝疫苗', '第1剂', 'a'],
    ['乙肝疫苗', '第3剂', 'b'],
    ['脊灰疫苗', '第3剂', 'c'],
    ['百白破疫苗', '第4剂', 'd'],
    ['麻腮风疫苗', '第2剂', 'e'],
  ];
  const towns = ['长岗镇', '周店镇', '河口乡', '马鞍山镇', '东湖街道', '桐柏乡', '石门乡'];
  const rows = [
    ...towns.map((n) => {
      const v = {};
      for (const [, , k] of shots) {
        v[`${k}1`] = pick(90, 640);
        v[`${k}2`] = v[`${k}1`] - pick(0, Math.floor(v[`${k}1`] / 25));
      }
      return { l: [n], a: n, v };
    }),
    { l: ['合 计'], id: '合计', total: true },
  ];
  const head = [['乡镇'], ['^'], ['^']];
  const cols = [{}];
  let before = null;
  for (const [name, dose, k] of shots) {
    head[0].push(before === name ? '<' : name, '<', '<');
    head[1].push(dose, '<', '<');
    head[2].push('应种', '实种', '接种率');
    before = name;
    const full = `${name}${dose}`;
    cols.push(
      { k: `${k}1`, i: `${full}应种剂次`, acc: [`${full}应种`, `${full}应种数`, `${full}应种人数`], u: '剂次' },
      { k: `${k}2`, i: `${full}实种剂次`, acc: [`${full}实种`, `${full}实种数`, `${full}实种人数`, `${full}接种剂次`], u: '剂次' },
      { k: `${k}r`, i: `${full}接种率`, acc: [`${name}接种率`], u: '%', pct: true, fmt: '0.0%', dig: 1, calc: per(`${k}2`, `${k}1`, 1) },
    );
  }
  const v = (n) => rows[towns.indexOf(n)].v;
  const over = {
    '周店镇.a2': v('周店镇').a1 + 7,
    '河口乡.br': round(v('河口乡').b2 / v('河口乡').b1 - 0.06, 3),
    '马鞍山镇.c1': { text: `${v('马鞍山镇').c1}剂`, v: v('马鞍山镇').c1 },
    '桐柏乡.d2': null,

    '合计.e2': towns.reduce((all, n) => all + v(n).e2, 0) + 100,
  };
  const t = s.table({ row: 3, titleRow: 1, domain: 'immunization', head, cols, rows, over });
  b.find('subset', s, [t.at('周店镇', 'a2')], [t.at('周店镇', 'a1'), t.at('周店镇', 'ar'), t.at('合计', 'a2')], 'more given than due', {
    also: ['range', 'sum'],
  });
  b.find('rate', s, [t.at('河口乡', 'br')], [t.at('河口乡', 'b1'), t.at('河口乡', 'b2')], 'six points too low');
  b.find('text-number', s, [t.at('马鞍山镇', 'c1')], [t.at('合计', 'c1')], 'text with its unit');
  b.find(
    'missing',
    s,
    [t.at('桐柏乡', 'd2')],
    [t.at('桐柏乡', 'd1'), t.at('桐柏乡', 'dr'), t.at('合计', 'd2')],
    'a blank where the rate has a value',
  );
  b.find('sum', s, [t.at('合计', 'e2')], towns.map((n) => t.at(n, 'e2')).concat(t.at('合计', 'er')), '100 too many');
  t.fact('合计', 'a1');

  const c = b.sheet('新冠流感肺炎');
  c.title('A1:F1', '2024年长岗县非免疫规划疫苗接种');
  const list = ['长岗镇', '周店镇', '河口乡', '周店镇', '东湖街道'];
  const u = c.table({
    row: 2,
    titleRow: 1,
    domain: 'immunization',
    head: [['接种单位', '流感疫苗（剂）', '23价肺炎疫苗（剂）', 'HPV疫苗（剂）', '三种合计（剂）', '收入（元）']],
    cols: [
      {},
      { k: 'f', i: '流感疫苗接种剂次', acc: ['流感疫苗', '流感疫苗剂数'], u: '剂' },
      { k: 'p', i: '23价肺炎疫苗接种剂次', acc: ['23价肺炎疫苗', '肺炎疫苗'], u: '剂' },
      { k: 'h', i: 'HPV疫苗接种剂次', acc: ['HPV疫苗'], u: '剂' },
      { k: 's', i: '三种合计', acc: ['三种疫苗合计', '接种剂次合计', '合计'], u: '剂', calc: (x) => x.f + x.p + x.h, fx: '{f}+{p}+{h}' },
      { k: 'y', i: '收入', acc: ['疫苗收入', '接种收入'], u: '元', fmt: '#,##0.00' },
    ],
    rows: list.map((n, k) => ({
      l: [n],
      id: `${n}${k}`,
      a: n,
      v: {
        f: [820, 417, 266, 417, 508][k],
        p: [77, 31, 18, 31, 44][k],
        h: [301, 122, 64, 122, 210][k],
        y: [412350, 174220.5, 90144, 174220.5, 261.78][k],
      },
    })),
    over: { '河口乡2.s': { f: 'B5+C5', v: 284 }, '东湖街道4.s': { f: 'B7+C7+D7', v: 726 } },
  });
  b.find('duplicate', c, ['A6'], ['A4', 'B4', 'B6', 'C4', 'C6', 'D4', 'D6', 'E4', 'E6', 'F4', 'F6'], '周店镇 twice with the same figures');
  b.find('formula-inconsistent', c, [u.at('河口乡2', 's')], ['B5', 'C5', 'D5'], 'HPV left out', { also: ['sum', 'formula-range'] });
  b.find('stale', c, [u.at('东湖街道4', 's')], ['B7', 'C7', 'D7'], '508+44+210 = 762, stored 726', { also: ['sum'] });
  b.find('unit', c, [u.at('东湖街道4', 'y')], [u.at('东湖街道4', 's')], 'thousands of yuan among yuan', { also: ['outlier'] });
  return b;
}

/** 医保基金: 万元 with two years for two schemes and both; the same in 亿元 on a second sheet; project funds on a third. */
export function funds() {
  const b = book('funds', { about: 'made up: insurance funds and project money', area: '石桥县', period: '2023', level: 'county' });
  const pick = numbers(2303);
  const s = b.sheet('基金收支');
  s.title('A1:J1', '石桥县基本医疗保险基金收支情况表');
  s.put('A2', '2023年度').put('J2', '金额单位：万元');
  const names = ['上年结余', '本年收入', '其中：财政补助收入', '本年支出', '其中：住院统筹支出', '当年结余', '年末滚存结余'];
  const key = (n) => n.replace('其中：', '');
  const scheme = (open, income, gov, spend, ward) => {
    const now = [open, income, gov, spend, ward, round(income - spend, 2), round(open + income - spend, 2)];
    return Object.fromEntries(names.map((n, k) => [key(n), now[k]]));
  };
  const w1 = scheme(18240.55, 21033.4, 0, 19877.12, 12840.36);
  const r1 = scheme(9120.08, 33510.7, 22018, 32984.66, 21077.5);
  const w2 = scheme(w1.年末滚存结余, 22987.16, 0, 21540.93, 13722.05);
  const r2 = scheme(r1.年末滚存结余, 35204.31, 23120.4, 35871.02, 22806.11);
  const rows = names.map((n) => ({
    l: [n],
    id: key(n),
    i: key(n),
    acc: [`基金${key(n)}`, `本年收入${key(n)}`, `本年支出${key(n)}`, key(n).replace('本年', '基金'), key(n).replace('收入', '')],
    v: { w1: w1[key(n)] || null, w2: w2[key(n)] || null, r1: r1[key(n)], r2: r2[key(n)] },
  }));
  const grow = (a, z) => (v) => (v[a] ? (v[z] / v[a] - 1) * 100 : null);
  const col = (k, p) => ({ k, u: '万元', p, fmt: '#,##0.00' });
  const t = s.table({
    row: 3,
    titleRow: 1,
    domain: 'insurance',
    head: [
      ['项  目', '职工医保', '<', '<', '居民医保', '<', '<', '合计', '<', '<'],
      ['^', '2022年', '2023年', '增长%', '2022年', '2023年', '增长%', '2022年', '2023年', '增长%'],
    ],
    cols: [
      {},
      col('w1', '2022'),
      col('w2', '2023'),
      { k: 'wg', u: '%', suffix: '增长率', also: ['增长率'], fmt: '0.0', dig: 1, calc: grow('w1', 'w2') },
      col('r1', '2022'),
      col('r2', '2023'),
      { k: 'rg', u: '%', suffix: '增长率', also: ['增长率'], fmt: '0.0', dig: 1, calc: grow('r1', 'r2') },
      { ...col('t1', '2022'), calc: (v) => round((v.w1 ?? 0) + (v.r1 ?? 0), 2), fx: '{w1}+{r1}' },
      { ...col('t2', '2023'), calc: (v) => round((v.w2 ?? 0) + (v.r2 ?? 0), 2), fx: '{w2}+{r2}' },
      { k: 'tg', u: '%', suffix: '增长率', also: ['增长率'], fmt: '0.0', dig: 1, calc: grow('t1', 't2') },
    ],
    rows,
    over: {
      '当年结余.w2': round(w2.当年结余 + 100, 2),
      '本年支出.rg': round((r2.本年支出 / r1.本年支出 - 1) * 100 + 4, 1),
      '年末滚存结余.r2': r2.年末滚存结余 * 10000,
    },
  });
  b.find(
    'difference',
    s,
    [t.at('当年结余', 'w2')],
    ['上年结余', '本年收入', '本年支出', '年末滚存结余']
      .map((n) => t.at(n, 'w2'))
      .concat(['wg', 't2', 'tg'].map((k) => t.at('当年结余', k))),
    'income less spending is 100 less',
    { also: ['sum'] },
  );
  b.find('growth', s, [t.at('本年支出', 'rg')], [t.at('本年支出', 'r1'), t.at('本年支出', 'r2')], 'four points off');
  b.find(
    'unit',
    s,
    [t.at('年末滚存结余', 'r2')],
    [
      t.at('年末滚存结余', 'rg'),
      t.at('年末滚存结余', 't2'),
      t.at('年末滚存结余', 'tg'),
      t.at('上年结余', 'r2'),
      t.at('本年收入', 'r2'),
      t.at('本年支出', 'r2'),
    ],
    'yuan among 万元',
    { also: ['outlier', 'difference', 'sum'] },
  );
  t.fact('本年收入', 't2');
  t.fact('本年支出', 'r2');

  const y = b.sheet('亿元概览');
  y.title('A1:D1', '石桥县2023年医保基金运行概览（单位：亿元）');
  const yi = (n) => round(n / 10000, 2);
  const u = y.table({
    row: 2,
    titleRow: 1,
    domain: 'insurance',
    head: [['险种', '本年收入', '本年支出', '支出占收入比重']],
    cols: [
      {},
      { k: 'in', i: '本年收入', acc: ['基金收入'], u: '亿元', fmt: '0.00' },
      { k: 'out', i: '本年支出', acc: ['基金支出'], u: '亿元', fmt: '0.00' },
      {
        k: 'sh',
        i: '支出占收入比重',
        acc: ['支出占收入的比重'],
        u: '%',
        pct: true,
        fmt: '0.0%',
        calc: (v) => v.out / v.in,
        fx: '{out}/{in}',
      },
    ],
    rows: [
      { l: ['职工医保'], v: { in: yi(w2.本年收入), out: yi(w2.本年支出) } },
      { l: ['居民医保'], v: { in: yi(r2.本年收入), out: yi(r2.本年支出) } },
      { l: ['合计'], id: '合计', total: true, v: { in: round(yi(w2.本年收入) + yi(r2.本年收入), 2), out: yi(w2.本年支出 + r2.本年支出) } },
    ],
    over: { '居民医保.in': round(yi(r2.本年收入) + 0.3, 2), '合计.in': round(yi(w2.本年收入) + yi(r2.本年收入) + 0.3, 2) },
  });
  b.find(
    'cross-table',
    y,
    [u.at('居民医保', 'in'), u.at('合计', 'in')],
    [`基金收支!${t.at('本年收入', 'r2')}`, `基金收支!${t.at('本年收入', 't2')}`],
    '3.82 against 35204.31万元',
  );

  const p = b.sheet('项目资金');
  p.title('A1:H1', '石桥县卫生健康项目资金执行进度');
  p.put('A2', '截至2023年11月底');
  const list = [
    ['中央', '基本公共卫生服务补助', 4120],
    ['中央', '基本药物制度补助', 866],
    ['中央', '计划生育转移支付', 312.5],
    ['省级', '县级医院能力建设', 1500],
    ['省级', '村医养老补助', 94.6],
    ['省级', '重大传染病防控', 210],
  ];
  const made = list.map(([, n, plan], k) => {
    const got = k === 1 || k === 5 ? plan : round((plan * pick(55, 98)) / 100, 1);
    return { l: [k + 1, n], id: n, b: { 项目: n }, v: { plan, got, used: round((got * pick(40, 99)) / 100, 1) } };
  });
  const of = (level) => list.filter((one) => one[0] === level).map((one) => one[1]);
  const rows3 = [
    ...made.slice(0, 3),
    { l: [null, '中央资金小计'], id: '中央小计', total: 'f', of: of('中央') },
    ...made.slice(3),
    { l: [null, '省级资金小计'], id: '省级小计', total: 'f', of: of('省级') },
    { l: [null, '总计'], id: '总计', total: 'f', of: list.map((one) => one[1]) },
  ];
  const w = p.table({
    row: 3,
    titleRow: 1,
    domain: 'finance',
    head: [['序号', '项目名称', '下达预算（万元）', '到位资金（万元）', '到位率（%）', '支出金额（万元）', '执行率（%）']],
    cols: [
      {},
      {},
      { k: 'plan', i: '下达预算', acc: ['下达预算资金', '预算资金'], u: '万元', fmt: '0.0' },
      { k: 'got', i: '到位资金', u: '万元', fmt: '0.0' },
      { k: 'gr', i: '到位率', acc: ['资金到位率'], u: '%', fmt: '0.0', calc: per('got', 'plan', 100), fx: '{got}/{plan}*100' },
      { k: 'used', i: '支出金额', acc: ['资金支出', '支出'], u: '万元', fmt: '0.0' },
      {
        k: 'ur',
        i: '执行率',
        acc: ['预算执行率', '资金执行率'],
        u: '%',
        fmt: '0.0',
        calc: per('used', 'got', 100),
        fx: '{used}/{got}*100',
      },
    ],
    rows: rows3,
    over: {
      '村医养老补助.used': tidy(round(made[4].v.got + 12, 1)),
      '重大传染病防控.ur': { f: 'F10/C10*100', v: (made[5].v.used / made[5].v.plan) * 100 + 0 },
      '省级小计.got': { f: 'SUM(D8:D9)', v: round(made[3].v.got + made[4].v.got, 1) },
      '计划生育转移支付.gr': { f: 'D6/#REF!*100', v: null, e: '#REF!' },
    },
  });
  b.find(
    'subset',
    p,
    [w.at('村医养老补助', 'used')],
    ['got', 'ur', 'plan'].map((k) => w.at('村医养老补助', k)),
    'more spent than received',
    { also: ['range'] },
  );
  b.find(
    'formula-inconsistent',
    p,
    [w.at('重大传染病防控', 'ur')],
    ['used', 'got', 'plan'].map((k) => w.at('重大传染病防控', k)),
    'divides by the budget where its neighbours divide by money received',
  );
  b.find(
    'formula-range',
    p,
    [w.at('省级小计', 'got')],
    of('省级')
      .map((n) => w.at(n, 'got'))
      .concat([w.at('省级小计', 'gr'), w.at('省级小计', 'ur'), w.at('总计', 'got')]),
    'the last project is not added',
    { also: ['formula-inconsistent'] },
  );
  b.find(
    'formula-error',
    p,
    [w.at('计划生育转移支付', 'gr')],
    ['plan', 'got'].map((k) => w.at('计划生育转移支付', k)),
    '#REF!',
  );
  p.put('H3', '备注').put('H4', '按月拨付').put('H9', '系统结转');
  w.fact('总计', 'plan');
  w.fact('总计', 'ur');
  return b;
}

/** 绩效考核: marks of several items with the full mark in the heading, a weighted second sheet with its weights in a row. */
export function assessment() {
  const b = book('assessment', {
    about: 'made up: assessment marks of township hospitals',
    area: '洛川口县',
    period: '2024',
    level: 'county',
  });
  const pick = numbers(2404);
  const s = b.sheet('考核得分');
  s.title('A1:H1', '2024年洛川口县乡镇卫生院绩效考核得分表');
  const towns = ['川口中心卫生院', '北塬卫生院', '龙泉卫生院', '槐树庄卫生院', '三岔卫生院', '南湾卫生院', '高桥卫生院'];
  const items = [
    ['f', '功能定位', 20],
    ['q', '质量安全', 30],
    ['m', '运营管理', 15],
    ['d', '持续发展', 15],
    ['s', '满意度', 20],
  ];
  const rows = towns.map((n) => ({
    l: [n],
    b: { 单位: n },
    v: Object.fromEntries(items.map(([k, , full]) => [k, full - pick(4, full * 3) / 10])),
  }));
  const sum = (v) =>
    round(
      items.reduce((all, [k]) => all + v[k], 0),
      1,
    );
  const ranked = [...rows].sort((x, y) => sum(y.v) - sum(x.v));
  for (const r of rows) r.v.rank = ranked.indexOf(r) + 1;
  const t = s.table({
    row: 2,
    titleRow: 1,
    domain: 'other',
    head: [['单位名称', ...items.map(([, n, full]) => `${n}（${full}分）`), '总分（100分）', '名次']],
    cols: [
      {},
      ...items.map(([k, n]) => ({ k, i: n, acc: [`${n}得分`], u: '分', fmt: '0.0' })),
      { k: 'sum', i: '总分', acc: ['总得分', '得分', '合计'], u: '分', fmt: '0.0', dig: 1, calc: sum },
      { k: 'rank', i: '名次', acc: ['排名', '总分位次'], u: '位' },
    ],
    rows,
    over: { '龙泉卫生院.m': 16.5, '三岔卫生院.sum': round(sum(rows[4].v) + 1.8, 1) },
  });
  b.find('range', s, [t.at('龙泉卫生院', 'm')], [t.at('龙泉卫生院', 'sum')], 'more than the full mark', { also: ['sum'] });
  b.find(
    'sum',
    s,
    [t.at('三岔卫生院', 'sum')],
    items.map(([k]) => t.at('三岔卫生院', k)).concat(t.at('三岔卫生院', 'rank')),
    '1.8 too many',
  );

  const p = b.sheet('公卫加权');
  p.title('A1:F1', '洛川口县2024年基本公共卫生服务项目考核加权得分');
  const w = [0.3, 0.45, 0.25];
  const weighted = (v) => v.a * w[0] + v.b * w[1] + v.c * w[2];
  p.put('A3', '权重').put('B3', { v: 0.3, z: '0%' }).put('C3', { v: 0.45, z: '0%' }).put('D3', { v: 0.25, z: '0%' });
  const u = p.table({
    row: 2,
    titleRow: 1,
    domain: 'public-health',
    head: [['单位', '组织管理', '项目执行', '项目效果', '加权得分']],
    cols: [
      {},
      { k: 'a', i: '组织管理', acc: ['组织管理得分'], u: '分', fmt: '0.0' },
      { k: 'b', i: '项目执行', acc: ['项目执行得分'], u: '分', fmt: '0.0' },
      { k: 'c', i: '项目效果', acc: ['项目效果得分'], u: '分', fmt: '0.0' },
      { k: 's', i: '加权得分', acc: ['得分'], u: '分', fmt: '0.00', dig: 2, calc: weighted, fx: '{a}*$B$3+{b}*$C$3+{c}*$D$3' },
    ],
    rows: [
      { l: [null], id: 'weights', v: { a: null, b: null, c: null, s: null }, obs: false },
      ...towns
        .slice(0, 5)
        .map((n) => ({ l: [n], b: { 单位: n }, v: { a: pick(820, 980) / 10, b: pick(780, 970) / 10, c: pick(750, 960) / 10 } })),
    ],
    over: { '槐树庄卫生院.s': 88.8 },
  });
  p.put('A3', '权重').put('B3', { v: 0.3, z: '0%' }).put('C3', { v: 0.45, z: '0%' }).put('D3', { v: 0.25, z: '0%' });
  b.find(
    'formula-hardcoded',
    p,
    [u.at('槐树庄卫生院', 's')],
    ['a', 'b', 'c'].map((k) => u.at('槐树庄卫生院', k)),
    'typed among formulas',
  );
  return b;
}
