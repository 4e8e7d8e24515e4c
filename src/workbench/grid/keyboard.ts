import type { KeyboardEvent } from 'react';
import type { CellAddress } from '../../core/model/address';
import type { Axis } from './axis';
import type { MergeIndex } from './merge-index';

/** What a person can do in the grid beside walking. */
export interface GridCommands {
  /** Opens the cell for writing: with what stands in it (null), or with a first letter typed. */
  readonly edit: (at: CellAddress, first: string | null) => void;
  readonly clear: (at: CellAddress) => void;
  readonly paste: (at: CellAddress, texts: readonly (readonly string[])[]) => void;
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
}

/** The next cell one step on: hidden lines are passed over, and a merged cell is one cell. */
export function stepFrom(at: CellAddress, down: number, across: number, { rows, columns, merges }: Ground): CellAddress {
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
  Enter: [1, 0],
};

function target(event: KeyboardEvent, at: CellAddress, ground: Ground): CellAddress | null {
  const { rows, columns } = ground;
  const whole = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'Home':
      return { row: whole ? rows.index(0) : at.row, col: columns.index(0) };
    case 'End':
      return { row: whole ? rows.index(rows.count - 1) : at.row, col: columns.index(columns.count - 1) };
    case 'PageDown':
      return stepFrom(at, ground.pageRows(), 0, ground);
    case 'PageUp':
      return stepFrom(at, -ground.pageRows(), 0, ground);
    default: {
      const step = STEPS[event.key];
      if (!step) return null;
      const far = whole && event.key !== 'Enter' ? 1e9 : 1;
      const back = event.key === 'Enter' && event.shiftKey ? -1 : 1;
      return stepFrom(at, step[0] * far * back, step[1] * far, ground);
    }
  }
}

function command(event: KeyboardEvent, at: CellAddress, commands: GridCommands): boolean {
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === 'z') (event.shiftKey ? commands.redo : commands.undo)();
  else if (control && key === 'y') commands.redo();
  else if (control && key === 'f') commands.find();
  else if (event.key === 'F2') commands.edit(at, null);
  else if (event.key === 'Delete' || event.key === 'Backspace') commands.clear(at);
  else return false;
  return true;
}

/** The grid's keyboard, as spreadsheets have it. */
export function onGridKey(
  event: KeyboardEvent,
  at: CellAddress,
  ground: Ground,
  onSelect: (at: CellAddress) => void,
  commands: GridCommands,
): void {
  if (event.target instanceof HTMLInputElement) return;
  // An input method begins to compose: the cell must be open before its first letter comes.
  if (event.key === 'Process' || event.nativeEvent.isComposing) {
    commands.edit(at, '');
    return;
  }
  const to = target(event, at, ground);
  if (to) onSelect(to);
  else if (!command(event, at, commands)) {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    commands.edit(at, event.key);
  }
  event.preventDefault();
}
