import { makeForm, referencesAt } from '../../formula/form';
import { scanFormula } from '../../formula/tokens';
import { cellAt, type SheetSnapshot } from '../../model/workbook';
import type { Relation, RelationInstance } from './relation';

/** A result whose formula divides, and reads no cell that the relation computes it from: its author says that it is something else. */
function saysOtherwise(sheet: SheetSnapshot, { result, operands }: RelationInstance): boolean {
  const formula = cellAt(sheet, result.row, result.col)?.formula;
  const tokens = formula?.includes('/') === true ? scanFormula(formula) : null;
  if (!tokens) return false;
  const read = referencesAt(makeForm(-1, tokens, result), result).filter((ref) => ref.sheet === null || ref.sheet === sheet.name);
  return !operands.some(({ row, col }) => read.some((ref) => row >= ref.top && row <= ref.bottom && col >= ref.left && col <= ref.right));
}

/**
 * The relation without what the sheet's own formulas deny: a total that is a mean of its own making, or a rate that met another quotient by
 * chance in half of the table. One formula that reads wrong cells among right ones stays to be judged. Null where nothing is left.
 */
export function withoutDenied(relation: Relation, sheet: SheetSnapshot): Relation | null {
  if (relation.kind !== 'sum' && relation.kind !== 'ratio') return relation;
  const denied = new Set(relation.instances.filter((instance) => saysOtherwise(sheet, instance)));
  if (denied.size === 0 || (relation.kind === 'ratio' && denied.size * 2 < relation.instances.length)) return relation;
  const instances = relation.instances.filter((instance) => !denied.has(instance));
  return relation.kind === 'ratio' || instances.length === 0 ? null : { ...relation, instances };
}
