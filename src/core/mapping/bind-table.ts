import type { BoundTable, IndicatorRef, LineMeaning, MappingReason, TemplateMatch } from '../model/observation';
import type { Unit } from '../model/quantity';
import type { StatTable } from '../model/table';
import { cellAt, type SheetSnapshot } from '../model/workbook';
import { assignIndicators } from './assign-indicators';
import { chooseAxis, memberKeys, unitKindsOfRows } from './choose-axis';
import { chooseNames } from './choose-name';
import { numbersJudge } from './line-numbers';
import { completeName, inheritNames, sharesInTime } from './complete-names';
import { joinNames } from './compose-name';
import { isTotalName } from './area-names';
import { cleanLabel, nameKey } from './label-text';
import { frameLabels, readLine, type LineReading } from './line-reading';
import { observeTable } from './observe-table';
import { stubColumns, isUnitWord, type StubColumn } from './stub-columns';
import type { Binder, BoundAxes, BoundLine, IndicatorAxis } from './axes';
import { memberOf, type Member, namesOfMembers } from './member-columns';
import { namesInFull, supportIn, tableWords } from './table-words';
import { matchTemplates } from './match-template';
import { unitsOfRow, withMemberStubs } from './member-stubs';
import { nameMappings } from './name-mappings';
import type { TableContext } from './table-context';
import { unitInLabel } from '../notation/unit';

/** A table with what its frame says. */
export interface FramedTable {
  readonly table: StatTable;
  readonly context: TableContext;
  /** `BoundTable.key`. */
  readonly key: string;
}

/** Gives every line of a table its meaning, every number its indicator, unit, area, period and breakdown. */
export function bindTable(framed: FramedTable, sheet: SheetSnapshot, binder: Binder): BoundTable {
  const { table, context, key } = framed;
  const stubs = withMemberStubs(table, stubColumns(table, sheet));
  const frame = frameLabels(table.columns);
  const columns = sharesInTime(table.columns.map((line) => readLine(line, frame, false)));
  const areaStub = stubs.some((stub) => stub.kind === 'area');
  const rows = table.rows.map((line) => readRow(line, stubs, areaStub));
  const filled = columns.filter(({ line }) => holdsNumbers(table, line.index, sheet));
  const unnamed = filled.length > 0 && filled.every(({ names }) => names.length === 0);
  const unitsDown = unitKindsOfRows(table, stubs);
  const axis = chooseAxis(columns, rows, stubs, { members: memberKeys(binder.catalogue), context, unnamed, unitsDown });
  const axes = bindAxes(framed, { axis, columns, rows, stubs }, sheet, binder);
  const observations = observeTable(axes, sheet, binder);
  const templates = matchTemplates(axes, binder.catalogue);
  return {
    table,
    key,
    names: nameMappings(axes, observations, binder),
    template: chosenTemplate(templates, binder.corrections.templateOf(key)),
    candidates: templates.slice(0, 3),
    area: context.area ?? binder.area,
    period: context.period ?? binder.period,
    rows: axes.rows.map(meaning),
    columns: axes.columns.map(meaning),
    observations,
    indicatorAxis: axis,
  };
}

/** Columns of words (责任科室, 形象进度) do not say what a table counts. */
function holdsNumbers(table: StatTable, column: number, sheet: SheetSnapshot): boolean {
  return table.rows.some((row) => {
    const value = cellAt(sheet, row.index, column)?.value;
    return typeof value === 'number' || (typeof value === 'string' && /[0-9０-９]/u.test(value));
  });
}

export const TEMPLATE_THRESHOLD = 0.6;

/** A person's word on the template, else the best match if it is good enough. */
function chosenTemplate(matches: readonly TemplateMatch[], said: string | null | undefined): TemplateMatch | null {
  const [best] = matches;
  if (said === undefined) return best && best.confidence >= TEMPLATE_THRESHOLD ? best : null;
  return said === null ? null : { id: said, confidence: 1, reasons: [{ code: 'said-by-person', params: {} }] };
}

/** A row's own labels; serial numbers, unit words and signs are no names. */
function readRow(line: StatTable['rows'][number], stubs: readonly StubColumn[], areaStub: boolean): LineReading {
  const kinds = new Map(stubs.map((stub) => [stub.column, stub.kind]));
  const kept = line.labels.filter((label) => {
    const kind = kinds.get(label.at.col) ?? 'name';
    // 全县, 目标值 in the column of serial numbers name their row.
    if (kind === 'serial') return WORDS.test(label.text);
    return kind === 'member' ? isTotalName(label.text) : kind !== 'unit' && kind !== 'sign';
  });
  const reading = readLine({ ...line, labels: kept }, [], areaStub && kept.every((label) => kinds.get(label.at.col) !== 'name'));
  return { ...reading, line };
}

