import { book, Paper, YUE, type MadeBook } from '../paper';

const CLINICS = ['中心卫生院', '河东卫生院', '河西卫生院', '北山卫生院', '新城社区', '老街社区', '开发区社区'];

/** Twelve sheets of one form, a sheet that adds them up through all sheets, growth that is blank where there is no year before. */
function outpatients(): MadeBook {
  const heads = ['机构', '门诊', '急诊', '合计', '出院', '住院收入(元)', '门诊收入(元)', '收入合计(元)', '次均门诊费用', '核对'];
  const month = (name: string, index: number): Paper => {
    const p = new Paper(name)
      .row('A1', [`${name}基层医疗机构工作量`])
      .row('A2', ['单位：人次、元'])
      .row('A3', heads)
      .down('A4', CLINICS);
    p.figures('B4:C10', 80, 900).figures('E4:E10', 10, 90).figures('F4:G10', 9000, 90000, 2).row('A11', ['合计']);
    if (index < 6) p.clear('B10', 'C10', 'E10', 'F10', 'G10');
    return p
      .fill('D4:D10', '=B4+C4')
      .fill('H4:H10', '=F4+G4', '0.00')
      .fill('B11:H11', '=SUM(B4:B10)')
      .fill('I4:I11', '=IF(D4=0,"",ROUND(G4/D4,2))', '0.00')
      .fill('J4:J11', '=IF(ABS(H4-F4-G4)<0.01,"√","×")');
  };
  const year = new Paper('汇总')
    .row('A1', ['2024年基层医疗机构工作量汇总'])
    .row('A3', [
      '机构',
      '门诊',
      '急诊',
      '合计',
      '出院',
      '住院收入(元)',
      '门诊收入(元)',
      '收入合计(元)',
      '次均门诊费用',
      '上年合计',
      '增减',
      '增长(%)',
    ])
    .down('A4', [...CLINICS, '合计']);
  year.figures('J4:J9', 2000, 9000).row('J11', ['=SUM(J4:J10)']);
  for (const col of ['B', 'C', 'E', 'F', 'G']) year.fill(`${col}4:${col}10`, `=SUM('1月:12月'!${col}4)`);
  year
    .fill('D4:D10', '=B4+C4')
    .fill('H4:H10', '=F4+G4', '0.00')
    .fill('B11:H11', '=SUM(B4:B10)')
    .fill('I4:I11', '=IF(D4=0,"",ROUND(G4/D4,2))', '0.00')
    .fill('K4:K11', '=D4-J4')
    .fill('L4:L11', '=IF(J4=0,"",ROUND(K4/J4*100,2))', '0.00');
  const course = new Paper('月度进度')
    .row('A1', ['合计诊疗人次月度进度'])
    .row('A2', ['机构', ...YUE, '全年', '月均', '最高月'])
    .down('A3', [...CLINICS, '合计']);
  YUE.forEach((name, index) => {
    const col = String.fromCodePoint(66 + index);
    course.fill(`${col}3:${col}9`, `='${name}'!D4`);
  });
  course
    .fill('B10:N10', '=SUM(B3:B9)')
    .fill('N3:N9', '=SUM(B3:M3)')
    .fill('O3:O10', '=ROUND(N3/12,1)', '0.0')
    .fill('P3:P10', '=MAX(B3:M3)')
    .row('A11', ['累计', '=B10'])
    .fill('C11:M11', '=B11+C10')
    .row('A12', ['与汇总表核对', null, null, null, null, null, null, null, null, null, null, null, null, '=N10-汇总!D11']);
  return book('outpatients', ...YUE.map(month), year, course);
}

