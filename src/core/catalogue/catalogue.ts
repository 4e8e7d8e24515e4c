import type { CatalogueData, Domain, Indicator, Target, Template } from '../model/catalogue';

/** Look-ups over the catalogue's data. Built once a run by `buildCatalogue`. */
export interface Catalogue {
  readonly data: CatalogueData;
  indicator(id: string): Indicator | undefined;
  template(id: string): Template | undefined;
  domain(id: string): Domain | undefined;
  targetsOf(indicator: string): readonly Target[];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

export function buildCatalogue(data: CatalogueData): Catalogue {
  const indicators = byId(data.indicators);
  const templates = byId(data.templates);
  const domains = byId(data.domains);
  // Map.groupBy is ES2024 and absent from Node 20.
  const targets = new Map<string, Target[]>();
  for (const target of data.targets) {
    const list = targets.get(target.indicator);
    if (list) list.push(target);
    else targets.set(target.indicator, [target]);
  }
  return {
    data,
    indicator: (id) => indicators.get(id),
    template: (id) => templates.get(id),
    domain: (id) => domains.get(id),
    targetsOf: (id) => targets.get(id) ?? [],
  };
}
