import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import type { WorkbenchSession } from './use-workbench';
import { useWords } from './words/words';

const useStyles = makeStyles({ line: { display: 'flex', alignItems: 'center', gap: '8px' } });

/** A file that is being read: which of its sheets comes now, and a way to stop. What was open before stays open. */
export function OpeningLine({ session, size }: { readonly session: WorkbenchSession; readonly size: 'extra-tiny' | 'small' }) {
  const styles = useStyles();
  const words = useWords();
  if (!session.opening) return null;
  return (
    <div className={styles.line}>
      <Spinner size={size} label={words.opening(session.opening.count)} />
      {session.opening.count && (
        <Button size="small" onClick={session.stopOpening}>
          {words.stop}
        </Button>
      )}
    </div>
  );
}
