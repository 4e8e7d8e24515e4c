import { book, MONTHS, Paper, type MadeBook } from '../paper';

/** Two blocks of items by month, a year's column, what is left, and a balance that runs on. */
function household(): MadeBook {
  const p = new Paper('Budget').row('A1', ['Household budget']).row('A3', ['Income', ...MONTHS, 'Year', 'Average']);
  p.down('A4', ['Salary', 'Side job', 'Interest', 'Total income']);
  p.figures('B4:M4', 3200, 3400).figures('B5:M5', 0, 400).figures('B6:M6', 1, 9, 2);
  p.fill('B7:M7', '=SUM(B4:B6)').fill('N4:N7', '=SUM(B4:M4)').fill('O4:O7', '=AVERAGE(B4:M4)', '0.00');
  p.row('A9', ['Expenses', ...MONTHS, 'Year', 'Average']);
  p.down('A10', ['Rent', 'Food', 'Heating', 'Transport', 'Insurance', 'Clothes', 'Other', 'Total expenses']);
  p.figures('B10:M16', 40, 700).fill('B17:M17', '=SUM(B10:B16)').fill('N10:N17', '=SUM(B10:M10)');
  p.fill('O10:O17', '=AVERAGE(B10:M10)', '0.00');
  p.down('A19', ['Left over', 'Share saved', 'Balance']).row('A22', ['Opening balance', 1500]);
  p.fill('B19:N19', '=B7-B17').fill('B20:N20', '=B19/B7', '0.0%').row('B21', ['=B22+B19']).fill('C21:M21', '=B21+C19');
  return book('household', p);
}

/** Marks by student: parts weighted by a row of weights, the lowest quiz dropped, a grade by steps. */
function gradebook(): MadeBook {
  const p = new Paper('Marks').row('A1', ['Course marks, spring']);
  p.row('A3', ['Student', 'Quiz 1', 'Quiz 2', 'Quiz 3', 'Quiz 4', 'Quizzes', 'Homework', 'Midterm', 'Final', 'Total', 'Grade', 'Rank']);
  p.row('A4', ['Weight', null, null, null, null, 0.2, 0.2, 0.25, 0.35, '=SUM(F4:I4)']);
  p.down('A5', ['Abel', 'Baker', 'Chen', 'Diaz', 'Evans', 'Fox', 'Garcia', 'Hall', 'Ito', 'Jones', 'Klein', 'Lee', 'Moore', 'Novak']);
  p.figures('B5:E18', 5, 10).figures('G5:I18', 55, 99).clear('C9', 'E14');
  p.fill('F5:F18', '=(SUM(B5:E5)-MIN(B5:E5))/3*10', '0.0');
  p.fill('J5:J18', '=F5*F$4+G5*G$4+H5*H$4+I5*I$4', '0.0');
  p.fill('K5:K18', '=IF(J5>=90,"A",IF(J5>=80,"B",IF(J5>=70,"C",IF(J5>=60,"D","F"))))').fill('L5:L18', '=RANK(J5,$J$5:$J$18)');
  p.down('A20', ['Mean', 'Highest', 'Lowest', 'Passed']);
  p.fill('B20:J20', '=AVERAGE(B5:B18)', '0.0').fill('B21:J21', '=MAX(B5:B18)').fill('B22:J22', '=MIN(B5:B18)');
  p.row('J23', ['=COUNTIF(J5:J18,">=60")', '=J23/COUNT(J5:J18)']);
  return book('gradebook', p);
}

