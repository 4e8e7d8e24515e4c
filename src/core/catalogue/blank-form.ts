import { formatColumn, type CellRange } from '../model/address';
import type { BookSpec, CellSpec, CommentSpec, SheetSpec } from '../model/book-spec';
import type { Indicator, Template } from '../model/catalogue';
import type { Catalogue } from './catalogue';
import { definitionOf } from './definition';
import { formulaOf, noteLines, unitLine, validationOf, type FormDraft } from './form-parts';
import { FORM_STYLES } from './form-styles';

/** Rows offered where the template lists no members. */
const OPEN_ROWS = 12;
const FIRST_ROW = 3;
/** Columns that fit on one page across; wider forms take more pages. */
const PAGE_COLUMNS = 16;

/**
 * The form of a template, empty and ready to fill: title, form number, unit line, heads with units, a row a member (or open rows with a
 * total), or an indicator a row where the form stands so; formulas for rates, sums and differences, checks on entry, and the definitions
 * as notes. Indicators the catalogue does not hold are a defect and throw.
 */
export function blankForm(template: Template, catalogue: Catalogue): BookSpec {
  const indicators = template.indicators.map((id) => {
    const indicator = catalogue.indicator(id);
    if (!indicator) throw new Error(`template ${template.id} names the unknown indicator ${id}`);
    return indicator;
  });
  const draft = { template, catalogue, indicators };
  const sheet = template.orientation === 'indicators-down' ? downSheet(draft) : acrossSheet(draft);
  return { title: template.title, styles: FORM_STYLES, sheets: [sheet] };
}

function acrossSheet(draft: FormDraft): SheetSpec {
  const { template, indicators } = draft;
  const breakdown = template.breakdowns[0];
  const members = breakdown?.members ?? [];
  const rows = members.length > 0 ? members.length : OPEN_ROWS;
  const last = FIRST_ROW + rows - 1;
  const width = indicators.length;
  // Members of a list may hold each other (病毒性肝炎 holds 乙型肝炎): only rows of areas are added up.
  const total = members.length === 0 ? last + 1 : null;
  const bottom = total ?? last;
  const cells: CellSpec[] = [...frameCells(draft, width), { row: 2, col: 0, value: breakdown?.dimension ?? '地区', style: 'head' }];
  for (const [position, indicator] of indicators.entries())
    cells.push({ row: 2, col: position + 1, value: headOf(indicator), style: 'head' });
  for (let row = FIRST_ROW; row <= bottom; row += 1) {
    const isTotal = row === total;
    const label = isTotal ? '合计' : members[row - FIRST_ROW];
    cells.push({ row, col: 0, ...(label === undefined ? {} : { value: label }), style: isTotal ? 'total' : 'stub' });
    for (const [position, indicator] of indicators.entries()) {
      const formula =
        formulaOf(draft, indicator, (other) => `${formatColumn(other + 1)}${row + 1}`) ??
        (isTotal && indicator.addsOverAreas ? columnSum(position + 1, FIRST_ROW, last) : null);
      cells.push({ row, col: position + 1, ...(formula ? { formula } : {}), style: numberStyle(indicator) });
    }
  }
  return {
    ...sheetFrame(draft, cells, { width, bottom }),
    columns: [
      { first: 0, last: 0, width: 22 },
      { first: 1, last: width, width: 14 },
    ],
    frozen: { row: FIRST_ROW, col: 1 },
    fitToWidth: Math.ceil(width / PAGE_COLUMNS),
    validations: typed(draft).map(({ indicator, position }) => validationOf(indicator, box(FIRST_ROW, position + 1, last, position + 1))),
    comments: comments(draft, (position) => ({ row: 2, col: position + 1 })),
  };
}

