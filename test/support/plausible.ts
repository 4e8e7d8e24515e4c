import type { Catalogue } from '../../src/core/catalogue/catalogue';
import type { Template, TemplateRelation } from '../../src/core/model/catalogue';

/** A pseudo-random number from 0 to 1 that a seed fixes: the same form is filled in the same way in every run. */
export function randomOf(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
  };
}

type Values = Map<string, number>;
const at = (values: Values, id: string): number => values.get(id) ?? 0;
const total = (values: Values, ids: readonly string[]): number => ids.reduce((sum, id) => sum + at(values, id), 0);

/** Makes an indicator so large; one that is a sum passes it down to its parts. */
function setTo(values: Values, sums: readonly TemplateRelation[], id: string, wanted: number): void {
  for (const { right } of sums.filter((relation) => relation.left[0] === id)) {
    const before = total(values, right) || 1;
    let rest = wanted;
    for (const [position, part] of right.entries()) {
      const share = position === right.length - 1 ? rest : Math.floor((at(values, part) / before) * wanted);
      setTo(values, sums, part, share);
      rest -= share;
    }
  }
  values.set(id, wanted);
}

/** One line of a form as a careful person would fill it: values of all indicators by id that keep every relation of the template. */
export function plausibleLine(template: Template, catalogue: Catalogue, random: () => number): ReadonlyMap<string, number> {
  const values: Values = new Map();
  const relations = template.relations.filter(({ left, right }) => [...left, ...right].every((id) => template.indicators.includes(id)));
  const sums = relations.filter((relation) => relation.kind === 'sum' || relation.kind === 'equals');
  for (const id of template.indicators) values.set(id, startOf(catalogue.indicator(id)?.unit ?? '', random));
  for (const { left, right } of sums) setTo(values, sums, left[0] ?? '', total(values, right));
  for (let round = 0; round < 80; round += 1) {
    let changed = false;
    for (const { kind, left, right } of relations) {
      const [mine, theirs] = [total(values, left), total(values, right)];
      if ((kind === 'sum' || kind === 'equals') && mine !== theirs) {
        // A whole that is broken down twice (births by sex and by parity) is what its first parts give.
        const first = sums.find((relation) => relation.left[0] === left[0]);
        if (first?.right === right) values.set(left[0] ?? '', theirs);
        else setTo(values, [{ kind, left, right, soft: false }], left[0] ?? '', mine);
        changed = true;
      }
      if (kind === 'at-most' && mine > theirs) {
        for (const id of left) setTo(values, sums, id, Math.floor((at(values, id) / mine) * theirs * 0.96));
        changed = true;
      } else if (kind === 'difference') {
        const [whole, ...parts] = right;
        const rest = at(values, whole ?? '') - total(values, parts);
        if (rest < 0) for (const id of parts) setTo(values, sums, id, Math.floor(at(values, id) * 0.5));
        else if (rest !== mine) values.set(left[0] ?? '', rest);
        changed ||= rest < 0 || rest !== mine;
      }
    }
    if (!changed) break;
  }
  for (const { kind, left, right, scale } of relations) {
    const [rate, numerator, denominator] = [left[0] ?? '', right[0] ?? '', right[1] ?? ''];
    if (kind !== 'ratio') continue;
    const decimals = catalogue.indicator(rate)?.decimals ?? 2;
    values.set(
      rate,
      at(values, denominator) === 0 ? 0 : rounded((at(values, numerator) / at(values, denominator)) * (scale ?? 1), decimals),
    );
  }
  return values;
}

function startOf(unit: string, random: () => number): number {
  if (unit === '%') return rounded(80 + random() * 19, 2);
  if (/^(?:‰|\/|天|岁|.+\/)/u.test(unit)) return rounded(3 + random() * 6, 2);
  if (unit === '床日') return Math.round(20000 + random() * 9000);
  return Math.round(900 + random() * 900);
}

export const rounded = (number: number, decimals: number): number => {
  // 83.315 is 83.31499… in binary; a host rounds what stands in fifteen digits.
  const shifted = Number(`${Number(number.toPrecision(12))}e${decimals}`);
  return Number(`${Math.round(shifted)}e-${decimals}`);
};
