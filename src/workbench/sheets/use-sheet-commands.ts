import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellAddress, CellRange } from '../../core/model/address';
import { toClipboard } from '../grid/clipboard';
import type { Editing } from '../grid/cell-editor';
import type { GridCommands } from '../grid/keyboard';
import { filledWith, isOneCell } from '../grid/selection';
import { NOTHING_WRITTEN, withWritten } from '../grid/written-cells';
import type { BookOnPage } from '../use-workbench';
import type { Remark } from './remarks';
import type { ReadRange } from './use-selection';

interface CommandOptions {
  readonly book: BookOnPage;
  /** The sheet that is looked at. */
  readonly name: string;
  readonly read: ReadRange | null;
  readonly select: (at: CellAddress, how?: 'extend') => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFind: () => void;
}

type Texts = readonly (readonly string[])[];

const MOVES = { down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;

/** Writing in a sheet: what is being written, what was, and what there is to say about it. */
export function useSheetCommands({ book, name, read, select, onUndo, onRedo, onFind }: CommandOptions) {
  const { file, version } = book;
  const [editing, setEditing] = useState<Editing | null>(null);
  const [remark, setRemark] = useState<Remark>({ kind: 'none' });
  const [written, setWritten] = useState({ sheet: name, cells: NOTHING_WRITTEN });
  const copied = useRef<{ readonly shown: Texts; readonly typed: Texts } | null>(null);
  const inWork = useRef(0);
  /** The cell that F2 is about to open, with what is typed before its content is there. */
  const opening = useRef<{ readonly at: CellAddress; typed: string } | null>(null);

  const write = useCallback(
    async (at: CellAddress, texts: Texts) => {
      const change = ++inWork.current;
      // Drawn as typed at once; what it comes to, and what depends on it, follows from the worker.
      setWritten((now) => ({
        sheet: name,
        cells: withWritten(now.sheet === name ? now.cells : NOTHING_WRITTEN, at, { texts, since: version }),
      }));
      setRemark({ kind: 'writing' });
      const done = await file.type({ sheet: name, ...at }, texts);
      // Nothing came of it, or not all: what stands there now is what stood there before.
      if (!done.ok || !done.value || done.value.skipped.length > 0) setWritten({ sheet: name, cells: NOTHING_WRITTEN });
      if (!done.ok) {
        setRemark({ kind: 'failed', failure: done.failure });
        return;
      }
      // Something else is being written by now, and the remark is about that.
      if (change !== inWork.current) return;
      if (done.value) setRemark({ kind: 'outcome', outcome: done.value, wanted: texts.flat().length });
      else setRemark({ kind: 'none' });
    },
    [file, name, version],
  );
  const commands: GridCommands = {
    edit(at, first) {
      const pending = opening.current;
      if (first !== null && pending?.at.row === at.row && pending.at.col === at.col) {
        pending.typed += first;
        return;
      }
      if (first !== null) {
        opening.current = null;
        // At once: the letters that follow, or what an input method composes, must find the line open.
        flushSync(() => setEditing({ at, typed: first, where: 'cell' }));
        return;
      }
      const wanted = { at, typed: '' };
      opening.current = wanted;
      // Something else was begun before the answer came: the cell is not opened over it.
      const open = (next: Editing | null): void => {
        if (opening.current !== wanted) return;
        opening.current = null;
        setEditing(next);
      };
      void file.ask('cell', { at: { sheet: name, ...at } }).then(
        ({ typed }) => open({ at, typed: typed + wanted.typed, where: 'cell' }),
        () => open(null), // the worker broke down: the page says so elsewhere
      );
    },
    clear: (range) => void write({ row: range.top, col: range.left }, filledWith(range, '')),
    copy() {
      const copy = read?.content.copy ?? null;
      copied.current = copy;
      if (copy) setRemark({ kind: 'copied', cells: copy.shown.flat().length });
      else setRemark({ kind: 'not-copied', why: read ? 'too-big' : 'not-read-yet' });
      return copy && toClipboard(copy.shown);
    },
    paste(range, texts) {
      const block = pasteBlock(range, ownCopy(copied.current, texts) ?? texts);
      const at = { row: range.top, col: range.left };
      select(at);
      if (block.length > 1 || (block[0]?.length ?? 0) > 1)
        select({ row: at.row + block.length - 1, col: at.col + Math.max(...block.map((line) => line.length)) - 1 }, 'extend');
      void write(at, block);
    },
    toEdge(from, direction, how) {
      void file.ask('edge', { at: { sheet: name, ...from }, direction }).then(
        (to) => select(to, how),
        () => undefined, // the worker broke down: the page says so elsewhere, and the selection stays
      );
    },
    undo: onUndo,
    redo: onRedo,
    find: onFind,
    typing(typed) {
      if (!editing) return;
      // An answer that comes after the writing ended, or after more was typed, tells of nothing that is still to be.
      const turn = ++inWork.current;
      const say = (next: Remark): void => {
        if (turn === inWork.current) setRemark(next);
      };
      void file.ask('preview', { at: { sheet: name, ...editing.at }, typed }).then(
        (preview) => say({ kind: 'preview', preview }),
        () => say({ kind: 'none' }),
      );
    },
    commit(typed, move) {
      opening.current = null;
      const at = editing?.at;
      setEditing(null);
      if (!at) return;
      void write(at, [[typed]]);
      if (move === null) return;
      select({ row: Math.max(0, at.row + MOVES[move][0]), col: Math.max(0, at.col + MOVES[move][1]) });
      focusGrid();
    },
    abandon() {
      inWork.current++;
      setEditing(null);
      setRemark({ kind: 'none' });
      focusGrid();
    },
  };
  return { editing, setEditing, remark, commands, written: written.sheet === name ? written.cells : NOTHING_WRITTEN };
}

const focusGrid = (): void => document.querySelector<HTMLElement>('[data-grid]')?.focus();

/** One cell fills a whole range, as in a spreadsheet; a block is written from the range's first cell on. */
function pasteBlock(range: CellRange, texts: Texts): Texts {
  const only = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  return only !== undefined && !isOneCell(range) ? filledWith(range, only) : texts;
}

/** What was copied here comes back with every digit, not as it was shown. */
function ownCopy(copied: { readonly shown: Texts; readonly typed: Texts } | null, texts: Texts): Texts | null {
  return copied && toClipboard(copied.shown) === toClipboard(texts) ? copied.typed : null;
}
