import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { unitFamily } from '../units';
import { bySentence, decimalsOf, figure, printed, raise } from './shared';

/** A sex ratio at birth beside the number of births: some whole numbers of boys and girls must give it. */
export function judgeSexRatio(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, ratio] of claims.entries()) {
    if (
      !/性别比[^，。；]{0,4}$/u.test(ratio.lead) ||
      ratio.isTarget ||
      ratio.approx ||
      ratio.bound !== null ||
      ratio.value < 50 ||
      ratio.value > 200
    )
      continue;
    const births = claims
      .slice(Math.max(0, index - 7), index)
      .find(
        (claim) =>
          claim.paragraph === ratio.paragraph &&
          unitFamily(claim.unit) === 'person' &&
          /出生(?:人[口数])?数?\D{0,3}$/u.test(claim.lead) &&
          !/[男女]|[内外]出生|[一二三多]孩/u.test(claim.lead.slice(-8)),
      );
    if (!births || births.interval.high > births.interval.low || births.value > 1e6) continue;
    const near = Math.round((births.value * ratio.value) / (100 + ratio.value));
    const tried = [near - 1, near, near + 1].map((boys) => (100 * boys) / (births.value - boys));
    if (tried.some((value) => value >= ratio.interval.low - 1e-9 && value <= ratio.interval.high + 1e-9)) continue;
    const closest = tried.reduce((best, value) => (Math.abs(value - ratio.value) < Math.abs(best - ratio.value) ? value : best));
    findings.push(
      raise({
        rule: 'ratio-has-whole-counts',
        severity: 'warning',
        at: ratio,
        others: [births],
        stated: ratio.value,
        expected: Number(closest.toFixed(decimalsOf(ratio))),
        messageId: 'no-whole-counts',
        params: {
          stated: printed(ratio),
          computation: `${near} : ${births.value - near} = ${figure((100 * near) / (births.value - near), 2)}, ${near + 1} : ${births.value - near - 1} = ${figure((100 * (near + 1)) / (births.value - near - 1), 2)}`,
        },
      }),
    );
  }
  return findings;
}

const INFLOW = /筹集|募集|捐款|拨付|拨款|下拨|到位|募捐/u;
const OUTFLOW = /救助|补助|支出|发放|使用|慰问|资助/u;

/** Money that came in is thousands of times what it was spent on, and fits once 万元 is read as 元. */
export function judgeMoneyUnit(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, inflow] of claims.entries()) {
    if (inflow.unit !== '元' || inflow.value < 1e7 || !inflow.text.includes('万') || !INFLOW.test(inflow.lead.slice(-10))) continue;
    const uses = claims
      .slice(index + 1, index + 7)
      .filter(
        (claim) =>
          claim.unit === '元' &&
          !/人均|次均|户均|每人|每次|标准/u.test(claim.lead) &&
          claim.paragraph === inflow.paragraph &&
          (OUTFLOW.test(claim.lead) || claim.sentence === inflow.sentence),
      );
    const first = uses[0];
    const spent = uses.reduce((all, use) => all + use.value, 0);
    if (!first || inflow.value < spent * 1000 || inflow.value / 10000 > first.value * 10 || inflow.value / 10000 < first.value / 10)
      continue;
    findings.push(
      raise({
        rule: 'money-unit',
        severity: 'warning',
        at: inflow,
        others: uses,
        stated: inflow.value,
        expected: inflow.value / 10000,
        messageId: 'wan-for-yuan',
        params: {
          stated: printed(inflow),
          times: figure(inflow.value / spent, 0),
          expected: figure(inflow.value / 1e8, 2),
          computation: `${figure(inflow.value, 0)} ÷ ${figure(spent, 0)} = ${figure(inflow.value / spent, 0)}`,
        },
      }),
    );
  }
  return findings;
}

