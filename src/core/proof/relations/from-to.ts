import type { ProofFinding } from '../../model/claim';
import type { ReportReading } from '../claims';
import { figure, printed, raise, sum } from './shared';

/** 由A提高到B, B below A; and 提高C个百分点 with C = B − A. */
export function judgeChanges({ claims, folded }: ReportReading): ProofFinding[] {
  const findings: ProofFinding[] = [];
  for (const [index, to] of claims.entries()) {
    const from = claims[index - 1];
    if (
      !from ||
      from.sentence !== to.sentence ||
      from.unit !== to.unit ||
      from.approx ||
      to.approx ||
      to.upper !== null ||
      from.upper !== null
    )
      continue;
    const word = /(增长|增加|提高|上升|下降|减少|降低)(?:到|至|为)$/u.exec(folded.slice(from.unitEnd, to.start).trimEnd())?.[1];
    if (!word || !/(?:由|从)[^，。；]{0,20}$/u.test(from.lead)) continue;
    const rises = /增|提|上/u.test(word);
    if (rises ? to.interval.high < from.interval.low : to.interval.low > from.interval.high) {
      findings.push(
        raise({
          rule: 'direction-agrees',
          severity: 'error',
          at: to,
          others: [from],
          stated: to.value,
          expected: null,
          messageId: 'direction-differs',
          params: {
            stated: printed(to),
            expected: printed(from),
            word,
            computation: `${printed(to)} ${rises ? '<' : '>'} ${printed(from)}`,
          },
        }),
      );
      continue;
    }
    const change = claims[index + 1];
    const expectedUnit = to.unit === '%' ? '个百分点' : to.unit;
    if (
      !change ||
      change.sentence !== to.sentence ||
      change.unit !== expectedUnit ||
      !/^[，,]?(?:提高|上升|增加|下降|减少|降低)了?$/u.test(folded.slice(to.unitEnd, change.start).trim())
    )
      continue;
    const delta = Math.abs(to.value - from.value);
    const room = sum([to]).high - sum([to]).low + (from.interval.high - from.interval.low) + (change.interval.high - change.interval.low);
    if (Math.abs(delta - change.value) <= room / 2 + 1e-9) continue;
    findings.push(
      raise({
        rule: 'balance-recomputes',
        severity: 'error',
        at: change,
        others: [from, to],
        stated: change.value,
        expected: Number(delta.toFixed(4)),
        messageId: 'balance-differs',
        params: {
          stated: printed(change),
          expected: figure(delta),
          computation: `${printed(to)} - ${printed(from)} = ${figure(to.value - from.value)}`,
        },
      }),
    );
  }
  return findings;
}
