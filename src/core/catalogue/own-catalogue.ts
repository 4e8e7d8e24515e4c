import type { CatalogueData, Indicator, Target, Template } from '../model/catalogue';
import { indicatorSchema, targetSchema, templateSchema } from './schema';
import { placesNotOnForm } from './template-places';
import type { CatalogueProblem } from './validate';

/** A bureau's own targets and templates as JSON: what `--targets FILE` reads and what an export writes. */
export interface OwnCatalogue {
  readonly schema: 'statbrief.catalogue/1';
  /** What the bureau counts and the catalogue does not know. */
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly templates: readonly Template[];
}

/** Marks a template's or target's id as the bureau's own; a list shows 自定义 beside it. */
export const isOwn = (id: string): boolean => id.startsWith('own-');

/**
 * Reads a bureau's own file. A broken entry is refused with its place and the rest still loads. Every target read is `stated`: it judges as the
 * bureau wrote it, with the bureau's document as source.
 */
export function readOwnCatalogue(
  content: unknown,
  base: CatalogueData,
  file: string,
): { readonly own: OwnCatalogue; readonly problems: readonly CatalogueProblem[] } {
  const problems: CatalogueProblem[] = [];
  const units = new Map(base.indicators.map((indicator) => [indicator.id, indicator.unit]));
  const indicators: Indicator[] = [];
  const targets: Target[] = [];
  const templates: Template[] = [];
  const refuse = (code: CatalogueProblem['code'], entry: string, detail: string): void => void problems.push({ code, file, entry, detail });
  for (const [position, entry] of listOf(content, 'indicators').entries()) {
    const place = `indicators[${position}]`;
    const parsed = indicatorSchema.safeParse(entry);
    if (!parsed.success) refuse('shape', place, issuesOf(parsed.error));
    else if (!isOwn(parsed.data.id)) refuse('shape', place, `id: an own indicator's id begins with own- (${parsed.data.id})`);
    else {
      indicators.push(entry as Indicator);
      units.set(parsed.data.id, parsed.data.unit);
    }
  }
  for (const [position, entry] of listOf(content, 'targets').entries()) {
    const place = `targets[${position}]`;
    const parsed = targetSchema.safeParse(withMark(entry, 'stated'));
    if (!parsed.success) refuse('shape', place, issuesOf(parsed.error));
    else if (!units.has(parsed.data.indicator)) refuse('unknown-indicator', place, parsed.data.indicator);
    else if (units.get(parsed.data.indicator) !== parsed.data.unit) refuse('target-unit', place, parsed.data.unit);
    else if (parsed.data.source.title.trim() === '') refuse('target-without-source', place, parsed.data.indicator);
    else targets.push(ownId(withMark(entry, 'stated') as Target));
  }
  for (const [position, entry] of listOf(content, 'templates').entries()) {
    const place = `templates[${position}]`;
    const parsed = templateSchema.safeParse(entry);
    const unknown = parsed.success ? parsed.data.indicators.find((id) => !units.has(id)) : undefined;
    const missing = parsed.success ? parsed.data.relations.flatMap((relation) => placesNotOnForm(relation, parsed.data)) : [];
    if (!parsed.success) refuse('shape', place, issuesOf(parsed.error));
    else if (unknown !== undefined) refuse('unknown-indicator', place, unknown);
    else if (missing.length > 0) refuse('relation-place', place, missing.join(', '));
    else templates.push(ownId(entry as Template));
  }
  if (indicators.length + targets.length + templates.length + problems.length === 0)
    refuse('shape', 'file', 'holds neither targets nor templates');
  return { own: { schema: 'statbrief.catalogue/1', indicators, targets, templates }, problems };
}

/**
 * The catalogue with the bureau's own entries. Own ones win: shipped targets of the same indicator whose years meet an own one's are left out.
 * An own template stands beside the shipped ones and comes first.
 */
export function withOwn(base: CatalogueData, own: OwnCatalogue): CatalogueData {
  const replaced = (target: Target): boolean =>
    own.targets.some((mine) => mine.indicator === target.indicator && mine.scope === target.scope && yearsMeet(mine, target));
  return {
    ...base,
    indicators: [...base.indicators, ...own.indicators],
    targets: [...own.targets, ...base.targets.filter((target) => !replaced(target))],
    templates: [...own.templates, ...base.templates],
  };
}

const issuesOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string =>
  error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');

function yearsMeet(a: Target, b: Target): boolean {
  return (a.years.from ?? 0) <= (b.years.to ?? 9999) && (b.years.from ?? 0) <= (a.years.to ?? 9999);
}

function listOf(content: unknown, key: 'indicators' | 'targets' | 'templates'): readonly unknown[] {
  if (typeof content !== 'object' || content === null) return [];
  const list: unknown = Reflect.get(content, key);
  return Array.isArray(list) ? list : [];
}

const withMark = (entry: unknown, evidence: Target['evidence']): unknown =>
  typeof entry === 'object' && entry !== null ? { ...entry, evidence } : entry;

const ownId = <T extends { readonly id: string }>(entry: T): T => (isOwn(entry.id) ? entry : { ...entry, id: `own-${entry.id}` });
