import {
  Button,
  Field,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { TextSource, WordServices } from '../app/word-services';
import type { Locale } from '../core/model/finding';
import { BookBar } from './features/insert/book-bar';
import { InsertView } from './features/insert/insert-view';
import { ProofView } from './features/proof/proof-view';
import { RefreshView } from './features/refresh/refresh-view';
import { useKeptFocus } from './keep-focus';
import { LocaleContext } from './locale/locale-context';
import { useWords, type WordWords } from './locale/word';
import { THEMES, type ThemeName } from './pane';
import { useWordNotice, type NoticeBoard, type WordNotice } from './use-word-notice';

const useStyles = makeStyles({
  /** In a narrow pane the last tab goes below the others rather than out of sight. */
  tabs: { flexWrap: 'wrap' },
  root: {
    minHeight: '100%',
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  body: { padding: '12px 12px 24px', flexGrow: 1 },
  notice: { margin: '8px 12px 0' },
  settings: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

export interface WordPaneProps {
  readonly services: WordServices;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly theme: ThemeName;
  /** What a ribbon button asked for; a greater `count` asks again. */
  readonly asked: { readonly tab: WordTab; readonly count: number } | null;
}

const TABS = ['insert', 'refresh', 'proof', 'settings'] as const;
export type WordTab = (typeof TABS)[number];

/** The whole pane in Word, with its theme and language. */
export function WordPane(props: WordPaneProps) {
  return (
    <FluentProvider theme={THEMES[props.theme]} lang={props.locale}>
      <LocaleContext value={props.locale}>
        <WordTabs {...props} />
      </LocaleContext>
    </FluentProvider>
  );
}

function WordTabs({ services, locale, onLocale, asked }: WordPaneProps) {
  const styles = useStyles();
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const [tab, setTab] = useState<WordTab>('insert');
  const [seen, setSeen] = useState(0);
  if (asked && asked.count > seen) {
    setSeen(asked.count);
    setTab(asked.tab);
  }
  const [source, setSource] = useState<TextSource | null>(null);
  const [reading, setReading] = useState(false);
  const board = useWordNotice(services);
  const { notify, undone } = board;
  const open = async (file: File): Promise<void> => {
    setReading(true);
    notify(null);
    const answer = await services.engine.open(file.name, new Uint8Array(await file.arrayBuffer()));
    setReading(false);
    if (answer.ok) {
      setSource({ kind: 'book', ...answer.value });
      if (answer.value.stateTrouble) notify({ kind: 'state', reason: answer.value.stateTrouble });
    } else notify({ kind: 'failed', failure: answer.failure });
  };
  return (
    <div ref={root} className={styles.root}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          setTab(TABS.find((one) => one === value) ?? 'insert');
          notify(null);
        }}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`}>
            {words.tabs[name]}
          </Tab>
        ))}
      </TabList>
      {tab !== 'settings' && <BookBar source={source} busy={reading} onFile={(file) => void open(file)} />}
      <NoticeLine board={board} />
      <div className={styles.body} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'insert' && <InsertView services={services} source={source} onSource={setSource} notify={notify} />}
        {tab === 'refresh' && <RefreshView key={undone} services={services} source={source} notify={notify} />}
        {tab === 'proof' && <ProofView services={services} notify={notify} />}
        {tab === 'settings' && <Settings locale={locale} onLocale={onLocale} />}
      </div>
    </div>
  );
}

/** What was just done, or else the latest thing that can be taken back; never a dialog. */
function NoticeLine({ board: { notice, journal, undo } }: { readonly board: NoticeBoard }) {
  const styles = useStyles();
  const words = useWords();
  const last = journal.at(-1);
  if (!notice && !last) return null;
  const line = notice ? sentenceOf(notice, words) : words.last(last?.text ?? '');
  const intent =
    notice?.kind === 'state'
      ? 'warning'
      : notice?.kind === 'failed'
        ? notice.failure.code === 'cancelled'
          ? 'info'
          : 'error'
        : notice
          ? 'success'
          : 'info';
  return (
    <MessageBar className={styles.notice} intent={intent} layout="multiline">
      <MessageBarBody>{line}</MessageBarBody>
      {last && (notice === null || (notice.kind === 'done' && notice.undo.length > 0)) && (
        <MessageBarActions>
          <Button size="small" onClick={undo}>
            {words.undo}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function sentenceOf(notice: WordNotice, words: WordWords): string {
  if (notice.kind === 'done') return notice.text;
  if (notice.kind === 'state') return words.state[notice.reason];
  return notice.kind === 'undone' ? words.undone(notice.left) : words.failure[notice.failure.code];
}

function Settings({ locale, onLocale }: Pick<WordPaneProps, 'locale' | 'onLocale'>) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.settings}>
      <Field label={locale === 'zh-CN' ? '界面语言' : 'Language'}>
        <RadioGroup value={locale} onChange={(_, { value }) => onLocale(value === 'en-US' ? 'en-US' : 'zh-CN')}>
          <Radio value="zh-CN" label="中文" />
          <Radio value="en-US" label="English" />
        </RadioGroup>
      </Field>
      <Text>{words.insert.privacy}</Text>
    </div>
  );
}
