import { isOwn } from '../../catalogue/own-catalogue';
import { formatAddress, type CellAddress } from '../../model/address';
import { meetsTarget } from '../../catalogue/select-targets';
import type { TargetRef } from '../../model/finding';
import type { BoundTable, Observation } from '../../model/observation';
import { reference } from '../relations/relation-judgement';
import { asShown, type Quantity } from '../relations/relation';
import { gridOf, viewsOf, type GridView } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import { say } from '../words';
import { lineLabels, officialTarget } from './official-target';

const NOWHERE: CellAddress = { row: -1, col: -1 };

interface Verdict {
  readonly met: boolean;
  readonly draft: FindingDraft;
}

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const stated = grid ? viewsOf(grid).flatMap(statedTargets) : [];
  const judged = new Set(stated.map(({ draft }) => formatAddress(draft.cells[0] ?? NOWHERE)));
  const labels = lineLabels(table);
  const official = table.observations
    .filter((one) => one.indicator.id !== null && one.measure === 'value' && (judged.size === 0 || !judged.has(formatAddress(one))))
    .flatMap((one) => officialVerdicts(one, context, labels(one)));
  const verdicts = [...stated, ...official];
  const printed = grid ? viewsOf(grid).flatMap(printedVerdicts) : [];
  return {
    passes: verdicts.filter(({ met }) => met).length,
    findings: [...verdicts.flatMap(({ met, draft }) => (met ? [] : [draft])), ...printed],
    undecided: [],
    notApplicable: [],
  };
}

/** 目标 lines of a table against the result that stands beside them. */
function statedTargets(view: GridView): Verdict[] {
  return view.lines.flatMap((line, target) => {
    if (line.measure !== 'target' && !/^(?:目标|要求|标准|国家标准|指标值)/u.test(line.label)) return [];
    return view.cross.flatMap((cross, position): Verdict[] => {
      const limit = limitOf(view, target, position, cross.words);
      const actual = limit && resultBeside(view, target, position);
      if (!limit || !actual) return [];
      return [{ met: compare(actual, limit), draft: statedDraft(actual, limit, cross.words) }];
    });
  });
}

const YES = /^(?:是|已?达标|已?达到|已?完成|合格|√|✓)$/u;
const NO = /^(?:否|[未不]达标|未达到|未完成|不合格|×|✗|✕)$/u;

/** 是否达标 that says otherwise than the result and the target beside it. */
function printedVerdicts(view: GridView): FindingDraft[] {
  const target = view.lines.findIndex((line) => line.measure === 'target');
  const verdict = view.lines.findIndex((line) => line.measure === 'verdict');
  if (target < 0 || verdict < 0 || view.lines.filter((line) => line.measure === 'target').length > 1) return [];
  return view.cross.flatMap((cross, position): FindingDraft[] => {
    const value = view.cell(verdict, position)?.value;
    const said = typeof value === 'string' ? value.trim() : '';
    const limit = limitOf(view, target, position, cross.words);
    const actual = limit && resultBeside(view, target, position);
    if (!limit || !actual || !(YES.test(said) || NO.test(said))) return [];
    const met = meetsTarget(limit, actual.value);
    if (met === null || met === YES.test(said) || compare(actual, limit) !== met) return [];
    const [row, column] = view.axis === 'columns' ? [cross, view.lines[verdict]] : [view.lines[verdict], cross];
    const draft = statedDraft(actual, limit, cross.words);
    return [
      {
        ...draft,
        messageId: 'verdict',
        severity: 'error',
        params: { ...draft.params, said },
        cells: [{ sheet: actual.sheet, row: row?.index ?? 0, col: column?.index ?? 0 }],
        evidence: [reference(actual)],
      },
    ];
  });
}

interface Limit {
  readonly comparator: '>=' | '<=' | '>' | '<';
  readonly value: number;
}

const LESS_IS_BETTER = /死亡|发病|患病|感染|缺陷|低体重|贫血|超标|事故|药占比|抗菌药物|漏报|流失|失败|病死|负担/u;

function limitOf(view: GridView, target: number, position: number, words: string): Limit | null {
  const quantity = view.at(target, position);
  const value = view.cell(target, position)?.value;
  const text = typeof value === 'string' ? value.trim() : '';
  const number = quantity?.value ?? Number(/[\d.]+/u.exec(text)?.[0] ?? NaN);
  if (!Number.isFinite(number)) return null;
  const upper = /≤|<|＜|不高于|不超过|以下|以内|低于/u.test(`${text}${view.lines[target]?.label ?? ''}`);
  const strict = /^[<>＜＞](?!=)/u.test(text);
  const lower = /≥|>|＞|不低于|以上|达到/u.test(text);
  const down = upper || (!lower && LESS_IS_BETTER.test(words));
  return { comparator: down ? (strict ? '<' : '<=') : strict ? '>' : '>=', value: number };
}

const yearIn = (label: string): number | null => Number(/(?:19|20)\d{2}(?=年)/u.exec(label)?.[0] ?? NaN) || null;

