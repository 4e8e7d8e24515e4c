// Fifth held-out set: five workbooks in layouts that clerks make and programs do not expect, written before the program had seen any of them.
import { book, numbers, round, tidy } from '../kit.mjs';

const sum = (list) => list.reduce((all, one) => tidy(all + one), 0);
const towns = ['东关街道', '西河镇', '南坝镇', '北岭乡', '中塘乡'];

/** A sheet for each month and one that adds them up; percentages and thousands typed as text on the summary. */
function quarter() {
  const b = book('月报与季度汇总', { area: '永宁县', period: '2024' });
  const n = numbers(501);
  const cols = [
    { k: 'visits', i: '门急诊人次', u: '人次', acc: ['门急诊'] },
    { k: 'stays', i: '住院人次', u: '人次', acc: ['住院'] },
    { k: 'births', i: '分娩数', u: '人', acc: ['住院分娩数', '分娩'] },
  ];
  const month = () => towns.map((name) => ({ l: [name], a: name, v: { visits: n(900, 4200), stays: n(30, 160), births: n(1, 14) } }));
  const months = [month(), month(), month()];
  const head = [['乡镇', '门急诊人次（人次）', '住院人次（人次）', '分娩数（人）']];
  months.forEach((rows, at) => {
    const s = b.sheet(`${at + 1}月`);
    s.title('A1:D1', `永宁县2024年${at + 1}月基层医疗服务月报`);
    const t = s.table({
      row: 2,
      titleRow: 1,
      head,
      cols: [{}, ...cols],
      rows: [...rows, { l: ['合计'], id: '合计', total: true }],
      over: at === 1 ? { '合计.stays': sum(rows.map((r) => r.v.stays)) + 20 } : {},
    });
    if (at === 1) b.find('sum', s, [t.at('合计', 'stays')], ['C3:C8', '一季度汇总!C3:C8'], '2月住院合计多 20');
  });
  const q = b.sheet('一季度汇总');
  q.title('A1:E1', '永宁县2024年第一季度基层医疗服务汇总表');
  const add = (name, k) => sum(months.map((rows) => rows.find((r) => r.l[0] === name).v[k]));
  const list = towns.map((name) => {
    const v = { visits: add(name, 'visits'), stays: add(name, 'stays'), births: add(name, 'births'), past: 0 };
    v.past = Math.round(v.visits * (n(88, 112) / 100));
    return { l: [name], a: name, v };
  });
  list[2].v.visits += 600; // 南坝镇：季度数与三个月之和不符，合计也按它加
  list[3].v.births -= 3;
  const t = q.table({
    row: 2,
    titleRow: 1,
    head: [['乡镇', '门急诊人次（人次）', '住院人次（人次）', '分娩数（人）', '上年同期门急诊人次（人次）', '同比增长']],
    cols: [
      {},
      ...cols,
      { k: 'past', i: '门急诊人次', u: '人次', p: '2023', acc: ['上年同期门急诊人次'] },
      {
        k: 'yoy',
        i: '门急诊人次',
        suffix: '增长率',
        u: '%',
        also: ['同比增长', '门急诊人次同比增长率'],
        calc: (v) => ((v.visits - v.past) / v.past) * 100,
        dig: 1,
        text: (x) => `${x.toFixed(1)}%`,
      },
    ],
    rows: [...list, { l: ['全县合计'], id: '全县合计', total: true }],
    over: { '西河镇.yoy': { text: '-31.2%' } },
  });
  b.truth.observations.find((o) => o.sheet === '一季度汇总' && o.cell === t.at('西河镇', 'yoy')).value = -31.2;
  const at = (name, k) => t.at(name, k);
  b.find('cross-sheet', q, [at('南坝镇', 'visits')], ['1月!B5', '2月!B5', '3月!B5', at('全县合计', 'visits')], '季度数不等于三个月之和');
  b.find('cross-sheet', q, [at('北岭乡', 'births')], ['1月!D6', '2月!D6', '3月!D6', at('全县合计', 'births')], '季度数不等于三个月之和');
  b.find('rate', q, [at('西河镇', 'yoy')], [at('西河镇', 'visits'), at('西河镇', 'past')], '同比写错（文本百分数）');
  b.doubt(q, ['B3:D8'], 'cross-sheet', '2 月合计有错，汇总合计与之不符');
  t.fact('全县合计', 'stays');
  return b;
}

