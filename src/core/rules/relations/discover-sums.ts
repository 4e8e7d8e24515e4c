import { relativeForm } from '../../formula/relative-form';
import type { CellRef } from '../../model/address';
import type { Interval } from '../../model/quantity';
import { cellAt } from '../../model/workbook';
import { meets, subtract } from './interval';
import { isCount, type Quantity, type Relation, type RelationGap, type RelationInstance } from './relation';
import { partSets, type PartSet } from './part-sets';
import { isRateUnit, type GridView } from './table-grid';

/** Above this many lines only lines that call themselves totals are tried: the search stays linear in cells. */
const MANY_LINES = 60;
const SAMPLE = 100;
/** Of the places judged, so many must hold for a line that calls itself a total, and for one found by its values alone. */
const NAMED_SHARE = 0.5;
const MANY_WRONG_SHARE = 0.4;
const FOUND_SHARE = 0.8;
/** Parts that stand indented under their total need less. */
const LAID_OUT_SHARE = 0.6;

interface Trial {
  readonly held: number;
  readonly failed: number;
  readonly near: number;
}

/** Totals and their parts along one axis. */
export function discoverSums(view: GridView): readonly Relation[] {
  const relations: Relation[] = [];
  const every = view.lines.length <= MANY_LINES;
  view.lines.forEach((line, total) => {
    if (line.rate || (!every && !line.total)) return;
    const found: Found[] = [];
    for (const set of partSets(view, total, every)) {
      const trial = tryParts(view, total, set.parts, line.total ? NAMED_SHARE : FOUND_SHARE);
      const score = trial.held - trial.failed * 0.5 + (set.natural ? 0.4 : 0) + trial.near * 0.1;
      if (accepted(trial, set, line.total)) found.push({ set, trial, score });
    }
    for (const { set, trial } of partitions(found))
      relations.push(build(view, total, trial.held > 0 ? set.parts : withoutNested(view, total, set.parts), line.total));
  });
  return relations;
}

interface Found {
  readonly set: PartSet;
  readonly trial: Trial;
  readonly score: number;
}

/** The best set, and others that share no part with it: a total divided once by sex and once more by title. */
function partitions(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  const used = new Set<number>();
  for (const one of [...found].sort((a, b) => b.score - a.score)) {
    const { held, failed } = one.trial;
    const sure = held >= 4 && held / (held + failed) >= FOUND_SHARE;
    if (kept.length > 0 && (!sure || one.set.parts.some((part) => used.has(part)))) continue;
    kept.push(one);
    for (const part of one.set.parts) used.add(part);
  }
  return kept;
}

/**
 * A sum that holds nowhere and everywhere without one and the same part: that part stands inside another (永续债 under 其他权益工具).
 * A reporting unit is never inside another: a total that leaves one out everywhere is wrong.
 */
function withoutNested(view: GridView, total: number, parts: readonly number[]): readonly number[] {
  for (const part of parts) {
    if (view.lines[part]?.area !== false) continue;
    const rest = parts.filter((other) => other !== part);
    const trial = tryParts(view, total, rest, 1);
    if (trial.held >= 2 && trial.failed === 0) return rest;
  }
  return parts;
}

function accepted(trial: Trial, set: PartSet, named: boolean): boolean {
  const judged = trial.held + trial.failed;
  if (judged === 0) return false;
  if (!named) return trial.held >= 4 && trial.held / judged >= (set.natural ? LAID_OUT_SHARE : FOUND_SHARE);
  if (trial.held / judged >= NAMED_SHARE) return true;
  // A total whose parts the layout names, with several sums right to the digit: that as many are wrong does not unsay it.
  if (set.natural && trial.held >= 3 && trial.held / judged >= MANY_WRONG_SHARE) return true;
  if (set.natural && set.parts.length >= 5 && trial.held >= 2 && trial.held / judged >= 0.25 && trial.near / judged >= 0.7) return true;
  return set.natural && trial.near / judged >= 0.9 && judged <= 2;
}

const RUNNING = /累计|滚存|结存|余额|期末|月末|年末|季末|在册|现有/u;

interface Place {
  readonly result: Quantity;
  readonly sum: Interval;
  /** Parts with a number, those of them that are not 0, and parts left blank. */
  readonly filled: number;
  readonly telling: number;
  readonly blank: number;
}

/**
 * A result that divides as its parts divide, by one formula filled over them all: a mean stay or a cost a day, which nobody adds up,
 * whatever the line is called.
 */