const WORDS = /(?![一二三四五六七八九十])[\u4e00-\u9fff]{2,}/u;

/** Measures of what the heading over them names: 增长% under 职工医保 is of 职工医保. */
const NAMES_A_PART: ReadonlySet<string> = new Set(['value', 'growth', 'difference', 'percentage-points', 'share']);

interface ReadLines {
  readonly axis: IndicatorAxis;
  readonly columns: readonly LineReading[];
  readonly rows: readonly LineReading[];
  readonly stubs: readonly StubColumn[];
}

function bindAxes(framed: FramedTable, lines: ReadLines, sheet: SheetSnapshot, binder: Binder): BoundAxes {
  const { table, context, key } = framed;
  const { axis, columns, rows, stubs } = lines;
  const unitStub = stubs.find((stub) => stub.kind === 'unit')?.column ?? unitColumnInBody(table, sheet);
  const unitOf = (row: number): Unit | null => {
    const value = unitStub === null ? undefined : cellAt(sheet, row, unitStub)?.value;
    return typeof value === 'string' && isUnitWord(value) ? (unitInLabel(`（${value.trim()}）`).unit ?? value.trim()) : null;
  };
  const chosen = chooseNames(
    columns,
    columns.map((column) => column.unit),
    binder.index,
    true,
  );
  const members = columns.map((column) => (axis === 'columns' ? memberOf(column) : null));
  const counted = axis === 'columns' ? countedOfMembers(columns, context, memberKeys(binder.catalogue)) : null;
  const columnNames = inheritNames(
    columns,
    namesOfMembers(columns, members, chosen, context.topic).map((name, position) =>
      members[position]
        ? name
        : counted !== null && name !== ''
          ? joinNames(name, counted)
          : completeName(name, columns[position], context.topic, /人口/u.test(chosen[position + 1] ?? '')),
    ),
  );
  const rowUnits = rows.map((row) => unitOf(row.line.index));
  const rowNames = axis === 'columns' ? rows.map((row) => row.names.at(-1) ?? '') : chooseNames(rows, rowUnits, binder.index, false);
  const namesFrom = axis === 'columns' ? columnNames : rowNames;
  const units = axis === 'columns' ? columns.map((column) => column.unit) : rowUnits;
  const said = (name: string) => binder.corrections.ofName(key, name)?.indicator;
  const supports = supportIn(tableWords(table, context));
  const full = namesInFull(namesFrom, binder.index);
  const inFull = namesFrom.map((name, position) => (said(name) === undefined ? (full[position] ?? name) : name));
  const [only] = context.units.length === 1 ? context.units : [];
  const numbered = namesFrom.map((name, position) => ({ name, unit: units[position] ?? only ?? null }));
  const canBe = numbersJudge(numbered, lines, sheet, binder.workbook);
  const assigned = assignIndicators(inFull, units, binder.index, { said, supports, canBe });
  const boundColumns = columns.map((reading, position): BoundLine => ({
    reading,
    name: columnNames[position] ?? '',
    unitColumn: null,
    breakdown:
      axis === 'rows' && reading.names.length > 0 && !reading.measureNamed && NAMES_A_PART.has(reading.measure ?? 'value')
        ? { [dimensionOf('')]: reading.names.join('') }
        : breakdownOfMember(members[position] ?? null),
    assignment: axis === 'columns' ? (assigned[position] ?? null) : null,
    rateOfColumns: false,
  }));
  const rates = axis === 'columns' ? ratesUnderCounts(rowNames, columns) : new Set<number>();
  const boundRows = rows.map((reading, position): BoundLine => ({
    reading,
    name: rowNames[position] ?? '',
    unitColumn: rowUnits[position] ?? null,
    breakdown: { ...unitsOfRow(reading.line, stubs), ...(axis === 'columns' && !rates.has(position) ? breakdownOf(reading, stubs) : {}) },
    assignment: axis === 'columns' ? null : (assigned[position] ?? null),
    rateOfColumns: rates.has(position),
  }));
  return { table, context, key, axis, rows: boundRows, columns: boundColumns, unitColumn: unitStub };
}

