// Third held-out set, first part. Laid out as tables of supervision, bed use, emergency calls and blood donation are; all figures invented.
import { book, cut, numbers, round, tidy } from '../kit.mjs';

const sum = (list) => list.reduce((all, one) => tidy(all + one), 0);

/** Measures down the side with a unit column, trades across, sections as rows of their own; a second sheet compares two years. */
export function supervision() {
  const b = book('卫生监督年报', { area: '澜川市', period: '2024' });
  const s = b.sheet('监督情况');
  const n = numbers(4101);
  const sectors = { gc: '公共场所', ys: '生活饮用水', xx: '学校卫生', yl: '医疗机构', cr: '传染病与消毒', fs: '放射卫生', zy: '职业卫生' };
  const keys = Object.keys(sectors);
  const over = (make) => Object.fromEntries(keys.map((k) => [k, make(k)]));
  const size = { gc: 3180, ys: 214, xx: 168, yl: 902, cr: 756, fs: 88, zy: 141 };
  const units = over((k) => size[k]);
  const seen = over((k) => size[k] - n(2, Math.ceil(size[k] * 0.12)));
  const visits = over((k) => seen[k] + n(5, Math.ceil(size[k] * 0.6)));
  const passed = over((k) => visits[k] - n(1, Math.ceil(visits[k] * 0.07)));
  const drawn = over((k) => Math.round(size[k] * 0.24));
  const shut = over((k) => n(0, Math.ceil(drawn[k] * 0.09)));
  const done = over((k) => drawn[k] - shut[k] - (k === 'gc' ? 6 : 0));
  const filed = over((k) => n(3, 40));
  const fine = over((k) => round(n(21, 990) / 100, 2));
  // What the clerk typed wrong, before the rates were worked out.
  passed.fs = visits.fs + 7;
  seen.yl = units.yl + 16;
  const withTotal = (row) => ({ ...row, t: sum(keys.map((k) => row[k])) });
  const counts = { units, seen, visits, passed, drawn, done, shut, filed, fine };
  const T = Object.fromEntries(Object.entries(counts).map(([k, row]) => [k, withTotal(row)]));
  const rate = (a, c) => Object.fromEntries(['t', ...keys].map((k) => [k, cut((a(k) / c(k)) * 100, 1)]));
  s.title('A1:J1', '2024年澜川市卫生监督基本情况');
  s.put('A2', '填报单位：澜川市卫生健康综合监督执法支队').put('J2', '2025年1月9日');
  const row = (i, u, v, acc = []) => ({ l: [i, u], i, u, v, acc });
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [['指标名称', '计量单位', '合计', ...Object.values(sectors)]],
    cols: [{}, {}, { k: 't' }, ...keys.map((k) => ({ k, b: { 专业: sectors[k] } }))],
    rows: [
      { l: ['一、监督检查', null], v: {} },
      row('监管单位数', '户', T.units),
      row('监督户数', '户', T.seen),
      row(
        '监督覆盖率',
        '%',
        rate(
          (k) => T.seen[k],
          (k) => T.units[k],
        ),
      ),
      row('监督户次数', '户次', T.visits),
      row('合格户次数', '户次', T.passed),
      row(
        '合格率',
        '%',
        rate(
          (k) => T.passed[k],
          (k) => T.visits[k],
        ),
        ['监督合格率'],
      ),
      { l: ['二、“双随机、一公开”抽查', null], v: {} },
      row('国抽任务数', '户', T.drawn, ['双随机国抽任务数', '国家随机监督抽查任务数']),
      row('任务完成数', '户', T.done),
      row('任务关闭数', '户', T.shut),
      row(
        '任务完结率',
        '%',
        rate(
          (k) => T.done[k] + T.shut[k],
          (k) => T.drawn[k],
        ),
        ['双随机任务完结率'],
      ),
      { l: ['三、案件查处', null], v: {} },
      row('立案数', '件', T.filed),
      row('罚款金额', '万元', T.fine),
    ],
    over: {
      '监督覆盖率.xx': { v: tidy(cut((seen.xx / units.xx) * 100, 1) - 9) },
      '监督户次数.t': T.visits.t + 100,
      '任务完结率.gc': 100,
      '罚款金额.cr': tidy(fine.cr * 10000),
      '立案数.t': T.filed.t - 9,
    },
  });
  const line = (i) => t.at(i, 't').slice(1);
  const whole = (i) => [`C${line(i)}:J${line(i)}`];
  b.find('logic', s, [t.at('合格户次数', 'fs')], [t.at('监督户次数', 'fs'), t.at('合格率', 'fs')], '合格户次大于监督户次');
  b.find(
    'logic',
    s,
    [t.at('监督户数', 'yl')],
    [t.at('监管单位数', 'yl'), t.at('监督覆盖率', 'yl'), t.at('监督户次数', 'yl')],
    '监督户数大于监管单位数（也大于户次）',
  );
  b.find('rate', s, [t.at('监督覆盖率', 'xx')], [t.at('监督户数', 'xx'), t.at('监管单位数', 'xx')], '覆盖率少写 9 个百分点');
  b.find('sum', s, [t.at('监督户次数', 't')], [...whole('监督户次数'), t.at('合格率', 't')], '户次合计多 100');
  b.find(
    'rate',
    s,
    [t.at('任务完结率', 'gc')],
    [t.at('任务完成数', 'gc'), t.at('任务关闭数', 'gc'), t.at('国抽任务数', 'gc')],
    '还有 6 户未完结却写 100',
  );
  b.find('unit', s, [t.at('罚款金额', 'cr')], whole('罚款金额'), '以元填入万元的行');
  b.find('sum', s, [t.at('立案数', 't')], whole('立案数'), '立案合计少 9');
  b.doubt(s, [t.at('合格率', 't')], 'rate', '合格户次的合计里有错的一格');

  const c = b.sheet('与上年比较');
  c.title('A1:E1', '主要监督指标两年对比表');
  const before = {
    units: T.units.t - 88,
    seen: T.seen.t - 214,
    visits: T.visits.t + 340,
    filed: T.filed.t - 31,
    fine: round(T.fine.t * 1.12, 2),
  };
  const pair = (i, u, k) => ({ l: [`${i}（${u}）`], i, u, v: { y: T[k].t, x: before[k] } });
  const d = c.table({
    row: 2,
    titleRow: 1,
    head: [['指标', '2024年', '2023年', '增减数', '增减（%）']],
    cols: [
      {},
      { k: 'y', p: '2024' },
      { k: 'x', p: '2023' },
      { k: 'd', suffix: '增减数', p: '2024', also: ['增减数', '增减'], calc: (v) => tidy(v.y - v.x), dig: 2 },
      { k: 'r', suffix: '增长率', u: '%', p: '2024', also: ['增减'], calc: (v) => ((v.y - v.x) / v.x) * 100, dig: 1, fmt: '0.0' },
    ],
    rows: [
      pair('监管单位数', '户', 'units'),
      pair('监督户数', '户', 'seen'),
      pair('监督户次数', '户次', 'visits'),
      pair('立案数', '件', 'filed'),
      pair('罚款金额', '万元', 'fine'),
    ],
    over: {
      '监督户数（户）.y': T.seen.t + 27,
      '监督户数（户）.d': T.seen.t + 27 - before.seen,
      '监督户数（户）.r': round(((T.seen.t + 27 - before.seen) / before.seen) * 100, 1),
      '监督户次数（户次）.r': round(((before.visits - T.visits.t) / before.visits) * 100, 1),
      '立案数（件）.d': T.filed.t - before.filed + 4,
    },
  });
  b.find('cross-sheet', c, [d.at('监督户数（户）', 'y')], [`监督情况!${t.at('监督户数', 't')}`], '与另一表的监督户数不一致');
  b.find(
    'rate',
    c,
    [d.at('监督户次数（户次）', 'r')],
    [d.at('监督户次数（户次）', 'y'), d.at('监督户次数（户次）', 'x'), d.at('监督户次数（户次）', 'd')],
    '下降写成上升',
  );
  b.find(
    'difference',
    c,
    [d.at('立案数（件）', 'd')],
    [d.at('立案数（件）', 'y'), d.at('立案数（件）', 'x'), d.at('立案数（件）', 'r')],
    '增减数多 4',
  );
  b.doubt(c, [d.at('监督户次数（户次）', 'y'), d.at('立案数（件）', 'y')], 'cross-sheet', '另一表的合计有错');
  t.fact('监督户数', 't');
  t.fact('监督覆盖率', 't');
  return b;
}

