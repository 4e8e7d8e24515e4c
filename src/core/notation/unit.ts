import { compactText } from './plain-text';

/** Words that measure, longest first where one begins another. */
const COUNT_WORDS = [
  '人次数', '人次', '户次', '剂次', '例次', '床日', '治疗量', '台次', '家次', '件次', '车次', '批次', '场次', '项次', '期次', '艘次', '人份', '人天',
  '公里', '千米', '平方米', '平方公里', '立方米', '千克', '公斤', '毫升', '毫克', '千瓦时',
  '百分点', '个百分点', '张', '所', '家', '个', '户', '例', '份', '对', '名', '台', '辆', '件', '次', '套', '座', '项', '期', '场', '种', '起', '条', '处',
  '支', '剂', '头', '只', '羽', '册', '篇', '本', '袋', '盒', '瓶', '片', '间', '栋', '宗', '类', '门', '班', '组', '批', '岁', '个月', '天', '日', '年', '月', '小时', '分钟', '分', '秒',
  '吨', '亩', '公顷', '米', '升', '克', '人', '元', '角', '倍', '位', '口', '厕', '村', '株', '枚', '艘', '架', '幅', '块', '页', '字', '度',
]; // prettier-ignore
const RATE_WORDS = [
  '1/10万',
  '/10万',
  '1/万',
  '/万',
  '/千',
  '%',
  '‰',
  '‱',
  'm2',
  'm²',
  '㎡',
  'kg',
  'km',
  'g/L',
  'mg/L',
  'μg/L',
  'min',
  'h',
  'mm',
  'cm',
  'ml',
  'L',
  'g',
  't',
];
const PER_PEOPLE = String.raw`每?(?:千|万|十万|10万|百万|一千|一万)人口?`;

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[/.]/g, '\\$&'))
    .join('|');

/** One unit after a number, 万 or 亿 before the word not included. */
export const UNIT_PATTERN = `(?:(?:百|千|十|百万)?(?:${alternatives(COUNT_WORDS)})|${alternatives(RATE_WORDS)}|十万分之一)(?:\\/(?:${alternatives(COUNT_WORDS)}|千人口?|万人口?|10万|km2))?`;
const WHOLE_UNIT = new RegExp(
  `^(?:[万亿千百十]{0,2}(?:美元|人民币元|${UNIT_PATTERN})|(?:${alternatives(COUNT_WORDS)})\\/${PER_PEOPLE}|每${PER_PEOPLE}(?:${alternatives(COUNT_WORDS)})?|十万分之一|百分比|千分比|百分之一|千分之一|无|-)$`,
);

const SAME: Readonly<Record<string, string>> = {
  '1/10万': '/10万', '1/100000': '/10万', '/100000': '/10万', 十万分之一: '/10万', '每10万人': '/10万', '1/十万': '/10万', '/十万': '/10万',
  '1/万': '/万', 百分比: '%', 百分之一: '%', 千分比: '‰', 千分之一: '‰', 人次数: '人次', 百分点: '个百分点', 人民币元: '元', min: '分钟', h: '小时', '㎡': '平方米', m2: '平方米', 'm²': '平方米',
}; // prettier-ignore

/** The contract's word for a unit: 1/10万 → /10万, 百分点 → 个百分点, 名 → 人. */
export function normaliseUnit(text: string): string {
  const plain = compactText(text).replaceAll('∕', '/');
  return SAME[plain] ?? plain;
}

/** Whether a text is a unit and nothing else (a cell of a 计量单位 column). */
export function isUnitText(text: string): boolean {
  const plain = compactText(text);
  if (plain === '' || plain.length > 12) return false;
  return plain.split(/[、,/或和]/).length > 1 && !WHOLE_UNIT.test(plain)
    ? plain.split(/[、,]/).every((part) => WHOLE_UNIT.test(part))
    : WHOLE_UNIT.test(plain);
}

/** 件(次) → 件, 件次. */
function alternativeUnits(part: string): string[] {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(part);
  if (!match) return [part];
  // 单位(200ml): the bracket only says how much one is.
  return match[1] === '单位' || match[1] === 'U' ? [match[1]] : [match[1] ?? '', (match[1] ?? '') + (match[2] ?? '')];
}

