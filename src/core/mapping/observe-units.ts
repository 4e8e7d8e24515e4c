import type { Indicator } from '../model/catalogue';
import type { Measure, Unit } from '../model/quantity';
import { nameKey } from './label-text';
import { unitInLabel } from '../notation/unit';

/** 医护比, 床护比, 上转下转比; 构成比, 占比, 完成比 are percentages. */
const PROPORTION = /(?:[医护床患师生护]|上转|下转)(?:上转|下转|[医护床患师生])比$/u;
const MONEY: readonly Unit[] = ['元', '千元', '万元', '百万元', '亿元'];
const RATE: readonly Unit[] = ['%', '‰', '/10万', '/万'];
const isMoney = (unit: Unit): boolean => MONEY.includes(unit);
const isRate = (unit: Unit): boolean => RATE.includes(unit);

export interface UnitClues {
  /** From the number format or the text of the cell itself. */
  readonly cell: Unit | null;
  /** From a bracket or word in the line that names the indicator, and from a unit column. */
  readonly label: Unit | null;
  readonly labelExplicit: boolean;
  readonly unitColumn: Unit | null;
  /** The unit of the line that this one is a part of (门诊人次, 其中：留观). */
  readonly whole: Unit | null;
  readonly measure: Measure;
  readonly name: string;
  /** The units of the table's unit line. */
  readonly table: readonly Unit[];
  readonly indicator: Indicator | null;
  /** What most headings of the table count, where there is no unit line: the last resort. */
  readonly neighbour: Unit | null;
}

export interface UnitReading {
  readonly unit: Unit;
  /** No clue says it: see `Observation.unitGuessed`. */
  readonly guessed: boolean;
}

/** `statedUnit`, or what such a name mostly counts. */
export function unitOfNumber(clues: UnitClues): UnitReading {
  const stated = statedUnit(clues);
  if (stated !== null) return { unit: stated, guessed: false };
  const counts = clues.table.filter((unit) => !isRate(unit) && !isMoney(unit));
  const guess = guessUnit(nameKey(clues.name));
  const alike = SAME_COUNTER[guess?.unit ?? ''] ?? [];
  const counter = counts.find((unit) => base(unit) === guess?.unit || alike.includes(unit));
  if (counter !== undefined) return { unit: counter, guessed: false };
  // 死亡 beside 登记患者数（例） and 成功治疗数（例） is so many of those cases.
  if (guess?.unit === '人' && clues.neighbour === '例' && /死亡/u.test(clues.name)) return { unit: '例', guessed: true };
  return guess ?? { unit: counts[0] ?? clues.neighbour ?? '个', guessed: counts.length === 0 };
}

/** The unit that the clue nearest to the number says, outwards: the cell, its labels, its measure, its name, the unit line, the catalogue. */
function statedUnit(clues: UnitClues): Unit | null {
  const { measure, table } = clues;
  if (measure === 'rank') return '位';
  if (measure === 'percentage-points') return '百分点';
  if (measure === 'completion' || measure === 'growth' || measure === 'share') return '%';
  if (measure === 'difference' && differsInPoints(clues)) return '百分点';
  if (/性别比$/u.test(nameKey(clues.name))) return '女=100';
  if (clues.cell) return clues.cell;
  // 下转上转比（1∶n）: so many to one, whatever the two are counted in.
  if (
    clues.label === null &&
    PROPORTION.test(nameKey(clues.name)) &&
    !clues.unitColumn &&
    !(clues.indicator && isRate(clues.indicator.unit))
  )
    return clues.indicator?.unit ?? '';
  // 涨跌幅（%） stays a rate in a row whose goods are sold by the 吨.
  const rateSaid = clues.labelExplicit && clues.label !== null && isRate(clues.label);
  if (clues.unitColumn && !(rateSaid && !isRate(clues.unitColumn))) return clues.unitColumn;
  if (clues.label === '个百分点') return '百分点';
  if (clues.label) return clues.labelExplicit ? clues.label : scaled(clues.label, table);
  const named = unitInLabel(clues.name).unit ?? counterIn(clues.name);
  const key = nameKey(clues.name);
  if (named && !isRate(named)) return scaled(named, table);
  if (/(?:率|比例|比重|占比|百分比|覆盖面)$/u.test(key) || named) {
    const known = clues.indicator && isRate(clues.indicator.unit) ? clues.indicator.unit : null;
    const line = table.filter(isRate);
    if (known && (line.length === 0 || line.includes(known))) return known;
    if (line.length === 1) return line[0] as Unit;
    // 死亡率 under 单位：人、1/10万、% is none of the percentages, whatever the catalogue counts such a rate by.
    const perMany = line.find((unit) => unit !== '%');
    if (known && known !== '%' && perMany !== undefined) return perMany;
    return known ?? (named as Unit | null) ?? (/死亡率|发病率/u.test(key) && line.length > 0 ? (line[0] as Unit) : '%');
  }
  const counts = table.filter((unit) => !isRate(unit) && !isMoney(unit));
  // 案件数 | 其中：罚款 counts cases.
  if (clues.whole !== null && !isRate(clues.whole) && !/金额|费用|收入|支出|资金/u.test(key)) return scaled(clues.whole, table);
  if (/(?:金额|费用|收入|支出|资金|经费|投资|费|款|结余|补助|总额|产值|采购额|成本)$/u.test(key))
    return table.find(isMoney) ?? moneyOf(clues.indicator) ?? '万元';
  if (MONEY_ACT.test(key) && table.some(isMoney)) return table.find(isMoney) ?? null;
  const rateless = clues.indicator !== null && isRate(clues.indicator.unit);
  if (clues.indicator && !rateless && table.some((unit) => base(unit) === base(clues.indicator?.unit ?? '')))
    return scaled(clues.indicator.unit, table);
  if (counts.length === 1) return counts[0] as Unit;
  const [lone] = table;
  // 金额单位：元 says nothing of beds and visits.
  if (lone !== undefined && table.length === 1 && !isRate(lone) && !(isMoney(lone) && guessUnit(key)?.guessed === false)) return lone;
  if (clues.indicator && !isRate(clues.indicator.unit)) return scaled(clues.indicator.unit, table);
  return null;
}

