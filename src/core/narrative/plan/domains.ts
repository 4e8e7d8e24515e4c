import type { Catalogue } from '../../catalogue/catalogue';
import type { DomainId } from '../../model/catalogue';
import type { BoundTable } from '../../model/observation';
import type { Fact, TableFacts } from '../fact';

/** The field of work of a whole table and, where the table mixes fields, of each of its objects. */
export interface TableDomain {
  readonly own: DomainId | null;
  /** A summary table over several fields: each object goes where its indicators belong. */
  readonly mixed: boolean;
}

export function domainOfTable(facts: TableFacts, catalogue: Catalogue): TableDomain {
  const { table } = facts;
  const votes = new Map<DomainId, number>();
  const vote = (domain: DomainId | undefined, weight: number): void => {
    if (domain !== undefined && domain !== 'other') votes.set(domain, (votes.get(domain) ?? 0) + weight);
  };
  for (const id of new Set(table.observations.map((observation) => observation.indicator.id)))
    vote(id === null ? undefined : catalogue.indicator(id)?.domain, 1);
  const counted = [...votes.values()].sort((a, b) => b - a);
  const all = counted.reduce((sum, count) => sum + count, 0);
  const template = table.template ? catalogue.template(table.template.id)?.domain : undefined;
  const named = namedDomains(table, catalogue);
  const summary = SUMMARY_TABLE.test(`${table.table.sheet} ${titleOf(table)}`);
  const mixed =
    template === undefined &&
    named.length === 0 &&
    facts.members.length === 0 &&
    counted.length >= (summary ? 2 : 3) &&
    (counted[0] ?? 0) / all < 0.75;
  vote(template, 3);
  for (const domain of named) vote(domain, 2.5);
  const own = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? domainByWords(facts, catalogue);
  return { own, mixed };
}

/** By the words of a field in the title, the sheet's name, the names of the figures: the first of these that holds any; null where none does. */
function domainByWords({ table, whole }: TableFacts, catalogue: Catalogue): DomainId | null {
  const names = whole.map(({ name }) => name);
  for (const texts of [[titleOf(table)], [table.table.sheet], names]) {
    const found = catalogue.data.domains
      .map(({ id, words = [] }) => ({ id, letters: lettersFound(words, texts) }))
      .filter(({ letters }) => letters > 0)
      .sort((a, b) => b.letters - a.letters)[0];
    if (found) return found.id;
  }
  return null;
}

const lettersFound = (words: readonly string[], texts: readonly string[]): number =>
  texts.reduce((all, text) => all + words.reduce((sum, word) => sum + (text.includes(word) ? word.length : 0), 0), 0);

const SUMMARY_TABLE = /汇总|总表|主要指标|一览|综合|年报|指标完成|民生工程|工作目标|目标任务/u;
const titleOf = (table: BoundTable): string => table.table.frame.find((line) => line.kind === 'title')?.text ?? '';

/** Fields of work that the sheet's name or the table's title speaks of: 妇幼健康 and 妇幼 alike. */
function namedDomains(table: BoundTable, catalogue: Catalogue): readonly DomainId[] {
  const inTitle = domainsIn(titleOf(table), catalogue);
  return inTitle.length > 0 ? inTitle : domainsIn(table.table.sheet, catalogue);
}

function domainsIn(text: string, catalogue: Catalogue): readonly DomainId[] {
  return catalogue.data.domains
    .filter(
      (domain) =>
        domain.id !== 'other' &&
        domain.name.split(/[与和、]/u).some((part) => text.includes(part) || text.includes(part.slice(0, 2) + part.slice(-2))),
    )
    .map((domain) => domain.id);
}

/** Where most of an object's known indicators belong; null where none is known. */
export function domainOfFacts(facts: readonly Fact[], catalogue: Catalogue): DomainId | null {
  const votes = new Map<DomainId, number>();
  for (const { main } of facts) {
    const domain = main.indicator.id === null ? undefined : catalogue.indicator(main.indicator.id)?.domain;
    if (domain !== undefined) votes.set(domain, (votes.get(domain) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
