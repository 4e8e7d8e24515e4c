import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatAddress, type CellRef } from '../../core/model/address';
import type { Editing } from '../grid/cell-editor';
import type { GridCommands } from '../grid/keyboard';
import type { OpenedFile } from '../files/opened-file';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200 },
  address: { width: '64px', flexShrink: 0, textAlign: 'center', fontWeight: tokens.fontWeightSemibold, padding: '4px 6px' },
  content: {
    flexGrow: 1,
    minWidth: '80px',
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '5px 8px',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
  },
  comment: {
    color: tokens.colorNeutralForeground2,
    paddingRight: '8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '40%',
  },
});

interface EditLineProps {
  readonly file: OpenedFile;
  readonly at: CellRef | null;
  readonly version: number;
  readonly editing: Editing | null;
  readonly onEditing: (editing: Editing | null) => void;
  readonly commands: GridCommands;
}

/** The address and the content of the selected cell: the formula itself, the number without its format. */
export function EditLine({ file, at, version, editing, onEditing, commands }: EditLineProps) {
  const styles = useStyles();
  const words = useWords();
  const [content, setContent] = useState({ typed: '', comment: null as string | null });
  const [draft, setDraft] = useState<string | null>(null);
  const abandoned = useRef(false);
  useEffect(() => {
    if (!at) return undefined;
    let left = false;
    file.ask('cell', { at }).then(
      (answer) => !left && setContent(answer),
      () => !left && setContent({ typed: '', comment: null }), // the worker was closed with its file
    );
    return () => {
      left = true;
    };
  }, [file, at, version]);
  const shown = editing?.where === 'line' ? (draft ?? content.typed) : content.typed;
  return (
    <div className={styles.line}>
      <span className={styles.address} aria-label={words.cellAddress}>
        {at ? formatAddress(at) : ''}
      </span>
      <input
        className={styles.content}
        aria-label={words.cellContent}
        value={shown}
        spellCheck={false}
        autoComplete="off"
        onFocus={() => {
          if (!at) return;
          abandoned.current = false;
          setDraft(content.typed);
          onEditing({ at, typed: content.typed, where: 'line' });
        }}
        onChange={(event) => {
          setDraft(event.target.value);
          commands.typing(event.target.value);
        }}
        onBlur={() => {
          if (abandoned.current || draft === null || editing?.where !== 'line') return;
          commands.commit(draft, null);
          setDraft(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && draft !== null) {
            abandoned.current = true;
            commands.commit(draft, 'down');
            setDraft(null);
          } else if (event.key === 'Escape') {
            abandoned.current = true;
            setDraft(null);
            commands.abandon();
          }
        }}
      />
      {content.comment !== null && (
        <span className={styles.comment} title={content.comment}>
          {words.comment(content.comment)}
        </span>
      )}
    </div>
  );
}