/** A fund: income and outlay by kind with "of which" lines that are not added, subtotals, a balance that runs on from the year before. */
function insurance(): MadeBook {
  const p = new Paper('基金收支')
    .row('A1', ['城乡居民和职工医保基金收支决算表'])
    .row('G2', ['单位：万元'])
    .row('A3', ['项目', '居民', '职工统筹', '职工个账', '合计', '上年合计', '增减额', '增减率(%)', '占比(%)']);
  p.down('A4', ['一、基金收入', '缴费收入', '其中：个人缴费', '财政补贴', '利息收入', '转移收入', '其他收入']);
  p.down('A11', ['二、基金支出', '住院待遇', '门诊待遇', '其中：门诊慢特病', '其中：两病用药', '大病保险', '转移支出', '其他支出']);
  p.down('A19', ['三、本年结余', '四、上年滚存', '五、年末滚存', '可支付月数']);
  p.figures('B5:D5', 6000, 12000, 2)
    .figures('B6:D6', 1500, 3000, 2)
    .figures('B7:B10', 50, 900, 2)
    .figures('C8:D10', 5, 60, 2)
    .figures('B12:D12', 3000, 6000, 2)
    .figures('B13:D13', 1200, 2400, 2)
    .figures('B14:D15', 100, 400, 2)
    .figures('B16:C16', 200, 600, 2)
    .figures('B17:D18', 5, 90, 2)
    .figures('B20:D20', 3000, 9000, 2)
    .figures('F5:F5', 5000, 9000, 2)
    .figures('F6:F10', 900, 2000, 2)
    .figures('F12:F13', 3000, 4000, 2)
    .figures('F14:F18', 300, 900, 2)
    .row('F20', [14200.5]);
  p.fill('B4:D4', '=B5+SUM(B7:B10)', '0.00')
    .row('F4', ['=F5+SUM(F7:F10)'])
    .fill('B11:D11', '=B12+B13+SUM(B16:B18)', '0.00')
    .row('F11', ['=F12+F13+SUM(F16:F18)'])
    .fill('B19:D19', '=B4-B11', '0.00')
    .row('F19', ['=F4-F11'])
    .fill('B21:D21', '=B19+B20', '0.00')
    .row('F21', ['=F19+F20'])
    .fill('E4:E21', '=SUM(B4:D4)', '0.00')
    .fill('G4:G21', '=E4-F4', '0.00')
    .fill('H4:H18', '=IF(F4=0,"—",ROUND(G4/F4*100,2))', '0.00')
    .fill('I4:I10', '=ROUND(E4/E$4*100,2)', '0.00')
    .fill('I11:I18', '=ROUND(E11/E$11*100,2)', '0.00')
    .fill('B22:C22', '=ROUND(B21/(B11/12),1)', '0.0')
    .row('E22', ['=ROUND(E21/(E11/12),1)']);
  const q = new Paper('结算')
    .row('A1', ['定点机构月结算'])
    .row('A2', ['机构', '等级', '申报(元)', '审核扣款(元)', '应付(元)', '预留比例', '预留(元)', '实付(元)', '实付(万元)'])
    .row('K1', ['等级', '预留比例'])
    .down('K2', ['一级', '二级', '三级'])
    .down('L2', [0.05, 0.08, 0.1]);
  q.down('A3', ['县医院', '中医院', '妇幼院', '精神病院', '东镇院', '西镇院', '南镇院', '北镇院', '合计'])
    .down('B3', ['三级', '三级', '二级', '二级', '一级', '一级', '一级', '一级'])
    .figures('C3:C10', 90000, 900000, 2)
    .figures('D3:D10', 0, 9000, 2)
    .fill('E3:E10', '=C3-D3', '0.00')
    .fill('F3:F10', '=VLOOKUP(B3,$K$2:$L$4,2,FALSE)', '0%')
    .fill('G3:G10', '=ROUND(E3*F3,2)', '0.00')
    .fill('H3:H10', '=E3-G3', '0.00')
    .fill('C11:E11', '=SUM(C3:C10)', '0.00')
    .fill('G11:H11', '=SUM(G3:G10)', '0.00')
    .fill('I3:I11', '=ROUND(H3/10000,2)', '0.00')
    .row('A13', ['按等级', '机构数', '应付(元)', '占比'])
    .down('A14', ['一级', '二级', '三级', '合计'])
    .fill('B14:B16', '=COUNTIF($B$3:$B$10,A14)')
    .fill('C14:C16', '=SUMIF($B$3:$B$10,A14,$E$3:$E$10)', '0.00')
    .fill('B17:C17', '=SUM(B14:B16)')
    .fill('D14:D17', '=C14/C$17', '0.0%');
  return book('insurance', p, q);
}

