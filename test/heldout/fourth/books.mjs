// Fourth held-out set: six workbooks written after the third set was mended, to see how far that carries. All figures invented.
import { book, cut, numbers, round, tidy } from '../kit.mjs';

const sum = (list) => list.reduce((all, one) => tidy(all + one), 0);

/** Schools grouped by stage with a sum under each stage, boys and girls side by side, rates of both and of all. */
function sight() {
  const b = book('近视筛查', { area: '桐溪区', period: '2024' });
  const s = b.sheet('秋季筛查');
  const n = numbers(9001);
  const stages = {
    小学: ['实验小学', '城东小学', '向阳小学'],
    初中: ['第一中学（初中部）', '育才中学'],
    高中: ['第一中学（高中部）', '桐溪高级中学'],
  };
  const base = { 小学: 380, 初中: 690, 高中: 820 };
  const rows = [];
  const all = [];
  for (const [stage, schools] of Object.entries(stages)) {
    for (const [k, name] of schools.entries()) {
      const boys = n(220, 640),
        girls = n(200, 600);
      rows.push({
        l: [k === 0 ? stage : null, name],
        id: name,
        b: { 学校: name },
        v: { boys, girls, mb: Math.round((boys * base[stage]) / 1000) + n(-9, 9), mg: Math.round((girls * base[stage]) / 1000) + n(0, 25) },
      });
      all.push(name);
    }
    rows.push({ l: [null, `${stage}小计`], id: `${stage}小计`, total: true, of: schools, b: { 学段: stage } });
  }
  rows.push({ l: ['全区合计', null], id: '全区合计', total: true, of: all });
  const v = (name) => rows.find((r) => r.id === name).v;
  s.title('A1:K1', '桐溪区2024年秋季学期学生近视筛查结果统计表');
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [
      ['学段', '学校', '筛查人数', '<', '<', '近视人数', '<', '<', '近视率（%）', '<', '<'],
      ['^', '^', '男', '女', '计', '男', '女', '计', '男', '女', '计'],
    ],
    cols: [
      {},
      {},
      { k: 'boys', i: '筛查人数', u: '人', acc: ['男性筛查人数', '筛查人数男'] },
      { k: 'girls', i: '筛查人数', u: '人', acc: ['女性筛查人数', '筛查人数女'] },
      { k: 'n', i: '筛查人数', u: '人', calc: (x) => x.boys + x.girls, acc: ['筛查人数计'] },
      { k: 'mb', i: '近视人数', u: '人', acc: ['男性近视人数', '近视人数男'] },
      { k: 'mg', i: '近视人数', u: '人', acc: ['女性近视人数', '近视人数女'] },
      { k: 'm', i: '近视人数', u: '人', calc: (x) => x.mb + x.mg, acc: ['近视人数计'] },
      { k: 'rb', i: '近视率', u: '%', calc: (x) => (x.mb / x.boys) * 100, dig: 1, fmt: '0.0', acc: ['男性近视率', '近视率男'] },
      { k: 'rg', i: '近视率', u: '%', calc: (x) => (x.mg / x.girls) * 100, dig: 1, fmt: '0.0', acc: ['女性近视率', '近视率女'] },
      { k: 'r', i: '近视率', u: '%', calc: (x) => ((x.mb + x.mg) / (x.boys + x.girls)) * 100, dig: 1, fmt: '0.0', acc: ['近视率计'] },
    ],
    rows,
    over: {
      '城东小学.rg': 14.9,
      '初中小计.boys': { v: v('第一中学（初中部）').boys + v('育才中学').boys + 40 },
      '育才中学.m': v('育才中学').mb + v('育才中学').mg - 100,
      '桐溪高级中学.mb': v('桐溪高级中学').boys + 12,
      '全区合计.r': 98.1,
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find('rate', s, r('城东小学', 'rg'), r('城东小学', 'girls', 'mg'), '女生近视率写错');
  b.find('sum', s, r('初中小计', 'boys'), ['C4:C14', ...r('初中小计', 'n', 'rb')], '小计多 40');
  b.find('sum', s, r('育才中学', 'm'), [...r('育才中学', 'mb', 'mg', 'r'), 'H4:H14'], '近视人数合计少 100');
  b.find('logic', s, r('桐溪高级中学', 'mb'), [...r('桐溪高级中学', 'boys', 'rb', 'm'), 'F4:F14'], '近视人数大于筛查人数');
  b.find('rate', s, r('全区合计', 'r'), [...r('全区合计', 'm', 'n'), 'K4:K14'], '合计率写错');
  t.fact('全区合计', 'n');
  return b;
}

/** A funnel down the side, quarters and the year across, the rates among the counts; nothing but the row names says the unit. */
function screening() {
  const b = book('两癌筛查进度', { area: '沅水县', period: '2024' });
  const s = b.sheet('宫颈癌');
  const n = numbers(77);
  const q = ['q1', 'q2', 'q3', 'q4'];
  const row = (make) => Object.fromEntries(q.map((k) => [k, make(k)]));
  const aim = row(() => 1500);
  const hpv = row(() => n(1180, 1620));
  const pos = row((k) => Math.round(hpv[k] * (n(78, 124) / 1000)));
  const col = row((k) => pos[k] - n(3, 19));
  const path = row((k) => Math.round(col[k] * 0.6));
  const cin = row(() => n(2, 9));
  const counts = { aim, hpv, pos, col, path, cin };
  for (const one of Object.values(counts)) one.y = sum(q.map((k) => one[k]));
  const rate = (a, c) => Object.fromEntries([...q, 'y'].map((k) => [k, round((a[k] / c[k]) * 100, 2)]));
  const done = rate(hpv, aim),
    pr = rate(pos, hpv),
    cr = rate(col, pos);
  done.q2 = tidy(done.q2 - 20);
  cr.y = 101.7;
  const line = (label, i, u, v, acc = []) => ({ l: [label], id: i, i, u, v, acc });
  s.put('A1', '沅水县2024年适龄妇女宫颈癌筛查分季度进度');
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [['指标', '第一季度', '第二季度', '第三季度', '第四季度', '全年']],
    cols: [{}, ...q.map((k) => ({ k, p: '2024' })), { k: 'y' }],
    rows: [
      line('任务数（人）', '任务数', '人', aim, ['宫颈癌筛查任务数', '适龄妇女宫颈癌筛查任务数', '宫颈癌任务数']),
      line('HPV检测人数（人）', 'HPV检测人数', '人', hpv),
      line('任务完成率（%）', '任务完成率', '%', done, ['完成率', '宫颈癌筛查任务完成率', '适龄妇女宫颈癌筛查完成率', '宫颈癌筛查完成率']),
      line('HPV阳性人数（人）', 'HPV阳性人数', '人', pos),
      line('HPV阳性率（%）', 'HPV阳性率', '%', pr),
      line('阴道镜检查人数（人）', '阴道镜检查人数', '人', col),
      line('阴道镜检查率（%）', '阴道镜检查率', '%', cr),
      line('组织病理检查人数（人）', '组织病理检查人数', '人', path, ['组织病理学检查人数']),
      line('确诊CIN2及以上（例）', '确诊CIN2及以上', '例', cin, ['CIN2及以上', '确诊CIN2及以上例数']),
    ],
    over: {
      'HPV检测人数.y': tidy(hpv.y + 90),
      '阴道镜检查人数.q3': pos.q3 + 8,
      '组织病理检查人数.y': tidy(path.y - 10),
      '确诊CIN2及以上.q4': { text: `${String.fromCharCode(0xff10 + cin.q4)}例` },
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find('rate', s, r('任务完成率', 'q2'), r('任务数', 'q2').concat(r('HPV检测人数', 'q2')), '完成率少 20 个百分点');
  b.find('sum', s, r('HPV检测人数', 'y'), ['B4:F4', ...r('任务完成率', 'y'), ...r('HPV阳性率', 'y')], '全年多 90');
  b.find(
    'logic',
    s,
    r('阴道镜检查人数', 'q3'),
    [...r('HPV阳性人数', 'q3'), ...r('阴道镜检查率', 'q3'), 'B8:F8'],
    '检查人数大于阳性人数，率按原数',
  );
  b.find('rate', s, r('阴道镜检查率', 'y'), [...r('阴道镜检查人数', 'y'), ...r('HPV阳性人数', 'y')], '率超过 100%');
  b.find('sum', s, r('组织病理检查人数', 'y'), ['B10:F10'], '全年少 10');
  b.find('text-number', s, r('确诊CIN2及以上', 'q4'), ['B11:F11'], '全角文本数字', { optional: true });
  t.fact('HPV检测人数', 'q1');
  return b;
}

/** A hospital's income: amounts, their shares, costs a visit and a stay, two years with the change in percent, sub-items marked 其中. */
function finance() {
  const b = book('医院运营分析', { area: '岭南市', period: '2024' });
  const s = b.sheet('收入结构');
  s.title('A1:G1', '岭南市中心医院2024年业务收入结构分析表');
  s.put('G2', '单位：万元');
  const item = (label, i, x, y, acc = []) => ({ l: [label], id: i, i, u: '万元', acc, v: { x, y } });
  const out = [
    item('　1.诊察收入', '诊察收入', 1210.4, 1296.8),
    item('　2.检查收入', '检查收入', 3390.2, 3466.5),
    item('　3.药品收入', '药品收入', 4820.6, 4512.3, ['门诊药品收入']),
    item('　4.其他门诊收入', '其他门诊收入', 640.1, 702.9),
  ];
  const inn = [
    item('　1.床位收入', '床位收入', 902.5, 934.1),
    item('　2.手术收入', '手术收入', 2877.3, 3120.6),
    item('　3.住院药品收入', '住院药品收入', 5102.8, 4688.4),
    item('　4.卫生材料收入', '卫生材料收入', 3981.2, 3644.7),
    item('　5.其他住院收入', '其他住院收入', 1415.9, 1502.2),
  ];
  const of = (list) => list.map((r) => r.id);
  const total = { x: sum([...out, ...inn].map((r) => r.v.x)), y: sum([...out, ...inn].map((r) => r.v.y)) };
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [['项目', '2023年', '占比（%）', '2024年', '占比（%）', '增减额', '增减率（%）']],
    cols: [
      {},
      { k: 'x', p: '2023' },
      { k: 'xs', suffix: '占比', u: '%', p: '2023', also: ['占比'], calc: (v) => (v.x / total.x) * 100, dig: 2, fmt: '0.00' },
      { k: 'y', p: '2024' },
      { k: 'ys', suffix: '占比', u: '%', p: '2024', also: ['占比'], calc: (v) => (v.y / total.y) * 100, dig: 2, fmt: '0.00' },
      { k: 'd', suffix: '增减额', p: '2024', also: ['增减额', '增减数'], calc: (v) => tidy(v.y - v.x), dig: 1 },
      { k: 'g', suffix: '增长率', u: '%', p: '2024', also: ['增减率'], calc: (v) => ((v.y - v.x) / v.x) * 100, dig: 2, fmt: '0.00' },
    ],
    rows: [
      { l: ['一、门诊收入'], id: '门诊收入', i: '门诊收入', u: '万元', total: true, of: of(out) },
      ...out,
      { l: ['二、住院收入'], id: '住院收入', i: '住院收入', u: '万元', total: true, of: of(inn) },
      ...inn,
      {
        l: ['医疗收入合计'],
        id: '医疗收入合计',
        i: '医疗收入合计',
        u: '万元',
        acc: ['医疗收入', '业务收入'],
        total: true,
        of: of([...out, ...inn]),
      },
    ],
    over: {
      '住院收入.y': { v: tidy(sum(inn.map((r) => r.v.y)) + 100) },
      '药品收入.ys': 20.71,
      '手术收入.d': -243.3,
      '床位收入.g': 13.5,
      '检查收入.x': 339.02,
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find('sum', s, r('住院收入', 'y'), ['D4:D14', ...r('住院收入', 'ys', 'd', 'g')], '住院收入多 100');
  b.find('rate', s, r('药品收入', 'ys'), [...r('药品收入', 'y'), ...r('医疗收入合计', 'y')], '占比写错');
  b.find('difference', s, r('手术收入', 'd'), r('手术收入', 'x', 'y', 'g'), '增减额正负写反');
  b.find('rate', s, r('床位收入', 'g'), r('床位收入', 'x', 'y', 'd'), '增减率写错');
  b.find('digit', s, r('检查收入', 'x'), [...r('检查收入', 'xs', 'd', 'g', 'y'), 'B4:B14'], '小数点错一位');

  const c = b.sheet('次均费用');
  const m = numbers(41);
  c.title('A1:F1', '2024年各临床科室费用与效率');
  const depts = ['内科', '外科', '妇产科', '儿科', '骨科', '眼科'];
  const rows = depts.map((name) => {
    const visits = m(4200, 16800),
      stays = m(420, 1900),
      days = Math.round(stays * (m(52, 96) / 10));
    return {
      l: [name],
      b: { 科室: name },
      v: { visits, om: round((visits * (m(1500, 2600) / 10)) / 10000, 2), stays, days, im: round((stays * m(4100, 9800)) / 10000, 2) },
    };
  });
  const ct = c.table({
    row: 2,
    titleRow: 1,
    head: [
      [
        '科室',
        '门诊人次（人次）',
        '门诊收入（万元）',
        '门诊次均费用（元）',
        '出院人次（人次）',
        '出院者占用床日（床日）',
        '平均住院日（天）',
        '住院收入（万元）',
        '出院次均费用（元）',
      ],
    ],
    cols: [
      {},
      { k: 'visits', i: '门诊人次', u: '人次' },
      { k: 'om', i: '门诊收入', u: '万元', fmt: '0.00' },
      {
        k: 'oc',
        i: '门诊次均费用',
        u: '元',
        calc: (v) => (v.om * 10000) / v.visits,
        dig: 1,
        fmt: '0.0',
        acc: ['门诊患者次均费用', '门诊次均医药费用'],
      },
      { k: 'stays', i: '出院人次', u: '人次', acc: ['出院人次数'] },
      { k: 'days', i: '出院者占用床日', u: '床日', acc: ['出院者占用总床日数', '出院者占用床日数'] },
      {
        k: 'mean',
        i: '平均住院日',
        u: '天',
        calc: (v) => v.days / v.stays,
        dig: 1,
        fmt: '0.0',
        acc: ['出院者平均住院日', '出院患者平均住院日'],
      },
      { k: 'im', i: '住院收入', u: '万元', fmt: '0.00' },
      {
        k: 'ic',
        i: '出院次均费用',
        u: '元',
        calc: (v) => (v.im * 10000) / v.stays,
        dig: 1,
        fmt: '0.0',
        acc: ['出院患者次均费用', '住院次均费用', '出院患者次均医药费用'],
      },
    ],
    rows: [...rows, { l: ['全院'], id: '全院', total: true }],
    over: {
      '外科.oc': 88.8,
      '儿科.mean': 11.9,
      '骨科.im': tidy(rows[4].v.im * 10000),
      '全院.visits': sum(rows.map((x) => x.v.visits)) + 1000,
      '眼科.stays': { v: rows[5].v.stays * 10 },
    },
  });
  const k = (name, ...keys) => keys.map((one) => ct.at(name, one));
  b.find('rate', c, k('外科', 'oc'), k('外科', 'visits', 'om'), '次均费用写错');
  b.find('rate', c, k('儿科', 'mean'), k('儿科', 'stays', 'days'), '平均住院日写错');
  b.find('unit', c, k('骨科', 'im'), [...k('骨科', 'ic', 'stays'), 'H3:H9'], '以元填入万元的列');
  b.find('sum', c, k('全院', 'visits'), ['B3:B9', ...k('全院', 'oc')], '门诊合计多 1000');
  b.find('digit', c, k('眼科', 'stays'), [...k('眼科', 'mean', 'ic', 'days', 'im'), 'E3:E9'], '出院人次多一位');
  ct.fact('全院', 'stays');
  return b;
}

/** Water samples of two seasons in blocks of columns, urban and rural in groups of rows, unqualified items in words. */
function water() {
  const b = book('水质监测', { area: '平江县', period: '2024' });
  const s = b.sheet('饮用水');
  const n = numbers(660);
  const kinds = { 城市: ['出厂水', '末梢水', '二次供水'], 农村: ['集中式出厂水', '集中式末梢水'] };
  const rows = [];
  for (const [where, list] of Object.entries(kinds))
    for (const [k, name] of list.entries()) {
      const d = n(24, 160),
        w = n(24, 160);
      rows.push({
        l: [k === 0 ? where : null, name],
        id: name,
        b: { 水样: name },
        v: { d, dp: d - n(0, 6), w, wp: w - n(1, 9), why: k === 0 ? '总大肠菌群' : null },
      });
    }
  rows.push({ l: ['合计', null], id: '合计', total: true });
  const v = (name) => rows.find((r) => r.id === name).v;
  s.title('A1:K1', '平江县2024年生活饮用水水质监测结果汇总');
  s.put('A2', '监测单位：县疾控中心').put('J2', '单位：份、%');
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [
      ['类别', '水样类型', '枯水期', '<', '<', '丰水期', '<', '<', '全年', '<', '<', '主要不合格指标'],
      ['^', '^', '检测', '合格', '合格率', '检测', '合格', '合格率', '检测', '合格', '合格率', '^'],
    ],
    cols: [
      {},
      {},
      { k: 'd', i: '检测', u: '份', acc: ['枯水期检测', '检测份数', '枯水期检测份数'] },
      { k: 'dp', i: '合格', u: '份', acc: ['枯水期合格', '合格份数', '枯水期合格份数'] },
      { k: 'dr', i: '合格率', u: '%', acc: ['枯水期合格率', '水质合格率'], calc: (x) => (x.dp / x.d) * 100, dig: 1, fmt: '0.0' },
      { k: 'w', i: '检测', u: '份', acc: ['丰水期检测', '检测份数', '丰水期检测份数'] },
      { k: 'wp', i: '合格', u: '份', acc: ['丰水期合格', '合格份数', '丰水期合格份数'] },
      { k: 'wr', i: '合格率', u: '%', acc: ['丰水期合格率', '水质合格率'], calc: (x) => (x.wp / x.w) * 100, dig: 1, fmt: '0.0' },
      { k: 'a', i: '检测', u: '份', acc: ['全年检测', '检测份数', '全年检测份数'], calc: (x) => x.d + x.w },
      { k: 'ap', i: '合格', u: '份', acc: ['全年合格', '合格份数', '全年合格份数'], calc: (x) => x.dp + x.wp },
      {
        k: 'ar',
        i: '合格率',
        u: '%',
        acc: ['全年合格率', '水质合格率'],
        calc: (x) => ((x.dp + x.wp) / (x.d + x.w)) * 100,
        dig: 1,
        fmt: '0.0',
      },
      { k: 'why', obs: false },
    ],
    rows: rows.map((r) => ({ ...r, v: r.total ? { why: null } : r.v })),
    over: {
      '末梢水.a': v('末梢水').d + v('末梢水').w + 10,
      '二次供水.wp': v('二次供水').w + 3,
      '集中式出厂水.dr': 89.9,
      '合计.dp': sum(rows.filter((r) => r.v).map((r) => r.v.dp)) - 21,
      '集中式末梢水.ar': 0.957,
    },
  });
  const r = (name, ...keys) => keys.map((k) => t.at(name, k));
  b.find('sum', s, r('末梢水', 'a'), [...r('末梢水', 'd', 'w', 'ar', 'ap'), 'I5:I10'], '全年检测多 10');
  b.find('logic', s, r('二次供水', 'wp'), [...r('二次供水', 'w', 'wr', 'ap'), 'G5:G10'], '合格份数大于检测份数');
  b.find('rate', s, r('集中式出厂水', 'dr'), r('集中式出厂水', 'd', 'dp'), '合格率写错');
  b.find('sum', s, r('合计', 'dp'), ['D5:D10', ...r('合计', 'dr', 'ap', 'd')], '合格合计少 21');
  b.find('unit', s, r('集中式末梢水', 'ar'), [...r('集中式末梢水', 'a', 'ap'), 'K5:K10'], '小数填入百分数的列');
  t.fact('合计', 'a');
  return b;
}

/** Clean. Deaths by cause and sex with the population in the frame, shares, places in the order; rates rounded; a second sheet of ages. */
function deaths() {
  const b = book('死因监测', { area: '阳安市', period: '2024' });
  const s = b.sheet('死因顺位');
  const n = numbers(1900);
  const men = 412600,
    women = 398400;
  s.title('A1:J1', '2024年阳安市居民主要死因死亡率及构成');
  s.put('A2', '平均人口：811000人（男412600人，女398400人）').put('J2', '单位：人、1/10万、%');
  const causes = ['心脏病', '恶性肿瘤', '脑血管病', '呼吸系统疾病', '损伤和中毒', '内分泌营养代谢疾病', '消化系统疾病', '其他'];
  const rows = causes.map((name, k) => ({
    l: [k + 1, name],
    id: name,
    b: { 死因: name },
    v: { m: n(60, 240) * (8 - k) + 20, f: n(50, 200) * (8 - k) + 15 },
  }));
  rows.sort((x, y) => (x.id === '其他') - (y.id === '其他') || y.v.m + y.v.f - x.v.m - x.v.f).forEach((r, k) => (r.l[0] = k + 1));
  const all = { m: sum(rows.map((r) => r.v.m)), f: sum(rows.map((r) => r.v.f)) };
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [
      ['顺位', '死因', '男性', '<', '女性', '<', '合计', '<', '<'],
      ['^', '^', '死亡数', '死亡率', '死亡数', '死亡率', '死亡数', '死亡率', '构成比'],
    ],
    cols: [
      {},
      {},
      { k: 'm', i: '男性死亡数', u: '人', acc: ['死亡数', '男性死亡人数'] },
      { k: 'mr', i: '男性死亡率', u: '/10万', acc: ['死亡率'], calc: (v) => (v.m / men) * 100000, dig: 2, fmt: '0.00' },
      { k: 'f', i: '女性死亡数', u: '人', acc: ['死亡数', '女性死亡人数'] },
      { k: 'fr', i: '女性死亡率', u: '/10万', acc: ['死亡率'], calc: (v) => (v.f / women) * 100000, dig: 2, fmt: '0.00' },
      { k: 'n', i: '死亡数', u: '人', acc: ['合计死亡数', '死亡人数'], calc: (v) => v.m + v.f },
      { k: 'r', i: '死亡率', u: '/10万', acc: ['合计死亡率'], calc: (v) => ((v.m + v.f) / (men + women)) * 100000, dig: 2, fmt: '0.00' },
      {
        k: 's',
        i: '死亡数构成比',
        u: '%',
        acc: ['构成比', '合计构成比', '死亡构成比', '死因构成比'],
        calc: (v) => ((v.m + v.f) / (all.m + all.f)) * 100,
        dig: 2,
        fmt: '0.00',
      },
    ],
    rows: [...rows, { l: [null, '总计'], id: '总计', total: true }],
  });
  t.fact('总计', 'n');
  return b;
}

