import type { CellRef } from '../../model/address';
import { roundDecimal } from '../../model/decimal';
import type { BoundTable, Observation } from '../../model/observation';
import type { Interval } from '../../model/quantity';

/**
 * A relation between lines of a table that the sheet itself asserts: by its words (合计, 其中, 完成率 …), by its formulas,
 * or because it holds almost everywhere. Rules judge its instances; where it fails is a finding.
 */
export type RelationKind =
  | 'sum' // total = Σ parts
  | 'at-most' // Σ parts ≤ whole: `result` is the whole, the operands are the parts
  | 'ratio' // result = numerator ÷ denominator × scale (rates, completion, means, shares)
  | 'growth' // result = (current − previous) ÷ previous × 100
  | 'difference' // result = minuend − subtrahend
  | 'balance'; // result = opening + what came in − what went out

export interface RelationEvidence {
  /** `words`, `formula`, `values`: what the relation was found by. */
  readonly by: 'words' | 'formula' | 'values' | 'catalogue';
  readonly detail: string;
}

/** One number at its place, with what its print leaves open: as much of an observation as relations need. */
export type Quantity = Pick<
  Observation,
  'sheet' | 'row' | 'col' | 'value' | 'decimals' | 'interval' | 'unit' | 'unitGuessed' | 'factor' | 'formula' | 'text' | 'total'
>;

const COUNTED: ReadonlySet<string> = new Set(
  '人 人次 例 例次 户 户次 家 所 个 张 份 件 件次 剂次 台 台次 辆 名 次 车次 场次 批 批次 座 人份'.split(' '),
);

/** Counted one by one, as the sheet or the catalogue says. */
export const isCount = (quantity: Quantity): boolean => COUNTED.has(quantity.unit) && !quantity.unitGuessed;

export const sameCell = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.col === b.col && a.sheet === b.sheet;

/** Decimals that the number stands for: by its interval, or of the number itself where it is exact; 0 for a whole number. */
export function decimalsOf({ interval, value }: Quantity): number {
  const width = interval.high - interval.low;
  if (width > 0) return Math.max(0, Math.round(-Math.log10(width)));
  if (Number.isInteger(value)) return 0;
  return /\.(\d+)$/.exec(String(Number(value.toPrecision(12))))?.[1]?.length ?? 0;
}

const FINEST = 6;

/**
 * The number of a cell for a sentence: with the decimals that the sheet shows, as the reader sees it there; with more of them where
 * that would print it equal to the number it is said to differ from.
 */
export function asShown({ value, decimals }: Pick<Quantity, 'value' | 'decimals'>, differsFrom: number | null = null): number {
  for (let places = Math.min(decimals, FINEST); places <= FINEST; places += 1) {
    const shown = roundDecimal(value, places);
    const hidden = shown === 0 && value !== 0;
    if (!hidden && (differsFrom === null || value === differsFrom || shown !== roundDecimal(differsFrom, places))) return shown;
  }
  return value;
}

export interface RelationInstance {
  readonly result: Quantity;
  /** sum: parts; ratio: [numerator, denominator]; growth: [current, previous]; difference: [minuend, subtrahend]; at-most: parts; balance: all by `signs`. */
  readonly operands: readonly Quantity[];
  /** growth: the years that a mean yearly growth is of. */
  readonly years?: number;
  /** The result is laid down (full marks): it is not the one that is wrong. */
  readonly given?: boolean;
  /** balance: the sign of each operand. */
  readonly signs?: readonly (1 | -1)[];
  /** Cells of a computed total that fails only because this place does. */
  readonly echoes?: readonly Quantity[];
  /** Where the row or column says 地区/病种 …: for the sentence. */
  readonly label: string;
  /** Where the unit of the result says another scale than its relation's (‰ on one row, /10万 on the next). */
  readonly scale?: number;
}

export interface Relation {
  readonly kind: RelationKind;
  readonly table: BoundTable;
  /** What the result measures, as the sheet names it. */
  readonly name: string;
  readonly operandNames: readonly string[];
  readonly scale: number;
  /** The result says how far a task is done: another rule speaks of it. */
  readonly completion: boolean;
  /** Half a unit where whole numbers of an unknown unit may have been rounded (an amount in 万元), else 0. */
  readonly slack: number;
  readonly evidence: readonly RelationEvidence[];
  readonly instances: readonly RelationInstance[];
  /** Sums with a blank part that the total needs: the blank places and the number that is lacking. */
  readonly gaps: readonly RelationGap[];
  /** Places where an operand was blank or no number: counted, not judged. */
  readonly incomplete: number;
}

export interface RelationGap {
  readonly total: Quantity;
  readonly blanks: readonly CellRef[];
  readonly lacking: Interval;
}
