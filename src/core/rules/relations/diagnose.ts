import type { Interval } from '../../model/quantity';
import { copiedFrom } from '../slips/copied-from';
import { nameSlip, type NamedSlip } from '../slips/name-slip';
import { intersect, meets, middle } from './interval';
import { cutByHabit, printOf } from './cut-by-habit';
import { isImpossible, standsOut } from './suspicion';
import { decimalsOf, sameCell, type Quantity, type Relation, type RelationInstance } from './relation';
import { expectedResult, holds, solveFor } from './solve';

/** One place of a relation. */
export interface Place {
  readonly relation: Relation;
  readonly instance: RelationInstance;
}

/** One cause: the cell which, put right, puts all of `failures` right, or failing that the result of the one failure. */
export interface Cause {
  readonly cell: Quantity;
  readonly failures: readonly [Place, ...Place[]];
  /** The values that would put all right; null where the cell alone cannot. */
  readonly repair: Interval | null;
  readonly slip: NamedSlip | null;
}

export interface Diagnosis {
  readonly causes: readonly Cause[];
  readonly passes: ReadonlyMap<Relation, number>;
}

const made = new WeakMap<readonly Relation[], Diagnosis>();

/** Judges every relation of the workbook and finds the smallest set of cells that explains what fails (Fellegi and Holt 1976). */
export function diagnose(relations: readonly Relation[]): Diagnosis {
  let diagnosis = made.get(relations);
  if (!diagnosis) {
    diagnosis = work(relations);
    made.set(relations, diagnosis);
  }
  return diagnosis;
}

const key = (cell: Quantity): string => `${cell.sheet}\u0000${String(cell.row)},${String(cell.col)}`;
/** A cell's place on its sheet as one number (a sheet has 16,384 columns). */
const placeOf = (cell: Quantity): number => cell.row * 16_384 + cell.col;
const members = (place: Place): readonly Quantity[] => [place.instance.result, ...place.instance.operands];
/** A rate that its office cuts off as it cuts off all: two of them in one row are no sign that the base they share is wrong. */
const isCutOff = (place: Place, relations: readonly Relation[]): boolean =>
  place.relation.kind === 'ratio' && printOf(place.relation, place.instance) === 'cut' && cutByHabit(place.relation, relations);

function work(relations: readonly Relation[]): Diagnosis {
  const passes = new Map<Relation, number>();
  const failures: Place[] = [];
  for (const relation of relations) {
    let passed = 0;
    for (const instance of relation.instances) {
      if (holds(relation, instance) !== false) passed += 1;
      else if (!leavesTextOut(relation, instance)) failures.push({ relation, instance });
    }
    passes.set(relation, passed);
  }
  const suspects = new Map<string, Set<number>>();
  for (const place of failures) {
    for (const cell of members(place)) {
      const places = suspects.get(cell.sheet) ?? new Set<number>();
      if (places.size === 0) suspects.set(cell.sheet, places);
      places.add(placeOf(cell));
    }
  }
  const holding = new Map<string, Place[]>();
  if (suspects.size > 0) collectHolding(relations, suspects, holding);
  return { causes: cover(failures, holding, (place) => suspectsOf(place, relations)), passes };
}

/** The places that hold and share a cell with one that fails: a repair must not break them. */
function collectHolding(
  relations: readonly Relation[],
  suspects: ReadonlyMap<string, ReadonlySet<number>>,
  holding: Map<string, Place[]>,
): void {
  const suspected = (cell: Quantity): boolean => suspects.get(cell.sheet)?.has(placeOf(cell)) === true;
  for (const relation of relations) {
    for (const instance of relation.instances) {
      if (!suspected(instance.result) && !instance.operands.some(suspected)) continue;
      if (holds(relation, instance) !== true) continue;
      const place = { relation, instance };
      for (const member of members(place)) {
        if (!suspected(member)) continue;
        const at = key(member);
        const list = holding.get(at);
        if (list) list.push(place);
        else holding.set(at, [place]);
      }
    }
  }
}

/** A formula that adds all but the numbers kept as text: the text is what is wrong, and its own rule says so. */
function leavesTextOut(relation: Relation, instance: RelationInstance): boolean {
  const numbers = instance.operands.filter(({ text }) => !text);
  if (relation.kind !== 'sum' || !instance.result.formula || numbers.length === instance.operands.length) return false;
  return holds(relation, { ...instance, operands: numbers }) === true;
}

/** The numbers of a place that may be wrong. */
function suspectsOf(place: Place, relations: readonly Relation[]): readonly Quantity[] {
  const { result, operands, given } = place.instance;
  return given === true ? operands : isCutOff(place, relations) ? [result] : members(place);
}

interface Candidate {
  readonly cell: Quantity;
  readonly failures: Place[];
  readonly order: number;
}

/** Greedy cover: the cell that explains most, breaks least and has a slip with a name goes first. */
function cover(
  failures: readonly Place[],
  holding: ReadonlyMap<string, readonly Place[]>,
  membersOf: (place: Place) => readonly Quantity[],
): readonly Cause[] {
  const causes: Cause[] = [];
  const candidates = new Map<string, Candidate>();
  failures.forEach((place) => {
    for (const cell of membersOf(place)) {
      const at = key(cell);
      const before = candidates.get(at);
      if (before) before.failures.push(place);
      else candidates.set(at, { cell, failures: [place], order: candidates.size });
    }
  });
  const weighed = [...candidates.values()].map((candidate) => ({ candidate, ...weigh(candidate, holding.get(key(candidate.cell)) ?? []) }));
  weighed.sort((a, b) => b.score - a.score || a.candidate.order - b.candidate.order);
  const open = new Set(failures);
  for (const item of weighed) {
    const [first, ...rest] = item.candidate.failures.filter((place) => open.has(place));
    if (!first) continue;
    for (const place of [first, ...rest]) open.delete(place);
    causes.push({ cell: item.candidate.cell, failures: [first, ...rest], repair: item.repair, slip: item.slip });
  }
  return causes;
}

