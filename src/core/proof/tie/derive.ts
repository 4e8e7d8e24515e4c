import type { Reading } from '../claims';
import { figure, overlap } from '../relations/shared';
import { comparable } from '../units';
import { lineKey, populationKey, type CellIndex } from './cell-index';
import type { Quantity } from './quantities';

/** How a number follows from cells. Operands in order: part ÷ whole, later − earlier. */
export type Operation = 'difference' | 'growth' | 'ratio' | 'sum' | 'mean';

export interface Derivation {
  readonly operation: Operation;
  readonly operands: readonly Quantity[];
  /** Of a ratio: 100, 1000, 100000. */
  readonly scale: number;
  readonly value: number;
}

/** A number with the cell it was tied to, for the numbers after it. */
export interface Known {
  readonly claim: Reading;
  readonly quantity: Quantity;
}

const RATE_SCALE: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, '/10万': 100000 };
const BACK = 12;

/** Signs are told by words in a sentence: 下降3.2% is −3.2. */
export function evaluate(operation: Operation, operands: readonly number[], scale: number): number {
  const [first = Number.NaN, second = Number.NaN] = operands;
  switch (operation) {
    case 'difference':
      return first - second;
    case 'growth':
      return second === 0 ? Number.NaN : ((first - second) / Math.abs(second)) * 100;
    case 'ratio':
    case 'mean':
      return second === 0 ? Number.NaN : (first / second) * scale;
    case 'sum':
      return operands.reduce((all, value) => all + value, 0);
  }
}

function fits(claim: Reading, operation: Operation, operands: readonly Quantity[], scale = 1): Derivation | null {
  const value = evaluate(
    operation,
    operands.map((operand) => operand.value),
    scale,
  );
  if (!Number.isFinite(value)) return null;
  const magnitude = operation === 'difference' || operation === 'growth' ? Math.abs(value) : value;
  const dust = 1e-9 * Math.max(1, Math.abs(magnitude));
  const target = claim.role === 'change' ? Math.abs(claim.value) : claim.value;
  const interval = claim.value < 0 ? { low: target - claim.step / 2, high: target + claim.step / 2 } : claim.interval;
  const step = { low: magnitude - dust, high: magnitude + dust };
  if (!overlap(interval, step) && !truncated(claim, magnitude)) return null;
  if (
    claim.direction !== 0 &&
    value !== 0 &&
    (operation === 'difference' || operation === 'growth') &&
    Math.sign(value) !== claim.direction
  )
    return null;
  return { operation, operands, scale, value };
}

/** Reports cut digits off as often as they round. */
const truncated = (claim: Reading, value: number): boolean => claim.step < 1 && value >= claim.value && value < claim.value + claim.step;

const byPopulation = (quantity: Quantity, index: CellIndex): readonly Quantity[] =>
  index.byKey.get(populationKey(quantity.observation)) ?? [];

/** The same quantity a period earlier, in this workbook or in last year's. */
export function earlierOf(quantity: Quantity, index: CellIndex, lastYear: CellIndex): readonly Quantity[] {
  const { period, measure } = quantity.observation;
  if (measure !== 'value' && measure !== 'other') return [];
  const own = period.year === null ? null : period.year + period.offsetYears;
  const here = byPopulation(quantity, index).filter(
    ({ observation: other, unit }) =>
      unit === quantity.unit &&
      (other.measure === 'previous' ||
        ((other.measure === 'value' || other.measure === 'other') &&
          own !== null &&
          other.period.year !== null &&
          other.period.year + other.period.offsetYears === own - 1)),
  );
  if (here.length > 0) return here;
  return byPopulation(quantity, lastYear).filter(
    ({ observation: other, unit }) => unit === quantity.unit && (other.measure === 'value' || other.measure === 'other'),
  );
}

const lineOf = ({ observation }: Quantity, axis: 'row' | 'col', index: CellIndex): readonly Quantity[] =>
  index.byLine.get(lineKey(observation.sheet, axis, observation[axis])) ?? [];

/** The task or target that stands in the row of a quantity. */
const goalsOf = (quantity: Quantity, index: CellIndex): readonly Quantity[] =>
  lineOf(quantity, 'row', index).filter(
    ({ observation, unit }) => (observation.measure === 'task' || observation.measure === 'target') && unit === quantity.unit,
  );

/** Cells of its column and row that a share of it may be of. */
const wholesOf = (quantity: Quantity, index: CellIndex): readonly Quantity[] =>
  [...lineOf(quantity, 'col', index), ...lineOf(quantity, 'row', index)].filter(
    ({ observation, value, unit }) =>
      observation.table === quantity.observation.table &&
      observation.measure === quantity.observation.measure &&
      comparable(unit, quantity.unit) &&
      value > quantity.value,
  );

export interface Surroundings {
  /** Numbers of the paragraph before this one that are tied, nearest last. */
  readonly known: readonly Known[];
  /** The sentence up to the number, bare. */
  readonly said: string;
  readonly index: CellIndex;
  readonly lastYear: CellIndex;
  /** Of a list after 分别占: the number this share belongs to. */
  readonly partner: Quantity | null;
}

