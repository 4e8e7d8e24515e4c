import type { Quantity, RelationInstance, RelationKind } from '../../../../src/core/rules/relations/relation';
import { holds, solveFor } from '../../../../src/core/rules/relations/solve';

const at = (value: number, half = 0): Quantity => ({
  sheet: '表',
  row: 0,
  col: 0,
  value,
  decimals: 0,
  interval: { low: value - half, high: value + half },
  unit: '人',
  factor: 1,
  formula: false,
  text: false,
  unitGuessed: false,
  total: false,
});
const place = (result: Quantity, ...operands: Quantity[]): RelationInstance => ({ result, operands, label: '' });

describe('holds', () => {
  const cases: readonly [RelationKind, number, RelationInstance, boolean | null][] = [
    ['sum', 1, place(at(30), at(10), at(20)), true],
    ['sum', 1, place(at(31), at(10), at(20)), false],
    ['sum', 1, place(at(1, 0.05), at(0.54, 0.005), at(0.44, 0.005)), true],
    ['ratio', 100, place(at(99.66, 0.005), at(3253), at(3264)), true],
    ['ratio', 100, place(at(99.63, 0.005), at(3253), at(3264)), false],
    ['ratio', 100, place(at(0), at(0), at(0)), null],
    ['growth', 100, place(at(6.2, 0.05), at(978), at(921)), true],
    ['growth', 100, place(at(8.2, 0.05), at(978), at(921)), false],
    ['difference', 1, place(at(-989), at(5147), at(6036)), false],
    ['at-most', 1, place(at(64), at(71)), false],
    ['at-most', 1, place(at(64), at(64)), true],
  ];
  it.each(cases)('%s × %d %#', (kind, scale, instance, expected) => {
    expect(holds({ kind, scale }, instance)).toBe(expected);
  });
});

describe('solveFor', () => {
  it('finds the part that makes a total right', () => {
    const part = at(3026);
    expect(solveFor({ kind: 'sum', scale: 1 }, place(at(5000), part, at(1938)), part)).toEqual({ low: 3062, high: 3062 });
  });
});
