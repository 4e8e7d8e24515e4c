import type { Pieces } from '../../language/pieces';
import type { Fact } from '../fact';
import { labelPieces } from '../pieces';
import type { Context } from './context';

/** Brackets with a unit and numbering are no part of a name in a sentence. */
const FRAME = /^(?:指标|项目|内容|单位|合计|其中|小计|数量|名称|工作内容|目标任务|(?:19|20)\d{2}年.*|[本上]年.*|\d{1,2}月.*)$/u;
const NOT_ALONE = /^(?:率|比|数|数量|人|人数|人次|人次数|例|例数|户|户数|份|份数|个|个数|种类|占|占比|的|及|和|、|类|级|[)）”])/u;

export const cleanedLabel = (label: string): string =>
  label
    .replace(/\s+/gu, '')
    .replace(/(?<=[率比例重])[%％‰]$/u, '')
    .replace(
      /[（(](?:单位[:：])?(?:[%％‰]|[^（）()]{0,3}[人例户家所个张份元次瓶场期项]|万人次|剂次|人次|1?\/?10?[十百千]?万|吨|米|平方米)[)）]/gu,
      '',
    )
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．])?(?:其中[:：]?)?/u, '');

/** What the facts of an object have in common: the heading over all of them, else the beginning of all their names. */
export interface Subject {
  readonly text: string;
  readonly by: 'heading' | 'name';
}

export function sharedSubject(facts: readonly Fact[]): Subject | null {
  const first = facts[0];
  if (!first || facts.length < 2) return null;
  const heading = cleanedLabel(first.labels[0] ?? '');
  const headed =
    heading.length >= 2 &&
    heading.length <= 12 &&
    !FRAME.test(heading) &&
    facts.every((fact) => fact.labels.length >= 2 && cleanedLabel(fact.labels[0] ?? '') === heading && fact.name.startsWith(heading));
  if (headed) return { text: heading, by: 'heading' };
  const prefix = facts.map((fact) => fact.name).reduce(commonStart);
  const text = prefix.replace(/[\d（(“"、+和及与—-]+$/u, '');
  // 申报省级卫生村, 申报省级卫生单位: a beginning that leaves one letter over ends in the middle of a word.
  const cut = facts.some((fact) => fact.name.length - text.length === 1 && !/[率数比]$/u.test(fact.name));
  return text.length >= 2 && !cut ? { text, by: 'name' } : null;
}

function commonStart(a: string, b: string): string {
  let size = 0;
  while (size < a.length && size < b.length && a[size] === b[size]) size += 1;
  return a.slice(0, size);
}

/** A name as it stands in front of its number, after its subject has been said: the rest of it, if that stands alone. */
export function shortName(fact: Fact, subject: string): string {
  const after = fact.name.startsWith(subject) ? fact.name.slice(subject.length) : fact.name;
  // 高血压患者1000人，管理987人: whom it is about was said with the first number.
  const rest = after === fact.name ? after : after.replace(/^(?:患者|病人)(?=[^\s].)/u, '');
  if (rest.length >= 2 && !NOT_ALONE.test(rest)) return rest;
  const leaf = cleanedLabel(fact.labels.at(-1) ?? '');
  return leaf.length >= 2 && leaf.length < fact.name.length && !NOT_ALONE.test(leaf) && !FRAME.test(leaf) ? leaf : fact.name;
}

/** The name in the language of the text: the catalogue's in English, where it knows the indicator. */
export function namePieces(fact: Fact, text: string, context: Context): Pieces {
  const { voice } = context.writer;
  const known = fact.main.indicator.id === null ? undefined : context.catalogue.indicator(fact.main.indicator.id);
  if (voice.locale === 'en-US') return labelPieces(voice.inside(known?.nameEn ?? fact.name), fact.main);
  return labelPieces(voice.nameBefore(text, fact.main.unit), fact.main);
}