/** Three rows for each town: task, done, rate; the projects across; merged town names; the county at the end. */
function triples() {
  const b = book('三行一组', { area: '怀远县', period: '2024' });
  const s = b.sheet('项目进度');
  const n = numbers(733);
  const projects = { hy: '高血压患者管理', dm: '糖尿病患者管理', old: '老年人体检', kid: '儿童健康管理' };
  const keys = Object.keys(projects);
  const rows = [];
  const total = { t: {}, d: {} };
  const push = (name, task, done, a) => {
    const top = 4 + rows.length;
    rows.push(
      { l: [name, '任务数'], id: `${name}任务`, a, v: task, kind: '任务数' },
      { l: [null, '完成数'], id: `${name}完成`, a, v: done, kind: '完成数' },
      {
        l: [null, '完成率'],
        id: `${name}率`,
        a,
        v: Object.fromEntries(keys.map((k) => [k, round((done[k] / task[k]) * 100, 1)])),
        kind: '完成率',
      },
    );
    s.merges.push(`A${top}:A${top + 2}`);
  };
  for (const name of towns) {
    const task = Object.fromEntries(keys.map((k) => [k, n(18, 90) * 10]));
    const done = Object.fromEntries(keys.map((k) => [k, Math.round(task[k] * (n(82, 104) / 100))]));
    push(name, task, done, name);
    for (const k of keys) {
      total.t[k] = (total.t[k] ?? 0) + task[k];
      total.d[k] = (total.d[k] ?? 0) + done[k];
    }
  }
  push('全县', total.t, total.d, '怀远县');
  const v = (id) => rows.find((r) => r.id === id).v;
  s.title('A1:F1', '怀远县2024年基本公共卫生服务重点项目进度');
  s.put('F2', '单位：人、%');
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [['乡镇', '进度', ...Object.values(projects)]],
    cols: [{}, {}, ...keys.map((k) => ({ k, i: projects[k] }))],
    rows,
    over: {
      '西河镇率.dm': tidy(v('西河镇率').dm - 11),
      '南坝镇完成.old': v('南坝镇完成').old + 50,
      '全县完成.hy': v('全县完成').hy - 40,
      '全县率.kid': 100.9,
      '中塘乡任务.hy': v('中塘乡任务').hy * 10,
    },
  });
  for (const o of b.truth.observations) {
    const r = rows[Number(o.cell.slice(1)) - 4];
    o.unit = r.kind === '完成率' ? '%' : '人';
    o.accept.push(o.indicator + r.kind, ...(r.kind === '任务数' ? [] : [`${o.indicator}人数`]));
  }
  const at = (id, k) => t.at(id, k);
  b.find('rate', s, [at('西河镇率', 'dm')], [at('西河镇任务', 'dm'), at('西河镇完成', 'dm')], '完成率少 11');
  b.find('sum', s, [at('南坝镇完成', 'old')], ['E4:E21'], '完成数多 50，完成率与全县按原数');
  b.find('sum', s, [at('全县完成', 'hy')], ['C4:C21'], '全县完成数少 40');
  b.find('rate', s, [at('全县率', 'kid')], [at('全县任务', 'kid'), at('全县完成', 'kid')], '全县完成率写错');
  b.find('digit', s, [at('中塘乡任务', 'hy')], ['C4:C21'], '任务数多一位');
  return b;
}

