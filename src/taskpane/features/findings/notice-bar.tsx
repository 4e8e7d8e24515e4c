import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { CellEdit } from '../../../core/model/finding';
import { useLocale } from '../../locale/locale-context';
import { useEffect, useRef } from 'react';
import type { CheckSession, Notice } from '../../use-check';

/** The notice as a live region of its own, on every tab. */
export function PaneNotice({ session }: { readonly session: CheckSession }) {
  return (
    <div role="status" aria-live="polite">
      {session.notice && <NoticeBar notice={session.notice} onUndo={session.undo} />}
    </div>
  );
}

/** What was just done, with the way back; never a dialog. */
export function NoticeBar({ notice, onUndo }: { readonly notice: Notice; readonly onUndo: (edits: readonly CellEdit[]) => void }) {
  const { t } = useLocale();
  const bar = useRef<HTMLDivElement>(null);
  // The card with the button that was pressed is gone: the keyboard goes on from the way back.
  useEffect(() => {
    if (notice.kind === 'applied') bar.current?.querySelector('button')?.focus();
  }, [notice]);
  switch (notice.kind) {
    case 'applied':
      return (
        <div ref={bar}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{t.done.applied(notice.count, notice.skipped)}</MessageBarBody>
            {notice.undo.length > 0 && (
              <MessageBarActions>
                <Button size="small" onClick={() => onUndo(notice.undo)}>
                  {t.done.undo}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        </div>
      );
    case 'undone':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t.done.undone(notice.count, notice.skipped)}</MessageBarBody>
        </MessageBar>
      );
    case 'updated':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t.check.updated(notice.appeared, notice.gone)}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <MessageBar intent={notice.failure.code === 'cancelled' ? 'info' : 'error'} layout="multiline">
          <MessageBarBody>{t.failure[notice.failure.code]}</MessageBarBody>
        </MessageBar>
      );
    case 'done':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
        </MessageBar>
      );
    case 'state-failed':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t.stateFailure[notice.reason]}</MessageBarBody>
        </MessageBar>
      );
  }
}
