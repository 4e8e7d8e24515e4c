import type { Measure } from '../model/quantity';

/** `pure`: the label names no indicator of its own; the indicator comes from a spanner, the other axis or the title. */
export interface MeasureWord {
  readonly measure: Measure;
  readonly pure: boolean;
  /** The label without the measure's words, '' where pure. */
  readonly rest: string;
}

interface Entry {
  readonly measure: Measure;
  readonly pure: RegExp;
  /** Matches the measure's part at the end of a longer label. */
  readonly tail: RegExp | null;
}

const BASE = '(?:上年|去年|上年同期|去年同期|上年同月|去年同月|上期|上月|基期)';
/** First match wins: the order goes from the most specific words to the least. */
const ENTRIES: readonly Entry[] = [
  { measure: 'verdict', pure: /^(?:是否|有无|达标情况|完成与否|是否达标|达标与否|评价结果|考核结果|结论)/u, tail: null },
  {
    measure: 'percentage-points',
    pure: /^(?:比|较|与)?(?:上年|去年)?(?:同期)?(?:相比)?(?:提高|上升|下降|增减|增加|升降)?\(?(?:个)?百分点\)?(?:数)?$|^(?:增减|提高|升降)(?:个)?百分点$/u,
    tail: /(?:比上年|较上年|同比)?(?:提高|上升|下降|增减|增加|升降)\(?(?:个)?百分点\)?$/u,
  },
  {
    measure: 'growth',
    pure: new RegExp(
      `^(?:比|较|与|同)?${BASE}?(?:同期)?(?:相比|比)?(?:(?:同比|环比)(?:增长|增减|升降|增|变化|上升)?|增长|增幅|增速|涨幅|(?:增减|升降|变化|上升)(?=率|幅|速|比|%))(?:率|幅度|幅|速度|比例|百分比|情况)?(?:[±+\\-%（()）]|百分比)*$|^(?:同比|环比)(?:增长|增减)?(?:率|%)?$|^(?:年均|年平均|平均每年)(?:递增|增长|增减|增)(?:率|速度|速|幅度|幅)?%?$|^±%$|^增幅$|^增速$`,
      'u',
    ),
    tail: /(?:比上年|较上年|比去年|较去年|同比|环比)(?:同期)?(?:增长|增减|升降|变化)?(?:率|幅度|幅|%)?$|(?<!自然)增长率$|(?<!自然)增减率$|增减%$|增幅$|增速$/u,
  },
  {
    measure: 'difference',
    pure: new RegExp(
      `^(?:比|较|与)?${BASE}?(?:同期)?(?:相比)?(?:增减|增加|增\\(减\\)|减少|净增|增减变动)(?:数|量|额|值|人数|例数|±)?$|^(?:±|增减数|增减额|差额|差值|增减\\+-|(?:进度|完成|任务)?(?:差距?|缺口)[数额]?±?)$|^(?:比|较|与)(?:上年|去年|上期)(?:同[期月])?(?:相比|比较|对比|比)?(?:变化|变动|差|\\+-|±)?$`,
      'u',
    ),
    tail: /(?:比上年|较上年)?(?:增减|增加|减少|净增)(?:数|量|额|值|人数|例数)$|增减$/u,
  },
  {
    measure: 'completion',
    pure: /^(?:任务|目标|计划|年度|年|进度|累计|实际)*(?:完成|达成|兑现|执行)(?:率|比例|比|进度|程度|百分比|%)+$|^(?:完成)?进度(?:%|率)?$|^完成(?:任务|目标|计划|年度任务|年度目标)的?(?:%|比例|率)$/u,
    tail: null,
  },
  { measure: 'rank', pure: /^(?:位次|名次|排名|排位|顺位|排序|位列|全市排名|全县排名)$/u, tail: /(?:位次|名次|排名|顺位)$/u },
  {
    measure: 'share',
    pure: /^(?:占比|构成比?|构成|比重|占总数|所占比例|所占比重|占合计|占全市|占全县|占)(?:的?(?:比例|比重|百分比|%))*$/u,
    tail: /(?:占比|构成比|所占比例|所占比重|比重)$/u,
  },
  {
    measure: 'task',
    pure: /^(?!任务完成数)(?:年度|全年|本年|年|下达|省定|市定|县定|上级下达|计划|目标)*(?:任务|计划)(?:推荐|下达|安排)?(?:数|量|指标|人数|数量|面积|户数|人次|份数|完成数|下达数)?$/u,
    tail: null,
  },
  {
    measure: 'target',
    pure: /^(?:年度|全年|本年|年|责任|考核|工作|省级|市级|县级|国家|省|市|县|规划|控制|预期|期望)*(?:目标|目标值|目标数|目标要求|指标值|指标要求|要求|标准|标准值|考核标准|考核指标|责任目标|参考值|要求值|基本要求)(?:值|数)?(?:\(?[≥≤>＜<]=?\)?)?$/u,
    tail: /(?:目标值|标准值|要求值)$/u,
  },
  {
    measure: 'previous',
    pure: new RegExp(
      `^(?!上月)${BASE}(?:同期)?(?:数|值|实际|完成|完成数|累计|末|年末|发病|人数|数量|实绩)?$|^上年(?:同期)?(?:末)?数?$`,
      'u',
    ),
    tail: null,
  },
  {
    measure: 'value',
    pure: /^(?:本年|今年|本期|当期|当年|年末|本年度|本年末|现有|现状|累计|实际|全年|年度|本月|本季)*(?:决算数?|完成|实绩|实际|实际完成|完成情况|实际值|完成值|数值|数量|数据|数|值|合计|小计|总计|累计|指标值|结果|本年|本期|本年数|本期数|实有|实数|当年|今年|本年累计|完成数|完成量|报告数|全年合计|本年度|本月|总数|总量|规模|现有|本年末|年末数|计|全市|全县|全区|统计值|统计数|统计结果|完成人数)$/u,
    tail: null,
  },
];

/** The measure that a cleaned label speaks of, or null where it is a plain name. */
export function measureWord(clean: string): MeasureWord | null {
  const text = clean.replace(/[()（）]/gu, '');
  if (text === '') return null;
  for (const entry of ENTRIES) {
    if (entry.pure.test(text)) return { measure: entry.measure, pure: true, rest: '' };
    const tail = entry.tail?.exec(text);
    if (tail && tail.index >= 2) return { measure: entry.measure, pure: false, rest: text.slice(0, tail.index) };
  }
  return null;
}

/** A row of full marks or weights over the marks of the places: the scale of the table and no statistic of its own. */
export const isScaleRow = (label: string): boolean => /^(?:权重|权数|权重系数|标准分|标准分值|满分|满分值|分值|基准分)$/u.test(label);

/** What a measure adds to the indicator's name where the label itself does not say it. */
export const MEASURE_SUFFIX: Readonly<Record<Measure, string>> = {
  value: '',
  task: '任务数',
  target: '目标值',
  previous: '',
  completion: '完成率',
  growth: '增长率',
  difference: '增减数',
  'percentage-points': '提高百分点',
  share: '占比',
  rank: '位次',
  verdict: '',
  other: '',
};
