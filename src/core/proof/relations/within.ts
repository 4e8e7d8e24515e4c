import type { ProofFinding } from '../../model/claim';
import type { Reading, ReportReading } from '../claims';
import { comparable, unitFamily } from '../units';
import { bySentence, figure, overlap, printed, raise } from './shared';

/** What was to be reached and what was: the second is part of the first. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /应(?:种|查|检|报|访|管|筛|监测|接种|体检|随访|治)[^，。；]{0,8}$/u,
    /实(?:种|查|检|报|访|管|筛|监测|接种|体检|随访|治)[^，。；]{0,8}$/u,
  ],
  [/(?:抽检|监测|检测|检验|抽查|检查|采样|送检)[^，。；]{0,10}$/u, /(?:^|[，,、其中])合格[^，。；率]{0,4}$/u],
  [
    /(?<!规范化?)(?:管理|在管|在册|登记)(?:患者|人数|病人)?(?:数|为|共|达)?$/u,
    /(?:^|[，,、其中])规范(?:化)?管理(?:患者|人数|病人)?(?:数|为|共|达)?$/u,
  ],
  [/(?:发放|发出)[^，。；]{0,10}$/u, /(?:收回|回收)[^，。；率]{0,10}$/u],
  [/(?:参加|报名|应考)[^，。；]{0,6}$/u, /(?:^|[，,、其中])(?:及格|考试合格)[^，。；率]{0,4}$/u],
];

export function judgeWithin(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const group of bySentence(claims)) {
    for (const [index, part] of group.entries()) {
      const whole = group[index - 1];
      if (!whole || part.isTarget || part.role !== 'level' || whole.role !== 'level' || !comparable(whole.unit, part.unit)) continue;
      if (part.interval.low <= whole.interval.high || part.approx || whole.approx) continue;
      if (!PAIRS.some(([left, right]) => left.test(whole.lead) && right.test(part.lead.trimEnd()))) continue;
      findings.push(
        raise({
          rule: 'part-within-whole',
          severity: 'error',
          at: part,
          others: [whole],
          stated: part.value,
          expected: whole.value,
          messageId: 'parts-exceed',
          params: { stated: printed(whole), expected: printed(part), computation: `${printed(part)} > ${printed(whole)}` },
        }),
      );
    }
  }
  return findings;
}

/** Highest value a rate of people can have in the unit it is printed in; above it the unit is wrong (‰ printed as %). */
const HIGHEST: readonly (readonly [RegExp, number, string])[] = [
  [/孕产妇死亡率[^，。；率]{0,6}$/u, 0.5, '/10万'],
  [/(?:新生儿|婴儿|(?:5|五)岁以下儿童)死亡率[^，。；率]{0,6}$/u, 3, '‰'],
  [/(?:人口)?出生率[^，。；率]{0,6}$/u, 5, '‰'],
  [/自然增长率[^，。；率]{0,6}$/u, 4, '‰'],
  [/人口死亡率[^，。；率]{0,6}$/u, 3, '‰'],
  [/(?:发病率|报告发病率)[^，。；率]{0,6}$/u, 30, '/10万'],
];

export function judgeRateUnits({ claims }: ReportReading): ProofFinding[] {
  return claims.flatMap((claim) => {
    if (claim.unit !== '%' || claim.role === 'change' || claim.isTarget) return [];
    const found = HIGHEST.find(([name, highest]) => name.test(claim.lead.trimEnd()) && claim.value > highest);
    if (!found) return [];
    return [
      raise({
        rule: 'rate-unit',
        severity: 'error',
        at: claim,
        others: [],
        stated: claim.value,
        expected: null,
        messageId: 'rate-unit',
        params: { stated: printed(claim), expected: `${printed(claim).replace('%', '')}${found[2]}`, name: claim.indicator.name },
      }),
    ];
  });
}

/** 人均补助3000万元 cannot be. */
export function judgePerHead(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((claim) => {
    if (claim.unit !== '元' || claim.value < 1e6 || !/[万亿]/u.test(claim.text) || claim.isTarget) return [];
    if (!/(?:人均|次均|每人|每人次|户均)[^，。；]{0,8}$/u.test(claim.lead.trimEnd()) || /总/u.test(claim.lead.slice(-6))) return [];
    return [
      raise({
        rule: 'money-unit',
        severity: 'warning',
        at: claim,
        others: [],
        stated: claim.value,
        expected: claim.value / 1e4,
        messageId: 'per-head-money',
        params: { stated: `${printed(claim)}元`, expected: `${figure(claim.value / 1e4, 2)}元` },
      }),
    ];
  });
}

const BIRTH_DEATHS = /(新生儿|婴儿|(?:5|五)岁以下儿童)死亡(?:人?数)?[^，。；率]{0,4}$/u;
const BIRTH_RATES = /(新生儿|婴儿|(?:5|五)岁以下儿童)死亡率[^，。；率]{0,6}$/u;

/** Deaths of new-born, infants and under-fives with their rates rest on one number of live births. */
export function judgeLiveBirths(claims: readonly Reading[]): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const group of bySentence(claims)) {
    const pairs = group.flatMap((rate, index) => {
      const who = rate.unit === '‰' ? BIRTH_RATES.exec(rate.lead.trimEnd())?.[1] : undefined;
      const deaths =
        who === undefined
          ? undefined
          : group
              .slice(0, index)
              .findLast(
                (claim) => BIRTH_DEATHS.exec(claim.lead.trimEnd())?.[1] === who && /^(?:person|case)$/u.test(unitFamily(claim.unit)),
              );
      if (!deaths || rate.interval.low <= 0 || deaths.value === 0) return [];
      return [
        {
          rate,
          deaths,
          births: {
            low: (deaths.value / rate.interval.high) * 1000,
            high: (deaths.value / Math.max(rate.interval.low - rate.step / 2, 1e-9)) * 1000,
          },
        },
      ];
    });
    if (pairs.length < 3) continue;
    for (const pair of pairs) {
      const others = pairs.filter((other) => other !== pair);
      const agree = others.every((left) => others.every((right) => overlap(left.births, right.births)));
      if (!agree || others.some((other) => overlap(other.births, pair.births))) continue;
      const usual = (Math.max(...others.map((other) => other.births.low)) + Math.min(...others.map((other) => other.births.high))) / 2;
      const value = (pair.deaths.value / usual) * 1000;
      findings.push(
        raise({
          rule: 'one-population',
          severity: 'warning',
          at: pair.rate,
          others: [pair.deaths, ...others.flatMap((other) => [other.deaths, other.rate])],
          stated: pair.rate.value,
          expected: Number(value.toFixed(2)),
          messageId: 'denominators-differ',
          params: {
            stated: `${printed(pair.deaths)} ÷ ${printed(pair.rate)}`,
            expected: figure((pair.deaths.value / pair.rate.value) * 1000, 0),
            others: figure(usual, 0),
            computation: `${printed(pair.deaths)} ÷ ${figure(usual, 0)} × 1000 = ${figure(value, 2)}`,
          },
        }),
      );
    }
  }
  return findings;
}
