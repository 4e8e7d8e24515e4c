import type { NumberToken } from './digits';

/**
 * Numbers that measure nothing: dates, numbers of documents and lists, ages that define a group, names with digits, telephone numbers.
 * Every test looks at a bounded stretch of text beside the number.
 */
const AFTER_DATE = /^ ?(?:x|年|月|日|号|时(?!间|效)|届|世纪|年代|周岁|岁|点\d|季度)/u;
const AFTER_NAME =
  /^ ?(?:型|级|苗|价|楼|联|甲|病(?![例人])|热线|电话|指挥|急救(?!人)|号|工程|行动|条禁令|小时值班|期工程|年级|周年|后(?:出生)?(?:医|的|青)|[a-z](?!g\b)|×|\+)/u;
const AGE_MONTHS = /^ ?个?月(?:龄|以|内|的?(?:儿童|婴|幼))/u;
const GROUP_LIMIT = /^(?:及)?(?:以上|以下|以内)(?:的)?[^，。；、,;%\d]{0,8}\d/u;

function inLabel(text: string, start: number): boolean {
  const from = Math.max(0, start - 12);
  const back = text.slice(from, start);
  const open = Math.max(back.lastIndexOf('“'), back.lastIndexOf('‘'));
  if (open < 0) return false;
  const close = text.slice(from + open + 1, from + open + 16).search(/[”’]/u);
  return close >= 0 && from + open + 1 + close > start;
}

function inTitle(text: string, start: number): boolean {
  const back = text.slice(Math.max(0, start - 40), start);
  return back.lastIndexOf('《') > back.lastIndexOf('》');
}

