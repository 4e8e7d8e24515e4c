import { formatAddress } from '../../model/address';
import type { BoundTable, Observation } from '../../model/observation';
import { formatPeriod } from '../../notation/period';
import { reference } from '../relations/relation-judgement';
import { isRateUnit } from '../relations/table-grid';
import type { FindingDraft } from '../rule';

/** So many other periods are needed, none of which differs from another by more than this. */
const OTHERS = 4;
const STEADY = 3.5;
/** Small counts jump by themselves. */
const LARGE = 100;

/** Months or years of one quantity of which one is ten times the others: a digit too many. */
export function seriesSlips(table: BoundTable, seen: Set<string>): readonly FindingDraft[] {
  const findings: FindingDraft[] = [];
  const total = new Set([...table.rows, ...table.columns].filter((line) => line.total === true).map(({ line }) => line));
  const [rows, columns] = [table.rows, table.columns].map(
    (lines) => new Set(lines.filter((one) => total.has(one.line)).map(({ line }) => line.index)),
  );
  for (const along of ['row', 'col'] as const) {
    const series = new Map<number, Observation[]>();
    for (const one of table.observations) {
      if (one.measure !== 'value' || isRateUnit(one.unit) || one.value <= 0 || rows?.has(one.row) || columns?.has(one.col)) continue;
      const list = series.get(one[along]);
      if (list) list.push(one);
      else series.set(one[along], [one]);
    }
    for (const list of series.values()) {
      const slip = slipIn(list);
      const place = slip && `${slip.sheet}|${String(slip.row)}|${String(slip.col)}`;
      if (slip && place !== null && !seen.has(place)) {
        seen.add(place);
        findings.push(draft(slip, list));
      }
    }
  }
  return findings;
}

/** Each value of its own period, all of one quantity. */
function slipIn(list: readonly Observation[]): Observation | null {
  const [first] = list;
  const same = (one: Observation): boolean =>
    one.indicator.name === first?.indicator.name && one.unit === first.unit && one.area === first.area;
  if (list.length <= OTHERS || !list.every(same) || new Set(list.map((one) => formatPeriod(one.period))).size < list.length) return null;
  const [top, ...rest] = [...list].sort((a, b) => b.value - a.value);
  const [high, low] = [rest[0]?.value ?? 0, rest.at(-1)?.value ?? 0];
  if (!top || top.formula || top.value < 4 * high || high > STEADY * low || high < LARGE) return null;
  const tenth = top.value / 10;
  return tenth >= low * 0.7 && tenth <= high * 1.4 ? top : null;
}

function draft(slip: Observation, list: readonly Observation[]): FindingDraft {
  const others = list.filter((one) => one !== slip).map((one) => one.value);
  return {
    messageId: 'digit',
    params: {
      cell: formatAddress(slip),
      name: slip.indicator.name,
      actual: slip.value,
      low: Math.min(...others),
      high: Math.max(...others),
    },
    cells: [reference(slip)],
    evidence: list.filter((one) => one !== slip).map(reference),
    actual: slip.value,
    unit: slip.unit,
    about: `${slip.sheet}|${slip.indicator.name}|${formatAddress(slip)}`,
  };
}
