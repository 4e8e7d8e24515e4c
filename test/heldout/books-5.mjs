// A second set, written after the first round of fixes and measured before the next: transposed programmes, two-level months, finance by item,
// staff by kind with shares, typed targets, prefectures over years.
import { book, numbers, round } from './kit.mjs';

export function transposed() {
  const B = book('meixi-2020-chronic-transposed', { about: 'chronic disease management, programmes down and towns across; invented figures', area: '梅溪县', period: '2020', level: 'county' });
  const S = B.sheet('慢病季报');
  S.title('A1:H1', '梅溪县2020年第三季度慢性病患者健康管理情况').put('A2', '填报日期：2020年10月9日');
  const towns = ['城北街道', '清河镇', '下坝镇', '云岭乡', '大洼乡'];
  const g = numbers(211), keys = towns.map((_, n) => `t${n}`);
  const base = [['高血压', 1400, 3600], ['糖尿病', 380, 1100], ['严重精神障碍', 60, 150]];
  const rows = [];
  for (const [name, low, high] of base) {
    const reg = towns.map(() => g(low, high)), std = reg.map((n) => Math.round((n * g(74, 92)) / 100)), ctl = std.map((n) => Math.round((n * g(70, 88)) / 100));
    const line = (l, i, u, list, acc) => ({ l: [rows.length % 4 === 0 ? name : null, l], id: `${name}${l}`, i, u, acc, v: Object.fromEntries(list.map((n, k) => [keys[k], n])) });
    const put = (l, i, u, list, all, acc) => { const r = line(l, i, u, list, acc); r.v.all = all; rows.push(r); };
    const sum = (list) => list.reduce((a, b) => a + b, 0);
    const full = name === '严重精神障碍' ? '严重精神障碍患者' : `${name}患者`;
    put('登记人数', `${full}登记人数`, '人', reg, sum(reg), [`${name}登记人数`, `${name}在册人数`, `${full}登记数`, `${full}登记管理人数`]);
    put('规范管理人数', `${full}规范管理人数`, '人', std, sum(std), [`${name}规范管理人数`]);
    put('规范管理率（%）', `${full}规范管理率`, '%', std.map((n, k) => round((n / reg[k]) * 100, 2)), round((sum(std) / sum(reg)) * 100, 2), [`${name}规范管理率`]);
    put('稳定（达标）人数', `${full}稳定（达标）人数`, '人', ctl, sum(ctl), [`${name}稳定（达标）人数`, `${name}达标人数`, `${name}稳定人数`, `${full}达标人数`, `${full}稳定人数`, `${full}病情稳定人数`]);
  }
  const t = S.table({ row: 3, head: [['病种', '项目', ...towns, '合计']], cols: [{}, {}, ...towns.map((a, n) => ({ k: keys[n] })), { k: 'all' }], rows, period: '2020年第三季度', titleRow: 1, domain: 'essential-public-health', over: { '糖尿病规范管理率（%）.t2': 58.31, '高血压规范管理人数.all': rows[1].v.all + 270, '严重精神障碍规范管理人数.t1': rows[8].v.t1 + 40 } });
  for (const o of B.truth.observations) { const c = o.cell.charCodeAt(0) - 67; o.area = towns[c] ?? '梅溪县'; }
  B.find('rate', S, [t.at('糖尿病规范管理率（%）', 't2')], [t.at('糖尿病规范管理人数', 't2'), t.at('糖尿病登记人数', 't2')], 'the counts give another rate');
  B.find('sum', S, [t.at('高血压规范管理人数', 'all')], keys.map((k) => t.at('高血压规范管理人数', k)).concat([t.at('高血压规范管理率（%）', 'all')]), 'the towns add to 270 fewer', { also: ['rate'] });
  B.find('sum', S, [t.at('严重精神障碍规范管理人数', 't1')], [t.at('严重精神障碍规范管理人数', 'all'), t.at('严重精神障碍规范管理率（%）', 't1'), t.at('严重精神障碍登记人数', 't1'), t.at('严重精神障碍稳定（达标）人数', 't1')], '40 too many: rate and total speak against it', { also: ['rate', 'subset'] });
  t.fact('高血压登记人数', 'all'); t.fact('糖尿病规范管理率（%）', 'all');
  return B;
}

