/** Words of the trade that give a line its role. All tests take text without white space, half width. */

const TOTAL =
  /^(?:总?合计|总计|共计|总数|总量|累计|全(?:市|县|区|省|州|国|镇|乡|院|部|年|社会)(?:合计|总计|总数|平均|累计)?|(?:年度|全年|本年|当年|本月)?(?:累计|合计|总计)|合计数|(?:市|县|区|省)(?:合计|总计)|total|sum|grandtotal)$/i;
const TOTAL_PREFIX = /^(?:[一二三四五六七八九十]+、|[甲乙丙]、|甲、?乙、?丙类(?:传染病)?)?(?:合计|总计|总合计)(?:[((].*[))])?$/;
const SUBTOTAL = /^(?:小计|分计|.{1,12}(?:小计|合计|汇总))$/;
const OF_WHICH = /^(?:#|其中|在总计中|在合计中)[:,：、]?/;
const SERIAL = /^(?:序号|编号|序|号|行次|行号|顺序号|序列|No\.?|NO\.?|no\.?|#|排名|名次|位次)$/;
const REMARK = /^(?:备注|说明|附注|注|备考|情况说明)$/;
const UNIT_HEAD = /^(?:计量)?单位$/;
const GROUP_HEAD = /^(?:类别|分类|类型|项目类别|大类|组别|地区类别|级别|指标类别|一级指标)$/;

export const isTotalWord = (plain: string): boolean => TOTAL.test(plain) || TOTAL_PREFIX.test(plain);
export const isSubtotalWord = (plain: string): boolean => SUBTOTAL.test(plain) && !isTotalWord(plain);
export const isOfWhich = (plain: string): boolean => OF_WHICH.test(plain);
/** A place in an order: beside names it numbers the rows, among the figures it is one of them. */
export const isRankHead = (plain: string): boolean => /^(?:排名|名次|位次|顺位|排位)$/.test(plain);
export const isSerialHead = (plain: string): boolean => SERIAL.test(plain);
export const isRemarkHead = (plain: string): boolean => REMARK.test(plain);
export const isUnitHead = (plain: string): boolean => UNIT_HEAD.test(plain);
export const isGroupHead = (plain: string): boolean => GROUP_HEAD.test(plain);

/** Depth by the numbering of official documents: 一、 (一) 1. (1) ①; null where the label is not numbered. */
export function numberingDepth(plain: string): number | null {
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(plain) || /^第[一二三四五六七八九十]{1,3}[部类]/.test(plain)) return 0;
  if (/^[(][一二三四五六七八九十]{1,3}[)]/.test(plain)) return 1;
  if (/^\d{1,2}[、.．](?!\d)/.test(plain)) return 2;
  if (/^[(]\d{1,2}[)]/.test(plain)) return 3;
  if (/^[①-⑳]/.test(plain)) return 4;
  return null;
}

/** Whether a label reads like the name of a quantity rather than of a place or thing that is counted. */
export function isIndicatorWord(plain: string): boolean {
  return /(?:数|率|量|额|比|人次|人数|费用?|收入|支出|面积|覆盖|金额|次数|比重|比例|天数|指数|合格|投入|资金|[%‰])(?:[((][^()]*[))])?$/.test(
    plain,
  );
}
