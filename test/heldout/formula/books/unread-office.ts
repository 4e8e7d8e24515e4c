import { book, MONTHS, Paper, type MadeBook } from '../paper';

/** Planned and spent by quarter side by side, added over the head line; sections with subtotals and a reserve. */
function projects(): MadeBook {
  const p = new Paper('Budget')
    .row('A1', ['Project budget against outlay (thousand)'])
    .row('B2', ['Q1', 'Q1', 'Q2', 'Q2', 'Q3', 'Q3', 'Q4', 'Q4', 'Year', 'Year'])
    .row('A3', ['Item', 'Plan', 'Actual', 'Plan', 'Actual', 'Plan', 'Actual', 'Plan', 'Actual', 'Plan', 'Actual', 'Left', 'Used']);
  const sections: readonly (readonly [string, number, number])[] = [
    ['Staff', 4, 8],
    ['Equipment', 10, 12],
    ['Travel', 14, 17],
    ['Services', 19, 24],
  ];
  for (const [name, first, last] of sections) {
    const [a, z, sum] = [String(first), String(last), String(last + 1)];
    p.down(
      `A${a}`,
      Array.from({ length: last - first + 1 }, (_, i) => `${name} item ${String(i + 1)}`),
    )
      .figures(`B${a}:I${z}`, 10, 90, 1)
      .row(`A${sum}`, [`${name} subtotal`])
      .fill(`B${sum}:I${sum}`, `=SUM(B${a}:B${z})`)
      .fill(`J${a}:K${sum}`, `=SUMIF($B$3:$I$3,J$3,$B${a}:$I${a})`, '0.0')
      .fill(`L${a}:L${sum}`, `=J${a}-K${a}`, '0.0')
      .fill(`M${a}:M${sum}`, `=IF(J${a}=0,0,K${a}/J${a})`, '0%');
  }
  p.row('A26', ['Direct total'])
    .fill('B26:K26', '=B9+B13+B18+B25')
    .row('A27', ['Overhead', '=ROUND(B26*$B$32,1)'])
    .fill('C27:K27', '=ROUND(C26*$B$32,1)')
    .row('A28', ['Reserve'])
    .figures('B28:B28', 20, 30)
    .row('J28', ['=B28'])
    .row('A29', ['Total'])
    .fill('B29:K29', '=SUM(B26:B28)')
    .fill('L26:L29', '=J26-K26', '0.0')
    .fill('M26:M29', '=IF(J26=0,0,K26/J26)', '0%')
    .row('A32', ['Overhead rate', 0.07]);
  return book('projects', p);
}

/** Costs of service departments spread over the others by a matrix of shares; every line and the whole checked. */
function allocation(): MadeBook {
  const s = new Paper('Shares')
    .row('A1', ['Shares of service departments'])
    .row('A3', ['Service', 'Ward A', 'Ward B', 'Theatre', 'Laboratory', 'Outpatients', 'Sum', 'Check'])
    .down('A4', ['Kitchen', 'Laundry', 'Cleaning', 'IT', 'Administration']);
  s.row('B4', [0.4, 0.35, 0.1, 0.05, 0.1])
    .row('B5', [0.3, 0.3, 0.3, 0.02, 0.08])
    .row('B6', [0.25, 0.25, 0.2, 0.15, 0.15])
    .row('B7', [0.15, 0.15, 0.2, 0.3, 0.2])
    .row('B8', [0.22, 0.22, 0.22, 0.12, 0.22])
    .fill('G4:G8', '=SUM(B4:F4)', '0%')
    .fill('H4:H8', '=IF(ROUND(G4-1,6)=0,"ok","check")');
  const c = new Paper('Costs')
    .row('A1', ['Cost by department'])
    .row('A3', [
      'Cost',
      'Kitchen',
      'Laundry',
      'Cleaning',
      'IT',
      'Administration',
      'Ward A',
      'Ward B',
      'Theatre',
      'Laboratory',
      'Outpatients',
      'All',
    ])
    .down('A4', ['Wages', 'Goods', 'Energy', 'Rent', 'Write-off', 'Direct cost'])
    .figures('B4:K8', 20, 400, 1)
    .fill('B9:K9', '=SUM(B4:B8)', '0.0')
    .fill('L4:L9', '=SUM(B4:K4)', '0.0')
    .row('A11', ['Kitchen'])
    .down('A12', ['Laundry', 'Cleaning', 'IT', 'Administration', 'Spread', 'Full cost', 'Cases', 'Cost a case'])
    .row('G18', [820, 760, 410, 9300, 15200]);
  for (const [line, col, source] of [
    [11, 'B', 4],
    [12, 'C', 5],
    [13, 'D', 6],
    [14, 'E', 7],
    [15, 'F', 8],
  ] as const)
    c.row(`${col}${String(line)}`, [`=-${col}9`]).fill(`G${String(line)}:K${String(line)}`, `=$${col}$9*Shares!B${String(source)}`, '0.0');
  c.fill('L11:L15', '=SUM(B11:K11)', '0.0')
    .fill('B16:L16', '=SUM(B11:B15)', '0.0')
    .fill('B17:L17', '=B9+B16', '0.0')
    .fill('G19:K19', '=G17/G18*1000', '0.00')
    .row('A21', ['Difference', '=L17-L9']);
  return book('allocation', s, c);
}

