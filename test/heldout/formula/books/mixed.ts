import { book, MONTHS, Paper, type MadeBook } from '../paper';

/** Products by region: sums both ways, shares of the row, of the column and of all, a rank. */
function regions(): MadeBook {
  const p = new Paper('Sales')
    .row('A1', ['Sales by product and region'])
    .row('A3', ['Product', 'North', 'South', 'East', 'West', 'Total', 'Share', 'Rank', 'Best']);
  p.down('A4', ['Lamps', 'Chairs', 'Desks', 'Shelves', 'Rugs', 'Sofas', 'Beds', 'Total']).figures('B4:E10', 1000, 9000);
  p.fill('F4:F11', '=SUM(B4:E4)')
    .fill('B11:E11', '=SUM(B4:B10)')
    .fill('G4:G11', '=F4/F$11', '0.0%')
    .fill('H4:H10', '=RANK(F4,F$4:F$10)')
    .fill('I4:I10', '=MAX(B4:E4)');
  p.row('A13', ['Share of region', 'North', 'South', 'East', 'West', 'Total']).down('A14', [
    'Lamps',
    'Chairs',
    'Desks',
    'Shelves',
    'Rugs',
    'Sofas',
    'Beds',
    'Check',
  ]);
  p.fill('B14:F20', '=B4/B$11', '0.0%').fill('B21:F21', '=SUM(B14:B20)', '0.0%');
  p.row('A23', ['Target', 22000, 24000, 21000, 26000, '=SUM(B23:E23)'])
    .row('A24', ['Reached'])
    .fill('B24:F24', '=B11/B23', '0.0%')
    .row('A25', ['Bonus'])
    .fill('B25:E25', '=IF(B24>1,B11*0.02,0)')
    .row('F25', ['=SUM(B25:E25)']);
  return book('regions', p);
}

/** Balance sheet of three years: sums in steps with gaps, ratios, changes between years, a line that must be nought. */
function balance(): MadeBook {
  const p = new Paper('Balance').row('A1', ['Balance sheet']).row('A3', [null, 2021, 2022, 2023, 'Change 22', 'Change 23', 'Mean']);
  p.down('A4', [
    'Cash',
    'Receivables',
    'Stock',
    'Current assets',
    null,
    'Land',
    'Machines',
    'Less depreciation',
    'Fixed assets',
    null,
    'Total assets',
  ]);
  p.down('A16', [
    'Payables',
    'Bank',
    'Current liabilities',
    'Loans',
    'Equity',
    'Total',
    'Check',
    null,
    'Current ratio',
    'Quick ratio',
    'Debt share',
  ]);
  p.figures('B4:D6', 100, 600)
    .figures('B9:D10', 500, 900)
    .figures('B11:D11', 100, 300)
    .figures('B16:D17', 80, 200)
    .figures('B19:D19', 300, 500);
  p.fill('B7:D7', '=SUM(B4:B6)')
    .fill('B12:D12', '=B9+B10-B11')
    .fill('B14:D14', '=B7+B12')
    .fill('B18:D18', '=B16+B17')
    .fill('B20:D20', '=B14-B18-B19')
    .fill('B21:D21', '=B18+B19+B20')
    .fill('B22:D22', '=B14-B21');
  p.fill('B24:D24', '=B7/B18', '0.00').fill('B25:D25', '=(B7-B6)/B18', '0.00').fill('B26:D26', '=(B18+B19)/B21', '0.00');
  for (const line of [4, 5, 6, 7, 9, 10, 11, 12, 14, 16, 17, 18, 19, 20, 21])
    p.fill(`E${String(line)}:F${String(line)}`, `=C${String(line)}/B${String(line)}-1`, '0.0%').row(`G${String(line)}`, [
      `=AVERAGE(B${String(line)}:D${String(line)})`,
    ]);
  return book('balance', p);
}