/** Names of what is done with money and with nothing else. */
const MONEY_ACT = /(?:拨付|拨款|支付|缴费|缴纳|罚没|没收|垫付|结算|到账|筹资|财政|自筹|配套|罚没合计)$|^(?:罚没)/u;

/** The difference of two percentages is in points, whether a heading, a unit column or the cells say %. */
function differsInPoints({ cell, label, unitColumn, name, indicator }: UnitClues): boolean {
  if (unitColumn !== null) return unitColumn === '%';
  const ofRate = indicator?.unit === '%' || (indicator === null && /率/u.test(name));
  return ofRate && [cell, label].every((said) => said === null || said === '%');
}

const moneyOf = (indicator: Indicator | null): Unit | null => (indicator && isMoney(indicator.unit) ? indicator.unit : null);
const base = (unit: Unit): Unit => (isMoney(unit) ? '元' : unit.replace(/^[千万亿]+(?=.)/u, ''));

/** 补偿人次 under 单位：万人次 is counted in 万人次. */
function scaled(unit: Unit, table: readonly Unit[]): Unit {
  if (table.includes(unit)) return unit;
  return table.find((candidate) => candidate !== unit && base(candidate) === base(unit) && !isRate(candidate)) ?? unit;
}

/** Institutions are counted in whichever of these the sheet uses. */
const SAME_COUNTER: Readonly<Record<string, readonly Unit[]>> = { 个: ['所', '家', '处'], 家: ['所', '个'], 人: ['名'] };

/** 检测份数 → 份, 办结件数 → 件: a counter before 数, wherever the heading says it. */
function counterIn(name: string): Unit | null {
  return (
    /(人次|户次|件次|剂次|份|件|例|户|家|张|台|种|次|篇|期|场|座|项|瓶|条|支|辆|起|册|批|对)数/u.exec(name)?.[1] ??
    /(人次|户次|件次|剂次)/u.exec(name)?.[1] ??
    null
  );
}

const NOUNS: readonly (readonly [RegExp, Unit])[] = [
  [/得分|总分|分值|评分|扣分/u, '分'],
  [/单位$|用人单位/u, '家'],
  [/(?:意见书|文书|资料|标本|水样|样品|样本|问卷|处方|病历|档案)$/u, '份'],
  [/床日/u, '床日'],
  [/床位?/u, '张'],
  [/应种|实种|接种|补种/u, '人次'],
  [/发病|病例/u, '例'],
  [/托位/u, '个'],
  [
    /人员|医师|医生|护士|儿童|婴幼儿|产妇|孕妇|妇女|老人|老年人|病人|患者|学生|职工|居民|新生儿|人口|活产|死亡|男|女|人|者|规范管理|在册|建档|高血压|糖尿病|精神/u,
    '人',
  ],
  [/机构|医院|卫生院|卫生室|卫生所|服务站|中心|诊所|企业|学校/u, '个'],
  [/面积/u, '平方米'],
  [/次数?$/u, '次'],
];

/** What a bare name counts, by its nouns: the last noun of the name first; any noun in it is no more than a guess. */
function guessUnit(key: string): UnitReading | null {
  const tail = key.replace(/数$/u, '');
  for (const [noun, unit] of NOUNS) if (new RegExp(`(?:${noun.source})$`, 'u').test(tail)) return { unit, guessed: false };
  const within = NOUNS.find(([noun]) => noun.test(key.replaceAll(/人民[币幣]/gu, '')));
  return within ? { unit: within[1], guessed: true } : null;
}
