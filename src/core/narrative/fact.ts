import type { CellRef } from '../model/address';
import type { Observation } from '../model/observation';
import type { BoundTable } from '../model/observation';

/** One quantity with what the workbook says beside it. */
export interface Fact {
  /** As the sheet or the catalogue names it. */
  readonly name: string;
  /** The labels over or before the number, outermost first: 高血压 · 规范管理数. */
  readonly labels: readonly string[];
  readonly main: Observation;
  readonly task?: Observation;
  readonly completion?: Observation;
  readonly previous?: Observation;
  readonly growth?: Observation;
  readonly difference?: Observation;
  readonly points?: Observation;
  readonly target?: Observation;
  readonly share?: Observation;
  readonly rank?: Observation;
  /** 预算, 计划: the sheet's own word for the task. */
  readonly taskWord?: string;
  /** 执行率, 拨付率: the sheet's own word for the completion. */
  readonly completionWord?: string;
}

export type MeasureSlot = Exclude<keyof Fact, 'name' | 'labels' | 'main' | 'taskWord' | 'completionWord'>;

/** A part of a table's whole: an area, a disease, a month, a project. */
export interface Member {
  readonly name: string;
  readonly kind: 'area' | 'breakdown' | 'period';
  readonly facts: readonly Fact[];
}

/** What a table offers to tell: its whole (total line), its members, in the table's order. */
export interface TableFacts {
  readonly table: BoundTable;
  /** Facts about the whole, or about each row where rows are indicators. */
  readonly whole: readonly Fact[];
  readonly members: readonly Member[];
  /** The ways in which the whole is divided: 按学历分, 按职称分. */
  readonly sections?: readonly WholeSection[];
}

/** One way in which a quantity of the whole is divided, with all its parts. */
export interface WholeSection {
  /** 按学历分 */
  readonly by: string;
  readonly of: Fact;
  readonly parts: readonly Fact[];
}

/** What may not be told: cells that a finding holds wrong. */
export type Trusted = (observation: Observation | undefined) => observation is Observation;

/** A cell as a key of maps; cells are asked for by the hundred thousand, so no search goes over all of them. */
export const key = (cell: CellRef): string => `${cell.sheet}!${cell.row},${cell.col}`;

const RATE_UNITS = new Set(['%', '‰', '/10万', '/万']);
export const isRate = (unit: string): boolean => RATE_UNITS.has(unit);
