import { formatQuotedAddress, formatSheetAddress } from '../../../src/core/model/address';

describe('a cell of a named sheet', () => {
  test.each([
    ['汇总', '汇总!E12'],
    ['Sheet1', 'Sheet1!E12'],
    ['2.1_表', "'2.1_表'!E12"],
    ['1月', "'1月'!E12"],
    ['妇幼 保健', "'妇幼 保健'!E12"],
    ['表-1', "'表-1'!E12"],
    ['（新）', "'（新）'!E12"],
    ["O'Neil", "'O''Neil'!E12"],
    ['AB12', "'AB12'!E12"],
    ['R1C1', "'R1C1'!E12"],
    ['c', "'c'!E12"],
    ['Rates', 'Rates!E12'],
  ])('%s', (sheet, expected) => {
    expect(formatSheetAddress({ sheet, row: 11, col: 4 })).toBe(expected);
  });

  test('is always quoted in the JSON of the command line', () => {
    expect(formatQuotedAddress({ sheet: '汇总', row: 11, col: 4 })).toBe("'汇总'!E12");
  });
});
