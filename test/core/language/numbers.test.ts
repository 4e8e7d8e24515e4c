import fc from 'fast-check';
import { formatNumber } from '../../../src/core/language/numbers';
import { roundDecimal } from '../../../src/core/model/decimal';
import { changeWord, nameBeforeNumber, unitInText, wholeArea } from '../../../src/core/language/zh/words';

describe('rounding in decimal', () => {
  test.each([
    [1.005, 2, 'half-up', '1.01'],
    [1.005, 2, 'half-even', '1.00'],
    [1.015, 2, 'half-even', '1.02'],
    [-0.4, 0, 'half-up', '0'],
    [-2.5, 0, 'half-up', '-3'],
    [2.5, 0, 'half-even', '2'],
    [99.6, 2, 'half-up', '99.60'],
    [0.000001, 3, 'half-up', '0.000'],
    [10860565, 0, 'half-up', '10860565'],
  ] as const)('%d at %d decimals, %s, is %s', (value, decimals, mode, text) => expect(formatNumber(value, decimals, mode)).toBe(text));

  test('a rounded number is within half a unit of the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(Math.abs(roundDecimal(value, decimals) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-7);
      }),
    );
  });
});

describe('words of a sentence', () => {
  test.each([
    ['活产数', '人', '活产'],
    ['建档人数', '人', '建档'],
    ['门诊人次', '人次', '门诊'],
    ['补偿人次', '万人次', '补偿'],
    ['机构数', '个', '机构'],
    ['接种率', '%', '接种率'],
    ['金额', '万元', '金额'],
    ['户数', '户', '户数'],
  ])('%s before a number of %s is %s', (name, unit, said) => expect(nameBeforeNumber(name, unit)).toBe(said));
  test.each([
    ['腾冲市', '全市'],
    ['黟县', '全县'],
    ['东城镇', '全镇'],
    ['全国', '全国'],
    ['市人民医院', null],
  ])('%s → %s', (area, whole) => expect(wholeArea(area)).toBe(whole));
  test('a fall is never a rise', () => {
    expect([
      changeWord('quantity', 1),
      changeWord('rate', 1),
      changeWord('quantity', -1),
      changeWord('rate', -1),
      changeWord('rate', 0),
    ]).toEqual(['增长', '提高', '下降', '下降', '持平']);
  });
  test('百分点 is 个百分点 in a sentence', () => expect(unitInText('百分点')).toBe('个百分点'));
});
