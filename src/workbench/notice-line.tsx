import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLocale } from '../taskpane/locale/locale-context';
import { useFileWords, type FileWords } from '../taskpane/locale/files';
import type { PageNotice } from './page-notice';
import type { WorkbenchSession } from './use-workbench';
import { useWords, type WorkbenchWords } from './words/words';
import type { Sentences } from '../taskpane/locale/sentences';

const INTENT = {
  failed: 'error',
  restored: 'info',
  saved: 'success',
  refused: 'error',
  'same-file': 'warning',
  closed: 'info',
  'only-here': 'warning',
  'not-kept': 'warning',
} as const;

function sentenceOf(notice: PageNotice, words: WorkbenchWords, files: FileWords, t: Sentences): string {
  switch (notice.kind) {
    case 'failed':
      return words.failed(notice.name, t.failure[notice.failure.code]);
    case 'restored':
      return words.restored(notice.name, notice.edits);
    case 'saved':
      return words.saved(notice.name, notice.edits);
    case 'refused':
      return notice.files.map(({ name, kind }) => files.refused[kind](name)).join(' ');
    case 'same-file':
      return words.sameFile(notice.name);
    case 'closed':
      return words.closed(notice.name, notice.edits);
    case 'only-here':
      return words.onlyHere(notice.name);
    case 'not-kept':
      return words.notKept;
  }
}

/** One line under the header: what just happened, with the way back. */
export function NoticeLine({ session }: { readonly session: WorkbenchSession }) {
  const { t } = useLocale();
  const words = useWords();
  const files = useFileWords();
  const { notice } = session;
  if (!notice) return <div role="status" />;
  return (
    <MessageBar intent={INTENT[notice.kind]} layout="multiline" role="status">
      <MessageBarBody>{sentenceOf(notice, words, files, t)}</MessageBarBody>
      <MessageBarActions>
        {notice.kind === 'restored' && notice.edits > 0 && (
          <Button size="small" onClick={session.startAgain}>
            {words.startAgain}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={() => session.say(null)}>
          {words.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