function changeFrom(claim: Reading, { known, index, lastYear }: Surroundings): Derivation | null {
  const levels = known.filter((entry) => entry.claim.sentence === claim.sentence && entry.claim.role !== 'change');
  const subject = levels.at(-1);
  const compared = claim.unit === '个百分点' ? '%' : claim.unit === '个千分点' ? '‰' : claim.unit;
  for (const level of levels.toReversed().slice(0, 3))
    for (const earlier of earlierOf(level.quantity, index, lastYear)) {
      const change = compared === level.quantity.unit ? fits(claim, 'difference', [level.quantity, earlier]) : null;
      const growth = change ?? (claim.unit === '%' ? fits(claim, 'growth', [level.quantity, earlier]) : null);
      if (growth) return growth;
    }
  const before = levels.at(-2);
  if (!subject || !before || before.quantity.unit !== subject.quantity.unit) return null;
  for (const pair of [
    [subject.quantity, before.quantity],
    [before.quantity, subject.quantity],
  ]) {
    const found =
      compared === subject.quantity.unit ? fits(claim, 'difference', pair) : claim.unit === '%' ? fits(claim, 'growth', pair) : null;
    if (found) return found;
  }
  return null;
}

const APART = /高于|低于|超过|超|距|差|相差|多于|少于|比目标|结余|剩余|余/u;

function differenceFrom(claim: Reading, { known, index }: Surroundings): Derivation | null {
  const compared = claim.unit === '个百分点' ? '%' : claim.unit;
  const near = known.filter((entry) => entry.quantity.unit === compared && entry.claim.sentence === claim.sentence).slice(-3);
  for (const left of near.toReversed()) {
    const goal = goalsOf(left.quantity, index).map((quantity) => fits(unsigned(claim), 'difference', [left.quantity, quantity]));
    const found = goal.find((derivation) => derivation !== null);
    if (found) return found;
    for (const right of near) {
      const pair = right === left ? null : fits(unsigned(claim), 'difference', [left.quantity, right.quantity]);
      if (pair) return pair;
    }
  }
  return null;
}

const unsigned = (claim: Reading): Reading => ({ ...claim, direction: 0 });

function ratioFrom(claim: Reading, around: Surroundings): Derivation | null {
  const scale = RATE_SCALE[claim.unit];
  if (scale === undefined || (!around.partner && !/率|占|比|完成|进度/u.test(claim.lead + claim.indicator.name))) return null;
  const recent = around.known.slice(-BACK).toReversed();
  const parts = around.partner ? [around.partner] : recent.slice(0, 3).map((entry) => entry.quantity);
  for (const part of parts) {
    if (RATE_SCALE[part.unit] !== undefined) continue;
    const wholes = [
      ...recent.map((entry) => entry.quantity),
      ...wholesOf(part, around.index),
      ...(/完成|进度/u.test(claim.lead) ? goalsOf(part, around.index) : []),
    ];
    for (const whole of wholes) {
      if (whole === part || !comparable(whole.unit, part.unit)) continue;
      const found = fits(claim, 'ratio', [part, whole], scale);
      if (found) return found;
    }
  }
  return null;
}

function meanFrom(claim: Reading, { known }: Surroundings): Derivation | null {
  if (!/人均|次均|平均|每|均/u.test(claim.lead)) return null;
  const recent = known.slice(-BACK).toReversed();
  for (const amount of recent)
    for (const count of recent) {
      if (amount === count || amount.quantity.unit === count.quantity.unit) continue;
      const found = amount.quantity.unit === claim.unit ? fits(claim, 'mean', [amount.quantity, count.quantity], 1) : null;
      if (found) return found;
    }
  return null;
}

/** A total that no cell holds: the members of one indicator in one table, all of one measure and period. */
function sumFrom(claim: Reading, candidates: readonly (readonly Quantity[])[]): Derivation | null {
  for (const members of candidates) {
    const found = members.length >= 2 ? fits(claim, 'sum', members) : null;
    if (found) return found;
  }
  return null;
}

/** The number as computed from cells, or null. `sums` are the groups of cells that the words name. */
export function deriveFrom(claim: Reading, around: Surroundings, sums: readonly (readonly Quantity[])[]): Derivation | null {
  if (claim.isTarget) return null;
  const apart = APART.test(around.said.slice(-16)) ? differenceFrom(claim, around) : null;
  if (claim.role === 'change') return changeFrom(claim, around) ?? apart;
  return apart ?? ratioFrom(claim, around) ?? meanFrom(claim, around) ?? sumFrom(claim, sums);
}

const SIGN: Readonly<Record<Operation, string>> = { difference: ' - ', growth: '', ratio: ' ÷ ', mean: ' ÷ ', sum: ' + ' };

/** The computation in one line a reader can check. */
export function computationOf({ operation, operands, value, scale }: Derivation, unit: string): string {
  const numbers = operands.map((operand) => figure(operand.value, 6));
  const shown = `${figure(value, 4)}${unit}`;
  if (operation === 'growth') return `(${numbers[0] ?? ''} - ${numbers[1] ?? ''}) ÷ ${numbers[1] ?? ''} = ${shown}`;
  const times = operation === 'ratio' && scale !== 100 ? ` × ${scale}` : '';
  return `${numbers.join(SIGN[operation])}${times} = ${shown}`;
}
