import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '../core/model/finding';
import { LocaleContext, useLocale } from '../taskpane/locale/locale-context';
import { Pane } from '../taskpane/pane';
import { AreaBoundary } from './area-boundary';
import type { KeptBooks } from './files/kept-books';
import type { WorkerStarts } from './files/open-file';
import type { ReportOnPage } from './report/report-view';
import type { Unit } from './units/units-view';
import { useWorkbench, type PageNotice, type WorkbenchSession } from './use-workbench';
import { useWords, wordsIn } from './words/words';

const BookView = lazy(() =>
  import(/* webpackChunkName: "sheets" */ './sheets/book-view').then(({ BookView: view }) => ({ default: view })),
);

const PicturesView = lazy(() =>
  import(/* webpackChunkName: "pictures" */ './pictures/pictures-view').then(({ PicturesView: view }) => ({ default: view })),
);
const ReportView = lazy(() =>
  import(/* webpackChunkName: "report" */ './report/report-view').then(({ ReportView: view }) => ({ default: view })),
);
const UnitsView = lazy(() =>
  import(/* webpackChunkName: "units" */ './units/units-view').then(({ UnitsView: view }) => ({ default: view })),
);

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 760px)': { height: 'auto', minHeight: '100vh' },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'center',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, marginRight: '6px' },
  file: { maxWidth: '260px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', marginLeft: '6px' },
  spring: { flexGrow: 1 },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    minHeight: 0,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: '60vh auto' },
  },
  area: { minHeight: 0, minWidth: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  side: {
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { overflowY: 'visible', borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  empty: { padding: '48px 24px', display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'center', textAlign: 'center' },
});

export interface WorkbenchProps {
  readonly starts: WorkerStarts;
  /** Where the sample workbook lies, relative to the page. */
  readonly sample: string;
  readonly locale: Locale;
  readonly dark: boolean;
  readonly kept: KeptBooks;
}

/** The whole job over files: the work areas on the left, the pane on the right. */
export function Workbench(props: WorkbenchProps) {
  const [locale, setLocale] = useState(props.locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <FluentProvider theme={props.dark ? webDarkTheme : webLightTheme} lang={locale}>
      <LocaleContext value={locale}>
        <Page {...props} onLocale={setLocale} />
      </LocaleContext>
    </FluentProvider>
  );
}

/** A file is checked as soon as it is open. */
const CHECK_AT_ONCE = { tab: 'findings', check: true, count: 1 } as const;

const AREAS = ['sheets', 'pictures', 'report', 'units'] as const;
type Area = (typeof AREAS)[number];

function Page({ starts, sample, dark, kept, onLocale }: WorkbenchProps & { readonly onLocale: (locale: Locale) => void }) {
  const styles = useStyles();
  const { locale } = useLocale();
  const words = useWords();
  const options = useMemo(() => ({ starts, sample, kept, savedName: wordsIn(locale).savedName }), [starts, sample, kept, locale]);
  const session = useWorkbench(options);
  const [area, setArea] = useState<Area>('sheets');
  const [report, setReport] = useState<ReportOnPage | null>(null);
  const [units, setUnits] = useState<readonly Unit[]>([]);
  const { book } = session;
  const jumps = book?.jumps ?? 0;
  const [seenJumps, setSeenJumps] = useState(0);
  if (jumps !== seenJumps) {
    setSeenJumps(jumps);
    if (jumps > seenJumps) setArea('sheets');
  }
  return (
    <div
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = event.dataTransfer.files[0];
        if (dropped) session.open(dropped);
      }}
    >
      <Header session={session} area={area} onArea={setArea} />
      <NoticeLine session={session} />
      {book ? (
        <main className={styles.body}>
          <div className={styles.area}>
            <AreaBoundary key={area} words={words}>
              <Suspense fallback={<Spinner size="tiny" label={words.opening} />}>
                {area === 'sheets' && (
                  <BookView
                    key={book.file.id}
                    book={book}
                    locale={locale}
                    onSelect={session.select}
                    onUndo={session.undo}
                    onRedo={session.redo}
                  />
                )}
                {area === 'pictures' && <PicturesView book={book} onReveal={session.jump} />}
                {area === 'report' && <ReportView book={book} report={report} onReport={setReport} onReveal={session.jump} />}
                {area === 'units' && (
                  <UnitsView
                    book={book}
                    start={starts.judge}
                    units={units}
                    onUnits={setUnits}
                    onOpen={(file, at) => {
                      setArea('sheets');
                      session.open(file, at);
                    }}
                    onReveal={session.jump}
                  />
                )}
              </Suspense>
            </AreaBoundary>
          </div>
          <aside className={styles.side} aria-label={words.pane}>
            <Pane
              key={book.file.id}
              services={book.file.services}
              locale={locale}
              onLocale={onLocale}
              theme={dark ? 'dark' : 'light'}
              asked={CHECK_AT_ONCE}
            />
          </aside>
        </main>
      ) : (
        <main className={styles.empty}>{session.opening ? <Spinner size="small" label={words.opening} /> : <Text>{words.drop}</Text>}</main>
      )}
    </div>
  );
}