/** Six years across, measures down in two unnamed groups, rates worked out from other rows, a mean yearly growth at the end. */
function series() {
  const b = book('历年主要指标', { area: '望江市', period: '2024' });
  const s = b.sheet('Sheet1');
  const n = numbers(60);
  const years = [2019, 2020, 2021, 2022, 2023, 2024];
  const row = (make) => Object.fromEntries(years.map((y, k) => [`y${y}`, make(k)]));
  const pop = row((k) => round(412.6 + k * 1.3 + n(0, 9) / 10, 1));
  const beds = row((k) => 24100 + k * 640 + n(0, 90));
  const docs = row((k) => 10650 + k * 410 + n(0, 60));
  const nurses = row((k) => 11900 + k * 520 + n(0, 60));
  const visits = row((k) => round(2210.4 + k * 61 + n(0, 200) / 10, 1));
  const births = row((k) => 42100 - k * 3100 + n(0, 500));
  const infant = row((k) => 190 - k * 19 + n(0, 9));
  const per = (a, c, f, d) => Object.fromEntries(years.map((y) => [`y${y}`, round((a[`y${y}`] / c[`y${y}`]) * f, d)]));
  const pb = per(beds, pop, 0.1, 2),
    pd = per(docs, pop, 0.1, 2),
    ratio = per(nurses, docs, 1, 2),
    ir = per(infant, births, 1000, 2);
  const grow = (v) => round(((v.y2024 / v.y2019) ** (1 / 5) - 1) * 100, 2);
  const line = (i, u, v, g, acc = []) => ({ l: [i, u], id: i, i, u, acc, v: { ...v, g: g ? grow(v) : null } });
  s.put('A1', '望江市卫生健康事业发展主要指标');
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [['指标', '单位', ...years.map((y) => `${y}年`), '年均增长（%）']],
    cols: [
      {},
      {},
      ...years.map((y) => ({ k: `y${y}`, p: String(y) })),
      { k: 'g', suffix: '年均增长率', u: '%', also: ['年均增长', '年均增长率'] },
    ],
    rows: [
      line('常住人口', '万人', pop, true, ['常住人口数']),
      line('床位数', '张', beds, true, ['医疗卫生机构床位数']),
      line('执业（助理）医师数', '人', docs, true),
      line('注册护士数', '人', nurses, true),
      line('每千人口床位数', '张', pb, false, ['每千人口医疗卫生机构床位数', '每千常住人口床位数']),
      line('每千人口执业（助理）医师数', '人', pd, false),
      line('医护比', '1:', ratio, false),
      line('总诊疗人次', '万人次', visits, true, ['总诊疗人次数']),
      line('活产数', '人', births, false),
      line('婴儿死亡数', '人', infant, false),
      line('婴儿死亡率', '‰', ir, false),
    ],
    over: {
      '每千人口床位数.y2022': tidy(pb.y2022 + 0.9),
      '注册护士数.y2021': nurses.y2021 * 10,
      '婴儿死亡率.y2023': tidy(ir.y2023 * 10),
      '总诊疗人次.y2022': visits.y2022 * 10000,
      '床位数.g': tidy(grow(beds) + 3),
    },
  });
  const at = (i, k) => t.at(i, k);
  b.find('rate', s, [at('每千人口床位数', 'y2022')], [at('床位数', 'y2022'), at('常住人口', 'y2022')], '每千人口床位数写错');
  b.find('digit', s, [at('注册护士数', 'y2021')], [at('医护比', 'y2021'), 'C6:I6'], '护士数多一位');
  b.find('digit', s, [at('婴儿死亡率', 'y2023')], [at('婴儿死亡数', 'y2023'), at('活产数', 'y2023'), 'C13:H13'], '死亡率小数点错');
  b.find('unit', s, [at('总诊疗人次', 'y2022')], ['C10:I10'], '以人次填入万人次的行');
  b.find('rate', s, [at('床位数', 'g')], ['C4:I4'], '年均增长写错');
  t.fact('床位数', 'y2024');
  t.fact('婴儿死亡率', 'y2024');
  return b;
}

/** Clean. A notice with a date, a long heading over three levels, blanks for zero, a note among the rows, percentages above 100. */
function notice() {
  const b = book('签约履约通报', { area: '', period: '2024' });
  const s = b.sheet('通报');
  const n = numbers(88);
  s.title('A1:K1', '关于2024年11月份家庭医生签约服务情况的通报');
  s.title('A2:K2', '（截至2024年11月30日）');
  const groups = [
    ['old', '65岁及以上老年人'],
    ['hy', '高血压患者'],
    ['dm', '糖尿病患者'],
  ];
  const t = s.table({
    row: 3,
    titleRow: 1,
    head: [
      ['单位', '常住人口（人）', '签约总人数（人）', '重点人群签约情况', '<', '<', '<', '<', '<', '履约率（%）'],
      ['^', '^', '^', ...groups.flatMap(([, name]) => [name, '<']), '^'],
      ['^', '^', '^', ...groups.flatMap(() => ['应签（人）', '已签（人）']), '^'],
    ],
    cols: [
      {},
      { k: 'pop', i: '常住人口', u: '人', acc: ['常住人口数'] },
      { k: 'all', i: '签约总人数', u: '人', acc: ['签约人数', '家庭医生签约人数'] },
      ...groups.flatMap(([k, name]) => [
        { k: `${k}1`, i: `${name}应签`, u: '人', acc: [`${name}应签人数`, `重点人群签约情况${name}应签`] },
        { k: `${k}2`, i: `${name}已签`, u: '人', acc: [`${name}已签人数`, `${name}签约人数`, `重点人群签约情况${name}已签`] },
      ]),
      { k: 'keep', i: '履约率', u: '%', acc: ['家庭医生签约履约率', '签约履约率'], dig: 1 },
    ],
    rows: [
      ...['鹤城街道卫生院', '温溪镇卫生院', '船寮镇卫生院', '北山镇卫生院', '海口镇卫生院'].map((name) => {
        const pop = n(8000, 42000);
        const v = { pop, all: Math.round(pop * (n(40, 61) / 100)), keep: n(930, 1000) / 10 };
        for (const [k] of groups) {
          v[`${k}1`] = Math.round(pop * (k === 'old' ? 0.17 : k === 'hy' ? 0.09 : 0.03)) + n(0, 40);
          v[`${k}2`] = v[`${k}1`] - n(0, 90);
        }
        return { l: [name], b: { 机构: name }, v };
      }),
      { l: ['合计'], id: '合计', total: true, v: { keep: 96.8 } },
    ],
  });
  s.put(`A${t.last + 1}`, '备注：1.履约率为抽查结果，合计按签约人数加权；2.应签人数以年初基数为准，年内新增不计。');
  t.fact('合计', 'all');
  return b;
}