/** An indicator a row: name, unit, then the number (or one a member of the breakdown). */
function downSheet(draft: FormDraft): SheetSpec {
  const { template, indicators } = draft;
  const columns = template.breakdowns[0]?.members ?? ['数量'];
  const width = columns.length + 1;
  const bottom = FIRST_ROW + indicators.length - 1;
  const cells: CellSpec[] = frameCells(draft, width, false);
  for (const [col, value] of ['指标', '计量单位', ...columns].entries()) cells.push({ row: 2, col, value, style: 'head' });
  for (const [position, indicator] of indicators.entries()) {
    const row = FIRST_ROW + position;
    cells.push({ row, col: 0, value: indicator.name, style: 'stub' }, { row, col: 1, value: indicator.unit, style: 'centre' });
    for (let col = 2; col <= width; col += 1) {
      const formula = formulaOf(draft, indicator, (other) => `${formatColumn(col)}${FIRST_ROW + other + 1}`);
      cells.push({ row, col, ...(formula ? { formula } : {}), style: numberStyle(indicator) });
    }
  }
  return {
    ...sheetFrame(draft, cells, { width, bottom }),
    columns: [
      { first: 0, last: 0, width: 40 },
      { first: 1, last: 1, width: 12 },
      { first: 2, last: width, width: 18 },
    ],
    frozen: { row: FIRST_ROW, col: 2 },
    landscape: columns.length > 3,
    fitToWidth: 1,
    validations: typed(draft).map(({ indicator, position }) =>
      validationOf(indicator, box(FIRST_ROW + position, 2, FIRST_ROW + position, width)),
    ),
    comments: comments(draft, (position) => ({ row: FIRST_ROW + position, col: 0 })),
  };
}

/** The unit on a line of its own: a bracket is not torn apart where the head wraps. */
const headOf = (indicator: Indicator): string => `${indicator.name}\n（${indicator.unit}）`;
const numberStyle = (indicator: Indicator): string => (indicator.decimals ? 'decimal' : 'count');
/** Blank while nothing is filled in: a form that is not filled shows no zeros. */
const columnSum = (col: number, first: number, last: number): string => {
  const range = `${formatColumn(col)}${first + 1}:${formatColumn(col)}${last + 1}`;
  return `IF(COUNT(${range})=0,"",SUM(${range}))`;
};

/** Title, reporting unit, form number and, where the heads do not say it, the unit. */
function frameCells({ template, indicators }: FormDraft, width: number, withUnit = true): CellSpec[] {
  const cells: CellSpec[] = [
    { row: 0, col: 0, value: template.title, style: 'title' },
    { row: 1, col: 0, value: '填报单位：', style: 'note' },
  ];
  if (template.formNumber) cells.push({ row: 1, col: withUnit ? width - 1 : width, value: `表号：${template.formNumber}`, style: 'unit' });
  if (withUnit) cells.push({ row: 1, col: width, value: unitLine(indicators), style: 'unit' });
  return cells;
}

/** Name, cells with the notes under them, merges, heights and what is printed on every page. */
function sheetFrame(draft: FormDraft, cells: readonly CellSpec[], { width, bottom }: { readonly width: number; readonly bottom: number }) {
  const notes = noteLines(draft);
  // Title and notes stand on the first page of a form that is wider than a page.
  const right = Math.min(width, PAGE_COLUMNS - 2);
  const perLine = Math.max(30, right * 9);
  return {
    name: draft.template.title.replace(/[[\]:*?/\\]/gu, '').slice(0, 31),
    cells: [...cells, ...notes.map((value, index): CellSpec => ({ row: bottom + 1 + index, col: 0, value, style: 'note' }))],
    merges: [box(0, 0, 0, right), ...notes.map((_, index) => box(bottom + 1 + index, 0, bottom + 1 + index, right))],
    rowHeights: [
      { row: 0, height: 30 },
      { row: 2, height: 48 },
      ...notes.map((value, index) => ({ row: bottom + 1 + index, height: 16 * Math.ceil(value.length / perLine) })),
    ],
    printTitleRows: { first: 0, last: 2 },
    ...(width > PAGE_COLUMNS ? { printTitleColumns: { first: 0, last: 0 } } : {}),
    landscape: true,
  };
}

/** The indicators that are typed, not computed. */
function typed(draft: FormDraft): readonly { readonly indicator: Indicator; readonly position: number }[] {
  return draft.indicators.flatMap((indicator, position) =>
    formulaOf(draft, indicator, () => 'A1') === null ? [{ indicator, position }] : [],
  );
}

function comments(draft: FormDraft, place: (position: number) => { readonly row: number; readonly col: number }): readonly CommentSpec[] {
  return draft.indicators.flatMap((indicator, position): CommentSpec[] => {
    const text = definitionOf(indicator, (id) => draft.catalogue.indicator(id)?.name);
    return text === null ? [] : [{ ...place(position), text }];
  });
}

const box = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });
