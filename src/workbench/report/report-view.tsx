import { MessageBar, MessageBarBody, Spinner, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { PaneFailure, PaneResult } from '../../app/pane-services';
import type { Renewal } from '../../app/renewed-report';
import type { DocumentProof } from '../../book-worker/protocol';
import type { CellRef } from '../../core/model/address';
import { useLocale } from '../../taskpane/locale/locale-context';
import { FileSlot } from '../../taskpane/features/files/file-slot';
import { RenewalDesk } from '../../taskpane/features/renewal/renewal-desk';
import { NO_ROOM } from '../../taskpane/features/renewal/split-styles';
import type { LastYearOnPage } from '../pictures/pictures-view';
import type { BookOnPage, BookRole } from '../use-workbench';
import { ProofArea } from './proof-area';
import { useReportWords } from './report-words';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(0, 1fr)',
    height: '100%',
    minHeight: 0,
    [NO_ROOM]: { display: 'block', height: 'auto' },
  },
  tabs: { padding: '4px 8px 0' },
  bar: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap', padding: '6px 12px' },
  said: {
    display: 'block',
    padding: '0 12px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

export interface NamedDocument {
  readonly name: string;
  readonly document: Blob;
}

/** The reports of this area; kept by the page while other areas are looked at. */
export interface ReportsOnPage {
  readonly task: 'proof' | 'renew';
  /** The report that is proof-read. */
  readonly proof: NamedDocument | null;
  /** Last year's report, that this year's is written from. */
  readonly last: NamedDocument | null;
  /** Last year's report whose binding was looked at and found good. */
  readonly confirmed: NamedDocument | null;
}

interface ReportViewProps {
  readonly book: BookOnPage;
  readonly lastYear: LastYearOnPage | null;
  readonly reports: ReportsOnPage;
  readonly onReports: (reports: ReportsOnPage) => void;
  readonly onLastYear: (file: File) => void;
  readonly onReveal: (cell: CellRef, role: BookRole) => void;
}

const TASKS = ['proof', 'renew'] as const;

/** 文稿: a report is proof-read, or last year's becomes this year's. Which file is what is said above. */
export function ReportView(props: ReportViewProps) {
  const styles = useStyles();
  const words = useReportWords();
  const { reports, onReports } = props;
  return (
    <section className={styles.view} aria-label={words.heading}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={reports.task}
        aria-label={words.heading}
        onTabSelect={(_, chosen) => onReports({ ...reports, task: TASKS.find((task) => task === chosen.value) ?? 'proof' })}
      >
        {TASKS.map((task) => (
          <Tab key={task} value={task}>
            {words.tasks[task]}
          </Tab>
        ))}
      </TabList>
      {reports.task === 'proof' ? <Proof {...props} /> : <Renew {...props} />}
    </section>
  );
}

/** What a report is asked about: another object as soon as one of the files, or what is in them, is another. */
interface Question {
  readonly report: NamedDocument | null;
  readonly file: BookOnPage['file'];
  readonly lastYear: LastYearOnPage | null;
  /** After every check anew: the cells that it is held against may have changed. */
  readonly checked: BookOnPage['checked'];
}

function useQuestion(report: NamedDocument | null, { file, checked }: BookOnPage, lastYear: LastYearOnPage | null): Question {
  return useMemo(() => ({ report, file, lastYear, checked }), [report, file, checked, lastYear]);
}

/** Asks anew for another question; the answer about the same report stays in view until the next one is there. `ask` gives null where a file is missing. */
function useAnswerTo<T>(question: Question, complete: boolean, ask: (question: Question) => Promise<PaneResult<T>> | null) {
  const [state, setState] = useState<{ readonly to: Question; readonly answer: PaneResult<T> } | null>(null);
  useEffect(() => {
    const asking = ask(question);
    if (!asking) return undefined;
    let left = false;
    void asking.then((answer) => !left && setState({ to: question, answer }));
    return () => {
      left = true;
    };
  }, [question, ask]);
  return { answer: complete && state?.to.report === question.report ? state.answer : null, busy: complete && state?.to !== question };
}

const askProof = ({ report, file, lastYear }: Question) => report && file.proof(report.document, lastYear);
const askRenewal = ({ report, file, lastYear }: Question) => report && lastYear && file.renewal(report.document, lastYear);

function Failure({ failure }: { readonly failure: PaneFailure }) {
  const { t } = useLocale();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{t.failure[failure.code]}</MessageBarBody>
    </MessageBar>
  );
}

function Proof({ book, lastYear, reports, onReports, onLastYear, onReveal }: ReportViewProps) {
  const styles = useStyles();
  const words = useReportWords();
  const { file, selected } = book;
  const { proof: report } = reports;
  const { answer, busy } = useAnswerTo<DocumentProof>(useQuestion(report, book, lastYear), report !== null, askProof);
  return (
    <>
      <div className={styles.bar}>
        <FileSlot
          wants="document"
          role={words.report}
          name={report?.name ?? null}
          primary
          onFile={(chosen) => onReports({ ...reports, proof: { name: chosen.name, document: chosen } })}
        />
        <FileSlot wants="workbook" role={words.thisYear} name={file.name} />
        <FileSlot wants="workbook" role={words.lastYearMaybe} name={lastYear?.name ?? null} onFile={onLastYear} />
        {busy && <Spinner size="extra-tiny" label={words.busy} />}
      </div>
      {answer && !answer.ok ? <Failure failure={answer.failure} /> : <Text className={styles.said}>{words.purpose(file.name)}</Text>}
      {answer?.ok && <ProofArea document={answer.value} selected={selected} onCell={(cell) => onReveal(cell, 'main')} />}
    </>
  );
}

function Renew({ book, lastYear, reports, onReports, onLastYear, onReveal }: ReportViewProps) {
  const { file } = book;
  const { last, confirmed } = reports;
  const { answer, busy } = useAnswerTo<Renewal>(useQuestion(last, book, lastYear), last !== null && lastYear !== null, askRenewal);
  return (
    <RenewalDesk
      names={{ report: last?.name ?? null, last: lastYear?.name ?? null, now: file.name }}
      answer={answer}
      busy={busy}
      confirmed={last !== null && confirmed === last}
      onConfirm={() => onReports({ ...reports, confirmed: last })}
      onReport={(chosen) => onReports({ ...reports, last: { name: chosen.name, document: chosen }, confirmed: null })}
      onLastBook={onLastYear}
      write={last && lastYear ? () => file.renewedDocument(last.document, lastYear) : null}
      onCell={(cell) => onReveal(cell, 'main')}
      onLastCell={(cell) => onReveal(cell, 'last-year')}
    />
  );
}
