import { all, check } from '../support/check-book';
import { workbookOf, type GridSheet } from '../support/grid';

const boundIn = (sheet: GridSheet): readonly (string | null)[] => {
  const table = check(workbookOf(sheet)).tables[0];
  return [...new Map((table?.observations ?? []).map((one) => [one.col, one.indicator.id])).values()];
};

/** Immunisation as counties wrote it before 2008: the vaccines by their short names, one 应种 for all. */
const immunisation: GridSheet = {
  name: '计免',
  rows: [
    ['2007年青河县儿童计划免疫接种率统计表'],
    ['乡镇', '应种人数', '卡介苗', '', '糖丸', '', '百白破', '', '麻疹', '', '乙肝首针及时率(%)', '四苗全程接种率(%)'],
    ['', '', '实种', '接种率(%)', '实种', '接种率(%)', '实种', '接种率(%)', '实种', '接种率(%)', '', ''],
    ['城关镇', 400, 396, 99, 392, 98, 394, 98.5, 390, 97.5, 93.2, 96],
    ['河口乡', 300, 297, 99, 291, 97, 294, 98, 288, 96, 90.1, 94.3],
  ],
  merges: ['A1:L1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:H2', 'I2:J2', 'K2:K3', 'L2:L3'],
};

describe('old headings and short names', () => {
  it('are bound where they say enough by themselves', () => {
    expect(boundIn(immunisation)).toEqual([
      'vaccinees-due',
      'bcg-given',
      'bcg-coverage',
      'polio-vaccine-given',
      'polio-vaccine-coverage',
      'dpt-given',
      'dpt-coverage',
      'measles-vaccine-given',
      'measles-vaccine-coverage',
      'hepatitis-b-birth-dose-timely-rate',
      'four-vaccine-coverage',
    ]);
  });

  it('a denominator that stands far off is found, and nothing right is held wrong', () => {
    expect(all(check(workbookOf(immunisation)))).toEqual([]);
  });

  it('are bound on a sheet of supervision, the case no petition', () => {
    expect(
      boundIn({
        name: '监督',
        rows: [
          ['2019年卫生监督工作统计表'],
          ['乡镇', '被监督单位数（户）', '监督户次（户次）', '双随机任务数（户）', '双随机完成数（户）', '罚款金额（元）'],
          ['城关镇', 320, 640, 45, 45, 15600],
          ['河口乡', 28, 60, 6, 6, 3000],
        ],
      }),
    ).toEqual(['units-under-supervision', 'supervision-visits', 'random-inspection-tasks', 'random-inspections-done', 'fines']);
  });
});
