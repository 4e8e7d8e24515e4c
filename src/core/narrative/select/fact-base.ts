import type { Catalogue } from '../../catalogue/catalogue';
import { governingTarget, type SelectedTarget } from '../../catalogue/select-targets';
import type { Direction } from '../../model/catalogue';
import type { BoundTable, Observation } from '../../model/observation';
import { type Fact, type TableFacts } from '../fact';
import { indicatorKey, matchLastYear } from './last-year';
import { monthAndToDate } from './month-and-to-date';
import { selectFacts } from './table-facts';

/** A lower death rate is better, a higher management rate is: what the catalogue does not know, the noun tells; else neutral. */
export function directionOf(fact: Fact, catalogue: Catalogue): Direction {
  if (fact.main.measure === 'completion') return 'up';
  const known = catalogue.indicator(fact.main.indicator.id ?? '')?.direction;
  if (known !== undefined) return known;
  if (/死亡|发病|患病|感染|投诉|不合格|流行率|吸烟率|病死|漏报|事故|缺陷|超标/u.test(fact.name)) return 'down';
  if (
    fact.target !== undefined ||
    /(?:管理|接种|筛查|建档|覆盖|合格|参合|参保|达标|完成|签约|配备|使用|办结|入托|访视|知晓|报告|监督|申报|体检|到位|执行|拨付|支付|办结|满意|受理|结案|落实|治疗|随访|服药|治愈|开展|救治|复核|及时)率$|满意度$/u.test(
      fact.name,
    )
  )
    return 'up';
  return 'neutral';
}

/** The official target that the figure is held against; null where none applies or the unit is another. */
export function officialTargetOf(fact: Fact, catalogue: Catalogue): SelectedTarget | null {
  const { main } = fact;
  if (main.indicator.id === null || main.measure !== 'value') return null;
  const chosen = governingTarget(catalogue, { indicatorId: main.indicator.id, area: main.area, year: main.period.year });
  return chosen && chosen.target.unit === main.unit ? chosen : null;
}

/** The facts of a workbook's tables, in their order; with the workbook of last year, its figures are the facts' previous ones. */
export function collectFacts(tables: readonly BoundTable[], lastYear: readonly BoundTable[]): readonly TableFacts[] {
  const facts = tables.flatMap(monthAndToDate).map(selectFacts);
  if (lastYear.length === 0) return facts;
  const index = indexLastYear(lastYear);
  return facts.map((one) => ({
    ...one,
    whole: one.whole.map((fact) => withLastYear(fact, index)),
    members: one.members.map((member) => ({ ...member, facts: member.facts.map((fact) => withLastYear(fact, index)) })),
  }));
}

type LastYear = ReadonlyMap<string, readonly Observation[]>;

/** The same indicator, area and parts; unit, months and year are matched one by one. */
const placeKey = (observation: Observation): string =>
  JSON.stringify([indicatorKey(observation), observation.area, Object.values(observation.breakdown)]);

function indexLastYear(tables: readonly BoundTable[]): LastYear {
  const index = new Map<string, Observation[]>();
  for (const observation of tables.flatMap((table) => table.observations)) {
    if (observation.measure !== 'value' || observation.period.offsetYears !== 0) continue;
    const list = index.get(placeKey(observation));
    if (list) list.push(observation);
    else index.set(placeKey(observation), [observation]);
  }
  return index;
}

/** Nothing is compared where the sheet compares itself, or where last year's workbook does not give the same figure of the year before. */
function withLastYear(fact: Fact, index: LastYear): Fact {
  const { main } = fact;
  if (fact.previous ?? fact.growth ?? fact.difference ?? fact.points) return fact;
  if (main.measure !== 'value') return fact;
  const found = matchLastYear(main, index.get(placeKey(main)) ?? []);
  return found.reason === null ? { ...fact, previous: { ...found.before, book: 'last-year' } } : fact;
}