/** Repeated measurements: statistics below the columns, each reading against the mean, counts by class. */
function readings(): MadeBook {
  const p = new Paper('Readings')
    .row('A1', ['Water samples'])
    .row('A3', ['Sample', 'pH', 'Nitrate', 'Lead', 'Turbidity', 'z pH', 'z nitrate', 'z lead', 'z turb', 'Over limit']);
  p.row('A4', ['Limit', 8.5, 50, 10, 4])
    .down(
      'A5',
      Array.from({ length: 20 }, (_, i) => `S${String(i + 1)}`),
    )
    .figures('B5:B24', 6.5, 8.9, 2)
    .figures('C5:C24', 10, 60, 1)
    .figures('D5:D24', 1, 12, 1)
    .figures('E5:E24', 0.5, 5, 2);
  p.clear('D9', 'D10', 'E17').fill('F5:I24', '=IF(B5="","",(B5-B$26)/B$27)', '0.00').fill('J5:J24', '=(B5>B$4)+(C5>C$4)+(D5>D$4)+(E5>E$4)');
  p.down('A26', ['Mean', 'Std dev', 'Median', 'Max', 'Min', 'Count', 'Over limit', 'Share over']);
  p.fill('B26:E26', '=AVERAGE(B5:B24)', '0.00')
    .fill('B27:E27', '=STDEV(B5:B24)', '0.00')
    .fill('B28:E28', '=MEDIAN(B5:B24)', '0.00')
    .fill('B29:E29', '=MAX(B5:B24)')
    .fill('B30:E30', '=MIN(B5:B24)')
    .fill('B31:E31', '=COUNT(B5:B24)')
    .fill('B32:E32', '=COUNTIF(B5:B24,">"&B4)')
    .fill('B33:E33', '=B32/B31', '0.0%');
  p.row('L3', ['From', 'To', 'Nitrate'])
    .down('L4', [0, 10, 20, 30, 40, 50])
    .fill('M4:M9', '=L4+10')
    .fill('N4:N9', '=COUNTIF(C$5:C$24,">="&L4)-COUNTIF(C$5:C$24,">="&M4)')
    .row('M10', ['All', '=SUM(N4:N9)']);
  return book('readings', p);
}

/** A forecast from assumptions on another sheet: every year grows from the one before. */
function forecast(): MadeBook {
  const a = new Paper('Assumptions')
    .row('A1', ['Assumptions'])
    .row('A3', ['Growth', 0.06])
    .row('A4', ['Cost share', 0.58])
    .row('A5', ['Wage rise', 0.03])
    .row('A6', ['Interest', 0.045])
    .row('A7', ['Tax rate', 0.25])
    .row('A8', ['Repayment', 120])
    .row('A9', ['Inflation', 0.02]);
  const p = new Paper('Plan').row('A1', ['Five-year plan']).row('A3', [null, 2023, '=B3+1', '=C3+1', '=D3+1', '=E3+1', '=F3+1']);
  p.down('A4', [
    'Revenue',
    'Cost of sales',
    'Gross profit',
    'Wages',
    'Rent',
    'Depreciation',
    'Operating costs',
    'Operating profit',
    'Interest',
    'Before tax',
    'Tax',
    'Profit',
    null,
    'Opening cash',
    'Profit',
    'Depreciation',
    'Repayment',
    'Closing cash',
    null,
    'Loan',
  ]);
  p.row('B4', [5200])
    .fill('C4:G4', '=B4*(1+Assumptions!$B$3)')
    .fill('B5:G5', '=B4*Assumptions!$B$4')
    .fill('B6:G6', '=B4-B5')
    .row('B7', [900])
    .fill('C7:G7', '=B7*(1+Assumptions!$B$5)')
    .row('B8', [240])
    .fill('C8:G8', '=B8*(1+Assumptions!$B$9)')
    .row('B9', [150, 150, 150, 160, 160, 160]);
  p.fill('B10:G10', '=SUM(B7:B9)')
    .fill('B11:G11', '=B6-B10')
    .fill('B12:G12', '=B23*Assumptions!$B$6')
    .fill('B13:G13', '=B11-B12')
    .fill('B14:G14', '=MAX(0,B13*Assumptions!$B$7)')
    .fill('B15:G15', '=B13-B14');
  p.row('B17', [300])
    .fill('C17:G17', '=B21')
    .fill('B18:G18', '=B15')
    .fill('B19:G19', '=B9')
    .fill('B20:G20', '=-Assumptions!$B$8')
    .fill('B21:G21', '=SUM(B17:B20)')
    .row('B23', [1200])
    .fill('C23:G23', '=B23+B20');
  return book('forecast', a, p);
}

