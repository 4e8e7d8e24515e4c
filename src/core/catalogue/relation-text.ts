import type { Template, TemplateRelation } from '../model/catalogue';

/** The relations that a form must keep: those printed with it, and those that the meaning of a statutory form's lines gives. Rates are judged by their parts. */
export function assertedRelations(template: Template): readonly TemplateRelation[] {
  return template.relations.filter(
    (relation) => relation.printed !== undefined || (template.formNumber !== undefined && relation.kind !== 'ratio'),
  );
}

const SIGNS: Readonly<Record<TemplateRelation['kind'], string>> = {
  sum: '＝',
  equals: '＝',
  difference: '＝',
  ratio: '＝',
  'at-most': '≤',
  'less-than': '＜',
};

/** A relation as it is printed, or in the names of its indicators: 活产数＝活产数（男）＋活产数（女）. */
export function relationText(relation: TemplateRelation, nameOf: (id: string) => string | undefined): string {
  if (relation.printed !== undefined) return relation.printed;
  const side = (ids: readonly string[], joint: string): string => ids.map((id) => nameOf(id) ?? id).join(joint);
  const joint = relation.kind === 'difference' ? '－' : relation.kind === 'ratio' ? '÷' : '＋';
  return `${relation.soft ? '※' : ''}${side(relation.left, '＋')}${SIGNS[relation.kind]}${side(relation.right, joint)}`;
}
