// Blood donation by month, emergency calls in long form, provinces by year: made-up figures.
import { book, numbers, round } from './kit.mjs';

export function bloodAndCalls() {
  const B = book('lanxi-2022-blood-calls', {
    about: 'blood donation by month across, emergency calls as a long list, provinces with a two-year head; invented figures',
    area: '兰溪市',
    period: '2022年1-6月',
    level: 'city',
  });
  const g = numbers(161);
  const S = B.sheet('无偿献血');
  S.title('A1:H1', '兰溪市2022年上半年无偿献血分月统计').put('A2', '（单位：人次）');
  const places = ['市中心血站', '东门献血屋', '流动采血车', '开发区献血点'];
  const keys = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
  const rows = places.map((l) => ({ l: [l], b: { 采血点: l }, v: Object.fromEntries(keys.map((k) => [k, g(120, 480)])) }));
  const t = S.table({
    row: 3,
    head: [['采血点', '1月', '2月', '3月', '4月', '5月', '6月', '合计']],
    cols: [
      {},
      ...keys.map((k, n) => ({ k, i: '无偿献血人次', acc: ['献血人次', '无偿献血人次数'], u: '人次', p: `2022年${n + 1}月` })),
      {
        k: 'all',
        i: '无偿献血人次',
        acc: ['献血人次', '无偿献血人次数'],
        u: '人次',
        fx: 'SUM({m1}:{m6})',
        calc: (v) => keys.reduce((a, k) => a + v[k], 0),
      },
    ],
    rows: [...rows, { l: ['合计'], total: 'f' }],
    titleRow: 1,
    domain: 'blood',
    over: {
      '流动采血车.all': { f: 'SUM(B6:F6)', v: keys.slice(0, 5).reduce((a, k) => a + rows[2].v[k], 0) },
      '东门献血屋.m4': rows[1].v.m4 * 10,
    },
  });
  for (const o of B.truth.observations) o.accept.push('无偿献血');
  B.find('formula-range', S, [t.at('流动采血车', 'all')], [t.at('流动采血车', 'm6'), t.at('合计', 'all')], 'June is left out of this row', {
    also: ['sum', 'formula-inconsistent'],
  });
  B.find(
    'outlier',
    S,
    [t.at('东门献血屋', 'm4')],
    [t.at('东门献血屋', 'm3'), t.at('东门献血屋', 'm5'), t.at('合计', 'm4'), t.at('东门献血屋', 'all')],
    'ten times the neighbouring months: a nought too many',
  );
  t.fact('合计', 'all');
  const L = B.sheet('急救出车');
  L.title('A1:F1', '120急救出车情况登记（月报）');
  const st = ['市急救中心', '市人民医院分站', '中医院分站'];
  const list = [];
  for (const m of [4, 5, 6])
    for (const s of st) {
      const calls = g(210, 560),
        cars = calls - g(10, 60),
        saved = cars - g(8, 50);
      list.push({ l: [`2022年${m}月`, s], id: `${s}${m}`, p: `2022年${m}月`, b: { 站点: s }, v: { calls, cars, saved, sec: g(62, 119) } });
    }
  const l = L.table({
    row: 2,
    head: [['月份', '急救站点', '呼救受理数（次）', '出车数（车次）', '救治人数（人）', '平均出车时间（秒）']],
    cols: [
      {},
      {},
      { k: 'calls', i: '呼救受理数', acc: ['呼救受理次数', '急救呼救受理数'], u: '次' },
      { k: 'cars', i: '出车数', acc: ['出车次数', '急救出车数', '出车车次'], u: '车次' },
      { k: 'saved', i: '救治人数', acc: ['急救救治人数'], u: '人' },
      { k: 'sec', i: '平均出车时间', acc: ['急救平均出车时间'], u: '秒' },
    ],
    rows: list,
    titleRow: 1,
    domain: 'emergency',
    over: { '市急救中心5.saved': -list[3].v.saved },
  });
  B.find('range', L, [l.at('市急救中心5', 'saved')], [], 'a negative number of people');
  const P = B.sheet('省际比较');
  P.title('A1:G1', '部分省份2021年、2022年每千人口卫生资源比较');
  const provinces = ['浙江省', '江苏省', '安徽省', '江西省', '福建省', '湖南省'];
  const prow = provinces.map((a) => {
    const b = g(480, 790) / 100,
      d = g(270, 400) / 100;
    return { l: [a], a, v: { b2: b, d2: d, b1: round(b - g(2, 30) / 100, 2), d1: round(d - g(2, 20) / 100, 2) } };
  });
  const p = P.table({
    row: 2,
    head: [
      ['地　区', '每千人口医疗卫生机构床位（张）', '<', '<', '每千人口执业（助理）医师（人）', '<', '<'],
      ['^', '2021年', '2022年', '增减', '2021年', '2022年', '增减'],
    ],
    cols: [
      {},
      ...[
        ['b', '每千人口医疗卫生机构床位数', '张', ['每千人口床位数', '每千人口医疗卫生机构床位']],
        ['d', '每千人口执业（助理）医师数', '人', ['每千人口执业（助理）医师']],
      ].flatMap(([k, i, u, acc]) => [
        { k: `${k}1`, i, u, acc, p: '2021', fmt: '0.00' },
        { k: `${k}2`, i, u, acc, p: '2022', fmt: '0.00' },
        { k: `${k}x`, i, suffix: '增减数', acc: [...acc, `${i}增减`], u, p: '2022', dig: 2, calc: (v) => v[`${k}2`] - v[`${k}1`] },
      ]),
    ],
    rows: prow,
    titleRow: 1,
    domain: 'health-resources',
    over: { '江西省.bx': 2.3 },
  });
  for (const o of B.truth.observations) if (o.indicator.endsWith('增减数')) o.accept.push(o.indicator.replace('增减数', '增减'));
  B.find('difference', P, [p.at('江西省', 'bx')], [p.at('江西省', 'b1'), p.at('江西省', 'b2')], 'the two years differ by less');
  p.fact('浙江省', 'b2');
  return B;
}
