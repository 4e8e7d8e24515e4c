/** 全市, 全县, 全镇 … by the level that an area's name shows; null where it shows none. */
export function wholeArea(area: string): string | null {
  if (area === '全国') return '全国';
  const level = /(省|市|县|区|旗|州|镇|乡|村|社区|街道)$/u.exec(area)?.[1];
  return level ? `全${level}` : null;
}

/** Words for a change: quantities grow, rates rise. `zero` at the printed precision is 持平. */
export function changeWord(kind: 'quantity' | 'rate', sign: -1 | 0 | 1): string {
  if (sign === 0) return '持平';
  if (sign < 0) return '下降';
  return kind === 'quantity' ? '增长' : '提高';
}

const COUNTER_TAIL: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:(?<![病军工商个老成男女妇本证])人数|数)$/u, /^(?:人|名|万人)$/u],
  [/人次数?$/u, /人次$/u],
  [/(?:户数|[（(]户[)）]数|数)$/u, /^户$/u],
  [/户次$/u, /^户次$/u],
  [/(?:例数|数)$/u, /^例$/u],
  [/(?:份数|数)$/u, /份$/u],
  [/(?:件数|数)$/u, /^件$/u],
  [/剂次(?:数)?$/u, /^剂次$/u],
  [/数$/u, /^(?:个|家|所|张|座|处|条|种|项|次|瓶|台|篇|期|场|对|位|人次|万人次|件次)$/u],
];

/** 活产数 + 人 → 活产: what the unit says again is left out of the name. Names that would be left with one letter keep it. */
export function nameBeforeNumber(name: string, unit: string): string {
  for (const [tail, counter] of COUNTER_TAIL) {
    if (!counter.test(unit)) continue;
    const shorter = name.replace(tail, '');
    if (shorter !== name && shorter.length >= 2 && !/[率比的]$/u.test(shorter)) return shorter;
  }
  return name;
}

/** The unit as it stands behind a number in a sentence. */
export function unitInText(unit: string): string {
  if (unit === '百分点') return '个百分点';
  return unit === '元/人' || unit === '人/千人' || unit === '张/千人' || unit === '人/万人' || unit === '个/千人'
    ? (unit.split('/')[0] ?? unit)
    : unit;
}
