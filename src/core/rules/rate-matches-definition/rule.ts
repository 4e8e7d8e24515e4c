import type { Catalogue } from '../../catalogue/catalogue';
import type { Indicator } from '../../model/catalogue';
import type { Observation } from '../../model/observation';
import type { Interval } from '../../model/quantity';
import { formatPeriod } from '../../notation/period';
import { listsInstitutions } from '../relations/institution-list';
import { divide, meets, middle, scaleBy } from '../relations/interval';
import { asShown } from '../relations/relation';
import { reference } from '../relations/relation-judgement';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

/** A name less surely mapped than this is no witness. */
const SURE = 0.85;
/** Further off than this the numbers are more likely of another definition than wrong. */
const FARTHEST = 0.5;

/** A rate may be taken over from a cell that was rounded or cut off: all that one unit of its last digit leaves open. */
function printOf({ value, interval, decimals }: Observation): Interval {
  const unit = 10 ** -decimals;
  return { low: Math.min(interval.low, value - unit), high: Math.max(interval.high, value + unit) };
}

/** The figures of one area, time and breakdown, by indicator. */
type Group = ReadonlyMap<string, readonly Observation[]>;

function judge(subject: Subjects['workbook'], context: RuleContext): Judgement {
  const judged = judgedCells(subject);
  const groups = groupsOf(subject);
  const listing = new Set(subject.tables.filter(listsInstitutions).map(({ table }) => table.id));
  const findings: FindingDraft[] = [];
  let passes = 0;
  let farOff = 0;
  for (const group of groups.values()) {
    for (const [rate, parts] of definedRates(group, context.catalogue)) {
      const printed = (group.get(rate.id) ?? []).filter((one) => one.unit === rate.unit && !judged.has(placeOf(one)));
      for (const one of printed) {
        const expected = expectedOf(one, parts(one), rate);
        if (!expected || listing.has(expected.numerator.table) !== listing.has(one.table)) continue;
        const off = Math.abs(middle(expected.interval) - one.value) / Math.max(Math.abs(one.value), 1e-9);
        if (meets(expected.interval, printOf(one))) passes += 1;
        else if (off > FARTHEST) farOff += 1;
        else findings.push(rateDraft(one, expected, rate));
      }
    }
  }
  return {
    passes,
    findings,
    undecided: farOff > 0 ? [{ reason: 'same-name-other-scope', sheet: null, count: farOff }] : [],
    notApplicable: [],
  };
}

const placeOf = (one: { readonly sheet: string; readonly row: number; readonly col: number }): string =>
  `${one.sheet}\u0000${String(one.row)},${String(one.col)}`;

/** Rates that the tables' own structure explains: another rule judges them. */
function judgedCells({ relations }: Subjects['workbook']): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const relation of relations) {
    if (relation.kind === 'ratio') for (const { result } of relation.instances) cells.add(placeOf(result));
  }
  return cells;
}

function groupsOf({ tables }: Subjects['workbook']): ReadonlyMap<string, Group> {
  const groups = new Map<string, Map<string, Observation[]>>();
  for (const { observations } of tables)
    for (const one of observations) {
      const { id } = one.indicator;
      if (id === null || one.measure !== 'value' || one.confidence < SURE || one.unitGuessed === true) continue;
      const key = JSON.stringify([one.area, formatPeriod(one.period), one.breakdown]);
      const group = groups.get(key) ?? new Map<string, Observation[]>();
      groups.set(key, group);
      const list = group.get(id);
      if (list) list.push(one);
      else group.set(id, [one]);
    }
  return groups;
}

interface Parts {
  readonly numerator: Observation;
  readonly denominator: Observation;
}

const definitions = new WeakMap<Catalogue, ReadonlyMap<string, Indicator>>();

/** Rates whose numerator and denominator are indicators of the catalogue themselves. */
function ratesOf(catalogue: Catalogue): ReadonlyMap<string, Indicator> {
  let rates = definitions.get(catalogue);
  if (!rates) {
    const known = (id: string | undefined): boolean => id !== undefined && catalogue.indicator(id) !== undefined;
    rates = new Map(
      catalogue.data.indicators
        .filter((one) => one.kind === 'rate' && known(one.numerator) && known(one.denominator))
        .map((one) => [one.id, one]),
    );
    definitions.set(catalogue, rates);
  }
  return rates;
}