interface HeaderProps {
  readonly session: WorkbenchSession;
  readonly area: Area;
  readonly onArea: (area: Area) => void;
}

function Header({ session, area, onArea }: HeaderProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { book } = session;
  const asNew = book !== null && book.outline.origin !== 'xlsx';
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{t.productName}</h1>
      <Button size="small" onClick={() => input.current?.click()}>
        {words.open}
      </Button>
      <Button size="small" appearance="subtle" onClick={session.openSample}>
        {words.sample}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xls,.csv"
        aria-label={words.open}
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) session.open(chosen);
        }}
      />
      {book && (
        <>
          <Text size={200} weight="semibold" className={styles.file} title={book.file.name}>
            {book.file.name}
          </Text>
          <Button size="small" appearance="subtle" disabled={book.history.done.length === 0} onClick={session.undo}>
            {words.undo}
          </Button>
          <Button size="small" appearance="subtle" disabled={book.history.undone.length === 0} onClick={session.redo}>
            {words.redo}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            title={asNew ? words.notWrittenBack(book.outline.origin === 'csv' ? 'csv' : 'xls') : undefined}
            onClick={session.save}
          >
            {asNew ? words.saveAsNew : words.save}
          </Button>
        </>
      )}
      {session.opening && book && <Spinner size="extra-tiny" label={words.opening} />}
      <span className={styles.spring} />
      {book && (
        <TabList
          size="small"
          selectedValue={area}
          aria-label={words.areaList}
          onTabSelect={(_, chosen) => {
            const next = AREAS.find((candidate) => candidate === chosen.value);
            if (next) onArea(next);
          }}
        >
          {AREAS.map((name) => (
            <Tab key={name} value={name}>
              {words.areas[name]}
            </Tab>
          ))}
        </TabList>
      )}
    </header>
  );
}

function NoticeLine({ session }: { readonly session: WorkbenchSession }) {
  const { t } = useLocale();
  const words = useWords();
  const { notice } = session;
  if (!notice) return <div />;
  const text: Readonly<Record<PageNotice['kind'], () => string>> = {
    failed: () => (notice.kind === 'failed' ? `${notice.name}：${t.failure[notice.failure.code]}` : ''),
    restored: () => (notice.kind === 'restored' ? words.restored(notice.name, notice.edits) : ''),
    saved: () => (notice.kind === 'saved' ? words.saved(notice.name, notice.edits) : ''),
    'not-kept': () => words.notKept,
  };
  const intent = notice.kind === 'failed' ? 'error' : notice.kind === 'not-kept' ? 'warning' : notice.kind === 'saved' ? 'success' : 'info';
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text[notice.kind]()}</MessageBarBody>
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
