import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { figure, overlap, printed, raise } from './shared';
import { slipOf } from './slips';

const LEFT =
  /(?:尚有|尚余|仍有|还有|剩余|结余|结转|余|(?:尚|还)?未(?:拨付|支付|支出|完成|办结|使用|到位|发放|兑付)|还差|缺口|差额)(?:资金|经费|下年度?)?(?:为|达|共)? ?$/u;
const DUE = /应|预算|计划|任务|到位|安排|下达|核定|共|总|需|受理|合计/u;
const SO_FAR = /已|实|支出|使用|拨付|支付|完成|办结|发放|兑付|到位|执行/u;

/** 应拨4352.2万元，已拨4138.6万元，尚有213.6万元: what is left of what was due, told in one sentence. */
export function judgeRemainder(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((left, index) => {
    if (!LEFT.test(left.lead.trimEnd()) || left.approx || left.upper !== null || left.unit === '%') return [];
    const told = claims
      .slice(Math.max(0, index - 10), index)
      .filter((claim) => claim.sentence === left.sentence && claim.unit === left.unit && claim.role === 'level' && !claim.approx);
    const done = told.at(-1);
    const due = told.at(-2);
    if (!done || !due || due.value <= done.value || !DUE.test(due.lead) || !SO_FAR.test(done.lead) || /其中/u.test(done.lead)) return [];
    const pairs = told.flatMap((one, order) => told.slice(order + 1).map((two) => difference(one, two)));
    if (pairs.some((range) => overlap(range, left.interval)) || told.some((one) => overlap(one.interval, left.interval))) return [];
    const value = due.value - done.value;
    if (slipOf(left.value, value, left.step) === null) return [];
    const scale = left.text.includes('亿') ? 1e8 : left.text.includes('万') ? 1e4 : 1;
    const shown = `${figure(value / scale)}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}`;
    return [
      raise({
        rule: 'balance-recomputes',
        severity: 'error',
        at: left,
        others: [due, done],
        stated: left.value,
        expected: Number(value.toPrecision(12)),
        messageId: 'balance-differs',
        params: {
          stated: printed(left),
          expected: shown,
          computation: `${printed(due)} - ${printed(done)} = ${shown}`,
        },
      }),
    ];
  });
}

function difference(one: Reading, two: Reading): Reading['interval'] {
  const [more, less] = one.value >= two.value ? [one, two] : [two, one];
  return {
    low: more.interval.low - less.interval.high,
    high: more.interval.high - less.interval.low,
  };
}
