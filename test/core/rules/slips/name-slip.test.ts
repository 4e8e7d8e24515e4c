import { nameSlip } from '../../../../src/core/rules/slips/name-slip';

const exactly = (value: number) => ({ low: value, high: value });

describe('nameSlip', () => {
  it.each([
    [3026, exactly(3062), 0, 'digits-swapped', 3062],
    [2400, { low: 0.235, high: 0.245 }, 0, 'times-10000', 0.24],
    [0.542, exactly(5420), 3, 'times-10000', 5420],
    [-5, exactly(5), 0, 'sign', 5],
    [64.44, exactly(64.4463), 2, 'truncated', 64.45],
  ])('%d for %j', (typed, wanted, decimals, slip, value) => {
    expect(nameSlip(typed, wanted, decimals)).toEqual({ slip, value });
  });

  it.each([
    [3026, exactly(3551), 0],
    [0, exactly(5), 0],
    [12, { low: -Infinity, high: 11 }, 0],
  ])('names none for %d', (typed, wanted, decimals) => {
    expect(nameSlip(typed, wanted, decimals)).toBeNull();
  });
});
