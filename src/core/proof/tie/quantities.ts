import type { Observation } from '../../model/observation';
import type { Interval } from '../../model/quantity';
import { comparable } from '../units';

/** An observation in the unit a report's numbers are read in: 万元 is 元, 万人次 is 人次. */
export interface Quantity {
  readonly observation: Observation;
  readonly value: number;
  readonly interval: Interval;
  readonly unit: string;
}

const UNIT_SCALE: Readonly<Record<string, readonly [string, number]>> = {
  万元: ['元', 1e4],
  亿元: ['元', 1e8],
  千元: ['元', 1e3],
  百元: ['元', 100],
  万人: ['人', 1e4],
  万人次: ['人次', 1e4],
  亿人次: ['人次', 1e8],
  万份: ['份', 1e4],
  万张: ['张', 1e4],
  百分点: ['个百分点', 1],
};

export function quantityOf(observation: Observation): Quantity {
  const [unit, scale] = UNIT_SCALE[observation.unit] ?? [observation.unit, 1];
  return {
    observation,
    unit,
    value: clean(observation.value * scale),
    interval: { low: observation.interval.low * scale, high: observation.interval.high * scale },
  };
}

/** Without the dust of binary arithmetic: 34.71 × 10000 is 347100. */
const clean = (value: number): number => Number(value.toPrecision(15));

/** Whether a number with the unit of the text can be the cell: the same unit, one that counts the same, or a cell without a unit. */
export const sameUnit = (claim: string, cell: string): boolean =>
  claim === cell ||
  comparable(claim, cell) ||
  (cell === '' && !/^(?:%|‰|\/10万|个百分点|元)$/u.test(claim)) ||
  plainOf(cell) === plainOf(claim);

/** 元/人 in a table is 元 in a sentence that says 人均; 剂次 and 人次 both count acts. */
const plainOf = (unit: string): string => {
  const plain = unit === '元/人' || unit === '元/人次' || unit === '元/床日' ? '元' : unit;
  return /次$/u.test(plain) && plain !== '次' ? '人次' : plain === '次' || plain === '期' || plain === '场' ? '次' : plain;
};

/** Quantities sorted by value, so that those a number can be are found without looking at every cell. */
export class ByValue {
  readonly #sorted: readonly Quantity[];

  constructor(quantities: readonly Quantity[]) {
    this.#sorted = [...quantities].sort((left, right) => left.value - right.value);
  }

  /** Those whose value lies in the interval, widened by half of its last printed digit. */
  within({ low, high }: Interval, room: number): readonly Quantity[] {
    const from = this.#first(low - room);
    let to = from;
    while (to < this.#sorted.length && (this.#sorted[to]?.value ?? Infinity) <= high + room && to - from < MOST) to++;
    return this.#sorted.slice(from, to);
  }

  #first(bound: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.value ?? 0) < bound) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A number that thousands of cells hold (0, 1, 100%) is told by its name, not by trying every cell. */
const MOST = 4000;
