import { deviations } from '../../formula/deviations';
import type { FormulaCell, FormulaSheet } from '../../formula/formula-book';
import { quotientOf, type Change, type Quotient } from '../../formula/quotient';
import { formatAddress, type CellAddress } from '../../model/address';
import type { Indicator } from '../../model/catalogue';
import type { BoundTable, LineMeaning, Observation } from '../../model/observation';
import type { Measure } from '../../model/quantity';
import { defineRule, type FindingDraft, type RuleContext } from '../rule';
import { say } from '../words';

/** What the lines of a table say of one of its cells. */
interface CellMeaning {
  readonly indicator: string | null;
  readonly measure: Measure;
}
type Lookup = (at: CellAddress) => CellMeaning | null;

function lookup(table: BoundTable): Lookup {
  const rows = new Map(table.rows.map((row) => [row.line.index, row]));
  const columns = new Map(table.columns.map((column) => [column.line.index, column]));
  const known = (line: LineMeaning): string | null => (line.confidence >= SURE ? (line.indicator?.id ?? null) : null);
  return ({ row, col }) => {
    const [across, down] = [rows.get(row), columns.get(col)];
    if (!across || !down) return null;
    const [first, second] = table.indicatorAxis === 'columns' ? [down, across] : [across, down];
    const measures = [first.measure, second.measure].filter((measure) => measure !== undefined && measure !== 'value');
    return { indicator: known(first) ?? known(second), measure: measures[0] ?? 'value' };
  };
}

/** A name taken for an indicator with less than this is no ground to call a formula wrong. */
const SURE = 0.9;

interface Fault {
  readonly messageId: string;
  readonly severity: 'error' | 'information';
  /** The cell that the definition asks for instead. */
  readonly right: CellAddress | null;
}

/** The place of an indicator in the record (row, or column) of a cell. */
function placeOf(table: BoundTable, at: CellAddress, indicator: string): CellAddress | null {
  const lines = table.indicatorAxis === 'columns' ? table.columns : table.rows;
  const named = lines.filter((line) => line.indicator?.id === indicator && (line.measure ?? 'value') === 'value');
  const [only] = named;
  if (named.length !== 1 || !only || only.confidence < SURE) return null;
  return table.indicatorAxis === 'columns' ? { row: at.row, col: only.line.index } : { row: only.line.index, col: at.col };
}

const place = (ref: { readonly top: number; readonly left: number }): CellAddress => ({ row: ref.top, col: ref.left });

function ratioFault(table: BoundTable, cell: FormulaCell, ratio: Quotient, rate: Indicator, meaning: Lookup): Fault | null {
  const { numerator, denominator } = rate;
  if (numerator === undefined || denominator === undefined) return null;
  const over = meaning(place(ratio.over))?.indicator ?? null;
  const under = meaning(place(ratio.under))?.indicator ?? null;
  if (over === denominator && under === numerator) return { messageId: 'inverted', severity: 'error', right: null };
  if (over === numerator && under !== denominator) {
    const right = placeOf(table, cell, denominator);
    return right && { messageId: 'denominator', severity: 'information', right };
  }
  if (under === denominator && over !== numerator) {
    const right = placeOf(table, cell, numerator);
    return right && { messageId: 'numerator', severity: 'information', right };
  }
  return null;
}

function changeFault(change: Change, meaning: Lookup): Fault | null {
  const measure = (ref: Change['now']): Measure | undefined => meaning(place(ref))?.measure;
  const [now, before, base] = [measure(change.now), measure(change.before), measure(change.base)];
  if (now === 'previous' && before === 'value') return { messageId: 'change-reversed', severity: 'error', right: null };
  if (now === 'value' && before === 'previous' && base === 'value') {
    return { messageId: 'change-base', severity: 'error', right: place(change.before) };
  }
  return null;
}

function faultOf(table: BoundTable, cell: FormulaCell, own: Observation, meaning: Lookup, context: RuleContext): Fault | null {
  const quotient = quotientOf(cell);
  if (!quotient) return null;
  if (quotient.kind === 'change') return own.measure === 'growth' ? changeFault(quotient, meaning) : null;
  if (own.measure === 'completion') {
    const [over, under] = [meaning(place(quotient.over))?.measure, meaning(place(quotient.under))?.measure];
    return over === 'task' && under === 'value' ? { messageId: 'inverted', severity: 'error', right: null } : null;
  }
  const rate = own.measure === 'value' && own.indicator.id !== null ? context.catalogue.indicator(own.indicator.id) : undefined;
  return rate && own.confidence >= SURE ? ratioFault(table, cell, quotient, rate, meaning) : null;
}

function draft(table: BoundTable, cells: readonly FormulaCell[], own: Observation, fault: Fault): FindingDraft {
  const [first] = cells;
  if (!first) throw new Error('a fault without a cell');
  const sheet = table.table.sheet;
  return {
    messageId: fault.messageId,
    severity: fault.severity,
    params: {
      cell: formatAddress(first),
      count: cells.length,
      name: own.indicator.name,
      formula: first.formula,
      right: fault.right ? formatAddress(fault.right) : '',
    },
    cells: cells.map(({ row, col }) => ({ sheet, row, col })),
    evidence: [...first.references.map((ref) => ({ sheet, ...place(ref) })), ...(fault.right ? [{ sheet, ...fault.right }] : [])],
    actual: `=${first.formula}`,
    about: `${sheet}|${own.indicator.name}|${fault.messageId}`,
  };
}