/**
 * What the title counts where the columns are diseases or vaccines and nothing else: 报告发病数 over 手足口病 | 肺结核 | 合计. Null where
 * the columns say what they count.
 */
function countedOfMembers(columns: readonly LineReading[], context: TableContext, members: ReadonlySet<string>): string | null {
  const named = columns.filter((column) => column.names.length > 0);
  const bare = named.every(({ names, unit, measure }) => names.length === 1 && unit === null && measure === null);
  if (named.length < 2 || !bare || !named.every(({ names }) => members.has(nameKey(names[0] ?? '')))) return null;
  return /(?:发病|死亡|病例|接种|应种|实种|检测|检出|阳性|就诊|救治)(?:人|例|剂)?(?:次)?[数率]$/u.exec(context.topic)?.[0] ?? null;
}

const RATE_NAME = /(?:率|比例|比重|构成比|占比)(?:[(（]?%[)）]?)?$/u;

/** The few rows that name a rate where the columns count. */
function ratesUnderCounts(rowNames: readonly string[], columns: readonly LineReading[]): ReadonlySet<number> {
  const found = rowNames.flatMap((name, position) => (RATE_NAME.test(name) ? [position] : []));
  const counting = columns.every(({ names, unit }) => unit === null || !/^[%‰/]/u.test(unit) || !RATE_NAME.test(names.at(-1) ?? ''));
  return new Set(counting && found.length * 3 <= rowNames.length ? found : []);
}

const breakdownOfMember = (member: Member | null): Readonly<Record<string, string>> =>
  member === null ? {} : { [member.dimension]: member.member };

/** A 计量单位 column may stand among the data columns; it holds no numbers. */
function unitColumnInBody(table: StatTable, sheet: SheetSnapshot): number | null {
  const last = table.range.right;
  for (let column = table.range.left; column <= last; column++) {
    let words = 0;
    let filled = 0;
    for (const row of table.rows) {
      const value = cellAt(sheet, row.index, column)?.value;
      if (value === undefined || value === null || value === '') continue;
      filled += 1;
      if (typeof value === 'string' && isUnitWord(value)) words += 1;
    }
    if (filled > 0 && words / filled > 0.8) return column;
  }
  return null;
}

function breakdownOf(reading: LineReading, stubs: readonly StubColumn[]): Readonly<Record<string, string>> {
  if (reading.total && reading.names.length === 0) return {};
  const result: Record<string, string> = {};
  for (const label of reading.line.labels) {
    const stub = stubs.find((candidate) => candidate.column === label.at.col);
    if (!stub || (stub.kind !== 'name' && stub.kind !== 'group')) continue;
    const clean = cleanLabel(label.text);
    if (clean === '' || !reading.names.includes(clean)) continue;
    const dimension = dimensionOf(stub.heading);
    result[dimension] = result[dimension] === undefined ? clean : joinNames(result[dimension], clean);
  }
  return result;
}

function dimensionOf(heading: string): string {
  const clean = cleanLabel(heading).replace(/名称$|\(.*\)$|（.*）$/gu, '');
  return clean === '' ? '类别' : clean;
}

function meaning(line: BoundLine): LineMeaning {
  const { reading, assignment } = line;
  const indicator: IndicatorRef | undefined = line.name === '' ? undefined : { id: assignment?.indicator?.id ?? null, name: line.name };
  const unit = line.unitColumn ?? reading.unit;
  return {
    line: reading.line,
    ...(indicator ? { indicator } : {}),
    ...(reading.measure ? { measure: reading.measure } : {}),
    ...(unit ? { unit } : {}),
    ...(reading.area ? { area: reading.area } : {}),
    ...(reading.period ? { period: reading.period } : {}),
    ...(Object.keys(line.breakdown).length > 0 ? { breakdown: line.breakdown } : {}),
    ...(reading.total ? { total: true } : {}),
    confidence: assignment?.score ?? 0,
    reasons: reasonsOf(line),
  };
}

function reasonsOf(line: BoundLine): readonly MappingReason[] {
  const { assignment } = line;
  if (!assignment?.indicator) return line.name === '' ? [] : [{ code: 'name-not-in-catalogue', params: { name: line.name } }];
  return [
    {
      code: `matched-by-${assignment.by}`,
      params: { name: line.name, indicator: assignment.indicator.name, score: Math.round(assignment.score * 100) },
    },
  ];
}