/** Marks by indicator: full marks where the target is reached, else in proportion; rank and grade; a weight line above. */
function assessment(): MadeBook {
  const t = new Paper('标准')
    .row('A1', ['指标', '目标值', '权重'])
    .down('A2', ['建档率', '体检率', '规范管理率', '控制率', '接种率', '满意度'])
    .down('B2', [95, 70, 75, 60, 95, 90])
    .down('C2', [20, 15, 20, 20, 15, 10])
    .row('A8', ['合计', null, '=SUM(C2:C7)'])
    .row('E1', ['得分下限', '等次'])
    .down('E2', [0, 60, 75, 90])
    .down('F2', ['不合格', '合格', '良好', '优秀']);
  const names = ['甲镇', '乙镇', '丙镇', '丁乡', '戊乡', '己乡', '庚街道', '辛街道', '壬街道', '癸街道'];
  const p = new Paper('得分').row('A1', ['基本公共卫生绩效评价']);
  p.row('A2', ['乡镇', '完成值', null, null, null, null, null, '得分', null, null, null, null, null, '扣分', '总分', '名次', '等次'])
    .row('B3', [
      '建档率',
      '体检率',
      '规范管理率',
      '控制率',
      '接种率',
      '满意度',
      '建档率',
      '体检率',
      '规范管理率',
      '控制率',
      '接种率',
      '满意度',
    ])
    .down('A4', names)
    .figures('B4:G13', 50, 100, 2)
    .figures('N4:N13', 0, 3);
  for (const [col, value, line] of [
    ['H', 'B', 2],
    ['I', 'C', 3],
    ['J', 'D', 4],
    ['K', 'E', 5],
    ['L', 'F', 6],
    ['M', 'G', 7],
  ] as const)
    p.fill(
      `${col}4:${col}13`,
      `=ROUND(IF(${value}4>=标准!$B$${String(line)},1,${value}4/标准!$B$${String(line)})*标准!$C$${String(line)},2)`,
      '0.00',
    );
  p.fill('O4:O13', '=SUM(H4:M4)-N4', '0.00')
    .fill('P4:P13', '=RANK(O4,O$4:O$13)')
    .fill('Q4:Q13', '=LOOKUP(O4,标准!$E$2:$E$5,标准!$F$2:$F$5)')
    .row('A14', ['平均'])
    .fill('B14:M14', '=ROUND(AVERAGE(B4:B13),2)', '0.00')
    .row('O14', ['=ROUND(AVERAGE(O4:O13),2)'])
    .row('A15', ['最高'])
    .fill('B15:M15', '=MAX(B4:B13)')
    .row('A16', ['达标个数']);
  ['B', 'C', 'D', 'E', 'F', 'G'].forEach((col, index) => {
    p.row(`${col}16`, [`=COUNTIF(${col}4:${col}13,">="&标准!B${String(index + 2)})`]);
  });
  return book('assessment', t, p);
}

/** People by age and sex: shares, sex ratio, cumulated, a rate made standard; ratios that stand alone. */
function population(): MadeBook {
  const ages = ['0-4岁', '5-14岁', '15-24岁', '25-34岁', '35-44岁', '45-54岁', '55-64岁', '65-74岁', '75-84岁', '85岁以上'];
  const p = new Paper('人口')
    .row('A1', ['年末户籍人口年龄构成和死亡'])
    .row('A2', ['年龄组', '男', '女', '合计', '构成(%)', '累计(%)', '性别比', '死亡数', '死亡率(‰)', '标准构成', '期望死亡率'])
    .down('A3', [...ages, '合计'])
    .figures('B3:C12', 3000, 9000)
    .figures('H3:H12', 2, 90)
    .down('J3', [0.06, 0.12, 0.12, 0.15, 0.15, 0.16, 0.12, 0.07, 0.04, 0.01]);
  p.fill('D3:D12', '=B3+C3')
    .fill('B13:D13', '=SUM(B3:B12)')
    .row('H13', ['=SUM(H3:H12)', null, '=SUM(J3:J12)', '=SUM(K3:K12)'])
    .fill('E3:E13', '=ROUND(D3/D$13*100,2)', '0.00')
    .row('F3', ['=E3'])
    .fill('F4:F12', '=F3+E4', '0.00')
    .fill('G3:G13', '=ROUND(B3/C3*100,1)', '0.0')
    .fill('I3:I13', '=ROUND(H3/D3*1000,2)', '0.00')
    .fill('K3:K12', '=I3*J3', '0.000')
    .row('A15', ['抚养比(%)', '=ROUND((SUM(D3:D4)+SUM(D10:D12))/SUM(D5:D9)*100,2)'])
    .row('A16', ['老年系数(%)', '=ROUND(SUM(D10:D12)/D13*100,2)'])
    .row('A17', ['标化死亡率(‰)', '=SUMPRODUCT(I3:I12,J3:J12)'])
    .row('A18', ['育龄妇女', '=SUM(C5:C8)'])
    .row('D17', ['核对', '=IF(ABS(B17-K13)<0.001,"相符","不符")']);
  const q = new Paper('出生')
    .row('A1', ['出生情况'])
    .row('A2', ['年份', '年初人口', '年末人口', '平均人口', '出生', '出生率(‰)', '死亡', '死亡率(‰)', '自然增长率(‰)', '五年平均出生'])
    .row('A3', [2015])
    .fill('A4:A12', '=A3+1')
    .row('B3', [98000])
    .fill('B4:B12', '=C3')
    .figures('C3:C11', 98000, 104000)
    .row('C12', ['=人口!D13'])
    .fill('D3:D12', '=(B3+C3)/2')
    .figures('E3:E12', 700, 1200)
    .figures('G3:G11', 500, 700)
    .row('G12', ['=人口!H13'])
    .fill('F3:F12', '=ROUND(E3/D3*1000,2)', '0.00')
    .fill('H3:H12', '=ROUND(G3/D3*1000,2)', '0.00')
    .fill('I3:I12', '=F3-H3', '0.00')
    .fill('J7:J12', '=AVERAGE(E3:E7)', '0.0');
  return book('population', p, q);
}

