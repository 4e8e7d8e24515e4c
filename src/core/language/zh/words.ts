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

/** Counters that a name may end with before 数: 个数, 户数, 件次数. Measures (元, 吨, 平方米) are no counters. */
const COUNTER =
  /^(?:例|户|户次|家|所|个|张|座|处|条|种|项|次|瓶|台|篇|期|场|对|位|份|件|件次|剂次|块|起|辆|支|名|批|间|段|册|套|栋|批次|场次|期次)$/u;
/** 病人, 职工, 老年人 are words of their own: of 病人数 only 数 is left out. But 疾病人数 counts 人. */
const PEOPLE = /(?:总人?数|(?<!(?<![疾患查])病|军|商|老|老年|成年|男|女|证|医|护|私)人数|数)$/u;

/** 活产数 + 人 → 活产: what the unit says again is left out of the name. Names that would be left with one letter keep it. */
export function nameBeforeNumber(name: string, unit: string): string {
  const shorter = name.replace(tailOf(unit), '');
  return shorter !== name && shorter.length >= 2 && !/[率比的]$/u.test(shorter) ? shorter : name;
}

function tailOf(unit: string): RegExp {
  if (/^(?:人|名|万人)$/u.test(unit)) return PEOPLE;
  if (/人次$/u.test(unit)) return /人次数?$/u;
  if (!COUNTER.test(unit)) return /(?!)/u;
  // 品种 and 立项 are words; only 数 is left out of 品种数 and 立项数.
  if (/^[种项批]$/u.test(unit)) return /数$/u;
  return new RegExp(`(?:总数|[（(]${unit}[)）]数|总?${unit}数|${unit.length > 1 ? `${unit}|` : ''}数)$`, 'u');
}

/** The unit as it stands behind a number in a sentence. */
export function unitInText(unit: string): string {
  if (unit === '百分点' || unit === '千分点') return `个${unit}`;
  // 出生性别比110（女=100）
  if (unit.includes('=')) return `（${unit}）`;
  return unit === '元/人' || unit === '人/千人' || unit === '张/千人' || unit === '人/万人' || unit === '个/千人'
    ? (unit.split('/')[0] ?? unit)
    : unit;
}
