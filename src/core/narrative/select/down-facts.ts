import type { BoundTable, Observation } from '../../model/observation';
import type { Fact, Member, TableFacts } from '../fact';
import { rowFacts, type LineReader } from './facts-of-line';
import { fits, restated, sameQuantity, slotOf } from './measures';

/** Rows that are indicators; areas, classes or months across are the members, their total column the whole. */
export function downFacts(table: BoundTable, byLine: ReadonlyMap<number, readonly Observation[]>, reader: LineReader): TableFacts {
  const members = new Map<string, { name: string; kind: Member['kind']; facts: Fact[] }>();
  const whole: Fact[] = [];
  const rows = new Map(table.rows.map((row) => [row.line.index, row]));
  const totals = new Set(table.columns.flatMap((column) => (column.total === true ? [column.line.index] : [])));
  for (const [index, line] of byLine) {
    const ofArea = ofMemberArea(line, table) || rows.get(index)?.breakdown !== undefined;
    if (!ofArea) {
      const picked = coordinates(line).size <= 1 ? line : pickWhole(line, totals);
      const own = rowFacts(picked, reader);
      if (own.length > 0) whole.push(...own);
      else attachRow(picked, whole);
      if (picked === line) continue;
    }
    const byMember = new Map<string, Observation[]>();
    for (const observation of ofArea ? pickWhole(line, totals) : line)
      if ((ofArea || !observation.total) && (ofArea || observation.measure === 'value')) {
        const list = byMember.get(coordinate(observation));
        if (list) list.push(observation);
        else byMember.set(coordinate(observation), [observation]);
      }
    for (const [at, observations] of byMember) {
      const member = members.get(at) ?? { ...memberName(observations[0], table), facts: [] };
      members.set(at, member);
      member.facts.push(...rowFacts(observations, reader));
    }
  }
  return { table, whole, members: [...members.values()].filter((member) => member.name !== '') };
}

/** A row 上年发病数 or 目标值 under the row of its quantity. */
function attachRow(line: readonly Observation[], whole: Fact[]): void {
  const [cell, another] = line.length === 1 ? line : line.filter((one) => one.total);
  const measure = cell && restated(cell);
  const slot = measure && slotOf(measure);
  if (!measure || !slot || another) return;
  const at = whole.findLastIndex((fact) => fact[slot] === undefined && fits(measure, slot, fact) && sameQuantity(fact.main, measure));
  const owner = whole[at];
  if (owner) whole[at] = { ...owner, [slot]: measure };
}

/** A row of one area among several: 高新区, 锦江区 … under a heading that names what is counted. */
function ofMemberArea(line: readonly Observation[], table: BoundTable): boolean {
  const area = line[0]?.area ?? null;
  return (
    area !== null &&
    area !== table.area &&
    line.every((one) => one.area === area && !one.total) &&
    table.rows.some((row) => row.area !== undefined && row.area !== area)
  );
}

function memberName(observation: Observation | undefined, table: BoundTable): { name: string; kind: Member['kind'] } {
  if (observation?.area && observation.area !== table.area) return { name: observation.area, kind: 'area' };
  const member = Object.values(observation?.breakdown ?? {}).at(-1);
  return member === undefined ? { name: '', kind: 'period' } : { name: member, kind: 'breakdown' };
}

const partOf = ({ breakdown }: Observation): string => Object.values(breakdown).join('/');
const coordinate = (observation: Observation): string =>
  `${observation.area ?? ''}|${observation.period.months?.first ?? ''}-${observation.period.months?.last ?? ''}|${partOf(observation)}`;

/** Where the row's own figures stand; columns of another year or of a change have months of their own and are no members. */
function coordinates(line: readonly Observation[]): ReadonlySet<string> {
  const values = line.filter((one) => one.measure === 'value' && one.period.offsetYears === 0);
  const year = Math.max(...values.map((one) => one.period.year ?? 0));
  return new Set(values.filter((one) => (one.period.year ?? 0) === year).map(coordinate));
}

/** Of areas or months across, the whole: the total column (in a total row every figure is a total); else the row's only columns as they are. */
function pickWhole(line: readonly Observation[], totalColumns: ReadonlySet<number>): readonly Observation[] {
  const areas = coordinates(line);
  if (areas.size <= 1) return line;
  // 增长% under 职工医保 is no growth of the 合计.
  const parts = new Set(line.filter((one) => totalColumns.has(one.col)).map(partOf));
  const across = line.filter(
    (one) => totalColumns.has(one.col) || (one.measure !== 'value' && (partOf(one) === '' || parts.has(partOf(one)))),
  );
  if (across.some((observation) => observation.measure === 'value')) return across;
  const totals = line.filter((observation) => observation.total || observation.measure !== 'value');
  if (totals.length > 0) return totals;
  return areas.size > 3 ? [] : line;
}
