import type { Indicator } from '../model/catalogue';
import type { Measure, Unit } from '../model/quantity';
import { nameKey } from './label-text';
import { unitInLabel } from '../notation/unit';

const MONEY: readonly Unit[] = ['元', '千元', '万元', '百万元', '亿元'];
const RATE: readonly Unit[] = ['%', '‰', '/10万', '/万'];
const isMoney = (unit: Unit): boolean => MONEY.includes(unit);
const isRate = (unit: Unit): boolean => RATE.includes(unit);

export interface UnitClues {
  /** From the number format or the text of the cell itself. */
  readonly cell: Unit | null;
  /** From a bracket or word in the line that names the indicator, and from a unit column. */
  readonly label: Unit | null;
  readonly unitColumn: Unit | null;
  readonly measure: Measure;
  readonly name: string;
  /** The units of the table's unit line. */
  readonly table: readonly Unit[];
  readonly indicator: Indicator | null;
}

/** The unit of a number, from the clue nearest to it outwards: the cell, its labels, its measure, its name, the unit line, the catalogue. */
export function unitOfNumber(clues: UnitClues): Unit {
  const { measure, table } = clues;
  if (measure === 'rank') return '位';
  if (measure === 'percentage-points') return '百分点';
  if (measure === 'completion' || measure === 'growth' || measure === 'share') return '%';
  if (clues.cell) return clues.cell;
  if (clues.unitColumn) return clues.unitColumn;
  if (clues.label) return scaled(clues.label, table);
  const named = unitInLabel(clues.name).unit;
  const key = nameKey(clues.name);
  if (named && !isRate(named)) return scaled(named, table);
  if (/(?:率|比例|比重|占比|百分比|覆盖面)$/u.test(key) || named) {
    const known = clues.indicator && isRate(clues.indicator.unit) ? clues.indicator.unit : null;
    const line = table.filter(isRate);
    if (known && (line.length === 0 || line.includes(known))) return known;
    if (line.length === 1) return line[0] as Unit;
    return known ?? (named as Unit | null) ?? (/死亡率|发病率/u.test(key) && line.length > 0 ? (line[0] as Unit) : '%');
  }
  const counts = table.filter((unit) => !isRate(unit) && !isMoney(unit));
  if (/(?:金额|费用|收入|支出|资金|经费|投资|费|款|结余|补助|总额|产值|采购额|成本)$/u.test(key))
    return table.find(isMoney) ?? moneyOf(clues.indicator) ?? '万元';
  if (clues.indicator && table.some((unit) => base(unit) === base(clues.indicator?.unit ?? ''))) return scaled(clues.indicator.unit, table);
  if (counts.length === 1) return counts[0] as Unit;
  if (table.length === 1 && !isRate(table[0] as Unit)) return table[0] as Unit;
  if (clues.indicator && !isRate(clues.indicator.unit)) return scaled(clues.indicator.unit, table);
  const guessed = guess(key);
  return counts.find((unit) => base(unit) === guessed) ?? guessed ?? counts[0] ?? '个';
}

const moneyOf = (indicator: Indicator | null): Unit | null => (indicator && isMoney(indicator.unit) ? indicator.unit : null);
const base = (unit: Unit): Unit => (isMoney(unit) ? '元' : unit.replace(/^[千万亿]+(?=.)/u, ''));

/** 补偿人次 under 单位：万人次 is counted in 万人次. */
function scaled(unit: Unit, table: readonly Unit[]): Unit {
  if (table.includes(unit)) return unit;
  return table.find((candidate) => candidate !== unit && base(candidate) === base(unit) && !isRate(candidate)) ?? unit;
}

/** What a bare name counts, by its nouns. */
function guess(key: string): Unit | null {
  if (
    /(?:人员|医师|医生|护士|儿童|产妇|孕妇|妇女|老人|老年人|病人|患者|学生|职工|居民|新生儿|人口|活产|在编|签约|死亡数|男|女|人|者|员)数?$/u.test(
      key,
    )
  )
    return '人';
  if (/发病数?$|病例数?$/u.test(key)) return '例';
  if (/床位?数?$/u.test(key)) return '张';
  if (/(?:机构|医院|卫生院|卫生室|卫生所|服务站|中心|诊所|单位|企业|学校)数?$/u.test(key)) return '个';
  if (/面积$/u.test(key)) return '平方米';
  if (/项目数?$/u.test(key)) return '个';
  if (/次数?$/u.test(key)) return '次';
  return null;
}
