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
import { useEffect, useId, useState } from 'react';
import type { PaneServices } from '../app/pane-services';
import type { Locale } from '../core/model/finding';
import { FindingsView } from './features/findings/findings-view';
import { PaneNotice } from './features/findings/notice-bar';
import { MappingView } from './features/mapping/mapping-view';
import { SettingsView } from './features/settings/settings-view';
import { TargetsView } from './features/targets/targets-view';
import { TextView } from './features/text/text-view';
import { PANE_ROOT } from './bring-into-view';
import { LocaleContext, useLocale } from './locale/locale-context';
import { useCheck } from './use-check';
import { useSelectedCell } from './use-selected-cell';

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
  // A page may hold the panes of several workbooks.
  const id = useId();
  const [tab, setTab] = useState<PaneTab>('findings');
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
  return (
    <div className={styles.root} {...PANE_ROOT}>
      <TabList
        size="small"
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
        {tab === 'mapping' && <MappingView session={session} services={services} />}
        {tab === 'text' && <TextView session={session} services={services} selected={selected} />}
        {tab === 'targets' && <TargetsView session={session} services={services} />}
        {tab === 'settings' && <SettingsView session={session} onLocale={onLocale} />}
      </div>
    </div>
  );
}

/** The local calendar day, e.g. 2026-01-31. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
