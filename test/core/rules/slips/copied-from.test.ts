import { check } from '../../../support/check-book';
import { grid, type Literal } from '../../../support/grid';

const TOWNS: readonly (readonly [string, number, number])[] = [
  ['城关镇', 1210, 1187],
  ['东河镇', 843, 801],
  ['西山乡', 655, 649],
  ['南桥镇', 702, 688],
  ['北沟乡', 518, 477],
];
const book = (slip: Readonly<Record<string, number>>) => {
  const rows = TOWNS.map(([town, now, before], row): Literal[] => [
    town,
    slip[`B${String(row + 3)}`] ?? now,
    slip[`C${String(row + 3)}`] ?? before,
    Number((((now - before) / before) * 100).toFixed(2)),
  ]);
  const total = (col: 1 | 2): number => TOWNS.reduce((sum, town) => sum + town[col], 0);
  return grid([
    ['2023年某县门诊工作'],
    ['乡镇', '门诊人次', '上年同期门诊人次', '增长(%)'],
    ...rows,
    ['合计', total(1), total(2), Number((((total(1) - total(2)) / total(2)) * 100).toFixed(2))],
  ]);
};
const slips = (slip: Readonly<Record<string, number>>) =>
  check(book(slip)).findings.map((finding) => [
    (finding.cells[0]?.row ?? 0) + 1,
    finding.cells[0]?.col,
    finding.fix?.slip,
    finding.fix?.edits[0]?.value,
  ]);

it.each([
  ['last year’s number in this year’s column', { B5: 649 }, [[5, 1, 'last-year-value', 655]]],
  ['the number of the row above', { B4: 1210 }, [[4, 1, 'neighbour-cell', 843]]],
  ['a number found nowhere else', { B4: 911 }, [[4, 1, null, 843]]],
  ['nothing wrong', {}, []],
])('%s', (_, slip, expected) => expect(slips(slip)).toEqual(expected));
