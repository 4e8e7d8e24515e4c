import { makeStyles } from '@fluentui/react-components';
import type { PaneServices, RenewalServices } from '../../../app/pane-services';
import { useAnswer } from '../../use-answer';
import type { CheckSession } from '../../use-check';
import { RenewalDesk } from './renewal-desk';

/** Last year's files as a person chose them; kept by the pane while other views are looked at. */
export interface RenewalFiles {
  readonly report: File | null;
  readonly workbook: File | null;
  /** What is tied was looked at and found good. */
  readonly confirmed: boolean;
  /** Grows with every choice: another file may have the same name. */
  readonly choice: number;
}

interface PaneRenewalProps {
  readonly session: CheckSession;
  readonly services: PaneServices;
  readonly renewal: RenewalServices;
  readonly files: RenewalFiles;
  readonly onFiles: (files: RenewalFiles) => void;
}

const useStyles = makeStyles({
  // The desk's parts bring a margin of their own.
  view: { margin: '0 -12px', display: 'flex', flexDirection: 'column' },
});

/** Last year's report and workbook from the disk; this year's workbook is the one that is open. */
export function PaneRenewal({ session, services, renewal, files, onFiles }: PaneRenewalProps) {
  const styles = useStyles();
  const { report, workbook, confirmed, choice } = files;
  const both = report && workbook ? { report, workbook } : null;
  const answer = useAnswer(both && `${session.runs}|${choice}`, async () => {
    // Asked only where both are there; the key says so.
    if (!both) return { ok: false, failure: { code: 'not-found', detail: '' } } as const;
    return renewal.renew(both);
  });
  const result =
    answer.kind === 'here'
      ? ({ ok: true, value: answer.value } as const)
      : answer.kind === 'failed'
        ? ({ ok: false, failure: answer.failure } as const)
        : null;
  return (
    <div className={styles.view}>
      <RenewalDesk
        names={{ report: report?.name ?? null, last: workbook?.name ?? null, now: services.bookName() }}
        answer={result}
        busy={answer.kind === 'waiting'}
        confirmed={confirmed}
        onConfirm={() => onFiles({ ...files, confirmed: true })}
        onReport={(file) => onFiles({ ...files, report: file, confirmed: false, choice: choice + 1 })}
        onLastBook={(file) => onFiles({ ...files, workbook: file, choice: choice + 1 })}
        write={services.downloads && both ? () => renewal.write(both) : null}
        onCell={(cell) => session.reveal([cell])}
        onLastCell={null}
      />
    </div>
  );
}