function isFilledQuotient(view: GridView, result: Quantity, parts: readonly number[], cross: number): boolean {
  const { sheet } = view.grid;
  const formula = cellAt(sheet, result.row, result.col)?.formula;
  if (formula === undefined || !/\/|AVERAGE\(/i.test(formula)) return false;
  const form = relativeForm(formula, result);
  return parts.some((part) => {
    const other = view.at(part, cross);
    const own = other && cellAt(sheet, other.row, other.col)?.formula;
    return other !== undefined && own !== undefined && relativeForm(own, other) === form;
  });
}

const MONEY = /元$/u;

const mayBeMean = (result: Quantity): boolean => result.unit !== '' && !isCount(result) && !MONEY.test(result.unit);

/** Months that a fund will last, minutes to the door: fractions of no countable thing whose total lies among its parts, and far below their sum. */
function isMeanOf(result: Quantity, parts: readonly Quantity[]): boolean {
  const values = parts.map(({ value }) => value);
  const sum = values.reduce((all, value) => all + value, 0);
  const fractional = [result.value, ...values].some((value) => !Number.isInteger(value));
  return (
    fractional && result.value > 0 && result.value <= Math.max(...values) && result.value >= Math.min(...values) && sum > 2 * result.value
  );
}

/** One place of the sum; null where it cannot be judged. It names no parts: a table tries thousands of places and keeps few. */
function placeAt(view: GridView, total: number, parts: readonly number[], cross: number): Place | null {
  const result = view.at(total, cross);
  if (!result || isRateUnit(result.unit) || view.cross[cross]?.rate === true || isFilledQuotient(view, result, parts, cross)) return null;
  let low = 0;
  let high = 0;
  let filled = 0;
  let telling = 0;
  let blank = 0;
  for (const part of parts) {
    const quantity = view.at(part, cross);
    if (quantity) {
      if (quantity.unit !== result.unit && quantity.unit !== '' && result.unit !== '') return null;
      filled += 1;
      if (quantity.value !== 0) telling += 1;
      low += quantity.interval.low;
      high += quantity.interval.high;
    } else {
      const state = view.state(part, cross);
      if (state === 'blank') blank += 1;
      else if (state !== 'dash') return null;
    }
  }
  if (parts.length >= 3 && mayBeMean(result) && isMeanOf(result, partsAt(view, parts, cross))) return null;
  const last = view.at(parts.at(-1) ?? -1, cross);
  // A balance at the end of the last month is that of the year.
  if (RUNNING.test(view.cross[cross]?.label ?? '') && last?.value === result.value) return null;
  return { result, sum: { low, high }, filled, telling, blank };
}

function partsAt(view: GridView, parts: readonly number[], cross: number): readonly Quantity[] {
  return parts.map((part) => view.at(part, cross)).filter((part) => part !== undefined);
}

function blanksAt(view: GridView, parts: readonly number[], cross: number): readonly CellRef[] {
  const { name: sheet } = view.grid.sheet;
  const across = view.cross[cross]?.index ?? 0;
  return parts.flatMap((part) => {
    if (view.state(part, cross) !== 'blank') return [];
    const along = view.lines[part]?.index ?? 0;
    return [view.axis === 'rows' ? { sheet, row: along, col: across } : { sheet, row: across, col: along }];
  });
}

/** Kinds of things that several keep are counted once in their total: 600 品规 here and 400 there are not 1000. */
const KINDS = /品规|品种|种类|病种|术种/u;

/** Stops where no place still to come could make the sum acceptable. */
function tryParts(view: GridView, total: number, parts: readonly number[], share: number): Trial {
  let held = 0;
  let failed = 0;
  let near = 0;
  const places = Math.min(view.cross.length, SAMPLE);
  for (let cross = 0; cross < places; cross++) {
    const place = placeAt(view, total, parts, cross);
    if (!place || place.telling < 2) continue;
    const fits = meets(place.sum, place.result.interval);
    if (fits) held += 1;
    else if (place.blank === 0) failed += 1;
    const middle = (place.sum.low + place.sum.high) / 2;
    if (fits || (Math.abs(middle - place.result.value) <= 0.2 * Math.abs(place.result.value) && place.blank === 0)) near += 1;
    const most = held + places - cross - 1;
    if (failed > 2 && most < share * (most + failed)) break;
  }
  return { held, failed, near };
}

/** Whole numbers whose unit nothing says may be rounded, unless their sums agree to the digit nearly everywhere else. */
function slackOf(instances: readonly RelationInstance[]): number {
  const open = instances.filter(({ result, operands }) =>
    [result, ...operands].every(({ unitGuessed, value }) => unitGuessed && Number.isInteger(value)),
  );
  if (open.length === 0 || open.length < instances.length) return 0;
  const exact = open.filter(({ result, operands }) => operands.reduce((sum, { value }) => sum + value, 0) === result.value).length;
  return exact >= 2 && exact >= 0.8 * (open.length - 1) ? 0 : 0.5;
}

function build(view: GridView, total: number, parts: readonly number[], named: boolean): Relation {
  const instances: RelationInstance[] = [];
  const gaps: RelationGap[] = [];
  let incomplete = 0;
  for (let cross = 0; cross < view.cross.length; cross++) {
    const place = placeAt(view, total, parts, cross);
    if (!place || place.filled === 0) {
      incomplete += 1;
      continue;
    }
    const { result, sum } = place;
    const fits = meets(sum, result.interval);
    if (!fits && place.blank > 0)
      gaps.push({ total: result, blanks: blanksAt(view, parts, cross), lacking: subtract(result.interval, sum) });
    else if (!fits && sum.low > result.interval.high && KINDS.test(view.cross[cross]?.words ?? '')) incomplete += 1;
    else if (fits || place.filled >= 2)
      instances.push({ result, operands: partsAt(view, parts, cross), label: view.cross[cross]?.label ?? '' });
    else incomplete += 1;
  }
  return {
    kind: 'sum',
    table: view.grid.table,
    name: view.lines[total]?.label ?? '',
    operandNames: parts.map((part) => view.lines[part]?.label ?? ''),
    scale: 1,
    completion: false,
    slack: slackOf(instances),
    evidence: [{ by: named ? 'words' : 'values', detail: view.lines[total]?.label ?? '' }],
    instances,
    gaps,
    incomplete,
  };
}
