import type { NumberToken } from './numbers';

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
  return '(〔[【〖『①'.includes(previous) && previous !== '' && ')〕]】〗』'.includes(closing) && closing !== '';
}

export function measuresNothing(text: string, token: NumberToken): boolean {
  if (!Number.isFinite(token.value)) return true;
  const before = text.charAt(token.start - 1);
  const after = text.slice(token.end, token.end + 14);
  if (/[a-z第+*×]/u.test(before) || (before === '每' && token.unit !== '元')) return true;
  if (/[a-z]-$/u.test(text.slice(Math.max(0, token.start - 2), token.start))) return true;
  if (/(?:图|表|附件|编号|邮编|电话|〔|\[)$/u.test(text.slice(Math.max(0, token.start - 3), token.start).trimEnd())) return true;
  if (inTitle(text, token.start) || isListNumber(text, token)) return true;
  if (token.unit === '%' || token.unit === '‰' || token.unit === '/10万') return /^的?(?:任务|目标)$/u.test(after);
  if (inLabel(text, token.start)) return true;
  if (token.unit === '个月') return AGE_MONTHS.test(after) || /^个月(?:龄|以|内|的?(?:儿童|婴|幼))/u.test(after.trimStart());
  if (token.unit === '岁' || AFTER_DATE.test(after)) return true;
  if (token.unit === null && AFTER_NAME.test(after)) return true;
  const behind = text.slice(token.unitEnd, token.unitEnd + 16);
  if (/^(?:人|元|张|名)/u.test(token.unit ?? '') && GROUP_LIMIT.test(behind)) return true;
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
