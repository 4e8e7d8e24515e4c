import { digestUnit, type UnitDigest } from '../../../src/app/units/unit-digest';
import { rollUp } from '../../../src/app/units/roll-up';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/index';
import { workbookOf } from '../../support/grid';

const catalogue = buildCatalogue(loadCatalogue());

/** A township's own form: count, rate and money. */
const township = (name: string, births: number, rate: number, unit = '人', file = `${name}2023年报.xlsx`): UnitDigest => {
  const book = workbookOf({
    name: '妇幼',
    rows: [
      [`${name}2023年妇幼健康情况表`],
      [`填报单位：${name}`],
      ['指标', '单位', '数值'],
      ['活产数', unit, births],
      ['住院分娩率', '%', rate],
      ['孕产妇系统管理率', '%', 90],
    ],
  });
  return digestUnit(file, checkWorkbook(book, catalogue), catalogue);
};

const county = (rows: readonly (readonly [string, number, number])[], total: number): UnitDigest => {
  const book = workbookOf({
    name: '汇总',
    rows: [['明河县2023年妇幼健康情况汇总表'], ['单位：人、%'], ['乡镇', '活产数', '住院分娩率'], ['合计', total, 99.5], ...rows],
  });
  return digestUnit('县汇总.xlsx', checkWorkbook(book, catalogue), catalogue);
};

const three = [township('东河镇', 120, 99.2), township('西岭乡', 80, 100), township('南坪镇', 100, 98.7)];
const rows = [
  ['东河镇', 120, 99.2],
  ['西岭乡', 80, 100],
  ['南坪镇', 100, 98.7],
] as const;
const births = (result: ReturnType<typeof rollUp>) => result.sums.find(({ indicator }) => indicator.name.includes('活产'));

test('a digest holds the unit and its numbers, counts add, rates do not', () => {
  const [first] = three;
  expect(first?.area).toBe('东河镇');
  expect(first?.own.map(({ indicator, value, unit, adds }) => [indicator.name, value, unit, adds])).toEqual([
    ['活产数', 120, '人', true],
    ['住院分娩率', 99.2, '%', false],
    ['孕产妇系统管理率', 90, '%', false],
  ]);
});

test('the sum of all units is held against the county, with the cells of both', () => {
  const right = births(rollUp(three, county(rows, 300)));
  expect(right).toMatchObject({ sum: 300, agrees: true, trouble: null, without: [] });
  const wrong = births(rollUp(three, county(rows, 310)));
  expect(wrong).toMatchObject({
    sum: 300,
    agrees: false,
    total: { value: 310, file: '县汇总.xlsx', cell: { sheet: '汇总', row: 3, col: 1 } },
  });
  expect(wrong?.parts.map(({ name, value }) => [name, value])).toEqual([
    ['东河镇', 120],
    ['西岭乡', 80],
    ['南坪镇', 100],
  ]);
});

test('no sum is held wrong while a unit is missing, stands twice or counts otherwise', () => {
  const missing = rollUp(three.slice(0, 2), county(rows, 300));
  expect(missing.missing).toEqual(['南坪镇']);
  expect(births(missing)).toMatchObject({ agrees: null, trouble: 'units-missing' });
  const twice = rollUp([...three, township('东河镇', 121, 99.2, '人', '东河镇（改）.xlsx')], county(rows, 300));
  expect(twice.twice).toEqual([{ name: '东河镇', files: ['东河镇2023年报.xlsx', '东河镇（改）.xlsx'] }]);
  expect(births(twice)).toMatchObject({ agrees: null, trouble: 'units-twice' });
  const mixed = rollUp([...three.slice(0, 2), township('南坪镇', 1, 98.7, '例')], null);
  expect(births(mixed)).toMatchObject({ agrees: null, trouble: 'units-of-measure-differ' });
  expect(births(rollUp(three, null))).toMatchObject({ sum: 300, agrees: null, trouble: 'no-total' });
});

test('a unit is held against the county’s row for it', () => {
  const other = county([['东河镇', 112, 99.2], rows[1], rows[2]], 300);
  expect(rollUp(three, other).differences).toMatchObject([
    { indicator: { name: '活产数' }, own: { name: '东河镇', value: 120 }, county: { value: 112, cell: { sheet: '汇总', row: 4, col: 1 } } },
  ]);
});

test('rounding is no difference', () => {
  const coarse = county([['东河镇', 120, 99], rows[1], ['南坪镇', 100, 99]], 300);
  expect(rollUp(three, coarse).differences).toEqual([]);
});

test('best and last where the indicator has a good direction and they differ', () => {
  const { rankings } = rollUp(three, null);
  expect(rankings).toHaveLength(1);
  expect(rankings[0]).toMatchObject({
    indicator: { name: '住院分娩率' },
    units: 3,
    best: { name: '西岭乡', value: 100 },
    last: { name: '南坪镇', value: 98.7 },
  });
});

test('a workbook that names no unit is known by its file, by the county’s names where one is in it', () => {
  const nameless = { ...(three[0] as UnitDigest), area: null };
  expect(rollUp([nameless], county(rows, 300)).units[0]?.name).toBe('东河镇');
  expect(rollUp([{ ...nameless, file: 'a/b/报表1.xlsx' }], null).units[0]?.name).toBe('报表1');
});
