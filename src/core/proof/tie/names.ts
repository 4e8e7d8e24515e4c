import type { Observation } from '../../model/observation';

const SPACES = /[\s()（）、：:“”"「」·\-—_/]/gu;
/** Text as names are compared: without spaces, brackets and marks. */
export const bare = (text: string): string => text.replace(SPACES, '').toLowerCase();

const COUNTER = /(?:总)?(?:人次数|人次|人数|户次|户数|例数|件数|张数|个数|家数|剂次|对数|份数|数量|总数|金额|数|情况)$/u;
const MEASURE_TAIL: Readonly<Partial<Record<Observation['measure'], RegExp>>> = {
  task: /任务数?$|计划数?$|应完成数?$/u,
  target: /(?:目标|指标|要求|任务)值?$/u,
  growth: /(?:增减率|增长率|增幅|增减幅度|增速|同比增长|增减|增长|同比|比上年)$/u,
  difference: /(?:增减数|增减|增加数|增长数|净增)$/u,
  'percentage-points': /(?:增减|提高|上升|下降)?(?:个?百分点|百分点)?$/u,
  completion: /(?:任务)?(?:完成率|完成进度|进度)$/u,
  share: /(?:占比|构成比|比重|比例)$/u,
  previous: /(?:上年|去年|同期)数?$/u,
};

/** The ways a text may call an indicator: in full, without the words of its measure, without what the unit says again. */
export function variantsOf({ indicator, measure }: Pick<Observation, 'indicator' | 'measure'>): readonly string[] {
  const full = bare(indicator.name);
  const tail = MEASURE_TAIL[measure];
  const base = tail ? full.replace(tail, '') : full;
  const short = base.replace(COUNTER, '');
  return [...new Set([full, base, short].filter((name) => name.length >= 2 || name === full))];
}

const pairsOf = (name: string): readonly string[] => {
  const pairs: string[] = [];
  for (let index = 0; index < name.length - 1; index++) pairs.push(name.slice(index, index + 2));
  return pairs;
};

/** How much of a name stands in a bare text: pairs of neighbouring characters found, of all. A single character counts where it stands. */
export function coverage(name: string, text: string): number {
  if (name === '' || text === '') return 0;
  if (text.includes(name)) return 1;
  if (name.length < 3) return 0;
  const pairs = pairsOf(name);
  let found = 0;
  for (const pair of pairs) if (text.includes(pair)) found++;
  return found / pairs.length;
}

/** The best of an observation's names in a text. */
export function nameCoverage(variants: readonly string[], text: string): number {
  let best = 0;
  for (const [index, name] of variants.entries()) best = Math.max(best, coverage(name, text) * (index === 0 ? 1 : 0.98));
  return best;
}

/** Names found by their character pairs, so that a clause is not compared with every name of a workbook. */
export class NameIndex<T> {
  readonly #byPair = new Map<string, Set<T>>();

  add(variants: readonly string[], item: T): void {
    for (const pair of new Set(variants.flatMap((name) => (name.length < 2 ? [name] : pairsOf(name))))) {
      const items = this.#byPair.get(pair);
      if (items) items.add(item);
      else this.#byPair.set(pair, new Set([item]));
    }
  }

  /** Items that share a pair of characters with the text. */
  near(text: string): ReadonlySet<T> {
    const found = new Set<T>();
    for (const pair of new Set(pairsOf(text))) for (const item of this.#byPair.get(pair) ?? []) found.add(item);
    return found;
  }
}
