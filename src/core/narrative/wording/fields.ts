/** What a field of a user's own wording asks of an indicator. */
export type WordingItem =
  | 'value'
  | 'number'
  | 'previous'
  | 'compared'
  | 'change'
  | 'target'
  | 'against-target'
  | 'task'
  | 'completion'
  | 'share'
  | 'rank'
  | 'best-area'
  | 'best-value'
  | 'worst-area'
  | 'worst-value'
  | 'areas'
  | 'areas-reached';

/** The words for an item: the first is shown in lists, all are understood. */
export const ITEM_WORDS: Readonly<Record<WordingItem, readonly string[]>> = {
  value: ['值', '数值和单位', 'value'],
  number: ['数字', '数', 'number'],
  previous: ['上年', '上年同期', '去年', 'previous'],
  compared: ['较上年', '比上年', '同比', '比上年同期', '较上年同期', 'compared'],
  change: ['增减', '变化', 'change'],
  target: ['目标', '目标值', 'target'],
  'against-target': ['较目标', '比目标', '对目标', 'against-target'],
  task: ['任务', '任务数', 'task'],
  completion: ['完成率', '完成进度', '进度', 'completion'],
  share: ['占比', '构成比', 'share'],
  rank: ['位次', '排名', '名次', 'rank'],
  'best-area': ['最高地区', '最高', 'best-area'],
  'best-value': ['最高值', 'best-value'],
  'worst-area': ['最低地区', '最低', 'worst-area'],
  'worst-value': ['最低值', 'worst-value'],
  areas: ['地区数', 'areas'],
  'areas-reached': ['达标地区数', '达标个数', 'areas-reached'],
};

/** Fields that name no indicator. */
export type FrameField = 'period' | 'until' | 'year' | 'area' | 'whole-area';
export const FRAME_WORDS: Readonly<Record<FrameField, readonly string[]>> = {
  period: ['时间', '时期', 'period'],
  until: ['截至', 'until'],
  year: ['年份', '年度', 'year'],
  area: ['地区', 'area'],
  'whole-area': ['全域', '全市', '全县', '全区', '全镇', 'whole-area'],
};

const lookUp = <K extends string>(table: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> => {
  const map = new Map<string, K>();
  for (const id in table) for (const word of table[id]) map.set(word.toLowerCase(), id);
  return map;
};
const ITEMS = lookUp(ITEM_WORDS);
const FRAMES = lookUp(FRAME_WORDS);

export const itemOf = (word: string): WordingItem | undefined => ITEMS.get(word.toLowerCase());
export const frameOf = (word: string): FrameField | undefined => FRAMES.get(word.toLowerCase());
/** Every item's first word, for lists and suggestions. */
export const itemNames = (): readonly string[] => Object.values(ITEM_WORDS).map((names) => names[0] ?? '');