export function twoLevelMonths() {
  const B = book('shahe-2018-two-level-months', { about: 'township hospitals, each month with outpatients and inpatients; invented figures', area: '沙河市', period: '2018年1-4月', level: 'county' });
  const S = B.sheet('月度业务');
  S.title('A1:K1', '沙河市乡镇卫生院2018年1—4月业务工作量（人次）');
  const g = numbers(221), names = ['新城镇中心卫生院', '白塔镇卫生院', '十里亭镇卫生院', '綦村镇卫生院', '册井乡卫生院'];
  const rows = names.map((l) => ({ l: [l], b: { 机构: l }, v: Object.fromEntries([1, 2, 3, 4].flatMap((m) => [[`o${m}`, g(900, 2600)], [`i${m}`, g(30, 120)]])) }));
  const O = { i: '门诊人次', acc: ['门诊', '门诊人次数'], u: '人次', leaf: true }, I = { i: '住院人次', acc: ['住院', '住院人次数'], u: '人次', leaf: true };
  const t = S.table({ row: 2, head: [['单位', '1月', '<', '2月', '<', '3月', '<', '4月', '<', '累计', '<'], ['^', '门诊', '住院', '门诊', '住院', '门诊', '住院', '门诊', '住院', '门诊', '住院']], cols: [{}, ...[1, 2, 3, 4].flatMap((m) => [{ k: `o${m}`, ...O, p: `2018年${m}月` }, { k: `i${m}`, ...I, p: `2018年${m}月` }]), { k: 'o', ...O, fx: '{o1}+{o2}+{o3}+{o4}', calc: (v) => v.o1 + v.o2 + v.o3 + v.o4 }, { k: 'i', ...I, fx: '{i1}+{i2}+{i3}+{i4}', calc: (v) => v.i1 + v.i2 + v.i3 + v.i4 }], rows: [...rows, { l: ['合计'], total: 'f' }], titleRow: 1, domain: 'medical-service', over: { '綦村镇卫生院.o': { f: 'B7+D7+F7', v: rows[3].v.o1 + rows[3].v.o2 + rows[3].v.o3 }, '白塔镇卫生院.i3': { text: '８６', v: 86 }, '册井乡卫生院.o2': null } });
  const set = (cell, value) => { S.cells[cell].v = value; const o = B.truth.observations.find((one) => one.cell === cell); o.value = value; };
  const i3 = rows.reduce((a, r, n) => a + (n === 1 ? 0 : r.v.i3), 0); set(t.at('合计', 'i3'), i3);
  const own = rows[1].v; set(t.at('白塔镇卫生院', 'i'), own.i1 + own.i2 + 86 + own.i4);
  const ic = rows.reduce((a, r, n) => a + (n === 1 ? own.i1 + own.i2 + 86 + own.i4 : r.v.i1 + r.v.i2 + r.v.i3 + r.v.i4), 0); set(t.at('合计', 'i'), ic);
  B.find('formula-inconsistent', S, [t.at('綦村镇卫生院', 'o')], [t.at('綦村镇卫生院', 'o4'), t.at('合计', 'o')], 'April is left out of this row', { also: ['sum', 'formula-range'] });
  B.find('text-number', S, [t.at('白塔镇卫生院', 'i3')], [t.at('合计', 'i3'), t.at('合计', 'i'), t.at('白塔镇卫生院', 'i')], 'full-width text', { also: ['sum'] });
  B.find('missing', S, [t.at('册井乡卫生院', 'o2')], [t.at('合计', 'o2'), t.at('册井乡卫生院', 'o')], 'February is blank');
  t.fact('合计', 'i');
  return B;
}

