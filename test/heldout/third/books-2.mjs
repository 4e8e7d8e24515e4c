// Third held-out set, second part: occupational diseases (clean), health education and its scores, mental health, the insurance fund.
import { book, cut, numbers, round, tidy } from '../kit.mjs';

const sum = (list) => list.reduce((all, one) => tidy(all + one), 0);

/** Clean. Kinds within kinds down the side, dashes for none, rates cut off, a footnote, check-ups over one enterprise's register. */
export function occupational() {
  const b = book('职业病报告', { area: '临江市', period: '2024' });
  const s = b.sheet('新发职业病');
  s.title('A1:G1', '临江市2024年新发职业病病例构成情况表');
  const kinds = [
    ['尘肺病', 0, { coal: 14, metal: 6, build: 3, other: 2 }],
    ['　其中：矽肺', 1, { coal: 3, metal: 5, build: 3, other: 2 }],
    ['　　　　煤工尘肺', 1, { coal: 11, metal: '—', build: '—', other: '—' }],
    ['　　　　电焊工尘肺', 1, { coal: '—', metal: 1, build: '—', other: '—' }],
    ['职业性噪声聋', 0, { coal: 7, metal: 4, build: '—', other: 1 }],
    ['职业性化学中毒', 0, { coal: '—', metal: 1, build: '—', other: 3 }],
    ['职业性传染病', 0, { coal: '—', metal: '—', build: '—', other: 1 }],
    ['物理因素所致职业病', 0, { coal: 1, metal: '—', build: '—', other: '—' }],
  ];
  const industries = ['coal', 'metal', 'build', 'other'];
  const own = (v) => sum(industries.map((k) => (typeof v[k] === 'number' ? v[k] : 0)));
  const top = kinds.filter((k) => k[1] === 0);
  const all = Object.fromEntries(industries.map((k) => [k, sum(top.map(([, , v]) => (typeof v[k] === 'number' ? v[k] : 0)))]));
  const total = sum(Object.values(all));
  const line = (label, v) => {
    const bare = label.replace(/[　]|其中：/g, '');
    return {
      l: [label],
      id: bare,
      i: bare,
      u: '例',
      acc: [`${bare}病例数`, `新发${bare}`, '新发职业病病例数', '新发职业病', '病例数'],
      v: { ...v, t: own(v), s: cut((own(v) / total) * 100, 1) },
    };
  };
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [
      ['病种', '合计（例）', '构成比（%）', '按行业分（例）', '<', '<', '<'],
      ['^', '^', '^', '煤炭开采', '金属制品', '建筑业', '其他'],
    ],
    cols: [
      {},
      { k: 't' },
      { k: 's', suffix: '构成比', u: '%', also: ['构成比', '新发职业病构成比'] },
      { k: 'coal', b: { 行业: '煤炭开采' }, also: ['煤炭开采新发职业病病例数'] },
      { k: 'metal', b: { 行业: '金属制品' }, also: ['金属制品新发职业病病例数'] },
      { k: 'build', b: { 行业: '建筑业' }, also: ['建筑业新发职业病病例数'] },
      { k: 'other', b: { 行业: '其他' }, also: ['其他新发职业病病例数'] },
    ],
    rows: [line('职业病总计', all), ...kinds.map(([label, , v]) => line(label, v))],
  });
  s.put(`A${t.last + 1}`, '注：构成比因截尾，各项之和可能不等于100%；“—”表示无病例。');

  const c = b.sheet('健康检查');
  const n = numbers(6060);
  const towns = ['高新区', '望江区', '岚山县', '平湖县', '柳泉县'];
  c.title('A1:H1', '2024年接触职业病危害劳动者在岗期间职业健康检查情况');
  c.put('H2', '单位：家、人、%');
  const ct = c.table({
    row: 3,
    titleRow: 1,
    head: [['县区', '用人单位数', '应检人数', '实检人数', '体检率', '疑似职业病', '禁忌证', '禁忌证检出率']],
    cols: [
      {},
      { k: 'firm', i: '用人单位数', u: '家' },
      { k: 'due', i: '应检人数', u: '人' },
      { k: 'done', i: '实检人数', u: '人' },
      { k: 'rate', i: '体检率', u: '%', cut: true, dig: 1, calc: (v) => (v.done / v.due) * 100, acc: ['职业健康检查率'] },
      { k: 'sus', i: '疑似职业病', u: '人', acc: ['疑似职业病人数', '疑似职业病例数'] },
      { k: 'ban', i: '禁忌证', u: '人', acc: ['禁忌证人数', '职业禁忌证'] },
      { k: 'br', i: '禁忌证检出率', u: '%', cut: true, dig: 2, calc: (v) => (v.ban / v.done) * 100 },
    ],
    rows: [
      ...towns.map((name) => {
        const due = n(1800, 9600);
        const done = due - n(20, 400);
        return { l: [name], a: name, v: { firm: n(40, 210), due, done, sus: n(0, 9), ban: n(12, 90) } };
      }),
      { l: ['全市'], id: '全市', total: true },
    ],
  });
  t.fact('职业病总计', 't');
  ct.fact('全市', 'rate');
  ct.fact('全市', 'done');
  return b;
}

