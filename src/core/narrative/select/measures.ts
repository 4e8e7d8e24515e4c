import type { Observation } from '../../model/observation';
import { isRate, type Fact, type MeasureSlot } from '../fact';

const SLOT: Readonly<Partial<Record<Observation['measure'], MeasureSlot>>> = {
  task: 'task',
  completion: 'completion',
  previous: 'previous',
  growth: 'growth',
  difference: 'difference',
  'percentage-points': 'points',
  target: 'target',
  share: 'share',
  rank: 'rank',
};

/** What an observation says beside a quantity; nothing for a quantity. */
export const slotOf = (observation: Observation): MeasureSlot | undefined => SLOT[observation.measure];

const CHANGE_NAME = /(?:增减|增长|提高|下降|升降|上升|增幅)(?:率|幅度|值|%)?$/u;
/** 孕产妇系统管理上年率; but 上年结余 is an amount of its own. */
const LAST_YEAR = /(?:上年|去年)(?:同期|同月)?(?=(?:率|数|值|人数|例数|人次|金额|完成率)?$)/u;
const AIM = /目标(?:值|要求)?(?=.*率$)|(?<=率)目标(?:值|要求)?$/u;

/** An observation whose name says that it is a change, last year's figure or a target, where the mapping read a value. */
export function restated(observation: Observation): Observation {
  const { measure, unit, indicator, period } = observation;
  // 自然增长数, 净增人数 are amounts of the year and no difference between two.
  if (measure === 'difference' && /自然|净增|净减/u.test(indicator.name)) return { ...observation, measure: 'value' };
  if (measure !== 'value') return observation;
  const { name } = indicator;
  if (CHANGE_NAME.test(name) && (unit === '%' || unit === '百分点'))
    return { ...observation, measure: unit === '%' ? 'growth' : 'percentage-points' };
  if (LAST_YEAR.test(name) && period.offsetYears === 0)
    return {
      ...observation,
      measure: 'previous',
      indicator: { ...indicator, name: name.replace(LAST_YEAR, '') },
      period: { ...period, offsetYears: -1 },
    };
  return AIM.test(name) && isRate(unit)
    ? { ...observation, measure: 'target', indicator: { ...indicator, name: name.replace(AIM, '') } }
    : observation;
}

/** The same quantity by its indicator, else by a name that begins as the quantity's does. */
export function sameQuantity(main: Observation, measure: Observation): boolean {
  if (measure.indicator.id !== null && measure.indicator.id === main.indicator.id) return true;
  return measure.indicator.name.startsWith(main.indicator.name);
}

/** A measure joins only a quantity of whose kind it can be: percentage points of a percentage, last year's figure in the same unit. */
export function fits(observation: Observation, slot: MeasureSlot, fact: Pick<Fact, 'main'>): boolean {
  const { main } = fact;
  switch (slot) {
    case 'points':
      return main.unit === '%' && main.measure === 'value';
    case 'previous':
      return observation.unit === main.unit && isYearBefore(observation, main);
    case 'target':
    case 'task':
    case 'difference':
      return observation.unit === main.unit;
    case 'share':
    case 'completion':
      return !isRate(main.unit);
    case 'growth':
      return main.measure === 'value';
    case 'rank':
      return true;
  }
}

const yearOf = ({ period }: Observation): number | null => (period.year === null ? null : period.year + period.offsetYears);

/** A base of some years ago (基期2020年) is not last year, and no sentence may say so. */
export function isYearBefore(older: Observation, main: Observation): boolean {
  const [a, b] = [yearOf(older), yearOf(main)];
  return a === null || b === null || b - a === 1;
}

/** 2022年末 beside 2023年: the same quantity a year before. The year is looked at first: most figures of a line are of one. */
export function isOlder(older: Observation, main: Observation): boolean {
  return (
    older.period.year !== null && isYearBefore(older, main) && older.unit === main.unit && older.indicator.name === main.indicator.name
  );
}
