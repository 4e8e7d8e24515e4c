import type { Indicator, Target } from '../model/catalogue';
import type { SheetSnapshot } from '../model/workbook';
import type { OwnLine, OwnSheetProblem, OwnSheetReader } from './own-sheet-reader';
import { readTargetText, type WrittenTarget } from './target-text';

/** A sheet whose name or title says that targets are set on it. A 目标值 column elsewhere is judged where it stands. */
const SHEET = /目标责任(?:书|状)|责任目标|(?:目标|任务)(?:任务|指标|值)?(?:分解|下达)|考核目标|绩效目标|自定义目标/u;
const DUTY = /目标责任(?:书|状)|自定义目标/u;
const NAME_HEAD = /^(?:序号)?(?:考核|工作|目标|主要|责任)?(?:指标|项目|内容)(?:名称|内容)?$|^(?:指标|目标)(?:名称|项目)$/u;
const TARGET_HEAD =
  /^(?:年度|全年|\d{4}年度?|责任|考核|工作|规划)?(?:目标值?|指标值|目标要求|要求值?|目标任务|责任目标)(?:[（(].{1,6}[)）])?$/u;
const UNIT_HEAD = /^(?:计量)?单位$/u;
const YEAR_HEAD = /^(?:适用)?年[份度]$/u;
const AREA_HEAD = /^(?:适用)?(?:地区|乡镇|范围)$/u;
const NATURE_HEAD = /^(?:指标)?(?:性质|属性)$/u;
const SOURCE_HEAD = /^(?:依据|文件|来源|文号)$/u;
const NATURES: Readonly<Record<string, Target['nature']>> = { 约束性: 'binding', 预期性: 'expected', 指导性: 'guiding' };

export const isTargetSheet = (sheet: SheetSnapshot): boolean => SHEET.test(sheet.name) || SHEET.test(titleOf(sheet)?.text ?? '');

function titleOf(sheet: SheetSnapshot): { readonly text: string; readonly row: number; readonly col: number } | null {
  for (const row of sheet.rows.slice(0, 3))
    for (const cell of row.cells)
      if (typeof cell.value === 'string' && cell.value.trim() !== '') return { text: cell.value.trim(), row: row.index, col: cell.col };
  return null;
}

interface Heads {
  readonly line: number;
  readonly name: number;
  readonly target: number;
  readonly unit: number | null;
  readonly year: number | null;
  readonly area: number | null;
  readonly nature: number | null;
  readonly source: number | null;
}

