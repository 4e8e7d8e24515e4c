import { useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { parseAddress, type CellAddress } from '../../core/model/address';
import { fromClipboard } from './clipboard';
import type { GridProps } from './grid';
import { HEAD } from './grid-styles';
import { onGridKey } from './keyboard';
import type { GridView } from './use-grid-view';

type Selecting = Pick<GridProps, 'sheet' | 'selected' | 'range' | 'head' | 'onSelect' | 'editing' | 'commands'>;

/** What mouse, keyboard and clipboard do in the grid, as spreadsheets have it. */
export function useGridEvents(props: Selecting, grid: GridView, scroller: RefObject<HTMLDivElement | null>) {
  const { sheet, selected, range, head, onSelect, editing, commands } = props;
  const { rows, columns, merges, frozen } = grid;
  const dragging = useRef(false);
  const last = { row: Math.max(0, sheet.rows - 1), col: Math.max(0, sheet.columns - 1) };
  const cellUnder = (event: MouseEvent): CellAddress | null => {
    const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
    const at = parseAddress(cell?.getAttribute('data-cell') ?? '');
    const merge = at && merges.at(at);
    return merge ? { row: merge.top, col: merge.left } : (at ?? null);
  };
  /** A row's number, a column's letter, the corner: their used cells as a whole. */
  const wholeUnder = (event: MouseEvent): readonly [CellAddress, CellAddress] | null => {
    const place = event.target instanceof Element ? event.target.closest('[data-row], [data-col], [data-all]') : null;
    if (!place) return null;
    const [row, col] = [place.getAttribute('data-row'), place.getAttribute('data-col')];
    if (row !== null)
      return [
        { row: Number(row), col: 0 },
        { row: Number(row), col: last.col },
      ];
    if (col !== null)
      return [
        { row: 0, col: Number(col) },
        { row: last.row, col: Number(col) },
      ];
    return [{ row: 0, col: 0 }, last];
  };
  const pageRows = (): number => {
    const room = (scroller.current?.clientHeight ?? 400) - HEAD - frozen.height;
    return Math.max(1, Math.floor(room / Math.max(1, rows.size(0))) - 1);
  };
  const inLine = (event: MouseEvent): boolean => event.target instanceof HTMLInputElement;
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || inLine(event)) return;
      const at = cellUnder(event);
      dragging.current = at !== null;
      if (at) {
        onSelect(at, event.shiftKey ? 'extend' : undefined);
        return;
      }
      const whole = wholeUnder(event);
      if (!whole) return;
      if (!event.shiftKey) onSelect(whole[0]);
      onSelect(whole[1], 'extend');
    },
    onPointerOver(event: PointerEvent) {
      if (!dragging.current || (event.buttons & 1) === 0) return;
      const at = cellUnder(event);
      if (at && (at.row !== head?.row || at.col !== head.col)) onSelect(at, 'extend');
    },
    onPointerUp() {
      dragging.current = false;
    },
    onDoubleClick(event: MouseEvent) {
      const at = cellUnder(event);
      if (at && !inLine(event)) commands.edit(at, null);
    },
    onKeyDown(event: KeyboardEvent) {
      const at = selected ?? { row: 0, col: 0 };
      const selection = { at, head: head ?? at, range: range ?? { top: at.row, bottom: at.row, left: at.col, right: at.col } };
      onGridKey(event, selection, { rows, columns, merges, pageRows, last }, { ...commands, select: onSelect });
    },
    onCopy(event: ClipboardEvent) {
      if (editing) return;
      const text = commands.copy();
      if (text === null) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    },
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData('text/plain');
      if (editing || !range || text === '') return;
      event.preventDefault();
      commands.paste(range, fromClipboard(text));
    },
  };
}