function isListNumber(text: string, token: NumberToken): boolean {
  const line = text.slice(Math.max(0, token.start - 6), token.start);
  const atStart = token.start === 0 || /(?:^|\n)[ #*(]*$/u.test(line) || /[。；;:]\(?$/u.test(line);
  const next = text.charAt(token.end);
  if (atStart && /^(?:[、．)]|\.(?!\d))/u.test(next + text.charAt(token.end + 1))) return true;
  const previous = text
    .slice(Math.max(0, token.start - 2), token.start)
    .trimEnd()
    .slice(-1);
  const closing = text
    .slice(token.end, token.end + 2)
    .trimStart()
    .charAt(0);
  const bracketed = '(〔[【〖『①'.includes(previous) && previous !== '' && ')〕]】〗』'.includes(closing) && closing !== '';
  if (!bracketed || token.unit !== null) return false;
  // (3) opens an item and (2009) dates a document; 去年同期(429) is a number in brackets.
  const digits = text.slice(token.start, token.end);
  const compared = /(?:同期|上年|去年|前年|年)[^，。；()]{0,4}\($/u.test(text.slice(Math.max(0, token.start - 12), token.start));
  return !compared || /^(?:19|20)\d{2}$/u.test(digits);
}

/** 预期寿命77.3岁 and 平均住院日8.8日 are measured; an age of a group and a day of a month are not. */
function measuresTime(text: string, token: NumberToken): boolean {
  const lead =
    text
      .slice(Math.max(0, token.start - 40), token.start)
      .split(/[。；;]/u)
      .at(-1) ?? '';
  // The ages that set a group apart are whole.
  if (token.unit === '岁' && token.step < 1) return true;
  if (token.unit === '岁' && /寿命[^，。；]{0,12}$/u.test(lead)) return true;
  if (token.unit === '岁')
    return (
      /寿命|平均年龄|年龄中位/u.test(lead) && !/^[^，。；]{0,3}(?:以上|以下|以内|及)/u.test(text.slice(token.unitEnd, token.unitEnd + 6))
    );
  if (token.unit !== '日') return false;
  return token.step < 1
    ? /住院[日天]|用时|天数|时限/u.test(lead) || /(?:[日数为是达至到了]|延长|缩短|减少|增加|降低|下降)$/u.test(lead.trimEnd())
    : /住院日(?:数|为|是|达|降至|由)?$/u.test(lead.trimEnd());
}

/** 100-199张床位医院5099个: the range tells which group the number after it counts. */
const GROUP_RANGE = /^[\u4e00-\u9fff]{1,8}\d/u;
const PREGNANCY = /(?:孕前|孕早期|孕中期|孕晚期|孕期|产后|出生后|满|近|前|每|后|至少|间隔)$/u;

/** Telephone numbers every bureau knows: 卫生热线、政务热线、心理援助、投诉举报. */
const HOTLINE = /^12(?:320|345|315|356|333|348|388|337|380|393)$/u;

const COUNTED_DEVICE = /^(?:台|套|部|辆|间|张|例|人|人次|份|项|篇|部|本)$/u;
/** 16排螺旋CT: the rows tell what kind of machine it is. */
const KIND = /^(?:螺旋|[a-z])/u;

export function measuresNothing(text: string, token: NumberToken): boolean {
  if (!Number.isFinite(token.value)) return true;
  const before = text.charAt(token.start - 1);
  const after = text.slice(token.end, token.end + 14);
  // CT1台 counts; H1N1 and PM2.5 are names.
  if (
    /[a-z]/u.test(before) &&
    !(COUNTED_DEVICE.test(token.unit ?? '') && /[a-z]{2}$/u.test(text.slice(Math.max(0, token.start - 2), token.start)))
  )
    return true;
  if (/[第+*×]/u.test(before) || (before === '每' && token.unit !== '元')) return true;
  if (/[a-z]-$/u.test(text.slice(Math.max(0, token.start - 2), token.start))) return true;
  const named = text.slice(Math.max(0, token.start - 3), token.start).trimEnd();
  // 受理电话86472个 counts calls; a telephone number has no unit.
  if (/(?:图|表|附件|编号|邮编|〔|\[)$/u.test(named) || (named.endsWith('电话') && token.unit === null)) return true;
  if (inTitle(text, token.start) || isListNumber(text, token)) return true;
  if (token.unit === '/10万' && token.value === 1 && /[(:]$/u.test(text.slice(Math.max(0, token.start - 1), token.start))) return true;
  if (token.unit === '排' && KIND.test(text.slice(token.unitEnd, token.unitEnd + 2))) return true;
  if (token.unit === '%' || token.unit === '‰' || token.unit === '/10万') return /^的?(?:任务|目标)$/u.test(after);
  if (inLabel(text, token.start)) return true;
  if (token.unit === '个月' && PREGNANCY.test(text.slice(Math.max(0, token.start - 4), token.start))) return true;
  if (token.unit === '个月') return AGE_MONTHS.test(after) || /^个月(?:龄|以|内|的?(?:儿童|婴|幼))/u.test(after.trimStart());
  if (measuresTime(text, token)) return false;
  if (token.unit === '岁' || token.unit === '日' || AFTER_DATE.test(after)) return true;
  if (token.unit === null && AFTER_NAME.test(after)) return true;
  const behind = text.slice(token.unitEnd, token.unitEnd + 16);
  if (token.unit === null && HOTLINE.test(text.slice(token.start, token.end)) && !/[数口达为是]$/u.test(before)) return true;
  if (/^(?:人|元|张|名|次$)/u.test(token.unit ?? '') && GROUP_LIMIT.test(behind)) return true;
  if (token.upper !== null && token.unit === '张' && GROUP_RANGE.test(behind)) return true;
  if (/^(?:类[及以]|小时(?:值班|内|制))/u.test(text.slice(token.end, token.end + 4))) return true;
  if (token.unit === '期' && behind.startsWith('工程')) return true;
  if (
    (token.unit === '层' || token.unit === '道' || token.unit === '口' || token.unit === '面' || token.unit === '片') &&
    !token.approx &&
    token.value < 3
  )
    return true;
  return false;
}
