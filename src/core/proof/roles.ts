/** What a number is to the numbers beside it: the quantity itself, how much it changed, or what it was before. */
export type ClaimRole = 'level' | 'change' | 'previous';

const CHANGE_WORD =
  /(?:(增加|增长|上升|提高|上涨|提升|净增|延长|增幅|增|多(?:出)?[\u4e00-\u9fff]{0,3})|(减少|下降|降低|回落|净减|缩短|降幅|下滑|压缩|压减|缩减|减|少[\u4e00-\u9fff]{0,2}))(?:了|约|近|为|达|逾|超过)* ?$/u;
const COMPARED = /(?:比|较|同比|环比|相比|分别)/u;
/** 由78.64岁提高到79.42岁，提高0.78岁: what follows the two values is what lies between them. */
const FROM_TO =
  /(?:由|从)[^。；;]{0,24}\d[^。；;]{0,16}(?:到|至)\d[^，。；;,]{0,8}(?:[，,][^，。；;,]{1,12}率[^，。；;,]{1,18})?[，,][^，。；;,\d]{0,8}$/u;
const TO = /(?:到|至) ?$/u;
const BEFORE =
  /\((?:(?:\d{4}|xx)年|上年|去年|前年|上期|同期)(?:同期|末|底)?(?:为|是|数)? ?$|(?:由|从)(?:上年|去年|上期|年初|(?:\d{4}|xx)年)(?:同期|末|底)?的? ?$|(?:比|较|与)(?:\d{4}|xx)年(?:同期|末|底)?的?\(? ?$|(?:比|较|与)(?:上|前|第)?(?:\d{1,2}|[一二三四]|个)?(?:月|季度|年初)(?:份|末|底)?的?\(? ?$|(?:同期|上年|去年|前年|上年度|往年)(?:同期)?(?:数)?[^，。；,;()]{0,10}[(为是的] ?$|(?:比|较|与)[^，。；,;]{0,6}(?:同期|上年|去年|上一?[届轮期批次]|前一年|年初)[^，。；,;]{0,10}$/u;

/** 由31.6%提高到33.2%: what it was before. */
const FROM = /(?:由|从)[^，。；,;\d]{0,10}$/u;
const RISES_TO = /^[^，。；,;\d]{0,6}(?:提高|提升|增加|增长|上升|扩大|上涨|延长|下降|减少|降低|降|压缩|缩短|调整)(?:到|至|为)/u;

/** A number's surroundings: the words since the claim before, the sentence up to it, what follows its unit. */
export interface NumberWords {
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly unit: string;
}

export interface RoleOf {
  readonly role: ClaimRole;
  /** Of a change: 1 up, −1 down, 0 where no word says. */
  readonly direction: 1 | -1 | 0;
}

/** Reads the role off the words between the claim before (or the sentence's start) and the number. */
export function roleOf({ lead, before, after, unit }: NumberWords): RoleOf {
  const near = lead.trimEnd();
  const word = TO.test(near) ? null : CHANGE_WORD.exec(near);
  const direction = word ? (word[1] !== undefined ? 1 : -1) : 0;
  if (unit === '个百分点' || unit === '个千分点') return { role: 'change', direction };
  // 新增床位20张 counts what is new; 比上年增加20张 and 增长5% compare.
  const compares = word !== null && (unit === '%' || unit === '倍' || COMPARED.test(before.slice(-60)) || FROM_TO.test(before.slice(-90)));
  if (compares) return { role: 'change', direction };
  // 同六普的133972万人相比: what is compared with, whatever it is called.
  if (/^\)?(?:相比|相较|比较)/u.test(after.trimStart()) && /(?:与|同|和|比|较)[^，。；;]*$/u.test(near))
    return { role: 'previous', direction: 0 };
  return { role: BEFORE.test(near) || (FROM.test(near) && RISES_TO.test(after)) ? 'previous' : 'level', direction: 0 };
}
