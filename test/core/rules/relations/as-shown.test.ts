import { asShown } from '../../../../src/core/rules/relations/relation';

test.each([
  ['a division under 0.00%', 88.3146067416, 2, null, 88.31],
  ['trailing zeros say nothing', 100, 2, null, 100],
  ['shown equal to the target it misses', 89.996, 2, 90, 89.996],
  ['shown equal to what it should be', 99.6449, 1, 99.6401, 99.645],
  ['a small rate is not shown as none', 0.0004, 2, null, 0.0004],
  ['equal numbers ask for no more decimals', 99.6, 1, 99.6, 99.6],
  ['binary dust under General', 0.30000000000000004, 11, null, 0.3],
])('%s', (_, value, decimals, differsFrom, shown) => expect(asShown({ value, decimals }, differsFrom)).toBe(shown));