/** Areas across, measures down, the county first; amounts of money received and spent with what is left, counts of people helped. */
function aid() {
  const b = book('医疗救助', { area: '石泉县', period: '2024' });
  const s = b.sheet('救助资金');
  const n = numbers(303);
  const keys = towns.map((_, k) => `t${k}`);
  const row = (make) => Object.fromEntries(keys.map((k) => [k, make(k)]));
  const left0 = row(() => round(n(120, 900) / 100, 2));
  const got = row(() => round(n(2200, 9600) / 100, 2));
  const hosp = row((k) => round(got[k] * 0.7 + n(0, 90) / 100, 2));
  const out = row((k) => round(got[k] * 0.2 + n(0, 40) / 100, 2));
  const spent = row((k) => tidy(hosp[k] + out[k]));
  const left = row((k) => tidy(left0[k] + got[k] - spent[k]));
  const hp = row(() => n(40, 260)),
    op = row(() => n(60, 520));
  const mean = row((k) => round((hosp[k] * 10000) / hp[k], 0));
  const all = { left0, got, hosp, out, spent, left, hp, op };
  for (const one of Object.values(all)) one.c = sum(keys.map((k) => one[k]));
  mean.c = round((hosp.c * 10000) / hp.c, 0);
  const line = (label, i, u, v, acc = []) => ({ l: [label], id: i, i, u, acc, v });
  s.title('A1:G1', '石泉县2024年城乡医疗救助资金使用情况');
  const t = s.table({
    row: 2,
    titleRow: 1,
    head: [['项目', '全县', ...towns]],
    cols: [{}, { k: 'c' }, ...keys.map((k, at) => ({ k, at }))],
    rows: [
      line('上年结余（万元）', '上年结余', '万元', left0),
      line('本年收入（万元）', '本年收入', '万元', got),
      line('本年支出（万元）', '本年支出', '万元', spent),
      line('其中：住院救助（万元）', '住院救助', '万元', hosp, ['本年支出住院救助', '住院救助支出']),
      line('门诊救助（万元）', '门诊救助', '万元', out, ['本年支出门诊救助', '门诊救助支出']),
      line('年末结余（万元）', '年末结余', '万元', left),
      line('住院救助人次（人次）', '住院救助人次', '人次', hp),
      line('门诊救助人次（人次）', '门诊救助人次', '人次', op),
      line('住院次均救助（元）', '住院次均救助', '元', mean, ['住院次均救助金额']),
    ],
    over: {
      '年末结余.t1': tidy(left.t1 + 5),
      '本年支出.t3': tidy(spent.t3 + 2.4),
      '门诊救助人次.c': op.c + 100,
      '住院次均救助.t0': mean.t0 * 10,
      '住院救助.t4': tidy(hosp.t4 * 10000),
      '本年收入.c': tidy(got.c - got.t2),
    },
  });
  for (const o of b.truth.observations) {
    const at = o.cell.charCodeAt(0) - 67;
    if (at >= 0) o.area = towns[at];
  }
  const at = (i, k) => t.at(i, k);
  b.find(
    'difference',
    s,
    [at('年末结余', 't1')],
    [at('上年结余', 't1'), at('本年收入', 't1'), at('本年支出', 't1'), 'B8:G8'],
    '年末结余多 5',
  );
  b.find(
    'sum',
    s,
    [at('本年支出', 't3')],
    [at('住院救助', 't3'), at('门诊救助', 't3'), at('年末结余', 't3'), 'B5:G5'],
    '支出不等于其中两项之和',
  );
  b.find('sum', s, [at('门诊救助人次', 'c')], ['B10:G10'], '全县多 100');
  b.find('rate', s, [at('住院次均救助', 't0')], [at('住院救助', 't0'), at('住院救助人次', 't0'), 'B11:G11'], '次均多一位');
  b.find('unit', s, [at('住院救助', 't4')], ['B6:G6', at('本年支出', 't4'), at('住院次均救助', 't4')], '以元填入万元的行');
  b.find('sum', s, [at('本年收入', 'c')], ['B4:G4', at('年末结余', 'c')], '全县收入漏了一个镇');
  t.fact('本年支出', 'c');
  return b;
}

export const BOOKS = [quarter, triples, series, notice, aid];
