import { formatAddress, type CellRef } from '../../model/address';
import type { Fix } from '../../model/finding';
import type { FindingDraft, Judgement, RuleContext, Subjects } from '../rule';
import { cellAt, sheetByName } from '../../model/workbook';
import { diagnose, expectedIn, isPlainMean, repairedValue, type Cause } from './diagnose';
import { cutByHabit } from './cut-by-habit';
import { asShown, type Quantity, type Relation } from './relation';

/** A cause that is a slip of the unit belongs to `unit-slip`, whichever relation showed it. */
export function isUnitSlip(cause: Cause): boolean {
  const [{ relation }] = cause.failures;
  if (relation.kind === 'ratio' && relation.instances.length < 4) return false;
  return cause.slip !== null && cause.slip.slip.startsWith('times-');
}

/** Judges the relations that `mine` picks: a finding a cause, whose first broken relation is one of them. */
export function judgeRelations(subject: Subjects['workbook'], context: RuleContext, mine: (relation: Relation) => boolean): Judgement {
  const diagnosis = diagnose(subject.relations);
  const own = subject.relations.filter(mine);
  return {
    passes: own.reduce((sum, relation) => sum + (diagnosis.passes.get(relation) ?? 0), 0),
    findings: diagnosis.causes
      .filter((cause) => !isUnitSlip(cause) && !isPlainMean(cause) && mine(cause.failures[0].relation))
      .map((cause) => draftOf(cause, context, subject.relations)),
    undecided: [],
    notApplicable: own
      .filter((relation) => relation.incomplete > 0)
      .map((relation) => ({ reason: 'operand-missing', sheet: relation.table.table.sheet, count: relation.incomplete })),
  };
}

/** The finding of one cause. */
export function draftOf(cause: Cause, context: RuleContext, relations: readonly Relation[]): FindingDraft {
  const [first] = cause.failures;
  const { relation, instance } = first;
  const own = (cell: Quantity): boolean => cell.sheet === cause.cell.sheet && cell.row === cause.cell.row && cell.col === cause.cell.col;
  const value = repairedValue(cause);
  const expected = expectedIn(first);
  const fix = fixOf(cause, value, context);
  return {
    messageId: cause.slip?.slip === 'truncated' ? 'truncated' : own(instance.result) ? 'result' : 'operand',
    params: {
      place: instance.label,
      name: relation.name,
      parts: relation.operandNames.slice(0, 6),
      cell: formatAddress(cause.cell),
      actual: asShown(cause.cell, value ?? (own(instance.result) ? expected : null)),
      result: asShown(instance.result, expected),
      expected: expected ?? '',
      wanted: value ?? '',
      unit: instance.result.unit,
      first: instance.operands[0]?.value ?? '',
      second: instance.operands[1]?.value ?? '',
      scale: instance.scale ?? relation.scale,
      years: instance.years ?? '',
      slip: cause.slip?.slip ?? '',
      others: cause.failures.length - 1,
    },
    cells: [reference(cause.cell)],
    evidence: evidenceOf(cause, own),
    ...(cause.slip?.slip === 'truncated'
      ? { severity: cutByHabit(relation, relations) ? ('information' as const) : ('warning' as const) }
      : {}),
    ...(value === null && expected === null ? {} : { expected: value ?? expected ?? 0 }),
    actual: cause.cell.value,
    unit: cause.cell.unit,
    ...(fix ? { fix } : {}),
    about: [relation.table.table.sheet, relation.name, instance.label].join('|'),
  };
}

export const reference = (cell: CellRef): CellRef => ({ sheet: cell.sheet, row: cell.row, col: cell.col });

const MOST_EVIDENCE = 200;

function evidenceOf(cause: Cause, own: (cell: Quantity) => boolean): readonly CellRef[] {
  const seen = new Map<string, CellRef>();
  for (const { instance } of cause.failures) {
    for (const cell of [instance.result, ...instance.operands, ...(instance.echoes ?? [])]) {
      if (!own(cell) && seen.size < MOST_EVIDENCE) seen.set(`${cell.sheet}\u0000${formatAddress(cell)}`, reference(cell));
    }
  }
  return [...seen.values()];
}

/** A write of the repaired number; none over a formula, whose text has to be looked at instead. */
function fixOf(cause: Cause, value: number | null, context: RuleContext): Fix | null {
  const sheet = sheetByName(context.workbook, cause.cell.sheet);
  const cell = sheet && cellAt(sheet, cause.cell.row, cause.cell.col);
  if (value === null || !cell || cell.formula !== undefined || cause.cell.factor === 0) return null;
  const raw = Number((value / cause.cell.factor).toPrecision(12));
  return { kind: 'suggestion', slip: cause.slip?.slip ?? null, edits: [{ ...reference(cause.cell), expect: cell.value, value: raw }] };
}
