import type * as z from 'zod';
import type { BreakdownList, CatalogueData, Domain, Indicator, Target, Template } from '../model/catalogue';
import { breakdownSchema, domainSchema, indicatorSchema, targetSchema, templateSchema } from './schema';

/** One data file as imported: its name in the catalogue's folder and what it holds. */
export interface CatalogueFile {
  readonly file: string;
  readonly part: 'domains' | 'indicators' | 'templates' | 'targets' | 'breakdowns';
  readonly content: unknown;
}

export type CatalogueProblemCode =
  | 'shape'
  | 'duplicate-id'
  | 'unknown-domain'
  | 'unknown-indicator'
  | 'cyclic-definition'
  | 'rate-without-parts'
  | 'target-without-source'
  | 'target-unit'
  | 'target-range'
  | 'target-years'
  | 'ambiguous-alias'
  | 'relation-place';

/** Why an entry is refused: the file, the entry's id (or place) and a sentence for the maintainer. */
export interface CatalogueProblem {
  readonly code: CatalogueProblemCode;
  readonly file: string;
  readonly entry: string;
  readonly detail: string;
}

interface Placed<T> {
  readonly file: string;
  readonly item: T;
}

const RATE_KINDS = new Set(['rate']);
/** Names are compared without spaces, brackets' width and quotation marks. */
export const aliasKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s“”"、·]/gu, '')
    .replace(/[～~—–－]/gu, '-')
    .toLowerCase();

/** Checks every file and the references between them. With any problem the data must not be used. */
export function validateCatalogue(files: readonly CatalogueFile[]): {
  readonly data: CatalogueData;
  readonly problems: readonly CatalogueProblem[];
} {
  const problems: CatalogueProblem[] = [];
  const domains = read<Domain>(files, 'domains', domainSchema, problems);
  const indicators = read<Indicator>(files, 'indicators', indicatorSchema, problems);
  const templates = read<Template>(files, 'templates', templateSchema, problems);
  const targets = read<Target>(files, 'targets', targetSchema, problems);
  const breakdowns = read<BreakdownList>(files, 'breakdowns', breakdownSchema, problems);
  problems.push(
    ...duplicates(domains),
    ...duplicates(indicators),
    ...duplicates(templates),
    ...duplicates(targets),
    ...duplicates(breakdowns),
  );
  const known = new Map(indicators.map((placed) => [placed.item.id, placed.item]));
  const domainIds = new Set(domains.map((placed) => placed.item.id));
  for (const { file, item } of indicators) problems.push(...judgeIndicator(file, item, domainIds, known));
  for (const { file, item } of templates) problems.push(...judgeTemplate(file, item, domainIds, known));
  for (const { file, item } of targets) problems.push(...judgeTarget(file, item, known));
  problems.push(...ambiguousAliases(indicators));
  const items = <T>(placed: readonly Placed<T>[]): readonly T[] => placed.map((entry) => entry.item);
  const data = {
    domains: items(domains),
    indicators: items(indicators),
    templates: items(templates),
    targets: items(targets),
    breakdowns: items(breakdowns),
  };
  return { data, problems };
}

function read<T>(
  files: readonly CatalogueFile[],
  part: CatalogueFile['part'],
  schema: z.ZodType,
  problems: CatalogueProblem[],
): readonly Placed<T>[] {
  const result: Placed<T>[] = [];
  for (const { file, content } of files.filter((candidate) => candidate.part === part)) {
    const list: readonly unknown[] = Array.isArray(content) ? content : [content];
    for (const [position, entry] of list.entries()) {
      const parsed = schema.safeParse(entry);
      if (parsed.success) result.push({ file, item: entry as T });
      else {
        const issue = parsed.error.issues[0];
        problems.push({
          code: 'shape',
          file,
          entry: nameOf(entry, position),
          detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
        });
      }
    }
  }
  return result;
}

function nameOf(entry: unknown, position: number): string {
  const own = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof own === 'string' ? own : `#${position + 1}`;
}