/** Doses in and out by vaccine with prices looked up, counted stock beside the books, sums by kind over whole columns. */
function vaccines(): MadeBook {
  const prices = new Paper('价格')
    .row('A1', ['编号', '名称', '规格', '单价(元)', '类别'])
    .down('A2', ['Y01', 'Y02', 'Y03', 'Y04', 'Y05', 'Y06', 'Y07', 'Y08', 'Y09', 'Y10'])
    .down('B2', ['流感', '水痘', '狂犬', '肺炎', '带疱', '乙肝', '卡介', '百白破', '麻腮风', '脊灰'])
    .down('C2', ['0.5ml', '0.5ml', '1ml', '0.5ml', '0.5ml', '1ml', '0.1ml', '0.5ml', '0.5ml', '0.5ml'])
    .down('D2', [128, 138, 68, 190, 1598, 35, 4.5, 9.8, 21, 32])
    .down('E2', ['非免疫', '非免疫', '非免疫', '非免疫', '非免疫', '免疫', '免疫', '免疫', '免疫', '免疫']);
  const p = new Paper('库存')
    .row('A1', ['疫苗出入库月报'])
    .row('A2', [
      '编号',
      '名称',
      '类别',
      '单价',
      '期初',
      '入库',
      '出库',
      '损耗',
      '期末',
      '金额(元)',
      '实盘',
      '盘差',
      '损耗率(%)',
      '可用月数',
    ])
    .down('A3', ['Y01', 'Y02', 'Y03', 'Y04', 'Y05', 'Y06', 'Y07', 'Y08', 'Y09', 'Y10', '合计'])
    .figures('E3:F12', 100, 900)
    .figures('G3:G12', 50, 400)
    .figures('H3:H12', 0, 9)
    .figures('K3:K12', 100, 1200);
  p.fill('B3:B12', '=VLOOKUP($A3,价格!$A$2:$E$11,2,0)')
    .fill('C3:C12', '=INDEX(价格!$E$2:$E$11,MATCH($A3,价格!$A$2:$A$11,0))')
    .fill('D3:D12', '=IFERROR(VLOOKUP($A3,价格!$A$2:$E$11,4,0),0)', '0.00')
    .fill('I3:I12', '=E3+F3-G3-H3')
    .fill('J3:J12', '=ROUND(I3*D3,2)', '0.00')
    .fill('L3:L12', '=K3-I3')
    .fill('E13:L13', '=SUM(E3:E12)')
    .fill('M3:M13', '=IF(G3+H3=0,0,H3/(G3+H3)*100)', '0.00')
    .fill('N3:N12', '=IFERROR(I3/G3,"")', '0.0')
    .row('A15', ['类别', '品种数', '出库', '金额(元)', '占比', '平均单价'])
    .down('A16', ['免疫', '非免疫', '合计'])
    .fill('B16:B17', '=COUNTIF($C$3:$C$12,A16)')
    .fill('C16:C17', '=SUMIF($C$3:$C$12,$A16,$G$3:$G$12)')
    .fill('D16:D17', '=SUMIF($C$3:$C$12,$A16,$J$3:$J$12)', '0.00')
    .fill('B18:D18', '=SUM(B16:B17)')
    .fill('E16:E18', '=D16/D$18', '0.0%')
    .fill('F16:F17', '=SUMPRODUCT(($C$3:$C$12=A16)*$D$3:$D$12)/B16', '0.00');
  return book('vaccines', prices, p);
}

export const UNREAD_HEALTH: readonly (() => MadeBook)[] = [outpatients, insurance, assessment, population, vaccines];
