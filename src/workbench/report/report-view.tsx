import {
  Button,
  Checkbox,
  Link,
  MessageBar,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PaneResult } from '../../app/pane-services';
import type { ProofedClaim, ProofedReport } from '../../app/proofed-report';
import { formatAddress, type CellRef } from '../../core/model/address';
import type { ClaimState } from '../../core/model/claim';
import { useLocale } from '../../taskpane/locale/locale-context';
import type { BookOnPage } from '../use-workbench';
import { ReportText } from './report-text';
import { useReportWords } from './report-words';

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)', height: '100%', minHeight: 0 },
  bar: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', padding: '8px 12px' },
  verdict: { margin: 0, padding: '0 12px 8px', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(220px, 2fr)',
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0 12px 24px',
    fontSize: tokens.fontSizeBase200,
  },
  entry: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  cells: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What is open in this area; kept by the page while other areas are looked at. */
export interface ReportOnPage {
  readonly name: string;
  readonly document: Blob;
  readonly lastYear: { readonly name: string; readonly file: Blob } | null;
}

interface ReportViewProps {
  readonly book: BookOnPage;
  readonly report: ReportOnPage | null;
  readonly onReport: (report: ReportOnPage | null) => void;
  readonly onReveal: (cell: CellRef) => void;
}

interface Answered {
  readonly report: ReportOnPage;
  readonly answer: PaneResult<ProofedReport>;
}

type Listed = 'findings' | ClaimState;
const LISTED: readonly Listed[] = ['findings', 'contradicts', 'tied', 'derived', 'unjudged'];
/** Entries drawn at once. */
const MOST_ENTRIES = 200;

/** 文稿: the text with every number marked, and the list of what is wrong; from each number to its cell and back. */
export function ReportView({ book, report, onReport, onReveal }: ReportViewProps) {
  const styles = useStyles();
  const words = useReportWords();
  const { t, locale } = useLocale();
  const opener = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [listed, setListed] = useState<Listed>('findings');
  const [atCell, setAtCell] = useState(false);
  const [shown, setShown] = useState<{ readonly start: number; readonly end: number; readonly count: number } | null>(null);
  const { file, checked, selected } = book;
  useEffect(() => {
    if (!report) return undefined;
    let left = false;
    void file.proof(report.document, report.lastYear?.file ?? null).then((answer) => {
      if (!left) setAnswered({ report, answer });
    });
    return () => {
      left = true;
    };
    // Anew after every check: the cells it is held against may have changed.
  }, [file, report, checked]);
  const busy = report !== null && answered?.report !== report;
  const answer = answered?.report === report ? answered.answer : null;
  const failure = answer && !answer.ok ? answer.failure : null;
  const proof = answer?.ok ? answer.value : null;
  const look = useCallback(
    (at: { readonly start: number; readonly end: number }) => setShown((now) => ({ ...at, count: (now?.count ?? 0) + 1 })),
    [],
  );
  const ofCell = useCallback(
    (claim: ProofedClaim) =>
      claim.cells.some((cell) => cell.sheet === selected?.sheet && cell.row === selected.row && cell.col === selected.col),
    [selected],
  );
  const entries = useMemo(() => {
    if (!proof || listed === 'findings') return [];
    return proof.claims.filter((claim) => claim.state === listed && (!atCell || ofCell(claim)));
  }, [proof, listed, atCell, ofCell]);
  const cellLinks = (cells: readonly CellRef[]) => (
    <span className={styles.cells}>
      {cells.slice(0, 6).map((cell) => (
        <Link
          key={`${cell.sheet}${cell.row},${cell.col}`}
          as="button"
          aria-label={words.toCell(`${cell.sheet}!${formatAddress(cell)}`)}
          onClick={() => onReveal(cell)}
        >
          {cell.sheet}!{formatAddress(cell)}
        </Link>
      ))}
    </span>
  );
  return (
    <section className={styles.view} aria-label={words.heading}>
      <div className={styles.bar}>
        <Button appearance="primary" size="small" onClick={() => opener.current?.click()}>
          {words.open}
        </Button>
        <input
          ref={opener}
          type="file"
          hidden
          accept=".docx,.txt"
          aria-label={words.open}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) onReport({ name: chosen.name, document: chosen, lastYear: report?.lastYear ?? null });
          }}
        />
        {report && (
          <>
            <Text size={200} weight="semibold">
              {report.name}
            </Text>
            <Button size="small" appearance="subtle" onClick={() => last.current?.click()}>
              {report.lastYear ? words.lastYearIs(report.lastYear.name) : words.lastYear}
            </Button>
          </>
        )}
        <input
          ref={last}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls,.csv"
          aria-label={words.lastYear}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen && report) onReport({ ...report, lastYear: { name: chosen.name, file: chosen } });
          }}
        />
        {busy && <Spinner size="extra-tiny" label={words.busy} />}
      </div>
      {failure ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t.failure[failure.code]}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={styles.verdict} role="status">
          {proof
            ? words.verdict(proof.coverage.numbers, proof.coverage.claims, proof.coverage, proof.findings.length)
            : words.purpose(file.name)}
        </p>
      )}
      {proof && (
        <div className={styles.both}>
          <ReportText proof={proof} shown={shown} highlighted={selected} onClaim={(claim) => claim.cells[0] && onReveal(claim.cells[0])} />
          <div className={styles.list}>
            <TabList
              size="small"
              selectedValue={listed}
              aria-label={words.list}
              onTabSelect={(_, chosen) => setListed(LISTED.find((one) => one === chosen.value) ?? 'findings')}
            >
              {LISTED.map((one) => (
                <Tab key={one} value={one}>
                  {one === 'findings'
                    ? `${words.all} ${proof.findings.length}`
                    : `${words.marks[one]} ${words.states[one]} ${proof.coverage[one]}`}
                </Tab>
              ))}
            </TabList>
            {listed !== 'findings' && (
              <Checkbox label={words.atCell} checked={atCell} onChange={(_, { checked: on }) => setAtCell(on === true)} />
            )}
            {listed === 'findings'
              ? proof.findings.map((finding) => (
                  <div key={`${finding.start},${finding.message['zh-CN'].what}`} className={styles.entry}>
                    <Text className={mergeClasses(finding.severity === 'error' && styles.bad)}>
                      {words.finding(t.severity[finding.severity], finding.message[locale].what)}
                    </Text>
                    <span>{finding.message[locale].why}</span>
                    <span>{finding.message[locale].todo}</span>
                    <span className={styles.cells}>
                      <Link as="button" onClick={() => look(finding)}>
                        {words.toText(proof.text.slice(finding.start, finding.end))}
                      </Link>
                      {cellLinks(proof.claims.filter((claim) => claim.start === finding.start).flatMap((claim) => claim.cells))}
                    </span>
                  </div>
                ))
              : entries.slice(0, MOST_ENTRIES).map((claim) => (
                  <div key={claim.start} className={styles.entry}>
                    <Link as="button" onClick={() => look(claim)}>
                      {proof.text.slice(Math.max(0, claim.start - 14), claim.start)}
                      <strong>{proof.text.slice(claim.start, claim.end)}</strong>
                      {proof.text.slice(claim.end, claim.end + 8)}
                    </Link>
                    {claim.computation !== null && <span>{claim.computation}</span>}
                    {cellLinks(claim.cells)}
                  </div>
                ))}
            {(listed === 'findings' ? proof.findings : entries).length === 0 && <Text>{words.noEntries}</Text>}
          </div>
        </div>
      )}
    </section>
  );
}
