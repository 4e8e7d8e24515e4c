import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BookOnPage, WorkbenchSession } from './use-workbench';
import type { Area } from './header';
import { useFileWords } from '../taskpane/locale/files';
import { useWords } from './words/words';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  book: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '340px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  here: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  name: { justifyContent: 'flex-start', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  role: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', paddingRight: '6px' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  close: { minWidth: '24px', padding: '0 6px' },
});

interface BookStripProps {
  readonly session: WorkbenchSession;
  /** The area from which a cell was jumped to. */
  readonly from: Area | null;
  readonly onBack: (area: Area) => void;
  readonly onLook: (book: BookOnPage) => void;
}

/** The workbooks that are open, each with what it is here, and the way back to where a jump began. Nothing while there is only one. */
export function BookStrip({ session, from, onBack, onLook }: BookStripProps) {
  const styles = useStyles();
  const words = useWords();
  const fileWords = useFileWords();
  const { books, book: shown } = session;
  if (books.length < 2 && from === null) return <div />;
  return (
    <nav className={styles.strip} aria-label={words.openBooks}>
      {from !== null && (
        <Button size="small" appearance="primary" onClick={() => onBack(from)}>
          {words.backTo(words.areas[from])}
        </Button>
      )}
      {books.length > 1 && (
        <ul className={styles.list}>
          {books.map((book) => {
            const { name, id } = book.file;
            const edits = book.history.done.length;
            return (
              <li key={id} className={mergeClasses(styles.book, shown === book && styles.here)}>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.name}
                  aria-current={shown === book ? 'page' : undefined}
                  title={name}
                  onClick={() => onLook(book)}
                >
                  <span className={styles.role}>{words.roles[book.role]}</span>
                  <span className={styles.text}>{edits > 0 ? words.withEdits(name, edits) : name}</span>
                </Button>
                {book.role !== 'main' && (
                  <Button
                    size="small"
                    appearance="transparent"
                    className={styles.close}
                    aria-label={fileWords.closeBook(name)}
                    onClick={() => session.close(id)}
                  >
                    ×
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </nav>
  );
}