/** Hours, overtime above forty, deductions by fixed rates, and a net pay that must add up. */
function payroll(): MadeBook {
  const p = new Paper('Payroll').row('A1', ['Weekly payroll']).row('A2', ['Pension', 0.055]).row('A3', ['Tax', 0.19]);
  p.row('A4', ['Union', 4.5]).row('C2', ['Normal hours', 40]).row('C3', ['Overtime factor', 1.5]);
  p.row('A6', ['Name', 'Dept', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Hours', 'Rate', 'Regular', 'Overtime', 'Gross', 'Pension']);
  p.row('N6', ['Tax', 'Union', 'Deductions', 'Net']);
  p.down('A7', ['Adams', 'Brown', 'Cole', 'Dean', 'Ellis', 'Ford', 'Grant', 'Hayes', 'Irwin', 'James', 'Total']);
  p.down('B7', ['Shop', 'Shop', 'Yard', 'Yard', 'Office', 'Office', 'Office', 'Shop', 'Yard', 'Shop']);
  p.figures('C7:G16', 6, 10).figures('I7:I16', 14, 28, 2);
  p.fill('H7:H16', '=SUM(C7:G7)').fill('J7:J16', '=MIN(H7,$D$2)*I7').fill('K7:K16', '=MAX(0,H7-$D$2)*I7*$D$3');
  p.fill('L7:L16', '=J7+K7').fill('M7:M16', '=L7*$B$2').fill('N7:N16', '=ROUND((L7-M7)*$B$3,2)').fill('O7:O16', '=$B$4');
  p.fill('P7:P16', '=M7+N7+O7').fill('Q7:Q16', '=L7-P7').fill('C17:H17', '=SUM(C7:C16)').fill('J17:Q17', '=SUM(J7:J16)');
  p.down('A19', ['Shop', 'Yard', 'Office', 'All']).fill('B19:B21', '=SUMIF($B$7:$B$16,A19,$L$7:$L$16)').row('B22', ['=SUM(B19:B21)']);
  return book('payroll', p);
}

/** A loan: the first line opens, the others follow the line above, the last pays what is left. */
function loan(): MadeBook {
  const p = new Paper('Loan').row('A1', ['Amount', 24000]).row('A2', ['Rate a year', 0.048]).row('A3', ['Months', 24]);
  p.row('A4', ['Payment', '=-PMT(B2/12,B3,B1)']).row('A6', ['No', 'Opening', 'Interest', 'Principal', 'Payment', 'Closing', 'Paid so far']);
  p.row('A7', [1, '=B1']).fill('A8:A30', '=A7+1').fill('B8:B30', '=F7').fill('C7:C30', '=B7*$B$2/12').fill('E7:E29', '=$B$4');
  p.row('E30', ['=B30+C30']).fill('D7:D30', '=E7-C7').fill('F7:F30', '=B7-D7').row('G7', ['=E7']).fill('G8:G30', '=G7+E8');
  p.row('A32', ['Total', null, '=SUM(C7:C30)', '=SUM(D7:D30)', '=SUM(E7:E30)']).row('A33', ['Interest share', '=C32/E32']);
  return book('loan', p);
}

/** Stock by category with a subtotal each, a grand total over all, reorder flags. */
function inventory(): MadeBook {
  const p = new Paper('Stock').row('A1', ['Inventory 30 June']);
  p.row('A3', ['Item', 'On hand', 'Received', 'Issued', 'Stock', 'Unit cost', 'Value', 'Minimum', 'Order']);
  const blocks: readonly (readonly [string, number, number])[] = [
    ['Paper', 5, 8],
    ['Ink', 11, 13],
    ['Tools', 16, 21],
  ];
  for (const [name, first, last] of blocks) {
    const [a, z, sum] = [String(first), String(last), String(last + 1)];
    p.row(`A${String(first - 1)}`, [name]).down(
      `A${a}`,
      Array.from({ length: last - first + 1 }, (_, i) => `${name} ${String(i + 1)}`),
    );
    p.figures(`B${a}:D${z}`, 20, 90).figures(`F${a}:F${z}`, 1, 20, 2).figures(`H${a}:H${z}`, 20, 60);
    p.fill(`E${a}:E${z}`, `=B${a}+C${a}-D${a}`).fill(`G${a}:G${z}`, `=E${a}*F${a}`).fill(`I${a}:I${z}`, `=IF(E${a}<H${a},H${a}*2-E${a},0)`);
    p.row(`A${sum}`, [`${name} subtotal`]).fill(`B${sum}:E${sum}`, `=SUBTOTAL(9,B${a}:B${z})`);
    p.row(`G${sum}`, [`=SUBTOTAL(9,G${a}:G${z})`]).row(`I${sum}`, [`=SUBTOTAL(9,I${a}:I${z})`]);
  }
  p.row('A24', ['Grand total']).fill('B24:E24', '=SUBTOTAL(9,B5:B22)').row('G24', ['=SUBTOTAL(9,G5:G22)', null, '=SUBTOTAL(9,I5:I22)']);
  p.row('A26', ['Paper share', '=G9/$G$24']).row('A27', ['Ink share', '=G14/$G$24']).row('A28', ['Tools share', '=G22/$G$24']);
  return book('inventory', p);
}

/** Months summed to quarters between the months, a year, margins, and the year before beside it. */
function income(): MadeBook {
  const heads = ['Jan', 'Feb', 'Mar', 'Q1', 'Apr', 'May', 'Jun', 'Q2', 'Jul', 'Aug', 'Sep', 'Q3', 'Oct', 'Nov', 'Dec', 'Q4'];
  const p = new Paper('Income').row('A1', ['Income statement (thousand)']).row('A3', [null, ...heads, 'Year', 'Last year', 'Change', '%']);
  p.down('A4', ['Goods', 'Services', 'Revenue', 'Material', 'Wages', 'Cost of sales', 'Gross profit', 'Margin']);
  p.down('A12', ['Rent', 'Marketing', 'Office', 'Travel', 'Overheads', 'Operating profit', 'Tax', 'Net profit']);
  for (const [from, to, quarter] of [
    ['B', 'D', 'E'],
    ['F', 'H', 'I'],
    ['J', 'L', 'M'],
    ['N', 'P', 'Q'],
  ] as const) {
    for (const [first, last, low, high] of [
      [4, 5, 300, 900],
      [7, 8, 90, 240],
      [12, 15, 9, 60],
    ] as const) {
      p.figures(`${from}${String(first)}:${to}${String(last)}`, low, high);
      p.fill(`${quarter}${String(first)}:${quarter}${String(last)}`, `=SUM(${from}${String(first)}:${to}${String(first)})`);
    }
  }
  for (const line of [4, 5, 7, 8, 12, 13, 14, 15])
    p.row(`R${String(line)}`, [`=E${String(line)}+I${String(line)}+M${String(line)}+Q${String(line)}`]);
  p.figures('S4:S5', 5000, 9000).figures('S7:S8', 1500, 2200).figures('S12:S15', 200, 500).row('S18', [900]);
  p.fill('B6:S6', '=SUM(B4:B5)').fill('B9:S9', '=SUM(B7:B8)').fill('B10:S10', '=B6-B9').fill('B11:S11', '=B10/B6', '0.0%');
  p.fill('B16:S16', '=SUM(B12:B15)').fill('B17:S17', '=B10-B16').fill('B18:R18', '=IF(B17>0,B17*0.25,0)').fill('B19:S19', '=B17-B18');
  for (const line of [4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19])
    p.row(`T${String(line)}`, [`=R${String(line)}-S${String(line)}`]).fill(
      `U${String(line)}`,
      `=T${String(line)}/S${String(line)}`,
      '0.0%',
    );
  return book('income', p);
}

export const OFFICE: readonly (() => MadeBook)[] = [household, gradebook, payroll, loan, inventory, income];
