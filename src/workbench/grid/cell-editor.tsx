import { useLayoutEffect, useRef } from 'react';
import type { CellAddress } from '../../core/model/address';
import { useGridStyles } from './grid-styles';
import type { GridCommands } from './keyboard';

export interface Editing {
  readonly at: CellAddress;
  /** What the line holds when it opens. */
  readonly typed: string;
  /** Where it is written: in the cell or in the line above the grid. */
  readonly where: 'cell' | 'line';
}

/** Tab goes on to the next cell here; the component library would move the focus before the line is read. */
const OWN_TAB = '{"focusable":{"ignoreKeydown":{"Tab":true}}}';

interface CellEditorProps {
  readonly editing: Editing;
  readonly commands: GridCommands;
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** The line over a cell that is being written to. */
export function CellEditor({ editing, commands, place }: CellEditorProps) {
  const styles = useGridStyles();
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useLayoutEffect(() => {
    if (editing.where !== 'cell') return;
    const line = input.current;
    line?.focus();
    line?.setSelectionRange(line.value.length, line.value.length);
  }, [editing]);
  const end = (typed: string, move: Parameters<GridCommands['commit']>[1]) => {
    if (ended.current) return;
    ended.current = true;
    commands.commit(typed, move);
  };
  if (editing.where !== 'cell') return null;
  return (
    <input
      ref={input}
      className={styles.editor}
      style={{ left: place.left, top: place.top, minWidth: Math.max(place.width, 160), height: Math.max(place.height, 24) }}
      defaultValue={editing.typed}
      spellCheck={false}
      autoComplete="off"
      data-tabster={OWN_TAB}
      onChange={(event) => commands.typing(event.target.value)}
      onBlur={(event) => end(event.target.value, null)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value, event.shiftKey ? 'up' : 'down');
        else if (event.key === 'Tab') end(event.currentTarget.value, event.shiftKey ? 'left' : 'right');
        else if (event.key === 'Escape') {
          ended.current = true;
          commands.abandon();
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