function duplicates<T extends { readonly id: string }>(list: readonly Placed<T>[]): CatalogueProblem[] {
  const seen = new Map<string, string>();
  const problems: CatalogueProblem[] = [];
  for (const { file, item } of list) {
    const before = seen.get(item.id);
    if (before === undefined) seen.set(item.id, file);
    else problems.push({ code: 'duplicate-id', file, entry: item.id, detail: `already in ${before}` });
  }
  return problems;
}

function judgeIndicator(
  file: string,
  item: Indicator,
  domains: ReadonlySet<string>,
  known: ReadonlyMap<string, Indicator>,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const refuse = (code: CatalogueProblemCode, detail: string): void => void problems.push({ code, file, entry: item.id, detail });
  if (!domains.has(item.domain)) refuse('unknown-domain', item.domain);
  if (RATE_KINDS.has(item.kind) && (!item.numerator || !item.denominator || !item.scale))
    refuse('rate-without-parts', 'a rate needs numerator, denominator and scale');
  for (const part of [item.numerator, item.denominator]) {
    // A part is an id or words; what looks like an id must be one.
    if (part && /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(part) && !known.has(part)) refuse('unknown-indicator', part);
  }
  if (reaches(item.id, item, known)) refuse('cyclic-definition', `${item.numerator ?? ''} / ${item.denominator ?? ''}`);
  return problems;
}

function reaches(goal: string, from: Indicator, known: ReadonlyMap<string, Indicator>): boolean {
  const open = [from.numerator, from.denominator];
  const seen = new Set<string>();
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined || seen.has(next)) continue;
    if (next === goal) return true;
    seen.add(next);
    const indicator = known.get(next);
    if (indicator) open.push(indicator.numerator, indicator.denominator);
  }
  return false;
}

function judgeTemplate(
  file: string,
  item: Template,
  domains: ReadonlySet<string>,
  known: ReadonlyMap<string, Indicator>,
): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (!domains.has(item.domain)) problems.push({ code: 'unknown-domain', file, entry: item.id, detail: item.domain });
  const places = item.relations.flatMap((relation) => [...relation.left, ...relation.right]).filter((place) => !place.includes(':'));
  for (const name of [...item.indicators, ...places])
    if (!known.has(name)) problems.push({ code: 'unknown-indicator', file, entry: item.id, detail: name });
  return problems;
}

function judgeTarget(file: string, item: Target, known: ReadonlyMap<string, Indicator>): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const refuse = (code: CatalogueProblemCode, detail: string): void => void problems.push({ code, file, entry: item.id, detail });
  const indicator = known.get(item.indicator);
  if (!indicator) refuse('unknown-indicator', item.indicator);
  else if (indicator.unit !== item.unit) refuse('target-unit', `${item.unit}, but ${indicator.id} is in ${indicator.unit}`);
  if (item.source.title.trim() === '') refuse('target-without-source', item.indicator);
  if (item.comparator === 'range' && (item.upper === undefined || item.upper < item.value))
    refuse('target-range', `${item.value} to ${item.upper ?? '?'}`);
  const { from, to } = item.years;
  if (from !== null && to !== null && to < from) refuse('target-years', `${from} to ${to}`);
  if (from === null && to === null && item.evidence !== 'unsure' && item.evidence !== 'stated')
    refuse('target-years', 'a target that judges needs years');
  return problems;
}

/** Two indicators may share a name only where unit or domain tells them apart. */
function ambiguousAliases(indicators: readonly Placed<Indicator>[]): CatalogueProblem[] {
  const owners = new Map<string, Placed<Indicator>>();
  const problems: CatalogueProblem[] = [];
  for (const placed of indicators) {
    for (const name of [placed.item.name, ...placed.item.aliases]) {
      const key = `${aliasKey(name)}|${placed.item.unit}|${placed.item.domain}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, placed);
      else if (owner.item.id !== placed.item.id)
        problems.push({
          code: 'ambiguous-alias',
          file: placed.file,
          entry: placed.item.id,
          detail: `${name} is also ${owner.item.id} in ${owner.file}`,
        });
    }
  }
  return problems;
}
