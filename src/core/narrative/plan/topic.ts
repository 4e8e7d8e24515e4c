import type { Fact, TableFacts } from '../fact';
import { organisation } from '../lead/realise';
import { isStock } from '../object/realise';
import type { Context } from './context';

const FRAME_WORDS =
  /(?:统计|报告|情况|汇总|月报|季报|年报|报表|台账|一览|明细|登记|数据|年度|指标|完成|进度|工作|业务量|收支|表|[（(].*?[)）]|[\d０-９_\-—.、·]+|[Ss]heet)/gu;

/**
 * The matter of a table whose quantities do not name it (总投资, 检查人数): the title's or the sheet's name without area, time and the words of a form.
 * Null where the names, the section's heading or the template say it, and where the sheet's name says nothing.
 */
export function topicOf(facts: TableFacts, opening: readonly Fact[], domain: string | null, context: Context): string | null {
  const first = opening[0];
  if (context.writer.voice.locale !== 'zh-CN' || !first || facts.table.template) return null;
  if (first.name.length > 5 || first.labels.length > 1 || isStock(first.name)) return null;
  const heading = (domain === null ? undefined : context.catalogue.domain(domain)?.name) ?? '';
  const names = [heading, ...facts.whole.flatMap((fact) => [fact.name, fact.task?.indicator.name ?? ''])];
  return candidates(facts, context).find((topic) => !names.some((name) => sharesWord(name, topic))) ?? null;
}

/** Two letters in common are one word in common. */
function sharesWord(name: string, topic: string): boolean {
  const letters = [...topic];
  return letters.slice(1).some((letter, at) => name.includes((letters[at] ?? '') + letter));
}

const PERIOD =
  /(?:截[至止])?(?:(?:19|20)?\d{2,4}|[一二〇○零九]{4})年?度?(?:第?[一二三四]季度|[上下]半年|前三季度|\d{1,2}(?:月)?(?:[-—–~至到]+\d{1,2})?月(?:份|底|末)?)?|分月|分季|分年|各(?:县|市|区|乡镇|镇街|地|单位)/gu;

/** The matter as the title, then as the sheet's name has it. */
function candidates(facts: TableFacts, context: Context): readonly string[] {
  const title = facts.table.table.frame.find((line) => line.kind === 'title')?.text ?? '';
  const area = organisation(facts.table, context.catalogue) ?? facts.table.area ?? '';
  const bare = title
    .replace(/\s+/gu, '')
    .replace(PERIOD, '')
    .replace(area, '')
    .replace(/^(?:全[省市县区镇乡州]|我[省市县区])/u, '');
  return [bare.replace(FRAME_WORDS, ''), facts.table.table.sheet.replace(/\s+/gu, '').replace(FRAME_WORDS, '')].filter(
    (topic) => topic.length >= 3 && topic.length <= 12 && !/[a-z0-9]/iu.test(topic) && !/[省市县区镇乡]$/u.test(topic),
  );
}