/** The nearest number on the same place that is a result: 实际, 完成, 本年, unnamed, or of the last year shown. None before the target's own year. */
function resultBeside(view: GridView, target: number, position: number): Quantity | null {
  const unit = view.at(target, position)?.unit ?? null;
  const due = yearIn(view.lines[target]?.label ?? '');
  const last = Math.max(...view.lines.map((line) => (line.measure === 'target' ? 0 : (yearIn(line.label) ?? 0))));
  if (due !== null && last > 0 && due > last) return null;
  const order = view.lines
    .map((_, line) => line)
    .filter((line) => line !== target)
    .sort((a, b) => Math.abs(a - target) - Math.abs(b - target) || b - a);
  for (const line of order) {
    const quantity = view.at(line, position);
    const other = view.lines[line];
    if (!quantity || !other || !sameUnit(quantity, unit) || other.group !== view.lines[target]?.group) continue;
    if (
      other.measure === 'value' ||
      other.measure === 'completion' ||
      other.measure === 'share' ||
      // A row of targets over rows of areas speaks of the whole area.
      (other.total && other.measure === null) ||
      (other.measure === null && (yearIn(other.label) === null ? /率|实|完成|值|本年/u.test(other.label) : yearIn(other.label) === last))
    )
      return quantity;
  }
  return null;
}

/** A limit in words (≥25) has no unit of its own: it is in that of the result. */
const sameUnit = (quantity: Quantity, unit: string | null): boolean =>
  unit === null ? quantity.unit !== '' : quantity.unit === unit && unit !== '';

function compare(actual: Quantity, limit: Limit): boolean {
  return meetsTarget(limit, limit.comparator.startsWith('>') ? actual.interval.high : actual.interval.low) !== false;
}

function statedDraft(actual: Quantity, limit: Limit, name: string): FindingDraft {
  const target: TargetRef = { id: 'stated', ...limit, unit: actual.unit, source: '本表', evidence: 'stated' };
  return {
    messageId: 'stated',
    params: { name, actual: asShown(actual, limit.value), unit: actual.unit, comparator: sign(limit.comparator), target: limit.value },
    cells: [reference(actual)],
    evidence: [],
    expected: limit.value,
    actual: actual.value,
    unit: actual.unit,
    target,
    about: `${actual.sheet}|${name}`,
  };
}

const sign = (comparator: string): string => comparator.replace('>=', '≥').replace('<=', '≤');

/** `labels`: all that the line and the column of the figure say, also what frames the whole table. */
function officialVerdicts(one: Observation, context: RuleContext, labels: string): Verdict[] {
  const held = officialTarget(one, labels, context);
  if (!held) return [];
  const { target } = held.chosen;
  if (target.evidence === 'unsure') return [];
  const source = [target.source.title, target.source.number ?? ''].join(' ').trim();
  const place = [one.area ?? '', ...Object.values(one.breakdown)].filter((word) => word !== '').join(' ');
  const ref: TargetRef = {
    id: target.id,
    comparator: target.comparator,
    value: target.value,
    ...(target.upper === undefined ? {} : { upper: target.upper }),
    unit: target.unit,
    source,
    evidence: target.evidence,
  };
  const draft: FindingDraft = {
    messageId: 'official',
    params: {
      name: one.indicator.name,
      place,
      actual: asShown(one, target.value),
      unit: one.unit,
      comparator: sign(target.comparator),
      target: target.value,
      source,
      own: isOwn(target.id),
    },
    cells: [reference(one)],
    evidence: [],
    severity: held.chosen.severity,
    expected: target.value,
    actual: one.value,
    unit: one.unit,
    target: ref,
    about: [target.id, place].join('|'),
  };
  return [{ met: held.met, draft }];
}

/** The target is met. */
export const targetMet = defineRule({
  id: 'target-met',
  category: 'target',
  severity: 'warning',
  stage: 'stable',
  subject: 'table',
  reference: '表内目标值；国家和地方公布的目标',
  title: { 'zh-CN': '指标达到目标', 'en-US': 'The target is met' },
  messages: {
    stated: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”为${say(p, 'actual')}${say(p, 'unit')}，未达到目标${say(p, 'comparator')}${say(p, 'target')}${say(p, 'unit')}。`,
        why: `目标取自本表的目标（要求）栏。`,
        todo: `请核实数据；确未达标的，在报告中说明原因和措施。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” is ${say(p, 'actual')}${say(p, 'unit')}; the target is ${say(p, 'comparator')} ${say(p, 'target')}${say(p, 'unit')}.`,
        why: `The target is the one the table states.`,
        todo: `Check the figure; if it is true, explain it in the report.`,
      }),
    },
    verdict: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”为${say(p, 'actual')}${say(p, 'unit')}，目标为${say(p, 'comparator')}${say(p, 'target')}${say(p, 'unit')}，是否达标一栏却写“${say(p, 'said')}”。`,
        why: `是否达标由结果和本表的目标决定。`,
        todo: `请核实结果、目标和结论。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” is ${say(p, 'actual')}${say(p, 'unit')} and the target ${say(p, 'comparator')} ${say(p, 'target')}${say(p, 'unit')}, but the verdict says “${say(p, 'said')}”.`,
        why: `The result and the stated target decide the verdict.`,
        todo: `Check result, target and verdict.`,
      }),
    },
    official: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”（${say(p, 'place')}）为${say(p, 'actual')}${say(p, 'unit')}，未达到${say(p, 'comparator')}${say(p, 'target')}${say(p, 'unit')}的要求。`,
        why: `依据：${say(p, 'source')}${p['own'] === true ? '（自定义目标，优先于内置目标）' : ''}。`,
        todo: `请核实数据；确未达标的，在报告中说明原因和措施。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” (${say(p, 'place')}) is ${say(p, 'actual')}${say(p, 'unit')}; ${say(p, 'comparator')} ${say(p, 'target')}${say(p, 'unit')} is required.`,
        why: `Source: ${say(p, 'source')}${p['own'] === true ? ' (your own target; it wins over the shipped ones)' : ''}.`,
        todo: `Check the figure; if it is true, explain it in the report.`,
      }),
    },
  },
  check: judge,
});