function judgeTable(
  table: BoundTable,
  sheet: FormulaSheet,
  context: RuleContext,
): { readonly passes: number; readonly findings: readonly FindingDraft[] } {
  const meaning = lookup(table);
  const causes = new Map<
    string,
    {
      readonly cells: FormulaCell[];
      readonly own: Observation;
      readonly fault: Fault;
    }
  >();
  // A cell that differs from its own line is said there.
  const odd = new Set(deviations(sheet).map((deviation) => deviation.cell));
  let passes = 0;
  for (const own of table.observations) {
    const cell = own.formula ? sheet.at(own.row, own.col) : undefined;
    if (!cell || odd.has(cell)) continue;
    const fault = faultOf(table, cell, own, meaning, context);
    if (!fault) {
      passes += 1;
      continue;
    }
    const key = `${String(cell.form.id)}|${fault.messageId}`;
    const cause = causes.get(key);
    if (cause) cause.cells.push(cell);
    else causes.set(key, { cells: [cell], own, fault });
  }
  return { passes, findings: [...causes.values()].map(({ cells, own, fault }) => draft(table, cells, own, fault)) };
}

const whyZh = (what: string) => (p: FindingDraft['params']) =>
  `公式 =${say(p, 'formula')} ${what}${p['count'] === 1 ? '' : `；同样写法的共 ${say(p, 'count')} 处`}。`;
const whyEn = (what: string) => (p: FindingDraft['params']) =>
  `=${say(p, 'formula')} ${what}${p['count'] === 1 ? '' : `; ${say(p, 'count')} cells are written like this`}.`;

export const formulaComputesItsIndicator = defineRule({
  id: 'formula-computes-its-indicator',
  category: 'formula',
  severity: 'error',
  stage: 'stable',
  subject: 'formulas',
  reference: '国家卫生健康统计调查制度：指标解释',
  title: { 'zh-CN': '公式按指标定义计算', 'en-US': 'A formula computes what its indicator means' },
  messages: {
    inverted: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的“${say(p, 'name')}”把分子和分母写反了。`,
        why: whyZh('用分母除以分子')(p),
        todo: '请对调分子和分母。',
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” in ${say(p, 'cell')} has numerator and denominator the wrong way round.`,
        why: whyEn('divides the denominator by the numerator')(p),
        todo: 'Exchange numerator and denominator.',
      }),
    },
    denominator: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的“${say(p, 'name')}”没有用定义中的分母。`,
        why: whyZh(`的分母不是 ${say(p, 'right')}`)(p),
        todo: `请核对口径，是否应除以 ${say(p, 'right')}。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” in ${say(p, 'cell')} does not use the denominator of its definition.`,
        why: whyEn(`does not divide by ${say(p, 'right')}`)(p),
        todo: `Check whether it should divide by ${say(p, 'right')}.`,
      }),
    },
    numerator: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的“${say(p, 'name')}”没有用定义中的分子。`,
        why: whyZh(`的分子不是 ${say(p, 'right')}`)(p),
        todo: `请核对口径，分子是否应为 ${say(p, 'right')}。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” in ${say(p, 'cell')} does not use the numerator of its definition.`,
        why: whyEn(`does not start from ${say(p, 'right')}`)(p),
        todo: `Check whether the numerator should be ${say(p, 'right')}.`,
      }),
    },
    'change-base': {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的增幅除以了本期数。`,
        why: whyZh(`应以上年同期数 ${say(p, 'right')} 为基数`)(p),
        todo: `请改为除以 ${say(p, 'right')}。`,
      }),
      'en-US': (p) => ({
        what: `The growth in ${say(p, 'cell')} divides by the present figure.`,
        why: whyEn(`should rest on last year's ${say(p, 'right')}`)(p),
        todo: `Divide by ${say(p, 'right')}.`,
      }),
    },
    'change-reversed': {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')} 的增幅用上年数减本期数，正负号相反。`,
        why: whyZh('增长应为正、下降应为负，这里正好相反')(p),
        todo: '请改为本期数减上年数。',
      }),
      'en-US': (p) => ({
        what: `The growth in ${say(p, 'cell')} takes the present figure from last year's: its sign is turned round.`,
        why: whyEn('makes growth negative and a decline positive')(p),
        todo: "Take last year's figure from the present one.",
      }),
    },
  },
  check(book, context) {
    const sheets = new Map(book.sheets.map((sheet) => [sheet.sheet.name, sheet]));
    const findings: FindingDraft[] = [];
    let passes = 0;
    for (const table of context.tables) {
      const sheet = sheets.get(table.table.sheet);
      if (!sheet) continue;
      const judged = judgeTable(table, sheet, context);
      passes += judged.passes;
      findings.push(...judged.findings);
    }
    return { passes, findings, undecided: [], notApplicable: [] };
  },
});
