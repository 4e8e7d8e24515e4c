import type { ProofFinding } from '../../model/claim';
import type { Reading } from '../claims';
import { figure, overlap, printed, raise } from './shared';

const SURPLUS = /(?:收支(?:结余|差额|相抵)|(?:当年|本年|当期|本期)(?:收支)?结余)(?:资金)?(?:为|是|达|共)? ?$/u;
const ALL_INCOME = /(?:总收入|收入总额|收入合计|收入总计|总收入合计)(?:为|是|达|共)? ?$/u;
const ALL_EXPENSE = /(?:总支出|支出总额|支出合计|支出总计|总支出合计)(?:为|是|达|共)? ?$/u;
const INCOME = /收入/u;
const EXPENSE = /支出/u;
const BACK = 40;

/** 总收入13.04亿元 …总支出12.81亿元 …当年收支结余0.23亿元: the surplus is income less expense, of the two told as totals. */
export function judgeSurplus(claims: readonly Reading[]): ProofFinding[] {
  return claims.flatMap((surplus, index) => {
    if (surplus.unit !== '元' || surplus.isTarget || surplus.approx || surplus.upper !== null || !SURPLUS.test(surplus.lead.trimEnd()))
      return [];
    const money = claims
      .slice(Math.max(0, index - BACK), index)
      .filter((claim) => claim.unit === '元' && claim.role === 'level' && !claim.isTarget && !claim.approx);
    const income = money.findLast((claim) => ALL_INCOME.test(claim.lead.trimEnd()));
    const expense = money.findLast((claim) => ALL_EXPENSE.test(claim.lead.trimEnd()));
    if (!income || !expense) return [];
    const incomes = money.filter((claim) => INCOME.test(claim.lead));
    const expenses = money.filter((claim) => EXPENSE.test(claim.lead));
    const told = total(income, expense).low < 0 && surplus.value > 0 ? mirrored(surplus) : surplus.interval;
    if (overlap(total(income, expense), told)) return [];
    // Another income of the report less another expense may be what is meant, but not income told as a part of the total.
    const others = incomes.filter((claim) => claim.sentence !== income.sentence);
    if (others.some((left) => expenses.some((right) => overlap(total(left, right), told)))) return [];
    const value = income.value - expense.value;
    const scale = surplus.text.includes('亿') ? 1e8 : surplus.text.includes('万') ? 1e4 : 1;
    const unit = scale === 1e8 ? '亿' : scale === 1e4 ? '万' : '';
    return [
      raise({
        rule: 'balance-recomputes',
        severity: 'error',
        at: surplus,
        others: [income, expense],
        stated: surplus.value,
        expected: Number(value.toPrecision(12)),
        messageId: 'balance-differs',
        params: {
          stated: printed(surplus),
          expected: `${figure(value / scale)}${unit}`,
          computation: `${printed(income)} - ${printed(expense)} = ${figure(value / scale)}${unit}`,
        },
      }),
    ];
  });
}

const total = (income: Reading, expense: Reading): Reading['interval'] => ({
  low: income.interval.low - expense.interval.high,
  high: income.interval.high - expense.interval.low,
});
const mirrored = ({ interval }: Reading): Reading['interval'] => ({ low: -interval.high, high: -interval.low });
