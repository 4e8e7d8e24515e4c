import {
  Button,
  FluentProvider,
  MessageBar,
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
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckedBook } from '../app/checked-book';
import type { PaneFailure } from '../app/pane-services';
import { formatAddress, type CellRef } from '../core/model/address';
import type { Locale, Severity } from '../core/model/finding';
import { LocaleContext, useLocale } from '../taskpane/locale/locale-context';
import { Pane } from '../taskpane/pane';
import { openFile, type OpenedFile } from './file-services';
import { Grid } from './grid';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', height: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, marginRight: '8px' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    minHeight: 0,
    '@media (max-width: 760px)': { gridTemplateColumns: '1fr', gridTemplateRows: '45vh auto', overflow: 'auto' },
  },
  book: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr) auto', minHeight: 0, minWidth: 0 },
  tabs: { overflowX: 'auto', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  said: { padding: '6px 12px', minHeight: '20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200 },
  side: { overflowY: 'auto', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  empty: { padding: '48px 24px', display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'center', textAlign: 'center' },
});

export interface WorkbenchProps {
  readonly startWorker: () => Worker;
  /** Where the sample workbook lies, relative to the page. */
  readonly sample: string;
  readonly locale: Locale;
  readonly dark: boolean;
}

/** The whole job over a file: the grid on the left, the pane on the right. */
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

type Opening = { readonly kind: 'none' } | { readonly kind: 'opening' } | { readonly kind: 'failed'; readonly failure: PaneFailure };

function Page({ startWorker, sample, dark, onLocale }: WorkbenchProps & { readonly onLocale: (locale: Locale) => void }) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [checked, setChecked] = useState<CheckedBook | null>(null);
  const [selected, setSelected] = useState<CellRef | null>(null);
  const [version, setVersion] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const current = useRef<OpenedFile | null>(null);

  const open = useCallback(
    async (name: string, bytes: Promise<ArrayBuffer>) => {
      setOpening({ kind: 'opening' });
      const content = await bytes.then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (!content) {
        setOpening({ kind: 'failed', failure: { code: 'not-found', detail: name } });
        return;
      }
      const opened = await openFile(name, content, startWorker, {
        revealed: (cells) => setSelected(cells[0] ?? null),
        checked: setChecked,
        edited: () => setVersion((now) => now + 1),
      });
      if (!opened.ok) {
        setOpening({ kind: 'failed', failure: opened.failure });
        return;
      }
      current.current?.close();
      current.current = opened.value;
      setOpening({ kind: 'none' });
      setChecked(null);
      setFile(opened.value);
      const first = opened.value.outline.sheets[0];
      setSelected(first ? { sheet: first.name, row: 0, col: 0 } : null);
    },
    [startWorker],
  );
  const openSample = useCallback(
    () =>
      open(
        sample.slice(sample.lastIndexOf('/') + 1),
        fetch(sample).then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(answer.statusText)))),
      ),
    [open, sample],
  );
  useEffect(() => {
    const afterFirstPaint = setTimeout(() => void openSample());
    return () => clearTimeout(afterFirstPaint);
  }, [openSample]);

  return (
    <div
      className={styles.page}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dropped = event.dataTransfer.files[0];
        if (dropped) void open(dropped.name, dropped.arrayBuffer());
      }}
    >
      <header className={styles.bar}>
        <h1 className={styles.title}>{t.productName}</h1>
        <Button size="small" onClick={() => input.current?.click()}>
          {t.workbench.open}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void openSample()}>
          {t.workbench.sample}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm,.xls,.csv"
          aria-label={t.workbench.open}
          hidden
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) void open(chosen.name, chosen.arrayBuffer());
          }}
        />
        {file && <Text size={200}>{file.name}</Text>}
        {opening.kind === 'opening' && <Spinner size="extra-tiny" label={t.check.step('opening')} />}
      </header>
      {opening.kind === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t.failure[opening.failure.code]}</MessageBarBody>
        </MessageBar>
      )}
      {file ? (
        <main className={styles.body}>
          <Book file={file} checked={checked} selected={selected} onSelect={setSelected} version={version} />
          <aside className={styles.side} aria-label={t.productName}>
            <Pane
              key={file.id}
              services={file.services}
              locale={locale}
              onLocale={onLocale}
              theme={dark ? 'dark' : 'light'}
              asked={CHECK_AT_ONCE}
            />
          </aside>
        </main>
      ) : (
        <main className={styles.empty}>
          <Text>{t.workbench.drop}</Text>
        </main>
      )}
    </div>
  );
}

interface BookProps {
  readonly file: OpenedFile;
  readonly checked: CheckedBook | null;
  readonly selected: CellRef | null;
  readonly onSelect: (cell: CellRef) => void;
  readonly version: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };

function Book({ file, checked, selected, onSelect, version }: BookProps) {
  const styles = useStyles();
  const { t, locale } = useLocale();
  const sheet = file.outline.sheets.find((candidate) => candidate.name === selected?.sheet) ?? file.outline.sheets[0];
  const marks = useMemo(() => {
    const found = new Map<string, Severity>();
    for (const { finding } of checked?.findings ?? [])
      for (const cell of finding.cells) {
        if (cell.sheet !== sheet?.name) continue;
        const key = `${cell.row},${cell.col}`;
        const before = found.get(key);
        if (before === undefined || RANK[finding.severity] > RANK[before]) found.set(key, finding.severity);
      }
    return found;
  }, [checked, sheet]);
  const said = useMemo(
    () =>
      (checked?.findings ?? []).filter(({ finding }) =>
        finding.cells.some((cell) => cell.sheet === selected?.sheet && cell.row === selected.row && cell.col === selected.col),
      ),
    [checked, selected],
  );
  const select = useCallback(
    (at: { readonly row: number; readonly col: number }) => sheet && onSelect({ sheet: sheet.name, row: at.row, col: at.col }),
    [sheet, onSelect],
  );
  const at = useMemo(
    () => (selected && selected.sheet === sheet?.name ? { row: selected.row, col: selected.col } : null),
    [selected, sheet],
  );
  if (!sheet) return null;
  return (
    <section className={styles.book}>
      <div className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet.name}
          aria-label={t.workbench.sheets}
          onTabSelect={(_, chosen) => onSelect({ sheet: String(chosen.value), row: 0, col: 0 })}
        >
          {file.outline.sheets.map((candidate) => (
            <Tab key={candidate.name} value={candidate.name}>
              {candidate.name}
            </Tab>
          ))}
        </TabList>
      </div>
      <Grid
        key={sheet.name}
        sheet={sheet}
        label={t.workbench.grid(sheet.name)}
        marks={marks}
        selected={at}
        onSelect={select}
        rows={file.rows}
        version={version}
      />
      <div className={styles.said} role="status">
        {at && <strong>{formatAddress(at)} </strong>}
        {said.map((item) => (
          <span key={item.finding.rule + item.finding.messageId}>{item.message[locale].what} </span>
        ))}
      </div>
    </section>
  );
}
