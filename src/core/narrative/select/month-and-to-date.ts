import type { BoundTable, Observation } from '../../model/observation';
import type { Period } from '../../model/quantity';

/**
 * A monthly form with 本月 and 累计 beside each other as two tables, each of one time: a sentence speaks of the month or of the months up to
 * it, never of both. The month before (上月) is left out: it was told a month ago. Any other table is left as it is.
 */
export function monthAndToDate(table: BoundTable): readonly BoundTable[] {
  const { period } = table;
  const month = period?.months?.first === period?.months?.last ? (period?.months?.last ?? null) : null;
  if (!period || month === null || month === 1) return [table];
  const of = (one: Observation): 'month' | 'to-date' | 'other' => {
    const { months } = one.period;
    if (months?.last !== month) return months !== null && months.first === months.last ? 'other' : 'month';
    return months.first === 1 ? 'to-date' : 'month';
  };
  const [now, toDate] = (['month', 'to-date'] as const).map((time) => table.observations.filter((one) => of(one) === time));
  if (!now || !toDate || toDate.length === 0 || now.length === 0) return [table];
  const whole: Period = { ...period, kind: 'months', months: { first: 1, last: month } };
  return [
    { ...table, observations: now },
    { ...table, observations: toDate, period: whole },
  ];
}
