import type { StatTable, TableLine } from '../model/table';
import { isAreaName, isTotalName } from './area-names';
import { cleanLabel, nameKey } from './label-text';
import { isStatistic } from './line-reading';
import type { StubColumn } from './stub-columns';

const INSTITUTION =
  /(?:医院|卫生院|卫生室|卫生所|卫生站|服务中心|服务站|诊所|中心|保健院|保健所|防治院|防治所|疾控|血站|监督所|监督局|学校|幼儿园|公司|局|科|站|所|院)$/u;

const labelAt = (line: TableLine, column: number): string | null => {
  const label = line.labels.find((one) => one.at.col === column);
  return label === undefined ? null : cleanLabel(label.text);
};

/**
 * Stub columns of reporting units before a column of indicators that starts anew with each of them (区人民医院: 门急诊人次, 出院人次;
 * 区中医院: 门急诊人次, 出院人次). Such a unit is a member of a breakdown and no part of the indicator's name; a disease is (高血压 规范管理数).
 */
export function withMemberStubs(table: StatTable, stubs: readonly StubColumn[]): readonly StubColumn[] {
  const named = stubs.filter((stub) => stub.kind === 'name' || stub.kind === 'group');
  const inner = named.at(-1);
  return stubs.map((stub) =>
    inner !== undefined && named.includes(stub) && stub !== inner && namesUnits(table, stub.column, inner.column)
      ? { ...stub, kind: 'member' }
      : stub,
  );
}

function namesUnits(table: StatTable, outer: number, inner: number): boolean {
  const units = new Map<string, Set<string>>();
  const spread = new Map<string, Set<string>>();
  for (const line of table.rows) {
    const unit = labelAt(line, outer);
    const name = labelAt(line, inner);
    if (unit === null || name === null || unit === '' || name === '' || isTotalName(unit)) continue;
    units.set(unit, (units.get(unit) ?? new Set<string>()).add(name));
    spread.set(nameKey(name), (spread.get(nameKey(name)) ?? new Set<string>()).add(unit));
  }
  const share = <T>(list: readonly T[], test: (one: T) => boolean): number =>
    list.length === 0 ? 0 : list.filter(test).length / list.length;
  return (
    units.size >= 2 &&
    share([...units.keys()], (unit) => INSTITUTION.test(unit) || isAreaName(unit)) >= 0.6 &&
    share([...spread.values()], (found) => found.size >= 2) >= 0.8 &&
    share([...spread.keys()], isStatistic) >= 0.6
  );
}

/** The units that a row belongs to; none for the rows of the total. */
export function unitsOfRow(line: TableLine, stubs: readonly StubColumn[]): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const stub of stubs) {
    if (stub.kind !== 'member') continue;
    const unit = labelAt(line, stub.column);
    const heading = cleanLabel(stub.heading);
    if (unit !== null && unit !== '' && !isTotalName(unit)) result[heading === '' ? '单位' : heading] = unit;
  }
  return result;
}
