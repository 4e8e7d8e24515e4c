import { book, Paper, YUE, type MadeBook } from '../paper';

const TOWNS = ['城关镇', '东山镇', '西河镇', '南坪乡', '北岭乡', '柳林镇', '石桥乡', '双龙镇', '青木乡'];

/** Towns by indicator: a total, rates per thousand and per hundred thousand, the year before and the change. */
function township(): MadeBook {
  const p = new Paper('年报').row('A1', ['2023年妇幼健康年报']).row('A2', ['填报单位：某县']).row('J2', ['率的基数', 1000, 100000]);
  p.row('A3', ['乡镇', '活产数', '产妇数', '产前检查人数', '产前检查率(%)', '住院分娩数', '住院分娩率(%)', '婴儿死亡数', '婴儿死亡率(‰)']);
  p.row('J3', ['孕产妇死亡数', '孕产妇死亡率(/10万)', '上年活产数', '增减数', '增长(%)']);
  p.down('A4', ['合计', ...TOWNS])
    .figures('B5:B13', 120, 480)
    .figures('H5:H13', 0, 3)
    .figures('J5:J13', 0, 1)
    .figures('L5:L13', 120, 480);
  p.fill('C5:C13', '=B5-ROUND(B5*0.01,0)').fill('D5:D13', '=ROUND(C5*0.97,0)').fill('F5:F13', '=C5-INT(C5/90)');
  for (const col of ['B', 'C', 'D', 'F', 'H', 'J', 'L']) p.row(`${col}4`, [`=SUM(${col}5:${col}13)`]);
  p.fill('E4:E13', '=D4/C4*100', '0.00').fill('G4:G13', '=F4/C4*100', '0.00').fill('I4:I13', '=H4/B4*$K$2', '0.00');
  p.fill('K4:K13', '=J4/B4*$L$2', '0.00').fill('M4:M13', '=B4-L4').fill('N4:N13', '=M4/L4*100', '0.00');
  return book('township', p);
}

/** Four sheets of one form and a year that adds them up; rates worked out anew. */
function quarters(): MadeBook {
  const heads = [
    '机构',
    '门诊人次',
    '急诊人次',
    '总诊疗人次',
    '入院人数',
    '出院人数',
    '实际占用床日',
    '开放床日',
    '病床使用率(%)',
    '平均住院日',
  ];
  const units = ['县医院', '县中医院', '妇幼保健院', '第一卫生院', '第二卫生院', '第三卫生院'];
  const one = (name: string, year: boolean): Paper => {
    const p = new Paper(name)
      .row('A1', [`${name}医疗服务情况`])
      .row('A3', heads)
      .down('A4', [...units, '合计']);
    if (year)
      for (const col of ['B', 'C', 'E', 'F', 'G', 'H'])
        p.fill(`${col}4:${col}9`, `='一季度'!${col}4+'二季度'!${col}4+'三季度'!${col}4+'四季度'!${col}4`);
    else
      p.figures('B4:B9', 2000, 9000)
        .figures('C4:C9', 100, 900)
        .figures('E4:F9', 200, 900)
        .figures('G4:G9', 1500, 6000)
        .figures('H4:H9', 6500, 9000);
    p.fill('D4:D9', '=B4+C4').fill('B10:H10', '=SUM(B4:B9)').fill('I4:I10', '=G4/H4*100', '0.00').fill('J4:J10', '=G4/F4', '0.0');
    return p;
  };
  return book('quarters', one('一季度', false), one('二季度', false), one('三季度', false), one('四季度', false), one('全年', true));
}

/** Departments under three hospitals: a 小计 each, a 总计 of the three, rates in every line. */
function wards(): MadeBook {
  const p = new Paper('科室')
    .row('A1', ['各院科室工作量'])
    .row('A2', ['科室', '编制床位', '实有床位', '占用床日', '床位使用率', '出院人数', '平均住院日', '收入(万元)', '每床日收入(元)']);
  p.row('K1', ['天数', 90]);
  for (const [name, first, last] of [
    ['县医院', 4, 9],
    ['中医院', 12, 15],
    ['妇幼院', 18, 20],
  ] as const) {
    const [a, z, sum] = [String(first), String(last), String(last + 1)];
    p.row(`A${String(first - 1)}`, [name]).down(`A${a}`, ['内科', '外科', '妇产科', '儿科', '急诊科', '康复科'].slice(0, last - first + 1));
    p.figures(`B${a}:C${z}`, 20, 60).figures(`D${a}:D${z}`, 1500, 3000).figures(`F${a}:F${z}`, 150, 400).figures(`H${a}:H${z}`, 30, 200, 2);
    p.row(`A${sum}`, ['小计']);
    for (const col of ['B', 'C', 'D', 'F', 'H']) p.row(`${col}${sum}`, [`=SUM(${col}${a}:${col}${z})`]);
    p.fill(`E${a}:E${sum}`, `=D${a}/(C${a}*$L$1)`, '0.0%')
      .fill(`G${a}:G${sum}`, `=D${a}/F${a}`, '0.0')
      .fill(`I${a}:I${sum}`, `=H${a}*10000/D${a}`, '0.0');
  }
  p.row('A23', ['总计']);
  for (const col of ['B', 'C', 'D', 'F', 'H']) p.row(`${col}23`, [`=${col}10+${col}16+${col}21`]);
  p.row('E23', ['=D23/(C23*$L$1)']).row('G23', ['=D23/F23']).row('I23', ['=H23*10000/D23']);
  return book('wards', p);
}

