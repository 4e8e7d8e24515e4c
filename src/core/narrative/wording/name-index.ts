import type { Catalogue } from '../../catalogue/catalogue';
import type { Fact, TableFacts } from '../fact';
import { wordingKey } from './suggest';

/** A fact as a wording can name it. */
export interface NamedFact {
  readonly fact: Fact;
  readonly sheet: string;
  readonly table: TableFacts;
  /** The area or member that it is of; null for the table's whole. */
  readonly place: string | null;
}

/** Every name of every fact; a name as the sheet has it wins over one of the catalogue, that over the innermost label alone. */
export interface NameIndex {
  find(name: string): readonly NamedFact[];
  /** The sheet's own names, for suggestions. */
  readonly names: readonly string[];
}

type Tiers = readonly [Map<string, NamedFact[]>, Map<string, NamedFact[]>, Map<string, NamedFact[]>];

export function indexNames(facts: readonly TableFacts[], catalogue: Catalogue): NameIndex {
  const tiers: Tiers = [new Map(), new Map(), new Map()];
  const names = new Set<string>();
  const add = (tier: 0 | 1 | 2, name: string, named: NamedFact): void => {
    const id = wordingKey(name);
    if (id === '') return;
    const list = tiers[tier].get(id);
    if (!list) tiers[tier].set(id, [named]);
    else if (list.at(-1)?.fact !== named.fact) list.push(named);
  };
  const take = (named: NamedFact): void => {
    const { fact } = named;
    names.add(fact.name);
    add(0, fact.name, named);
    add(0, fact.labels.join(''), named);
    const known = fact.main.indicator.id === null ? undefined : catalogue.indicator(fact.main.indicator.id);
    for (const name of known ? [known.name, ...known.aliases] : []) add(1, name, named);
    add(2, fact.labels.at(-1) ?? '', named);
  };
  for (const table of facts) {
    const { sheet } = table.table.table;
    for (const fact of table.whole) take({ fact, sheet, table, place: null });
    for (const member of table.members) for (const fact of member.facts) take({ fact, sheet, table, place: member.name });
  }
  return {
    find: (name) => {
      const id = wordingKey(name);
      return tiers.map((tier) => tier.get(id) ?? []).find((found) => found.length > 0) ?? [];
    },
    names: [...names],
  };
}