export function finance() {
  const B = book('tonghu-2021-hospital-finance', { about: 'income and expenditure of public hospitals by item with codes; invented figures', area: '通湖区', period: '2021', level: 'county' });
  const S = B.sheet('收支情况');
  S.title('A1:F1', '通湖区公立医院2021年度收入支出情况表').put('F2', '单位：万元');
  const items = [['一、总收入', 28640.5, 26102.4], ['（一）财政拨款收入', 4210, 3980.2], ['（二）事业收入', 23120.3, 21010.1], ['1.医疗收入', 22890.1, 20811.6], ['其中：门诊收入', 9120.6, 8410.5], ['住院收入', 13769.5, 12401.1], ['2.科教收入', 230.2, 198.5], ['（三）其他收入', 1310.2, 1112.1], ['二、总支出', 27988.6, 25790.3], ['（一）人员经费', 11210.4, 10120.9], ['（二）卫生材料费', 6120.8, 5540.7], ['（三）药品费', 7310.1, 7002.3], ['（四）其他费用', 3347.3, 3126.4], ['三、收支结余', 651.9, 312.1]];
  const rows = items.map(([l, n, last]) => ({ l: [l], id: l.replace(/^(?:[一二三]、|（.）|\d\.|其中：)/, ''), i: l.replace(/^(?:[一二三]、|（.）|\d\.|其中：)/, ''), u: '万元', out: true, v: { n, last, budget: round(n * 0.97, 1) } }));
  const t = S.table({ row: 3, head: [['项目', '2021年', '2020年', '增减额', '增减率（%）', '2021年预算']], cols: [{}, { k: 'n' }, { k: 'last', p: '2020' }, { k: 'd', suffix: '增减数', acc: ['增减额', '增减'], dig: 1, calc: (v) => v.n - v.last }, { k: 'r', u: '%', suffix: '增长率', dig: 2, calc: (v) => ((v.n - v.last) / v.last) * 100 }, { k: 'budget', suffix: '预算数', acc: ['预算', '目标值', '任务数', '预算数'] }], rows, titleRow: 1, domain: 'finance', over: { '总收入.n': 28640.5, '药品费.n': 7130.1, '住院收入.d': 1638.4, '卫生材料费.r': 1.47 } });
  B.find('sum', S, [t.at('药品费', 'n')], [t.at('总支出', 'n'), t.at('人员经费', 'n'), t.at('卫生材料费', 'n'), t.at('其他费用', 'n'), t.at('药品费', 'd'), t.at('药品费', 'r')], 'the items add to 180 less than the expenditure (7130.1 for 7310.1)', { also: ['difference', 'growth'] });
  B.find('difference', S, [t.at('住院收入', 'd')], [t.at('住院收入', 'n'), t.at('住院收入', 'last'), t.at('住院收入', 'r')], '13769.5 - 12401.1 = 1368.4, the sheet says 1638.4');
  B.find('growth', S, [t.at('卫生材料费', 'r')], [t.at('卫生材料费', 'n'), t.at('卫生材料费', 'last'), t.at('卫生材料费', 'd')], '10.47, the sheet says 1.47');
  t.fact('总收入', 'n'); t.fact('总支出', 'n'); t.fact('总收入', 'r', 'change');
  return B;
}

export function staff() {
  const B = book('qinghe-2016-staff', { about: 'health staff by education, title and age with shares; invented figures', area: '清河县', period: '2016', level: 'county' });
  const S = B.sheet('人员构成');
  S.title('A1:L1', '清河县2016年末卫生技术人员构成情况').put('A2', '单位：人');
  const g = numbers(231), units = ['县级医院', '乡镇卫生院', '疾控中心', '妇幼保健院', '社区卫生服务机构'];
  const rows = units.map((l) => { const ba = g(30, 220), col = g(40, 260), sec = g(20, 120), all = ba + col + sec, high = Math.round(all * 0.08), mid = Math.round(all * 0.3), y = Math.round(all * 0.4), m = Math.round(all * 0.35); return { l: [l], b: { 机构: l }, v: { all, ba, col, sec, high, mid, low: all - high - mid, y, m, o: all - y - m } }; });
  const E = (k, m, dim, more) => ({ k, i: `${m}人数`, acc: [m, `${more}${m}`, `${m}${dim}人数`, `卫生技术人员`, `卫生技术人员数`, `${m}卫生技术人员`, `${m}卫生技术人员数`, `${m}${dim}卫生技术人员数`, `${m}${dim}卫生技术人员`, `${m}学历人数`], u: '人', b: { [dim]: m } });
  const total = { l: ['合计'], total: 't' };
  const t = S.table({ row: 3, head: [['单位', '卫生技术人员', '学历', '<', '<', '职称', '<', '<', '年龄', '<', '<'], ['^', '^', '本科及以上', '大专', '中专及以下', '高级', '中级', '初级及以下', '35岁以下', '35～49岁', '50岁及以上']], cols: [{}, { k: 'all', i: '卫生技术人员数', acc: ['卫生技术人员', '卫生技术人员人数'], u: '人' }, E('ba', '本科及以上', '学历', '学历'), E('col', '大专', '学历', '学历'), E('sec', '中专及以下', '学历', '学历'), E('high', '高级', '职称', '职称'), E('mid', '中级', '职称', '职称'), E('low', '初级及以下', '职称', '职称'), E('y', '35岁以下', '年龄', '年龄'), E('m', '35～49岁', '年龄', '年龄'), E('o', '50岁及以上', '年龄', '年龄')], rows: [...rows, total], titleRow: 1, domain: 'health-resources', over: { '乡镇卫生院.sec': rows[1].v.sec + 18, '合计.mid': rows.reduce((a, r) => a + r.v.mid, 0) - 7 } });
  B.find('sum', S, [t.at('乡镇卫生院', 'sec')], [t.at('乡镇卫生院', 'all'), t.at('乡镇卫生院', 'ba'), t.at('乡镇卫生院', 'col'), t.at('合计', 'sec')], 'the degrees add to 18 more');
  B.find('sum', S, [t.at('合计', 'mid')], units.map((u) => t.at(u, 'mid')).concat([t.at('合计', 'all'), t.at('合计', 'high'), t.at('合计', 'low')]), 'seven short');
  t.fact('合计', 'all');
  return B;
}

