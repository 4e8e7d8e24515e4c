import type { Fact, TableFacts } from '../fact';
import type { Context } from './context';

const FRAME_WORDS =
  /(?:统计|情况|汇总|月报|季报|年报|报表|台账|一览|明细|登记|数据|年度|指标|完成|进度|工作|业务量|收支|表|[（(].*?[)）]|[\d０-９_\-—.、·]+|[Ss]heet)/gu;

/**
 * The matter of a table whose quantities do not name it (总投资, 检查人数): the sheet's name without the words of a form.
 * Null where the names, the section's heading or the template say it, and where the sheet's name says nothing.
 */
export function topicOf(facts: TableFacts, opening: readonly Fact[], domain: string | null, context: Context): string | null {
  const first = opening[0];
  if (context.writer.voice.locale !== 'zh-CN' || !first || facts.table.template) return null;
  const topic = facts.table.table.sheet.replace(/\s+/gu, '').replace(FRAME_WORDS, '');
  if (topic.length < 3 || topic.length > 12 || /[a-z0-9]/iu.test(topic)) return null;
  if (first.name.length > 5 || first.labels.length > 1) return null;
  const heading = (domain === null ? undefined : context.catalogue.domain(domain)?.name) ?? '';
  const said = [heading, ...facts.whole.map((fact) => fact.name)].some((name) => sharesWord(name, topic));
  return said ? null : topic;
}

/** Two letters in common are one word in common. */
function sharesWord(name: string, topic: string): boolean {
  const letters = [...topic];
  return letters.slice(1).some((letter, at) => name.includes((letters[at] ?? '') + letter));
}
