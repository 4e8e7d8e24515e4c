import type { Catalogue } from '../catalogue/catalogue';
import type { Indicator } from '../model/catalogue';
import type { Unit } from '../model/quantity';
import { grams, nameKey } from './label-text';

export interface Candidate {
  readonly indicator: Indicator;
  /** 0 to 1. */
  readonly score: number;
  /** `name`: the catalogue's name to the letter; `alias`; `grams`: alike. */
  readonly by: 'name' | 'alias' | 'grams';
}

interface Posting {
  readonly entry: number;
  readonly weight: number;
}

interface Entry {
  readonly indicator: Indicator;
  readonly key: string;
  readonly primary: boolean;
  norm: number;
}

/** Names and aliases of all indicators, searchable by 1- and 2-grams weighted by rarity (TF-IDF cosine). Built once a catalogue. */
export interface IndicatorIndex {
  exact(name: string): readonly { readonly indicator: Indicator; readonly primary: boolean }[];
  /** Best candidates for a name, most alike first, at most five; unit and kind weigh in. */
  search(name: string, unit: Unit | null): readonly Candidate[];
}

/** Below this the mapping asks and does not guess. */
export const MATCH_THRESHOLD = 0.72;

const indexes = new WeakMap<Catalogue, IndicatorIndex>();

/** The index is dear to build and the catalogue does not change: one index a catalogue. */
export function indicatorIndexOf(catalogue: Catalogue): IndicatorIndex {
  const known = indexes.get(catalogue);
  if (known) return known;
  const made = buildIndicatorIndex(catalogue);
  indexes.set(catalogue, made);
  return made;
}

function buildIndicatorIndex(catalogue: Catalogue): IndicatorIndex {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry[]>();
  for (const indicator of catalogue.data.indicators) {
    for (const [position, name] of [indicator.name, ...indicator.aliases].entries()) {
      const entry: Entry = { indicator, key: nameKey(name), primary: position === 0, norm: 0 };
      entries.push(entry);
      const list = byKey.get(entry.key);
      if (list) list.push(entry);
      else byKey.set(entry.key, [entry]);
    }
  }
  const postings = new Map<string, Posting[]>();
  const counted = entries.map((entry) => countGrams(entry.key));
  const documents = new Map<string, number>();
  for (const counts of counted) for (const gram of counts.keys()) documents.set(gram, (documents.get(gram) ?? 0) + 1);
  const rarity = (gram: string): number => Math.log(1 + entries.length / (documents.get(gram) ?? 0.5));
  for (const [position, counts] of counted.entries()) {
    let square = 0;
    for (const [gram, count] of counts) {
      const weight = count * rarity(gram);
      square += weight * weight;
      const list = postings.get(gram);
      if (list) list.push({ entry: position, weight });
      else postings.set(gram, [{ entry: position, weight }]);
    }
    (entries[position] as Entry).norm = Math.sqrt(square) || 1;
  }
  const cache = new Map<string, readonly Candidate[]>();
  const search = (name: string, unit: Unit | null): readonly Candidate[] => {
    const key = nameKey(name);
    const cached = cache.get(`${key}|${unit ?? ''}`);
    if (cached) return cached;
    const sums = new Map<number, number>();
    let square = 0;
    for (const [gram, count] of countGrams(key)) {
      const weight = count * rarity(gram);
      square += weight * weight;
      for (const posting of postings.get(gram) ?? []) sums.set(posting.entry, (sums.get(posting.entry) ?? 0) + weight * posting.weight);
    }
    const norm = Math.sqrt(square) || 1;
    const best = new Map<string, Candidate>();
    for (const [position, sum] of sums) {
      const entry = entries[position] as Entry;
      const same = entry.key === key;
      const alike = same ? 1 : Math.min(0.98, sum / (norm * entry.norm));
      if (alike < 0.35) continue;
      const score = alike * unitFactor(unit, entry.indicator) * shapeFactor(key, entry.indicator) * (same && !entry.primary ? 0.97 : 1);
      const before = best.get(entry.indicator.id);
      if (!before || before.score < score)
        best.set(entry.indicator.id, { indicator: entry.indicator, score, by: same ? (entry.primary ? 'name' : 'alias') : 'grams' });
    }
    const result = [...best.values()].sort((a, b) => b.score - a.score || (a.indicator.id < b.indicator.id ? -1 : 1)).slice(0, 5);
    cache.set(`${key}|${unit ?? ''}`, result);
    return result;
  };
  return { exact: (name) => byKey.get(nameKey(name)) ?? [], search };
}

function countGrams(key: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const gram of grams(key)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

const MONEY = new Set(['元', '万元', '亿元', '千元', '百万元']);
const RATES = new Set(['%', '‰', '/10万', '/万']);
const base = (unit: Unit): Unit => (MONEY.has(unit) ? '元' : unit.replace(/^[千万亿]+(?=.)/u, ''));

/** A name in 率 is no count, a name in 数 no rate, however many letters they share. */
function shapeFactor(key: string, indicator: Indicator): number {
  const rate = /(?:率|比|比重|占比|百分比)$/u.test(key);
  if (rate) return RATES.has(indicator.unit) || indicator.kind === 'rate' || indicator.kind === 'ratio' ? 1 : 0.6;
  return RATES.has(indicator.unit) && /(?:数|人次|额|费|元|人|者|[应实已][种查检管治访建签报])$/u.test(key) ? 0.5 : 1;
}

/** A name that fits but whose unit is of another kind is another thing: 接种率 is no 接种人次. */
function unitFactor(unit: Unit | null, indicator: Indicator): number {
  if (unit === null || unit === '') return 0.97;
  if (base(unit) === base(indicator.unit)) return 1;
  const rate = RATES.has(unit);
  if (rate !== RATES.has(indicator.unit)) return 0.55;
  if (rate) return 0.8;
  return MONEY.has(unit) !== MONEY.has(indicator.unit) ? 0.6 : 0.93;
}
