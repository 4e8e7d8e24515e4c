import { MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneFailure, PaneResult } from '../../../app/pane-services';
import type { Renewal } from '../../../app/renewed-report';
import { DOCX, downloadBytes } from '../../download-bytes';
import { useLocale } from '../../locale/locale-context';
import { useRenewalWords } from '../../locale/renewal';
import { FileSlot } from '../files/file-slot';
import { RenewalView, type RenewalJumps } from './renewal-view';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap', padding: '6px 12px' },
  said: {
    display: 'block',
    padding: '0 12px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

interface RenewalDeskProps extends RenewalJumps {
  /** Names of the files; null where one is not chosen yet. */
  readonly names: { readonly report: string | null; readonly last: string | null; readonly now: string };
  readonly answer: PaneResult<Renewal> | null;
  readonly busy: boolean;
  /** What is tied was looked at and found good. */
  readonly confirmed: boolean;
  readonly onConfirm: () => void;
  readonly onReport: (file: File) => void;
  readonly onLastBook: (file: File) => void;
  /** This year's report as a .docx; null where files cannot be downloaded from the page. */
  readonly write: (() => Promise<PaneResult<Uint8Array>>) | null;
}

/** 由上年文稿写本年文稿, the same in Excel and in the workbench: the three files, what is tied to cells, and the new text. */
export function RenewalDesk({ names, answer, busy, write, ...props }: RenewalDeskProps) {
  const styles = useStyles();
  const words = useRenewalWords();
  const { t } = useLocale();
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const { report, last, now } = names;
  const download = (base: string, ask: () => Promise<PaneResult<Uint8Array>>) => {
    void ask().then((written) => {
      setFailure(written.ok ? null : written.failure);
      if (written.ok) downloadBytes(words.fileName(base.replace(/\.[^.]+$/u, '')), written.value, DOCX);
    });
  };
  const trouble = failure ?? (answer && !answer.ok ? answer.failure : null);
  return (
    <>
      <div className={styles.bar}>
        <FileSlot wants="document" role={words.lastReport} name={report} primary onFile={props.onReport} />
        <FileSlot wants="workbook" role={words.lastBook} name={last} primary={report !== null} onFile={props.onLastBook} />
        <FileSlot wants="workbook" role={words.nowBook} name={now} />
        {busy && <Spinner size="extra-tiny" label={words.busy} />}
      </div>
      {trouble ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t.failure[trouble.code]}</MessageBarBody>
        </MessageBar>
      ) : (
        <Text className={styles.said}>{words.purpose}</Text>
      )}
      {answer?.ok && report !== null && last !== null && (
        <RenewalView
          renewal={answer.value}
          names={{ report, last, now }}
          confirmed={props.confirmed}
          onConfirm={props.onConfirm}
          onDownload={write && (() => download(report, write))}
          onCell={props.onCell}
          onLastCell={props.onLastCell}
        />
      )}
    </>
  );
}
