import { mainArea, type Catalogue, type Report } from '../../core/index';
import type { CellRef } from '../../core/model/address';
import type { Direction } from '../../core/model/catalogue';
import type { Severity } from '../../core/model/finding';
import type { IndicatorRef, Observation } from '../../core/model/observation';
import type { Interval } from '../../core/model/quantity';

/** One indicator's number of one unit (a township, a hospital), with the cell it stands in. */
export interface UnitFigure {
  readonly indicator: IndicatorRef;
  readonly unit: string;
  readonly value: number;
  /** What the print leaves open. */
  readonly interval: Interval;
  /** The sum over all units is the whole's number. */
  readonly adds: boolean;
  readonly direction: Direction;
  readonly cell: CellRef;
}

/** What is taken from one workbook for the roll-up: small plain data, whatever the size of the book. */
export interface UnitDigest {
  readonly file: string;
  /** 填报单位 or the area that most tables speak of; null where the workbook does not say. */
  readonly area: string | null;
  readonly numbers: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Checks that could not be made. */
  readonly notChecked: number;
  /** The unit's own numbers, one an indicator. */
  readonly own: readonly UnitFigure[];
  /** Indicators left out because the workbook gives several different numbers for them. */
  readonly ambiguous: number;
  /** Numbers of other areas that it lists, by area: a county's table with a row a township. */
  readonly listed: Readonly<Record<string, readonly UnitFigure[]>>;
}

/** Units whose numbers can be added: what is counted, and money. */
const ADDS = /^(?:人|人次|例|例次|户|户次|家|所|个|张|份|件|起|台|次|处|座|间|支|针次|剂|剂次|元|万元|亿元|千元|平方米|万人|万人次)$/;
const NO_SUM = /率|比例|比重|占|平均|人均|均次|次均|床日|位次|排名/;

function figureOf(observation: Observation, catalogue: Catalogue): UnitFigure {
  const { indicator, unit, value, interval, sheet, row, col } = observation;
  const known = indicator.id === null ? undefined : catalogue.indicator(indicator.id);
  return {
    indicator,
    unit,
    value,
    interval,
    adds: ADDS.test(unit) && (known ? known.addsOverAreas : !NO_SUM.test(indicator.name)),
    direction: known?.direction ?? 'neutral',
    cell: { sheet, row, col },
  };
}

/** Two figures are of one thing if they measure the same indicator. */
export const figureKey = ({ indicator }: { readonly indicator: IndicatorRef }): string => indicator.id ?? `\u0000${indicator.name}`;

const speaksOfTheYear = ({ measure, breakdown, period }: Observation): boolean =>
  measure === 'value' && period.offsetYears === 0 && Object.keys(breakdown).length === 0;

/** The one number of an indicator among several cells: the total's where there is one; undefined where they disagree. */
function theOne(cells: readonly Observation[]): Observation | undefined {
  const totals = cells.filter((cell) => cell.total);
  const candidates = totals.length > 0 ? totals : cells;
  const [first] = candidates;
  if (!first) return undefined;
  const agree = candidates.every(
    (cell) => cell.unit === first.unit && cell.interval.low <= first.interval.high && first.interval.low <= cell.interval.high,
  );
  if (!agree) return undefined;
  // The finest print says most.
  return candidates.reduce((best, cell) => (cell.decimals > best.decimals ? cell : best), first);
}

function grouped(
  observations: readonly Observation[],
  catalogue: Catalogue,
): { readonly figures: UnitFigure[]; readonly ambiguous: number } {
  const byIndicator = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = figureKey(observation);
    const list = byIndicator.get(key);
    if (list) list.push(observation);
    else byIndicator.set(key, [observation]);
  }
  const chosen = [...byIndicator.values()].map(theOne);
  const figures = chosen.flatMap((one) => (one ? [figureOf(one, catalogue)] : []));
  return { figures, ambiguous: chosen.length - figures.length };
}

/** Takes what the roll-up needs out of a checked workbook. */
export function digestUnit(file: string, report: Report, catalogue: Catalogue): UnitDigest {
  const area = mainArea(report.tables);
  const usable = report.observations.filter(speaksOfTheYear);
  const isOwn = (one: Observation): boolean => one.area === null || one.area === area || one.total;
  const own = grouped(usable.filter(isOwn), catalogue);
  const listed = new Map<string, Observation[]>();
  for (const one of usable) {
    if (isOwn(one) || one.area === null) continue;
    listed.set(one.area, [...(listed.get(one.area) ?? []), one]);
  }
  const count = (severity: Severity): number => report.findings.filter((finding) => finding.severity === severity).length;
  return {
    file,
    area,
    numbers: report.observations.length,
    findings: { error: count('error'), warning: count('warning'), information: count('information') },
    notChecked: report.outcomes.undecided + report.outcomes['rule-failed'],
    own: own.figures,
    ambiguous: own.ambiguous,
    listed: Object.fromEntries([...listed].map(([name, cells]) => [name, grouped(cells, catalogue).figures])),
  };
}