/** Duty plan: codes by person and day, counted by code, hours from a list of codes; days counted downwards. */
function duty(): MadeBook {
  const codes = ['D', 'E', 'N', 'F'];
  const l = new Paper('Codes').row('A1', ['Code', 'Hours', 'Pay']).down('A2', codes).down('B2', [8, 8, 10, 0]).down('C2', [0, 15, 40, 0]);
  const p = new Paper('Duty').row('A1', ['Duty plan']).row('A2', ['Name', ...Array.from({ length: 14 }, (_, i) => i + 1)]);
  p.row('P2', ['D', 'E', 'N', 'F', 'Days', 'Hours', 'Contract', 'Over', 'Extra pay']).down('A3', [
    'Nurse 1',
    'Nurse 2',
    'Nurse 3',
    'Nurse 4',
    'Nurse 5',
    'Nurse 6',
    'Nurse 7',
    'Nurse 8',
  ]);
  for (let line = 0; line < 8; line++)
    p.row(
      `B${String(line + 3)}`,
      Array.from({ length: 14 }, (_, day) => codes[(line * 3 + day * (line + 1) + (day % 3)) % 4] ?? 'F'),
    );
  p.fill('P3:S10', '=COUNTIF($B3:$O3,P$2)')
    .fill('T3:T10', '=SUM(P3:R3)')
    .fill('U3:U10', '=P3*Codes!$B$2+Q3*Codes!$B$3+R3*Codes!$B$4')
    .down('V3', [78, 78, 78, 39, 39, 78, 78, 58.5])
    .fill('W3:W10', '=MAX(0,U3-V3)')
    .fill('X3:X10', '=ROUND(Q3*Codes!$C$3+R3*Codes!$C$4+W3*12.5,2)', '0.00')
    .row('A11', ['Sum'])
    .fill('P11:X11', '=SUM(P3:P10)')
    .down('A13', ['Day', 'Evening', 'Night', 'Needed', 'Short'])
    .fill('B13:O13', '=COUNTIF(B$3:B$10,"D")')
    .fill('B14:O14', '=COUNTIF(B$3:B$10,"E")')
    .fill('B15:O15', '=COUNTIF(B$3:B$10,"N")')
    .row('B16', [5, 5, 5, 5, 5, 4, 4, 5, 5, 5, 5, 5, 4, 4])
    .fill('B17:O17', '=MAX(0,B16-SUM(B13:B15))')
    .row('A19', ['Unfilled', '=SUM(B17:O17)'])
    .row('A20', ['Hours a person', '=ROUND(U11/COUNTA(A3:A10),1)']);
  return book('duty', l, p);
}

/** Samples against reference values looked up two ways; the mean of three readings, deviations, flags, a summary by parameter. */
function laboratory(): MadeBook {
  const r = new Paper('Reference')
    .row('A1', ['Parameter', 'Unit', 'Target', 'SD', 'Low', 'High'])
    .down('A2', ['Glucose', 'Urea', 'Sodium', 'Potassium', 'Calcium', 'Albumin'])
    .down('B2', ['mmol/l', 'mmol/l', 'mmol/l', 'mmol/l', 'mmol/l', 'g/l'])
    .down('C2', [5.5, 5.2, 140, 4.2, 2.35, 42])
    .down('D2', [0.2, 0.25, 1.4, 0.09, 0.05, 1.1])
    .fill('E2:E7', '=C2-2*D2', '0.00')
    .fill('F2:F7', '=C2+2*D2', '0.00');
  const names = ['Glucose', 'Urea', 'Sodium', 'Potassium', 'Calcium', 'Albumin'];
  const p = new Paper('Runs')
    .row('A1', ['Control runs'])
    .row('A3', ['Run', 'Parameter', 'Reading 1', 'Reading 2', 'Reading 3', 'Mean', 'Target', 'SD', 'z', 'Deviation', 'Within', 'Flag'])
    .row('A4', [1])
    .fill('A5:A27', '=A4+1')
    .down(
      'B4',
      Array.from({ length: 24 }, (_, i) => names[i % 6] ?? 'Urea'),
    );
  const targets = [5.5, 5.2, 140, 4.2, 2.35, 42];
  for (let line = 4; line <= 27; line++) {
    const target = targets[(line - 4) % 6] ?? 1;
    p.figures(`C${String(line)}:E${String(line)}`, target * 0.96, target * 1.04, 2);
  }
  p.clear('E9', 'E21')
    .fill('F4:F27', '=ROUND(AVERAGE(C4:E4),3)', '0.000')
    .fill('G4:G27', '=INDEX(Reference!$C$2:$C$7,MATCH($B4,Reference!$A$2:$A$7,0))')
    .fill('H4:H27', '=VLOOKUP($B4,Reference!$A$2:$D$7,4,FALSE)')
    .fill('I4:I27', '=(F4-G4)/H4', '0.00')
    .fill('J4:J27', '=ROUND((F4-G4)/G4*100,1)', '0.0')
    .fill('K4:K27', '=MAX(C4:E4)-MIN(C4:E4)', '0.00')
    .fill('L4:L27', '=IF(ABS(I4)>=3,"reject",IF(ABS(I4)>=2,"warn",""))')
    .row('N3', ['Parameter', 'Runs', 'Mean', 'Bias', 'Worst'])
    .down('N4', names)
    .fill('O4:O9', '=COUNTIF($B$4:$B$27,N4)')
    .fill('P4:P9', '=SUMIF($B$4:$B$27,N4,$F$4:$F$27)/O4', '0.000')
    .fill('Q4:Q9', '=P4-Reference!C2', '0.000')
    .fill('R4:R9', '=SUMPRODUCT(MAX(($B$4:$B$27=N4)*ABS($I$4:$I$27)))', '0.00')
    .row('N10', ['All', '=SUM(O4:O9)'])
    .row('N12', ['Warnings', '=COUNTIF(L4:L27,"warn")'])
    .row('N13', ['Rejected', '=COUNTIF(L4:L27,"reject")'])
    .row('N14', ['Share', '=(O12+O13)/O10']);
  return book('laboratory', r, p);
}