/** Reads a 目标责任书: a row of heads with 指标 and 目标值 (and 单位, 年份, 地区, 性质, 依据 where given), then a target a row. */
export function readTargetSheet(reader: OwnSheetReader): {
  readonly targets: readonly Target[];
  readonly problems: readonly OwnSheetProblem[];
  /** Lines whose target is words alone (按要求完成): nothing to hold a figure against. */
  readonly inWords: number;
} {
  const { sheet, lines } = reader;
  const heads = headsOf(lines);
  const title = titleOf(sheet);
  if (!heads) {
    const place = { sheet: sheet.name, row: title?.row ?? 0, col: title?.col ?? 0, text: title?.text ?? '' };
    // 任务分解表 may set tasks by area, which the tables' own rules judge: only what calls itself a 目标责任书 must have the heads.
    return { targets: [], problems: DUTY.test(`${sheet.name} ${place.text}`) ? [{ code: 'no-target-column', ...place }] : [], inWords: 0 };
  }
  const targets: Target[] = [];
  const problems: OwnSheetProblem[] = [];
  let inWords = 0;
  const document = title && title.row < (lines[heads.line]?.row ?? 0) ? title.text : sheet.name;
  const stated = yearIn(document) ?? yearIn(sheet.name);
  for (const line of lines.slice(heads.line + 1)) {
    const name = at(line, heads.name);
    const goal = at(line, heads.target);
    // A line of remarks or a heading of a group sets nothing.
    if (!name || !goal) continue;
    if (!/\d/u.test(goal.text.normalize('NFKC'))) {
      inWords += 1;
      continue;
    }
    const refuse = (code: OwnSheetProblem['code'], place: { readonly col: number; readonly text: string }): void =>
      void problems.push({ code, sheet: sheet.name, row: line.row, col: place.col, text: place.text });
    const indicator = reader.indicator(name.text);
    if (!indicator) {
      refuse('unknown-indicator', name);
      continue;
    }
    const written =
      typeof goal.cell.value === 'number' ? fromNumber(goal.cell.value, reader.percent(goal.cell)) : readTargetText(goal.text);
    if (!written) {
      refuse('unreadable-target', goal);
      continue;
    }
    const comparator = written.comparator ?? ({ up: '>=', down: '<=', neutral: null } as const)[indicator.direction];
    if (comparator === null) {
      refuse('target-direction', goal);
      continue;
    }
    const factor = unitFactor(written.unit ?? at(line, heads.unit)?.text ?? indicator.unit, indicator);
    if (factor === null) {
      refuse('target-unit', goal);
      continue;
    }
    const year = yearIn(at(line, heads.year)?.text ?? '') ?? stated;
    const area = at(line, heads.area)?.text;
    const source = at(line, heads.source)?.text;
    targets.push({
      id: `own-sheet-${reader.number + 1}-${line.row + 1}`,
      indicator: indicator.id,
      comparator,
      value: tidy(written.value * factor),
      ...(written.upper === undefined ? {} : { upper: tidy(written.upper * factor) }),
      unit: indicator.unit,
      scope: area === undefined || /^全[市县区省旗州]/u.test(area) ? null : area,
      jurisdiction: 'national',
      years: { from: year, to: year },
      nature: NATURES[at(line, heads.nature)?.text ?? ''] ?? null,
      source: { title: source ?? document, number: null, year: stated },
      evidence: 'stated',
    });
  }
  return { targets, problems, inWords };
}

const at = (line: OwnLine, col: number | null): OwnLine['cells'][number] | undefined => line.cells.find((cell) => cell.col === col);
const yearIn = (text: string): number | null => Number(/(?:19|20)\d{2}/u.exec(text)?.[0] ?? 0) || null;
const tidy = (value: number): number => Number(value.toPrecision(12));

function headsOf(lines: readonly OwnLine[]): Heads | null {
  for (const [position, line] of lines.slice(0, 12).entries()) {
    const find = (pattern: RegExp): number | null => line.cells.find((cell) => pattern.test(cell.text.replace(/\s/gu, '')))?.col ?? null;
    const [name, target] = [find(NAME_HEAD), find(TARGET_HEAD)];
    if (name === null || target === null || name === target) continue;
    const rest = {
      unit: find(UNIT_HEAD),
      year: find(YEAR_HEAD),
      area: find(AREA_HEAD),
      nature: find(NATURE_HEAD),
      source: find(SOURCE_HEAD),
    };
    return { line: position, name, target, ...rest };
  }
  return null;
}

const fromNumber = (value: number, percent: boolean): WrittenTarget =>
  percent ? { comparator: null, value: value * 100, unit: '%' } : { comparator: null, value, unit: null };

const SCALES: Readonly<Record<string, number>> = { '%': 100, '‰': 1000, '/万': 10_000, '/10万': 100_000, '/100万': 1_000_000 };
const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** By what a number in the written unit is to be multiplied to stand in the indicator's; null where the units measure different things. */
function unitFactor(written: string, indicator: Indicator): number | null {
  const unit = written.normalize('NFKC').replace(/^1\//u, '/').trim();
  if (unit === indicator.unit) return 1;
  for (const family of [SCALES, MONEY]) {
    const [from, to] = [family[unit], family[indicator.unit]];
    if (from !== undefined && to !== undefined) return family === SCALES ? to / from : from / to;
  }
  return null;
}
