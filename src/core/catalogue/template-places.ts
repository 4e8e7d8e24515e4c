import type { Template, TemplateRelation } from '../model/catalogue';

/** What a place of a printed relation stands for on a form. */
export type FormPlace = { readonly kind: 'indicator'; readonly id: string } | { readonly kind: 'member'; readonly name: string };

/**
 * `col:5` is the fifth indicator of a form whose indicators stand across, `row:5` of one whose indicators stand one below the other; along the
 * other axis it is the fifth member of the form's first breakdown. Null where the form has no such place; `cell:A4` is a code of the survey
 * system that no sheet prints.
 */
export function placeOnForm(place: string, template: Pick<Template, 'indicators' | 'breakdowns' | 'orientation'>): FormPlace | null {
  const [axis, number] = place.split(':');
  if (number === undefined) return template.indicators.includes(place) ? { kind: 'indicator', id: place } : null;
  const position = Number(number) - 1;
  const across = template.orientation === 'indicators-across';
  if (axis === (across ? 'col' : 'row')) {
    const id = template.indicators[position];
    return id === undefined ? null : { kind: 'indicator', id };
  }
  if (axis !== (across ? 'row' : 'col')) return null;
  const name = template.breakdowns[0]?.members[position];
  return name === undefined ? null : { kind: 'member', name };
}

/** The places of a relation that the form does not have; empty where it can be judged. */
export function placesNotOnForm(
  relation: Pick<TemplateRelation, 'left' | 'right'>,
  template: Pick<Template, 'indicators' | 'breakdowns' | 'orientation'>,
): readonly string[] {
  return [...relation.left, ...relation.right].filter((place) => placeOnForm(place, template) === null);
}
