import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CellRef } from '../../core/model/address';
import type { OpenedFile } from '../files/opened-file';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '4px', paddingRight: '8px', flexShrink: 0 },
  field: {
    width: '150px',
    padding: '3px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Hits shown at most; a longer list would only be walked through. */
const MOST_HITS = 500;

interface FindBarProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly file: OpenedFile;
  readonly version: number;
  readonly found: readonly CellRef[];
  readonly onFound: (cells: readonly CellRef[]) => void;
  readonly onSelect: (cell: CellRef) => void;
}

/** Looks for words in what the cells of all sheets show. */
export function FindBar({ open, onOpen, file, version, found, onFound, onSelect }: FindBarProps) {
  const styles = useStyles();
  const words = useWords();
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const [searched, setSearched] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);
  const go = (to: number, cells: readonly CellRef[]) => {
    const place = cells.length === 0 ? 0 : (to + cells.length) % cells.length;
    setAt(place);
    const cell = cells[place];
    if (cell) onSelect(cell);
  };
  const search = async (step: number) => {
    const key = `${version}|${wanted}`;
    if (key === searched) {
      go(at + step, found);
      return;
    }
    const cells = await file.ask('find', { words: wanted, limit: MOST_HITS });
    setSearched(key);
    onFound(cells);
    go(0, cells);
  };
  if (!open)
    return (
      <div className={styles.bar}>
        <Button size="small" appearance="subtle" onClick={() => onOpen(true)}>
          {words.find}
        </Button>
      </div>
    );
  const close = () => {
    onFound([]);
    setSearched('');
    onOpen(false);
    document.querySelector<HTMLElement>('[data-grid]')?.focus();
  };
  return (
    <div className={styles.bar} role="search">
      <input
        ref={input}
        className={styles.field}
        aria-label={words.find}
        placeholder={words.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') void search(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
        }}
      />
      <Text size={200} role="status">
        {searched === '' ? '' : found.length === 0 ? words.notFound : words.found(at + 1, found.length, found.length >= MOST_HITS)}
      </Text>
      <Button size="small" appearance="subtle" onClick={() => void search(-1)}>
        {words.previous}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => void search(1)}>
        {words.next}
      </Button>
      <Button size="small" appearance="subtle" onClick={close}>
        {words.close}
      </Button>
    </div>
  );
}
