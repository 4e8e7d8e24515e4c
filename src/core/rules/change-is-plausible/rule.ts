import { reference } from '../relations/relation-judgement';
import type { Quantity, Relation } from '../relations/relation';
import { gridOf, isRateUnit, viewsOf } from '../relations/table-grid';
import { seriesSlips } from './series-slips';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

/** A change by more than this factor is looked at, where the typical change is below the other. */
const LARGE = Math.log(4.5);
const USUAL = Math.log(1.6);

interface Change {
  readonly current: Quantity;
  readonly previous: Quantity;
  readonly label: string;
  /** The printed growth, where the table has it. */
  readonly growth: Quantity | null;
}

function judge(subject: Subjects['workbook'], context: RuleContext): Judgement {
  const findings: FindingDraft[] = [];
  const seen = new Set<string>();
  let passes = 0;
  let few = 0;
  for (const changes of [...fromRelations(subject.relations), ...subject.tables.flatMap((table) => fromWords(table, context))]) {
    const sizes = changes.map(size).sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? Infinity;
    const large = changes.filter(
      (change) =>
        size(change) > LARGE && Math.max(change.current.value, change.previous.value) >= (Number.isInteger(change.current.value) ? 50 : 1),
    );
    if (changes.length < 4 || median > USUAL || large.length > Math.ceil(changes.length * 0.15)) {
      few += changes.length;
      continue;
    }
    passes += changes.length - large.length;
    for (const change of large) {
      const key = `${change.current.sheet}|${String(change.current.row)}|${String(change.current.col)}`;
      if (!seen.has(key)) findings.push(draft(change));
      seen.add(key);
    }
  }
  for (const table of subject.tables) findings.push(...seriesSlips(table, seen));
  return { passes, findings, undecided: few > 0 ? [{ reason: 'too-few-peers', sheet: null, count: few }] : [], notApplicable: [] };
}

const size = (change: Change): number => Math.abs(Math.log(change.current.value / change.previous.value));
const usable = ({ current, previous }: Change): boolean => current.value > 0 && previous.value > 0 && !isRateUnit(current.unit);

function fromRelations(relations: readonly Relation[]): Change[][] {
  return relations
    .filter((relation) => relation.kind === 'growth')
    .map((relation) =>
      relation.instances
        .flatMap(({ result, operands: [current, previous], label }) =>
          current && previous ? [{ current, previous, label, growth: result }] : [],
        )
        .filter(usable),
    );
}

/** A line of last year beside the line of this year that it is compared with. */
function fromWords(table: Subjects['table'], context: RuleContext): Change[][] {
  const grid = gridOf(table, context.workbook);
  if (!grid) return [];
  return viewsOf(grid).flatMap((view) =>
    view.lines.flatMap((line, previous) => {
      if (line.measure !== 'previous') return [];
      const near = [previous - 1, previous + 1, previous - 2].find((position) => {
        const other = view.lines[position];
        return other !== undefined && other.group === line.group && !other.rate && (other.measure === 'value' || other.measure === null);
      });
      if (near === undefined) return [];
      const changes = view.cross.flatMap((cross, position): Change[] => {
        const current = view.at(near, position);
        const before = view.at(previous, position);
        return current && before && current.unit === before.unit ? [{ current, previous: before, label: cross.words, growth: null }] : [];
      });
      return [changes.filter(usable)];
    }),
  );
}

function draft({ current, previous, label, growth }: Change): FindingDraft {
  return {
    messageId: 'jump',
    params: { place: label, previous: previous.value, current: current.value },
    cells: [reference(previous), reference(current), ...(growth ? [reference(growth)] : [])],
    evidence: [],
    actual: current.value,
    unit: current.unit,
    about: `${current.sheet}|${label}`,
  };
}

/** The change from last period is plausible. */
export const changeIsPlausible = defineRule({
  id: 'change-is-plausible',
  category: 'plausibility',
  severity: 'warning',
  stage: 'stable',
  subject: 'workbook',
  reference: 'Hidiroglou & Berthelot 1986, Statistical editing and imputation for periodic business surveys',
  title: { 'zh-CN': '与上期相比的变化合理', 'en-US': 'The change from last period is plausible' },
  messages: {
    digit: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}的“${say(p, 'name')}”为${say(p, 'actual')}，其余各期在${say(p, 'low')}至${say(p, 'high')}之间。`,
        why: `正好约为其余各期的十倍，像是多写了一位数或漏了小数点。`,
        todo: `请核实${say(p, 'cell')}，确属实际的请加说明。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” in ${say(p, 'cell')} is ${say(p, 'actual')}; the other periods lie between ${say(p, 'low')} and ${say(p, 'high')}.`,
        why: `It is about ten times the others, as if a digit were too many or the decimal point missing.`,
        todo: `Check ${say(p, 'cell')}; if it is true, explain it.`,
      }),
    },
    jump: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'place')}”由${say(p, 'previous')}变为${say(p, 'current')}，与同表其他各行的变化相差悬殊。`,
        why: `多数行的变化不到一倍，这一行成倍变化，可能有一期多写或少写了数位。`,
        todo: `请核实两期数字，确属实际的请加说明。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'place')}” went from ${say(p, 'previous')} to ${say(p, 'current')}, unlike the other lines of its table.`,
        why: `Most lines changed far less; a digit may be missing or too many in one of the periods.`,
        todo: `Check both numbers; if they are true, explain the change.`,
      }),
    },
  },
  check: judge,
});
