import { munkres } from 'munkres';
import type { Indicator } from '../model/catalogue';
import type { Unit } from '../model/quantity';
import { isGenericName } from './choose-name';
import { MATCH_THRESHOLD, type Candidate, type IndicatorIndex } from './indicator-index';
import { nameKey } from './label-text';

export interface Assignment {
  /** null below the threshold: the name is kept, the indicator is asked for. */
  readonly indicator: Indicator | null;
  readonly score: number;
  readonly by: Candidate['by'] | 'person';
  /** What a person may pick from. */
  readonly candidates: readonly Candidate[];
}

/** The Hungarian method is cubic: beyond this many names in conflict the best score takes its indicator and the next best the rest. */
const MAX_MATRIX = 120;

/** What else than likeness decides. */
export interface Judges {
  /** What a person said of a name's indicator; undefined where nobody did. */
  readonly said: (name: string) => Indicator | null | undefined;
  /** Whether the table speaks of what an indicator's own name says beyond this name. */
  readonly supports: (name: string, indicator: Indicator) => boolean;
  /** Whether the numbers of the line at a position can be the indicator's. */
  readonly canBe: (position: number, indicator: Indicator) => boolean;
}

/** The catalogue's own name, or one that says enough by itself: 糖丸接种率 is polio vaccine's, whatever the table speaks of; 合格率 is not. */
const stands = (name: string, { by }: Candidate): boolean => by === 'name' || !isGenericName(name);

/** More different names than any form has: a list of things, of which only those that the catalogue has to the letter are indicators. */
const MANY_NAMES = 600;

function candidatesFor(name: string, unit: Unit | null, index: IndicatorIndex, many: boolean): readonly Candidate[] {
  return many && index.exact(name).length === 0 ? [] : index.search(name, unit);
}

/** What a candidate keeps of its score that the table does not speak of, or whose numbers say otherwise: enough to be offered, not to be taken. */
const UNSUPPORTED = 0.7;

/** A person's word stands before any score, and what it gives to one name no other name of the table can take. */
export function assignIndicators(
  names: readonly string[],
  units: readonly (Unit | null)[],
  index: IndicatorIndex,
  judges: Judges,
): readonly (Assignment | null)[] {
  const settled = names.map((name) => (name === '' ? undefined : judges.said(name)));
  const taken = new Set(settled.flatMap((indicator) => (indicator ? [indicator.id] : [])));
  const open = (position: number): boolean => settled[position] === undefined;
  const many = new Set(names).size > MANY_NAMES;
  const found = assignByScore(
    names.map((name, position) => (open(position) ? name : '')),
    units,
    (name, unit, position) =>
      candidatesFor(name, unit, index, many)
        .filter((candidate) => !taken.has(candidate.indicator.id))
        .map((candidate) =>
          (stands(name, candidate) || judges.supports(name, candidate.indicator)) && judges.canBe(position, candidate.indicator)
            ? candidate
            : { ...candidate, score: candidate.score * UNSUPPORTED },
        ),
  );
  return found.map((assignment, position) => {
    const indicator = settled[position];
    if (indicator === undefined) return assignment;
    return { indicator, score: 1, by: 'person', candidates: index.search(names[position] ?? '', units[position] ?? null) };
  });
}

const EXACT = 0.9;

/** Names that the catalogue knows to the letter, each the only one of the table that claims its indicator. */
function exactlyNamed(keys: readonly string[], found: ReadonlyMap<string, readonly Candidate[]>): ReadonlyMap<string, Candidate> {
  const claims = new Map<string, string[]>();
  const exact = new Map<string, Candidate>();
  for (const key of keys) {
    const [best] = found.get(key) ?? [];
    if (best === undefined || best.by === 'grams' || best.score < EXACT) continue;
    exact.set(key, best);
    claims.set(best.indicator.id, [...(claims.get(best.indicator.id) ?? []), key]);
  }
  for (const several of claims.values()) if (several.length > 1) for (const key of several) exact.delete(key);
  return exact;
}

/**
 * Gives each distinct name of a table at most one indicator and each indicator at most one name, so that the sum of scores is
 * largest (Kuhn 1955): 管理率 does not take what 规范管理率 fits better.
 */
function assignByScore(
  names: readonly string[],
  units: readonly (Unit | null)[],
  search: (name: string, unit: Unit | null, position: number) => readonly Candidate[],
): readonly (Assignment | null)[] {
  const distinct = new Map<string, readonly Candidate[]>();
  for (const [position, name] of names.entries()) {
    const key = nameKey(name);
    if (key !== '' && !distinct.has(key)) distinct.set(key, search(name, units[position] ?? null, position));
  }
  const keys = [...distinct.keys()];
  const chosen = new Map<string, Candidate>();
  const exact = exactlyNamed(keys, distinct);
  const taken = new Set([...exact.values()].map(({ indicator }) => indicator.id));
  // What is not alike enough to be taken must not take an indicator away from the name that is, nor what is alike from its very name.
  const likely = new Map(
    keys.map((key) => {
      const own = exact.get(key);
      const others = (distinct.get(key) ?? []).filter(({ score, indicator }) => score >= MATCH_THRESHOLD && !taken.has(indicator.id));
      return [key, own ? [own] : others];
    }),
  );
  const ids = [...new Set(keys.flatMap((key) => (likely.get(key) ?? []).map((candidate) => candidate.indicator.id)))];
  if (keys.length > 0 && ids.length > 0 && keys.length <= MAX_MATRIX) {
    const columnOf = new Map(ids.map((id, position) => [id, position]));
    // A square matrix: extra columns stand for “no indicator”.
    const size = Math.max(keys.length, ids.length + keys.length);
    const cost = keys.map((key) => {
      const row = new Array<number>(size).fill(1);
      for (const candidate of likely.get(key) ?? []) row[columnOf.get(candidate.indicator.id) ?? 0] = 1 - candidate.score;
      return row;
    });
    for (const [row, column] of munkres(cost)) {
      const key = keys[row];
      const candidate = key === undefined ? undefined : likely.get(key)?.find((item) => item.indicator.id === ids[column]);
      if (key !== undefined && candidate) chosen.set(key, candidate);
    }
  } else {
    const used = new Set<string>();
    const all = keys
      .flatMap((key) => (likely.get(key) ?? []).map((candidate) => ({ key, candidate })))
      .sort((a, b) => b.candidate.score - a.candidate.score);
    for (const { key, candidate } of all) {
      if (chosen.has(key) || used.has(candidate.indicator.id)) continue;
      chosen.set(key, candidate);
      used.add(candidate.indicator.id);
    }
  }
  return names.map((name) => {
    const key = nameKey(name);
    const candidates = distinct.get(key);
    if (!candidates) return null;
    const pick = chosen.get(key);
    return pick
      ? { indicator: pick.indicator, score: pick.score, by: pick.by, candidates }
      : { indicator: null, score: candidates[0]?.score ?? 0, by: 'grams', candidates };
  });
}
