import type { Catalogue } from '../../catalogue/catalogue';
import { governingTarget, meetsTarget, type SelectedTarget } from '../../catalogue/select-targets';
import type { Target } from '../../model/catalogue';
import type { BoundTable, Observation } from '../../model/observation';

/** What frames a figure beside its own line. */
export interface TargetContext {
  readonly catalogue: Catalogue;
  readonly year: number | null;
  readonly area: string | null;
}

/** The target that a figure is held against, and whether it is met as far as its print leaves open. */
export interface HeldTarget {
  readonly chosen: SelectedTarget;
  readonly met: boolean;
}

/** `labels`: all that the line and the column of the figure say. Null where no target governs it, or only one in another unit. */
export function officialTarget(one: Observation, labels: string, context: TargetContext): HeldTarget | null {
  if (one.indicator.id === null || one.measure !== 'value') return null;
  const year = one.period.year ?? context.year;
  const within = context.area === null ? {} : { within: [context.area] };
  const governing = (indicatorId: string) => governingTarget(context.catalogue, { indicatorId, area: one.area, year, ...within });
  if (one.indicator.id === PROGRAMME_VACCINATION && OTHER_VACCINE.test(`${one.indicator.name} ${labels}`)) return null;
  const chosen = governing(one.indicator.id) ?? (isProgrammeVaccine(one.indicator.name) ? governing(PROGRAMME_VACCINATION) : null);
  if (!chosen || chosen.target.unit !== one.unit) return null;
  const { target } = chosen;
  if (isPartOfTask(one, target, context)) return null;
  const met = meetsTarget(target, target.comparator.startsWith('>') ? one.interval.high : one.interval.low);
  return met === null ? null : { chosen, met };
}

/**
 * A number to be reached (宫颈癌筛查16500人) is set for the whole area and the whole year: one township's figure, or that of half a year,
 * has not missed it.
 */
function isPartOfTask(one: Observation, target: Target, context: TargetContext): boolean {
  if (!target.comparator.startsWith('>') || context.catalogue.indicator(target.indicator)?.addsOverAreas !== true) return false;
  const months = one.period.months;
  const partOfYear = months !== null && (months.first !== 1 || months.last !== 12);
  const partOfArea = target.scope === null && one.area !== null && one.area !== context.area;
  return partOfYear || (!one.total && (partOfArea || Object.keys(one.breakdown).length > 0));
}

/** All that the line and the column of a figure say, joined. */
export function lineLabels(table: BoundTable): (one: Observation) => string {
  const textsOf = (lines: BoundTable['columns']): ReadonlyMap<number, string> =>
    new Map(lines.map(({ line }) => [line.index, line.labels.map((label) => label.text).join(' ')]));
  const [columns, rows] = [textsOf(table.columns), textsOf(table.rows)];
  return (one) => `${columns.get(one.col) ?? ''} ${rows.get(one.row) ?? ''}`;
}

/** The catalogue's rate for all vaccines of the national programme: its target is asked of each vaccine by itself. */
const PROGRAMME_VACCINATION = 'vaccination-rate';

/** Vaccines that people pay for, that single regions give or that are given to people at risk: no programme target. */
const OTHER_VACCINE = /水痘|流感|HPV|宫颈癌|乳头瘤|肺炎|狂犬|轮状|手足口|EV71|新冠|新型冠状|带状疱疹|Hib|出血热|钩体|钩端|炭疽/iu;

/** 百白破疫苗接种率: a vaccine of the national immunisation programme; boosters, campaigns and doses in time have targets of their own. */
function isProgrammeVaccine(name: string): boolean {
  return (
    /接种率$/u.test(name) &&
    /卡介苗|乙肝|脊灰|脊髓灰质炎|百白破|白破|麻疹|麻腮风|麻风|乙脑|流脑|甲肝/u.test(name) &&
    !/首针|及时|加强|强化|补充|应急|应种|成人|感染|[两二三]剂/u.test(name)
  );
}
