import { formatColumn, type CellRange } from '../model/address';
import type { BookSpec, CellSpec, CommentSpec, ValidationSpec } from '../model/book-spec';
import type { Indicator, Template } from '../model/catalogue';
import type { Catalogue } from './catalogue';
import { FORM_STYLES } from './form-styles';

/** Rows offered where the template lists no members. */
const OPEN_ROWS = 12;
const FIRST_ROW = 3;
const INPUT_LIMIT = '999999999999';

/**
 * The form of a template, empty and ready to fill: title, unit line, heads with units, a row a member (or open rows), a total row, formulas for
 * rates, sums and differences, checks on entry, and the definitions as notes. Indicators the catalogue does not hold are a defect and throw.
 */
export function blankForm(template: Template, catalogue: Catalogue): BookSpec {
  const indicators = template.indicators.map((id) => {
    const indicator = catalogue.indicator(id);
    if (!indicator) throw new Error(`template ${template.id} names the unknown indicator ${id}`);
    return indicator;
  });
  const breakdown = template.breakdowns[0];
  const members = breakdown?.members ?? [];
  const rows = members.length > 0 ? members.length : OPEN_ROWS;
  const last = FIRST_ROW + rows - 1;
  const width = indicators.length;
  // Members of a list may hold each other (病毒性肝炎 holds 乙型肝炎): only rows of areas are added up.
  const total = members.length === 0 ? last + 1 : null;
  const bottom = total ?? last;
  const cells: CellSpec[] = [
    { row: 0, col: 0, value: template.title, style: 'title' },
    { row: 1, col: 0, value: '填报单位：', style: 'note' },
    { row: 1, col: width, value: unitLine(indicators), style: 'unit' },
    { row: 2, col: 0, value: breakdown?.dimension ?? '地区', style: 'head' },
  ];
  for (const [position, indicator] of indicators.entries())
    cells.push({ row: 2, col: position + 1, value: `${indicator.name}（${indicator.unit}）`, style: 'head' });
  for (let row = FIRST_ROW; row <= bottom; row += 1) {
    const isTotal = row === total;
    cells.push({
      row,
      col: 0,
      ...(isTotal ? { value: '合计' } : members[row - FIRST_ROW] === undefined ? {} : { value: members[row - FIRST_ROW] as string }),
      style: isTotal ? 'total' : 'stub',
    });
    for (const [position, indicator] of indicators.entries()) {
      const formula = formulaFor(template, indicators, indicator, row, isTotal ? last : null);
      cells.push({ row, col: position + 1, ...(formula ? { formula } : {}), style: indicator.decimals ? 'decimal' : 'count' });
    }
  }
  cells.push(...noteCells(template, bottom + 1));
  return {
    title: template.title,
    styles: FORM_STYLES,
    sheets: [
      {
        name: sheetName(template.title),
        cells,
        merges: [
          range(0, 0, 0, width),
          ...Array.from({ length: noteCells(template, bottom + 1).length }, (_, index): CellRange =>
            range(bottom + 1 + index, 0, bottom + 1 + index, width),
          ),
        ],
        columns: [
          { first: 0, last: 0, width: 22 },
          { first: 1, last: width, width: 14 },
        ],
        rowHeights: [
          { row: 0, height: 30 },
          { row: 2, height: 48 },
        ],
        frozen: { row: FIRST_ROW, col: 1 },
        printTitleRows: { first: 0, last: 2 },
        landscape: true,
        fitToWidth: 1,
        validations: validationsFor(template, indicators, last),
        comments: commentsFor(indicators),
      },
    ],
  };
}

function unitLine(indicators: readonly Indicator[]): string {
  return `单位：${[...new Set(indicators.map((indicator) => indicator.unit))].join('、')}`;
}

function formulaFor(
  template: Template,
  indicators: readonly Indicator[],
  indicator: Indicator,
  row: number,
  lastBody: number | null,
): string | null {
  const at = (id: string): string | null => {
    const position = indicators.findIndex((candidate) => candidate.id === id);
    return position < 0 ? null : `${formatColumn(position + 1)}${row + 1}`;
  };
  for (const relation of template.relations) {
    if (relation.left.length !== 1 || relation.left[0] !== indicator.id || relation.soft) continue;
    const parts = relation.right.map(at);
    if (parts.some((part) => part === null)) continue;
    const blank = parts.map((part) => `${part}=""`).join(',');
    const empty = parts.length === 1 ? blank : `AND(${blank})`;
    if (relation.kind === 'sum') return `IF(${empty},"",SUM(${parts.join(',')}))`;
    if (relation.kind === 'difference') return `IF(${empty},"",${parts.map((part) => `N(${part})`).join('-')})`;
    if (relation.kind === 'ratio')
      return `IF(N(${parts[1]})=0,"",ROUND(${parts[0]}/${parts[1]}*${relation.scale ?? 1},${indicator.decimals ?? 2}))`;
  }
  if (lastBody !== null && indicator.addsOverAreas) {
    const column = formatColumn(indicators.indexOf(indicator) + 1);
    return `SUM(${column}${FIRST_ROW + 1}:${column}${lastBody + 1})`;
  }
  return null;
}

function validationsFor(template: Template, indicators: readonly Indicator[], last: number): readonly ValidationSpec[] {
  return indicators.flatMap((indicator, position): ValidationSpec[] => {
    if (formulaFor(template, indicators, indicator, FIRST_ROW, null) !== null) return [];
    const column = position + 1;
    const share = indicator.unit === '%';
    return [
      {
        range: range(FIRST_ROW, column, last, column),
        kind: indicator.kind === 'count' ? 'whole' : 'decimal',
        operator: indicator.addsOverAreas || share ? 'between' : 'at-least',
        operands: share ? ['0', '100'] : indicator.addsOverAreas ? ['0', INPUT_LIMIT] : ['0'],
        allowBlank: true,
        // A rate over 100 happens (应种 undercounted); it is asked about, not refused.
        style: share ? 'warning' : 'stop',
        errorTitle: indicator.name,
        error: share
          ? '百分率一般在0到100之间，请核实。'
          : indicator.kind === 'count'
            ? `请填写不小于0的整数，单位为${indicator.unit}。`
            : `请填写不小于0的数，单位为${indicator.unit}。`,
      },
    ];
  });
}

function commentsFor(indicators: readonly Indicator[]): readonly CommentSpec[] {
  return indicators.flatMap((indicator, position): CommentSpec[] =>
    indicator.definition ? [{ row: 2, col: position + 1, text: indicator.definition }] : [],
  );
}

function noteCells(template: Template, row: number): readonly CellSpec[] {
  const notes = ['注：未填写的单元格请留空，不要填0；带公式的单元格由表内数据算出，请勿改动。'];
  if (template.source) notes.push(`参照：${template.source.title}${template.source.number ? `（${template.source.number}）` : ''}`);
  return notes.map((value, index) => ({ row: row + index, col: 0, value, style: 'note' }));
}

const sheetName = (title: string): string => title.replace(/[[\]:*?/\\]/gu, '').slice(0, 31);

const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): CellRange => ({
  top: firstRow,
  left: firstColumn,
  bottom: lastRow,
  right: lastColumn,
});