/** For each rate that the group prints with its parts: how to find them near it. */
function* definedRates(group: Group, catalogue: Catalogue): Generator<[Indicator, (beside: Observation) => Parts | null]> {
  if (group.size < 2) return;
  const rates = ratesOf(catalogue);
  for (const id of group.keys()) {
    const rate = rates.get(id);
    if (!rate) continue;
    const numerators = group.get(rate.numerator ?? '');
    const denominators = group.get(rate.denominator ?? '');
    if (!numerators || !denominators) continue;
    yield [
      rate,
      (beside) => {
        const numerator = nearest(numerators, beside);
        const denominator = nearest(denominators, beside);
        return numerator && denominator ? { numerator, denominator } : null;
      },
    ];
  }
}

/** The one of the same table, else of the same sheet, else the only value there is. */
function nearest(list: readonly Observation[], beside: Observation): Observation | null {
  const table = list.filter((one) => one.table === beside.table);
  const sheet = list.filter((one) => one.sheet === beside.sheet);
  const pick = table.length > 0 ? table : sheet.length > 0 ? sheet : list;
  return pick[0] && pick.every((one) => one.value === pick[0]?.value) ? pick[0] : null;
}

interface Expected extends Parts {
  readonly interval: { readonly low: number; readonly high: number };
}

const SCALES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, '/万': 10_000, '/10万': 100_000 };

function expectedOf(one: Observation, parts: Parts | null, rate: Indicator): Expected | null {
  const scale = SCALES[one.unit];
  if (!parts || scale === undefined || `${parts.numerator.unit}${parts.denominator.unit}`.includes('万')) return null;
  if (rate.scale !== undefined && rate.scale !== scale) return null;
  const ratio = divide(parts.numerator.interval, parts.denominator.interval);
  return ratio && { ...parts, interval: scaleBy(ratio, scale) };
}

function rateDraft(one: Observation, expected: Expected, rate: Indicator): FindingDraft {
  const wanted = Number(middle(expected.interval).toFixed(Math.min(Math.max(one.decimals, 0), 6)));
  return {
    messageId: 'rate',
    params: {
      name: rate.name,
      place: one.area ?? '',
      actual: asShown(one, wanted),
      wanted,
      unit: one.unit,
      numerator: expected.numerator.indicator.name,
      first: expected.numerator.value,
      denominator: expected.denominator.indicator.name,
      second: expected.denominator.value,
    },
    cells: [reference(one)],
    evidence: [reference(expected.numerator), reference(expected.denominator)],
    expected: wanted,
    actual: one.value,
    unit: one.unit,
    about: [one.sheet, rate.id, one.area ?? ''].join('|'),
  };
}

/** A rate agrees with the numerator and denominator of its definition, wherever the workbook has them. */
export const rateMatchesDefinition = defineRule({
  id: 'rate-matches-definition',
  category: 'arithmetic',
  severity: 'warning',
  stage: 'trial',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：指标解释',
  title: { 'zh-CN': '率与其定义的分子、分母一致', 'en-US': 'A rate agrees with the parts of its definition' },
  messages: {
    rate: {
      'zh-CN': (p) => ({
        what: `${say(p, 'place')}“${say(p, 'name')}”为${say(p, 'actual')}${say(p, 'unit')}，按“${say(p, 'numerator')}”${say(p, 'first')}和“${say(p, 'denominator')}”${say(p, 'second')}计算应为${say(p, 'wanted')}${say(p, 'unit')}。`,
        why: `指标定义：${say(p, 'name')}＝${say(p, 'numerator')}÷${say(p, 'denominator')}。`,
        todo: `请核实三个数；口径不同的请加说明。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” of ${say(p, 'place')} is ${say(p, 'actual')}${say(p, 'unit')}; “${say(p, 'numerator')}” ${say(p, 'first')} and “${say(p, 'denominator')}” ${say(p, 'second')} give ${say(p, 'wanted')}${say(p, 'unit')}.`,
        why: `By definition ${say(p, 'name')} is ${say(p, 'numerator')} divided by ${say(p, 'denominator')}.`,
        todo: `Check the three numbers, or explain the other definition.`,
      }),
    },
  },
  check: judge,
});
