import { FluentProvider, Text, makeStyles, mergeClasses, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Locale } from '../core/model/finding';
import { LocaleContext, useLocale } from '../taskpane/locale/locale-context';
import { Pane } from '../taskpane/pane';
import { useKeptFocus } from '../taskpane/keep-focus';
import { part, PartPlace } from '../taskpane/part';
import { BookStrip } from './book-strip';
import { readDrop, type Drop } from './files/dropped-files';
import { sortDropped } from '../taskpane/features/files/file-kind';
import type { KeptBooks } from './files/kept-books';
import type { WorkerStarts } from './files/open-file';
import { journalOf } from './files/edit-history';
import { Header } from './header';
import { NoticeLine } from './notice-line';
import { OpeningLine } from './opening-line';
import type { LastYearOnPage } from './pictures/pictures-view';
import type { NamedDocument, ReportsOnPage } from './report/report-view';
import { useRegions } from './regions';
import { useAreas } from './use-areas';
import { useKeyBoard } from './shortcuts/use-key-board';
import { useUnits } from './units/use-units';
import { useWorkbench, type SampleBook, type WorkbenchSession } from './use-workbench';
import { useWords, wordsIn } from './words/words';

const Shortcuts = part(() => import(/* webpackChunkName: "shortcuts" */ './shortcuts/shortcuts').then((view) => view.Shortcuts));
const BookView = part(() => import(/* webpackChunkName: "sheets" */ './sheets/book-view').then((view) => view.BookView));
const PicturesView = part(() => import(/* webpackChunkName: "pictures" */ './pictures/pictures-view').then((view) => view.PicturesView));
const ReportView = part(() => import(/* webpackChunkName: "report" */ './report/report-view').then((view) => view.ReportView));
const UnitsView = part(() => import(/* webpackChunkName: "units" */ './units/units-view').then((view) => view.UnitsView));
// With the page, not when the first workbook is there: it is what nearly every visit begins with.
BookView.load();

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateRows: 'auto auto auto auto minmax(0, 1fr)',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 760px)': { height: 'auto', minHeight: '100vh' },
  },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    minHeight: 0,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: '60vh auto' },
  },
  /** Only the grid needs a height of its own; everything else is as long as it is. */
  flowing: { '@media (max-width: 760px)': { gridTemplateRows: 'auto auto' } },
  area: { minHeight: 0, minWidth: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  side: {
    overflowY: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px)': { overflowY: 'visible', borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  pane: { minHeight: '100%', '&[hidden]': { display: 'none' } },
  empty: { padding: '48px 24px', display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'center', textAlign: 'center' },
});

export interface WorkbenchProps {
  readonly starts: WorkerStarts;
  readonly sample: SampleBook;
  readonly locale: Locale;
  readonly dark: boolean;
  readonly kept: KeptBooks;
  /** Told when the first workbook is checked, or could not be opened. */
  readonly onSettled: () => void;
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

function Page({ starts, sample, dark, kept, onSettled, onLocale }: WorkbenchProps & { readonly onLocale: (locale: Locale) => void }) {
  const styles = useStyles();
  const { locale } = useLocale();
  const words = useWords();
  const options = useMemo(() => ({ starts, sample, kept, savedName: wordsIn(locale).savedName }), [starts, sample, kept, locale]);
  const session = useWorkbench(options);
  const { area, from, go, leap, back, look } = useAreas(session);
  const [reports, setReports] = useState<ReportsOnPage>(NO_REPORTS);
  const units = useUnits(starts.judge, session.books);
  const { book, main } = session;
  const lastYear = useLastYear(session);
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page);
  useRegions();
  const [keys, showKeys] = useKeyBoard();
  const openLastYear = (file: File) => session.open(file, { role: 'last-year' });
  const settled = Boolean(main?.checked) || session.notice?.kind === 'failed';
  useEffect(() => {
    if (settled) onSettled();
  }, [settled, onSettled]);
  const dropped = ({ files, folder }: Drop) => {
    const { workbooks, documents, refused } = sortDropped(files.map(({ file }) => file));
    const [workbook] = workbooks;
    const [document] = documents;
    // Two workbooks may be this year's and last year's; a folder, or more of them, are those of the units.
    if (folder || workbooks.length > 2 || (area === 'units' && workbooks.length > 0)) {
      units.choose(files);
      go('units');
    } else if (workbooks.length > 1 || documents.length > 1)
      session.say({
        kind: 'refused',
        files: [{ name: words.names([...workbooks, ...documents].map(({ name }) => name)), kind: 'several' }],
      });
    else {
      if (workbook) session.open(workbook);
      if (document) {
        setReports((now) => withDocument(now, { name: document.name, document }));
        go('report');
      }
      if (refused.length > 0) session.say({ kind: 'refused', files: refused });
    }
  };
  return (
    <div
      ref={page}
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void readDrop(event.dataTransfer).then(dropped);
      }}
    >
      <Header session={session} area={area} onArea={go} onOpen={(file) => session.open(file)} keys={keys} onKeys={showKeys} />
      <div>
        {keys && (
          <PartPlace>
            <Shortcuts onClose={() => showKeys(false)} />
          </PartPlace>
        )}
      </div>
      <NoticeLine session={session} />
      <BookStrip session={session} from={from} onBack={back} onLook={look} />
      {book && main ? (
        <main className={mergeClasses(styles.body, area !== 'sheets' && styles.flowing)}>
          <div className={styles.area} data-region="area" tabIndex={-1}>
            <PartPlace key={area}>
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
              {area === 'pictures' && <PicturesView book={main} lastYear={lastYear} onLastYear={openLastYear} onReveal={leap} />}
              {area === 'report' && (
                <ReportView
                  book={main}
                  lastYear={lastYear}
                  reports={reports}
                  onReports={setReports}
                  onLastYear={openLastYear}
                  onReveal={leap}
                />
              )}
              {area === 'units' && (
                <UnitsView
                  book={main}
                  session={units}
                  onOpen={({ file, name }, at) => {
                    session.open(file, { role: 'unit', name, at });
                    leap(null);
                  }}
                  onReveal={leap}
                />
              )}
            </PartPlace>
          </div>
          <aside className={styles.side} aria-label={words.pane} data-region="pane">
            {/* Every workbook that was looked at keeps its pane with whatever is being written there. */}
            {session.books
              .filter((one) => one.seen)
              .map((one) => (
                <div key={one.file.id} hidden={one !== (area === 'sheets' ? book : main)} className={styles.pane}>
                  <Pane
                    services={one.file.services}
                    locale={locale}
                    onLocale={onLocale}
                    theme={dark ? 'dark' : 'light'}
                    asked={CHECK_AT_ONCE}
                  />
                </div>
              ))}
          </aside>
        </main>
      ) : (
        <main className={styles.empty}>{session.opening ? <OpeningLine session={session} size="small" /> : <Text>{words.drop}</Text>}</main>
      )}
    </div>
  );
}

const NO_REPORTS: ReportsOnPage = { task: 'proof', proof: null, last: null, confirmed: null };

/** A report that was dropped onto the page goes to what is being done with reports. */
const withDocument = (now: ReportsOnPage, report: NamedDocument): ReportsOnPage =>
  now.task === 'renew' ? { ...now, last: report, confirmed: null } : { ...now, proof: report };

/** Last year's workbook as it is now, the same object as long as nothing is changed in it. */
function useLastYear({ lastYear }: WorkbenchSession): LastYearOnPage | null {
  const file = lastYear?.file ?? null;
  const history = lastYear?.history ?? null;
  return useMemo(() => file && history && { name: file.name, file: file.original, edits: journalOf(history) }, [file, history]);
}
