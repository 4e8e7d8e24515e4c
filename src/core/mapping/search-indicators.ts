import type { Catalogue } from '../catalogue/catalogue';
import type { Unit } from '../model/quantity';
import { indicatorIndexOf } from './indicator-index';

/** An indicator that a person may pick for a name. */
export interface IndicatorChoice {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: Unit;
  readonly domain: string;
  /** How alike it is to the words, 0 to 1. */
  readonly score: number;
}

const MOST = 20;

/** The catalogue's indicators by words typed in a search box: whole names first, then names that hold the words, then alike ones. */
export function searchIndicators(catalogue: Catalogue, words: string): readonly IndicatorChoice[] {
  const typed = words.trim().toLowerCase();
  if (typed === '') return [];
  const scores = new Map<string, number>();
  for (const indicator of catalogue.data.indicators) {
    const names = [indicator.name, indicator.nameEn, ...indicator.aliases];
    const holding = names.filter((name) => name.toLowerCase().includes(typed));
    if (holding.length > 0) scores.set(indicator.id, Math.max(...holding.map((name) => 0.5 + (0.5 * typed.length) / name.length)));
  }
  for (const { indicator, score } of indicatorIndexOf(catalogue).search(words, null))
    scores.set(indicator.id, Math.max(score, scores.get(indicator.id) ?? 0));
  return [...scores]
    .flatMap(([id, score]): IndicatorChoice[] => {
      const found = catalogue.indicator(id);
      return found ? [{ id, name: found.name, nameEn: found.nameEn, unit: found.unit, domain: found.domain, score }] : [];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}