export function targets() {
  const B = book('anning-2023-targets', { about: 'typed targets and results, two tables on a sheet, departments and notes; invented figures', area: '安宁市', period: '2023', level: 'county' });
  const S = B.sheet('目标考核');
  S.title('A1:G1', '安宁市卫生健康局2023年度目标责任完成情况自评表');
  const p = (n) => ({ text: `${n}%`, v: n });
  const items = [['孕产妇系统管理率', '≥90%', 94.2, '是', '妇幼科'], ['7岁以下儿童健康管理率', '≥90%', 93.5, '是', '妇幼科'], ['适龄妇女“两癌”筛查率', '≥80%', 76.4, '否', '妇幼科'], ['家庭医生重点人群签约率', '≥75%', 78.1, '是', '基卫科'], ['传染病报告及时率', '≥98%', 99.6, '是', '疾控科'], ['肺结核患者规范管理率', '≥90%', 88.7, '是', '疾控科'], ['公共场所监督覆盖率', '100%', 100, '是', '监督所'], ['抗菌药物使用率（门诊）', '≤20%', 16.8, '是', '医政科']];
  const over = Object.fromEntries(items.map(([l, , n]) => [`${l}.n`, p(n)]));
  const t = S.table({ row: 2, head: [['序号', '考核指标', '目标值', '完成值', '是否完成', '责任科室', '备注']], cols: [{}, {}, { k: 'goal', obs: false }, { k: 'n', u: '%' }, { k: 'ok', obs: false }, { k: 'who', obs: false }, { k: 'note', obs: false }], rows: items.map(([l, goal, n, ok, who], at) => ({ l: [at + 1, l], id: l, i: l, acc: [l.replace(/[“”]/g, ''), '门诊抗菌药物使用率'].slice(0, l.includes('抗菌') ? 2 : 1), v: { goal, n, ok, who } })), titleRow: 1, domain: 'assessment', over });
  B.doubt(S, items.map((x) => t.at(x[0], 'n')), 'text-number', 'a whole column of typed percentages');
  B.find('target', S, [t.at('适龄妇女“两癌”筛查率', 'n')], [t.at('适龄妇女“两癌”筛查率', 'goal')], '76.4 against 80');
  B.find('target', S, [t.at('肺结核患者规范管理率', 'n'), t.at('肺结核患者规范管理率', 'ok')], [t.at('肺结核患者规范管理率', 'goal')], '88.7 against 90, and the verdict says 是');
  S.title('A13:E13', '二、重点项目推进情况');
  const pr = [['市人民医院传染病楼', 5200, 4160, '主体封顶'], ['疾控中心实验室', 1800, 1800, '已完工'], ['青龙卫生院改扩建', 960, 310, '基础施工'], ['120指挥中心', 420, 231, '设备安装']];
  const q = S.table({ row: 14, head: [['项目名称', '总投资（万元）', '累计完成投资（万元）', '投资完成率', '形象进度']], cols: [{}, { k: 'all', i: '总投资', acc: ['项目总投资', '总投资额'], u: '万元' }, { k: 'done', i: '累计完成投资', acc: ['完成投资', '项目累计完成投资', '累计完成投资额'], u: '万元' }, { k: 'r', i: '投资完成率', acc: ['项目投资完成率', '总投资完成率', '累计完成投资完成率'], u: '%', pct: true, fmt: '0.0%', dig: 1, calc: (v) => v.done / v.all }, { k: 'look', obs: false }], rows: [...pr.map(([l, all, done, look]) => ({ l: [l], b: { 项目: l }, v: { all, done, look } })), { l: ['合计'], total: 'f', v: { look: '—' } }], titleRow: 13, domain: 'infrastructure', over: { '120指挥中心.r': 0.65, '青龙卫生院改扩建.done': 3100 } });
  B.find('completion', S, [q.at('120指挥中心', 'r')], [q.at('120指挥中心', 'done'), q.at('120指挥中心', 'all')], '231/420 = 55%, the sheet says 65%', { also: ['rate'] });
  B.find('completion', S, [q.at('青龙卫生院改扩建', 'done')], [q.at('青龙卫生院改扩建', 'r'), q.at('青龙卫生院改扩建', 'all'), q.at('合计', 'done'), q.at('合计', 'r')], '3100 of 960: the rate says 310', { also: ['rate', 'subset', 'unit', 'outlier'] });
  t.fact('孕产妇系统管理率', 'n'); t.fact('传染病报告及时率', 'n'); q.fact('合计', 'all');
  return B;
}

