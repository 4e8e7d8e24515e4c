import type { Claim, ProofFinding, TiedClaim } from '../model/claim';
import type { Observation } from '../model/observation';
import type { Interval } from '../model/quantity';
import type { Reading, ReportReading } from './claims';
import { overlap, printed, raise } from './relations/shared';
import { comparable } from './units';

/** Observations by indicator name, so that a claim is compared with names, not with every cell. */
interface Index {
  readonly names: ReadonlyMap<string, readonly Observation[]>;
  readonly areas: readonly string[];
}

const TOTAL = /^(?:合计|小计|总计|全[市县区省镇]|共计|计)$/u;
const UNIT_SCALE: Readonly<Record<string, readonly [string, number]>> = {
  万元: ['元', 1e4],
  亿元: ['元', 1e8],
  千元: ['元', 1e3],
  万人: ['人', 1e4],
  万人次: ['人次', 1e4],
  万份: ['份', 1e4],
  百元: ['元', 100],
};
const CONTEXT = 80;
/** Share of an indicator's name that the text must say, for a tie and for a contradiction. */
const NAMED = 0.6;
const NAMED_FULLY = 0.95;

function buildIndex(observations: readonly Observation[]): Index {
  const names = new Map<string, Observation[]>();
  const areas = new Set<string>();
  for (const observation of observations) {
    const list = names.get(observation.indicator.name);
    if (list) list.push(observation);
    else names.set(observation.indicator.name, [observation]);
    if (observation.area !== null) areas.add(observation.area);
  }
  return { names, areas: [...areas] };
}

/** How much of a name stands in the text: pairs of neighbouring characters found, of all. */
function coverage(name: string, context: string): number {
  const clean = name.replace(/[\s()（）、：:]/gu, '');
  if (clean.length < 2) return 0;
  if (context.includes(clean)) return 1;
  let found = 0;
  for (let index = 0; index < clean.length - 1; index++) if (context.includes(clean.slice(index, index + 2))) found++;
  return found / (clean.length - 1);
}

interface BaseValue {
  readonly value: number;
  readonly interval: Interval;
  readonly unit: string;
}

function inBaseUnit(observation: Observation): BaseValue {
  const [unit, scale] = UNIT_SCALE[observation.unit] ?? [observation.unit, 1];
  return {
    unit,
    value: observation.value * scale,
    interval: { low: observation.interval.low * scale, high: observation.interval.high * scale },
  };
}

const sameUnit = (claim: string, cell: string): boolean =>
  claim === cell || comparable(claim, cell) || (cell === '' && claim !== '%' && claim !== '‰');

function rightMeasure(claim: Reading, { measure }: Observation): boolean {
  if (claim.isTarget) return measure === 'task' || measure === 'target';
  if (/任务|目标/u.test(claim.lead.slice(-10))) return measure === 'task' || measure === 'target';
  if (/完成率|进度/u.test(claim.lead.slice(-8))) return measure === 'completion' || measure === 'value';
  if (/比上年|同比|增长|下降|提高|上升|降低/u.test(claim.lead))
    return measure === 'growth' || measure === 'difference' || measure === 'percentage-points';
  if (/(?:上年|去年)(?:同期)?[^，。；]{0,12}$/u.test(claim.lead)) return measure === 'previous';
  if (/占[^，。；]{0,12}$/u.test(claim.lead)) return measure === 'share' || measure === 'value';
  return measure === 'value' || measure === 'other';
}

const yearIn = (period: string | null): number | null => Number(/20\d{2}/u.exec(period ?? '')?.[0] ?? Number.NaN) || null;

function samePeriod(claim: Reading, { period }: Observation): boolean {
  const year = yearIn(claim.period);
  if (year !== null && period.year !== null && year !== period.year + period.offsetYears && year !== period.year) return false;
  const months = /(\d{1,2}) ?[—-] ?(\d{1,2})月/u.exec(claim.period ?? '');
  return !months || period.months === null || (Number(months[1]) === period.months.first && Number(months[2]) === period.months.last);
}

