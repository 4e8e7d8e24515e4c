import { assertedRelations, relationText } from '../../catalogue/relation-text';
import { placeOnForm, type FormPlace } from '../../catalogue/template-places';
import type { Template, TemplateRelation } from '../../model/catalogue';
import type { BoundTable, LineMeaning } from '../../model/observation';
import { exactly, type Interval } from '../../model/quantity';
import { add, divide, meets, middle, scaleBy } from '../relations/interval';
import type { Quantity } from '../relations/relation';
import { reference } from '../relations/relation-judgement';
import { gridOf, viewsOf, type GridView, type TableGrid } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

/** A template below this is a guess; its relations are not held against the table. */
const SURE = 0.6;
/** A line whose name was taken for an indicator with less is a guess, too. */
const SURE_LINE = 0.9;

type Outcome = { passes: number; readonly findings: FindingDraft[]; readonly incomplete: Map<string, number> };

function judge({ tables, relations }: Subjects['workbook'], context: RuleContext): Judgement {
  const outcome: Outcome = { passes: 0, findings: [], incomplete: new Map() };
  let judged: ReadonlySet<string> | undefined;
  for (const table of tables) {
    const match = table.template;
    const template = match && match.confidence >= SURE ? context.catalogue.template(match.id) : undefined;
    const asserted = template ? assertedRelations(template) : [];
    const grid = asserted.length > 0 ? gridOf(table, context.workbook) : null;
    if (!template || !grid) continue;
    // What the sheet's own words and values assert has its rules; the same cells are not held wrong twice.
    judged ??= new Set(relations.flatMap((relation) => relation.instances.map(({ result, operands }) => cellsKey([result, ...operands]))));
    for (const relation of asserted) judgeRelation(relation, { template, table, grid, judged, context }, outcome);
  }
  return {
    passes: outcome.passes,
    findings: outcome.findings,
    undecided: [],
    notApplicable: [...outcome.incomplete].map(([sheet, count]) => ({ reason: 'operand-missing', sheet, count })),
  };
}

interface Frame {
  readonly template: Template;
  readonly table: BoundTable;
  readonly grid: TableGrid;
  readonly judged: ReadonlySet<string>;
  readonly context: RuleContext;
}

function judgeRelation(relation: TemplateRelation, { template, table, grid, judged, context }: Frame, outcome: Outcome): void {
  const { sheet } = table.table;
  const lacking = (): void => void outcome.incomplete.set(sheet, (outcome.incomplete.get(sheet) ?? 0) + 1);
  const stand = standOf(relation, template, table, viewsOf(grid));
  if (!stand) return lacking();
  const text = relationText(relation, (id) => context.catalogue.indicator(id)?.name);
  for (let cross = 0; cross < stand.view.cross.length; cross += 1) {
    const verdict = verdictAt(relation, stand, cross);
    if (verdict === null) lacking();
    else if (verdict.holds) outcome.passes += 1;
    else if (!judged.has(cellsKey([...verdict.left, ...verdict.right])))
      outcome.findings.push(draftOf({ ...relation, printed: text }, verdict, stand.view, cross));
  }
}

const cellsKey = (cells: readonly Quantity[]): string =>
  cells
    .map((cell) => `${cell.sheet}!${cell.row},${cell.col}`)
    .sort()
    .join(' ');