export function prefectures() {
  const B = book('linnan-2022-prefectures', { about: 'a province by prefecture, this year and last in a two-row head, a year in the title, notes; clean but for two cells; invented figures', area: '岭南省', period: '2022', level: 'province' });
  const S = B.sheet('表4');
  S.title('A1:K1', '表4　2022年岭南省各市（州）医疗服务量').put('K2', '单位：万人次、万人');
  const g = numbers(241), places = ['云州市', '平海市', '石江市', '南屏市', '榕城市', '黎溪自治州'];
  const rows = places.map((a) => { const v = g(9000, 42000) / 10, v0 = round(v * g(88, 104) / 100, 1), d = g(180, 900) / 10, d0 = round(d * g(90, 106) / 100, 1); return { l: [a], a, v: { v, v0, d, d0 } }; });
  const ch = (a, b, i, acc) => ({ i, suffix: '增长率', acc, u: '%', fmt: '0.0', fx: `({${a}}-{${b}})/{${b}}*100`, calc: (x) => ((x[a] - x[b]) / x[b]) * 100 });
  const t = S.table({ row: 3, head: [['地区', '总诊疗人次', '<', '<', '出院人数', '<', '<'], ['^', '2022年', '2021年', '增长%', '2022年', '2021年', '增长%']], cols: [{}, { k: 'v', i: '总诊疗人次', u: '万人次' }, { k: 'v0', i: '总诊疗人次', u: '万人次', p: '2021' }, { k: 'vr', ...ch('v', 'v0', '总诊疗人次', []) }, { k: 'd', i: '出院人数', acc: ['出院人次'], u: '万人' }, { k: 'd0', i: '出院人数', acc: ['出院人次'], u: '万人', p: '2021' }, { k: 'dr', ...ch('d', 'd0', '出院人数', ['出院人次']) }], rows: [{ l: ['全省'], a: '岭南省', total: 'f' }, ...rows], titleRow: 1, domain: 'medical-service', over: { '石江市.vr': { f: '(B8-C8)/B8*100', v: ((rows[2].v.v - rows[2].v.v0) / rows[2].v.v) * 100 }, '榕城市.d': round(rows[4].v.d * 10, 1) } });
  B.find('formula-inconsistent', S, [t.at('石江市', 'vr')], ['B8', 'C8'], 'divides by this year', { also: ['growth'] });
  B.find('outlier', S, [t.at('榕城市', 'd')], [t.at('榕城市', 'd0'), t.at('榕城市', 'dr'), t.at('全省', 'd'), t.at('全省', 'dr')], 'ten times last year');
  S.put('A12', '注：各市（州）数据不含诊所、医务室；因四舍五入，合计与分项之和可能略有差异。');
  t.fact('全省', 'v'); t.fact('全省', 'vr', 'change');
  return B;
}