/** A standard in money beside a round one equals a year of the report: the year was replaced throughout. */
export function judgeYears({ claims, folded }: ReportReading): ProofFinding[] {
  const years = new Set([...folded.matchAll(/(20\d{2})年/gu)].map((match) => Number(match[1])));
  return claims.flatMap((claim, index) => {
    if (claim.unit !== '元' || claim.text.length !== 4 || !years.has(claim.value)) return [];
    const round = [claims[index - 1], claims[index + 1]].find(
      (other) => other?.unit === '元' && other.sentence === claim.sentence && other.value >= 100 && other.value % 100 === 0,
    );
    if (!round || !/每人|标准|每月|每年/u.test(claim.lead + round.lead)) return [];
    return [
      raise({
        rule: 'year-in-number',
        severity: 'warning',
        at: claim,
        others: [round],
        stated: claim.value,
        expected: null,
        messageId: 'year-in-number',
        params: { stated: `${printed(claim)}元`, expected: `${printed(round)}元` },
      }),
    ];
  });
}

const ALL = /^[^。；;]{0,60}?全部/u;

/** 217 in the inventory, then “all 117”: the word says it is the same set. */
export function judgeAllOf({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  const inventories = new Map<string, Reading>();
  for (const claim of claims) {
    const named = claim.lead.replace(/[、，,\s(]/gu, '');
    if (unitFamily(claim.unit) === 'place' && !claim.isTarget && !inventories.has(named)) inventories.set(named, claim);
    if (
      unitFamily(claim.unit) !== 'place' ||
      claim.tail.length < 3 ||
      claim.isTarget ||
      !ALL.test(folded.slice(claim.unitEnd, claim.unitEnd + 50).replace(/\d+/gu, '')) ||
      /其中/u.test(claim.lead)
    )
      continue;
    const noun = claim.tail.replace(/[和及与均全已都].*$/u, '');
    if (noun.length < 3) continue;
    const inventory = inventories.get(noun);
    if (!inventory || inventory.value === claim.value) continue;
    findings.push(
      raise({
        rule: 'all-means-total',
        severity: 'warning',
        at: claim,
        others: [inventory],
        stated: claim.value,
        expected: inventory.value,
        messageId: 'list-not-all',
        params: { stated: `${printed(claim)}${claim.unit}`, expected: `${printed(inventory)}${inventory.unit}`, name: noun },
      }),
    );
  }
  return findings;
}

/** 收治住院人次, 住院人数 → 住院. */
const keyOf = (claim: Reading): string =>
  claim.indicator.name
    .replace(/^(?:全院|我院|本院|全市|全县|全区|年|今年|共|收治|完成)+/u, '')
    .replace(/(?:人次|人数|人|数|例|总|达|为|共)+$/u, '')
    .replace(/^.*[、，,]/u, '');

/**
 * Two sentences that tell the same quantities: where at least one named quantity agrees exactly, another of the same name that does not agree
 * is a contradiction. A shared name alone proves nothing.
 */
export function judgeRepeated({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  const sentences = bySentence(claims.filter((claim) => !claim.isTarget && claim.value > 9)).filter(
    (group) =>
      group.length >= 2 &&
      group.length <= 12 &&
      /全年|今年|年总|截[至止]/u.test(folded.slice(Math.max(0, (group[0]?.start ?? 0) - 40), group.at(-1)?.start)),
  );
  for (const [index, later] of sentences.slice(0, 400).entries()) {
    for (const earlier of sentences.slice(Math.max(0, index - 60), index)) findings.push(...contradictions(earlier, later));
  }
  return findings;
}

function contradictions(earlier: readonly Reading[], later: readonly Reading[]): ProofFinding[] {
  const people = (claim: Reading): string => (['person', 'visit'].includes(unitFamily(claim.unit)) ? 'people' : claim.unit);
  const twins = later.flatMap((claim) => {
    const key = keyOf(claim);
    const twin = key.length >= 2 ? earlier.find((other) => keyOf(other) === key && people(other) === people(claim)) : undefined;
    return twin ? [{ claim, twin }] : [];
  });
  if (!twins.some(({ claim, twin }) => claim.value === twin.value)) return [];
  return twins
    .filter(
      ({ claim, twin }) =>
        claim.value !== twin.value && (claim.interval.low > twin.interval.high || claim.interval.high < twin.interval.low),
    )
    .map(({ claim, twin }) =>
      raise({
        rule: 'same-quantity-agrees',
        severity: 'warning',
        at: claim,
        others: [twin],
        stated: claim.value,
        expected: twin.value,
        messageId: 'values-differ',
        params: { stated: `${printed(claim)}${claim.unit}`, expected: `${printed(twin)}${twin.unit}`, name: keyOf(claim) },
      }),
    );
}
