import type { LineMeaning, Observation } from '../../model/observation';
import type { Period } from '../../model/quantity';
import type { Fact, MeasureSlot } from '../fact';
import { cleanedLabel } from '../label';
import { fits, slotOf } from './measures';

/** Said of the rows above it and no member of them; `aside`: a figure of the form (平均, 权重, 满分), told of nobody. */
export type RowPart = Extract<MeasureSlot, 'previous' | 'task' | 'completion' | 'growth' | 'difference' | 'target'> | 'aside';

const ASIDE =
  /^(?:算术|加权|简单)?平均(?:数|值|水平|分)?$|^(?:均值|中位数|标准差|极差|最[高低大小](?:值|分)?|权重|分值|满分|标准分|赋分|名次|位次|排名|排序)/u;
const PARTS: readonly (readonly [RowPart, RegExp])[] = [
  [
    'growth',
    /^(?:与?(?:同比|比上年|较上年|比去年|较去年|比同期|较同期)|增减|增长|增幅|升降|变化).*(?:率|幅|[%％])|^(?:增减|增长|升降)[率幅]度?$/u,
  ],
  ['difference', /^(?:同比|比上年|较上年|比去年|较去年|比同期|较同期).*(?:增减|增加|减少|±)?数?$|^增减(?:数|量|额)?$/u],
  [
    'completion',
    /完成(?:率|比例|进度|情况)?(?:为)?[%％]?$|^(?:占|为)(?:年度|全年)?任务|完成(?:年度|全年)?(?:任务|计划|目标)(?:率|比例|进度|的?[%％])|^(?:任务|计划|目标)?完成率/u,
  ],
  ['previous', /^(?:上年|去年|上一年|上年度)(?:同期|全年|末|同月)?(?:[合总]计|累计|数|值|完成)?$/u],
  ['target', /^(?:年度|省级?|市级?|国家|控制|考核)?(?:目标|要求|标准|指标)(?:值|要求|任务)?$/u],
  ['task', /^(?:年度|全年|本年|年初|计划)?(?:任务|计划|预算|目标任务|任务目标)(?:数|量|指标)?$/u],
];

/** What a row says of the others, by the mapping's measure, its words, or as the total of the year before the table's. */
export function partOfRow(row: LineMeaning, period: Period | null): RowPart | null {
  const raw = row.line.labels.at(-1)?.text.replace(/\s/gu, '') ?? '';
  const label = cleanedLabel(raw).replace(/[（(]([%％])[)）]$/u, '$1');
  if (ASIDE.test(label)) return 'aside';
  if (row.area !== undefined || row.line.role === 'section') return null;
  const percent = /[（(][%％][)）]$/u.test(raw) ? `${label}%` : label;
  const found = PARTS.find(([, words]) => words.test(percent))?.[0];
  if (found === 'growth' || found === 'completion' || found === 'difference') return found;
  if (row.period?.year != null && period?.year != null && row.period.year + row.period.offsetYears === period.year - 1) return 'previous';
  switch (row.measure) {
    case 'previous':
    case 'task':
    case 'completion':
    case 'growth':
    case 'difference':
    case 'target':
      return row.measure;
    default:
      return found ?? null;
  }
}

/** The facts of the whole with what the rows of measures say of them, column by column. */
export function withMeasureRows(
  whole: readonly Fact[],
  rows: readonly { readonly part: RowPart; readonly line: readonly Observation[] }[],
): readonly Fact[] {
  return whole.map((fact) =>
    rows.reduce((told, { part, line }) => {
      if (part === 'aside' || told[part] !== undefined) return told;
      const cell = line.find((one) => one.col === fact.main.col && (one.measure === 'value' || slotOf(one) === part));
      const measure = cell && asMeasure(cell, part, fact.main);
      return measure && fits(measure, part, told) ? { ...told, [part]: measure } : told;
    }, fact),
  );
}

/** A row's measure takes the unit of its kind: under 献血（人次） the row 完成任务（%） counts per cent. */
function asMeasure(cell: Observation, part: Exclude<RowPart, 'aside'>, main: Observation): Observation {
  const { period } = cell;
  if (part === 'completion' || part === 'growth') return { ...cell, measure: part, unit: '%' };
  if (part === 'previous')
    return { ...cell, measure: part, unit: main.unit, period: { ...period, offsetYears: period.year === null ? -1 : period.offsetYears } };
  return { ...cell, measure: part, unit: main.unit };
}