/** A week's expenses: short blocks side by side, one-off formulas, advances taken off. */
function claim(): MadeBook {
  const p = new Paper('Claim').row('A1', ['Expense claim']).row('A2', ['Rate per km', 0.42, null, 'Advance', 350]);
  p.row('A4', ['Day', 'Km', 'Mileage', 'Hotel', 'Meals', 'Parking', 'Phone', 'Day total'])
    .down('A5', ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Week'])
    .figures('B5:B11', 0, 300)
    .figures('D5:D11', 0, 130, 2)
    .figures('E5:E11', 10, 60, 2)
    .figures('F5:G11', 0, 12, 2)
    .clear('D5', 'D11', 'G8');
  p.fill('C5:C11', '=B5*$B$2', '0.00').fill('H5:H11', '=SUM(C5:G5)').fill('B12:H12', '=SUM(B5:B11)');
  p.row('A15', ['Entertainment', null, null, 'Amount'])
    .down('A16', ['Lunch, supplier', 'Dinner, client', 'Coffee'])
    .figures('D16:D18', 20, 90, 2)
    .row('C19', ['Total', '=SUM(D16:D18)']);
  p.row('F15', ['Summary'])
    .down('F16', ['Travel', 'Entertainment', 'Total', 'Less advance', 'To be paid'])
    .row('H16', ['=H12'])
    .row('H17', ['=D19'])
    .row('H18', ['=H16+H17'])
    .row('H19', ['=E2'])
    .row('H20', ['=H18-H19']);
  return book('claim', p);
}

/** Meters: this reading less the last, a price by steps looked up in a list, fixed fee and tax; months follow each other. */
function meters(): MadeBook {
  const t = new Paper('Prices')
    .row('A1', ['From kWh', 'Price'])
    .down('A2', [0, 200, 400, 800])
    .down('B2', [0.31, 0.34, 0.39, 0.46])
    .row('A7', ['Fixed fee', 8.5])
    .row('A8', ['Tax', 0.06]);
  const p = new Paper('Meters')
    .row('A1', ['Meter readings'])
    .row('A3', ['Month', 'Reading', 'Used', 'Price', 'Energy', 'Fee', 'Tax', 'Bill', 'Year to date', 'Mean']);
  p.row('A4', ['Opening', 14020])
    .down('A5', MONTHS)
    .fill('B5:B16', '=B4+MOD(ROW()*137,611)+90')
    .fill('C5:C16', '=B5-B4')
    .fill('D5:D16', '=VLOOKUP(C5,Prices!$A$2:$B$5,2)')
    .fill('E5:E16', '=C5*D5')
    .fill('F5:F16', '=Prices!$B$7')
    .fill('G5:G16', '=(E5+F5)*Prices!$B$8')
    .fill('H5:H16', '=E5+F5+G5')
    .fill('I5:I16', '=SUM(H$5:H5)')
    .fill('J5:J16', '=AVERAGE(H$5:H5)');
  p.row('A18', ['Year', null, '=SUM(C5:C16)', '=E18/C18', '=SUM(E5:E16)', '=SUM(F5:F16)', '=SUM(G5:G16)', '=SUM(H5:H16)'])
    .row('A19', ['First half', null, '=SUM(C5:C10)', null, '=SUM(E5:E10)'])
    .row('A20', ['Second half', null, '=SUM(C11:C16)', null, '=SUM(E11:E16)']);
  return book('meters', t, p);
}

/** An estimate in sections with empty lines between; each section marked up, all added by single terms. */
function estimate(): MadeBook {
  const p = new Paper('Estimate')
    .row('A1', ['Cost estimate'])
    .row('F1', ['Markup', 0.12])
    .row('F2', ['Contingency', 0.05])
    .row('A3', ['Work', 'Quantity', 'Unit', 'Material', 'Labour', 'Equipment', 'Unit cost', 'Cost']);
  const sums: string[] = [];
  for (const [name, first, last] of [
    ['Site', 5, 8],
    ['Walls', 12, 16],
    ['Roof', 20, 22],
    ['Fittings', 26, 31],
  ] as const) {
    const [a, z, sum] = [String(first), String(last), String(last + 1)];
    p.row(`A${String(first - 1)}`, [name])
      .down(
        `A${a}`,
        Array.from({ length: last - first + 1 }, (_, i) => `${name} ${String(i + 1)}`),
      )
      .down(
        `C${a}`,
        Array.from({ length: last - first + 1 }, () => 'm2'),
      );
    p.figures(`B${a}:B${z}`, 10, 200)
      .figures(`D${a}:F${z}`, 2, 30, 2)
      .fill(`G${a}:G${z}`, `=SUM(D${a}:F${a})`)
      .fill(`H${a}:H${z}`, `=B${a}*G${a}`)
      .row(`G${sum}`, [`Total ${name}`, `=SUM(H${a}:H${z})`]);
    sums.push(`H${sum}`);
  }
  p.row('G35', ['Direct cost', `=${sums.join('+')}`])
    .row('G36', ['Markup', '=H35*G1'])
    .row('G37', ['Contingency', '=(H35+H36)*G2'])
    .row('G38', ['Bid', '=H35+H36+H37']);
  p.row('A41', ['Section', 'Cost', 'Share', 'With markup'])
    .down('A42', ['Site', 'Walls', 'Roof', 'Fittings', 'All'])
    .down(
      'B42',
      sums.map((sum) => `=${sum}`),
    )
    .row('B46', ['=SUM(B42:B45)'])
    .fill('C42:C46', '=B42/B$46', '0.0%')
    .fill('D42:D46', '=B42*(1+$G$1)');
  return book('estimate', p);
}

/** Machines written off: years bought, straight line until the end of their life, totals by year. */
function depreciation(): MadeBook {
  const p = new Paper('Assets')
    .row('A1', ['Depreciation schedule'])
    .row('A3', [
      'Asset',
      'Bought',
      'Life',
      'Cost',
      'Salvage',
      'A year',
      2020,
      '=G3+1',
      '=H3+1',
      '=I3+1',
      '=J3+1',
      'Written off',
      'Book value',
    ]);
  p.down('A4', ['Press', 'Lathe', 'Van', 'Server', 'Crane', 'Oven', 'Total'])
    .down('B4', [2018, 2020, 2019, 2021, 2017, 2022])
    .down('C4', [10, 8, 5, 4, 12, 6])
    .figures('D4:D9', 4000, 30000)
    .figures('E4:E9', 100, 900);
  p.fill('F4:F9', '=(D4-E4)/C4')
    .fill('G4:K9', '=IF(AND(G$3>=$B4,G$3<$B4+$C4),$F4,0)')
    .fill('L4:L9', '=SUM(G4:K4)')
    .fill('M4:M9', '=D4-L4')
    .fill('D10:M10', '=SUM(D4:D9)');
  p.row('A12', ['Share of cost'])
    .fill('G12:K12', '=G10/$D$10', '0.0%')
    .row('A13', ['Change'])
    .fill('H13:K13', '=H10-G10')
    .row('A14', ['Cumulative', null, null, null, null, null, '=G10'])
    .fill('H14:K14', '=G14+H10');
  return book('depreciation', p);
}

export const MIXED: readonly (() => MadeBook)[] = [regions, balance, readings, forecast, claim, meters, estimate, depreciation];
