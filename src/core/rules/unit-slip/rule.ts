import { diagnose, type Cause } from '../relations/diagnose';
import { draftOf, isUnitSlip, reference } from '../relations/relation-judgement';
import type { Quantity, Relation } from '../relations/relation';
import { gridOf, viewsOf, type GridView, type TableGrid } from '../relations/table-grid';
import { formatAddress, type CellRef } from '../../model/address';
import { defineRule, type FindingDraft, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

function slipDraft(cause: Cause, context: RuleContext, relations: readonly Relation[]): FindingDraft {
  const draft = draftOf(cause, context, relations);
  return {
    ...draft,
    messageId: 'shown',
    params: { ...draft.params, unit: cause.cell.unit, factor: cause.slip?.slip.slice('times-'.length) ?? '' },
  };
}

/** An amount so many times the largest other one of its column is not in the column's unit. */
const FAR_ABOVE = 1000;
const YUAN_IN_WAN = 10_000;

/** 59105.7 among amounts of some 万元, tied to no other number: 元 typed under 万元. */
function loneAmounts(subject: Subjects['workbook'], context: RuleContext): readonly FindingDraft[] {
  // Only a book with such an amount pays for knowing what its relations tie.
  let ties: ReadonlySet<string> | null = null;
  const isTied = (cell: CellRef): boolean => (ties ??= tiedPlaces(subject.relations)).has(placeOf(cell));
  return subject.tables.flatMap((table) => {
    const grid = gridOf(table, context.workbook);
    if (!grid) return [];
    const small = grid.columns.flatMap((column, at) => {
      const found = column.rate ? null : smallAmount(grid, at);
      return found && !isTied(found.amount) ? [magnitudeDraft(found.amount, found.other, found.place)] : [];
    });
    // Along a row the numbers are of one thing only where the rows name what is counted.
    const views = viewsOf(grid).filter(({ axis }) => axis === 'columns' || table.indicatorAxis === 'rows');
    return [...small, ...views.flatMap((view) => view.lines.flatMap((_, line) => loneIn(view, line, isTied)))];
  });
}

/** The one number of a line in 万… that is so far above the others as the word 万 makes. */
function loneIn(view: GridView, line: number, isTied: (cell: CellRef) => boolean): readonly FindingDraft[] {
  const amounts = view.cross.flatMap((cross, at) => {
    const amount = cross.total || cross.rate ? undefined : view.at(line, at);
    // What a formula adds up from a slip repeats it.
    return amount && /^万./u.test(amount.unit) && amount.value > 0 && !amount.unitGuessed && !amount.formula ? [{ amount, cross }] : [];
  });
  const [top, second, ...rest] = amounts.sort((a, b) => b.amount.value - a.amount.value);
  const least = rest.at(-1)?.amount.value;
  if (view.lines[line]?.rate === true || !top || !second || least === undefined || top.amount.unit !== second.amount.unit) return [];
  const wanted = top.amount.value / YUAN_IN_WAN;
  const fits = wanted <= second.amount.value * 20 && wanted >= least / 20;
  if (top.amount.value < FAR_ABOVE * second.amount.value || !fits || isTied(top.amount)) return [];
  return [magnitudeDraft(top.amount, second.amount, top.cross.label)];
}

/** 3.6 among whole amounts of thousands of 元: 万元 typed under 元. */
function smallAmount(
  grid: TableGrid | null,
  column: number,
): { readonly amount: Quantity; readonly other: Quantity; readonly place: string } | null {
  const amounts = (grid?.rows ?? [])
    .flatMap((row, r) => {
      const amount = row.total || row.rate ? undefined : grid?.at(r, column);
      return amount?.unit === '元' && amount.value > 0 && !amount.unitGuessed ? [{ amount, row }] : [];
    })
    .sort((a, b) => a.amount.value - b.amount.value);
  const [least, next, ...rest] = amounts;
  const most = rest.at(-1);
  if (!least || !next || !most || rest.length < 2 || least.amount.formula || Number.isInteger(least.amount.value)) return null;
  const wanted = least.amount.value * YUAN_IN_WAN;
  const fits = least.amount.value * FAR_ABOVE < next.amount.value && wanted >= next.amount.value / 20 && wanted <= most.amount.value * 20;
  return fits && [next, ...rest].every(({ amount }) => Number.isInteger(amount.value))
    ? { amount: least.amount, other: next.amount, place: least.row.label }
    : null;
}

function tiedPlaces(relations: Subjects['workbook']['relations']): ReadonlySet<string> {
  const places = new Set<string>();
  // What a formula computes from a number follows it and vouches for nothing.
  for (const { instances } of relations)
    for (const { result, operands } of instances) if (!result.formula) for (const cell of [result, ...operands]) places.add(placeOf(cell));
  return places;
}

const placeOf = (cell: CellRef): string => `${cell.sheet}\u0000${String(cell.row)},${String(cell.col)}`;

function magnitudeDraft(amount: Quantity, other: Quantity, place: string): FindingDraft {
  const below = amount.value < other.value;
  const wanted = Number((below ? amount.value * YUAN_IN_WAN : amount.value / YUAN_IN_WAN).toPrecision(12));
  return {
    messageId: below ? 'small' : 'magnitude',
    severity: 'warning',
    params: {
      cell: formatAddress(amount),
      place,
      actual: amount.value,
      wanted,
      other: other.value,
      unit: amount.unit,
      plain: amount.unit.replace(/^万/u, ''),
    },
    cells: [reference(amount)],
    evidence: [reference(other)],
    expected: wanted,
    actual: amount.value,
    unit: amount.unit,
    about: `${amount.sheet}|${place}`,
  };
}

/** A number is in the unit of its table. */
export const unitSlip = defineRule({
  id: 'unit-slip',
  category: 'plausibility',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：计量单位',
  title: { 'zh-CN': '数字的单位与表一致', 'en-US': 'A number is in the unit of its table' },
  messages: {
    magnitude: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}）为${say(p, 'actual')}${say(p, 'unit')}，是同栏其他最大数${say(p, 'other')}${say(p, 'unit')}的一千倍以上。`,
        why: `像是以“${say(p, 'plain')}”填在“${say(p, 'unit')}”栏；换算后为${say(p, 'wanted')}${say(p, 'unit')}，与同栏其他数相当。`,
        todo: `请核实${say(p, 'cell')}的单位。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (${say(p, 'place')}) is ${say(p, 'actual')} ${say(p, 'unit')}, more than a thousand times the next amount of its column, ${say(p, 'other')}.`,
        why: `It looks typed in ${say(p, 'plain')} under ${say(p, 'unit')}; converted it is ${say(p, 'wanted')}, as large as the others.`,
        todo: `Check the unit of ${say(p, 'cell')}.`,
      }),
    },
    small: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}）为${say(p, 'actual')}元，不到同栏其他最小数${say(p, 'other')}元的千分之一。`,
        why: `像是以“万元”填在“元”栏；换算后为${say(p, 'wanted')}元，与同栏其他数相当。`,
        todo: `请核实${say(p, 'cell')}的单位。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (${say(p, 'place')}) is ${say(p, 'actual')} 元, less than a thousandth of the least other amount of its column, ${say(p, 'other')}.`,
        why: `It looks typed in 万元 under yuan; converted it is ${say(p, 'wanted')}, as large as the others.`,
        todo: `Check the unit of ${say(p, 'cell')}.`,
      }),
    },
    shown: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}为${say(p, 'actual')}${say(p, 'unit')}，按关联数字应为${say(p, 'wanted')}${say(p, 'unit')}，像是单位相差${say(p, 'factor')}倍。`,
        why: `与它相关的合计或率只有换算单位后才成立。`,
        todo: `请核实${say(p, 'cell')}的单位，换算后填${say(p, 'wanted')}。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} is ${say(p, 'actual')} ${say(p, 'unit')}; its relations ask for ${say(p, 'wanted')} ${say(p, 'unit')}: a factor of ${say(p, 'factor')}.`,
        why: `The total or rate it belongs to only holds after converting the unit.`,
        todo: `Check the unit of ${say(p, 'cell')}; it may have to be ${say(p, 'wanted')}.`,
      }),
    },
  },
  check: (subject, context) => ({
    passes: 0,
    findings: [
      ...diagnose(subject.relations)
        .causes.filter(isUnitSlip)
        .map((cause) => slipDraft(cause, context, subject.relations)),
      ...loneAmounts(subject, context),
    ],
    undecided: [],
    notApplicable: [],
  }),
});
