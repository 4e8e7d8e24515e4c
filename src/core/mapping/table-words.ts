import type { Indicator } from '../model/catalogue';
import type { StatTable } from '../model/table';
import { isGenericName } from './choose-name';
import { joinNames } from './compose-name';
import type { IndicatorIndex } from './indicator-index';
import { nameKey } from './label-text';
import type { TableContext } from './table-context';

/** All that a table says in words: sheet, title and labels. */
export function tableWords(table: StatTable, context: TableContext): string {
  const labels = [...table.columns, ...table.rows.slice(0, MANY_ROWS)].flatMap((line) => line.labels.map((label) => label.text));
  return nameKey([table.sheet, context.title, ...table.frame.map((line) => line.text), ...new Set(labels)].join('/'));
}

const MANY_ROWS = 200;

/** Words that every indicator may have in its name: they say nothing of what it is about. */
const COMMON =
  /人数|人次|总数|数量|情况|服务|健康|管理|患者|人员|机构|工作|资金|金额|比例|开展|登记|及时|累计|实际|医疗|卫生|检查|人口|全部/gu;

/**
 * An alias that leaves out what the indicator's name says (应检人数 for 婚前医学检查应检人数) is believed only in a table that says it
 * somewhere. True where the alias leaves out nothing.
 */
export function supportIn(words: string): (name: string, indicator: Indicator) => boolean {
  return (name, indicator) => {
    const key = nameKey(name);
    const left = [...nameKey(indicator.name).replace(COMMON, ' ')].map((letter) => (key.includes(letter) ? ' ' : letter)).join('');
    const missing = left.split(' ').filter((run) => run.length >= 2);
    return missing.length === 0 || missing.some((run) => pairs(run).some((pair) => words.includes(pair)));
  };
}

const pairs = (run: string): readonly string[] => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

/** What the best candidate must reach for a name completed by its neighbour. */
const SURE = 0.9;

const RATE = /(?:率|比|比例)$/u;

/**
 * 高血压患者数 | 规范管理数: each name that says too little is looked up together with the people counted last before it, where the
 * catalogue knows that. One walk: a list of ten thousand lines is a table too.
 */
export function namesInFull(names: readonly string[], index: IndicatorIndex): readonly string[] {
  let subject = '';
  return names.map((name) => {
    if (name === '') return name;
    if (!isGenericName(name)) {
      if (!RATE.test(name)) subject = name.replace(/(?:总?人|例|总)?数$/u, '');
      return name;
    }
    if (subject.length < 2) return name;
    const full = joinNames(subject, name);
    return (index.search(full, null)[0]?.score ?? 0) >= SURE ? full : name;
  });
}
