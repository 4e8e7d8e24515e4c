import { checkWorkbook } from '../../src/app/check-workbook';
import { compareYears } from '../../src/app/last-year';
import { picturesOf } from '../../src/app/pictures';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import { workbookOf, type GridSheet } from '../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
type Row = GridSheet['rows'][number];
const report = (title: string, rows: readonly Row[], name = '汇总') =>
  checkWorkbook(workbookOf({ name, rows: [[title], ['指标', '单位', '数值'], ...rows] }), catalogue);
const year = (of: number, rows: readonly Row[], name?: string) => report(`明河县${of}年妇幼健康情况表`, rows, name);
const compare = (now: readonly Row[], before: readonly Row[]) => compareYears(year(2023, now), year(2022, before));

test('the same indicator in the same unit is paired, wherever it stands in last year’s workbook', () => {
  const { pairs, left, now, before, trouble } = compare(
    [
      ['活产数', '人', 1100],
      ['住院分娩率', '%', 99.2],
    ],
    [
      ['孕产妇死亡人数', '人', 1],
      ['住院分娩率', '%', 98.5],
      ['活产数', '人', 1000],
    ],
  );
  expect(trouble).toBeNull();
  expect([now, before]).toEqual(['2023年', '2022年']);
  expect(left).toEqual([]);
  expect(pairs.map((pair) => [pair.now.indicator.name, pair.now.value, pair.before.value])).toEqual([
    ['活产数', 1100, 1000],
    ['住院分娩率', 99.2, 98.5],
  ]);
  expect(pairs[0]?.before).toMatchObject({ sheet: '汇总', row: 4, col: 2 });
});

test.each<[string, readonly Row[], readonly Row[], string]>([
  ['it is new', [['活产数', '人', 1100]], [['住院分娩率', '%', 98.5]], 'not-there'],
  ['it counts in another unit', [['住院总费用', '万元', 230]], [['住院总费用', '元', 2200000]], 'unit'],
  ['last year was zero', [['孕产妇死亡人数', '人', 2]], [['孕产妇死亡人数', '人', 0]], 'zero'],
])('nothing is drawn where %s; it is listed with the reason and its cells', (_why, now, before, reason) => {
  const { pairs, left } = compare(now, before);
  expect(pairs).toEqual([]);
  expect(left.map((one) => one.reason)).toEqual([reason]);
  expect(left[0]?.cell).toEqual({ sheet: '汇总', row: 2, col: 2 });
});

test('a name that no catalogue knows is compared only within the same table', () => {
  const rows: readonly Row[] = [['下乡巡回服务队', '支', 12]];
  const same = compareYears(year(2023, rows, '2023年汇总'), year(2022, [['下乡巡回服务队', '支', 10]], '2022年汇总'));
  expect(same.pairs).toHaveLength(1);
  const other = compareYears(year(2023, rows, '汇总'), year(2022, [['下乡巡回服务队', '支', 10]], '城关镇'));
  expect(other.left.map(({ reason }) => reason)).toEqual(['definition']);
});

test('a last-year figure in the sheet that last year’s workbook contradicts is named, not drawn over', () => {
  const now = checkWorkbook(
    workbookOf({
      name: '汇总',
      rows: [['明河县2023年妇幼健康情况表'], ['指标', '单位', '本年', '上年'], ['活产数', '人', 1100, 1000]],
    }),
    catalogue,
  );
  expect(compareYears(now, year(2022, [['活产数', '人', 1040]])).left.map(({ reason }) => reason)).toEqual(['sheet-disagrees']);
  expect(compareYears(now, year(2022, [['活产数', '人', 1000]])).pairs).toHaveLength(1);
});

test.each([
  ['the same year', '明河县2023年妇幼健康情况表', 'same-period'],
  ['two years before', '明河县2021年妇幼健康情况表', 'not-last-year'],
  ['another county', '清河县2022年妇幼健康情况表', 'areas-differ'],
])('a workbook of %s is not compared at all', (_name, title, trouble) => {
  const rows: readonly Row[] = [['活产数', '人', 1000]];
  expect(compareYears(year(2023, rows), report(title, rows))).toMatchObject({ trouble, pairs: [], left: [] });
});

test('changes against last year’s workbook lead to the cell of each book', () => {
  const { bookChanges } = picturesOf(year(2023, [['活产数', '人', 1100]]), catalogue, year(2022, [['活产数', '人', 1000]]));
  expect(bookChanges?.bars.map(({ label, value, cells, beforeCell }) => [label, value, cells, beforeCell])).toEqual([
    ['活产数', 10, [{ sheet: '汇总', row: 2, col: 2 }], { sheet: '汇总', row: 2, col: 2 }],
  ]);
});