/** Doses by month with a running total beside them and the share of the year's task; two blocks, each with its own head. */
function vaccination(): MadeBook {
  const p = new Paper('接种').row('A1', ['适龄儿童接种进度']);
  for (const [title, top] of [
    ['甲肝疫苗', 3],
    ['乙肝疫苗', 20],
  ] as const) {
    const [head, first, last, sum] = [top, top + 1, top + 12, top + 13];
    p.row(`A${String(head)}`, [title, '应种', '实种', '接种率(%)', '累计应种', '累计实种', '累计接种率(%)', '全年任务', '完成(%)']);
    p.down(`A${String(first)}`, YUE).figures(`B${String(first)}:B${String(last)}`, 200, 300);
    p.fill(`C${String(first)}:C${String(last)}`, `=B${String(first)}-MOD(ROW()*7,13)`).fill(
      `H${String(first)}:H${String(last)}`,
      `=SUM($B$${String(first)}:$B$${String(last)})`,
    );
    p.fill(`D${String(first)}:D${String(sum)}`, `=ROUND(C${String(first)}/B${String(first)}*100,2)`);
    p.fill(`E${String(first)}:F${String(first)}`, `=B${String(first)}`).fill(
      `E${String(first + 1)}:F${String(last)}`,
      `=E${String(first)}+B${String(first + 1)}`,
    );
    p.fill(`G${String(first)}:G${String(last)}`, `=F${String(first)}/E${String(first)}*100`, '0.00').fill(
      `I${String(first)}:I${String(last)}`,
      `=F${String(first)}/H${String(first)}*100`,
      '0.00',
    );
    p.row(`A${String(sum)}`, ['全年', `=SUM(B${String(first)}:B${String(last)})`, `=SUM(C${String(first)}:C${String(last)})`]);
  }
  p.row('A36', ['两苗合计', '=B16+B33', '=C16+C33', '=ROUND(C36/B36*100,2)']);
  return book('vaccination', p);
}

/** An insurance fund: what came in and went out by county, what was carried over, per head. */
function fund(): MadeBook {
  const p = new Paper('基金').row('A1', ['城乡居民医保基金收支']).row('A2', ['单位：万元']);
  p.row('A3', [
    '县区',
    '参保人数',
    '上年结余',
    '个人缴费',
    '财政补助',
    '利息',
    '收入合计',
    '住院支出',
    '门诊支出',
    '大病支出',
    '支出合计',
    '当年结余',
    '累计结余',
    '人均筹资(元)',
    '支出占收入(%)',
  ]);
  p.down('A4', ['市本级', '东区', '西区', '市区小计', '甲县', '乙县', '丙县', '丁县', '县小计', '全市']);
  for (const [a, z] of [
    ['4', '6'],
    ['8', '11'],
  ] as const) {
    p.figures(`B${a}:B${z}`, 90000, 400000)
      .figures(`C${a}:C${z}`, 900, 3000, 2)
      .figures(`D${a}:D${z}`, 3000, 9000, 2)
      .figures(`E${a}:E${z}`, 9000, 19000, 2);
    p.figures(`F${a}:F${z}`, 20, 90, 2).figures(`H${a}:J${z}`, 2000, 7000, 2);
  }
  for (const col of ['B', 'C', 'D', 'E', 'F', 'H', 'I', 'J'])
    p.row(`${col}7`, [`=SUM(${col}4:${col}6)`])
      .row(`${col}12`, [`=SUM(${col}8:${col}11)`])
      .row(`${col}13`, [`=${col}7+${col}12`]);
  p.fill('G4:G13', '=SUM(D4:F4)').fill('K4:K13', '=SUM(H4:J4)').fill('L4:L13', '=G4-K4').fill('M4:M13', '=C4+L4');
  p.fill('N4:N13', '=(D4+E4)*10000/B4', '0.0').fill('O4:O13', '=K4/G4*100', '0.00');
  return book('fund', p);
}

/** Staff by grade and title on one sheet; the other shows shares and the year before through links. */
function staff(): MadeBook {
  const a = new Paper('人员')
    .row('A1', ['卫生人员数'])
    .row('A2', ['机构类别', '执业医师', '助理医师', '注册护士', '药师', '技师', '其他技术', '卫技人员', '管理', '工勤', '在岗职工']);
  a.down('A3', ['综合医院', '中医医院', '专科医院', '卫生院', '社区中心', '村卫生室', '门诊部', '疾控中心', '妇幼机构', '合计'])
    .figures('B3:G11', 10, 400)
    .figures('I3:J11', 3, 60);
  a.fill('H3:H11', '=SUM(B3:G3)')
    .fill('K3:K11', '=H3+I3+J3')
    .fill('B12:K12', '=SUM(B3:B11)')
    .row('A14', ['常住人口(万人)', 86.4])
    .row('A15', ['每千人口医师', '=(B12+C12)/(B14*10)'])
    .row('A16', ['每千人口护士', '=D12/(B14*10)'])
    .row('A17', ['医护比', '=D12/(B12+C12)']);
  const b = new Paper('结构')
    .row('A1', ['人员结构'])
    .row('A2', ['机构类别', '在岗职工', '医师', '医师占比', '护士', '护士占比', '上年职工', '比上年增减', '增长(%)']);
  b.fill('A3:A12', '=人员!A3')
    .fill('B3:B12', '=人员!K3')
    .fill('C3:C12', '=人员!B3+人员!C3')
    .fill('D3:D12', '=C3/B3', '0.0%')
    .fill('E3:E12', '=人员!D3')
    .fill('F3:F12', '=E3/B3', '0.0%');
  b.figures('G3:G11', 200, 900).row('G12', ['=SUM(G3:G11)']).fill('H3:H12', '=B3-G3').fill('I3:I12', '=H3/G3*100', '0.00');
  return book('staff', a, b);
}

export const HEALTH: readonly (() => MadeBook)[] = [township, quarters, wards, vaccination, fund, staff];
