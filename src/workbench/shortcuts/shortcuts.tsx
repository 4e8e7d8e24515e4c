import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words';
import { useShortcutWords } from './shortcut-words';

const useStyles = makeStyles({
  board: {
    padding: '8px 12px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    maxHeight: '50vh',
    overflowY: 'auto',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  groups: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))', gap: '8px 24px' },
  group: { margin: 0 },
  title: { margin: '4px 0', fontSize: tokens.fontSizeBase200 },
  line: { display: 'grid', gridTemplateColumns: '130px minmax(0, 1fr)', gap: '8px', padding: '1px 0' },
  keys: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  what: { margin: 0 },
});

/** The keys of the workbench, as a board under the header. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { title, groups } = useShortcutWords();
  const board = useRef<HTMLElement>(null);
  useEffect(() => board.current?.focus(), []);
  return (
    <section ref={board} className={styles.board} aria-label={title} tabIndex={-1}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <div className={styles.groups}>
        {groups.map(({ name, keys }) => (
          <div key={name}>
            <h3 className={styles.title}>{name}</h3>
            <dl className={styles.group}>
              {keys.map(([key, what]) => (
                <div key={key} className={styles.line}>
                  <dt className={styles.keys}>{key}</dt>
                  <dd className={styles.what}>{what}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}
