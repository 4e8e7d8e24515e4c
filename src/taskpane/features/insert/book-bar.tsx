import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TextSource } from '../../../app/word-services';
import { useWords, type WordWords } from '../../locale/word';

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
  readonly source: TextSource | null;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** Which workbook the text rests on; chosen once for all views. The file is read by this page and goes nowhere. */
export function BookBar({ source, busy, onFile }: BookBarProps) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.bar}>
      {busy ? <Spinner size="tiny" label={words.book.reading} /> : <Text className={styles.name}>{nameOf(source, words)}</Text>}
      <Button
        size="small"
        appearance={source ? 'subtle' : 'primary'}
        style={{ flexShrink: 0 }}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {source ? words.book.change : words.book.choose}
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

function nameOf(source: TextSource | null, { book }: WordWords): string {
  if (!source) return book.needed;
  return source.kind === 'pasted' ? book.pasted(source.name) : book.open(source.name, source.tables, source.numbers);
}