/** 单位：人、万元、% → ['人', '万元', '%']; also `(单位:万元)`, `计量单位：人`; empty for any other text. 单位 of a body (填报单位, 单位名称) is none. */
export function parseUnitLine(text: string): readonly string[] {
  const match = /(?:^|[^填报制表编上主管责任送报本各])(?:计量|金额|数量)?单位[::](.+)$/.exec(` ${compactText(text)}`);
  if (!match) return [];
  const tail = match[1] ?? '';
  const whole = tail.endsWith(')') && !tail.includes('(') ? tail.slice(0, -1) : tail;
  const parts = whole.split(/[、,，;；]|(?<=[\u4e00-\u9fff])\/(?=[\u4e00-\u9fff])/).flatMap(alternativeUnits);
  const units = parts
    .filter((part) => part !== '' && (isUnitText(part) || /^(?:U|单位)$/u.test(part)) && part !== '无' && part !== '-')
    .map(normaliseUnit);
  return [...new Set(units)];
}

/** The unit that a header or stub text names, and the text without it. */
export interface LabelUnit {
  readonly unit: string | null;
  readonly label: string;
}

/** What a bracket says that is no unit word: 医疗质量（40分）, 出生性别比（女=100）, 采血量（U）. */
const SPECIAL_BRACKETS: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:满分)?\d+(?:\.\d+)?分$/, '分'],
  [/^(?:女性?|女孩)=100$/, '女=100'],
  [/^[UuＵ]$/, 'U'],
];

const ENDING_UNIT = /(?:人次|人数|户数|例数|床位数|家数|户次|剂次|件次|例次|台次|场次|份数|件数|对数)$/;

/**
 * 接种率（%） → %, 金额(万元) → 万元, 发病率(1/10万) → /10万, 筛查率% → %, 报告（例） → 例, 床位数：张 → 张; unit null where the label names none.
 * 应种人次 → 人次 with the label kept whole, because the word belongs to the name; so does 救助人（户）数, counted in 人（户）: some rows count
 * people and others households, and neither word may be said of all.
 */
export function unitInLabel(text: string): LabelUnit {
  const plain = compactText(text).replaceAll('％', '%').replaceAll('（', '(').replaceAll('）', ')');
  const either = /([人户名家个件起])\(([人户名家个件起次])\)数$/.exec(plain);
  if (either) {
    const [, first = '', second = ''] = either;
    return { unit: second === '次' ? `${first}次` : `${first}（${second}）`, label: plain };
  }
  const bracket = /[(\[【〔]([^()\[\]【】〔〕]+)[)\]】〕]/g;
  for (const match of plain.matchAll(bracket)) {
    const inside = (match[1] ?? '').replace(/^(?:计量|金额)?单位[::]?/, '');
    const special = SPECIAL_BRACKETS.find(([pattern]) => pattern.test(inside));
    if (special) return { unit: special[1] ?? inside, label: plain.replace(match[0], '') };
    if (isUnitText(inside) && inside !== '无' && inside !== '-' && !/^[\d一二三四五六七八九十]+$/.test(inside)) {
      return { unit: normaliseUnit(inside), label: plain.replace(match[0], '') };
    }
  }
  const tail = /(?:[::/、,]|_)?(1?\/10万|%|‰)$/.exec(plain);
  if (tail && plain.length > tail[0].length) return { unit: normaliseUnit(tail[1] ?? ''), label: plain.slice(0, -tail[0].length) };
  const after = /^(.{2,})[:,、/]([^:,、/]{1,4})$/.exec(plain);
  if (after && isUnitText(after[2] ?? '')) return { unit: normaliseUnit(after[2] ?? ''), label: after[1] ?? '' };
  // 每千人口床位数 counts no beds.
  const per = /^每(千|万|十万|10万|百万)(?:常住|户籍)?人口?/.exec(plain);
  if (per && /数$|率$|床|医师|医生|护士/.test(plain)) return { unit: PER_UNITS[per[1] ?? ''] ?? null, label: plain };
  const ending = ENDING_UNIT.exec(plain);
  if (ending) return { unit: ENDINGS[ending[0]] ?? ending[0], label: plain };
  return { unit: null, label: plain };
}

const ENDINGS: Readonly<Record<string, string>> = {
  人数: '人',
  户数: '户',
  例数: '例',
  床位数: '张',
  家数: '家',
  份数: '份',
  件数: '件',
  对数: '对',
  场次: '场',
};
const PER_UNITS: Readonly<Record<string, string>> = { 十万: '/10万', '10万': '/10万' };
