import type { Catalogue } from '../catalogue/catalogue';
import type { Template } from '../model/catalogue';
import type { MappingReason, TemplateMatch } from '../model/observation';
import type { BoundAxes } from './axes';
import { topicOfTitle } from './compose-name';
import { grams, nameKey } from './label-text';

/**
 * Scores every template against a table: how much of the table its indicators explain, how much of the template the table holds,
 * how alike the titles are, and whether the breakdown's members are there. Best first; scores under 0.2 are left out.
 */
export function matchTemplates(axes: BoundAxes, catalogue: Catalogue): readonly TemplateMatch[] {
  const lines = axes.axis === 'columns' ? axes.columns : axes.rows;
  const named = lines.filter((line) => line.name !== '');
  const bound = new Set(named.map((line) => line.assignment?.indicator?.id).filter((id): id is string => id !== undefined));
  const members = new Set([...axes.rows, ...axes.columns].flatMap((line) => Object.values(line.breakdown)).map(nameKey));
  const domains = new Map<string, number>();
  for (const line of named) {
    const domain = line.assignment?.indicator?.domain;
    if (domain) domains.set(domain, (domains.get(domain) ?? 0) + 1);
  }
  const matches: TemplateMatch[] = [];
  for (const template of catalogue.data.templates) {
    const hits = template.indicators.filter((id) => bound.has(id)).length;
    const explained = named.length === 0 ? 0 : hits / new Set(named.map((line) => nameKey(line.name))).size;
    const covered = template.indicators.length === 0 ? 0 : hits / template.indicators.length;
    const title = titleAlike(axes, template);
    const listed = template.breakdowns.flatMap((breakdown) => breakdown.members).map(nameKey);
    const shared = listed.filter((member) => members.has(member)).length;
    const breakdown = listed.length === 0 || members.size === 0 ? null : shared / Math.min(listed.length, members.size);
    const score = 0.45 * Math.min(1, explained) + 0.2 * covered + 0.3 * title + 0.05 * (breakdown ?? explained);
    if (score >= 0.2)
      matches.push({ id: template.id, confidence: Math.min(1, score), reasons: reasons(hits, named.length, title, shared) });
  }
  return matches.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

function titleAlike(axes: BoundAxes, template: Template): number {
  const mine = nameKey(axes.context.topic);
  if (mine === '') return 0;
  let best = 0;
  for (const title of [template.title, ...template.titleAliases]) best = Math.max(best, dice(mine, nameKey(topicOfTitle(title, null))));
  return best;
}

function dice(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const mine = new Set(grams(a));
  const theirs = new Set(grams(b));
  let shared = 0;
  for (const gram of mine) if (theirs.has(gram)) shared += 1;
  return (2 * shared) / (mine.size + theirs.size);
}

function reasons(hits: number, names: number, title: number, members: number): readonly MappingReason[] {
  const result: MappingReason[] = [];
  if (hits > 0) result.push({ code: 'template-indicators', params: { hits, names } });
  if (title >= 0.5) result.push({ code: 'template-title', params: { score: Math.round(title * 100) } });
  if (members > 0) result.push({ code: 'template-members', params: { members } });
  return result;
}
