import { isUnitText } from '../notation/unit';
import { isGroupHead, isRemarkHead, isSerialHead, isTotalWord, isUnitHead } from './label-words';
import type { GridCell, GridRow } from './sheet-grid';
import { bottomOf, isYearNumber } from './sheet-grid';

/** What the body cells of one column are like. */
export interface ColumnProfile {
  readonly col: number;
  readonly heads: readonly GridCell[];
  texts: number;
  figures: number;
  dashes: number;
  dates: number;
  years: number;
  units: number;
  tall: number;
  /** Integers that go up by one from a row to the next. */
  steps: number;
  readonly distinct: Set<string>;
}

export interface StubDecision {
  readonly columns: readonly number[];
  readonly cues: readonly string[];
}

const MAX_DISTINCT = 512;

/** One pass over the body. */
export function profileColumns(
  header: readonly GridRow[],
  body: readonly GridRow[],
  left: number,
  right: number,
): readonly ColumnProfile[] {
  const profiles: ColumnProfile[] = [];
  for (let col = left; col <= right; col += 1) {
    profiles.push({
      col,
      heads: [],
      texts: 0,
      figures: 0,
      dashes: 0,
      dates: 0,
      years: 0,
      units: 0,
      tall: 0,
      steps: 0,
      distinct: new Set(),
    });
  }
  for (const row of header) for (const cell of row.cells) (profiles[cell.col - left]?.heads as GridCell[] | undefined)?.push(cell);
  const last: number[] = [];
  for (const row of body) {
    for (const cell of row.cells) {
      const profile = profiles[cell.col - left];
      if (!profile) continue;
      tally(profile, cell, row.cells.length, last[profile.col - left]);
      if (typeof cell.cell.value === 'number') last[profile.col - left] = cell.cell.value;
    }
  }
  return profiles;
}

function tally(profile: ColumnProfile, cell: GridCell, width: number, previous: number | undefined): void {
  if (bottomOf(cell) > cell.row) profile.tall += 1;
  if (cell.kind === 'text') {
    if (width === 1 && cell.merge !== null) return;
    profile.texts += 1;
    if (profile.distinct.size < MAX_DISTINCT) profile.distinct.add(cell.plain);
    if (isUnitText(cell.plain)) profile.units += 1;
  } else if (cell.kind === 'date') profile.dates += 1;
  else if (cell.kind === 'number') {
    profile.figures += 1;
    if (isYearNumber(cell)) profile.years += 1;
    if (previous !== undefined && cell.cell.value === previous + 1) profile.steps += 1;
  } else profile.dashes += 1;
}

const isTextual = (p: ColumnProfile): boolean => p.texts > 0 && p.texts >= (p.figures + p.dashes) * 1.5;
/** 一, 二, （三）, 四、: numbers that lines are counted by; 一 under a heading of names would be a poor name. */
const COUNTING = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
const countsInWords = (p: ColumnProfile): boolean => p.distinct.size >= 2 && [...p.distinct].every((text) => COUNTING.test(text));
const isSerial = (p: ColumnProfile): boolean =>
  countsInWords(p) ||
  (p.heads.some((head) => isSerialHead(head.plain)) && p.texts <= Math.max(2, p.figures)) ||
  (p.figures >= 3 && p.texts <= 1 && p.steps >= p.figures - 2 && p.distinct.size <= 1);
const headIs = (p: ColumnProfile, test: (plain: string) => boolean): boolean => p.heads.some((head) => test(head.plain));

/**
 * The columns that name rows: from the left, serial numbers, groups, names, then units, up to the first column of figures.
 * A second column of names counts only after groups (merged or repeating entries) or serial numbers.
 */
export function decideStub(profiles: readonly ColumnProfile[], bodyRows: number): StubDecision {
  const columns: number[] = [];
  const cues: string[] = [];
  let named = false;
  for (const profile of profiles) {
    const filled = profile.texts + profile.figures + profile.dashes + profile.dates;
    if (filled === 0) {
      if (profile.heads.length > 0 || columns.length === 0) break;
      columns.push(profile.col);
      continue;
    }
    if (!named && isSerial(profile)) {
      columns.push(profile.col);
      cues.push('stub-serial-column');
      continue;
    }
    const kind = stubKind(profile, profiles, named, bodyRows);
    if (kind === null) break;
    columns.push(profile.col);
    cues.push(kind);
    // A ledger names its records after their days: 日期 | 活动地点.
    if (kind === 'stub-name-column' || (kind === 'stub-period-column' && profile.dates === 0)) named = true;
    if (kind === 'stub-unit-column') break;
  }
  while (
    columns.length > 0 &&
    profiles[columns.length - 1]?.texts === 0 &&
    profiles[columns.length - 1]?.figures === 0 &&
    profiles[columns.length - 1]?.dates === 0
  )
    columns.pop();
  if (columns.length === profiles.length) columns.pop();
  return { columns, cues };
}

function stubKind(profile: ColumnProfile, profiles: readonly ColumnProfile[], named: boolean, bodyRows: number): string | null {
  if (headIs(profile, isRemarkHead)) return null;
  const unitColumn = profile.texts > 0 && profile.units >= profile.texts * 0.7 && profile.figures === 0;
  if (named) return unitColumn && (headIs(profile, isUnitHead) || profile.units >= 2) ? 'stub-unit-column' : null;
  if (!isTextual(profile)) {
    const period =
      (profile.years > 0 && profile.years >= profile.figures - 1 && profile.years >= 2) ||
      profile.dates > (profile.figures + profile.texts) * 2;
    return period ? 'stub-period-column' : null;
  }
  const next = profiles[profiles.indexOf(profile) + 1];
  const repeats = profile.distinct.size < profile.texts * 0.8 && profile.texts > 2;
  const sparse = profile.texts < bodyRows * 0.7;
  const groups = profile.tall > 0 || repeats || sparse || headIs(profile, isGroupHead);
  const nextNames =
    next !== undefined &&
    isTextual(next) &&
    next.units < next.texts * 0.7 &&
    next.texts > profile.distinct.size - 2 &&
    !headIs(next, isRemarkHead);
  return groups && nextNames ? 'stub-group-column' : 'stub-name-column';
}

export const isTotalCell = (cell: GridCell): boolean => cell.kind === 'text' && isTotalWord(cell.plain);
