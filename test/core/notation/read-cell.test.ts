import fc from 'fast-check';
import { DEFAULT_STYLE } from '../../../src/core/model/workbook';
import type { CellValue } from '../../../src/core/model/workbook';
import { readCell } from '../../../src/core/notation/read-cell';
import { displayedText } from '../../../src/core/notation/displayed-text';

const read = (value: CellValue, numberFormat = 'General', formula?: string) =>
  readCell({ row: 0, col: 0, value, style: 0, ...(formula === undefined ? {} : { formula }) }, { ...DEFAULT_STYLE, numberFormat });

describe('readCell: numbers as stated', () => {
  test.each([
    [0.964, '0.0%', 96.4, '%', 1],
    [96.4, 'General', 96.4, null, 1],
    [0.9652, '0.00%', 96.52, '%', 2],
    ['９６．４', '@', 96.4, null, 1],
    ['96.4%', 'General', 96.4, '%', 1],
    ['96．4％', 'General', 96.4, '%', 1],
    ['1 234', 'General', 1234, null, 0],
    ['1,234,567', 'General', 1234567, null, 0],
    ['１，２３４', 'General', 1234, null, 0],
    ['5.3‰', 'General', 5.3, '‰', 1],
    ['53.97/10万', 'General', 53.97, '/10万', 2],
    ['53.97(1/10万)', 'General', NaN, null, 0],
    ['39.46万', 'General', 394600, null, 0],
    ['1.2亿元', 'General', 1.2, '亿元', 1],
    ['300余人', 'General', 300, '人', 0],
    ['一百二十三', 'General', 123, null, 0],
    ['-5', 'General', -5, null, 0],
    ['(1,200)', 'General', -1200, null, 0],
  ] as const)('%p in %p', (value, format, stated, unit, decimals) => {
    const reading = read(value, format);
    if (Number.isNaN(stated)) {
      expect(reading.kind).toBe('text');
      return;
    }
    expect(reading).toMatchObject({ kind: 'number', value: stated, unit, decimals });
  });

  test.each([['—', 'dash'], ['/', 'dash'], ['-', 'dash'], ['…', 'dash'], ['无', 'none'], ['  ', 'blank'], ['新城街道', 'text'], ['0012', 'text'], ['2023年', 'text'], ['三', 'text'], ['≥90%', 'text'], ['530502199001011234', 'text']] as const)(
    '%p is %s',
    (text, kind) => expect(read(text).kind).toBe(kind),
  ); // prettier-ignore

  test('a typed number stands for its last digit, a computed one for itself', () => {
    expect(read(0.964, '0.0%')).toMatchObject({ interval: { low: 96.35, high: 96.45 }, factor: 100 });
    expect(read(12.5, '0.00')).toMatchObject({ interval: { low: 12.495, high: 12.505 } });
    expect(read(12.5, '0.0', 'A1/B1')).toMatchObject({ interval: { low: 12.5, high: 12.5 } });
  });

  test('printing a number and reading the text returns the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), (whole, decimals) => {
        const value = Number((whole / 10 ** decimals).toFixed(decimals));
        const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
        const text = displayedText({ row: 0, col: 0, value, style: 0 }, { ...DEFAULT_STYLE, numberFormat: format }, '1900');
        expect(read(text)).toMatchObject({ kind: 'number', value: value === 0 ? expect.closeTo(0) : value, decimals });
      }),
    );
  });
});

describe('displayedText', () => {
  test.each([
    [45000, 'zh-57', '1900', '2023年3月'],
    [12345, '0!.0,"万"', '1900', '1.2万'],
    [0.5, '0%', '1900', '50%'],
    [7, '[DBNum1]General', '1900', '7'],
    [0, 'yyyy-mm-dd', '1904', '1904-01-01'],
    ['abc', '@', '1900', 'abc'],
  ] as const)('%p as %p', (value, numberFormat, system, shown) => {
    expect(displayedText({ row: 0, col: 0, value, style: 0 }, { ...DEFAULT_STYLE, numberFormat }, system)).toBe(shown);
  });
});