/** Where a relation's places stand in the table: positions of lines in one of its two views. */
interface Stand {
  readonly view: GridView;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function standOf(relation: TemplateRelation, template: Template, table: BoundTable, views: readonly GridView[]): Stand | null {
  for (const view of views) {
    const meanings = new Map((view.axis === 'columns' ? table.columns : table.rows).map((meaning) => [meaning.line.index, meaning]));
    const find = (place: string): number => {
      const wanted = placeOnForm(place, template);
      return wanted === null ? -1 : view.lines.findIndex((line) => isPlace(meanings.get(line.index), wanted));
    };
    const [left, right] = [relation.left.map(find), relation.right.map(find)];
    if (![...left, ...right].includes(-1)) return { view, left, right };
  }
  return null;
}

function isPlace(meaning: LineMeaning | undefined, wanted: FormPlace): boolean {
  if (!meaning) return false;
  if (wanted.kind === 'member') return Object.values(meaning.breakdown ?? {}).includes(wanted.name);
  return meaning.indicator?.id === wanted.id && meaning.confidence >= SURE_LINE && (meaning.measure ?? 'value') === 'value';
}

interface Verdict {
  readonly holds: boolean;
  readonly left: readonly Quantity[];
  readonly right: readonly Quantity[];
  readonly leftValue: Interval;
  readonly rightValue: Interval;
}

/** Null where a number is lacking or nothing can be said (a denominator of 0). */
function verdictAt(relation: TemplateRelation, { view, left, right }: Stand, cross: number): Verdict | null {
  const at = (lines: readonly number[]): readonly Quantity[] =>
    lines.map((line) => view.at(line, cross)).filter((quantity) => quantity !== undefined);
  const [mine, theirs] = [at(left), at(right)];
  if (mine.length < left.length || theirs.length < right.length) return null;
  // 1.2万元 and 8000元 cannot be added as they stand: that is another rule's to say.
  if (relation.kind !== 'ratio' && new Set([...mine, ...theirs].map((quantity) => quantity.unit)).size > 1) return null;
  const leftValue = sum(mine);
  const rightValue =
    relation.kind === 'ratio' ? quotient(theirs, relation.scale ?? 1) : relation.kind === 'difference' ? rest(theirs) : sum(theirs);
  return rightValue && { holds: holds(relation.kind, leftValue, rightValue), left: mine, right: theirs, leftValue, rightValue };
}

const sum = (quantities: readonly Quantity[]): Interval =>
  quantities.reduce((total, quantity) => add(total, quantity.interval), exactly(0));

function quotient([numerator, denominator]: readonly Quantity[], scale: number): Interval | null {
  const ratio = numerator && denominator ? divide(numerator.interval, denominator.interval) : null;
  return ratio && scaleBy(ratio, scale);
}

function rest([first, ...others]: readonly Quantity[]): Interval | null {
  return first ? add(first.interval, scaleBy(sum(others), -1)) : null;
}

/** Decided by what the printed figures leave open: a relation fails only where no values behind them could keep it. */
function holds(kind: TemplateRelation['kind'], left: Interval, right: Interval): boolean {
  if (kind === 'at-most') return left.low <= right.high || meets(left, right);
  if (kind === 'less-than') return left.low < right.high;
  return meets(left, right);
}

function draftOf(relation: TemplateRelation, verdict: Verdict, view: GridView, cross: number): FindingDraft {
  const place = view.cross[cross]?.words ?? '';
  const first = verdict.left[0];
  const value = (interval: Interval): number => Number(middle(interval).toPrecision(10));
  return {
    messageId: relation.soft ? 'soft' : 'hard',
    params: { place, printed: relation.printed ?? '', left: value(verdict.leftValue), right: value(verdict.rightValue) },
    cells: verdict.left.map(reference),
    evidence: verdict.right.map(reference),
    ...(relation.soft ? { severity: 'information' as const } : {}),
    ...(relation.kind === 'at-most' || relation.kind === 'less-than' ? {} : { expected: value(verdict.rightValue) }),
    actual: value(verdict.leftValue),
    ...(first ? { unit: first.unit } : {}),
    about: [view.grid.table.table.sheet, relation.printed ?? '', place].join('|'),
  };
}

/** The relations printed with a form hold in it. */
export const printedRelationsHold = defineRule({
  id: 'printed-relations-hold',
  category: 'arithmetic',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '统计调查制度随表印发的审核关系；本单位表样的审核关系',
  title: { 'zh-CN': '表样的审核关系成立', 'en-US': 'The relations printed with the form hold' },
  messages: {
    hard: {
      'zh-CN': (p) => ({
        what: `${say(p, 'place')}：审核关系“${say(p, 'printed')}”不成立，左边为${say(p, 'left')}，右边为${say(p, 'right')}。`,
        why: '这条关系是表样规定的，必须成立。',
        todo: '请对照原始资料核实有关单元格。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'place')}: the relation “${say(p, 'printed')}” does not hold; its left side is ${say(p, 'left')}, its right side ${say(p, 'right')}.`,
        why: 'The form asks for it and it must hold.',
        todo: 'Check the cells against the source.',
      }),
    },
    soft: {
      'zh-CN': (p) => ({
        what: `${say(p, 'place')}：一般应有“${say(p, 'printed')}”，现左边为${say(p, 'left')}，右边为${say(p, 'right')}。`,
        why: '这是表样的一般性审核关系，有特殊情况时可以不成立。',
        todo: '请核实；确属特殊情况的，写明说明。',
      }),
      'en-US': (p) => ({
        what: `${say(p, 'place')}: “${say(p, 'printed')}” is expected; the left side is ${say(p, 'left')}, the right side ${say(p, 'right')}.`,
        why: 'It is a soft check of the form: special cases may break it.',
        todo: 'Check it; explain a special case.',
      }),
    },
  },
  check: judge,
});
