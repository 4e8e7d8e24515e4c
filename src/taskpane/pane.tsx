import {
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  webDarkTheme,
  webLightTheme,
  teamsHighContrastTheme,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { PaneServices } from '../app/pane-services';
import type { Locale } from '../core/model/finding';
import { FindingsView } from './features/findings/findings-view';
import { PaneNotice } from './features/findings/notice-bar';
import { PANE_ROOT } from './bring-into-view';
import type { TextWork } from './features/text/text-tasks';
import { useKeptFocus } from './keep-focus';
import { LocaleContext, useLocale } from './locale/locale-context';
import { part, PartPlace } from './part';
import { useCheck } from './use-check';
import { useSelectedCell } from './use-selected-cell';

/** The pane opens on 校验; the other views come with the first result, or when they are asked for. */
const MappingView = part(() =>
  import(/* webpackChunkName: "mapping" */ './features/mapping/mapping-view').then((view) => view.MappingView),
);
const TextTasks = part(() => import(/* webpackChunkName: "text" */ './features/text/text-tasks').then((view) => view.TextTasks));
const TargetsView = part(() =>
  import(/* webpackChunkName: "targets" */ './features/targets/targets-view').then((view) => view.TargetsView),
);
const SettingsView = part(() =>
  import(/* webpackChunkName: "settings" */ './features/settings/settings-view').then((view) => view.SettingsView),
);
/** What the view 文字 begins with; its files stay while other views are looked at. */
const NO_WORK: TextWork = { task: 'write', files: { report: null, workbook: null, confirmed: false, choice: 0 } };
const LATER = [MappingView, TextTasks, TargetsView, SettingsView];

export const THEMES = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme } as const;
export type ThemeName = keyof typeof THEMES;

const TABS = ['findings', 'mapping', 'text', 'targets', 'settings'] as const;
export type PaneTab = (typeof TABS)[number];

export interface PaneProps {
  readonly services: PaneServices;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly theme: ThemeName;
  /** What a ribbon button or the page asks for; a greater `count` asks again. */
  readonly asked?: { readonly tab: PaneTab; readonly check: boolean; readonly count: number };
}

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
  body: { padding: '8px 12px 24px', flexGrow: 1 },
});

/** The whole pane with its theme and language; the same in Excel and in the workbench. */
export function Pane(props: PaneProps) {
  return (
    <FluentProvider theme={THEMES[props.theme]} lang={props.locale}>
      <LocaleContext value={props.locale}>
        <PaneTabs {...props} />
      </LocaleContext>
    </FluentProvider>
  );
}

function PaneTabs({ services, onLocale, asked }: PaneProps) {
  const styles = useStyles();
  const { t } = useLocale();
  const session = useCheck(services);
  const selected = useSelectedCell(services);
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  // A page may hold the panes of several workbooks.
  const id = useId();
  const [tab, setTab] = useState<PaneTab>('findings');
  const [work, setWork] = useState<TextWork>(NO_WORK);
  const { check } = session;
  const [seen, setSeen] = useState(0);
  if (asked && asked.count > seen) {
    setSeen(asked.count);
    setTab(asked.tab);
  }
  const checkAsked = asked?.check === true ? asked.count : 0;
  useEffect(() => {
    if (checkAsked === 0) return undefined;
    const afterPaint = setTimeout(check);
    return () => clearTimeout(afterPaint);
  }, [checkAsked, check]);
  const checked = session.book !== null;
  useEffect(() => {
    if (checked) for (const view of LATER) view.load();
  }, [checked]);
  return (
    <div ref={root} className={styles.root} {...PANE_ROOT}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        aria-label={t.productName}
        onTabSelect={(_, chosen) => {
          const known = TABS.find((name) => name === chosen.value);
          if (known) setTab(known);
        }}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`${id}tab-${name}`} aria-controls={`${id}panel-${name}`}>
            {t.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body} role="tabpanel" id={`${id}panel-${tab}`} aria-labelledby={`${id}tab-${tab}`}>
        {tab !== 'findings' && session.notice && <PaneNotice session={session} />}
        {tab === 'findings' && <FindingsView session={session} services={services} selected={selected} today={today} />}
        <PartPlace key={tab}>
          {tab === 'mapping' && <MappingView session={session} services={services} />}
          {tab === 'text' && <TextTasks session={session} services={services} selected={selected} work={work} onWork={setWork} />}
          {tab === 'targets' && <TargetsView session={session} services={services} />}
          {tab === 'settings' && <SettingsView session={session} onLocale={onLocale} />}
        </PartPlace>
      </div>
    </div>
  );
}

/** The local calendar day, e.g. 2026-01-31. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