/** Bed use of one county: groups of institutions with their sum above them, totals first; a second sheet runs over the months. */
export function beds() {
  const b = book('床位利用', { area: '宁溪县', period: '2023' });
  const s = b.sheet('床位');
  const n = numbers(977);
  const groups = {
    县级医院: ['县人民医院', '县中医医院', '县妇幼保健院'],
    乡镇卫生院: ['城关镇卫生院', '石塘镇卫生院', '黄洲镇卫生院', '大岭乡卫生院', '双河乡卫生院', '白水乡卫生院'],
    民营医院: ['仁和医院', '同济骨科医院'],
  };
  const planned = [480, 260, 80, 60, 45, 50, 24, 30, 20, 99, 60];
  const names = Object.values(groups).flat();
  const one = (name, k) => {
    const own = planned[k];
    const real = own + n(-4, 30);
    const open = real * 365 - n(0, 2) * 184;
    const used = Math.round((open * (name === '县人民医院' ? 1021 : n(430, 930))) / 1000);
    const out = Math.round(used / (n(58, 94) / 10));
    return { l: [`　　${name}`], id: name, b: { 机构: name }, v: { own, real, open, used, out, stay: used - n(-90, 160) } };
  };
  const of = (group) => ({ l: [`　${group}`], id: group, b: { 机构: group }, total: true, of: groups[group] });
  const rows = [{ l: ['总　　计'], id: '总计', total: true, of: names }];
  let k = 0;
  for (const [group, list] of Object.entries(groups)) rows.push(of(group), ...list.map((name) => one(name, k++)));
  s.title('A1:K1', '宁溪县2023年医疗机构床位利用情况');
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [
      [
        '机构名称',
        '床位数（张）',
        '<',
        '实际开放\n总床日数\n（床日）',
        '实际占用\n总床日数\n（床日）',
        '出院人数（人）',
        '出院者占用\n总床日数\n（床日）',
        '病床周转次数（次）',
        '病床工作日（日）',
        '病床使用率（%）',
        '出院者平均住院日（日）',
      ],
      ['^', '编制', '实有', '^', '^', '^', '^', '^', '^', '^', '^'],
    ],
    cols: [
      {},
      { k: 'own', i: '编制床位数', u: '张', acc: ['编制床位', '床位数编制'] },
      { k: 'real', i: '实有床位数', u: '张', acc: ['实有床位', '床位数实有', '床位数'] },
      { k: 'open', i: '实际开放总床日数', u: '床日' },
      { k: 'used', i: '实际占用总床日数', u: '床日' },
      { k: 'out', i: '出院人数', u: '人', acc: ['出院人次数'] },
      { k: 'stay', i: '出院者占用总床日数', u: '床日' },
      { k: 'turn', i: '病床周转次数', u: '次', calc: (v) => v.out / (v.open / 365), dig: 1, fmt: '0.0' },
      { k: 'work', i: '病床工作日', u: '日', calc: (v) => v.used / (v.open / 365), dig: 1, fmt: '0.0', acc: ['平均病床工作日'] },
      { k: 'use', i: '病床使用率', u: '%', calc: (v) => (v.used / v.open) * 100, dig: 2, fmt: '0.00', acc: ['实际病床使用率'] },
      {
        k: 'mean',
        i: '出院者平均住院日',
        u: '日',
        calc: (v) => v.stay / v.out,
        dig: 1,
        fmt: '0.0',
        acc: ['平均住院日', '出院患者平均住院日'],
      },
    ],
    rows,
    over: {
      '县中医医院.use': 68.19,
      '石塘镇卫生院.mean': 11.7,
      '乡镇卫生院.real': { v: sum(rows.filter((r) => groups.乡镇卫生院.includes(r.id)).map((r) => r.v.real)) + 20 },
      '黄洲镇卫生院.used': Math.round(rows.find((r) => r.id === '黄洲镇卫生院').v.used / 10),
      '白水乡卫生院.turn': 3.9,
      '民营医院.out': sum(rows.filter((r) => groups.民营医院.includes(r.id)).map((r) => r.v.out)) - 30,
    },
  });
  b.find(
    'rate',
    s,
    [t.at('县中医医院', 'use')],
    [t.at('县中医医院', 'used'), t.at('县中医医院', 'open'), t.at('县中医医院', 'work')],
    '使用率不等于占用床日除以开放床日',
  );
  b.find('rate', s, [t.at('石塘镇卫生院', 'mean')], [t.at('石塘镇卫生院', 'stay'), t.at('石塘镇卫生院', 'out')], '平均住院日写错');
  b.find('sum', s, [t.at('乡镇卫生院', 'real')], [`C4:C${t.last}`], '小计多 20 张');
  b.find(
    'digit',
    s,
    [t.at('黄洲镇卫生院', 'used')],
    [`E4:E${t.last}`, t.at('黄洲镇卫生院', 'use'), t.at('黄洲镇卫生院', 'work'), t.at('黄洲镇卫生院', 'stay')],
    '占用床日少一位',
  );
  b.find('rate', s, [t.at('白水乡卫生院', 'turn')], [t.at('白水乡卫生院', 'out'), t.at('白水乡卫生院', 'open')], '周转次数写错');
  b.find('sum', s, [t.at('民营医院', 'out')], [`F4:F${t.last}`, t.at('民营医院', 'mean'), t.at('民营医院', 'turn')], '小计少 30 人');

  const m = b.sheet('门急诊分月');
  m.title('A1:O1', '2023年各机构门急诊人次分月统计（单位：人次）');
  const months = Array.from({ length: 12 }, (_, at) => `m${at + 1}`);
  const who = ['县人民医院', '县中医医院', '县妇幼保健院', '乡镇卫生院', '民营医院'];
  const base = [21000, 9800, 4100, 12600, 5200];
  const mt = m.table({
    row: 2,
    titleRow: 1,
    head: [['序号', '机构', ...months.map((_, at) => `${at + 1}月`), '全年']],
    cols: [
      {},
      {},
      ...months.map((key) => ({ k: key, i: '门急诊人次', u: '人次', p: '2023', acc: ['门急诊人次数', '门诊人次'] })),
      { k: 'y', i: '门急诊人次', u: '人次', acc: ['门急诊人次数'], calc: (v) => sum(months.map((key) => v[key])) },
    ],
    rows: [
      ...who.map((name, at) => ({
        l: [at + 1, name],
        id: name,
        b: { 机构: name },
        v: Object.fromEntries(months.map((key) => [key, Math.round((base[at] * n(860, 1140)) / 1000)])),
      })),
      { l: [null, '合计'], id: '合计', total: true },
    ],
    over: {
      '县中医医院.y': base[1] * 12 + 4321,
      '合计.m7': 55555,
      '县妇幼保健院.m10': { v: 41730 },
    },
  });
  b.find('sum', m, [mt.at('县中医医院', 'y')], ['C4:O4', mt.at('合计', 'y')], '全年不等于各月之和');
  b.find('sum', m, [mt.at('合计', 'm7')], ['I3:I8', mt.at('合计', 'y')], '7 月合计写错');
  b.find('outlier', m, [mt.at('县妇幼保健院', 'm10')], ['C5:O5', 'L3:L8', mt.at('合计', 'y')], '10 月多一位');
  t.fact('总计', 'used');
  t.fact('总计', 'out');
  mt.fact('县人民医院', 'y');
  return b;
}

