import { grid, type Literal } from '../../../support/grid';
import { check, raised } from '../../../support/check-book';

const WARDS = ['内科', '外科', '妇产科', '儿科', '急诊科'];

/** Bed days over discharges in every line, the totals' too; `last` stands in the line of totals. */
function meanStays(last: Literal): readonly (readonly Literal[])[] {
  const days = [1500, 2100, 900, 660, 300];
  const discharged = [200, 250, 150, 120, 100];
  return [
    ['科室', '占用床日', '出院人数', '每人床日'],
    ...WARDS.map((name, i): readonly Literal[] => [
      name,
      days[i] ?? 0,
      discharged[i] ?? 0,
      { v: (days[i] ?? 0) / (discharged[i] ?? 1), f: `B${String(i + 2)}/C${String(i + 2)}`, style: { numberFormat: '0.0' } },
    ]),
    ['合计', { v: 5460, f: 'SUM(B2:B6)' }, { v: 820, f: 'SUM(C2:C6)' }, last],
  ];
}

describe('a line of totals whose cell divides as its parts do', () => {
  test('adds nothing up there', () => {
    expect(raised(check(grid(meanStays({ v: 5460 / 820, f: 'B7/C7', style: { numberFormat: '0.0' } }))), 'total-equals-parts')).toEqual([]);
  });
});