/** Staff by title and schooling in stacked blocks with percentages beside; treatment outcomes of a cohort that add to the cohort. */
function staff() {
  const b = book('人员与结核', { area: '双桥县', period: '2024' });
  const s = b.sheet('人员构成');
  s.title('A1:G1', '双桥县2024年末卫生技术人员构成情况');
  const parts = [
    ['学历', ['研究生', '大学本科', '大专', '中专', '高中及以下'], [38, 612, 704, 391, 25]],
    ['职称', ['正高', '副高', '中级', '初级', '未定级'], [22, 141, 436, 966, 205]],
    ['年龄', ['35岁以下', '35～44岁', '45～54岁', '55岁及以上'], [702, 571, 366, 131]],
  ];
  const county = [18, 402, 288, 101, 4, 17, 98, 231, 398, 69, 344, 262, 155, 52];
  let k = 0;
  const rows = [{ l: ['总计', null], id: '总计', v: { all: 1770, hosp: 813 } }];
  for (const [dim, names, list] of parts)
    names.forEach((name, at) =>
      rows.push({ l: [at === 0 ? dim : null, name], id: name, b: { [dim]: name }, v: { all: list[at], hosp: county[k++] } }),
    );
  for (const r of rows) r.v.low = r.v.all - r.v.hosp;
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [['项目', '分类', '全县（人）', '构成比（%）', '县级医疗机构（人）', '构成比（%）', '乡镇及以下（人）']],
    cols: [
      {},
      {},
      { k: 'all', i: '卫生技术人员', u: '人', acc: ['卫生技术人员数', '全县', '全县卫生技术人员', '卫生技术人员全县'] },
      {
        k: 'as',
        i: '卫生技术人员构成比',
        u: '%',
        acc: ['构成比', '全县构成比', '卫生技术人员数构成比'],
        calc: (v) => (v.all / 1770) * 100,
        dig: 1,
        fmt: '0.0',
      },
      { k: 'hosp', i: '县级医疗机构卫生技术人员', u: '人', acc: ['县级医疗机构', '卫生技术人员'] },
      {
        k: 'hs',
        i: '县级医疗机构卫生技术人员构成比',
        u: '%',
        acc: ['构成比', '县级医疗机构构成比', '卫生技术人员构成比'],
        calc: (v) => (v.hosp / 813) * 100,
        dig: 1,
        fmt: '0.0',
      },
      { k: 'low', i: '乡镇及以下卫生技术人员', u: '人', acc: ['乡镇及以下', '卫生技术人员'] },
    ],
    rows,
    over: { '大专.all': 740, '中级.as': 42.6, '35～44岁.hosp': 226, '未定级.low': 163 },
  });
  const r = (name, ...keys) => keys.map((one) => t.at(name, one));
  b.find('digit', s, r('大专', 'all'), [...r('大专', 'as', 'low', 'hosp'), ...r('总计', 'all'), 'C4:C8'], '704 写成 740');
  b.find('rate', s, r('中级', 'as'), r('中级', 'all'), '构成比写错');
  b.find('digit', s, r('35～44岁', 'hosp'), [...r('35～44岁', 'hs', 'low', 'all'), ...r('总计', 'hosp'), 'E14:E17'], '262 写成 226');
  b.find('difference', s, r('未定级', 'low'), [...r('未定级', 'all', 'hosp'), ...r('总计', 'low'), 'G9:G13'], '乡镇及以下不等于全县减县级');

  const c = b.sheet('结核转归');
  const n = numbers(12);
  c.title('A1:J1', '2023年登记肺结核患者治疗转归队列分析');
  const towns = ['安平镇', '柳河镇', '大塘镇', '新民乡', '上坪乡'];
  const list = towns.map((name) => {
    const v = { cured: n(4, 18), done: n(12, 40), died: n(0, 2), failed: n(0, 1), lost: n(0, 2), other: n(0, 3) };
    return { l: [name], a: name, v };
  });
  const reg = (v) => v.cured + v.done + v.died + v.failed + v.lost + v.other;
  const ct = c.table({
    row: 2,
    titleRow: 1,
    period: '2023',
    head: [['乡镇', '登记患者数（例）', '治愈', '完成疗程', '死亡', '失败', '失访', '其他', '成功治疗数（例）', '成功治疗率（%）']],
    cols: [
      {},
      { k: 'reg', i: '登记患者数', u: '例', calc: reg, acc: ['登记患者', '登记肺结核患者数', '肺结核患者登记数'] },
      { k: 'cured', i: '治愈', u: '例', acc: ['治愈数', '治愈例数'] },
      { k: 'done', i: '完成疗程', u: '例', acc: ['完成疗程数'] },
      { k: 'died', i: '死亡', u: '例', acc: ['死亡数', '死亡例数'] },
      { k: 'failed', i: '失败', u: '例', acc: ['失败数'] },
      { k: 'lost', i: '失访', u: '例', acc: ['失访数'] },
      { k: 'other', i: '其他', u: '例', acc: ['其他数'] },
      { k: 'good', i: '成功治疗数', u: '例', calc: (v) => v.cured + v.done, acc: ['肺结核患者成功治疗数'] },
      {
        k: 'rate',
        i: '成功治疗率',
        u: '%',
        calc: (v) => ((v.cured + v.done) / reg(v)) * 100,
        dig: 1,
        fmt: '0.0',
        acc: ['肺结核患者成功治疗率'],
      },
    ],
    rows: [...list, { l: ['合计'], id: '合计', total: true }],
    over: {
      '柳河镇.reg': reg(list[1].v) + 5,
      '新民乡.good': list[3].v.cured + list[3].v.done + 4,
      '合计.done': sum(list.map((x) => x.v.done)) + 30,
      '大塘镇.rate': 59.3,
    },
  });
  const q = (name, ...keys) => keys.map((one) => ct.at(name, one));
  b.find('sum', c, q('柳河镇', 'reg'), ['B4:J4', 'B3:B8'], '登记数不等于各转归之和');
  b.find('sum', c, q('新民乡', 'good'), [...q('新民乡', 'cured', 'done', 'rate'), 'I3:I8'], '成功治疗数多 4');
  b.find('sum', c, q('合计', 'done'), ['D3:D8', ...q('合计', 'good', 'reg')], '完成疗程合计多 30');
  b.find('rate', c, q('大塘镇', 'rate'), q('大塘镇', 'good', 'reg'), '成功治疗率写错');
  ct.fact('合计', 'reg');
  void cut;
  return b;
}

export const BOOKS = [sight, screening, finance, water, deaths, staff];
