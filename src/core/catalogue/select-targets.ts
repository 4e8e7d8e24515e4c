import type { Target } from '../model/catalogue';
import type { Catalogue } from './catalogue';

export interface TargetQuery {
  readonly indicatorId: string;
  /** The area of the data as printed, with or without those above it: 明光镇 · 腾冲市 · 云南省保山市腾冲市. */
  readonly area: string | null;
  /** The areas above it, where known: a township's bureau, the city, the province. */
  readonly within?: readonly string[];
  /** The year of the data. Without it nothing is selected: a target of another time would be guessed. */
  readonly year: number | null;
  /** What the data is about beside its area: 综合医院, 农村, 国家卫生城市 … A target with such a scope applies only if it is named. */
  readonly scopes?: readonly string[];
}

export interface SelectedTarget {
  readonly target: Target;
  /** How a missed target is reported. */
  readonly severity: 'warning' | 'information';
  /** The figure was not seen in print: 来源待核 is shown beside it. */
  readonly sourcePending: boolean;
}

/** A scope that only says how the rate is counted (以乡镇为单位) applies to every row of such units. */
const COUNTED_BY = /^以.*(为单位)$/u;
/** Planning figures worded 左右 or as a band judge nobody: above is as good as below. */
const JUDGING = new Set<Target['comparator']>(['>=', '>', '<=', '<', '=']);

/**
 * The targets a figure may be held against, strictest severity first. Verified ones judge as `warning` (as `information` if the document
 * calls them 预期性 or 指导性). Known ones judge as `information`, unless a document seen in print states the same figure for the same
 * indicator in the whole country: then the figure is proved and only the paper for the year is pending, and they judge as `warning`.
 * Unsure ones, bands and planning ratios are never selected.
 */
export function selectTargets(catalogue: Catalogue, query: TargetQuery): readonly SelectedTarget[] {
  const all = catalogue.targetsOf(query.indicatorId);
  const selected = all
    .filter((target) => target.evidence !== 'unsure' && JUDGING.has(target.comparator))
    .filter((target) => inYears(target, query.year) && inJurisdiction(target, query) && inScope(target, query))
    .map((target): SelectedTarget => {
      const proved = target.evidence === 'verified' || target.evidence === 'stated' || corroborated(target, all);
      const soft = target.nature === 'expected' || target.nature === 'guiding';
      return { target, severity: proved && !soft ? 'warning' : 'information', sourcePending: target.evidence === 'known' };
    });
  return selected.sort(
    (a, b) => rank(a) - rank(b) || b.target.source.title.length - a.target.source.title.length || (a.target.id < b.target.id ? -1 : 1),
  );
}

/**
 * The one target that judges: the bureau's own for the very area before its own for all, before a local one before a national one, then by severity, then the latest document.
 * Null where none applies.
 */
export function governingTarget(catalogue: Catalogue, query: TargetQuery): SelectedTarget | null {
  const place = (chosen: SelectedTarget): number =>
    chosen.target.evidence === 'stated' ? (chosen.target.scope === null ? 1 : 0) : chosen.target.jurisdiction === 'national' ? 3 : 2;
  const issued = (chosen: SelectedTarget): number => chosen.target.source.year ?? chosen.target.years.from ?? 0;
  const sorted = [...selectTargets(catalogue, query)].sort(
    (a, b) => place(a) - place(b) || rank(a) - rank(b) || issued(b) - issued(a) || (a.target.id < b.target.id ? -1 : 1),
  );
  return sorted[0] ?? null;
}

const rank = (chosen: SelectedTarget): number => (chosen.severity === 'warning' ? 0 : 2) + (chosen.sourcePending ? 1 : 0);

function inYears(target: Target, year: number | null): boolean {
  if (target.evidence === 'stated' && target.years.from === null && target.years.to === null) return true;
  if (year === null) return false;
  return (target.years.from === null || year >= target.years.from) && (target.years.to === null || year <= target.years.to);
}

function inJurisdiction(target: Target, query: TargetQuery): boolean {
  if (target.jurisdiction === 'national' || target.evidence === 'stated') return true;
  const chain = [query.area ?? '', ...(query.within ?? [])].map((name) => name.replace(/\s/gu, '')).filter((name) => name.length >= 2);
  // 云南省保山市腾冲市 governs 腾冲市 and what lies within it; a province's target governs no area that does not name the province.
  return chain.some(
    (name) =>
      name === target.jurisdiction || name.includes(target.jurisdiction) || (name.length >= 3 && target.jurisdiction.endsWith(name)),
  );
}

/** A bureau's own target may be set for one of its areas: 东风镇 in the 地区 column of the sheet is its scope. */
function inScope(target: Target, query: Pick<TargetQuery, 'area' | 'scopes'>): boolean {
  if (target.scope === null || COUNTED_BY.test(target.scope)) return true;
  const scope = target.scope;
  if (target.evidence === 'stated' && query.area !== null && query.area.replace(/\s/gu, '').endsWith(scope)) return true;
  return (query.scopes ?? []).some((name) => name.length >= 2 && scope === name);
}

function corroborated(target: Target, all: readonly Target[]): boolean {
  const family = (comparator: Target['comparator']): string => comparator.charAt(0);
  return all.some(
    (other) =>
      other.evidence === 'verified' &&
      other.jurisdiction === 'national' &&
      inScope(other, { area: null }) &&
      other.value === target.value &&
      family(other.comparator) === family(target.comparator),
  );
}

/** Whether a figure meets a target, both in the target's unit. `~` and bands are met within them; null where the comparator judges nobody. */
export function meetsTarget(target: Pick<Target, 'comparator' | 'value' | 'upper'>, value: number): boolean | null {
  switch (target.comparator) {
    case '>=':
      return value >= target.value;
    case '>':
      return value > target.value;
    case '<=':
      return value <= target.value;
    case '<':
      return value < target.value;
    case '=':
      return value === target.value;
    case 'range':
      return target.upper === undefined ? null : value >= target.value && value <= target.upper;
    case '~':
      return null;
  }
}
