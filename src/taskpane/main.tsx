import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { liveWorkbook } from '../adapters/officejs-excel/live-workbook';
import { engineAnswers } from '../app/engine-here';
import { firstThatWorks } from '../app/engine-fallback';
import { servicesOver } from '../app/live-services';
import type { Engine } from '../app/pane-services';
import { workerEngine } from '../book-worker/worker-engine';
import { RIBBON_COMMANDS, registerRibbon, type ExcelCommand } from '../commands/ribbon';
import { SENTENCES } from './locale/sentences';
import { localeOf } from './locale/locale-context';
import { Pane, type PaneTab, type ThemeName } from './pane';

/** Where a host lets no worker start, the engine works in the page itself; it loads with the first check, not with the pane. */
function engineInPage(): Engine {
  const answers = engineAnswers(async () => {
    const [{ BookEngine }, { YearBefore }, { loadCatalogue }, { writeReport }, { readWorkbook }, { readReportText }] = await Promise.all([
      import('../app/book-engine'),
      import('../app/year-before'),
      import('../catalogue/load'),
      import('../adapters/docx-file/write-report'),
      import('../adapters/xlsx-file/read-workbook'),
      import('../adapters/docx-file/read-report-text'),
    ]);
    const engine = new BookEngine(loadCatalogue());
    const files = { workbook: readWorkbook, text: readReportText, write: writeReport };
    return { engine, write: writeReport, before: new YearBefore(files, () => engine.inspect()) };
  });
  return { ...answers, cancel: () => undefined };
}

async function sampleBase64(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch('samples/县级年报示例.xlsx')).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

const engine = firstThatWorks(
  () => workerEngine(() => new Worker(/* webpackChunkName: "book-worker" */ new URL('../book-worker/worker.ts', import.meta.url))),
  engineInPage,
);

let asked: (command: ExcelCommand) => void = () => undefined;
const TAB_OF: Readonly<Record<ExcelCommand, PaneTab>> = { check: 'findings', mapping: 'mapping', text: 'text' };

function HostedPane({ theme, language }: { readonly theme: ThemeName; readonly language: string }) {
  const [services] = useState(() => servicesOver(liveWorkbook, engine, sampleBase64));
  const [locale, setLocale] = useState(localeOf(language));
  const [command, setCommand] = useState<{ readonly name: ExcelCommand; readonly count: number } | null>(null);
  useEffect(() => {
    asked = (name) => setCommand((before) => ({ name, count: (before?.count ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <main>
      <h1 className="unseen">{SENTENCES[locale].productName}</h1>
      <Pane
        services={services}
        locale={locale}
        onLocale={setLocale}
        theme={theme}
        {...(command ? { asked: { tab: TAB_OF[command.name], check: true, count: command.count } } : {})}
      />
    </main>
  );
}

/** Black or near-black behind the pane is a dark Office; where the host says nothing, what the system prefers. */
function hostTheme(): ThemeName {
  if (matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? '');
  if (background) return background.slice(1).every((part) => parseInt(part, 16) < 0x60) ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const container = document.getElementById('root');
if (!container) throw new Error('the page has no #root');
void Office.onReady(({ host }) => {
  if (host === Office.HostType.Word) {
    void import('./word-main').then(({ mountWordPane }) => mountWordPane(container, hostTheme()));
    return;
  }
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
    registerRibbon(
      { associate: (name, run) => Office.actions.associate(name, run), showPane: () => Office.addin.showAsTaskpane() },
      RIBBON_COMMANDS.Excel,
      (command) => asked(command),
    );
  }
  createRoot(container).render(<HostedPane theme={hostTheme()} language={Office.context.displayLanguage} />);
});
