import { checkWorkbook } from '../../src/app/check-workbook';
import { picturesOf } from '../../src/app/pictures';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import { workbookOf, type GridSheet } from '../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const picturesFor = (rows: GridSheet['rows']) => {
  const book = workbookOf({ name: '表', rows });
  return picturesOf(checkWorkbook(book, catalogue), catalogue);
};

test('counts change by per cent, rates by percentage points, each with both its cells; good and bad by the indicator', () => {
  const { changes } = picturesFor([
    ['明河县2023年妇幼健康情况表'],
    ['指标', '单位', '本年', '上年'],
    ['活产数', '人', 1100, 1000],
    ['住院分娩率', '%', 98.5, 99.2],
    ['婴儿死亡率', '‰', 3.2, 4.1],
  ]);
  expect(changes.more).toBe(0);
  expect(changes.bars.map(({ label, value, unit, good }) => [label, value, unit, good])).toEqual([
    ['活产数', 10, '%', null],
    ['婴儿死亡率', -0.9, 'points', true],
    ['住院分娩率', -0.7, 'points', false],
  ]);
  expect(changes.bars[0]?.cells).toEqual([{ sheet: '表', row: 2, col: 2 }]);
  expect(changes.bars[0]?.beforeCell).toEqual({ sheet: '表', row: 2, col: 3 });
});

test('a sheet that gives its own targets is drawn as shares of them', () => {
  const { targets } = picturesFor([
    ['明河县2023年工作任务完成情况表'],
    ['指标', '单位', '目标值', '完成值'],
    ['农村改厕数', '座', 80, 84],
    ['高血压患者管理人数', '人', 2000, 1500],
  ]);
  const stated = targets.find((picture) => picture.stated);
  expect(stated?.bars.map(({ label, value, met }) => [label, value, met])).toEqual([
    ['农村改厕数', 105, true],
    ['高血压患者管理人数', 75, false],
  ]);
});

test('a year’s task is held against the year, not against each of its quarters', () => {
  const { targets } = picturesFor([
    ['明河县2023年重点项目分季度完成情况'],
    ['项目', '单位', '年度任务数', '一季度', '二季度', '三季度', '四季度', '全年合计'],
    ['新生儿疾病筛查人数', '人', 400, 90, 110, 100, 105, 405],
    ['免费发放叶酸人数', '人', 500, 120, 120, 130, 120, 490],
  ]);
  expect(targets.find((picture) => picture.stated)?.bars.map(({ label, value, met }) => [label, value, met])).toEqual([
    ['新生儿疾病筛查人数', 101.25, true],
    ['免费发放叶酸人数', 98, false],
  ]);
});

test('findings by kind count findings and lead to their cells', () => {
  const { kinds } = picturesFor([
    ['2023年常住人口情况表'],
    ['单位：人'],
    ['地区', '合计', '男', '女'],
    ['合计', 3100, 1480, 1520],
    ['甲镇', 1000, 480, 520],
    ['乙镇', 1200, 600, 600],
    ['丙镇', 800, 400, 400],
  ]);
  const sums = kinds.find(({ category }) => category === 'arithmetic');
  expect(sums?.value).toBeGreaterThan(0);
  expect(sums?.cells).toContainEqual({ sheet: '表', row: 3, col: 1 });
});