/** Rents by tenant rising by an index every second year, empty space, costs that grow otherwise, a sheet of years that takes it all up. */
function leases(): MadeBook {
  const years = [2024, 2025, 2026, 2027, 2028, 2029];
  const p = new Paper('Rents')
    .row('A1', ['Rent roll'])
    .row('A2', ['Index', 0.021, null, 'Void share', 0.03])
    .row('A4', ['Tenant', 'Area m2', 'Rent m2', 'From', 'To', 'A year', ...years])
    .down('A5', ['Pharmacy', 'Bakery', 'Dentist', 'Optician', 'School', 'Cafe', 'Garage'])
    .figures('B5:B11', 60, 400)
    .figures('C5:C11', 9, 24, 2)
    .down('D5', [2020, 2021, 2024, 2022, 2019, 2025, 2023])
    .down('E5', [2029, 2027, 2029, 2028, 2029, 2029, 2026]);
  p.fill('F5:F11', '=B5*C5*12', '0')
    .fill('G5:G11', '=IF(AND(G$4>=$D5,G$4<=$E5),$F5,0)', '0')
    .fill('H5:L11', '=IF(AND(H$4>=$D5,H$4<=$E5),$F5*(1+$B$2)^(H$4-$G$4),0)', '0')
    .row('A12', ['Gross rent', '=SUM(B5:B11)', '=F12/B12/12'])
    .fill('F12:L12', '=SUM(F5:F11)', '0')
    .row('A13', ['Void'])
    .fill('G13:L13', '=-G12*$E$2', '0')
    .row('A14', ['Net rent'])
    .fill('G14:L14', '=G12+G13', '0')
    .row('A15', ['Let m2'])
    .fill('G15:L15', '=SUMIF(G5:G11,">0",$B$5:$B$11)')
    .row('A16', ['Share let'])
    .fill('G16:L16', '=G15/$B$12', '0.0%');
  const q = new Paper('Months').row('A1', ['Running costs this year']).row('A2', ['Cost', ...MONTHS, 'Year']);
  q.down('A3', ['Water', 'Heating', 'Insurance', 'Repairs', 'Caretaker', 'Sum'])
    .figures('B3:M4', 100, 900)
    .row('B5', [1200])
    .row('H5', [1200])
    .figures('B6:M6', 0, 700)
    .fill('B7:M7', '=ROUND(1850*1.21,0)')
    .fill('B8:M8', '=SUM(B3:B7)')
    .fill('N3:N8', '=SUM(B3:M3)');
  const r = new Paper('Result')
    .row('A1', ['Result by year'])
    .row('A3', [null, ...years, 'Sum'])
    .down('A4', ['Net rent', 'Running costs', 'Write-off', 'Interest', 'Result', 'Before', 'Cumulated', 'Cover'])
    .fill('B4:G4', '=Rents!G14', '0')
    .row('B5', ['=-Months!N8'])
    .fill('C5:G5', '=B5*(1+Rents!$B$2+0.005)', '0')
    .fill('B6:G6', '=-$B$14/$B$15', '0')
    .fill('B7:G7', '=-B18*$B$16', '0')
    .fill('B8:G8', '=SUM(B4:B7)', '0')
    .row('B9', [0])
    .fill('C9:G9', '=B10', '0')
    .fill('B10:G10', '=B8+B9', '0')
    .fill('B11:G11', '=(B4+B5)/-B7', '0.00')
    .fill('H4:H8', '=SUM(B4:G4)', '0')
    .row('A14', ['Cost', 2400000])
    .row('A15', ['Life', 40])
    .row('A16', ['Rate', 0.035])
    .row('A18', ['Loan', 1500000])
    .fill('C18:G18', '=B18-$B$19', '0')
    .row('A19', ['Repaid', 60000]);
  return book('leases', p, q, r);
}

export const UNREAD_OFFICE: readonly (() => MadeBook)[] = [projects, allocation, duty, laboratory, leases];
