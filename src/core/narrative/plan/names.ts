import type { Pieces } from '../../language/pieces';
import type { Fact } from '../fact';
import { cleanedLabel } from '../label';
import { labelPieces } from '../pieces';
import type { Context } from './context';

/** Brackets with a unit and numbering are no part of a name in a sentence. */
const FRAME = /^(?:指标|项目|内容|单位|合计|其中|小计|数量|名称|工作内容|目标任务|(?:19|20)\d{2}年.*|[本上]年.*|\d{1,2}月.*)$/u;
const NOT_ALONE = /^(?:率|比|数|数量|人|人数|人次|人次数|例|例数|户|户数|份|份数|个|个数|种类|占|占比|的|及|和|、|类|级|者|[)）”])/u;

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

/** People and their number of years in front of what is done for them. */
const WHOSE = /^.*?(?:孕产妇|产妇|妇女|儿童|婴儿|新生儿|老年人|患者|病人|居民|人群|学生|家庭医生)(?=.{2,}率$)/u;

/** 孕产妇系统管理23565人，系统管理率97.57%: whom a rate is about was said with its number right before it. */
export function behindItsNumber(fact: Fact, before: Fact): Fact {
  const whose = WHOSE.exec(fact.name)?.[0] ?? '';
  const quantity = fact.name.slice(whose.length).replace(/率$/u, '');
  return whose !== '' && before.name.startsWith(whose + quantity) ? { ...fact, name: fact.name.slice(whose.length) } : fact;
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
  const leaf = cleanedLabel(fact.labels.at(-1) ?? '');
  // 健康管理体检人数 under the heading 健康管理: 体检人数
  if (leaf.length >= 3 && leaf.length < rest.length && rest.endsWith(leaf) && !NOT_ALONE.test(leaf) && !FRAME.test(leaf)) return leaf;
  if (rest.length >= 2 && !NOT_ALONE.test(rest)) return rest;
  // 孕产妇系统管理23565人，系统管理率97.57%: whom it is about was said with the number.
  const whose = WHOSE.exec(fact.name)?.[0] ?? '';
  if (whose !== '' && subject.startsWith(whose) && subject.length > whose.length && fact.name.endsWith('率'))
    return fact.name.slice(whose.length);
  return leaf.length >= 2 && leaf.length < fact.name.length && !NOT_ALONE.test(leaf) && !FRAME.test(leaf) ? leaf : fact.name;
}

/** 机构数 alone says less than the indicator that it stands for. */
const BARE = /^(?:机构|单位)(?:总?数)?$/u;

/** The name in the language of the text: the catalogue's in English, where it knows the indicator. */
export function namePieces(fact: Fact, text: string, context: Context): Pieces {
  const { voice } = context.writer;
  const known = fact.main.indicator.id === null ? undefined : context.catalogue.indicator(fact.main.indicator.id);
  if (voice.locale === 'en-US') {
    // A completion told as a rate of its own has the indicator of what was done.
    const named =
      fact.main.measure === 'completion' && known ? `completion of ${voice.inside(known.nameEn)}` : (known?.nameEn ?? fact.name);
    return labelPieces(voice.inside(named), fact.main);
  }
  const full = known && BARE.test(text) ? known.name : text;
  return labelPieces(voice.nameBefore(full, fact.main.unit), fact.main);
}