/** Plan, done and rate by quarter in blocks of columns; a second sheet with full marks, marks and ranks for each township. */
export function education() {
  const b = book('健康教育与考核', { area: '锦屏县', period: '2024' });
  const s = b.sheet('健教活动');
  const n = numbers(515);
  const items = [
    ['发放健康教育宣传资料', '份', 64000, 15],
    ['播放音像资料', '次', 1440, 12],
    ['更新健康教育宣传栏', '期', 384, 40],
    ['举办健康知识讲座', '场', 288, 30],
    ['开展公众健康咨询', '场', 160, 20],
    ['参加讲座人数', '人次', 11500, 10],
    ['个体化健康教育', '人次', 52000, 9],
  ];
  const quarters = ['q1', 'q2', 'q3', 'q4'];
  s.title('A1:I1', '锦屏县2024年健康教育服务开展情况（1—4季度）');
  const rows = items.map(([i, u, plan]) => ({
    l: [`${i}（${u}）`],
    id: i,
    i,
    u,
    acc: [`${i}数`, `${i}次数`, `${i}人次`],
    v: { plan, ...Object.fromEntries(quarters.map((q) => [q, Math.round((plan / 4) * (n(880, 1130) / 1000))])) },
  }));
  const done = (v) => sum(quarters.map((q) => v[q]));
  const v = (i) => rows.find((r) => r.id === i).v;
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [
      ['项目', '年度计划', '完成情况', '<', '<', '<', '<', '完成率', '进度差（±）'],
      ['^', '^', '一季度', '二季度', '三季度', '四季度', '累计', '^', '^'],
    ],
    cols: [
      {},
      { k: 'plan', suffix: '任务数', also: ['年度计划', '计划'] },
      ...quarters.map((k) => ({ k, p: '2024' })),
      { k: 'all', calc: done },
      { k: 'rate', suffix: '完成率', u: '%', also: ['完成率'], pct: true, fmt: '0.0%', dig: 1, calc: (x) => done(x) / x.plan },
      { k: 'gap', suffix: '进度差', also: ['进度差', '进度差±'], calc: (x) => done(x) - x.plan },
    ],
    rows,
    over: {
      '播放音像资料.all': done(v('播放音像资料')) - 60,
      '举办健康知识讲座.rate': 0.879,
      '开展公众健康咨询.gap': 0 - (done(v('开展公众健康咨询')) - 160) || 5,
      '参加讲座人数.q3': v('参加讲座人数').q3 * 10,
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find('sum', s, r('播放音像资料', 'all'), r('播放音像资料', ...quarters, 'rate', 'gap'), '累计少 60');
  b.find('rate', s, r('举办健康知识讲座', 'rate'), r('举办健康知识讲座', 'all', 'plan', 'gap'), '完成率写错');
  b.find('difference', s, r('开展公众健康咨询', 'gap'), r('开展公众健康咨询', 'all', 'plan'), '进度差符号或数写错');
  b.find('digit', s, r('参加讲座人数', 'q3'), r('参加讲座人数', 'all', 'q1', 'q2', 'q4', 'rate'), '三季度多一位，与累计不合');

  const c = b.sheet('考核评分');
  c.title('A1:I1', '2024年基本公共卫生服务项目绩效考核得分表');
  const full = { org: 10, fund: 15, file: 20, edu: 10, old: 15, chron: 20, sat: 10 };
  const keys = Object.keys(full);
  const towns = ['城南街道', '新桥镇', '梅岭镇', '沙洲镇', '云溪乡', '高坪乡'];
  const marks = towns.map((name) => ({ name, v: Object.fromEntries(keys.map((k) => [k, round(full[k] * (n(780, 990) / 1000), 1)])) }));
  marks[2].v.edu = 11.5;
  const total = (m) => sum(keys.map((k) => m.v[k]));
  const order = [...marks].sort((x, y) => total(y) - total(x)).map((m) => m.name);
  const ct = c.table({
    row: 2,
    titleRow: 1,
    head: [['考核对象', '组织管理', '资金管理', '健康档案', '健康教育', '老年人', '慢性病', '满意度', '总分', '名次']],
    cols: [
      {},
      ...[
        ['org', '组织管理'],
        ['fund', '资金管理'],
        ['file', '健康档案'],
        ['edu', '健康教育'],
        ['old', '老年人'],
        ['chron', '慢性病'],
        ['sat', '满意度'],
      ].map(([k, i]) => ({ k, i, u: '分', acc: [`${i}得分`] })),
      { k: 'all', i: '总分', u: '分', acc: ['总得分', '得分'], calc: (x) => sum(keys.map((k) => x[k])), dig: 1 },
      { k: 'rank', i: '名次', u: '位', acc: ['排名', '总分位次', '总分名次'] },
    ],
    rows: [
      { l: ['标准分'], id: '标准分', obs: false, v: { ...full } },
      ...marks.map((m) => ({ l: [m.name], a: m.name, v: { ...m.v, rank: order.indexOf(m.name) + 1 } })),
    ],
    over: { '沙洲镇.all': tidy(total(marks[3]) + 3.6), '高坪乡.rank': order.indexOf('高坪乡') + 1 === 3 ? 5 : 3 },
  });
  b.find('logic', c, [ct.at('梅岭镇', 'edu')], [ct.at('标准分', 'edu'), ct.at('梅岭镇', 'all')], '得分超过标准分');
  b.find('sum', c, [ct.at('沙洲镇', 'all')], ['B6:I7', ct.at('沙洲镇', 'rank')], '总分不等于各项之和');
  b.find('rank', c, [ct.at('高坪乡', 'rank')], [`I3:J${ct.last}`], '名次与总分的次序不符，且重复');
  b.doubt(c, [`J3:J${ct.last}`], 'rank', '沙洲镇总分有错，名次随之');
  t.fact('发放健康教育宣传资料', 'all');
  return b;
}

/** A line of column numbers with formulas under the heading; the total is the second line; percentages by place, one sheet a quarter. */
export function mental() {
  const b = book('严重精神障碍', { area: '屏山区', period: '2024' });
  const n = numbers(2718);
  const towns = ['中心街道', '北门街道', '南湖街道', '马店镇', '大庙镇', '清水乡', '茶园乡'];
  const make = (scale) =>
    towns.map((name) => {
      const pop = Math.round(n(14000, 52000));
      const reg = Math.round(pop * (n(42, 58) / 10000));
      const man = reg - n(2, 14);
      const std = man - n(3, 16);
      const med = std - n(4, 22);
      const reg2 = Math.round(med * scale);
      const steady = man - n(2, 9);
      return { l: [name], a: name, v: { pop, reg, man, std, med, regular: reg2, steady, risk: n(0, 6) } };
    });
  const cols = (period) => [
    {},
    { k: 'pop', i: '常住人口数', u: '人', acc: ['常住人口'], p: period },
    { k: 'reg', i: '登记在册患者数', u: '人', acc: ['在册患者数', '严重精神障碍登记在册患者数', '严重精神障碍患者登记在册数'] },
    {
      k: 'pre',
      i: '报告患病率',
      u: '‰',
      acc: ['严重精神障碍报告患病率', '严重精神障碍患者报告患病率'],
      calc: (v) => (v.reg / v.pop) * 1000,
      dig: 2,
      fmt: '0.00',
    },
    { k: 'man', i: '管理患者数', u: '人', acc: ['在管患者数', '在册管理患者数', '严重精神障碍患者管理人数'] },
    {
      k: 'mr',
      i: '管理率',
      u: '%',
      acc: ['在册患者管理率', '严重精神障碍患者管理率'],
      calc: (v) => (v.man / v.reg) * 100,
      dig: 2,
      fmt: '0.00',
    },
    { k: 'std', i: '规范管理患者数', u: '人', acc: ['规范管理人数', '严重精神障碍患者规范管理人数'] },
    { k: 'sr', i: '规范管理率', u: '%', acc: ['严重精神障碍患者规范管理率'], calc: (v) => (v.std / v.reg) * 100, dig: 2, fmt: '0.00' },
    { k: 'med', i: '服药患者数', u: '人', acc: ['服药人数', '严重精神障碍患者服药人数'] },
    {
      k: 'medr',
      i: '服药率',
      u: '%',
      acc: ['在册患者服药率', '严重精神障碍患者服药率'],
      calc: (v) => (v.med / v.reg) * 100,
      dig: 2,
      fmt: '0.00',
    },
    { k: 'regular', i: '规律服药患者数', u: '人', acc: ['规律服药人数', '严重精神障碍患者规律服药人数'] },
    {
      k: 'rr',
      i: '规律服药率',
      u: '%',
      acc: ['在册患者规律服药率', '严重精神障碍患者规律服药率'],
      calc: (v) => (v.regular / v.reg) * 100,
      dig: 2,
      fmt: '0.00',
    },
    { k: 'steady', i: '病情稳定患者数', u: '人', acc: ['病情稳定人数', '严重精神障碍患者病情稳定人数'] },
    { k: 'risk', i: '3级及以上患者数', u: '人', acc: ['危险性评估3级及以上患者数', '三级以上患者数'] },
  ];
  const head = [
    [
      '街道（乡镇）',
      '常住人口数',
      '登记在册患者数',
      '报告患病率（‰）',
      '管理患者数',
      '管理率（%）',
      '规范管理患者数',
      '规范管理率（%）',
      '服药患者数',
      '服药率（%）',
      '规律服药患者数',
      '规律服药率（%）',
      '病情稳定患者数',
      '3级及以上患者数',
    ],
    ['甲', '1', '2', '3=2/1', '4', '5=4/2', '6', '7=6/2', '8', '9=8/2', '10', '11=10/2', '12', '13'],
  ];
  const put = (name, quarter, rows, over) => {
    const s = b.sheet(name);
    s.title('A1:N1', `屏山区2024年第${quarter}季度严重精神障碍患者管理治疗情况`);
    s.put('N2', '单位：人');
    const t = s.table({ row: 3, titleRow: 1, head, cols: cols('2024'), rows: [{ l: ['合计'], id: '合计', total: true }, ...rows], over });
    return { s, t, at: (place, ...keys) => keys.map((k) => t.at(place, k)) };
  };
  const first = make(0.71);
  const one = put('三季度', '三', first, {
    '北门街道.man': first[1].v.reg + 12,
    '马店镇.sr': 71.42,
    '合计.std': sum(first.map((r) => r.v.std)) + 10,
    '清水乡.pre': 0.51,
    '茶园乡.regular': { v: first[6].v.med + 6 },
  });
  b.find(
    'logic',
    one.s,
    one.at('北门街道', 'man'),
    [...one.at('北门街道', 'reg', 'mr', 'std'), 'E5:E12'],
    '管理数大于在册数，管理率、合计按原数',
  );
  b.find('rate', one.s, one.at('马店镇', 'sr'), one.at('马店镇', 'std', 'reg', 'man'), '规范管理率写错');
  b.find('sum', one.s, one.at('合计', 'std'), ['G5:G12', ...one.at('合计', 'sr')], '规范管理合计多 10');
  b.find('rate', one.s, one.at('清水乡', 'pre'), one.at('清水乡', 'reg', 'pop'), '患病率少一位');
  b.find('logic', one.s, one.at('茶园乡', 'regular'), [...one.at('茶园乡', 'med', 'rr'), 'K5:K12'], '规律服药数大于服药数');
  const second = first
    .map((r) => ({ ...r, v: { ...r.v, reg: r.v.reg + n(0, 4), risk: n(0, 6) } }))
    .map((r) => ({
      ...r,
      v: {
        ...r.v,
        man: r.v.reg - n(2, 6),
        std: Math.min(r.v.std + 3, r.v.reg - 8),
        med: r.v.med + n(1, 2),
        regular: r.v.regular + n(0, 1),
        steady: r.v.steady + n(0, 2),
      },
    }));
  const two = put('四季度', '四', second, {
    '南湖街道.pop': second[2].v.pop + 9000,
    '大庙镇.medr': 0.68,
    '合计.reg': sum(second.map((r) => r.v.reg)) - second[6].v.reg,
    '中心街道.mr': 103.2,
  });
  b.find('sum', two.s, two.at('南湖街道', 'pop'), ['B5:B12', ...two.at('南湖街道', 'pre')], '一格人口多 9000，合计与患病率按原数');
  b.find('rate', two.s, two.at('大庙镇', 'medr'), [...two.at('大庙镇', 'med', 'reg'), 'J5:J12'], '以小数填入百分数的列');
  b.find('sum', two.s, two.at('合计', 'reg'), ['C5:C12', ...two.at('合计', 'pre', 'mr', 'sr', 'medr', 'rr')], '在册合计漏了最后一个乡');
  b.find('rate', two.s, two.at('中心街道', 'mr'), two.at('中心街道', 'man', 'reg'), '管理率超过 100%');
  b.doubt(two.s, ['B5:B12'], 'cross-sheet', '人口与三季度不同的一格');
  one.t.fact('合计', 'reg');
  two.t.fact('合计', 'man');
  return b;
}

/** Income on the left, spending on the right in one table, balances at the foot; a second sheet with opening, in, out and closing by scheme. */
export function fund() {
  const b = book('医保基金收支', { area: '襄山县', period: '2024' });
  const s = b.sheet('收支表');
  s.title('A1:F1', '襄山县2024年城乡居民基本医疗保险基金收支情况表');
  s.put('F2', '金额单位：万元');
  const income = [
    ['一、保险费收入', 9412.36, 10021.77],
    ['二、财政补贴收入', 20318.5, 21650.44],
    ['三、利息收入', 88.16, 79.3],
    ['四、其他收入', 12.04, 15.61],
  ];
  const spend = [
    ['一、住院待遇支出', 21055.9, 22987.35],
    ['二、门诊待遇支出', 4310.72, 4816.08],
    ['三、大病保险支出', 2260.0, 2400.0],
    ['四、其他支出', 6.35, 41.2],
  ];
  const put = (col, label, past, now, row, names) => {
    s.put(`${col[0]}${row}`, label).put(`${col[1]}${row}`, { v: past, z: '#,##0.00' }).put(`${col[2]}${row}`, { v: now, z: '#,##0.00' });
    const bare = label.replace(/^[一二三四]、/, '');
    for (const [c, value, period] of [
      [col[1], past, '2023'],
      [col[2], now, '2024'],
    ])
      b.truth.observations.push({
        sheet: s.name,
        cell: `${c}${row}`,
        indicator: bare,
        accept: [bare, `基金${bare}`, ...names],
        value,
        unit: '万元',
        area: '襄山县',
        period,
        breakdown: {},
      });
  };
  ['收入项目', '2023年决算', '2024年决算', '支出项目', '2023年决算', '2024年决算'].forEach((text, k) => s.put(`${'ABCDEF'[k]}3`, text));
  income.forEach(([label, past, now], k) => put('ABC', label, past, now, 4 + k, []));
  spend.forEach(([label, past, now], k) => put('DEF', label, past, now, 4 + k, []));
  const inPast = sum(income.map((x) => x[1])),
    inNow = sum(income.map((x) => x[2])),
    outPast = sum(spend.map((x) => x[1])),
    outNow = sum(spend.map((x) => x[2]));
  put('ABC', '本年收入合计', inPast, tidy(inNow - 79.3), 8, ['收入合计']);
  put('DEF', '本年支出合计', outPast, outNow, 8, ['支出合计']);
  put('ABC', '上年结余', 6120.44, tidy(6120.44 + inPast - outPast + 100), 9, ['上年结余']);
  put('DEF', '本年收支结余', tidy(inPast - outPast), tidy(inNow - outNow), 9, ['本年结余', '收支结余']);
  put('ABC', '总计', tidy(inPast + 6120.44), tidy(inNow + 6120.44 + inPast - outPast), 10, []);
  put('DEF', '年末滚存结余', tidy(6120.44 + inPast - outPast), tidy(6120.44 + inPast - outPast + inNow - outNow), 10, [
    '滚存结余',
    '年末结余',
  ]);
  b.truth.tables.push({ sheet: s.name, range: 'A1:F10', domain: 'other', header_rows: [3], stub_columns: ['A', 'D'] });
  b.find('sum', s, ['C8'], ['C4:C10', 'F8:F9'], '收入合计漏了利息');
  b.find('difference', s, ['C9'], ['E10', 'B9', 'C10', 'C8', 'F10'], '上年结余与上年末滚存结余不等');

  const c = b.sheet('分险种');
  c.title('A1:I1', '2024年1—12月各险种基金运行表');
  c.put('A2', '编制单位：县医疗保障事务中心').put('I2', '单位：万元');
  const n = numbers(99);
  const kinds = ['职工基本医疗保险', '城乡居民基本医疗保险', '生育保险', '大额医疗补助', '公务员医疗补助'];
  const size = [18000, 31000, 900, 1400, 2100];
  const rows = kinds.map((name, k) => {
    const open = round(size[k] * (n(300, 620) / 1000), 2),
      budget = round(size[k] * 0.99, 0),
      got = round(size[k] * (n(950, 1030) / 1000), 2),
      paid = round(size[k] * (n(800, 960) / 1000), 2);
    return { l: [name], b: { 险种: name }, v: { open, budget, got, paid } };
  });
  const x = (k) => rows[k].v;
  const ct = c.table({
    row: 3,
    titleRow: 1,
    head: [['险种', '期初结余', '收入预算', '基金收入', '预算执行率（%）', '基金支出', '当期结余', '期末累计结余', '可支付月数（个月）']],
    cols: [
      {},
      { k: 'open', i: '期初结余', u: '万元', fmt: '#,##0.00' },
      { k: 'budget', i: '收入预算', u: '万元', acc: ['基金收入预算'] },
      { k: 'got', i: '基金收入', u: '万元', fmt: '#,##0.00' },
      { k: 'exec', i: '预算执行率', u: '%', calc: (v) => (v.got / v.budget) * 100, dig: 1, fmt: '0.0' },
      { k: 'paid', i: '基金支出', u: '万元', fmt: '#,##0.00' },
      { k: 'net', i: '当期结余', u: '万元', fmt: '#,##0.00', calc: (v) => tidy(v.got - v.paid), dig: 2 },
      {
        k: 'close',
        i: '期末累计结余',
        u: '万元',
        acc: ['累计结余', '期末结余'],
        fmt: '#,##0.00',
        calc: (v) => tidy(v.open + v.got - v.paid),
        dig: 2,
      },
      { k: 'months', i: '可支付月数', u: '个月', calc: (v) => (v.open + v.got - v.paid) / (v.paid / 12), dig: 1, fmt: '0.0' },
    ],
    rows: [...rows, { l: ['合计'], id: '合计', total: true }],
    over: {
      '生育保险.close': tidy(x(2).open + x(2).got - x(2).paid + 200),
      '大额医疗补助.exec': 79.6,
      '公务员医疗补助.paid': tidy(x(4).paid * 10000),
      '合计.budget': sum(rows.map((r) => r.v.budget)) + 1000,
      '城乡居民基本医疗保险.net': tidy(x(1).paid - x(1).got),
      '职工基本医疗保险.months': 2.9,
    },
  });
  const r = (name, ...keys) => keys.map((k) => ct.at(name, k));
  b.find(
    'difference',
    c,
    r('生育保险', 'close'),
    [...r('生育保险', 'open', 'got', 'paid', 'net', 'months'), 'H4:H9'],
    '期末不等于期初加收减支',
  );
  b.find('rate', c, r('大额医疗补助', 'exec'), r('大额医疗补助', 'got', 'budget'), '执行率写错');
  b.find(
    'unit',
    c,
    r('公务员医疗补助', 'paid'),
    [...r('公务员医疗补助', 'net', 'close', 'months', 'got', 'open'), 'F4:F9'],
    '以元填入万元的列',
  );
  b.find('sum', c, r('合计', 'budget'), ['C4:C9', ...r('合计', 'exec')], '预算合计多 1000');
  b.find(
    'difference',
    c,
    r('城乡居民基本医疗保险', 'net'),
    [...r('城乡居民基本医疗保险', 'got', 'paid', 'close', 'open'), 'G4:G9'],
    '当期结余的正负写反',
  );
  b.find('rate', c, r('职工基本医疗保险', 'months'), r('职工基本医疗保险', 'close', 'paid'), '可支付月数写错', { optional: true });
  ct.fact('合计', 'got');
  ct.fact('合计', 'paid');
  return b;
}
