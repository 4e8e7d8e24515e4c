import { buildCatalogue, searchIndicators, type IndicatorChoice } from '../core/index';
import type { CatalogueData } from '../core/model/catalogue';

export type { IndicatorChoice };

/** The search box of the mapping: the catalogue's indicators by the words a person types. */
export function makeIndicatorSearch(data: CatalogueData): (words: string) => readonly IndicatorChoice[] {
  const catalogue = buildCatalogue(data);
  return (words) => searchIndicators(catalogue, words);
}