/** Months down the side with a line after each quarter and a line for the year; totals as formulas. */
export function emergency() {
  const b = book('院前急救', { area: '云麓区', period: '2024' });
  const s = b.sheet('120调度');
  const n = numbers(3355);
  const month = (at) => {
    const calls = n(2600, 3900);
    const sent = n(980, 1420);
    const empty = n(90, 190);
    const carried = sent - empty - n(10, 40);
    return {
      l: [`${at}月`],
      p: '2024',
      v: { calls, sent, empty, carried, death: n(3, 16), time: n(98, 127) / 10, fee: n(2400, 3900) / 100 },
    };
  };
  const months = Array.from({ length: 12 }, (_, at) => month(at + 1));
  const rows = [];
  for (let q = 0; q < 4; q++) {
    const part = months.slice(q * 3, q * 3 + 3);
    const name = `${'一二三四'[q]}季度`;
    rows.push(...part, { l: [name], total: 'f', of: part.map((r) => r.l[0]), v: { time: round(sum(part.map((r) => r.v.time)) / 3, 1) } });
  }
  rows.push({ l: ['全年'], total: 'f', of: months.map((r) => r.l[0]), v: { time: 14.6 } });
  s.title('A1:J1', '云麓区120急救指挥中心2024年院前急救运行情况');
  s.put('A2', '制表：调度科').put('I2', '单位：个、次、人、分钟、万元');
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [
      [
        '月份',
        '呼救电话（个）',
        '出车数（次）',
        '其中：空车（次）',
        '有效出车（次）',
        '空车率（%）',
        '救治转运（人）',
        '死亡（人）',
        '平均急救反应时间（分钟）',
        '收费（万元）',
      ],
    ],
    cols: [
      {},
      { k: 'calls', i: '呼救电话', u: '个', acc: ['呼救电话数'] },
      { k: 'sent', i: '出车数', u: '次', acc: ['出车次数'] },
      { k: 'empty', i: '空车', u: '次', acc: ['空车数', '空车次数', '出车数空车'] },
      { k: 'good', i: '有效出车', u: '次', acc: ['有效出车数', '有效出车次数'], calc: (v) => v.sent - v.empty, fx: '{sent}-{empty}' },
      { k: 'rate', i: '空车率', u: '%', calc: (v) => (v.empty / v.sent) * 100, dig: 2, fmt: '0.00' },
      { k: 'carried', i: '救治转运', u: '人', acc: ['救治转运人数'] },
      { k: 'death', i: '死亡', u: '人', acc: ['死亡人数', '死亡数'] },
      { k: 'time', i: '平均急救反应时间', u: '分钟', fmt: '0.0' },
      { k: 'fee', i: '收费', u: '万元', acc: ['收费金额', '急救收费'] },
    ],
    rows,
    over: {
      '二季度.calls': { f: 'SUM(B8:B9)', v: months[3].v.calls + months[4].v.calls },
      '全年.sent': { f: 'SUM(C4:C18)', v: 2 * sum(months.map((r) => r.v.sent)) },
      '三季度.carried': sum(months.slice(6, 9).map((r) => r.v.carried)) + 111,
      '5月.rate': 31.48,
      '8月.death': 171,
      '11月.good': 1391,
      '10月.fee': 312345,
      '9月.calls': '3 1O2',
    },
  });
  b.find('formula-range', s, [t.at('二季度', 'calls')], ['B8:B10', t.at('全年', 'calls')], '季度公式漏加 6 月');
  b.find(
    'sum',
    s,
    [t.at('全年', 'sent')],
    ['C4:C20', t.at('全年', 'rate'), t.at('全年', 'good'), t.at('全年', 'empty')],
    '全年把季度又加了一次',
  );
  b.find('sum', s, [t.at('三季度', 'carried')], ['G12:G15', t.at('全年', 'carried')], '季度合计手填且多 111');
  b.find('rate', s, [t.at('5月', 'rate')], [t.at('5月', 'empty'), t.at('5月', 'sent')], '空车率写错');
  b.find('outlier', s, [t.at('8月', 'death')], ['H4:H20'], '死亡数多一位', { also: ['logic'] });
  b.find(
    'difference',
    s,
    [t.at('11月', 'good')],
    [t.at('11月', 'sent'), t.at('11月', 'empty'), 'E4:E20'],
    '公式列中手填且不等于出车减空车',
  );
  b.find('unit', s, [t.at('10月', 'fee')], ['J4:J20'], '以元填入万元的列');
  b.find('text-number', s, [t.at('9月', 'calls')], ['B12:B15', t.at('全年', 'calls')], '文本里有空格和字母 O，未计入合计');
  b.find('rate', s, [t.at('全年', 'time')], ['I4:I20'], '全年平均大于每一个月');
  t.fact('全年', 'empty');
  t.fact('全年', 'calls');
  return b;
}