/** Members and areas the cell stands for must be said; a total stands where none is said. */
function samePopulation(context: string, observation: Observation, index: Index): boolean {
  const mentioned = index.areas.filter((area) => context.includes(area));
  if (observation.area !== null && mentioned.length > 0 && !mentioned.includes(observation.area)) return false;
  if (
    mentioned.length === 0 &&
    observation.area !== null &&
    !observation.total &&
    index.areas.length > 1 &&
    observation.area !== index.areas[0]
  )
    return false;
  return Object.values(observation.breakdown).every((member) => TOTAL.test(member) || coverage(member, context) >= NAMED_FULLY);
}

interface Candidate {
  readonly observation: Observation;
  readonly score: number;
}

function candidates(claim: Reading, context: string, index: Index): Candidate[] {
  const found: Candidate[] = [];
  for (const [name, observations] of index.names) {
    const named = coverage(name, context);
    if (named < NAMED) continue;
    for (const observation of observations) {
      if (
        !sameUnit(claim.unit, inBaseUnit(observation).unit) ||
        !rightMeasure(claim, observation) ||
        !samePeriod(claim, observation) ||
        !samePopulation(context, observation, index)
      )
        continue;
      found.push({ observation, score: named + Object.keys(observation.breakdown).length * 0.01 + Math.min(name.length, 12) * 0.001 });
    }
  }
  return found.sort((left, right) => right.score - left.score);
}

const agrees = (claim: Reading, observation: Observation): boolean => {
  const { interval, value } = inBaseUnit(observation);
  return overlap(claim.interval, interval) || (claim.interval.low <= value && value <= claim.interval.high);
};

const cellsOf = ({ sheet, row, col }: Observation) => [{ sheet, row, col }];

/** The claim without its surroundings. */
function claimOf(reading: Reading): Claim {
  const { start, end, text, value, upper, unit, interval, step, approx, bound, isTarget, indicator, population, period, area } = reading;
  return { start, end, text, value, upper, unit, interval, step, approx, bound, isTarget, indicator, population, period, area };
}

export interface TieOut {
  readonly claims: readonly TiedClaim[];
  readonly findings: readonly ProofFinding[];
}

/**
 * Ties claims to cells by indicator, population, period, area, unit and value together. A value alone never ties; a claim contradicts only
 * where exactly one cell is named in full and its value cannot print so.
 */
export function tieOut(reading: ReportReading, observations: readonly Observation[], previous: readonly Observation[] = []): TieOut {
  const index = buildIndex(observations);
  const before = buildIndex(previous);
  const findings: ProofFinding[] = [];
  const claims = reading.claims.map((claim): TiedClaim => {
    const plain = claimOf(claim);
    const { lead, tail } = claim;
    const context = `${reading.folded.slice(Math.max(reading.passages.sentences[claim.sentence] ?? 0, claim.start - CONTEXT), claim.start)}${tail}`;
    const near = `${lead}${tail}`;
    const found = candidates(claim, context, index);
    const tied = found.find(({ observation }) => agrees(claim, observation));
    if (tied)
      return { ...plain, indicator: tied.observation.indicator, state: 'tied', cells: cellsOf(tied.observation), computation: null };
    const sure = found.filter(({ observation }) => coverage(observation.indicator.name, near) >= NAMED_FULLY);
    const [only] = sure;
    if (!only || new Set(sure.map(({ observation }) => observation.value)).size > 1 || claim.bound !== null || claim.approx)
      return { ...plain, state: 'unjudged', cells: [], computation: null };
    const stale = candidates(claim, context, { ...before, areas: index.areas }).some(({ observation }) =>
      agrees({ ...claim, period: null }, observation),
    );
    findings.push(contradiction(claim, only.observation, stale));
    return {
      ...plain,
      indicator: only.observation.indicator,
      state: 'contradicts',
      cells: cellsOf(only.observation),
      computation: `${printed(claim)}${claim.unit} ≠ ${only.observation.value}${only.observation.unit}`,
    };
  });
  return { claims, findings };
}

function contradiction(claim: Reading, observation: Observation, stale: boolean): ProofFinding {
  return raise({
    rule: stale ? 'number-is-this-years' : 'cell-agrees',
    severity: 'error',
    at: claim,
    others: [],
    stated: claim.value,
    expected: inBaseUnit(observation).value,
    messageId: stale ? 'stale-number' : 'cell-differs',
    params: {
      stated: printed(claim),
      expected: `${observation.value}${observation.unit}`,
      name: observation.indicator.name,
      sheet: observation.sheet,
    },
  });
}
