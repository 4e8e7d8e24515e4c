import type { KeyboardEvent } from 'react';
import type { CellAddress, CellRange } from '../../core/model/address';
import type { Direction } from '../sheets/range-content';
import type { Axis } from './axis';
import type { MergeIndex } from './merge-index';

/** What a person can do in the grid beside walking. */
export interface GridCommands {
  /** Opens the cell for writing: with what stands in it (null), or with a first letter typed. */
  readonly edit: (at: CellAddress, first: string | null) => void;
  readonly clear: (range: CellRange) => void;
  /** What goes into the clipboard; null where nothing can. */
  readonly copy: () => string | null;
  readonly paste: (range: CellRange, texts: readonly (readonly string[])[]) => void;
  /** To the end of the filled stretch, or to the next one. */
  readonly toEdge: (from: CellAddress, direction: Direction, how?: 'extend') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  /** Ends writing; `move` is the way on, null to stay. */
  readonly commit: (typed: string, move: 'down' | 'up' | 'right' | 'left' | null) => void;
  readonly abandon: () => void;
  /** Tells while writing what stands in the cell. */
  readonly typing: (typed: string) => void;
}

/** What walking over a sheet needs to know of it. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly pageRows: () => number;
  /** The last used row and column. */
  readonly last: CellAddress;
}

/** The next cell one step on: hidden lines are passed over, and a merged cell is one cell. */
export function stepFrom(at: CellAddress, down: number, across: number, { rows, columns, merges }: Omit<Ground, 'last'>): CellAddress {
  const merge = merges.at(at);
  const row = down > 0 ? (merge?.bottom ?? at.row) : at.row;
  const col = across > 0 ? (merge?.right ?? at.col) : at.col;
  const to = {
    row: rows.index(clamp(rows.at(row) + down, rows.count)),
    col: columns.index(clamp(columns.at(col) + across, columns.count)),
  };
  const into = merges.at(to);
  return into ? { row: into.top, col: into.left } : to;
}

const clamp = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1);

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function target(event: KeyboardEvent, at: CellAddress, ground: Ground): CellAddress | null {
  const { rows, columns, last } = ground;
  const whole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Home':
      return { row: whole ? rows.index(0) : at.row, col: columns.index(0) };
    case 'End':
      return { row: whole ? last.row : at.row, col: last.col };
    case 'PageDown':
      return stepFrom(at, ground.pageRows(), 0, ground);
    case 'PageUp':
      return stepFrom(at, -ground.pageRows(), 0, ground);
    default: {
      const step = STEPS[event.key];
      return step ? stepFrom(at, step[0], step[1], ground) : null;
    }
  }
}

function command(event: KeyboardEvent, { at, range }: Selection, commands: GridCommands): boolean {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === 'z') (event.shiftKey ? commands.redo : commands.undo)();
  else if (control && key === 'y') commands.redo();
  else if (control && key === 'f') commands.find();
  else if (event.key === 'F2') commands.edit(at, null);
  else if (event.key === 'Delete') commands.clear(range);
  // As in Excel: Backspace opens the cell empty.
  else if (event.key === 'Backspace') commands.edit(at, '');
  else return false;
  return true;
}

interface Selection {
  /** The cell that typing goes to. */
  readonly at: CellAddress;
  readonly range: CellRange;
  /** The end of the range that moves. */
  readonly head: CellAddress;
}

export interface GridActions extends GridCommands {
  readonly select: (at: CellAddress, how?: 'extend') => void;
}

/** The grid's keyboard, as spreadsheets have it: Shift extends the selected range. */
export function onGridKey(event: KeyboardEvent, selection: Selection, ground: Ground, actions: GridActions): void {
  if (event.target instanceof HTMLInputElement) return;
  const { at } = selection;
  // An input method begins to compose: the cell must be open before its first letter comes.
  if (event.key === 'Process' || event.nativeEvent.isComposing) {
    actions.edit(at, '');
    return;
  }
  if (walk(event, selection, ground, actions)) {
    event.preventDefault();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    actions.select({ row: 0, col: 0 });
    actions.select(ground.last, 'extend');
  } else if (event.key === 'Escape') actions.select(at);
  else if (!command(event, selection, actions)) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    actions.edit(at, event.key);
  }
  event.preventDefault();
}

function walk(event: KeyboardEvent, { at, head }: Selection, ground: Ground, { select, toEdge }: GridActions): boolean {
  if (event.key === 'Enter') {
    select(stepFrom(at, event.shiftKey ? -1 : 1, 0, ground));
    return true;
  }
  const from = event.shiftKey ? head : at;
  const how = event.shiftKey ? 'extend' : undefined;
  const step = STEPS[event.key];
  if (step && (event.ctrlKey || event.metaKey)) {
    toEdge(from, { down: step[0], across: step[1] }, how);
    return true;
  }
  const to = target(event, from, ground);
  if (to) select(to, how);
  return to !== null;
}