function weigh(candidate: Candidate, holding: readonly Place[]): { score: number; repair: Interval | null; slip: NamedSlip | null } {
  const { cell, failures } = candidate;
  const wanted = common(cell, failures, failures.length === 1);
  const repair = wanted && isBelowNothing(cell, failures, wanted) ? null : wanted;
  const slip = repair && slipOf(cell, failures, repair);
  const broken = repair ? holding.filter((place) => breaks(place, cell, repair)).length : 0;
  const isResult = failures.some((place) => place.instance.result === cell || sameCell(place.instance.result, cell));
  const bound = failures.every((place) => place.relation.kind === 'at-most');
  const score =
    (repair ? failures.length * 2 : 0.5) -
    broken * 0.8 +
    (slip ? 0.9 : 0) +
    (isResult !== bound ? 0.6 : 0) -
    (cell.formula && !isResult ? 1.2 : 0) +
    (isImpossible(cell, failures) ? 0.8 : 0) +
    (repair && standsOut(cell, failures, repair) ? 0.7 : 0) -
    (failures.length > 1 && !repair ? 1 : 0);
  return { score, repair, slip };
}

/** A part that would have to be below 0 to make the sum right, where no number of the sum is: it is not the one that is wrong. */
function isBelowNothing(cell: Quantity, failures: readonly Place[], repair: Interval): boolean {
  return (
    repair.high < 0 &&
    failures.every((place) => place.relation.kind === 'sum' && members(place).every(({ value }) => value >= 0)) &&
    cell.value >= 0
  );
}

/** Whole numbers that are added up are not cut off; a number without a slip of its own may be another cell's. */
function slipOf(cell: Quantity, failures: readonly Place[], repair: Interval): NamedSlip | null {
  const slip = nameSlip(cell.value, repair, decimalsOf(cell));
  const whole = decimalsOf(cell) === 0 && failures.some((place) => place.relation.kind === 'sum');
  if (slip && !(slip.slip === 'truncated' && whole)) return slip;
  const [first] = failures;
  const copied = first && Number.isFinite(repair.low) && Number.isFinite(repair.high) ? copiedFrom(cell, first.relation.table) : null;
  return copied && { slip: copied.slip, value: Number(middle(repair).toFixed(Math.min(Math.max(decimalsOf(cell), 0), 6))) };
}

const byCell = new WeakMap<RelationInstance, ReadonlyMap<string, Quantity>>();

/** The place's own quantity at a cell; looked up, as a long sum is asked once for each of its parts. */
function ownAt(place: Place, cell: Quantity): Quantity | undefined {
  let index = byCell.get(place.instance);
  if (!index) {
    index = new Map([...members(place)].reverse().map((member) => [key(member), member]));
    byCell.set(place.instance, index);
  }
  return index.get(key(cell));
}

function solve(place: Place, cell: Quantity): Interval | null {
  const own = ownAt(place, cell);
  return own ? solveFor(place.relation, place.instance, own) : null;
}

/** What all failing places together leave for the cell. */
function common(cell: Quantity, failures: readonly Place[], single: boolean): Interval | null {
  let repair: Interval | null = { low: -Infinity, high: Infinity };
  for (const place of failures) {
    const wanted = solve(place, cell);
    if (!wanted) return null;
    repair = intersect(repair, wanted);
    if (!repair) return null;
  }
  return single || Number.isFinite(repair.low) || Number.isFinite(repair.high) ? repair : null;
}

function breaks(place: Place, cell: Quantity, repair: Interval): boolean {
  const wanted = solve(place, cell);
  return wanted === null || !meets(wanted, repair);
}

/** The number to write, as printed in the cell; null where the repair leaves too much open. */
export function repairedValue(cause: Cause): number | null {
  if (cause.slip) return cause.slip.value;
  if (!cause.repair || !Number.isFinite(cause.repair.low) || !Number.isFinite(cause.repair.high)) return null;
  return Number(middle(cause.repair).toFixed(Math.min(decimalsOf(cause.cell), 6)));
}

/** What the place's other cells say that its result should be, for the sentence. */
export function expectedIn(place: Place): number | null {
  const expected = expectedResult(place.relation, place.instance);
  if (!expected) return null;
  if (!Number.isFinite(expected.high)) return expected.low;
  return Number(middle(expected).toFixed(Math.min(decimalsOf(place.instance.result), 6)));
}

const totals = new WeakMap<Relation, number>();

function sumOfResults(relation: Relation): number {
  let sum = totals.get(relation);
  if (sum === undefined) {
    sum = relation.instances.reduce((total, { result }) => total + result.value, 0);
    totals.set(relation, sum);
  }
  return sum;
}

/** The result is the plain average of the relation's other results: the rate of a total that was averaged instead of weighted. */
export function isPlainMean(cause: Cause): boolean {
  const [{ relation, instance }] = cause.failures;
  if (relation.kind !== 'ratio' || !cause.cell.total || !sameCell(instance.result, cause.cell)) return false;
  const others = relation.instances.length - 1;
  if (others < 3) return false;
  const mean = (sumOfResults(relation) - instance.result.value) / others;
  return Math.abs(mean - cause.cell.value) <= Math.max(0.5 * 10 ** -decimalsOf(cause.cell), 0.006) * 1.01;
}
