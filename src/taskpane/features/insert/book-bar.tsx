import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { OpenedBook } from '../../../app/word-services';
import { useWords } from '../../locale/word';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface BookBarProps {
  readonly book: OpenedBook | null;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Which workbook the text rests on; chosen once for all views. The file is read by this page and goes nowhere. */
export function BookBar({ book, busy, onFile }: BookBarProps) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar}>
      {busy ? (
        <Spinner size="tiny" label={words.book.reading} />
      ) : (
        <Text className={styles.name}>{book ? words.book.open(book.name, book.tables, book.numbers) : words.book.needed}</Text>
      )}
      <Button
        size="small"
        appearance={book ? 'subtle' : 'primary'}
        style={{ flexShrink: 0 }}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {book ? words.book.change : words.book.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.csv"
        aria-label={words.book.choose}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
