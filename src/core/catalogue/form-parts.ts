import type { CellRange } from '../model/address';
import type { ValidationSpec } from '../model/book-spec';
import type { Indicator, Template } from '../model/catalogue';
import type { Catalogue } from './catalogue';
import { assertedRelations, relationText } from './relation-text';

/** What the two ways of laying a form out have in common. */
export interface FormDraft {
  readonly template: Template;
  readonly catalogue: Catalogue;
  readonly indicators: readonly Indicator[];
}

const INPUT_LIMIT = '999999999999';

export const unitLine = (indicators: readonly Indicator[]): string =>
  `单位：${[...new Set(indicators.map((indicator) => indicator.unit))].join('、')}`;

/** The formula of an indicator from others of the form; `at` gives the address of one beside it. Null where it is typed. */
export function formulaOf(draft: FormDraft, indicator: Indicator, at: (position: number) => string): string | null {
  const address = (id: string): string | null => {
    const position = draft.indicators.findIndex((candidate) => candidate.id === id);
    return position < 0 ? null : at(position);
  };
  for (const relation of draft.template.relations) {
    if (relation.left.length !== 1 || relation.left[0] !== indicator.id || relation.soft) continue;
    const parts = relation.right.map(address);
    if (parts.some((part) => part === null)) continue;
    const blank = parts.map((part) => `${part}=""`).join(',');
    const empty = parts.length === 1 ? blank : `AND(${blank})`;
    if (relation.kind === 'sum') return `IF(${empty},"",SUM(${parts.join(',')}))`;
    if (relation.kind === 'difference') return `IF(${empty},"",${parts.map((part) => `N(${part})`).join('-')})`;
    if (relation.kind === 'ratio')
      return `IF(N(${parts[1]})=0,"",ROUND(${parts[0]}/${parts[1]}*${relation.scale ?? 1},${indicator.decimals ?? 2}))`;
  }
  return null;
}

/** What may be typed for an indicator: whole numbers for counts, 0 to 100 asked about for percentages. */
export function validationOf(indicator: Indicator, range: CellRange): ValidationSpec {
  const share = indicator.unit === '%';
  return {
    range,
    kind: indicator.kind === 'count' ? 'whole' : 'decimal',
    operator: indicator.addsOverAreas || share ? 'between' : 'at-least',
    operands: share ? ['0', '100'] : indicator.addsOverAreas ? ['0', INPUT_LIMIT] : ['0'],
    allowBlank: true,
    // A rate over 100 happens (应种 undercounted); it is asked about, not refused.
    style: share ? 'warning' : 'stop',
    errorTitle: indicator.name.slice(0, 31),
    error: share
      ? '百分率一般在0到100之间，请核实。'
      : indicator.kind === 'count'
        ? `请填写不小于0的整数，单位为${indicator.unit}。`
        : `请填写不小于0的数，单位为${indicator.unit}。`,
  };
}

/** What stands under the form: how it is filled, what its checks are, where it comes from. */
export function noteLines({ template, catalogue }: FormDraft): readonly string[] {
  const notes = ['注：未填写的单元格请留空，不要填0；带公式的单元格由表内数据算出，请勿改动。'];
  const checks = assertedRelations(template).map((relation) => relationText(relation, (id) => catalogue.indicator(id)?.name));
  if (checks.length > 0) notes.push(`审核关系：${checks.join('；')}。`);
  const { source } = template;
  if (source) notes.push(`参照：${source.title}${source.number ? `（${source.number}）` : ''}${source.clause ? `。${source.clause}` : ''}`);
  return notes;
}
