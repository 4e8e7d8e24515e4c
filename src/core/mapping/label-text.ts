/** Numbering before a label: 一、 （一） 1. 1、 (1) ①, and the words that only say how a line stands to others. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]+[、.．](?![一二三四五六七八九十]+[级类胎孩])|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．](?!\d)|\d{1,2}[)）]|[①-⑳])\s*/u;
const OF_WHICH = /^(?:其中|其它|其他)?\s*(?:其中)\s*[：:、]?\s*|^(?:其中|内|包括)[：:]\s*/u;
/** Brackets that hold a unit, a form's column letter or a formula of columns: （人） （%） (万元) （1/10万） （A） （3=1+2）. */
const UNIT_BRACKET =
  /[（(](?:单位[:：])?(?:[%％‰]|\d*\/\d*[十百千]?万|1?\/(?:10万|十万|千|万)|[\d=+\-×÷/*A-Z]{1,9}|1[:∶]n|(?:千|万|亿|百万)?(?:人次|人|例|户次|户|家|所|个|张|份|元|件次|件|剂次|剂|支|名|台|次|座|处|条|篇|期|场|瓶|种|项|对|位|例次|床|床日|天|吨|公斤|kg|平方米|㎡|立方米|米|辆|块|岁|年|个月|月|治疗量|起|宗|字|册|套|组|头|只|批|批次|单位|秒|分钟|小时|场次|车次|台次|家次|人份|公里|亩|日)(?:\/[^）)]{1,6})?|百分比|百分点)[)）]/giu;

const NFKC_KEEP = /[“”‘’]/g;

/** A label without white space, numbering, unit brackets and 其中; full-width letters and digits made half-width. */
export function cleanLabel(text: string): string {
  let clean = text
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .replace(NFKC_KEEP, (quote) => quote);
  for (let before = ''; before !== clean;) {
    before = clean;
    clean = clean.replace(NUMBERING, '').replace(OF_WHICH, '').replace(UNIT_BRACKET, '');
  }
  return clean
    .replace(/^[#*※△▲]+|[：:，,、;；]+$/gu, '')
    .replace(/(?<=[率比例重])[%‰]$/u, '')
    .replace(/(?<=[\u4e00-\u9fff])%$/u, '');
}

/** What two labels must share to be the same name: letters only, quotes and marks gone, a few written variants made one. */
export function nameKey(text: string): string {
  return cleanLabel(text)
    .replace(/执业[（(]助理[)）]医师/gu, '执业及助理医师')
    .replace(/[“”"'‘’()（）《》<>【】[\]、,，.．·\-—–~～/：:;；\s]/gu, '')
    .replace(/[Ⅱ]/gu, '2')
    .replace(/及以上/gu, '以上')
    .replace(/比率|比例/gu, '比')
    .replace(/总人数|人数量|人员数|例数|总数|数量/gu, (word) =>
      word === '例数' ? '数' : word === '总人数' ? '人数' : word === '人员数' ? '人员' : word === '人数量' ? '人数' : '数',
    )
    .toLowerCase();
}

/** Overlapping one- and two-letter grams of a key: what names are compared by. */
export function grams(key: string): readonly string[] {
  const letters = [...key];
  const result: string[] = [...letters];
  for (let i = 0; i + 1 < letters.length; i++) result.push((letters[i] ?? '') + (letters[i + 1] ?? ''));
  return result;
}