/** Counties of a city with the last year beside this one in each group, whole blood in people and units, apheresis in doses. */
export function blood() {
  const b = book('无偿献血统计', { area: '乐岭市', period: '2024' });
  const s = b.sheet('Sheet1');
  const n = numbers(8086);
  const places = ['东城区', '南桥区', '安陵县', '武水县', '桃源县', '青沙县', '云门市'];
  const people = [63.2, 48.7, 55.1, 39.4, 28.6, 41.9, 70.3];
  const rows = places.map((name, k) => {
    const group = Math.round(people[k] * n(28, 44));
    const street = Math.round(people[k] * n(52, 80));
    const past = Math.round((group + street) * (n(900, 1080) / 1000));
    return {
      l: [k + 1, name],
      id: name,
      a: name,
      v: { pop: people[k], past, group, street, vol: Math.round((group + street) * (n(152, 178) / 100)), dose: n(40, 620) },
    };
  });
  s.put('A1', '附件3');
  s.title('A2:K2', '乐岭市2024年1-12月各县（市、区）无偿献血情况通报表');
  const t = s.table({
    row: 3,
    titleRow: 2,
    head: [
      [
        '序号',
        '县（市、区）',
        '常住人口（万人）',
        '献血人次',
        '<',
        '<',
        '<',
        '同比±%',
        '献血量（U）',
        '千人口献血率（‰）',
        '机采血小板（治疗量）',
      ],
      ['^', '^', '^', '上年同期', '团体', '街头', '本期合计', '^', '^', '^', '^'],
    ],
    cols: [
      {},
      {},
      { k: 'pop', i: '常住人口', u: '万人', acc: ['常住人口数'], fmt: '0.0' },
      { k: 'past', i: '献血人次', u: '人次', p: '2023', acc: ['无偿献血人次', '献血人次上年同期'] },
      { k: 'group', i: '献血人次', u: '人次', acc: ['团体献血人次', '无偿献血人次', '献血人次团体'] },
      { k: 'street', i: '献血人次', u: '人次', acc: ['街头献血人次', '无偿献血人次', '献血人次街头'] },
      { k: 'now', i: '献血人次', u: '人次', acc: ['无偿献血人次'], calc: (v) => v.group + v.street },
      {
        k: 'yoy',
        i: '献血人次',
        suffix: '增长率',
        u: '%',
        also: ['无偿献血人次增长率', '献血人次同比', '同比'],
        calc: (v) => ((v.group + v.street - v.past) / v.past) * 100,
        dig: 1,
        fmt: '0.0',
      },
      { k: 'vol', i: '献血量', u: 'U', acc: ['无偿献血量'] },
      {
        k: 'rate',
        i: '千人口献血率',
        u: '‰',
        acc: ['人口献血率', '每千人口献血率'],
        calc: (v) => (v.group + v.street) / (v.pop * 10),
        dig: 2,
        fmt: '0.00',
      },
      { k: 'dose', i: '机采血小板', u: '治疗量', acc: ['机采血小板量', '机采血小板治疗量'] },
    ],
    rows: [...rows, { l: ['合计', null], id: '合计', total: true }],
    over: {
      '南桥区.now': rows[1].v.group + rows[1].v.street + 300,
      '武水县.rate': 21.35,
      '桃源县.yoy': 48.2,
      '合计.vol': sum(rows.map((r) => r.v.vol)) - rows[6].v.vol,
      '合计.pop': 374.2,
      '青沙县.vol': rows[5].v.vol * 200,
      '云门市.past': Math.round(rows[6].v.past / 100),
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find('sum', s, r('南桥区', 'now'), [...r('南桥区', 'group', 'street', 'rate', 'yoy'), 'G5:G12'], '本期合计多 300');
  b.find('rate', s, r('武水县', 'rate'), r('武水县', 'pop', 'now'), '献血率写错');
  b.find('rate', s, r('桃源县', 'yoy'), r('桃源县', 'now', 'past'), '同比写错');
  b.find('sum', s, r('合计', 'vol'), ['I5:I12'], '献血量合计漏了最后一行');
  b.find('sum', s, r('合计', 'pop'), ['C5:C12', t.at('合计', 'rate')], '人口合计多 27 万');
  b.find('unit', s, r('青沙县', 'vol'), ['I5:I12'], '以毫升填入单位（200 毫升）的列');
  b.find('digit', s, r('云门市', 'past'), ['D5:D12', t.at('云门市', 'yoy')], '上年同期少两位');
  t.fact('合计', 'now');
  t.fact('合计', 'rate');
  return b;
}
